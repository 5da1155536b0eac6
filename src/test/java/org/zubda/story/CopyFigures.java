package org.zubda.story;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zubda.claim.Reading;

/** How many made copies are found, and how often what is none is taken for one. */
final class CopyFigures {

  private static final LocalDate DAY = LocalDate.of(2031, 5, 2);

  /** Of one kind. */
  static final class Tally {
    int right;
    int wrong;
    int missed;

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%6d %7d %6d %10.3f %7.3f", right, missed, wrong, precision(), recall());
    }
  }

  final Map<String, Tally> byKind = new TreeMap<>();
  final Tally all = new Tally();
  final List<String> errors = new ArrayList<>();

  /** Copies by kind and rate, among all their sources and hosts. */
  static CopyFigures ofMade(long seed, int ofEach) throws IOException {
    CopySet set = new CopySet(seed);
    List<CopySet.Source> sample = set.sample(ofEach, "newscluster", "gva", "tls");
    java.util.Collections.shuffle(sample, set.random());
    int sources = sample.size() / 2;
    List<CopySet.Made> made =
        set.copies(sample.subList(0, sources), sample.subList(sources, sample.size()), DAY);
    List<Reading> readings = new ArrayList<>();
    for (CopySet.Source s : sample.subList(0, sources)) {
      readings.add(CopySet.dated(s.id(), "outlet of " + s.id(), DAY, s.text()));
    }
    made.forEach(m -> readings.add(m.reading()));
    return new CopyFigures().compare(readings, made);
  }

  private CopyFigures compare(List<Reading> readings, List<CopySet.Made> made) {
    Map<String, Set<String>> found = new HashMap<>();
    for (Copy c : Copies.among(readings).all()) {
      found.computeIfAbsent(c.report(), r -> new TreeSet<>()).add(c.of());
    }
    for (CopySet.Made m : made) {
      Tally tally = byKind.computeIfAbsent(m.kind(), k -> new Tally());
      Set<String> said = found.getOrDefault(m.reading().report().id(), Set.of());
      for (String of : m.sources()) {
        count(tally, said.contains(of), true, m.kind() + " missed " + of);
      }
      for (String of : said) {
        if (!m.sources().contains(of)) {
          count(tally, true, false, m.kind() + " invented " + of + " for " + m.sources());
        }
      }
      found.remove(m.reading().report().id());
    }
    Tally sources = byKind.computeIfAbsent("(the sources among themselves)", k -> new Tally());
    found.forEach((id, of) -> of.forEach(o -> count(sources, true, false, id + " from " + o)));
    return this;
  }

  private void count(Tally tally, boolean found, boolean real, String what) {
    for (Tally t : List.of(tally, all)) {
      t.right += found && real ? 1 : 0;
      t.missed += !found && real ? 1 : 0;
      t.wrong += found && !real ? 1 : 0;
    }
    if (found != real) {
      errors.add(what);
    }
  }

  /**
   * Reports of one event by several outlets: those that share less than a tenth of their runs of
   * eight words are no copies, those that share half of them are.
   */
  static CopyFigures ofOneStory(String set) throws IOException {
    List<CopySet.Source> sources = CopySet.read(set);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      readings.add(
          CopySet.dated(
              sources.get(i).id(), "outlet " + i, DAY.plusDays(i % 3), sources.get(i).text()));
    }
    Map<String, Set<String>> found = new TreeMap<>();
    for (Copy c : Copies.among(readings).all()) {
      found.computeIfAbsent(c.report(), r -> new TreeSet<>()).add(c.of());
      found.computeIfAbsent(c.of(), r -> new TreeSet<>()).add(c.report());
    }
    CopyFigures figures = new CopyFigures();
    Map<String, List<CopySet.Source>> groups = new TreeMap<>();
    sources.forEach(s -> groups.computeIfAbsent(s.group(), g -> new ArrayList<>()).add(s));
    for (List<CopySet.Source> group : groups.values()) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) {
          figures.pair(group.get(i), group.get(j), found);
        }
      }
    }
    return figures;
  }

  int different;

  private void pair(CopySet.Source one, CopySet.Source two, Map<String, Set<String>> found) {
    Set<String> a = CopySet.longRuns(one.text());
    Set<String> b = CopySet.longRuns(two.text());
    Set<String> both = new TreeSet<>(a);
    both.retainAll(b);
    int least = Math.min(a.size(), b.size());
    // two copies of one report are told by way of that report
    Set<String> ofOne = found.getOrDefault("sha256:" + one.id(), Set.of());
    Set<String> ofTwo = found.getOrDefault("sha256:" + two.id(), Set.of());
    boolean direct = ofOne.contains("sha256:" + two.id());
    boolean real = both.size() * 2 >= least;
    boolean said = direct || real && ofOne.stream().anyMatch(ofTwo::contains);
    if (least < 40) {
      return;
    }
    if (both.size() * 10 < least) {
      different++;
      count(
          byKind.computeIfAbsent("different reports of one story", k -> new Tally()),
          said,
          false,
          one.id() + " and " + two.id() + ": " + both.size() + " of " + least);
    } else if (real) {
      count(
          byKind.computeIfAbsent("real copies in one story", k -> new Tally()),
          said,
          true,
          "missed " + one.id() + " and " + two.id() + ": " + both.size() + " of " + least);
    }
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    table.append(String.format("%-45s  found  missed  wrong  precision  recall%n", "kind"));
    byKind.forEach((k, t) -> table.append(String.format("%-45s %s%n", k, t)));
    table.append(String.format("%-45s %s%n", "all", all));
    return table.toString();
  }

  /** Prints the tables. */
  public static void main(String[] args) throws IOException {
    long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
    CopyFigures made = ofMade(seed, 560);
    System.out.println(made);
    made.errors.stream().limit(60).forEach(System.out::println);
    for (String set : List.of("newscluster", "gva")) {
      CopyFigures story = ofOneStory(set);
      System.out.println(set + ": " + story.different + " pairs of different reports\n" + story);
      story.errors.stream().limit(40).forEach(System.out::println);
    }
  }
}
