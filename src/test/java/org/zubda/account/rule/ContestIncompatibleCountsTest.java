package org.zubda.account.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zubda.account.rule.Figures.figure;
import static org.zubda.account.rule.Figures.line;
import static org.zubda.account.rule.Figures.toll;

import org.junit.jupiter.api.Test;

class ContestIncompatibleCountsTest {

  private final ContestIncompatibleCounts rule = new ContestIncompatibleCounts();

  @Test
  void lowAndHighSpanTheSides() {
    assertThat(line(rule.judge(toll(figure("12", "Red Lamp", 0), figure("19", "Monitor", 0)))))
        .isEqualTo("contested - 12..19");
  }

  @Test
  void anOpenSideCountsWithItsFigure() {
    assertThat(line(rule.judge(toll(figure("86", "Monitor", 0), figure("101+", "party Hill", 0)))))
        .isEqualTo("contested - 86..101");
  }

  @Test
  void noSideWinsByBeingToldMoreOften() {
    assertThat(
            line(
                rule.judge(
                    toll(
                        figure("12", "Red Lamp", 0),
                        figure("19", "Monitor", 0),
                        figure("19", "Lantern", 0),
                        figure("19", "Mill", 0)))))
        .isEqualTo("contested - 12..19");
  }

  @Test
  void earlierStagesOfASideStandWithIt() {
    assertThat(
            rule.judge(
                toll(
                    figure("58", "Monitor", 0),
                    figure("86", "Monitor", 1),
                    figure("101+", "party Hill", 1))))
        .hasValueSatisfying(
            v -> assertThat(v.sides().get(0)).extracting(Figure::figure).contains(58, 86));
  }
}
