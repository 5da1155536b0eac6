package org.zubda.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who has been mentioned so far in a report, the latest last. */
final class Antecedents {

  private final List<Found> said = new ArrayList<>();

  /** Adds what a sentence mentions, in order. */
  void add(List<Found> found) {
    said.addAll(found);
  }

  /** The latest mention that fits, at most so many sentences back. */
  Optional<Found> last(int sentence, int back, Predicate<Found> fits) {
    for (int i = said.size() - 1; i >= 0; i--) {
      Found found = said.get(i);
      if (found.sentence().index() < sentence - back) {
        return Optional.empty();
      }
      if (fits.test(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /**
   * The first mention that fits of the nearest sentence that has one: a sentence's subject stands
   * first, and what comes next is mostly about it.
   */
  Optional<Found> subject(int sentence, int back, Predicate<Found> fits) {
    Map<Integer, Found> firsts = new LinkedHashMap<>();
    for (Found found : said) {
      if (found.sentence().index() >= sentence - back && fits.test(found)) {
        firsts.putIfAbsent(found.sentence().index(), found);
      }
    }
    return firsts.values().stream().reduce((earlier, later) -> later);
  }

  /** All mentions so far. */
  List<Found> all() {
    return said;
  }
}
