package org.zubda.feed;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zubda.report.Moment;
import org.zubda.report.Original;
import org.zubda.report.Problem;
import org.zubda.report.Report;

/** What came in can be read again from its original, now and in years. */
class OriginalsTest {

  private static final FeedOptions OPTIONS = FeedOptions.on(LocalDate.of(2026, 6, 1));

  @TempDir Path folder;

  private static List<Arrival> arrivals(String name, byte[] bytes, Map<String, String> given) {
    List<Arrival> all = new ArrayList<>();
    new Documents(OPTIONS).read(bytes, Optional.empty(), name, new TreeMap<>(given), all::add);
    return all;
  }

  private static void readsAgain(List<Arrival> arrivals) {
    assertThat(arrivals).isNotEmpty();
    for (Arrival arrival : arrivals) {
      if (arrival.report().isEmpty()) {
        continue;
      }
      Original original = arrival.original().orElseThrow();
      Report report = arrival.report().orElseThrow();
      assertThat(Fingerprint.of(original.bytes())).isEqualTo(report.id());
      assertThat(Originals.read(original, report.location(), report.recordId(), OPTIONS))
          .isEqualTo(arrival);
    }
  }

  @Test
  void everyKindOfInputReadsTheSameAgain() {
    for (SmallInput input : SmallInput.all()) {
      readsAgain(arrivals(input.name(), input.bytes(), Map.of()));
    }
  }

  @Test
  void soDoesWhatCanHardlyBeRead() {
    readsAgain(arrivals("a.txt", new byte[] {1, 2, 3, 4, 0, 0, 7}, Map.of()));
    readsAgain(arrivals("a.txt", new byte[0], Map.of()));
    readsAgain(
        arrivals(
            "a.txt", "Five died at the café.".getBytes(Charset.forName("windows-1252")), Map.of()));
    readsAgain(arrivals("a.txt", "Five died.".getBytes(UTF_16), Map.of("published", "2099-01-01")));
    readsAgain(arrivals("a.txt", "Five died.".getBytes(UTF_8), Map.of("published", "yesterday")));
    readsAgain(arrivals("a.html", "<p>".getBytes(UTF_8), Map.of("title", "A title")));
    readsAgain(
        arrivals(
            "a.jsonl",
            "{\"id\":\"r-1\",\"text\":\"Five \uDC00\"}\n{broken\n[1]\n{\"id\":7,\"text\":\"\",\"x\":1}"
                .getBytes(UTF_8),
            Map.of()));
  }

  @Test
  void whatWasToldBesideIsInTheOriginal() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Five died.");
    Files.writeString(
        folder.resolve("metadata.json"),
        "{\"a.txt\":{\"outlet\":\"North Post\",\"title\":\"A blast\",\"published\":\"2024-11-30\"}}");
    List<Arrival> all = new ArrayList<>();
    new Feed(List.of(folder), OPTIONS).deliver(all::add);

    readsAgain(all);
    assertThat(all.getFirst().original().orElseThrow().given())
        .containsOnlyKeys("outlet", "published", "title");
  }

  @Test
  void theDateForAllIsKeptForReportsThatStateNone() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(
        file, "{\"text\":\"Five died.\"}\n{\"text\":\"Six.\",\"published\":\"2020-02-02\"}");
    FeedOptions dated =
        new FeedOptions(OPTIONS.today(), Optional.empty(), Optional.of(Moment.parse("2021-01-01")));
    List<Arrival> all = new ArrayList<>();
    new Feed(List.of(file), dated).deliver(all::add);

    readsAgain(all);
    assertThat(all)
        .extracting(arrival -> arrival.report().orElseThrow().published().orElseThrow().at().iso())
        .containsExactly("2021-01-01", "2020-02-02");
  }

  @Test
  void aFormOfALaterVersionIsKeptAndNamed() {
    Original later = new Original("video/mp4", new byte[] {1}, new TreeMap<>());
    Arrival arrival = Originals.read(later, "a", Optional.empty(), OPTIONS);

    assertThat(arrival.problems())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.UNKNOWN_FORM);
    readsAgain(List.of(arrival));
  }
}
