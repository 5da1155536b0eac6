package org.zubda.account.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zubda.account.rule.Figures.holding;
import static org.zubda.claim.Claim.Control.Extent.ALL;
import static org.zubda.claim.Claim.Control.Extent.ENTERED;
import static org.zubda.claim.Claim.Control.Extent.MOST;
import static org.zubda.claim.Claim.Control.Extent.NONE;
import static org.zubda.claim.Claim.Control.Extent.PART;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zubda.account.Disagreement;
import org.zubda.account.Status;
import org.zubda.story.Sides;

class ControlRulesTest {

  private static ControlCase asked(Holding... holdings) {
    return new ControlCase(List.of(holdings), Sides.BY_PARTY);
  }

  @Nested
  class ContestDeniedControlTest {

    private final ContestDeniedControl rule = new ContestDeniedControl();

    @Test
    void aLossThatIsDeniedIsContested() {
      assertThat(
              rule.judge(
                  asked(
                      holding("River Army", NONE, "Red Lamp", 0),
                      holding("River Army", NONE, "State Radio", 0, true, false))))
          .hasValueSatisfying(
              v -> {
                assertThat(v.status()).isEqualTo(Status.CONTESTED);
                assertThat(v.kind()).isEqualTo(Disagreement.Kind.OCCURRENCE);
                assertThat(v.sides()).hasSize(2);
              });
    }

    @Test
    void withoutADenialItDoesNotApply() {
      assertThat(rule.judge(asked(holding("River Army", NONE, "Red Lamp", 0)))).isEmpty();
    }
  }

  @Nested
  class ContestHoldersTest {

    private final ContestHolders rule = new ContestHolders();

    @Test
    void twoHoldersOfAllAtOneTimeAreContested() {
      assertThat(
              rule.judge(
                  asked(
                      holding("River Army", ALL, "Red Lamp", 0),
                      holding("Hill Front", ALL, "Monitor", 0))))
          .hasValueSatisfying(v -> assertThat(v.kind()).isEqualTo(Disagreement.Kind.AGENT));
    }

    @Test
    void oneThatReachedItAndOneThatTookItAreContested() {
      assertThat(
              rule.judge(
                  asked(
                      holding("River Army", ENTERED, "Red Lamp", 0),
                      holding("Hill Front", ALL, "Monitor", 0))))
          .isPresent();
    }

    @Test
    void mostAndAPartLeaveRoomForBoth() {
      assertThat(
              rule.judge(
                  asked(
                      holding("River Army", PART, "Red Lamp", 0),
                      holding("Hill Front", MOST, "Monitor", 0))))
          .isEmpty();
    }

    @Test
    void aLaterHolderFollowsAnEarlierOne() {
      assertThat(
              rule.judge(
                  asked(
                      holding("River Army", ALL, "Red Lamp", 0),
                      holding("Hill Front", ALL, "Monitor", 1))))
          .isEmpty();
    }

    @Test
    void historyContestsNothing() {
      assertThat(
              rule.judge(
                  asked(
                      holding("River Army", ALL, "Red Lamp", 0, false, true),
                      holding("Hill Front", ALL, "Monitor", 0, false, true))))
          .isEmpty();
    }
  }

  @Nested
  class ReplaceEarlierControlTest {

    private final ReplaceEarlierControl rule = new ReplaceEarlierControl();

    @Test
    void partThenMostIsUpdated() {
      assertThat(
              rule.judge(
                  asked(
                      holding("Hill Front", PART, "Red Lamp", 0),
                      holding("Hill Front", MOST, "Monitor", 1))))
          .hasValueSatisfying(
              v -> {
                assertThat(v.status()).isEqualTo(Status.UPDATED);
                assertThat(v.state().claim().extent()).isEqualTo(MOST);
              });
    }

    @Test
    void anotherHolderLaterReplacesTheEarlier() {
      assertThat(
              rule.judge(
                  asked(
                      holding("River Army", ALL, "Red Lamp", 0),
                      holding("Hill Front", ALL, "Monitor", 1))))
          .hasValueSatisfying(
              v -> assertThat(v.state().claim().holder().name()).isEqualTo("Hill Front"));
    }

    @Test
    void oneStateToldTwiceIsNoChange() {
      assertThat(
              rule.judge(
                  asked(
                      holding("Hill Front", MOST, "Red Lamp", 0),
                      holding("Hill Front", MOST, "Monitor", 1))))
          .isEmpty();
    }
  }

  @Nested
  class AgreeOnControlTest {

    private final AgreeOnControl rule = new AgreeOnControl();

    @Test
    void twoOriginsAgree() {
      assertThat(
              rule.judge(
                  asked(
                      holding("Hill Front", MOST, "Red Lamp", 0),
                      holding("Hill Front", MOST, "Monitor", 1))))
          .hasValueSatisfying(v -> assertThat(v.status()).isEqualTo(Status.AGREED));
    }

    @Test
    void oneOriginIsSingle() {
      assertThat(rule.judge(asked(holding("Hill Front", MOST, "Red Lamp", 0))))
          .hasValueSatisfying(v -> assertThat(v.status()).isEqualTo(Status.SINGLE));
    }
  }
}
