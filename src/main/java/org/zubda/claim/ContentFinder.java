package org.zubda.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.zubda.claim.ReportingWords.Frame;
import org.zubda.claim.ReportingWords.Kind;
import org.zubda.claim.ReportingWords.Use;
import org.zubda.claim.SourceFinder.Source;
import org.zubda.language.Sentence;
import org.zubda.mention.ActorMention;
import org.zubda.mention.Mentions;
import org.zubda.report.Span;

/** Finds the words that a verb of saying, thinking or wanting attributes, in its own sentence. */
final class ContentFinder {

  /**
   * What is attributed.
   *
   * @param runs its words in one or more runs of tokens, first and last included
   * @param cueLast the last token of the cue, which takes in a preposition that leads the content
   * @param use the use of the word that fits
   * @param after whether the content follows the cue
   */
  record Content(List<Run> runs, int cueLast, Use use, boolean after) {}

  /** Tokens from one to another, both included. */
  record Run(int first, int last) {}

  /** Kinds of talk that a source can be said to have said something "in" or "at". */
  private static final Set<String> OCCASIONS =
      Set.of(
          "statement",
          "interview",
          "email",
          "e-mail",
          "speech",
          "letter",
          "tweet",
          "conference",
          "briefing",
          "report",
          "message",
          "telephone",
          "remarks",
          "address",
          "testimony",
          "post",
          "release",
          "video",
          "televised",
          "phone",
          "announcement",
          "broadcast",
          "communique");

  /** What a source can put at a figure. */
  private static final Set<String> COUNTS =
      Set.of("toll", "number", "figure", "count", "tally", "estimate", "total", "casualty");

  private final Quotations quotations;
  private final Mentions mentions;
  private final Predicate<String> reports;

  /**
   * A finder.
   *
   * @param reports whether a verb, by its dictionary form, itself says, thinks or wants
   */
  ContentFinder(Quotations quotations, Mentions mentions, Predicate<String> reports) {
    this.reports = reports;
    this.quotations = quotations;
    this.mentions = mentions;
  }

