package org.zubda.account.rule;

import java.util.List;
import java.util.Optional;
import org.zubda.account.Disagreement;
import org.zubda.account.Explanation;
import org.zubda.account.Status;

/** A gain or a loss that is denied is contested (method, rules 4 and 18). */
public final class ContestDeniedControl implements ControlRule {

  @Override
  public Optional<ControlVerdict> judge(ControlCase control) {
    List<Holding> denials = control.denials();
    List<Holding> asserted = control.current();
    if (denials.isEmpty() || asserted.isEmpty()) {
      return Optional.empty();
    }
    List<Holding> denied = asserted.stream().filter(h -> contradicts(control, denials, h)).toList();
    if (denied.isEmpty()) {
      return Optional.empty();
    }
    Holding state = denied.get(denied.size() - 1);
    List<String> deniers = denials.stream().map(h -> h.witness().name()).distinct().toList();
    String text =
        "%s, according to %s; %s %s it."
            .formatted(
                capital(state.words()),
                Numbers.and(denied.stream().map(h -> h.witness().name()).toList()),
                Numbers.and(deniers),
                deniers.size() == 1 ? "denies" : "deny");
    return Optional.of(
        new ControlVerdict(
            Status.CONTESTED,
            state,
            List.of(denied, denials),
            Disagreement.Kind.OCCURRENCE,
            new Explanation(
                name(),
                text,
                denied.stream().map(Holding::id).toList(),
                denials.stream().map(Holding::id).toList(),
                "A witness independent of both sides, or a denial that is withdrawn.",
                List.of())));
  }

  /** Whether a denial bears on this answer: of the same holder's loss, or of another's gain. */
  private static boolean contradicts(ControlCase control, List<Holding> denials, Holding h) {
    return denials.stream()
        .anyMatch(
            d ->
                control.sameSide(d.claim().holder(), h.claim().holder())
                    ? d.lost() == h.lost() || h.lost()
                    : !h.lost());
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
