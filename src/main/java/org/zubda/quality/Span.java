package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntBiFunction;

/**
 * A span of a text, with what is said about it.
 *
 * @param start its first character, in code points
 * @param end behind its last
 * @param about what stands beside it
 */
record Span(int start, int end, JsonNode about) {

  /**
   * Two spans that are taken for one.
   *
   * @param gold the number of the right one
   * @param said the number of ours
   */
  record Pair(int gold, int said) {}

  private static final int SAME = 1_000_000_000;

  static List<Span> of(JsonNode list) {
    List<Span> spans = new ArrayList<>();
    list.forEach(n -> spans.add(new Span(n.path("start").asInt(), n.path("end").asInt(), n)));
    return spans;
  }

  boolean same(Span other) {
    return start == other.start && end == other.end;
  }

  int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }

  /** How well two fit: the same words best, then those that share most. */
  int fits(Span other) {
    return same(other) ? SAME : overlap(other);
  }

  /** Those that lie in no other, in the order of the text. */
  static List<Span> outermost(List<Span> spans) {
    List<Span> outer = new ArrayList<>();
    spans.stream()
        .sorted(Comparator.comparingInt(Span::start).thenComparing(s -> -s.end()))
        .forEach(
            s -> {
              if (outer.isEmpty()
                  || s.start() < outer.getLast().start()
                  || s.end() > outer.getLast().end()) {
                outer.add(s);
              }
            });
    return outer;
  }

  /** Pairs one to one, the best fit first; of equals the first. */
  static <G, S> List<Pair> pairs(List<G> gold, List<S> said, ToIntBiFunction<G, S> fits) {
    record Scored(int score, Pair pair) {}
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < said.size(); j++) {
        int score = fits.applyAsInt(gold.get(i), said.get(j));
        if (score > 0) {
          scored.add(new Scored(score, new Pair(i, j)));
        }
      }
    }
    scored.sort(
        Comparator.comparingInt((Scored s) -> -s.score())
            .thenComparing(s -> s.pair().gold())
            .thenComparing(s -> s.pair().said()));
    Set<Integer> goldTaken = new HashSet<>();
    Set<Integer> saidTaken = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Scored s : scored) {
      if (!goldTaken.contains(s.pair().gold()) && !saidTaken.contains(s.pair().said())) {
        goldTaken.add(s.pair().gold());
        saidTaken.add(s.pair().said());
        pairs.add(s.pair());
      }
    }
    return pairs;
  }
}
