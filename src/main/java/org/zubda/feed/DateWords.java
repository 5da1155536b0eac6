package org.zubda.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a day in words, as pages show it to their readers: "November 19, 2019, 07:47 PM", "25.
 * September 2018", "22 de outubro de 2010", "2018年8月16日", "05/10/2018". "3 hours ago" is none.
 */
final class DateWords {

  /** Languages whose months are known, by the names that Java's own tables have. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "pl", "cs", "sk", "hu", "ro", "ru", "uk", "bg",
          "sr", "el", "tr", "sv", "da", "nb", "fi", "id", "ar", "fa", "he");

  private static final Map<String, Integer> MONTHS = months();

  private static final String NAME = "(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?";
  private static final String YEAR = "((?:19|20)\\d{2})";

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)" + YEAR + "\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern DAY_NAME =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-]{1,3}(?:de |of )?"
              + NAME
              + ",?[\\s-]{1,3}(?:de |del )?"
              + YEAR
              + "(?!\\d)");
  private static final Pattern NAME_DAY =
      Pattern.compile(
          "(?<!\\p{L})" + NAME + "\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}" + YEAR + "(?!\\d)");
  private static final Pattern NAME_DAY_TIME =
      Pattern.compile(
          "(?<!\\p{L})" + NAME + " (\\d{1,2}) \\d{2}:\\d{2}(?::\\d{2})? [A-Z+0-9:-]{1,9} " + YEAR);
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2((?:19|20)?\\d{2})(?!\\d)");

  private DateWords() {}

  /**
   * The first day that the words name.
   *
   * @param monthFirst whether 5/10/2018 is the tenth of May, as in the United States
   */
  static Optional<LocalDate> find(String words, boolean monthFirst) {
    Optional<LocalDate> best = Optional.empty();
    int first = Integer.MAX_VALUE;
    for (Pattern pattern : List.of(YEAR_FIRST, DAY_NAME, NAME_DAY, NAME_DAY_TIME, NUMBERS)) {
      Matcher found = pattern.matcher(words);
      while (found.find() && found.start() < first) {
        Optional<LocalDate> day = day(pattern, found, monthFirst);
        if (day.isPresent()) {
          best = day;
          first = found.start();
        }
      }
    }
    return best;
  }

  private static Optional<LocalDate> day(Pattern pattern, Matcher found, boolean monthFirst) {
    if (pattern == YEAR_FIRST) {
      return day(number(found, 1), number(found, 2), number(found, 3));
    }
    if (pattern == DAY_NAME) {
      return day(number(found, 3), month(found.group(2)), number(found, 1));
    }
    if (pattern == NUMBERS) {
      int year = number(found, 4);
      year += year < 100 ? 2000 : 0;
      int one = number(found, 1);
      int other = number(found, 3);
      boolean dotted = found.group(2).equals(".");
      boolean swapped = other > 12 || (monthFirst && one <= 12 && !dotted);
      return swapped ? day(year, one, other) : day(year, other, one);
    }
    return day(number(found, 3), month(found.group(1)), number(found, 2));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new TreeMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
          String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
          months.putIfAbsent(name.replace(".", ""), month.getValue());
        }
      }
    }
    months.put("sept", 9);
    return months;
  }
}
