package org.zubda.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.account.change.Changes;
import org.zubda.account.change.Difference;
import org.zubda.account.change.Difference.Kind;
import org.zubda.account.change.Difference.Subject;
import org.zubda.account.decision.ClaimAnchor;
import org.zubda.account.decision.Decision;
import org.zubda.account.decision.Decisions;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;

/** What a later account says otherwise than an earlier one. */
class ChangesTest {

  private static final List<String> FIRST =
      List.of(
          "@ a, 2031-05-02, Harbour Post",
          "12 killed people | Qadis | 2031-05-02 | air-strike | Red Lamp | The air strike on Qadis killed 12 people.");

  private static List<Reading> readings(String... more) {
    List<String> lines = new ArrayList<>(FIRST);
    lines.addAll(Arrays.asList(more));
    return Scenario.of("reports", lines).readings();
  }

  private static Account account(List<Reading> readings, String at, Decision... decisions) {
    return new Reconciler()
        .reconcile(
            readings,
            at.isEmpty() ? Optional.empty() : Optional.of(Moment.parse(at)),
            new Decisions(List.of(decisions), false));
  }

  private static List<Difference> since(String at, List<Reading> readings, Decision... decisions) {
    return Changes.between(account(readings, at, decisions), account(readings, "", decisions));
  }

  private static Decision.Made made(int n) {
    return new Decision.Made("d-" + n, n, "R. Editor", Moment.parse("2031-06-0" + n), "so");
  }

  private static ClaimAnchor last(List<Reading> readings) {
    Reading r = readings.getLast();
    return ClaimAnchor.of(r.claims().getFirst(), r.report());
  }

  private static List<String> lines(List<Difference> differences) {
    return differences.stream().map(d -> d.subject() + " " + d.kinds() + " " + d.about()).toList();
  }

  @Test
  void theSameAccountHasNotChanged() {
    assertThat(since("2031-05-02", readings())).isEmpty();
  }

  @Test
  void aHigherCountOfTheSameSourceRoseBecauseOfItsReport() {
    List<Reading> readings =
        readings(
            "@ b, 2031-05-03, Hill Gazette",
            "19 killed people | Qadis | 2031-05-02 | air-strike | Red Lamp | The air strike on Qadis killed 19 people.");
    List<Difference> found = since("2031-05-02", readings);

    assertThat(found).singleElement();
    Difference rise = found.getFirst();
    assertThat(rise.kinds()).containsExactly(Kind.RISEN, Kind.STATUS);
    assertThat(rise.was()).map(Entry::id).isEqualTo(Optional.of(rise.before().getFirst()));
    assertThat(rise.cause().come()).containsExactly(last(readings).claim());
    assertThat(rise.cause().reports()).containsExactly(readings.getLast().report().id());
    assertThat(rise.cause().decisions()).isEmpty();
  }

  @Test
  void aSecondSourceThatSaysOtherwiseMakesItContested() {
    List<Reading> readings =
        readings(
            "@ b, 2031-05-02T23:00Z, Hill Gazette",
            "3 killed people | Qadis | 2031-05-02 | air-strike | White Rope | The air strike on Qadis killed 3 people.");
    assertThat(lines(since("2031-05-02T12:00Z", readings)))
        .allSatisfy(l -> assertThat(l).startsWith("TOLL [").contains("CONTESTED"));
    assertThat(
            lines(Changes.between(account(readings, ""), account(readings, "2031-05-02T12:00Z"))))
        .allSatisfy(l -> assertThat(l).contains("SETTLED"));
  }

  @Test
  void anotherIncidentIsNew() {
    List<Reading> readings =
        readings(
            "@ b, 2031-05-03, Hill Gazette",
            "7 injured people | Ramla | 2031-05-03 | shelling | White Rope | The shelling of Ramla injured 7 people.");
    assertThat(since("2031-05-02", readings))
        .filteredOn(d -> d.subject() == Subject.TOLL)
        .singleElement()
        .satisfies(d -> assertThat(d.kinds()).containsExactly(Kind.NEW))
        .satisfies(d -> assertThat(d.was()).isEmpty());
  }

