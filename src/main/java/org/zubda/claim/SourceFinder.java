package org.zubda.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zubda.claim.ReportingWords.Frame;
import org.zubda.claim.ReportingWords.Part;
import org.zubda.claim.ReportingWords.Use;

/** Finds the words that name who speaks. */
final class SourceFinder {

  /**
   * A noun phrase that speaks.
   *
   * @param first its first token
   * @param last its last token
   * @param head the token that the rest of it hangs on
   */
  record Source(int first, int last, int head) {}

  private static final Set<String> RELATIVE = Set.of("who", "which", "that");

  /** Participles by which one who speaks goes on. */
  private static final Set<String> GOING_ON =
      Set.of(
          "saying",
          "adding",
          "noting",
          "citing",
          "stressing",
          "arguing",
          "warning",
          "insisting",
          "explaining",
          "claiming",
          "reporting",
          "telling",
          "suggesting",
          "emphasizing");

  /** Things that can say something. */
  private static final Set<String> TEXTS =
      Set.of(
          "statement",
          "letter",
          "report",
          "video",
          "email",
          "e-mail",
          "article",
          "message",
          "ad",
          "tweet",
          "post",
          "note",
          "document",
          "poll",
          "survey",
          "sign",
          "banner",
          "study",
          "footage",
          "picture",
          "image",
          "photo",
          "clip",
          "story",
          "memo",
          "speech",
          "editorial",
          "book",
          "song",
          "slogan",
          "petition",
          "resolution",
          "headline",
          "spokesman",
          "man",
          "woman",
          "official",
          "person",
          "people",
          "group",
          "source",
          "witness",
          "resident",
          "activist",
          "rebel",
          "protester",
          "medium",
          "expert",
          "analyst",
          "critic",
          "channel");

  private static final int LONGEST_APPOSITION = 30;

  private final ReportingWords words;

  SourceFinder(ReportingWords words) {
    this.words = words;
  }

  /** Who does what a verb says; empty where no one is named. */
  Optional<Source> subject(Phrases p, int verb) {
    return subject(p, verb, 0).map(s -> withApposition(p, s, verb));
  }

  private Optional<Source> subject(Phrases p, int verb, int depth) {
    if (depth > 6) {
      return Optional.empty();
    }
    if (GOING_ON.contains(p.lower(verb)) && p.grammar.head(verb) > verb) {
      for (int i = verb - 1; i > 0; i--) {
        if (p.tag(i).matches("VB[DZP]") && ownSubject(p, i) >= 0 && ownSubject(p, i) < i) {
          return subject(p, i, depth + 1);
        }
      }
    }
    if (GOING_ON.contains(p.lower(verb)) && verb > 1 && p.isComma(verb - 1)) {
      int speaker = speakerBefore(p, verb);
      if (speaker >= 0) {
        return subject(p, speaker, depth + 1);
      }
    }
    int own = ownSubject(p, verb);
    if (p.isPassive(verb)) {
      return agent(p, verb);
    }
    if (own >= 0 && own < verb && p.isQuoted(own) && !p.isQuoted(verb)) {
      // The parser took a word of the quotation for the speaker behind it.
      return behind(p, verb);
    }
    if (own < verb && isInverted(p, verb)) {
      Optional<Source> inverted = behind(p, verb);
      if (inverted.isPresent()) {
        return inverted;
      }
    }
    if (own >= 0 && isCounted(p, own)) {
      Optional<Source> closing = closing(p, verb).filter(s -> s.head() > own);
      if (closing.isPresent()) {
        return closing;
      }
    }
    if (own >= 0) {
      if (p.lower(own).equals("there") || (p.lower(own).equals("it") && isExpletive(p, verb))) {
        return Optional.empty();
      }
      return Optional.of(phrase(p, own, verb));
    }
    boolean parted = verb > 0 && (p.isComma(verb - 1) || Quotations.isMark(p.lower(verb - 1)));
    if (parted && !p.hasFinite(verb + 1, markBehind(p, verb) - 1)) {
      Optional<Source> inverted = behind(p, verb);
      if (inverted.isPresent()) {
        return inverted;
      }
    }
    int head = p.grammar.head(verb);
    Optional<Source> closing = closing(p, verb);
    if (closing.isPresent()) {
      return closing;
    }
    if (head < 0) {
      return beside(p, verb);
    }
    if (p.grammar.is(verb, "amod") && verb == 0 && named(p, head, p.size()) != head) {
      return Optional.of(phrase(p, head, p.size()));
    }
    if (p.grammar.is(verb, "acl")) {
      return bearer(p, verb, head, depth);
    }
    if (p.grammar.is(verb, "conj")
        || p.grammar.is(verb, "advcl")
        || p.grammar.is(verb, "xcomp")
        || p.grammar.is(verb, "parataxis")
        || p.grammar.is(verb, "ccomp")
        || p.grammar.is(verb, "obl")
        || p.grammar.is(verb, "dep")) {
      if (p.grammar.is(verb, "xcomp") && raises(p, head)) {
        List<Integer> objects = p.grammar.children(head, "obj", "dobj");
        if (!objects.isEmpty()) {
          return Optional.of(phrase(p, objects.getFirst(), verb));
        }
      }
      return governor(p, head, verb, depth);
    }
    return beside(p, verb);
  }

