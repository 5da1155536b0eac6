package org.zubda.account.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.account.Explanation;
import org.zubda.account.Status;

/**
 * Counts that can't all be so, for one incident at one stage, are contested (method, rule 15): low
 * and high span the sides and there is no best. No side wins by being told more often.
 */
public final class ContestIncompatibleCounts implements TollRule {

  @Override
  public Optional<Verdict> judge(TollCase toll) {
    if (toll.figures().isEmpty()) {
      return Optional.empty();
    }
    List<List<Figure>> sides = sides(toll);
    if (sides.size() < 2) {
      return Optional.empty();
    }
    int low = Integer.MAX_VALUE;
    int high = 0;
    List<String> said = new ArrayList<>();
    for (List<Figure> side : sides) {
      Figure head = side.get(0);
      high = Math.max(high, head.figure());
      low = Math.min(low, head.figure());
      List<Figure> alike = side.stream().filter(f -> f.figure() == head.figure()).toList();
      said.add(head.words() + " according to " + Numbers.origins(alike));
    }
    List<String> first = sides.get(0).stream().map(Figure::id).toList();
    List<String> others =
        sides.subList(1, sides.size()).stream().flatMap(List::stream).map(Figure::id).toList();
    return Optional.of(
        new Verdict(
            Status.CONTESTED,
            OptionalInt.empty(),
            OptionalInt.of(low),
            OptionalInt.of(high),
            sides,
            new Explanation(
                name(),
                "The sources differ: %s. Nothing shows that one count grew into the other."
                    .formatted(String.join("; ", said)),
                first,
                others,
                "A later count by either side, or a witness independent of both.",
                List.of())));
  }

  /**
   * The figures of each side, the highest side last; within a side the figure that stands first.
   */
  private static List<List<Figure>> sides(TollCase toll) {
    List<Figure> heads = new ArrayList<>();
    List<Figure> lasts = new ArrayList<>(toll.lastOfEach());
    lasts.sort(
        Comparator.comparing((Figure f) -> !f.exact())
            .thenComparing(f -> -f.stage())
            .thenComparing(f -> -f.figure())
            .thenComparing(Figure::id));
    for (Figure f : lasts) {
      boolean stale =
          heads.stream().anyMatch(h -> h.stage() > f.stage() && h.figure() > f.figure());
      if (!stale && heads.stream().noneMatch(h -> h.fits(f))) {
        heads.add(f);
      }
    }
    heads.sort(Comparator.comparingInt(Figure::figure).thenComparing(Figure::id));
    List<List<Figure>> sides = new ArrayList<>();
    for (Figure head : heads) {
      List<Figure> side = new ArrayList<>();
      side.add(head);
      for (Figure f : toll.precise()) {
        boolean own = f.witness().key().equals(head.witness().key());
        boolean onlyHere = f.fits(head) && heads.stream().noneMatch(h -> h != head && h.fits(f));
        boolean same = f.figure() == head.figure();
        if (f != head && (own || onlyHere || same)) {
          side.add(f);
        }
      }
      sides.add(side);
    }
    return sides;
  }
}
