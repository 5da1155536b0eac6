package org.zubda.account.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zubda.account.Explanation;
import org.zubda.account.Status;
import org.zubda.claim.Effect;
import org.zubda.claim.Scope;

/**
 * One running count that rises is an update, not a contradiction (method, rule 13): the last figure
 * stands and the history is kept.
 *
 * <p>A lower figure is an earlier stage of the same count where its report is earlier, where the
 * same witness gave it, where it was open above ("at least"), or where the later sentence itself
 * says that the count rose. What none of this explains is no update.
 */
public final class SupersedeEarlierToll implements TollRule {

  @Override
  public Optional<Verdict> judge(TollCase toll) {
    List<Figure> numbers = toll.precise().stream().filter(f -> !f.vague()).toList();
    List<Figure> precise = numbers.stream().filter(f -> !stale(f, numbers)).toList();
    if (toll.recalled() || precise.stream().map(Figure::figure).distinct().count() < 2) {
      return Optional.empty();
    }
    Figure last = last(precise);
    boolean rose = false;
    for (Figure f : precise) {
      if (f.figure() == last.figure()) {
        continue;
      }
      if (!earlierStage(f, last, toll)) {
        return Optional.empty();
      }
      boolean sameWitness = f.witness().key().equals(last.witness().key());
      rose |= !f.fits(last) || f.stage() < last.stage() || sameWitness;
    }
    if (!rose) {
      return Optional.empty();
    }
    return Optional.of(verdict(toll, precise, last));
  }

  /** Whether a later report only repeats a figure that a higher one had overtaken before. */
  private static boolean stale(Figure f, List<Figure> all) {
    return all.stream()
        .filter(g -> g.figure() > f.figure() && g.stage() < f.stage())
        .anyMatch(
            g -> all.stream().anyMatch(e -> e.figure() == f.figure() && e.stage() <= g.stage()));
  }

  /** The figure that stands last: of the latest reports the highest. */
  private static Figure last(List<Figure> precise) {
    return precise.stream()
        .max(
            Comparator.comparingInt(Figure::stage)
                .thenComparing(Figure::figure)
                .thenComparing(Figure::rising)
                .thenComparing(Figure::id))
        .orElseThrow();
  }

  private static boolean earlierStage(Figure f, Figure last, TollCase toll) {
    boolean sameWitness = f.witness().key().equals(last.witness().key());
    if (f.stage() < last.stage()) {
      if (last.selfServing() && !sameWitness && !f.fits(last)) {
        return false;
      }
      if (f.figure() > last.figure()) {
        return sameWitness || f.fits(last) || falls(last) && !toll.orderInferred();
      }
      boolean sure = !toll.orderInferred() || toll.scope() != Scope.INCIDENT;
      return sure || sameWitness || f.fits(last) || toll.developing();
    }
    if (f.figure() > last.figure() || last.selfServing() && !sameWitness && !f.fits(last)) {
      return false;
    }
    boolean running = toll.scope() == Scope.OFFENSIVE && toll.orderInferred();
    return sameWitness
        || f.fits(last)
        || last.rising()
        || running
        || (toll.developing() && !last.witness().partisan());
  }

  /** The missing are found in time: a count of them that falls is as good an update. */
  private static boolean falls(Figure f) {
    return f.claim().effect() == Effect.MISSING;
  }

  private Verdict verdict(TollCase toll, List<Figure> precise, Figure last) {
    List<Figure> standing =
        toll.figures().stream()
            .filter(f -> f.figure() == last.figure() && !f.vague() && f.stage() == last.stage())
            .toList();
    Bounds bounds = Bounds.of(standing);
    Set<String> stages = new LinkedHashSet<>();
    precise.stream()
        .sorted(Comparator.comparingInt(Figure::stage).thenComparing(Figure::figure))
        .filter(f -> f.figure() != last.figure())
        .forEach(f -> stages.add(f.words()));
    List<String> steps = new ArrayList<>(stages);
    String text =
        "One running count: %s, then %s (%s). The last figure stands."
            .formatted(Numbers.and(steps), bounds.words(), Numbers.origins(standing));
    List<String> notes =
        toll.orderInferred()
            ? List.of("The reports bear no dates; their order follows from the rising count.")
            : List.of();
    return new Verdict(
        Status.UPDATED,
        bounds.best(),
        bounds.low(),
        bounds.high(),
        List.of(),
        new Explanation(
            name(),
            text,
            standing.stream().map(Figure::id).toList(),
            List.of(),
            "A later report with another count.",
            notes));
  }
}
