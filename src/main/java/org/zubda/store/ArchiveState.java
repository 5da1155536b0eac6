package org.zubda.store;

import java.util.List;

/**
 * All that an archive held at one moment, by its bounds.
 *
 * @param reports the number of its last report
 * @param intake the lines of the log of what came in, up to that report
 * @param decisions the lines of what people decided
 */
public record ArchiveState(long reports, List<String> intake, List<String> decisions) {

  /** Copies that can't be changed. */
  public ArchiveState {
    intake = List.copyOf(intake);
    decisions = List.copyOf(decisions);
  }

  /** The hash of the last line of what came in. */
  public String intakeHead() {
    return intake.isEmpty()
        ? IntakeLine.BEGINNING
        : ChainedLine.stated(intake.getLast()).orElse("");
  }

  /** The hash of the last decision's line. */
  public String decisionHead() {
    return decisions.isEmpty()
        ? DecisionCodec.BEGINNING
        : ChainedLine.stated(decisions.getLast()).orElse("");
  }
}
