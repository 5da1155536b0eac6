package org.zubda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.zubda.report.Original;
import org.zubda.report.Problem;
import org.zubda.report.Report;

/**
 * Every parser is given documents broken in every way that chance finds: there are only reports and
 * problems, never a crash, a hang, or memory without bound; and what came in can be read again.
 * {@code -Dfuzz.minutes=10} goes on for so long; {@code -Dfuzz.seed=N} begins elsewhere; {@code
 * -Dfuzz.only=NAME} breaks this document alone, and {@code -Dfuzz.of.each=1} with the first seed
 * alone: what was found is found again by its name and seed.
 */
class FuzzTest {

  private static final FeedOptions OPTIONS = FeedOptions.on(LocalDate.of(2026, 6, 1));

  /** Broken documents made of each whole one, where no time is given. */
  private static final int OF_EACH = Integer.getInteger("fuzz.of.each", 25);

  /** The one document that is broken; all where none is named. */
  private static final String ONLY = System.getProperty("fuzz.only", "");

  /**
   * What came in is read again on such a stack: what a report says must not hang on how deep the
   * stack of whoever reads it is.
   */
  private static final long ANOTHER_STACK = 16L << 20;

  /** The longest that one document may take of a processor. */
  private static final long LONGEST_NANOS = 5_000_000_000L;

  /** The most that is allocated for a document, nearly all of it thrown away again. */
  private static final long MOST_ALLOCATED = 512L << 20;

  /** And for each report in it, of which one document may hold ten thousands. */
  private static final long FOR_EACH_REPORT = 256L << 10;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What is read now, for whoever waits for it. */
  private static final AtomicReference<String> NOW = new AtomicReference<>("");

  @Test
  void brokenDocumentsGiveReportsAndProblemsAndNothingElse() throws Exception {
    List<SmallInput> whole = whole();
    double minutes = Double.parseDouble(System.getProperty("fuzz.minutes", "0"));
    long seed = Long.getLong("fuzz.seed", 1);
    Fuzzing fuzzing = new Fuzzing(whole, seed, minutes);
    Thread thread = new Thread(null, fuzzing, "fuzz", 1 << 20);
    thread.start();
    watch(thread);
    thread.join();

    assertThat(fuzzing.found).isEmpty();
    if (ONLY.isEmpty()) {
      assertThat(fuzzing.documents).isGreaterThan(whole.size());
    }
    if (minutes > 0) {
      System.out.println(fuzzing);
    }
  }

  /** Ends with the stack of whoever takes too long of the processor over one document. */
  private static void watch(Thread thread) throws InterruptedException {
    String before = "";
    long since = 0;
    while (thread.isAlive()) {
      thread.join(1000);
      String now = NOW.get();
      long used = THREADS.getThreadCpuTime(thread.threadId());
      if (!now.equals(before)) {
        before = now;
        since = used;
      } else if (used - since > 2 * LONGEST_NANOS) {
        Throwable where = new IllegalStateException("hangs: " + now);
        where.setStackTrace(thread.getStackTrace());
        throw new AssertionError(where);
      }
    }
  }

  private static List<SmallInput> whole() throws IOException {
    List<SmallInput> all = new ArrayList<>(SmallInput.all());
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/org/zubda/feed/dialects"))) {
      for (Path file : files.sorted().toList()) {
        all.add(new SmallInput(file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
    return all;
  }

  /** One run. */
  private static final class Fuzzing implements Runnable {

    private final List<SmallInput> whole;
    private final long firstSeed;
    private final double minutes;
    private final List<String> found = new ArrayList<>();
    private final ExecutorService otherwise =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(null, task, "otherwise", ANOTHER_STACK);
              thread.setDaemon(true);
              return thread;
            });
    private long documents;
    private long reports;
    private long problems;
    private long slowest;
    private String slowestName = "";
    private long largest;
    private String largestName = "";

    Fuzzing(List<SmallInput> whole, long seed, double minutes) {
      this.whole = whole;
      this.firstSeed = seed;
      this.minutes = minutes;
    }

    @Override
    public void run() {
      try (otherwise) {
        all();
      }
    }

    private void all() {
      long end = System.nanoTime() + (long) (minutes * 60e9);
      for (long seed = firstSeed;
          found.size() < 20 && (minutes > 0 ? System.nanoTime() < end : seed < firstSeed + OF_EACH);
          seed++) {
        for (SmallInput input : whole) {
          if (ONLY.isEmpty() || ONLY.equals(input.name())) {
            one(input, seed);
          }
        }
      }
    }

    private void one(SmallInput input, long seed) {
      String name = input.name() + ", seed " + seed;
      NOW.set(name);
      byte[] document = broken(input, seed);
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      long began = THREADS.getCurrentThreadCpuTime();
      try {
        List<Arrival> arrivals = new ArrayList<>();
        new Documents(OPTIONS)
            .read(document, Optional.empty(), input.name(), new TreeMap<>(), arrivals::add);
        note(name, began, allocated, arrivals.size());
        documents++;
        for (Arrival arrival : arrivals) {
          reports += arrival.report().isPresent() ? 1 : 0;
          problems += arrival.problems().size();
          arrival.problems().stream()
              .filter(problem -> problem.kind() == Problem.Kind.READER_FAILED)
              .forEach(problem -> found.add(name + ": " + problem));
        }
        if (!arrivals.isEmpty()) {
          again(arrivals.get((int) (seed % arrivals.size())), name);
        }
      } catch (Throwable crash) {
        java.io.StringWriter stack = new java.io.StringWriter();
        crash.printStackTrace(new java.io.PrintWriter(stack));
        found.add(name + ": " + stack.toString().lines().limit(25).toList());
      }
    }

    private void note(String name, long began, long allocated, int arrivals) {
      long took = THREADS.getCurrentThreadCpuTime() - began;
      long used = THREADS.getCurrentThreadAllocatedBytes() - allocated;
      if (took > slowest) {
        slowest = took;
        slowestName = name;
      }
      if (used > largest) {
        largest = used;
        largestName = name;
      }
      if (took > LONGEST_NANOS) {
        found.add(name + ": took " + took / 1_000_000 + " ms");
      }
      if (used > MOST_ALLOCATED + arrivals * FOR_EACH_REPORT) {
        found.add(name + ": allocated " + (used >> 20) + " MB");
      }
    }

    private void again(Arrival arrival, String name) throws Exception {
      if (arrival.original().isEmpty() || arrival.report().isEmpty()) {
        return;
      }
      Original original = arrival.original().get();
      Report report = arrival.report().get();
      Arrival second =
          otherwise
              .submit(() -> Originals.read(original, report.location(), report.recordId(), OPTIONS))
              .get();
      if (!second.equals(arrival)) {
        found.add(name + ": read again it is another: " + arrival + " / " + second);
      }
    }

    private byte[] broken(SmallInput input, long seed) {
      Random random = new Random(seed * 31 + input.name().hashCode());
      byte[] other = whole.get(random.nextInt(whole.size())).bytes();
      Mutations mutations = new Mutations(random.nextLong());
      if (input.name().endsWith(".gz") && random.nextInt(3) > 0) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(input.bytes()))) {
          return SmallInput.gzip(mutations.of(in.readAllBytes(), other));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
      return mutations.of(input.bytes(), other);
    }

    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "%,d broken documents: %,d reports, %,d problems; the slowest took %,d ms (%s); the most"
              + " allocated for one was %,d MB (%s); %d findings",
          documents,
          reports,
          problems,
          slowest / 1_000_000,
          slowestName,
          largest >> 20,
          largestName,
          found.size());
    }
  }
}
