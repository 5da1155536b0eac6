package org.zubda.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A day, or a minute of a day where the time of day is known.
 *
 * @param day the calendar day, in the zone that was stated (UTC where none was)
 * @param at the time of day with its offset, where it is known
 */
public record Moment(LocalDate day, Optional<OffsetDateTime> at) implements Comparable<Moment> {

  /** A day whose time of day is not known. */
  public static Moment of(LocalDate day) {
    return new Moment(day, Optional.empty());
  }

  /** A date and time with its offset. */
  public static Moment of(OffsetDateTime at) {
    return new Moment(at.toLocalDate(), Optional.of(at));
  }

  /**
   * Reads ISO 8601: a date, or a date and time with or without an offset (UTC then).
   *
   * @throws DateTimeException where the text is neither
   */
  public static Moment parse(String text) {
    String iso = text.strip();
    if (iso.length() <= 10) {
      return of(LocalDate.parse(iso));
    }
    String joined = iso.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
    try {
      return of(OffsetDateTime.parse(joined));
    } catch (DateTimeException noOffset) {
      return of(LocalDateTime.parse(joined).atOffset(ZoneOffset.UTC));
    }
  }

  /** ISO 8601: a date, or a date and time with its offset. */
  public String iso() {
    return at.map(OffsetDateTime::toString).orElseGet(day::toString);
  }

  private OffsetDateTime earliest() {
    return at.orElseGet(() -> day.atTime(LocalTime.MIN).atOffset(ZoneOffset.UTC));
  }

  /** By time; a day without a time of day counts as its first minute, UTC. */
  @Override
  public int compareTo(Moment other) {
    int byTime = earliest().compareTo(other.earliest());
    return byTime != 0 ? byTime : Boolean.compare(at.isPresent(), other.at.isPresent());
  }
}
