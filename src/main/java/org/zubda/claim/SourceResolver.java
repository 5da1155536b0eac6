package org.zubda.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zubda.actor.Actor;
import org.zubda.claim.SourceFinder.Source;
import org.zubda.language.Token;
import org.zubda.mention.ActorMention;
import org.zubda.mention.Mentions;
import org.zubda.mention.PlaceMention;
import org.zubda.report.Span;

/**
 * Says whom the words of a source stand for: the actor that the report's mentions give for its head
 * word, the body that a spokesman or a statement speaks for, or else an unnamed one of the kind
 * that the words tell. It reads a report from its head to its end, for "he" is who spoke last.
 */
final class SourceResolver {

  /** Those, and that, by which a body speaks. */
  private static final Set<String> MOUTHPIECES =
      Set.of(
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "spokespeople",
          "statement",
          "tally",
          "count",
          "report",
          "figure",
          "datum",
          "data",
          "statistic",
          "correspondent",
          "reporter",
          "journalist",
          "photographer",
          "official",
          "source",
          "member",
          "representative",
          "toll",
          "communique",
          "announcement",
          "post",
          "account",
          "website",
          "channel",
          "agency",
          "press",
          "service",
          "office",
          "ministry",
          "command",
          "medium",
          "monitor",
          "analysis",
          "survey");

  private final String text;
  private final Mentions mentions;
  private Optional<Actor> lastSpeaker = Optional.empty();

