package org.zubda.account.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.account.Explanation;
import org.zubda.account.Status;

/**
 * Asserted by one and denied by another is contested (method, rule 15): no figure is the best, and
 * none may be so.
 */
public final class ContestDenied implements TollRule {

  @Override
  public Optional<Verdict> judge(TollCase toll) {
    if (toll.denials().isEmpty() || toll.figures().isEmpty()) {
      return Optional.empty();
    }
    Bounds asserted = Bounds.of(toll.precise());
    List<String> for_ = toll.figures().stream().map(Figure::id).toList();
    List<String> against = toll.denials().stream().map(Figure::id).toList();
    String text =
        "%s %s; %s %s it."
            .formatted(
                Numbers.origins(toll.figures()),
                toll.figures().size() == 1 ? "says " + asserted.words() : "say " + asserted.words(),
                Numbers.origins(toll.denials()),
                TollCase.witnesses(toll.denials()).size() == 1 ? "denies" : "deny");
    List<List<Figure>> sides = new ArrayList<>();
    sides.add(toll.figures());
    sides.add(toll.denials());
    return Optional.of(
        new Verdict(
            Status.CONTESTED,
            OptionalInt.empty(),
            OptionalInt.of(0),
            asserted.high().isPresent() ? asserted.high() : asserted.low(),
            sides,
            new Explanation(
                name(),
                text,
                for_,
                against,
                "A denial that is withdrawn, or a witness independent of both sides.",
                List.of())));
  }
}