  /**
   * "... when bombs fell on the mill, the Red Cross said.": who stands between the last comma and
   * the verb that ends the sentence speaks, wherever the parser hung them.
   */
  private static Optional<Source> closing(Phrases p, int verb) {
    int last = p.groupStart(verb) - 1;
    int first = last;
    while (first > 0 && !p.isComma(first) && !p.token(first).isVerb()) {
      first--;
    }
    boolean phrase =
        p.tag(verb).matches("VB[DZ]")
            && first > 0
            && first < last
            && p.isComma(first)
            && p.tag(first + 1).matches("DT|NNPS?")
            && p.token(last).isNoun();
    int head = -1;
    for (int i = first + 1; phrase && i <= last; i++) {
      phrase = p.tag(i).matches("DT|JJ|NN.*|POS|IN");
      if (head < 0 && p.token(i).isNoun() && (i == last || p.tag(i + 1).equals("IN"))) {
        head = i;
      }
    }
    for (int i = verb + 1; phrase && i < p.size(); i++) {
      phrase = p.tag(i).matches("IN|NNP|CD|RB") || p.isMark(i);
    }
    return phrase && head > first
        ? Optional.of(new Source(first + 1, last, head))
        : Optional.empty();
  }

  /** "Nine women among them, the master said": those who are counted speak for nobody. */
  private static boolean isCounted(Phrases p, int noun) {
    return !p.grammar.children(noun, "nummod").isEmpty();
  }

  /** Whose doing a participle behind a noun is: "a statement saying", "the raid, adding that". */
  private Optional<Source> bearer(Phrases p, int verb, int noun, int depth) {
    int above = noun;
    while (p.grammar.head(above) >= 0 && !p.token(above).isVerb()) {
      above = p.grammar.head(above);
    }
    boolean aside = p.isComma(p.groupStart(verb) - 1 < 0 ? verb : p.groupStart(verb) - 1);
    boolean day = p.lower(noun).matches("\\w+day|night|morning|evening|week|month|year");
    boolean subject = p.grammar.is(noun, "nsubj");
    boolean speaks =
        p.token(noun).isProper() || TEXTS.contains(p.lemma(noun)) || p.tag(noun).startsWith("PRP");
    boolean doing = p.tag(verb).equals("VBG") && !speaks;
    if (above < verb && p.token(above).isVerb() && !subject && (aside || day || doing)) {
      return subject(p, above, depth + 1);
    }
    return Optional.of(phrase(p, noun, verb));
  }

