package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fetcher brings, and where it does not go. */
class FetcherTest extends Fetching {

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
}
