package org.zubda.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zubda.export.Schemas;

/**
 * Input as it really comes: broken, empty, in other encodings, too long, twice. Each is answered,
 * said in words, and stops nothing else.
 */
class BadInputTest {

  private static final String NEWS =
      "Three soldiers were killed in clashes near the town of Qardo on Sunday, the army said.";

  @TempDir Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path file(String name, String text, Charset charset) throws IOException {
    return file(name, text.getBytes(charset));
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text, UTF_8);
  }

  private static JsonNode only(CommandLineRun run) {
    assertThat(run.lines()).hasSize(1);
    assertThat(Schemas.reading(run.lines().getFirst())).isEmpty();
    return Schemas.parse(run.lines().getFirst());
  }

  @Test
  void anEmptyFileIsAnsweredAndSaid() throws IOException {
    CommandLineRun run = CommandLineRun.read(file("nothing.txt", ""));

    assertThat(only(run).path("report").path("relevant").asBoolean()).isFalse();
    assertThat(run.err()).contains("empty: ").contains("nothing.txt");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aBinaryFileIsAnsweredAndSaid() throws IOException {
    byte[] bytes = new byte[5000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7919 >> 3);
    }
    CommandLineRun run = CommandLineRun.read(file("picture.txt", bytes));

    assertThat(only(run).path("report").path("length").asInt()).isZero();
    assertThat(run.err()).contains("binary: ").contains("picture.txt");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void utf16WithItsMarkIsRead() throws IOException {
    CommandLineRun run = CommandLineRun.read(file("wide.txt", NEWS, UTF_16));

    assertThat(only(run).path("report").path("length").asInt()).isEqualTo(NEWS.length());
    assertThat(only(run).path("claims")).isNotEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void utf16WithoutItsMarkIsRead() throws IOException {
    CommandLineRun run = CommandLineRun.read(file("wide.txt", NEWS, UTF_16LE));

    assertThat(only(run).path("report").path("length").asInt()).isEqualTo(NEWS.length());
    assertThat(run.code()).isZero();
  }

  @Test
  void latin1IsRead() throws IOException {
    String text = NEWS + " The café of José Núñez was hit.";
    CommandLineRun run = CommandLineRun.read(file("old.txt", text, ISO_8859_1));

    assertThat(only(run).path("report").path("length").asInt()).isEqualTo(text.length());
    assertThat(run.out()).doesNotContain("\uFFFD");
    assertThat(run.code()).isZero();
  }

  @Test
  void aBrokenTailOfUtf8CostsNoMoreThanItself() throws IOException {
    byte[] whole = (NEWS + " Ça va, dit José").getBytes(UTF_8);
    CommandLineRun run =
        CommandLineRun.read(file("cut.txt", Arrays.copyOf(whole, whole.length - 1)));

    assertThat(only(run).path("claims")).isNotEmpty();
    assertThat(run.err()).contains("broken bytes: ").contains("cut.txt");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aLineOf50MegabytesIsNamedAndTheNextIsRead() throws IOException {
    Path records = folder.resolve("long.jsonl");
    try (OutputStream out = Files.newOutputStream(records)) {
      out.write("{\"id\":\"huge\",\"text\":\"".getBytes(UTF_8));
      byte[] million = "a".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; i < 50; i++) {
        out.write(million);
      }
      out.write(("\"}\n{\"id\":\"next\",\"text\":\"" + NEWS + "\"}\n").getBytes(UTF_8));
    }
    CommandLineRun run = CommandLineRun.read(records);

    assertThat(run.lines()).hasSize(2);
    assertThat(Schemas.parse(run.lines().get(1)).path("id").asText()).isEqualTo("next");
    assertThat(Schemas.parse(run.lines().get(1)).path("claims")).isNotEmpty();
    assertThat(run.err()).contains("too long: ").contains("long.jsonl:1");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aTextFileOf50MegabytesIsNamed() throws IOException {
    Path file = folder.resolve("long.txt");
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] million = "word ".repeat(200_000).getBytes(UTF_8);
      for (int i = 0; i < 50; i++) {
        out.write(million);
      }
    }
    CommandLineRun run = CommandLineRun.read(file);

    assertThat(only(run).path("report").path("length").asInt()).isZero();
    assertThat(run.err()).contains("too long: ");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void tenThousandEmptyFilesTakeSeconds() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(folder.resolve("empty-" + i + ".txt"));
    }
    CommandLineRun.pipeline();
    CommandLineRun run =
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> CommandLineRun.read(folder));

    assertThat(run.lines()).hasSize(10_000);
    assertThat(run.err()).contains("empty: and 9,995 more").contains("10,000 problems");
    assertThat(run.err().lines().count()).isLessThan(20);
  }

  @Test
  void whatCannotBeOpenedIsNamedAndTheRestIsRead() throws IOException {
    Files.createDirectory(folder.resolve("deep"));
    Files.createSymbolicLink(folder.resolve("deep").resolve("back"), folder);
    file("news.txt", NEWS);
    CommandLineRun run = CommandLineRun.read(folder);

    assertThat(only(run).path("report").path("location").asText()).isEqualTo("news.txt");
    assertThat(run.err()).contains("unreadable: ").contains("leads back");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aFileWithoutPermissionIsNamedWhereTheSystemRefusesIt() throws IOException {
    Path secret = file("secret.txt", NEWS);
    Files.setPosixFilePermissions(secret, java.util.Set.of());
    CommandLineRun run = CommandLineRun.read(secret);

    // The administrator may read everything; for anybody else the file is named.
    if (Files.isReadable(secret)) {
      assertThat(run.code()).isZero();
    } else {
      assertThat(run.err()).contains("unreadable: ").contains("no permission");
      assertThat(run.code()).isEqualTo(1);
    }
  }

  @Test
  void aMissingPathIsNamedAndTheRestIsRead() throws IOException {
    CommandLineRun run = CommandLineRun.read(folder.resolve("gone.txt"), file("news.txt", NEWS));

    assertThat(only(run).path("claims")).isNotEmpty();
    assertThat(run.err()).contains("missing: ").contains("gone.txt");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aBrokenLineIsNamedAndAnsweredAndTheRestIsRead() throws IOException {
    Path records =
        file(
            "records.jsonl",
            """
            {"id":"a","text":"Two people died in a blast in Beledweyne."}
            {"id":"b","text":"Nothing happened."}
            {"id":"c","text":"cut off
            {"id":"d","text":"Four people were killed in Galkayo."}
            """);
    CommandLineRun run = CommandLineRun.read(records);

    assertThat(run.lines()).hasSize(4);
    run.lines().forEach(line -> assertThat(Schemas.reading(line)).isEmpty());
    assertThat(Schemas.parse(run.lines().get(3)).path("claims")).isNotEmpty();
    assertThat(Schemas.parse(run.lines().get(2)).path("report").path("location").asText())
        .endsWith("records.jsonl:3");
    assertThat(run.err()).contains("broken line: ").contains("records.jsonl:3");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aCompressedFileThatEndsHalfWayGivesWhatItHolds() throws IOException {
    Path whole = folder.resolve("whole.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      for (int i = 0; i < 2000; i++) {
        out.write(
            ("{\"id\":\"" + i + "\",\"text\":\"\",\"n\":" + i * 31L * i + "}\n").getBytes(UTF_8));
      }
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path half = file("half.jsonl.gz", Arrays.copyOf(bytes, bytes.length * 3 / 4));
    CommandLineRun run = CommandLineRun.read(half);

    assertThat(run.lines()).hasSizeGreaterThan(10);
    assertThat(run.err()).contains("half.jsonl.gz").contains("read up to line");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void theSameReportTwiceIsSaidAndCountedOnce() throws IOException {
    Path one = file("one.txt", NEWS);
    Path two = file("two.txt", NEWS);
    CommandLineRun run = CommandLineRun.of("account", one, two, "--format", "json");
    JsonNode account = Schemas.parse(run.out());

    assertThat(Schemas.account(run.out())).isEmpty();
    assertThat(account.path("reports")).hasSize(1);
    assertThat(run.err()).contains("duplicate: ").contains("two.txt");
    assertThat(account.path("problems").get(0).path("kind").asText()).isEqualTo("duplicate");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aReportWithoutAClaimMakesAnAccountWithoutOne() throws IOException {
    Path report = file("weather.txt", "It rained in the north on Monday. It will rain on Tuesday.");
    CommandLineRun run = CommandLineRun.of("account", report, "--format", "json");

    assertThat(Schemas.account(run.out())).isEmpty();
    assertThat(Schemas.parse(run.out()).path("reports")).hasSize(1);
    assertThat(Schemas.parse(run.out()).path("claims")).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void aRecipeIsNotAboutViolence() throws IOException {
    Path recipe =
        file(
            "recipe.txt",
            """
            Lentil soup

            Wash 300 grams of lentils. Chop two onions and fry them in oil until brown.
            Add the lentils, a litre of water and a spoon of cumin, and cook for 30 minutes.
            Beat two eggs and stir them in. Serves four people; add lemon at the table.
            """);
    JsonNode reading = only(CommandLineRun.read(recipe));

    assertThat(reading.path("report").path("relevant").asBoolean()).isFalse();
    assertThat(reading.path("claims")).isEmpty();
  }

  @Test
  void aReportInArabicIsKeptAndSaid() throws IOException {
    Path report = file("arabic.txt", "قتل خمسة أشخاص في قصف على بلدة قرب المدينة يوم الأحد.");
    CommandLineRun run = CommandLineRun.read(report);

    assertThat(only(run).path("report").path("language").asText()).isEqualTo("ar");
    assertThat(run.err()).contains("language not read: ").contains("arabic.txt");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aDateInTheFutureIsSaidAndTheReportStaysUndated() throws IOException {
    Path records =
        file(
            "records.jsonl",
            "{\"id\":\"later\",\"published\":\"2099-01-01\",\"text\":\"" + NEWS + "\"}\n");
    CommandLineRun run = CommandLineRun.read(records);

    assertThat(only(run).path("report").path("published").isNull()).isTrue();
    assertThat(run.err()).contains("bad date: later: ").contains("2099-01-01");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aDateThatIsNoneIsSaid() throws IOException {
    Path records =
        file(
            "records.jsonl", "{\"id\":\"odd\",\"published\":\"soon\",\"text\":\"" + NEWS + "\"}\n");
    CommandLineRun run = CommandLineRun.read(records);

    assertThat(run.err()).contains("bad date: odd: ").contains("\"soon\"");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aPageWithoutAnArticleIsSaid() throws IOException {
    Path page =
        file(
            "page.html",
            "<html><head></head><body><nav><a href=\"/\">Home</a></nav></body></html>");
    CommandLineRun run = CommandLineRun.read(page);

    assertThat(only(run).path("claims")).isEmpty();
    assertThat(run.err()).contains("empty: ").contains("no article");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void metadataThatNameAFileThatIsNotThereAreSaid() throws IOException {
    file("news.txt", NEWS);
    file("metadata.json", "{\"news.txt\":{\"outlet\":\"The Invented Times\"},\"gone.txt\":{}}");
    CommandLineRun run = CommandLineRun.read(folder);

    assertThat(only(run).path("report").path("outlet").path("name").asText())
        .isEqualTo("The Invented Times");
    assertThat(run.err()).contains("bad metadata: ").contains("gone.txt");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void metadataThatAreNoJsonAreSaidAndTheReportsAreRead() throws IOException {
    file("news.txt", NEWS);
    file("metadata.json", "{");
    CommandLineRun run = CommandLineRun.read(folder);

    assertThat(only(run).path("claims")).isNotEmpty();
    assertThat(run.err()).contains("bad metadata: ");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void filesThatAreNoReportsByTheirNamesAreLeftAsideAndSaid() throws IOException {
    file("news.txt", NEWS);
    file("map.png", new byte[] {1, 2, 3});
    CommandLineRun run = CommandLineRun.read(folder);

    assertThat(run.lines()).hasSize(1);
    assertThat(run.err()).contains("left aside").contains("map.png");
    assertThat(run.code()).isZero();
  }

  @Test
  void aRecordWithHalfASurrogatePairIsWrittenAsValidText() throws IOException {
    Path records =
        file("records.jsonl", "{\"id\":\"half\",\"text\":\"Five dead \\ud83d in Bosaso.\"}\n");
    List<String> lines = CommandLineRun.read(records).lines();

    assertThat(lines).hasSize(1);
    assertThat(UTF_8.newEncoder().canEncode(lines.getFirst())).isTrue();
  }
}
