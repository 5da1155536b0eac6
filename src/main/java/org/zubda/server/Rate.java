package org.zubda.server;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many requests an address a second, on the average, and so many at once. Safe for several
 * threads.
 */
final class Rate {

  /** Addresses that are remembered: the ones that asked last. */
  private static final int ADDRESSES = 10_000;

  private record Left(double tokens, long at) {}

  private final double perSecond;
  private final int atOnce;
  private final InstantSource clock;

  private final Map<String, Left> left =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
          return size() > ADDRESSES;
        }
      };

  Rate(double perSecond, int atOnce, InstantSource clock) {
    this.perSecond = perSecond;
    this.atOnce = atOnce;
    this.clock = clock;
  }

  /** Takes one request; where it is too many, the seconds after which it may be tried again. */
  synchronized Optional<Long> take(String address) {
    long now = clock.millis();
    double tokens = tokens(address, now);
    left.put(address, new Left(tokens < 1 ? tokens : tokens - 1, now));
    return wait(tokens);
  }

  /** Where a request would be too many, the seconds after which it may be tried again. */
  synchronized Optional<Long> wait(String address) {
    return wait(tokens(address, clock.millis()));
  }

  private double tokens(String address, long now) {
    Left before = left.getOrDefault(address, new Left(atOnce, now));
    return Math.min(atOnce, before.tokens() + Math.max(0, now - before.at()) * perSecond / 1000);
  }

  private Optional<Long> wait(double tokens) {
    return tokens < 1 ? Optional.of((long) Math.ceil((1 - tokens) / perSecond)) : Optional.empty();
  }
}
