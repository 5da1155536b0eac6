package org.zubda.server;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.zubda.account.Account;
import org.zubda.account.Reconciler;
import org.zubda.account.decision.Decision;
import org.zubda.report.Moment;
import org.zubda.report.Problem;
import org.zubda.store.Archive;
import org.zubda.store.ArchiveFailed;
import org.zubda.store.DecisionLog;
import org.zubda.store.KeptReading;

/**
 * The desk: what is known now, and the one door through which something is changed. As long as the
 * archive is empty it shows the example. Safe for use by several threads.
 */
public final class Desk implements AutoCloseable {

  /** How often it looks whether others brought something into the archive, in milliseconds. */
  private static final long LOOK = 1000;

  private final Archive archive;
  private final Intake intake;
  private final Reconciler reconciler;
  private final Clock clock;
  private final Consumer<String> trouble;
  private final List<Consumer<View>> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "desk");
            thread.setDaemon(true);
            return thread;
          });

  private volatile Holding holding;

  private Desk(
      Archive archive,
      Holding holding,
      Intake intake,
      Reconciler reconciler,
      Clock clock,
      Consumer<String> trouble) {
    this.archive = archive;
    this.holding = holding;
    this.intake = intake;
    this.reconciler = reconciler;
    this.clock = clock;
    this.trouble = trouble;
  }

  /**
   * Opens a desk; it is ready when this returns.
   *
   * @param archive is closed with it
   * @param example an archive of the example's reports, shown as long as the other is empty; closed
   *     with the desk
   * @param progress takes how many reports have been taken in
   * @param trouble takes what went wrong while nobody waited for it, in words
   */
  public static Desk open(
      Archive archive,
      Archive example,
      Intake intake,
      Reconciler reconciler,
      Clock clock,
      LongConsumer progress,
      Consumer<String> trouble)
      throws IOException {
    boolean empty = archive.size() == 0;
    Holding first = new Holding(empty ? example : archive, intake, reconciler, empty);
    if (!empty) {
      example.close();
    }
    first.catchUp(progress);
    Desk desk = new Desk(archive, first, intake, reconciler, clock, trouble);
    desk.looking.scheduleWithFixedDelay(desk::look, LOOK, LOOK, TimeUnit.MILLISECONDS);
    return desk;
  }

  /** What is known now. */
  public View view() {
    return holding.view();
  }

  /** The archive that is shown: its reports are searched and its decisions are kept. */
  public Archive archive() {
    return holding.archive();
  }

  /** What was read in a report of the archive; empty where there is none, or it is not read yet. */
  Optional<KeptReading> reading(String report) throws IOException {
    return holding.reading(report);
  }

  /** The account of all reports, by what had been published at a moment; now without one. */
  Account account(Optional<Moment> asKnownAt) {
    return holding.account(asKnownAt);
  }

  /** What can be decided about what is known in a view. */
  Choices choices(View view) {
    return new Choices(view, intake::places);
  }

  /** Has somebody told of every new view; what is returned ends it. */
  public Runnable listen(Consumer<View> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void look() {
    try {
      catchUp();
    } catch (IOException | RuntimeException e) {
      trouble.accept(String.valueOf(e.getMessage()));
    }
  }

  /** Takes in what came into the archive since the last time. */
  private synchronized void catchUp() throws IOException {
    if (holding.view().example() && archive.size() > 0) {
      Holding shown = holding;
      Holding real = new Holding(archive, intake, reconciler, false);
      real.catchUp(n -> {});
      holding = real;
      shown.close();
      tell();
    } else if (holding.catchUp(n -> {})) {
      tell();
    }
  }

  private void tell() {
    View now = view();
    listeners.forEach(listener -> listener.accept(now));
  }

  /**
   * What came of a document that was taken in.
   *
   * @param kept ids of the reports that are kept now and were not before
   * @param known ids of those that were there already
   * @param problems what was wrong with it
   */
  public record Taken(List<String> kept, List<String> known, List<Problem> problems) {

    /** Copies that can't be changed. */
    public Taken {
      kept = List.copyOf(kept);
      known = List.copyOf(known);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Keeps the reports of a document; when this returns they are on the disk, and they are told of
   * soon after.
   *
   * @throws ArchiveFailed where they can't be kept
   */
  public Taken take(
      byte[] bytes, Optional<String> contentType, String location, SortedMap<String, String> given)
      throws IOException {
    Intake.Brought brought = intake.take(bytes, contentType, location, given);
    Archive.Added added = archive.add(brought.reports());
    looking.execute(this::look);
    return new Taken(added.kept(), added.known(), brought.problems());
  }

  /**
   * Writes down what somebody decided, and shows what comes of it: when this returns, the view is
   * the new one. It is the one door through which a decision comes in.
   *
   * @param by who decided
   * @param why the reason, in the person's words
   * @param decision what was decided
   * @param expect hash of the decision in sight of which this one was made; empty for any
   * @throws DecisionLog.Refused where somebody else decided meanwhile
   * @throws IOException where it can't be written
   */
  public Decision decide(
      String by, String why, Function<Decision.Made, Decision> decision, Optional<String> expect)
      throws IOException, DecisionLog.Refused {
    Moment now =
        Moment.of(
            OffsetDateTime.ofInstant(
                clock.instant().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC));
    try {
      return archive().decisions().append(by, now, why, decision, expect).decision();
    } finally {
      // Where it was refused, too: what others decided is to be seen at once.
      if (holding.publish()) {
        tell();
      }
    }
  }

  @Override
  public void close() throws IOException {
    looking.shutdownNow();
    listeners.clear();
    holding.close();
    if (holding.archive() != archive) {
      archive.close();
    }
  }
}
