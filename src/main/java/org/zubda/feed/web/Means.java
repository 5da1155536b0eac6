package org.zubda.feed.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.zubda.feed.Arrival;
import org.zubda.report.Problem;

/**
 * What visits work with.
 *
 * @param fetcher asks hosts
 * @param parting takes documents apart
 * @param keeping keeps what comes in
 * @param time what time it is
 * @param options how it is watched
 * @param tally counts
 * @param noticed is told what happens
 */
record Means(
    Fetcher fetcher,
    Parting parting,
    Keeping keeping,
    Time time,
    WatchOptions options,
    Tally tally,
    Noticed noticed) {

  /** Today, in UTC. */
  LocalDate today() {
    return LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  /** What a document holds; a fault of a reader is a problem of the document. */
  List<Arrival> read(Answer.Got got, SortedMap<String, String> given) {
    List<Arrival> arrivals = new ArrayList<>();
    String location = got.address().toString();
    try {
      parting.read(got.bytes(), got.contentType(), location, given, arrivals::add);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      arrivals.add(
          Arrival.wrong(
              new Problem(
                  location,
                  Problem.Kind.READER_FAILED,
                  "it can't be taken apart (" + e.getClass().getSimpleName() + ")")));
    }
    return arrivals;
  }

  /** Those that hold a report with its bytes. */
  static List<Arrival> reports(List<Arrival> arrivals) {
    return arrivals.stream()
        .filter(arrival -> arrival.report().isPresent() && arrival.original().isPresent())
        .toList();
  }

  /** Whether an arrival holds a report with more to it than the title it was announced by. */
  static boolean readable(Arrival arrival) {
    return arrival.report().map(report -> !report.text().isBlank()).orElse(false)
        && arrival.problems().stream().noneMatch(one -> one.kind() == Problem.Kind.EMPTY);
  }

  /** What is wrong with a document as a whole, where something is. */
  static Optional<Problem> wrong(List<Arrival> arrivals) {
    return arrivals.stream()
        .filter(arrival -> arrival.report().isEmpty())
        .flatMap(arrival -> arrival.problems().stream())
        .findFirst();
  }
}
