package org.zubda.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Published;
import org.zubda.report.Span;

/**
 * Knows which reports share passages, and takes one report after the other. What it says depends on
 * which reports it holds, and never on the order in which they came.
 *
 * <p>Two reports are held against each other where they share at least {@value #SHARED}
 * fingerprints ({@link ComparedText}). A fingerprint speaks only for the first {@value #FIRST}
 * reports that have it, by their time of publication: the five hundredth outlet that prints an
 * agency's text is held against the first ones and not against all. A fingerprint that comes again
 * and again over weeks is page furniture or a stock phrase, and speaks for none.
 */
public final class CopyIndex {

  /** The least number of fingerprints that two reports share before their words are compared. */
  private static final int SHARED = 3;

  /** How many reports, from the first on, a fingerprint speaks for. */
  private static final int FIRST = 12;

  /** So many reports of one outlet with the same words, over more than a week, are furniture. */
  private static final int OF_ONE_OUTLET = 4;

  /** So many reports of any outlets with the same words, over more than a month, are furniture. */
  private static final int OF_ANY = 8;

  private static final long WEEK = 7;
  private static final long MONTH = 30;

  /** The least number of a report's words, in all passages, that are worth telling. */
  private static final int TOLD = 10;

  private final CreditLines credits = new CreditLines();
  private final List<Held> all = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Postings postings = new Postings(this::isBefore);
  private final Set<Integer> stock = new HashSet<>();
  private final Set<Long> furniture = new HashSet<>();
  private final Map<String, Integer> outlets = new HashMap<>();
  private int[] counts = new int[64];

  /** A report, as far as its words go. */
  private static final class Held {
    final String id;
    final ComparedText text;
    final Optional<Moment> at;
    final String voice;
    final Optional<String> credit;
    final Optional<String> part;
    final Optional<String> outlet;
    final int outletNumber;
    final List<Pair> pairs = new ArrayList<>(0);

    Held(Reading reading, CreditLines credits, Map<String, Integer> outlets) {
      id = reading.report().id();
      text = ComparedText.of(reading);
      at = reading.report().published().map(Published::at);
      outlet = reading.report().outlet().map(Outlet::name);
      credit = credits.whole(reading);
      part = credits.part(reading);
      voice = credit.or(() -> outlet).orElse(reading.report().location());
      outletNumber =
          outlet
              .map(o -> outlets.computeIfAbsent(CreditLines.key(o), k -> outlets.size()))
              .orElse(-1);
    }
  }

  /** Two reports that share passages; the first by the order of publication is {@code a}. */
  private static final class Pair {
    final int a;
    final int b;
    final List<Alignment.Run> runs;

    Pair(int a, int b, List<Alignment.Run> runs) {
      this.a = a;
      this.b = b;
      this.runs = runs;
    }
  }

  /**
   * Takes a report in; one that is there already changes nothing.
   *
   * @return ids of the reports that now share other passages with others than before, in order; the
   *     new one among them where it shares any
   */
  public Set<String> add(Reading reading) {
    String id = reading.report().id();
    if (numbers.containsKey(id)) {
      return Set.of();
    }
    int number = all.size();
    Held held = new Held(reading, credits, outlets);
    all.add(held);
    numbers.put(id, number);
    if (counts.length < all.size()) {
      counts = Arrays.copyOf(counts, counts.length * 2);
    }
    Set<Long> unsure = new LinkedHashSet<>();
    List<Integer> met = new ArrayList<>();
    for (int print : held.text.prints()) {
      put(print, number, met, unsure);
    }
    Set<String> changed = new TreeSet<>();
    for (int other : met) {
      if (counts[other] >= SHARED) {
        unsure.add(pairKey(number, other));
      }
      counts[other] = 0;
    }
    for (long key : unsure) {
      settle((int) (key >> 32), (int) key, changed);
    }
    return changed;
  }

  /** Whether a report is held. */
  public boolean has(String report) {
    return numbers.containsKey(report);
  }

  /** How many reports are held. */
  public int size() {
    return all.size();
  }

  private void put(int print, int number, List<Integer> met, Set<Long> unsure) {
    int rank = postings.put(print, number);
    int[] holders = postings.holders(print);
    int size = Postings.size(holders);
    if (size == 1) {
      return;
    }
    boolean speaks = !stock.contains(print);
    if (isStock(holders) == speaks) {
      flip(stock, print, holders, unsure);
      speaks = !speaks;
    }
    int outlet = all.get(number).outletNumber;
    long ofOutlet = (long) outlet << 32 | print & 0xffffffffL;
    boolean furnishes = outlet >= 0 && furniture.contains(ofOutlet);
    if (outlet >= 0 && speaks && isFurniture(holders, outlet) != furnishes) {
      flip(furniture, ofOutlet, holders, unsure);
    }
    if (!speaks) {
      return;
    }
    int last = rank < FIRST ? size : FIRST;
    for (int i = 0; i < last; i++) {
      int other = Postings.get(holders, i);
      if (i != rank) {
        if (counts[other]++ == 0) {
          met.add(other);
        }
      }
    }
    if (rank < FIRST && size > FIRST) {
      recheck(Postings.get(holders, FIRST), print, unsure);
    }
  }

