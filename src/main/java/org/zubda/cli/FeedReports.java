package org.zubda.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zubda.feed.Arrival;
import org.zubda.feed.Feed;
import org.zubda.store.Archive;
import org.zubda.store.ReadingFile;

/** Reports of files and folders. */
final class FeedReports implements Reports {

  private final Feed feed;
  private @Nullable Long bytesInAll;

  FeedReports(Feed feed) {
    this.feed = feed;
  }

  /** Hands on each as it came in, unread. */
  void deliver(Consumer<Arrival> to) {
    feed.deliver(to);
  }

  @Override
  public void deliver(Pipeline pipeline, Consumer<Callable<Pipeline.Read>> next) {
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
  }

  @Override
  public void taken(Pipeline.Read read) {
    // Files are not told what was read in them.
  }

  @Override
  public boolean unread() {
    return true;
  }

  @Override
  public synchronized double share() {
    if (bytesInAll == null) {
      bytesInAll = feed.bytesInAll();
    }
    return bytesInAll == 0 ? 0 : (double) feed.bytesRead() / bytesInAll;
  }

  @Override
  public List<String> leftAside() {
    return feed.leftAside();
  }

  @Override
  public Optional<Archive> archive() {
    return Optional.empty();
  }

  @Override
  public void close() {
    // The feed closes each file when it has been read.
  }
}
