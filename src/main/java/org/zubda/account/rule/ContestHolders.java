package org.zubda.account.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.account.Disagreement;
import org.zubda.account.Explanation;
import org.zubda.account.Status;

/**
 * Two holders of one place at one time are contested (method, rule 18), unless dates show that one
 * followed the other. What is only recalled is history, and contests nothing.
 */
public final class ContestHolders implements ControlRule {

  @Override
  public Optional<ControlVerdict> judge(ControlCase control) {
    List<Holding> current = control.current().stream().filter(h -> !shared(control, h)).toList();
    if (current.stream().allMatch(h -> h.claim().said().background())) {
      return Optional.empty();
    }
    for (int i = 0; i < current.size(); i++) {
      for (int j = i + 1; j < current.size(); j++) {
        Holding a = current.get(i);
        Holding b = current.get(j);
        boolean sameVoice =
            a.report().equals(b.report()) && a.witness().key().equals(b.witness().key());
        if (!sameVoice
            && control.opposed(a, b)
            && !control.follows(a, b)
            && !control.follows(b, a)) {
          return Optional.of(verdict(control, current, a, b));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether its own sentence gives the place to the other side too: a share, and no contradiction.
   */
  private static boolean shared(ControlCase control, Holding h) {
    return control.asserted().stream()
        .anyMatch(
            o ->
                o != h
                    && o.report().equals(h.report())
                    && o.claim().said().evidence().overlaps(h.claim().said().evidence())
                    && o.witness().key().equals(h.witness().key())
                    && control.opposed(o, h)
                    && o.claim().said().focus().compareTo(h.claim().said().focus()) < 0);
  }

  private ControlVerdict verdict(ControlCase control, List<Holding> all, Holding a, Holding b) {
    List<Holding> first = side(control, all, a, b);
    List<Holding> second = side(control, all, b, a);
    String text =
        "%s (%s), and %s (%s): no date shows that one followed the other."
            .formatted(
                capital(a.words()),
                Numbers.and(first.stream().map(h -> h.witness().name()).toList()),
                b.words(),
                Numbers.and(second.stream().map(h -> h.witness().name()).toList()));
    boolean sameSide = control.sameSide(a.claim().holder(), b.claim().holder());
    return new ControlVerdict(
        Status.CONTESTED,
        a,
        List.of(first, second),
        sameSide ? Disagreement.Kind.CONTROL : Disagreement.Kind.AGENT,
        new Explanation(
            name(),
            text,
            first.stream().map(Holding::id).toList(),
            second.stream().map(Holding::id).toList(),
            "A dated report that says who holds " + control.place() + " now.",
            List.of()));
  }

  /** All answers that go with one and against the other. */
  private static List<Holding> side(
      ControlCase control, List<Holding> all, Holding with, Holding against) {
    List<Holding> side = new ArrayList<>();
    for (Holding h : all) {
      boolean alike =
          control.sameSide(h.claim().holder(), with.claim().holder()) && h.lost() == with.lost();
      if (h == with || (alike && control.opposed(h, against))) {
        side.add(h);
      }
    }
    return side;
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
