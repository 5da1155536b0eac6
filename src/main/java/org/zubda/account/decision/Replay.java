package org.zubda.account.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zubda.account.decision.AnchorFinder.Found;
import org.zubda.account.decision.Standing.State;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.story.CopyMarks;

/**
 * Replays decisions over readings, from the latest to the earliest: of two that can't both stand
 * the later one stands, and the earlier one is kept and said to be overruled. One that no longer
 * applies says why. The outcome does not depend on the order in which reports came in.
 */
public final class Replay {

  private final Decisions decisions;
  private final Predicate<Moment> made;
  private final Predicate<String> known;
  private final Function<ClaimAnchor, Found> claim;
  private final Function<ReportAnchor, Found> report;

  private final Map<String, String> undoneBy = new TreeMap<>();
  private final Map<String, ClaimRuling> claims = new TreeMap<>();
  private final BondMaker bonds = new BondMaker();
  private final Map<String, String> copyOf = new TreeMap<>();
  private final Set<String> own = new TreeSet<>();
  private final Map<String, String> markedBy = new TreeMap<>();

  private Replay(
      Decisions decisions,
      Predicate<Moment> made,
      Predicate<String> known,
      Function<ClaimAnchor, Found> claim,
      Function<ReportAnchor, Found> report) {
    this.decisions = decisions;
    this.made = made;
    this.known = known;
    this.claim = claim;
    this.report = report;
  }

  /**
   * What decisions come to.
   *
   * @param decisions all of them
   * @param given all reports that came in, as they were read; those that no decision is about may
   *     be left out
   * @param known whether the report of an id counts
   * @param asKnownAt the moment at which the account is known; empty for now
   */
  public static Ruling of(
      Decisions decisions,
      List<Reading> given,
      Predicate<String> known,
      Optional<Moment> asKnownAt) {
    if (decisions.isEmpty()) {
      return Ruling.NONE;
    }
    AnchorFinder finder = new AnchorFinder(given);
    Predicate<Moment> made =
        at -> decisions.hindsight() || asKnownAt.map(t -> by(at, t)).orElse(true);
    return new Replay(decisions, made, known, finder::claim, finder::report).ruling();
  }

  /**
   * What decisions come to as far as they themselves tell: which were undone or overruled. Whether
   * what they are about is still there is not asked.
   */
  public static List<Standing> alone(Decisions decisions) {
    return new Replay(
            decisions,
            at -> true,
            r -> true,
            a -> new Found(Optional.of(a.claim()), Optional.of(a.report()), ""),
            a -> new Found(Optional.of(a.report()), Optional.of(a.report()), ""))
        .ruling()
        .standings();
  }

  /** Whether something came about by a moment; on the day of a bare date counts. */
  private static boolean by(Moment at, Moment moment) {
    return moment.at().isPresent() ? at.compareTo(moment) <= 0 : !at.day().isAfter(moment.day());
  }

  private Ruling ruling() {
    List<Standing> standings = new ArrayList<>();
    for (Decision d : decisions.all().reversed()) {
      standings.add(standing(d));
    }
    Collections.reverse(standings);
    return new Ruling(standings, claims, bonds.bonds(), new CopyMarks(copyOf, own));
  }

  private Standing standing(Decision d) {
    if (!made.test(d.made().at())) {
      return without(d, State.LATER, "made after the moment at which the account is known");
    }
    if (undoneBy.containsKey(d.id())) {
      return without(d, State.UNDONE, "undone by " + undoneBy.get(d.id()));
    }
    return switch (d) {
      case Decision.Undo undo -> undo(undo);
      case Decision.Accept accept ->
          onClaim(accept, accept.claim(), ClaimRuling.Mark.ACCEPTED, Correction.NONE);
      case Decision.Reject reject ->
          onClaim(reject, reject.claim(), ClaimRuling.Mark.REJECTED, Correction.NONE);
      case Decision.Correct correct ->
          onClaim(correct, correct.claim(), ClaimRuling.Mark.CORRECTED, correct.correction());
      case Decision.Merge merge -> grouped(merge, merge.incidents(), false);
      case Decision.Split split -> grouped(split, List.of(split.out(), split.rest()), true);
      case Decision.MarkCopy copy -> copy(copy, copy.report(), Optional.of(copy.of()));
      case Decision.UnmarkCopy copy -> copy(copy, copy.report(), Optional.empty());
    };
  }

  private static Standing without(Decision d, State state, String reason) {
    return new Standing(d, state, reason, List.of(), List.of());
  }

  private Standing undo(Decision.Undo undo) {
    boolean earlier =
        decisions.all().stream()
            .anyMatch(
                d -> d.id().equals(undo.decision()) && d.made().number() < undo.made().number());
    if (!earlier) {
      return without(undo, State.NOT_APPLICABLE, "there is no earlier decision " + undo.decision());
    }
    undoneBy.putIfAbsent(undo.decision(), undo.id());
    return without(undo, State.STANDS, "");
  }

  // one claim

