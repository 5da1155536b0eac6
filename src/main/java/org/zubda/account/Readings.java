package org.zubda.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zubda.claim.Reading;
import org.zubda.story.Digest;

/** Where a chronicle puts the readings that it took in, and gets them from again. */
public interface Readings {

  /** Keeps a reading under its report's id. */
  void keep(Reading reading);

  /**
   * The reading that was kept of a report.
   *
   * @throws IllegalArgumentException where none was
   */
  Reading of(String report);

  /**
   * The same as far as a story is told from it: the report and its claims. Where that is had for
   * less, what else the report says (mentions, attributions) may be left out.
   *
   * @throws IllegalArgumentException where no reading was kept of the report
   */
  default Reading claimed(String report) {
    return of(report);
  }

  /** Keeps what was worked out of a report's claims, where that costs less than doing it again. */
  default void keep(String report, Digest.Kept digest) {}

  /** What was kept of a report's digest; empty where nothing was. */
  default Optional<Digest.Kept> digest(String report) {
    return Optional.empty();
  }

  /** Readings held as they are. */
  static Readings held() {
    Map<String, Reading> held = new HashMap<>();
    return new Readings() {
      @Override
      public void keep(Reading reading) {
        held.put(reading.report().id(), reading);
      }

      @Override
      public Reading of(String report) {
        Reading reading = held.get(report);
        if (reading == null) {
          throw new IllegalArgumentException("no reading was kept of " + report);
        }
        return reading;
      }
    };
  }
}
