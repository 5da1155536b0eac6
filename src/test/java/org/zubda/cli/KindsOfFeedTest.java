package org.zubda.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zubda.export.Schemas;

/** Feeds and archives of the web are read by the same commands as files. */
class KindsOfFeedTest {

  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>The Example Courier</title>"
          + "<link>https://courier.example/</link><item><title>Clashes near Qardo</title>"
          + "<link>https://courier.example/1</link><pubDate>Sun, 01 Dec 2024 09:00:00 GMT</pubDate>"
          + "<description>Three soldiers were killed in clashes near the town of Qardo on Sunday,"
          + " the army said.</description></item></channel></rss>";

  @TempDir Path folder;

  private static List<JsonNode> readings(CommandLineRun run) {
    assertThat(run.lines()).allSatisfy(line -> assertThat(Schemas.reading(line)).isEmpty());
    return run.lines().stream().map(Schemas::parse).toList();
  }

  @Test
  void anEntryOfAFeedIsReadAsAReport() throws IOException {
    Path feed = Files.writeString(folder.resolve("feed.xml"), FEED);
    CommandLineRun run = CommandLineRun.read(feed);
    JsonNode reading = readings(run).getFirst();

    assertThat(reading.path("report").path("outlet").path("name").asText())
        .isEqualTo("The Example Courier");
    assertThat(reading.path("claims")).isNotEmpty();
    assertThat(run.err())
        .contains("partial: " + feed + ":1: ")
        .contains("the page is https://courier.example/1");
  }

  @Test
  void anAccountIsMadeOfAnArchiveOfTheWeb() throws IOException {
    String page =
        "<html><head><title>Clashes near Qardo</title></head><body><article><p>Three soldiers were"
            + " killed in clashes near the town of Qardo on Sunday, the army said, after rebels had"
            + " attacked a post on the road to the north of it.</p></article></body></html>";
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    Path archive = folder.resolve("pages.warc.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
      out.write(
          ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/1\r\n"
                  + "WARC-Date: 2024-12-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
                  + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                  + http.getBytes(UTF_8).length
                  + "\r\n\r\n"
                  + http
                  + "\r\n\r\n")
              .getBytes(UTF_8));
    }
    CommandLineRun run = CommandLineRun.of("account", archive);

    assertThat(run.out()).contains("Killed").contains("3");
  }

  @Test
  void addressesThatAreNotFetchedAreNamed() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("feeds.opml"),
            "<opml><body><outline xmlUrl=\"https://a.example/rss\"/></body></opml>");
    CommandLineRun run = CommandLineRun.read(list);

    assertThat(run.lines()).isEmpty();
    assertThat(run.err()).contains("names 1 address, which is not fetched here");
  }

  @Test
  void aFolderOfAllKindsIsReadByName() throws IOException {
    Files.writeString(folder.resolve("a.xml"), FEED);
    Files.writeString(folder.resolve("b.csv"), "headline,body\nOne,Two died.\n");
    Files.writeString(folder.resolve("c.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    Files.writeString(folder.resolve("index.php"), "<!DOCTYPE html><p>Five were hurt.</p>");
    CommandLineRun run = CommandLineRun.read(folder);

    assertThat(
            Stream.of(readings(run).toArray(JsonNode[]::new))
                .map(reading -> reading.path("report").path("location").asText()))
        .hasSize(3);
    assertThat(run.err()).contains("left aside, no reports: c.svg");
  }
}
