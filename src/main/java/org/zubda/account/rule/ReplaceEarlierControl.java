package org.zubda.account.rule;

import java.util.List;
import java.util.Optional;
import org.zubda.account.Disagreement;
import org.zubda.account.Explanation;
import org.zubda.account.Status;
import org.zubda.claim.Claim;

/**
 * Control is a state: a later one replaces an earlier one (method, rule 18). Entered, part, half,
 * most, all of one holder's advance are stages of it.
 */
public final class ReplaceEarlierControl implements ControlRule {

  @Override
  public Optional<ControlVerdict> judge(ControlCase control) {
    List<Holding> all = control.asserted();
    if (all.size() < 2) {
      return Optional.empty();
    }
    Holding last = last(control, all);
    boolean changed =
        all.stream()
            .anyMatch(
                h ->
                    h != last
                        && !h.lost()
                        && (!control.sameSide(h.claim().holder(), last.claim().holder())
                            || (h.claim().extent() != last.claim().extent() && advance(h, last))));
    if (!changed) {
      return Optional.empty();
    }
    List<Holding> supporting =
        all.stream()
            .filter(
                h ->
                    control.sameSide(h.claim().holder(), last.claim().holder())
                        && h.claim().extent() == last.claim().extent())
            .toList();
    List<String> steps =
        all.stream().filter(h -> !supporting.contains(h)).map(Holding::words).distinct().toList();
    return Optional.of(
        new ControlVerdict(
            Status.UPDATED,
            last,
            List.of(),
            Disagreement.Kind.CONTROL,
            new Explanation(
                name(),
                "First %s; the last state is that %s (%s)."
                    .formatted(
                        String.join(", then ", steps),
                        last.words(),
                        Numbers.and(supporting.stream().map(h -> h.witness().name()).toList())),
                supporting.stream().map(Holding::id).toList(),
                List.of(),
                "A later report of another state.",
                List.of())));
  }

  private static boolean advance(Holding h, Holding last) {
    return gained(h) || gained(last);
  }

  private static boolean gained(Holding h) {
    return h.claim().change() == Claim.Control.Change.GAINED;
  }

  /** The state that stands last: of the current ones the latest, and there the fullest. */
  static Holding last(ControlCase control, List<Holding> all) {
    List<Holding> current = control.current();
    List<Holding> held = current.stream().filter(h -> !h.lost()).toList();
    List<Holding> from = held.isEmpty() ? current : held;
    Holding last = from.get(0);
    for (Holding h : from) {
      boolean sameSide = control.sameSide(h.claim().holder(), last.claim().holder());
      boolean later = control.follows(h, last) && !control.follows(last, h);
      boolean fuller = h.claim().extent().compareTo(last.claim().extent()) > 0;
      if (sameSide ? fuller : later || fuller && !control.follows(last, h)) {
        last = h;
      }
    }
    return last;
  }
}
