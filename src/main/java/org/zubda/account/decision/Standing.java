package org.zubda.account.decision;

import java.util.List;

/**
 * What one decision comes to in one account.
 *
 * @param decision the decision
 * @param state whether it counts
 * @param reason why it does not count, or what is to be said of how it does; empty for nothing
 * @param claims ids of the claims that it is about, as they are now
 * @param reports ids of the reports that it is about, where it is about reports
 */
public record Standing(
    Decision decision, State state, String reason, List<String> claims, List<String> reports) {

  /** Copies that can't be changed. */
  public Standing {
    claims = List.copyOf(claims);
    reports = List.copyOf(reports);
  }

  /** Whether a decision counts. */
  public enum State {
    /** It counts. */
    STANDS,
    /** A later decision says otherwise. */
    OVERRULED,
    /** It was undone. */
    UNDONE,
    /** It was made, or its report published, after the moment at which the account is known. */
    LATER,
    /** What it is about is not there any more. */
    NOT_APPLICABLE
  }

  /** Whether it counts. */
  public boolean stands() {
    return state == State.STANDS;
  }
}
