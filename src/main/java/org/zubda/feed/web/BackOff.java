package org.zubda.feed.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * When an address is asked again: in its usual time, and after failures in twice the time of
 * before, up to a longest one; each spread by a tenth, so that what was asked together drifts
 * apart. The spread is drawn from a seed: the same failures give the same times.
 */
final class BackOff {

  /** The spread to either side, as a share of the time. */
  private static final double SPREAD = 0.1;

  /** After so many failures the time has grown a thousandfold, and past any longest one. */
  private static final int MOST_DOUBLINGS = 10;

  private final Duration first;
  private final Duration longest;
  private final long seed;

  BackOff(Duration first, Duration longest, long seed) {
    this.first = first;
    this.longest = longest;
    this.seed = seed;
  }

  /**
   * When to ask again.
   *
   * @param failures how often in a row it failed, this time too; 0 where it did not
   * @param notBefore when its host wants to be asked again, where it said so
   */
  Instant next(String address, int failures, Instant now, Optional<Instant> notBefore) {
    Duration grown = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration most = longest.compareTo(first) > 0 ? longest : first;
    Duration bounded = grown.compareTo(most) > 0 ? most : grown;
    long draw = seed * 31 + address.hashCode() * 1_000_003L + now.getEpochSecond() + failures;
    double share = new SplittableRandom(draw).nextDouble(1 - SPREAD, 1 + SPREAD);
    Instant next = now.plusMillis(Math.round(bounded.toMillis() * share));
    return notBefore.filter(at -> at.isAfter(next)).orElse(next);
  }
}
