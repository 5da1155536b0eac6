package org.zubda.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zubda.actor.Actor;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.ActorMention;
import org.zubda.mention.Mentions;
import org.zubda.report.Span;

/**
 * For any words of one report: who says them, by whom they are passed on, how firmly they stand and
 * whether they are denied. Built once a report.
 */
public final class Attributions {

  /** Words at a sentence's head by which it goes on with what the last source said. */
  private static final Set<String> ADDING =
      Set.of("additionally", "furthermore", "moreover", "also", "besides", "likewise");

  private static final Pattern CAUSE =
      Pattern.compile(
          "(?s)\\b(?:retaliation|revenge|reprisal|response|reaction|retribution|vengeance)\\b[^.]{0,20}"
              + "\\b(?:for|to|against)\\b[^.]*\\b(?:which|that|who)\\b[^.,]*$");

  private static final Set<String> LISTING =
      Set.of("include", "includes", "included", "including", "comprise", "comprised");

  private final Document document;
  private final Mentions mentions;
  private final List<Attributed> attributed;
  private final Optional<String> outlet;

  /** The attributions of a report, as {@link AttributionReader} gave them. */
  public Attributions(Document document, Mentions mentions, List<Attributed> attributed) {
    this.document = document;
    this.mentions = mentions;
    this.attributed = List.copyOf(attributed);
    this.outlet =
        document
            .report()
            .outlet()
            .map(o -> o.name())
            .or(() -> new OutletFinder().outlet(document, mentions).map(o -> o.name()));
  }

  /**
   * Who says the words, from the origin to the last relay: empty where the report says them itself.
   *
   * @param focus the words
   * @param sentence the sentence that they stand in
   */
  public Attribution chain(Span focus, Sentence sentence) {
    List<Attributed> covering = covering(focus);
    List<Attribution.Link> links = new ArrayList<>();
    for (Attributed a : covering) {
      links.addAll(links(a));
    }
    if (links.isEmpty()) {
      carriedOn(focus, sentence, covering).ifPresent(a -> links.addAll(links(a)));
    }
    return links.isEmpty() ? Attribution.OWN_VOICE : new Attribution(distinct(links));
  }

  /** How firmly the words stand: as firmly as the least firm attribution that holds them. */
  public Certainty certaintyAt(Span focus) {
    Certainty weakest = Certainty.STATED;
    for (Attributed a : covering(focus)) {
      if (a.certainty().compareTo(weakest) > 0) {
        weakest = a.certainty();
      }
    }
    return weakest;
  }

  /** Whether the nearest attribution that holds the words says that they are not so. */
  public boolean deniedAt(Span focus) {
    return covering(focus).stream().findFirst().map(Attributed::denies).orElse(false);
  }

  /**
   * Whether these words name who speaks: "a doctor at the hospital said". Those whom the naming
   * itself calls harmed ("a survivor of the blast that killed 20") are harmed all the same.
   *
   * @param words the words
   * @param harm the word of what befell them
   */
  boolean isSource(Span words, Span harm) {
    return attributed.stream()
        .flatMap(a -> a.source().stream())
        .anyMatch(s -> s.contains(words) && !s.contains(harm));
  }

  /** All that assert the words, the innermost first. */
  private List<Attributed> covering(Span focus) {
    List<Attributed> found = new ArrayList<>();
    for (Attributed a : attributed) {
      if (a.asserts()
          && a.content().stream().anyMatch(c -> covers(c, focus) && !isCause(c, focus))) {
        found.add(a);
      }
    }
    found.sort(Comparator.comparingInt(a -> a.content().stream().mapToInt(Span::length).sum()));
    return found;
  }

  /**
   * "They said it was in revenge for a raid which killed ten": the raid is what the report knows,
   * and no part of what they tell.
   */
  private boolean isCause(Span content, Span focus) {
    if (focus.start() <= content.start()) {
      return false;
    }
    String before = new Span(content.start(), focus.start()).of(document.report().text());
    return CAUSE.matcher(before).find();
  }

  /** A focus may stick out by a word: "killing" before "four civilians". */
  private static boolean covers(Span content, Span focus) {
    int shared = Math.min(content.end(), focus.end()) - Math.max(content.start(), focus.start());
    return shared > 0 && 2 * shared > focus.length();
  }

  private List<Attribution.Link> links(Attributed a) {
    if (a.source().isEmpty() || a.actor().isEmpty()) {
      return List.of();
    }
    String text = document.report().text();
    Span source = a.source().getFirst();
    List<Attribution.Link> links = new ArrayList<>(cited(a));
    links.add(
        new Attribution.Link(
            a.actor().get(),
            source.of(text),
            a.cue().stream().findFirst().map(c -> c.of(text)),
            Optional.of(source)));
    addressee(a)
        .ifPresent(
            m ->
                links.add(
                    new Attribution.Link(
                        m.actor(), m.span().of(text), Optional.of("told"), Optional.of(m.span()))));
    return links;
  }

