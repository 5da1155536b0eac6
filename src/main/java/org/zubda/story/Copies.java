package org.zubda.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.report.Published;

/**
 * Which reports repeat another's words: an agency's text in five outlets is one voice. Two texts
 * share what they share in runs of {@value #RUN} words; only a report that stands there in an
 * earlier one for {@link #LEAST_SHARE} or more of its words is called its copy, while a single
 * sentence that two reports share is one voice in both whatever else they say.
 */
public final class Copies {

  /** Words in one run. */
  static final int RUN = 5;

  /** The least share of a report's words that makes it a copy. */
  static final double LEAST_SHARE = 0.5;

  /** The least share of a sentence's runs that makes it the other report's sentence. */
  private static final double LEAST_SENTENCE_SHARE = 0.6;

  private final List<Copy> copies;
  private final Map<String, Set<Integer>> runs;
  private final List<String> order;
  private final CopyMarks marks;

  private Copies(
      List<Copy> copies, Map<String, Set<Integer>> runs, List<String> order, CopyMarks marks) {
    this.copies = copies;
    this.runs = runs;
    this.order = order;
    this.marks = marks;
  }

  /** Finds copies among reports. */
  public static Copies among(List<Reading> readings) {
    List<Reading> byTime = new ArrayList<>(readings);
    byTime.sort(
        Comparator.comparing(
                (Reading r) ->
                    r.report().published().map(Published::at).map(Moment::iso).orElse("9999"))
            .thenComparing(r -> r.report().id()));
    Map<String, Set<Integer>> runs = new LinkedHashMap<>();
    Map<Integer, List<String>> holders = new HashMap<>();
    List<Copy> copies = new ArrayList<>();
    List<String> order = new ArrayList<>();
    for (Reading reading : byTime) {
      String id = reading.report().id();
      if (runs.containsKey(id)) {
        continue;
      }
      Set<Integer> own = runs(reading.report().text());
      Map<String, Integer> shared = new TreeMap<>();
      for (int run : own) {
        for (String holder : holders.getOrDefault(run, List.of())) {
          shared.merge(holder, 1, Integer::sum);
        }
      }
      shared.entrySet().stream()
          .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(e -> e.getKey()))
          .map(e -> new Copy(id, e.getKey(), round((double) e.getValue() / own.size())))
          .filter(c -> c.share() >= LEAST_SHARE)
          .ifPresent(copies::add);
      runs.put(id, own);
      order.add(id);
      for (int run : own) {
        holders.computeIfAbsent(run, r -> new ArrayList<>(1)).add(id);
      }
    }
    return new Copies(List.copyOf(copies), runs, order, CopyMarks.NONE);
  }

  /** The same copies, but for what people decided of them. */
  public Copies decided(CopyMarks decided) {
    if (decided.isEmpty()) {
      return this;
    }
    Map<String, Copy> found = new LinkedHashMap<>();
    copies.forEach(c -> found.put(c.report(), c));
    List<Copy> all = new ArrayList<>();
    for (String id : order) {
      String of = decided.copyOf().getOrDefault(id, "");
      if (runs.containsKey(of)) {
        all.add(new Copy(id, of, share(id, of)));
      } else if (!decided.names(id) && found.containsKey(id)) {
        all.add(found.get(id));
      }
    }
    return new Copies(List.copyOf(all), runs, order, decided);
  }

  /** The share of one report's words that stand in another. */
  private double share(String report, String of) {
    Set<Integer> own = runs.getOrDefault(report, Set.of());
    Set<Integer> other = runs.getOrDefault(of, Set.of());
    return own.isEmpty()
        ? 0
        : round((double) own.stream().filter(other::contains).count() / own.size());
  }

  private static double round(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  /** Hashes of all runs of words of a text. */
  private static Set<Integer> runs(String text) {
    List<String> words = Lexicon.words(text);
    Set<Integer> runs = new LinkedHashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      int hash = 17;
      for (int j = i; j < i + RUN; j++) {
        hash = hash * 1_000_003 + words.get(j).hashCode();
      }
      runs.add(hash);
    }
    return runs;
  }

  /** The copies, in the order in which they were published as far as known. */
  public List<Copy> all() {
    return copies;
  }

  /** The earliest report that has this sentence too, where another than the named one has it. */
  Optional<String> firstWith(String sentence, String report) {
    if (marks.own().contains(report)) {
      return Optional.empty();
    }
    Optional<String> marked = marks.origin(report);
    return marked.isPresent() ? marked : firstFound(sentence, report);
  }

  private Optional<String> firstFound(String sentence, String report) {
    Set<Integer> wanted = runs(sentence);
    if (wanted.size() < 4) {
      return Optional.empty();
    }
    for (String id : order) {
      if (id.equals(report)) {
        return Optional.empty();
      }
      Set<Integer> has = runs.getOrDefault(id, Set.of());
      long shared = wanted.stream().filter(has::contains).count();
      if (shared >= LEAST_SENTENCE_SHARE * wanted.size()) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }
}