  private static <T> void flip(Set<T> set, T element) {
    if (!set.remove(element)) {
      set.add(element);
    }
  }

  private <T> void flip(Set<T> set, T element, int[] holders, Set<Long> unsure) {
    flip(set, element);
    for (int i = 0; i < Postings.size(holders); i++) {
      for (Pair pair : all.get(Postings.get(holders, i)).pairs) {
        unsure.add(pairKey(pair.a, pair.b));
      }
    }
  }

  /** A fingerprint speaks no more for this report: what it shares with later ones is looked at. */
  private void recheck(int pushed, int print, Set<Long> unsure) {
    for (Pair pair : all.get(pushed).pairs) {
      if (pair.a == pushed && all.get(pair.b).text.has(print)) {
        unsure.add(pairKey(pair.a, pair.b));
      }
    }
  }

  private long pairKey(int one, int other) {
    return isBefore(one, other) ? (long) one << 32 | other : (long) other << 32 | one;
  }

  private boolean isBefore(int one, int other) {
    Held a = all.get(one);
    Held b = all.get(other);
    if (a.at.isPresent() && b.at.isPresent()) {
      int byTime = a.at.get().compareTo(b.at.get());
      return byTime != 0 ? byTime < 0 : a.id.compareTo(b.id) < 0;
    }
    return a.at.isPresent() != b.at.isPresent() ? a.at.isPresent() : a.id.compareTo(b.id) < 0;
  }

  /** Whether the words come again over more than a month. */
  private boolean isStock(int[] holders) {
    return Postings.size(holders) >= OF_ANY && days(holders, -1, OF_ANY) > MONTH;
  }

  private boolean isFurniture(int[] holders, int outlet) {
    return Postings.size(holders) >= OF_ONE_OUTLET && days(holders, outlet, OF_ONE_OUTLET) > WEEK;
  }

  /**
   * The days between the first and the last report of an outlet (-1: of any) that hold the words;
   * none where there are fewer of them; very many where none of them is dated.
   */
  private long days(int[] holders, int outlet, int least) {
    int found = 0;
    Optional<Moment> first = Optional.empty();
    Optional<Moment> last = Optional.empty();
    for (int i = 0; i < Postings.size(holders); i++) {
      Held held = all.get(Postings.get(holders, i));
      if (outlet < 0 || held.outletNumber == outlet) {
        found++;
        if (held.at.isPresent()) {
          first = first.or(() -> held.at);
          last = held.at;
        }
      }
    }
    if (found < least) {
      return 0;
    }
    return first.isPresent()
        ? last.orElseThrow().day().toEpochDay() - first.get().day().toEpochDay()
        : outlet < 0 ? 0 : Long.MAX_VALUE;
  }

  /** Works out anew what two reports share. */
  private void settle(int a, int b, Set<String> changed) {
    Held first = all.get(a);
    Held second = all.get(b);
    List<Alignment.Run> runs = sharedPrints(a, b) >= SHARED ? runs(a, b) : List.of();
    Optional<Pair> known = first.pairs.stream().filter(p -> p.a == a && p.b == b).findFirst();
    if (known.map(p -> p.runs).orElse(List.of()).equals(runs)) {
      return;
    }
    known.ifPresent(first.pairs::remove);
    known.ifPresent(second.pairs::remove);
    if (!runs.isEmpty()) {
      Pair pair = new Pair(a, b, runs);
      first.pairs.add(pair);
      second.pairs.add(pair);
    }
    changed.add(first.id);
    changed.add(second.id);
  }

