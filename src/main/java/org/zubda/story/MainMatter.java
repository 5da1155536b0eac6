package org.zubda.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.claim.EventType;
import org.zubda.place.Place;

/**
 * What the reports of one story are mainly about, and what is part of it. Reports are of one story
 * because they tell of the same: a report that gives no figure tells of what the others count,
 * unless its own words put it at another place; an arrest or a charge that follows, and what else
 * it tells of that place and time, are part of it.
 */
final class MainMatter {

  /** The least score with which a report's lead is what others are mainly about. */
  private static final double SAME = 0;

  private final List<Draft> cores = new ArrayList<>();
  private final Map<String, Draft> coreOf = new LinkedHashMap<>();
  private final List<Draft> all;

  /** With what figures and statements tell, brought together across reports. */
  MainMatter(List<Draft> figures) {
    this.all = new ArrayList<>(figures);
    for (Draft d : figures) {
      if (!d.mainOf.isEmpty()) {
        cores.add(d);
        d.mainOf.forEach(r -> coreOf.put(r, d));
      }
    }
  }

  /** All drafts, with those of which only events are told, in the order of their reports. */
  List<Draft> with(List<Draft> events) {
    Map<String, List<Draft>> byReport = new LinkedHashMap<>();
    for (Draft d : events) {
      byReport.computeIfAbsent(d.claims.get(0).report(), r -> new ArrayList<>()).add(d);
    }
    byReport.forEach(this::place);
    return all;
  }

  private void place(String report, List<Draft> events) {
    List<Draft> rest = new ArrayList<>(events);
    if (!coreOf.containsKey(report)) {
      Draft lead = lead(events);
      rest.remove(lead);
      lead(report, lead);
    }
    Draft core = coreOf.get(report);
    for (Draft d : rest) {
      all.add(d);
      if (core != null && !d.profile.background && !elsewhere(d, core)) {
        d.partOf = Optional.of(core);
      }
    }
  }

  /**
   * What a report without figures is mainly about: what it tells first, and no arrest if it can.
   */
  private static Draft lead(List<Draft> events) {
    return events.stream()
        .min(
            Comparator.comparing((Draft d) -> d.profile.background)
                .thenComparing(MainMatter::follows)
                .thenComparing(d -> d.claims.get(0).at()))
        .orElseThrow();
  }

  private void lead(String report, Draft lead) {
    Draft best = null;
    double bestScore = SAME;
    for (Draft core : cores) {
      double score = score(lead, core);
      if (score >= bestScore && (best == null || score > bestScore)) {
        best = core;
        bestScore = score;
      }
    }
    if (best == null) {
      lead.mainOf.add(report);
      cores.add(lead);
      coreOf.put(report, lead);
      all.add(lead);
    } else if (follows(lead) || lead.profile.compare(best.profile).conflict()) {
      lead.partOf = Optional.of(best);
      all.add(lead);
      coreOf.put(report, best);
    } else {
      best.claims.addAll(lead.claims);
      best.reports.addAll(lead.reports);
      best.mainOf.add(report);
      coreOf.put(report, best);
    }
  }

  /** How well a lead fits what others are mainly about; when it was told of says nothing. */
  private static double score(Draft lead, Draft core) {
    if (elsewhere(lead, core) || lead.profile.background) {
      return Double.NEGATIVE_INFINITY;
    }
    Profile told = lead.profile.copy();
    told.days.clear();
    told.weekdays.clear();
    if (follows(lead)) {
      told.means.clear();
    }
    if (told.mayShareAPlace(core.profile)) {
      told.places.clear();
    }
    Profile.Match match = told.compare(core.profile);
    return match.conflict()
        ? Double.NEGATIVE_INFINITY
        : match.score() + Joining.MAIN + Math.log(core.mainOf.size()) / Math.log(2);
  }

  private static boolean elsewhere(Draft d, Draft core) {
    List<Place> places = d.profile.places;
    return !places.isEmpty()
        && !core.profile.places.isEmpty()
        && !follows(d)
        && !d.profile.mayShareAPlace(core.profile)
        && places.stream()
            .allMatch(p -> core.profile.places.stream().allMatch(q -> Profile.near(p, q) <= -4));
  }

  /** Whether it is what comes after violence: an arrest, a charge. */
  private static boolean follows(Draft d) {
    return !d.profile.means.isEmpty()
        && d.profile.means.stream().allMatch(m -> m == EventType.DETENTION);
  }
}
