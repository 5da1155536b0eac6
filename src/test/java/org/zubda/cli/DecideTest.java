package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.export.Schemas;

/** Decisions through the real command line. */
class DecideTest {

  @TempDir Path folder;
  private Path reports;
  private Path log;

  @BeforeEach
  void reports() throws IOException {
    reports = Files.createDirectory(folder.resolve("reports"));
    log = folder.resolve("decisions.jsonl");
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

  private CommandLineRun decide(Object... args) {
    List<Object> all = new ArrayList<>(List.of("decide", "--decisions", log));
    all.addAll(Arrays.asList(args));
    all.addAll(List.of("--by", "R. Editor", "--why", "read it again", "--reports", reports));
    return CommandLineRun.of(all.toArray());
  }

  private JsonNode account(Object... args) {
    return Schemas.parse(json(args));
  }

  private String json(Object... args) {
    List<Object> all = new ArrayList<>(List.of("account", reports, "--format", "json"));
    all.addAll(Arrays.asList(args));
    return CommandLineRun.of(all.toArray()).out();
  }

  private static String claim(JsonNode account, String words) {
    for (JsonNode claim : account.path("claims")) {
      if (claim.path("kind").asText().equals("toll")
          && claim.path("evidence").path("quote").asText().startsWith(words)) {
        return claim.path("id").asText();
      }
    }
    throw new AssertionError("no claim begins so: " + words);
  }

  private static JsonNode toll(JsonNode account) {
    return account.at("/stories/0/tolls/0");
  }

  private String id(CommandLineRun run) {
    return run.lines().getFirst().split(" ")[0];
  }

  @Test
  void aRejectedClaimChangesTheLedgerAndAnUndoingGivesTheBytesBack() {
    String before = json();
    String six = claim(Schemas.parse(before), "Six");

    CommandLineRun rejected = decide("reject", six);
    assertThat(rejected.code()).as(rejected.err()).isZero();
    assertThat(rejected.out()).contains("rejects killed: “", "line 1 of ");

    JsonNode after = account("--decisions", log);
    assertThat(toll(Schemas.parse(before)).path("best").asInt()).isNotEqualTo(4);
    assertThat(toll(after).path("status").asText()).isEqualTo("single");
    assertThat(toll(after).path("best").asInt()).isEqualTo(4);
    assertThat(toll(after).at("/decided/itself").asText())
        .startsWith("The program itself would say: Killed, civilians: ");
    assertThat(Schemas.account(after.toString())).isEmpty();

    CommandLineRun undone = decide("undo", id(rejected));
    assertThat(undone.code()).as(undone.err()).isZero();
    assertThat(undone.out()).contains(id(rejected) + " undone by " + id(undone));
    JsonNode now = account("--decisions", log);
    assertThat(now.path("decisions")).hasSize(2);
    ((ObjectNode) now).remove("decisions");
    assertThat(now.toString()).isEqualTo(Schemas.parse(before).toString());
  }

  @Test
  void textPageAndExplanationSayWhoDecidedWhatAndWhy() throws IOException {
    decide("reject", claim(account(), "Six"));
    Path out = folder.resolve("out");
    CommandLineRun.of(
        "account", reports, "--decisions", log, "--out", out, "--format", "json,html,text");
    String id =
        toll(Schemas.parse(Files.readString(out.resolve("account.json")))).path("id").asText();

    for (String name : List.of("account.txt", "account.html")) {
      assertThat(Files.readString(out.resolve(name)).replaceAll("\\s+", " "))
          .as(name)
          .contains("R. Editor", "read it again", "The program itself would say");
    }
    assertThat(CommandLineRun.of("explain", id, "--account", out).out())
        .contains("WHAT PEOPLE DECIDED", "R. Editor, 1 June 2026, 12:00", "read it again");
    assertThat(CommandLineRun.of("explain", id, reports, "--decisions", log).out())
        .isEqualTo(CommandLineRun.of("explain", id, "--account", out).out());
    String former = toll(account()).path("id").asText();
    assertThat(CommandLineRun.of("explain", former, "--account", out).out())
        .isEqualTo(CommandLineRun.of("explain", id, "--account", out).out());
    assertThat(CommandLineRun.of("explain", "d-", "--account", out).out())
        .contains("It stands", "WHAT IT TOUCHED", id);
  }

  @Test
  void whatAPersonWritesNeverRunsOnAPage() {
    Path out = folder.resolve("out");
    CommandLineRun.of(
        "decide",
        "accept",
        "2:1",
        "--decisions",
        log,
        "--by",
        "<img src=x>",
        "--why",
        "<script>alert(1)</script>",
        "--reports",
        reports);
    CommandLineRun run = CommandLineRun.of("account", reports, "--decisions", log, "--out", out);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(out.resolve("account.html"))
        .content()
        .contains("&lt;script>alert(1)".replace(">", "&gt;"))
        .doesNotContain("<script>alert(1)", "<img");
  }

  @Test
  void anAcceptedClaimSaysSoAndTheProgramItselfSaysTheSame() {
    decide("accept", claim(account(), "Six"));
    JsonNode after = account("--decisions", log);

    assertThat(toll(after).at("/decided/changed").asBoolean()).isFalse();
    assertThat(toll(after).at("/decided/itself").asText())
        .isEqualTo("The program itself says the same.");
  }

  @Test
  void aCorrectedClaimKeepsWhatWasReadBesideIt() {
    String six = claim(account(), "Six");
    CommandLineRun run = decide("correct", six, "--set", "count=4", "--set", "time=2021-02-01");
    assertThat(run.code()).as(run.err()).isZero();

    JsonNode after = account("--decisions", log);
    assertThat(toll(after).path("status").asText()).isEqualTo("agreed");
    assertThat(Schemas.account(after.toString())).isEmpty();
    for (JsonNode claim : after.path("claims")) {
      if (claim.path("id").asText().equals(six)) {
        assertThat(claim.path("decision").asText()).isEqualTo("corrected");
        assertThat(claim.at("/toll/count/low").asInt()).isEqualTo(4);
        assertThat(claim.at("/original/toll/count/low").asInt()).isEqualTo(6);
      }
    }
  }

  @Test
  void aCorrectionSurvivesATextThatMovedAndADecisionThatNoLongerAppliesIsCounted()
      throws IOException {
    decide("correct", claim(account(), "Six"), "--set", "count=4");
    Files.writeString(
        reports.resolve("b.txt"),
        "Advertisement: buy our paper.\n\n" + Files.readString(reports.resolve("b.txt")));
    assertThat(toll(account("--decisions", log)).path("status").asText()).isEqualTo("agreed");

    Files.writeString(reports.resolve("b.txt"), "Two soldiers were killed in Bosaso on Monday.\n");
    CommandLineRun run = CommandLineRun.of("account", reports, "--decisions", log);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "decision not applicable: " + log + ":1: d-", "the words stand in b.txt no longer");
    assertThat(run.out()).contains("no longer applies");
  }