  /** What a verb attributes to its source; empty where it attributes nothing. */
  Optional<Content> of(Phrases p, int verb, List<Use> uses, Optional<Source> source) {
    for (Use use : uses) {
      if (use.takes(Frame.CLAUSE) && !p.isPassive(verb)) {
        Optional<Content> found =
            clauseBehind(p, verb, use, source).or(() -> preceding(p, verb, use, source, true));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    for (Use use : uses) {
      Optional<Content> found = following(p, verb, use, source);
      if (found.isPresent()) {
        return found;
      }
    }
    for (Use use : uses) {
      if (use.takes(Frame.TAG)) {
        Optional<Content> found =
            rest(p, verb, use, source).or(() -> preceding(p, verb, use, source, false));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    for (Use use : uses) {
      if (use.kind() != Kind.SEEM && !p.isPassive(verb)) {
        Optional<Content> found = led(p, verb, use);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** What stands behind a verb of saying that the parser hung nothing on that could be said. */
  private Optional<Content> rest(Phrases p, int verb, Use use, Optional<Source> source) {
    int behind = verbLast(p, verb) + 1;
    if (source.isEmpty() || source.get().first() > verb) {
      return Optional.empty();
    }
    if (use.takes(Frame.ADDRESSEE)) {
      behind = addresseeEnd(p, behind) + 1;
    }
    if (behind >= p.size() - 1
        || p.isMark(behind)
        || p.tag(behind).matches("IN|CC|RB|RP|TO|WRB|MD|VB[DZPGN]")
        || !p.hasFinite(behind, p.size() - 1)) {
      return Optional.empty();
    }
    return Optional.of(content(p, behind, p.size() - 1, verbLast(p, verb), use));
  }

  /** The last token of an agency or outlet that is named here, or -1. */
  private int mentionEnd(Phrases p, int from) {
    if (from >= p.size()) {
      return -1;
    }
    int at = p.tag(from).equals("DT") ? from + 1 : from;
    for (ActorMention mention : mentions.actors()) {
      boolean here =
          at < p.size()
              && (mention.span().start() == p.token(from).span().start()
                  || mention.span().start() == p.token(at).span().start());
      if (here && OutletFinder.isMedia(mention.actor())) {
        int end = at;
        while (end + 1 < p.size() && p.token(end + 1).span().end() <= mention.span().end()) {
          end++;
        }
        return end;
      }
    }
    return -1;
  }

  /** Who is told: a name, a pronoun, or "reporters on Monday". */
  private int addresseeEnd(Phrases p, int from) {
    int named = mentionEnd(p, from);
    if (named >= from) {
      return named;
    }
    int end = from - 1;
    boolean name = from < p.size() && p.token(from).isProper();
    while (end + 1 < p.size()
        && (p.tag(end + 1).matches("PRP|NNS|NNP|NNPS|JJ")
            || (end < from && p.tag(from).equals("DT")))) {
      if (name && p.tag(end + 1).equals("PRP")) {
        break;
      }
      end++;
    }
    return end;
  }

  /** The last token of the verb with its particle ("pointed out"). */
  private static int verbLast(Phrases p, int verb) {
    int last = verb;
    for (int child : p.grammar.children(verb, "compound")) {
      if (child == verb + 1 && p.tag(child).matches("RP|IN|RB")) {
        last = child;
      }
    }
    return last;
  }

  /** "Forty are reported to have died", "the plan was rejected by": the subject is what is said. */
  private static Optional<Content> subjectAndRest(Phrases p, int verb, Use use) {
    boolean passive = p.isPassive(verb);
    int subject = SourceFinder.ownSubject(p, verb);
    int last = verbLast(p, verb);
    List<Run> runs = new ArrayList<>();
    if (subject >= 0 && subject < verb) {
      Source phrase = SourceFinder.phrase(p, subject, verb);
      runs.add(new Run(phrase.first(), phrase.last()));
    } else if (passive && p.grammar.is(verb, "acl") && p.grammar.head(verb) >= 0) {
      Source phrase = SourceFinder.phrase(p, p.grammar.head(verb), verb);
      runs.add(new Run(phrase.first(), phrase.last()));
    }
    int cueLast = last;
    int end = -1;
    for (int child : p.grammar.children(verb, "ccomp", "xcomp", "obl", "nmod", "advcl")) {
      if (child < verb) {
        continue;
      }
      boolean by = p.lead(child).isPresent() && p.lower(p.lead(child).getAsInt()).equals("by");
      boolean complement = p.grammar.is(child, "ccomp") || p.grammar.is(child, "xcomp");
      boolean leads =
          p.lead(child).isPresent()
              && (use.prepositions().contains(p.lower(p.lead(child).getAsInt()))
                  || p.lower(p.lead(child).getAsInt()).equals("to"));
      if (by && p.lead(child).getAsInt() == last + 1) {
        cueLast = last + 1;
      } else if (complement || leads) {
        runs.add(new Run(Math.max(p.left(child), last + 1), p.right(child)));
        end = child;
        if (p.grammar.is(child, "ccomp") && !runs.isEmpty() && runs.size() == 2) {
          runs.removeFirst();
        }
        break;
      }
    }
    boolean mental = use.kind() == Kind.THOUGHT || use.kind() == Kind.WISH;
    if (runs.isEmpty() || (end < 0 && (!passive || mental))) {
      return Optional.empty();
    }
    return Optional.of(new Content(runs, cueLast, use, false));
  }

  /** A clause or a quotation behind the verb. */
  private Optional<Content> clauseBehind(Phrases p, int verb, Use use, Optional<Source> source) {
    int last = verbLast(p, verb);
    int behind = last + 1;
    if (source.isPresent() && source.get().first() > verb) {
      behind = source.get().last() + 1;
    }
    if (use.takes(Frame.ADDRESSEE) && mentionEnd(p, behind) >= 0) {
      behind = mentionEnd(p, behind) + 1;
      if (behind < p.size()
          && p.tag(behind).matches("NN.*|DT|CD|PRP.*|JJ")
          && p.hasFinite(behind, p.size() - 1)) {
        return Optional.of(content(p, behind, p.size() - 1, last, use));
      }
    }

    int colon = behind;
    while (colon < p.size()
        && colon < behind + 12
        && !p.lower(colon).equals(":")
        && !p.token(colon).isVerb()) {
      colon++;
    }
    if (colon < p.size() && p.lower(colon).equals(":") && colon + 1 < p.size()) {
      return Optional.of(
          content(p, colon + 1, p.size() - 1, colon == last + 1 ? last : colon - 1, use));
    }
    Optional<Content> quoted = quotedBehind(p, verb, behind, last, use);
    if (quoted.isPresent()) {
      return quoted;
    }
    for (int child : p.grammar.children(verb, "ccomp", "dep", "parataxis")) {
      boolean clause =
          p.grammar.is(child, "ccomp")
              || (use.takes(Frame.TAG) && SourceFinder.ownSubject(p, child) > verb);
      if (child > verb && clause && !isAside(p, child)) {
        int first = Math.max(p.left(child), behind);
        int end =
            use.takes(Frame.TAG)
                ? withSecondVerb(p, verb, clauseEnd(p, first, p.right(child)))
                : phraseEnd(p, p.right(child));
        return Optional.of(
            content(p, first, withoutOwnVoice(p, first, end), withOccasion(p, last, first), use));
      }
    }
    for (int child : p.grammar.children(verb, "xcomp", "ccomp", "advcl", "dep")) {
      // "Denied using gas", "admitted having fired".
      if (child >= behind && p.left(child) == behind && p.tag(behind).equals("VBG")) {
        return Optional.of(content(p, behind, phraseEnd(p, p.right(child)), last, use));
      }
    }
    return Optional.empty();
  }

  /** "..., as the rebels withdrew": when or why it was said, not what. */
  private static boolean isAside(Phrases p, int clause) {
    return p.grammar.children(clause, "mark", "advmod").stream()
        .anyMatch(
            m ->
                m < clause
                    && p.lower(m)
                        .matches("as|after|when|while|before|since|because|although|though|until"));
  }

  private Optional<Content> following(Phrases p, int verb, Use use, Optional<Source> source) {
    if (use.kind() == Kind.SEEM || p.isPassive(verb)) {
      return subjectAndRest(p, verb, use);
    }
    int last = verbLast(p, verb);
    int behind = last + 1;
    if (source.isPresent() && source.get().first() > verb) {
      behind = source.get().last() + 1;
    }
    if (verb == 0 && p.grammar.is(verb, "amod")) {
      int comma = 1;
      while (comma < p.size() - 1 && !p.isComma(comma)) {
        comma++;
      }
      return use.takes(Frame.OBJECT) && comma > 1
          ? Optional.of(content(p, 1, comma - 1, 0, use))
          : Optional.empty();
    }
    List<Integer> objects = p.grammar.children(verb, "obj", "dobj");
    int object = objects.isEmpty() ? -1 : objects.getFirst();
    if (object >= 0 && (object < verb || speaks(source, object))) {
      object = -1;
    }
    int inner = -1;
    for (int child : p.grammar.children(verb, "xcomp", "advcl")) {
      boolean to =
          p.grammar.children(child, "mark", "aux").stream()
              .anyMatch(m -> m < child && p.lower(m).equals("to"));
      if (child > verb && !speaks(source, child) && (to || p.grammar.is(child, "xcomp"))) {
        inner = child;
        break;
      }
    }
    if (inner >= 0 && object > inner) {
      object = -1;
    }
    if (inner >= 0 && object >= 0) {
      if (use.takes(Frame.RAISED) || use.takes(Frame.PAIR) || use.takes(Frame.OBJECT)) {
        return Optional.of(content(p, Math.min(p.left(object), object), p.right(inner), last, use));
      }
      if (use.takes(Frame.ADDRESSEE)) {
        return Optional.of(
            content(p, Math.max(p.left(inner), object + 1), p.right(inner), last, use));
      }
    }
    if (inner >= 0 && object < 0) {
      if (use.takes(Frame.INFINITIVE)
          || use.takes(Frame.RAISED)
          || use.takes(Frame.PAIR)
          || use.takes(Frame.ADDRESSEE)) {
        return Optional.of(content(p, Math.max(p.left(inner), behind), p.right(inner), last, use));
      }
    }
    if (use.takes(Frame.FIGURE)) {
      return figure(p, verb, use, object);
    }
    if (object >= 0 && use.takes(Frame.PAIR)) {
      int end = p.right(object);
      boolean paired = use.takes(Frame.OBJECT);
      for (int i = object + 1; i <= Math.min(p.size() - 1, phraseEnd(p, end)); i++) {
        paired |= use.prepositions().contains(p.lower(i)) || Quotations.opens(p.lower(i));
      }
      for (int child : p.grammar.children(verb, "obl", "nmod", "advcl")) {
        boolean leads =
            p.lead(child).isPresent()
                && use.prepositions().contains(p.lower(p.lead(child).getAsInt()));
        if (child > object && leads) {
          end = Math.max(end, p.right(child));
          paired = true;
          while (p.tag(child).equals("VBG") && end + 1 < p.size() && !p.isMark(end + 1)) {
            end++;
          }
        }
      }
      if (!paired && objects.size() < 2) {
        return Optional.empty();
      }
      return Optional.of(
          content(p, Math.max(p.left(object), behind), phraseEnd(p, end), last, use));
    }
    if (object >= 0 && use.takes(Frame.OBJECT) && use.takes(Frame.TAG)) {
      int first = Math.max(p.left(object), behind);
      return Optional.of(content(p, first, clauseEnd(p, first, p.right(object)), last, use));
    }
    if (object >= 0 && use.takes(Frame.OBJECT)) {
      return Optional.of(
          content(p, Math.max(p.left(object), behind), phraseEnd(p, p.right(object)), last, use));
    }
    return Optional.empty();
  }

  /** What a preposition behind the verb leads: "spoke of the flood". */
  private static Optional<Content> led(Phrases p, int verb, Use use) {
    int last = verbLast(p, verb);
    for (int child : p.grammar.children(verb, "obl", "nmod", "advcl")) {
      if (child < verb || p.lead(child).isEmpty()) {
        continue;
      }
      int lead = p.lead(child).getAsInt();
      if (lead <= last + 2
          && lead > verb
          && use.prepositions().contains(p.lower(lead))
          && !p.lower(child).matches("\\w+day|television|tv|radio|telegram|twitter|facebook|x")) {
        return Optional.of(content(p, lead + 1, phraseEnd(p, p.right(child)), lead, use));
      }
    }
    return Optional.empty();
  }

  /** Whether a word is part of who speaks. */
  private static boolean speaks(Optional<Source> source, int at) {
    return source.isPresent() && source.get().first() <= at && at <= source.get().last();
  }

  /** "Put the toll at 58": a count and where it is put. */
  private static Optional<Content> figure(Phrases p, int verb, Use use, int object) {
    if (object < 0 || !COUNTS.contains(p.lemma(object))) {
      return Optional.empty();
    }
    for (int i = object + 1; i < p.size() && i < object + 12; i++) {
      if (use.prepositions().contains(p.lower(i))) {
        int end = i;
        while (end + 1 < p.size() && !p.lower(end + 1).matches("[.;:]")) {
          end++;
        }
        return Optional.of(content(p, Math.max(p.left(object), verb + 1), end, verb, use));
      }
    }
    return Optional.empty();
  }

  /** "She said in a statement that": where it was said belongs to the cue. */
  private static int withOccasion(Phrases p, int last, int first) {
    if (first - last < 2 || first - last > 9) {
      return last;
    }
    int end = first - 1;
    boolean occasion = false;
    for (int i = last + 1; i <= end; i++) {
      if (p.isComma(i)) {
        return last;
      }
      occasion |= OCCASIONS.contains(p.lower(i)) || p.lower(i).matches("\\w+day");
    }
    String begin = p.lower(last + 1);
    return occasion && (begin.matches("in|on|at|during|via|by") || begin.matches("\\w+day"))
        ? end
        : last;
  }

  /** A quotation that starts right behind the cue: said, "...". */
  private Optional<Content> quotedBehind(Phrases p, int verb, int behind, int last, Use use) {
    for (int i = behind; i < Math.min(p.size(), behind + 12); i++) {
      if (Quotations.opens(p.lower(i)) && quotations.from(p.token(i).span().start()).isPresent()) {
        boolean introduced = i > 0 && (p.isComma(i - 1) || p.lower(i - 1).equals(":"));
        if (i == behind || introduced && i - behind <= 8) {
          return Optional.of(
              content(
                  p,
                  i,
                  Math.max(p.size() - 1, i),
                  i == behind ? last : withOccasion(p, last, i - 1),
                  use));
        }
        return Optional.empty();
      }
      if (p.token(i).isVerb()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Content> preceding(
      Phrases p, int verb, Use use, Optional<Source> source, boolean inMarks) {
    if (use.kind() == Kind.WISH || p.isPassive(verb)) {
      return Optional.empty();
    }
    int last = verbLast(p, verb);
    int group = p.groupStart(verb);
    int end = last;
    if (source.isPresent() && source.get().first() < verb) {
      group = Math.min(group, source.get().first());
    } else if (source.isPresent()) {
      end = Math.max(end, source.get().last());
    } else {
      return Optional.empty();
    }
    int before = group - 1;
    while (before >= 0 && p.lower(before).matches("as|but|and|so")) {
      before--;
    }
    boolean quoted =
        before > 0 && Quotations.isMark(p.lower(p.isComma(before) ? before - 1 : before));
    boolean relative = source.get().first() < verb && p.tag(source.get().head()).matches("WP|WDT");
    if (quoted != inMarks || relative || (!quoted && !tells(p, before))) {
      return Optional.empty();
    }
    boolean parted =
        before > 0 && (p.isComma(before) || Quotations.isMark(p.lower(before)) || p.isDash(before));
    if (before < 1
        || !(parted || closesSentence(p, end) && !p.tag(before).matches("IN|CC|WP|WDT|TO|DT"))) {
      return Optional.empty();
    }
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int child : p.grammar.children(verb, "ccomp", "parataxis")) {
      if (child < group && p.left(child) < before) {
        start = p.left(child);
        break;
      }
    }
    while (start < before && (p.tag(start).equals("CC") || p.isComma(start))) {
      start++;
    }
    runs.add(new Run(start, before));
    int next = end + 1;
    while (next < p.size() && !p.isComma(next) && next < end + 9 && !p.lower(next).equals(".")) {
      next++;
    }
    int head = p.grammar.head(verb);
    boolean within = head > end && (p.grammar.is(verb, "parataxis") || p.grammar.is(verb, "dep"));
    if (next + 1 < p.size()
        && p.isComma(next)
        && (Quotations.opens(p.lower(next + 1)) || within || resumes(p, next + 1))) {
      runs.add(new Run(next + 1, p.size() - 1));
    }
    return Optional.of(new Content(runs, last, use, false));
  }

  /** "Ten died in the town a monitor said": many feeds have lost their commas. */
  private static boolean closesSentence(Phrases p, int end) {
    int next = end + 1;
    return next >= p.size()
        || p.lower(next).matches("[.!?]|citing|adding|quoting")
        || (p.lower(next).equals("on") && next + 2 >= p.size() - 1);
  }

  /** Whether the words from the sentence's head can be said: headlines leave out "were". */
  private static boolean tells(Phrases p, int last) {
    boolean headline = p.sentence.index() == 0 || p.sentence.kind() != Sentence.Kind.BODY;
    if (!headline) {
      return p.hasFinite(0, last);
    }
    for (int i = 0; i <= last; i++) {
      if (p.token(i).isVerb() || p.tag(i).equals("CD")) {
        return true;
      }
    }
    return false;
  }

  /** ", the group reported, including six children": what goes on with the content before it. */
  private static boolean resumes(Phrases p, int at) {
    String word = p.lower(at);
    boolean owned = p.lower(at + 1).matches("he|she|has|had|did|went|left|said|added");
    return word.matches("including|among|mostly|most|many|some|all|both|half|most|at|of")
        || word.matches("with|while|and|but|or|although|though|because|after") && !owned;
  }

  /**
   * "Said that aid had stopped, and a school was hit": a clause of its own behind a comma, where
   * the first was led by "that" and this is not, is the report's own voice.
   */
  private static int withoutOwnVoice(Phrases p, int first, int last) {
    if (!p.lower(first).equals("that")) {
      return last;
    }
    for (int i = first + 3; i < last - 2; i++) {
      boolean clause =
          p.isComma(i)
              && p.lower(i + 1).equals("and")
              && p.tag(i + 2).matches("DT|NNS?|NNPS?")
              && !p.isQuoted(i);
      if (clause && opensClause(p, i + 2, last)) {
        return i - 1;
      }
    }
    return last;
  }

  /** Whether a noun phrase and its finite verb stand here, with no comma between. */
  private static boolean opensClause(Phrases p, int from, int last) {
    for (int i = from; i <= last && !p.isComma(i); i++) {
      if (p.tag(i).matches("WP|WDT|IN|CC") && p.lower(i).equals("that")) {
        return false;
      }
      if (p.tag(i).matches("MD|VB[DZP]")) {
        return i > from && SourceFinder.ownSubject(p, verbAt(p, i)) >= from;
      }
    }
    return false;
  }

  private static int verbAt(Phrases p, int at) {
    return p.grammar.is(at, "aux") || p.grammar.is(at, "cop") ? p.grammar.head(at) : at;
  }

  /** "Said the blast killed ten and injured six": the second verb belongs to what is said. */
  private int withSecondVerb(Phrases p, int verb, int end) {
    for (int child : p.grammar.children(verb, "conj")) {
      boolean joined =
          child > end
              && child <= end + 4
              && p.lower(end + 1).equals("and")
              && p.tag(child).matches("VB[DN]")
              && SourceFinder.ownSubject(p, child) < 0;
      if (joined && !reports.test(p.lemma(child))) {
        return Math.max(end, p.right(child));
      }
    }
    return end;
  }

  /** Where a said clause really ends: parsers cut it short before a phrase that goes on with it. */
  private static int clauseEnd(Phrases p, int first, int last) {
    int next = last + 1;
    boolean broken = next < p.size() && p.tag(next).matches("MD|VB[DZP]");
    if (broken || !p.hasFinite(first, last)) {
      boolean aside = false;
      for (int i = next; i < p.size() && i < next + 20; i++) {
        aside ^= p.isComma(i);
        if (p.tag(i).matches("CC|WP|WDT") && !aside) {
          break;
        }
        if (p.tag(i).matches("MD|VB[DZP]") && !aside) {
          return p.size() - 1;
        }
      }
    }
    return phraseEnd(p, last);
  }

  /** Words that go on with the phrase before them. */
  private static final Set<String> GOES_ON =
      Set.of(
          "as", "of", "for", "about", "with", "through", "over", "against", "than", "that", "who",
          "whom", "whose", "to", "into", "between", "toward", "towards");

  /** Where a noun phrase really ends: with what leans on it, as "of", "as", "that" do. */
  private static int phraseEnd(Phrases p, int last) {
    int end = last;
    for (int steps = 0; steps < 6; steps++) {
      int next = end + 1;
      if (next >= p.size()) {
        return end;
      }
      boolean quote = Quotations.opens(p.lower(next)) && next + 1 < p.size();
      boolean leans =
          GOES_ON.contains(p.lower(next)) || (p.tag(next).equals("VBG") && !p.isMark(next));
      if (!quote && !leans) {
        return end;
      }
      int reach = next;
      if (quote) {
        while (reach + 1 < p.size() && !Quotations.isMark(p.lower(reach + 1))) {
          reach++;
        }
        reach = Math.min(reach + 1, p.size() - 1);
      } else {
        int head = p.grammar.head(next);
        reach = head > end ? Math.max(p.right(head), next) : p.right(next);
      }
      if (reach <= end) {
        return end;
      }
      end = reach;
    }
    return end;
  }

  private static Content content(Phrases p, int first, int last, int cueLast, Use use) {
    int from = Math.min(first, last);
    int to = Math.max(first, last);
    while (from < to && p.isMark(from) && !Quotations.opens(p.lower(from))) {
      from++;
    }
    while (to > from && (p.isComma(to) || p.isDash(to) || p.lower(to).matches("[.;:]"))) {
      to--;
    }
    return new Content(List.of(new Run(from, to)), cueLast, use, true);
  }

  /**
   * Runs of tokens as spans of the text, drawn out to whole quotations where they end inside one,
   * and over the quoted sentences that follow.
   */
  List<Span> spans(Phrases p, List<Run> runs) {
    List<Span> spans = new ArrayList<>();
    for (Run run : runs) {
      Span span = p.sentence.span(run.first(), run.last());
      Optional<Span> atStart = quotations.around(span.start());
      if (atStart.isPresent() && atStart.get().start() < p.sentence.span().start()) {
        span = span.cover(new Span(atStart.get().start(), span.start()));
      }
      Optional<Span> atEnd = quotations.around(span.end() - 1);
      if (atEnd.isPresent()) {
        span = span.cover(new Span(span.start(), atEnd.get().end()));
      }
      spans.add(span);
    }
    return spans;
  }
}
