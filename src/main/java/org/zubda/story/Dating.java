package org.zubda.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.claim.Said;
import org.zubda.mention.When;
import org.zubda.report.Moment;
import org.zubda.report.Published;

/**
 * Works out the date of a report that bears none from the dated reports of its story (method, rule
 * 7): it tells of something at a place on a weekday, and they tell of something at that place on
 * just one day that is such a weekday. Where they tell of two, or of none, the date is not fixed
 * and the report stays undated. The date is marked as inferred.
 */
final class Dating {

  /** A place and a weekday on which something happened there. */
  private record Event(String place, DayOfWeek day) {}

  private Dating() {}

  /** The reports, those without a date dated where the others fix it. */
  static List<Reading> of(List<Reading> readings) {
    Map<Event, TreeSet<LocalDate>> known = new LinkedHashMap<>();
    for (Reading r : readings) {
      if (r.report().published().isPresent()) {
        r.claims().forEach(c -> event(c).ifPresent(e -> add(known, e, c)));
      }
    }
    if (known.isEmpty()) {
      return readings;
    }
    return readings.stream()
        .map(r -> r.report().published().isPresent() ? r : dated(r, known))
        .toList();
  }

  private static void add(Map<Event, TreeSet<LocalDate>> known, Event event, Claim claim) {
    known
        .computeIfAbsent(event, e -> new TreeSet<>())
        .add(claim.said().time().from().orElseThrow().day());
  }

  /** What a claim of a dated report tells happened on a day that its own words give. */
  private static Optional<Event> event(Claim claim) {
    Said said = claim.said();
    boolean day =
        said.time().from().isPresent()
            && said.time().from().map(Moment::day).equals(said.time().to().map(Moment::day))
            && said.time().basis() != When.Basis.REPORT_DATE
            && !said.background();
    return day ? place(said).map(p -> new Event(p, of(said))) : Optional.empty();
  }

  private static DayOfWeek of(Said said) {
    return said.time().from().orElseThrow().day().getDayOfWeek();
  }

  private static Optional<String> place(Said said) {
    return said.place().map(p -> p.id().orElse(p.name()));
  }

  private static Optional<DayOfWeek> weekday(Claim claim) {
    if (claim.said().time().basis() != When.Basis.UNANCHORED || claim.said().background()) {
      return Optional.empty();
    }
    String words = claim.said().time().text().orElse("").toLowerCase(Locale.ROOT);
    List<DayOfWeek> named =
        List.of(DayOfWeek.values()).stream()
            .filter(d -> words.contains(d.name().toLowerCase(Locale.ROOT)))
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static Reading dated(Reading reading, Map<Event, TreeSet<LocalDate>> known) {
    Map<DayOfWeek, TreeSet<LocalDate>> fixed = new TreeMap<>();
    for (Claim c : reading.claims()) {
      Optional<DayOfWeek> day = weekday(c);
      Optional<String> place = place(c.said());
      if (day.isPresent() && place.isPresent()) {
        fixed
            .computeIfAbsent(day.get(), d -> new TreeSet<>())
            .addAll(known.getOrDefault(new Event(place.get(), day.get()), new TreeSet<>()));
      }
    }
    fixed.values().removeIf(TreeSet::isEmpty);
    boolean one = fixed.values().stream().allMatch(days -> days.size() == 1);
    TreeSet<LocalDate> anchors = new TreeSet<>();
    fixed.values().forEach(anchors::addAll);
    boolean oneWeek =
        one && !anchors.isEmpty() && ChronoUnit.DAYS.between(anchors.first(), anchors.last()) < 7;
    return oneWeek ? on(reading, anchors.last()) : reading;
  }

  /** A report as of a day: its weekdays are those of the week that ends with it or begins there. */
  private static Reading on(Reading reading, LocalDate anchor) {
    LocalDate last = anchor;
    for (Claim c : reading.claims()) {
      Optional<DayOfWeek> day = weekday(c);
      // A weekday that comes at most two days after the fixed one is taken to follow it.
      for (int after = 1; after <= 2 && day.isPresent(); after++) {
        LocalDate next = anchor.plusDays(after);
        last = next.getDayOfWeek() == day.get() && next.isAfter(last) ? next : last;
      }
    }
    LocalDate published = last;
    List<Claim> claims = new ArrayList<>();
    for (Claim c : reading.claims()) {
      claims.add(weekday(c).map(d -> c.with(at(c.said(), before(published, d)))).orElse(c));
    }
    return new Reading(
        reading.report().publishedAt(new Published(Moment.of(published), Published.Basis.INFERRED)),
        reading.relevant(),
        reading.boilerplate(),
        reading.relays(),
        reading.mentions(),
        reading.attributions(),
        claims);
  }

  private static LocalDate before(LocalDate published, DayOfWeek day) {
    return published.minusDays((published.getDayOfWeek().getValue() - day.getValue() + 7) % 7);
  }

  private static Said at(Said said, LocalDate day) {
    return said.at(
        new When(
            said.time().text(),
            Optional.of(Moment.of(day)),
            Optional.of(Moment.of(day)),
            said.time().precision(),
            When.Basis.RELATIVE));
  }
}
