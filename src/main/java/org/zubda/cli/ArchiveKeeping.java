package org.zubda.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.zubda.feed.Arrival;
import org.zubda.feed.web.FeedMemory;
import org.zubda.feed.web.Keeping;
import org.zubda.store.Archive;
import org.zubda.store.FeedState;
import org.zubda.store.Incoming;

/** Keeps what watching brings in an archive, each step as one transaction. */
final class ArchiveKeeping implements Keeping {

  private final Archive archive;
  private final Clock clock;

  ArchiveKeeping(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  @Override
  public Optional<FeedMemory> memory(String address) throws IOException {
    return archive
        .feed(address)
        .map(
            state ->
                new FeedMemory(
                    state.address(),
                    state.etag(),
                    state.lastModified(),
                    state.nextDue(),
                    state.failures(),
                    state.noted()));
  }

  @Override
  public Kept keep(String source, List<Arrival> reports, List<FeedMemory> memories)
      throws IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Incoming> incoming =
        reports.stream()
            .filter(one -> one.report().isPresent() && one.original().isPresent())
            .map(one -> new Incoming(one.report().get(), one.original().get(), source, now))
            .toList();
    List<FeedState> states =
        memories.stream()
            .map(
                memory ->
                    new FeedState(
                        memory.address(),
                        memory.etag(),
                        memory.lastModified(),
                        memory.nextDue(),
                        memory.failures(),
                        memory.noted()))
            .toList();
    Archive.Added added = archive.add(incoming, states);
    return new Kept(added.kept().size(), added.known().size());
  }
}
