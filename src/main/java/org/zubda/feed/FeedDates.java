package org.zubda.feed;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as feeds write them: RFC 822 with all that is left out or added to it. */
final class FeedDates {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Hours of the zones that RFC 822 names; military letters were never used as it meant them. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("z", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7));

  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?i)(?:[a-z]{3,9}\\.?,?\\s+)?(\\d{1,2})[\\s-]+([a-z]{3})[a-z]{0,6}\\.?,?[\\s-]+(\\d{4}|\\d{2})"
              + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?)?"
              + "\\s*([a-z]{1,4}|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?(?:\\s*\\([^)]*\\))?");

  private FeedDates() {}

  /** The date in ISO 8601, with its own offset; UTC where it states none. */
  static Optional<String> iso(String stated) {
    String text = stated.strip().replaceAll("\\s+", " ");
    if (text.length() > Dates.LONGEST) {
      return Optional.empty();
    }
    Matcher date = RFC_822.matcher(text);
    if (!date.matches()) {
      return Dates.parse(text).isPresent() ? Optional.of(text) : Optional.empty();
    }
    int month = MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1;
    Optional<ZoneOffset> zone = zone(Optional.ofNullable(date.group(7)));
    if (month == 0 || zone.isEmpty()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(date.group(3));
    // Two figures: feeds began in 1997.
    year += date.group(3).length() > 2 ? 0 : year < 80 ? 2000 : 1900;
    int day = Integer.parseInt(date.group(1));
    if (date.group(4) == null) {
      return Optional.of(String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day))
          .filter(iso -> Dates.parse(iso).isPresent());
    }
    try {
      return Optional.of(
          OffsetDateTime.of(
                  year,
                  month,
                  day,
                  Integer.parseInt(date.group(4)),
                  Integer.parseInt(date.group(5)),
                  date.group(6) == null ? 0 : Math.min(59, Integer.parseInt(date.group(6))),
                  0,
                  zone.get())
              .toString());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneOffset> zone(Optional<String> stated) {
    if (stated.isEmpty()) {
      return Optional.of(ZoneOffset.UTC);
    }
    String zone = stated.get().toLowerCase(Locale.ROOT);
    if (ZONES.containsKey(zone)) {
      return Optional.of(ZoneOffset.ofHours(ZONES.getOrDefault(zone, 0)));
    }
    try {
      return Optional.of(ZoneOffset.of(zone));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
