package org.zubda.account.rule;

import java.util.List;
import java.util.Optional;
import org.zubda.account.Disagreement;
import org.zubda.account.Explanation;
import org.zubda.account.Status;

/** Who holds a place, on the word of one origin or of several that agree. */
public final class AgreeOnControl implements ControlRule {

  @Override
  public Optional<ControlVerdict> judge(ControlCase control) {
    List<Holding> all = control.asserted().isEmpty() ? control.holdings() : control.asserted();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Holding state =
        control.asserted().isEmpty() ? all.get(0) : ReplaceEarlierControl.last(control, all);
    boolean several = control.witnesses().size() > 1;
    String who = Numbers.and(control.witnesses().stream().map(w -> w.name()).toList());
    return Optional.of(
        new ControlVerdict(
            several ? Status.AGREED : Status.SINGLE,
            state,
            List.of(),
            Disagreement.Kind.CONTROL,
            new Explanation(
                name(),
                several
                    ? "Independent origins agree that %s: %s.".formatted(state.words(), who)
                    : "One origin says that %s: %s.".formatted(state.words(), who),
                all.stream().map(Holding::id).toList(),
                List.of(),
                "A later report of another state, or a denial.",
                List.of())));
  }
}
