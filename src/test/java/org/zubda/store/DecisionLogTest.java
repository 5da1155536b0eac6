package org.zubda.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.account.decision.ClaimAnchor;
import org.zubda.account.decision.Correction;
import org.zubda.account.decision.Decision;
import org.zubda.account.decision.ReportAnchor;
import org.zubda.actor.Actor;
import org.zubda.claim.Certainty;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.EventType;
import org.zubda.claim.Polarity;
import org.zubda.claim.Scope;
import org.zubda.claim.Victims;
import org.zubda.mention.Count;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.report.Problem;

class DecisionLogTest {

  private static final Moment NOON = Moment.parse("2031-05-02T12:00:07Z");

  private static final ClaimAnchor FIRST =
      new ClaimAnchor(
          "c-1", "sha256:a", "a.txt", "toll", "killed", 3, 40, "“Nine”\ndied – 九.", "Nine");
  private static final ClaimAnchor SECOND =
      new ClaimAnchor("c-2", "sha256:b", "b.txt", "event", "shelling", 0, 9, "It fell.", "fell");

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("decisions.jsonl");
  }

  private DecisionLog log() {
    return new DecisionLog(file());
  }

  private DecisionLog.Written add(Function<Decision.Made, Decision> decision)
      throws IOException, DecisionLog.Refused {
    return log().append("R. Editor", NOON, "it says \"so\"", decision, Optional.empty());
  }

  private void three() throws IOException, DecisionLog.Refused {
    add(m -> new Decision.Reject(m, FIRST));
    add(m -> new Decision.Accept(m, SECOND));
    add(m -> new Decision.Undo(m, "d-1"));
  }

  static List<Function<Decision.Made, Decision>> kinds() {
    Moment day = Moment.of(LocalDate.of(2031, 5, 1));
    Actor army =
        new Actor(Optional.of("x:army"), "the army", Actor.Kind.MILITARY, Optional.of("x:state"));
    Correction all =
        new Correction(
            new Correction.OfAny(
                Optional.of(
                    new When(
                        Optional.of("Monday"),
                        Optional.of(day),
                        Optional.of(day),
                        When.Precision.DAY,
                        When.Basis.STATED)),
                Optional.of(Place.unresolved("Qadis", Optional.empty())),
                Optional.of(new Correction.Origin(Optional.of(army))),
                Optional.of(Polarity.DENIED),
                Optional.of(Certainty.CLAIMED),
                Optional.of(true)),
            new Correction.OfToll(
                Optional.of(Count.Stated.atLeast(6, "6+")),
                Optional.of(Effect.INJURED),
                Optional.of(Victims.Category.CIVILIANS),
                Optional.of(Scope.DAY)),
            new Correction.OfControl(
                Optional.of(army),
                Optional.of(Claim.Control.Extent.HALF),
                Optional.of(Claim.Control.Change.LOST)),
            Optional.of(EventType.SHELLING));
    Correction voice =
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
    ReportAnchor a = new ReportAnchor("sha256:a", "a.txt");
    return List.of(
        m -> new Decision.Accept(m, FIRST),
        m -> new Decision.Reject(m, FIRST),
        m -> new Decision.Correct(m, FIRST, all),
        m -> new Decision.Correct(m, SECOND, voice),
        m -> new Decision.Merge(m, List.of(List.of(FIRST), List.of(SECOND))),
        m -> new Decision.Split(m, List.of(FIRST), List.of(SECOND)),
        m -> new Decision.MarkCopy(m, a, new ReportAnchor("sha256:b", "b.txt")),
        m -> new Decision.UnmarkCopy(m, a),
        m -> new Decision.Undo(m, "d-0123456789"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindOfDecisionComesBackAsItWasWritten(Function<Decision.Made, Decision> kind)
      throws IOException, DecisionLog.Refused {
    DecisionLog.Written written = add(kind);

    DecisionLog.Contents read = log().read();
    assertThat(read.problems()).isEmpty();
    assertThat(read.decisions()).containsExactly(written.decision());
    assertThat(read.head()).isEqualTo(written.head());
    assertThat(written.decision())
        .isEqualTo(
            kind.apply(
                new Decision.Made(
                    "d-" + written.head().substring(0, 10),
                    1,
                    "R. Editor",
                    NOON,
                    "it says \"so\"")));
  }

  @Test
  void aLogThatIsNotThereHoldsNothing() throws IOException {
    assertThat(log().read().decisions()).isEmpty();
    assertThat(log().read().problems()).isEmpty();
  }

  @Test
  void eachLineFollowsTheOneBeforeIt() throws IOException, DecisionLog.Refused {
    three();

    List<String> lines = Files.readAllLines(file());
    assertThat(lines).hasSize(3);
    for (int i = 1; i < 3; i++) {
      String before = ChainedLine.stated(lines.get(i - 1)).orElseThrow();
      assertThat(lines.get(i)).contains("\"previous\":\"" + before + "\"");
    }
    assertThat(log().read().decisions())
        .extracting(d -> d.made().number())
        .containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aChangedLineIsNamedAndWhatFollowsItDoesNotCount(int number)
      throws IOException, DecisionLog.Refused {
    three();
    List<String> lines = new ArrayList<>(Files.readAllLines(file()));
    lines.set(number - 1, lines.get(number - 1).replace("R. Editor", "R. Author"));
    Files.write(file(), lines);

    DecisionLog.Contents read = log().read();
    assertThat(read.broken()).isTrue();
    assertThat(read.decisions()).hasSize(number - 1);
    assertThat(read.problems().getFirst())
        .isEqualTo(
            new Problem(
                file() + ":" + number,
                Problem.Kind.BROKEN_LOG,
                "it was changed: it is not what its own hash says"));
    assertThat(read.problems()).hasSize(number == 3 ? 1 : 2);
  }

  @Test
  void aMissingLineIsNamed() throws IOException, DecisionLog.Refused {
    three();
    List<String> lines = new ArrayList<>(Files.readAllLines(file()));
    lines.remove(1);
    Files.write(file(), lines);

    assertThat(log().read().problems())
        .extracting(p -> p.location() + ": " + p.detail())
        .containsExactly(file() + ":2: it does not follow line 1: a line between them is missing");
  }

  @Test
  void aMissingFirstLineAndLinesThatChangedPlacesAreNamed()
      throws IOException, DecisionLog.Refused {
    three();
    List<String> lines = new ArrayList<>(Files.readAllLines(file()));
    Files.write(file(), List.of(lines.get(1), lines.get(2)));
    assertThat(log().read().problems().getFirst().detail())
        .isEqualTo("it is not the first line that was written: one before it is missing");

    Files.write(file(), List.of(lines.get(0), lines.get(2), lines.get(1)));
    assertThat(log().read().problems().getFirst().location()).isEqualTo(file() + ":2");
    assertThat(log().read().decisions()).hasSize(1);
  }

  @Test
  void whatIsNoLineOfALogIsNamed() throws IOException, DecisionLog.Refused {
    three();
    Files.writeString(file(), "\nhello\n", StandardOpenOption.APPEND);

    assertThat(log().read().problems())
        .extracting(Problem::location)
        .containsExactly(file() + ":4", file() + ":5");
  }

  @Test
  void nothingIsAddedToABrokenLog() throws IOException, DecisionLog.Refused {
    three();
    List<String> lines = new ArrayList<>(Files.readAllLines(file()));
    lines.set(0, lines.get(0).replace("Editor", "Author"));
    Files.write(file(), lines);

    assertThatThrownBy(() -> add(m -> new Decision.Undo(m, "d-1")))
        .isInstanceOf(DecisionLog.Refused.class)
        .hasMessageContaining(file() + ":1");
    assertThat(Files.readAllLines(file())).isEqualTo(lines);
  }

  @Test
  void atWhateverByteWritingBrokeOffTheRestIsNamedAndNothingIsLost()
      throws IOException, DecisionLog.Refused {
    three();
    byte[] all = Files.readAllBytes(file());
    int whole = 0;
    for (int cut = 1; cut < all.length; cut++) {
      whole += all[cut] == '\n' ? 1 : 0;
      boolean atLineEnd = all[cut - 1] == '\n' || all[cut] == '\n';
      if (atLineEnd || cut % 7 == 0) {
        Files.write(file(), Arrays.copyOf(all, cut));
        DecisionLog.Contents read = log().read();
        assertThat(read.broken()).isFalse();
        assertThat(read.problems()).hasSize(atLineEnd ? 0 : 1);
        assertThat(read.decisions()).hasSize(whole);
      }
    }
  }

  @Test
  void aHalfWrittenLineIsSetAsideWhenTheNextIsWritten() throws IOException, DecisionLog.Refused {
    three();
    Files.writeString(file(), "{\"number\":4,\"prev", StandardOpenOption.APPEND);
    DecisionLog.Written written = add(m -> new Decision.Accept(m, FIRST));

    assertThat(written.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.location()).isEqualTo(file() + ":4"));
    assertThat(Files.readString(folder.resolve("decisions.jsonl.torn")))
        .isEqualTo("{\"number\":4,\"prev\n");
    assertThat(log().read().problems()).isEmpty();
    assertThat(log().read().decisions()).hasSize(4).endsWith(written.decision());
  }

  @Test
  void aWholeLineThatOnlyLacksItsEndCounts() throws IOException, DecisionLog.Refused {
    three();
    String all = Files.readString(file());
    Files.writeString(file(), all.strip());

    assertThat(log().read().problems()).isEmpty();
    assertThat(log().read().decisions()).hasSize(3);
    add(m -> new Decision.Accept(m, FIRST));
    assertThat(log().read().decisions()).hasSize(4);
    assertThat(Files.readString(file())).startsWith(all);
  }

  @Test
  void whoExpectsAnotherLastLineIsRefusedAndToldWhoDecided()
      throws IOException, DecisionLog.Refused {
    String seen = add(m -> new Decision.Reject(m, FIRST)).head();
    add(m -> new Decision.Accept(m, FIRST));
    byte[] before = Files.readAllBytes(file());

    assertThatThrownBy(
            () ->
                log()
                    .append(
                        "S. Other",
                        NOON,
                        "why",
                        m -> new Decision.Reject(m, SECOND),
                        Optional.of(seen)))
        .isInstanceOf(DecisionLog.Refused.class)
        .hasMessageContaining("somebody decided meanwhile")
        .hasMessageContaining("R. Editor");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void whoExpectsTheLastLineIsLetThrough() throws IOException, DecisionLog.Refused {
    String seen = add(m -> new Decision.Reject(m, FIRST)).head();

    log()
        .append(
            "S. Other",
            NOON,
            "why",
            m -> new Decision.Reject(m, SECOND),
            Optional.of(seen.substring(0, 12)));
    assertThat(log().read().decisions()).hasSize(2);
  }

  @Test
  void severalWhoWriteAtOnceAllGetTheirLine() throws Exception {
    try (ExecutorService several = Executors.newFixedThreadPool(4)) {
      List<Future<DecisionLog.Written>> written = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        written.add(several.submit(() -> add(m -> new Decision.Reject(m, FIRST))));
      }
      for (Future<DecisionLog.Written> w : written) {
        assertThat(w.get().decision().id()).startsWith("d-");
      }
    }
    DecisionLog.Contents read = log().read();
    assertThat(read.problems()).isEmpty();
    assertThat(read.decisions()).hasSize(24);
    assertThat(read.decisions()).extracting(Decision::id).doesNotHaveDuplicates();
  }
}
