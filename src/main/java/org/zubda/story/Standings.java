package org.zubda.story;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.claim.Claim;

/**
 * Tells from the words around a figure whether it is the count, what the count was before, or what
 * comes on top of it. Only words of its own clause speak for it: those between the figure before it
 * and itself, and the few right after it.
 */
final class Standings {

  /** Characters before a figure that can say what it is. */
  private static final int BEFORE = 70;

  /** Characters after a figure that can say what it is. */
  private static final int AFTER = 30;

  /** "From", straight before a figure or with no more than its bound between them. */
  private static final Pattern FROM =
      Pattern.compile("(?i)\\bfrom (?:(?:at least|about|around|some|more than|over|the|an?) )*$");

  /** "Another", straight before a figure. */
  private static final Pattern ANOTHER =
      Pattern.compile(
          "(?i)\\b(?:another|further|additional|extra) "
              + "(?:(?:at least|about|around|some|more than|over) )*$");

  /** "16 more", and not "16 more than". */
  private static final Pattern MORE =
      Pattern.compile("(?i)^\\W*(?:\\w+ )?more\\b(?! than\\b)(?! or less\\b)");

  /** "Up from 20", "compared with 20 before". */
  private static final Pattern BEFORE_IT =
      Pattern.compile(
          "(?i)^[^.;]{0,25}\\b(?:up|down|revised|raised|lowered|corrected|changed) from (?:(?:at"
              + " least|about|around|an?|the|earlier|previous|initial|figure|toll|count|of) )*"
              + "(\\d[\\d,]*)");

  private static final Set<String> CLAUSE_ENDS = Set.of(";", ":", ". ");

  private final Lexicon lexicon;

  Standings(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The number that a toll's own sentence says its count had been before; empty for none. */
  OptionalInt before(Claim.Toll toll, String sentence) {
    int end = toll.said().focus().end() - toll.said().evidence().start();
    if (end < 0 || end > sentence.length()) {
      return OptionalInt.empty();
    }
    Matcher m = BEFORE_IT.matcher(sentence.substring(end));
    String digits = m.find() ? m.group(1).replace(",", "") : "";
    return digits.isEmpty() || digits.length() > 8
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(digits));
  }

  /**
   * How a toll stands to its count.
   *
   * @param toll the claim
   * @param sentence the words of its evidence
   * @param others the tolls of its report
   */
  Standing of(Claim.Toll toll, String sentence, List<Claim.Toll> others) {
    if (!(toll.count() instanceof org.zubda.mention.Count.Stated count)) {
      return Standing.STANDS;
    }
    int start = toll.said().focus().start() - toll.said().evidence().start();
    int end = toll.said().focus().end() - toll.said().evidence().start();
    if (start < 0 || end > sentence.length()) {
      return Standing.STANDS;
    }
    String focus = sentence.substring(start, end);
    int number = Math.max(0, focus.indexOf(count.text()));
    int at = start + number;
    int earliest = Math.max(0, at - BEFORE);
    for (Claim.Toll o : others) {
      if (o != toll && o.said().evidence().equals(toll.said().evidence())) {
        int close = o.said().focus().end() - o.said().evidence().start();
        if (close <= at) {
          earliest = Math.max(earliest, close);
        }
      }
    }
    String before = sentence.substring(Math.min(earliest, at), at);
    String rest = sentence.substring(Math.min(sentence.length(), at + count.text().length()));
    String after = rest.substring(0, Math.min(AFTER, rest.length()));
    for (String mark : CLAUSE_ENDS) {
      int cut = before.lastIndexOf(mark);
      before = cut < 0 ? before : before.substring(cut + mark.length());
      int stop = after.indexOf(mark);
      after = stop < 0 ? after : after.substring(0, stop);
    }
    if (lexicon.cue("withdrawn", before)) {
      return Standing.WITHDRAWN;
    }
    boolean changed = FROM.matcher(before).find() && lexicon.cue("changed", sentence);
    if (changed || lexicon.cue("former", before) || lexicon.cue("former-after", after)) {
      return Standing.FORMER;
    }
    boolean first = earliest == 0 || earliest == at - BEFORE;
    boolean more = ANOTHER.matcher(before).find() || MORE.matcher(rest).find();
    return first && more ? Standing.ADDED : Standing.STANDS;
  }
}
