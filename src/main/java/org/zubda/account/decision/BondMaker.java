package org.zubda.account.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zubda.story.Bonds;

/**
 * Gathers which claims people held together or took apart, from the latest decision to the
 * earliest: one that contradicts what was decided after it is not taken in.
 */
final class BondMaker {

  private record Bond(String decision, List<Set<String>> together, boolean apart) {}

  private final List<Bond> taken = new ArrayList<>();

  /**
   * Takes a decision in where nothing later speaks against it.
   *
   * @param groups groups of claims, each of which is one incident
   * @param apart whether the groups are different incidents; else they are one and the same
   * @return the id of a later decision that speaks against it; empty where it was taken in
   */
  Optional<String> take(String decision, List<List<String>> groups, boolean apart) {
    List<Set<String>> sets = new ArrayList<>();
    if (apart) {
      groups.forEach(g -> sets.add(new TreeSet<>(g)));
    } else {
      Set<String> all = new TreeSet<>();
      groups.forEach(all::addAll);
      sets.add(all);
    }
    taken.add(new Bond(decision, sets, apart));
    if (isConsistent(taken)) {
      return Optional.empty();
    }
    Bond refused = taken.removeLast();
    // The latest decision that it can't stand beside, or beside which the others can't.
    for (int i = 1; i <= taken.size(); i++) {
      List<Bond> with = new ArrayList<>(taken.subList(0, i));
      with.add(refused);
      if (!isConsistent(with)) {
        return Optional.of(taken.get(i - 1).decision());
      }
    }
    throw new IllegalStateException("nothing speaks against " + decision);
  }

  /** All that was taken in. */
  Bonds bonds() {
    Map<String, Set<String>> groups = groups(taken);
    List<Set<String>> together =
        groups.values().stream().distinct().filter(g -> g.size() > 1).toList();
    List<Bonds.Apart> apart = new ArrayList<>();
    for (Bond b : taken) {
      if (b.apart()) {
        apart.add(
            new Bonds.Apart(
                whole(b.together().getFirst(), groups), whole(b.together().getLast(), groups)));
      }
    }
    return new Bonds(together, apart);
  }

  private static boolean isConsistent(List<Bond> bonds) {
    Map<String, Set<String>> groups = groups(bonds);
    return bonds.stream()
        .filter(Bond::apart)
        .noneMatch(
            b ->
                whole(b.together().getFirst(), groups).stream()
                    .anyMatch(whole(b.together().getLast(), groups)::contains));
  }

  /** All claims that are held together with these. */
  private static Set<String> whole(Collection<String> claims, Map<String, Set<String>> groups) {
    Set<String> whole = new TreeSet<>(claims);
    claims.forEach(c -> whole.addAll(groups.getOrDefault(c, Set.of())));
    return whole;
  }

  /** For each claim all that it is held together with. */
  private static Map<String, Set<String>> groups(List<Bond> bonds) {
    Map<String, Set<String>> groups = new TreeMap<>();
    for (Bond b : bonds) {
      for (Set<String> together : b.together()) {
        Set<String> whole = whole(together, groups);
        whole.forEach(c -> groups.put(c, whole));
      }
    }
    return groups;
  }
}
