package org.zubda.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.feed.Arrival;
import org.zubda.feed.Documents;
import org.zubda.feed.FeedOptions;
import org.zubda.feed.web.BadServer;
import org.zubda.feed.web.FeedMemory;
import org.zubda.feed.web.FetchOptions;
import org.zubda.feed.web.Fetcher;
import org.zubda.feed.web.Keeping;
import org.zubda.feed.web.Limits;
import org.zubda.feed.web.Noticed;
import org.zubda.feed.web.Tally;
import org.zubda.feed.web.TestWeb;
import org.zubda.feed.web.Time;
import org.zubda.feed.web.Watch;
import org.zubda.feed.web.WatchOptions;
import org.zubda.feed.web.WebAddress;
import org.zubda.report.Problem;
import org.zubda.store.Archive;
import org.zubda.store.FeedState;
import org.zubda.store.Incoming;
import org.zubda.store.PostgresServer;

/**
 * Watches 200 feeds of a server that misbehaves, for so many seconds (the first argument; 60), into
 * a SQLite archive, or one on a PostgreSQL server that it starts (the second argument: {@code
 * postgresql}), and holds what was published against what is in the archive: every entry must be
 * there once. Watching is broken off and taken up again every 25 seconds. Prints a table with
 * threads and heap over time, and ends with exit code 1 where something is lost or doubled.
 */
public final class WatchRun {

  private static final int FEEDS = 200;
  private static final int LISTED = 30;
  private static final Duration NEW_ENTRY = Duration.ofSeconds(4);
  private static final Duration BROKEN_OFF = Duration.ofSeconds(25);
  private static final Duration SAMPLE = Duration.ofSeconds(10);
  private static final Duration CATCH_UP = Duration.ofSeconds(60);
  private static final Pattern SERIAL = Pattern.compile("serial-(\\d+)-(\\d+)-end");

  /** How a feed behaves; those that give nothing at all publish nothing. */
  private enum Manner {
    GOOD(70, true),
    PARTIAL(40, true),
    PACKED(10, true),
    WRONG_CHARSET(5, true),
    REDIRECTED(5, true),
    NO_LENGTH(5, true),
    OFTEN_500(8, true),
    OFTEN_BUSY(8, true),
    OFTEN_CUT(8, true),
    OFTEN_SHORT(5, true),
    OFTEN_HTML(5, true),
    OFTEN_SLOW(6, true),
    SLOW(4, false),
    ENDLESS(3, false),
    BOMB(3, false),
    CIRCLE(3, false),
    INNER(3, false),
    HUGE_HEADERS(3, false),
    DENIED(3, false),
    NOT_FOUND(3, false);

    final int feeds;
    final boolean publishes;

    Manner(int feeds, boolean publishes) {
      this.feeds = feeds;
      this.publishes = publishes;
    }
  }

  private final BadServer server = new BadServer();
  private final Clock clock = Clock.systemUTC();
  private final List<Manner> manners = new ArrayList<>();
  private final Map<Integer, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final AtomicLong pagesAsked = new AtomicLong();
  private final byte[] bomb = BadServer.gzip(new byte[64 << 20]);
  private final Instant began = clock.instant();
  private volatile Optional<Instant> last = Optional.empty();
  private final Tally tally = new Tally();
  private final AtomicLong problems = new AtomicLong();

