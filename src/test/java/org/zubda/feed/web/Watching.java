package org.zubda.feed.web;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.zubda.feed.Documents;
import org.zubda.feed.FeedOptions;
import org.zubda.report.Problem;

/** A watch on a server that misbehaves; each look by itself, in time that is handed in. */
@Timeout(30)
abstract class Watching {

  final BadServer server = new BadServer();
  final TestWeb.ByHand time = new TestWeb.ByHand();
  final Memory memory = new Memory();
  final Told told = new Told();
  WatchOptions options = WatchOptions.usual();
  Limits limits = TestWeb.SMALL;
  Tally tally = new Tally();

  @AfterEach
  void close() {
    server.close();
  }

  /** What was told while watching. */
  static final class Told implements Noticed {
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

  Watch watch(String... feeds) throws IOException {
    Documents documents = new Documents(FeedOptions.on(LocalDate.of(2026, 3, 1)));
    Fetcher fetcher = new Fetcher(TestWeb.options().within(limits), TestWeb.NAMES, time);
    Watch watch = new Watch(fetcher, documents::read, memory, time, options, tally, told);
    for (String feed : feeds) {
      watch.feed(WebAddress.of(feed).orElseThrow(), false);
    }
    return watch;
  }

  /** One look at all that is due. */
  void look(String... feeds) throws IOException {
    watch(feeds).run(true);
  }

  void later(Duration length) {
    time.pause(length);
  }

  static String full(String id, String title, String text) {
    return "<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><content:encoded>%s</content:encoded></item>"
        .formatted(id, title, text);
  }

  String partial(String id, String path) {
    return "<item><guid isPermaLink=\"false\">%s</guid><title>Title of %s</title><link>%s</link><description>Only the beginning of it …</description></item>"
        .formatted(id, id, server.at(path));
  }

  static String rss(String... items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Example Courier</title><link>http://a.test/</link><description>x</description>"
        + String.join("", items)
        + "</channel></rss>";
  }

  void feed(String path, String... items) {
    server.page(path, "application/rss+xml", rss(items));
  }

  void article(String path, String text) {
    server.page(
        path,
        "text/html; charset=utf-8",
        "<!doctype html><html><head><title>A page</title></head><body><article><h1>A page</h1><p>"
            + text
            + "</p></article></body></html>");
  }

  static String lines(String what) {
    return what
        + ", as residents of the valley told the courier on Monday. The column had left the pass"
        + " at dawn and was seen again near the old bridge, where it stayed until the evening.";
  }

  /** A feed that is not sent again to who has it. */
  void feedOnce(String path, String... items) {
    server.on(
        path,
        request -> {
          if (request.header("If-None-Match").equals("\"1\"")) {
            request.raw("HTTP/1.1 304 Not Modified\r\n\r\n");
          } else {
            request.send(
                "200 OK", "ETag: \"1\"\r\nContent-Type: application/rss+xml\r\n", rss(items));
          }
        });
  }

  static Thread start(Watch watch) {
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
}
