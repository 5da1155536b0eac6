package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.export.Schemas;

class ChangesCommandTest {

  @TempDir Path folder;
  private Path reports;

  @BeforeEach
  void reports() throws IOException {
    reports = Files.createDirectory(folder.resolve("reports"));
    Files.writeString(
        reports.resolve("a.txt"),
        "Four civilians were killed when shells hit a market in Bosaso on Monday, the Bosaso"
            + " Monitor said.\n");
    Files.writeString(
        reports.resolve("b.txt"),
        "Nine civilians were killed when shells hit a market in Bosaso on Monday, the Bosaso"
            + " Monitor said.\n");
    Files.writeString(
        reports.resolve("c.txt"), "Two soldiers were killed by a roadside bomb in Marka.\n");
    Files.writeString(
        reports.resolve("metadata.json"),
        """
        {"a.txt": {"outlet": "The Invented Times", "published": "2021-02-02"},
         "b.txt": {"outlet": "Invented News", "published": "2021-02-03"}}
        """);
  }

  @Test
  void aRiseIsToldWithTheWordsThatCausedIt() {
    CommandLineRun run = CommandLineRun.of("changes", "--since", "2021-02-02", reports);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "What changed from 2021-02-02 to now",
            "1 report came in, 0 decisions",
            "Risen",
            "was: Killed, civilians: 4",
            "now: Killed, civilians: 9",
            "“Nine civilians were killed");
    assertThat(run.err()).contains("(1 without a date left out)");
  }

  @Test
  void jsonNamesWhatWasWhatIsAndWhy() {
    JsonNode changes =
        Schemas.parse(
            CommandLineRun.of(
                    "changes",
                    "--since",
                    "2021-02-02",
                    "--until",
                    "2021-02-04",
                    "--format",
                    "json",
                    reports)
                .out());

    assertThat(changes.path("since").asText()).isEqualTo("2021-02-02");
    assertThat(changes.path("until").asText()).isEqualTo("2021-02-04");
    JsonNode rise = changes.at("/changes/0");
    assertThat(rise.at("/kinds/0").asText()).isEqualTo("risen");
    assertThat(rise.at("/was/best").asInt()).isEqualTo(4);
    assertThat(rise.at("/is/best").asInt()).isEqualTo(9);
    assertThat(rise.at("/cause/claims/0")).isEqualTo(changes.at("/claims/0/id"));
    assertThat(rise.at("/cause/reports")).hasSize(1);
  }

  @Test
  void aDecisionThatWasMadeSinceIsACauseAndNoneInHindsight() {
    Path log = folder.resolve("decisions.jsonl");
    CommandLineRun made =
        CommandLineRun.of(
            "decide",
            "correct",
            "2:1",
            "--set",
            "count=5",
            "--decisions",
            log,
            "--by",
            "R. Editor",
            "--why",
            "a slip of the pen",
            "--reports",
            reports);
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out()).contains("now:  Killed, civilians: 5");

    String since = "2021-03-01";
    CommandLineRun run =
        CommandLineRun.of("changes", "--since", since, reports, "--decisions", log);
    assertThat(run.out())
        .contains("0 reports came in, 1 decision", "decided: R. Editor", "a slip of the pen");
    assertThat(
            CommandLineRun.of(
                    "changes", "--since", since, reports, "--decisions", log, "--hindsight")
                .out())
        .contains("0 reports came in, 0 decisions began or ceased to count, 0 changes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changes",
        "changes REPORTS",
        "changes --since yesterday REPORTS",
        "changes --since 2021-02-02 --until 2021-02-01 REPORTS",
        "changes --since 2021-02-02 --format html REPORTS"
      })
  void wrongUseEndsWithTwo(String line) {
    CommandLineRun run =
        CommandLineRun.of((Object[]) line.replace("REPORTS", reports.toString()).split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isNotBlank().doesNotContain("Exception");
  }
}
