package org.zubda.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zubda.claim.ContentFinder.Run;
import org.zubda.claim.SourceFinder.Source;
import org.zubda.language.Sentence;

/**
 * Reads headlines that name who says it before or behind a colon or a dash, and the turns of a
 * transcript.
 */
final class HeadlineFinder {

  /**
   * A headline's source and content.
   *
   * @param source who
   * @param mark the token that parts them
   * @param content what
   */
  record Headline(Source source, int mark, Run content) {}

  /** "POE: We hear that": who speaks in a transcript, at the head of a paragraph. */
  Optional<Headline> turn(Phrases p) {
    int colon = 0;
    while (colon < p.size() && colon <= LONGEST_NAME && isShouted(p, colon)) {
      colon++;
    }
    boolean turn = colon > 0 && colon < p.size() - 1 && p.lower(colon).equals(":");
    return turn
        ? Optional.of(
            new Headline(
                new Source(0, colon - 1, colon - 1), colon, new Run(colon + 1, p.size() - 1)))
        : Optional.empty();
  }

  private static boolean isShouted(Phrases p, int at) {
    String text = p.token(at).text();
    return text.length() >= 3 && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '-');
  }

  private static final int LONGEST_SOURCE = 6;
  private static final int LONGEST_NAME = 3;

  /** Those that headlines name behind a colon or a dash. */
  private static final Set<String> SPEAKERS =
      Set.of(
          "monitor",
          "monitors",
          "police",
          "army",
          "military",
          "official",
          "officials",
          "report",
          "reports",
          "source",
          "sources",
          "media",
          "ministry",
          "government",
          "minister",
          "witness",
          "witnesses",
          "observatory",
          "un",
          "group",
          "agency",
          "activists",
          "spokesman",
          "rights",
          "poll",
          "study",
          "survey",
          "doctor",
          "doctors",
          "governor",
          "mayor",
          "authorities",
          "residents",
          "rebels",
          "kremlin",
          "pentagon",
          "commander",
          "president",
          "coalition",
          "tv");

  Optional<Headline> of(Phrases p) {
    Sentence sentence = p.sentence;
    boolean headline =
        sentence.kind() == Sentence.Kind.TITLE
            || sentence.kind() == Sentence.Kind.HEADING
            || sentence.index() == 0;
    if (!headline) {
      return Optional.empty();
    }
    int end = p.size() - 1;
    while (end > 0 && p.isMark(end) && !Quotations.isMark(p.lower(end))) {
      end--;
    }
    for (int i = 1; i < end; i++) {
      boolean colon = p.lower(i).equals(":");
      boolean dash = p.isDash(i) && p.token(i).span().start() > p.token(i - 1).span().end();
      if (colon && i <= LONGEST_SOURCE && namesOne(p, 0, i - 1) && end - i >= 2) {
        return Optional.of(
            new Headline(new Source(0, i - 1, headOf(p, 0, i - 1)), i, new Run(i + 1, end)));
      }
      if ((colon || dash) && end - i <= LONGEST_SOURCE && i >= 3 && isSpeaker(p, i + 1, end)) {
        return Optional.of(
            new Headline(new Source(i + 1, end, headOf(p, i + 1, end)), i, new Run(0, i - 1)));
      }
    }
    return Optional.empty();
  }

  private static int headOf(Phrases p, int first, int last) {
    int head = last;
    for (int i = last; i >= first; i--) {
      int above = p.grammar.head(i);
      if (above < first || above > last) {
        head = i;
      }
    }
    return head;
  }

  private static boolean namesOne(Phrases p, int first, int last) {
    List<String> tags =
        java.util.stream.IntStream.rangeClosed(first, last).mapToObj(p::tag).toList();
    boolean noun = tags.getLast().startsWith("NN");
    boolean verb = tags.stream().anyMatch(t -> t.matches("VB[DZP]|MD"));
    boolean name =
        p.token(last).name() == org.zubda.language.Token.Name.PERSON
            || p.token(last).name() == org.zubda.language.Token.Name.ORGANISATION;
    return noun && !verb && (isSpeaker(p, first, last) || name);
  }

  private static boolean isSpeaker(Phrases p, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (p.tag(i).matches("VB[DZPG]|MD|IN|CC")) {
        return false;
      }
    }
    return SPEAKERS.contains(p.lower(last));
  }
}
