package org.zubda.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zubda.claim.Claim;
import org.zubda.claim.EventType;
import org.zubda.claim.Scope;

/** What one report tells of one incident, while it is being gathered. */
final class Draft {

  /** Its claims, in the order of the text. */
  final List<Situated> claims = new ArrayList<>();

  /** What they tell together. */
  final Profile profile;

  /** What each of them tells. */
  final List<Profile> each = new ArrayList<>();

  /** Whether it is what its report is mainly about. */
  final boolean main;

  /** Reports that tell of it. */
  final Set<String> reports = new TreeSet<>();

  /** Why others were taken in. */
  final List<String> reasons = new ArrayList<>();

  /** Reports that are mainly about it. */
  final Set<String> mainOf = new TreeSet<>();

  /** What it is part of. */
  Optional<Draft> partOf = Optional.empty();

  Draft(boolean main, Profile profile) {
    this.main = main;
    this.profile = profile;
  }

  /** The same with its claims as they stand in their story; it shares its profiles with this. */
  Draft with(List<Situated> situated) {
    Draft draft = new Draft(main, profile);
    draft.claims.addAll(situated);
    draft.each.addAll(each);
    draft.reports.addAll(reports);
    draft.mainOf.addAll(mainOf);
    draft.reasons.addAll(reasons);
    return draft;
  }

  void add(Situated claim, Profile told) {
    if (claims.isEmpty()) {
      profile.scope = told.scope;
      profile.background = told.background;
      profile.holding = told.holding;
    } else if (told.scope != Scope.INCIDENT && profile.scope == Scope.INCIDENT) {
      profile.scope = told.scope;
    }
    profile.take(told);
    claims.add(claim);
    each.add(told);
    reports.add(claim.report());
    if (main) {
      mainOf.add(claim.report());
    }
  }

  /** Adds a claim that changes nothing of what the incident is known by. */
  void addOnly(Situated claim) {
    claims.add(claim);
    reports.add(claim.report());
  }

  /** Takes in another draft whole. */
  void take(Draft other, List<String> why) {
    profile.take(other.profile);
    if (profile.scope == Scope.INCIDENT) {
      profile.scope = other.profile.scope;
    }
    profile.background &= other.profile.background;
    claims.addAll(other.claims);
    each.addAll(other.each);
    reports.addAll(other.reports);
    mainOf.addAll(other.mainOf);
    reasons.addAll(other.reasons);
    reasons.add(String.join(", ", why));
  }

  /** Ids of its claims. */
  List<String> ids() {
    return claims.stream().map(c -> c.claim().id()).toList();
  }

  /** Whether nothing tells it from the report's main matter. */
  boolean bare() {
    return profile.scope == Scope.INCIDENT
        && profile.targets.isEmpty()
        && Incidents.general(profile.means);
  }

  /** Whether nothing but statements is told of it: who did it, or whether it happened. */
  boolean spoken() {
    return claims.stream().allMatch(c -> c.claim() instanceof Claim.Statement);
  }

  boolean tolls() {
    return claims.stream().anyMatch(c -> c.claim() instanceof Claim.Toll);
  }

  /** The kind of violence most of its claims name. */
  EventType means() {
    java.util.Map<EventType, Integer> votes = new java.util.EnumMap<>(EventType.class);
    for (Profile p : each) {
      p.means.forEach(m -> votes.merge(m, 1, Integer::sum));
    }
    return votes.entrySet().stream()
        .max(java.util.Map.Entry.<EventType, Integer>comparingByValue())
        .map(java.util.Map.Entry::getKey)
        .orElse(EventType.OTHER);
  }
}
