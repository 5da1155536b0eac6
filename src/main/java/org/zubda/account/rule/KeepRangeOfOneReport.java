package org.zubda.account.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.account.Explanation;
import org.zubda.account.Status;

/**
 * A witness that gives several figures at once, none of them said to be the later, is taken at the
 * range of them; the one told last is its best.
 */
public final class KeepRangeOfOneReport implements TollRule {

  @Override
  public Optional<Verdict> judge(TollCase toll) {
    List<Figure> precise = toll.precise();
    if (precise.isEmpty()) {
      return Optional.empty();
    }
    int low = precise.stream().mapToInt(Figure::figure).min().orElseThrow();
    int high = precise.stream().mapToInt(Figure::figure).max().orElseThrow();
    Figure last = precise.get(precise.size() - 1);
    boolean open = precise.stream().anyMatch(f -> f.open() && f.figure() == high);
    return Optional.of(
        new Verdict(
            toll.witnesses().size() > 1 ? Status.AGREED : Status.SINGLE,
            OptionalInt.of(last.figure()),
            OptionalInt.of(low),
            open ? OptionalInt.empty() : OptionalInt.of(high),
            List.of(),
            new Explanation(
                name(),
                "%s gives more than one figure, from %s to %s, and does not say which came later."
                    .formatted(
                        Numbers.origins(precise), Numbers.grouped(low), Numbers.grouped(high)),
                precise.stream().map(Figure::id).toList(),
                List.of(),
                "A later report that settles on one of them.",
                List.of())));
  }
}
