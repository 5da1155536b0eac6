package org.zubda.account.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zubda.account.rule.Figures.figure;
import static org.zubda.account.rule.Figures.line;
import static org.zubda.account.rule.Figures.toll;

import org.junit.jupiter.api.Test;

class SupersedeEarlierTollTest {

  private final SupersedeEarlierToll rule = new SupersedeEarlierToll();

  @Test
  void aLaterHigherCountStands() {
    assertThat(line(rule.judge(toll(figure("12", "Red Lamp", 0), figure("19", "Monitor", 1)))))
        .isEqualTo("updated 19 19..19");
  }

  @Test
  void anOpenLastCountStaysOpen() {
    assertThat(line(rule.judge(toll(figure("12", "Red Lamp", 0), figure("19+", "Monitor", 1)))))
        .isEqualTo("updated 19 19..");
  }

  @Test
  void oneWitnessMayCorrectItselfDownwards() {
    assertThat(line(rule.judge(toll(figure("19", "Red Lamp", 0), figure("12", "Red Lamp", 1)))))
        .isEqualTo("updated 12 12..12");
  }

  @Test
  void anotherWitnessWithLessIsNoUpdate() {
    assertThat(line(rule.judge(toll(figure("19", "Red Lamp", 0), figure("12", "Monitor", 1)))))
        .isEqualTo("does not apply");
  }

  @Test
  void twoWitnessesAtOneStageAreNoUpdate() {
    assertThat(line(rule.judge(toll(figure("12", "Red Lamp", 0), figure("19", "Monitor", 0)))))
        .isEqualTo("does not apply");
  }

  @Test
  void atOneStageWordsThatItRoseMakeAnUpdate() {
    assertThat(line(rule.judge(toll(figure("12", "Red Lamp", 0), figure("19^", "Monitor", 0)))))
        .isEqualTo("updated 19 19..19");
  }

  @Test
  void aReportThatRepeatsAnOvertakenCountChangesNothing() {
    assertThat(
            line(
                rule.judge(
                    toll(
                        figure("12", "Red Lamp", 0),
                        figure("19", "Monitor", 1),
                        figure("12", "Lantern", 2)))))
        .isEqualTo("updated 19 19..19");
  }

  @Test
  void roundWordsAreNoStage() {
    assertThat(line(rule.judge(toll(figure("dozens", "Red Lamp", 0), figure("42", "Monitor", 1)))))
        .isEqualTo("does not apply");
  }

  @Test
  void theStepsAreTold() {
    assertThat(rule.judge(toll(figure("12", "Red Lamp", 0), figure("19", "Monitor", 1))))
        .hasValueSatisfying(
            v -> assertThat(v.explanation().text()).contains("12, then 19").contains("Monitor"));
  }
}
