package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.feed.Documents;
import org.zubda.feed.FeedOptions;
import org.zubda.report.Problem;

/** Watching, against a server that misbehaves; each look by itself, in time that is handed in. */
@Timeout(30)
class WatchTest {

  private final BadServer server = new BadServer();
  private final TestWeb.ByHand time = new TestWeb.ByHand();
  private final Memory memory = new Memory();
  private final Told told = new Told();
  private WatchOptions options = WatchOptions.usual();
  private Limits limits = TestWeb.SMALL;
  private Tally tally = new Tally();

  @AfterEach
  void close() {
    server.close();
  }

  /** What was told while watching. */
  private static final class Told implements Noticed {
    final List<String> lines = new ArrayList<>();
    final Set<Problem> problems = ConcurrentHashMap.newKeySet();

    @Override
    public synchronized void failed(String feed, String reason) {
      lines.add("failed: " + reason);
    }

    @Override
    public synchronized void recovered(String feed) {
      lines.add("recovered");
    }

    @Override
    public synchronized void moved(String feed, String to) {
      lines.add("moved to " + to);
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
    }
  }

  private Watch watch(String... feeds) throws IOException {
    Documents documents = new Documents(FeedOptions.on(LocalDate.of(2026, 3, 1)));
    Fetcher fetcher = new Fetcher(TestWeb.options().within(limits), TestWeb.NAMES, time);
    Watch watch = new Watch(fetcher, documents::read, memory, time, options, tally, told);
    for (String feed : feeds) {
      watch.feed(WebAddress.of(feed).orElseThrow(), false);
    }
    return watch;
  }

  /** One look at all that is due. */
  private void look(String... feeds) throws IOException {
    watch(feeds).run(true);
  }

  private void later(Duration length) {
    time.pause(length);
  }

  private static String full(String id, String title, String text) {
    return "<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><content:encoded>%s</content:encoded></item>"
        .formatted(id, title, text);
  }

  private String partial(String id, String path) {
    return "<item><guid isPermaLink=\"false\">%s</guid><title>Title of %s</title><link>%s</link><description>Only the beginning of it …</description></item>"
        .formatted(id, id, server.at(path));
  }

  private static String rss(String... items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Example Courier</title><link>http://a.test/</link><description>x</description>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private void feed(String path, String... items) {
    server.page(path, "application/rss+xml", rss(items));
  }

  private void article(String path, String text) {
    server.page(
        path,
        "text/html; charset=utf-8",
        "<!doctype html><html><head><title>A page</title></head><body><article><h1>A page</h1><p>"
            + text
            + "</p></article></body></html>");
  }

  private static String lines(String what) {
    return what
        + ", as residents of the valley told the courier on Monday. The column had left the pass"
        + " at dawn and was seen again near the old bridge, where it stayed until the evening.";
  }

  // Entries

  @Test
  void wholeEntriesAreReports() throws Exception {
    feed("/feed", full("1", "First", lines("Two were hurt")), full("2", "Second", lines("None")));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(2);
    assertThat(memory.texts().get(0)).startsWith("First").contains("Two were hurt");
    assertThat(told.lines).isEmpty();
    assertThat(told.problems).isEmpty();
  }

  @Test
  void whatWasSeenIsNotKeptAgain() throws Exception {
    feed("/feed", full("1", "First", lines("One")));
    look(server.at("/feed"));
    feed("/feed", full("2", "Second", lines("Two")), full("1", "First", lines("One")));
    later(Duration.ofMinutes(12));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(2);
    assertThat(tally.of(Tally.Of.NEW)).isEqualTo(2);
    assertThat(tally.of(Tally.Of.KNOWN)).isZero();
  }

  @Test
  void aChangedEntryIsANewReport() throws Exception {
    feed("/feed", full("1", "First", lines("Two were hurt")));
    look(server.at("/feed"));
    feed("/feed", full("1", "First", lines("Three were hurt")));
    later(Duration.ofMinutes(12));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(2);
  }

  @Test
  void aCountOfCommentsIsNoChange() throws Exception {
    String item = full("1", "First", lines("Two were hurt"));
    feed("/feed", item.replace("</item>", "<comments>1</comments></item>"));
    look(server.at("/feed"));
    feed("/feed", item.replace("</item>", "<comments>2</comments></item>"));
    later(Duration.ofMinutes(12));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(1);
  }

  @Test
  void entriesThatShareAnIdAreToldApartByTheirPages() throws Exception {
    feed("/feed", partial("x", "/one"), partial("x", "/two"));
    article("/one", lines("One"));
    article("/two", lines("Two"));
    for (int i = 0; i < 3; i++) {
      look(server.at("/feed"));
      later(Duration.ofMinutes(12));
    }
    assertThat(memory.texts()).hasSize(2);
    assertThat(server.asked("/one")).isEqualTo(1);
  }

