package org.zubda.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.zubda.account.Account;
import org.zubda.account.Chronicle;
import org.zubda.account.Reconciler;
import org.zubda.account.StoryAccount;
import org.zubda.account.Work;
import org.zubda.account.decision.Decisions;
import org.zubda.actor.Actors;
import org.zubda.claim.Reading;
import org.zubda.store.PackedReadings;
import org.zubda.store.ReadingFile;
import org.zubda.story.Lexicon;
import org.zubda.story.Sides;

/**
 * What it costs to add one report as the archive grows: kept readings are mixed ({@link Variant})
 * until there are enough of them, put in order of their days, and added; then some more, one by
 * one, of which half are the next and half come late, from anywhere in the years before. Not run by
 * the tests: see docs/howto/measure-adding.md.
 */
public final class ChronicleBench {

  /** Reports whose adding is measured one by one. */
  private static final int MEASURED = 500;

  /** Reports that are added before that and not measured: the program warms up. */
  private static final int WARMING = 100;

  /** Reports that are added at once while the archive is filled. */
  private static final int AT_ONCE = 1000;

  /** Reports after which it is told how far the filling is. */
  private static final int TOLD = 10_000;

  private final PackedReadings base = new PackedReadings();
  private final List<String> ids = new ArrayList<>();
  private final List<Long> days = new ArrayList<>();
  private final List<Variant> variants;
  private final List<int[]> order;
  private final List<int[]> late;
  private Chronicle chronicle = chronicle();
  private int next;

  private ChronicleBench(List<String> files, int most, int coming) {
    for (String file : files) {
      ReadingFile.read(Path.of(file), this::take, problem -> say("%s", problem));
    }
    variants = Variant.make(1 + most / ids.size());
    order = order();
    late = new ArrayList<>(order);
    Collections.shuffle(late, new Random(1));
    late.subList(coming, late.size()).clear();
    order.removeAll(late);
    say("%,d readings in %d variants", ids.size(), variants.size());
  }

  /**
   * Runs it.
   *
   * @param args sizes, joined by commas, or "batch" and a size; and files of kept readings
   */
  public static void main(String[] args) {
    if (args[0].startsWith("batch")) {
      int size = Integer.parseInt(args[0].substring("batch".length()));
      new ChronicleBench(Arrays.asList(args).subList(1, args.length), size, 0).batch(size);
      return;
    }
    int[] sizes = Arrays.stream(args[0].split(",")).mapToInt(Integer::parseInt).toArray();
    int one = MEASURED + WARMING;
    ChronicleBench bench =
        new ChronicleBench(
            Arrays.asList(args).subList(1, args.length),
            sizes[sizes.length - 1] + one * sizes.length,
            one * sizes.length / 2);
    for (int size : sizes) {
      bench.fill(size);
      bench.addOneByOne(WARMING, new Times());
      Times times = new Times();
      bench.addOneByOne(MEASURED, times);
      times.tell();
      bench.shape();
    }
    bench.memory();
  }

  /** Read reports to an account, all at once, on one thread and on two. */
  private void batch(int size) {
    List<Reading> readings = new ArrayList<>();
    for (int[] at : order.subList(0, size)) {
      readings.add(reading(at));
    }
    Actors actors = Actors.standard();
    for (Work work : List.of(Work.PLAIN, TWO_THREADS)) {
      long began = System.nanoTime();
      long cpu = processCpu();
      Account account =
          new Reconciler(actors::sameSide)
              .reconcile(readings, Optional.empty(), Decisions.NONE, work);
      say(
          "%,d readings to an account of %,d stories on %s: %.1f s; %.1f s of processors",
          size,
          account.stories().size(),
          work == Work.PLAIN ? "one thread" : "two threads",
          (System.nanoTime() - began) / 1e9,
          (processCpu() - cpu) / 1e9);
    }
  }

  private static final Work TWO_THREADS =
      new Work() {
        @Override
        public <T> List<T> all(List<Supplier<T>> pieces) {
          return pieces.parallelStream().map(Supplier::get).toList();
        }
      };

