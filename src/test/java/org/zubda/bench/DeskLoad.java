package org.zubda.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jsoup.Jsoup;

/**
 * Many readers at the desk while reports come in: {@code ARCHIVE REPORTS.jsonl READERS SECONDS}. A
 * desk is served by a process of its own; each reader opens a page, any of those that links lead
 * to, and looks at it for a second on the average; twenty reports a minute are posted. The readers
 * are in this process: on a machine of two cores they take their part of them.
 */
public final class DeskLoad {

  private static final int A_MINUTE = 20;
  private static final int PAGES = 400;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final long[] millis = new long[2_000_000];
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong posted = new AtomicLong();
  private final Set<String> failures = java.util.concurrent.ConcurrentHashMap.newKeySet();

  private DeskLoad() {}

  /** Runs it and prints one line of figures. */
  public static void main(String[] args) throws Exception {
    new DeskLoad()
        .run(args[0], Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
  }

  private void run(String archive, Path reports, int readers, int seconds) throws Exception {
    List<String> lines = Files.readAllLines(reports);
    Process desk = serve(archive);
    try {
      String base = address(desk);
      List<String> pages = pages(base);
      System.out.printf(
          Locale.ROOT, "%d pages, %d readers, %d s%n", pages.size(), readers, seconds);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < readers; i++) {
          Random random = new Random(i);
          all.submit(() -> readUntil(end, base, pages, random));
        }
        all.submit(() -> postUntil(end, base, lines));
      }
      long[] sorted = Arrays.copyOf(millis, (int) Math.min(millis.length, answered.get()));
      Arrays.sort(sorted);
      System.out.printf(
          Locale.ROOT,
          "%,d answers (%.0f a second, %,d kB each on the average), %d failed %s, %d reports posted;"
              + " ms: median %d, p95 %d, p99 %d, most %d%n",
          sorted.length,
          sorted.length / (double) seconds,
          bytes.get() / Math.max(1, sorted.length) / 1024,
          failed.get(),
          failures,
          posted.get(),
          at(sorted, 0.5),
          at(sorted, 0.95),
          at(sorted, 0.99),
          at(sorted, 1));
    } finally {
      desk.destroy();
      desk.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static long at(long[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
  }

  private static Process serve(String archive) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1500m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "org.zubda.cli.Zubda",
            "serve",
            "--archive",
            archive,
            "--port",
            "0")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String address(Process desk) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      int at = line.indexOf("http://");
      if (at >= 0) {
        return line.substring(at, line.indexOf('/', at + "http://".length()));
      }
    }
    throw new IOException("the desk did not open");
  }

  /** The pages that links lead to, as a reader who opens one after the other finds them. */
  private List<String> pages(String base) throws IOException, InterruptedException {
    Set<String> found = new LinkedHashSet<>(List.of("/stories", "/search?q=killed", "/decisions"));
    List<String> open = new ArrayList<>(found);
    Random random = new Random(1);
    while (!open.isEmpty() && found.size() < PAGES) {
      String page = open.remove(random.nextInt(open.size()));
      Jsoup.parse(get(base, page).body(), base + page).select("main a[href^=/]").stream()
          .map(a -> a.attr("href").replaceAll("#.*", ""))
          .filter(href -> !href.contains("/export/") && !href.startsWith("/reports/"))
          .filter(href -> found.size() < PAGES && found.add(href))
          .forEach(open::add);
    }
    return List.copyOf(found);
  }

  private HttpResponse<String> get(String base, String page)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(base + page)).timeout(Duration.ofSeconds(30)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private Void readUntil(long end, String base, List<String> pages, Random random)
      throws InterruptedException {
    Thread.sleep(random.nextInt(1000));
    while (System.nanoTime() < end) {
      String page = pages.get(random.nextInt(pages.size()));
      long from = System.nanoTime();
      try {
        HttpResponse<String> answer = get(base, page);
        if (answer.statusCode() != 200) {
          failed.incrementAndGet();
          failures.add(answer.statusCode() + " " + page);
        }
        bytes.addAndGet(answer.body().length());
      } catch (IOException e) {
        failed.incrementAndGet();
        failures.add(e + " " + page);
      }
      millis[(int) answered.getAndIncrement()] =
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
      Thread.sleep(500 + random.nextInt(1000));
    }
    return null;
  }

  private Void postUntil(long end, String base, List<String> lines) throws InterruptedException {
    for (int i = 0; System.nanoTime() < end; i++) {
      try {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/reports"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(lines.get(i % lines.size())))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 == 2) {
          posted.incrementAndGet();
        } else {
          failures.add("POST " + answer.statusCode() + " " + answer.body());
        }
      } catch (IOException e) {
        failures.add("POST " + e);
      }
      Thread.sleep(60_000 / A_MINUTE);
    }
    return null;
  }
}
