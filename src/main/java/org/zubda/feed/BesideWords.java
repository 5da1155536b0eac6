package org.zubda.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The words by which pages name, head and end what stands beside an article: a list in the
 * program's own files, with its origin in its first lines.
 */
final class BesideWords {

  private static final Map<String, Set<String>> SECTIONS = load();
  private static final Set<String> NAMES = section("names");
  private static final Set<String> COMMENTS = section("comments");
  private static final List<String> HEADS = List.copyOf(section("heads"));
  private static final List<String> ENDS = List.copyOf(section("ends"));

  private BesideWords() {}

  /**
   * Whether the class or the id of a box says that it stands beside the article.
   *
   * @param small whether the box is small: of large ones only readers' comments are known by name
   */
  static boolean name(Element box, boolean small) {
    return names(box.className(), small) || names(box.id(), small);
  }

  /** Words are cut at all that is no letter, and where a capital follows a small letter. */
  private static boolean names(String written, boolean small) {
    int start = -1;
    for (int i = 0; i <= written.length(); i++) {
      boolean letter = i < written.length() && Character.isLetter(written.charAt(i));
      boolean hump =
          letter
              && i > 0
              && Character.isUpperCase(written.charAt(i))
              && Character.isLowerCase(written.charAt(i - 1));
      if (start >= 0 && (!letter || hump)) {
        String word = written.substring(start, i).toLowerCase(Locale.ROOT);
        if (COMMENTS.contains(word) || (small && NAMES.contains(word))) {
          return true;
        }
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
    return false;
  }

  /** Whether a short line begins as those do that head links to other articles. */
  static boolean heads(String line) {
    String small = line.toLowerCase(Locale.ROOT);
    for (String head : HEADS) {
      if (small.startsWith(head) && !letterAt(small, head.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a paragraph speaks of the outlet: subscriptions, accounts, rights. */
  static boolean ends(String paragraph) {
    String small = paragraph.toLowerCase(Locale.ROOT);
    for (String end : ENDS) {
      int at = small.indexOf(end);
      if (at >= 0 && (at == 0 || !Character.isLetter(small.charAt(at - 1)))) {
        return true;
      }
    }
    return false;
  }

  /** A plural still is the same word; so are a verb's other forms. */
  private static boolean letterAt(String words, int at) {
    return at < words.length()
        && Character.isLetter(words.charAt(at))
        && words.charAt(at) != 's'
        && words.charAt(at - 1) < 0x400;
  }

  private static Set<String> section(String name) {
    Set<String> words = SECTIONS.get(name);
    if (words == null) {
      throw new IllegalStateException("beside-words.txt has no [" + name + "]");
    }
    return words;
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    Set<String> current = new LinkedHashSet<>();
    try (InputStream in = BesideWords.class.getResourceAsStream("beside-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without beside-words.txt");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          current = new LinkedHashSet<>();
          all.put(line.substring(1, line.indexOf(']')), current);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          current.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
