package org.zubda.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * Any number of reports, all different, made of the sentences of real ones; the same every time.
 */
final class ManyReports {

  private static final int FIRST_YEAR = 2011;
  private static final int DAYS = 5000;

  private final List<String> sentences = new ArrayList<>();
  private final ObjectMapper json = new ObjectMapper();
  private final Random random;
  private final int length;
  private int number;

  /**
   * Made of the texts of these files.
   *
   * @param files JSON Lines with a member {@code text}, also packed
   * @param length characters of a report, about
   * @param first number of the first one
   */
  ManyReports(List<Path> files, int length, int first) throws IOException {
    this.length = length;
    this.number = first - 1;
    this.random = new Random(6 + first);
    for (Path file : files) {
      try (InputStream raw = Files.newInputStream(file);
          InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode record = json.readTree(line);
          for (String sentence : record.path("text").asText().split("\\n+|(?<=[.?!]) +(?=[A-Z])")) {
            if (sentence.length() > 20) {
              sentences.add(sentence);
            }
          }
        }
      }
    }
  }

  /** The next report as a record: an id, a title, a date, an outlet, and the text. */
  String next() {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      // Neighbours stay together, as in news: three sentences from wherever.
      int at = random.nextInt(sentences.size() - 3);
      for (int i = 0; i < 3 && text.length() < length; i++) {
        text.append(sentences.get(at + i)).append(i == 2 ? "\n" : " ");
      }
    }
    number++;
    ObjectNode record = json.createObjectNode();
    record.put("id", "made-" + number);
    record.put("title", sentences.get(random.nextInt(sentences.size())));
    record.put(
        "published", LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(DAYS)).toString());
    record.put("outlet", "Outlet " + random.nextInt(40));
    record.put("text", text.toString());
    return record.toString();
  }
}
