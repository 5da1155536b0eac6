package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zubda.store.Archive;
import org.zubda.store.PostgresServer;
import org.zubda.store.TinyDisk;

/** Disks that are full, and disks that may only be read: a clear error, and nothing broken. */
class BadDiskTest {

  private static final int REPORTS = 4_000;

  @TempDir private Path folder;

  /** Reports that can't be packed into less. */
  private Path reports() throws IOException {
    Random random = new Random(2);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < REPORTS; i++) {
      byte[] noise = new byte[400];
      random.nextBytes(noise);
      lines
          .append("{\"language\":\"en\",\"text\":\"Report ")
          .append(i)
          .append(" of a town: ")
          .append(HexFormat.of().formatHex(noise))
          .append("\"}\n");
    }
    return Files.writeString(folder.resolve("reports.jsonl"), lines);
  }

  /** Brings reports in until the disk is full, and says which were acknowledged. */
  private static List<String> fill(String archive, Path reports) {
    CommandLineRun full = CommandLineRun.of("ingest", "--ids", "--archive", archive, reports);
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err()).contains("disk is full").doesNotContain("Exception");
    assertThat(full.lines().size()).isLessThan(REPORTS);
    return full.lines();
  }

  private static void assertWhole(String archive, List<String> acknowledged) throws IOException {
    CommandLineRun verified = CommandLineRun.of("verify", "--archive", archive);
    assertThat(verified.out()).as(verified.err()).contains("all is as it was kept");
    try (Archive opened = Archive.open(archive)) {
      assertThat(opened.known(acknowledged)).hasSize(acknowledged.size());
      assertThat(opened.size()).isGreaterThanOrEqualTo(acknowledged.size());
    }
  }

  private static void assertTakenUp(String archive, Path reports) {
    CommandLineRun again = CommandLineRun.of("ingest", "--archive", archive, reports);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.err()).contains("4,000 in ");
    assertThat(CommandLineRun.of("verify", "--archive", archive).code()).isZero();
  }

  @Test
  void aFullDiskBreaksNoFile() throws Exception {
    Path reports = reports();
    try (TinyDisk disk = new TinyDisk(folder.resolve("disk"), "3m")) {
      String archive = folder.resolve("disk/full.archive").toString();

      List<String> acknowledged = fill(archive, reports);

      assertThat(acknowledged).isNotEmpty();
      assertWhole(archive, acknowledged);
      disk.remount("size=60m");
      assertTakenUp(archive, reports);
    }
  }

  @Test
  void aFullDiskOfTheServerBreaksNoDatabase() throws Exception {
    Path reports = reports();
    String address = PostgresServer.database();
    String name = address.substring(address.lastIndexOf('/') + 1);
    Path place = Path.of(System.getProperty("java.io.tmpdir"), "zubda-" + name);
    try (TinyDisk disk = new TinyDisk(place, "11m")) {
      PostgresServer.execute("CREATE TABLESPACE tiny LOCATION '" + place + "'");
      PostgresServer.execute("ALTER DATABASE " + name + " SET TABLESPACE tiny");
      try {
        List<String> acknowledged = fill(address, reports);

        assertThat(acknowledged).isNotEmpty();
        assertWhole(address, acknowledged);
        disk.remount("size=100m");
        assertTakenUp(address, reports);
      } finally {
        PostgresServer.execute("DROP DATABASE " + name);
        PostgresServer.execute("DROP TABLESPACE tiny");
      }
    }
    Files.deleteIfExists(place);
  }

  @Test
  void aWriteProtectedArchiveCanBeReadAndTakesNothing() throws Exception {
    Path disk = folder.resolve("protected");
    String archive = disk.resolve("kept.archive").toString();
    try (TinyDisk tiny = new TinyDisk(disk, "10m")) {
      CommandLineRun.of("ingest", "--archive", archive, "examples/aleppo-dated");
      tiny.remount("ro");

      CommandLineRun more = CommandLineRun.of("ingest", "--archive", archive, reports());
      assertThat(more.code()).isEqualTo(1);
      assertThat(more.err())
          .contains("kept.archive: it may only be read")
          .doesNotContain("Exception");
      assertThat(CommandLineRun.of("verify", "--archive", archive).code()).isZero();
      assertThat(CommandLineRun.of("search", "Aleppo", "--archive", archive).err())
          .contains("reports");
      assertThat(CommandLineRun.of("account", "--archive", archive, "--format", "json").out())
          .isEqualTo(
              CommandLineRun.of("account", "examples/aleppo-dated", "--format", "json").out());
      CommandLineRun decided =
          CommandLineRun.of(
              "decide", "reject", "1:5", "--archive", archive, "--by", "x", "--why", "y");
      assertThat(decided.code()).isEqualTo(1);
      assertThat(decided.err()).contains("it may only be read");
      CommandLineRun made =
          CommandLineRun.of("ingest", "--archive", disk.resolve("new"), "examples/aleppo");
      assertThat(made.code()).isEqualTo(1);
      assertThat(made.err()).contains("new: it can't be opened").doesNotContain("Exception");
    }
  }

  @Test
  void aFolderThatCantBeMadeIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");

    CommandLineRun run =
        CommandLineRun.of("ingest", "--archive", file.resolve("in/it"), "examples/aleppo");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("can't be made").doesNotContain("Exception:");
  }
}
