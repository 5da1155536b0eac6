package org.zubda.account.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zubda.account.rule.Figures.figure;
import static org.zubda.account.rule.Figures.line;
import static org.zubda.account.rule.Figures.toll;

import org.junit.jupiter.api.Test;

class KeepRangeOfOneReportTest {

  private final KeepRangeOfOneReport rule = new KeepRangeOfOneReport();

  @Test
  void oneReportWithTwoFiguresKeepsTheRange() {
    assertThat(line(rule.judge(toll(figure("12", "Red Lamp", 0), figure("10", "Red Lamp", 0)))))
        .isEqualTo("single 10 10..12");
  }
}
