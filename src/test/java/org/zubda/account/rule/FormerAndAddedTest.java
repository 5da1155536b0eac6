package org.zubda.account.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zubda.account.rule.Figures.figure;
import static org.zubda.account.rule.Figures.line;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.zubda.claim.Scope;
import org.zubda.story.Standing;

class FormerAndAddedTest {

  private static Figure as(Standing standing, Figure f) {
    return new Figure(
        f.claim(),
        f.count(),
        f.witness(),
        f.report(),
        f.stage(),
        f.vague(),
        f.rising(),
        f.headline(),
        f.recalled(),
        standing,
        OptionalInt.empty(),
        f.selfServing());
  }

  private static TollCase asked(Figure... figures) {
    return TollCase.of(Scope.INCIDENT, false, false, false, List.of(figures));
  }

  @Test
  void aFormerFigureDisputesNothing() {
    assertThat(
            line(
                TollRule.first(
                    asked(
                        as(Standing.FORMER, figure("31", "Monitor", "r", 0, false)),
                        figure("13", "Monitor", "r", 0, false)))))
        .isEqualTo("updated 13 13..13");
  }

  @Test
  void aFigureThatIsWithdrawnLeavesTheOtherStanding() {
    assertThat(
            line(
                TollRule.first(
                    asked(
                        figure("31", "Monitor", 0),
                        as(Standing.WITHDRAWN, figure("31", "Monitor", 1)),
                        figure("13", "Red Lamp", 1)))))
        .isEqualTo("updated 13 13..13");
  }

  @Test
  void whereNothingElseStandsTheFormerFigureDoes() {
    assertThat(line(TollRule.first(asked(as(Standing.FORMER, figure("31", "Monitor", 0))))))
        .isEqualTo("single 31 31..31");
  }

  @Test
  void whatIsAddedLaterComesOnTop() {
    assertThat(
            line(
                TollRule.first(
                    asked(
                        figure("30", "Monitor", 0),
                        as(Standing.ADDED, figure("16", "Red Lamp", 1))))))
        .isEqualTo("updated 46 46..46");
  }

  @Test
  void whatIsAddedIsInTheTotalOfItsOwnReport() {
    assertThat(
            line(
                TollRule.first(
                    asked(
                        figure("30", "Monitor", 0),
                        as(Standing.ADDED, figure("16", "Red Lamp", "r", 1, false)),
                        figure("46", "Red Lamp", "r", 1, false)))))
        .isEqualTo("updated 46 46..46");
  }

  @Test
  void oneIncrementToldTwiceCountsOnce() {
    assertThat(
            line(
                TollRule.first(
                    asked(
                        figure("30", "Monitor", 0),
                        as(Standing.ADDED, figure("16", "Red Lamp", 1)),
                        as(Standing.ADDED, figure("16", "Lantern", 1))))))
        .isEqualTo("updated 46 46..46");
  }
}
