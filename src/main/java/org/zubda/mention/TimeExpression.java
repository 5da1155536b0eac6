package org.zubda.mention;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.zubda.language.en.TimeWords.Bound;
import org.zubda.language.en.TimeWords.DayPart;
import org.zubda.language.en.TimeWords.Season;
import org.zubda.language.en.TimeWords.Unit;
import org.zubda.language.en.TimeWords.Which;

/** What the words of a time say, before it is known which day they are counted from. */
sealed interface TimeExpression {

  /** Which end of a longer time is meant. */
  enum Edge {
    /** Its first part. */
    START,
    /** Its middle. */
    MIDDLE,
    /** Its last part. */
    END,
    /** From the text's time on, still inside it: "later that year". */
    LATER,
    /** Before the text's or the report's time, still inside it: "earlier this year". */
    EARLIER
  }

  /**
   * "3 May 1943", "May 1943", "1943", "Monday, May 3": at least one part.
   *
   * @param year as astronomers count: 1 BC is 0
   * @param month 1 to 12
   * @param day 1 to 31
   * @param weekday Monday is 1
   */
  record Calendar(OptionalInt year, OptionalInt month, OptionalInt day, OptionalInt weekday)
      implements TimeExpression {}

  /**
   * "The 1990s", "the nineties", "the 470s BC".
   *
   * @param first the smallest year as written; below 100 where the century is left out
   * @param bc before Christ
   */
  record Decade(int first, boolean bc) implements TimeExpression {}

  /** "The 20th century". */
  record Century(int number, boolean bc) implements TimeExpression {}

  /** "Wednesday", "last Friday". */
  record Weekday(int day, Optional<Which> which) implements TimeExpression {}

  /** "Yesterday": so many days from the report's. */
  record Near(int days) implements TimeExpression {}

  /** "Last week", "the following day", "that year". */
  record One(Which which, Unit unit, boolean bare) implements TimeExpression {}

  /** "Last November", "next May". */
  record MonthBy(int month, Which which) implements TimeExpression {}

  /** "June last year", "November of that year": the inner one of the outer. */
  record Of(TimeExpression inner, TimeExpression outer) implements TimeExpression {}

  /** "The summer", "last fall", "winter 1942". */
  record SeasonOf(Season season, Optional<Which> which, Optional<TimeExpression> year)
      implements TimeExpression {}

  /**
   * "The third quarter of 1990", "fiscal fourth quarter", "a year-ago quarter".
   *
   * @param number 1 to 4; empty in "the quarter"
   * @param yearsBack 1 in "the year-earlier quarter"
   */
  record QuarterOf(OptionalInt number, int yearsBack, Optional<TimeExpression> year)
      implements TimeExpression {}

  /** "The second half of 2008". */
  record HalfOf(int number, TimeExpression whole) implements TimeExpression {}

  /**
   * "Two days ago", "a week later", "the day before Christmas".
   *
   * @param sign -1 back, 1 forth
   * @param from what it is counted from; empty: the report's day where {@code ago}, else the text's
   */
  record Shifted(Amount amount, int sign, boolean ago, Optional<TimeExpression> from)
      implements TimeExpression {}

  /**
   * "5 p.m. EST Friday".
   *
   * @param hour 0 to 24
   * @param minute empty where only the hour is said by the sources of the scale ("5 p.m." has it)
   */
  record Clock(int hour, int minute, Optional<String> zone, Optional<TimeExpression> day)
      implements TimeExpression {}

  /** "Friday night", "the morning of 3 May", "overnight". */
  record PartOf(DayPart part, Optional<Which> which, Optional<TimeExpression> day)
      implements TimeExpression {}

  /** "Overnight into Saturday": the night that ends on that day. */
  record NightInto(TimeExpression day) implements TimeExpression {}

  /**
   * "Four years", "the past three months".
   *
   * @param which the direction from now, where it is said
   */
  record Length(List<Amount> amounts, Optional<Which> which) implements TimeExpression {}

  /** "Daily", "every Tuesday": the TIMEX3 value is known from the words. */
  record Often(String value) implements TimeExpression {}

  /**
   * "That period", "at that time", "the dry season".
   *
   * @param open whether the words name a time of their own that no calendar has
   */
  record Told(boolean open) implements TimeExpression {}

  /** "Recently", "now", "in the future": PAST_REF, PRESENT_REF, FUTURE_REF. */
  record Vague(String value) implements TimeExpression {}

  /** "Christmas 1963", "last Thanksgiving". */
  record Holiday(String rule, Optional<Which> which, Optional<TimeExpression> year)
      implements TimeExpression {}

  /** "Early 2013", "the end of May", "later that month". */
  record Part(Edge edge, TimeExpression whole) implements TimeExpression {}

  /**
   * So many of a unit.
   *
   * @param number empty in "several days"
   * @param upper the second number of "two to three weeks"
   */
  record Amount(OptionalDouble number, OptionalDouble upper, Unit unit, Optional<Bound> bound) {

    /** Exactly so many. */
    static Amount of(double number, Unit unit) {
      return new Amount(OptionalDouble.of(number), OptionalDouble.empty(), unit, Optional.empty());
    }

    /** Several of a unit. */
    static Amount some(Unit unit) {
      return new Amount(OptionalDouble.empty(), OptionalDouble.empty(), unit, Optional.empty());
    }
  }
}
