package org.zubda.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zubda.account.Account;
import org.zubda.account.Status;
import org.zubda.claim.Victims;
import org.zubda.export.SampleAccount;
import org.zubda.place.Place;

/** Every format of an account that is made by hand. */
class ExportersTest {

  private static final ExportOptions MASKED = ExportOptions.masked("zubda test");
  private static final ExportOptions NAMED = new ExportOptions(true, "zubda test");

  static List<Exporter> all() {
    return Exporters.all();
  }

  private static byte[] bytes(Exporter exporter, Account account, ExportOptions options)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.write(account, options, out);
    return out.toByteArray();
  }

  /** All the characters of a file, unpacked where it is packed. */
  private static String content(Exporter exporter, Account account, ExportOptions options)
      throws IOException {
    byte[] bytes = bytes(exporter, account, options);
    StringBuilder all = new StringBuilder();
    if (exporter.name().equals("docx")) {
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
      while (zip.getNextEntry() != null) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } else if (exporter.name().equals("parquet")) {
      all.append(ParquetRead.rows(bytes));
    } else {
      all.append(new String(bytes, StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  private static List<CSVRecord> rows(String name, Account account) throws IOException {
    String csv =
        new String(
            bytes(Exporters.named(name).orElseThrow(), account, MASKED), StandardCharsets.UTF_8);
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new java.io.StringReader(csv))) {
      return parser.getRecords();
    }
  }

  @Test
  void theFormatsStandInThisOrder() {
    assertThat(Exporters.all())
        .extracting(Exporter::name)
        .containsExactly(
            "acled",
            "ged",
            "plover",
            "geojson",
            "claims-csv",
            "ledger-csv",
            "hxl",
            "parquet",
            "markdown",
            "docx",
            "claimreview");
    assertThat(Exporters.all()).extracting(Exporter::fileName).doesNotHaveDuplicates();
    assertThat(Exporters.named("pdf")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void privatePersonsAreMaskedInTheFileAndItsNotes(Exporter exporter) throws IOException {
    Account account = SampleAccount.make();

    assertThat(content(exporter, account, MASKED)).doesNotContain("Varnholt", "Reke");
    assertThat(exporter.notes(account, MASKED))
        .doesNotContain("Varnholt", "Reke")
        .contains("are masked");
  }

  @ParameterizedTest
  @CsvSource({"claims-csv", "parquet", "geojson", "markdown", "docx"})
  void privatePersonsAreNamedWhereThatIsAskedFor(String name) throws IOException {
    Exporter exporter = Exporters.named(name).orElseThrow();

    assertThat(content(exporter, SampleAccount.make(), NAMED)).contains("Varnholt");
    assertThat(exporter.notes(SampleAccount.make(), NAMED)).contains("PRIVATE PERSONS ARE NAMED");
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameAccountGivesTheSameBytes(Exporter exporter) throws IOException {
    assertThat(bytes(exporter, SampleAccount.make(), MASKED))
        .isEqualTo(bytes(exporter, SampleAccount.make(), MASKED));
  }

  @ParameterizedTest
  @MethodSource("all")
  void anEmptyAccountIsAnEmptyFileOfItsFormat(Exporter exporter) throws IOException {
    Account nothing = new Account(Optional.empty(), List.of(), List.of(), List.of(), List.of());

    bytes(exporter, nothing, MASKED);
    assertThat(exporter.notes(nothing, MASKED)).contains("0 reports, 0 claims, 0 stories");
  }

  @ParameterizedTest
  @MethodSource("all")
  void theStreamIsLeftOpen(Exporter exporter) throws IOException {
    List<String> closed = new ArrayList<>();
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed.add("closed");
          }
        };

    exporter.write(SampleAccount.make(), MASKED, out);

    assertThat(closed).isEmpty();
    assertThat(out.size()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theNotesSayWhatAReaderMustKnow(Exporter exporter) {
    String notes = exporter.notes(SampleAccount.make(), MASKED);

    assertThat(notes.replaceAll("\\s+", " "))
        .startsWith(exporter.fileName() + " – notes")
        .contains("zubda test")
        .contains("As known now")
        .contains("What such a file can't hold")
        .contains("How it was put")
        .containsPattern("not in this file: \\d|\\d of \\d+ claims are quoted")
        .doesNotContain("Optional[");
    assertThat(notes.lines()).allSatisfy(l -> assertThat(l.length()).isLessThan(140));
  }

  @Test
  void acledHas31ColumnsAndGed49() throws IOException {
    assertThat(AcledExporter.COLUMNS).hasSize(31).doesNotHaveDuplicates();
    assertThat(GedExporter.COLUMNS).hasSize(49).doesNotHaveDuplicates();
    assertThat(rows("acled", SampleAccount.make()).getFirst().size()).isEqualTo(31);
    assertThat(rows("ged", SampleAccount.make()).getFirst().size()).isEqualTo(49);
  }

  @Test
  void theDeathsOfGedMakeBestAndStandBetweenLowAndHigh() throws IOException {
    List<CSVRecord> rows = new ArrayList<>(rows("ged", SampleAccount.make()));
    rows.addAll(rows("ged", war()));

    assertThat(rows).isNotEmpty().allSatisfy(ExportersTest::adds);
  }

  static void adds(CSVRecord row) {
    int best = Integer.parseInt(row.get("best"));
    int sum = 0;
    for (String column : List.of("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")) {
      sum += Integer.parseInt(row.get(column));
    }
    assertThat(sum).isEqualTo(best);
    assertThat(Integer.parseInt(row.get("low"))).isLessThanOrEqualTo(best);
    assertThat(Integer.parseInt(row.get("high"))).isGreaterThanOrEqualTo(best);
  }

  private static Account war() {
    return new InventedWar()
        .incident("push", "offensive", "", InventedWar.days(4, 4), InventedWar.TOWN)
        .killed(101)
        .killed("rebels", Victims.Category.REBELS, 40, 40, 40, Status.SINGLE)
        .killed("government forces", Victims.Category.GOVERNMENT_FORCES, 30, 30, 30, Status.SINGLE)
        .incident("mill", "shelling", "push", InventedWar.days(6, 6), InventedWar.TOWN)
        .killed(7)
        .account();
  }

  @Test
  void aTotalOverDaysIsSplitEvenlyAndTheRemainderGoesToTheFirst() throws IOException {
    List<CSVRecord> rows =
        rows("acled", war()).stream()
            .filter(r -> r.get("event_id_cnty").startsWith("push"))
            .toList();

    assertThat(rows)
        .extracting(r -> r.get("event_date") + " " + r.get("fatalities"))
        .containsExactly("2031-05-04 32", "2031-05-05 31", "2031-05-06 31");
    assertThat(rows.getFirst().get("notes")).contains("94 over 3 days");
  }

  @Test
  void theFatalitiesOfAcledAddUpToTheWholeAndNoMore() throws IOException {
    int sum =
        rows("acled", war()).stream().mapToInt(r -> Integer.parseInt(r.get("fatalities"))).sum();

    assertThat(sum).isEqualTo(101);
  }

  @Test
  void incidentsOfTheSameActorsPlaceAndDayAreOneRowOfTheHigherType() throws IOException {
    List<CSVRecord> rows =
        rows(
            "acled",
            new InventedWar()
                .incident("clash", "armed-clash", "")
                .killed(2)
                .incident("mill", "suicide-bombing", "")
                .killed(3)
                .account());

    assertThat(rows)
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.get("fatalities")).isEqualTo("5");
              assertThat(r.get("sub_event_type")).isEqualTo("Suicide bomb");
              assertThat(r.get("event_id_cnty")).isEqualTo("mill");
            });
  }

  @Test
  void figuresThatMayBeThoseOfAWarAreToBeLookedAt() {
    Account account = new InventedWar().incident("mill", "shelling", "").killed(4000).account();

    for (String name : List.of("acled", "ged")) {
      assertThat(Exporters.named(name).orElseThrow().notes(account, MASKED).replaceAll("\\s+", " "))
          .contains("look whether the words count a war");
    }
  }

  @Test
  void wholesAreStateAgainstRebelsWithTheStateAsSideA() throws IOException {
    CSVRecord push =
        rows("ged", war()).stream()
            .filter(r -> r.get("id").equals("push"))
            .findFirst()
            .orElseThrow();

    assertThat(push.get("type_of_violence")).isEqualTo("1");
    assertThat(push.get("side_a")).isEqualTo("Government of Syria");
    assertThat(push.get("gwnoa")).isEqualTo("652");
    assertThat(push.get("gwnob")).isEmpty();
    assertThat(push.get("deaths_a")).isEqualTo("30");
    assertThat(push.get("deaths_b")).isEqualTo("40");
    assertThat(push.get("deaths_unknown")).isEqualTo("24");
    assertThat(push.get("event_clarity")).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource({
    "POINT, 1, 1",
    "DISTRICT, 1, 1",
    "TOWN, 1, 1",
    "AREA, 2, 5",
    "ADMIN1, 3, 4",
    "COUNTRY, '', 6"
  })
  void precisionOfPlacesIsMapped(Place.Precision precision, String acled, String ged)
      throws IOException {
    Account account =
        new InventedWar()
            .incident(
                "mill",
                "shelling",
                "",
                InventedWar.days(4, 4),
                InventedWar.place("There", precision))
            .killed(3)
            .account();

    assertThat(rows("acled", account).getFirst().get("geo_precision")).isEqualTo(acled);
    assertThat(rows("ged", account).getFirst().get("where_prec")).isEqualTo(ged);
    assertThat(rows("acled", account).getFirst().get("latitude").isEmpty())
        .isEqualTo(precision == Place.Precision.COUNTRY);
  }

  @Test
  void aPlaceThatNoGazetteerKnowsHasNoCoordinates() throws IOException {
    Account account =
        new InventedWar()
            .incident(
                "mill",
                "shelling",
                "",
                InventedWar.days(4, 4),
                Place.unresolved("Old Mill", Optional.of(InventedWar.TOWN)))
            .killed(3)
            .account();

    for (String name : List.of("acled", "ged")) {
      CSVRecord row = rows(name, account).getFirst();
      assertThat(row.get("latitude") + row.get("longitude")).isEmpty();
      assertThat(row.get("country")).isEqualTo("Syria");
    }
  }

  @Test
  void whatASpreadsheetWouldRunHasAnApostrophe() throws IOException {
    CSVRecord row = rows("acled", war()).getFirst();

    assertThat(row.get("source")).isEqualTo("'@The Invented Times");
    assertThat(Csv.text("=1+1")).isEqualTo("'=1+1");
    assertThat(Csv.text("\tx")).startsWith("'");
    assertThat(Csv.text("a=b")).isEqualTo("a=b");
    assertThat(Csv.text("a\u001b[31m\u202Eb")).isEqualTo("a[31mb");
    assertThat(rows("claims-csv", southern()).getFirst().get("latitude")).isEqualTo("-12.5000");
  }

  private static Account southern() {
    Place south =
        new Place(
            Optional.of("geonames:1"),
            "South",
            Optional.of(new Place.Point(-12.5, -44.25)),
            Optional.of("BR"),
            Optional.empty(),
            Place.Precision.TOWN,
            0,
            Optional.empty());
    return new InventedWar().incident("x", "shelling", "", InventedWar.days(1, 1), south).account();
  }

  @ParameterizedTest
  @CsvSource({"-90, -180, 1", "90, 180, 259200", "36.2012, 37.1612, 181875", "0.1, 0.1, 129961"})
  void cellsOfPrioGridAreCountedFromTheSouthWest(double lat, double lon, int gid) {
    assertThat(GedExporter.cell(new Place.Point(lat, lon))).isEqualTo(gid);
  }

  @Test
  void everyCountryOfOurPlacesHasCodes() throws IOException {
    try (var in = Place.class.getResourceAsStream("countries.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("\\|")[3])
          .forEach(code -> assertThat(Countries.of(code)).as(code).isPresent());
    }
    assertThat(Countries.of("SY").orElseThrow().numeric()).contains("760");
    assertThat(Countries.of("RU").orElseThrow().gwno()).contains("365");
    assertThat(Countries.of("YE").orElseThrow().gwno()).contains("678");
    assertThat(Countries.of("XK").orElseThrow().numeric()).isEmpty();
  }

  @Test
  void aContestedClaimIsReviewedWithoutAVerdict() throws IOException {
    JsonNode graph =
        new ObjectMapper()
            .readTree(
                bytes(Exporters.named("claimreview").orElseThrow(), SampleAccount.make(), MASKED))
            .path("@graph");

    assertThat(graph).isNotEmpty();
    for (JsonNode review : graph) {
      assertThat(review.at("/reviewRating/alternateName").asText()).isEqualTo("Contested");
      assertThat(review.at("/reviewRating").has("ratingValue")).isFalse();
      assertThat(review.path("reviewBody").asText()).contains("For it:", "Against it:");
      assertThat(review.at("/itemReviewed/appearance")).isNotEmpty();
    }
  }

  @Test
  void everySentenceOfTheSituationLeadsToItsEvidence() throws IOException {
    String paper = content(Exporters.named("markdown").orElseThrow(), SampleAccount.make(), MASKED);
    String situation = paper.substring(paper.indexOf("### Situation"), paper.indexOf("### Tolls"));

    assertThat(situation.lines().filter(l -> l.startsWith("- ")))
        .isNotEmpty()
        .allSatisfy(l -> assertThat(l).containsPattern("\\[\\^\\d+\\]"));
    java.util.regex.Pattern.compile("\\[\\^(\\d+)\\]")
        .matcher(paper)
        .results()
        .forEach(m -> assertThat(paper).contains("[^" + m.group(1) + "]: "));
  }

  @ParameterizedTest
  @MethodSource("all")
  void anAddressThatCouldBeRunIsLeftOut(Exporter exporter) throws IOException {
    assertThat(content(exporter, SampleAccount.make(), MASKED)).doesNotContain("javascript:");
  }

  @Test
  void noWordsOfAReportBecomeMarkup() throws IOException {
    String paper = content(Exporters.named("markdown").orElseThrow(), SampleAccount.make(), MASKED);

    assertThat(paper)
        .contains("script")
        .doesNotContainPattern("(?<!\\\\)<")
        .doesNotContain("\u001b");
    assertThat(MarkdownExporter.escaped("[a](http://b) *c* 1. d | e"))
        .isEqualTo("\\[a\\](http://b) \\*c\\* 1. d \\| e");
    assertThat(MarkdownExporter.escaped("1. d")).isEqualTo("1\\. d");
    assertThat(MarkdownExporter.escaped("- d")).isEqualTo("\\- d");
  }
}
