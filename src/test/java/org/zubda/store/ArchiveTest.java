package org.zubda.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.zubda.claim.Reading;
import org.zubda.mention.Mentions;
import org.zubda.report.Original;
import org.zubda.report.Problem;
import org.zubda.report.Report;

/** What an archive keeps, and gives back; on every database. */
@ParameterizedClass
@EnumSource(ArchivesUnderTest.class)
class ArchiveTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir private Path folder;

  private final ArchivesUnderTest kind;

  ArchiveTest(ArchivesUnderTest kind) {
    this.kind = kind;
  }

  static Incoming incoming(String text, String... given) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    TreeMap<String, String> told = new TreeMap<>();
    for (int i = 0; i < given.length; i += 2) {
      told.put(given[i], given[i + 1]);
    }
    Report report =
        new Report(
            Sha256.id(Sha256.of(bytes)),
            "reports/" + text.hashCode() + ".txt",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "en",
            text,
            false,
            Optional.empty());
    return new Incoming(report, new Original("text/plain", bytes, told), "reports", NOON);
  }

  static KeptReading reading(Incoming of, Problem... problems) {
    Reading silent =
        new Reading(
            of.report(),
            true,
            List.of(),
            List.of(),
            new Mentions(List.of(), List.of(), List.of()),
            List.of(),
            List.of());
    return new KeptReading(silent, true, Optional.of("{\"x\":1}"), List.of(problems));
  }

  private static List<String> texts(List<Held> held) {
    return held.stream()
        .map(h -> ((Held.Unread) h).archived().original().bytes())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void whatIsKeptComesBackAsItCameIn() throws IOException {
    String address = kind.address(folder);
    Incoming told =
        incoming("Rebels took Saraqib.", "title", "A \u0000 title", "outlet", "Überall");
    Incoming page =
        incoming("<p>" + "Shells fell on Idlib. ".repeat(50), "url", "https://a.example");
    try (Archive archive = Archive.make(address)) {
      assertThat(archive.add(List.of(told, page)).kept())
          .containsExactly(told.report().id(), page.report().id());
    }
    try (Archive archive = Archive.open(address)) {
      assertThat(archive.size()).isEqualTo(2);
      Archived first = archive.find(1).orElseThrow();
      assertThat(first)
          .isEqualTo(
              new Archived(
                  1,
                  told.report().id(),
                  told.report().location(),
                  Optional.empty(),
                  told.original(),
                  "reports",
                  NOON));
      assertThat(archive.find(2).orElseThrow().original()).isEqualTo(page.original());
      assertThat(archive.find(3)).isEmpty();
    }
  }

  @Test
  void theSameBytesAreKeptOnce() throws IOException {
    try (Archive archive = Archive.make(kind.address(folder))) {
      Incoming one = incoming("one");
      Incoming two = incoming("two");
      archive.add(List.of(one));

      Archive.Added added = archive.add(List.of(two, one, incoming("two", "title", "otherwise")));

      assertThat(added.kept()).containsExactly(two.report().id());
      assertThat(added.known()).containsExactly(one.report().id(), two.report().id());
      assertThat(archive.size()).isEqualTo(2);
      assertThat(archive.find(2).orElseThrow().original().given()).isEmpty();
      assertThat(archive.known(List.of(one.report().id(), incoming("no").report().id())))
          .containsExactly(one.report().id());
    }
  }

  @Test
  void reportsComeInTheOrderOfArrivalPageByPage() throws IOException {
    try (Archive archive = Archive.make(kind.address(folder))) {
      List<Incoming> many =
          IntStream.rangeClosed(1, 1200).mapToObj(i -> incoming("report " + i)).toList();
      archive.add(many.subList(0, 700));
      archive.add(many.subList(700, 1200));

      assertThat(texts(archive.held("a reader", 690, 20)))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(691, 710).mapToObj(i -> "report " + i).toList());
      assertThat(archive.held("a reader", 1200, 20)).isEmpty();
    }
  }

  @Test
  void aBatchIsKeptWholeOrNotAtAll() throws IOException {
    try (Archive archive = Archive.make(kind.address(folder))) {
      Incoming good = incoming("good");
      Report other = incoming("other").report();
      Incoming wrong = new Incoming(other, good.original(), "reports", NOON);

      assertThatThrownBy(() -> archive.add(List.of(good, wrong)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not the hash");
      assertThat(archive.size()).isZero();
    }
  }

  @Test
  void aReadingIsKeptForItsReaderUntilAnotherReadsAnew() throws Exception {
    try (Archive archive = Archive.make(kind.address(folder))) {
      Incoming one = incoming("one");
      archive.add(List.of(one, incoming("two")));
      Problem odd = new Problem("one", Problem.Kind.BAD_DATE, "odd");
      KeptReading kept = reading(one, odd);

      archive.keepReadings("reader 1", List.of(kept, reading(incoming("not here"))));

      List<Held> held = archive.held("reader 1", 0, 10);
      assertThat(((Held.Read) held.get(0)).open(new ReadingCodec())).isEqualTo(kept);
      assertThat(held.get(1)).isInstanceOf(Held.Unread.class);
      assertThat(archive.held("reader 2", 0, 10))
          .allSatisfy(h -> assertThat(h).isInstanceOf(Held.Unread.class));

      archive.keepReadings("reader 2", List.of(reading(one)));
      assertThat(archive.held("reader 1", 0, 1).getFirst()).isInstanceOf(Held.Unread.class);
      assertThat(archive.held("reader 2", 0, 1).getFirst()).isInstanceOf(Held.Read.class);
    }
  }

  @Test
  void aReadingOfAnotherReportIsRefused() throws Exception {
    try (Archive archive = Archive.make(kind.address(folder))) {
      Incoming one = incoming("one");
      archive.add(List.of(one));
      archive.keepReadings("r", List.of(reading(one)));
      Held.Read read = (Held.Read) archive.held("r", 0, 1).getFirst();
      byte[] hash = Sha256.of("two".getBytes(StandardCharsets.UTF_8));
      byte[] flipped = Arrays.copyOf(read.packed(), read.packed().length);
      flipped[flipped.length / 2] ^= 4;

      assertThatThrownBy(
              () ->
                  new Held.Read(1, hash, "r", read.proof(), read.packed()).open(new ReadingCodec()))
          .isInstanceOf(BrokenReading.class);
      assertThatThrownBy(
              () ->
                  new Held.Read(1, hash, "r", Held.proof(hash, "r", read.packed()), read.packed())
                      .open(new ReadingCodec()))
          .hasMessageContaining(one.report().id());
      assertThatThrownBy(
              () ->
                  new Held.Read(1, read.hash(), "r", read.proof(), flipped)
                      .open(new ReadingCodec()))
          .isInstanceOf(BrokenReading.class);
    }
  }

  @Test
  void howFarAFeedWasWatchedIsKeptWithItsReports() throws IOException {
    String address = kind.address(folder);
    FeedState seen =
        new FeedState(
            "https://a.example/feed",
            Optional.of("\"v1\""),
            Optional.empty(),
            Optional.of(NOON.plusSeconds(600)),
            2,
            new TreeMap<>(java.util.Map.of("kind", "rss")));
    try (Archive archive = Archive.make(address)) {
      archive.add(List.of(), List.of(FeedState.unseen("https://b.example"), seen));
      archive.add(List.of(incoming("one")), List.of(FeedState.unseen(seen.address()), seen));
    }
    try (Archive archive = Archive.open(address)) {
      assertThat(archive.feed(seen.address())).contains(seen);
      assertThat(archive.feed("https://c.example")).isEmpty();
      assertThat(archive.feeds()).containsExactly(seen, FeedState.unseen("https://b.example"));
    }
  }

  @Test
  void severalWritersLoseAndDoubleNothing() throws Exception {
    String address = kind.address(folder);
    List<Thread> writers = new ArrayList<>();
    List<Exception> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int w = 0; w < 3; w++) {
      int writer = w;
      Thread thread =
          new Thread(
              () -> {
                try (Archive archive = Archive.make(address)) {
                  for (int i = 0; i < 20; i++) {
                    archive.add(List.of(incoming("shared " + i), incoming(writer + " own " + i)));
                  }
                } catch (IOException e) {
                  failures.add(e);
                }
              });
      writers.add(thread);
      thread.start();
    }
    for (Thread thread : writers) {
      thread.join();
    }

    assertThat(failures).isEmpty();
    try (Archive archive = Archive.open(address)) {
      assertThat(archive.size()).isEqualTo(80);
      assertThat(texts(archive.held("r", 0, 100))).hasSize(80).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatIsNotThereIsToldByName() {
    assertThatThrownBy(() -> Archive.open(kind.address(folder)))
        .isInstanceOf(ArchiveFailed.class)
        .hasMessageContaining("there is no archive")
        .hasMessageNotContaining("postgres:postgres");
  }

  @Test
  void anArchiveOfALaterVersionIsLeftAlone() throws Exception {
    String address = kind.address(folder);
    Archive.make(address).close();
    try (var connection = ArchiveAddress.database(address).connect();
        var statement = connection.createStatement()) {
      statement.execute("UPDATE flyway_schema_history SET version = '99' WHERE version = '2'");
    }

    assertThatThrownBy(() -> Archive.open(address))
        .isInstanceOf(ArchiveFailed.class)
        .hasMessageContaining("later version of Zubda");
  }

  @Test
  void whatIsNoArchiveIsLeftAlone() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "no database at all, but long enough");

    assertThatThrownBy(() -> Archive.open(text.toString()))
        .isInstanceOf(ArchiveFailed.class)
        .hasMessageContaining("it is no archive of Zubda's");
    assertThatThrownBy(() -> Archive.make(folder.toString())).hasMessageContaining("is a folder");
    assertThatThrownBy(() -> Archive.make("mysql://x/y")).hasMessageContaining("no address");
    assertThatThrownBy(() -> Archive.make("postgresql://host")).hasMessageContaining("database");
  }
}
