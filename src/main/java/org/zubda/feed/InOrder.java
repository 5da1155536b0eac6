package org.zubda.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.zubda.report.Original;

/**
 * Reads originals on several threads and hands the arrivals on in the order in which they were
 * found, on the thread that finds them. Only so many are under way at once, by number and by bytes.
 */
abstract class InOrder implements Finds, AutoCloseable {

  /** Originals under way for each thread: enough that a long one does not stop the rest. */
  private static final int WINDOW = 8;

  /** Bytes of originals under way; one larger than this goes alone. */
  private static final long BYTES_UNDER_WAY = 32L << 20;

  private record UnderWay(Future<Arrival> arrival, long bytes) {}

  private final Originals originals;
  private final Consumer<Arrival> to;
  private final int threads = Math.min(4, Runtime.getRuntime().availableProcessors());
  private final Deque<UnderWay> underWay = new ArrayDeque<>();
  private final ExecutorService readers;
  private long bytes;

  InOrder(Originals originals, Consumer<Arrival> to) {
    this.originals = originals;
    this.to = to;
    this.readers = Workers.of(threads, "feed");
  }

  @Override
  public void original(Original original, String location, Optional<String> recordId) {
    while (underWay.size() >= threads * WINDOW
        || (!underWay.isEmpty() && bytes + original.bytes().length > BYTES_UNDER_WAY)) {
      handOn();
    }
    bytes += original.bytes().length;
    underWay.add(
        new UnderWay(
            readers.submit(() -> originals.read(original, location, recordId)),
            original.bytes().length));
  }

  @Override
  public void arrival(Arrival arrival) {
    while (underWay.size() >= threads * WINDOW) {
      handOn();
    }
    underWay.add(new UnderWay(CompletableFuture.completedFuture(arrival), 0));
  }

  /** Hands on all that are under way. */
  void finish() {
    while (!underWay.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    UnderWay first = underWay.remove();
    bytes -= first.bytes();
    to.accept(Workers.result(first.arrival()));
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