  /** "Ten died, said the mayor": a whole clause and a comma before, nothing finite behind. */
  private static boolean isInverted(Phrases p, int verb) {
    int before = p.groupStart(verb) - 1;
    int end = markBehind(p, verb);
    if (before < 2
        || p.groupStart(verb) != verb
        || end <= verb + 1
        || p.hasFinite(verb + 1, end - 1)) {
      return false;
    }
    if (p.isComma(before)) {
      return hasTense(p, 0, before);
    }
    // Where commas are lost: "... wounded sixty people said the monitor".
    int own = ownSubject(p, verb);
    int left = own < 0 ? verb : p.left(own);
    return left > 1
        && !p.isMark(left - 1)
        && p.tag(before).matches("NN.*|CD|RB|VB[ND]|RP|JJ")
        && p.tag(verb + 1).matches("DT|NNP")
        && (end >= p.size() - 1 || p.tag(end).equals("VBG"))
        && !p.tag(left - 1).matches("CC|IN")
        && hasTense(p, 0, left - 1);
  }

  private static int markBehind(Phrases p, int verb) {
    int end = verb + 1;
    while (end < p.size() && !p.isMark(end) && !p.tag(end).matches("VBG|WDT|WP")) {
      end++;
    }
    return end;
  }

  /** The verb whose speaker says more: "NATO said it was looking into it, adding that". */
  private int speakerBefore(Phrases p, int verb) {
    for (int at = p.grammar.head(verb), steps = 0; at >= 0 && steps < 8; steps++) {
      int above = p.grammar.head(at);
      boolean said =
          above >= 0
              && above < at
              && p.grammar.is(at, "ccomp")
              && words.uses(Part.VERB, p.lemma(above)).stream().anyMatch(u -> u.takes(Frame.TAG));
      if (said) {
        return above;
      }
      at = above;
    }
    return -1;
  }

  private Optional<Source> governor(Phrases p, int head, int verb, int depth) {
    if (p.token(head).isVerb()) {
      if (p.isPassive(head)) {
        int own = ownSubject(p, head);
        return own >= 0 ? Optional.of(phrase(p, own, verb)) : Optional.empty();
      }
      return subject(p, head, depth + 1);
    }
    int own = ownSubject(p, head);
    return own >= 0 ? Optional.of(phrase(p, own, verb)) : Optional.empty();
  }

  private boolean raises(Phrases p, int verb) {
    List<Use> uses = words.uses(Part.VERB, p.lemma(verb));
    return uses.stream().anyMatch(u -> u.takes(Frame.RAISED) || u.takes(Frame.ADDRESSEE));
  }

  /** The subject that hangs on a verb itself, or -1. */
  static int ownSubject(Phrases p, int verb) {
    int found = -1;
    for (int child : p.grammar.children(verb, "nsubj", "nsubjpass")) {
      if (child < verb || found < 0) {
        found = child;
      }
    }
    if (found > 1 && p.lower(found).matches("\\w+day") && p.lower(found - 1).equals("on")) {
      // "The source on Tuesday denied": a day does nothing.
      return isNominal(p, found - 2) ? topOf(p, found - 2, found - 1) : -1;
    }
    return found;
  }

  /** "It is believed that": no one's. */
  private static boolean isExpletive(Phrases p, int verb) {
    return p.isPassive(verb)
        || p.lemma(verb).equals("seem")
        || p.lemma(verb).equals("appear")
        || p.lemma(verb).equals("turn");
  }

  /** Who does it in a passive clause: "by the monitor". */
  static Optional<Source> agent(Phrases p, int verb) {
    for (int child : p.grammar.children(verb, "obl", "nmod")) {
      if (child > verb && p.lead(child).isPresent()) {
        int lead = p.lead(child).getAsInt();
        if (p.lower(lead).equals("by") && !p.tag(child).startsWith("VB")) {
          return Optional.of(trailing(p, lead + 1, child));
        }
      }
    }
    return Optional.empty();
  }

