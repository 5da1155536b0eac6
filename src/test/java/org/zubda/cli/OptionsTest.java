package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The names and defaults of what the command line takes: others' scripts rest on them. */
class OptionsTest {

  private static CommandLine line() {
    return Zubda.line(
        new Invocation(
            CommandLineRun.CLOCK,
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            false,
            CommandLineRun::pipeline));
  }

  private static List<String> options(String command) {
    return line().getSubcommands().get(command).getCommandSpec().options().stream()
        .flatMap(option -> List.of(option.names()).stream())
        .sorted()
        .toList();
  }

  @Test
  void theCommandsAreThese() {
    assertThat(line().getSubcommands().keySet())
        .containsExactlyInAnyOrder(
            "account",
            "export",
            "read",
            "ingest",
            "watch",
            "search",
            "serve",
            "verify",
            "pack",
            "unpack",
            "backup",
            "explain",
            "changes",
            "decide",
            "decisions",
            "quality",
            "generate-completion");
  }

  @Test
  void theOptionsOfAccountAreThese() {
    assertThat(options("account"))
        .containsExactly(
            "--archive",
            "--as-known-at",
            "--decisions",
            "--format",
            "--help",
            "--hindsight",
            "--metadata",
            "--out",
            "--published",
            "--version",
            "-V",
            "-h");
  }

  @Test
  void theOptionsOfExportAreThese() {
    assertThat(options("export"))
        .containsExactly(
            "--archive",
            "--as-known-at",
            "--decisions",
            "--format",
            "--help",
            "--hindsight",
            "--metadata",
            "--name-private-persons",
            "--out",
            "--published",
            "--story",
            "--version",
            "-V",
            "-h");
  }

  @Test
  void theOptionsOfReadAreThese() {
    assertThat(options("read"))
        .containsExactly(
            "--archive",
            "--help",
            "--keep-readings",
            "--metadata",
            "--out",
            "--published",
            "--threads",
            "--version",
            "-V",
            "-h");
  }

  @Test
  void theOptionsOfIngestAreThese() {
    assertThat(options("ingest"))
        .containsExactly(
            "--allow-private",
            "--archive",
            "--contact",
            "--help",
            "--ids",
            "--metadata",
            "--no-pages",
            "--published",
            "--rate",
            "--version",
            "-V",
            "-h");
  }

  @Test
  void theOptionsOfWatchAreThese() {
    assertThat(options("watch"))
        .containsExactly(
            "--allow-private",
            "--archive",
            "--contact",
            "--every",
            "--help",
            "--no-pages",
            "--once",
            "--rate",
            "--version",
            "-V",
            "-h");
  }

  @Test
  void theOptionsOfSearchAreThese() {
    assertThat(options("search"))
        .containsExactly(
            "--actor",
            "--archive",
            "--from",
            "--help",
            "--limit",
            "--place",
            "--to",
            "--version",
            "-V",
            "-h");
  }

  @ParameterizedTest
  @CsvSource({"verify, ''", "pack, ''", "backup, ''", "unpack, --no-replay"})
  void theCommandsOnAnArchiveTakeIt(String command, String more) {
    assertThat(options(command))
        .containsExactlyElementsOf(
            java.util.stream.Stream.of("--archive", "--help", more, "--version", "-V", "-h")
                .filter(option -> !option.isEmpty())
                .toList());
  }

  @Test
  void theOptionsOfExplainAreThese() {
    assertThat(options("explain"))
        .containsExactly(
            "--account",
            "--archive",
            "--as-known-at",
            "--decisions",
            "--help",
            "--hindsight",
            "--metadata",
            "--published",
            "--version",
            "-V",
            "-h");
  }

  @Test
  void theOptionsOfChangesAreThese() {
    assertThat(options("changes"))
        .containsExactly(
            "--archive",
            "--decisions",
            "--format",
            "--help",
            "--hindsight",
            "--metadata",
            "--published",
            "--since",
            "--until",
            "--version",
            "-V",
            "-h");
  }

  @Test
  void theOptionsOfDecisionsAreThese() {
    assertThat(options("decisions"))
        .containsExactly(
            "--archive",
            "--help",
            "--metadata",
            "--published",
            "--reports",
            "--version",
            "-V",
            "-h");
  }

  @Test
  void theOptionsOfDecideAreThese() {
    assertThat(options("decide"))
        .containsExactly(
            "--account",
            "--archive",
            "--by",
            "--decisions",
            "--expect",
            "--help",
            "--metadata",
            "--published",
            "--reports",
            "--version",
            "--why",
            "-V",
            "-h");
    assertThat(line().getSubcommands().get("decide").getSubcommands().keySet())
        .containsExactly("accept", "correct", "reject", "merge", "split", "copy", "undo");
  }

  @Test
  void theOptionsOfQualityAreThese() {
    assertThat(options("quality"))
        .containsExactly(
            "--all",
            "--floors",
            "--help",
            "--limit",
            "--set",
            "--version",
            "--write-floors",
            "-V",
            "-h");
  }

  @ParameterizedTest
  @CsvSource({
    "read, --threads, 2",
    "explain, --account, account.json",
    "ingest, --archive, zubda.archive"
  })
  void defaultsAreThese(String command, String option, String value) {
    assertThat(line().getSubcommands().get(command).getCommandSpec().findOption(option))
        .extracting(OptionSpec::defaultValue)
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account --no-such-option x",
        "account",
        "read",
        "explain",
        "ingest",
        "decisions",
        "search --limit 0 x",
        "export x",
        "export --format acled",
        "export x --format pdf",
        "export x --format acled,geojson",
        "account x --format pdf",
        "account x --format json,html",
        "account x --published yesterday",
        "account x --as-known-at 30/11/2024",
        "read x --threads two",
        "read x --threads 0",
        "nothing",
        ""
      })
  void wrongUseEndsWithTwoAndSaysWhy(String args) {
    CommandLineRun run =
        CommandLineRun.of((Object[]) (args.isEmpty() ? new String[0] : args.split(" ")));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotBlank().doesNotContain("Exception");
  }

  @Test
  void helpGoesToStandardOutputAndNamesTheExitCodes() {
    CommandLineRun run = CommandLineRun.of("--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("account", "read", "explain", "Exit codes: 0 done");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theVersionIsTheBuilds() {
    assertThat(CommandLineRun.of("--version").out()).matches("zubda \\d+\\.\\d+\\.\\d+\\S*\\R");
    assertThat(CommandLineRun.of("account", "--version").out())
        .isEqualTo(CommandLineRun.of("--version").out());
  }

  @Test
  void theShellCompletionKnowsTheOptions() {
    CommandLineRun run = CommandLineRun.of("generate-completion");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("--as-known-at").contains("complete -F");
  }
}
