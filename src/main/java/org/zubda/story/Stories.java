package org.zubda.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zubda.claim.Reading;
import org.zubda.mention.PlaceMention;
import org.zubda.place.Place;
import org.zubda.report.Report;

/**
 * Which reports belong together. Reports are of one story when they tell of the same in like words
 * at the same places; two attacks of one war on one day share a country and its armies, and stay
 * apart. The outcome does not depend on the order in which the reports came in.
 */
public final class Stories {

  /** The least likeness of two groups of reports, on the mean of their pairs. */
  private static final double LEAST = 0.235;

  /** How much a word of the title counts, one of the lead counting 1. */
  private static final double TITLE = 3;

  /** How much a word of the whole text counts. */
  private static final double BODY = 0.1;

  /** Characters of a text that count as its lead. */
  private static final int LEAD = 500;

  /** Characters of a text that are compared at all. */
  private static final int READ = 6000;

  /** Reports that are thought of beside those at hand, so that a small batch weighs words alike. */
  private static final double UNSEEN = 300;

  private final Lexicon lexicon;

  /** With the words that carry no news. */
  public Stories(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** An index that groups reports as they come in. */
  public StoryIndex index() {
    return new StoriesAnew(this);
  }

  /** Groups reports; the largest group first, each in the order of its reports' ids. */
  public List<List<Reading>> group(List<Reading> readings) {
    List<Reading> sorted = new ArrayList<>(readings);
    sorted.sort(Comparator.comparing(r -> r.report().id()));
    int n = sorted.size();
    List<Map<String, Double>> vectors = vectors(sorted);
    double[][] like = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        like[i][j] = cosine(vectors.get(i), vectors.get(j));
        like[j][i] = like[i][j];
      }
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
    while (true) {
      double best = LEAST;
      int first = -1;
      int second = -1;
      for (int a = 0; a < groups.size(); a++) {
        for (int b = a + 1; b < groups.size(); b++) {
          double mean = mean(like, groups.get(a), groups.get(b));
          if (mean >= best) {
            best = mean;
            first = a;
            second = b;
          }
        }
      }
      if (first < 0) {
        break;
      }
      groups.get(first).addAll(groups.remove(second));
    }
    return groups.stream()
        .map(g -> g.stream().sorted().map(sorted::get).toList())
        .sorted(
            Comparator.comparing((List<Reading> g) -> -g.size())
                .thenComparing(g -> g.get(0).report().id()))
        .toList();
  }

  private static double mean(double[][] like, List<Integer> a, List<Integer> b) {
    double sum = 0;
    for (int i : a) {
      for (int j : b) {
        sum += like[i][j];
      }
    }
    return sum / (a.size() * b.size());
  }

  /** Words and places of each report, weighted by how few reports have them. */
  private List<Map<String, Double>> vectors(List<Reading> readings) {
    List<Map<String, Double>> counts = new ArrayList<>();
    Map<String, Integer> reportsWith = new TreeMap<>();
    for (Reading r : readings) {
      Map<String, Double> count = counts(r);
      counts.add(count);
      count.keySet().forEach(w -> reportsWith.merge(w, 1, Integer::sum));
    }
    List<Map<String, Double>> vectors = new ArrayList<>();
    for (Map<String, Double> count : counts) {
      Map<String, Double> vector = new LinkedHashMap<>();
      count.forEach(
          (word, c) -> {
            int df = reportsWith.getOrDefault(word, 1);
            double rarity = Math.log(1 + (readings.size() + UNSEEN) / df);
            vector.put(word, Math.log(1 + c) * rarity);
          });
      vectors.add(vector);
    }
    return vectors;
  }

  private Map<String, Double> counts(Reading reading) {
    Report report = reading.report();
    Map<String, Double> counts = new TreeMap<>();
    report
        .title()
        .ifPresent(t -> lexicon.contentWords(t).forEach(w -> counts.merge(w, TITLE, Double::sum)));
    String text = report.text();
    lexicon
        .contentWords(text.substring(0, Math.min(text.length(), LEAD)))
        .forEach(w -> counts.merge(w, 1.0, Double::sum));
    lexicon
        .contentWords(text.substring(0, Math.min(text.length(), READ)))
        .forEach(w -> counts.merge(w, BODY, Double::sum));
    Set<String> named = new TreeSet<>();
    for (PlaceMention mention : reading.mentions().places()) {
      if (!mention.speaks() && mention.place().precision() != Place.Precision.COUNTRY) {
        named.add("@" + mention.place().id().orElse(Profile.fold(mention.place().name())));
      }
    }
    named.forEach(p -> counts.merge(p, 2.0, Double::sum));
    return counts;
  }

  private static double cosine(Map<String, Double> a, Map<String, Double> b) {
    double dot = 0;
    for (Map.Entry<String, Double> e : a.entrySet()) {
      dot += e.getValue() * b.getOrDefault(e.getKey(), 0.0);
    }
    return dot == 0 ? 0 : dot / Math.sqrt(square(a) * square(b));
  }

  private static double square(Map<String, Double> vector) {
    return vector.values().stream().mapToDouble(v -> v * v).sum();
  }
}
