package org.zubda.mention;

import java.math.BigDecimal;
import java.util.List;
import org.zubda.language.en.TimeWords.DayPart;
import org.zubda.language.en.TimeWords.Unit;
import org.zubda.mention.TimeExpression.Amount;

/** How TIMEX3 writes lengths and parts of a day. */
final class TimeLengths {

  private TimeLengths() {}

  /** "Two years and three months" is P2Y3M, "several hours" PTXH. */
  static String value(List<Amount> amounts) {
    StringBuilder days = new StringBuilder();
    StringBuilder hours = new StringBuilder();
    for (Amount a : amounts) {
      Unit unit = a.unit();
      if (a.number().isEmpty() || a.upper().isPresent()) {
        (isClock(unit) ? hours : days).append('X').append(letter(unit));
        continue;
      }
      double n = a.number().getAsDouble() * factor(unit);
      double rest = n - Math.floor(n);
      if (rest > 0 && unit == Unit.YEAR) {
        whole(days, Math.floor(n), "Y");
        whole(days, Math.round(rest * 12), "M");
      } else if (rest > 0 && unit == Unit.HOUR) {
        whole(hours, Math.floor(n), "H");
        whole(hours, Math.round(rest * 60), "M");
      } else if (rest > 0 && unit == Unit.MINUTE) {
        whole(hours, Math.floor(n), "M");
        whole(hours, Math.round(rest * 60), "S");
      } else if (unit == Unit.NIGHT) {
        hours.append(plain(n)).append("NI");
      } else {
        (isClock(unit) ? hours : days).append(plain(n)).append(letter(unit));
      }
    }
    return "P" + days + (hours.isEmpty() ? "" : "T" + hours);
  }

  private static void whole(StringBuilder to, double n, String letter) {
    if (n > 0) {
      to.append(plain(n)).append(letter);
    }
  }

  private static String plain(double n) {
    return BigDecimal.valueOf(n).stripTrailingZeros().toPlainString();
  }

  private static boolean isClock(Unit unit) {
    return unit == Unit.SECOND || unit == Unit.MINUTE || unit == Unit.HOUR || unit == Unit.NIGHT;
  }

  private static double factor(Unit unit) {
    return switch (unit) {
      case FORTNIGHT, WEEKEND -> 2;
      case DECADE -> 10;
      case CENTURY -> 100;
      case MILLENNIUM -> 1000;
      case SEASON -> 3;
      case SECOND, MINUTE, HOUR, DAY, NIGHT, WEEK, MONTH, QUARTER, YEAR -> 1;
    };
  }

  private static String letter(Unit unit) {
    return switch (unit) {
      case SECOND -> "S";
      case MINUTE, MONTH, SEASON -> "M";
      case HOUR -> "H";
      case DAY, WEEKEND -> "D";
      case NIGHT -> "NI";
      case WEEK, FORTNIGHT -> "W";
      case QUARTER -> "Q";
      case YEAR, DECADE, CENTURY, MILLENNIUM -> "Y";
    };
  }

  /** The letters after the T: "MO", or the hour at noon and midnight. */
  static String partValue(DayPart part) {
    return switch (part) {
      case MORNING -> "MO";
      case NOON -> "12:00";
      case AFTERNOON -> "AF";
      case EVENING -> "EV";
      case NIGHT -> "NI";
      case MIDNIGHT -> "24:00";
    };
  }
}
