package org.zubda.account.rule;

import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.story.Sides;
import org.zubda.story.Witness;

/**
 * What a party says of its enemy's losses, or of its own success, serves itself (method, rule 17):
 * it is marked, and is never the best figure by itself.
 */
public final class MarkSelfServing {

  private final Sides sides;

  /** With the knowledge of who is of one side. */
  public MarkSelfServing(Sides sides) {
    this.sides = sides;
  }

  /** Whether a party says it of its enemy's losses, or of what its own side did to its enemy. */
  public boolean isSelfServing(Claim.Toll toll, Witness witness) {
    Optional<Actor> speaker = witness.actor().filter(a -> a.party().isPresent());
    return speaker.isPresent() && ofEnemy(toll, speaker.get());
  }

  private boolean ofEnemy(Claim.Toll toll, Actor speaker) {
    Optional<Actor> group = toll.victims().group().filter(g -> g.party().isPresent());
    if (group.isPresent()) {
      return group.get().canFight() && !sides.same(group.get(), speaker);
    }
    boolean own = toll.perpetrator().filter(p -> sides.same(p, speaker)).isPresent();
    return switch (toll.victims().category()) {
      case REBELS -> own || ofState(speaker);
      case GOVERNMENT_FORCES -> own || !ofState(speaker) && speaker.canFight();
      case COMBATANTS, OTHER -> own;
      case ALL, CIVILIANS -> false;
    };
  }

  private static boolean ofState(Actor actor) {
    return switch (actor.kind()) {
      case GOVERNMENT, MILITARY, POLICE, STATE_MEDIA, OFFICIAL -> true;
      case REBEL,
          MILITIA,
          CIVILIANS,
          MONITOR,
          MEDIA,
          AGENCY,
          SOCIAL_MEDIA,
          INTERNATIONAL_ORGANISATION,
          AID_ORGANISATION,
          ANALYST,
          WITNESS,
          PERSON,
          UNNAMED,
          OTHER ->
          false;
    };
  }

  /** The mark in words; empty where the figure's witness has nothing to gain. */
  public Optional<String> mark(Figure figure) {
    Optional<Actor> witness = figure.witness().actor();
    if (witness.isEmpty() || witness.get().party().isEmpty()) {
      return Optional.empty();
    }
    String who = witness.get().name();
    if (figure.selfServing()) {
      return Optional.of(
          "%s, a party to the conflict, speaks of its enemy's losses.".formatted(who));
    }
    return figure
        .claim()
        .perpetrator()
        .map(
            p ->
                sides.same(p, witness.get())
                    ? "%s speaks of what its own side did.".formatted(who)
                    : "%s, a party to the conflict, accuses its enemy.".formatted(who));
  }
}
