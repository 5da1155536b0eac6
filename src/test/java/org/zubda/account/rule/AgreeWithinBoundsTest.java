package org.zubda.account.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zubda.account.rule.Figures.figure;
import static org.zubda.account.rule.Figures.line;
import static org.zubda.account.rule.Figures.toll;

import org.junit.jupiter.api.Test;

class AgreeWithinBoundsTest {

  private final AgreeWithinBounds rule = new AgreeWithinBounds();

  @Test
  void overThreeHundredAndAtLeastThreeHundredAndTwentySevenAreCompatible() {
    assertThat(line(rule.judge(toll(figure("301+", "Red Lamp", 0), figure("327+", "Monitor", 0)))))
        .isEqualTo("agreed 327 327..");
  }

  @Test
  void anOpenAndAnExactCountMeetInTheExactOne() {
    assertThat(line(rule.judge(toll(figure("13+", "Red Lamp", 0), figure("13", "Monitor", 0)))))
        .isEqualTo("agreed 13 13..13");
  }

  @Test
  void dozensDoesNotDisputeAHundred() {
    assertThat(line(rule.judge(toll(figure("dozens", "Red Lamp", 0), figure("100", "Monitor", 0)))))
        .isEqualTo("agreed 100 100..100");
  }

  @Test
  void aboutThirtyFitsThirtyTwo() {
    assertThat(line(rule.judge(toll(figure("~30", "Red Lamp", 0), figure("32", "Monitor", 0)))))
        .isEqualTo("agreed 32 32..32");
  }

  @Test
  void twoNumbersThatDifferDoNotAgree() {
    assertThat(line(rule.judge(toll(figure("12", "Red Lamp", 0), figure("19", "Monitor", 0)))))
        .isEqualTo("does not apply");
  }
}
