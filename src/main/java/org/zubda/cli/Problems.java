package org.zubda.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zubda.report.Problem;

/** Counts what could not be read as it should, and tells it at the end of a run. */
final class Problems {

  /** How many of each kind are held and can be told one by one; the rest are counted. */
  private static final int HELD = 1000;

  private static final int TOLD = 5;

  private final Map<Problem.Kind, List<Problem>> held = new EnumMap<>(Problem.Kind.class);
  private final Map<Problem.Kind, Long> counts = new EnumMap<>(Problem.Kind.class);

  synchronized void add(Problem problem) {
    counts.merge(problem.kind(), 1L, Long::sum);
    List<Problem> known = held.computeIfAbsent(problem.kind(), kind -> new ArrayList<>());
    if (known.size() < HELD) {
      known.add(problem);
    }
  }

  /** All that went wrong with one arrival. */
  void addAll(Pipeline.Read read) {
    read.arrival().problems().forEach(this::add);
    read.problem().ifPresent(this::add);
  }

  synchronized long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The problems held, by kind. */
  synchronized List<Problem> all() {
    return held.values().stream().flatMap(List::stream).toList();
  }

  /** Tells the first few of each kind, and how many more there are. */
  synchronized void tell(PrintWriter to) {
    held.forEach(
        (kind, problems) -> {
          for (Problem problem : problems.subList(0, Math.min(TOLD, problems.size()))) {
            to.println(name(kind) + ": " + problem.location() + ": " + problem.detail());
          }
          long more = counts.getOrDefault(kind, 0L) - TOLD;
          if (more > 0) {
            to.printf(Locale.ROOT, "%s: and %,d more%n", name(kind), more);
          }
        });
  }

  private static String name(Problem.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