  @Test
  void aTamperedFileIsNamedByItsLine() throws IOException {
    String six = claim(account(), "Six");
    decide("accept", six);
    decide("reject", six);
    Files.writeString(log, Files.readString(log).replaceFirst("again", "twice"));

    for (CommandLineRun run :
        List.of(
            CommandLineRun.of("account", reports, "--decisions", log),
            CommandLineRun.of("decisions", log),
            decide("accept", six))) {
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains(log + ":1: it was changed");
    }
  }

  @Test
  void decisionsAreListedWithWhatTheyComeTo() {
    String six = claim(account(), "Six");
    String first = id(decide("accept", six));
    String second = id(decide("reject", six));

    CommandLineRun run = CommandLineRun.of("decisions", log);
    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(5);
    assertThat(run.lines().get(0)).startsWith("1. R. Editor, 1 June 2026, 12:00 (" + first + ")");
    assertThat(run.lines().get(1)).isEqualTo("   overruled by " + second);
    assertThat(run.lines().get(3)).isEqualTo("   stands");
    assertThat(CommandLineRun.of("decisions", log, "--reports", reports).out())
        .isEqualTo(run.out());
  }

  @Test
  void whoDecidesOnAnOldStateIsRefused() {
    String six = claim(account(), "Six");
    CommandLineRun first = decide("accept", six);
    String hash = first.out().replaceAll("(?s).*hash ([0-9a-f]{64}).*", "$1");
    decide("reject", six);

    CommandLineRun late = decide("accept", six, "--expect", hash);
    assertThat(late.code()).isEqualTo(1);
    assertThat(late.err()).contains("somebody decided meanwhile");
    assertThat(CommandLineRun.of("decisions", log).lines()).hasSize(5);
  }

  @Test
  void incidentsAreSplitAndMergedAgain() {
    JsonNode before = account();
    String incident = before.at("/stories/0/incidents/0/id").asText();
    String six = claim(before, "Six");
    CommandLineRun split = decide("split", incident, six);
    assertThat(split.code()).as(split.err()).isZero();
    JsonNode apart = account("--decisions", log);
    assertThat(apart.at("/stories/0/tolls")).hasSize(2);

    CommandLineRun merge =
        decide(
            "merge",
            apart.at("/stories/0/tolls/0/id").asText(),
            apart.at("/stories/0/tolls/1/id").asText());
    assertThat(merge.code()).as(merge.err()).isZero();
    assertThat(merge.out()).contains(id(split) + " overruled by " + id(merge));
    assertThat(account("--decisions", log).at("/stories/0/tolls")).hasSize(1);
  }

