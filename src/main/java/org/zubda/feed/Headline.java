package org.zubda.feed;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a page's text repeats its headline, so that reading both gains nothing. */
final class Headline {

  /**
   * So much of a headline's words is found again. Chosen on gun-violence reports whose headlines
   * are known (not on pages): with it a fifth of all headlines is read, and as many tolls are right
   * as with all of them.
   */
  private static final double MOST = 0.6;

  /** Shorter words are small ones, unless they are numbers. */
  private static final int SMALL = 4;

  /** So many letters are a word's stem: enough for the forms of one word, in many languages. */
  private static final int STEM = 5;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private Headline() {}

  /** Whether most of the headline's words stand in the text too. */
  static boolean isTold(String headline, String text) {
    Set<String> stems = new HashSet<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      stems.add(stem(words.group()));
    }
    int asked = 0;
    int told = 0;
    Matcher own = WORD.matcher(headline);
    while (own.find()) {
      String word = own.group();
      if (word.length() >= SMALL || Character.isDigit(word.charAt(0))) {
        asked++;
        told += stems.contains(stem(word)) ? 1 : 0;
      }
    }
    return !text.isBlank() && told >= MOST * asked;
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length())).toLowerCase(Locale.ROOT);
  }
}
