package org.zubda.account.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.account.Explanation;
import org.zubda.account.Status;

/**
 * "Another 16 have died since" comes on top of what earlier reports had counted (method, rules 13
 * and 16): 30 and then 16 more make 46. An increment that several reports tell counts once, and one
 * whose own report gives the new total counts nothing.
 */
public final class AddIncrement implements TollRule {

  @Override
  public Optional<Verdict> judge(TollCase toll) {
    if (toll.added().isEmpty()) {
      return Optional.empty();
    }
    Optional<Verdict> base = TollRule.first(toll.withoutAdded());
    if (base.isEmpty()) {
      return base;
    }
    Verdict before = base.get();
    int counted = toll.figures().stream().mapToInt(Figure::stage).max().orElse(-1);
    Map<Integer, Figure> increments = new LinkedHashMap<>();
    for (Figure f : toll.added()) {
      if (f.stage() >= counted && !isCounted(f, toll.figures())) {
        increments.putIfAbsent(f.figure(), f);
      }
    }
    if (increments.isEmpty() || before.status() == Status.CONTESTED || before.best().isEmpty()) {
      return base;
    }
    int sum = increments.keySet().stream().mapToInt(Integer::intValue).sum();
    boolean open =
        before.high().isEmpty() || increments.values().stream().anyMatch(f -> !f.exact());
    int best = before.best().getAsInt() + sum;
    List<String> terms = new ArrayList<>();
    terms.add(Numbers.grouped(before.best().getAsInt()));
    increments.keySet().forEach(n -> terms.add(Numbers.grouped(n)));
    List<String> supporting = new ArrayList<>(before.explanation().supporting());
    toll.added().forEach(f -> supporting.add(f.id()));
    return Optional.of(
        new Verdict(
            Status.UPDATED,
            OptionalInt.of(best),
            OptionalInt.of(before.low().orElse(before.best().getAsInt()) + sum),
            open ? OptionalInt.empty() : OptionalInt.of(before.high().getAsInt() + sum),
            List.of(),
            new Explanation(
                name(),
                "A later report adds to the count before: %s = %s (%s)."
                    .formatted(
                        String.join(" + ", terms),
                        Numbers.grouped(best),
                        Numbers.origins(List.copyOf(increments.values()))),
                supporting,
                List.of(),
                "A report that gives the total.",
                before.explanation().notes())));
  }

  /** Whether a total of the same stage already holds it. */
  private static boolean isCounted(Figure added, List<Figure> figures) {
    return figures.stream()
        .anyMatch(
            t ->
                t.stage() == added.stage()
                    && figures.stream().anyMatch(f -> f.figure() + added.figure() == t.figure()));
  }
}
