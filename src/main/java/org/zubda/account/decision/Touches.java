package org.zubda.account.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Entry;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.claim.Reading;

/**
 * Tells which entries of a story decisions touched, by holding the story against what the program
 * would have made of the same reports by itself.
 */
public final class Touches {

  private final Map<String, Set<String>> claimsOf = new TreeMap<>();
  private final List<Standing> standing;

  /**
   * Makes ready.
   *
   * @param ruling what the decisions come to
   * @param group the reports of the story, as they were read
   */
  public Touches(Ruling ruling, List<Reading> group) {
    Map<String, List<String>> byReport = new HashMap<>();
    Set<String> all = new HashSet<>();
    for (Reading r : group) {
      byReport.put(r.report().id(), r.claims().stream().map(c -> c.id()).toList());
      r.claims().forEach(c -> all.add(c.id()));
    }
    List<Standing> about = new ArrayList<>();
    for (Standing s : ruling.standings()) {
      Set<String> claims = new HashSet<>(s.claims());
      s.reports().stream()
          .limit(1)
          .forEach(r -> claims.addAll(byReport.getOrDefault(r, List.of())));
      if (s.stands() && share(claims, all)) {
        about.add(s);
        claimsOf.put(s.decision().id(), claims);
      }
    }
    this.standing = List.copyOf(about);
  }

  /**
   * What decisions did to the entries of a story.
   *
   * @param story the story with the decisions
   * @param without the stories that the program would have made of its reports by itself
   */
  public List<Touch> of(StoryAccount story, List<StoryAccount> without) {
    List<Touch> touches = new ArrayList<>();
    Stream.<Class<? extends Entry>>of(TollEntry.class, ControlEntry.class, Disagreement.class)
        .forEach(
            sort ->
                touches.addAll(
                    of(
                        story.id(),
                        entries(story).filter(sort::isInstance).toList(),
                        without.stream()
                            .flatMap(Touches::entries)
                            .filter(sort::isInstance)
                            .toList())));
    return touches;
  }

  /** The entries of a story; a disagreement only where no toll or place is in dispute. */
  private static Stream<Entry> entries(StoryAccount story) {
    Set<String> disputed = new HashSet<>();
    story.tolls().forEach(t -> disputed.add(t.id()));
    story.control().forEach(c -> disputed.add(c.id()));
    return Stream.of(
            story.tolls().stream(),
            story.control().stream(),
            story.disagreements().stream().filter(d -> !disputed.contains(d.about())))
        .flatMap(s -> s);
  }

  private List<Touch> of(String story, List<Entry> now, List<Entry> without) {
    List<Touch> touches = new ArrayList<>();
    Set<Entry> left = new HashSet<>(without);
    for (Entry entry : now) {
      List<Entry> own = without.stream().filter(o -> share(o.claims(), entry.claims())).toList();
      own.forEach(left::remove);
      boolean changed = own.size() != 1 || !sameAnswer(entry, own.getFirst());
      List<String> by = by(entry, own, changed);
      if (!by.isEmpty()) {
        touches.add(new Touch(story, Optional.of(entry.id()), by, own, changed));
      }
    }
    for (Entry own : without) {
      if (left.contains(own)) {
        touches.add(
            new Touch(story, Optional.empty(), by(own, List.of(), true), List.of(own), true));
      }
    }
    return touches;
  }

  /**
   * The decisions that touch an entry; where it changed for no plain reason, all of the story's.
   */
  private List<String> by(Entry entry, List<Entry> own, boolean changed) {
    Set<String> claims = new HashSet<>(entry.claims());
    own.forEach(o -> claims.addAll(o.claims()));
    List<String> by =
        standing.stream()
            .filter(s -> changed || onClaims(s.decision()))
            .map(s -> s.decision().id())
            .filter(id -> share(claimsOf.getOrDefault(id, Set.of()), claims))
            .toList();
    return by.isEmpty() && changed ? standing.stream().map(s -> s.decision().id()).toList() : by;
  }

  private static boolean onClaims(Decision decision) {
    return switch (decision) {
      case Decision.Accept a -> true;
      case Decision.Correct c -> true;
      case Decision.Reject r -> true;
      case Decision.Merge m -> false;
      case Decision.Split s -> false;
      case Decision.MarkCopy m -> false;
      case Decision.UnmarkCopy u -> false;
      case Decision.Undo u -> false;
    };
  }

  private static boolean share(Collection<String> a, Collection<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  /** Whether two entries give the same answer, by the same voices, for the same claims. */
  private static boolean sameAnswer(Entry a, Entry b) {
    return switch (a) {
      case TollEntry x ->
          b instanceof TollEntry y
              && x.effect() == y.effect()
              && x.victims().equals(y.victims())
              && x.best().equals(y.best())
              && x.low().equals(y.low())
              && x.high().equals(y.high())
              && x.status() == y.status()
              && x.origins().equals(y.origins())
              && x.claims().equals(y.claims());
      case ControlEntry x ->
          b instanceof ControlEntry y
              && x.place().equals(y.place())
              && x.holder().equals(y.holder())
              && x.extent() == y.extent()
              && x.status() == y.status()
              && x.origins().equals(y.origins())
              && x.claims().equals(y.claims());
      case Disagreement x ->
          b instanceof Disagreement y && x.kind() == y.kind() && x.sides().equals(y.sides());
    };
  }
}
