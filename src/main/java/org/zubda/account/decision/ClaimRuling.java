package org.zubda.account.decision;

import java.util.List;

/**
 * What people's decisions on one claim come to.
 *
 * @param mark their word on it
 * @param correction what it says instead, where it is corrected
 * @param decisions ids of the decisions that say so, the latest first
 */
public record ClaimRuling(Mark mark, Correction correction, List<String> decisions) {

  /** A copy that can't be changed. */
  public ClaimRuling {
    decisions = List.copyOf(decisions);
  }

  /** A person's word on a claim. */
  public enum Mark {
    ACCEPTED,
    CORRECTED,
    REJECTED
  }
}
