package org.zubda.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.zubda.account.Chronicle;
import org.zubda.account.StoryAccount;
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
  private static final int MEASURED = 200;

  /** Reports that are added at once while the archive is filled. */
  private static final int AT_ONCE = 5000;

  private ChronicleBench() {}

  /**
   * Runs it.
   *
   * @param args sizes, joined by commas, and files of kept readings
   */
  public static void main(String[] args) {
    int[] sizes = Arrays.stream(args[0].split(",")).mapToInt(Integer::parseInt).toArray();
    List<Reading> base = new ArrayList<>();
    for (String file : Arrays.asList(args).subList(1, args.length)) {
      ReadingFile.read(Path.of(file), base::add, problem -> say("%s", problem));
    }
    base.removeIf(r -> r.report().text().isBlank());
    int most = sizes[sizes.length - 1] + MEASURED * sizes.length;
    List<Variant> variants = Variant.make(1 + most / base.size());
    say("%,d readings in %d variants", base.size(), variants.size());
    List<int[]> order = order(base, variants.size());
    List<int[]> late = new ArrayList<>(order);
    Collections.shuffle(late, new Random(1));
    late = new ArrayList<>(late.subList(0, sizes.length * MEASURED / 2));
    order.removeAll(late);
    Chronicle chronicle = chronicle();
    int next = 0;
    for (int size : sizes) {
      long began = System.nanoTime();
      long cpu = cpu();
      int added = 0;
      while (chronicle.size() < size) {
        int n = Math.min(AT_ONCE, size - chronicle.size());
        List<Reading> more = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          more.add(reading(base, variants, order.get(next++)));
        }
        chronicle.addAll(more);
        added += n;
      }
      say(
          "N = %,d: filled with %,d in %.1f s (%.1f s of one processor, making them included)",
          size, added, (System.nanoTime() - began) / 1e9, (cpu() - cpu) / 1e9);
      next = measure(chronicle, base, variants, order, next, late);
      shape(chronicle);
    }
  }

  private static Chronicle chronicle() {
    Actors actors = Actors.standard();
    return new Chronicle(
        Lexicon.english(),
        (a, b) -> Sides.BY_PARTY.same(a, b) || actors.sameSide(a, b),
        new PackedReadings());
  }

  /** Which reading of which variant comes when: by day of publication. */
  private static List<int[]> order(List<Reading> base, int variants) {
    List<int[]> order = new ArrayList<>();
    for (int v = 0; v < variants; v++) {
      for (int i = 0; i < base.size(); i++) {
        order.add(new int[] {i, v});
      }
    }
    order.sort(
        Comparator.comparingLong(
            at ->
                211L * at[1]
                    + base.get(at[0])
                        .report()
                        .published()
                        .map(p -> p.at().day().toEpochDay())
                        .orElse(0L)));
    return order;
  }

  private static Reading reading(List<Reading> base, List<Variant> variants, int[] at) {
    return variants.get(at[1]).of(base.get(at[0]));
  }

  private static int measure(
      Chronicle chronicle,
      List<Reading> base,
      List<Variant> variants,
      List<int[]> order,
      int from,
      List<int[]> late) {
    int next = from;
    List<Double> following = new ArrayList<>();
    List<Double> coming = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    for (int i = 0; i < MEASURED; i++) {
      boolean now = i % 2 == 0;
      Reading reading =
          reading(base, variants, now ? order.get(next++) : late.remove(late.size() - 1));
      long began = System.nanoTime();
      long cpu = cpu();
      chronicle.add(reading);
      processor.add((cpu() - cpu) / 1e6);
      (now ? following : coming).add((System.nanoTime() - began) / 1e6);
    }
    List<Double> all = new ArrayList<>(following);
    all.addAll(coming);
    tell("adding one", all);
    tell("  the next", following);
    tell("  a late one", coming);
    tell("  processor time", processor);
    return next;
  }

  private static void tell(String what, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    say(
        "  %-16s median %.1f ms, p99 %.1f ms, most %.1f ms",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 99 / 100),
        sorted.get(sorted.size() - 1));
  }

  private static void shape(Chronicle chronicle) {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    List<StoryAccount> stories = chronicle.stories();
    say(
        "  memory %,d MB; %,d stories, the largest of %s reports",
        used >> 20,
        stories.size(),
        stories.stream().limit(5).map(s -> "" + s.reports().size()).toList());
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void say(String format, Object... with) {
    System.out.printf(Locale.ROOT, format + "%n", with);
  }
}
