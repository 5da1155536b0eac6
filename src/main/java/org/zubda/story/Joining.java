package org.zubda.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zubda.claim.Scope;
import org.zubda.report.Published;

/**
 * Joins what several reports tell of one incident, the surest pair first; of pairs that are as sure
 * the one that stands first. What was joined is held against all others anew.
 */
final class Joining {

  /** The least score with which what two reports tell is one incident. */
  private static final double LEAST = 2.5;

  /** What it tells that both are what their reports of one story are mainly about. */
  static final double MAIN = 3.5;

  /** Days after which what a report is about may be what came of it: an arrest, a trial. */
  private static final long AFTER = 3;

  /** Days within which two reports are of the same news. */
  private static final int SAME_NEWS = 3;

  private final BoundDrafts bound;

  /** With what people decided. */
  Joining(BoundDrafts bound) {
    this.bound = bound;
  }

  /** A draft with what is asked of it for every pair. */
  private static final class Node {
    final Draft draft;
    final boolean tolls;
    final boolean spoken;
    final boolean bare;
    final TreeSet<LocalDate> days = new TreeSet<>();
    final Set<String> reports;

    Node(Draft draft) {
      this.draft = draft;
      this.tolls = draft.tolls();
      this.spoken = draft.spoken();
      this.bare = draft.bare();
      this.reports = new HashSet<>(draft.reports);
      for (Situated c : draft.claims) {
        c.reading().report().published().map(Published::at).ifPresent(at -> days.add(at.day()));
      }
    }
  }

  /** A pair that may be joined, by the places where both stand. */
  private record Pair(double score, int first, int second, Node one, Node two)
      implements Comparable<Pair> {

    @Override
    public int compareTo(Pair other) {
      int byScore = Double.compare(other.score, score);
      if (byScore != 0) {
        return byScore;
      }
      int byFirst = Integer.compare(first, other.first);
      int byPlace = byFirst != 0 ? byFirst : Integer.compare(second, other.second);
      // What people decided is done from the end, so that their reasons keep their order.
      return score == Double.POSITIVE_INFINITY ? -byPlace : byPlace;
    }
  }

  /** The drafts, joined; a joined one stands where the first of its parts stood. */
  List<Draft> of(List<Draft> drafts) {
    List<@Nullable Node> nodes = new ArrayList<>();
    drafts.forEach(d -> nodes.add(new Node(d)));
    PriorityQueue<Pair> pairs = new PriorityQueue<>();
    for (int i = 0; i < nodes.size(); i++) {
      for (int j = i + 1; j < nodes.size(); j++) {
        consider(nodes, i, j, pairs);
      }
    }
    for (Pair pair = pairs.poll(); pair != null; pair = pairs.poll()) {
      if (nodes.get(pair.first) != pair.one || nodes.get(pair.second) != pair.two) {
        continue;
      }
      nodes.set(pair.first, new Node(joined(pair)));
      nodes.set(pair.second, null);
      for (int i = 0; i < nodes.size(); i++) {
        if (i != pair.first && nodes.get(i) != null) {
          consider(nodes, Math.min(i, pair.first), Math.max(i, pair.first), pairs);
        }
      }
    }
    List<Draft> left = new ArrayList<>();
    for (Node node : nodes) {
      if (node != null) {
        left.add(node.draft);
      }
    }
    return left;
  }

  private void consider(List<@Nullable Node> nodes, int i, int j, PriorityQueue<Pair> pairs) {
    Node a = nodes.get(i);
    Node b = nodes.get(j);
    if (a != null && b != null) {
      double score = score(a, b);
      if (score > LEAST) {
        pairs.add(new Pair(score, i, j, a, b));
      }
    }
  }

