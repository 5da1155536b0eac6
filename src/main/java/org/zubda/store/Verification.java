package org.zubda.store;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Proves an archive: every report's bytes are what its id says, no report is missing or was put in,
 * nothing that was told beside one was changed, every reading belongs to its report, and every
 * decision stands where it was made. What is added while it works is left for the next time.
 */
public final class Verification {

  /** How many of what is broken are told one by one. */
  private static final int TOLD = 1_000;

  private static final int PAGE = 250;

  private final Archive archive;
  private final ArchiveTables tables;
  private final ReadingCodec codec = new ReadingCodec();
  private final List<Finding> findings = new ArrayList<>();
  private long broken;
  private long reports;
  private long bytes;
  private long packed;
  private long readings;

  private Verification(Archive archive) {
    this.archive = archive;
    this.tables = archive.tables();
  }

  /**
   * Something is not as it was kept.
   *
   * @param place the report, line or part of the archive
   * @param why what is wrong with it
   */
  public record Finding(String place, String why) {}

  /**
   * What an archive holds, and whether it is as it was kept.
   *
   * @param reports how many reports
   * @param bytes how many bytes they had when they came in
   * @param packed in how many bytes they are kept
   * @param readings how many readings
   * @param decisions how many decisions
   * @param intakeHead hash of the last line of the log of what came in; whoever notes it elsewhere
   *     can tell later that nothing up to it was changed
   * @param decisionHead hash of the last line of decisions
   * @param broken how much is broken
   * @param findings what of it, the first thousand
   */
  public record Result(
      long reports,
      long bytes,
      long packed,
      long readings,
      long decisions,
      String intakeHead,
      String decisionHead,
      long broken,
      List<Finding> findings) {

    /** A copy that can't be changed. */
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Proves an archive.
   *
   * @param progress is told now and then how many reports have been proved
   * @throws ArchiveFailed where it can't be read at all
   */
  public static Result of(Archive archive, LongConsumer progress) throws ArchiveFailed {
    return new Verification(archive).prove(progress);
  }

  private void broken(String place, String why) {
    broken++;
    if (findings.size() < TOLD) {
      findings.add(new Finding(place, why));
    }
  }

  private Result prove(LongConsumer progress) throws ArchiveFailed {
    long size = archive.size();
    for (String wrong : tables.integrity()) {
      broken("the database", wrong);
    }
    String head = intake(size, progress);
    left();
    readings();
    DecisionLog.Contents decisions = archive.decisions().read();
    decisions.problems().forEach(p -> broken(p.location(), p.detail()));
    long unfindable = tables.notIndexed();
    if (unfindable != 0) {
      broken("the index", unfindable + " reports can't be found by their words");
    }
    return new Result(
        reports,
        bytes,
        packed,
        readings,
        decisions.decisions().size(),
        head,
        decisions.head(),
        broken,
        findings);
  }

  /**
   * Follows the log of what came in, and proves the reports of each of its lines.
   *
   * @param size how many reports there were when it began
   */
  private String intake(long size, LongConsumer progress) throws ArchiveFailed {
    String head = IntakeLine.BEGINNING;
    long next = 1;
    long number = 0;
    for (List<String> lines = tables.intakeLines(number, PAGE);
        !lines.isEmpty();
        lines = tables.intakeLines(number, PAGE)) {
      for (String line : lines) {
        number++;
        String place = "line " + number + " of the log of what came in";
        Optional<IntakeLine> read = whole(line, place);
        if (read.isPresent()) {
          number = follow(read.get(), number, head, next, place);
          reports(read.get(), place, progress);
          next = read.get().last() + 1;
        }
        head = ChainedLine.stated(line).orElse("");
      }
    }
    for (long left : tables.numbers(next, size)) {
      broken("report " + left, "it is in no line of the log of what came in: it was put in");
    }
    return head;
  }

  /** Whether a line follows the one before; says which number it has. */
  private long follow(IntakeLine line, long number, String head, long next, String place) {
    if (!head.isEmpty() && (!line.previous().equals(head) || line.number() != number)) {
      broken(place, "it does not follow the line before: one between them is missing");
    } else if (line.first() != next) {
      broken(place, "it begins with report " + line.first() + ", and not with " + next);
    }
    return Math.max(number, line.number());
  }

  private Optional<IntakeLine> whole(String line, String place) {
    try {
      if (ChainedLine.isWhole(line)) {
        return Optional.of(IntakeLine.read(line));
      }
      broken(place, "it was changed: it is not what its own hash says");
    } catch (ArchiveFailed e) {
      broken(place, "it is none that this version knows");
    }
    return Optional.empty();
  }

  private void reports(IntakeLine line, String place, LongConsumer progress) throws ArchiveFailed {
    MessageDigest digest = Sha256.digest();
    long expected = line.first();
    boolean whole = true;
    for (long after = line.first() - 1; after < line.last(); after += PAGE) {
      long until = Math.min(line.last(), after + PAGE);
      for (ArchiveTables.Stored stored : tables.stored(after, until)) {
        for (; expected < stored.number(); expected++) {
          broken("report " + expected, "it is missing");
          whole = false;
        }
        expected = stored.number() + 1;
        IntakeLine.update(digest, stored.line());
        prove(stored);
      }
      progress.accept(reports);
    }
    for (; expected <= line.last(); expected++) {
      broken("report " + expected, "it is missing");
      whole = false;
    }
    if (whole && !HexFormat.of().formatHex(digest.digest()).equals(line.lines())) {
      broken(
          place,
          "what was told beside one of the reports "
              + line.first()
              + " to "
              + line.last()
              + " was changed");
    }
  }

  private void prove(ArchiveTables.Stored stored) {
    reports++;
    String place = "report " + stored.number() + " (" + Sha256.id(stored.hash()) + ")";
    byte @Nullable [] kept = stored.packed();
    if (kept == null) {
      broken(place, "its bytes are missing");
      return;
    }
    packed += kept.length;
    try {
      byte[] original = Packing.unpack(kept);
      bytes += original.length;
      if (!MessageDigest.isEqual(Sha256.of(original), stored.hash())) {
        broken(place, "its bytes were changed: they are not what its id says");
      }
      Archived archived = ArchivedLine.read(stored.line(), original);
      if (archived.number() != stored.number() || !archived.id().equals(Sha256.id(stored.hash()))) {
        broken(place, "what was told beside it is that of " + archived.id());
      }
    } catch (DataFormatException e) {
      broken(place, "its bytes were changed: they can't be unpacked: " + e.getMessage());
    } catch (ArchiveFailed e) {
      broken(place, "what was told beside it can't be read");
    }
  }

  /** Bytes and readings of no report. */
  private void left() throws ArchiveFailed {
    for (long number : tables.leftOriginals()) {
      broken("the bytes number " + number, "their report is missing");
    }
    for (long number : tables.leftReadings()) {
      broken("the reading number " + number, "its report is missing");
    }
  }

  private void readings() throws ArchiveFailed {
    long after = 0;
    while (true) {
      List<Held.Read> page = tables.readings(after, PAGE);
      if (page.isEmpty()) {
        return;
      }
      for (Held.Read read : page) {
        readings++;
        try {
          read.open(codec);
        } catch (BrokenReading e) {
          broken(
              "the reading of report " + read.number() + " (" + Sha256.id(read.hash()) + ")",
              e.getMessage() + "; zubda account makes it anew");
        }
        after = read.number();
      }
    }
  }
}
