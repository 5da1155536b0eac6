package org.zubda.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zubda.claim.Reading;
import org.zubda.mention.Mentions;
import org.zubda.report.Moment;
import org.zubda.report.Published;
import org.zubda.report.Report;

class CopiesAndStoriesTest {

  private static final String WIRE =
      "Shells fell on the harbour quarter of Qadis before dawn and set two warehouses on fire. "
          + "Rescuers pulled nine people from the rubble of a bakery, a spokesman said. "
          + "The River Army has besieged the port since March.";

  private static Reading reading(String name, String day, String title, String text) {
    return new Reading(
        new Report(
            "sha256:" + String.format(Locale.ROOT, "%064x", name.hashCode() & 0xffffffffL),
            name,
            Optional.empty(),
            Optional.of(title),
            Optional.empty(),
            Optional.of(new Published(Moment.parse(day), Published.Basis.METADATA)),
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

  @Test
  void aLaterReportWithTheSamePassagesIsACopyOfTheEarlier() {
    Reading first = reading("wire", "2031-05-02", "Shells on Qadis", WIRE);
    Reading second =
        reading("paper", "2031-05-03", "Harbour burns", "From our partners. " + WIRE + " Read on.");
    assertThat(Copies.among(List.of(second, first)).all())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.report()).isEqualTo(second.report().id());
              assertThat(c.of()).isEqualTo(first.report().id());
              assertThat(c.share()).isGreaterThan(0.8);
            });
  }

  @Test
  void aReportInOtherWordsIsNoCopy() {
    Reading first = reading("wire", "2031-05-02", "Shells on Qadis", WIRE);
    Reading second =
        reading(
            "paper",
            "2031-05-03",
            "Harbour burns",
            "Two warehouses burned after the harbour of Qadis came under fire; nine were rescued.");
    assertThat(Copies.among(List.of(first, second)).all()).isEmpty();
  }

  @Test
  void twoAttacksOfOneWarOnOneDayAreTwoStories() {
    Reading harbour = reading("a", "2031-05-02", "Shells on the harbour of Qadis", WIRE);
    Reading again =
        reading(
            "b",
            "2031-05-02",
            "Harbour of Qadis shelled",
            "The harbour quarter of Qadis was shelled before dawn and warehouses burned; rescuers "
                + "pulled nine people from a bakery.");
    Reading market =
        reading(
            "c",
            "2031-05-02",
            "Car bomb at Ramla cattle market",
            "A car packed with explosives blew up among traders at the cattle market of Ramla on "
                + "Friday. Police closed the road to the hills. No group said it was behind it.");
    List<List<Reading>> stories =
        new Stories(Lexicon.english()).group(List.of(market, again, harbour));
    assertThat(stories).hasSize(2);
    assertThat(stories.get(0)).containsExactlyInAnyOrder(harbour, again);
  }
}
