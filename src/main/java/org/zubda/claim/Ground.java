package org.zubda.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.PlaceMention;
import org.zubda.place.Place;
import org.zubda.report.Span;

/** Which place, or part of one, the words beside a word of control take, hold or lose. */
final class Ground {

  /** Nouns that stand for a place or a part of one, where a place is taken. */
  static final Set<String> GROUND =
      Set.of(
          "city",
          "town",
          "village",
          "district",
          "area",
          "neighborhood",
          "neighbourhood",
          "part",
          "quarter",
          "suburb",
          "outskirts",
          "province",
          "region",
          "governorate",
          "base",
          "airport",
          "position",
          "territory",
          "ground",
          "land",
          "capital",
          "crossing",
          "center",
          "centre",
          "most",
          "half",
          "majority",
          "much",
          "control",
          "stronghold",
          "port",
          "swathe",
          "section",
          "bulk",
          "whole",
          "entirety",
          "rest",
          "side",
          "edge",
          "gate",
          "portion",
          "settlement",
          "hamlet",
          "countryside",
          "island",
          "bridge",
          "dam",
          "field",
          "oilfield",
          "junction",
          "hill",
          "mountain",
          "camp",
          "checkpoint",
          "all",
          "street",
          "number",
          "dozen",
          "hundred",
          "quarters",
          "enclave",
          "pocket",
          "valley",
          "peninsula",
          "facility",
          "airbase",
          "garrison",
          "bastion",
          "hub");

  /** "Regained ground in P" says nothing of who holds P. */
  static final Pattern GAINS_GROUND =
      Pattern.compile("^(?:some |more |lost |little )?(?:ground|territory)\\b(?! of)");

  /** Names that end so are of a place that can be held, though the gazetteer lacks it. */
  static final Pattern FACILITY =
      Pattern.compile(
          "(?i)\\b(?:airport|airbase|base|dam|camp|port|crossing|bridge|refinery|oilfield|prison"
              + "|barracks|station|hospital|university|palace|headquarters|island)$");

  private Ground() {}

  /** The places of a phrase: those listed behind "including", else the one nearest to its head. */
  static List<PlaceMention> places(Sentence s, int first, int last, Circumstances c) {
    Span phrase = s.span(first, last);
    List<PlaceMention> inside = new ArrayList<>();
    for (PlaceMention p : c.mentions().places()) {
      boolean wide =
          p.place().precision() == Place.Precision.COUNTRY
              || p.place().precision() == Place.Precision.AREA
              || p.place().precision() == Place.Precision.UNRESOLVED
                  && p.place().within().isPresent()
                  && !FACILITY.matcher(p.place().name()).find();
      if (phrase.contains(p.span()) && !wide) {
        inside.add(p);
      }
    }
    int including = indexOf(s, first - 1, Set.of("including", "like", "namely"), last - first + 1);
    if (including >= 0 && including <= last) {
      List<PlaceMention> listed = new ArrayList<>();
      for (PlaceMention p : inside) {
        if (p.span().start() > s.token(including).span().start()) {
          listed.add(p);
        }
      }
      if (!listed.isEmpty()) {
        return listed;
      }
    }
    Optional<PlaceMention> unknown = unknown(s, first, last, c);
    if (unknown
        .filter(u -> inside.stream().noneMatch(p -> p.span().overlaps(u.span())))
        .isPresent()) {
      return List.of(unknown.get());
    }
    List<PlaceMention> joined = new ArrayList<>();
    for (PlaceMention p : inside) {
      int at = Circumstances.firstToken(s, p.span());
      String before = HarmReader.word(s, at - 1);
      boolean listedOn = !joined.isEmpty() && Set.of("and", ",", "or", "the").contains(before);
      // "southwest of Aleppo", "in Idlib province" describe the place, they are not taken
      // themselves.
      boolean describes =
          !joined.isEmpty() && !listedOn
              || HarmReader.word(s, at - 2)
                      .matches(
                          "(?:north|south|east|west|northeast|northwest|southeast|southwest|outskirts|kilometers|kilometres|miles|km)")
                  && before.equals("of")
              || before.equals("near")
              || before.equals("towards")
              || before.equals("around")
              || before.equals("outside");
      if (!describes) {
        joined.add(p);
      }
    }
    if (!joined.isEmpty()) {
      return joined;
    }
    return spokenOf(s, first, last, c).map(List::of).orElse(List.of());
  }

  /** "Rebel-held P", where the gazetteer lacks P: it stays named, and unresolved. */
  static Optional<PlaceMention> unknown(Sentence s, int first, int last, Circumstances c) {
    int held = first;
    while (held <= last && !s.token(held).lower().endsWith("-held")) {
      held++;
    }
    int end = held;
    while (end + 1 <= last && s.token(end + 1).isProper()) {
      end++;
    }
    if (held > last || end == held) {
      return Optional.empty();
    }
    Span span = s.span(held + 1, end);
    String name = span.of(c.document().report().text());
    return Optional.of(new PlaceMention(span, Place.unresolved(name, Optional.empty()), false));
  }

