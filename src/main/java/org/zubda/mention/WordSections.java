package org.zubda.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads word lists: sections in brackets, words separated by commas, comments after #. */
public final class WordSections {

  private WordSections() {}

  /**
   * The words of each section of one of the English lists that come with Zubda.
   *
   * @param name the list's file name
   */
  public static Map<String, Set<String>> english(String name) {
    try (InputStream list =
            Objects.requireNonNull(
                WordSections.class.getResourceAsStream("/org/zubda/language/en/" + name), name);
        Reader words = new InputStreamReader(list, StandardCharsets.UTF_8)) {
      return read(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The words of each section, in the order of the list, in lower case.
   *
   * @throws IOException where the list can't be read
   * @throws IllegalArgumentException where a word stands before the first section
   */
  public static Map<String, Set<String>> read(Reader words) throws IOException {
    Map<String, Set<String>> sections = new LinkedHashMap<>();
    BufferedReader lines = new BufferedReader(words);
    Set<String> section = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String plain = line.strip();
      if (plain.isEmpty() || plain.startsWith("#")) {
        continue;
      }
      if (plain.startsWith("[") && plain.endsWith("]")) {
        section =
            sections.computeIfAbsent(
                plain.substring(1, plain.length() - 1), name -> new LinkedHashSet<>());
        continue;
      }
      if (section == null) {
        throw new IllegalArgumentException("a word before the first section: " + plain);
      }
      for (String word : plain.split(",")) {
        if (!word.isBlank()) {
          section.add(word.strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return sections;
  }
}
