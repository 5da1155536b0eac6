package org.zubda.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim.Control.Change;
import org.zubda.claim.Claim.Control.Extent;
import org.zubda.language.Grammar;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.ActorMention;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.WordSections;
import org.zubda.place.Place;
import org.zubda.report.Span;

/**
 * Finds who is said to have gained, to hold or to have lost which place: only where a verb or a
 * noun of control ties a party to a named place, never for mere adjectives ("rebel-held").
 */
public final class ControlReader {

  private static final Set<String> HOLDING_VERBS = Set.of("have", "maintain", "keep", "declare");

  private static final Set<String> CONTROL_VERBS =
      Set.of(
          "take",
          "gain",
          "seize",
          "wrest",
          "assume",
          "have",
          "maintain",
          "keep",
          "regain",
          "declare",
          "retake",
          "lose");

  /** Nouns that stand for a place or a part of one, where a place is taken. */
  private static final Set<String> GROUND =
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
  private static final Pattern GAINS_GROUND =
      Pattern.compile("^(?:some |more |lost |little )?(?:ground|territory)\\b(?! of)");

  /** What is brought about: "managed to take". */
  private static final Set<String> REACHES =
      Set.of("manage", "go", "able", "help", "succeed", "proceed", "continue", "allow", "enable");

  /** Names that end so are of a place that can be held, though the gazetteer lacks it. */
  private static final Pattern FACILITY =
      Pattern.compile(
          "(?i)\\b(?:airport|airbase|base|dam|camp|port|crossing|bridge|refinery|oilfield|prison"
              + "|barracks|station|hospital|university|palace|headquarters|island)$");

  private final Map<String, Set<String>> words = WordSections.english("control.txt");

  /** A word of control with the roles around it, before places are looked up. */
  private record Found(
      int trigger,
      Change change,
      Optional<Extent> extent,
      Optional<Actor> holder,
      int firstOfPlace,
      int lastOfPlace,
      boolean fixed) {

    Found heldBy(Optional<Actor> who) {
      return new Found(trigger, change, extent, who, firstOfPlace, lastOfPlace, fixed);
    }
  }

  /** How many sentences on "they" still means whoever last took or held a place. */
  private static final int THEY = 3;

  /** The control claims of a report, in the order of its text. */
  public List<Claim.Control> read(Circumstances circumstances, Attributions attributions) {
    List<Claim.Control> claims = new ArrayList<>();
    Optional<Actor> last = Optional.empty();
    int lastAt = -THEY - 1;
    for (Sentence s : circumstances.document().sentences()) {
      if (s.kind() == Sentence.Kind.BOILERPLATE || s.kind() == Sentence.Kind.HEADING) {
        continue;
      }
      for (Token t : s.tokens()) {
        Optional<Actor> they = s.index() - lastAt <= THEY ? last : Optional.empty();
        Optional<Found> found =
            found(s, t, circumstances)
                .map(f -> f.holder().isEmpty() ? f.heldBy(itself(s, f, attributions)) : f)
                .map(f -> f.holder().isEmpty() && isTheirs(s, f.trigger()) ? f.heldBy(they) : f);
        List<Claim.Control> made =
            found.map(f -> claims(s, f, circumstances, attributions)).orElse(List.of());
        if (!made.isEmpty() && made.getFirst().change() != Change.LOST) {
          last = Optional.of(made.getFirst().holder());
          lastAt = s.index();
        }
        claims.addAll(made);
      }
    }
    return new SayOnce().of(claims);
  }

