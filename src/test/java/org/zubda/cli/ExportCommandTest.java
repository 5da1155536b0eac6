package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zubda.export.Golden;
import org.zubda.export.format.Exporter;
import org.zubda.export.format.Exporters;

/** The program's own example in every format, as a user gets it. */
class ExportCommandTest {

  private static final Path UNDATED = Path.of("examples", "aleppo");
  private static final Path DATED = Path.of("examples", "aleppo-dated");

  @TempDir private static Path folder;

  private static final class Made {
    static final Path DATED_OUT = made(DATED, "dated");
    static final Path UNDATED_OUT = made(UNDATED, "undated");

    private static Path made(Path example, String name) {
      Path out = folder.resolve(name);
      CommandLineRun run = CommandLineRun.of("export", example, "--format", "all", "--out", out);
      assertThat(run.code()).as(run.err()).isZero();
      return out;
    }
  }

  static Stream<String> textFiles() {
    return Exporters.all().stream()
        .flatMap(
            e ->
                e.text()
                    ? Stream.of(e.fileName(), e.notesFileName())
                    : Stream.of(e.notesFileName()));
  }

  @ParameterizedTest
  @MethodSource("textFiles")
  void theExampleIsWrittenAsItWasLookedAt(String file) throws IOException {
    Golden.check("format/aleppo-dated/" + file, Files.readString(Made.DATED_OUT.resolve(file)));
  }

  @Test
  void withoutDatesNoneAreMadeUp() throws IOException {
    for (String file : List.of("acled.csv", "acled.csv.notes.txt")) {
      Golden.check("format/aleppo/" + file, Files.readString(Made.UNDATED_OUT.resolve(file)));
    }
    assertThat(rows(Made.UNDATED_OUT.resolve("acled.csv")))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("event_date")).isEmpty());
  }

  @Test
  void aSecondRunWritesTheSameBytes() throws IOException {
    Path again = folder.resolve("again");
    CommandLineRun.of("export", DATED, "--format", "all", "--out", again);

    for (Exporter e : Exporters.all()) {
      for (String file : List.of(e.fileName(), e.notesFileName())) {
        assertThat(again.resolve(file)).hasSameBinaryContentAs(Made.DATED_OUT.resolve(file));
      }
    }
  }

  @Test
  void oneFormatOfTextGoesToStandardOutput() throws IOException {
    CommandLineRun run = CommandLineRun.of("export", DATED, "--format", "acled");

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(Files.readString(Made.DATED_OUT.resolve("acled.csv")));
  }

  @Test
  void aStoryThatIsNotThereIsToldAndEndsWithOne() {
    CommandLineRun run =
        CommandLineRun.of("export", DATED, "--format", "acled", "--story", "story-0");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no story story-0");
  }

  @Test
  void asKnownEarlierOnlyReportsOfThenAreUsed() {
    CommandLineRun run =
        CommandLineRun.of(
            "export", DATED, "--format", "geojson", "--as-known-at", "2024-11-30T07:00Z");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("The Example Courier").doesNotContain("Imaginary Herald");
  }

  @Test
  void theHelpNamesEveryFormat() {
    String help = CommandLineRun.of("export", "--help").out().replaceAll("\\s+", " ");

    for (Exporter e : Exporters.all()) {
      assertThat(help).contains(e.name());
    }
  }

  static List<CSVRecord> rows(Path file) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(Files.readString(file)))
        .getRecords();
  }
}