  @Test
  void anIncidentOfWhichNobodyCountsTheHarmedIsMergedAndTakenApartAgain() throws IOException {
    Files.writeString(
        reports.resolve("c.txt"),
        "Fighters looted warehouses in Marka on Friday, residents said. Clashes broke out there.\n");
    JsonNode before = account();
    List<String> incidents = new ArrayList<>();
    before
        .findValues("incidents")
        .forEach(l -> l.forEach(i -> incidents.add(i.path("id").asText())));
    assertThat(incidents).hasSizeGreaterThan(1);
    List<Object> all = new ArrayList<>(List.of("merge"));
    all.addAll(incidents);
    CommandLineRun merge = decide(all.toArray());
    assertThat(merge.code()).as(merge.err()).isZero();

    JsonNode one = account("--decisions", log);
    assertThat(one.path("stories")).hasSize(1);
    assertThat(one.at("/stories/0/incidents")).hasSize(1);
    assertThat(one.at("/stories/0/incidents/0/reasons").toString()).contains("a person decided");
    JsonNode event = one.path("claims").get(one.path("claims").size() - 1);
    CommandLineRun split =
        decide("split", one.at("/stories/0/incidents/0/id").asText(), event.path("id").asText());
    assertThat(split.code()).as(split.err()).isZero();
    for (JsonNode incident : account("--decisions", log).at("/stories/0/incidents")) {
      if (incident.path("claims").toString().contains(event.path("id").asText())) {
        assertThat(incident.path("claims")).hasSize(1);
      }
    }
  }

  @Test
  void aReportIsMarkedAsACopyByItsNumber() {
    CommandLineRun run = decide("copy", "2", "--of", "1");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode after = account("--decisions", log);

    assertThat(after.at("/reports/1/copyOf/report").asText())
        .isEqualTo(after.at("/reports/0/id").asText());
    assertThat(decide("copy", "2", "--of-nobody").out()).contains("own voice");
    assertThat(account("--decisions", log).at("/reports/1/copyOf").isNull()).isTrue();
  }

  @Test
  void idsAreLookedUpInAnAccountThatWasMadeBefore() {
    Path out = folder.resolve("out");
    CommandLineRun.of("account", reports, "--out", out, "--format", "json");
    CommandLineRun run =
        CommandLineRun.of(
            "decide",
            "reject",
            "2:1",
            "--decisions",
            log,
            "--by",
            "me",
            "--why",
            "so",
            "--account",
            out);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(account("--decisions", log).at("/decisions/0/state").asText()).isEqualTo("stands");
  }

  @Test
  void asKnownEarlierWhatWasDecidedLaterCountsInHindsightOnly() {
    decide("reject", claim(account(), "Six"));

    JsonNode then = account("--decisions", log, "--as-known-at", "2021-03-01");
    assertThat(toll(then).path("best")).isEqualTo(toll(account()).path("best"));
    assertThat(then.at("/decisions/0/state").asText()).isEqualTo("later");
    assertThat(
            toll(account("--decisions", log, "--as-known-at", "2021-03-01", "--hindsight"))
                .path("best")
                .asInt())
        .isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decide",
        "decide reject c-1 --decisions LOG --by me --account none.json --why so",
        "decide reject c-1 --decisions LOG --by me",
        "decide reject c-1 --decisions LOG --why so",
        "decide reject c-1 --by me --why so",
        "decide reject --decisions LOG --by me --why so",
        "decide merge i-1 --decisions LOG --by me --why so",
        "decide copy 1 --decisions LOG --by me --why so",
        "decide correct c-1 --decisions LOG --by me --why so",
        "decisions",
        "decisions none.jsonl",
        "account REPORTS --decisions none.jsonl"
      })
  void wrongUseEndsWithTwoAndWritesNothing(String line) {
    CommandLineRun run =
        CommandLineRun.of(
            Arrays.stream(line.split(" "))
                .map(a -> a.equals("LOG") ? log : a.equals("REPORTS") ? reports : a)
                .toArray());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isNotBlank().doesNotContain("Exception");
    assertThat(log).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count=many",
        "count=9..4",
        "count=",
        "effect=eaten",
        "time=Monday",
        "time=2021-03-02..2021-03-01",
        "holder=army",
        "history=maybe",
        "colour=red",
        "place=geonames:0"
      })
  void aFieldOrValueThatAClaimCannotHaveIsWrongUse(String field) {
    CommandLineRun run = decide("correct", claim(account(), "Six"), "--set", field);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isNotBlank().doesNotContain("Exception");
    assertThat(log).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count=6+",
        "count=..70",
        "count=30..40",
        "count=~25",
        "victims=government-forces",
        "scope=offensive",
        "time=2021-02-01..2021-02-02",
        "origin=own voice",
        "origin=Reuters",
        "polarity=denied",
        "certainty=unconfirmed",
        "history=yes",
        "effect=injured",
        "place=Kismayo"
      })
  void everyFieldOfATollCanBeCorrected(String field) {
    CommandLineRun run = decide("correct", claim(account(), "Six"), "--set", field);
    assertThat(run.code()).as(run.err()).isZero();

    JsonNode after = account("--decisions", log);
    assertThat(after.at("/decisions/0/state").asText()).isEqualTo("stands");
    assertThat(Schemas.account(after.toString())).isEmpty();
  }

  @Test
  void anIdThatNothingHasIsSaid() {
    assertThat(decide("reject", "c-nothing").err()).contains("no claim c-nothing");
    assertThat(decide("undo", "d-nothing").err()).contains("d-nothing");
    assertThat(decide("split", "incident-nothing", "2:1").err()).contains("no incident");
    assertThat(log).doesNotExist();
  }
}
