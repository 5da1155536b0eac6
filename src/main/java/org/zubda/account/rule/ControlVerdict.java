package org.zubda.account.rule;

import java.util.List;
import org.zubda.account.Disagreement;
import org.zubda.account.Explanation;
import org.zubda.account.Status;

/**
 * What a rule says of who holds a place.
 *
 * @param status how the claims stand to each other
 * @param state the answer, or the first side's answer
 * @param sides where contested, the answers of each side
 * @param kind where contested, on what the sides disagree
 * @param explanation the rule and its reason
 */
public record ControlVerdict(
    Status status,
    Holding state,
    List<List<Holding>> sides,
    Disagreement.Kind kind,
    Explanation explanation) {

  /** Copies that can't be changed. */
  public ControlVerdict {
    sides = List.copyOf(sides);
  }
}
