package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zubda.server.Desk;
import org.zubda.server.DeskServer;
import org.zubda.store.Archive;

/** The desk over HTTP: reports in, pages out, decisions in, other pages out. */
class DeskTest {

  private static final String MORNING =
      """
      {"title": "Market bombed in Qarn", "outlet": "Morning Wire", "published": "2021-05-03T08:00Z",
       "text": "A bomb killed at least 12 civilians at the market of Sanaa on Monday, the health ministry said."}
      """;

  private static final String EVENING =
      """
      {"title": "Toll rises", "outlet": "Evening Post", "published": "2021-05-03T20:00Z",
       "text": "The bomb that exploded at the market of Sanaa on Monday killed 19 civilians, the health ministry said."}
      """;

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> trouble = new ArrayList<>();
  private Path archive = Path.of("");
  private Archive in;
  private Desk desk;
  private DeskServer server;

  @BeforeEach
  void open() throws IOException {
    archive = folder.resolve("desk.archive");
    ingest(MORNING);
    PipelineIntake intake = new PipelineIntake(CommandLineRun.pipeline(), CommandLineRun.CLOCK);
    in = Archive.make(archive.toString());
    desk =
        Desk.open(
            in,
            Archive.make(folder.resolve("example").toString()),
            intake,
            CommandLineRun.pipeline().reconciler(),
            CommandLineRun.CLOCK,
            n -> {},
            trouble::add);
    server =
        DeskServer.start(
            desk,
            new DeskServer.Options("127.0.0.1", 0, true, Optional.empty(), "zubda test"),
            CommandLineRun.CLOCK,
            trouble::add);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    desk.close();
    assertThat(trouble).isEmpty();
  }

  /** Brings a report in as another process does. */
  private void ingest(String record) throws IOException {
    Path file = Files.createTempFile(folder, "report", ".jsonl");
    Files.writeString(file, record.replace("\n", " ") + "\n");
    CommandLineRun run = CommandLineRun.of("ingest", "--archive", archive, file);
    assertThat(run.code()).as(run.err()).isZero();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  private HttpResponse<String> get(String path) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(address(path))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private Document page(String path) throws IOException {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body(), address(path));
  }

  private String story() {
    return "/stories/" + desk.view().stories().getFirst().id();
  }

  /** The ledger's lines: what, figure, status. */
  private List<String> ledger(Document page) {
    return page.select("tr.toll").stream()
        .map(
            row ->
                row.select(".question").text()
                    + ": "
                    + row.select("td.figure a").text()
                    + " "
                    + row.select("td.status").text())
        .toList();
  }

  private HttpResponse<String> post(String path, Element form, Map<String, String> more)
      throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("input[type=hidden]").forEach(i -> fields.put(i.attr("name"), i.attr("value")));
    fields.putAll(more);
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "http://127.0.0.1:" + server.port())
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private void untilReports(long reports) throws InterruptedException {
    for (int i = 0; i < 600 && desk.view().reports() < reports; i++) {
      Thread.sleep(50);
    }
    assertThat(desk.view().reports()).isEqualTo(reports);
  }

  @Test
  void whatAnotherProcessBringsInIsTold() throws Exception {
    assertThat(ledger(page(story()))).containsExactly("Killed, civilians: at least 12 single");
    ingest(EVENING);
    untilReports(2);
    assertThat(ledger(page(story()))).containsExactly("Killed, civilians: 19 updated");
  }

  @Test
  void anEarlierMomentIsShownAsItWasKnown() throws Exception {
    ingest(EVENING);
    untilReports(2);
    Document then = page(story() + "?at=2021-05-03T08:00Z");
    assertThat(ledger(then)).containsExactly("Killed, civilians: at least 12 single");
    assertThat(then.select("#at option[selected]").text()).contains("08:00");
    assertThat(then.select("td.figure a").attr("href")).endsWith("?at=2021-05-03T08:00Z");
  }

  @Test
  void aRejectedClaimCountsNoLongerUntilThatIsUndone() throws Exception {
    ingest(EVENING);
    untilReports(2);
    String evidence = page(story()).select("td.figure a").attr("href");
    List<String> claims =
        page(evidence).select("figcaption a.ref").stream().map(a -> a.attr("href")).toList();
    Element form = page(claims.getFirst()).selectFirst("form.decide");
    HttpResponse<String> answer =
        post(
            "/decisions",
            form,
            Map.of("what", "reject", "why", "it is of another market", "by", "Rima"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    List<String> rejected = ledger(page(story()));
    assertThat(rejected).hasSize(1).doesNotContain("Killed, civilians: 19 updated");

    Document log = page("/decisions");
    assertThat(log.select(".log li p").first().text())
        .contains("Rima")
        .contains("it is of another market");
    post(
        "/decisions",
        log.selectFirst(".log form.decide"),
        Map.of("what", "undo", "why", "it is the same market", "by", "Rima"));
    assertThat(ledger(page(story()))).containsExactly("Killed, civilians: 19 updated");
  }

  @Test
  void whoDecidesWithoutHavingSeenTheLastDecisionIsTold() throws Exception {
    String claim =
        page(page(story()).select("td.figure a").attr("href"))
            .select("figcaption a.ref")
            .attr("href");
    Element form = page(claim).selectFirst("form.decide");
    Map<String, String> said = Map.of("what", "accept", "why", "checked", "by", "Omar");
    assertThat(post("/decisions", form, said).statusCode()).isEqualTo(303);
    HttpResponse<String> second = post("/decisions", form, said);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("Somebody else decided");
    assertThat(desk.view().decisions()).hasSize(1);
  }

  @Test
  void whatIsNotThereIsSaidInWords() throws Exception {
    assertThat(get("/stories/story-none").statusCode()).isEqualTo(404);
    assertThat(get(story() + "?at=yesterday").statusCode()).isEqualTo(400);
    assertThat(get("/nowhere").body()).contains("Not here");
    assertThat(get(story() + "/entries/toll-none").statusCode()).isEqualTo(404);
  }

  @Test
  void anEmptyArchiveShowsTheExampleUntilAReportComesIn() throws Exception {
    Path empty = folder.resolve("empty.archive");
    Archive example = Archive.make(folder.resolve("shown").toString());
    CommandLineRun.of("ingest", "--archive", folder.resolve("shown"), "examples/aleppo-dated");
    try (Desk other =
        Desk.open(
            Archive.make(empty.toString()),
            example,
            new PipelineIntake(CommandLineRun.pipeline(), CommandLineRun.CLOCK),
            CommandLineRun.pipeline().reconciler(),
            CommandLineRun.CLOCK,
            n -> {},
            trouble::add)) {
      assertThat(other.view().example()).isTrue();
      assertThat(other.view().stories()).hasSize(1);
      Path file = folder.resolve("one.jsonl");
      Files.writeString(file, EVENING.replace("\n", " ") + "\n");
      CommandLineRun.of("ingest", "--archive", empty, file);
      for (int i = 0; i < 600 && other.view().example(); i++) {
        Thread.sleep(50);
      }
      assertThat(other.view().example()).isFalse();
      assertThat(other.view().reports()).isEqualTo(1);
    }
  }
}
