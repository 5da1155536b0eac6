package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120 | 2026-03-01T12:02:00Z",
        "0 | 2026-03-01T12:00:00Z",
        "Sun, 01 Mar 2026 12:30:00 GMT | 2026-03-01T12:30:00Z",
        "Sun, 06 Nov 1994 08:49:37 GMT | 2026-03-01T12:00:00Z",
        "999999999999999999 | 2026-03-03T12:00:00Z",
        "Wed, 01 Jan 2070 00:00:00 GMT | 2026-03-03T12:00:00Z"
      })
  void secondsAndDatesAreRead(String header, Instant at) {
    assertThat(RetryAfter.read(Optional.of(header), NOW)).contains(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "9999999999999999999999", "2026-03-01"})
  void otherThingsSayNothing(String header) {
    assertThat(RetryAfter.read(Optional.of(header), NOW)).isEmpty();
  }

  @Test
  void noHeaderSaysNothing() {
    assertThat(RetryAfter.read(Optional.empty(), NOW)).isEmpty();
  }
}