  /** A noun phrase right before the verb, or right behind it, where the grammar gives none. */
  private Optional<Source> beside(Phrases p, int verb) {
    int before = p.groupStart(verb) - 1;
    if (before >= 0 && isNominal(p, before) && p.tag(verb).matches("VB[DZP]")) {
      int head = topOf(p, before, verb);
      return Optional.of(phrase(p, head, verb));
    }
    if (before > 2 && p.isComma(before) && p.tag(verb).matches("VB[DZP]")) {
      // "Ann Poe, a judge at the court, told": what lies between is all description.
      int start = 0;
      while (start < before && (p.isMark(start) || p.tag(start).equals("CC"))) {
        start++;
      }
      boolean noun = isNominal(p, start) || p.tag(start).matches("DT|JJ|CD");
      if (noun && !hasTense(p, start, before)) {
        int head = start;
        while (head + 1 < before && !p.isComma(head + 1) && !p.isMark(head + 1)) {
          head++;
        }
        return Optional.of(new Source(start, before - 1, head));
      }
    }
    return behind(p, verb);
  }

  private static boolean hasTense(Phrases p, int first, int last) {
    boolean relative = false;
    for (int i = first; i <= last; i++) {
      relative |= p.tag(i).matches("WP|WDT|WRB");
      if (p.tag(i).matches("MD|VB[DZ]") && !relative) {
        return true;
      }
    }
    return false;
  }

  /** "said the mayor" */
  private Optional<Source> behind(Phrases p, int verb) {
    int after = verb + 1;
    if (p.lower(after).matches("on|via")
        && p.token(after + 1 < p.size() ? after + 1 : after).isProper()) {
      // "Wrote on Telegram the mayor".
      after += 2;
    }
    boolean addresses =
        words.uses(Part.VERB, p.lemma(verb)).stream().anyMatch(u -> u.takes(Frame.ADDRESSEE));
    if (after < p.size()
        && !isTime(p, after)
        && !addresses
        && p.tag(verb).matches("VB[DZ]")
        && (isNominal(p, after) || p.tag(after).matches("DT|CD|JJ|PRP\\$"))) {
      int head = topOf(p, after, verb);
      if (head > verb && !isNominal(p, head)) {
        head = p.grammar.head(after);
      }
      if (head > verb && isNominal(p, head)) {
        Source whole = phrase(p, head, verb);
        int first = Math.min(head, Math.max(after, whole.first()));
        return Optional.of(new Source(first, whole.last(), head));
      }
    }
    return Optional.empty();
  }

  /** "Said Friday": when, and not who. */
  private static boolean isTime(Phrases p, int at) {
    return p.lower(at)
        .matches(
            "\\w+day|today|yesterday|tonight|late|early|last|this|that|january|february|march|april|may"
                + "|june|july|august|september|october|november|december");
  }

  private static boolean isNominal(Phrases p, int at) {
    return p.token(at).isNoun() || p.tag(at).equals("PRP");
  }

  private static int topOf(Phrases p, int at, int verb) {
    int top = at;
    while (true) {
      int head = p.grammar.head(top);
      boolean same = head >= 0 && (at < verb) == (head < verb) && isNominal(p, head);
      if (!same) {
        return top;
      }
      top = head;
    }
  }

  /** "Citing medics, the agency reported": the parser takes the medics for the subject. */
  private static int named(Phrases p, int noun, int verb) {
    if (noun < verb && p.tag(p.left(noun)).equals("VBG")) {
      for (int child : p.grammar.children(noun, "appos")) {
        if (child > noun && child < verb && p.isComma(p.left(child) - 1)) {
          return child;
        }
      }
    }
    return noun;
  }

  /** A source behind "according to" or "by", without what follows it loosely. */
  static Source trailing(Phrases p, int first, int head) {
    int last = Math.max(head, p.right(head));
    for (int i = head + 1; i < last; i++) {
      boolean loose =
          p.tag(i + 1).matches("IN|CC|VBG|VBN|RB|VBD|TO|PRP") || p.lower(i + 1).equals("which");
      boolean clause = p.hasFinite(i + 1, last) && !p.tag(i + 1).matches("WP|WDT|WP\\$");
      if ((p.isComma(i) && (loose || clause)) || p.isDash(i)) {
        last = i - 1;
        break;
      }
    }
    return trimmed(p, first, last, head);
  }