  /** "The army said that it had retaken X": who says so speaks of itself. */
  private static Optional<Actor> itself(Sentence s, Found f, Attributions attributions) {
    for (int i = f.trigger() - 1; i >= Math.max(0, f.trigger() - 4); i--) {
      if (Set.of("it", "they", "we").contains(s.token(i).lower())) {
        Span trigger = s.token(f.trigger()).span();
        return attributions.chain(trigger, s).links().stream()
            .limit(1)
            .filter(l -> l.span().filter(at -> at.end() <= trigger.start()).isPresent())
            .map(Attribution.Link::actor)
            .filter(Actor::canFight)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** Whether "they" is who acts: "they have seized X". */
  private static boolean isTheirs(Sentence s, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 4); i--) {
      if (s.token(i).lower().equals("they")) {
        return true;
      }
    }
    return false;
  }

  // ------------------------------------------------------------------ words of control

  private Optional<Found> found(Sentence s, Token t, Circumstances c) {
    int i = t.index();
    String lemma = t.lemma().toLowerCase(Locale.ROOT);
    boolean divides = Set.of("divide", "split").contains(lemma);
    if (divides || t.lower().equals("between") && isDivided(s, i)) {
      return divided(s, i, c);
    }
    if (t.isVerb()) {
      return verb(s, t, lemma, c);
    }
    if (t.isNoun() && Set.of("control", "hands").contains(t.lower())
        || lemma.equals("hand") && t.lower().equals("hands")) {
      return state(s, i, c);
    }
    if (t.isNoun()
        && (in("NOUNS GAINED", lemma) || in("NOUNS LOST", lemma))
        && HarmReader.word(s, i + 1).equals("of")) {
      boolean gained = in("NOUNS GAINED", lemma);
      Optional<Actor> holder = gained ? ownerBefore(s, i, c) : Optional.empty();
      if (holder.isEmpty()) {
        holder = subjectNear(s, i, c);
      }
      return holder.map(
          h ->
              new Found(
                  i,
                  gained ? Change.GAINED : Change.LOST,
                  Optional.empty(),
                  Optional.of(h),
                  i + 2,
                  phraseEnd(s, i + 2),
                  false));
    }
    return Optional.empty();
  }

  private static boolean isDivided(Sentence s, int between) {
    return between > 0
        && Set.of("divide", "split")
            .contains(s.token(between - 1).lemma().toLowerCase(Locale.ROOT));
  }

  private Optional<Found> verb(Sentence s, Token t, String lemma, Circumstances c) {
    int i = t.index();
    String ahead = HarmReader.ahead(s, i, 6);
    String next = HarmReader.word(s, i + 1);
    boolean object =
        i + 1 < s.size() && s.token(i + 1).tag().matches("DT|PRP\\$|``")
            || next.matches("[\"“]|most|half|parts");
    boolean passive =
        HarmReader.isPassive(s, t) && !(object && !ahead.matches("(?:\\S+ ){0,3}?by\\b.*"));
    // "take control of", "gain control over"; "have full control of"
    boolean auxiliary =
        lemma.equals("have")
            && !ahead.matches("(?:full |complete |total |sole )?(?:control|hold)\\b.*");
    if (CONTROL_VERBS.contains(lemma)
        && !auxiliary
        && ahead.matches("(?:over )?(?:\\S+ ){0,2}?(?:control|hold) (?:of|over)\\b.*")) {
      int of = indexOf(s, i, Set.of("of", "over"), 6);
      Change change =
          HOLDING_VERBS.contains(lemma)
              ? Change.HELD
              : lemma.equals("lose") ? Change.LOST : Change.GAINED;
      return Optional.of(
          new Found(
              i, change, Optional.empty(), subject(s, i, c), of + 1, phraseEnd(s, of + 1), false));
    }
    if (lemma.equals("take") && ahead.startsWith("over ")) {
      return Optional.of(
          new Found(
              i,
              Change.GAINED,
              Optional.empty(),
              subject(s, i, c),
              i + 2,
              phraseEnd(s, i + 2),
              false));
    }
    if (lemma.equals("win") && next.equals("back") && followedByPlace(s, i + 2, c)) {
      return Optional.of(
          new Found(
              i,
              Change.GAINED,
              Optional.empty(),
              subject(s, i, c),
              i + 2,
              phraseEnd(s, i + 2),
              false));
    }
    if (lemma.equals("take") && !passive && followedByPlace(s, i + 1, c)) {
      return Optional.of(
          new Found(
              i,
              Change.GAINED,
              Optional.empty(),
              subject(s, i, c),
              i + 1,
              phraseEnd(s, i + 1),
              false));
    }
    if (lemma.equals("fall") && ahead.matches("(?:\\S+ ){0,3}?(?:to|into|under)\\b.*")) {
      int to = indexOf(s, i, Set.of("to", "into", "under"), 5);
      Optional<Actor> holder = actorIn(s, to + 1, Math.min(s.size() - 1, to + 6), c);
      return holder.map(
          h ->
              new Found(
                  i,
                  Change.GAINED,
                  Optional.of(Extent.ALL),
                  Optional.of(h),
                  clauseStart(s, i),
                  i - 1,
                  false));
    }
    // "stormed into"; mere advances ("pushed into") are events, and no state of a place
    if (Set.of("storm", "break").contains(lemma)
        && !passive
        && HarmReader.word(s, i + 1).equals("into")) {
      return Optional.of(
          new Found(
              i,
              Change.GAINED,
              Optional.of(Extent.ENTERED),
              subject(s, i, c),
              i + 2,
              phraseEnd(s, i + 2),
              true));
    }
    if (in("OUSTED FROM", lemma)) {
      return ousted(s, i, passive, c);
    }
    if (in("LOST FROM", lemma)
        || lemma.equals("pull") && ahead.matches("(?:\\S+ ){0,3}?out\\b.*")) {
      int from = indexOf(s, i, Set.of("from", "out"), 8);
      if (from < 0) {
        return Optional.empty();
      }
      int start = HarmReader.word(s, from + 1).matches("of|from") ? from + 2 : from + 1;
      Optional<Actor> holder = passive ? passiveSubject(s, i, c) : subject(s, i, c);
      return Optional.of(
          new Found(i, Change.LOST, Optional.empty(), holder, start, phraseEnd(s, start), false));
    }
    for (String section : List.of("GAINED ALL", "GAINED ENTERED", "HELD ALL", "LOST NONE")) {
      if (!in(section, lemma)) {
        continue;
      }
      Change named = Change.valueOf(section.substring(0, section.indexOf(' ')));
      Change change = named == Change.HELD && noLonger(s, i) ? Change.LOST : named;
      Optional<Extent> extent =
          section.endsWith("ENTERED") ? Optional.of(Extent.ENTERED) : Optional.empty();
      if (passive) {
        Optional<Actor> by = byActor(s, i, c);
        return by.map(
            h ->
                new Found(
                    i, change, extent, Optional.of(h), passiveStart(s, i), i, extent.isPresent()));
      }
      if (!takesGround(s, i + 1, phraseEnd(s, i + 1), c)) {
        return extent.isPresent() ? Optional.empty() : relative(s, i, change, c);
      }
      return Optional.of(
          new Found(
              i, change, extent, subject(s, i, c), i + 1, phraseEnd(s, i + 1), extent.isPresent()));
    }
    return Optional.empty();
  }

  /** "P, which X has captured": the place stands before the clause that tells it. */
  private static Optional<Found> relative(Sentence s, int verb, Change change, Circumstances c) {
    if (!s.grammar().relation(verb).startsWith("acl")) {
      return Optional.empty();
    }
    int noun = s.grammar().head(verb);
    int pronoun = indexOf(s, noun, Set.of("that", "which"), verb - noun);
    if (noun < 0 || pronoun < 0 || pronoun >= verb - 1) {
      return Optional.empty();
    }
    int head = s.grammar().is(noun, "conj") ? s.grammar().head(noun) : noun;
    int first = s.grammar().subtree(head).getFirst();
    Optional<Actor> holder = actorIn(s, pronoun + 1, verb - 1, c);
    return holder.map(
        h -> new Found(verb, change, Optional.empty(), Optional.of(h), first, pronoun - 1, false));
  }

  /** "P was divided between X and Y": each holds a part. */
  private static Optional<Found> divided(Sentence s, int i, Circumstances c) {
    int between = s.token(i).lower().equals("between") ? i : i + 1;
    int and = indexOf(s, between, Set.of("and"), 6);
    if (and < 0 || !HarmReader.word(s, between).equals("between")) {
      return Optional.empty();
    }
    Optional<Actor> holder =
        between == i ? actorIn(s, and + 1, and + 4, c) : actorIn(s, between + 1, and - 1, c);
    return holder.map(
        h ->
            new Found(
                i,
                Change.HELD,
                Optional.of(Extent.PART),
                Optional.of(h),
                clauseStart(s, between - 1),
                between - 1,
                true));
  }

  /** "No longer controls P". */
  private static boolean noLonger(Sentence s, int verb) {
    return HarmReader.word(s, verb - 1).equals("longer")
        && HarmReader.word(s, verb - 2).equals("no");
  }

  /** "X was pushed out of P", "drove X out of P", "ousted X from P". */
  private Optional<Found> ousted(Sentence s, int i, boolean passive, Circumstances c) {
    int from = indexOf(s, i, Set.of("from", "out"), 7);
    if (from < 0) {
      return Optional.empty();
    }
    int start = HarmReader.word(s, from + 1).matches("of|from") ? from + 2 : from + 1;
    if (passive) {
      return Optional.of(
          new Found(
              i,
              Change.LOST,
              Optional.empty(),
              passiveSubject(s, i, c),
              start,
              phraseEnd(s, start),
              false));
    }
    Optional<Actor> ousted = actorIn(s, i + 1, from, c);
    Optional<Actor> by = subject(s, i, c);
    if (ousted.isEmpty() || by.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            i, Change.GAINED, Optional.of(Extent.ALL), by, start, phraseEnd(s, start), false));
  }

