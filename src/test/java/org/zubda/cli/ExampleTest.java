package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.zubda.export.Schemas;

/** The account of the program's own example, made as a user makes it. */
class ExampleTest {

  private static final Path UNDATED = Path.of("examples", "aleppo");
  private static final Path DATED = Path.of("examples", "aleppo-dated");
  private static final Path CASES = Path.of("..", "shared", "cases");

  /** Longest run of words that a report of the example may have in common with another's text. */
  private static final int WORDS_IN_COMMON = 8;

  private static final class Made {
    static final CommandLineRun UNDATED_RUN =
        CommandLineRun.of("account", UNDATED, "--format", "json");
    static final CommandLineRun DATED_RUN = CommandLineRun.of("account", DATED, "--format", "json");
  }

  private static JsonNode undated() {
    return Schemas.parse(Made.UNDATED_RUN.out());
  }

  private static JsonNode dated() {
    return Schemas.parse(Made.DATED_RUN.out());
  }

  @Test
  void bothVariantsAreReadWithoutProblems() {
    assertThat(Made.UNDATED_RUN.code()).as(Made.UNDATED_RUN.err()).isZero();
    assertThat(Made.DATED_RUN.code()).as(Made.DATED_RUN.err()).isZero();
    assertThat(Schemas.account(Made.UNDATED_RUN.out())).isEmpty();
    assertThat(Schemas.account(Made.DATED_RUN.out())).isEmpty();
  }

  @Test
  void theFiveReportsTellOneStory() {
    for (JsonNode account : List.of(undated(), dated())) {
      assertThat(account.path("stories")).hasSize(1);
      assertThat(account.at("/stories/0/reports")).hasSize(5);
    }
  }

  @Test
  void theDeadOfTheOffensiveAreOneRisingCountAndNoSum() {
    for (JsonNode account : List.of(undated(), dated())) {
      assertThat(tolls(account, "killed", "all"))
          .singleElement()
          .satisfies(
              toll -> {
                assertThat(toll.path("status").asText()).isEqualTo("updated");
                assertThat(toll.path("best").asInt()).isEqualTo(327);
                assertThat(toll.path("low").asInt()).isEqualTo(327);
                assertThat(toll.path("high").isNull()).isTrue();
                assertThat(toll.path("history")).hasSizeGreaterThanOrEqualTo(3);
              });
    }
  }

  @Test
  void aRisingCountIsNoDisagreement() {
    for (JsonNode account : List.of(undated(), dated())) {
      Set<String> rising = new HashSet<>();
      tolls(account, "killed", "all").forEach(toll -> rising.add(toll.path("id").asText()));
      assertThat(list(account.at("/stories/0/disagreements")))
          .noneMatch(dispute -> rising.contains(dispute.path("about").asText()));
    }
  }

  @Test
  void sixStudentsAndFourCiviliansOfOneDormitoryAreOneContestedQuestion() {
    for (JsonNode account : List.of(undated(), dated())) {
      List<JsonNode> contested =
          list(account.at("/stories/0/tolls")).stream()
              .filter(toll -> toll.path("status").asText().equals("contested"))
              .toList();
      assertThat(contested)
          .singleElement()
          .satisfies(
              toll -> {
                assertThat(toll.path("low").asInt()).isEqualTo(4);
                assertThat(toll.path("high").asInt()).isEqualTo(6);
                assertThat(toll.path("best").isNull()).isTrue();
              });
    }
  }

  @Test
  void theDeadOfTheStrikesNearIdlibStandApart() {
    for (JsonNode account : List.of(undated(), dated())) {
      JsonNode four =
          tolls(account, "killed", "civilians").stream()
              .filter(toll -> toll.path("best").asInt() == 4)
              .findFirst()
              .orElseThrow();
      assertThat(four.path("status").asText()).isEqualTo("single");
      assertThat(four.path("claims")).hasSize(1);
      assertThat(tolls(account, "injured", "all"))
          .singleElement()
          .matches(toll -> toll.path("incident").equals(four.path("incident")));
    }
  }

