package org.zubda.account.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.report.Report;

/**
 * Finds the claims and reports that decisions are about in the readings of now: by the report and
 * the words, wherever the words stand now and whatever id the claim has.
 */
final class AnchorFinder {

  /** The least share of their words that two sentences have in common to be one sentence. */
  private static final double SAME_SENTENCE = 0.8;

  /**
   * What was found.
   *
   * @param found the claim's or the report's id; empty where there is none
   * @param report id of the report where it was looked for, where there is one
   * @param note why there is none, or what changed around it; empty for nothing
   */
  record Found(Optional<String> found, Optional<String> report, String note) {}

  private final Map<String, Reading> byId = new LinkedHashMap<>();
  private final Map<String, List<Reading>> byLocation = new LinkedHashMap<>();

  AnchorFinder(List<Reading> readings) {
    for (Reading r : readings) {
      byId.putIfAbsent(r.report().id(), r);
      byLocation.computeIfAbsent(r.report().location(), l -> new ArrayList<>()).add(r);
    }
  }

  /** The report; where its bytes changed, the only one that comes from the same place. */
  Found report(ReportAnchor anchor) {
    return reading(anchor.report(), anchor.location())
        .map(r -> found(r, r.report().id(), anchor.report()))
        .orElseGet(() -> gone(anchor.location()));
  }

  /** The claim. */
  Found claim(ClaimAnchor anchor) {
    Optional<Reading> reading = reading(anchor.report(), anchor.location());
    if (reading.isEmpty()) {
      return gone(anchor.location());
    }
    Report report = reading.get().report();
    record Candidate(ClaimAnchor claim, double likeness) {}
    List<Candidate> candidates = new ArrayList<>();
    for (Claim c : reading.get().claims()) {
      ClaimAnchor now = ClaimAnchor.of(c, report);
      if (now.kind().equals(anchor.kind())
          && now.value().equals(anchor.value())
          && same(now.focus(), anchor.focus())) {
        candidates.add(new Candidate(now, likeness(now.evidence(), anchor.evidence())));
      }
    }
    return candidates.stream()
        .filter(c -> c.likeness() >= SAME_SENTENCE)
        .min(
            Comparator.comparingDouble((Candidate c) -> -c.likeness())
                .thenComparing(c -> Math.abs(c.claim().start() - anchor.start()))
                .thenComparing(c -> c.claim().claim()))
        .map(c -> found(reading.get(), c.claim().claim(), anchor.report()))
        .orElseGet(() -> lost(anchor, reading.get()));
  }

  private static Found found(Reading reading, String id, String then) {
    boolean changed = !reading.report().id().equals(then);
    return new Found(
        Optional.of(id),
        Optional.of(reading.report().id()),
        changed
            ? "the bytes of " + reading.report().location() + " changed since; its words were found"
            : "");
  }

  private static Found gone(String location) {
    return new Found(
        Optional.empty(),
        Optional.empty(),
        "its report, " + location + ", is not among those that were read");
  }

  private static Found lost(ClaimAnchor anchor, Reading reading) {
    String text = ClaimAnchor.plain(reading.report().text());
    String where = reading.report().location();
    String why;
    if (!text.contains(ClaimAnchor.plain(anchor.evidence()))) {
      why = "the words stand in " + where + " no longer";
    } else if (reading.claims().stream()
        .map(c -> ClaimAnchor.of(c, reading.report()))
        .anyMatch(c -> c.kind().equals(anchor.kind()) && same(c.focus(), anchor.focus()))) {
      why = "the same words of " + where + " are read otherwise now";
    } else {
      why = "no such claim is read in these words of " + where + " now";
    }
    return new Found(Optional.empty(), Optional.of(reading.report().id()), why);
  }

  private Optional<Reading> reading(String id, String location) {
    List<Reading> there = byLocation.getOrDefault(location, List.of());
    return Optional.ofNullable(byId.get(id))
        .or(() -> there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty());
  }

  private static boolean same(String a, String b) {
    return ClaimAnchor.plain(a).equals(ClaimAnchor.plain(b));
  }

  /** 1 for the same words, else the share of words in common, of all that either has. */
  private static double likeness(String a, String b) {
    if (same(a, b)) {
      return 1;
    }
    Set<String> one = words(a);
    Set<String> other = words(b);
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    return (double) shared.size() / (one.size() + other.size() - shared.size());
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(ClaimAnchor.plain(text).split(" ")));
  }
}