  // Pages

  @Test
  void ofPartialEntriesThePageIsTheReport() throws Exception {
    feed("/feed", partial("1", "/one"));
    article("/one", lines("Two were hurt"));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(1);
    assertThat(memory.texts().getFirst()).contains("Two were hurt").doesNotContain("Only the");
    assertThat(memory.reports().getFirst().url()).contains(server.at("/one"));
    assertThat(memory.reports().getFirst().location()).isEqualTo(server.at("/one"));
    assertThat(tally.of(Tally.Of.PAGES)).isEqualTo(1);
    assertThat(told.problems).isEmpty();
  }

  @Test
  void withoutPagesTheEntryIsTheReport() throws Exception {
    options = options.pages(false);
    feed("/feed", partial("1", "/one"));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(1);
    assertThat(memory.texts().getFirst()).contains("Only the beginning");
    assertThat(server.asked("/one")).isZero();
  }

  @Test
  void aPageIsFetchedOnceHoweverManyFeedsNameIt() throws Exception {
    feed("/feed1", partial("1", "/one"));
    feed("/feed2", partial("2", "/one"));
    article("/one", lines("Two were hurt"));
    look(server.at("/feed1"), server.at("/feed2"));
    later(Duration.ofMinutes(12));
    look(server.at("/feed1"), server.at("/feed2"));
    assertThat(server.asked("/one")).isEqualTo(1);
    assertThat(memory.texts()).hasSize(1);
  }

  @Test
  void aPageThatIsMissingLeavesItsEntry() throws Exception {
    feed("/feed", partial("1", "/gone"), partial("2", "/two"));
    article("/two", lines("Two were hurt"));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(2);
    assertThat(memory.texts().getFirst()).contains("Only the beginning");
    assertThat(told.problems).singleElement().asString().contains("404").contains("/gone");
  }

  @Test
  void aPageWithNothingInItLeavesItsEntry() throws Exception {
    feed("/feed", partial("1", "/empty"));
    server.page("/empty", "text/html", "<html><body></body></html>");
    look(server.at("/feed"));
    assertThat(memory.texts()).singleElement().asString().contains("Only the beginning");
  }

  @Test
  void aWallWhereThePageShouldBeLeavesItsEntry() throws Exception {
    feed(
        "/feed",
        partial("1", "/wall").replace("Only the beginning", "Only the beginning: " + lines("Two")));
    article(
        "/wall", "Please accept our terms and turn on scripts to read this page of the courier.");
    look(server.at("/feed"));
    assertThat(memory.texts()).singleElement().asString().contains("Only the beginning");
    assertThat(told.problems).singleElement().asString().contains("holds less");
  }

  @Test
  void aPageThatRobotsDenyLeavesItsEntry() throws Exception {
    feed("/feed", partial("1", "/private"));
    server.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private");
    look(server.at("/feed"));
    assertThat(memory.texts()).singleElement().asString().contains("Only the beginning");
    assertThat(server.asked("/private")).isZero();
  }

  @Test
  void aPageThatCanNotBeHadForNowIsAskedForAgain() throws Exception {
    feed("/feed", partial("1", "/one"));
    server.on("/one", request -> request.send("502 Oh", "", ""));
    look(server.at("/feed"));
    assertThat(memory.texts()).isEmpty();
    feed("/feed");
    article("/one", lines("Two were hurt"));
    later(Duration.ofMinutes(1));
    look(server.at("/feed"));
    assertThat(memory.texts()).isEmpty();
    later(Duration.ofMinutes(6));
    look(server.at("/feed"));
    assertThat(memory.texts()).singleElement().asString().contains("Two were hurt");
  }

