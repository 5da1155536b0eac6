package org.zubda.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.claim.EventType;

/**
 * The words that name a kind of violence. A kind is sought in a text only where some word of the
 * text begins as one of the kind's words does: most sentences have none of most kinds.
 */
final class MeansWords {

  private static final int LETTERS = 26;

  /** The words of one kind. */
  private record Kind(EventType type, Pattern words) {}

  private final List<Kind> kinds = new ArrayList<>();

  /** For each three letters the kinds that have a word which begins so, a bit for each. */
  private final int[] beginnings = new int[LETTERS * LETTERS * LETTERS];

  /** The kinds with a word that does not begin with three letters. */
  private int always;

  /**
   * @param lines of each kind its name, a colon, and its words
   */
  MeansWords(List<String> lines) {
    for (String line : lines) {
      int colon = line.indexOf(':');
      String words = line.substring(colon + 1).strip().replaceAll("\\s+", "|").replace('_', ' ');
      for (String word : words.split("\\|")) {
        int star = word.indexOf('*');
        int place = place(star < 0 ? word : word.substring(0, star), 0);
        if (place < 0) {
          always |= 1 << kinds.size();
        } else {
          beginnings[place] |= 1 << kinds.size();
        }
      }
      kinds.add(
          new Kind(
              EventType.valueOf(
                  line.substring(0, colon).toUpperCase(Locale.ROOT).replace('-', '_')),
              Pattern.compile("\\b(?:" + words.replace("*", "\\w*") + ")\\b")));
    }
  }

  /** The kind that the words nearest to a place in the text name. */
  Optional<EventType> nearest(String text, int from, int to) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    int begun = begun(lower);
    Optional<EventType> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (int k = 0; k < kinds.size(); k++) {
      if ((begun & 1 << k) == 0) {
        continue;
      }
      Matcher m = kinds.get(k).words().matcher(lower);
      while (m.find()) {
        int away = m.start() >= to ? m.start() - to : from >= m.end() ? from - m.end() : 0;
        if (away < least) {
          least = away;
          nearest = Optional.of(kinds.get(k).type());
        }
      }
    }
    return nearest;
  }

  private int begun(String lower) {
    int begun = always;
    boolean within = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      if (letter && !within) {
        int place = place(lower, i);
        begun |= place < 0 ? 0 : beginnings[place];
      }
      within = letter || c >= '0' && c <= '9' || c == '_';
    }
    return begun;
  }

  /** The number of the three letters at a place; -1 where there are none. */
  private static int place(String text, int at) {
    if (at + 3 > text.length()) {
      return -1;
    }
    int place = 0;
    for (int i = at; i < at + 3; i++) {
      char c = text.charAt(i);
      if (c < 'a' || c > 'z') {
        return -1;
      }
      place = place * LETTERS + c - 'a';
    }
    return place;
  }
}