  /** How many fingerprints speak for both. */
  private int sharedPrints(int a, int b) {
    int[] x = all.get(a).text.prints();
    int[] y = all.get(b).text.prints();
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < x.length && j < y.length && shared < SHARED) {
      if (x[i] == y[j]) {
        shared += speaksFor(x[i], a, b) ? 1 : 0;
        i++;
        j++;
      } else if (x[i] < y[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  private boolean speaksFor(int print, int a, int b) {
    if (isCommon(print, a, b)) {
      return false;
    }
    int[] holders = postings.holders(print);
    int first = Math.min(FIRST, Postings.size(holders));
    for (int i = 0; i < first; i++) {
      if (Postings.get(holders, i) == a) {
        return true;
      }
    }
    return false;
  }

  /** Whether words are a stock phrase, or furniture of the one outlet that has published both. */
  private boolean isCommon(int print, int a, int b) {
    int outlet = all.get(a).outletNumber;
    return stock.contains(print)
        || outlet >= 0
            && outlet == all.get(b).outletNumber
            && furniture.contains((long) outlet << 32 | print & 0xffffffffL);
  }

  /** The passages that two reports share, but for furniture. */
  private List<Alignment.Run> runs(int a, int b) {
    List<Alignment.Run> runs = new ArrayList<>(Alignment.of(all.get(a).text, all.get(b).text));
    ComparedText text = all.get(b).text;
    int[] prints = text.prints();
    boolean[] common = new boolean[prints.length];
    boolean any = false;
    for (int i = 0; i < prints.length; i++) {
      common[i] = isCommon(prints[i], a, b);
      any |= common[i];
    }
    if (any) {
      runs.removeIf(run -> isFurniture(run, text, common));
    }
    int words = runs.stream().mapToInt(r -> r.bEnd() - r.b()).sum();
    return words < TOLD ? List.of() : List.copyOf(runs);
  }

  private static boolean isFurniture(Alignment.Run run, ComparedText text, boolean[] common) {
    int inside = 0;
    int ofThem = 0;
    for (int i = 0; i < common.length; i++) {
      if (text.place(i) >= run.b() && text.place(i) < run.bEnd()) {
        inside++;
        ofThem += common[i] ? 1 : 0;
      }
    }
    return ofThem * 2 > inside;
  }

  // what is asked of it

  /** The copies that a report makes of others, the one with the largest share first. */
  public List<Copy> copiesBy(String report) {
    Integer number = numbers.get(report);
    if (number == null) {
      return List.of();
    }
    return all.get(number).pairs.stream()
        .map(p -> copy(p, direction(p)))
        .filter(c -> c.report().equals(report))
        .sorted(
            Comparator.comparingDouble((Copy c) -> -c.share())
                .thenComparing(c -> numbers.get(c.of()), (x, y) -> isBefore(x, y) ? -1 : 1))
        .toList();
  }

  /**
   * One report as another's copy, whatever both say of themselves.
   *
   * @throws NoSuchElementException where one of them is not held
   */
  Copy between(String report, String of) {
    Integer here = numbers.get(report);
    Integer there = numbers.get(of);
    if (here == null || there == null) {
      throw new NoSuchElementException("not held: " + report + " or " + of);
    }
    List<Alignment.Run> runs = Alignment.of(all.get(there).text, all.get(here).text);
    return copy(new Pair(there, here, runs), new Direction(here, Copy.Basis.DECIDED));
  }

  /** All reports' ids, the first published first. */
  List<String> inOrder() {
    List<Integer> order = new ArrayList<>(numbers.values());
    order.sort((x, y) -> x.equals(y) ? 0 : isBefore(x, y) ? -1 : 1);
    return order.stream().map(n -> all.get(n).id).toList();
  }

  /** Who speaks in a report where it names no source: the agency that it credits, or its outlet. */
  Optional<String> voice(String report) {
    return Optional.ofNullable(numbers.get(report)).map(n -> all.get(n).voice);
  }

  /**
   * The report from which another has these words, where so many of them stand in a passage of it.
   *
   * @param where the words
   * @param report the report that has them
   * @param least the least share of the words, from 0 to 1
   */
  Optional<String> source(Span where, String report, double least) {
    Integer number = numbers.get(report);
    if (number == null) {
      return Optional.empty();
    }
    ComparedText text = all.get(number).text;
    int from = text.wordAt(where.start());
    int to = text.wordAt(where.end());
    Optional<Integer> best = Optional.empty();
    boolean credited = false;
    for (Pair pair : all.get(number).pairs) {
      boolean later = pair.b == number;
      int covered = 0;
      for (Alignment.Run run : pair.runs) {
        covered +=
            later
                ? Math.max(0, Math.min(run.bEnd(), to) - Math.max(run.b(), from))
                : Math.max(0, Math.min(run.aEnd(), to) - Math.max(run.a(), from));
      }
      Direction direction = direction(pair);
      if (covered < least * Math.max(1, to - from) || direction.copier() != number) {
        continue;
      }
      int other = later ? pair.a : pair.b;
      boolean named = direction.basis() == Copy.Basis.CREDIT;
      if (best.isEmpty()
          || named && !credited
          || named == credited && isBefore(other, best.get())) {
        best = Optional.of(other);
        credited = named;
      }
    }
    return best.map(n -> all.get(n).id);
  }

  private record Direction(int copier, Copy.Basis basis) {}

  /** Who repeats whom: credit lines tell first, then the order of publication, then the cut. */
  private Direction direction(Pair pair) {
    Held a = all.get(pair.a);
    Held b = all.get(pair.b);
    if (credits(a, b) != credits(b, a)) {
      return new Direction(credits(a, b) ? pair.a : pair.b, Copy.Basis.CREDIT);
    }
    if (isApart(a, b)) {
      return new Direction(pair.b, Copy.Basis.ORDER);
    }
    int ofA = pair.runs.stream().mapToInt(r -> r.aEnd() - r.a()).sum();
    int ofB = pair.runs.stream().mapToInt(r -> r.bEnd() - r.b()).sum();
    boolean wholeA = ofA >= ALL * a.text.size();
    boolean wholeB = ofB >= ALL * b.text.size();
    if (wholeA == wholeB) {
      return new Direction(pair.b, Copy.Basis.UNKNOWN);
    }
    // the shorter one is all in the longer one: without the end, or amid other words
    int longer = wholeA ? pair.b : pair.a;
    int shorter = wholeA ? pair.a : pair.b;
    int start = wholeA ? pair.runs.get(0).b() : firstOfA(pair);
    int head = all.get(longer).text.size() / 10;
    return start <= head
        ? new Direction(shorter, Copy.Basis.CUT)
        : new Direction(longer, Copy.Basis.JOINED);
  }

  private static int firstOfA(Pair pair) {
    return pair.runs.stream().mapToInt(Alignment.Run::a).min().orElse(0);
  }

  /** A report of whose words so many stand in another has next to none of its own. */
  private static final double ALL = 0.8;

  /** Whether one names the other's agency as its source, and is not that agency's own. */
  private static boolean credits(Held one, Held other) {
    Optional<String> named = one.credit.or(() -> one.part);
    boolean agency = other.outlet.isPresent() && other.credit.isPresent();
    boolean own = one.outlet.isPresent() && one.outlet.equals(other.outlet);
    return agency
        && !own
        && named.isPresent()
        && CreditLines.key(named.get()).equals(CreditLines.key(other.outlet.get()));
  }

  /** Whether it is known which of two was published first. */
  private static boolean isApart(Held a, Held b) {
    if (a.at.isEmpty() || b.at.isEmpty()) {
      return false;
    }
    Moment x = a.at.get();
    Moment y = b.at.get();
    return !x.day().equals(y.day())
        || x.at().isPresent() && y.at().isPresent() && x.compareTo(y) != 0;
  }

  private Copy copy(Pair pair, Direction direction) {
    boolean later = direction.copier() == pair.b;
    Held here = all.get(later ? pair.b : pair.a);
    Held there = all.get(later ? pair.a : pair.b);
    List<Passage> passages = new ArrayList<>();
    for (Alignment.Run r : pair.runs) {
      Span inA = all.get(pair.a).text.span(r.a(), r.aEnd());
      Span inB = all.get(pair.b).text.span(r.b(), r.bEnd());
      int words = later ? r.bEnd() - r.b() : r.aEnd() - r.a();
      passages.add(new Passage(later ? inB : inA, later ? inA : inB, words, r.quotation()));
    }
    passages.sort(Comparator.comparing(Passage::here).thenComparing(Passage::there));
    return new Copy(
        here.id,
        there.id,
        share(here.text, pair, !later),
        share(there.text, pair, later),
        direction.basis(),
        passages);
  }

  /**
   * The share of a text's words that stand in the other; a speech that both quote counts only where
   * what stands around it is the same too.
   */
  private static double share(ComparedText text, Pair pair, boolean inA) {
    boolean[] told = new boolean[text.size()];
    boolean[] spoken = new boolean[text.size()];
    for (Alignment.Run r : pair.runs) {
      Arrays.fill(
          r.quotation() ? spoken : told, inA ? r.a() : r.b(), inA ? r.aEnd() : r.bEnd(), true);
    }
    int own = 0;
    int ownShared = 0;
    int shared = 0;
    int sharedSpeech = 0;
    for (int i = 0; i < told.length; i++) {
      own += text.isQuoted(i) ? 0 : 1;
      ownShared += told[i] && !text.isQuoted(i) ? 1 : 0;
      shared += told[i] ? 1 : 0;
      sharedSpeech += spoken[i] && !told[i] ? 1 : 0;
    }
    int words = ownShared >= Copies.LEAST_SHARE * own ? shared + sharedSpeech : shared;
    return told.length == 0 ? 0 : Math.round(words * 1000.0 / told.length) / 1000.0;
  }
}
