package org.zubda.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.zubda.feed.Workers;

/**
 * Reads all reports of a source, on several threads, and hands each reading on in the order of the
 * input. Only a window of reports is held at a time, so input of any length can be read.
 */
final class Run {

  /** Reports under way at once, for each thread: enough that a long one does not stop the rest. */
  private static final int WINDOW = 8;

  private final Pipeline pipeline;
  private final int threads;

  Run(Pipeline pipeline, int threads) {
    this.pipeline = pipeline;
    this.threads = threads;
  }

  /** Reads everything; the consumer is called by the calling thread alone. */
  void read(Reports reports, Consumer<Pipeline.Read> to) throws IOException {
    Deque<Future<Pipeline.Read>> underWay = new ArrayDeque<>();
    ExecutorService readers = Workers.of(threads, "reader");
    Consumer<Callable<Pipeline.Read>> next =
        task -> {
          if (underWay.size() == threads * WINDOW) {
            take(underWay, reports, to);
          }
          underWay.add(readers.submit(task));
        };
    try {
      reports.deliver(pipeline, next);
      while (!underWay.isEmpty()) {
        take(underWay, reports, to);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      readers.shutdownNow();
    }
  }

  private static void take(
      Deque<Future<Pipeline.Read>> underWay, Reports reports, Consumer<Pipeline.Read> to) {
    Pipeline.Read read = Workers.result(underWay.remove());
    to.accept(read);
    try {
      reports.taken(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
