package org.zubda.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Folds spelling variants of a name onto one: accents, apostrophes, hyphens, articles (al-, el-),
 * doubled letters, British and American spelling. "Hay'at Tahrir ash-Sham" and "Hayat Tahrir
 * al-Sham" come out alike.
 */
public final class NameFold {

  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ul", "as", "ash", "an", "ad", "at", "ar", "az");

  private static final Set<String> ALWAYS_ARTICLES = Set.of("al", "el");

  private static final Map<String, String> ALIKE =
      Map.ofEntries(
          Map.entry("organisation", "organization"),
          Map.entry("organisations", "organizations"),
          Map.entry("mobilisation", "mobilization"),
          Map.entry("defence", "defense"),
          Map.entry("centre", "center"),
          Map.entry("programme", "program"),
          Map.entry("armoured", "armored"),
          Map.entry("coordination", "coordination"),
          Map.entry("mohammed", "muhamad"),
          Map.entry("mohammad", "muhamad"),
          Map.entry("muhammad", "muhamad"),
          Map.entry("muhammed", "muhamad"),
          Map.entry("mohamed", "muhamad"),
          Map.entry("mohamad", "muhamad"),
          Map.entry("mohamud", "muhamad"),
          Map.entry("mohamoud", "muhamad"),
          Map.entry("muhamed", "muhamad"),
          Map.entry("ahmad", "ahmed"),
          Map.entry("abdel", "abdul"),
          Map.entry("abdal", "abdul"),
          Map.entry("jabhat", "jabhat"),
          Map.entry("jabha", "jabhat"),
          Map.entry("jaish", "jaysh"),
          Map.entry("jaysh", "jaysh"),
          Map.entry("jeish", "jaysh"));

  private NameFold() {}

  /** The whole name, folded: its pieces with a space between. */
  public static String fold(String name) {
    return String.join(" ", pieces(name));
  }

  /**
   * The pieces of a name, or of one word of it, folded; articles are left out, so the list may be
   * empty.
   */
  public static List<String> pieces(String name) {
    if (isPlainWord(name)) {
      String word = name.toLowerCase(Locale.ROOT);
      return ALWAYS_ARTICLES.contains(word) || word.equals("the")
          ? List.of()
          : List.of(letters(ALIKE.getOrDefault(word, word)));
    }
    String plain = plain(name);
    List<String> pieces = new ArrayList<>();
    String[] words = plain.split("[^a-z0-9+]+");
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (word.isEmpty() || ALWAYS_ARTICLES.contains(word) || word.equals("the")) {
        continue;
      }
      if (ARTICLES.contains(word) && isHyphenated(plain, word)) {
        continue;
      }
      pieces.add(letters(ALIKE.getOrDefault(word, word)));
    }
    return pieces;
  }

  /** Most words are plain: nothing in them needs more than lower case. */
  private static boolean isPlainWord(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isHyphenated(String plain, String word) {
    return plain.startsWith(word + "-") || plain.contains(" " + word + "-");
  }

  /** Lower case, without accents, apostrophes and the dots of initials. */
  private static String plain(String name) {
    String latin =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replace('ı', 'i')
            .replace('ø', 'o')
            .replace('ł', 'l');
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      boolean apostrophe = "'’‘ʼʿʾ`´".indexOf(c) >= 0;
      boolean initialsDot = c == '.';
      if (!mark && !apostrophe && !initialsDot) {
        kept.append(c == '–' || c == '—' ? '-' : c);
      }
    }
    return kept.toString().toLowerCase(Locale.ROOT).replace("&", " and ");
  }

  /** Doubled letters once, ou and oo as u, ee as i, y as i, dh as d. */
  private static String letters(String word) {
    if (word.length() < 4) {
      return word;
    }
    String one = word.replace("ou", "u").replace("oo", "u").replace("ee", "i").replace("dh", "d");
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < one.length(); i++) {
      char c = one.charAt(i) == 'y' ? 'i' : one.charAt(i);
      if (folded.isEmpty() || folded.charAt(folded.length() - 1) != c || Character.isDigit(c)) {
        folded.append(c);
      }
    }
    return folded.toString();
  }
}
