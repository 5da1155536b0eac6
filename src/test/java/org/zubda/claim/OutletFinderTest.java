package org.zubda.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zubda.TestEnglish;
import org.zubda.actor.Actor;
import org.zubda.language.Document;
import org.zubda.mention.Mentions;
import org.zubda.report.Outlet;

/** What a report's own words tell of who published it, and of whose reporting it passes on. */
class OutletFinderTest {

  private static final String[] NAMES = {
    "Corvex/AGENCY", "The Tarn Times/MEDIA", "Tarn TV/MEDIA", "Reuters/AGENCY"
  };

  private static Mentions mentions(String text) {
    return AttributionReaderTest.mentions(text, NAMES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He is worried, the analyst told The Tarn Times. | The Tarn Times",
        "The front, which The Tarn Times has contacted for comment, left. | The Tarn Times",
        "He is worried, she told The Tarn Courier. Kell could fall. | The Tarn Courier",
        "BRELL (Reuters) - Nine people died. | Reuters",
        "Nine people died. © 2016 Corvex | Corvex",
        "Nine people died. The Tarn Times's Ann Poe contributed to this report. | The Tarn Times",
        "The miners told Corvex that the shaft fell in. | ''",
        "Nine people died in Brell. | ''",
      })
  void whoPublishedIt(String text, String outlet) {
    Document document = TestEnglish.read(text);
    assertThat(new OutletFinder().outlet(document, mentions(text)).map(Outlet::name).orElse(""))
        .isEqualTo(outlet);
  }

  @Test
  void whatIsWorkedOutSaysSo() {
    Document document = TestEnglish.read("Nine people died. © 2016 Corvex");
    assertThat(new OutletFinder().outlet(document, mentions("")).map(Outlet::basis))
        .contains(Outlet.Basis.TEXT);
  }

  @Test
  void whoseReportingIsPassedOn() {
    String text =
        "Four boats sank, Corvex reported. A diver told Reuters that he saw it. The analyst told The"
            + " Tarn Times that it was odd. A camera of Tarn TV fell into the water.";
    Document document = TestEnglish.read(text);
    assertThat(new OutletFinder().relays(document, mentions(text)))
        .extracting(Actor::name)
        .containsExactly("Corvex", "Reuters");
  }
}
