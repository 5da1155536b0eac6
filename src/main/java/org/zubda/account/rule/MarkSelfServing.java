package org.zubda.account.rule;

import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.story.Sides;

/**
 * What a party says of its enemy's losses, or of its own success, serves itself (method, rule 17):
 * it is marked, and is never the best figure by itself.
 */
public final class MarkSelfServing {

  /** The mark in words; empty where the figure's witness has nothing to gain. */
  public Optional<String> mark(Figure figure, Sides sides) {
    Optional<Actor> witness = figure.witness().actor();
    if (witness.isEmpty() || witness.get().party().isEmpty()) {
      return Optional.empty();
    }
    Optional<Actor> perpetrator = figure.claim().perpetrator();
    if (perpetrator.isPresent()) {
      return Optional.of(
          sides.same(perpetrator.get(), witness.get())
              ? "%s speaks of what its own side did.".formatted(witness.get().name())
              : "%s, a party to the conflict, accuses its enemy.".formatted(witness.get().name()));
    }
    return figure
        .claim()
        .victims()
        .group()
        .filter(g -> !sides.same(g, witness.get()))
        .map(
            g ->
                "%s, a party to the conflict, speaks of its enemy's losses."
                    .formatted(witness.get().name()));
  }
}
