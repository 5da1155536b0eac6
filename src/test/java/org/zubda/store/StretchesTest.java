package org.zubda.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On PostgreSQL the last reports are found first, stretch after stretch, and none is left out. */
class StretchesTest {

  private static Jdbi jdbi;
  private static Handle handle;

  /**
   * An index of reports whose numbers go up to about 3 millions, in no even steps, with two runs of
   * 10,000 that have much in common.
   */
  @BeforeAll
  static void fill() throws Exception {
    String address = PostgresServer.database();
    Archive.make(address).close();
    jdbi = Jdbi.create(new PostgresDatabase(URI.create(address)).connect());
    handle = jdbi.open();
    Random random = new Random(11);
    List<Long> numbers = new ArrayList<>();
    for (long number = 1; numbers.size() < 3_000; ) {
      numbers.add(number);
      number += random.nextInt(100) < 97 ? 1 + random.nextInt(100) : random.nextInt(60_000);
    }
    var batch = handle.prepareBatch("INSERT INTO search VALUES (?, CAST(? AS tsvector))");
    for (long number : numbers) {
      SearchWords words = new SearchWords().text("often");
      if (random.nextInt(10) == 0) {
        words.text("seldom at dawn");
      }
      if (random.nextInt(400) == 0) {
        words.text("hardly ever");
      }
      if (number < 100_000) {
        words.text("once");
      }
      batch.bind(0, number).bind(1, words.vector()).add();
    }
    batch.execute();
    for (long from : new long[] {126_000, 1_900_000}) {
      handle.execute(
          "INSERT INTO search SELECT n, CAST('dense:1 run:2 _y_' || n % 3 AS tsvector)"
              + " FROM generate_series(CAST(? AS bigint), ?) AS n ON CONFLICT DO NOTHING",
          from, from + 9_999);
    }
  }

  @AfterAll
  static void close() {
    handle.close();
  }

  private static List<Long> all(String wanted) {
    return handle
        .createQuery(
            "SELECT report FROM search WHERE words @@ CAST(? AS tsquery) ORDER BY report DESC")
        .bind(0, wanted)
        .mapTo(Long.class)
        .list();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "often",
        "seldom",
        "hardly",
        "once",
        "never",
        "dense",
        "dense & _y_1",
        "dense <-> run",
        "often | dense",
        "seldom & hardly",
        "often & once",
        "seldom | hardly",
        "seldom <-> at",
        "at <-> seldom",
        "har:*"
      })
  void theLastAreFoundFirstAndNoneIsLeftOut(String wanted) {
    List<Long> all = all(wanted);
    for (int limit : new int[] {0, 1, 2, 20, 299, 12_345, Integer.MAX_VALUE}) {
      List<String> apart = List.of(wanted.split(" & "));
      for (boolean dear : new boolean[] {false, true}) {
        assertThat(new Stretches(handle, apart, dear).last(limit))
            .isEqualTo(all.subList(0, Math.min(limit, all.size())));
      }
    }
  }

  @Test
  void theQuestionIsAnsweredByTheIndex() {
    List<String> plan =
        handle
            .createQuery("EXPLAIN " + Stretches.question(2))
            .bind(0, "often")
            .bind(1, "_n_0")
            .bind(2, 20)
            .mapTo(String.class)
            .list();
    assertThat(plan).anyMatch(line -> line.contains("search_stretches"));
    assertThat(plan).noneMatch(line -> line.contains("search_pkey"));
  }

  @Test
  void anArchiveOfTheFormBeforeIsBroughtUpAndSearched() throws IOException {
    String address = PostgresServer.database();
    try (Archive archive = Archive.make(address)) {
      archive.add(
          List.of(ArchiveTest.incoming("Shells fell on Qardo."), ArchiveTest.incoming("No.")));
    }
    PostgresServer.execute(
        address,
        "DROP INDEX search_stretches; CREATE INDEX search_words ON search USING GIN (words);"
            + " DELETE FROM flyway_schema_history WHERE version = '3'");

    SearchQuery query =
        new SearchQuery(
            List.of("qardo"),
            Optional.empty(),
            Optional.empty(),
            Optional.<LocalDate>empty(),
            Optional.empty(),
            20);
    try (Archive archive = Archive.open(address)) {
      assertThat(archive.search(query)).extracting(Held::number).containsExactly(1L);
      archive.add(List.of(ArchiveTest.incoming("Qardo was quiet.")));
      assertThat(archive.search(query)).extracting(Held::number).containsExactly(3L, 1L);
    }
  }
}
