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
  private static final int WIDTH = 119;

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

  /** What there is to be told now. */
  String counts() {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%,d visits to feeds (%,d new, %,d not modified, %,d failed)",
            tally.of(Tally.Of.ASKED),
            tally.of(Tally.Of.FETCHED),
            tally.of(Tally.Of.NOT_MODIFIED),
            tally.of(Tally.Of.FAILED)));
    some(line, ", %,d pages", tally.of(Tally.Of.PAGES));
    some(line, ", %,d pages not had", tally.of(Tally.Of.PAGES_FAILED));
    some(line, ", %,d files", tally.of(Tally.Of.FILES));
    line.append(String.format(Locale.ROOT, "; %,d reports new", tally.of(Tally.Of.NEW)));
    some(line, ", %,d there already", tally.of(Tally.Of.KNOWN));
    some(line, "; %,d problems", problems.count());
    return line.toString();
  }

  private static void some(StringBuilder line, String form, long count) {
    if (count > 0) {
      line.append(String.format(Locale.ROOT, form, count));
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
    String line = "zubda: " + counts();
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
