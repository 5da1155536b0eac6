package org.zubda.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Adds many reports to an archive: hashes and packs them on threads of its own, and writes them in
 * batches, in the order in which they were given. A report is kept for good when the batch that it
 * is in was acknowledged, and not before.
 */
public final class BatchedAdding implements AutoCloseable {

  /** Reports of one batch at most. */
  private static final int BATCH = 500;

  /** Bytes of one batch, after which no more is waited for. */
  private static final int BATCH_BYTES = 8 << 20;

  /** How long a report waits for others to come. */
  private static final long PATIENCE_MILLIS = 1_000;

  /** Bytes under way at once. */
  private static final int ROOM = 96 << 20;

  private static final int THREADS = 2;

  private final Archive archive;
  private final Consumer<Archive.Added> acknowledged;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(4 * BATCH);
  private final Semaphore room = new Semaphore(ROOM);
  private final ExecutorService preparing;
  private final Thread writing;
  private volatile @Nullable Throwable failure;

  /** A report under way; the last one of all has none. */
  private record Waiting(@Nullable Future<Archive.Prepared> report, int bytes) {}

  /**
   * Begins.
   *
   * @param acknowledged is told of each batch once it is on the disk, on a thread of its own
   */
  public BatchedAdding(Archive archive, Consumer<Archive.Added> acknowledged) {
    this.archive = archive;
    this.acknowledged = acknowledged;
    this.preparing =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "packing");
              thread.setDaemon(true);
              return thread;
            });
    this.writing = new Thread(this::write, "writing");
    writing.setDaemon(true);
    writing.start();
  }

  /**
   * Takes a report; waits where too much is under way.
   *
   * @throws ArchiveFailed where an earlier one could not be kept; nothing is kept after it
   */
  public void add(Incoming report) throws ArchiveFailed {
    int bytes = Math.min(ROOM, report.original().bytes().length + 1);
    try {
      while (!room.tryAcquire(bytes, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        check();
      }
      check();
      put(new Waiting(preparing.submit(() -> archive.prepare(report)), bytes));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private void put(Waiting waiting) throws InterruptedException, ArchiveFailed {
    while (!queue.offer(waiting, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
      check();
    }
  }

  private static ArchiveFailed interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new ArchiveFailed("interrupted while reports were added", e);
  }

  private void check() throws ArchiveFailed {
    Throwable failed = failure;
    if (failed instanceof ArchiveFailed known) {
      throw new ArchiveFailed(String.valueOf(known.getMessage()), known);
    }
    if (failed != null) {
      throw new IllegalStateException("adding to the archive failed", failed);
    }
  }

  /** Waits until all is kept. */
  @Override
  public void close() throws ArchiveFailed {
    try {
      if (failure == null) {
        put(new Waiting(null, 0));
      }
      writing.join();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      preparing.shutdownNow();
    }
    check();
  }

  private void write() {
    try {
      boolean more = true;
      while (more) {
        List<Archive.Prepared> batch = new ArrayList<>();
        more = fill(batch);
        if (!batch.isEmpty()) {
          acknowledged.accept(archive.addPrepared(batch, List.of()));
          batch.forEach(
              one -> room.release(Math.min(ROOM, one.incoming().original().bytes().length + 1)));
        }
      }
    } catch (ExecutionException e) {
      failure = e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = e;
    } catch (ArchiveFailed | RuntimeException | Error e) {
      failure = e;
    }
  }

  /**
   * Fills a batch.
   *
   * @return whether more may come after it
   */
  private boolean fill(List<Archive.Prepared> batch)
      throws InterruptedException, ExecutionException {
    long bytes = 0;
    long until = 0;
    while (batch.size() < BATCH && bytes < BATCH_BYTES) {
      @Nullable Waiting next;
      if (batch.isEmpty()) {
        next = queue.take();
        until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
      } else {
        next = queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
      if (next == null) {
        return true;
      }
      Future<Archive.Prepared> report = next.report();
      if (report == null) {
        return false;
      }
      batch.add(report.get());
      bytes += next.bytes();
    }
    return true;
  }
}