  /** The noun phrase of a head, on its own side of the verb. */
  static Source phrase(Phrases p, int noun, int verb) {
    int head = named(p, noun, verb);
    if (RELATIVE.contains(p.lower(head))) {
      return new Source(head, head, head);
    }
    int first = p.left(head);
    int last = p.right(head);
    for (int child : p.grammar.children(head, "case", "mark")) {
      if (child < head) {
        first = Math.max(first, child + 1);
      }
    }
    for (int child : p.grammar.children(head, "det")) {
      if (child > first
          && child < head
          && p.lower(child).matches("a|an|the")
          && !p.tag(first).equals("PDT")
          && !p.lower(first).matches("all|both|half|even|only|just|not")) {
        first = child;
      }
    }
    if (head < verb && verb < p.size()) {
      last = Math.min(last, p.groupStart(verb) - 1);
      last = Math.max(last, head);
    } else {
      first = Math.min(head, Math.max(first, verb + 1));
    }
    for (int i = first; i < head; i++) {
      // A dateline, or an aside before the speaker.
      if (p.isDash(i) && p.token(i).span().length() >= 1 && !p.lower(i).equals("-")) {
        first = i + 1;
      }
    }
    for (int child : p.grammar.children(head)) {
      boolean loose =
          p.grammar.is(child, "cc")
              || p.grammar.is(child, "parataxis")
              || p.grammar.is(child, "dep")
              || p.grammar.is(child, "discourse")
              || (p.right(child) + 1 < head
                  && p.isComma(p.right(child) + 1)
                  && (p.grammar.is(child, "advmod")
                      || p.token(child).isVerb()
                      || p.grammar.is(child, "nmod")
                      || p.grammar.is(child, "obl")));
      if (loose && child < head && child >= first && p.left(child) <= first) {
        first = Math.min(head, p.right(child) + 1);
      }
      boolean clause =
          p.grammar.is(child, "conj") && p.token(child).isVerb()
              || p.grammar.is(child, "parataxis");
      if (clause && child > head && p.left(child) > head) {
        last = Math.min(last, p.left(child) - 1);
      }
    }
    return trimmed(p, first, last, head);
  }

  private static Source trimmed(Phrases p, int from, int to, int head) {
    int first = from;
    int last = to;
    while (first < head
        && ((p.isMark(first) && !Quotations.opens(p.lower(first)))
            || p.tag(first).matches("CC|IN")
            || p.lower(first).equals("including"))) {
      first++;
    }
    while (last > head
        && (p.isMark(last) && !p.lower(last).equals(")") || p.tag(last).equals("CC"))) {
      last--;
    }
    if (last - 2 >= head
        && p.lower(last - 1).matches("in|on")
        && p.lower(last)
            .matches(
                "(19|20)\\d\\d|\\w+day|january|february|march|april|may|june|july|august|"
                    + "september|october|november|december")) {
      last -= 2;
    }
    return new Source(first, last, head);
  }

  /**
   * Parsers often cut off what describes a speaker between commas: "Ann Poe, head of the relief
   * office, said".
   */
  private static Source withApposition(Phrases p, Source source, int verb) {
    int from = source.last() + 1;
    int group = p.groupStart(verb);
    if (source.last() >= verb || from >= group - 1 || !p.isComma(from)) {
      return source;
    }
    int to = group - 1;
    String begin = p.tag(from + 1);
    boolean describes =
        begin.matches("DT|NN|NNS|NNP|NNPS|JJ|CD|WP|WDT|PRP\\$")
            && !p.lower(from + 1).matches("(mon|tues|wednes|thurs|fri|satur|sun)day");
    if (p.isComma(to) && describes && to - from <= LONGEST_APPOSITION) {
      return new Source(source.first(), to - 1, source.head());
    }
    return source;
  }
}
