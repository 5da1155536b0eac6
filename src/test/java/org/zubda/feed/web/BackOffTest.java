package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final BackOff backOff = new BackOff(Duration.ofMinutes(10), Duration.ofDays(1), 7);

  private Duration after(String address, int failures) {
    return Duration.between(NOW, backOff.next(address, failures, NOW, Optional.empty()));
  }

  @Test
  void theTimeDoublesWithEachFailureUpToTheLongest() {
    for (int failures = 0; failures < 100; failures++) {
      double minutes = Math.min(10 * Math.pow(2, failures), 1440);
      assertThat(after("a", failures).toMillis() / 60_000.0)
          .isBetween(minutes * 0.9, minutes * 1.1);
    }
  }

  @Test
  void whatIsAskedTogetherDriftsApart() {
    Set<Duration> times = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      times.add(after("http://host" + i + ".test/feed", 0));
    }
    assertThat(times).hasSizeGreaterThan(190);
  }

  @Test
  void theSameSeedGivesTheSameTimes() {
    BackOff same = new BackOff(Duration.ofMinutes(10), Duration.ofDays(1), 7);
    assertThat(same.next("a", 3, NOW, Optional.empty()))
        .isEqualTo(backOff.next("a", 3, NOW, Optional.empty()));
  }

  @Test
  void aHostThatWantsToBeAskedLaterIs() {
    Instant later = NOW.plus(Duration.ofHours(5));
    assertThat(backOff.next("a", 0, NOW, Optional.of(later))).isEqualTo(later);
    assertThat(backOff.next("a", 0, NOW, Optional.of(NOW))).isAfter(NOW.plusSeconds(500));
  }
}
