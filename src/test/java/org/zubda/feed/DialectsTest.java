package org.zubda.feed;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zubda.report.Report;

/**
 * What is read of each kind of document, and of feeds in many dialects, beside what was once looked
 * at and found good. {@code -Dgolden=write} writes it anew.
 */
class DialectsTest {

  private static final Path FOLDER = Path.of("src/test/resources/org/zubda/feed");
  private static final FeedOptions OPTIONS = FeedOptions.on(LocalDate.of(2026, 6, 1));

  @Test
  void everyKindGivesItsReports() throws IOException {
    check("kinds.txt", SmallInput.all());
  }

  @Test
  void feedsAreReadInTheirDialects() throws IOException {
    List<SmallInput> dialects = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve("dialects"))) {
      for (Path file : files.sorted().toList()) {
        dialects.add(new SmallInput(file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
    String russian =
        "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss version=\"2.0\"><channel><title>"
            + "Вымышленная газета</title><item><title>Мост взорван</title></item></channel></rss>";
    dialects.add(
        new SmallInput("rss-windows-1251.xml", russian.getBytes(Charset.forName("windows-1251"))));
    dialects.add(
        new SmallInput(
            "rss-utf-16.xml",
            ("\uFEFF" + russian.replace("windows-1251", "UTF-16")).getBytes(UTF_16LE)));
    check("dialects.txt", dialects);
  }

  @Test
  void tablesAreReadAsSpreadsheetsWriteThem() throws IOException {
    check(
        "tables.txt",
        List.of(
            table("mark.csv", "\uFEFFtitle,text\r\nA,\"B, with \"\"marks\"\"\"\r\n"),
            table("sep.csv", "sep=;\r\nheadline;full text;pub-date\r\nA;B;2024-12-01\r\n"),
            table("semicolons.csv", "id;body\n1;\"Two\nlines; and more\"\n"),
            table("stray.csv", "title,text\n5\" shell,It was a 5\" shell\nNext,One\n"),
            table("ragged.csv", "title,text\nonly a title\nA,B,C,D\n\n,\n"),
            table("synonyms.csv", "Source,Event_Date,Notes,Date\nPost,x,Five died.,2024-01-02\n"),
            table("twice.csv", "text,text,\nA,B,C\n"),
            table("open.csv", "title,text\nA,\"never closed\nand on\n"),
            new SmallInput("sheet.csv", "\uFEFFtitle\ttext\r\nA\tFünf Tote\r\n".getBytes(UTF_16LE)),
            new SmallInput(
                "latin.csv", "title,text\nA,café\n".getBytes(Charset.forName("windows-1252"))),
            table("nothing.csv", "a,b\n1,2\n"),
            table("empty.csv", "")));
  }

  private static SmallInput table(String name, String text) {
    return new SmallInput(name, text.getBytes(UTF_8));
  }

  private static void check(String golden, List<SmallInput> inputs) throws IOException {
    StringBuilder made = new StringBuilder();
    for (SmallInput input : inputs) {
      made.append("== ").append(input.name()).append('\n');
      new Documents(OPTIONS)
          .read(
              input.bytes(),
              Optional.empty(),
              input.name(),
              new TreeMap<>(),
              arrival -> write(arrival, made));
    }
    Path file = FOLDER.resolve(golden);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, made);
    }
    assertThat(made.toString()).as("the same as " + file).isEqualTo(Files.readString(file));
  }

  private static void write(Arrival arrival, StringBuilder to) {
    boolean page =
        arrival.original().filter(made -> made.form().equals(Form.PAGE.type())).isPresent();
    arrival.report().ifPresent(report -> write(report, page, to));
    arrival.aside().ifPresent(aside -> to.append("  aside: ").append(aside).append('\n'));
    arrival
        .leads()
        .forEach(
            lead ->
                to.append("  ")
                    .append(lead.kind())
                    .append(" at ")
                    .append(lead.url())
                    .append(' ')
                    .append(lead.given())
                    .append('\n'));
    arrival
        .problems()
        .forEach(
            problem ->
                to.append("  ! ")
                    .append(problem.location())
                    .append(": ")
                    .append(problem.kind())
                    .append(": ")
                    .append(problem.detail())
                    .append('\n'));
  }

  /** What is told of a report, and its text; how a page's is taken out has tests of its own. */
  private static void write(Report report, boolean page, StringBuilder to) {
    to.append("- ").append(report.location());
    report.recordId().ifPresent(it -> to.append(" | id ").append(it));
    report.outlet().ifPresent(it -> to.append(" | by ").append(it.name()));
    report.published().ifPresent(it -> to.append(" | on ").append(it.at().iso()));
    report.author().ifPresent(it -> to.append(" | written by ").append(it));
    report.url().ifPresent(it -> to.append(" | at ").append(it));
    to.append(" | ").append(report.language()).append('\n');
    if (!page) {
      report
          .text()
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> to.append("    ").append(line.strip()).append('\n'));
    }
  }
}
