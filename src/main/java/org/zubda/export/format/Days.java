package org.zubda.export.format;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.zubda.mention.When;
import org.zubda.report.Moment;

/**
 * The days of an event: it happened on some day from the first to the last, or on all of them.
 *
 * @param from the first day
 * @param to the last day, the same for one
 * @param precision how exact the words are
 * @param reported whether no words tell when, so that the day of the report stands for it
 */
record Days(LocalDate from, LocalDate to, When.Precision precision, boolean reported) {

  /** The days of a time, where a date is known. */
  static Optional<Days> of(When when) {
    return when.from()
        .map(
            from ->
                new Days(
                    from.day(),
                    when.to()
                        .map(Moment::day)
                        .filter(to -> !to.isBefore(from.day()))
                        .orElse(from.day()),
                    when.precision(),
                    when.basis() == When.Basis.REPORT_DATE));
  }

  /** How many days. */
  int length() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Whether the words give days, and no week, month or year. */
  boolean exact() {
    return switch (precision) {
      case HOUR, PART_OF_DAY, DAY -> !reported;
      case WEEK, MONTH, YEAR, UNKNOWN -> false;
    };
  }

  /** From the earlier first day to the later last one. */
  Days cover(Days other) {
    LocalDate first = from.isBefore(other.from) ? from : other.from;
    LocalDate last = to.isAfter(other.to) ? to : other.to;
    return new Days(
        first,
        last,
        precision.compareTo(other.precision) > 0 ? precision : other.precision,
        reported && other.reported);
  }
}
