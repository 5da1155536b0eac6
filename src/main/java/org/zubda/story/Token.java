package org.zubda.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One word of a text, as far as its form tells.
 *
 * @param start offset of its first character
 * @param text the word as it stands
 * @param gap what stands between the word before and this one
 * @param folded in lower case, without a possessive ending
 */
record Token(int start, String text, String gap, String folded) {

  private static final String BREAKS = ".!?:\"“\n";

  /** The words of a text in order. */
  static List<Token> all(String text) {
    List<Token> tokens = new ArrayList<>();
    int end = 0;
    int i = 0;
    while (i < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && inside(text.charAt(i))) {
        i++;
      }
      String word = text.substring(start, i);
      tokens.add(new Token(start, word, text.substring(end, start), fold(word)));
      end = i;
    }
    return tokens;
  }

  private static boolean inside(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-';
  }

  private static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (lower.endsWith("'s")) {
      lower = lower.substring(0, lower.length() - 2);
    }
    return lower.replace("'", "");
  }

  /** Whether it begins with a capital letter. */
  boolean capital() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Whether it begins a sentence or a line. */
  boolean first() {
    return start == 0 || gap.chars().anyMatch(c -> BREAKS.indexOf(c) >= 0);
  }

  /** Whether it goes on with the name before: nothing but a space or an initial's point between. */
  boolean joined() {
    String between = gap.strip();
    return between.isEmpty() && gap.indexOf('\n') < 0;
  }

  /** Whether it stands between commas. */
  boolean aside(Token next) {
    return gap.equals(", ") && next.gap().startsWith(",");
  }

  /** The age that it tells ("22-year-old"; between commas, "22"). */
  Optional<String> age(boolean aside) {
    int digits = digits();
    boolean told = folded.startsWith("-year", digits) || aside && digits == folded.length();
    return digits > 0 && digits < 3 && told
        ? Optional.of(folded.substring(0, digits))
        : Optional.empty();
  }

  /** A number of three digits or more that is no year of our time. */
  Optional<String> number() {
    int digits = digits();
    boolean year = digits == 4 && (folded.startsWith("19") || folded.startsWith("20"));
    return digits >= 3 && digits <= 6 && !year
        ? Optional.of(folded.substring(0, digits))
        : Optional.empty();
  }

  private int digits() {
    int n = 0;
    while (n < folded.length() && Character.isDigit(folded.charAt(n))) {
      n++;
    }
    return n;
  }
}
