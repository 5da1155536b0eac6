package org.zubda.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zubda.claim.EventType;

/**
 * Words by which claims are told apart or brought together: what kind of people were harmed, what
 * was hit, and short cues ("rose to", "including"). The lists stand beside this class's resources,
 * each with its origin in its first lines.
 */
public final class Lexicon {

  private final Set<String> functionWords;
  private final Map<String, Set<String>> people;
  private final Map<String, Set<String>> targets;
  private final Map<String, List<String>> cues;
  private final MeansWords means;
  private final Rarity rarity;

  private Lexicon(
      Set<String> functionWords,
      Map<String, Set<String>> people,
      Map<String, Set<String>> targets,
      Map<String, List<String>> cues,
      MeansWords means,
      Rarity rarity) {
    this.functionWords = functionWords;
    this.people = people;
    this.targets = targets;
    this.cues = cues;
    this.means = means;
    this.rarity = rarity;
  }

  /** The English lists. */
  public static Lexicon english() {
    Set<String> function = new LinkedHashSet<>();
    for (String line : lines("function-words.txt")) {
      function.addAll(List.of(line.split("\\s+")));
    }
    Map<String, List<String>> cues = new LinkedHashMap<>();
    for (String line : lines("cues.txt")) {
      int colon = line.indexOf(':');
      List<String> found = new ArrayList<>();
      for (String cue : line.substring(colon + 1).split("\\|")) {
        found.add(" " + cue.strip() + " ");
      }
      cues.put(line.substring(0, colon), List.copyOf(found));
    }
    Set<String> silent = new LinkedHashSet<>(function);
    for (String line : lines("news-words.txt")) {
      silent.addAll(List.of(line.split("\\s+")));
    }
    return new Lexicon(
        function,
        classes("people.txt"),
        classes("targets.txt"),
        cues,
        new MeansWords(lines("means.txt")),
        new Rarity(lines("word-frequencies.txt"), silent));
  }

  private static Map<String, Set<String>> classes(String resource) {
    Map<String, Set<String>> classes = new LinkedHashMap<>();
    for (String line : lines(resource)) {
      int colon = line.indexOf(':');
      Set<String> words = new LinkedHashSet<>();
      for (String word : line.substring(colon + 1).strip().split("\\s+")) {
        words.add(" " + word.replace('_', ' ') + " ");
      }
      classes.put(line.substring(0, colon), words);
    }
    return classes;
  }

  /** The lines of a list that stands beside this class, without its remarks. */
  static List<String> lines(String resource) {
    InputStream in = Lexicon.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("missing from the program: " + resource);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a text, lower case, without marks, in order; a possessive ending is cut off. */
  public static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>(lower.length() / 6 + 1);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < lower.length(); ) {
      i = word(lower, i, word);
      if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  /** The words of a text with one space before, between and after them. */
  public static String spaced(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder spaced = new StringBuilder(lower.length() + 2).append(' ');
    for (int i = 0; i < lower.length(); ) {
      int before = spaced.length();
      i = word(lower, i, spaced);
      if (spaced.length() > before) {
        spaced.append(' ');
      }
    }
    return spaced.length() == 1 ? "  " : spaced.toString();
  }

  /** Adds the word that begins at a place, if one does; gives the place to go on from. */
  private static int word(String lower, int from, StringBuilder to) {
    if (!Character.isLetterOrDigit(lower.charAt(from))) {
      return from + 1;
    }
    int begin = to.length();
    int i = from;
    boolean possessive = false;
    while (i < lower.length() && (Character.isLetterOrDigit(lower.charAt(i)) || mark(lower, i))) {
      if (mark(lower, i)) {
        possessive = lower.startsWith("s", i + 1) && isEnd(lower, i + 2);
      } else {
        to.append(lower.charAt(i));
      }
      i++;
    }
    if (possessive) {
      to.setLength(Math.max(begin, to.length() - 1));
    }
    return i;
  }

  private static boolean mark(String text, int at) {
    return text.charAt(at) == '\'' || text.charAt(at) == '’';
  }

  private static boolean isEnd(String text, int at) {
    return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at)) && !mark(text, at);
  }

  /** The words that carry news, as stems: no function words, no numbers. */
  public List<String> contentWords(String text) {
    List<String> content = new ArrayList<>();
    for (String word : words(text)) {
      if (word.length() > 2
          && !functionWords.contains(word)
          && !Character.isDigit(word.charAt(0))) {
        content.add(stem(word));
      }
    }
    return content;
  }

  /** A word without its commonest endings, so that "shelled" and "shelling" are one. */
  public static String stem(String word) {
    for (String ending : List.of("ings", "ing", "ers", "ies", "ed", "er", "es", "s", "ly")) {
      if (word.length() - ending.length() >= 4 && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** Classes of targets that the words name. */
  public Set<String> targets(String text) {
    return found(targets, spaced(text));
  }

  /** Classes of people that the words name, but for those that tell nothing ("people"). */
  public Set<String> people(String text) {
    Set<String> classes = found(people, spaced(text));
    classes.remove("people");
    return classes;
  }

  /** Whether a word is known to say who people are, or to say nothing at all. */
  boolean plain(String word) {
    String spaced = " " + word + " ";
    return functionWords.contains(word)
        || people.values().stream().anyMatch(w -> w.contains(spaced));
  }

  private static Set<String> found(Map<String, Set<String>> classes, String spaced) {
    Set<String> found = new TreeSet<>();
    classes.forEach(
        (name, words) -> {
          if (words.stream().anyMatch(spaced::contains)) {
            found.add(name);
          }
        });
    return found;
  }

  /** The kind of violence that the words nearest to a place in the text name. */
  public Optional<EventType> means(String text, int from, int to) {
    return means.nearest(text, from, to);
  }

  /** How much it tells that two reports share a word. */
  Rarity rarity() {
    return rarity;
  }

  /** Whether the text holds a cue of this kind ("rising", "part", "vague", "others", "severe"). */
  public boolean cue(String kind, String text) {
    String spaced = spaced(text);
    return cues.getOrDefault(kind, List.of()).stream().anyMatch(spaced::contains);
  }
}
