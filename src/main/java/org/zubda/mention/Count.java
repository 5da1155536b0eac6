package org.zubda.mention;

import java.util.OptionalInt;

/** How many. Absence is a type: words that give no number are {@link Unstated}. */
public sealed interface Count {

  /** The words, as they stand. */
  String text();

  /**
   * A number with its bounds: at least {@code low} and at most {@code high}.
   *
   * @param low the lower bound; empty in "up to 70"
   * @param high the upper bound; empty where it is open above, as in "at least 120"
   * @param approximate "about", "some", "around"
   * @param text the words
   */
  record Stated(OptionalInt low, OptionalInt high, boolean approximate, String text)
      implements Count {

    /** Refuses a number without any bound, and bounds the wrong way round. */
    public Stated {
      if (low.isEmpty() && high.isEmpty()) {
        throw new IllegalArgumentException("no bound: " + text);
      }
      if (low.isPresent() && high.isPresent() && low.getAsInt() > high.getAsInt()) {
        throw new IllegalArgumentException("bounds the wrong way round: " + text);
      }
    }

    /** Exactly n. */
    public static Stated exactly(int n, String text) {
      return new Stated(OptionalInt.of(n), OptionalInt.of(n), false, text);
    }

    /** n or more. */
    public static Stated atLeast(int n, String text) {
      return new Stated(OptionalInt.of(n), OptionalInt.empty(), false, text);
    }

    /** n or fewer. */
    public static Stated atMost(int n, String text) {
      return new Stated(OptionalInt.empty(), OptionalInt.of(n), false, text);
    }

    /** The number itself: the lower bound, or the upper one where that is all there is. */
    public int figure() {
      return low.isPresent() ? low.getAsInt() : high.orElseThrow();
    }

    /** Whether some number fits both. */
    public boolean fits(Stated other) {
      return low.orElse(0) <= other.high.orElse(Integer.MAX_VALUE)
          && other.low.orElse(0) <= high.orElse(Integer.MAX_VALUE);
    }
  }

  /**
   * People without a number: "casualties", "many".
   *
   * @param text the words
   */
  record Unstated(String text) implements Count {}
}
