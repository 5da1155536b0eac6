package org.zubda.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zubda.claim.Victims.Category.ALL;
import static org.zubda.claim.Victims.Category.CIVILIANS;
import static org.zubda.claim.Victims.Category.COMBATANTS;
import static org.zubda.claim.Victims.Category.GOVERNMENT_FORCES;
import static org.zubda.claim.Victims.Category.REBELS;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.account.Status;
import org.zubda.export.format.Deaths.Remark;
import org.zubda.mention.When;

/** What of an account becomes an event, and that nobody is counted twice. */
class FieldEventsTest {

  private static int best(InventedWar war) {
    return war.events().stream().mapToInt(e -> e.deaths().best()).sum();
  }

  @Test
  void theDeadOfPartsAreTakenOffTheirWhole() {
    InventedWar war =
        new InventedWar()
            .incident("push", "offensive", "")
            .killed(100)
            .incident("mill", "shelling", "push")
            .killed(7)
            .incident("bridge", "air-strike", "push")
            .killed(5);

    assertThat(war.event("push").deaths().best()).isEqualTo(88);
    assertThat(best(war)).isEqualTo(100);
  }

  @Test
  void partsOfPartsAreCountedOnce() {
    InventedWar war =
        new InventedWar()
            .incident("push", "offensive", "")
            .killed(100)
            .incident("town", "armed-clash", "push")
            .killed(40)
            .incident("mill", "shelling", "town")
            .killed(7);

    assertThat(war.event("town").deaths().best()).isEqualTo(33);
    assertThat(war.event("push").deaths().best()).isEqualTo(60);
    assertThat(best(war)).isEqualTo(100);
  }

  @Test
  void partsAboveTheirWholeLeaveNothingOfIt() {
    InventedWar war =
        new InventedWar()
            .incident("push", "offensive", "")
            .killed(10)
            .incident("mill", "shelling", "push")
            .killed(7)
            .incident("bridge", "air-strike", "push")
            .killed(5);

    assertThat(war.event("push").deaths().best()).isZero();
    assertThat(best(war)).isEqualTo(12);
  }

  @Test
  void aWholeWithoutACountAddsNothing() {
    InventedWar war =
        new InventedWar()
            .incident("push", "offensive", "")
            .incident("mill", "shelling", "push")
            .killed(7);

    assertThat(best(war)).isEqualTo(7);
  }

  @Test
  void theCountsOfKindsAreInTheCountOfAll() {
    Deaths deaths =
        new InventedWar()
            .incident("mill", "shelling", "")
            .killed(20)
            .killed("civilians", CIVILIANS, 8, 8, 8, Status.SINGLE)
            .killed("rebels", REBELS, 5, 5, 5, Status.SINGLE)
            .killed("children", CIVILIANS, 3, 3, 3, Status.SINGLE)
            .event("mill")
            .deaths();

    assertThat(deaths.best()).isEqualTo(20);
    assertThat(deaths.parts()).extracting(Deaths.Part::count).containsExactly(8, 5);
    assertThat(deaths.unknown()).isEqualTo(7);
  }

  @Test
  void withoutACountOfAllTheKindsMakeIt() {
    Deaths deaths =
        new InventedWar()
            .incident("mill", "shelling", "")
            .killed("civilians", CIVILIANS, 8, 8, 9, Status.SINGLE)
            .killed("government forces", GOVERNMENT_FORCES, 5, 6, 6, Status.SINGLE)
            .killed("combatants", COMBATANTS, 4, 4, 4, Status.SINGLE)
            .event("mill")
            .deaths();

    assertThat(deaths)
        .extracting(Deaths::low, Deaths::best, Deaths::high)
        .containsExactly(13, 14, 15);
  }

  @Test
  void childrenAndStudentsAreNeverAdded() {
    Deaths deaths =
        new InventedWar()
            .incident("mill", "shelling", "")
            .killed("children", CIVILIANS, 3, 3, 3, Status.SINGLE)
            .killed("students", CIVILIANS, 5, 5, 5, Status.SINGLE)
            .event("mill")
            .deaths();

    assertThat(deaths.best()).isEqualTo(5);
  }

  @Test
  void partsRaiseAWholeThatIsOpen() {
    Deaths deaths =
        new InventedWar()
            .incident("mill", "shelling", "")
            .killed("all", ALL, 10, 10, -1, Status.SINGLE)
            .killed("civilians", CIVILIANS, 8, 8, 8, Status.SINGLE)
            .killed("rebels", REBELS, 5, 5, 5, Status.SINGLE)
            .event("mill")
            .deaths();

    assertThat(deaths.best()).isEqualTo(13);
    assertThat(deaths.low()).isEqualTo(10);
    assertThat(deaths.remarks()).contains(Remark.OPEN);
  }

  @Test
  void partsAboveABoundedWholeAreNotToldApart() {
    Deaths deaths =
        new InventedWar()
            .incident("mill", "shelling", "")
            .killed(10)
            .killed("civilians", CIVILIANS, 8, 8, 8, Status.SINGLE)
            .killed("rebels", REBELS, 5, 5, 5, Status.SINGLE)
            .event("mill")
            .deaths();

    assertThat(deaths.best()).isEqualTo(10);
    assertThat(deaths.unknown()).isEqualTo(10);
    assertThat(deaths.remarks()).contains(Remark.PARTS_EXCEED);
  }

