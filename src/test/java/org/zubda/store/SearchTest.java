package org.zubda.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zubda.report.Moment;
import org.zubda.report.Published;

/** What is found by which words; the same on every database. */
@ParameterizedClass
@EnumSource(ArchivesUnderTest.class)
class SearchTest {

  @TempDir private Path folder;

  private final ArchivesUnderTest kind;
  private String address = "";

  SearchTest(ArchivesUnderTest kind) {
    this.kind = kind;
  }

  private static Incoming on(String day, String text) {
    Incoming plain = ArchiveTest.incoming(text);
    return new Incoming(
        plain.report().publishedAt(new Published(Moment.parse(day), Published.Basis.METADATA)),
        plain.original(),
        plain.source(),
        plain.cameIn());
  }

  @BeforeEach
  void fill() throws IOException {
    address = kind.address(folder);
    try (Archive archive = Archive.make(address)) {
      archive.add(
          List.of(
              on("2024-11-29", "Barrel bombs fell on Saraqib; the army's spokesman denied it."),
              on("2024-11-30", "Shelling of a town. A bomb in a barrel was found in Kfar Nabl."),
              on("2025-01-01", "Überläufer: École bombed, CAFÉ shelled 3,000 times, it's said."),
              ArchiveTest.incoming("القصف على مدينة إدلب shells' undated")));
    }
  }

  private List<Long> found(String words, String from, String to) throws IOException {
    try (Archive archive = Archive.open(address)) {
      return archive
          .search(
              new SearchQuery(
                  words.isEmpty() ? List.of() : List.of(words.split(" \\+ ")),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(from).filter(d -> !d.isEmpty()).map(LocalDate::parse),
                  Optional.of(to).filter(d -> !d.isEmpty()).map(LocalDate::parse),
                  10))
          .stream()
          .map(Held::number)
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "saraqib, 1",
    "SARAQIB, 1",
    "barrel, 2 1",
    "barrel + saraqib, 1",
    "barrel bomb, ''",
    "barrel bombs, 1",
    "bomb*, 3 2 1",
    "barrel bomb*, 1",
    "shell*, 4 3 2",
    "ecole, 3",
    "École + cafe, 3",
    "uberlaufer, 3",
    "army's spokesman, 1",
    "'3,000', 3",
    "إدلب, 4",
    "no such, ''",
    "_d_20241129, ''",
    "x') | ('saraqib, ''",
    "saraqib\" OR \"cafe, ''"
  })
  void wordsFindWhatHoldsThemAll(String words, String numbers) throws IOException {
    assertThat(found(words, "", "").toString()).isEqualTo("[" + numbers.replace(" ", ", ") + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-29, 2024-11-29, 1",
    "2024-11-29, 2024-11-30, 2 1",
    "2024-11-30, '', 3 2",
    "'', 2024-12-31, 2 1",
    "2024-12-01, 2024-12-31, ''",
    "2024-01-01, 2024-12-31, 2 1",
    "2020-01-01, 2029-12-31, 3 2 1",
    "2000-01-01, 2099-12-31, 3 2 1",
    "2025-02-01, 2025-01-01, ''"
  })
  void daysFindWhatWasPublishedThen(String from, String to, String numbers) throws IOException {
    assertThat(found("", from, to).toString()).isEqualTo("[" + numbers.replace(" ", ", ") + "]");
  }

  @Test
  void manySpansOfDaysAreCoveredWholeAndNoFurther() throws IOException {
    Random random = new Random(4);
    List<LocalDate> days = new ArrayList<>();
    String many = kind.address(folder);
    try (Archive archive = Archive.make(many)) {
      List<Incoming> reports = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        LocalDate day = LocalDate.of(1989, 12, 20).plusDays(random.nextInt(15_000));
        days.add(day);
        reports.add(on(day.toString(), "report " + i));
      }
      archive.add(reports);
      for (int i = 0; i < 60; i++) {
        LocalDate from = days.get(random.nextInt(60));
        LocalDate to = from.plusDays(random.nextInt(6_000));
        List<Long> expected = new ArrayList<>();
        for (int n = 60; n >= 1; n--) {
          LocalDate day = days.get(n - 1);
          if (!day.isBefore(from) && !day.isAfter(to)) {
            expected.add((long) n);
          }
        }
        SearchQuery query =
            new SearchQuery(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.of(to),
                99);
        assertThat(archive.search(query).stream().map(Held::number)).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 6 5 4 3 2 1",
    "1850-01-01, '', 6 5 4 3 2 1",
    "1899-12-31, '', 6 5 4 3 2",
    "'', 1899-12-31, 2 1",
    "'', 1900-01-01, 3 2 1",
    "2000-01-01, '', 6 5 4",
    "2050-01-01, '', 6 5",
    "1800-01-01, 2199-12-31, 6 5 4 3 2 1",
    "2100-01-01, 2199-12-31, 6",
    "'', 2049-12-31, 4 3 2 1"
  })
  void spansMayBeOpenAndLieInAnyCentury(String from, String to, String numbers) throws IOException {
    address = kind.address(folder);
    try (Archive archive = Archive.make(address)) {
      archive.add(
          Stream.of(
                  "1850-05-05",
                  "1899-12-31",
                  "1900-01-01",
                  "2049-12-31",
                  "2050-01-01",
                  "2150-06-06")
              .map(day -> on(day, "ferry on " + day))
              .toList());
    }
    assertThat(found("fer*", from, to).toString())
        .isEqualTo("[" + numbers.replace(" ", ", ") + "]");
    assertThat(found("ferry", from, to)).isEqualTo(found("fer*", from, to));
  }

  @Test
  void whatIsReadAnewIsFoundByWhatItSaysNow() throws IOException {
    try (Archive archive = Archive.open(address)) {
      Incoming first =
          on("2024-11-29", "Barrel bombs fell on Saraqib; the army's spokesman denied it.");
      KeptReading plain = ArchiveTest.reading(first);
      KeptReading later =
          new KeptReading(
              new org.zubda.claim.Reading(
                  first
                      .report()
                      .publishedAt(new Published(Moment.parse("2023-05-05"), Published.Basis.TEXT)),
                  true,
                  List.of(),
                  List.of(),
                  plain.reading().mentions(),
                  List.of(),
                  List.of()),
              false,
              Optional.empty(),
              List.of());
      archive.keepReadings("r", List.of(plain));
      archive.keepReadings("r2", List.of(later));
    }
    assertThat(found("saraqib", "2023-05-05", "2023-05-05")).containsExactly(1L);
    assertThat(found("saraqib", "2024-01-01", "")).isEmpty();
    assertThat(found("barrel", "", "")).containsExactly(2L, 1L);
  }

  @Test
  void aTextOfAnyWordsCanBeFound() throws IOException {
    Random random = new Random(8);
    StringBuilder text = new StringBuilder("needle ");
    for (int i = 0; i < 300_000; i++) {
      text.appendCodePoint(random.nextInt(5) == 0 ? ' ' : 1 + random.nextInt(0x2FFF));
    }
    try (Archive archive = Archive.open(address)) {
      archive.add(List.of(ArchiveTest.incoming(text.toString().replaceAll("[\uD800-\uDFFF]", ""))));
    }
    assertThat(found("needle", "", "")).containsExactly(5L);
  }

  @Test
  void nothingAskedFindsNothing() throws IOException {
    assertThatThrownBy(() -> found("?!", "", "")).isInstanceOf(IllegalArgumentException.class);
  }
}
