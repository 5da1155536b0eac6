package org.zubda.story;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.report.Published;
import org.zubda.report.Report;

/**
 * These reports tell one story.
 *
 * @param id made of its founding report: the one published first (of one day's reports, and of
 *     those without a date, which come last, the one with the least id). When two stories become
 *     one, it has the id of the elder; when one falls apart, the part with the founding report
 *     keeps the id, and each other part has that of its own founder
 * @param founder id of the founding report
 * @param reports ids of its reports, in rising order
 */
public record StoryGroup(String id, String founder, List<String> reports) {

  /** Copies that can't be changed. */
  public StoryGroup {
    reports = List.copyOf(reports);
  }

  /** The group of these reports. */
  public static StoryGroup of(List<Reading> readings) {
    return of(
        readings.stream().map(Reading::report).toList(),
        r -> r.published().map(Published::at).map(Moment::day),
        Report::id);
  }

  /** The group of the reports with these gists. */
  static StoryGroup ofGists(List<Gist> gists) {
    return of(gists, Gist::day, Gist::report);
  }

  private static <T> StoryGroup of(
      List<T> reports, Function<T, Optional<LocalDate>> day, Function<T, String> id) {
    T founder =
        reports.stream()
            .min(
                Comparator.comparing((T r) -> day.apply(r).orElse(LocalDate.MAX)).thenComparing(id))
            .orElseThrow();
    return new StoryGroup(
        Telling.id("story", List.of(id.apply(founder))),
        id.apply(founder),
        reports.stream().map(id).sorted().toList());
  }
}
