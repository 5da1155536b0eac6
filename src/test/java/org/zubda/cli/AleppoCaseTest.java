package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The five real reports of the case aleppo, through the real command line, against the labels of a
 * human: what must be found, and what no account may ever do.
 */
class AleppoCaseTest {

  private static final Path CASE = Path.of("..", "shared", "cases", "aleppo");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path out;
  private static JsonNode account = JSON.createObjectNode();
  private static JsonNode gold = JSON.createObjectNode();

  @BeforeAll
  static void makeTheAccount() throws IOException {
    assumeTrue(Files.isDirectory(CASE), "skipped: ../shared is not here, and holds the case");
    CommandLineRun run =
        CommandLineRun.of("account", CASE.resolve("reports"), "--out", out, "--format", "json");
    assertThat(run.code()).as(run.err()).isZero();
    account = JSON.readTree(out.resolve("account.json").toFile());
    gold = JSON.readTree(CASE.resolve("gold.json").toFile());
  }

  @Test
  void findsEveryTollAndInventsNone() {
    List<String> missed = new ArrayList<>();
    for (JsonNode g : gold.path("tolls")) {
      if (claimsOf(g).isEmpty()) {
        missed.add(g.path("quote").asText());
      }
    }
    assertThat(missed).isEmpty();
    assertThat(tolls()).hasSameSizeAs(list(gold.path("tolls")));
  }

  @Test
  void takesNoOtherNumberForAToll() throws IOException {
    for (JsonNode g : gold.path("not_tolls")) {
      assertThat(claimsOf(g)).as(g.path("quote").asText()).isEmpty();
    }
  }

  @Test
  void answersEveryQuestionAsLabelled() {
    Map<String, JsonNode> wrong = new LinkedHashMap<>();
    gold.path("questions")
        .fields()
        .forEachRemaining(
            q -> {
              JsonNode want = q.getValue();
              JsonNode got = entry(q.getKey());
              if (got.isMissingNode() || want.has("low") && !sameAnswer(want, got)) {
                wrong.put(q.getKey(), got);
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void neverCountsTheFourOfAnotherIncidentTogetherWithTheDormitory() {
    assertThat(entry("idlib-strikes/civilians").path("id"))
        .isNotEqualTo(entry("dormitory/civilians").path("id"));
    assertThat(text(entry("idlib-strikes/civilians").path("claims")))
        .doesNotContainAnyElementsOf(text(entry("dormitory/civilians").path("claims")));
  }

  @Test
  void neverAddsUpTheStagesOfOneCount() {
    assertThat(figures())
        .doesNotContain(255 + 300, 255 + 301, 300 + 327, 301 + 327, 255 + 327)
        .doesNotContain(255 + 300 + 327, 255 + 301 + 327);
  }

  @Test
  void neverCallsTheStagesOfOneCountAContradiction() {
    List<String> stages = text(entry("offensive/all").path("claims"));
    for (JsonNode story : account.path("stories")) {
      for (JsonNode dispute : story.path("disagreements")) {
        long sides =
            list(dispute.path("sides")).stream()
                .filter(s -> text(s.path("claims")).stream().anyMatch(stages::contains))
                .count();
        assertThat(sides).as(dispute.path("explanation").asText()).isLessThan(2);
      }
    }
    assertThat(entry("offensive/all").path("status").asText()).isEqualTo("updated");
  }

  // ------------------------------------------------------------------ looking things up

  private static boolean sameAnswer(JsonNode want, JsonNode got) {
    boolean status =
        want.path("status").isArray()
            ? text(want.path("status")).contains(got.path("status").asText())
            : want.path("status").equals(got.path("status"));
    return status
        && Stream.of("best", "low", "high")
            .allMatch(f -> want.path(f).asText("").equals(got.path(f).asText("")));
  }

  /** The entry that holds the claims of a labelled question. */
  private static JsonNode entry(String question) {
    List<String> ids = new ArrayList<>();
    Stream.of("tolls", "control")
        .flatMap(kind -> list(gold.path(kind)).stream())
        .filter(g -> g.path("question").asText().equals(question))
        .forEach(g -> claimsOf(g).forEach(c -> ids.add(c.path("id").asText())));
    for (JsonNode story : account.path("stories")) {
      for (String kind : List.of("tolls", "control")) {
        for (JsonNode entry : story.path(kind)) {
          if (text(entry.path("claims")).stream().anyMatch(ids::contains)) {
            return entry;
          }
        }
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  /** The toll or control claims of the account that stand on a label's words. */
  private static List<JsonNode> claimsOf(JsonNode label) {
    String report = label.path("report").asText();
    int from = text(report).indexOf(label.path("quote").asText());
    int to = from + label.path("quote").asText().length();
    return list(account.path("claims")).stream()
        .filter(c -> c.path("kind").asText().equals(label.has("extent") ? "control" : "toll"))
        .filter(c -> locationOf(c).equals(report))
        .filter(c -> c.path("focus").path("start").asInt() < to)
        .filter(c -> from < c.path("focus").path("end").asInt())
        .filter(
            c ->
                !label.has("low")
                    || c.path("toll").path("count").path("low").asInt()
                        == label.path("low").asInt())
        .toList();
  }

  private static String locationOf(JsonNode claim) {
    String id = claim.path("evidence").path("report").asText();
    return list(account.path("reports")).stream()
        .filter(r -> r.path("id").asText().equals(id))
        .map(r -> r.path("location").asText())
        .findFirst()
        .orElseThrow();
  }

  private static String text(String report) {
    try {
      return Files.readString(CASE.resolve("reports").resolve(report));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<JsonNode> tolls() {
    return list(account.path("claims")).stream()
        .filter(c -> c.path("kind").asText().equals("toll"))
        .toList();
  }

  private static List<Integer> figures() {
    List<Integer> figures = new ArrayList<>();
    for (JsonNode story : account.path("stories")) {
      for (JsonNode toll : story.path("tolls")) {
        Stream.of("best", "low", "high").forEach(f -> figures.add(toll.path(f).asInt(-1)));
      }
    }
    return figures;
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  private static List<String> text(JsonNode array) {
    return list(array).stream().map(JsonNode::asText).toList();
  }
}
