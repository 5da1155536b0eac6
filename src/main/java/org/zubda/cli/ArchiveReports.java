package org.zubda.cli;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.zubda.feed.Arrival;
import org.zubda.feed.FeedOptions;
import org.zubda.feed.Originals;
import org.zubda.report.Problem;
import org.zubda.report.Report;
import org.zubda.store.Archive;
import org.zubda.store.Archived;
import org.zubda.store.BrokenReading;
import org.zubda.store.Held;
import org.zubda.store.KeptReading;
import org.zubda.store.ReadingCodec;

/**
 * All reports of an archive, in the order of arrival; what was read in one before is not read
 * again.
 */
final class ArchiveReports implements Reports {

  /** Reports that are taken out of the archive at once. */
  private static final int PAGE = 64;

  /** Readings that are kept at once: what a crash may cost. */
  private static final int TOGETHER = 64;

  private final Archive archive;
  private final String reader;
  private final ReadingCodec codec = new ReadingCodec();
  private final List<KeptReading> fresh = new ArrayList<>();
  private final long size;
  private volatile long done;

  /**
   * The reports that the archive holds now.
   *
   * @param archive is closed with it
   * @param reader who reads: the program, in a version that reads as this one does
   */
  ArchiveReports(Archive archive, String reader) throws IOException {
    this(archive, reader, archive.size());
  }

  /** The same, up to the report of this number. */
  ArchiveReports(Archive archive, String reader, long upTo) {
    this.archive = archive;
    this.reader = reader;
    this.size = upTo;
  }

  @Override
  public void deliver(Pipeline pipeline, Consumer<Callable<Pipeline.Read>> next)
      throws IOException {
    for (long after = 0; after < size; ) {
      List<Held> page = archive.held(reader, after, (int) Math.min(PAGE, size - after));
      if (page.isEmpty()) {
        throw new IOException(
            "the reports after number " + after + " are missing: run zubda verify");
      }
      for (Held held : page) {
        next.accept(
            switch (held) {
              case Held.Unread unread -> () -> read(pipeline, unread.archived());
              case Held.Read read -> () -> again(pipeline, read);
            });
        after = held.number();
      }
    }
  }

  private static Pipeline.Read read(Pipeline pipeline, Archived archived) {
    return pipeline.read(arrival(archived));
  }

  /** The report of an archive as it was when it came in. */
  static Arrival arrival(Archived archived) {
    return Originals.read(
        archived.original(),
        archived.location(),
        archived.recordId(),
        FeedOptions.on(archived.cameIn().atZone(ZoneOffset.UTC).toLocalDate()));
  }

  /** The report of an archive as its bytes tell it. */
  static Report report(Archived archived) {
    return arrival(archived)
        .report()
        .orElseThrow(() -> new IllegalStateException(archived.id() + " is no report any more"));
  }

  private Pipeline.Read again(Pipeline pipeline, Held.Read read) throws IOException {
    try {
      KeptReading kept = read.open(codec);
      Arrival arrival =
          new Arrival(
              Optional.of(kept.reading().report()),
              kept.textMade(),
              kept.aside(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              kept.problems());
      return new Pipeline.Read(arrival, Optional.of(kept.reading()), Optional.empty());
    } catch (BrokenReading e) {
      // It can be made anew from the report's bytes, which are what counts.
      return read(pipeline, archive.find(read.number()).orElseThrow());
    }
  }

  @Override
  public void taken(Pipeline.Read read) throws IOException {
    done++;
    if (read.arrival().original().isEmpty() || read.reading().isEmpty() || archive.readOnly()) {
      return;
    }
    List<Problem> problems = new ArrayList<>(read.arrival().problems());
    read.problem().ifPresent(problems::add);
    fresh.add(
        new KeptReading(
            read.reading().get(), read.arrival().textMade(), read.arrival().aside(), problems));
    if (fresh.size() >= TOGETHER) {
      keep();
    }
  }

  private void keep() throws IOException {
    archive.keepReadings(reader, fresh);
    fresh.clear();
  }

  @Override
  public boolean unread() throws IOException {
    return archive.unread(reader, size);
  }

  @Override
  public double share() {
    return size == 0 ? 0 : (double) done / size;
  }

  @Override
  public List<String> leftAside() {
    return List.of();
  }

  @Override
  public Optional<Archive> archive() {
    return Optional.of(archive);
  }

  @Override
  public void close() throws IOException {
    try (archive) {
      if (!fresh.isEmpty()) {
        keep();
      }
    }
  }
}
