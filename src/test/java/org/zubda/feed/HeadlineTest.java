package org.zubda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zubda.report.Original;
import org.zubda.report.Report;

class HeadlineTest {

  private static final String TEXT =
      "Shells hit the market of Dorn on Monday and wounded four traders, the town's clinic said by"
          + " telephone. It was not clear who had fired them.";

  @Test
  void aHeadlineIsToldWhereTheTextHasItsWordsInAnyForm() {
    assertThat(Headline.isTold("Four traders wounded as shell hits Dorn market", TEXT)).isTrue();
  }

  @Test
  void aHeadlineThatSaysMoreIsNot() {
    assertThat(Headline.isTold("Rebels claim 12 dead in ambush near Hol", TEXT)).isFalse();
    assertThat(Headline.isTold("Anything", "")).isFalse();
  }

  @Test
  void aPagesHeadlineIsReadOnlyWhereItSaysMore() {
    assertThat(read("Traders wounded as shells hit market").text()).isEqualTo(TEXT);
    assertThat(read("Rebels claim 12 dead in ambush near Hol").text())
        .isEqualTo("Rebels claim 12 dead in ambush near Hol\n\n" + TEXT);
    assertThat(read("Traders wounded as shells hit market").title())
        .contains("Traders wounded as shells hit market");
  }

  private static Report read(String title) {
    String page = "<html><head><title>" + title + "</title></head><body><p>" + TEXT + "</p></body>";
    return Originals.read(
            new Original(
                "text/html",
                page.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new TreeMap<>()),
            "page.html",
            Optional.empty(),
            FeedOptions.on(LocalDate.of(2024, 12, 1)))
        .report()
        .orElseThrow();
  }
}
