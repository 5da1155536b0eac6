package org.zubda.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.zubda.account.Work;

/** Work done on several threads; how far it is stands in the line of progress. */
final class OnThreads implements Work, AutoCloseable {

  private final ExecutorService workers;
  private final Progress progress;

  OnThreads(int threads, Progress progress) {
    this.progress = progress;
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public <T> List<T> all(List<Supplier<T>> pieces) {
    if (pieces.size() == 1) {
      return Work.PLAIN.all(pieces);
    }
    List<Future<T>> underWay = new ArrayList<>();
    pieces.forEach(piece -> underWay.add(workers.submit(piece::get)));
    List<T> results = new ArrayList<>();
    underWay.forEach(future -> results.add(result(future)));
    return results;
  }

  @Override
  public void told(int stories, int ofAll) {
    progress.told(stories, ofAll);
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