  @Test
  void ofAContestedCountTheLowestStands() {
    Deaths deaths =
        new InventedWar()
            .incident("mill", "shelling", "")
            .killed("all", ALL, 4, -1, 6, Status.CONTESTED)
            .event("mill")
            .deaths();

    assertThat(deaths)
        .extracting(Deaths::low, Deaths::best, Deaths::high, Deaths::cautious)
        .containsExactly(4, 4, 6, 4);
    assertThat(deaths.remarks()).containsExactly(Remark.CONTESTED);
  }

  @Test
  void whatOnlyAPartySaysOfItsEnemyCountsForHighAlone() {
    Deaths deaths =
        new InventedWar()
            .incident("mill", "shelling", "")
            .killed("all", ALL, 10, 10, -1, Status.SINGLE)
            .killed("rebels", REBELS, 300, -1, 300, Status.SINGLE)
            .event("mill")
            .deaths();

    assertThat(deaths)
        .extracting(Deaths::low, Deaths::best, Deaths::high, Deaths::cautious)
        .containsExactly(10, 10, 300, 10);
  }

  @Test
  void acledsFigureIsTheLowestUntilCorroborated() {
    InventedWar war =
        new InventedWar()
            .incident("mill", "shelling", "")
            .killed("all", ALL, 10, 14, 20, Status.SINGLE)
            .incident("bridge", "shelling", "")
            .killed("all", ALL, 10, 14, 20, Status.AGREED);

    assertThat(war.event("mill").deaths().cautious()).isEqualTo(10);
    assertThat(war.event("bridge").deaths().cautious()).isEqualTo(14);
  }

  @Test
  void acledCountsDozensAsTwelve() {
    Deaths deaths =
        new InventedWar()
            .incident("mill", "shelling", "")
            .killed("all", ALL, 24, 24, -1, Status.SINGLE, "dozens")
            .event("mill")
            .deaths();

    assertThat(deaths.cautious()).isEqualTo(12);
    assertThat(deaths.best()).isEqualTo(24);
  }

  @Test
  void aWholeLastsFromItsFirstPartToItsLast() {
    InventedWar war =
        new InventedWar()
            .incident("push", "offensive", "", InventedWar.days(7, 7), InventedWar.TOWN)
            .killed(30)
            .incident("mill", "shelling", "push", InventedWar.days(4, 4), InventedWar.TOWN)
            .killed(3);

    assertThat(war.event("push").days())
        .hasValueSatisfying(d -> assertThat(d.length()).isEqualTo(4));
  }

  @Test
  void warsAreNoEvents() {
    InventedWar war =
        new InventedWar()
            .incident("all", "war", "")
            .killed(5000)
            .incident("mill", "shelling", "all")
            .killed(7);

    assertThat(war.events()).extracting(FieldEvent::id).containsExactly("mill");
    assertThat(best(war)).isEqualTo(7);
  }

  @Test
  void anIncidentWithoutADateKeepsNone() {
    InventedWar war =
        new InventedWar()
            .incident("mill", "shelling", "", When.UNKNOWN, InventedWar.TOWN)
            .killed(7);

    assertThat(war.event("mill").days()).isEmpty();
  }

  @Test
  void whereSourcesContestWhoDidItNobodyIsNamed() {
    FieldEvent event =
        new InventedWar().incident("mill", "shelling", "").killed(7).contestedAgent().event("mill");

    assertThat(event.parties().first()).isEmpty();
    assertThat(event.parties().contested()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whateverTheFiguresNothingIsCountedTwice(long seed) {
    Random random = new Random(seed);
    InventedWar war = new InventedWar().incident("whole", "offensive", "");
    int low = random.nextInt(60);
    war.killed("all", ALL, low, low, random.nextBoolean() ? -1 : low + 5, Status.SINGLE);
    int parts = 0;
    for (int i = 0; i < 5; i++) {
      int n = random.nextInt(25);
      boolean contested = random.nextInt(3) == 0;
      war.incident("part-" + i, "shelling", "whole")
          .killed(
              "all",
              ALL,
              n,
              contested ? -1 : n,
              n + 3,
              contested ? Status.CONTESTED : Status.SINGLE);
      parts += n;
      if (random.nextBoolean()) {
        int civilians = random.nextInt(n + 3);
        war.killed("civilians", CIVILIANS, civilians, civilians, civilians, Status.SINGLE);
      }
    }

    int total = best(war);

    // Counts of kinds may raise a part inside its own bound of three.
    assertThat(total).isBetween(Math.max(low, parts), Math.max(low, parts + 15));
    for (FieldEvent e : war.events()) {
      assertThat(e.deaths().low()).isLessThanOrEqualTo(e.deaths().best());
      assertThat(e.deaths().best()).isLessThanOrEqualTo(e.deaths().high());
    }
  }
}
