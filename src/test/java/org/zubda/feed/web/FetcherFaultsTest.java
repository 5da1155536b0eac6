package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fetcher against answers that are slow, endless, too large or broken. */
class FetcherFaultsTest extends Fetching {

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
    endless("HTTP/1.1 200 OK\r\n\r\n", "more and more ".repeat(100));
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
    endless("HTTP/1.1 200 OK\r\n", "X: y\r\n".repeat(100));
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
}
