package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names of places: how many are found, and how many of those with coordinates lie within 161 km
 * (100 miles) of where they should; over all records and for each corpus among them.
 */
final class Toponyms implements Measure {

  private static final double NEAR_KM = 161;

  private static final List<String> CORPORA = List.of("lgl", "trnews", "geovirus", "gwn", "all");

  private static final class Count {
    private int gold;
    private int said;
    private int overlap;
    private int exact;
    private int placed;
    private int near;
    private final List<Double> errors = new ArrayList<>();
  }

  @Override
  public void score(List<Sample> samples, Map<String, JsonNode> readings, Figures figures) {
    Map<String, Count> counts = new TreeMap<>();
    for (Sample sample : samples) {
      String corpus = sample.gold().path("corpus").asText();
      JsonNode reading = readings.getOrDefault(sample.id(), MissingNode.getInstance());
      List<Span> gold =
          Span.of(sample.gold().path("toponyms")).stream()
              .filter(t -> !corpus.equals("gwn") || isPlace(t.about()))
              .toList();
      List<Span> said = distinct(Span.of(reading.path("places")));
      for (String key : List.of(corpus, "all")) {
        add(counts.computeIfAbsent(key, k -> new Count()), gold, said);
      }
    }
    for (String corpus : CORPORA) {
      Count c = counts.get(corpus);
      if (c != null) {
        figures.three(corpus + ".exact", c.exact, c.said, c.gold);
        figures.three(corpus + ".overlap", c.overlap, c.said, c.gold);
        figures.share(corpus + ".resolution.acc161", c.near, c.errors.size());
        figures.say(corpus + ".resolution.median_km", median(c.errors));
        figures.share(corpus + ".end_to_end.acc161", c.near, c.placed);
      }
    }
  }

  private static boolean isPlace(JsonNode toponym) {
    return !toponym.path("nonLocational").asText().equals("Yes") && toponym.hasNonNull("lat");
  }

  /** Of several with one span the last. */
  private static List<Span> distinct(List<Span> spans) {
    Map<List<Integer>, Span> distinct = new LinkedHashMap<>();
    spans.forEach(s -> distinct.put(List.of(s.start(), s.end()), s));
    return distinct.values().stream()
        .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end))
        .toList();
  }

  private static void add(Count c, List<Span> gold, List<Span> said) {
    List<Span.Pair> pairs = Span.pairs(gold, said, Span::fits);
    c.gold += gold.size();
    c.said += said.size();
    c.overlap += pairs.size();
    c.placed += (int) gold.stream().filter(t -> t.about().hasNonNull("lat")).count();
    for (Span.Pair pair : pairs) {
      Span right = gold.get(pair.gold());
      Span ours = said.get(pair.said());
      c.exact += right.same(ours) ? 1 : 0;
      if (right.about().hasNonNull("lat")) {
        double off = Said.distance(right.about(), ours.about());
        c.near += off <= NEAR_KM ? 1 : 0;
        c.errors.add(off);
      }
    }
  }

  private static double median(List<Double> values) {
    if (values.isEmpty()) {
      return Said.FAR;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
