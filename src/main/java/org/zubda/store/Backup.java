package org.zubda.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import org.zubda.report.Report;

/**
 * Copies an archive, of whatever kind, into a new file that is an archive too, while others go on
 * writing to it: the copy holds what was there when it began.
 */
public final class Backup {

  private static final int PAGE = 500;

  private Backup() {}

  /**
   * Makes the copy, and proves it.
   *
   * @param file must not be there yet
   * @param reading reads a report's bytes again, to find it by its words
   * @throws ArchiveFailed where it can't be made; there is no such file then
   */
  public static Verification.Result make(
      Archive from, Path file, Function<Archived, Report> reading) throws ArchiveFailed {
    if (Files.exists(file)) {
      throw new ArchiveFailed(file + " is there already: a backup is a new file");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.deleteIfExists(part);
      if (from.tables().isFile()) {
        from.tables().copyInto(part.toAbsolutePath().toString());
      } else {
        try (Archive to = Archive.make(part.toString())) {
          copy(from, to, reading);
        }
      }
      Verification.Result result;
      try (Archive copy = Archive.open(part.toString())) {
        result = Verification.of(copy, done -> {});
      }
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return result;
    } catch (ArchiveFailed e) {
      throw e;
    } catch (IOException e) {
      throw new ArchiveFailed("the backup " + file + " can't be written: " + e.getMessage(), e);
    } finally {
      delete(part);
    }
  }

  private static void delete(Path part) {
    try {
      for (String end : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(part.resolveSibling(part.getFileName() + end));
      }
    } catch (IOException left) {
      // It is in nobody's way: the next backup begins by deleting it.
    }
  }

  private static void copy(Archive from, Archive to, Function<Archived, Report> reading)
      throws ArchiveFailed {
    ArchiveState state = from.state();
    for (String line : state.intake()) {
      IntakeLine read = IntakeLine.read(line);
      List<ArchiveTables.Row> reports = new ArrayList<>();
      for (ArchiveTables.Stored stored : from.tables().stored(read.first() - 1, read.last())) {
        reports.add(restored(stored, to, reading));
      }
      to.tables().restore(line, reports);
    }
    to.tables().restoreDecisions(state.decisions());
    to.add(List.of(), from.feeds());
    ReadingCodec codec = new ReadingCodec();
    long after = 0;
    for (List<Held.Read> page = from.tables().readings(after, PAGE);
        !page.isEmpty();
        page = from.tables().readings(after, PAGE)) {
      for (Held.Read read : page) {
        after = read.number();
        if (read.number() <= state.reports()) {
          keep(read, to, codec);
        }
      }
    }
  }

  private static void keep(Held.Read read, Archive to, ReadingCodec codec) throws ArchiveFailed {
    try {
      to.keepReadings(read.reader(), List.of(read.open(codec)));
    } catch (BrokenReading e) {
      // What is broken is not handed on: it can be made anew from the report.
    }
  }

  /** A report of one archive in the form of another. */
  static ArchiveTables.Row restored(
      ArchiveTables.Stored stored, Archive to, Function<Archived, Report> reading)
      throws ArchiveFailed {
    byte[] packed = stored.packed();
    if (packed == null) {
      throw new ArchiveFailed(
          "the bytes of report " + stored.number() + " are missing: run zubda verify");
    }
    try {
      Archived archived = ArchivedLine.read(stored.line(), Packing.unpack(packed));
      return new ArchiveTables.Row(
          stored.number(),
          stored.hash(),
          stored.line(),
          packed,
          to.tables().indexed(ReportWords.of(reading.apply(archived))));
    } catch (DataFormatException e) {
      throw new ArchiveFailed(
          "the bytes of report " + stored.number() + " are broken: run zubda verify", e);
    }
  }
}
