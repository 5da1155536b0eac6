package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.feed.Documents;
import org.zubda.feed.FeedOptions;

/** Feeds that answer otherwise, and watches that break off. */
class WatchedFeedsTest extends Watching {

  // Feeds that answer otherwise

  @Test
  void whatIsNotNewIsNotSentAgain() throws Exception {
    feedOnce("/feed", full("1", "A", lines("B")));
    look(server.at("/feed"));
    later(Duration.ofMinutes(12));
    look(server.at("/feed"));
    assertThat(tally.of(Tally.Of.NOT_MODIFIED)).isEqualTo(1);
    assertThat(memory.texts()).hasSize(1);
  }

  @Test
  void aFeedIsNotAskedBeforeItIsDue() throws Exception {
    feed("/feed", full("1", "First", lines("One")));
    look(server.at("/feed"));
    later(Duration.ofMinutes(8));
    look(server.at("/feed"));
    assertThat(server.asked("/feed")).isEqualTo(1);
    later(Duration.ofMinutes(4));
    look(server.at("/feed"));
    assertThat(server.asked("/feed")).isEqualTo(2);
  }

  @Test
  void askedForByHandAFeedIsAskedAtOnce() throws Exception {
    feed("/feed", full("1", "First", lines("One")));
    look(server.at("/feed"));
    Watch watch = watch();
    watch.feed(WebAddress.of(server.at("/feed")).orElseThrow(), true);
    watch.run(true);
    assertThat(server.asked("/feed")).isEqualTo(2);
  }

  @Test
  void aClockThatWasAheadStopsNoFeed() throws Exception {
    Followed ahead =
        Followed.unseen(server.at("/feed"))
            .answered(Validators.NONE, time.now().plus(Duration.ofDays(1000)));
    memory.keep("", List.of(), List.of(ahead.memory()));
    feed("/feed", full("1", "First", lines("One")));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(1);
  }

  @Test
  void aFaultOfOursStopsNoOtherFeedAndIsNotRepeatedAtOnce() throws Exception {
    feed("/bad", full("1", "First", lines("One")));
    feed("/feed", full("1", "First", lines("One")));
    Documents documents = new Documents(FeedOptions.on(LocalDate.of(2026, 3, 1)));
    Fetcher fetcher = new Fetcher(TestWeb.options(), TestWeb.NAMES, time);
    Watch watch =
        new Watch(
            fetcher,
            (bytes, type, location, given, to) -> {
              if (location.endsWith("/bad")) {
                throw new IllegalStateException("a fault");
              }
              documents.read(bytes, type, location, given, to);
            },
            memory,
            time,
            options,
            tally,
            told);
    watch.feed(WebAddress.of(server.at("/bad")).orElseThrow(), false);
    watch.feed(WebAddress.of(server.at("/feed")).orElseThrow(), false);
    watch.run(true);
    assertThat(memory.texts()).hasSize(1);
    assertThat(told.lines).singleElement().asString().contains("can't be taken apart");
    assertThat(memory.feed(server.at("/bad")).failures()).isEqualTo(1);
  }

  @Test
  void aHostThatAsksForTimeGetsIt() throws Exception {
    server.on("/feed", request -> request.send("429 Slow", "Retry-After: 7200\r\n", ""));
    look(server.at("/feed"));
    feed("/feed", full("1", "First", lines("One")));
    later(Duration.ofMinutes(110));
    Watch watch = watch();
    watch.feed(WebAddress.of(server.at("/feed")).orElseThrow(), true);
    watch.run(true);
    assertThat(server.asked("/feed")).isEqualTo(1);
    later(Duration.ofMinutes(11));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(1);
    assertThat(told.lines).hasSize(2).last().isEqualTo("recovered");
  }

  @Test
  void pagesOfAHostThatAsksForTimeWaitWithoutBeingAskedFor() throws Exception {
    feed("/feed", partial("1", "/one"), partial("2", "/two"));
    server.on("/one", request -> request.send("429 Slow", "Retry-After: 7200\r\n", ""));
    article("/two", lines("Two"));
    look(server.at("/feed"));
    assertThat(server.asked("/two")).isZero();
    assertThat(memory.feed(server.at("/feed")).waiting().values())
        .extracting(Waiting::attempts)
        .containsExactlyInAnyOrder(0, 1);
    article("/one", lines("One"));
    later(Duration.ofMinutes(121));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(2);
    assertThat(told.lines).isEmpty();
  }

