package org.zubda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zubda.cli.OpenDesk;

/** What is told to whoever listens. */
class EventsTest {

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private OpenDesk open;

  @BeforeEach
  void open() throws IOException {
    open = OpenDesk.in(folder);
    open.take(
        "{\"text\": \"Shells killed four civilians in Bosaso on Monday, the mayor said.\","
            + " \"published\": \"2021-02-02\", \"outlet\": \"Invented News\"}");
  }

  @AfterEach
  void close() throws IOException {
    open.close();
    assertThat(open.trouble()).isEmpty();
  }

  private HttpResponse<InputStream> listen() throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(open.address("/events"))).build(),
        HttpResponse.BodyHandlers.ofInputStream());
  }

  private static List<String> next(BufferedReader in) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      lines.add(line);
    }
    return lines;
  }

  private static BufferedReader reader(HttpResponse<InputStream> answer) {
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  @Test
  void whoListensIsToldWhatIsKnownAndEachChange() throws Exception {
    HttpResponse<InputStream> answer = listen();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
    try (BufferedReader in = reader(answer)) {
      assertThat(next(in)).contains("event: changed", "data: 1-0");
      open.desk()
          .decide(
              "Rima",
              "checked",
              open.desk()
                  .choices(open.desk().view())
                  .accept(
                      open.desk()
                          .view()
                          .stories()
                          .getFirst()
                          .incidents()
                          .getFirst()
                          .claims()
                          .getFirst()),
              Optional.empty());
      assertThat(next(in)).contains("event: changed", "data: 1-1");
    }
  }

  @Test
  void hundredsListenWithoutAThreadEachAndAreForgottenWhenTheyGo() throws Exception {
    int threads = Thread.getAllStackTraces().size();
    List<BufferedReader> readers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      readers.add(reader(listen()));
    }
    for (BufferedReader in : readers) {
      assertThat(next(in)).contains("event: changed");
    }
    // The server's pool has 64 threads, and is busy with none of them.
    assertThat(Thread.getAllStackTraces().size()).isLessThan(threads + 100);
    open.take(
        "{\"text\": \"Six civilians were killed in Bosaso on Monday, a hospital official said.\","
            + " \"published\": \"2021-02-03\", \"outlet\": \"Invented Times\"}");
    for (BufferedReader in : readers) {
      assertThat(next(in)).contains("data: 2-0");
      in.close();
    }
  }
}
