package org.zubda.feed;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Reads what may stand as deep in itself as whoever made it liked, with the same outcome wherever
 * it is read. How deep a thread's stack reaches hangs on its size, on what called, and on what the
 * machine has compiled by then: so whatever overflows it is read once more, on a stack so large
 * that none of these count.
 */
final class DeepStack {

  /** Bytes of the large stack; only what is used of it takes memory. */
  private static final long LARGE = 256L << 20;

  /** One large stack at a time. */
  private static final Object ONE = new Object();

  private DeepStack() {}

  /**
   * What this reading gives.
   *
   * @param reading may be asked twice
   * @throws StackOverflowError where it is too deep for the large stack as well
   */
  static <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (StackOverflowError tooDeepForThisThread) {
      synchronized (ONE) {
        return onLargeStack(reading);
      }
    }
  }

  private static <T> T onLargeStack(Supplier<T> reading) {
    FutureTask<T> task = new FutureTask<>(reading::get);
    Thread thread = new Thread(null, task, "deep", LARGE);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          // It ends by itself, and soon.
          interrupted = true;
        } catch (ExecutionException e) {
          throw thrown(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What the reading threw, as if it had been thrown here. */
  private static RuntimeException thrown(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
  }
}
