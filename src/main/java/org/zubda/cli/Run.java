package org.zubda.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.zubda.feed.Arrival;
import org.zubda.feed.Feed;
import org.zubda.store.ReadingFile;

/**
 * Reads all that a feed brings, on several threads, and hands each reading on in the order of the
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
  void read(Feed feed, Consumer<Pipeline.Read> to) {
    Deque<Future<Pipeline.Read>> underWay = new ArrayDeque<>();
    ExecutorService readers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "reader");
              thread.setDaemon(true);
              return thread;
            });
    Consumer<Callable<Pipeline.Read>> next =
        task -> {
          if (underWay.size() == threads * WINDOW) {
            to.accept(result(underWay.remove()));
          }
          underWay.add(readers.submit(task));
        };
    try {
      feed.deliver(
          arrival -> {
            if (arrival.readings().isEmpty()) {
              next.accept(() -> pipeline.read(arrival));
            } else {
              ReadingFile.lines(
                  arrival.readings().get(),
                  line -> next.accept(() -> pipeline.again(line)),
                  problem -> next.accept(() -> pipeline.read(Arrival.wrong(problem))));
            }
          });
      while (!underWay.isEmpty()) {
        to.accept(result(underWay.remove()));
      }
    } finally {
      readers.shutdownNow();
    }
  }

  private static Pipeline.Read result(Future<Pipeline.Read> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
