package org.zubda.store;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.zubda.account.decision.Decision;
import org.zubda.report.Moment;

/**
 * What people decided, where it is kept: each decision a line that is chained to the one before by
 * hash, so that a line that was changed and one that is missing are named. Lines are only ever
 * added.
 */
public sealed interface KeptDecisions permits DecisionLog, ArchivedDecisions {

  /** How the place is named to people. */
  String name();

  /**
   * All decisions; nothing where none was made yet.
   *
   * @throws IOException where they can't be read
   */
  DecisionLog.Contents read() throws IOException;

  /**
   * Adds a decision; when this returns, it is on the disk.
   *
   * @param by who decided
   * @param at when
   * @param why the reason, in the person's words
   * @param decision what was decided, by whoever decides it
   * @param expect hash of the line after which it is meant to stand, or the beginning of it; empty
   *     for whatever line is the last
   * @throws DecisionLog.Refused where somebody else decided meanwhile, or a line is not as it was
   *     written
   * @throws IOException where it can't be written
   */
  DecisionLog.Written append(
      String by,
      Moment at,
      String why,
      Function<Decision.Made, Decision> decision,
      Optional<String> expect)
      throws IOException, DecisionLog.Refused;
}
