package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zubda.export.Schemas;

/** What the commands make of good input. */
class CommandsTest {

  @TempDir Path folder;
  private Path reports;

  @BeforeEach
  void twoReports() throws IOException {
    reports = Files.createDirectory(folder.resolve("reports"));
    Files.writeString(
        reports.resolve("a.txt"),
        "Shelling kills four civilians in Bosaso\n\nFour civilians were killed when shells hit a"
            + " market in Bosaso on Monday, the Bosaso Monitor said.\n");
    Files.writeString(
        reports.resolve("b.txt"),
        "Six civilians were killed in the shelling of a market in Bosaso on Monday, a hospital"
            + " official said.\n");
    Files.writeString(
        reports.resolve("metadata.json"),
        """
        {"a.txt": {"outlet": "The Invented Times", "published": "2021-02-02"},
         "b.txt": {"outlet": "Invented News", "published": "2021-02-03T10:00Z"}}
        """);
  }

  @Test
  void readGivesALineForEachReportInTheOrderOfNames() {
    CommandLineRun run = CommandLineRun.read(reports);

    assertThat(run.code()).isZero();
    assertThat(run.lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(Schemas.reading(line)).isEmpty());
    assertThat(Schemas.parse(run.lines().get(0)).path("report").path("location").asText())
        .isEqualTo("a.txt");
    assertThat(run.err()).contains("2 reports read in").contains("no problems");
  }

  @Test
  void readGivesTheSameBytesWhateverTheThreads() throws IOException {
    for (int i = 0; i < 30; i++) {
      Files.writeString(
          reports.resolve("more-" + i + ".txt"),
          (i + 2) + " soldiers were killed in Kismayo on Friday. ".repeat(1 + i % 4));
    }

    assertThat(CommandLineRun.of("read", reports, "--threads", "1").out())
        .isEqualTo(CommandLineRun.of("read", reports, "--threads", "4").out());
  }