  SourceResolver(String text, Mentions mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  /** Whom a noun phrase stands for. */
  Actor resolve(Phrases p, Source source) {
    Actor actor = find(p, source);
    lastSpeaker = Optional.of(actor);
    return actor;
  }

  private Actor find(Phrases p, Source source) {
    int head = source.head();
    Optional<ActorMention> over = over(p.token(head).span());
    if (over.isPresent() && over.get().named()) {
      return over.get().actor();
    }
    Optional<Actor> described = apposed(p, source);
    if (described.isPresent()) {
      return described.get();
    }
    if (over.isPresent()) {
      return mouthpiece(p, source, over.get()).orElse(over.get().actor());
    }
    String word = p.lower(head);
    if (word.matches("who|which|that|whom")) {
      Optional<Source> antecedent = antecedent(p, head);
      if (antecedent.isPresent()) {
        return find(p, antecedent.get());
      }
    }
    if (word.matches("he|she|it|they|his|her|its|their")
        && lastSpeaker.filter(a -> fits(word, a)).isPresent()) {
      return lastSpeaker.get();
    }
    Optional<Actor> shouted = bySurname(p.token(head).text());
    if (shouted.isPresent()) {
      return shouted.get();
    }
    if (MOUTHPIECES.contains(p.lemma(head))) {
      Optional<Actor> body = spokenFor(p, source);
      if (body.isPresent()) {
        return body.get();
      }
    }
    Span span = p.token(head).span();
    Optional<PlaceMention> speaks =
        mentions.places().stream().filter(m -> m.speaks() && m.span().overlaps(span)).findFirst();
    return speaks
        .map(m -> Actor.unknown(m.place().name(), Actor.Kind.GOVERNMENT))
        .orElseGet(() -> unknown(p, source));
  }

  /** "A coalition spokesman": he speaks for the coalition that the report has named before him. */
  private Optional<Actor> mouthpiece(Phrases p, Source source, ActorMention unnamed) {
    if (unnamed.actor().kind() != Actor.Kind.UNNAMED
        || !MOUTHPIECES.contains(p.lemma(source.head()))) {
      return Optional.empty();
    }
    for (int of : p.grammar.children(source.head(), "compound")) {
      String body = " " + p.lower(of);
      Optional<Actor> named =
          mentions.actors().stream()
              .filter(m -> m.named() && m.span().end() <= p.token(of).span().start())
              .filter(m -> m.actor().name().toLowerCase(Locale.ROOT).endsWith(body))
              .reduce((a, b) -> b)
              .map(ActorMention::actor);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** "POE": in a transcript, the one of that name who is named elsewhere. */
  private Optional<Actor> bySurname(String word) {
    boolean shouted = word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
    return mentions.actors().stream()
        .filter(m -> shouted && m.named())
        .map(ActorMention::actor)
        .filter(a -> a.name().toUpperCase(Locale.ROOT).endsWith(" " + word))
        .findFirst();
  }

  /** "He" is one person; "it" and "they" are a body or several people. */
  private static boolean fits(String pronoun, Actor actor) {
    boolean one =
        switch (actor.kind()) {
          case PERSON, OFFICIAL, WITNESS, ANALYST -> true;
          case GOVERNMENT,
              MILITARY,
              POLICE,
              REBEL,
              MILITIA,
              CIVILIANS,
              MONITOR,
              MEDIA,
              AGENCY,
              STATE_MEDIA,
              SOCIAL_MEDIA,
              INTERNATIONAL_ORGANISATION,
              AID_ORGANISATION ->
              false;
          case UNNAMED -> !actor.name().endsWith("s");
          case OTHER -> true;
        };
    return switch (pronoun) {
      case "he", "she", "his", "her" -> one;
      case "they", "their" -> true;
      default -> !one || actor.kind() == Actor.Kind.OTHER || actor.kind() == Actor.Kind.UNNAMED;
    };
  }

  /** The mention over a word: a named one first, then the longest. */
  private Optional<ActorMention> over(Span word) {
    Optional<ActorMention> found = Optional.empty();
    for (ActorMention mention : mentions.actors()) {
      if (mention.span().overlaps(word)) {
        boolean better =
            found.isEmpty()
                || (mention.named() && !found.get().named())
                || (mention.named() == found.get().named()
                    && mention.span().length() > found.get().span().length());
        found = better ? Optional.of(mention) : found;
      }
    }
    return found;
  }

  /** "The monitoring group, the Relief Observatory": named behind the comma. */
  private Optional<Actor> apposed(Phrases p, Source source) {
    for (int child : p.grammar.children(source.head(), "appos")) {
      Optional<ActorMention> named = over(p.token(child).span()).filter(ActorMention::named);
      if (named.isPresent() && child <= source.last()) {
        return named.map(ActorMention::actor);
      }
    }
    return Optional.empty();
  }

  /** Whom a relative clause is about. */
  private static Optional<Source> antecedent(Phrases p, int pronoun) {
    int at = p.grammar.head(pronoun);
    for (int steps = 0; at >= 0 && steps < 4; steps++) {
      if (p.grammar.is(at, "acl")) {
        int noun = p.grammar.head(at);
        return noun >= 0 && noun < pronoun
            ? Optional.of(new Source(Math.min(p.left(noun), noun), noun, noun))
            : Optional.empty();
      }
      at = p.grammar.head(at);
    }
    return Optional.empty();
  }

  /** The body in "an Observatory spokesman", "a statement by the army": the first that is named. */
  private Optional<Actor> spokenFor(Phrases p, Source source) {
    int end = source.head();
    while (end < source.last()
        && !p.tag(end + 1).matches("WP|WDT|VB[DZP]|VBG|MD")
        && !p.isComma(end + 1)) {
      end++;
    }
    Span phrase = p.sentence.span(source.first(), end);
    return mentions.actors().stream()
        .filter(m -> phrase.contains(m.span()))
        .max(
            java.util.Comparator.comparing(ActorMention::named)
                .thenComparing(m -> -m.span().start()))
        .map(ActorMention::actor);
  }

  private Actor unknown(Phrases p, Source source) {
    int end = source.head();
    while (end < source.last()
        && !p.isComma(end + 1)
        && !p.tag(end + 1).matches("WP|WDT")
        && !p.isDash(end + 1)) {
      end++;
    }
    int first = source.first();
    int name = first;
    while (name <= end && p.token(name).name() == Token.Name.PERSON) {
      name++;
    }
    if (name - first >= 2 && name <= end && p.tag(name).matches("NN|NNS")) {
      // "Ann Poe head of the harbour office", its comma lost.
      return Actor.unknown(p.sentence.span(first, name - 1).of(text), Actor.Kind.PERSON);
    }
    Actor.Kind kind = kind(p, source);
    if (first < source.head()
        && p.lower(first).matches("the|a|an")
        && !p.token(source.head()).isProper()) {
      first++;
    }
    return Actor.unknown(p.sentence.span(first, end).of(text).replaceAll("\\s+", " "), kind);
  }

  private static Actor.Kind kind(Phrases p, Source source) {
    Token head = p.token(source.head());
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
      case "newspaper", "medium", "media", "outlet", "channel", "station", "broadcaster" ->
          Actor.Kind.MEDIA;
      default ->
          head.name() == Token.Name.PERSON
              ? Actor.Kind.PERSON
              : head.isProper() ? Actor.Kind.OTHER : Actor.Kind.UNNAMED;
    };
  }
}
