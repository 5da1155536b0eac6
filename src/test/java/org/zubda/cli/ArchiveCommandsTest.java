package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.zubda.store.Archive;
import org.zubda.store.ArchivesUnderTest;

/** Reports brought into an archive, and what is made of them there; on every database. */
@ParameterizedClass
@EnumSource(ArchivesUnderTest.class)
class ArchiveCommandsTest {

  @TempDir private Path folder;

  private final ArchivesUnderTest kind;

  ArchiveCommandsTest(ArchivesUnderTest kind) {
    this.kind = kind;
  }

  private Path reports() throws IOException {
    Path reports = ShelledTown.reports(folder);
    Files.writeString(
        reports.resolve("c.jsonl"),
        "{\"id\":\"r1\",\"title\":\"Saraqib\",\"text\":\"Rebels took Saraqib on 4 May 2020.\","
            + "\"published\":\"2020-05-04\",\"outlet\":\"The Example Courier\",\"page\":7}\n"
            + "{\"text\":\"Les rebelles ont pris la ville de Saraqib lundi, selon des témoins"
            + " sur place.\"}\n");
    Files.writeString(
        reports.resolve("metadata.json"),
        "{\"a.txt\":{\"published\":\"2020-05-03\",\"outlet\":\"Sample Daily\"}}");
    return reports;
  }

  private String archive(Object... sources) throws IOException {
    String archive = kind.address(folder);
    CommandLineRun run = CommandLineRun.of("ingest", "--archive", archive, sources[0]);
    assertThat(run.code()).as(run.err()).isZero();
    return archive;
  }

  @Test
  void theAccountOfAnArchiveIsThatOfItsFiles() throws IOException {
    Path reports = reports();
    String archive = archive(reports);
    CommandLineRun files =
        CommandLineRun.of("account", reports, "--format", "json", "--published", "2020-05-05");
    String later = kind.address(folder);
    CommandLineRun.of("ingest", "--archive", later, reports, "--published", "2020-05-05");

    CommandLineRun first = CommandLineRun.of("account", "--archive", later, "--format", "json");
    CommandLineRun again = CommandLineRun.of("account", "--archive", later, "--format", "json");

    assertThat(first.out()).isEqualTo(files.out());
    assertThat(again.out()).as("of kept readings").isEqualTo(files.out());
    assertThat(again.code()).isEqualTo(files.code());
    assertThat(CommandLineRun.of("account", "--archive", archive, "--format", "json").out())
        .as("without the date given with them")
        .isEqualTo(CommandLineRun.of("account", reports, "--format", "json").out())
        .isNotEqualTo(files.out());
  }

  @Test
  void whatIsReadInAnArchiveIsThatOfItsFiles() throws IOException {
    Path reports = reports();
    String archive = archive(reports);
    String files = CommandLineRun.read(reports).out();

    assertThat(CommandLineRun.of("read", "--archive", archive).out()).isEqualTo(files);
    assertThat(CommandLineRun.of("read", "--archive", archive).out()).isEqualTo(files);
  }

  @Test
  void aSecondRunReadsNothingAnew() throws IOException {
    String archive = archive(reports());
    try (Reports before = new ArchiveReports(Archive.open(archive), Version.reader())) {
      assertThat(before.unread()).isTrue();
    }
    CommandLineRun.of("account", "--archive", archive);
    try (Reports after = new ArchiveReports(Archive.open(archive), Version.reader())) {
      assertThat(after.unread()).isFalse();
    }
    try (Reports other = new ArchiveReports(Archive.open(archive), "zubda of another day")) {
      assertThat(other.unread()).isTrue();
    }
  }

  @Test
  void whatIsThereAlreadyIsLeftAsItIs() throws IOException {
    Path reports = reports();
    String archive = archive(reports);
    Files.writeString(reports.resolve("d.txt"), "One more report of the town of Idlib.");

    CommandLineRun run = CommandLineRun.of("ingest", "--archive", archive, reports, "--ids");

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("1 report kept, 4 there already, 5 in ");
    assertThat(run.lines()).hasSize(5).allMatch(line -> line.matches("sha256:[0-9a-f]{64}"));
  }

