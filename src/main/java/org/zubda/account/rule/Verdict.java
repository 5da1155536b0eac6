package org.zubda.account.rule;

import java.util.List;
import java.util.OptionalInt;
import org.zubda.account.Explanation;
import org.zubda.account.Status;

/**
 * What a rule says of a toll.
 *
 * @param status how the claims stand to each other
 * @param best the most likely figure; empty where contested or not known
 * @param low the lowest reliable figure
 * @param high the highest; empty where open above
 * @param sides where contested, the figures of each side
 * @param explanation the rule and its reason
 */
public record Verdict(
    Status status,
    OptionalInt best,
    OptionalInt low,
    OptionalInt high,
    List<List<Figure>> sides,
    Explanation explanation) {

  /** Copies that can't be changed. */
  public Verdict {
    sides = List.copyOf(sides);
  }
}
