package org.zubda.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reconciling measured apart from reading: readings without a reading error, made from the labels
 * of the hand-labelled cases, must give accounts that the scorer finds right. Skipped where the
 * cases are absent.
 */
class OracleCaseTest {

  private static final String ABSENT =
      "the hand-labelled cases are not beside the repository: this test is skipped";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "aleppo, 1.0, 1.0, 1.0, 1.0",
    "ajdabiya-2011, 0.95, 0.94, 0.93, 0.25",
    "khan-shaykhun-2017, 0.9, 0.9, 0.9, 0.6",
    "mazar-2016, 0.97, 0.9, 0.9, 1.0",
    "nice-2016, 0.95, 0.93, 0.93, 1.0",
  })
  void aCaseReadWithoutErrorIsReconciledAsLabelled(
      String name, double bcubed, double status, double answer, double disagreement)
      throws IOException, InterruptedException {
    Map<String, Double> scores = score(name);
    assertThat(scores.get("question.bcubed")).isGreaterThanOrEqualTo(bcubed);
    assertThat(scores.get("question.status")).isGreaterThanOrEqualTo(status);
    assertThat(scores.get("question.answer")).isGreaterThanOrEqualTo(answer);
    assertThat(scores.get("disagreement.f1")).isGreaterThanOrEqualTo(disagreement);
    assertThat(scores.get("story.together")).isEqualTo(1.0);
  }

  private Map<String, Double> score(String name) throws IOException, InterruptedException {
    assumeTrue(OracleCase.present(), ABSENT);
    OracleCase oracle = new OracleCase(name);
    Account account = new Reconciler().reconcile(oracle.readings, Optional.empty());
    Path json = folder.resolve("account.json");
    Files.writeString(json, OracleCase.json(account));
    Path scorer = OracleCase.CASES.resolveSibling("tools").resolve("score-account");
    Process process =
        new ProcessBuilder("python3", scorer.toString(), oracle.folder.toString(), json.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    Map<String, Double> scores = new LinkedHashMap<>();
    for (String line : said.split("\n")) {
      String[] words = line.split(" ");
      scores.put(words[0], Double.parseDouble(words[1]));
    }
    return scores;
  }

  @Test
  void theFourKilledInAirStrikesAreNotTheFourOfTheShelling() {
    Account account = aleppo();
    for (TollEntry t : tolls(account)) {
      assertThat(places(account, t)).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(tolls(account).stream().filter(t -> places(account, t).contains("Idlib")))
        .isNotEmpty();
  }

  @Test
  void risingTotalsAreNeitherAddedUpNorCalledAContradiction() {
    Account account = aleppo();
    List<TollEntry> totals =
        tolls(account).stream()
            .filter(t -> figures(account, t).containsAll(List.of(255, 327)))
            .toList();
    assertThat(totals).hasSize(1);
    assertThat(totals.get(0).status()).isEqualTo(Status.UPDATED);
    assertThat(totals.get(0).best()).isEqualTo(OptionalInt.of(327));
    assertThat(tolls(account)).noneMatch(t -> t.low().orElse(0) > 327 && t.low().orElse(0) < 2000);
    for (StoryAccount s : account.stories()) {
      for (Disagreement d : s.disagreements()) {
        assertThat(d.about()).isNotEqualTo(totals.get(0).id());
      }
    }
  }

  private static Account aleppo() {
    assumeTrue(OracleCase.present(), ABSENT);
    return new Reconciler().reconcile(new OracleCase("aleppo").readings, Optional.empty());
  }

  private static List<TollEntry> tolls(Account account) {
    return account.stories().stream().flatMap(s -> s.tolls().stream()).toList();
  }

  private static List<Integer> figures(Account account, TollEntry entry) {
    return account.claims().stream()
        .filter(c -> entry.claims().contains(c.id()))
        .map(c -> ((org.zubda.claim.Claim.Toll) c).count())
        .map(c -> ((org.zubda.mention.Count.Stated) c).figure())
        .toList();
  }

  private static List<String> places(Account account, TollEntry entry) {
    return account.claims().stream()
        .filter(c -> entry.claims().contains(c.id()))
        .flatMap(c -> c.said().place().stream())
        .map(p -> p.name())
        .distinct()
        .collect(Collectors.toList());
  }
}
