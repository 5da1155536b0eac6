package org.zubda.feed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zubda.report.Moment;
import org.zubda.report.Original;
import org.zubda.report.Problem;
import org.zubda.report.Report;

/**
 * Something came in: a report, or what kept it from being one; often both.
 *
 * @param report the report; empty where there is not even a record to answer for (a missing path).
 *     A record that could not be read has a report without text
 * @param textMade whether the report's text is not the input's own: a page's main text, or a title
 *     put before the text
 * @param aside the fields of the record that Zubda does not know, as a JSON object
 * @param readings a file of readings kept by an earlier run, which is to be taken apart by whoever
 *     knows its form; there is no report then
 * @param original the report's bytes with all that was told beside them, so that {@link Originals}
 *     can read it again; empty where they were too many to hold, and where there is no report
 * @param leads addresses that it names, at which reports may be found
 * @param problems what is wrong with it
 */
public record Arrival(
    Optional<Report> report,
    boolean textMade,
    Optional<String> aside,
    Optional<Path> readings,
    Optional<Original> original,
    List<Lead> leads,
    List<Problem> problems) {

  /** A copy that can't be changed. */
  public Arrival {
    leads = List.copyOf(leads);
    problems = List.copyOf(problems);
  }

  /** A report, or what kept it from being one. */
  Arrival(
      Optional<Report> report, boolean textMade, Optional<String> aside, List<Problem> problems) {
    this(report, textMade, aside, Optional.empty(), Optional.empty(), List.of(), problems);
  }

  /** A file of kept readings. */
  static Arrival kept(Path file) {
    return new Arrival(
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.of(file),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** A reading that came out of a file of them, as if its report had come in. */
  public static Arrival again(Report report) {
    return new Arrival(Optional.of(report), true, Optional.empty(), List.of());
  }

  /** Something came in that holds no report: only what is wrong. */
  public static Arrival wrong(Problem problem) {
    return none(problem);
  }

  /** No record at all: only what is wrong. */
  static Arrival none(Problem problem) {
    return new Arrival(Optional.empty(), false, Optional.empty(), List.of(problem));
  }

  /** No report, but addresses at which some may be found. */
  static Arrival leads(List<Lead> leads) {
    return new Arrival(
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        leads,
        List.of());
  }

  /** The same, with what a page tells of who wrote it and when it was changed. */
  Arrival written(Optional<String> by, Optional<Moment> changed) {
    return new Arrival(
        report.map(it -> it.written(by, changed)),
        textMade,
        aside,
        readings,
        original,
        leads,
        problems);
  }

  /** The same, naming these addresses. */
  Arrival leading(List<Lead> named) {
    return new Arrival(report, textMade, aside, readings, original, named, problems);
  }

  /** The same, made of these bytes. */
  Arrival of(Original made) {
    return new Arrival(report, textMade, aside, readings, Optional.of(made), leads, problems);
  }

  /** A record that can't be read: kept under its hash, without text. */
  static Arrival unread(
      String id, String location, Optional<String> recordId, Problem.Kind kind, String detail) {
    Report empty =
        new Report(
            id,
            location,
            recordId,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Report.UNDETERMINED,
            "",
            false,
            Optional.empty());
    return new Arrival(
        Optional.of(empty), false, Optional.empty(), List.of(new Problem(location, kind, detail)));
  }
}
