package org.zubda.account.rule;

import java.util.List;
import java.util.OptionalInt;

/**
 * The bounds that figures leave together: the highest of the lower ones to the lowest of the upper
 * ones.
 *
 * @param best the most likely figure: the lower bound; empty where only an upper one is known
 * @param low lower bound
 * @param high upper bound; empty where open
 */
record Bounds(OptionalInt best, OptionalInt low, OptionalInt high) {

  /** The bounds of figures that are compatible; rounded ones give way to exact ones. */
  static Bounds of(List<Figure> figures) {
    List<Figure> firm = figures.stream().filter(f -> !f.loose()).toList();
    List<Figure> used = firm.isEmpty() ? figures : firm;
    OptionalInt low = OptionalInt.empty();
    OptionalInt high = OptionalInt.empty();
    for (Figure f : used) {
      if (f.count().low().isPresent()) {
        int n = f.count().low().getAsInt();
        low = OptionalInt.of(low.isPresent() ? Math.max(low.getAsInt(), n) : n);
      }
      if (f.count().high().isPresent()) {
        int n = f.count().high().getAsInt();
        high = OptionalInt.of(high.isPresent() ? Math.min(high.getAsInt(), n) : n);
      }
    }
    if (low.isPresent() && high.isPresent() && low.getAsInt() > high.getAsInt()) {
      high = OptionalInt.empty();
    }
    return new Bounds(low, low, high);
  }

  /** In words. */
  String words() {
    if (low.isPresent() && low.equals(high)) {
      return Numbers.grouped(low.getAsInt());
    }
    if (low.isPresent() && high.isPresent()) {
      return Numbers.grouped(low.getAsInt()) + " to " + Numbers.grouped(high.getAsInt());
    }
    return low.isPresent()
        ? "at least " + Numbers.grouped(low.getAsInt())
        : high.isPresent() ? "up to " + Numbers.grouped(high.getAsInt()) : "not known";
  }
}
