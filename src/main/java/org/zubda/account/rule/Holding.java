package org.zubda.account.rule;

import org.zubda.claim.Claim;
import org.zubda.claim.Polarity;
import org.zubda.story.Witness;

/**
 * One answer to the question who holds a place.
 *
 * @param claim the claim that gives it
 * @param witness who stands behind it
 * @param report id of the report
 * @param stage how late the report is in the story; equal where reports can't be told apart
 * @param inferred whether that order was worked out for want of dates
 */
public record Holding(
    Claim.Control claim, Witness witness, String report, int stage, boolean inferred) {

  /** Id of the claim. */
  public String id() {
    return claim.id();
  }

  /** Whether it denies what it says. */
  public boolean denied() {
    return claim.said().polarity() == Polarity.DENIED;
  }

  /** Whether the holder is left with nothing. */
  public boolean lost() {
    return claim.extent() == Claim.Control.Extent.NONE;
  }

  /** In words: "the rebels hold most of Aleppo". */
  public String words() {
    String place = claim.said().place().map(p -> p.name()).orElse("the place");
    String who = claim.holder().name();
    String state =
        switch (claim.extent()) {
          case ENTERED -> who + " entered " + place;
          case PART -> who + " held part of " + place;
          case HALF -> who + " held half of " + place;
          case MOST -> who + " held most of " + place;
          case ALL -> who + " held " + place;
          case NONE -> who + " lost or left " + place;
        };
    // Who denies a loss says that the holder is still there; any other denial denies the state.
    boolean stillHeld = denied() && claim.change() == Claim.Control.Change.HELD;
    return !denied()
        ? state
        : stillHeld ? who + " did not lose " + place : "it is not so that " + state;
  }
}
