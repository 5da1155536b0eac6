package org.zubda.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zubda.account.Status;
import org.zubda.actor.Actor;
import org.zubda.claim.Victims;

/** Who acts for a state, an alliance or a group, and against whom. */
class PartiesTest {

  private static Actor actor(String id, Actor.Kind kind, String party) {
    return new Actor(Optional.of(id), id, kind, Optional.of(party));
  }

  private static final Actor ARMY = actor("sy-army", Actor.Kind.MILITARY, "sy-government");
  private static final Actor ALLIANCE = actor("pact", Actor.Kind.MILITARY, "pact");
  private static final Actor GUARDS = actor("guards", Actor.Kind.POLICE, "hill-men");

  @Test
  void aStatesForcesActForTheState() {
    assertThat(Parties.isState(ARMY)).isTrue();
    assertThat(Parties.state(ARMY)).contains("SY");
  }

  @Test
  void theForcesOfAGroupAreNoStates() {
    assertThat(Parties.isState(GUARDS)).isFalse();
    assertThat(Parties.isAlliance(GUARDS)).isFalse();
  }

  @Test
  void anAllianceIsNoStateAndNoGroup() {
    assertThat(Parties.isState(ALLIANCE)).isFalse();
    assertThat(Parties.isAlliance(ALLIANCE)).isTrue();
  }

  @Test
  void aFightHasTheTwoThatLostPeopleAsItsSides() {
    FieldEvent fight =
        new InventedWar()
            .incident("push", "offensive", "")
            .killed(9)
            .killed("rebels", Victims.Category.REBELS, 5, 5, 5, Status.SINGLE)
            .killed("government forces", Victims.Category.GOVERNMENT_FORCES, 4, 4, 4, Status.SINGLE)
            .event("push");

    assertThat(fight.parties().first()).contains(InventedWar.REBELS);
    assertThat(fight.parties().second()).contains(InventedWar.ARMY);
  }

  @Test
  void whereOnlyCiviliansAreHarmedTheyAreTheTarget() {
    FieldEvent shelling =
        new InventedWar()
            .incident("mill", "shelling", "")
            .killed("civilians", Victims.Category.CIVILIANS, 5, 5, 5, Status.SINGLE)
            .event("mill");

    assertThat(shelling.onlyCivilians()).isTrue();
    assertThat(shelling.parties().first()).contains(InventedWar.REBELS);
    assertThat(AcledCodes.inter(InventedWar.REBELS, shelling)).contains("Rebel group");
    assertThat(AcledCodes.inter(InventedWar.ARMY, shelling)).contains("State forces");
    assertThat(AcledCodes.inter(ALLIANCE, shelling)).contains("External/Other forces");
    assertThat(AcledCodes.interaction("Rebel group", "State forces"))
        .isEqualTo("State forces-Rebel group");
  }

  @Test
  void anArmyAbroadIsExternal() {
    FieldEvent shelling = new InventedWar().incident("mill", "shelling", "").event("mill");
    Actor abroad = actor("ru-army", Actor.Kind.MILITARY, "ru-government");

    assertThat(AcledCodes.inter(abroad, shelling)).contains("External/Other forces");
  }
}
