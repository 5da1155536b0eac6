package org.zubda.account.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zubda.account.rule.Figures.figure;
import static org.zubda.account.rule.Figures.line;
import static org.zubda.account.rule.Figures.toll;

import org.junit.jupiter.api.Test;

class ContestDeniedTest {

  private final ContestDenied rule = new ContestDenied();

  @Test
  void aFigureThatIsDeniedIsContested() {
    assertThat(line(rule.judge(toll(figure("12", "Red Lamp", 0), figure("!12", "State Radio", 0)))))
        .isEqualTo("contested - 0..12");
  }

  @Test
  void bothSidesAreKept() {
    assertThat(rule.judge(toll(figure("12", "Red Lamp", 0), figure("!12", "State Radio", 0))))
        .hasValueSatisfying(
            v -> {
              assertThat(v.sides()).hasSize(2);
              assertThat(v.explanation().text()).contains("Red Lamp").contains("State Radio");
            });
  }

  @Test
  void aDenialOfSomethingElseInTheSentenceIsNoDenialOfTheFigure() {
    assertThat(
            line(rule.judge(toll(figure("12", "Red Lamp", 0), figure("!900", "State Radio", 0)))))
        .isEqualTo("does not apply");
  }

  @Test
  void withoutADenialItDoesNotApply() {
    assertThat(line(rule.judge(toll(figure("12", "Red Lamp", 0))))).isEqualTo("does not apply");
  }
}
