package org.zubda.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Brings the spellings of one name together: three keys, each looser than the one before.
 *
 * <p>News writes Arabic, Ukrainian or Burmese names in as many ways as it has writers. The first
 * key forgives what is no spelling at all (case, accents, apostrophes, hyphens), the second what
 * the usual schemes of transliteration disagree on, and the third everything but the consonants.
 */
public final class Spelling {

  private Spelling() {}

  /** The Arabic article in its assimilated forms, and the Hebrew and Persian link words. */
  private static final Set<String> ARTICLES =
      Set.of(
          "al", "el", "ul", "ash", "esh", "as", "es", "ar", "er", "an", "en", "at", "et", "ad",
          "ed", "az", "ez", "adh", "edh", "ath", "eth", "aj", "ej");

  /** Lower case Latin letters, digits and single spaces; accents and apostrophes are gone. */
  public static String plain(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = Character.toLowerCase(decomposed.charAt(i));
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        out.append(c);
        continue;
      }
      String other = letter(c);
      if (!other.isEmpty()) {
        out.append(other);
      } else if (!silent(c) && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    if (end > 0 && out.charAt(end - 1) == ' ') {
      out.setLength(end - 1);
    }
    return abbreviated(out.toString());
  }

  private static String abbreviated(String plain) {
    if (plain.startsWith("saint ")) {
      return "st " + plain.substring(6);
    }
    if (plain.startsWith("fort ")) {
      return "ft " + plain.substring(5);
    }
    if (plain.startsWith("mount ")) {
      return "mt " + plain.substring(6);
    }
    return plain;
  }

  private static String letter(char c) {
    return switch (c) {
      case 'ø', 'œ' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð', 'ɖ', 'ɗ' -> "d";
      case 'ı' -> "i";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'þ' -> "th";
      case 'ə' -> "a";
      case 'ŋ' -> "ng";
      case 'ħ' -> "h";
      case 'ƙ' -> "k";
      case 'ɓ' -> "b";
      case 'ɔ' -> "o";
      case 'ɛ' -> "e";
      default -> "";
    };
  }

  /** Marks that are written inside a word and part nothing: accents, apostrophes, full stops. */
  private static boolean silent(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.MODIFIER_LETTER
        || type == Character.MODIFIER_SYMBOL
        || c == '\''
        || c == '’'
        || c == '‘'
        || c == '`'
        || c == '´'
        || c == '.';
  }

  /**
   * The plain name without what schemes of transliteration disagree on: articles, doubled letters,
   * ou/u, kh/h, ay/ei, q/k, a last h.
   */
  public static String folded(String name) {
    String[] words = plain(name).split(" ");
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (i == words.length - 1 || !ARTICLES.contains(words[i])) {
        kept.add(words[i]);
      }
    }
    StringBuilder out = new StringBuilder();
    for (String word : kept) {
      out.append(sound(word));
    }
    return out.toString();
  }

  private static String sound(String word) {
    String s =
        word.replace("tch", "ch")
            .replace("kh", "h")
            .replace("gh", "g")
            .replace("dh", "d")
            .replace("ou", "u")
            .replace("oo", "u")
            .replace("ee", "i")
            .replace("iyy", "iy")
            .replace("ey", "ai")
            .replace("ei", "ai")
            .replace("ay", "ai")
            .replace("q", "k")
            .replace("ieh", "ia")
            .replace("iye", "ia")
            .replace("iya", "ia")
            .replace("iia", "ia")
            .replace("y", "i");
    if (s.length() > 3 && s.endsWith("h") && !s.endsWith("sh") && !s.endsWith("ch")) {
      s = s.substring(0, s.length() - 1);
    }
    if (s.length() > 4 && s.endsWith("e")) {
      s = s.substring(0, s.length() - 1) + "a";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      if (i == 0 || s.charAt(i) != s.charAt(i - 1)) {
        out.append(s.charAt(i));
      }
    }
    return out.toString();
  }

  /** The consonants of the folded name; too loose for anything but names inside one country. */
  public static String skeleton(String name) {
    String folded = folded(name);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if ("aeiouyw".indexOf(c) < 0 && (out.isEmpty() || out.charAt(out.length() - 1) != c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** How many letters must be changed, put in or left out to make one of the other. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swap, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  /** Whether every letter of a name is Latin: other scripts are of no use in an English text. */
  static boolean isLatin(String name) {
    return name.codePoints()
        .noneMatch(
            c ->
                Character.isLetter(c)
                    && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN
                    && Character.UnicodeScript.of(c) != Character.UnicodeScript.COMMON
                    && Character.UnicodeScript.of(c) != Character.UnicodeScript.INHERITED);
  }

  /** Lower case without the locale's own rules. */
  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
