package org.zubda.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.account.StoryAccount;
import org.zubda.server.Desk;
import org.zubda.server.DeskServer;
import org.zubda.store.Archive;

/**
 * Measures what a first look at the desk costs: bytes and requests, and the time until something is
 * seen, of the example and of a story of 500 reports: {@code DeskFirstView [REPORTS]}. Each page is
 * opened three times by a browser that never was there; the first time the desk has not made the
 * page before.
 */
public final class DeskFirstView {

  private static final int TIMES = 3;

  private DeskFirstView() {}

  /** Measures it. */
  public static void main(String[] args) throws IOException {
    int reports = args.length > 0 ? Integer.parseInt(args[0]) : 500;
    Path folder = Files.createTempDirectory("first");
    try (DeskBrowser browser = DeskBrowser.open();
        ExampleDesk example = ExampleDesk.open(Files.createDirectory(folder.resolve("example")))) {
      System.out.println(
          "page | requests | elsewhere | bytes sent (packed) | of scripts, unpacked | first view ms"
              + " (cold, then again)");
      measure(browser, example.address(), DeskPlaces.of(example));
      siege(browser, folder, reports);
    }
  }

  private static void siege(DeskBrowser browser, Path folder, int reports) throws IOException {
    Path file = folder.resolve("siege.jsonl");
    Files.write(file, SiegeReports.make(reports));
    Path archive = folder.resolve("siege.archive");
    CommandLineRun.of("ingest", "--archive", archive, file);
    List<String> trouble = new ArrayList<>();
    long from = System.nanoTime();
    try (Desk desk =
            Desk.open(
                Archive.make(archive.toString()),
                Archive.make(folder.resolve("none").toString()),
                new PipelineIntake(CommandLineRun.pipeline(), CommandLineRun.CLOCK),
                CommandLineRun.pipeline().reconciler(),
                CommandLineRun.CLOCK,
                n -> {},
                trouble::add);
        DeskServer server =
            DeskServer.start(
                desk,
                new DeskServer.Options("127.0.0.1", 0, true, Optional.empty(), "zubda"),
                CommandLineRun.CLOCK,
                trouble::add)) {
      StoryAccount story = desk.view().stories().getFirst();
      System.out.printf(
          "%,d reports taken in within %,d ms; the first story has %,d of them, %,d incidents, %,d"
              + " tolls%n",
          reports,
          Duration.ofNanos(System.nanoTime() - from).toMillis(),
          story.reports().size(),
          story.incidents().size(),
          story.tolls().size());
      Map<String, String> places = new LinkedHashMap<>();
      String address = "/stories/" + story.id();
      places.put("siege", address);
      for (String tab :
          List.of("disagreements", "timeline", "who", "sources", "reports", "export")) {
        places.put("siege " + tab, address + "/" + tab);
      }
      places.put("siege, an entry", address + "/entries/" + story.tolls().getFirst().id());
      places.put(
          "siege, a claim", address + "/claims/" + story.tolls().getFirst().claims().getFirst());
      places.put("siege, earlier", address + "?at=2022-03-20");
      measure(browser, "http://127.0.0.1:" + server.port(), places);
    }
    trouble.forEach(System.out::println);
  }

  private static void measure(DeskBrowser browser, String desk, Map<String, String> places) {
    places.forEach(
        (name, path) -> {
          List<Long> times = new ArrayList<>();
          String line = "";
          for (int i = 0; i < TIMES; i++) {
            Page page = browser.page(1280, new Browser.NewContextOptions());
            List<Request> requests = new ArrayList<>();
            page.onRequestFinished(requests::add);
            page.navigate(desk + path);
            times.add(firstView(page));
            page.waitForTimeout(150);
            line =
                "%d | %d | %,d | %,d"
                    .formatted(
                        requests.size(),
                        requests.stream().filter(r -> !r.url().startsWith(desk + "/")).count(),
                        requests.stream().mapToLong(r -> r.sizes().responseBodySize).sum(),
                        requests.stream()
                            .filter(r -> r.resourceType().equals("script"))
                            .mapToLong(r -> r.response().body().length)
                            .sum());
            page.context().close();
          }
          System.out.println(name + " | " + line + " | " + times);
        });
  }

  /** Milliseconds from asking for the page to the first thing that is seen of it. */
  private static long firstView(Page page) {
    return ((Number)
            page.evaluate(
                "new Promise(seen => new PerformanceObserver(list => list.getEntries()"
                    + ".filter(e => e.name === 'first-contentful-paint')"
                    + ".forEach(e => seen(Math.round(e.startTime))))"
                    + ".observe({type: 'paint', buffered: true}))"))
        .longValue();
  }
}
