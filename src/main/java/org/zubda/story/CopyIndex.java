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

  /** Stands for the day of a report without a date. */
  private static final long UNDATED = Long.MAX_VALUE;

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
    final long day;
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
      day = at.map(m -> m.day().toEpochDay()).orElse(UNDATED);
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
    List<Alignment.Run> runs;

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
    Set<Pair> unsure = new LinkedHashSet<>();
    List<Integer> met = new ArrayList<>();
    for (int print : held.text.prints()) {
      put(print, number, met, unsure);
    }
    Set<String> changed = new TreeSet<>();
    for (Pair pair : unsure) {
      settle(pair, changed);
    }
    for (int other : met) {
      if (counts[other] >= SHARED) {
        pair(number, other, changed);
      }
      counts[other] = 0;
    }
    return changed;
  }

  /** Whether a report is held. */
  public boolean has(String report) {
    return numbers.containsKey(report);
  }

  /** Whether a report shares passages with some other. */
  boolean shares(String report) {
    Integer number = numbers.get(report);
    return number != null && !all.get(number).pairs.isEmpty();
  }

  /** How many reports are held. */
  public int size() {
    return all.size();
  }

  private void put(int print, int number, List<Integer> met, Set<Pair> unsure) {
    int rank = postings.put(print, number);
    int[] holders = postings.holders(print);
    int size = Postings.size(holders);
    if (size == 1 || stock.contains(print)) {
      return;
    }
    if (isStock(holders)) {
      stock.add(print);
      recheck(print, holders, 0, size, unsure);
      return;
    }
    int outlet = all.get(number).outletNumber;
    if (outlet >= 0 && isFurniture(holders, outlet) && furniture.add(key(outlet, print))) {
      recheck(print, holders, 0, size, unsure);
    }
    int last = rank < FIRST ? size : FIRST;
    for (int i = 0; i < last; i++) {
      int other = Postings.get(holders, i);
      if (i != rank && counts[other]++ == 0) {
        met.add(other);
      }
    }
    if (rank < FIRST && size > FIRST) {
      recheck(print, holders, FIRST, FIRST + 1, unsure);
    }
  }

  /**
   * Two reports that share less than was thought are looked at again. A fingerprint only ever loses
   * what it speaks for, and two reports that have nothing in common never come to have it later.
   */
  private void recheck(int print, int[] holders, int from, int to, Set<Pair> unsure) {
    for (int i = from; i < to; i++) {
      int holder = Postings.get(holders, i);
      for (Pair pair : all.get(holder).pairs) {
        if (pair.a == holder && all.get(pair.b).text.has(print)) {
          unsure.add(pair);
        }
      }
    }
  }

  private static long key(int outlet, int print) {
    return (long) outlet << 32 | print & 0xffffffffL;
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
    int size = Postings.size(holders);
    if (size < OF_ANY) {
      return false;
    }
    int dated = 0;
    int end = size;
    while (dated < end) {
      int middle = (dated + end) >>> 1;
      if (all.get(Postings.get(holders, middle)).day == UNDATED) {
        end = middle;
      } else {
        dated = middle + 1;
      }
    }
    return dated > 0
        && all.get(Postings.get(holders, dated - 1)).day - all.get(Postings.get(holders, 0)).day
            > MONTH;
  }

  /** Whether the words come again in one outlet over more than a week, or undated. */
  private boolean isFurniture(int[] holders, int outlet) {
    int found = 0;
    int undated = 0;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int i = 0; i < Postings.size(holders); i++) {
      Held held = all.get(Postings.get(holders, i));
      if (held.outletNumber == outlet) {
        found++;
        undated += held.day == UNDATED ? 1 : 0;
        first = held.day == UNDATED ? first : Math.min(first, held.day);
        last = held.day == UNDATED ? last : Math.max(last, held.day);
      }
    }
    return found >= OF_ONE_OUTLET
        && (undated >= OF_ONE_OUTLET || last > first && last - first > WEEK);
  }

  /** Works out what a new report shares with another. */
  private void pair(int number, int other, Set<String> changed) {
    boolean later = isBefore(other, number);
    int a = later ? other : number;
    int b = later ? number : other;
    if (sharedPrints(a, b) < SHARED) {
      return;
    }
    List<Alignment.Run> runs = told(Alignment.of(all.get(a).text, all.get(b).text), a, b);
    if (!runs.isEmpty()) {
      Pair pair = new Pair(a, b, runs);
      all.get(a).pairs.add(pair);
      all.get(b).pairs.add(pair);
      changed.add(all.get(a).id);
      changed.add(all.get(b).id);
    }
  }

  /** Works out anew what two reports share. */
  private void settle(Pair pair, Set<String> changed) {
    boolean still = sharedPrints(pair.a, pair.b) >= SHARED;
    List<Alignment.Run> runs = still ? told(pair.runs, pair.a, pair.b) : List.of();
    if (runs.equals(pair.runs)) {
      return;
    }
    pair.runs = runs;
    if (runs.isEmpty()) {
      all.get(pair.a).pairs.remove(pair);
      all.get(pair.b).pairs.remove(pair);
    }
    changed.add(all.get(pair.a).id);
    changed.add(all.get(pair.b).id);
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
            && furniture.contains(key(outlet, print));
  }

  /** Of the passages that two reports share, those that are no furniture. */
  private List<Alignment.Run> told(List<Alignment.Run> found, int a, int b) {
    List<Alignment.Run> runs = new ArrayList<>(found);
    ComparedText first = all.get(a).text;
    ComparedText second = all.get(b).text;
    int[] shared = new int[runs.size()];
    int[] common = new int[runs.size()];
    int[] prints = second.prints();
    for (int i = 0; i < prints.length; i++) {
      if (first.has(prints[i])) {
        for (int r = 0; r < shared.length; r++) {
          boolean inside =
              runs.get(r).b() <= second.place(i) && second.place(i) < runs.get(r).bEnd();
          shared[r] += inside ? 1 : 0;
          common[r] += inside && isCommon(prints[i], a, b) ? 1 : 0;
        }
      }
    }
    for (int r = shared.length - 1; r >= 0; r--) {
      if (common[r] * 2 > shared[r]) {
        runs.remove(r);
      }
    }
    int words = runs.stream().mapToInt(r -> r.bEnd() - r.b()).sum();
    return words < TOLD ? List.of() : List.copyOf(runs);
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
    if (all.get(number).pairs.isEmpty()) {
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
      if (covered < least * Math.max(1, to - from)) {
        continue;
      }
      Direction direction = direction(pair);
      if (direction.copier() != number) {
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
