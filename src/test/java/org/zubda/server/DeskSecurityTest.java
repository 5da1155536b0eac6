package org.zubda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLSession;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.account.StoryAccount;
import org.zubda.account.decision.Decision;
import org.zubda.cli.OpenDesk;

/** What may not be done with the desk, tried at every address that it serves. */
class DeskSecurityTest {

  /** What nobody may bring onto a page: in words, a title, an outlet, an address. */
  private static final String EVIL = "<img src=x onerror=evil()><script>evil()</script><b id=evil>";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** The parameters that some address takes. */
  private static final List<String> PARAMETERS =
      List.of(
          "at", "q", "page", "limit", "after", "from", "place", "actor", "story", "report", "kind",
          "entry");

  @TempDir static Path folder;
  private static OpenDesk open;
  private static OpenDesk locked;

  @BeforeAll
  static void open() throws Exception {
    open = OpenDesk.unhurried(Files.createDirectory(folder.resolve("open")), false);
    locked = OpenDesk.unhurried(Files.createDirectory(folder.resolve("locked")), true);
    for (OpenDesk desk : List.of(open, locked)) {
      desk.take(
          """
          {"id": "rec-EVIL", "title": "Shells hit Bosaso EVIL", "outlet": "Coast EVIL Wire",
           "published": "2021-02-02T08:00Z", "url": "javascript:evil()//EVIL", "author": "EVIL",
           "text": "Shells killed four civilians in Bosaso on Monday, the mayor EVIL said. EVIL 'The army EVIL captured the port of Bosaso on Monday,' said Brigadier EVIL Omar of the Coast EVIL Front."}
          """
              .replace("EVIL", EVIL));
      desk.take(
          """
          {"title": "EVIL Toll", "outlet": "EVIL", "published": "2021-02-03T08:00Z",
           "url": "https://news.example/\\"EVIL",
           "text": "Six civilians were killed when shells hit Bosaso on Monday, a hospital EVIL said. \\"EVIL\\""}
          """
              .replace("EVIL", EVIL));
      desk.desk().decide("Rima " + EVIL, "because " + EVIL, accept(desk), Optional.empty());
    }
  }

  private static Function<Decision.Made, Decision> accept(OpenDesk desk) {
    View view = desk.desk().view();
    return desk.desk().choices(view).accept(story(desk).incidents().getFirst().claims().getFirst());
  }

  @AfterAll
  static void close() throws IOException {
    open.close();
    locked.close();
  }

  @AfterEach
  void nothingWentWrongInside() {
    List<String> trouble = new ArrayList<>(open.trouble());
    trouble.addAll(locked.trouble());
    open.trouble().clear();
    locked.trouble().clear();
    assertThat(trouble).isEmpty();
  }

  private static StoryAccount story(OpenDesk desk) {
    return desk.desk().view().stories().getFirst();
  }

  /** All that is served, with ids that are there. */
  private static List<Route> routes(OpenDesk desk) {
    StoryAccount story = story(desk);
    Assets assets = new Assets();
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("{story}", story.id());
    ids.put("{report}", story.reports().getFirst());
    ids.put("{claim}", story.incidents().getFirst().claims().getFirst());
    ids.put("{entry}", story.tolls().getFirst().id());
    ids.put("{incident}", story.incidents().getFirst().id());
    ids.put("{format}", "geojson");
    ids.put("{decision}", decision(desk));
    ids.put("/assets/{hash}/{name}", assets.path("desk.css"));
    return desk.server().served().stream()
        .map(
            route -> {
              String path = route.path();
              for (Map.Entry<String, String> id : ids.entrySet()) {
                path = path.replace(id.getKey(), id.getValue());
              }
              return new Route(route.method(), path, route.handler());
            })
        .toList();
  }

  static Stream<String> addresses() {
    return routes(open).stream().map(route -> route.method().name() + " " + route.path());
  }

  private static String decision(OpenDesk desk) {
    return desk.desk().view().decisions().getFirst().id();
  }

