package org.zubda.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.zubda.report.Problem;

/** What is written holds to the contract's schemas, whatever is in it. */
class ContractTest {

  private static final ReadingJson READING = new ReadingJson();
  private static final AccountJson ACCOUNT = new AccountJson("zubda test");

  private static String line() {
    return READING.line(Invented.reading(Invented.FIRST, "one.txt", "a"), false, Optional.empty());
  }

  private static String account() {
    return ACCOUNT.render(
        Invented.account(),
        List.of(new Problem("three.txt", Problem.Kind.BAD_DATE, "it lies in the future")));
  }

  @Test
  void aReadingWithEveryKindOfClaimIsValid() {
    assertThat(Schemas.reading(line())).isEmpty();
  }

  @Test
  void anAccountWithEveryKindOfEntryIsValid() {
    assertThat(Schemas.account(account())).isEmpty();
  }

  @Test
  void theSchemaOfReadingsResolvesWhatItTakesFromThatOfAccounts() {
    String wrong = line().replace("\"kind\":\"toll\"", "\"kind\":\"tall\"");

    assertThat(Schemas.reading(wrong)).isNotEmpty();
  }

  @Test
  void offsetsCountCodePointsAndQuotesStandThere() {
    JsonNode claims = Schemas.parse(line()).path("claims");
    int[] codePoints = Invented.TEXT.codePoints().toArray();

    assertThat(claims).isNotEmpty();
    for (JsonNode claim : claims) {
      for (String field : List.of("evidence", "focus")) {
        JsonNode span = claim.path(field);
        int start = span.path("start").asInt();
        int length = span.path("end").asInt() - start;
        assertThat(new String(codePoints, start, length)).isEqualTo(span.path("quote").asText());
      }
    }
    assertThat(claims.get(0).path("evidence").path("start").asInt())
        .isEqualTo(Invented.words("Shelling").start() - 1);
  }

  @Test
  void theLengthOfAReportCountsCodePoints() {
    assertThat(Schemas.parse(line()).path("report").path("length").asInt())
        .isEqualTo(Invented.TEXT.codePointCount(0, Invented.TEXT.length()));
  }

  @Test
  void theTextIsWrittenOnlyWhereItIsNotTheInputsOwn() {
    JsonNode own = Schemas.parse(line());
    JsonNode made =
        Schemas.parse(
            READING.line(Invented.reading(Invented.FIRST, "one.txt", "a"), true, Optional.empty()));

    assertThat(own.path("text").isNull()).isTrue();
    assertThat(made.path("text").asText()).isEqualTo(Invented.TEXT);
  }

  @Test
  void aReadingIsOneLineAndKeepsUnknownFieldsAside() {
    String line =
        READING.line(
            Invented.reading(Invented.FIRST, "one.txt", "a"),
            false,
            Optional.of("{\"desk\":\"north\"}"));

    assertThat(line).doesNotContain("\n").contains("\"aside\":{\"desk\":\"north\"}");
    assertThat(Schemas.reading(line)).isEmpty();
  }

  @Test
  void namesAreTheContractsOwn() {
    JsonNode claims = Schemas.parse(line()).path("claims");

    assertThat(claims.get(0).path("toll").path("victims").path("category").asText())
        .isEqualTo("government forces");
    assertThat(claims.get(1).path("toll").path("effect").asText()).isEqualTo("killed-or-injured");
    assertThat(claims.get(2).path("event").path("type").asText()).isEqualTo("attack-on-civilians");
  }

  @Test
  void anOpenBoundIsNull() {
    JsonNode count = Schemas.parse(line()).path("claims").get(0).path("toll").path("count");

    assertThat(count.path("low").asInt()).isEqualTo(5);
    assertThat(count.path("high").isNull()).isTrue();
  }

  @Test
  void anAccountSaysWhyAndWhatWentWrong() {
    JsonNode account = Schemas.parse(account());
    JsonNode toll = account.path("stories").get(0).path("tolls").get(0);

    assertThat(toll.path("why").path("rule").asText()).isEqualTo("AgreeWhereBoundsFit");
    assertThat(toll.path("why").path("wouldChange").asText()).isNotEmpty();
    assertThat(account.path("problems").get(0).path("kind").asText()).isEqualTo("bad-date");
    assertThat(account.path("reports").get(1).path("copyOf").path("report").asText())
        .isEqualTo(Invented.FIRST);
  }

  @Test
  void theSameAccountGivesTheSameBytes() {
    assertThat(account()).isEqualTo(account()).endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void aSpanOfAReportThatWasNotGivenIsRefused() {
    var account = Invented.account();
    var orphaned =
        new org.zubda.account.Account(
            Optional.empty(), List.of(), List.of(), account.claims(), List.of());

    assertThatThrownBy(() -> ACCOUNT.render(orphaned, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Invented.FIRST);
  }

  @Test
  void ourCopiesOfTheSchemasKeepAllThatTheContractAsks() throws Exception {
    for (String name : List.of("account.schema.json", "reading.schema.json")) {
      Path contract = Path.of("..", "shared", "contract", name);
      Assumptions.assumeTrue(Files.exists(contract), "skipped: ../shared is not here");
      try (var ours = AccountJson.class.getResourceAsStream(name)) {
        assertKeeps(
            "",
            Schemas.parse(Files.readString(contract)),
            Schemas.parse(new String(ours.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
  }

  /** Ours may add to objects and their fields; everything else stands as in the contract. */
  private static void assertKeeps(String at, JsonNode theirs, JsonNode ours) {
    if (theirs.isObject() && !at.endsWith("/required")) {
      theirs
          .properties()
          .forEach(
              field ->
                  assertKeeps(
                      at + "/" + field.getKey(), field.getValue(), ours.path(field.getKey())));
    } else {
      assertThat(ours).as(at).isEqualTo(theirs);
    }
  }
}
