package org.zubda.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.zubda.actor.Actors;
import org.zubda.claim.ReportReader;
import org.zubda.language.en.English;
import org.zubda.mention.ActorReader;
import org.zubda.mention.Mentions;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.PlaceReader;
import org.zubda.mention.TimeReader;
import org.zubda.place.Gazetteer;
import org.zubda.report.Report;

/** How fast Zubda reads: times, places, actors, who says what, and all claims. */
final class OurReading {

  private OurReading() {}

  /** Reads a file of reports: {@code OurReading FILE WARM-UP REPORTS THREADS}. */
  public static void main(String[] args) {
    List<Report> reports =
        Measured.texts(Path.of(args[0])).stream().map(OurReading::report).toList();
    int warm = Integer.parseInt(args[1]);
    int count = Integer.parseInt(args[2]);
    int threads = Integer.parseInt(args[3]);
    ReportReader reader = reader();
    ExecutorService readers = Executors.newFixedThreadPool(threads);
    int[] relevant = new int[1];
    try {
      read(reader, reports.subList(count, count + warm), readers);
      Measured.of(count, () -> relevant[0] = read(reader, reports.subList(0, count), readers))
          .print("ours." + threads);
      System.out.println("ours." + threads + ".relevant " + relevant[0]);
    } finally {
      readers.shutdownNow();
    }
  }

  /** How many were found relevant. */
  private static int read(ReportReader reader, List<Report> reports, ExecutorService readers) {
    List<Future<Boolean>> under = new ArrayList<>();
    for (Report report : reports) {
      under.add(readers.submit(() -> reader.read(report).relevant()));
    }
    int relevant = 0;
    for (Future<Boolean> future : under) {
      try {
        relevant += future.get() ? 1 : 0;
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
    return relevant;
  }

  private static ReportReader reader() {
    TimeReader times = TimeReader.english();
    PlaceReader places = new PlaceReader(Gazetteer.load());
    Actors actors = Actors.standard();
    ActorReader who = new ActorReader(actors);
    return new ReportReader(
        English.load(),
        document -> {
          List<PlaceMention> where = places.read(document);
          return new Mentions(times.read(document), where, who.read(document, where));
        },
        actors);
  }

  private static Report report(String text) {
    return new Report(
        "sha256:" + "0".repeat(64),
        "bench",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "en",
        text,
        false,
        Optional.empty());
  }
}