  private static HttpResponse<String> ask(OpenDesk desk, String address, String... headers)
      throws IOException, InterruptedException {
    String[] parts = address.split(" ", 2);
    // Both desks hold the same, but for the ids of what somebody decided.
    String path = desk == locked ? parts[1].replace(decision(open), decision(locked)) : parts[1];
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(desk.address(path)))
            .timeout(Duration.ofSeconds(20))
            .method(
                parts[0],
                parts[0].equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString("x"));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    if (path.split("\\?")[0].endsWith("/events")) {
      // It never ends: what it begins with is enough.
      HttpResponse<InputStream> begun =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      begun.body().close();
      return new Begun(begun);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** An answer of which only the head was read. */
  private record Begun(HttpResponse<InputStream> answer) implements HttpResponse<String> {
    @Override
    public int statusCode() {
      return answer.statusCode();
    }

    @Override
    public HttpRequest request() {
      return answer.request();
    }

    @Override
    public Optional<HttpResponse<String>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
      return answer.headers();
    }

    @Override
    public String body() {
      return "";
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }

    @Override
    public URI uri() {
      return answer.uri();
    }

    @Override
    public HttpClient.Version version() {
      return answer.version();
    }
  }

  // every address

  @ParameterizedTest
  @MethodSource("addresses")
  void withoutItsTokenNothingIsAnswered(String address) throws Exception {
    if (address.equals("POST /sign-in")) {
      return;
    }
    for (String[] headers :
        List.of(
            new String[] {},
            new String[] {"Authorization", "Bearer wrong"},
            new String[] {"Authorization", "Basic " + OpenDesk.TOKEN},
            new String[] {"Cookie", "zubda-token=wrong"},
            new String[] {"Cookie", "other=" + OpenDesk.TOKEN})) {
      HttpResponse<String> answer = ask(locked, address, headers);
      // Who shows wrong ones too often is not listened to any more.
      assertThat(answer.statusCode()).isIn(401, 429);
      assertThat(answer.body()).doesNotContain("Bosaso", "Shells", "data-seen");
      guarded(answer);
    }
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void whatIsAnsweredTellsBrowsersToRunNothingElse(String address) throws Exception {
    guarded(ask(open, address));
  }

  private static void guarded(HttpResponse<?> answer) {
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control-"));
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void aPageFromElsewhereChangesNothing(String address) throws Exception {
    if (!address.startsWith("POST")) {
      return;
    }
    long reports = open.desk().view().reports();
    int decisions = open.desk().view().decisions().size();
    for (String[] headers :
        List.of(
            new String[] {"Origin", "https://evil.example"},
            new String[] {"Origin", "null"},
            new String[] {"Origin", "http://127.0.0.1:1"},
            new String[] {"Origin", open.address("") + ".evil.example"},
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Sec-Fetch-Site", "same-site"},
            new String[] {"Sec-Fetch-Site", "cross-site", "Origin", open.address("")})) {
      List<String> all = new ArrayList<>(List.of(headers));
      all.addAll(List.of("Content-Type", "text/plain"));
      HttpResponse<String> answer = ask(open, address, all.toArray(String[]::new));
      assertThat(answer.statusCode()).as(String.join(" ", headers)).isEqualTo(403);
    }
    assertThat(open.desk().view().reports()).isEqualTo(reports);
    assertThat(open.desk().view().decisions()).hasSize(decisions);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void nameOfAnotherHostIsNotAnswered(String address) throws Exception {
    String[] parts = address.split(" ", 2);
    for (String host :
        List.of(
            "evil.example",
            "evil.example:" + open.server().port(),
            "evil.example.",
            "localhost.evil.example",
            "localhost.",
            "127.0.0.1.evil.example",
            "127.0.0.2",
            "[::2]",
            "[::1].evil.example",
            "0.0.0.0",
            "user@localhost",
            "")) {
      String answer =
          raw(open, parts[0] + " " + parts[1] + " HTTP/1.1\r\nHost: " + host + "\r\n", "");
      assertThat(status(answer)).as(host + "\n" + answer).isIn(400, 421);
      assertThat(answer).doesNotContain("Bosaso");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]"})
  void ownNamesAreAnswered(String host) throws IOException {
    for (String port : List.of("", ":" + open.server().port(), ":9")) {
      assertThat(status(raw(open, "GET /api/v1 HTTP/1.1\r\nHost: " + host + port + "\r\n", "")))
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void aHeadHasNoBodyAndAnEnd(String address) throws Exception {
    if (!address.startsWith("GET")) {
      return;
    }
    String answer =
        raw(open, address.replaceFirst("GET", "HEAD") + " HTTP/1.1\r\nHost: localhost\r\n", "");
    assertThat(status(answer)).isBetween(200, 422);
    assertThat(answer).endsWith("\r\n\r\n").contains("Content-Security-Policy");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void otherMethodsGiveNothing(String address) throws Exception {
    String path = address.split(" ", 2)[1];
    for (String method : List.of("OPTIONS", "TRACE", "DELETE", "PUT", "PATCH", "MADEUP")) {
      String answer =
          raw(
              open,
              method
                  + " "
                  + path
                  + " HTTP/1.1\r\nHost: localhost\r\nX-Secret: echo\r\n"
                  + "Origin: https://evil.example\r\n"
                  + "Access-Control-Request-Method: POST\r\n",
              "");
      assertThat(status(answer)).as(method + "\n" + answer).isBetween(400, 499);
      assertThat(answer.toLowerCase(Locale.ROOT))
          .doesNotContain("access-control-allow", "x-secret: echo");
    }
  }

  // what is told is never run

  @ParameterizedTest
  @MethodSource("addresses")
  void noElementAndNoAttributeOfAPageComesFromAReport(String address) throws Exception {
    if (!address.startsWith("GET")) {
      return;
    }
    for (String query : List.of("", "?at=2021-02-02T12:00Z", "?q=" + encoded(EVIL + " bosaso"))) {
      HttpResponse<String> answer = ask(open, address + query);
      String type = answer.headers().firstValue("Content-Type").orElse("");
      if (type.startsWith("text/html")) {
        harmless(answer.body());
      } else if (answer.body().contains("<script>")) {
        assertThat(type)
            .satisfiesAnyOf(
                t -> assertThat(t).contains("json"),
                t ->
                    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                        .startsWith("attachment"),
                t -> assertThat(t).startsWith("text/plain"));
      }
    }
  }

  private static void harmless(String html) {
    Document page = Jsoup.parse(html);
    assertThat(page.select("img, iframe, object, embed, base, b, style")).isEmpty();
    assertThat(page.select("script"))
        .allSatisfy(s -> assertThat(s.attr("src")).startsWith("/assets/"));
    assertThat(page.select("script")).allSatisfy(s -> assertThat(s.data()).isEmpty());
    for (Element element : page.getAllElements()) {
      assertThat(element.id()).isNotEqualTo("evil");
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "srcdoc");
        if (Set.of("href", "src", "action", "hx-get", "hx-post").contains(attribute.getKey())) {
          assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT))
              .doesNotStartWith("javascript:")
              .doesNotStartWith("data:");
        }
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void whatIsAskedForIsNotRunWhereItIsRefused() throws Exception {
    for (String path :
        List.of(
            "/" + encoded(EVIL), "/stories/" + encoded(EVIL), "/stories?page=" + encoded(EVIL))) {
      HttpResponse<String> answer = ask(open, "GET " + path);
      harmless(answer.body());
    }
    harmless(ask(locked, "GET /stories?q=" + encoded(EVIL)).body());
  }

  // paths and headers

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/assets/../../../etc/passwd",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/%252e%252e/desk.css",
        "/assets/..%2f..%2fetc/passwd",
        "/assets/..%5c..%5cwindows/x",
        "/assets/%00/desk.css",
        "/assets/x/desk.css%00.html",
        "/stories/..%2f..%2fdecisions",
        "/api/v1/reports/..%2f..%2f/original",
        "/api/v1/reports/sha256:..%2f..%2f/original",
        "/api/v1/stories/%2e%2e/account",
        "/api/v1/stories/x/exports/..%2f..%2fetc",
        "/api/v1/claims/%ff%fe",
        "/api/v1;a=b/reports/nothing",
        "//evil.example/stories/x",
        "/stories/%E2%80%AE",
        "/META-INF/MANIFEST.MF",
        "/org/zubda/server/desk.js"
      })
  void aPathLeadsNowhereElse(String path) throws IOException {
    String answer = raw(open, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n", "");
    assertThat(status(answer)).as(answer).isBetween(400, 499);
    assertThat(answer)
        .contains("Content-Security-Policy")
        .doesNotContain("root:", "Manifest-Version", "Jetty", "\tat ", "Exception");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void noQuestionBreaksAnything(String address) throws Exception {
    if (!address.startsWith("GET")) {
      return;
    }
    for (String value :
        List.of(
            "'",
            "\"",
            "\"a",
            "*",
            "a*b*",
            "NEAR(a b)",
            "a OR b AND NOT c:d",
            "-1",
            "99999999999999999999",
            "2147483647",
            "0.999999",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-01-01",
            "2021-02-30",
            "2021-02-02T12:00Z[Europe/Paris]",
            "%",
            "_",
            "\u0000",
            "\uD83D\uDE00",
            "\u202Eabc",
            "sha256:" + "g".repeat(64),
            "sha256:" + "0".repeat(64),
            "c-zzzzzzzzzzzz",
            "a ".repeat(1500),
            "x".repeat(3000))) {
      for (String name : PARAMETERS) {
        HttpResponse<String> answer = ask(open, address + "?" + name + "=" + encoded(value));
        assertThat(answer.statusCode()).as(name + "=" + value).isLessThan(500);
      }
      String range = "?from=" + encoded(value) + "&to=" + encoded("+999999999-12-31");
      assertThat(ask(open, address + range).statusCode()).isLessThan(500);
    }
  }

  @Test
  void aVeryLongPathIsRefused() throws IOException {
    String path = "/stories/" + "a".repeat(200_000);
    assertThat(status(raw(open, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n", "")))
        .isIn(400, 414, 431);
    String header = "X-Long: " + "a".repeat(200_000) + "\r\n";
    assertThat(status(raw(open, "GET / HTTP/1.1\r\nHost: localhost\r\n" + header, "")))
        .isIn(400, 431);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void aLineEndInWhatIsAskedAddsNoHeader(String address) throws Exception {
    String[] parts = address.split(" ", 2);
    String evil = "%0d%0aX-Evil:%20yes%0d%0a%0d%0a";
    String path = parts[1].equals("/") ? "/" + evil : parts[1] + evil;
    for (String asked :
        List.of(
            path,
            parts[1] + "?at=" + evil + "&q=" + evil + "&after=" + evil + "&limit=" + evil,
            parts[1] + "?q=shells" + evil + "&limit=1",
            parts[1] + "?title=" + evil + "&url=" + evil)) {
      String answer =
          raw(
              open,
              parts[0]
                  + " "
                  + asked
                  + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded"
                  + "\r\nContent-Length: 60\r\n",
              ("story=" + evil + "&to=/" + evil + "&back=/" + evil + " ".repeat(60))
                  .substring(0, 60));
      assertThat(answer.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT))
          .doesNotContain("\r\nx-evil");
    }
  }

  // what is sent

  @Test
  void aDocumentThatIsTooLargeIsRefusedWithoutBeingTakenIn() throws Exception {
    String stated =
        raw(
            open,
            "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                + "Content-Length: 2000000000\r\n",
            "");
    assertThat(status(stated)).isEqualTo(413);
    assertThat(stated).contains("application/problem+json", "16 MB");

    long before = used();
    long sent = 0;
    byte[] chunk = ("10000\r\n" + "a".repeat(1 << 16) + "\r\n").getBytes(StandardCharsets.UTF_8);
    try (Socket socket = new Socket("127.0.0.1", open.server().port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                  + "Transfer-Encoding: chunked\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      try {
        for (; sent < 1L << 30; sent += chunk.length) {
          out.write(chunk);
        }
      } catch (SocketException e) {
        // The server has hung up, as it should.
      }
    }
    assertThat(sent).isLessThan(64L << 20);
    assertThat(used() - before).isLessThan(100L << 20);
    assertThat(ask(open, "GET /api/v1").statusCode()).isEqualTo(200);
  }

  @Test
  void aDocumentThatTakesTooLongIsCutOff() throws IOException {
    // A fifth of a second passes with every byte.
    String answer =
        raw(
            open,
            "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                + "Transfer-Encoding: chunked\r\n",
            "1\r\na\r\n".repeat(2000) + "0\r\n\r\n");
    assertThat(status(answer)).as(answer).isEqualTo(408);
  }

  private static long used() {
    Runtime.getRuntime().gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/decisions", "/sign-in", "/api/v1/decisions"})
  void aFormThatIsTooLargeIsRefused(String path) throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(open.address(path)))
                .header(
                    "Content-Type",
                    path.startsWith("/api")
                        ? "application/json"
                        : "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + "a".repeat(1 << 20)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  // signing in

  private static HttpResponse<String> signIn(OpenDesk desk, String form)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(desk.address("/sign-in")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aPersonSignsInOnceAndGuessingIsSlowedDown(@TempDir Path other) throws Exception {
    try (OpenDesk desk = OpenDesk.withToken(other)) {
      HttpResponse<String> asked = ask(desk, "GET /stories?q=shells");
      assertThat(asked.statusCode()).isEqualTo(401);
      Element form = Jsoup.parse(asked.body()).selectFirst("form");
      assertThat(form.attr("action")).isEqualTo("/sign-in");
      assertThat(form.selectFirst("input[name=to]").val()).isEqualTo("/stories?q=shells");

      HttpResponse<String> in =
          signIn(desk, "token=" + OpenDesk.TOKEN + "&to=" + encoded("/stories?q=shells"));
      assertThat(in.statusCode()).isEqualTo(303);
      assertThat(in.headers().firstValue("Location")).contains("/stories?q=shells");
      String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Secure");
      String shown = cookie.split(";")[0];
      assertThat(ask(desk, "GET /stories", "Cookie", shown).statusCode()).isEqualTo(200);
      assertThat(ask(desk, "GET /api/v1", "Authorization", "bearer " + OpenDesk.TOKEN).statusCode())
          .isEqualTo(200);
      for (String to :
          List.of("//evil.example", "https://evil.example", "/\\evil.example", "x", "/\r\nX: y")) {
        assertThat(
                signIn(desk, "token=" + OpenDesk.TOKEN + "&to=" + encoded(to))
                    .headers()
                    .firstValue("Location"))
            .contains("/");
      }
      int refused = 0;
      for (int i = 0; i < 40; i++) {
        refused += signIn(desk, "token=guess" + i).statusCode() == 429 ? 1 : 0;
      }
      assertThat(refused).isPositive();
      assertThat(signIn(desk, "token=" + OpenDesk.TOKEN).statusCode()).isEqualTo(429);
      assertThat(desk.trouble()).isEmpty();
    }
  }

  @Test
  void whoAsksTooOftenIsToldToWait() {
    long[] now = {0};
    Rate rate = new Rate(2, 3, () -> Instant.ofEpochMilli(now[0]));
    for (int i = 0; i < 3; i++) {
      assertThat(rate.take("a")).isEmpty();
    }
    assertThat(rate.take("a")).contains(1L);
    assertThat(rate.take("b")).isEmpty();
    now[0] = 500;
    assertThat(rate.wait("a")).isEmpty();
    assertThat(rate.take("a")).isEmpty();
    assertThat(rate.wait("a")).isPresent();
  }

  // over the wire

  private static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }

  /** Sends bytes as they are, and takes what comes until there is no more. */
  private static String raw(OpenDesk desk, String head, String body) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", desk.server().port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      try {
        out.write(
            (head + "Connection: close\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      } catch (SocketException e) {
        // It was refused before all of it was sent: the answer is there.
      }
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[8192];
      try {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          answer.write(buffer, 0, n);
          if (!head.startsWith("HEAD")
              && answer.toString(StandardCharsets.ISO_8859_1).contains("text/event-stream")) {
            break;
          }
        }
      } catch (SocketException e) {
        // Reset after the answer.
      }
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
  }
}
