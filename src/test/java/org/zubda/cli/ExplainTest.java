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

/** What explain says of incidents, stories, reports and copies. */
class ExplainTest {

  @TempDir Path folder;
  private Path reports;
  private Path out;

  @BeforeEach
  void account() throws IOException {
    reports = Files.createDirectory(folder.resolve("reports"));
    out = folder.resolve("out");
    String story =
        "Seven civilians were killed when shells hit a market in Bosaso on Monday, the Bosaso"
            + " Monitor said. The shells fell at noon, when the market was full, and the wounded"
            + " were taken to the town's only clinic by their neighbours.\n";
    Files.writeString(reports.resolve("a.txt"), story);
    Files.writeString(
        reports.resolve("b.txt"), "Read our app. " + story + "It was reported from the coast.\n");
    Files.writeString(
        reports.resolve("metadata.json"),
        """
        {"a.txt": {"outlet": "The Invented Times", "published": "2021-02-02"},
         "b.txt": {"outlet": "Invented News", "published": "2021-02-03"}}
        """);
    CommandLineRun.of("account", reports, "--out", out, "--format", "json");
  }

  private JsonNode made() throws IOException {
    return Schemas.parse(Files.readString(out.resolve("account.json")));
  }

  private String explain(String id) {
    CommandLineRun run = CommandLineRun.of("explain", id, "--account", out);
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void anIncidentSaysWhyItIsOne() throws IOException {
    assertThat(explain(made().at("/stories/0/tolls/0/incident").asText()))
        .contains("WHY THESE ARE ONE INCIDENT", "score ");
  }

  @Test
  void aStorySaysWhatItsReportsTellOfTogether() throws IOException {
    assertThat(explain(made().at("/stories/0/id").asText()))
        .contains("WHAT TIES THEM TOGETHER", "2 reports tell of: ");
  }

  @Test
  void aCopyAndWhatItCopiesSaySo() {
    assertThat(explain("2")).contains("of its words stand in [1] The Invented Times");
    assertThat(explain("1")).contains("[2] Invented News").contains("repeats it in ");
  }

  @Test
  void asKnownEarlierIsSaid() throws IOException {
    String claim = made().at("/claims/0/id").asText();
    assertThat(CommandLineRun.of("explain", claim, reports, "--as-known-at", "2021-02-02").out())
        .contains("As known at 2 February 2021.");
  }
}
