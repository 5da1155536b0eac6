package org.zubda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Report;

class FeedTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @TempDir Path folder;

  private static List<Arrival> arrivals(FeedOptions options, Path... paths) {
    List<Arrival> all = new ArrayList<>();
    new Feed(List.of(paths), options).deliver(all::add);
    return all;
  }

  private static Report only(Path... paths) {
    List<Arrival> all = arrivals(FeedOptions.on(TODAY), paths);
    assertThat(all).hasSize(1);
    return all.getFirst().report().orElseThrow();
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aFolderIsReadByNameAndDeepFilesByTheirPathInIt() throws IOException {
    file("b.txt", "Second.");
    file("a/z.txt", "First.");
    file("c", "Third.");
    file(".hidden.txt", "Never.");

    assertThat(arrivals(FeedOptions.on(TODAY), folder))
        .extracting(arrival -> arrival.report().orElseThrow().location())
        .containsExactly("a/z.txt", "b.txt", "c");
  }

  @Test
  void anIdIsTheHashOfTheBytesAsTheyCameIn() throws IOException {
    Report report = only(file("a.txt", "\uFEFFNews."));

    assertThat(report.id())
        .isEqualTo(Fingerprint.of("\uFEFFNews.".getBytes(StandardCharsets.UTF_8)));
    assertThat(report.text()).isEqualTo("News.");
  }

  @Test
  void aTitleGivenApartStandsBeforeTheTextOnce() throws IOException {
    Report apart = only(file("a.jsonl", "{\"title\":\"Blast in Marka\",\"text\":\"Two died.\"}"));
    Report atHead =
        only(
            file(
                "b.jsonl",
                "{\"title\":\"Blast in  Marka\",\"text\":\" BLAST in Marka\\n\\nTwo died.\"}"));

    assertThat(apart.text()).isEqualTo("Blast in Marka\n\nTwo died.");
    assertThat(apart.titleAdded()).isTrue();
    assertThat(atHead.text()).isEqualTo(" BLAST in Marka\n\nTwo died.");
    assertThat(atHead.titleAdded()).isFalse();
  }

  @Test
  void metadataNameAFileByItsPathOrByItsName() throws IOException {
    file("one/a.txt", "News of the north.");
    file("two/a.txt", "News of the south.");
    file(
        "metadata.json",
        "{\"one/a.txt\":{\"outlet\":\"North Post\"},\"a.txt\":{\"outlet\":\"South Post\"}}");

    assertThat(arrivals(FeedOptions.on(TODAY), folder))
        .extracting(arrival -> arrival.report().flatMap(Report::outlet).map(Outlet::name))
        .containsExactly(Optional.of("North Post"), Optional.of("South Post"));
  }

  @Test
  void aDateOfTodayOrTomorrowIsNoneOfTheFuture() throws IOException {
    Report report = only(file("a.jsonl", "{\"text\":\"News.\",\"published\":\"2026-06-02\"}"));

    assertThat(report.published().orElseThrow().at()).isEqualTo(Moment.parse("2026-06-02"));
  }

  @Test
  void aDateForAllIsTakenWhereAReportHasNone() throws IOException {
    FeedOptions options =
        new FeedOptions(TODAY, Optional.empty(), Optional.of(Moment.parse("2020-01-01")));
    List<Arrival> all =
        arrivals(
            options,
            file(
                "a.jsonl",
                "{\"text\":\"Old news.\",\"published\":\"2019-05-05\"}\n{\"text\":\"News.\"}"));

    assertThat(all)
        .extracting(a -> a.report().orElseThrow().published().orElseThrow().at().iso())
        .containsExactly("2019-05-05", "2020-01-01");
  }

  @Test
  void theLanguageIsTheOneGivenElseTheTextsOwn() throws IOException {
    Report given = only(file("a.jsonl", "{\"text\":\"News.\",\"language\":\"FR-be\"}"));
    Report found = only(file("b.txt", "قتل خمسة أشخاص في قصف على البلدة"));

    assertThat(given.language()).isEqualTo("fr");
    assertThat(found.language()).isEqualTo("ar");
  }

  @Test
  void bytesAreCountedAsTheyAreRead() throws IOException {
    file("a.txt", "News.");
    file("b.jsonl", "{\"text\":\"More news.\"}\n");
    Feed feed = new Feed(List.of(folder), FeedOptions.on(TODAY));
    feed.deliver(arrival -> {});

    assertThat(feed.bytesRead()).isEqualTo(feed.bytesInAll()).isPositive();
  }
}