  /** "The city", "it": the last place named before that is of the kind. */
  static Optional<PlaceMention> spokenOf(Sentence s, int first, int last, Circumstances c) {
    for (int i = first; i <= last; i++) {
      String word = s.token(i).lower();
      String before = HarmReader.word(s, i - 1);
      boolean city =
          Set.of("city", "town", "village", "capital").contains(word)
              && (before.equals("the") || before.endsWith("-largest") || before.equals("second"));
      boolean centre =
          Set.of("center", "centre").contains(word) && Set.of("city", "town").contains(before);
      boolean province =
          Set.of("province", "region", "governorate").contains(word) && before.equals("the");
      if (!city && !province && !centre) {
        continue;
      }
      Optional<PlaceMention> found = Optional.empty();
      for (PlaceMention p : c.mentions().places()) {
        boolean fits =
            province
                ? p.place().precision() == Place.Precision.ADMIN1
                : p.place().precision() == Place.Precision.TOWN;
        if (fits && p.span().start() < s.token(i).span().start()) {
          found = Optional.of(p);
        }
      }
      return found.or(() -> c.main().filter(m -> !province));
    }
    return Optional.empty();
  }

  static boolean followedByPlace(Sentence s, int from, Circumstances c) {
    int last = Math.min(s.size() - 1, from + 4);
    if (from >= s.size()) {
      return false;
    }
    Span next = s.span(from, last);
    return c.mentions().places().stream()
        .anyMatch(
            p ->
                next.contains(p.span())
                    && p.place().precision() != Place.Precision.COUNTRY
                    && noPrepositionBetween(s, from, Circumstances.firstToken(s, p.span())));
  }

  static boolean noPrepositionBetween(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = s.token(i).lower();
      if (s.token(i).tag().equals("IN") && !word.equals("of")
          || s.token(i).isVerb()
          || s.token(i).tag().equals("TO")) {
        return false;
      }
    }
    return true;
  }

  static int indexOf(Sentence s, int after, Set<String> wanted, int within) {
    for (int i = after + 1; i < Math.min(s.size(), after + 1 + within); i++) {
      if (wanted.contains(s.token(i).lower())) {
        return i;
      }
    }
    return -1;
  }

  /** Where a phrase ends: before the next verb, semicolon or clause. */
  static int phraseEnd(Sentence s, int from) {
    for (int i = from; i < s.size(); i++) {
      Token t = s.token(i);
      boolean verb =
          t.isVerb()
              && !t.lower().equals("including")
              && !t.tag().equals("VBN")
              && !(t.tag().equals("VBG") && i == from);
      boolean next =
          t.text().equals(",")
              && i + 1 < s.size()
              && (s.token(i + 1).tag().matches("WDT|WRB|WP|PRP|CC")
                  || s.token(i + 1).tag().equals("VBG")
                      && !s.token(i + 1).lower().equals("including")
                  || Set.of(
                          "as",
                          "after",
                          "before",
                          "when",
                          "once",
                          "according",
                          "but",
                          "while",
                          "for",
                          "with",
                          "marking",
                          "despite")
                      .contains(HarmReader.word(s, i + 1)));
      boolean conjunction =
          Set.of(
                  "after",
                  "before",
                  "when",
                  "while",
                  "as",
                  "because",
                  "since",
                  "following",
                  "during")
              .contains(t.lower());
      if (verb
          || next
          || t.text().equals(";")
          || t.text().equals(".")
          || conjunction
          || t.tag().equals("WDT")) {
        return i - 1;
      }
    }
    return s.size() - 1;
  }

  /** Where the clause of a word begins: behind the last mark, "that" or verb before it. */
  static int clauseStart(Sentence s, int before) {
    for (int i = before - 1; i > 0; i--) {
      Token t = s.token(i);
      boolean speech =
          t.isVerb()
              && Set.of("say", "report", "confirm", "add", "announce", "tell", "claim", "state")
                  .contains(t.lemma().toLowerCase(Locale.ROOT));
      if (t.lower().equals("that") || t.text().equals(";") || speech) {
        return i + 1;
      }
    }
    return 0;
  }

  /**
   * "areas controlled by": only the noun before the participle; "was taken by": the whole clause.
   */
  static int passiveStart(Sentence s, int verb) {
    String before = HarmReader.word(s, verb - 1);
    boolean clause =
        before.matches("been|being|was|were|is|are|be|largely|entirely|mostly|almost|now|fully");
    if (clause) {
      return clauseStart(s, verb);
    }
    for (int i = verb - 1; i > 0; i--) {
      Token t = s.token(i);
      if (t.isVerb() || t.text().equals(",") || t.tag().equals("IN") && !t.lower().equals("of")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether what a verb takes is ground: a named place, or a noun for a part of one. */
  static boolean takesGround(Sentence s, int first, int last, Circumstances c) {
    int noun = -1;
    for (int i = first; i <= last && i < s.size(); i++) {
      Token t = s.token(i);
      if (t.isNoun() || GROUND.contains(t.lower())) {
        noun = i;
      } else if (noun >= 0 && !t.tag().equals("POS")) {
        break;
      }
    }
    if (noun < 0) {
      return false;
    }
    String lemma = s.token(noun).lemma().toLowerCase(Locale.ROOT);
    Span span = s.token(noun).span();
    return s.token(first).lower().endsWith("-held") && s.token(noun).isProper()
        || GROUND.contains(lemma)
        || GROUND.contains(s.token(noun).lower())
        || c.mentions().places().stream().anyMatch(p -> p.span().overlaps(span));
  }

  static String phrase(Sentence s, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      words.append(words.isEmpty() ? "" : " ").append(s.token(i).lower());
    }
    return words.toString();
  }
}