  /** "under the control of X", "in the hands of X", "under X control". */
  private Optional<Found> state(Sentence s, int i, Circumstances c) {
    String before = HarmReader.word(s, i - 1) + " " + HarmReader.word(s, i - 2);
    int under = -1;
    for (int k = i - 1; k >= Math.max(0, i - 5); k--) {
      if (Set.of("under", "in", "into", "out").contains(s.token(k).lower())) {
        under = k;
        break;
      }
    }
    if (under < 0 || before.isBlank()) {
      return Optional.empty();
    }
    boolean of = HarmReader.word(s, i + 1).equals("of");
    Optional<Actor> holder =
        of ? actorIn(s, i + 2, Math.min(s.size() - 1, i + 8), c) : actorIn(s, under + 1, i - 1, c);
    // "in control of P" has the holder before it and the place behind.
    if (s.token(under).lower().equals("in") && s.token(i).lower().equals("control") && of) {
      return Optional.of(
          new Found(
              i,
              Change.HELD,
              Optional.empty(),
              subjectNear(s, under, c),
              i + 2,
              phraseEnd(s, i + 2),
              false));
    }
    if (holder.isEmpty() && HarmReader.word(s, i - 1).matches("its|their")) {
      holder = subjectNear(s, under, c);
    }
    if (holder.isEmpty()) {
      return Optional.empty();
    }
    boolean lost = false;
    boolean until = false;
    for (int k = Math.max(0, under - 5); k < under; k++) {
      lost = lost || HarmReader.word(s, k).equals("longer") || HarmReader.word(s, k).equals("not");
    }
    for (int k = i; k < Math.min(s.size(), i + 4); k++) {
      until = until || HarmReader.word(s, k).equals("until");
    }
    if (until) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            i,
            lost ? Change.LOST : Change.HELD,
            lost ? Optional.of(Extent.NONE) : Optional.empty(),
            holder,
            clauseStart(s, under),
            under,
            false));
  }

  // ------------------------------------------------------------------ roles

  private static Optional<Actor> subject(Sentence s, int verb, Circumstances c) {
    Grammar grammar = s.grammar();
    int at = verb;
    for (int steps = 0; at >= 0 && steps < 6; steps++) {
      for (int subject : grammar.children(at, "nsubj")) {
        if (subject > at && at == verb) {
          continue;
        }
        Optional<Actor> actor = challengers(s, subject, c).or(() -> holderAt(s, subject, c));
        if (actor.isPresent()) {
          return actor;
        }
        if (at == verb) {
          return holderIn(s, subject, c);
        }
      }
      String relation = grammar.relation(at);
      if (relation.startsWith("acl")) {
        return holderAt(s, grammar.head(at), c);
      }
      if (!relation.matches("(?:advcl|conj|xcomp|dep|ccomp|parataxis|obj|obl|nmod).*")) {
        break;
      }
      at = grammar.head(at);
    }
    return subjectNear(s, verb, c);
  }

  /** The nearest party before a word, in the same clause: for headlines and broken grammar. */
  private static Optional<Actor> subjectNear(Sentence s, int before, Circumstances c) {
    for (int i = before - 1; i >= Math.max(0, before - 14); i--) {
      Optional<Actor> actor = holderAt(s, i, c);
      if (actor.isPresent() && !isBeside(s, i, c)) {
        return actor;
      }
      if (s.token(i).text().equals(";")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "led by X", "challenging X", "backed by X": named beside the one who acts. */
  private static boolean isBeside(Sentence s, int token, Circumstances c) {
    Span at = s.token(token).span();
    int first = token;
    for (ActorMention a : c.mentions().actors()) {
      if (a.span().overlaps(at)) {
        first = Math.min(first, Circumstances.firstToken(s, a.span()));
      }
    }
    String before = HarmReader.word(s, first - 1);
    return before.equals("by")
        || before.equals("against")
        || first > 0 && s.token(first - 1).tag().equals("VBG");
  }

  /**
   * "The groups challenging the government": armed groups that are told only by whom they fight.
   */
  private static Optional<Actor> challengers(Sentence s, int subject, Circumstances c) {
    boolean groups =
        s.token(subject).lower().matches("groups?|forces|fighters|factions?|militants|gunmen");
    boolean challenge =
        HarmReader.word(s, subject + 1)
            .matches("challenging|opposing|fighting|battling|against|opposed");
    if (!groups || !challenge) {
      return Optional.empty();
    }
    return c.mentions().actors().stream()
        .map(ActorMention::actor)
        .filter(a -> a.kind() == Actor.Kind.REBEL)
        .findFirst();
  }

  private static Optional<Actor> passiveSubject(Sentence s, int verb, Circumstances c) {
    return subject(s, verb, c);
  }

  private static Optional<Actor> holderIn(Sentence s, int head, Circumstances c) {
    for (int i : s.grammar().subtree(head)) {
      if (i <= head + 8) {
        Optional<Actor> actor = holderAt(s, i, c);
        if (actor.isPresent() && !isBeside(s, i, c)) {
          return actor;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Actor> ownerBefore(Sentence s, int noun, Circumstances c) {
    if (noun > 1
        && (s.token(noun - 1).tag().equals("POS") || s.token(noun - 1).tag().equals("PRP$"))) {
      return holderAt(s, s.token(noun - 1).tag().equals("POS") ? noun - 2 : noun - 1, c);
    }
    return Optional.empty();
  }

  private static Optional<Actor> byActor(Sentence s, int verb, Circumstances c) {
    for (int i = verb + 1; i < Math.min(s.size(), verb + 8); i++) {
      if (s.token(i).lower().equals("by")) {
        return actorIn(s, i + 1, Math.min(s.size() - 1, i + 8), c);
      }
      if (s.token(i).isVerb()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Actor> actorIn(Sentence s, int first, int last, Circumstances c) {
    for (int i = first; i <= last && i < s.size(); i++) {
      Optional<Actor> actor = holderAt(s, i, c);
      if (actor.isPresent()) {
        return actor;
      }
    }
    return Optional.empty();
  }

  private static Optional<Actor> holderAt(Sentence s, int token, Circumstances c) {
    Span span = s.token(token).span();
    Optional<Actor> best = Optional.empty();
    int length = -1;
    for (ActorMention a : c.mentions().actors()) {
      if (a.span().overlaps(span)
          && s.span().contains(a.span())
          && a.actor().canFight()
          && a.span().length() > length) {
        best = Optional.of(a.actor());
        length = a.span().length();
      }
    }
    return best;
  }

  // ------------------------------------------------------------------ places and extents

  private List<Claim.Control> claims(
      Sentence s, Found f, Circumstances c, Attributions attributions) {
    if (f.holder().isEmpty()
        || f.firstOfPlace() >= s.size()
        || f.lastOfPlace() < f.firstOfPlace()
        || f.change() != Change.HELD && isAim(s, f.trigger())
        || GAINS_GROUND.matcher(phrase(s, f.firstOfPlace(), f.lastOfPlace())).find()
        || f.extent().filter(Extent.ENTERED::equals).isPresent() && isPeaceful(f.holder().get())
        || c.hypothetical(s, f.trigger())) {
      return List.of();
    }
    int last = Math.min(f.lastOfPlace(), s.size() - 1);
    List<PlaceMention> places = places(s, f.firstOfPlace(), last, c);
    String phrase = phrase(s, f.firstOfPlace(), end(s, f.firstOfPlace(), last, places));
    Extent extent = f.fixed() ? f.extent().orElse(Extent.ENTERED) : extent(phrase, s, f, places);
    List<Claim.Control> claims = new ArrayList<>();
    for (PlaceMention p : places) {
      Span trigger = s.token(f.trigger()).span();
      Span focus =
          s.span().contains(p.span())
              ? trigger.cover(p.span())
              : trigger.cover(s.span(f.firstOfPlace(), last));
      if (places.size() > 1) {
        focus = p.span();
      }
      Said said =
          new Said(
              "",
              c.document().report().id(),
              s.span(),
              focus,
              attributions.chain(trigger, s),
              attributions.deniedAt(trigger) ? Polarity.DENIED : Polarity.ASSERTED,
              attributions.certaintyAt(trigger),
              c.time(s, f.trigger()),
              Optional.of(p.place()),
              Optional.of(p.span().of(c.document().report().text())),
              c.background(s, f.trigger()) || f.change() == Change.HELD && isPast(s, f.trigger()),
              s.kind() == Sentence.Kind.TITLE ? 0.7 : 0.85);
      claims.add(new Claim.Control(said, f.holder().get(), extent, f.change(), Optional.empty()));
    }
    return claims;
  }

  /** The last token of the places in a phrase: what comes behind only says where they lie. */
  private static int end(Sentence s, int first, int last, List<PlaceMention> places) {
    int end = first - 1;
    for (PlaceMention p : places) {
      for (int i = first; i <= last; i++) {
        end = p.span().overlaps(s.token(i).span()) ? Math.max(end, i) : end;
      }
    }
    return end < first ? last : end;
  }

  /** "Had been divided", "had held": a state of before. */
  private static boolean isPast(Sentence s, int trigger) {
    for (int i = trigger - 1; i >= Math.max(0, trigger - 3); i--) {
      if (s.token(i).lower().equals("had")) {
        return true;
      }
    }
    return false;
  }

  /** "An offensive to retake P": what is only aimed at, and not "managed to retake". */
  private static boolean isAim(Sentence s, int verb) {
    if (!HarmReader.word(s, verb - 1).equals("to") || !s.token(verb).tag().equals("VB")) {
      return false;
    }
    for (int i = verb - 2; i >= Math.max(0, verb - 5); i--) {
      if (REACHES.contains(s.token(i).lemma().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** An aid convoy that reaches a town takes nothing of it. */
  private static boolean isPeaceful(Actor holder) {
    return holder.kind() == Actor.Kind.INTERNATIONAL_ORGANISATION;
  }

  /** The places of a phrase: those listed behind "including", else the one nearest to its head. */
  private static List<PlaceMention> places(Sentence s, int first, int last, Circumstances c) {
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
  private static Optional<PlaceMention> unknown(Sentence s, int first, int last, Circumstances c) {
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
  private static Optional<PlaceMention> spokenOf(Sentence s, int first, int last, Circumstances c) {
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

  private static Extent extent(String phrase, Sentence s, Found f, List<PlaceMention> places) {
    String whole = s.toString().toLowerCase(Locale.ROOT);
    if (f.change() == Change.LOST) {
      return phrase.matches(
              ".*\\b(?:parts?|districts?|areas?|neighbou?rhoods?|center|centre|central|positions|outskirts|suburbs|some)\\b.*")
          ? Extent.PART
          : Extent.NONE;
    }
    if (f.extent().filter(e -> e == Extent.NONE).isPresent()) {
      return Extent.NONE;
    }
    if (phrase.matches(
            ".*\\b(?:most|majority|much|more than half|over"
                + " half|two-thirds|three-quarters|bulk|nearly all|almost all|90|80|70|60)\\b.*")
        || whole.matches(
            ".*\\b(?:largely|mostly|almost entirely|almost completely|nearly all|almost all)\\b.*")
        || whole.matches(".*\\b(?:except|apart from|with the exception|all but)\\b.*")) {
      return Extent.MOST;
    }
    if (phrase.matches(".*\\bhalf\\b.*")) {
      return Extent.HALF;
    }
    if (phrase.matches(".*\\b(?:entire|whole|all of|full)\\b.*")) {
      return Extent.ALL;
    }
    boolean partial =
        phrase.matches(
            ".*\\b(?:parts?|districts?|areas?|neighbou?rhoods?|quarters?|sections?|swathes?|positions|outskirts|suburbs?|center|centre|central|some|blocks|streets|buildings|divided|side|edge|portions?)\\b.*");
    boolean ofNamed =
        places.stream().noneMatch(p -> p.place().precision() == Place.Precision.DISTRICT);
    return partial && ofNamed ? Extent.PART : Extent.ALL;
  }

  // ------------------------------------------------------------------ phrases

  private boolean in(String section, String lemma) {
    return words.getOrDefault(section, Set.of()).contains(lemma);
  }

  private static boolean followedByPlace(Sentence s, int from, Circumstances c) {
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

  private static boolean noPrepositionBetween(Sentence s, int from, int to) {
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

  private static int indexOf(Sentence s, int after, Set<String> wanted, int within) {
    for (int i = after + 1; i < Math.min(s.size(), after + 1 + within); i++) {
      if (wanted.contains(s.token(i).lower())) {
        return i;
      }
    }
    return -1;
  }

  /** Where a phrase ends: before the next verb, semicolon or clause. */
  private static int phraseEnd(Sentence s, int from) {
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
  private static int clauseStart(Sentence s, int before) {
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
  private static int passiveStart(Sentence s, int verb) {
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
  private static boolean takesGround(Sentence s, int first, int last, Circumstances c) {
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

  private static String phrase(Sentence s, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      words.append(words.isEmpty() ? "" : " ").append(s.token(i).lower());
    }
    return words.toString();
  }
}