  /** Runs. */
  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    Path folder = Files.createTempDirectory("watch-run");
    boolean server = args.length > 1 && args[1].equals("postgresql");
    String address = server ? PostgresServer.database() : folder.resolve("a.archive").toString();
    boolean right = new WatchRun().run(Duration.ofSeconds(seconds), address);
    try (var files = Files.list(folder)) {
      files.forEach(
          file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    Files.delete(folder);
    System.exit(right ? 0 : 1);
  }

  private WatchRun() {
    for (Manner manner : Manner.values()) {
      for (int i = 0; i < manner.feeds; i++) {
        manners.add(manner);
      }
    }
    if (manners.size() != FEEDS) {
      throw new IllegalStateException(manners.size() + " feeds");
    }
    server.forgetRequests();
    for (int i = 0; i < FEEDS; i++) {
      int feed = i;
      asked.put(feed, new AtomicInteger());
      server.on("/feed" + feed, request -> answer(feed, request));
      server.on("/moved" + feed, request -> give(feed, request, ""));
      server.on("/page" + feed + "/*", request -> page(feed, request));
    }
    server.on("/robots.txt", this::robots);
  }

  // The server

  private void robots(BadServer.Request request) throws IOException {
    boolean denied = request.header("Host").startsWith("denied");
    request.send("200 OK", "", denied ? "User-agent: *\nDisallow: /\n" : "");
  }

  private String host(int feed) {
    return (manners.get(feed) == Manner.DENIED ? "denied" : "f") + feed + ".test";
  }

  /** How many entries a feed has published by now, each feed at times of its own. */
  private int published(int feed) {
    if (!manners.get(feed).publishes) {
      return 0;
    }
    Instant until = last.orElseGet(clock::instant);
    long millis = Duration.between(began, until).toMillis() + feed * 37L;
    return (int) (millis / NEW_ENTRY.toMillis());
  }

  private static String text(int feed, int serial) {
    return String.format(
        Locale.ROOT,
        "Number serial-%d-%d-end: the column left the pass at dawn and was seen near the old"
            + " bridge, where it stayed until the evening, as residents told the courier.",
        feed,
        serial);
  }

  private String rss(int feed, int published) {
    StringBuilder rss =
        new StringBuilder(
            "<?xml version=\"1.0\"?><rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                + "<title>Café Courier</title>");
    for (int serial = published - 1; serial >= Math.max(0, published - LISTED); serial--) {
      rss.append("<item><guid isPermaLink=\"false\">").append(serial).append("</guid>");
      rss.append("<title>Item ").append(serial).append("</title>");
      if (manners.get(feed) == Manner.PARTIAL) {
        String page = server.at(host(feed), "/page" + feed + "/" + serial);
        rss.append("<link>").append(page).append("</link><description>Beginning of serial-");
        rss.append(feed).append('-').append(serial).append("-end …</description></item>");
      } else {
        rss.append("<content:encoded>").append(text(feed, serial));
        rss.append("</content:encoded></item>");
      }
    }
    return rss.append("</channel></rss>").toString();
  }

  private void answer(int feed, BadServer.Request request)
      throws IOException, InterruptedException {
    boolean odd = asked.get(feed).incrementAndGet() % 2 == 1;
    switch (manners.get(feed)) {
      case GOOD, PARTIAL -> give(feed, request, "");
      case PACKED -> {
        byte[] body = BadServer.gzip(rss(feed, published(feed)).getBytes(StandardCharsets.UTF_8));
        request.send("200 OK", "Content-Encoding: gzip\r\n" + TYPE, body);
      }
      case WRONG_CHARSET -> give(feed, request, "Content-Type: text/xml; charset=utf-16\r\n");
      case REDIRECTED -> request.send("302 Found", "Location: /moved" + feed + "\r\n", "");
      case NO_LENGTH ->
          request.raw("HTTP/1.0 200 OK\r\n" + TYPE + "\r\n" + rss(feed, published(feed)));
      case OFTEN_500 -> {
        if (odd) {
          request.send("500 Oh", "", "trouble");
        } else {
          give(feed, request, "");
        }
      }
      case OFTEN_BUSY -> {
        if (odd) {
          request.send("429 Slow down", "Retry-After: 1\r\n", "");
        } else {
          give(feed, request, "");
        }
      }
      case OFTEN_CUT -> {
        String body = rss(feed, published(feed));
        if (odd) {
          request.raw("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n");
          request.raw(body.substring(0, body.length() / 2));
        } else {
          give(feed, request, "");
        }
      }
      case OFTEN_SHORT -> {
        String body = rss(feed, published(feed));
        if (odd) {
          // Whole by its length, and cut off in the middle all the same.
          request.send("200 OK", TYPE + "ETag: \"cut\"\r\n", body.substring(0, body.length() / 2));
        } else {
          give(feed, request, "");
        }
      }
      case OFTEN_HTML -> {
        if (odd) {
          request.send(
              "200 OK",
              "Content-Type: text/html\r\n",
              "<html><body><p>We are down</p></body></html>");
        } else {
          give(feed, request, "");
        }
      }
      case OFTEN_SLOW -> {
        if (odd) {
          Thread.sleep(5000);
        } else {
          give(feed, request, "");
        }
      }
      case SLOW -> {
        request.raw("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        while (true) {
          request.raw(".");
          Thread.sleep(200);
        }
      }
      case ENDLESS -> {
        request.raw("HTTP/1.1 200 OK\r\n\r\n");
        while (true) {
          request.raw("<rss>more and more ".repeat(1000));
        }
      }
      case BOMB -> request.send("200 OK", "Content-Encoding: gzip\r\n", bomb);
      case CIRCLE -> request.send("302 Found", "Location: /feed" + feed + "\r\n", "");
      case INNER -> request.send("302 Found", "Location: http://169.254.169.254/\r\n", "");
      case HUGE_HEADERS -> request.raw("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(10_000) + "\r\n");
      case DENIED -> give(feed, request, "");
      case NOT_FOUND -> request.send("404 Not Found", "", "");
    }
  }

  private static final String TYPE = "Content-Type: application/rss+xml\r\n";

  private void give(int feed, BadServer.Request request, String headers) throws IOException {
    int published = published(feed);
    String etag = "\"" + published + "\"";
    if (request.header("If-None-Match").equals(etag)) {
      request.raw("HTTP/1.1 304 Not Modified\r\n\r\n");
    } else {
      request.send(
          "200 OK",
          (headers.isEmpty() ? TYPE : headers) + "ETag: " + etag + "\r\n",
          rss(feed, published));
    }
  }

  private void page(int feed, BadServer.Request request) throws IOException, InterruptedException {
    int serial = Integer.parseInt(request.path().substring(request.path().lastIndexOf('/') + 1));
    long asks = pagesAsked.incrementAndGet();
    // Never the same bytes twice: a page that is fetched twice would be two reports.
    String page =
        "<html><body><article><p>"
            + text(feed, serial)
            + "</p></article><!-- "
            + asks
            + " --></body></html>";
    switch ((int) (asks % 12)) {
      case 0 -> request.send("503 Down", "", "");
      case 1 -> request.raw("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + page);
      case 2 -> Thread.sleep(3000);
      default -> {
        if (serial % 20 == 7) {
          request.send("404 Not Found", "", "");
        } else {
          request.send("200 OK", "Content-Type: text/html\r\n", page);
        }
      }
    }
  }

  // Watching

  private boolean run(Duration length, String address) throws Exception {
    System.out.println(
        "   s   visits  not mod.  failed   pages  published  archived  threads  heap MB  problems");
    try (Archive archive = Archive.make(address)) {
      Instant end = began.plus(length);
      while (clock.instant().isBefore(end)) {
        Instant until = clock.instant().plus(BROKEN_OFF);
        watch(archive, until.isBefore(end) ? until : end, false);
      }
      last = Optional.of(clock.instant());
      watch(archive, clock.instant().plus(CATCH_UP), true);
      return told(archive);
    } finally {
      server.close();
    }
  }

  private void watch(Archive archive, Instant until, boolean toTheEnd) throws Exception {
    FetchOptions fetching =
        new FetchOptions(
            FetchOptions.agent("0", ""),
            TestWeb.LOOPBACK,
            new Limits(
                1 << 20,
                1 << 20,
                3,
                100,
                4000,
                Duration.ofSeconds(2),
                Duration.ofMillis(1500),
                Duration.ofMillis(2500)),
            Duration.ofMillis(50),
            16,
            Duration.ofDays(1),
            Duration.ofSeconds(5));
    WatchOptions options =
        new WatchOptions(
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            true,
            Duration.ofSeconds(2),
            30,
            500,
            32,
            7);
    try (Fetcher fetcher = new Fetcher(fetching, TestWeb.NAMES, Time.of(clock))) {
      Watch watch =
          new Watch(
              fetcher,
              new Documents(FeedOptions.on(LocalDate.now(clock)))::read,
              new Kept(archive, clock),
              Time.of(clock),
              options,
              tally,
              new Counting());
      for (int feed = 0; feed < FEEDS; feed++) {
        watch.feed(WebAddress.of(server.at(host(feed), "/feed" + feed)).orElseThrow(), false);
      }
      Thread running = Thread.ofPlatform().start(() -> run(watch));
      Instant sample = clock.instant();
      while (clock.instant().isBefore(until) && running.isAlive()) {
        Thread.sleep(200);
        if (!clock.instant().isBefore(sample)) {
          sample = sample.plus(SAMPLE);
          sample(archive);
          if (toTheEnd && archive.size() >= expected()) {
            break;
          }
        }
      }
      watch.stop();
      running.join();
    }
  }

  private static void run(Watch watch) {
    try {
      watch.run(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long expected() {
    long all = 0;
    for (int feed = 0; feed < FEEDS; feed++) {
      all += published(feed);
    }
    return all;
  }

  private void sample(Archive archive) throws IOException {
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    System.gc();
    Runtime memory = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%4d  %7d  %8d  %6d  %6d  %9d  %8d  %7d  %7.1f  %8d%n",
        Duration.between(began, clock.instant()).toSeconds(),
        tally.of(Tally.Of.ASKED),
        tally.of(Tally.Of.NOT_MODIFIED),
        tally.of(Tally.Of.FAILED),
        tally.of(Tally.Of.PAGES),
        expected(),
        archive.size(),
        threads,
        (memory.totalMemory() - memory.freeMemory()) / 1e6,
        problems.get());
  }

  /** Holds what was published against what was kept. */
  private boolean told(Archive archive) throws IOException {
    Map<String, Integer> kept = new HashMap<>();
    int strange = 0;
    for (long number = 1; number <= archive.size(); number++) {
      String bytes =
          new String(archive.find(number).orElseThrow().original().bytes(), StandardCharsets.UTF_8);
      Matcher serial = SERIAL.matcher(bytes);
      if (serial.find()) {
        kept.merge(serial.group(), 1, Integer::sum);
      } else {
        strange++;
      }
    }
    Map<Manner, Integer> lost = new TreeMap<>();
    for (int feed = 0; feed < FEEDS; feed++) {
      for (int serial = 0; serial < published(feed); serial++) {
        if (!kept.containsKey("serial-" + feed + "-" + serial + "-end")) {
          lost.merge(manners.get(feed), 1, Integer::sum);
        }
      }
    }
    long doubled = kept.values().stream().filter(times -> times > 1).count();
    System.out.printf(
        Locale.ROOT,
        "published %d, archived %d, lost %d %s, doubled %d, none of these %d%n",
        expected(),
        archive.size(),
        lost.values().stream().mapToInt(Integer::intValue).sum(),
        lost,
        doubled,
        strange);
    return lost.isEmpty() && doubled == 0 && strange == 0;
  }

  /** Counts problems. */
  private final class Counting implements Noticed {
    @Override
    public void failed(String feed, String reason) {
      problems.incrementAndGet();
    }

    @Override
    public void recovered(String feed) {
      // Counted by what is kept in the end.
    }

    @Override
    public void moved(String feed, String to) {
      // No feed of this server moves for good.
    }

    @Override
    public void problem(Problem problem) {
      problems.incrementAndGet();
    }
  }

  /** Keeps in the archive. */
  private record Kept(Archive archive, Clock clock) implements Keeping {

    @Override
    public Optional<FeedMemory> memory(String address) throws IOException {
      return archive
          .feed(address)
          .map(
              one ->
                  new FeedMemory(
                      one.address(),
                      one.etag(),
                      one.lastModified(),
                      one.nextDue(),
                      one.failures(),
                      one.noted()));
    }

    @Override
    public Keeping.Kept keep(String source, List<Arrival> reports, List<FeedMemory> memories)
        throws IOException {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      Archive.Added added =
          archive.add(
              reports.stream()
                  .map(
                      one ->
                          new Incoming(
                              one.report().orElseThrow(),
                              one.original().orElseThrow(),
                              source,
                              now))
                  .toList(),
              memories.stream()
                  .map(
                      one ->
                          new FeedState(
                              one.address(),
                              one.etag(),
                              one.lastModified(),
                              one.nextDue(),
                              one.failures(),
                              one.noted()))
                  .toList());
      return new Keeping.Kept(added.kept().size(), added.known().size());
    }
  }
}
