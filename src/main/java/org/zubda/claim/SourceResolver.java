package org.zubda.claim;

import java.util.List;
import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.claim.SourceFinder.Source;
import org.zubda.mention.ActorMention;
import org.zubda.mention.Mentions;
import org.zubda.mention.PlaceMention;
import org.zubda.report.Span;

/**
 * Says whom the words of a source stand for: the actor that the report's mentions give for its head
 * word, or an unnamed one of the kind that the words tell.
 */
final class SourceResolver {

  private final Mentions mentions;

  SourceResolver(Mentions mentions) {
    this.mentions = mentions;
  }

  /** Whom a noun phrase stands for. */
  Actor resolve(Phrases p, Source source) {
    Span whole = p.sentence.span(source.first(), source.last());
    Span head = p.token(source.head()).span();
    Optional<ActorMention> known = best(whole, head);
    if (known.isPresent()) {
      return known.get().actor();
    }
    Optional<PlaceMention> speaks =
        mentions.places().stream().filter(m -> m.speaks() && m.span().overlaps(head)).findFirst();
    String text = whole.of(textOf(p, whole));
    return speaks
        .map(m -> Actor.unknown(m.place().name(), Actor.Kind.GOVERNMENT))
        .orElseGet(() -> Actor.unknown(name(p, source, text), kind(p, source)));
  }

  /** A named mention over the head, then any over the head, then a named one inside the phrase. */
  private Optional<ActorMention> best(Span whole, Span head) {
    List<ActorMention> inside =
        mentions.actors().stream().filter(m -> m.span().overlaps(whole)).toList();
    Optional<ActorMention> found = Optional.empty();
    int most = 0;
    for (ActorMention mention : inside) {
      boolean overHead = mention.span().overlaps(head);
      int score =
          (overHead ? 4 : 0)
              + (mention.named() ? 2 : 0)
              + (overHead && mention.span().length() > head.length() ? 1 : 0);
      if (overHead && score > most) {
        most = score;
        found = Optional.of(mention);
      }
    }
    return found;
  }

  private static String textOf(Phrases p, Span whole) {
    // The phrase is rebuilt from its tokens: the sentence does not hold the report's text.
    StringBuilder text = new StringBuilder(" ".repeat(whole.start()));
    for (int i = 0; i < p.size(); i++) {
      Span span = p.token(i).span();
      if (whole.contains(span)) {
        while (text.length() < span.start()) {
          text.append(' ');
        }
        text.append(p.token(i).text());
      }
    }
    while (text.length() < whole.end()) {
      text.append(' ');
    }
    return text.toString();
  }

  private static String name(Phrases p, Source source, String text) {
    int comma = source.head() + 1;
    while (comma <= source.last() && !p.isComma(comma)) {
      comma++;
    }
    if (comma > source.last()) {
      return text.strip();
    }
    int length = p.token(comma).span().start() - p.token(source.first()).span().start();
    return text.substring(0, Math.min(length, text.length())).strip();
  }

  private static Actor.Kind kind(Phrases p, Source source) {
    return switch (p.lemma(source.head())) {
      case "witness",
          "eyewitness",
          "resident",
          "local",
          "bystander",
          "onlooker",
          "survivor",
          "villager",
          "neighbour",
          "neighbor" ->
          Actor.Kind.WITNESS;
      case "analyst",
          "expert",
          "researcher",
          "observer",
          "commentator",
          "academic",
          "professor",
          "historian",
          "pundit" ->
          Actor.Kind.ANALYST;
      case "spokesman",
          "spokeswoman",
          "spokesperson",
          "minister",
          "president",
          "governor",
          "mayor",
          "ambassador",
          "diplomat",
          "commander",
          "general" ->
          Actor.Kind.OFFICIAL;
      case "report",
          "newspaper",
          "media",
          "outlet",
          "channel",
          "station",
          "broadcaster",
          "television" ->
          Actor.Kind.MEDIA;
      default ->
          p.token(source.head()).name() == org.zubda.language.Token.Name.PERSON
              ? Actor.Kind.PERSON
              : p.token(source.head()).isProper() ? Actor.Kind.OTHER : Actor.Kind.UNNAMED;
    };
  }
}
