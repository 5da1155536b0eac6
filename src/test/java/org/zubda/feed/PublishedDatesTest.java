package org.zubda.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.zubda.report.Original;

/** Holds the dates of pages to those that a person read off them: quality/published-dates. */
class PublishedDatesTest {

  private static final Path PAGES = Path.of("../shared/bench/extraction/dev/html");

  /** The share of pages that must be right: what was asked of it. */
  private static final double FLOOR = 0.95;

  private static final FeedOptions OPTIONS = FeedOptions.on(LocalDate.of(2026, 1, 1));

  @Test
  void nearlyAllPagesTellWhenTheyWerePublished() throws IOException {
    assumeTrue(Files.isDirectory(PAGES), "the pages are not here: " + PAGES);
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (String line : Files.readAllLines(Path.of("quality/published-dates"))) {
      if (line.startsWith("#")) {
        continue;
      }
      List<String> words = List.of(line.split(" "));
      asked++;
      String read = published(words.get(0));
      if (!words.subList(1, words.size()).contains(read)) {
        wrong.add(line + ", and not " + read);
      }
    }

    assertThat(asked).isGreaterThanOrEqualTo(60);
    assertThat(1.0 - (double) wrong.size() / asked)
        .as("right, but for %s", wrong)
        .isGreaterThanOrEqualTo(FLOOR);
  }

  private static String published(String id) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(PAGES, id + "*.gz")) {
      Path page = files.iterator().next();
      try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
        Original original = new Original("text/html", in.readAllBytes(), new TreeMap<>());
        return Originals.read(original, id, Optional.empty(), OPTIONS)
            .report()
            .flatMap(report -> report.published())
            .map(published -> published.at().day().toString())
            .orElse("none");
      }
    }
  }
}
