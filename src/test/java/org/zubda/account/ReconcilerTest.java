package org.zubda.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;

class ReconcilerTest {

  static Stream<Scenario> scenarios() {
    return Scenario.all("reports-in-account-out.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void reportsInAccountOut(Scenario scenario) {
    Account account = new Reconciler().reconcile(scenario.readings(), Optional.empty());
    assertThat(Scenario.lines(account))
        .containsExactlyElementsOf(scenario.expected().stream().sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void eachEntrySaysWhyAndRestsOnClaims(Scenario scenario) {
    Account account = new Reconciler().reconcile(scenario.readings(), Optional.empty());
    for (StoryAccount story : account.stories()) {
      assertThat(story.tolls())
          .allSatisfy(
              t -> {
                assertThat(t.claims()).isNotEmpty();
                assertThat(t.explanation().text()).isNotBlank();
                assertThat(t.explanation().wouldChange()).isNotBlank();
                assertThat(t.explanation().rule()).isNotBlank();
              });
      assertThat(story.summary()).allSatisfy(s -> assertThat(s.claims()).isNotEmpty());
      assertThat(story.disagreements())
          .allSatisfy(d -> assertThat(d.sides()).hasSizeGreaterThan(1));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void theOrderInWhichReportsComeChangesNothing(long seed) {
    List<Reading> readings = new ArrayList<>();
    for (Scenario s : Scenario.all("reports-in-account-out.txt")) {
      if (readings.size() < 12) {
        readings.addAll(s.readings());
      }
    }
    Account one = new Reconciler().reconcile(readings, Optional.empty());
    List<Reading> shuffled = new ArrayList<>(readings);
    Collections.shuffle(shuffled, new Random(seed));
    Account other = new Reconciler().reconcile(shuffled, Optional.empty());
    assertThat(other.equals(one)).as("the same account").isTrue();
  }

  @Test
  void anAccountAsKnownAtADayUsesOnlyWhatHadBeenPublished() {
    Scenario rising =
        Scenario.of(
            "rising",
            List.of(
                "@ a, 2031-05-02, Harbour Post",
                "12 killed people | Qadis | 2031-05-02 | air-strike | Red Lamp | The air strike on Qadis killed 12 people.",
                "@ b, 2031-05-03, Hill Gazette",
                "19 killed people | Qadis | 2031-05-02 | air-strike | Red Lamp | The air strike on Qadis killed 19 people."));
    Account then =
        new Reconciler().reconcile(rising.readings(), Optional.of(Moment.parse("2031-05-02")));
    assertThat(Scenario.lines(then)).containsExactly("single killed all in Qadis: 12 12..12");
    assertThat(then.readings()).hasSize(1);
  }

  @Test
  void aReportWithoutADateIsLeftOutOfAnAccountAsKnownAtADay() {
    Scenario undated =
        Scenario.of(
            "undated",
            List.of(
                "@ a, -, Harbour Post",
                "12 killed people | Qadis | - | air-strike | Red Lamp | The air strike on Qadis killed 12 people."));
    assertThat(
            new Reconciler()
                .reconcile(undated.readings(), Optional.of(Moment.parse("2031-05-02")))
                .stories())
        .isEmpty();
  }

  @Test
  void noReportsMakeAnEmptyAccount() {
    Account account = new Reconciler().reconcile(List.of(), Optional.empty());
    assertThat(account.stories()).isEmpty();
    assertThat(account.claims()).isEmpty();
  }

  @Test
  void theSameReportTwiceCountsOnce() {
    Scenario one = Scenario.all("reports-in-account-out.txt").get(0);
    List<Reading> twice = new ArrayList<>(one.readings());
    twice.addAll(one.readings());
    assertThat(new Reconciler().reconcile(twice, Optional.empty()))
        .isEqualTo(new Reconciler().reconcile(one.readings(), Optional.empty()));
  }
}
