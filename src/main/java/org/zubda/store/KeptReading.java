package org.zubda.store;

import java.util.List;
import java.util.Optional;
import org.zubda.claim.Reading;
import org.zubda.report.Problem;

/**
 * What one report says, with what was noted when it was read.
 *
 * @param reading what it says
 * @param textMade whether the report's text is not the input's own
 * @param aside the fields of the record that Zubda does not know, as a JSON object
 * @param problems what was wrong with it
 */
public record KeptReading(
    Reading reading, boolean textMade, Optional<String> aside, List<Problem> problems) {

  /** A copy that can't be changed. */
  public KeptReading {
    problems = List.copyOf(problems);
  }
}
