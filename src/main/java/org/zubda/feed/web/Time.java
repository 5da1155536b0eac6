package org.zubda.feed.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What time it is, and waiting: handed in, so that a test can do without either. */
public interface Time {

  /** Now. */
  Instant now();

  /**
   * Waits.
   *
   * @throws InterruptedException where the run is stopped meanwhile
   */
  void pause(Duration length) throws InterruptedException;

  /** Time by a clock, with real waiting. */
  static Time of(Clock clock) {
    return new Time() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void pause(Duration length) throws InterruptedException {
        Thread.sleep(length);
      }
    };
  }
}
