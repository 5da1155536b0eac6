package org.zubda.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.zubda.account.Work;
import org.zubda.feed.Workers;

/** Work done on several threads; how far it is stands in the line of progress. */
final class OnThreads implements Work, AutoCloseable {

  private final ExecutorService workers;
  private final Progress progress;

  OnThreads(int threads, Progress progress) {
    this.progress = progress;
    this.workers = Workers.of(threads, "worker");
  }

  @Override
  public <T> List<T> all(List<Supplier<T>> pieces) {
    if (pieces.size() == 1) {
      return Work.PLAIN.all(pieces);
    }
    List<Future<T>> underWay = new ArrayList<>();
    pieces.forEach(piece -> underWay.add(workers.submit(piece::get)));
    List<T> results = new ArrayList<>();
    underWay.forEach(future -> results.add(Workers.result(future)));
    return results;
  }

  @Override
  public void told(int stories, int ofAll) {
    progress.told(stories, ofAll);
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
