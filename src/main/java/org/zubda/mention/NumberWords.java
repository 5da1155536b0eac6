package org.zubda.mention;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** English words and figures that are numbers, apart from what stands around them. */
final class NumberWords {

  private static final Map<String, Integer> UNITS = new TreeMap<>();
  private static final Map<String, Long> SCALES =
      Map.of(
          "hundred", 100L,
          "thousand", 1_000L,
          "million", 1_000_000L,
          "mln", 1_000_000L,
          "m", 1_000_000L,
          "billion", 1_000_000_000L,
          "dozen", 12L);

  static {
    String[] small = {
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen"
    };
    for (int i = 0; i < small.length; i++) {
      UNITS.put(small[i], i);
    }
    String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    for (int t = 0; t < tens.length; t++) {
      UNITS.put(tens[t], 20 + 10 * t);
      for (int u = 1; u < 10; u++) {
        UNITS.put(tens[t] + "-" + small[u], 20 + 10 * t + u);
      }
    }
  }

  private NumberWords() {}

  /** The value of one token that is a number by itself: "1,400", "320000", "1.5", "forty-two". */
  static OptionalLong value(String token) {
    Integer unit = UNITS.get(token.toLowerCase(Locale.ROOT));
    if (unit != null) {
      return OptionalLong.of(unit);
    }
    if (token.matches("\\d{1,3}(,\\d{3})+")) {
      return OptionalLong.of(Long.parseLong(token.replace(",", "")));
    }
    if (token.matches("\\d{1,10}")) {
      return OptionalLong.of(Long.parseLong(token));
    }
    return OptionalLong.empty();
  }

  /** A decimal before a scale word, times a thousand: "1.5 million" is 1500 thousandths. */
  static OptionalLong thousandths(String token) {
    if (token.matches("\\d{1,4}\\.\\d{1,3}")) {
      return OptionalLong.of(Math.round(Double.parseDouble(token) * 1000));
    }
    return OptionalLong.empty();
  }

  /** What a scale word multiplies by. */
  static OptionalLong scale(String token) {
    Long scale = SCALES.get(token.toLowerCase(Locale.ROOT));
    return scale == null ? OptionalLong.empty() : OptionalLong.of(scale);
  }
}
