package org.zubda.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.account.decision.ClaimAnchor;
import org.zubda.account.decision.ClaimRuling;
import org.zubda.account.decision.Correction;
import org.zubda.account.decision.Decision;
import org.zubda.account.decision.Decision.Made;
import org.zubda.account.decision.Decisions;
import org.zubda.account.decision.ReportAnchor;
import org.zubda.account.decision.Standing;
import org.zubda.account.decision.Standing.State;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.claim.Said;
import org.zubda.mention.Count;
import org.zubda.report.Moment;
import org.zubda.report.Report;
import org.zubda.report.Span;

/** Decisions over reports: what they do to an account, and what becomes of them. */
class DecisionsTest {

  private static final List<String> SCHOOL =
      List.of(
          "@ a, 2031-05-02, Harbour Post",
          "4 killed civilians | Qadis | 2031-05-02 | shelling | Red Lamp | The shelling of a school in Qadis killed 4 civilians.",
          "@ b, 2031-05-02, Hill Gazette",
          "9 killed civilians | Qadis | 2031-05-02 | shelling | White Rope | The shelling of a school in Qadis killed 9 civilians.");

  private static List<Reading> readings(List<String> lines, String... more) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(Arrays.asList(more));
    return Scenario.of("some reports", all).readings();
  }

  private static Account account(List<Reading> readings, Decision... decisions) {
    return new Reconciler()
        .reconcile(readings, Optional.empty(), new Decisions(List.of(decisions), false));
  }

  private static Made made(int number) {
    return new Made(
        "d-" + number, number, "R. Editor", Moment.parse("2031-06-0" + number), "read it again");
  }

  private static ClaimAnchor anchor(List<Reading> readings, String words) {
    return readings.stream()
        .flatMap(r -> r.claims().stream().map(c -> ClaimAnchor.of(c, r.report())))
        .filter(a -> a.evidence().contains(words))
        .findFirst()
        .orElseThrow();
  }

  private static State state(Account account, String decision) {
    return standing(account, decision).state();
  }

  private static Standing standing(Account account, String decision) {
    return account.decided().standing(decision).orElseThrow();
  }

  private static Correction count(int n) {
    return new Correction(
        Correction.NONE.all(),
        new Correction.OfToll(
            Optional.of(Count.Stated.exactly(n, "" + n)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Correction.NONE.control(),
        Optional.empty());
  }

  @Test
  void aRejectedClaimCountsForNothingAndIsStillListed() {
    List<Reading> readings = readings(SCHOOL);
    ClaimAnchor nine = anchor(readings, "9 civilians");
    Account account = account(readings, new Decision.Reject(made(1), nine));

    assertThat(Scenario.lines(account(readings)))
        .containsExactly("contested killed civilians in Qadis: - 4..9");
    assertThat(Scenario.lines(account)).containsExactly("single killed civilians in Qadis: 4 4..4");
    assertThat(account.claims()).extracting(Claim::id).contains(nine.claim());
    assertThat(account.decided().ruling(nine.claim()).map(ClaimRuling::mark))
        .contains(ClaimRuling.Mark.REJECTED);
  }

  @Test
  void anEntryThatADecisionTouchedSaysWhatTheProgramWouldHaveSaid() {
    List<Reading> readings = readings(SCHOOL);
    Account account =
        account(readings, new Decision.Reject(made(1), anchor(readings, "9 civilians")));
    TollEntry entry = account.stories().getFirst().tolls().getFirst();

    assertThat(account.decided().on(entry.id()))
        .hasValueSatisfying(
            touch -> {
              assertThat(touch.decisions()).containsExactly("d-1");
              assertThat(touch.changed()).isTrue();
              assertThat(touch.own())
                  .containsExactly(account(readings).stories().getFirst().tolls().getFirst());
            });
  }

  @Test
  void whatADecisionLeftOutAltogetherIsSaid() {
    List<Reading> readings = readings(SCHOOL.subList(0, 2));
    Account account =
        account(readings, new Decision.Reject(made(1), anchor(readings, "4 civilians")));

    assertThat(account.stories().getFirst().tolls()).isEmpty();
    assertThat(account.decided().touches())
        .singleElement()
        .satisfies(t -> assertThat(t.entry()).isEmpty())
        .satisfies(t -> assertThat(t.own()).hasSize(1));
  }

  @Test
  void anUndoneDecisionLeavesTheAccountAsItWas() {
    List<Reading> readings = readings(SCHOOL);
    Account account =
        account(
            readings,
            new Decision.Reject(made(1), anchor(readings, "9 civilians")),
            new Decision.Undo(made(2), "d-1"));

    assertThat(account.stories()).isEqualTo(account(readings).stories());
    assertThat(account.claims()).isEqualTo(account(readings).claims());
    assertThat(account.decided().touches()).isEmpty();
    assertThat(state(account, "d-1")).isEqualTo(State.UNDONE);
  }

  @Test
  void anUndoingCanBeUndone() {
    List<Reading> readings = readings(SCHOOL);
    Account account =
        account(
            readings,
            new Decision.Reject(made(1), anchor(readings, "9 civilians")),
            new Decision.Undo(made(2), "d-1"),
            new Decision.Undo(made(3), "d-2"));

    assertThat(Scenario.lines(account)).containsExactly("single killed civilians in Qadis: 4 4..4");
    assertThat(state(account, "d-1")).isEqualTo(State.STANDS);
    assertThat(state(account, "d-2")).isEqualTo(State.UNDONE);
  }

  @Test
  void anUndoingOfNothingDoesNotApply() {
    Account account = account(readings(SCHOOL), new Decision.Undo(made(1), "d-7"));

    assertThat(state(account, "d-1")).isEqualTo(State.NOT_APPLICABLE);
    assertThat(standing(account, "d-1").reason()).contains("d-7");
  }

  @Test
  void aCorrectedClaimCountsAsCorrectedAndTheOriginalIsKept() {
    List<Reading> readings = readings(SCHOOL);
    ClaimAnchor nine = anchor(readings, "9 civilians");
    Account account = account(readings, new Decision.Correct(made(1), nine, count(4)));

    assertThat(Scenario.lines(account)).containsExactly("agreed killed civilians in Qadis: 4 4..4");
    Claim original = account.decided().originals().get(nine.claim());
    assertThat(original).isInstanceOf(Claim.Toll.class);
    assertThat(((Claim.Toll) original).count()).isEqualTo(Count.Stated.exactly(9, "9"));
  }

  @Test
  void ofTwoCorrectionsOfOneFieldTheLaterStands() {
    List<Reading> readings = readings(SCHOOL);
    ClaimAnchor nine = anchor(readings, "9 civilians");
    Account account =
        account(
            readings,
            new Decision.Correct(made(2), nine, count(5)),
            new Decision.Correct(made(1), nine, count(4)));

    assertThat(Scenario.lines(account))
        .containsExactly("contested killed civilians in Qadis: - 4..5");
    assertThat(state(account, "d-1")).isEqualTo(State.OVERRULED);
    assertThat(standing(account, "d-1").reason()).isEqualTo("overruled by d-2");
  }

  @Test
  void correctionsOfDifferentFieldsStandBesideEachOther() {
    List<Reading> readings = readings(SCHOOL);
    ClaimAnchor nine = anchor(readings, "9 civilians");
    Correction denied =
        new Correction(
            new Correction.OfAny(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Correction.Origin(Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            Correction.NONE.toll(),
            Correction.NONE.control(),
            Optional.empty());
    Account account =
        account(
            readings,
            new Decision.Correct(made(1), nine, count(4)),
            new Decision.Correct(made(2), nine, denied));

    assertThat(account.stories().getFirst().tolls().getFirst())
        .satisfies(t -> assertThat(t.best()).isEqualTo(OptionalInt.of(4)))
        .satisfies(t -> assertThat(t.origins()).containsExactly("Red Lamp", "Harbour Post"));
  }

  @Test
  void aLaterRejectionOverrulesAnAcceptanceAndTheOtherWayRound() {
    List<Reading> readings = readings(SCHOOL);
    ClaimAnchor nine = anchor(readings, "9 civilians");
    Account rejected =
        account(readings, new Decision.Accept(made(1), nine), new Decision.Reject(made(2), nine));
    Account accepted =
        account(readings, new Decision.Reject(made(1), nine), new Decision.Accept(made(2), nine));

    assertThat(Scenario.lines(rejected))
        .containsExactly("single killed civilians in Qadis: 4 4..4");
    assertThat(accepted.stories()).isEqualTo(account(readings).stories());
    assertThat(state(accepted, "d-1")).isEqualTo(State.OVERRULED);
  }

  // found again

  /** The same report by a newer reader: a line longer at its head, and other ids. */
  private static List<Reading> moved(List<Reading> readings, boolean sameReport) {
    String head = "Listen to this.\n\n";
    return readings.stream().map(r -> moved(r, head, sameReport)).toList();
  }

  private static Reading moved(Reading r, String head, boolean sameReport) {
    Report old = r.report();
    Report report =
        new Report(
            sameReport ? old.id() : "sha256:" + "f".repeat(54) + old.id().substring(61),
            old.location(),
            old.recordId(),
            old.title(),
            old.outlet(),
            old.published(),
            old.language(),
            head + old.text(),
            false,
            old.url());
    List<Claim> claims =
        r.claims().stream()
            .map(c -> (Claim.Toll) c)
            .<Claim>map(
                t ->
                    new Claim.Toll(
                        moved(t.said(), head.length(), report.id()),
                        t.effect(),
                        t.victims(),
                        t.count(),
                        t.perpetrator(),
                        t.means(),
                        t.scope(),
                        t.target()))
            .toList();
    return new Reading(report, true, List.of(), List.of(), r.mentions(), r.attributions(), claims);
  }

  private static Said moved(Said s, int by, String report) {
    Function<Span, Span> on = span -> new Span(span.start() + by, span.end() + by);
    return new Said(
        "new-" + s.id(),
        report,
        on.apply(s.evidence()),
        on.apply(s.focus()),
        s.attribution(),
        s.polarity(),
        s.certainty(),
        s.time(),
        s.place(),
        s.placeText(),
        s.background(),
        s.confidence());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCorrectionIsFoundAgainWhereItsTextMovedAndItsClaimHasAnotherId(boolean sameReport) {
    List<Reading> readings = readings(SCHOOL);
    Account account =
        account(
            moved(readings, sameReport),
            new Decision.Correct(made(1), anchor(readings, "9 civilians"), count(4)));

    assertThat(Scenario.lines(account)).containsExactly("agreed killed civilians in Qadis: 4 4..4");
    assertThat(standing(account, "d-1").reason())
        .isEqualTo(sameReport ? "" : "the bytes of b.txt changed since; its words were found");
  }

  @Test
  void aDecisionWhoseReportIsNotThereSaysSo() {
    List<Reading> readings = readings(SCHOOL);
    Account account =
        account(
            readings.subList(0, 1), new Decision.Reject(made(1), anchor(readings, "9 civilians")));

    assertThat(state(account, "d-1")).isEqualTo(State.NOT_APPLICABLE);
    assertThat(standing(account, "d-1").reason())
        .isEqualTo("its report, b.txt, is not among those that were read");
  }

  @Test
  void aDecisionWhoseWordsAreReadOtherwiseOrStandThereNoMoreSaysSo() {
    List<Reading> readings = readings(SCHOOL);
    ClaimAnchor nine = anchor(readings, "9 civilians");
    List<Reading> unread =
        readings.stream()
            .map(
                r ->
                    new Reading(
                        r.report(),
                        true,
                        List.of(),
                        List.of(),
                        r.mentions(),
                        r.attributions(),
                        r.report().id().equals(nine.report()) ? List.of() : r.claims()))
            .toList();
    ClaimAnchor other =
        new ClaimAnchor(
            nine.claim(), nine.report(), nine.location(), "toll", "killed", 0, 9, "Gone.", "9");

    assertThat(standing(account(unread, new Decision.Reject(made(1), nine)), "d-1").reason())
        .isEqualTo("no such claim is read in these words of b.txt now");
    assertThat(standing(account(readings, new Decision.Reject(made(1), other)), "d-1").reason())
        .isEqualTo("the words stand in b.txt no longer");
  }

  // incidents

  private static final List<String> TWO =
      List.of(
          "@ a, 2031-05-02, Harbour Post",
          "4 killed civilians | Qadis | 2031-05-02 | shelling | Red Lamp | The shelling of a school in Qadis killed 4 civilians.",
          "@ b, 2031-05-02, Hill Gazette",
          "7 killed people | Ramla | 2031-05-02 | air-strike | White Rope | The air strike on Ramla killed 7 people.");

  private static List<List<String>> incidents(Account account) {
    return account.stories().stream()
        .flatMap(s -> s.incidents().stream())
        .map(i -> i.claims().stream().sorted().toList())
        .sorted(Collections.reverseOrder((a, b) -> a.size() - b.size()))
        .toList();
  }

  @Test
  void aSplitLastsWhenReportsAreAddedAndAnUndoingEndsIt() {
    List<Reading> two = readings(SCHOOL);
    ClaimAnchor four = anchor(two, "4 civilians");
    ClaimAnchor nine = anchor(two, "9 civilians");
    Decision split = new Decision.Split(made(1), List.of(nine), List.of(four));
    List<Reading> three =
        readings(
            SCHOOL,
            "@ c, 2031-05-03, Dune Radio",
            "4 killed civilians | Qadis | 2031-05-02 | shelling | Tall Mast | The shelling of a school in Qadis killed 4 civilians on Friday.");

    assertThat(incidents(account(two))).hasSize(1);
    assertThat(incidents(account(two, split))).hasSize(2);
    assertThat(incidents(account(three, split)))
        .hasSize(2)
        .noneMatch(i -> i.contains(four.claim()) && i.contains(nine.claim()));
    assertThat(incidents(account(three, split, new Decision.Undo(made(2), "d-1")))).hasSize(1);
  }

  @Test
  void aMergeLastsWhenReportsAreAdded() {
    List<Reading> two = readings(TWO);
    ClaimAnchor four = anchor(two, "4 civilians");
    ClaimAnchor seven = anchor(two, "7 people");
    Decision merge = new Decision.Merge(made(1), List.of(List.of(four), List.of(seven)));
    List<Reading> three =
        readings(
            TWO,
            "@ c, 2031-05-03, Dune Radio",
            "7 killed people | Ramla | 2031-05-02 | air-strike | Tall Mast | The air strike on Ramla on Friday killed 7 people.");

    assertThat(incidents(account(two))).hasSize(2);
    assertThat(incidents(account(two, merge))).hasSize(1);
    assertThat(incidents(account(three, merge)))
        .anyMatch(i -> i.contains(four.claim()) && i.contains(seven.claim()));
  }

  @Test
  void ofAMergeAndASplitThatContradictItTheLaterStands() {
    List<Reading> two = readings(TWO);
    ClaimAnchor four = anchor(two, "4 civilians");
    ClaimAnchor seven = anchor(two, "7 people");
    Function<Integer, Decision> merge =
        n -> new Decision.Merge(made(n), List.of(List.of(four), List.of(seven)));
    Function<Integer, Decision> split =
        n -> new Decision.Split(made(n), List.of(four), List.of(seven));
    Account apart = account(two, merge.apply(1), split.apply(2));
    Account one = account(two, split.apply(1), merge.apply(2));

    assertThat(incidents(apart)).hasSize(2);
    assertThat(incidents(one)).hasSize(1);
    assertThat(standing(apart, "d-1").reason()).isEqualTo("overruled by d-2");
    assertThat(state(one, "d-1")).isEqualTo(State.OVERRULED);
  }

  @Test
  void aMergeAcrossStoriesMakesThemOne() {
    List<Reading> readings = new ArrayList<>(readings(SCHOOL.subList(0, 2)));
    readings.addAll(
        readings(
            List.of(
                "@ z, 2031-09-12, Lake Herald",
                "31 killed people | Ramla | 2031-09-11 | bombing | Old Bell | Unrelated bombing of a bus depot beside the river port of Ramla killed 31 people.")));
    Account apart = account(readings);
    Account merged =
        account(
            readings,
            new Decision.Merge(
                made(1),
                List.of(
                    List.of(anchor(readings, "4 civilians")),
                    List.of(anchor(readings, "31 people")))));

    assertThat(merged.stories()).hasSize(1);
    assertThat(incidents(merged)).hasSize(1);
    assertThat(apart.claims()).isEqualTo(merged.claims());
  }

  // copies

  private static final List<String> ALIKE =
      List.of(
          "@ a, 2031-05-02, Harbour Post",
          "4 killed civilians | Qadis | 2031-05-02 | shelling | own voice | The shelling of a school in Qadis killed 4 civilians.",
          "@ b, 2031-05-03, Hill Gazette",
          "4 killed civilians | Qadis | 2031-05-02 | shelling | own voice | Guns outside Qadis hit a school and killed 4 civilians.");

  @Test
  void aReportMarkedAsACopyIsNoSecondVoiceUntilThatIsUndone() {
    List<Reading> readings = readings(ALIKE);
    ReportAnchor a = new ReportAnchor(readings.get(0).report().id(), "a.txt");
    ReportAnchor b = new ReportAnchor(readings.get(1).report().id(), "b.txt");
    Decision copy = new Decision.MarkCopy(made(1), b, a);

    assertThat(Scenario.lines(account(readings)))
        .containsExactly("agreed killed civilians in Qadis: 4 4..4");
    Account marked = account(readings, copy);
    assertThat(Scenario.lines(marked)).containsExactly("single killed civilians in Qadis: 4 4..4");
    assertThat(marked.copies())
        .anySatisfy(c -> assertThat(c.of()).isEqualTo(a.report()))
        .hasSize(1);
    assertThat(account(readings, copy, new Decision.UnmarkCopy(made(2), b)))
        .satisfies(
            own ->
                assertThat(Scenario.lines(own))
                    .containsExactly("agreed killed civilians in Qadis: 4 4..4"))
        .satisfies(own -> assertThat(own.copies()).isEmpty());
  }

  @Test
  void ofTwoReportsThatAreMarkedAsCopiesOfEachOtherTheLaterMarkStands() {
    List<Reading> readings = readings(ALIKE);
    ReportAnchor a = new ReportAnchor(readings.get(0).report().id(), "a.txt");
    ReportAnchor b = new ReportAnchor(readings.get(1).report().id(), "b.txt");
    Account account =
        account(
            readings, new Decision.MarkCopy(made(1), b, a), new Decision.MarkCopy(made(2), a, b));

    assertThat(state(account, "d-1")).isEqualTo(State.OVERRULED);
    assertThat(state(account, "d-2")).isEqualTo(State.STANDS);
  }

  // time and order

  @Test
  void asKnownAtAMomentOnlyWhatWasDecidedByThenCountsUnlessInHindsight() {
    List<Reading> readings = readings(SCHOOL);
    Decisions decisions =
        new Decisions(
            List.of(new Decision.Reject(made(1), anchor(readings, "9 civilians"))), false);
    Optional<Moment> before = Optional.of(Moment.parse("2031-05-31"));
    Account then = new Reconciler().reconcile(readings, before, decisions);
    Account hindsight = new Reconciler().reconcile(readings, before, decisions.inHindsight());

    assertThat(Scenario.lines(then)).containsExactly("contested killed civilians in Qadis: - 4..9");
    assertThat(state(then, "d-1")).isEqualTo(State.LATER);
    assertThat(Scenario.lines(hindsight))
        .containsExactly("single killed civilians in Qadis: 4 4..4");
  }

  @Test
  void aDecisionAboutAReportThatWasPublishedLaterIsNoProblemThen() {
    List<Reading> readings = readings(SCHOOL, "@ c, 2031-05-09, Dune Radio", SCHOOL.get(1));
    ClaimAnchor later =
        ClaimAnchor.of(readings.get(2).claims().getFirst(), readings.get(2).report());
    Account then =
        new Reconciler()
            .reconcile(
                readings,
                Optional.of(Moment.parse("2031-05-04")),
                new Decisions(List.of(new Decision.Reject(made(1), later)), true));

    assertThat(state(then, "d-1")).isEqualTo(State.LATER);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void theOrderInWhichReportsAndDecisionsComeChangesNothing(long seed) {
    List<Reading> readings = new ArrayList<>();
    for (Scenario s : Scenario.all("reports-in-account-out.txt")) {
      if (readings.size() < 12) {
        readings.addAll(s.readings());
      }
    }
    List<Decision> decisions = any(readings, new Random(seed));
    Account one =
        new Reconciler().reconcile(readings, Optional.empty(), new Decisions(decisions, false));
    Collections.shuffle(readings, new Random(seed));
    Collections.shuffle(decisions, new Random(seed));
    Account other =
        new Reconciler().reconcile(readings, Optional.empty(), new Decisions(decisions, false));

    assertThat(other.equals(one)).as("the same account").isTrue();
    assertThat(one.decided().standings()).hasSize(9);
  }

  private static List<Decision> any(List<Reading> readings, Random random) {
    List<ClaimAnchor> anchors =
        new ArrayList<>(
            readings.stream()
                .flatMap(r -> r.claims().stream().map(c -> ClaimAnchor.of(c, r.report())))
                .toList());
    List<Decision> decisions = new ArrayList<>();
    for (int n = 1; n <= 9; n++) {
      Collections.shuffle(anchors, random);
      ClaimAnchor first = anchors.get(0);
      List<ClaimAnchor> some = anchors.subList(1, 3);
      decisions.add(
          switch (random.nextInt(6)) {
            case 0 -> new Decision.Reject(made(n), first);
            case 1 -> new Decision.Accept(made(n), first);
            case 2 -> new Decision.Correct(made(n), first, count(n));
            case 3 -> new Decision.Merge(made(n), List.of(List.of(first), some));
            case 4 -> new Decision.Split(made(n), List.of(first), some);
            default -> new Decision.Undo(made(n), "d-" + (1 + random.nextInt(9)));
          });
    }
    return decisions;
  }
}
