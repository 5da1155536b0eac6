package org.zubda.story;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long it takes to index so many reports for copies (100,000 where no number is given), made
 * from the public sets by cutting and re-wording, and how much memory the index takes.
 */
final class CopyBenchmark {

  private static final int THOUSAND = 1000;

  private CopyBenchmark() {}

  /** Prints seconds, memory, and the time of one report. */
  public static void main(String[] args) throws IOException {
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 100 * THOUSAND;
    List<CopySet.Source> sources = new ArrayList<>();
    for (String set : List.of("newscluster", "gva", "tls", "muc4", "acled")) {
      sources.addAll(CopySet.read(set));
    }
    CopySet set = new CopySet(7);
    set.know(sources);
    Random random = new Random(7);
    CopyIndex index = new CopyIndex();
    long words = 0;
    long spent = 0;
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long cpu = 0;
    long[] times = new long[size];
    for (int i = 0; i < size; i++) {
      int number = random.nextInt(sources.size());
      CopySet.Source source = sources.get(number);
      String text = source.text();
      if (random.nextInt(3) == 0) {
        text = set.cut(text, 0.5 + random.nextDouble() / 2);
      }
      text = set.reworded(text, random.nextDouble() * 0.3);
      LocalDate day = LocalDate.of(2020, 1, 1).plusDays(number % 3000 + random.nextInt(10));
      String id = "r" + i;
      words += CopySet.words(text).size();
      var reading = CopySet.dated(id, "outlet " + random.nextInt(300), day, text);
      long cpuStart = clock.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      index.add(reading);
      cpu += clock.getCurrentThreadCpuTime() - cpuStart;
      times[i] = System.nanoTime() - start;
      spent += times[i];
      if ((i + 1) % (10 * THOUSAND) == 0) {
        System.out.printf(
            Locale.ROOT,
            "%7d reports, %5.1f million words, %5.1f s%n",
            i + 1,
            words / 1e6,
            spent / 1e9);
      }
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long[] last = Arrays.copyOfRange(times, size / 2, size);
    Arrays.sort(last);
    System.out.printf(
        Locale.ROOT,
        "index: %.1f s, %.1f s of one core, %d MB; one report: median %.2f ms, 99th percentile %.2f ms%n",
        spent / 1e9,
        cpu / 1e9,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        last[last.length / 2] / 1e6,
        last[last.length * 99 / 100] / 1e6);
    long start = System.nanoTime();
    int copies = Copies.in(index).all().size();
    System.out.printf(
        Locale.ROOT, "%d copies told in %.1f s%n", copies, (System.nanoTime() - start) / 1e9);
  }
}