  private static long processCpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private void take(Reading reading) {
    if (!reading.report().text().isBlank()) {
      base.keep(reading);
      ids.add(reading.report().id());
      days.add(reading.report().published().map(p -> p.at().day().toEpochDay()).orElse(0L));
    }
  }

  private void fill(int size) {
    long began = System.nanoTime();
    long cpu = cpu();
    long making = 0;
    int added = 0;
    while (chronicle.size() < size) {
      int n = Math.min(AT_ONCE, size - chronicle.size());
      List<Reading> more = new ArrayList<>();
      long madeFrom = cpu();
      for (int i = 0; i < n; i++) {
        more.add(reading(order.get(next++)));
      }
      making += cpu() - madeFrom;
      chronicle.addAll(more);
      added += n;
      if (chronicle.size() / TOLD > (chronicle.size() - n) / TOLD) {
        say(
            "  %,d after %.0f s, %.0f s of one processor",
            chronicle.size(), (System.nanoTime() - began) / 1e9, (cpu() - cpu) / 1e9);
      }
    }
    say(
        "N = %,d: filled with %,d in %.1f s; %.1f s of one processor, and %.1f s to make them",
        size, added, (System.nanoTime() - began) / 1e9, (cpu() - cpu - making) / 1e9, making / 1e9);
  }

  private static Chronicle chronicle() {
    Actors actors = Actors.standard();
    return new Chronicle(
        Lexicon.english(),
        (a, b) -> Sides.BY_PARTY.same(a, b) || actors.sameSide(a, b),
        new PackedReadings());
  }

  /** Which reading of which variant comes when: by day of publication. */
  private List<int[]> order() {
    List<int[]> all = new ArrayList<>();
    for (int v = 0; v < variants.size(); v++) {
      for (int i = 0; i < ids.size(); i++) {
        all.add(new int[] {i, v});
      }
    }
    all.sort(Comparator.comparingLong(at -> 211L * at[1] + days.get(at[0])));
    return all;
  }

  private Reading reading(int[] at) {
    return variants.get(at[1]).of(base.of(ids.get(at[0])));
  }

  private void addOneByOne(int count, Times times) {
    for (int i = 0; i < count; i++) {
      boolean now = i % 2 == 0;
      Reading reading = reading(now ? order.get(next++) : late.removeLast());
      long began = System.nanoTime();
      long cpu = cpu();
      chronicle.add(reading);
      times.processor.add((cpu() - cpu) / 1e6);
      (now ? times.following : times.coming).add((System.nanoTime() - began) / 1e6);
    }
  }

  /** How long each adding took, in milliseconds. */
  private static final class Times {
    final List<Double> following = new ArrayList<>();
    final List<Double> coming = new ArrayList<>();
    final List<Double> processor = new ArrayList<>();

    void tell() {
      List<Double> all = new ArrayList<>(following);
      all.addAll(coming);
      tell("adding one", all);
      tell("  the next", following);
      tell("  a late one", coming);
      tell("  processor time", processor);
    }

    private static void tell(String what, List<Double> times) {
      List<Double> sorted = times.stream().sorted().toList();
      say(
          "  %-16s median %.1f ms, p90 %.1f ms, p99 %.1f ms, most %.1f ms",
          what,
          sorted.get(sorted.size() / 2),
          sorted.get(sorted.size() * 9 / 10),
          sorted.get(sorted.size() * 99 / 100),
          sorted.get(sorted.size() - 1));
    }
  }

  private void shape() {
    List<StoryAccount> stories = chronicle.stories();
    say(
        "  %,d MB in use; %,d stories, the largest of %s reports",
        used() >> 20,
        stories.size(),
        stories.stream().limit(5).map(s -> "" + s.reports().size()).toList());
  }

  /** How much of the memory is the chronicle's, and not this program's. */
  private void memory() {
    int size = chronicle.size();
    long with = used();
    chronicle = chronicle();
    long without = used();
    say(
        "memory of the chronicle of %,d: %,d MB, %.1f KB a report",
        size, with - without >> 20, (with - without) / 1024.0 / size);
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void say(String format, Object... with) {
    System.out.printf(Locale.ROOT, format + "%n", with);
  }
}
