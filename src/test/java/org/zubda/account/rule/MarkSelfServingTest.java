package org.zubda.account.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zubda.account.rule.Figures.figure;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.claim.Victims;
import org.zubda.story.Sides;

class MarkSelfServingTest {

  private final MarkSelfServing rule = new MarkSelfServing(Sides.BY_PARTY);

  private static Figure of(Figure f, Optional<Actor> perpetrator, Optional<Actor> group) {
    Claim.Toll t = f.claim();
    Claim.Toll toll =
        new Claim.Toll(
            t.said(),
            t.effect(),
            new Victims(t.victims().category(), group, t.victims().text()),
            t.count(),
            perpetrator,
            t.means(),
            t.scope(),
            t.target());
    return new Figure(
        toll,
        f.count(),
        f.witness(),
        f.report(),
        f.stage(),
        f.vague(),
        f.rising(),
        f.headline(),
        f.recalled(),
        f.standing(),
        f.before(),
        new MarkSelfServing(Sides.BY_PARTY).isSelfServing(toll, f.witness()));
  }

  private static final Actor ENEMY =
      new Actor(Optional.of("river"), "River Army", Actor.Kind.MILITARY, Optional.of("river"));

  @Test
  void aPartyThatAccusesItsEnemyIsMarked() {
    assertThat(rule.mark(of(figure("9", "party Hill", 0), Optional.of(ENEMY), Optional.empty())))
        .hasValueSatisfying(n -> assertThat(n).contains("accuses its enemy"));
  }

  @Test
  void aPartyThatCountsItsEnemysLossesIsMarked() {
    assertThat(rule.mark(of(figure("9", "party Hill", 0), Optional.empty(), Optional.of(ENEMY))))
        .hasValueSatisfying(n -> assertThat(n).contains("enemy's losses"));
  }

  @Test
  void aMonitorIsNotMarked() {
    assertThat(rule.mark(of(figure("9", "Red Lamp", 0), Optional.of(ENEMY), Optional.empty())))
        .isEmpty();
  }
}
