package org.zubda.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zubda.account.Account;
import org.zubda.account.Reconciler;
import org.zubda.account.Work;
import org.zubda.account.decision.Decisions;
import org.zubda.actor.Actor;
import org.zubda.actor.Actors;
import org.zubda.claim.Reading;
import org.zubda.claim.ReportReader;
import org.zubda.feed.Arrival;
import org.zubda.language.Document;
import org.zubda.language.en.English;
import org.zubda.mention.ActorReader;
import org.zubda.mention.Mentions;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.PlaceReader;
import org.zubda.mention.TimeReader;
import org.zubda.place.Gazetteer;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Problem;
import org.zubda.report.Report;
import org.zubda.store.BrokenReading;
import org.zubda.store.ReadingCodec;
import org.zubda.store.ReadingFile;

/**
 * The whole way of a report, put together in one place: what reads it, and what makes an account of
 * many. Safe for use by several threads.
 */
final class Pipeline {

  /**
   * What one arrival comes to.
   *
   * @param arrival what came in
   * @param reading what its report says; empty where there is no report
   * @param problem what went wrong in reading it, where something did
   */
  record Read(Arrival arrival, Optional<Reading> reading, Optional<Problem> problem) {}

  private final Actors actors;
  private final Reconciler reconciler;
  private final ReadingCodec kept = new ReadingCodec();

  private @Nullable Map<String, ReportReader> readers;
  private @Nullable Gazetteer places;

  private Pipeline(Actors actors) {
    this.actors = actors;
    this.reconciler = new Reconciler(actors::sameSide);
  }

  /** Loads what every run needs; the models when the first report is to be read. */
  static Pipeline load() {
    return new Pipeline(Actors.standard());
  }

  private Map<String, ReportReader> loaded() {
    // The language's models and the knowledge take about as long: they are loaded side by side.
    CompletableFuture<English> models = CompletableFuture.supplyAsync(English::load);
    TimeReader times = TimeReader.english();
    PlaceReader places = new PlaceReader(places(), actors);
    ActorReader who = new ActorReader(actors);
    Function<Document, Mentions> mentioned =
        document -> {
          List<PlaceMention> where = places.read(document);
          return new Mentions(times.read(document, where), where, who.read(document, where));
        };
    English english = models.join();
    return Map.of(english.tag(), new ReportReader(english, mentioned, actors));
  }

  /** The reader of each language, by its tag; the first time it loads them, for some seconds. */
  synchronized Map<String, ReportReader> readers() {
    Map<String, ReportReader> loaded = readers;
    if (loaded == null) {
      loaded = loaded();
      readers = loaded;
    }
    return loaded;
  }

  /** The places of the gazetteer; the first time it loads them. */
  synchronized Gazetteer places() {
    Gazetteer loaded = places;
    if (loaded == null) {
      loaded = Gazetteer.load();
      places = loaded;
    }
    return loaded;
  }

  /** Loads the readers now, where any of these reports is still to be read. */
  void prepare(Reports reports) throws IOException {
    if (reports.unread()) {
      readers();
    }
  }

  /** Takes up a reading that was kept by an earlier run. */
  Read again(ReadingFile.Line line) {
    try {
      Reading reading = kept.reading(line.json());
      return new Read(Arrival.again(reading.report()), Optional.of(reading), Optional.empty());
    } catch (BrokenReading e) {
      return new Read(Arrival.wrong(line.broken(e)), Optional.empty(), Optional.empty());
    }
  }

  /** Reads what came in. A reader that fails on a report costs its claims and nothing else. */
  Read read(Arrival arrival) {
    if (arrival.report().isEmpty()) {
      return new Read(arrival, Optional.empty(), Optional.empty());
    }
    Report report = known(arrival.report().get());
    if (report.text().isBlank()) {
      return new Read(arrival, Optional.of(silent(report)), Optional.empty());
    }
    Optional<ReportReader> reader = Optional.ofNullable(readers().get(report.language()));
    if (reader.isEmpty()) {
      Problem notRead =
          new Problem(
              report.location(),
              Problem.Kind.LANGUAGE_NOT_READ,
              (report.language().equals(Report.UNDETERMINED)
                      ? "its language can't be told"
                      : "its language (" + report.language() + ") is not read yet")
                  + "; it is kept");
      return new Read(arrival, Optional.of(silent(report)), Optional.of(notRead));
    }
    try {
      return new Read(arrival, Optional.of(reader.get().read(report)), Optional.empty());
    } catch (RuntimeException | StackOverflowError e) {
      Problem failed =
          new Problem(
              report.location(),
              Problem.Kind.READER_FAILED,
              "the reader failed on it (" + e + "); it is kept without claims");
      return new Read(arrival, Optional.of(silent(report)), Optional.of(failed));
    }
  }

  /** A report that says nothing that can be read. */
  private static Reading silent(Report report) {
    return new Reading(
        report,
        false,
        List.of(),
        List.of(),
        new Mentions(List.of(), List.of(), List.of()),
        List.of(),
        List.of());
  }

  /** What makes one account of many readings. */
  Reconciler reconciler() {
    return reconciler;
  }

  /** The account of readings, and of what people decided about them. */
  Account account(List<Reading> readings, Optional<Moment> asKnownAt, Decisions decisions) {
    return reconciler.reconcile(readings, asKnownAt, decisions);
  }

  /** The same, the work done as it is said. */
  Account account(
      List<Reading> readings, Optional<Moment> asKnownAt, Decisions decisions, Work work) {
    return reconciler.reconcile(readings, asKnownAt, decisions, work);
  }

  /**
   * The same report with its outlet in one spelling, where the knowledge has it: bbc.com is BBC.
   */
  private Report known(Report report) {
    return report
        .outlet()
        .flatMap(outlet -> outlet(outlet.name()).map(name -> new Outlet(name, outlet.basis())))
        .map(report::from)
        .orElse(report);
  }

  private Optional<String> outlet(String name) {
    return actors
        .outletByDomain(name)
        .or(() -> actors.named(name, List.of()).filter(Pipeline::publishes))
        .map(Actor::name);
  }

  private static boolean publishes(Actor actor) {
    return switch (actor.kind()) {
      case MEDIA, AGENCY, STATE_MEDIA -> true;
      case GOVERNMENT,
          MILITARY,
          POLICE,
          REBEL,
          MILITIA,
          CIVILIANS,
          MONITOR,
          SOCIAL_MEDIA,
          INTERNATIONAL_ORGANISATION,
          AID_ORGANISATION,
          ANALYST,
          OFFICIAL,
          WITNESS,
          PERSON,
          UNNAMED,
          OTHER ->
          false;
    };
  }
}
