package org.zubda.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.claim.Reading;
import org.zubda.mention.Mentions;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Published;
import org.zubda.report.Report;

class CopyIndexTest {

  private static final String WIRE =
      """
      Shells fell on the harbour quarter of Qadis before dawn and set two warehouses on fire.
      Rescuers pulled nine people from the rubble of a bakery, a spokesman of the port said.
      The River Army has besieged the port since March and holds the hills around it.
      Grain ships turned back at the breakwater, and the price of bread doubled within a week.""";

  private static final String OWN =
      """
      Our correspondent walked through the fish market, where traders nailed boards over windows.
      Nobody there expects the siege to end before the autumn storms close the northern road.
      A teacher who stayed behind keeps her school open in a cellar for eleven children.
      She says that the youngest sleep there, because their street has no roofs any more.""";

  private static final String SPEECH =
      "\"We will not leave this town, not for shells and not for hunger, and whoever thinks that we "
          + "can be starved out has never seen a winter in these hills and never will see one,\"";

  static Reading reading(String name, String outlet, String day, String text) {
    return new Reading(
        new Report(
            "sha256:" + name,
            name,
            Optional.empty(),
            Optional.empty(),
            outlet.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outlet(outlet, Outlet.Basis.METADATA)),
            day.isEmpty()
                ? Optional.empty()
                : Optional.of(new Published(Moment.parse(day), Published.Basis.METADATA)),
            "en",
            text,
            false,
            Optional.empty()),
        true,
        List.of(),
        List.of(),
        new Mentions(List.of(), List.of(), List.of()),
        List.of(),
        List.of());
  }

  private static List<String> told(Reading... readings) {
    return Copies.among(List.of(readings)).all().stream()
        .map(
            c ->
                c.report().substring(7)
                    + " from "
                    + c.of().substring(7)
                    + " "
                    + Math.round(c.share() * 100)
                    + "% "
                    + c.basis().name().toLowerCase(Locale.ROOT))
        .toList();
  }

  @Test
  void anAgencysTextAmidAnOutletsOwnIsItsCopyAndTheWordsAreNamed() {
    Reading wire = reading("wire", "Reuters", "2031-05-02", WIRE);
    Reading paper = reading("paper", "The Ray", "2031-05-03", OWN + "\n" + WIRE);
    assertThat(Copies.among(List.of(wire, paper)).all())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.share()).isBetween(0.45, 0.55);
              assertThat(c.shareOf()).isEqualTo(1);
              assertThat(c.passages()).hasSize(1);
              assertThat(c.passages().get(0).here().of(OWN + "\n" + WIRE))
                  .isEqualTo(WIRE.substring(0, WIRE.length() - 1));
              assertThat(c.passages().get(0).there().of(WIRE))
                  .isEqualTo(WIRE.substring(0, WIRE.length() - 1));
            });
  }

  @Test
  void aReportJoinedFromTwoOthersRepeatsBoth() {
    assertThat(
            told(
                reading("one", "Reuters", "2031-05-02", WIRE),
                reading("two", "The Ray", "2031-05-02", OWN),
                reading("both", "Herald", "2031-05-03", WIRE + "\n" + OWN)))
        .containsExactly("both from one 52% order", "both from two 48% order");
  }

  @Test
  void oneSpeechInTwoReportsMakesNeitherACopy() {
    assertThat(
            told(
                reading(
                    "one",
                    "The Ray",
                    "2031-05-02",
                    "The governor came to the gates at noon. "
                        + SPEECH
                        + " he said. Then he left."),
                reading(
                    "two",
                    "Herald",
                    "2031-05-03",
                    "Hundreds heard the man who rules the province. "
                        + SPEECH
                        + " were his words.")))
        .isEmpty();
  }

  @Test
  void whatAllPagesOfOneOutletCarryIsFurniture() {
    String note =
        "Follow us for the latest news from the coast, sign up for our morning letter and never "
            + "miss a story about the people and the places that you care about most of all.";
    List<String> texts = WIRE.lines().toList();
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      readings.add(
          reading("p" + i, "The Ray", "2031-05-" + (10 + 5 * i), texts.get(i) + "\n" + note));
    }
    assertThat(Copies.among(readings).all()).isEmpty();
  }

  @Test
  void ofTwoOnOneDayTheAgencyThatTheOtherCreditsIsTheSource() {
    assertThat(
            told(
                reading("a", "The Ray", "2031-05-02", "QADIS (Reuters) - " + WIRE),
                reading("b", "Reuters", "2031-05-02", WIRE)))
        .containsExactly("a from b 97% credit");
  }

  @Test
  void undatedTheOneWithoutTheEndIsCutFromTheOther() {
    String cut = WIRE.lines().limit(2).reduce((x, y) -> x + "\n" + y).orElseThrow();
    assertThat(told(reading("a", "", "", cut), reading("b", "", "", WIRE)))
        .containsExactly("a from b 100% cut");
    assertThat(told(reading("z", "", "", cut), reading("b", "", "", WIRE)))
        .containsExactly("z from b 100% cut");
  }

  @Test
  void undatedTheOneWithOtherWordsAroundItTookTheOtherIn() {
    assertThat(told(reading("z", "", "", WIRE), reading("b", "", "", OWN + "\n" + WIRE)))
        .containsExactly("b from z 52% joined");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderInWhichReportsComeChangesNothing(int seed) {
    Random random = new Random(seed);
    List<Reading> readings = mixed(random);
    List<Copy> expected = Copies.among(readings).all();
    assertThat(expected).hasSizeGreaterThan(10);
    for (int i = 0; i < 4; i++) {
      List<Reading> shuffled = new ArrayList<>(readings);
      Collections.shuffle(shuffled, random);
      assertThat(Copies.among(shuffled).all()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13})
  void whatAddingAReportChangesIsTold(int seed) {
    Random random = new Random(seed);
    List<Reading> readings = mixed(random);
    Collections.shuffle(readings, random);
    CopyIndex index = new CopyIndex();
    for (Reading r : readings) {
      List<List<Copy>> before = copies(index, readings);
      Set<String> told = index.add(r);
      List<List<Copy>> after = copies(index, readings);
      Set<String> changed = new TreeSet<>();
      for (int i = 0; i < before.size(); i++) {
        if (!before.get(i).equals(after.get(i))) {
          changed.add(readings.get(i).report().id());
        }
      }
      assertThat(told).containsAll(changed);
    }
    assertThat(index.add(readings.get(0))).isEmpty();
  }

  private static List<List<Copy>> copies(CopyIndex index, List<Reading> readings) {
    return readings.stream().map(r -> index.copiesBy(r.report().id())).toList();
  }

  /** Texts of random sentences that borrow from each other, over days, weeks and outlets. */
  private static List<Reading> mixed(Random random) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      StringBuilder sentence = new StringBuilder();
      for (int w = 0; w < 12; w++) {
        sentence.append("w").append(random.nextInt(300)).append(' ');
      }
      sentences.add(sentence.append(".\n").toString());
    }
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      StringBuilder text = new StringBuilder();
      int from = random.nextInt(30);
      for (int s = 0; s < 6; s++) {
        text.append(sentences.get(from + s + random.nextInt(4)));
      }
      String day = random.nextInt(8) == 0 ? "" : "2031-0" + (1 + random.nextInt(3)) + "-10";
      readings.add(reading("r" + i, "outlet " + random.nextInt(5), day, text.toString()));
    }
    return readings;
  }
}
