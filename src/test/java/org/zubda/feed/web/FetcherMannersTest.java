package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the fetcher leaves alone, and how often it asks. */
class FetcherMannersTest extends Fetching {

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