  @Test
  void aFeedThatFailsIsAskedLessAndLess() throws Exception {
    server.on("/feed", request -> request.send("500 Oh", "", ""));
    List<Long> minutes = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      look(server.at("/feed"));
      Instant next = memory.feed(server.at("/feed")).nextDue().orElseThrow();
      minutes.add(Duration.between(time.now(), next).toMinutes());
      later(Duration.between(time.now(), next));
    }
    for (int i = 0; i < 7; i++) {
      assertThat(minutes.get(i)).isBetween((20L << i) * 9 / 10 - 1, (20L << i) * 11 / 10);
    }
    assertThat(minutes.get(8)).isBetween(1440L * 9 / 10, 1440L * 11 / 10);
    assertThat(told.lines).as("told once a run").hasSize(9);
  }

  @Test
  void aFeedThatIsGoneIsNeverAskedAgain() throws Exception {
    server.on("/feed", request -> request.send("410 Gone", "", ""));
    look(server.at("/feed"));
    later(Duration.ofDays(100));
    look(server.at("/feed"));
    assertThat(server.asked("/feed")).isEqualTo(1);
    assertThat(told.lines).hasSize(2).allMatch(line -> line.contains("not asked again"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/rss+xml", "text/plain"})
  void aFeedThatTurnsIntoAPageIsNoReport(String type) throws Exception {
    feed("/feed", full("1", "First", lines("One")));
    look(server.at("/feed"));
    server.page(
        "/feed",
        type,
        "<!doctype html><html><body><article><p>"
            + lines("We are down")
            + "</p></article></body></html>");
    later(Duration.ofMinutes(12));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(1);
    assertThat(told.lines).singleElement().asString().startsWith("failed: ");
    feed("/feed", full("2", "Second", lines("Two")));
    later(Duration.ofMinutes(25));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(2);
    assertThat(told.lines).last().isEqualTo("recovered");
  }

  @Test
  void ofABrokenFeedTheEntriesBeforeTheBreakAreKept() throws Exception {
    String whole = rss(full("1", "First", lines("One")), full("2", "Second", lines("Two")));
    server.on(
        "/feed",
        request ->
            request.send(
                "200 OK",
                "Content-Type: application/rss+xml\r\nETag: \"1\"\r\n",
                whole.substring(0, whole.indexOf("Second"))));
    look(server.at("/feed"));
    assertThat(memory.texts()).isNotEmpty();
    assertThat(memory.texts().getFirst()).contains("One");
    assertThat(told.problems).isNotEmpty();
    feed("/feed", full("1", "First", lines("One")), full("2", "Second", lines("Two")));
    later(Duration.ofMinutes(12));
    look(server.at("/feed"));
    assertThat(server.last("/feed").header("If-None-Match")).isEmpty();
    assertThat(memory.texts().stream().filter(text -> text.contains("Two"))).hasSize(1);
  }

  @Test
  void entitiesReachNeitherFilesNorHosts(@TempDir Path folder) throws Exception {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "the secret word is quince");
    server.page("/leak", "text/plain", "leaked");
    String doctype =
        "<!DOCTYPE rss [<!ENTITY file SYSTEM \"%s\"><!ENTITY host SYSTEM \"%s\">]>"
            .formatted(secret.toUri(), server.at("/leak"));
    server.page(
        "/feed",
        "application/rss+xml",
        rss(full("1", "First", "&file; &host; " + lines("One"))).replace("<rss", doctype + "<rss"));
    look(server.at("/feed"));
    assertThat(String.join(" ", memory.texts())).doesNotContain("quince").doesNotContain("leaked");
    assertThat(server.asked("/leak")).isZero();
  }

  @Test
  void entitiesThatGrowAreLeft() throws Exception {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      doctype.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    server.page(
        "/feed",
        "application/rss+xml",
        rss(full("1", "First", "&a11;")).replace("<rss", doctype + "]><rss"));
    look(server.at("/feed"));
    assertThat(String.join(" ", memory.texts()).length()).isLessThan(10_000);
  }

  @Test
  void aWrongCharsetIsSeenThrough() throws Exception {
    String text = lines("Les forces de Šabac étaient là");
    server.on(
        "/feed",
        request ->
            request.send(
                "200 OK",
                "Content-Type: application/rss+xml; charset=iso-8859-1\r\n",
                rss(full("1", "First", text)).getBytes(StandardCharsets.UTF_8)));
    look(server.at("/feed"));
    assertThat(memory.texts()).singleElement().asString().contains("Šabac étaient là");
  }

  @Test
  void aMoveForGoodIsTold() throws Exception {
    server.on("/feed", request -> request.send("301 Moved", "Location: /new\r\n", ""));
    feed("/new", full("1", "First", lines("One")));
    look(server.at("/feed"));
    assertThat(told.lines).containsExactly("moved to " + server.at("/new"));
    assertThat(memory.texts()).hasSize(1);
  }

  @Test
  void aListOfFeedsIsFollowed() throws Exception {
    server.page(
        "/list",
        "text/x-opml",
        "<opml version=\"2.0\"><head/><body><outline type=\"rss\" text=\"A\" xmlUrl=\"%s\"/></body></opml>"
            .formatted(server.at("/feed")));
    feed("/feed", full("1", "First", lines("One")));
    look(server.at("/list"));
    assertThat(memory.texts()).hasSize(1);
  }

  @Test
  void theLinksOfASitemapArePages() throws Exception {
    server.page(
        "/sitemap.xml",
        "application/xml",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>%s</loc></url></urlset>"
            .formatted(server.at("/one")));
    article("/one", lines("One"));
    look(server.at("/sitemap.xml"));
    later(Duration.ofMinutes(12));
    look(server.at("/sitemap.xml"));
    assertThat(memory.texts()).singleElement().asString().contains("One");
    assertThat(server.asked("/one")).isEqualTo(1);
  }

  @Test
  void oneFeedThatHangsHoldsUpNoOther() throws Exception {
    server.on("/slow", request -> Thread.sleep(10_000));
    feed("/feed", full("1", "First", lines("One")));
    limits = TestWeb.IMPATIENT;
    look(server.at("slow.test", "/slow"));
    assertThat(told.lines).singleElement().asString().contains("nothing came");
    limits = TestWeb.SMALL;
    Watch watch = watch(server.at("other.test", "/slow"), server.at("/feed"));
    Thread running = start(watch);
    while (memory.texts().isEmpty()) {
      Thread.sleep(5);
    }
    watch.stop();
    running.join();
    assertThat(memory.texts()).hasSize(1);
  }

  // Crashes

  /** Dies at each step in turn, before or after it is kept, and is taken up each time. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void afterACrashNothingIsLostAndNothingDoubled(boolean before) throws Exception {
    feedOnce(
        "/feed",
        full("0", "Zero", lines("Zero")),
        partial("1", "/p1"),
        partial("2", "/p2"),
        partial("3", "/p3"));
    for (int i = 1; i <= 3; i++) {
      int page = i;
      // Each time other bytes: fetched twice, a page would be two reports.
      server.on(
          "/p" + i,
          request ->
              request.send(
                  "200 OK",
                  "Content-Type: text/html\r\n",
                  "<html><body><article><p>"
                      + lines("Page " + page)
                      + "</p></article><!-- "
                      + System.nanoTime()
                      + " --></body></html>"));
    }
    int crashes = 0;
    for (int step = 1; step < 20; step++) {
      memory.again();
      if (before) {
        memory.crashBefore(step);
      } else {
        memory.crashAfter(step);
      }
      Watch watch = watch(server.at("/feed"));
      try {
        watch.run(true);
      } catch (IOException crash) {
        crashes++;
      }
      later(Duration.ofMinutes(12));
    }
    assertThat(crashes).isPositive();
    assertThat(memory.texts()).hasSize(4);
  }

  @Test
  void whereNothingCanBeKeptWatchingEnds() throws Exception {
    feed("/feed", full("1", "First", lines("One")));
    memory.crashBefore(1);
    assertThatThrownBy(() -> look(server.at("/feed"))).hasMessage("crashed before");
  }

  @Test
  void stoppedItEndsAtOnce() throws Exception {
    server.on("/slow", request -> Thread.sleep(10_000));
    Fetcher fetcher = new Fetcher(TestWeb.options().within(Limits.usual()), TestWeb.NAMES, time);
    Documents documents = new Documents(FeedOptions.on(LocalDate.of(2026, 3, 1)));
    Watch watch = new Watch(fetcher, documents::read, memory, time, options, tally, told);
    watch.feed(WebAddress.of(server.at("/slow")).orElseThrow(), false);
    Thread running = start(watch);
    while (server.asked("/slow") == 0) {
      Thread.sleep(5);
    }
    watch.stop();
    running.join(5000);
    assertThat(running.isAlive()).isFalse();
    assertThat(told.lines).isEmpty();
  }
}
