package org.zubda.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zubda.account.Explanation;
import org.zubda.account.Status;
import org.zubda.account.TollEntry;
import org.zubda.claim.Effect;
import org.zubda.mention.Count;
import org.zubda.mention.When;
import org.zubda.report.Moment;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // best | low | high | words
        "100 | 100 | 100 | 100",
        "327 | 327 |     | at least 327",
        "327 | 255 |     | 327 (at least 255)",
        "327 | 300 | 340 | 327 (300 to 340)",
        " 70 |     |  70 | up to 70",
        "    | 300 | 300 | 300 (no best figure)",
        "    |  30 |  40 | 30 to 40 (no best figure)",
        "12000 | 12000 | | at least 12,000",
      })
  void saysAnEntryInWords(Integer best, Integer low, Integer high, String words) {
    assertThat(Wording.figure(entry(best, low, high, Status.SINGLE))).isEqualTo(words);
  }

  @Test
  void neverSaysANumberForAContestedEntry() {
    TollEntry contested = entry(null, 4, 6, Status.CONTESTED);
    assertThat(Wording.figure(contested)).isEqualTo("contested");
    assertThat(Wording.best(contested.status(), contested.best())).isEqualTo("contested");
  }

  @Test
  void saysACountWithItsBounds() {
    assertThat(Wording.count(Count.Stated.atLeast(301, "more than 300"))).isEqualTo("at least 301");
    assertThat(Wording.count(Count.Stated.atMost(70, "nearly 70"))).isEqualTo("up to 70");
    assertThat(
            Wording.count(
                new Count.Stated(OptionalInt.of(20), OptionalInt.of(20), true, "some 20")))
        .isEqualTo("about 20");
    assertThat(Wording.count(new Count.Unstated("casualties")))
        .isEqualTo("no number (“casualties”)");
  }

  @Test
  void saysTimesShortly() {
    assertThat(Wording.when(between("2031-03-12", "2031-03-12"))).isEqualTo("12 March 2031");
    assertThat(Wording.when(between("2031-03-12", "2031-03-15"))).isEqualTo("12–15 March 2031");
    assertThat(Wording.when(between("2031-02-27", "2031-03-02")))
        .isEqualTo("27 February – 2 March 2031");
    assertThat(Wording.when(between("2030-12-30", "2031-01-02")))
        .isEqualTo("30 December 2030 – 2 January 2031");
  }

  @Test
  void saysThatADateIsNotKnown() {
    When unanchored =
        new When(
            Optional.of("Wednesday"),
            Optional.empty(),
            Optional.empty(),
            When.Precision.DAY,
            When.Basis.UNANCHORED);
    assertThat(Wording.when(unanchored)).isEqualTo("“Wednesday” (date not known)");
    assertThat(Wording.when(When.UNKNOWN)).isEqualTo("date not known");
  }

  private static When between(String from, String to) {
    return new When(
        Optional.empty(),
        Optional.of(Moment.of(LocalDate.parse(from))),
        Optional.of(Moment.of(LocalDate.parse(to))),
        When.Precision.DAY,
        When.Basis.STATED);
  }

  private static TollEntry entry(Integer best, Integer low, Integer high, Status status) {
    return new TollEntry(
        "t",
        "i",
        Effect.KILLED,
        "all",
        number(best),
        number(low),
        number(high),
        status,
        List.of(),
        List.of(),
        List.of(),
        new Explanation("Rule", "", List.of(), List.of(), "", List.of()));
  }

  private static OptionalInt number(Integer n) {
    return n == null ? OptionalInt.empty() : OptionalInt.of(n);
  }
}
