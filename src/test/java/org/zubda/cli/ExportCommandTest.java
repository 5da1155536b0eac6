package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.EndnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.zubda.export.Golden;
import org.zubda.export.format.Exporter;
import org.zubda.export.format.Exporters;
import org.zubda.export.format.ParquetRead;

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
    for (String file : List.of("acled.csv", "acled.csv.notes.txt", "ged.csv")) {
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
  void anotherReaderReadsTheGeoJson() throws Exception {
    String text = Files.readString(Made.DATED_OUT.resolve("account.geojson"));
    JsonNode features = new ObjectMapper().readTree(text).path("features");
    GeoJsonReader reader = new GeoJsonReader();

    assertThat(features).isNotEmpty();
    int points = 0;
    for (JsonNode feature : features) {
      assertThat(feature.path("type").asText()).isEqualTo("Feature");
      if (feature.path("geometry").isObject()) {
        Geometry geometry = reader.read(feature.path("geometry").toString());
        assertThat(geometry.getGeometryType()).isEqualTo("Point");
        assertThat(geometry.getCoordinate().x).isBetween(-180.0, 180.0);
        assertThat(geometry.getCoordinate().y).isBetween(-90.0, 90.0);
        points++;
      }
    }
    assertThat(points).isPositive();
    assertThat(features.findValues("title").toString()).contains("Shelling of student housing");
  }

  @Test
  void anotherReaderReadsTheParquetWithEveryClaim() throws IOException {
    List<Map<String, Object>> rows =
        ParquetRead.rows(Files.readAllBytes(Made.DATED_OUT.resolve("claims.parquet")));
    List<CSVRecord> csv = rows(Made.DATED_OUT.resolve("claims.csv"));

    assertThat(rows).hasSameSizeAs(csv).hasSizeGreaterThan(50);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).get("claim")).isEqualTo(csv.get(i).get("claim"));
      assertThat(rows.get(i).getOrDefault("count_low", "").toString())
          .isEqualTo(csv.get(i).get("count_low"));
    }
  }

  @Test
  void anotherReaderReadsTheTables() throws IOException {
    for (String file : List.of("acled.csv", "ged.csv", "claims.csv", "ledger.csv")) {
      try (MappingIterator<Map<String, String>> rows =
          new CsvMapper()
              .readerForMapOf(String.class)
              .with(CsvSchema.emptySchema().withHeader())
              .readValues(Made.DATED_OUT.resolve(file).toFile())) {
        List<Map<String, String>> theirs = rows.readAll();
        List<Map<String, String>> ours =
            rows(Made.DATED_OUT.resolve(file)).stream().map(CSVRecord::toMap).toList();
        assertThat(theirs).isNotEmpty().isEqualTo(ours);
      }
    }
  }

  @Test
  void theDocumentFollowsTheSchemaAndAWordProcessorsLibraryReadsIt() throws Exception {
    Path file = Made.DATED_OUT.resolve("situation.docx");
    List<XmlError> wrong = new ArrayList<>();
    XmlOptions options = new XmlOptions().setErrorListener(wrong);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      DocumentDocument.Factory.parse(zip.getInputStream(zip.getEntry("word/document.xml")))
          .validate(options);
      EndnotesDocument.Factory.parse(zip.getInputStream(zip.getEntry("word/endnotes.xml")))
          .validate(options);
      StylesDocument.Factory.parse(zip.getInputStream(zip.getEntry("word/styles.xml")))
          .validate(options);
      NumberingDocument.Factory.parse(zip.getInputStream(zip.getEntry("word/numbering.xml")))
          .validate(options);
      SettingsDocument.Factory.parse(zip.getInputStream(zip.getEntry("word/settings.xml")))
          .validate(options);
    }
    assertThat(wrong).isEmpty();
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
      assertThat(document.getTables()).hasSize(2);
      assertThat(document.getParagraphs().getFirst().getText())
          .isEqualTo("Situation report: The offensive in Aleppo");
      assertThat(document.getEndnotes().stream().map(XWPFAbstractFootnoteEndnote::getParagraphs))
          .anyMatch(p -> p.getFirst().getText().contains("killing four civilians"));
    }
  }

  @Test
  void theDeathsOfGedMakeBestOnEveryExample() throws IOException {
    for (Path out : List.of(Made.DATED_OUT, Made.UNDATED_OUT)) {
      List<CSVRecord> rows = rows(out.resolve("ged.csv"));
      assertThat(rows)
          .isNotEmpty()
          .allSatisfy(
              row -> {
                int best = number(row, "best");
                assertThat(
                        number(row, "deaths_a")
                            + number(row, "deaths_b")
                            + number(row, "deaths_civilians")
                            + number(row, "deaths_unknown"))
                    .isEqualTo(best);
                assertThat(number(row, "low")).isLessThanOrEqualTo(best);
                assertThat(number(row, "high")).isGreaterThanOrEqualTo(best);
              });
      assertThat(rows.stream().mapToInt(r -> number(r, "best")).sum()).isEqualTo(327);
    }
  }

  @Test
  void theFatalitiesOfAcledAddUpToTheOffensives() throws IOException {
    for (Path out : List.of(Made.DATED_OUT, Made.UNDATED_OUT)) {
      assertThat(
              rows(out.resolve("acled.csv")).stream().mapToInt(r -> number(r, "fatalities")).sum())
          .isEqualTo(327);
    }
  }

  @Test
  void everyHashtagIsOneAsHxlWritesThem() throws IOException {
    CSVRecord tags = rows(Made.DATED_OUT.resolve("account.hxl.csv")).getFirst();

    assertThat(tags.toList())
        .allMatch(tag -> tag.matches("#[a-z][a-z0-9_]*(\\+[a-z][a-z0-9_]*)*"))
        .doesNotHaveDuplicates();
  }

  private static int number(CSVRecord row, String column) {
    return Integer.parseInt(row.get(column));
  }

  @Test
  void whatIsNoTextIsNotPrinted() {
    CommandLineRun run = CommandLineRun.of("export", DATED, "--format", "parquet");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--out");
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
  void aStoryAloneIsTheSameHereWhereThereIsOne() throws IOException {
    String story = rows(Made.DATED_OUT.resolve("ledger.csv")).getFirst().get("story");

    CommandLineRun run = CommandLineRun.of("export", DATED, "--format", "ged", "--story", story);

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(Files.readString(Made.DATED_OUT.resolve("ged.csv")));
  }

  @Test
  void privatePersonsAreNamedOnlyWhereThatIsAskedFor() throws IOException {
    CommandLineRun run =
        CommandLineRun.of("export", DATED, "--format", "claims-csv", "--name-private-persons");

    assertThat(run.out()).contains("Pieter Placeholder");
    assertThat(Files.readString(Made.DATED_OUT.resolve("claims.csv")))
        .doesNotContain("Placeholder,")
        .doesNotContain("Pieter");
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
