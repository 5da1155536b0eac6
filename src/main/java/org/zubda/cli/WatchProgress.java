package org.zubda.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.zubda.feed.web.Noticed;
import org.zubda.feed.web.Tally;
import org.zubda.report.Problem;

/**
 * Tells on standard error what watching comes to: a line now and then where something changed, a
 * line where a feed begins to give nothing or answers again, and a summary at the end.
 */
final class WatchProgress implements Noticed, AutoCloseable {

  private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
  private static final Duration ELSEWHERE = Duration.ofSeconds(30);

  /** A line on a terminal is filled up to this, so that it covers the one before. */
  private static final int WIDTH = 79;

  private final Clock clock;
  private final PrintWriter to;
  private final boolean terminal;
  private final Problems problems;
  private final Tally tally;
  private final Instant began;
  private final Thread ticker;
  private String last = "";

  WatchProgress(Clock clock, PrintWriter to, boolean terminal, Problems problems, Tally tally) {
    this.clock = clock;
    this.to = to;
    this.terminal = terminal;
    this.problems = problems;
    this.tally = tally;
    this.began = clock.instant();
    this.ticker = new Thread(this::tick, "progress");
    ticker.setDaemon(true);
    ticker.start();
  }

  @Override
  public void failed(String feed, String reason) {
    problems.add(new Problem(feed, Problem.Kind.NOT_FETCHED, reason));
    line(feed + ": " + reason);
  }

  @Override
  public void recovered(String feed) {
    line(feed + ": it answers again");
  }

  @Override
  public void moved(String feed, String moved) {
    line(feed + ": it has moved for good to " + moved + "; write that in its place");
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  /** Stops, and tells what went wrong and what was done. */
  void done(String ended) {
    close();
    problems.tell(to);
    Duration took = Duration.between(began, clock.instant());
    line(String.format(Locale.ROOT, "%s after %,d s: %s", ended, took.toSeconds(), counts()));
  }

  @Override
  public void close() {
    ticker.interrupt();
    synchronized (this) {
      wipe();
    }
  }

  /** What was done so far. */
  String counts() {
    long asked = tally.of(Tally.Of.ASKED);
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%,d visit%s to feeds (%,d fetched, %,d not modified, %,d failed)",
            asked,
            asked == 1 ? "" : "s",
            tally.of(Tally.Of.FETCHED),
            tally.of(Tally.Of.NOT_MODIFIED),
            tally.of(Tally.Of.FAILED)));
    some(line, ", ", tally.of(Tally.Of.PAGES), "page", "");
    some(line, ", ", tally.of(Tally.Of.PAGES_FAILED), "page", " not had");
    some(line, ", ", tally.of(Tally.Of.FILES), "file", "");
    long fresh = tally.of(Tally.Of.NEW);
    line.append(String.format(Locale.ROOT, "; %,d new report%s", fresh, fresh == 1 ? "" : "s"));
    some(line, ", ", tally.of(Tally.Of.KNOWN), "report", " there already");
    some(line, "; ", problems.count(), "problem", "");
    return line.toString();
  }

  /** The same in one line of a terminal. */
  private String brief() {
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%,d visits", tally.of(Tally.Of.ASKED)));
    some(line, ", ", tally.of(Tally.Of.PAGES), "page", "");
    line.append(String.format(Locale.ROOT, "; %,d new reports", tally.of(Tally.Of.NEW)));
    some(line, "; ", problems.count(), "problem", "");
    return line.toString();
  }

  private static void some(
      StringBuilder line, String before, long count, String what, String after) {
    if (count > 0) {
      line.append(before)
          .append(String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s"))
          .append(after);
    }
  }

  private void tick() {
    try {
      while (true) {
        Thread.sleep(terminal ? ON_TERMINAL : ELSEWHERE);
        tell();
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void tell() {
    String standing =
        String.format(Locale.ROOT, "zubda: %,d watched, %,d due; ", tally.watched(), tally.due());
    String line = standing + (terminal ? brief() : counts());
    if (line.equals(last) || Thread.currentThread().isInterrupted()) {
      return;
    }
    last = line;
    if (terminal) {
      String filled = line + " ".repeat(Math.max(0, WIDTH - line.length()));
      to.print("\r" + filled.substring(0, WIDTH));
    } else {
      to.println(line);
    }
    to.flush();
  }

  private synchronized void line(String line) {
    wipe();
    to.println("zubda: " + line);
    to.flush();
  }

  private void wipe() {
    if (terminal && !last.isEmpty()) {
      to.print("\r" + " ".repeat(WIDTH) + "\r");
      to.flush();
      last = "";
    }
  }
}
