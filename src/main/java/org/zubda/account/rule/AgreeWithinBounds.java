package org.zubda.account.rule;

import java.util.List;
import java.util.Optional;
import org.zubda.account.Explanation;
import org.zubda.account.Status;

/**
 * Independent origins whose bounds leave room for one number agree (method, rule 14): "over 50" and
 * "at least 60" do, and "dozens" does not dispute 100.
 */
public final class AgreeWithinBounds implements TollRule {

  @Override
  public Optional<Verdict> judge(TollCase toll) {
    if (!toll.compatible() || toll.figures().isEmpty()) {
      return Optional.empty();
    }
    List<Figure> plain = toll.precise().stream().filter(f -> !f.selfServing()).toList();
    Bounds bounds = Bounds.of(plain.isEmpty() ? toll.precise() : plain);
    String said =
        Numbers.and(
            toll.figures().stream().map(f -> f.words() + " (" + f.witness().name() + ")").toList());
    return Optional.of(
        new Verdict(
            Status.AGREED,
            bounds.best(),
            bounds.low(),
            bounds.high(),
            List.of(),
            new Explanation(
                name(),
                "Independent origins are compatible: %s; %s fits all."
                    .formatted(said, bounds.words()),
                toll.figures().stream().map(Figure::id).toList(),
                List.of(),
                "A count outside these bounds, or word that one origin took its figure from"
                    + " another.",
                List.of())));
  }
}
