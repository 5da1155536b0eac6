package org.zubda.export.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zubda.actor.Actor;
import org.zubda.claim.Victims;

/**
 * So many were killed, and of these so many of each kind; always low ≤ best ≤ high, and the parts
 * never make more than best.
 *
 * @param low the lowest reliable figure
 * @param best the most likely; where sources contest it, the lowest
 * @param high the highest figure that is reliable, or that anybody gives where none bounds it
 * @param cautious ACLED's: the lowest until corroborated
 * @param parts of what kind they were, as far as it is told; disjoint
 * @param remarks what a reader of the figures must know
 */
record Deaths(int low, int best, int high, int cautious, List<Part> parts, Set<Remark> remarks) {

  /** Nobody was killed, as far as it is told. */
  static final Deaths NONE = new Deaths(0, 0, 0, 0, List.of(), Set.of());

  /** What can be odd about figures. */
  enum Remark {
    /** Sources contest it: the lowest figure stands for best. */
    CONTESTED,
    /**
     * Only a party says so of its enemy's losses, or only an upper bound is told: for high alone.
     */
    NO_BEST,
    /** Nothing bounds it above: the highest figure that is told stands for high. */
    OPEN,
    /** The parts make more than the whole: none of them is told. */
    PARTS_EXCEED,
    /** The dead of the parts, which are rows of their own, are taken off. */
    REST,
    /** Parts leave nothing of the whole, or more than it. */
    COVERED,
    /** ACLED's estimate stands for a word such as "dozens". */
    WORD
  }

  /**
   * The dead of one kind.
   *
   * @param group the army or group that they belonged to, where it is said
   */
  record Part(Victims.Category category, Optional<Actor> group, int count) {

    boolean alike(Part other) {
      return category == other.category && party().equals(other.party());
    }

    /** The party that they belonged to, by its id or name. */
    Optional<String> party() {
      return category == Victims.Category.CIVILIANS
          ? Optional.empty()
          : group.map(g -> g.party().orElse(g.key()));
    }
  }

  /** Copies that can't be changed; refuses figures that don't fit. */
  Deaths {
    parts = List.copyOf(parts);
    remarks = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(remarks));
    int told = parts.stream().mapToInt(Part::count).sum();
    if (low < 0 || low > best || best > high || told > best || cautious < 0) {
      throw new IllegalArgumentException(
          "%d ≤ %d ≤ %d, parts %d, cautious %d".formatted(low, best, high, told, cautious));
    }
  }

  /** The dead whose kind is not told. */
  int unknown() {
    return best - parts.stream().mapToInt(Part::count).sum();
  }

  boolean none() {
    return high == 0;
  }

  Deaths with(Remark remark) {
    Set<Remark> more = new LinkedHashSet<>(remarks);
    more.add(remark);
    return new Deaths(low, best, high, cautious, parts, more);
  }

  /** The dead of two disjoint events together. */
  Deaths plus(Deaths other) {
    List<Part> sum = new ArrayList<>(parts);
    for (Part p : other.parts) {
      int at = -1;
      for (int i = 0; i < sum.size(); i++) {
        at = sum.get(i).alike(p) ? i : at;
      }
      if (at < 0) {
        sum.add(p);
      } else {
        Part own = sum.get(at);
        sum.set(at, new Part(own.category(), own.group(), own.count() + p.count()));
      }
    }
    Set<Remark> both = new LinkedHashSet<>(remarks);
    both.addAll(other.remarks);
    return new Deaths(
        low + other.low,
        best + other.best,
        high + other.high,
        cautious + other.cautious,
        sum,
        both);
  }

  /**
   * What is left of a whole without its parts: the best figures are subtracted, and the bounds as
   * bounds are. The best of the rest and of the parts make that of the whole.
   */
  Deaths minus(Deaths inIt) {
    int rest = Math.max(0, best - inIt.best);
    int lowest = Math.min(rest, Math.max(0, low - inIt.high));
    int highest = Math.max(rest, high - inIt.low);
    List<Part> left = new ArrayList<>();
    List<Part> off = new ArrayList<>(inIt.parts);
    for (Part p : parts) {
      int less = off.stream().filter(o -> o.alike(p)).mapToInt(Part::count).sum();
      off.removeIf(o -> o.alike(p));
      if (p.count() > less) {
        left.add(new Part(p.category(), p.group(), p.count() - less));
      }
    }
    for (Part o : off) {
      for (int i = 0; i < left.size(); i++) {
        Part p = left.get(i);
        if (p.category() == o.category()) {
          left.set(i, new Part(p.category(), p.group(), Math.max(0, p.count() - o.count())));
          break;
        }
      }
    }
    left.removeIf(p -> p.count() == 0);
    if (left.stream().mapToInt(Part::count).sum() > rest) {
      left.clear();
    }
    Set<Remark> more = new LinkedHashSet<>(remarks);
    more.add(best <= inIt.best ? Remark.COVERED : Remark.REST);
    return new Deaths(lowest, rest, highest, Math.max(0, cautious - inIt.cautious), left, more);
  }

  /** The whole with its parts: never less than its parts together. */
  Deaths orAtLeast(Deaths inIt) {
    return best >= inIt.best
        ? new Deaths(low, best, high, Math.max(cautious, inIt.cautious), parts, remarks)
        : new Deaths(
            Math.max(low, inIt.low),
            inIt.best,
            Math.max(high, inIt.high),
            Math.max(cautious, inIt.cautious),
            inIt.parts,
            remarks);
  }
}
