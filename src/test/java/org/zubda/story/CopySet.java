package org.zubda.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.zubda.claim.Reading;

/**
 * Makes copies of real reports, by seeded chance: cuts, joins, changed heads, changed words, and
 * what looks like a copy and is none. docs/howto/measure-copies.md describes it.
 */
final class CopySet {

  /** Where the public sets lie, which are for measuring only. */
  static final Path SETS = Path.of("..", "shared", "bench");

  /** Reports with fewer words are left out. */
  private static final int LEAST_WORDS = 120;

  /** Of so many words is a run by which two real reports are found to be alike. */
  private static final int LONG_RUN = 8;

  /** A real report. */
  record Source(String id, String group, String text) {}

  /**
   * What was made of a report, and what of it is copied.
   *
   * @param kind how it was made, with its rate
   * @param reading the report made
   * @param sources ids of the reports of which at least half of it, or half of them, is in it
   */
  record Made(String kind, Reading reading, Set<String> sources) {}

  private final Random random;
  private final List<String> vocabulary = new ArrayList<>();

  CopySet(long seed) {
    random = new Random(seed);
  }

  /** The texts of a set, in its order. */
  static List<Source> read(String set) throws IOException {
    Path dir = SETS.resolve(set).resolve("dev");
    Path plain = dir.resolve(set + ".jsonl");
    List<Source> sources = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (InputStream in =
            Files.exists(plain)
                ? Files.newInputStream(plain)
                : new GZIPInputStream(Files.newInputStream(dir.resolve(set + ".jsonl.gz")));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode record = json.readTree(line);
        JsonNode gold = record.path("gold");
        String group = gold.path("cluster").asText(gold.path("incident").asText(""));
        String text = record.path("text").asText();
        if (!record.path("id").asText().startsWith("crisis")) {
          sources.add(new Source(record.path("id").asText(), group, text));
        }
      }
    }
    return sources;
  }

  /** Long enough reports, of each set the same number, none of which is like another. */
  List<Source> sample(int ofEach, String... sets) throws IOException {
    List<Source> sample = new ArrayList<>();
    Set<String> runs = new HashSet<>();
    for (String set : sets) {
      List<Source> all = read(set);
      Collections.shuffle(all, random);
      int taken = 0;
      for (Source s : all) {
        if (taken < ofEach && words(s.text()).size() >= LEAST_WORDS) {
          Set<String> own = longRuns(s.text());
          Set<String> shared = new HashSet<>(own);
          shared.retainAll(runs);
          if (shared.size() * 20 < own.size()) {
            sample.add(s);
            runs.addAll(own);
            taken++;
          }
        }
      }
    }
    know(sample);
    return sample;
  }

  /** Takes the words of texts for words that are put into others. */
  void know(List<Source> texts) {
    texts.forEach(s -> vocabulary.addAll(words(s.text())));
  }

  /** All runs of eight words: plain strings, nothing that the product does. */
  static Set<String> longRuns(String text) {
    List<String> words = words(text.toLowerCase(java.util.Locale.ROOT));
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + LONG_RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + LONG_RUN)));
    }
    return runs;
  }

  static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  static Reading dated(String id, String outlet, LocalDate day, String text) {
    return CopyIndexTest.reading(id, outlet, day.toString(), text);
  }

  // how copies are made

  /** A share of the text's words from its head on, up to the end of a word. */
  String cut(String text, double share) {
    List<String> words = pieces(text);
    return String.join("", words.subList(0, (int) Math.ceil(words.size() * share)));
  }

  /** A run of so many words from anywhere in the text. */
  String passage(String text, int length) {
    List<String> words = pieces(text);
    int from = random.nextInt(Math.max(1, words.size() - length));
    return String.join("", words.subList(from, Math.min(words.size(), from + length)));
  }

  /** Only so large a share of the sentences, in their order. */
  String thinned(String text, double share) {
    StringBuilder kept = new StringBuilder();
    int owed = 0;
    for (String sentence : text.split("(?<=[.!?]\\s)")) {
      int length = words(sentence).size();
      owed += (int) Math.round(length * share);
      if (owed >= length / 2 && owed > 0) {
        kept.append(sentence);
        owed -= length;
      }
    }
    return kept.toString();
  }

  /** So large a share of the words replaced, left out, doubled by another or swapped. */
  String reworded(String text, double rate) {
    List<String> words = new ArrayList<>(pieces(text));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (random.nextDouble() >= rate) {
        out.append(word);
        continue;
      }
      String other = vocabulary.get(random.nextInt(vocabulary.size()));
      switch (random.nextInt(4)) {
        case 0, 1 -> out.append(other).append(blank(word));
        case 2 -> out.append(blank(word));
        default -> out.append(word).append(other).append(' ');
      }
    }
    return out.toString();
  }

  /** The words, each with the white space after it. */
  static List<String> pieces(String text) {
    return List.of(text.strip().split("(?<=\\s)(?=\\S)"));
  }

  private static String blank(String piece) {
    String blank = piece.substring(piece.stripTrailing().length());
    return blank.isEmpty() ? " " : blank;
  }

  /** Another headline and another first sentence, of words of the set. */
  String reheaded(String text) {
    return invented(9) + "\n\n" + invented(22) + ".\n" + text;
  }

  private String invented(int length) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < length; i++) {
      words.append(i == 0 ? "" : " ").append(vocabulary.get(random.nextInt(vocabulary.size())));
    }
    return words.toString();
  }

  /** One thing that is done to a report. */
  @FunctionalInterface
  interface Change {
    /** The new text of a source, with another report that is in no index. */
    String of(Source source, Source other, Source host);
  }

  /** All kinds of copies with half or more of the words, by name and rate. */
  Map<String, Change> half() {
    Map<String, Change> kinds = new TreeMap<>();
    for (double share : new double[] {0.5, 0.7, 0.9}) {
      kinds.put("cut at its end, left " + share, (s, o, h) -> cut(s.text(), share));
      kinds.put("sentences left out, left " + share, (s, o, h) -> thinned(s.text(), share));
      kinds.put("in a longer report, share " + share, (s, o, h) -> inside(s, h, share));
    }
    for (double rate : new double[] {0.05, 0.1, 0.2, 0.3}) {
      kinds.put("re-worded " + rate, (s, o, h) -> reworded(s.text(), rate));
      kinds.put(
          "half of it in another, re-worded " + rate,
          (s, o, h) -> {
            int half = words(s.text()).size() / 2;
            return passage(h.text(), half / 2)
                + "\n"
                + reworded(passage(s.text(), half), rate)
                + "\n"
                + passage(h.text(), half / 2);
          });
    }
    kinds.put("another head", (s, o, h) -> reheaded(s.text()));
    kinds.put(
        "another head, cut to 0.7, re-worded 0.1",
        (s, o, h) -> reheaded(reworded(cut(s.text(), 0.7), 0.1)));
    return kinds;
  }

  /** So large a share of the new text is the source's, the rest is of a host. */
  private String inside(Source source, Source host, double share) {
    int length = words(source.text()).size();
    int own = (int) Math.min(length * (1 - share) / share, words(host.text()).size());
    return cut(host.text(), own / 2.0 / words(host.text()).size())
        + "\n"
        + source.text()
        + "\n"
        + passage(host.text(), own / 2);
  }

  /** Two reports joined, half of the new text from each. */
  String joined(Source one, Source two) {
    int half = Math.min(words(one.text()).size(), words(two.text()).size());
    double a = (double) half / words(one.text()).size();
    double b = (double) half / words(two.text()).size();
    return cut(one.text(), a) + "\n" + cut(two.text(), b);
  }

  /**
   * Makes one copy of each source by kinds in turn; each has a host of its own for what is around
   * it.
   */
  List<Made> copies(List<Source> sources, List<Source> hosts, LocalDate day) {
    Map<String, Change> kinds = half();
    List<String> names = new ArrayList<>(kinds.keySet());
    names.add("joined of two");
    List<Made> made = new ArrayList<>();
    Map<String, Integer> used = new HashMap<>();
    if (hosts.size() < sources.size()) {
      throw new IllegalArgumentException("each copy needs a host of its own");
    }
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      Source other = sources.get((i + 1) % sources.size());
      Source host = hosts.get(i % hosts.size());
      String kind = names.get(i % names.size());
      int n = used.merge(kind, 1, Integer::sum);
      Change change = kinds.get(kind);
      String text = change == null ? joined(source, other) : change.of(source, other, host);
      Set<String> of = new HashSet<>();
      of.add("sha256:" + source.id());
      if (change == null) {
        of.add("sha256:" + other.id());
      }
      String id = "made-" + names.indexOf(kind) + "-" + n + "-" + source.id();
      made.add(new Made(kind, dated(id, "Copy Post " + i, day.plusDays(1 + i % 3), text), of));
    }
    return made;
  }

  Random random() {
    return random;
  }
}
