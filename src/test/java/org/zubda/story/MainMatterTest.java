package org.zubda.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zubda.TestReader;
import org.zubda.claim.EventType;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.report.Published;
import org.zubda.report.Report;

/** Reports of one story, those that count the dead and those that only tell what happened. */
class MainMatterTest {

  private static final Reading COUNTED =
      reading(
          "counted",
          "2031-05-06",
          "Bomb kills nine at Quetta market",
          "A bomb exploded in a market in Quetta on Tuesday, killing nine people, police said.");

  private static Reading reading(String name, String day, String title, String text) {
    return TestReader.read(
        new Report(
            "sha256:" + String.format(Locale.ROOT, "%064x", name.hashCode() & 0xffffffffL),
            name,
            Optional.empty(),
            Optional.of(title),
            Optional.empty(),
            Optional.of(new Published(Moment.parse(day), Published.Basis.METADATA)),
            "en",
            title + "\n\n" + text + "\n",
            false,
            Optional.empty()));
  }

  private static List<Incident> incidents(Reading... readings) {
    List<Reading> all = List.of(readings);
    return new Telling(Lexicon.english(), Copies.among(all)).of(all).incidents();
  }

  private static Incident of(List<Incident> incidents, String type) {
    return incidents.stream().filter(i -> i.type().equals(type)).findFirst().orElseThrow();
  }

  /** How many of a reading's claims are about an incident. */
  private static long told(Incident incident, Reading reading) {
    return reading.claims().stream().filter(c -> incident.claims().contains(c.id())).count();
  }

  @Test
  void aReportThatGivesNoFigureTellsOfWhatTheOthersCount() {
    Reading uncounted =
        reading(
            "uncounted",
            "2031-05-06",
            "Blast rips through Quetta market",
            "A bomb exploded in a market in Quetta on Tuesday. Shopkeepers fled the smoke.");
    Incident bombing = of(incidents(COUNTED, uncounted), "bombing");
    assertThat(told(bombing, COUNTED)).isPositive();
    assertThat(told(bombing, uncounted)).isPositive();
  }

  @Test
  void anArrestThatFollowsIsPartOfWhatItFollows() {
    Reading arrest =
        reading(
            "arrest",
            "2031-05-08",
            "Police arrest suspect in Quetta",
            "Pakistani police arrested the leader of a militant group in Quetta on Thursday.");
    List<Incident> incidents = incidents(COUNTED, arrest);
    Incident bombing = of(incidents, "bombing");
    assertThat(incidents)
        .filteredOn(i -> i.type().equals("detention"))
        .isNotEmpty()
        .allSatisfy(i -> assertThat(i.partOf()).contains(bombing.id()));
  }

  @Test
  void whatIsToldOfAnotherPlaceIsNoPartOfIt() {
    Reading elsewhere =
        reading(
            "elsewhere",
            "2031-05-06",
            "Shells fall on Kharkiv",
            "Russian artillery shelled the Ukrainian city of Kharkiv on Tuesday.");
    List<Incident> incidents = incidents(COUNTED, elsewhere);
    Incident shelling = of(incidents, "shelling");
    assertThat(shelling.partOf()).isEmpty();
    assertThat(told(shelling, COUNTED)).isZero();
    assertThat(told(of(incidents, "bombing"), elsewhere)).isZero();
  }

  @Test
  void aReportWithoutFiguresOfTheNextDayIsOfNoOtherIncident() {
    Reading late =
        reading(
            "late",
            "2031-05-07",
            "Quetta mourns",
            "Families in Quetta mourned those who were lost when a bomb exploded in a market.");
    List<Incident> incidents = incidents(COUNTED, late);
    assertThat(incidents)
        .filteredOn(i -> i.type().equals("bombing"))
        .singleElement()
        .satisfies(i -> assertThat(told(i, late)).isPositive());
  }

  @Test
  void oneMatterIsMadeOfReportsNoneOfWhichCounts() {
    Reading first =
        reading(
            "first",
            "2031-05-06",
            "Jets bomb Taiz",
            "Warplanes bombed the Yemeni city of Taiz on Tuesday.");
    Reading second =
        reading(
            "second",
            "2031-05-06",
            "Air strikes on Taiz",
            "Air strikes hit Taiz on Tuesday, residents said.");
    assertThat(incidents(first, second))
        .filteredOn(i -> i.type().equals(name(EventType.AIR_STRIKE)))
        .singleElement()
        .satisfies(i -> assertThat(told(i, second)).isPositive());
  }

  private static String name(EventType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