  @Test
  void readWritesAFileAndTheFoldersAboveIt() throws IOException {
    Path out = folder.resolve("new").resolve("readings.jsonl");
    CommandLineRun run = CommandLineRun.of("read", reports, "--out", out);

    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(out)).isEqualTo(CommandLineRun.read(reports).out());
  }

  @Test
  void aRecordIsLocatedByItsOwnIdAndItsTitleIsReadBeforeItsText() throws IOException {
    Path records = folder.resolve("records.jsonl");
    Files.writeString(
        records,
        """
        {"id":"r1","title":"Blast in Marka","text":"Two people died.","outlet":"Invented News","published":"2020-05-01","desk":{"name":"east"}}
        """);
    CommandLineRun run = CommandLineRun.read(records);
    JsonNode reading = Schemas.parse(run.lines().getFirst());

    assertThat(reading.path("id").asText()).isEqualTo("r1");
    assertThat(reading.path("report").path("location").asText()).isEqualTo("r1");
    assertThat(reading.path("text").asText()).isEqualTo("Blast in Marka\n\nTwo people died.");
    assertThat(reading.path("report").path("published").path("at").asText())
        .isEqualTo("2020-05-01");
    assertThat(reading.path("aside").path("desk").path("name").asText()).isEqualTo("east");
    assertThat(run.code()).isZero();
  }

  @Test
  void publishedDatesTheReportsThatHaveNoDate() throws IOException {
    Files.delete(reports.resolve("metadata.json"));
    CommandLineRun run = CommandLineRun.of("read", reports, "--published", "2022-07-01");

    assertThat(run.lines())
        .allSatisfy(
            line ->
                assertThat(Schemas.parse(line).path("report").path("published").path("at").asText())
                    .isEqualTo("2022-07-01"));
  }

  @Test
  void metadataGivenByHandGoBeforeTheFoldersOwn() throws IOException {
    Path metadata = folder.resolve("by-hand.json");
    Files.writeString(metadata, "{\"a.txt\": {\"outlet\": \"By Hand\"}}");
    CommandLineRun run = CommandLineRun.of("read", reports, "--metadata", metadata);
    JsonNode report = Schemas.parse(run.lines().getFirst()).path("report");

    assertThat(report.path("outlet").path("name").asText()).isEqualTo("By Hand");
    assertThat(report.path("published").path("at").asText()).isEqualTo("2021-02-02");
  }

  @Test
  void anOutletGivenAsADomainIsNamed() throws IOException {
    Path records = folder.resolve("records.jsonl");
    Files.writeString(
        records,
        """
        {"id":"known","text":"It rained.","outlet":"www.reuters.com"}
        {"id":"unknown","text":"It rained here.","outlet":"example.invalid"}
        """);
    CommandLineRun run = CommandLineRun.read(records);

    assertThat(Schemas.parse(run.lines().get(0)).at("/report/outlet/name").asText())
        .isEqualTo("Reuters");
    assertThat(Schemas.parse(run.lines().get(1)).at("/report/outlet/name").asText())
        .isEqualTo("example.invalid");
  }

  @Test
  void accountIsPrintedAsTextWhereNoFolderIsGiven() {
    CommandLineRun run = CommandLineRun.of("account", reports);

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("TOLLS").contains("Bosaso");
    assertThat(run.err()).contains("2 reports, ");
  }

  @Test
  void accountWritesJsonAndAPageToAFolder() throws IOException {
    Path out = folder.resolve("out");
    CommandLineRun run = CommandLineRun.of("account", reports, "--out", out);

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Schemas.account(Files.readString(out.resolve("account.json")))).isEmpty();
    assertThat(Files.readString(out.resolve("account.html"))).contains("<html");
    assertThat(out.resolve("account.txt")).doesNotExist();
  }

  @Test
  void accountWritesTheFormatsThatAreAskedFor() {
    Path out = folder.resolve("out");
    CommandLineRun.of("account", reports, "--out", out, "--format", "text");

    assertThat(out.resolve("account.txt")).exists();
    assertThat(out.resolve("account.json")).doesNotExist();
  }

  @Test
  void theSameReportsGiveTheSameAccount() {
    assertThat(CommandLineRun.of("account", reports, "--format", "json").out())
        .isEqualTo(CommandLineRun.of("account", reports, "--format", "json").out());
  }

  @Test
  void anAccountAsKnownEarlierLeavesOutWhatCameLater() {
    JsonNode account =
        Schemas.parse(
            CommandLineRun.of("account", reports, "--format", "json", "--as-known-at", "2021-02-02")
                .out());

    assertThat(account.path("asKnownAt").asText()).isEqualTo("2021-02-02");
    assertThat(account.path("reports")).hasSize(1);
  }

  @Test
  void explainAnswersFromAnAccountMadeBefore() throws IOException {
    Path out = folder.resolve("out");
    CommandLineRun.of("account", reports, "--out", out, "--format", "json");
    String id =
        Schemas.parse(Files.readString(out.resolve("account.json")))
            .at("/stories/0/tolls/0/id")
            .asText();
    CommandLineRun run = CommandLineRun.of("explain", id, "--account", out);

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("WHY\n", "“", "WHAT WOULD CHANGE IT\n");
    assertThat(CommandLineRun.of("explain", id, reports).out()).isEqualTo(run.out());
  }

  @Test
  void explainSaysWhereNothingHasTheId() {
    CommandLineRun run = CommandLineRun.of("explain", "no-such-entry", reports);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("no-such-entry");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void explainWithoutAnAccountIsWrongUse() {
    CommandLineRun run =
        CommandLineRun.of("explain", "t1", "--account", folder.resolve("none.json"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("none.json");
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsSaid() {
    CommandLineRun run =
        CommandLineRun.of("read", reports, "--out", reports.resolve("a.txt").resolve("x.jsonl"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("could not be finished");
  }
}
