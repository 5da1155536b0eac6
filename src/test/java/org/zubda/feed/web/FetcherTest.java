package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fetcher against a server that misbehaves. Nothing but loopback is connected to. */
@Timeout(20)
class FetcherTest {

  private final BadServer server = new BadServer();
  private Fetcher fetcher = TestWeb.fetcher(TestWeb.options());

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  private void with(FetchOptions options) {
    fetcher.close();
    fetcher = TestWeb.fetcher(options);
  }

  private Answer get(String path) throws InterruptedException {
    return fetch(server.at(path));
  }

  private Answer fetch(String address) throws InterruptedException {
    return fetcher.get(WebAddress.of(address).orElseThrow(), Validators.NONE);
  }

  private static Answer.Got got(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Got.class);
    return (Answer.Got) answer;
  }

  private static String text(Answer answer) {
    return new String(got(answer).bytes(), StandardCharsets.UTF_8);
  }

  private static Answer.Failed failed(Answer answer, Why why) {
    assertThat(answer).isInstanceOf(Answer.Failed.class);
    Answer.Failed failed = (Answer.Failed) answer;
    assertThat(failed.why()).as(failed.reason()).isEqualTo(why);
    return failed;
  }

  // What goes well

  @Test
  void aPageComesWithWhatWasSaidOfIt() throws Exception {
    server.on(
        "/page",
        request ->
            request.send(
                "200 OK",
                "Content-Type: text/html; charset=utf-8\r\n"
                    + "ETag: \"v1\"\r\nLast-Modified: Sun, 01 Mar 2026 10:00:00 GMT\r\n",
                "hello"));
    Answer.Got page = got(get("/page"));
    assertThat(page.bytes()).asString().isEqualTo("hello");
    assertThat(page.contentType()).contains("text/html; charset=utf-8");
    assertThat(page.validators())
        .isEqualTo(
            new Validators(
                server.at("/page"),
                Optional.of("\"v1\""),
                Optional.of("Sun, 01 Mar 2026 10:00:00 GMT")));
  }

  @Test
  void theHostIsToldWhoAsksAndNothingElse() throws Exception {
    server.page("/page", "text/plain", "hello");
    get("/page");
    assertThat(server.last("/page").headers())
        .containsOnlyKeys("Accept", "Accept-Encoding", "Connection", "Host", "User-Agent")
        .containsEntry("User-Agent", "Zubda/1.2.3 (reads news feeds; contact: desk@example.org)");
  }

  @Test
  void aContactCanNotAddHeaders() {
    assertThat(FetchOptions.agent("1", "me\r\nCookie: a=(b)"))
        .isEqualTo("Zubda/1 (reads news feeds; contact: me Cookie: a= b)");
    assertThat(FetchOptions.agent("1", " "))
        .isEqualTo("Zubda/1 (reads news feeds; no contact given)");
  }

  @Test
  void cookiesAreNotSentBack() throws Exception {
    server.on("/page", request -> request.send("200 OK", "Set-Cookie: id=1\r\n", "hello"));
    get("/page");
    get("/page");
    assertThat(server.last("/page").headers()).doesNotContainKey("Cookie");
  }

  @Test
  void packedBodiesAreUnpacked() throws Exception {
    byte[] body = "packed".getBytes(StandardCharsets.UTF_8);
    server.on(
        "/gzip",
        request -> request.send("200 OK", "Content-Encoding: gzip\r\n", BadServer.gzip(body)));
    byte[] zlib = new DeflaterInputStream(new java.io.ByteArrayInputStream(body)).readAllBytes();
    server.on("/zlib", request -> request.send("200 OK", "Content-Encoding: deflate\r\n", zlib));
    byte[] bare =
        new DeflaterInputStream(new java.io.ByteArrayInputStream(body), new Deflater(9, true))
            .readAllBytes();
    server.on("/bare", request -> request.send("200 OK", "Content-Encoding: deflate\r\n", bare));
    server.on("/none", request -> request.send("200 OK", "Content-Encoding: gzip\r\n", ""));
    assertThat(text(get("/gzip"))).isEqualTo("packed");
    assertThat(text(get("/zlib"))).isEqualTo("packed");
    assertThat(text(get("/bare"))).isEqualTo("packed");
    assertThat(text(get("/none"))).isEmpty();
  }

  @Test
  void aBodyInPiecesIsJoined() throws Exception {
    server.on(
        "/pieces",
        request ->
            request.raw(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"));
    assertThat(text(get("/pieces"))).isEqualTo("abcde");
  }

  @Test
  void aBodyWithoutLengthEndsWithTheConnection() throws Exception {
    server.on("/open", request -> request.raw("HTTP/1.0 200 OK\r\n\r\nall of it"));
    assertThat(text(get("/open"))).isEqualTo("all of it");
  }

  @Test
  void aFileIsWrittenWhereItIsTooLargeToHold(@TempDir Path folder) throws Exception {
    byte[] large = new byte[300_000];
    server.on("/large", request -> request.send("200 OK", "", large));
    Path file = folder.resolve("large");
    WebAddress address = WebAddress.of(server.at("/large")).orElseThrow();
    got(fetcher.download(address, file, 1_000_000));
    assertThat(Files.size(file)).isEqualTo(300_000);
    failed(fetcher.download(address, file, 200_000), Why.TOO_LARGE);
  }

  // Validators

  @Test
  void whatIsNotNewIsNotSentAgain() throws Exception {
    server.on(
        "/feed",
        request -> {
          if (request.header("If-None-Match").equals("\"v1\"")
              && request.header("If-Modified-Since").equals("yesterday")) {
            request.raw("HTTP/1.1 304 Not Modified\r\n\r\n");
          } else {
            request.send("200 OK", "ETag: \"v1\"\r\nLast-Modified: yesterday\r\n", "news");
          }
        });
    Validators validators = got(get("/feed")).validators();
    assertThat(fetcher.get(WebAddress.of(server.at("/feed")).orElseThrow(), validators))
        .isInstanceOf(Answer.NotModified.class);
  }

  @Test
  void validatorsAreSentOnlyToTheAddressThatGaveThem() throws Exception {
    server.on("/old", request -> request.send("302 Found", "Location: /new\r\n", ""));
    server.on("/new", request -> request.send("200 OK", "ETag: \"v1\"\r\n", "news"));
    Validators validators = got(get("/old")).validators();
    fetcher.get(WebAddress.of(server.at("/old")).orElseThrow(), validators);
    assertThat(server.last("/old").headers()).doesNotContainKey("If-None-Match");
    assertThat(server.last("/new").headers()).containsEntry("If-None-Match", "\"v1\"");
  }

  @Test
  void notModifiedWithoutBeingAskedMakesNoSense() throws Exception {
    server.on("/feed", request -> request.raw("HTTP/1.1 304 Not Modified\r\n\r\n"));
    failed(get("/feed"), Why.BROKEN_ANSWER);
  }

  // Redirects

  @Test
  void redirectsAreFollowed() throws Exception {
    server.on("/a", request -> request.send("301 Moved", "Location: b/../c?x=1#part\r\n", ""));
    server.on(
        "/c?x=1",
        request -> request.send("308 Moved", "Location: //b.test:" + port() + "/d\r\n", ""));
    server.page("/d", "text/plain", "here");
    Answer.Got page = got(get("/a"));
    assertThat(page.address()).hasToString(server.at("b.test", "/d"));
    assertThat(page.moved()).isTrue();
  }

  private String port() {
    return String.valueOf(URI.create(server.at("/")).getPort());
  }

  @Test
  void aRedirectForNowIsNoMove() throws Exception {
    server.on("/a", request -> request.send("301 Moved", "Location: /b\r\n", ""));
    server.on("/b", request -> request.send("307 Here", "Location: /c\r\n", ""));
    server.page("/c", "text/plain", "here");
    assertThat(got(get("/a")).moved()).isFalse();
  }

  @Test
  void circlesAreLeft() throws Exception {
    server.on("/a", request -> request.send("302 Found", "Location: /b\r\n", ""));
    server.on("/b", request -> request.send("302 Found", "Location: /a\r\n", ""));
    assertThat(failed(get("/a"), Why.TOO_MANY_REDIRECTS).reason()).contains("circle");
    assertThat(server.asked("/a")).isEqualTo(1);
  }

  @Test
  void aChainOfRedirectsEnds() throws Exception {
    AtomicInteger next = new AtomicInteger();
    server.on(
        "/on*",
        request ->
            request.send("302 Found", "Location: /on" + next.incrementAndGet() + "\r\n", ""));
    failed(get("/on"), Why.TOO_MANY_REDIRECTS);
    assertThat(next.get()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://a.test/x",
        "gopher://a.test/",
        "jar:http://a.test/x!/y",
        "javascript:alert(1)",
        "data:text/plain,x",
        "http://user:secret@a.test/",
        "http:///nowhere",
        ""
      })
  void redirectsLeadOnlyToTheWeb(String where) throws Exception {
    server.on("/a", request -> request.send("302 Found", "Location: " + where + "\r\n", ""));
    failed(get("/a"), Why.NO_WEB_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "http://192.168.1.1/admin",
        "http://172.16.0.1:8080/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.100.100.200/",
        "http://0.0.0.0/",
        "http://[fe80::1]/",
        "http://[fd00:ec2::254]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[::ffff:a9fe:a9fe]/",
        "http://[64:ff9b::10.0.0.1]/",
        "http://inner.test/",
        "https://metadata.test/"
      })
  void redirectsToInnerHostsAreRefused(String where) throws Exception {
    server.on("/a", request -> request.send("302 Found", "Location: " + where + "\r\n", ""));
    assertThat(failed(get("/a"), Why.INNER_ADDRESS).reason()).contains("inner addresses");
  }

  // Inner addresses

  @Test
  void loopbackIsRefusedUnlessAllowed() throws Exception {
    server.page("/page", "text/plain", "secret");
    with(TestWeb.options().reaching(Reach.publicOnly()));
    failed(get("/page"), Why.INNER_ADDRESS);
    failed(fetch("http://127.0.0.1:" + port() + "/page"), Why.INNER_ADDRESS);
    failed(fetch("http://[::1]:" + port() + "/page"), Why.INNER_ADDRESS);
    assertThat(server.asked()).isEmpty();
    with(TestWeb.options().reaching(Reach.everywhere()));
    assertThat(text(get("/page"))).isEqualTo("secret");
  }

  @Test
  void aNameThatChangesItsAddressIsCheckedEachTime() throws Exception {
    server.page("/page", "text/plain", "hello");
    List<InetAddress> answers =
        new ArrayList<>(
            List.of(
                InetAddress.getLoopbackAddress(),
                InetAddress.getLoopbackAddress(),
                TestWeb.address("10.0.0.1")));
    fetcher.close();
    fetcher =
        new Fetcher(
            TestWeb.options(),
            host -> List.of(answers.removeFirst()),
            Time.of(java.time.Clock.systemUTC()));
    assertThat(text(get("/page"))).isEqualTo("hello");
    failed(get("/page"), Why.INNER_ADDRESS);
  }

  @Test
  void ofSeveralAddressesOnlyPublicOnesAreAsked() throws Exception {
    server.page("/page", "text/plain", "hello");
    fetcher.close();
    fetcher =
        new Fetcher(
            TestWeb.options(),
            host -> List.of(TestWeb.address("10.0.0.1"), InetAddress.getLoopbackAddress()),
            Time.of(java.time.Clock.systemUTC()));
    assertThat(text(get("/page"))).isEqualTo("hello");
  }

  @Test
  void aNameThatNobodyKnowsMayComeLater() throws Exception {
    assertThat(failed(fetch("http://nowhere.example/"), Why.NO_SUCH_HOST).why().lasting())
        .isFalse();
  }

  // Slow, endless, too large, broken

  @Test
  void aHostThatSaysNothingIsLeft() throws Exception {
    with(TestWeb.options().within(TestWeb.IMPATIENT));
    server.on("/silent", request -> Thread.sleep(5000));
    assertThat(failed(get("/silent"), Why.TOO_SLOW).reason()).contains("200 ms");
  }

  @Test
  void aHeadThatDripsIsLeft() throws Exception {
    with(TestWeb.options().within(TestWeb.IMPATIENT));
    server.on(
        "/drip",
        request -> {
          for (char c : "HTTP/1.1 200 OK\r\nServer: a very slow one indeed\r\n".toCharArray()) {
            request.raw(String.valueOf(c));
            Thread.sleep(50);
          }
        });
    assertThat(failed(get("/drip"), Why.TOO_SLOW).reason()).contains("600 ms");
  }

  @Test
  void aBodyThatDripsIsLeft() throws Exception {
    with(TestWeb.options().within(TestWeb.IMPATIENT));
    server.on(
        "/drip",
        request -> {
          request.raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
          for (int i = 0; i < 100; i++) {
            request.raw(".");
            Thread.sleep(50);
          }
        });
    failed(get("/drip"), Why.TOO_SLOW);
  }

  @Test
  void anEndlessBodyIsLeft() throws Exception {
    server.on(
        "/endless",
        request -> {
          request.raw("HTTP/1.1 200 OK\r\n\r\n");
          while (true) {
            request.raw("more and more ".repeat(100));
          }
        });
    failed(get("/endless"), Why.TOO_LARGE);
  }

  @Test
  void endlessInterimAnswersAreLeft() throws Exception {
    with(TestWeb.options().within(TestWeb.IMPATIENT));
    server.on(
        "/interim",
        request -> {
          while (true) {
            request.raw("HTTP/1.1 103 Early Hints\r\n\r\n");
          }
        });
    failed(get("/interim"), Why.TOO_SLOW);
  }

  @Test
  void aBodyThatSaysThatItIsTooLargeIsNotRead() throws Exception {
    server.on(
        "/large", request -> request.raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"));
    failed(get("/large"), Why.TOO_LARGE);
  }

  @Test
  void aBombOfZerosIsNotUnpacked() throws Exception {
    byte[] bomb = BadServer.gzip(new byte[20_000_000]);
    assertThat(bomb.length).isLessThan(100_000);
    server.on("/bomb", request -> request.send("200 OK", "Content-Encoding: gzip\r\n", bomb));
    byte[] twice = BadServer.gzip(bomb);
    server.on(
        "/twice", request -> request.send("200 OK", "Content-Encoding: gzip, gzip\r\n", twice));
    server.on(
        "/thrice",
        request -> request.send("200 OK", "Content-Encoding: gzip, gzip, gzip\r\n", twice));
    assertThat(failed(get("/bomb"), Why.TOO_LARGE).reason()).contains("decoded");
    failed(get("/twice"), Why.TOO_LARGE);
    failed(get("/thrice"), Why.BROKEN_ANSWER);
  }

  @Test
  void hugeHeadersAreLeft() throws Exception {
    server.on(
        "/line", request -> request.raw("HTTP/1.1 200 OK\r\nX: " + "x".repeat(5000) + "\r\n\r\n"));
    server.on(
        "/many", request -> request.raw("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(500) + "\r\n"));
    server.on(
        "/endless",
        request -> {
          request.raw("HTTP/1.1 200 OK\r\n");
          while (true) {
            request.raw("X: y\r\n".repeat(100));
          }
        });
    failed(get("/line"), Why.TOO_LARGE);
    failed(get("/many"), Why.TOO_LARGE);
    failed(get("/endless"), Why.TOO_LARGE);
  }

  @Test
  void aCutBodyIsNoBody() throws Exception {
    server.on(
        "/short",
        request -> request.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this"));
    server.on(
        "/chunk",
        request -> request.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nonly"));
    byte[] packed = BadServer.gzip("x".repeat(1000).getBytes(StandardCharsets.UTF_8));
    server.on(
        "/gzip",
        request ->
            request.send(
                "200 OK", "Content-Encoding: gzip\r\n", java.util.Arrays.copyOf(packed, 15)));
    server.on("/nothing", request -> {});
    failed(get("/short"), Why.CUT);
    failed(get("/chunk"), Why.CUT);
    failed(get("/gzip"), Why.CUT);
    failed(get("/nothing"), Why.CUT);
  }

  @Test
  void aBodyThatIsLongerThanSaidHarmsNoOther() throws Exception {
    server.on(
        "/long",
        request ->
            request.raw(
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst"
                    + "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged"));
    server.page("/next", "text/plain", "true");
    assertThat(text(get("/long"))).isEqualTo("first");
    assertThat(text(get("/next"))).isEqualTo("true");
  }

  @Test
  void whatIsNoHttpIsTold() throws Exception {
    server.on("/ssh", request -> request.raw("SSH-2.0-OpenSSH_9\r\n".repeat(50)));
    server.on("/zip", request -> request.send("200 OK", "Content-Encoding: gzip\r\n", "no gzip"));
    server.on("/br", request -> request.send("200 OK", "Content-Encoding: br\r\n", "x"));
    server.on(
        "/chunk",
        request -> request.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx"));
    assertThat(((Answer.Failed) get("/ssh")).why()).isIn(Why.BROKEN_ANSWER, Why.CUT, Why.TOO_LARGE);
    failed(get("/zip"), Why.BROKEN_ANSWER);
    assertThat(failed(get("/br"), Why.BROKEN_ANSWER).reason()).contains("br");
    failed(get("/chunk"), Why.BROKEN_ANSWER);
  }

  @Test
  void aClosedPortIsTold() throws Exception {
    String address = server.at("/page");
    server.close();
    failed(fetch(address), Why.NO_CONNECTION);
  }

  /** Whole answers with bytes changed, left out and cut off at random, by seed. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverComesIsAnAnswerOrAReason(long seed) throws Exception {
    Random random = new Random(seed);
    with(TestWeb.options().within(TestWeb.IMPATIENT));
    server.on(
        "/any",
        request -> {
          byte[] packed = BadServer.gzip("some text".repeat(50).getBytes(StandardCharsets.UTF_8));
          ByteArrayOutputStream whole = new ByteArrayOutputStream();
          String head =
              "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nETag: \"x\"\r\nTransfer-Encoding:"
                  + " chunked\r\n\r\n"
                  + Integer.toHexString(packed.length)
                  + "\r\n";
          whole.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
          whole.writeBytes(packed);
          whole.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
          byte[] bytes = whole.toByteArray();
          for (int i = random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
          }
          request.out().write(bytes, 0, bytes.length - random.nextInt(3) * random.nextInt(30));
        });
    for (int i = 0; i < 20; i++) {
      assertThat(get("/any")).isNotNull();
    }
  }

  @Test
  void aFileThatCanNotBeWrittenIsNoFaultOfTheHost() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.exists(Path.of("/dev/full")), "this machine has no device that is always full");
    server.page("/page", "text/plain", "x".repeat(50_000));
    WebAddress address = WebAddress.of(server.at("/page")).orElseThrow();
    assertThatThrownBy(() -> fetcher.download(address, Path.of("/dev/full"), 1_000_000))
        .isInstanceOf(java.io.IOException.class);
  }

  // What hosts say

  @Test
  void statusesAreToldApart() throws Exception {
    for (String status : List.of("403 No", "404 No", "410 Gone", "500 Oh", "502 Oh", "206 Part")) {
      server.on("/" + status.substring(0, 3), request -> request.send(status, "", ""));
    }
    failed(get("/403"), Why.NOT_GIVEN);
    failed(get("/404"), Why.NOT_GIVEN);
    failed(get("/410"), Why.GONE);
    failed(get("/500"), Why.SERVER_ERROR);
    failed(get("/502"), Why.SERVER_ERROR);
    failed(get("/206"), Why.BROKEN_ANSWER);
  }

  @Test
  void aHostThatIsTooBusyIsLeftAloneAsLongAsItAsks() throws Exception {
    server.on("/busy", request -> request.send("429 Slow down", "Retry-After: 120\r\n", ""));
    server.page("/other", "text/plain", "x");
    Instant before = Instant.now();
    Answer.Failed busy = failed(get("/busy"), Why.LATER);
    assertThat(busy.notBefore().orElseThrow())
        .isBetween(before.plusSeconds(120), Instant.now().plusSeconds(120));
    assertThat(failed(get("/other"), Why.HELD).notBefore()).isEqualTo(busy.notBefore());
    assertThat(server.asked("/other")).isZero();
    got(fetch(server.at("other.test", "/other")));
  }

  @Test
  void aHostThatIsDownMayNameADate() throws Exception {
    server.on(
        "/down",
        request -> request.send("503 Down", "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n", ""));
    assertThat(failed(get("/down"), Why.LATER).notBefore()).isPresent();
    server.on("/vague", request -> request.send("503 Down", "Retry-After: soon\r\n", ""));
    assertThat(failed(get("/vague"), Why.LATER).notBefore()).isEmpty();
  }

  // robots.txt

  @Test
  void whatRobotsDenyIsNotAskedFor() throws Exception {
    server.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
    server.page("/private/x", "text/plain", "x");
    server.page("/public", "text/plain", "x");
    failed(get("/private/x"), Why.DENIED_BY_ROBOTS);
    got(get("/public"));
    assertThat(server.asked()).containsExactly("/robots.txt", "/public");
  }

  @Test
  void ourOwnNameIsHeldTo() throws Exception {
    server.page(
        "/robots.txt", "text/plain", "User-agent: zubda\nDisallow: /\n\nUser-agent: *\nAllow: /\n");
    failed(get("/page"), Why.DENIED_BY_ROBOTS);
  }

  @Test
  void aRedirectDoesNotLeadPastRobots() throws Exception {
    server.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
    server.on("/a", request -> request.send("302 Found", "Location: /private\r\n", ""));
    server.page("/private", "text/plain", "x");
    failed(get("/a"), Why.DENIED_BY_ROBOTS);
    assertThat(server.asked("/private")).isZero();
  }

  @Test
  void robotsThatAreADocumentOfAnotherKindDenyNothing() throws Exception {
    server.page("/robots.txt", "text/html", "<html><body>Not found</body></html>");
    server.page("/page", "text/plain", "x");
    got(get("/page"));
  }

  @Test
  void withoutRobotsAllIsFree() throws Exception {
    server.on("/robots.txt", request -> request.send("403 No", "", ""));
    server.page("/page", "text/plain", "x");
    got(get("/page"));
    got(get("/page"));
    assertThat(server.asked("/robots.txt")).isEqualTo(1);
  }

  @Test
  void aHostWhoseRobotsCanNotBeHadIsLeftAlone() throws Exception {
    server.on("/robots.txt", request -> request.send("500 Oh", "", ""));
    server.page("/page", "text/plain", "x");
    Answer.Failed failed = failed(get("/page"), Why.ROBOTS_UNREACHABLE);
    assertThat(failed.notBefore().orElseThrow()).isAfter(Instant.now().plusSeconds(500));
    failed(get("/page"), Why.ROBOTS_UNREACHABLE);
    assertThat(server.asked()).containsExactly("/robots.txt");
  }

  @Test
  void robotsAreAskedForAgainAfterTheirTime() throws Exception {
    TestWeb.ByHand time = new TestWeb.ByHand();
    fetcher.close();
    fetcher = new Fetcher(TestWeb.options(), TestWeb.NAMES, time);
    server.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /page\n");
    server.page("/page", "text/plain", "x");
    failed(get("/page"), Why.DENIED_BY_ROBOTS);
    server.page("/robots.txt", "text/plain", "");
    time.pause(Duration.ofHours(23));
    failed(get("/page"), Why.DENIED_BY_ROBOTS);
    time.pause(Duration.ofHours(2));
    got(get("/page"));
  }

  @Test
  void theDelayThatRobotsAskForIsKept() throws Exception {
    TestWeb.ByHand time = new TestWeb.ByHand();
    fetcher.close();
    fetcher = new Fetcher(TestWeb.options(), TestWeb.NAMES, time);
    server.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 20\n");
    server.page("/page", "text/plain", "x");
    got(get("/page"));
    Instant first = time.now();
    got(get("/page"));
    assertThat(Duration.between(first, time.now())).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void aHostThatAsksForAVeryLongDelayIsLeftForOthersMeanwhile(@TempDir Path folder)
      throws Exception {
    TestWeb.ByHand time = new TestWeb.ByHand();
    fetcher.close();
    fetcher = new Fetcher(TestWeb.options(), TestWeb.NAMES, time);
    server.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 1800\n");
    server.page("/page", "text/plain", "x");
    got(get("/page"));
    Instant first = time.now();
    assertThat(failed(get("/page"), Why.HELD).notBefore()).contains(first.plusSeconds(1800));
    WebAddress address = WebAddress.of(server.at("/page")).orElseThrow();
    got(fetcher.download(address, folder.resolve("page"), 1000));
    assertThat(time.now()).isEqualTo(first.plusSeconds(1800));
  }

  // Rate

  @Test
  void requestsToOneHostAreApart() throws Exception {
    TestWeb.ByHand time = new TestWeb.ByHand();
    fetcher.close();
    fetcher = new Fetcher(TestWeb.options().apart(Duration.ofSeconds(2)), TestWeb.NAMES, time);
    server.page("/page", "text/plain", "x");
    Instant first = time.now();
    got(get("/page"));
    got(get("/page"));
    // robots.txt, the page, the page: two pauses.
    assertThat(Duration.between(first, time.now())).isEqualTo(Duration.ofSeconds(4));
    Instant other = time.now();
    got(fetch(server.at("other.test", "/page")));
    assertThat(Duration.between(other, time.now())).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void oneHostHasOneConnection() throws Exception {
    server.on(
        "/page",
        request -> {
          Thread.sleep(5);
          request.send("200 OK", "", "x");
        });
    List<Thread> threads = new ArrayList<>();
    AtomicInteger got = new AtomicInteger();
    for (int i = 0; i < 10; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      got(get("/page"));
                      got.incrementAndGet();
                    } catch (InterruptedException e) {
                      throw new IllegalStateException(e);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(got).hasValue(10);
    assertThat(server.mostOpen()).isEqualTo(1);
  }

  @Test
  void closingStopsWhatIsUnderWay() throws Exception {
    with(TestWeb.options().within(Limits.usual()));
    server.on("/silent", request -> Thread.sleep(10_000));
    AtomicInteger stopped = new AtomicInteger();
    Thread thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    get("/silent");
                  } catch (InterruptedException e) {
                    stopped.incrementAndGet();
                  }
                });
    while (server.asked("/silent") == 0) {
      Thread.sleep(5);
    }
    fetcher.close();
    thread.join();
    assertThat(stopped).hasValue(1);
  }
}