  @Test
  void aPlaceThatChangedHandsHasAnotherHolder() {
    List<Reading> readings =
        Scenario.of(
                "control",
                List.of(
                    "@ a, 2031-05-02, Harbour Post",
                    "holds Northern Front all of Qadis | Red Lamp",
                    "@ b, 2031-05-04, Hill Gazette",
                    "holds Free Brigade all of Qadis | Red Lamp"))
            .readings();
    assertThat(since("2031-05-03", readings))
        .filteredOn(d -> d.subject() == Subject.CONTROL)
        .singleElement()
        .satisfies(d -> assertThat(d.kinds()).contains(Kind.HOLDER));
  }

  @Test
  void whatADecisionChangedNamesTheDecisionAndSoDoesItsUndoing() {
    List<Reading> readings =
        readings(
            "@ b, 2031-05-02, Hill Gazette",
            "3 killed people | Qadis | 2031-05-02 | air-strike | White Rope | The air strike on Qadis killed 3 people.");
    Decision reject = new Decision.Reject(made(1), last(readings));
    Decision undo = new Decision.Undo(made(2), "d-1");
    List<Difference> rejected =
        Changes.between(
            account(readings, "2031-05-31", reject, undo),
            account(readings, "2031-06-01", reject, undo));
    List<Difference> undone =
        Changes.between(
            account(readings, "2031-06-01", reject, undo),
            account(readings, "2031-06-02", reject, undo));

    assertThat(rejected)
        .singleElement()
        .satisfies(d -> assertThat(d.cause().decisions()).containsExactly("d-1"))
        .satisfies(d -> assertThat(d.cause().gone()).containsExactly(last(readings).claim()));
    assertThat(undone)
        .singleElement()
        .satisfies(d -> assertThat(d.cause().decisions()).containsExactly("d-1", "d-2"));
    assertThat(
            Changes.between(
                account(readings, "2031-05-31", reject, undo),
                account(readings, "2031-06-02", reject, undo)))
        .isEmpty();
  }

  @Test
  void incidentsThatAPersonMergedAreSaidToBeMerged() {
    List<Reading> readings =
        readings(
            "@ b, 2031-05-02, Hill Gazette",
            "7 killed people | Ramla | 2031-05-02 | shelling | White Rope | The shelling of Ramla killed 7 people.");
    Decision merge =
        new Decision.Merge(
            made(1),
            List.of(
                List.of(
                    ClaimAnchor.of(
                        readings.getFirst().claims().getFirst(), readings.getFirst().report())),
                List.of(last(readings))));
    assertThat(Changes.between(account(readings, ""), account(readings, "", merge)))
        .filteredOn(d -> d.subject() == Subject.INCIDENT)
        .singleElement()
        .satisfies(d -> assertThat(d.kinds()).containsExactly(Kind.MERGED))
        .satisfies(d -> assertThat(d.before()).hasSize(2))
        .satisfies(d -> assertThat(d.cause().decisions()).containsExactly("d-1"));
    assertThat(Changes.between(account(readings, "", merge), account(readings, "")))
        .filteredOn(d -> d.subject() == Subject.INCIDENT)
        .singleElement()
        .satisfies(d -> assertThat(d.kinds()).containsExactly(Kind.SPLIT));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void theOrderInWhichReportsComeChangesNothing(long seed) {
    List<Reading> readings = new ArrayList<>();
    for (Scenario s : Scenario.all("reports-in-account-out.txt")) {
      if (readings.size() < 12) {
        readings.addAll(s.readings());
      }
    }
    List<Difference> one = since("2031-05-02", readings);
    Collections.shuffle(readings, new Random(seed));
    assertThat(since("2031-05-02", readings).equals(one)).as("the same changes").isTrue();
  }
}
