package org.zubda.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.zubda.feed.FeedOptions;
import org.zubda.feed.Originals;
import org.zubda.report.Original;
import org.zubda.report.Report;
import org.zubda.store.Archive;
import org.zubda.store.BatchedAdding;
import org.zubda.store.Incoming;
import org.zubda.store.PostgresServer;
import org.zubda.store.SearchQuery;

/**
 * How long a search takes in an archive of many short reports. Arguments: an address, or {@code
 * postgresql}; how many reports; files of real reports. Each question is asked with 50 different
 * words, drawn by how often they stand in the reports; what is measured is the whole answer with
 * the bytes of the first 20 reports.
 */
public final class SearchBench {

  private static final int LENGTH = 150;
  private static final int ASKED = 50;
  private static final int FIRST = 20;
  private static final int SAMPLE = 10_000;

  /** Nanoseconds for which it fills at once; it is taken up by running it again. */
  private static final long PATIENCE = 400_000_000_000L;

  private SearchBench() {}

  /** Fills, measures, and prints a figure a line: milliseconds. */
  public static void main(String[] args) throws IOException {
    int wanted = Integer.parseInt(args[1]);
    List<Path> files = Arrays.stream(args).skip(2).map(Path::of).toList();
    boolean server = args[0].equals("postgresql");
    String address = server ? PostgresServer.address("postgres") : args[0];
    Map<String, Integer> words = new TreeMap<>();
    try (Archive archive = Archive.make(address)) {
      int there = (int) archive.size();
      int reached = fill(archive, new ManyReports(files, LENGTH, there + 1), there, wanted);
      System.out.printf(Locale.ROOT, "fill.reached %d%n", reached);
      if (reached < wanted) {
        return;
      }
      if (server) {
        // What a server does by itself sooner or later.
        PostgresServer.execute(address, "VACUUM ANALYZE");
      }
      ManyReports sample = new ManyReports(files, LENGTH, 1);
      for (int i = 0; i < SAMPLE; i++) {
        for (String word : sample.next().split("[^A-Za-z]+")) {
          words.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
      }
      measure(archive, words);
    }
  }

  /** Fills up to a number of reports, or until it took too long; says how many there are. */
  private static int fill(Archive archive, ManyReports many, int there, int wanted) {
    Originals originals = new Originals(FeedOptions.on(LocalDate.of(2026, 6, 1)));
    Instant now = Instant.parse("2026-06-01T12:00:00Z");
    int[] reached = {there};
    long began = System.nanoTime();
    Measured filled =
        Measured.of(
            wanted - there,
            () -> {
              try (BatchedAdding adding = new BatchedAdding(archive, added -> {})) {
                while (reached[0] < wanted && System.nanoTime() - began < PATIENCE) {
                  byte[] record = many.next().getBytes(StandardCharsets.UTF_8);
                  TreeMap<String, String> given = new TreeMap<>(Map.of("language", "en"));
                  Original original = new Original("application/json", record, given);
                  Report report =
                      originals
                          .read(original, "made.jsonl", Optional.empty())
                          .report()
                          .orElseThrow();
                  adding.add(new Incoming(report, original, "made", now));
                  reached[0]++;
                }
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    new Measured(reached[0] - there, filled.wall(), filled.cpu()).print("fill");
    return reached[0];
  }

  private static void measure(Archive archive, Map<String, Integer> words) throws IOException {
    List<String> byFrequency = new ArrayList<>(words.keySet());
    byFrequency.removeIf(word -> word.length() < 2);
    byFrequency.sort((a, b) -> words.getOrDefault(b, 0) - words.getOrDefault(a, 0));
    List<String> common = byFrequency.subList(0, 50);
    List<String> middling = byFrequency.subList(200, 1200);
    List<String> rare = byFrequency.subList(3000, byFrequency.size());
    Random random = new Random(3);
    for (int round = 0; round < 2; round++) {
      // The first round is the first time that anything is asked.
      String name = round == 0 ? "first" : "again";
      ask(archive, name + ".common", () -> query(random, common));
      ask(archive, name + ".middling", () -> query(random, middling));
      ask(archive, name + ".rare", () -> query(random, rare));
      ask(archive, name + ".common_and_common", () -> query(random, common, common));
      ask(archive, name + ".common_and_rare", () -> query(random, common, rare));
      ask(archive, name + ".middling_and_middling", () -> query(random, middling, middling));
      ask(archive, name + ".three_middling", () -> query(random, middling, middling, middling));
      ask(
          archive,
          name + ".phrase",
          () -> of(List.of(draw(random, common) + " " + draw(random, middling)), "", ""));
      ask(archive, name + ".beginning", () -> of(List.of(draw(random, rare) + "*"), "", ""));
      ask(
          archive,
          name + ".common_in_days",
          () -> {
            LocalDate from = LocalDate.of(2011, 1, 1).plusDays(random.nextInt(4900));
            return of(List.of(draw(random, common)), from.toString(), from.plusDays(10).toString());
          });
      ask(
          archive,
          name + ".middling_in_years",
          () -> of(List.of(draw(random, middling)), "2013-03-05", "2019-11-20"));
      ask(
          archive,
          name + ".days",
          () -> {
            LocalDate from = LocalDate.of(2011, 1, 1).plusDays(random.nextInt(4900));
            return of(List.of(), from.toString(), from.plusDays(3).toString());
          });
    }
  }

  /** Makes a question. */
  private interface Asking {
    SearchQuery next();
  }

  private static void ask(Archive archive, String name, Asking asking) throws IOException {
    double[] millis = new double[ASKED];
    long found = 0;
    for (int i = 0; i < ASKED; i++) {
      SearchQuery query = asking.next();
      long began = System.nanoTime();
      found += archive.search(query).size();
      millis[i] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%s p50 %.1f p95 %.1f max %.1f (found %.1f)%n",
        name,
        millis[ASKED / 2],
        millis[ASKED * 95 / 100],
        millis[ASKED - 1],
        (double) found / ASKED);
  }

  private static String draw(Random random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  @SafeVarargs
  private static SearchQuery query(Random random, List<String>... from) {
    return of(Arrays.stream(from).map(words -> draw(random, words)).toList(), "", "");
  }

  private static SearchQuery of(List<String> words, String from, String to) {
    return new SearchQuery(
        words,
        Optional.empty(),
        Optional.empty(),
        Optional.of(from).filter(d -> !d.isEmpty()).map(LocalDate::parse),
        Optional.of(to).filter(d -> !d.isEmpty()).map(LocalDate::parse),
        FIRST);
  }
}
