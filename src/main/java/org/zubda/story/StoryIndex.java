package org.zubda.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.zubda.claim.Reading;

/**
 * Which reports tell one story, kept up as reports come in. The groups are a function of the set of
 * reports: the order in which they were added leaves no trace. Adding a report regroups only the
 * reports that hang together with it, when the groups are asked for.
 *
 * <p>A report is held only against those that share a telling name or a town with it and were
 * published within {@value #WEEKS_APART} weeks, or share two names; a pair's {@link Likeness} is
 * made of the two alone. Reports whose likeness is at least {@value #LINK} hang together; among
 * those that do, groups join, the likest first, while the mean likeness of their pairs is at least
 * as much. So a chain of likenesses makes no story of ends that have nothing in common.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class StoryIndex {

  /** The least likeness that links two reports, and the least mean likeness in a group. */
  static final double LINK = -1;

  /** The likeness of two reports of which nothing brings them together. */
  private static final double STRANGERS = -4;

  /** Weeks within which one shared name is enough to look at two reports. */
  static final int WEEKS_APART = 6;

  /** Stands for the day of a report without one: before all days. */
  private static final long UNDATED = Long.MIN_VALUE;

  private static final int RUNGS = 8;
  private static final double STEP = 1;

  /** Reports that are looked at as a whole. */
  private static final int MOST = 400;

  private final Rarity rarity;
  private final List<Gist> gists = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Links> links = new ArrayList<>();
  private final Postings near = new Postings((a, b) -> day(a) < day(b));
  private final Postings far = new Postings((a, b) -> day(a) < day(b));
  private final LinkLadder ladder = new LinkLadder(LINK, STEP, RUNGS, MOST);
  private final List<Optional<StoryGroup>> groupOf = new ArrayList<>();

  /** Reports around which the groups are to be made anew. */
  private final Set<Integer> changed = new LinkedHashSet<>();

  private final Set<StoryGroup> gone = new LinkedHashSet<>();
  private final Set<StoryGroup> come = new LinkedHashSet<>();

  /** An empty index, with the words that tell reports apart. */
  public StoryIndex(Lexicon lexicon) {
    this.rarity = lexicon.rarity();
  }

  /**
   * How the stories changed. No story stands in both lists.
   *
   * @param gone stories that are no more as they were, as their reports' ids in rising order
   * @param come stories that are new or have other reports now, likewise; together they hold the
   *     reports of those that are gone and of what was taken in
   */
  public record Regrouped(List<List<String>> gone, List<List<String>> come) {

    /** Copies that can't be changed. */
    public Regrouped {
      gone = List.copyOf(gone);
      come = List.copyOf(come);
    }
  }

  /** Takes in one more report; one that is in already changes nothing. */
  public void add(Reading reading) {
    if (numbers.containsKey(reading.report().id())) {
      return;
    }
    Gist.Made made = Gist.of(reading, rarity);
    Gist gist = made.gist();
    int number = gists.size();
    changed.add(number);
    gists.add(gist);
    numbers.put(gist.report(), number);
    links.add(new Links());
    ladder.grow();
    groupOf.add(Optional.empty());
    for (int other : candidates(made)) {
      double score = Likeness.score(gist, gists.get(other));
      if (score > STRANGERS) {
        links.get(number).add(other, score);
        links.get(other).add(number, score);
        changed.addAll(ladder.link(number, other, score));
      }
    }
    post(made, number);
  }

  private Collection<Integer> candidates(Gist.Made made) {
    Set<Integer> found = new TreeSet<>();
    for (String key : made.near()) {
      around(near.holders(Features.hash(key)), day(made.gist()), WEEKS_APART * 7L, found);
    }
    for (String key : made.far()) {
      around(far.holders(Features.hash(key)), day(made.gist()), Long.MAX_VALUE, found);
    }
    return found;
  }

  /** The reports within so many days of a day, and those of which one can't tell. */
  private void around(int[] holders, long day, long most, Collection<Integer> to) {
    boolean all = day == UNDATED || most == Long.MAX_VALUE;
    int size = Postings.size(holders);
    int undated = all ? size : firstAfter(holders, UNDATED);
    for (int i = 0; i < undated; i++) {
      to.add(Postings.get(holders, i));
    }
    int from = all ? size : Math.max(undated, firstAfter(holders, day - most - 1));
    for (int i = from; i < size && day(Postings.get(holders, i)) <= day + most; i++) {
      to.add(Postings.get(holders, i));
    }
  }

  /** The first place of those after a day. */
  private int firstAfter(int[] holders, long day) {
    int low = 0;
    int high = Postings.size(holders);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (day(Postings.get(holders, middle)) <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long day(int report) {
    return day(gists.get(report));
  }

  private static long day(Gist gist) {
    return gist.day().isPresent() ? gist.day().get().toEpochDay() : UNDATED;
  }

  private void post(Gist.Made made, int number) {
    made.near().forEach(key -> near.put(Features.hash(key), number));
    made.far().forEach(key -> far.put(Features.hash(key), number));
  }

  /** What has become of the stories since this was asked last. */
  public Regrouped changes() {
    regroup();
    Regrouped since = new Regrouped(reports(gone), reports(come));
    gone.clear();
    come.clear();
    return since;
  }

  private static List<List<String>> reports(Set<StoryGroup> groups) {
    return groups.stream()
        .map(StoryGroup::reports)
        .sorted(Comparator.comparing(List::getFirst))
        .toList();
  }

  private void regroup() {
    Set<StoryGroup> before = new LinkedHashSet<>();
    Set<StoryGroup> now = new LinkedHashSet<>();
    Set<Integer> done = new HashSet<>();
    for (int report : changed) {
      if (done.contains(report)) {
        continue;
      }
      List<Integer> around = new ArrayList<>(ladder.around(report));
      done.addAll(around);
      around.sort(Comparator.comparing(i -> gists.get(i).report()));
      for (List<Integer> members : grouped(around)) {
        Optional<StoryGroup> group =
            Optional.of(StoryGroup.ofGists(members.stream().map(gists::get).toList()));
        if (members.stream().anyMatch(i -> !groupOf.get(i).equals(group))) {
          now.add(group.get());
          for (int i : members) {
            groupOf.set(i, group).ifPresent(before::add);
          }
        }
      }
    }
    changed.clear();
    before.stream().filter(g -> !come.remove(g)).forEach(gone::add);
    now.stream().filter(g -> !gone.remove(g)).forEach(come::add);
  }

  private List<List<Integer>> grouped(List<Integer> around) {
    if (around.size() == 1 || ladder.crowded(around)) {
      return List.of(around);
    }
    Map<Integer, Integer> place = new HashMap<>();
    for (int i = 0; i < around.size(); i++) {
      place.put(around.get(i), i);
    }
    MeanLinkage linkage = new MeanLinkage(around.size(), STRANGERS);
    for (int i = 0; i < around.size(); i++) {
      Links of = links.get(around.get(i));
      for (int k = 0; k < of.size(); k++) {
        Integer j = place.get(of.to(k));
        if (j != null && j > i) {
          linkage.set(i, j, of.score(k));
        }
      }
    }
    return linkage.groups(LINK).stream().map(g -> g.stream().map(around::get).toList()).toList();
  }

  /** The group that a report is in. */
  public Optional<StoryGroup> groupOf(String report) {
    regroup();
    return Optional.ofNullable(numbers.get(report)).flatMap(groupOf::get);
  }

  /** All groups, the largest first, those of one size by the ids of their reports. */
  public List<StoryGroup> groups() {
    Map<String, StoryGroup> distinct = new HashMap<>();
    regroup();
    groupOf.forEach(group -> group.ifPresent(g -> distinct.put(g.founder(), g)));
    return distinct.values().stream()
        .sorted(
            Comparator.comparing((StoryGroup g) -> -g.reports().size())
                .thenComparing(g -> g.reports().get(0)))
        .toList();
  }

  /** How like two reports are, and why. */
  public Likeness likeness(Reading one, Reading two) {
    Map<Integer, String> spelled = Gist.spelled(one, rarity);
    return Likeness.of(
        Gist.of(one, rarity).gist(),
        Gist.of(two, rarity).gist(),
        hash -> spelled.getOrDefault(hash, "?"));
  }

  /**
   * Why a report is in its group: the report there that it is likest to; empty where it is alone.
   *
   * @param readings what each report says
   */
  public Optional<Likeness> why(String report, Function<String, Reading> readings) {
    return groupOf(report).stream()
        .flatMap(g -> g.reports().stream())
        .filter(other -> !other.equals(report))
        .map(other -> likeness(readings.apply(report), readings.apply(other)))
        .max(Comparator.comparingDouble(Likeness::score));
  }

  /** How many reports are in. */
  public int size() {
    return gists.size();
  }
}
