package org.zubda.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongConsumer;
import org.zubda.account.Account;
import org.zubda.account.Chronicle;
import org.zubda.account.Reconciler;
import org.zubda.account.StoryAccount;
import org.zubda.account.decision.Decision;
import org.zubda.account.decision.Decisions;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.store.Archive;
import org.zubda.store.BrokenReading;
import org.zubda.store.DecisionLog;
import org.zubda.store.Held;
import org.zubda.store.KeptReading;
import org.zubda.store.PackedReadings;
import org.zubda.store.ReadingCodec;

/**
 * An archive with what its reports say together, kept up as reports and decisions come in, whoever
 * brings them: the desk itself, or another process that works on the same archive.
 */
final class Holding implements AutoCloseable {

  /** Reports that are taken out of the archive at once. */
  private static final int PAGE = 64;

  /** Readings that are told of at once where many come in: some 100 kilobytes each. */
  private static final int TOGETHER = 2000;

  private final Archive archive;
  private final Intake intake;
  private final Reconciler reconciler;
  private final boolean example;
  private final ReadingCodec codec = new ReadingCodec();
  private final PackedReadings readings = new PackedReadings();
  private final Chronicle chronicle;
  private final ClaimIndex claims = new ClaimIndex();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  private final Object reading = new Object();
  private volatile long taken;
  private volatile DecisionLog.Contents decided;
  private volatile View view;

  /** Holds nothing of the archive yet. */
  Holding(Archive archive, Intake intake, Reconciler reconciler, boolean example)
      throws IOException {
    this.archive = archive;
    this.intake = intake;
    this.reconciler = reconciler;
    this.example = example;
    this.chronicle = reconciler.chronicle(readings);
    this.decided = archive.decisions().read();
    this.view = seen(Optional.empty());
  }

  Archive archive() {
    return archive;
  }

  /** The report in which a claim stands. */
  Optional<String> reportOf(String claim) {
    return claims.reportOf(claim);
  }

  /** What is known now. */
  View view() {
    return view;
  }

  /**
   * Takes in what came into the archive since the last time.
   *
   * @param progress takes how many reports have been taken in, from time to time
   * @return whether there was anything
   */
  boolean catchUp(LongConsumer progress) throws IOException {
    synchronized (reading) {
      long size = archive.size();
      List<Reading> read = new ArrayList<>();
      for (long after = taken; after < size; ) {
        List<Held> page = archive.held(intake.reader(), after, (int) Math.min(PAGE, size - after));
        if (page.isEmpty()) {
          throw new IOException(
              "the reports after number " + after + " are missing: run zubda verify");
        }
        read.addAll(read(page));
        after = page.getLast().number();
        progress.accept(after);
        if (read.size() >= TOGETHER || after >= size) {
          add(read, after);
          read.clear();
        }
      }
    }
    return publish();
  }

  private void add(List<Reading> read, long upTo) {
    lock.writeLock().lock();
    try {
      chronicle.addAll(read);
      read.forEach(claims::add);
      taken = upTo;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Shows what has been taken in, and what was decided; reading reports does not hold it up.
   *
   * @return whether there was anything new
   */
  synchronized boolean publish() throws IOException {
    DecisionLog.Contents now =
        archive.decisionCount() == decided.decisions().size()
            ? decided
            : archive.decisions().read();
    if (taken == view.reports() && now == decided) {
      return false;
    }
    View last = view;
    int known = last.decisions().size();
    boolean decidedOne = taken == last.reports() && now.decisions().size() == known + 1;
    decided = now;
    View next = seen(decidedOne ? last.about(now.decisions().getLast()) : Optional.empty());
    next.takeOver(last);
    view = next;
    return true;
  }

  private List<Reading> read(List<Held> page) throws IOException {
    List<Reading> read = new ArrayList<>();
    List<KeptReading> fresh = new ArrayList<>();
    for (Held held : page) {
      KeptReading kept =
          switch (held) {
            case Held.Unread unread -> anew(intake.read(unread.archived()), fresh);
            case Held.Read again -> again(again, fresh);
          };
      read.add(kept.reading());
    }
    if (!fresh.isEmpty() && !archive.readOnly()) {
      archive.keepReadings(intake.reader(), fresh);
    }
    return read;
  }

  private static KeptReading anew(KeptReading reading, List<KeptReading> fresh) {
    fresh.add(reading);
    return reading;
  }

  private KeptReading again(Held.Read read, List<KeptReading> fresh) throws IOException {
    try {
      return read.open(codec);
    } catch (BrokenReading e) {
      // It can be made anew from the report's bytes, which are what counts.
      return anew(intake.read(archive.find(read.number()).orElseThrow()), fresh);
    }
  }

  private View seen(Optional<Account> before) throws IOException {
    lock.readLock().lock();
    try {
      return new View(this, taken, decided, chronicle.told(decisions()), example, before);
    } finally {
      lock.readLock().unlock();
    }
  }

  private Decisions decisions() {
    return new Decisions(decided.decisions(), false);
  }

  /** The account of all reports. */
  Account account(Optional<Moment> asKnownAt) {
    lock.readLock().lock();
    try {
      return chronicle.account(asKnownAt, decisions());
    } finally {
      lock.readLock().unlock();
    }
  }

  /** What was read in a report. */
  Optional<KeptReading> reading(String report) throws IOException {
    Optional<Held> held = archive.held(report);
    if (held.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (held.get()) {
          case Held.Unread unread -> intake.read(unread.archived());
          case Held.Read read -> again(read, new ArrayList<>());
        });
  }

  /** The account of one story by itself. */
  Account account(Chronicle.Told told, StoryAccount story) {
    lock.readLock().lock();
    try {
      return chronicle.account(told, story);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * The account of reports as known at a moment: of those of them that had been published, and by
   * what had been decided.
   */
  Account account(List<Reading> reports, List<Decision> decided, Optional<Moment> asKnownAt) {
    return reconciler.reconcile(reports, asKnownAt, new Decisions(decided, false));
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
