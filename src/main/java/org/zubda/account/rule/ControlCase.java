package org.zubda.account.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.report.Moment;
import org.zubda.story.Sides;
import org.zubda.story.Witness;

/**
 * All that is said of who holds one place, oldest first.
 *
 * @param holdings the answers
 * @param sides which actors are of one side
 */
public record ControlCase(List<Holding> holdings, Sides sides) {

  /** Sorted: what is recalled first, then by stage, time and extent. */
  public ControlCase {
    List<Holding> sorted = new ArrayList<>(holdings);
    sorted.sort(
        Comparator.comparing((Holding h) -> !h.claim().said().background())
            .thenComparing(h -> h.stage())
            .thenComparing(h -> time(h).map(Moment::iso).orElse(""))
            .thenComparing(h -> h.claim().extent())
            .thenComparing(Holding::id));
    holdings = List.copyOf(sorted);
  }

  private static Optional<Moment> time(Holding h) {
    return h.claim().said().time().from();
  }

  /** The answers that are no denial. */
  public List<Holding> asserted() {
    return holdings.stream().filter(h -> !h.denied()).toList();
  }

  /** The denials. */
  public List<Holding> denials() {
    return holdings.stream().filter(Holding::denied).toList();
  }

  /** The answers of now: what is not recalled as past; all where all is. */
  public List<Holding> current() {
    List<Holding> now = asserted().stream().filter(h -> !h.claim().said().background()).toList();
    return now.isEmpty() ? asserted() : now;
  }

  /** The independent witnesses, each once. */
  public List<Witness> witnesses() {
    Map<String, Witness> found = new LinkedHashMap<>();
    holdings.forEach(h -> found.putIfAbsent(h.witness().key(), h.witness()));
    return List.copyOf(found.values());
  }

  /** Whether two are of one side. */
  boolean sameSide(Actor a, Actor b) {
    return sides.same(a, b);
  }

  /** Whether two answers can't both be so at one time. */
  boolean opposed(Holding a, Holding b) {
    if (a.lost() && b.lost()) {
      return false;
    }
    if (sameSide(a.claim().holder(), b.claim().holder())) {
      Holding held = a.lost() ? b : a;
      return a.lost() != b.lost()
          && share(held) >= 5
          && held.claim().change() != Claim.Control.Change.LOST;
    }
    if (a.lost() || b.lost()) {
      return false;
    }
    return share(a) + share(b) > 10;
  }

  /** The least share of a place that an extent leaves no room for, in tenths. */
  private static int share(Holding h) {
    return switch (h.claim().extent()) {
      case ENTERED, PART -> 1;
      case HALF -> 5;
      case MOST -> 6;
      case ALL -> 10;
      case NONE -> 0;
    };
  }

  /** Whether the later can have followed the earlier, by dates that are known. */
  boolean follows(Holding later, Holding earlier) {
    if (earlier.claim().said().background() && !later.claim().said().background()) {
      return true;
    }
    Optional<Moment> a = last(earlier);
    Optional<Moment> b = time(later);
    if (insists(later)) {
      return false;
    }
    if (a.isPresent() && b.isPresent()) {
      return b.get().day().isAfter(a.get().day());
    }
    if (later.report().equals(earlier.report())
        && later.witness().key().equals(earlier.witness().key())) {
      return later.claim().said().evidence().compareTo(earlier.claim().said().evidence()) > 0;
    }
    return !later.inferred() && later.stage() > earlier.stage();
  }

  /**
   * Whether a party only says that it holds a place, and of no fight in which it won it back: that
   * is its word against its enemy's, however late it comes.
   */
  private boolean insists(Holding h) {
    return h.claim().change() == Claim.Control.Change.HELD
        && h.witness().actor().filter(a -> sameSide(a, h.claim().holder())).isPresent();
  }

  private static Optional<Moment> last(Holding h) {
    Optional<Moment> to = h.claim().said().time().to();
    return to.isPresent() ? to : time(h);
  }

  /** Names the place. */
  String place() {
    return holdings.get(0).claim().said().place().map(p -> p.name()).orElse("the place");
  }
}
