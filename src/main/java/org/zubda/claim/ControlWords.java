package org.zubda.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim.Control.Change;
import org.zubda.claim.Claim.Control.Extent;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.WordSections;

/** Finds the words of one sentence that say that a place was gained, is held or was lost. */
final class ControlWords {

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

  private final Map<String, Set<String>> words = WordSections.english("control.txt");

  /** A word of control with the roles around it, before places are looked up. */
  record Found(
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

  // ------------------------------------------------------------------ words of control

  Optional<Found> found(Sentence s, Token t, Circumstances c) {
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
      Optional<Actor> holder = gained ? ControlHolders.ownerBefore(s, i, c) : Optional.empty();
      if (holder.isEmpty()) {
        holder = ControlHolders.subjectNear(s, i, c);
      }
      return holder.map(
          h ->
              new Found(
                  i,
                  gained ? Change.GAINED : Change.LOST,
                  Optional.empty(),
                  Optional.of(h),
                  i + 2,
                  Ground.phraseEnd(s, i + 2),
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
      int of = Ground.indexOf(s, i, Set.of("of", "over"), 6);
      Change change =
          HOLDING_VERBS.contains(lemma)
              ? Change.HELD
              : lemma.equals("lose") ? Change.LOST : Change.GAINED;
      return Optional.of(
          new Found(
              i,
              change,
              Optional.empty(),
              ControlHolders.subject(s, i, c),
              of + 1,
              Ground.phraseEnd(s, of + 1),
              false));
    }
    if (lemma.equals("take") && ahead.startsWith("over ")) {
      return Optional.of(
          new Found(
              i,
              Change.GAINED,
              Optional.empty(),
              ControlHolders.subject(s, i, c),
              i + 2,
              Ground.phraseEnd(s, i + 2),
              false));
    }
    if (lemma.equals("win") && next.equals("back") && Ground.followedByPlace(s, i + 2, c)) {
      return Optional.of(
          new Found(
              i,
              Change.GAINED,
              Optional.empty(),
              ControlHolders.subject(s, i, c),
              i + 2,
              Ground.phraseEnd(s, i + 2),
              false));
    }
    if (lemma.equals("take") && !passive && Ground.followedByPlace(s, i + 1, c)) {
      return Optional.of(
          new Found(
              i,
              Change.GAINED,
              Optional.empty(),
              ControlHolders.subject(s, i, c),
              i + 1,
              Ground.phraseEnd(s, i + 1),
              false));
    }
    if (lemma.equals("fall") && ahead.matches("(?:\\S+ ){0,3}?(?:to|into|under)\\b.*")) {
      int to = Ground.indexOf(s, i, Set.of("to", "into", "under"), 5);
      Optional<Actor> holder = ControlHolders.actorIn(s, to + 1, Math.min(s.size() - 1, to + 6), c);
      return holder.map(
          h ->
              new Found(
                  i,
                  Change.GAINED,
                  Optional.of(Extent.ALL),
                  Optional.of(h),
                  Ground.clauseStart(s, i),
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
              ControlHolders.subject(s, i, c),
              i + 2,
              Ground.phraseEnd(s, i + 2),
              true));
    }
    if (in("OUSTED FROM", lemma)) {
      return ousted(s, i, passive, c);
    }
    if (in("LOST FROM", lemma)
        || lemma.equals("pull") && ahead.matches("(?:\\S+ ){0,3}?out\\b.*")) {
      int from = Ground.indexOf(s, i, Set.of("from", "out"), 8);
      if (from < 0) {
        return Optional.empty();
      }
      int start = HarmReader.word(s, from + 1).matches("of|from") ? from + 2 : from + 1;
      Optional<Actor> holder =
          passive ? ControlHolders.passiveSubject(s, i, c) : ControlHolders.subject(s, i, c);
      return Optional.of(
          new Found(
              i, Change.LOST, Optional.empty(), holder, start, Ground.phraseEnd(s, start), false));
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
        Optional<Actor> by = ControlHolders.byActor(s, i, c);
        return by.map(
            h ->
                new Found(
                    i,
                    change,
                    extent,
                    Optional.of(h),
                    Ground.passiveStart(s, i),
                    i,
                    extent.isPresent()));
      }
      if (!Ground.takesGround(s, i + 1, Ground.phraseEnd(s, i + 1), c)) {
        return extent.isPresent() ? Optional.empty() : relative(s, i, change, c);
      }
      return Optional.of(
          new Found(
              i,
              change,
              extent,
              ControlHolders.subject(s, i, c),
              i + 1,
              Ground.phraseEnd(s, i + 1),
              extent.isPresent()));
    }
    return Optional.empty();
  }

  /** "P, which X has captured": the place stands before the clause that tells it. */
  private static Optional<Found> relative(Sentence s, int verb, Change change, Circumstances c) {
    if (!s.grammar().relation(verb).startsWith("acl")) {
      return Optional.empty();
    }
    int noun = s.grammar().head(verb);
    int pronoun = Ground.indexOf(s, noun, Set.of("that", "which"), verb - noun);
    if (noun < 0 || pronoun < 0 || pronoun >= verb - 1) {
      return Optional.empty();
    }
    int head = s.grammar().is(noun, "conj") ? s.grammar().head(noun) : noun;
    int first = s.grammar().subtree(head).getFirst();
    Optional<Actor> holder = ControlHolders.actorIn(s, pronoun + 1, verb - 1, c);
    return holder.map(
        h -> new Found(verb, change, Optional.empty(), Optional.of(h), first, pronoun - 1, false));
  }

  /** "P was divided between X and Y": each holds a part. */
  private static Optional<Found> divided(Sentence s, int i, Circumstances c) {
    int between = s.token(i).lower().equals("between") ? i : i + 1;
    int and = Ground.indexOf(s, between, Set.of("and"), 6);
    if (and < 0 || !HarmReader.word(s, between).equals("between")) {
      return Optional.empty();
    }
    Optional<Actor> holder =
        between == i
            ? ControlHolders.actorIn(s, and + 1, and + 4, c)
            : ControlHolders.actorIn(s, between + 1, and - 1, c);
    return holder.map(
        h ->
            new Found(
                i,
                Change.HELD,
                Optional.of(Extent.PART),
                Optional.of(h),
                Ground.clauseStart(s, between - 1),
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
    int from = Ground.indexOf(s, i, Set.of("from", "out"), 7);
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
              ControlHolders.passiveSubject(s, i, c),
              start,
              Ground.phraseEnd(s, start),
              false));
    }
    Optional<Actor> ousted = ControlHolders.actorIn(s, i + 1, from, c);
    Optional<Actor> by = ControlHolders.subject(s, i, c);
    if (ousted.isEmpty() || by.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            i,
            Change.GAINED,
            Optional.of(Extent.ALL),
            by,
            start,
            Ground.phraseEnd(s, start),
            false));
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
        of
            ? ControlHolders.actorIn(s, i + 2, Math.min(s.size() - 1, i + 8), c)
            : ControlHolders.actorIn(s, under + 1, i - 1, c);
    // "in control of P" has the holder before it and the place behind.
    if (s.token(under).lower().equals("in") && s.token(i).lower().equals("control") && of) {
      return Optional.of(
          new Found(
              i,
              Change.HELD,
              Optional.empty(),
              ControlHolders.subjectNear(s, under, c),
              i + 2,
              Ground.phraseEnd(s, i + 2),
              false));
    }
    if (holder.isEmpty() && HarmReader.word(s, i - 1).matches("its|their")) {
      holder = ControlHolders.subjectNear(s, under, c);
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
            Ground.clauseStart(s, under),
            under,
            false));
  }

  // ------------------------------------------------------------------ phrases

  private boolean in(String section, String lemma) {
    return words.getOrDefault(section, Set.of()).contains(lemma);
  }
}
