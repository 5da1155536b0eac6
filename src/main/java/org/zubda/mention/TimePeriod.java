package org.zubda.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.zubda.language.en.TimeWords.Season;
import org.zubda.language.en.TimeWords.Unit;

/**
 * A stretch of the calendar: these days, as exact as this.
 *
 * @param grain how long it is by kind
 * @param from its first day
 * @param to its last day
 * @param value as TIMEX3 writes it
 */
record TimePeriod(Grain grain, LocalDate from, LocalDate to, String value) {

  /** Kinds of stretches, the shorter ones first. */
  enum Grain {
    /** One day. */
    DAY,
    /** Saturday and Sunday. */
    WEEKEND,
    /** Monday to Sunday. */
    WEEK,
    /** A month. */
    MONTH,
    /** Three months from January, April, July or October. */
    QUARTER,
    /** Three months from March, June, September or December. */
    SEASON,
    /** January to June, or July to December. */
    HALF,
    /** A year. */
    YEAR,
    /** Ten years. */
    DECADE,
    /** A hundred years. */
    CENTURY
  }

  static TimePeriod day(LocalDate day) {
    return new TimePeriod(
        Grain.DAY,
        day,
        day,
        String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            yearValue(day.getYear()),
            day.getMonthValue(),
            day.getDayOfMonth()));
  }

  static TimePeriod weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new TimePeriod(Grain.WEEK, monday, monday.plusDays(6), weekValue(monday));
  }

  static TimePeriod weekendOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new TimePeriod(
        Grain.WEEKEND, monday.plusDays(5), monday.plusDays(6), weekValue(monday) + "-WE");
  }

  private static String weekValue(LocalDate monday) {
    return String.format(
        Locale.ROOT,
        "%s-W%02d",
        yearValue(monday.get(IsoFields.WEEK_BASED_YEAR)),
        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static TimePeriod month(YearMonth month) {
    return new TimePeriod(
        Grain.MONTH,
        month.atDay(1),
        month.atEndOfMonth(),
        String.format(Locale.ROOT, "%s-%02d", yearValue(month.getYear()), month.getMonthValue()));
  }

  static TimePeriod quarter(int year, int number) {
    LocalDate first = LocalDate.of(year, number * 3 - 2, 1);
    return new TimePeriod(
        Grain.QUARTER, first, first.plusMonths(3).minusDays(1), yearValue(year) + "-Q" + number);
  }

  static TimePeriod quarterOf(LocalDate day) {
    return quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  static TimePeriod season(int year, Season season) {
    LocalDate first =
        LocalDate.of(
            year,
            switch (season) {
              case SPRING -> Month.MARCH;
              case SUMMER -> Month.JUNE;
              case AUTUMN -> Month.SEPTEMBER;
              case WINTER -> Month.DECEMBER;
            },
            1);
    return new TimePeriod(
        Grain.SEASON,
        first,
        first.plusMonths(3).minusDays(1),
        yearValue(year) + "-" + seasonValue(season));
  }

  static String seasonValue(Season season) {
    return switch (season) {
      case SPRING -> "SP";
      case SUMMER -> "SU";
      case AUTUMN -> "FA";
      case WINTER -> "WI";
    };
  }

  static TimePeriod half(int year, int number) {
    LocalDate first = LocalDate.of(year, number == 1 ? 1 : 7, 1);
    return new TimePeriod(
        Grain.HALF, first, first.plusMonths(6).minusDays(1), yearValue(year) + "-H" + number);
  }

  static TimePeriod year(int year) {
    return new TimePeriod(
        Grain.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), yearValue(year));
  }

  /**
   * Ten years, from the one that ends on 0; before Christ those that share all digits but the last.
   */
  static TimePeriod decade(int first, boolean bc) {
    if (bc) {
      return new TimePeriod(
          Grain.DECADE,
          LocalDate.of(1 - (first + 9), 1, 1),
          LocalDate.of(1 - first, 12, 31),
          String.format(Locale.ROOT, "BC%03d", first / 10));
    }
    return new TimePeriod(
        Grain.DECADE,
        LocalDate.of(first, 1, 1),
        LocalDate.of(first + 9, 12, 31),
        String.format(Locale.ROOT, "%03d", first / 10));
  }

  static TimePeriod century(int number, boolean bc) {
    int first = (number - 1) * 100;
    if (bc) {
      return new TimePeriod(
          Grain.CENTURY,
          LocalDate.of(1 - (first + 99), 1, 1),
          LocalDate.of(1 - Math.max(first, 1), 12, 31),
          String.format(Locale.ROOT, "BC%02d", number - 1));
    }
    return new TimePeriod(
        Grain.CENTURY,
        LocalDate.of(first, 1, 1),
        LocalDate.of(first + 99, 12, 31),
        String.format(Locale.ROOT, "%02d", number - 1));
  }

  /** A year as TIMEX3 writes it: 0044 before Christ is BC0044. */
  static String yearValue(int year) {
    return year > 0
        ? String.format(Locale.ROOT, "%04d", year)
        : String.format(Locale.ROOT, "BC%04d", 1 - year);
  }

  /** The stretch of a unit's kind that holds this day. */
  static TimePeriod holding(LocalDate day, Unit unit) {
    return switch (unit) {
      case SECOND, MINUTE, HOUR, DAY, NIGHT -> day(day);
      case WEEKEND -> weekendOf(day);
      case WEEK, FORTNIGHT -> weekOf(day);
      case MONTH -> month(YearMonth.from(day));
      case QUARTER -> quarterOf(day);
      case SEASON -> seasonOf(day);
      case YEAR -> year(day.getYear());
      case DECADE -> decadeOf(day.getYear());
      case CENTURY, MILLENNIUM ->
          day.getYear() > 0
              ? century(day.getYear() / 100 + 1, false)
              : century((1 - day.getYear()) / 100 + 1, true);
    };
  }

  private static TimePeriod decadeOf(int year) {
    return year > 0 ? decade(year - year % 10, false) : decade((1 - year) / 10 * 10, true);
  }

  private static TimePeriod seasonOf(LocalDate day) {
    int month = day.getMonthValue();
    if (month == 12 || month <= 2) {
      return season(month == 12 ? day.getYear() : day.getYear() - 1, Season.WINTER);
    }
    return season(day.getYear(), Season.values()[month / 3 - 1]);
  }

  /** A day so many units away; days cut at the ends of months. */
  static LocalDate moved(LocalDate day, long number, Unit unit) {
    return switch (unit) {
      case SECOND -> day.plusDays(number / 86_400);
      case MINUTE -> day.plusDays(number / 1_440);
      case HOUR -> day.plusDays(number / 24);
      case DAY, NIGHT -> day.plusDays(number);
      case WEEKEND, WEEK -> day.plusWeeks(number);
      case FORTNIGHT -> day.plusWeeks(2 * number);
      case MONTH -> day.plusMonths(number);
      case QUARTER, SEASON -> day.plusMonths(3 * number);
      case YEAR -> day.plusYears(number);
      case DECADE -> day.plus(number, ChronoUnit.DECADES);
      case CENTURY -> day.plus(number, ChronoUnit.CENTURIES);
      case MILLENNIUM -> day.plus(number, ChronoUnit.MILLENNIA);
    };
  }

  When.Precision precision() {
    return switch (grain) {
      case DAY -> When.Precision.DAY;
      case WEEKEND, WEEK -> When.Precision.WEEK;
      case MONTH, QUARTER, SEASON -> When.Precision.MONTH;
      case HALF, YEAR, DECADE, CENTURY -> When.Precision.YEAR;
    };
  }
}
