package org.zubda.feed.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {

  /** Nobody is left alone for longer than this, whatever is said. */
  static final Duration LONGEST = Duration.ofDays(2);

  private RetryAfter() {}

  /** When to come back; empty where the header says nothing, or nothing that can be read. */
  static Optional<Instant> read(Optional<String> header, Instant now) {
    return header.map(String::strip).flatMap(text -> moment(text, now)).map(at -> bounded(at, now));
  }

  private static Optional<Instant> moment(String text, Instant now) {
    if (text.matches("\\d{1,18}")) {
      long seconds = Math.min(Long.parseLong(text), LONGEST.toSeconds());
      return Optional.of(now.plusSeconds(seconds));
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }

  private static Instant bounded(Instant at, Instant now) {
    Instant last = now.plus(LONGEST);
    return at.isBefore(now) ? now : at.isAfter(last) ? last : at;
  }
}
