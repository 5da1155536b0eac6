package org.zubda.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zubda.report.Report;

/**
 * Tells which language a text is in: by its script, and within a script by its commonest small
 * words or by letters that only one language has. Enough to keep what Zubda reads from what it does
 * not; a neighbour of a language may be taken for it.
 */
final class LanguageFinder {

  /** How much of a text is looked at, in UTF-16 units. */
  private static final int LOOKED_AT = 20_000;

  /** With fewer words than this a text may well have none of the small ones: a headline. */
  private static final int SHORT = 20;

  /** At least this share of a longer text's words are small ones, whatever the language. */
  private static final double LEAST_SHARE = 0.08;

  /** Another language is believed only where its words outweigh English ones so many times. */
  private static final double CLEARLY = 1.5;

  /** So many different small words of another language are asked for in plain letters. */
  private static final int DIFFERENT = 3;

  /** One foreign letter in so many characters still is plain: names have them. */
  private static final int PLAIN = 50;

  private static final String ENGLISH = "en";

  private static final LanguageFinder OWN = new LanguageFinder(load());

  private final Map<String, Set<String>> words;

  /** In which languages a small word stands. */
  private final Map<String, List<String>> languagesOf = new HashMap<>();

  private LanguageFinder(Map<String, Set<String>> words) {
    this.words = words;
    words.forEach(
        (tag, list) ->
            list.forEach(
                word -> languagesOf.computeIfAbsent(word, key -> new ArrayList<>()).add(tag)));
  }

  /** The BCP 47 tag of the language; "und" where it can't be told. */
  static String find(String text) {
    return OWN.tag(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text);
  }

  private String tag(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    int plain = 0;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      if (letter < 0x80) {
        plain += Character.isLetter(letter) ? 1 : 0;
      } else if (Character.isLetter(letter)) {
        letters.merge(UnicodeScript.of(letter), 1, Integer::sum);
      }
    }
    if (plain > 0) {
      letters.merge(UnicodeScript.LATIN, plain, Integer::sum);
    }
    UnicodeScript script = UnicodeScript.COMMON;
    int most = 0;
    for (Map.Entry<UnicodeScript, Integer> entry : letters.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        script = entry.getKey();
      }
    }
    return switch (script) {
      case LATIN -> latin(text);
      case ARABIC -> arabic(text);
      case CYRILLIC -> cyrillic(text);
      case HAN ->
          letters.containsKey(UnicodeScript.HIRAGANA) || letters.containsKey(UnicodeScript.KATAKANA)
              ? "ja"
              : "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case HEBREW -> "he";
      case GREEK -> "el";
      case THAI -> "th";
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case ETHIOPIC -> "am";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case MYANMAR -> "my";
      default -> Report.UNDETERMINED;
    };
  }

  private String latin(String text) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Set<String>> met = new LinkedHashMap<>();
    int count = 0;
    for (int at = 0; at < text.length(); ) {
      int begin = at;
      int c = text.codePointAt(at);
      while (isOfWord(c)) {
        at += Character.charCount(c);
        c = at < text.length() ? text.codePointAt(at) : ' ';
      }
      if (at == begin) {
        at += Character.charCount(c);
        continue;
      }
      count++;
      String written = text.substring(begin, at);
      String word = written.toLowerCase(Locale.ROOT);
      List<String> languages = languagesOf.getOrDefault(word, List.of());
      if (languages.isEmpty()) {
        continue;
      }
      // Names bring small words of other languages into English text ("Al Bab", "La Paz").
      boolean inName =
          Character.isUpperCase(written.charAt(0))
              && written.chars().anyMatch(Character::isLowerCase);
      for (String tag : languages) {
        if (!inName || tag.equals(ENGLISH)) {
          weights.merge(tag, 1.0 / languages.size(), Double::sum);
          met.computeIfAbsent(tag, key -> new LinkedHashSet<>()).add(word);
        }
      }
    }
    long foreign = text.chars().filter(c -> c > 0x7F && Character.isLetter(c)).count();
    boolean plain = foreign * PLAIN <= text.length();
    double english = weights.getOrDefault(ENGLISH, 0.0);
    String best = ENGLISH;
    double most = english;
    for (String tag : words.keySet()) {
      double weight = weights.getOrDefault(tag, 0.0);
      if (weight > most
          && weight >= english * CLEARLY
          && met.getOrDefault(tag, Set.of()).size()
              >= Math.min(count, plain ? DIFFERENT : DIFFERENT - 1)) {
        most = weight;
        best = tag;
      }
    }
    if (!best.equals(ENGLISH)) {
      return count < SHORT || most >= count * LEAST_SHARE ? best : Report.UNDETERMINED;
    }
    // Lists and headlines have few small words: plain letters are read rather than left unread.
    return plain || english >= count * LEAST_SHARE ? ENGLISH : Report.UNDETERMINED;
  }

  private static boolean isOfWord(int c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\''
        : Character.isLetter(c) || c == '\u2019';
  }

  private static String arabic(String text) {
    int urdu = count(text, "ٹڈڑںےۓھ");
    int pashto = count(text, "ټډړښځڅۍې");
    int persian = count(text, "پچژگکی");
    int arabic = count(text, "كيىة");
    if (pashto > 3 && pashto > urdu) {
      return "ps";
    }
    if (urdu > 3) {
      return "ur";
    }
    return persian > arabic ? "fa" : "ar";
  }

  private static String cyrillic(String text) {
    int ukrainian = count(text.toLowerCase(Locale.ROOT), "іїєґ");
    int russian = count(text.toLowerCase(Locale.ROOT), "ыэё");
    int serbian = count(text.toLowerCase(Locale.ROOT), "ђјљњћџ");
    if (serbian > ukrainian && serbian > russian) {
      return "sr";
    }
    return ukrainian > russian ? "uk" : "ru";
  }

  private static int count(String text, String letters) {
    return (int) text.chars().filter(c -> letters.indexOf(c) >= 0).count();
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    try (InputStream in = LanguageFinder.class.getResourceAsStream("function-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without its function words");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (!line.startsWith("#") && colon > 0) {
          List<String> words = List.of(line.substring(colon + 1).strip().split("\\s+"));
          all.put(line.substring(0, colon).strip(), new LinkedHashSet<>(words));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
