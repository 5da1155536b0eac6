package org.zubda.account.rule;

import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.claim.Claim;
import org.zubda.mention.Count;
import org.zubda.story.Standing;
import org.zubda.story.Witness;

/**
 * One answer to a question: this witness counts so many, at this stage.
 *
 * @param claim the claim that gives it
 * @param count the number
 * @param witness who stands behind it
 * @param report id of the report
 * @param stage how late the report is in the story; equal where reports can't be told apart
 * @param vague whether it is a round word ("dozens") that contradicts no number above it
 * @param rising whether its sentence says that the count rose to it, or still rises
 * @param headline whether it stands in a headline
 * @param recalled whether it is told as past
 * @param standing how its words say that it stands to its count
 * @param before what its sentence says that its count had been before, if it does
 * @param selfServing whether a party says it of its enemy's losses or of its own success
 */
public record Figure(
    Claim.Toll claim,
    Count.Stated count,
    Witness witness,
    String report,
    int stage,
    boolean vague,
    boolean rising,
    boolean headline,
    boolean recalled,
    Standing standing,
    OptionalInt before,
    boolean selfServing) {

  /** Id of the claim. */
  public String id() {
    return claim.id();
  }

  /** The number itself. */
  public int figure() {
    return count.figure();
  }

  /** Whether it has a lower bound and none above: "at least". */
  public boolean open() {
    return count.low().isPresent() && count.high().isEmpty();
  }

  /** Whether it names one number. */
  public boolean exact() {
    return count.low().isPresent() && count.low().equals(count.high());
  }

  /** Whether both may be so; "about 30" and 32 may, and round words dispute nothing above them. */
  public boolean fits(Figure other) {
    return (low() <= other.high() && other.low() <= high())
        || (vague && other.figure() >= figure())
        || (other.vague && figure() >= other.figure());
  }

  int low() {
    int low = count.low().orElse(0);
    return loose() ? low - low / 10 : low;
  }

  int high() {
    int high = count.high().orElse(Integer.MAX_VALUE);
    return loose() && high != Integer.MAX_VALUE ? high + high / 10 : high;
  }

  /**
   * Whether its number is rounded: said to be, or a multiple of ten that an outlet recalls in its
   * own voice.
   */
  boolean loose() {
    return count.approximate() || (recalled && witness.ownVoice() && exact() && figure() % 10 == 0);
  }

  /** The number and its bound in words: "at least 120". */
  public String words() {
    return words(count);
  }

  /** A count in words. */
  static String words(Count.Stated count) {
    Optional<Integer> low =
        count.low().isPresent() ? Optional.of(count.low().getAsInt()) : Optional.empty();
    Optional<Integer> high =
        count.high().isPresent() ? Optional.of(count.high().getAsInt()) : Optional.empty();
    if (low.isPresent() && low.equals(high)) {
      return (count.approximate() ? "about " : "") + Numbers.grouped(low.get());
    }
    if (low.isPresent() && high.isPresent()) {
      return Numbers.grouped(low.get()) + " to " + Numbers.grouped(high.get());
    }
    return low.isPresent()
        ? "at least " + Numbers.grouped(low.get())
        : "up to " + Numbers.grouped(high.orElse(0));
  }
}
