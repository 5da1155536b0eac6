package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that keeps its readings, and one that takes them up. */
class KeptReadingsTest {

  @TempDir private Path folder;

  private Path reports() throws IOException {
    return ShelledTown.reports(folder);
  }

  private Path kept() throws IOException {
    Path kept = folder.resolve("kept/all.readings.jsonl.gz");
    CommandLineRun run =
        CommandLineRun.of(
            "read", reports(), "--keep-readings", kept, "--out", folder.resolve("read.jsonl"));
    assertThat(run.code()).as(run.err()).isZero();
    return kept;
  }

  @Test
  void theAccountOfKeptReadingsIsThatOfTheReports() throws IOException {
    Path kept = kept();
    String fromReports = CommandLineRun.of("account", reports(), "--format", "json").out();

    assertThat(CommandLineRun.of("account", kept, "--format", "json").out()).isEqualTo(fromReports);
    assertThat(CommandLineRun.of("account", kept.getParent(), "--format", "json").out())
        .as("in a folder")
        .isEqualTo(fromReports);
  }

  @Test
  void keptReadingsAndReportsAreOfOneAccount() throws IOException {
    Path kept = kept();
    Path more = Files.writeString(folder.resolve("c.txt"), "Rebels took Saraqib on 4 May 2020.");

    CommandLineRun run = CommandLineRun.of("account", kept, more, "--format", "json");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("3 reports");
  }

  @Test
  void aFileOfAnotherVersionIsOneProblem() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("other.jsonl"), "{\"schema\":\"zubda-readings/0\"}\n{}\n{}\n");

    CommandLineRun run = CommandLineRun.of("account", other, "--format", "json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("zubda-readings/1", "1 problem");
  }

  @Test
  void aBrokenLineIsToldAndTheRestCounts() throws IOException {
    Path plain = folder.resolve("kept.jsonl");
    CommandLineRun.of("read", reports(), "--keep-readings", plain);
    Files.writeString(plain, Files.readString(plain) + "{\"report\":{}}\n");

    CommandLineRun run = CommandLineRun.of("account", plain, "--format", "json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("kept.jsonl:4", "2 reports");
  }
}
