package org.zubda.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that work beside the one that waits for their results, and keep no program alive. */
public final class Workers {

  private Workers() {}

  /**
   * So many threads of this name.
   *
   * @param threads how many, 1 or more
   * @param name as it stands in a dump of all threads
   */
  public static ExecutorService of(int threads, String name) {
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * What a piece of work came to, as soon as it is done.
   *
   * @throws UncheckedIOException where reading or writing failed in it
   * @throws IllegalStateException where anything else did, or who waits is interrupted
   */
  public static <T> T result(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw new UncheckedIOException(io);
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
