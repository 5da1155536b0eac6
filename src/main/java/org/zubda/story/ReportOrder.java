package org.zubda.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.Reading;
import org.zubda.claim.Scope;
import org.zubda.mention.Count;
import org.zubda.mention.TimeMention;
import org.zubda.report.Published;

/**
 * Which report came before which. Dates of publication decide; within a day, times of day do where
 * all its reports have one. Without dates the reports order themselves where they can: the count of
 * a running offensive only rises, and "Friday" stands before "Saturday". What neither fixes is left
 * at one stage: nothing is guessed.
 */
public final class ReportOrder {

  private static final List<String> WEEK =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private final Map<String, Integer> stages;
  private final Set<String> inferred;

  private ReportOrder(Map<String, Integer> stages, Set<String> inferred) {
    this.stages = stages;
    this.inferred = inferred;
  }

  /** Orders the reports of one story. */
  public static ReportOrder of(List<Reading> readings) {
    List<Reading> dated = readings.stream().filter(r -> isDated(r)).toList();
    if (dated.isEmpty()) {
      return inferred(readings);
    }
    return dated.size() == readings.size() ? byDate(readings) : mixed(readings, dated);
  }

  private static boolean isDated(Reading reading) {
    return reading.report().published().isPresent();
  }

  /**
   * Dated reports by their dates; one without a date comes with the dated one that gives the same
   * running count, else with the first: nothing says that it came later.
   */
  private static ReportOrder mixed(List<Reading> readings, List<Reading> dated) {
    ReportOrder known = byDate(dated);
    Map<String, Integer> stages = new TreeMap<>(known.stages);
    Set<String> unsure = new TreeSet<>();
    for (Reading r : readings) {
      if (!isDated(r)) {
        Optional<Integer> total = runningTotal(r);
        int stage =
            dated.stream()
                .filter(d -> total.isPresent() && runningTotal(d).equals(total))
                .map(d -> known.stage(d.report().id()))
                .min(Comparator.naturalOrder())
                .orElse(0);
        stages.put(r.report().id(), stage);
        unsure.add(r.report().id());
      }
    }
    return new ReportOrder(stages, unsure);
  }

  private static Set<String> ids(List<Reading> readings) {
    Set<String> ids = new TreeSet<>();
    readings.forEach(r -> ids.add(r.report().id()));
    return ids;
  }

  private static ReportOrder byDate(List<Reading> readings) {
    Map<String, List<Reading>> days = new TreeMap<>();
    for (Reading r : readings) {
      Published p = r.report().published().orElseThrow();
      days.computeIfAbsent(p.at().day().toString(), d -> new ArrayList<>()).add(r);
    }
    Map<String, Integer> stages = new TreeMap<>();
    int stage = 0;
    for (List<Reading> day : days.values()) {
      boolean timed =
          day.stream().allMatch(r -> r.report().published().orElseThrow().at().at().isPresent());
      if (timed) {
        day.sort(Comparator.comparing(r -> r.report().published().orElseThrow().at()));
        Optional<Reading> last = Optional.empty();
        for (Reading r : day) {
          boolean same =
              last.isPresent()
                  && last.get()
                          .report()
                          .published()
                          .orElseThrow()
                          .at()
                          .compareTo(r.report().published().orElseThrow().at())
                      == 0;
          stage += last.isPresent() && !same ? 1 : 0;
          stages.put(r.report().id(), stage);
          last = Optional.of(r);
        }
      } else {
        for (Reading r : day) {
          stages.put(r.report().id(), stage);
        }
      }
      stage++;
    }
    return new ReportOrder(stages, Set.of());
  }

  private static ReportOrder inferred(List<Reading> readings) {
    Map<String, Integer> totals = new TreeMap<>();
    Map<String, Integer> weekdays = new TreeMap<>();
    for (Reading r : readings) {
      runningTotal(r).ifPresent(n -> totals.put(r.report().id(), n));
      lastWeekday(r).ifPresent(d -> weekdays.put(r.report().id(), d));
    }
    List<Integer> steps = totals.values().stream().distinct().sorted().toList();
    Map<String, Integer> stages = new TreeMap<>();
    for (Reading r : readings) {
      String id = r.report().id();
      if (totals.containsKey(id)) {
        stages.put(id, steps.indexOf(totals.get(id)));
      }
    }
    for (Reading r : readings) {
      String id = r.report().id();
      if (!stages.containsKey(id)) {
        Optional<Integer> mate =
            weekdays.containsKey(id)
                ? weekdays.entrySet().stream()
                    .filter(e -> e.getValue().equals(weekdays.get(id)))
                    .filter(e -> totals.containsKey(e.getKey()))
                    .map(e -> steps.indexOf(totals.get(e.getKey())))
                    .min(Comparator.naturalOrder())
                : Optional.empty();
        stages.put(id, mate.orElse(0));
      }
    }
    return new ReportOrder(stages, ids(readings));
  }

  /** The count of all killed in a running offensive or war that the report gives, where it does. */
  private static Optional<Integer> runningTotal(Reading reading) {
    return reading.claims().stream()
        .filter(c -> c instanceof Claim.Toll)
        .map(c -> (Claim.Toll) c)
        .filter(t -> t.scope() == Scope.OFFENSIVE && t.effect() == Effect.KILLED)
        .filter(t -> !t.said().background() && t.count() instanceof Count.Stated)
        .map(t -> ((Count.Stated) t.count()).figure())
        .max(Comparator.naturalOrder());
  }

  /** The last day of the week that the report names, counted from Monday. */
  private static Optional<Integer> lastWeekday(Reading reading) {
    Optional<Integer> last = Optional.empty();
    for (TimeMention mention : reading.mentions().times()) {
      String words = mention.span().of(reading.report().text()).toLowerCase(Locale.ROOT);
      for (int d = 0; d < WEEK.size(); d++) {
        if (words.contains(WEEK.get(d)) && (last.isEmpty() || last.get() < d)) {
          last = Optional.of(d);
        }
      }
    }
    return last;
  }

  /** How late the report is: 0 for the first; the same for reports that can't be told apart. */
  public int stage(String report) {
    return stages.getOrDefault(report, 0);
  }

  /** Whether a report's place in the order was worked out from words, for want of a date. */
  public boolean inferred(String report) {
    return inferred.contains(report);
  }
}