  @Test
  void whatIsDecidedIsKeptInTheArchiveAndApplied() throws IOException {
    String archive = archive(reports());
    String before = CommandLineRun.of("account", "--archive", archive, "--format", "json").out();

    CommandLineRun decided =
        CommandLineRun.of(
            "decide", "reject", "1:1", "--archive", archive, "--by", "R. E.", "--why", "misread");

    assertThat(decided.out()).as(decided.err()).contains("line 1 of ");
    assertThat(CommandLineRun.of("decisions", "--archive", archive).out())
        .contains("R. E.", "misread", "last line: ");
    assertThat(CommandLineRun.of("account", "--archive", archive, "--format", "json").out())
        .isNotEqualTo(before)
        .contains("misread");
    assertThat(
            CommandLineRun.of(
                    "decide",
                    "reject",
                    "1:1",
                    "--archive",
                    archive,
                    "--by",
                    "R. E.",
                    "--why",
                    "again",
                    "--expect",
                    "00")
                .err())
        .contains("somebody decided meanwhile");
  }

  @Test
  void anEntryIsExplainedOutOfTheArchive() throws IOException {
    String archive = archive(reports());

    assertThat(CommandLineRun.of("explain", "1:1", "--archive", archive).out())
        .isEqualTo(CommandLineRun.of("explain", "1:1", folder.resolve("reports")).out())
        .isNotBlank();
  }

  @Test
  void anArchiveIsProved() throws IOException {
    String archive = archive(reports());
    CommandLineRun.of("account", "--archive", archive);

    CommandLineRun run = CommandLineRun.of("verify", "--archive", archive);

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("4 reports", "4 readings", "0 decisions", "all is as it was kept")
        .doesNotContain("postgres:postgres");
  }

  @Test
  void aReportIsFoundByWordsPlaceActorAndDay() throws IOException {
    Path reports = reports();
    Files.writeString(
        reports.resolve("w.txt"),
        "Strike on Maarat al-Numan\n\nAn air strike killed nine people in Maarat al-Numan on 5 May"
            + " 2020. Huda Kalboni, a resident, said that she saw two aircraft.\n");
    String archive = archive(reports);
    CommandLineRun unread = CommandLineRun.of("search", "observatory", "--archive", archive);
    assertThat(unread.out()).contains("not read yet", "b.txt").doesNotContain("15 people");
    CommandLineRun.of("read", "--archive", archive);

    CommandLineRun found = CommandLineRun.of("search", "Shelling", "idlib", "--archive", archive);

    assertThat(found.code()).isZero();
    assertThat(found.out()).contains("Toll rises in Idlib", "Shelling killed 15 people", "a.txt");
    assertThat(found.err()).contains("2 reports");
    assertThat(find(archive, "--place", "Saraqib")).contains("r1").doesNotContain("b.txt");
    assertThat(find(archive, "--place", "Syria", "--limit", "1")).contains("w.txt");
    assertThat(find(archive, "--actor", "syrian observatory for human rights"))
        .contains("b.txt")
        .doesNotContain("a.txt");
    assertThat(find(archive, "--from", "2020-05-04", "--to", "2020-05-04")).contains("r1");
    assertThat(find(archive, "aircraft"))
        .contains("w.txt", "saw two aircraft")
        .doesNotContain("Kalboni");
    assertThat(CommandLineRun.of("search", "--archive", archive).code()).isEqualTo(2);
    assertThat(CommandLineRun.of("search", "nothing", "--archive", archive).err())
        .contains("0 reports");
  }

  private static String find(String archive, String... wanted) {
    Object[] args =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("search", "--archive", archive),
                java.util.stream.Stream.of(wanted))
            .toArray();
    CommandLineRun run = CommandLineRun.of(args);
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void whatCantBeBroughtInIsTold() throws IOException {
    Path reports = reports();
    Files.writeString(reports.resolve("e.jsonl"), "{\"text\":\n");
    Path kept = folder.resolve("kept.jsonl");
    CommandLineRun.of("read", reports.resolve("a.txt"), "--keep-readings", kept);
    String archive = kind.address(folder);

    CommandLineRun run =
        CommandLineRun.of(
            "ingest", "--archive", archive, reports, kept, folder.resolve("missing.txt"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("e.jsonl:1", "it holds readings, and no reports as they came in", "missing.txt");
  }

  @Test
  void filesOrAnArchiveButNotBoth() throws IOException {
    String archive = archive(reports());

    CommandLineRun both =
        CommandLineRun.of("account", folder.resolve("reports"), "--archive", archive);

    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err()).contains("not both");
    assertThat(CommandLineRun.of("account", "--archive", kind.address(folder)).code()).isEqualTo(1);
  }
}
