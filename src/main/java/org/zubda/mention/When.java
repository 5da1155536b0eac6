package org.zubda.mention;

import java.util.Optional;
import org.zubda.report.Moment;

/**
 * A time as a range with its precision: it happened on some day from {@code from} to {@code to}.
 *
 * @param text the words, where there are any
 * @param from the first moment, inclusive; empty where no date is known
 * @param to the last moment, inclusive (the same day for one day)
 * @param precision how exact the words are
 * @param basis how the range was found
 */
public record When(
    Optional<String> text,
    Optional<Moment> from,
    Optional<Moment> to,
    Precision precision,
    Basis basis) {

  /** How exact a time is. */
  public enum Precision {
    /** To the hour or better. */
    HOUR,
    /** A morning, a night. */
    PART_OF_DAY,
    /** A day. */
    DAY,
    /** A week, or a few days. */
    WEEK,
    /** A month, or a season. */
    MONTH,
    /** A year or longer. */
    YEAR,
    /** Not known. */
    UNKNOWN
  }

  /** How a range was found. */
  public enum Basis {
    /** The words give the date. */
    STATED,
    /** Counted from the report's date, or from another time of the text. */
    RELATIVE,
    /** No words: the report's own date stands for it. */
    REPORT_DATE,
    /** "Wednesday" where no date is known. */
    UNANCHORED
  }

  /** Nothing is known. */
  public static final When UNKNOWN =
      new When(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Precision.UNKNOWN,
          Basis.UNANCHORED);
}
