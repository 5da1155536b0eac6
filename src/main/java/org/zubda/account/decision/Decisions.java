package org.zubda.account.decision;

import java.util.Comparator;
import java.util.List;

/**
 * All that people decided, in the order in which they did.
 *
 * @param all by number, then by id
 * @param hindsight whether, in an account as known at an earlier moment, what was decided after
 *     that moment counts too
 */
public record Decisions(List<Decision> all, boolean hindsight) {

  /** Nobody decided anything. */
  public static final Decisions NONE = new Decisions(List.of(), false);

  /** Puts them in order. */
  public Decisions {
    all =
        all.stream()
            .sorted(
                Comparator.comparingInt((Decision d) -> d.made().number())
                    .thenComparing(Decision::id))
            .toList();
  }

  /** Whether nothing was decided. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The same decisions, made known at every earlier moment too. */
  public Decisions inHindsight() {
    return new Decisions(all, true);
  }
}