  /** "State radio, citing a doctor, said": the doctor is the origin. */
  private List<Attribution.Link> cited(Attributed a) {
    String text = document.report().text();
    List<Attribution.Link> links = new ArrayList<>();
    for (Attributed b : attributed) {
      String cue = b.cue().getFirst().of(text).toLowerCase(Locale.ROOT);
      boolean same =
          !b.source().isEmpty()
              && b.source().getFirst().overlaps(a.source().getFirst())
              && b != a
              && sentenceOf(b.cue().getFirst()).equals(sentenceOf(a.cue().getFirst()));
      if (same && cue.matches("citing|quoting")) {
        Span who = upToComma(b.content().getFirst(), text);
        Actor actor =
            mentions.actors().stream()
                .filter(m -> who.contains(m.span()))
                .findFirst()
                .map(ActorMention::actor)
                .orElseGet(
                    () ->
                        Actor.unknown(
                            who.of(text).replaceFirst("^(the|a|an|its) ", ""), Actor.Kind.UNNAMED));
        links.add(new Attribution.Link(actor, who.of(text), Optional.of(cue), Optional.of(who)));
      }
    }
    return links;
  }

  private static Span upToComma(Span span, String text) {
    int comma = span.of(text).indexOf(',');
    return comma <= 0 ? span : new Span(span.start(), span.start() + comma);
  }

  private Optional<Sentence> sentenceOf(Span span) {
    return document.sentences().stream().filter(s -> s.span().contains(span)).findFirst();
  }

  /** The agency or outlet that a source spoke to, unless it is the report's own. */
  private Optional<ActorMention> addressee(Attributed a) {
    Span cue = a.cue().getLast();
    String word = cue.of(document.report().text());
    if (!word.matches("(?s).*\\b(told|tells|telling|quoted as saying)\\b.*")) {
      return Optional.empty();
    }
    return mentions.actors().stream()
        .filter(m -> m.span().start() >= cue.end() && m.span().start() <= cue.end() + 12)
        .filter(m -> OutletFinder.isMedia(m.actor()))
        .filter(m -> outlet.filter(o -> OutletFinder.same(o, m.actor().name())).isEmpty())
        .findFirst();
  }

  /** The attribution of the sentence before, where this one says that it goes on with it. */
  private Optional<Attributed> carriedOn(Span focus, Sentence sentence, List<Attributed> nameless) {
    int at = document.sentences().indexOf(sentence);
    if (at < 1) {
      return Optional.empty();
    }
    Sentence before = document.sentences().get(at - 1);
    if (before.paragraph() != sentence.paragraph() && !endsOpen(before)) {
      return Optional.empty();
    }
    boolean goesOn = lists(sentence) || adds(sentence) && !nameless.isEmpty() || endsOpen(before);
    if (!goesOn) {
      return Optional.empty();
    }
    return attributed.stream()
        .filter(Attributed::asserts)
        .filter(a -> a.actor().isPresent() && !a.source().isEmpty())
        .filter(a -> before.span().contains(a.cue().getFirst()))
        .max(Comparator.comparingInt(a -> a.content().stream().mapToInt(Span::length).sum()));
  }

  private static boolean endsOpen(Sentence before) {
    return before.tokens().getLast().text().equals(":");
  }

  /** "Additionally, ..." */
  private static boolean adds(Sentence sentence) {
    String first = sentence.token(0).lower();
    return ADDING.contains(first)
        || first.equals("in")
            && sentence.size() > 1
            && sentence.token(1).lower().equals("addition");
  }

  /** "They included ...", "Among them were ...", "Of these, ..." */
  private static boolean lists(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    String first = tokens.getFirst().lower();
    String second = tokens.size() > 1 ? tokens.get(1).lower() : "";
    if (first.equals("among") || first.equals("of")) {
      return second.matches("them|those|these|the");
    }
    boolean pointsBack = first.matches("they|these|those") || first.equals("the");
    return pointsBack && tokens.stream().limit(5).anyMatch(t -> LISTING.contains(t.lower()));
  }

  private static List<Attribution.Link> distinct(List<Attribution.Link> links) {
    List<Attribution.Link> kept = new ArrayList<>();
    for (Attribution.Link link : links) {
      Actor actor = link.actor();
      if (kept.stream().noneMatch(k -> k.actor().key().equals(actor.key()))) {
        kept.add(link);
      }
    }
    return kept;
  }
}