  private Standing onClaim(
      Decision d, ClaimAnchor anchor, ClaimRuling.Mark mark, Correction correction) {
    Found found = claim.apply(anchor);
    if (found.report().isPresent() && !known.test(found.report().get())) {
      return without(d, State.LATER, "its report was published later");
    }
    if (found.found().isEmpty()) {
      return without(d, State.NOT_APPLICABLE, found.note());
    }
    String id = found.found().get();
    ClaimRuling before = claims.get(id);
    if (before == null) {
      claims.put(id, new ClaimRuling(mark, correction, List.of(d.id())));
      return new Standing(d, State.STANDS, found.note(), List.of(id), List.of());
    }
    Correction both = before.correction().over(correction);
    boolean adds =
        mark == ClaimRuling.Mark.CORRECTED
            && before.mark() == ClaimRuling.Mark.CORRECTED
            && !both.equals(before.correction());
    if (!adds) {
      return new Standing(
          d,
          State.OVERRULED,
          "overruled by " + before.decisions().getFirst(),
          List.of(id),
          List.of());
    }
    List<String> by = new ArrayList<>(before.decisions());
    by.add(d.id());
    claims.put(id, new ClaimRuling(mark, both, by));
    return new Standing(d, State.STANDS, found.note(), List.of(id), List.of());
  }

  // which claims are of one incident

  private Standing grouped(Decision d, List<List<ClaimAnchor>> groups, boolean apart) {
    List<List<String>> found = new ArrayList<>();
    Set<String> notes = new LinkedHashSet<>();
    int lost = 0;
    boolean later = false;
    for (List<ClaimAnchor> group : groups) {
      List<String> ids = new ArrayList<>();
      for (ClaimAnchor anchor : group) {
        Found one = claim.apply(anchor);
        boolean unknown = one.report().isPresent() && !known.test(one.report().get());
        later |= unknown;
        if (!unknown && one.found().isPresent()) {
          ids.add(one.found().get());
        } else if (!unknown) {
          lost++;
        }
        if (!unknown && !one.note().isEmpty()) {
          notes.add(one.note());
        }
      }
      found.add(ids);
    }
    List<String> all = found.stream().flatMap(List::stream).distinct().sorted().toList();
    if (found.stream().filter(ids -> !ids.isEmpty()).count() < 2) {
      return later
          ? without(d, State.LATER, "its reports were published later")
          : new Standing(d, State.NOT_APPLICABLE, String.join("; ", notes), all, List.of());
    }
    if (apart && found.getFirst().stream().anyMatch(found.getLast()::contains)) {
      return new Standing(
          d, State.NOT_APPLICABLE, "what it takes apart is one claim now", all, List.of());
    }
    found.removeIf(List::isEmpty);
    Optional<String> against = bonds.take(d.id(), found, apart);
    if (against.isPresent()) {
      return new Standing(d, State.OVERRULED, "overruled by " + against.get(), all, List.of());
    }
    String reason =
        lost == 0
            ? String.join("; ", notes)
            : "of its claims " + lost + " could not be found again: " + String.join("; ", notes);
    return new Standing(d, State.STANDS, reason, all, List.of());
  }

  // copies

  private Standing copy(Decision d, ReportAnchor marked, Optional<ReportAnchor> of) {
    List<Found> found = new ArrayList<>();
    found.add(report.apply(marked));
    of.ifPresent(o -> found.add(report.apply(o)));
    Optional<Found> gone = found.stream().filter(f -> f.found().isEmpty()).findFirst();
    if (gone.isPresent()) {
      return without(d, State.NOT_APPLICABLE, gone.get().note());
    }
    List<String> ids = found.stream().map(f -> f.found().orElseThrow()).toList();
    if (!ids.stream().allMatch(known)) {
      return without(d, State.LATER, "its report was published later");
    }
    String id = ids.getFirst();
    if (of.isPresent() && ids.getLast().equals(id)) {
      return without(d, State.NOT_APPLICABLE, "both are one report now");
    }
    if (markedBy.containsKey(id)) {
      return new Standing(d, State.OVERRULED, "overruled by " + markedBy.get(id), List.of(), ids);
    }
    if (of.isPresent()) {
      Optional<String> circle = circle(id, ids.getLast());
      if (circle.isPresent()) {
        return new Standing(d, State.OVERRULED, "overruled by " + circle.get(), List.of(), ids);
      }
      copyOf.put(id, ids.getLast());
    } else {
      own.add(id);
    }
    markedBy.put(id, d.id());
    String notes =
        found.stream().map(Found::note).filter(n -> !n.isEmpty()).collect(Collectors.joining("; "));
    return new Standing(d, State.STANDS, notes, List.of(), ids);
  }

  /** The later decision by which the other report repeats this one already. */
  private Optional<String> circle(String report, String of) {
    String at = of;
    while (copyOf.containsKey(at)) {
      String next = copyOf.getOrDefault(at, at);
      if (next.equals(report)) {
        return Optional.ofNullable(markedBy.get(at));
      }
      at = next;
    }
    return Optional.empty();
  }
}