  @Test
  void aPageThatCanNeverBeHadLeavesItsEntryInTheEnd() throws Exception {
    feed("/feed", partial("1", "/one"));
    server.on("/one", request -> request.raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut"));
    for (int i = 0; i < 30 && memory.texts().isEmpty(); i++) {
      look(server.at("/feed"));
      later(Duration.ofHours(2));
    }
    assertThat(memory.texts()).singleElement().asString().contains("Only the beginning");
    assertThat(server.asked("/one")).isEqualTo(options.attempts());
  }

  @Test
  void aFeedWithMorePagesThanMayWaitIsReadInTurns() throws Exception {
    options =
        new WatchOptions(
            options.every(),
            options.longest(),
            options.look(),
            options.rest(),
            true,
            options.retry(),
            3,
            2,
            4,
            0);
    server.on(
        "/feed",
        request ->
            request.send(
                "200 OK",
                "ETag: \"1\"\r\nContent-Type: application/rss+xml\r\n",
                rss(partial("1", "/p1"), partial("2", "/p2"), partial("3", "/p3"))));
    for (int i = 1; i <= 3; i++) {
      article("/p" + i, lines("Page " + i));
    }
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(2);
    later(Duration.ofMinutes(12));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(3);
    assertThat(server.last("/feed").header("If-None-Match")).isEmpty();
  }

  @Test
  void pagesOfInnerHostsAreNotFetched() throws Exception {
    feed("/feed", partial("1", "/x").replace(server.at("/x"), "http://metadata.test/latest"));
    look(server.at("/feed"));
    assertThat(memory.texts()).singleElement().asString().contains("Only the beginning");
    assertThat(told.problems).singleElement().asString().contains("inner addresses");
  }

  // Feeds that answer otherwise

  @Test
  void whatIsNotNewIsNotSentAgain() throws Exception {
    server.on(
        "/feed",
        request -> {
          if (request.header("If-None-Match").equals("\"1\"")) {
            request.raw("HTTP/1.1 304 Not Modified\r\n\r\n");
          } else {
            request.send(
                "200 OK",
                "ETag: \"1\"\r\nContent-Type: application/rss+xml\r\n",
                rss(full("1", "A", lines("B"))));
          }
        });
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
    server.on(
        "/feed",
        request -> {
          if (request.header("If-None-Match").equals("\"1\"")) {
            request.raw("HTTP/1.1 304 Not Modified\r\n\r\n");
          } else {
            request.send(
                "200 OK",
                "ETag: \"1\"\r\nContent-Type: application/rss+xml\r\n",
                rss(
                    full("0", "Zero", lines("Zero")),
                    partial("1", "/p1"),
                    partial("2", "/p2"),
                    partial("3", "/p3")));
          }
        });
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

  private static Thread start(Watch watch) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                watch.run(false);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  // Folders

  private void look(Path folder) throws IOException {
    Watch watch = watch();
    watch.folder(folder);
    watch.run(true);
  }

  private void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(time.now()));
  }

  @Test
  void aNewFileIsReadOnceItRests(@TempDir Path folder) throws Exception {
    write(folder.resolve("a.txt"), lines("One"));
    look(folder);
    assertThat(memory.texts()).isEmpty();
    later(Duration.ofSeconds(11));
    look(folder);
    look(folder);
    assertThat(memory.texts()).hasSize(1);
    assertThat(tally.of(Tally.Of.FILES)).isEqualTo(1);
  }

  @Test
  void aChangedFileIsReadAgainAndTheOthersAreNot(@TempDir Path folder) throws Exception {
    write(folder.resolve("a.txt"), lines("One"));
    write(folder.resolve("b.txt"), lines("Two"));
    later(Duration.ofSeconds(11));
    look(folder);
    write(folder.resolve("a.txt"), lines("One of them"));
    later(Duration.ofSeconds(11));
    look(folder);
    assertThat(memory.texts()).hasSize(3);
    assertThat(tally.of(Tally.Of.FILES)).isEqualTo(3);
  }

  @Test
  void whatIsBelowIsReadAndWhatIsHiddenIsNot(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("below"));
    Files.createDirectories(folder.resolve(".git"));
    write(folder.resolve("below/a.txt"), lines("One"));
    write(folder.resolve(".git/b.txt"), lines("Two"));
    write(folder.resolve("c.exe"), lines("Three"));
    write(folder.resolve(".d.txt"), lines("Four"));
    later(Duration.ofSeconds(11));
    look(folder);
    assertThat(memory.texts()).singleElement().asString().contains("One");
  }

  @Test
  void whatAFolderTellsOfItsFilesIsHeeded(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("below"));
    write(
        folder.resolve("metadata.json"),
        "{\"below/a.txt\": {\"outlet\": \"The Example Courier\"}}");
    write(folder.resolve("below/a.txt"), lines("One"));
    later(Duration.ofSeconds(11));
    look(folder);
    assertThat(memory.reports()).singleElement();
    assertThat(memory.reports().getFirst().location()).isEqualTo("below/a.txt");
    assertThat(memory.reports().getFirst().outlet().orElseThrow().name())
        .isEqualTo("The Example Courier");
    assertThat(told.problems).isEmpty();
  }

  @Test
  void aFolderThatGoesAwayStopsNothing(@TempDir Path folder) throws Exception {
    feed("/feed", full("1", "First", lines("One")));
    Watch watch = watch(server.at("/feed"));
    watch.folder(folder.resolve("not there"));
    watch.run(true);
    assertThat(memory.texts()).hasSize(1);
    assertThat(told.problems).hasSize(1);
  }
}
