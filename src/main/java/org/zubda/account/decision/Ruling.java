package org.zubda.account.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.story.Bonds;
import org.zubda.story.CopyMarks;

/**
 * What all decisions come to over a set of reports: plain data that tells whoever puts reports
 * together what to do, and what to say of it.
 *
 * @param standings what each decision comes to, in their order
 * @param claims what is decided on single claims, by their ids
 * @param bonds what is decided on which claims are of one incident
 * @param copies what is decided on which reports repeat others
 */
public record Ruling(
    List<Standing> standings, Map<String, ClaimRuling> claims, Bonds bonds, CopyMarks copies) {

  /** Nobody decided anything. */
  public static final Ruling NONE = new Ruling(List.of(), Map.of(), Bonds.NONE, CopyMarks.NONE);

  /** Copies that can't be changed. */
  public Ruling {
    standings = List.copyOf(standings);
    claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
  }

  /** The decision with this id, and what it comes to. */
  public Optional<Standing> standing(String decision) {
    return standings.stream().filter(s -> s.decision().id().equals(decision)).findFirst();
  }

  /** What is decided on a claim, where something is. */
  public Optional<ClaimRuling> on(String claim) {
    return Optional.ofNullable(claims.get(claim));
  }

  /** A claim as it is listed: corrected where it was corrected; a rejected one as it was read. */
  public Claim listed(Claim claim) {
    return on(claim.id()).map(r -> r.correction().on(claim)).orElse(claim);
  }

  /** A reading as it counts: its claims corrected, and without those that were rejected. */
  public Reading counted(Reading reading) {
    if (reading.claims().stream().noneMatch(c -> claims.containsKey(c.id()))) {
      return reading;
    }
    List<Claim> counted =
        reading.claims().stream()
            .filter(c -> on(c.id()).filter(r -> r.mark() == ClaimRuling.Mark.REJECTED).isEmpty())
            .map(this::listed)
            .toList();
    return new Reading(
        reading.report(),
        reading.relevant(),
        reading.boilerplate(),
        reading.relays(),
        reading.mentions(),
        reading.attributions(),
        counted);
  }

  /**
   * The groups of reports that tell of the same, where incidents that people took for one lie in
   * two of them: these become one group. The largest comes first.
   */
  public List<List<Reading>> joined(List<List<Reading>> groups) {
    if (bonds.together().isEmpty()) {
      return groups;
    }
    List<List<Reading>> joined = new ArrayList<>();
    groups.forEach(g -> joined.add(new ArrayList<>(g)));
    for (Set<String> together : bonds.together()) {
      List<List<Reading>> touched = joined.stream().filter(g -> holds(g, together)).toList();
      for (List<Reading> other : touched.subList(Math.min(1, touched.size()), touched.size())) {
        touched.getFirst().addAll(other);
        joined.removeIf(g -> g == other);
      }
    }
    joined.forEach(g -> g.sort(Comparator.comparing(r -> r.report().id())));
    joined.sort(
        Comparator.comparing((List<Reading> g) -> -g.size())
            .thenComparing(g -> g.getFirst().report().id()));
    return joined;
  }

  /** Whether some decision that stands is about these reports or their claims. */
  public boolean touches(List<Reading> group) {
    Set<String> reports = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Reading r : group) {
      reports.add(r.report().id());
      r.claims().forEach(c -> ids.add(c.id()));
    }
    return standings.stream()
        .filter(Standing::stands)
        .anyMatch(
            s ->
                s.claims().stream().anyMatch(ids::contains)
                    || s.reports().stream().anyMatch(reports::contains));
  }

  private static boolean holds(List<Reading> group, Set<String> claims) {
    return group.stream().anyMatch(r -> r.claims().stream().anyMatch(c -> claims.contains(c.id())));
  }
}