  private Draft joined(Pair pair) {
    Draft first = pair.one.draft;
    List<String> why =
        pair.score == Double.POSITIVE_INFINITY
            ? List.of(BoundDrafts.DECIDED)
            : why(match(pair.one, pair.two, true));
    Draft whole = new Draft(first.main || pair.two.draft.main, first.profile.copy());
    whole.claims.addAll(first.claims);
    whole.each.addAll(first.each);
    whole.reports.addAll(first.reports);
    whole.mainOf.addAll(first.mainOf);
    whole.reasons.addAll(first.reasons);
    whole.take(pair.two.draft, why);
    return whole;
  }

  /** The reasons of a match in words, with its score. */
  private static List<String> why(Profile.Match match) {
    List<String> why = new ArrayList<>(match.reasons());
    why.add(String.format(Locale.ROOT, "score %.1f where %.1f is asked", match.score(), LEAST));
    return why;
  }

  /** How sure it is that both are one; nothing at all where something rules it out. */
  private double score(Node a, Node b) {
    if (bound.apart(a.draft, b.draft)) {
      return Double.NEGATIVE_INFINITY;
    }
    if (bound.together(a.draft, b.draft)) {
      return Double.POSITIVE_INFINITY;
    }
    if (a.tolls != b.tolls && !a.spoken && !b.spoken
        || !Collections.disjoint(a.reports, b.reports)) {
      return Double.NEGATIVE_INFINITY;
    }
    if (told(a, b).isRuledOut(b.draft.profile, scope(a, b))) {
      return Double.NEGATIVE_INFINITY;
    }
    Profile.Match match = match(a, b, false);
    return match.conflict() ? Double.NEGATIVE_INFINITY : match.score();
  }

  /** What the first counts as being of: the main matter of a report may be of any scope. */
  private static Scope scope(Node a, Node b) {
    boolean mains = a.draft.main && b.draft.main;
    return mains && (a.bare || b.bare) ? b.draft.profile.scope : a.draft.profile.scope;
  }

  private static Profile.Match match(Node a, Node b, boolean tells) {
    Profile left = told(a, b);
    Profile right = b.draft.profile;
    boolean mains = a.draft.main && b.draft.main;
    Scope scope = scope(a, b);
    double extra = mains ? MAIN : 0;
    double floor = tells ? Double.NEGATIVE_INFINITY : LEAST - extra - 0.001;
    Profile.Match match = left.compare(right, scope, true, tells, floor);
    if (match.conflict() && mains && left.mayShareAPlace(right)) {
      // a dateline or the name of another place in the lead is no place of its own
      match = left.compare(right, scope, false, tells, floor);
    }
    double score = match.score() + extra;
    if (left.background != right.background) {
      // what one report recalls is not what another is mainly about on the same days
      boolean news = left.background ? b.draft.main : a.draft.main;
      score -= news ? (sameDays(a, b) ? 4 : 1.5) : 0.5;
    }
    return new Profile.Match(score, match.conflict(), match.reasons());
  }

  /** What the first tells; the day of an arrest or in court is no other day of what it is about. */
  private static Profile told(Node a, Node b) {
    Profile told = a.draft.profile;
    if (!a.draft.main || !b.draft.main || !later(told, b.draft.profile)) {
      return told;
    }
    Profile undated = told.copy();
    undated.days.clear();
    undated.weekdays.clear();
    return undated;
  }

  /** Whether all days of one are well apart from those of the other, of single incidents. */
  private static boolean later(Profile a, Profile b) {
    return a.scope == Scope.INCIDENT
        && b.scope == Scope.INCIDENT
        && !a.days.isEmpty()
        && !b.days.isEmpty()
        && a.days.stream().allMatch(d -> b.days.stream().allMatch(e -> d.apart(e) > AFTER));
  }

  /** Whether both are told in reports published within three days. */
  private static boolean sameDays(Node a, Node b) {
    Node fewer = a.days.size() <= b.days.size() ? a : b;
    Node more = fewer == a ? b : a;
    for (LocalDate day : fewer.days) {
      LocalDate next = more.days.ceiling(day.minusDays(SAME_NEWS));
      if (next != null && !next.isAfter(day.plusDays(SAME_NEWS))) {
        return true;
      }
    }
    return false;
  }
}
