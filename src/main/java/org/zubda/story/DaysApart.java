package org.zubda.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.zubda.claim.Claim;
import org.zubda.mention.When;
import org.zubda.report.Span;

/**
 * Two protests on two days are two protests. What was gathered as one incident for its place and
 * kind is parted where its events' own words put them on other days, or their report is of a later
 * one; figures and statements stay together, for a toll is told over days.
 */
final class DaysApart {

  /** Days between an incident and a report that names no day, in which the report may mean it. */
  private static final long AFTER = 1;

  private final Function<Situated, Profile> profile;
  private final Bonds bonds;
  private final Function<Draft, When> time;

  /**
   * With what a claim tells by itself, claims that people keep together, and the time that a
   * draft's claims give together.
   */
  DaysApart(Function<Situated, Profile> profile, Bonds bonds, Function<Draft, When> time) {
    this.profile = profile;
    this.bonds = bonds;
    this.time = time;
  }

  /** The drafts, and beside them what happened on other days. */
  List<Draft> of(List<Draft> drafts) {
    List<Draft> parted = new ArrayList<>();
    for (Draft d : drafts) {
      day(time.apply(d)).ifPresentOrElse(day -> parted.addAll(part(d, day)), () -> parted.add(d));
    }
    return parted;
  }

  private List<Draft> part(Draft draft, LocalDate day) {
    Map<LocalDate, List<Situated>> others = new TreeMap<>();
    List<Situated> kept = new ArrayList<>();
    for (Situated claim : draft.claims) {
      Optional<LocalDate> other =
          otherDay(claim, day).filter(o -> !isBound(claim) && !beside(claim, draft));
      if (other.isPresent()) {
        others.computeIfAbsent(other.get(), d -> new ArrayList<>()).add(claim);
      } else {
        kept.add(claim);
      }
    }
    if (others.isEmpty() || kept.isEmpty()) {
      return List.of(draft);
    }
    List<Draft> parts = new ArrayList<>();
    draft.claims.clear();
    draft.claims.addAll(kept);
    parts.add(draft);
    others.values().forEach(claims -> parts.add(alone(draft, claims)));
    return parts;
  }

  /** The day of an event where it is another than the incident's. */
  private static Optional<LocalDate> otherDay(Situated claim, LocalDate day) {
    if (!(claim.claim() instanceof Claim.Event)) {
      return Optional.empty();
    }
    When when = claim.claim().said().time();
    Optional<LocalDate> own = day(when);
    if (when.basis() != When.Basis.REPORT_DATE) {
      return own.filter(d -> !d.equals(day));
    }
    return own.filter(d -> Math.abs(ChronoUnit.DAYS.between(day, d)) > AFTER);
  }

  /** Whether an event that no word dates is named where its figures are: their shelling. */
  private static boolean beside(Situated claim, Draft draft) {
    Span said = claim.claim().said().evidence();
    return undated(List.of(claim))
        && draft.claims.stream()
            .filter(c -> c.claim() instanceof Claim.Toll && c.report().equals(claim.report()))
            .anyMatch(c -> c.claim().said().evidence().overlaps(said));
  }

  private boolean isBound(Situated claim) {
    return bonds.together().stream().anyMatch(ids -> ids.contains(claim.claim().id()));
  }

  private Draft alone(Draft whole, List<Situated> claims) {
    Draft draft = new Draft(whole.main, new Profile());
    for (Situated claim : claims) {
      draft.add(claim, profile.apply(claim));
    }
    boolean another = whole.tolls() || draft.means() != whole.means();
    if (another && (whole.mainOf.containsAll(draft.reports) || undated(claims))) {
      // what came of the main matter of its reports, or of what they tell without a day
      draft.partOf = Optional.of(whole);
    }
    return draft;
  }

  private static boolean undated(List<Situated> claims) {
    return claims.stream().allMatch(c -> c.claim().said().time().basis() == When.Basis.REPORT_DATE);
  }

  /** The one day that a time names. */
  private static Optional<LocalDate> day(When when) {
    return switch (when.precision()) {
      case HOUR, PART_OF_DAY, DAY -> when.from().map(m -> m.day());
      case WEEK, MONTH, YEAR, UNKNOWN -> Optional.empty();
    };
  }
}
