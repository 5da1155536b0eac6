package org.zubda.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a report is found by: its words in their order, folded (lower case, no accents), and marks
 * that say more than a word does: when it was published, which places and actors it names.
 */
final class SearchWords {

  /** Of a longer text only this beginning can be found by its words, in UTF-16 units. */
  static final int LONGEST_TEXT = 200_000;

  /** A longer word is cut. */
  private static final int LONGEST_WORD = 60;

  /**
   * The last place in a text that PostgreSQL tells from others, and how many it keeps of a word.
   */
  private static final int LAST_PLACE = 16_383;

  private static final int PLACES = 255;

  private final List<String> words = new ArrayList<>();
  private final Set<String> marks = new LinkedHashSet<>();

  /** Adds the words of a text. */
  SearchWords text(String text) {
    words.addAll(fold(text));
    return this;
  }

  /** Adds a mark. */
  SearchWords mark(String mark) {
    marks.add(mark);
    return this;
  }

  /** All with a space between. */
  String line() {
    StringBuilder line = new StringBuilder(words.size() * 7);
    words.forEach(word -> line.append(word).append(' '));
    marks.forEach(mark -> line.append(mark).append(' '));
    return line.toString();
  }

  /** All as PostgreSQL writes it: each word once with its places. */
  String vector() {
    Map<String, StringBuilder> places = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (counts.merge(word, 1, Integer::sum) <= PLACES) {
        StringBuilder at = places.computeIfAbsent(word, w -> new StringBuilder());
        at.append(at.isEmpty() ? ':' : ',').append(Math.min(i + 1, LAST_PLACE));
      }
    }
    StringBuilder vector = new StringBuilder(words.size() * 12);
    places.forEach(
        (word, at) -> vector.append('\'').append(word).append('\'').append(at).append(' '));
    marks.forEach(mark -> vector.append('\'').append(mark).append("' "));
    return vector.toString();
  }

  /** The words of a text, folded: runs of letters and digits. */
  static List<String> fold(String text) {
    String plain = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    if (!ascii(plain)) {
      plain = Normalizer.normalize(plain, Normalizer.Form.NFKD);
    }
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c) || Character.isDigit(c)) {
        if (word.length() < LONGEST_WORD) {
          word.appendCodePoint(Character.toLowerCase(c));
        }
      } else if (!mark(c) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static boolean mark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
