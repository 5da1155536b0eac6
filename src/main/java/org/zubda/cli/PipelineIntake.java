package org.zubda.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.zubda.feed.Arrival;
import org.zubda.feed.Documents;
import org.zubda.feed.FeedOptions;
import org.zubda.place.Gazetteer;
import org.zubda.report.Problem;
import org.zubda.server.Intake;
import org.zubda.store.Archived;
import org.zubda.store.Incoming;
import org.zubda.store.KeptReading;

/** Brings the desk's reports in, and reads them, as every command does. */
final class PipelineIntake implements Intake {

  private final Pipeline pipeline;
  private final Clock clock;

  PipelineIntake(Pipeline pipeline, Clock clock) {
    this.pipeline = pipeline;
    this.clock = clock;
  }

  @Override
  public String reader() {
    return Version.reader();
  }

  @Override
  public Gazetteer places() {
    return pipeline.places();
  }

  @Override
  public KeptReading read(Archived report) {
    Pipeline.Read read = pipeline.read(ArchiveReports.arrival(report));
    List<Problem> problems = new ArrayList<>(read.arrival().problems());
    read.problem().ifPresent(problems::add);
    return new KeptReading(
        read.reading()
            .orElseThrow(() -> new IllegalStateException(report.id() + " is no report any more")),
        read.arrival().textMade(),
        read.arrival().aside(),
        problems);
  }

  @Override
  public Brought take(
      byte[] bytes,
      Optional<String> contentType,
      String location,
      SortedMap<String, String> given) {
    List<Incoming> reports = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    new Documents(FeedOptions.on(LocalDate.now(clock)))
        .read(
            bytes,
            contentType,
            location,
            given,
            arrival -> {
              problems.addAll(arrival.problems());
              incoming(arrival, location).ifPresent(reports::add);
            });
    return new Brought(reports, problems);
  }

  private Optional<Incoming> incoming(Arrival arrival, String source) {
    return arrival
        .report()
        .flatMap(
            report ->
                arrival
                    .original()
                    .map(
                        original ->
                            new Incoming(
                                report,
                                original,
                                source,
                                clock.instant().truncatedTo(ChronoUnit.MILLIS))));
  }
}
