package org.zubda.account.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zubda.account.rule.Figures.figure;
import static org.zubda.account.rule.Figures.line;
import static org.zubda.account.rule.Figures.toll;

import org.junit.jupiter.api.Test;

class ReportOneOriginTest {

  private final ReportOneOrigin rule = new ReportOneOrigin();

  @Test
  void oneOriginInTwoReportsIsSingle() {
    assertThat(line(rule.judge(toll(figure("12", "Red Lamp", 0), figure("12", "Red Lamp", 1)))))
        .isEqualTo("single 12 12..12");
  }

  @Test
  void anUpperBoundAloneGivesNoBest() {
    assertThat(line(rule.judge(toll(figure("..250", "Red Lamp", 0))))).isEqualTo("single - -..250");
  }

  @Test
  void twoOriginsAreNotOne() {
    assertThat(line(rule.judge(toll(figure("12", "Red Lamp", 0), figure("12", "Monitor", 0)))))
        .isEqualTo("does not apply");
  }

  @Test
  void anOutletThatRepeatsANamedOriginInOneReportIsNoSecond() {
    Figure own = figure("12", "outlet Post", "r1", 0, false);
    Figure named = figure("12", "Red Lamp", "r1", 0, false);
    assertThat(line(rule.judge(toll(own, named)))).isEqualTo("single 12 12..12");
  }
}