  @Test
  void partsOfTheWholeAreFoundOnBothSides() {
    for (JsonNode account : List.of(undated(), dated())) {
      assertThat(tolls(account, "killed", "rebels"))
          .singleElement()
          .matches(toll -> toll.path("best").asInt() == 183)
          .matches(toll -> !list(toll.path("origins")).toString().contains("Army"));
      assertThat(tolls(account, "killed", "government forces"))
          .singleElement()
          .matches(toll -> toll.path("best").asInt() == 100)
          .matches(toll -> toll.path("status").asText().equals("agreed"));
      assertThat(tolls(account, "killed", "all").getFirst().at("/why/notes").toString())
          .contains("= 327");
    }
  }

  @Test
  void whatOneReportPutsOffAndAnotherDeniesIsContested() {
    for (JsonNode account : List.of(undated(), dated())) {
      assertThat(control(account, "Hama").path("status").asText()).isEqualTo("contested");
    }
  }

  @Test
  void twoHoldersOfTheAirportAreContested() {
    assertThat(control(undated(), "Aleppo International Airport").path("status").asText())
        .isEqualTo("contested");
  }

  @Test
  void numbersThatCountNoVictimsAreNoTolls() {
    for (JsonNode account : List.of(undated(), dated())) {
      List<Integer> bounds =
          list(account.at("/stories/0/tolls")).stream()
              .flatMap(toll -> Stream.of(toll.path("low"), toll.path("high")))
              .filter(JsonNode::isInt)
              .map(JsonNode::asInt)
              .toList();
      assertThat(bounds).doesNotContain(23, 31, 50, 900, 2016, 2020);
    }
  }

  @Test
  void buttonsAuthorNotesAndReadersCommentsAreNoNews() {
    JsonNode specimen =
        list(undated().path("reports")).stream()
            .filter(report -> report.path("location").asText().equals("specimen.txt"))
            .findFirst()
            .orElseThrow();
    assertThat(list(specimen.path("boilerplate")).stream().map(b -> b.path("quote").asText()))
        .anyMatch(quote -> quote.startsWith("Written for this example"))
        .anyMatch(quote -> quote.equals("Share"))
        .anyMatch(quote -> quote.startsWith("Ima Specimen is"))
        .anyMatch(quote -> quote.contains("900 soldiers"));
  }

  @Test
  void theVariantsHaveTheSameTextsAndEachSaysWhatItIs() throws IOException {
    for (Path file : texts(UNDATED)) {
      String text = Files.readString(file);
      assertThat(text).startsWith("Written for this example.");
      assertThat(DATED.resolve(file.getFileName())).hasContent(text);
      assertThat(text.split("\\s+").length).isBetween(120, 300);
    }
    assertThat(texts(DATED)).hasSameSizeAs(texts(UNDATED)).hasSize(5);
  }

  @Test
  void noSentenceIsTakenOver() throws IOException {
    assumeTrue(Files.isDirectory(CASES), "needs the cases under ../shared, which are not here");
    Set<List<String>> taken = new HashSet<>();
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        taken.addAll(runs(Files.readString(file)));
      }
    }
    assertThat(taken).isNotEmpty();
    for (Path file : texts(UNDATED)) {
      assertThat(runs(Files.readString(file)))
          .as(file.toString())
          .doesNotContainAnyElementsOf(taken);
    }
  }

  /** All runs of one word more than may be in common. */
  private static List<List<String>> runs(String text) {
    List<String> words =
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    List<List<String>> runs = new ArrayList<>();
    for (int i = 0; i + WORDS_IN_COMMON < words.size(); i++) {
      runs.add(words.subList(i, i + WORDS_IN_COMMON + 1));
    }
    return runs;
  }

  private static Set<Path> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new TreeSet<>(files.filter(f -> f.toString().endsWith(".txt")).toList());
    }
  }

  private static List<JsonNode> tolls(JsonNode account, String effect, String victims) {
    return list(account.at("/stories/0/tolls")).stream()
        .filter(toll -> toll.path("effect").asText().equals(effect))
        .filter(toll -> toll.path("victims").asText().equals(victims))
        .toList();
  }

  private static JsonNode control(JsonNode account, String place) {
    return list(account.at("/stories/0/control")).stream()
        .filter(entry -> entry.at("/place/name").asText().equals(place))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
