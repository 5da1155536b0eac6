package org.zubda.cli;

import java.util.List;
import java.util.Optional;
import org.zubda.account.Account;
import org.zubda.actor.Actor;
import org.zubda.claim.Attributed;
import org.zubda.claim.AttributionReader;
import org.zubda.claim.OutletFinder;
import org.zubda.claim.Reading;
import org.zubda.claim.ReportingWords;
import org.zubda.feed.Arrival;
import org.zubda.language.Document;
import org.zubda.language.Language;
import org.zubda.language.Sentence;
import org.zubda.language.en.English;
import org.zubda.mention.Mentions;
import org.zubda.mention.TimeReader;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Problem;
import org.zubda.report.Report;

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

  private final List<Language> languages;
  private final TimeReader times = TimeReader.english();
  private final AttributionReader attributions = new AttributionReader(ReportingWords.english());
  private final OutletFinder outlets = new OutletFinder();

  private Pipeline(List<Language> languages) {
    this.languages = languages;
  }

  /** Loads models and knowledge; takes a few seconds. */
  static Pipeline load() {
    return new Pipeline(List.of(English.load()));
  }

  /** Reads what came in. A reader that fails on a report costs its claims and nothing else. */
  Read read(Arrival arrival) {
    if (arrival.report().isEmpty()) {
      return new Read(arrival, Optional.empty(), Optional.empty());
    }
    Report report = arrival.report().get();
    if (report.text().isBlank()) {
      return new Read(arrival, Optional.of(silent(report)), Optional.empty());
    }
    Optional<Language> language =
        languages.stream().filter(l -> l.tag().equals(report.language())).findFirst();
    if (language.isEmpty()) {
      Problem notRead =
          new Problem(
              report.location(),
              Problem.Kind.LANGUAGE_NOT_READ,
              "its language (" + report.language() + ") is not read yet; it is kept");
      return new Read(arrival, Optional.of(silent(report)), Optional.of(notRead));
    }
    try {
      return new Read(arrival, Optional.of(read(report, language.get())), Optional.empty());
    } catch (RuntimeException | StackOverflowError e) {
      Problem failed =
          new Problem(
              report.location(),
              Problem.Kind.READER_FAILED,
              "the reader failed on it (" + e + "); it is kept without claims");
      return new Read(arrival, Optional.of(silent(report)), Optional.of(failed));
    }
  }

  private Reading read(Report report, Language language) {
    Document document = language.read(report);
    Mentions mentions = new Mentions(times.read(document), List.of(), List.of());
    List<Attributed> attributed = attributions.read(document, mentions);
    Optional<Outlet> outlet = report.outlet().or(() -> outlets.outlet(document, mentions));
    return new Reading(
        outlet.map(report::from).orElse(report),
        true,
        document.sentences().stream()
            .filter(sentence -> sentence.kind() == Sentence.Kind.BOILERPLATE)
            .map(Sentence::span)
            .toList(),
        outlets.relays(document, mentions).stream().map(Actor::name).toList(),
        mentions,
        attributed,
        List.of());
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

  /** The account of readings. */
  Account account(List<Reading> readings, Optional<Moment> asKnownAt) {
    return new Account(
        asKnownAt,
        readings,
        List.of(),
        readings.stream().flatMap(reading -> reading.claims().stream()).toList(),
        List.of());
  }
}
