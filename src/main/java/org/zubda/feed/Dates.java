package org.zubda.feed;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.report.Moment;

/** Reads dates as feeds and pages write them. */
final class Dates {

  /** 2024-11-30T08:15:00+0200: an offset without its colon, as many pages write it. */
  private static final Pattern BARE_OFFSET =
      Pattern.compile("(.*\\d{2}:\\d{2}.*[+-]\\d{2})(\\d{2})");

  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})");

  /** No date is written in so many characters; patterns take their time over what is none. */
  static final int LONGEST = 100;

  private Dates() {}

  /** ISO 8601, RFC 1123 ("Sat, 30 Nov 2024 08:15:00 GMT"), 20241130 or 2024/11/30. */
  static Optional<Moment> parse(String stated) {
    String text = stated.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      text = compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3);
    }
    Matcher slashed = SLASHED.matcher(text);
    if (slashed.matches()) {
      text =
          String.join(
              "-", slashed.group(1), twoDigits(slashed.group(2)), twoDigits(slashed.group(3)));
    }
    Matcher bare = BARE_OFFSET.matcher(text);
    if (bare.matches()) {
      text = bare.group(1) + ":" + bare.group(2);
    }
    try {
      return Optional.of(Moment.parse(text));
    } catch (DateTimeException notIso) {
      try {
        OffsetDateTime at =
            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toOffsetDateTime();
        return Optional.of(Moment.of(at));
      } catch (DateTimeException neither) {
        return Optional.empty();
      }
    }
  }

  private static String twoDigits(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
