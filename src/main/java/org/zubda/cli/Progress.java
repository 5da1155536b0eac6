package org.zubda.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells on standard error how long work goes on: nothing for the first two seconds, then a line now
 * and then with counts, rate, what is left, and problems so far. On a terminal the line is written
 * over; elsewhere each is a line of its own.
 */
final class Progress implements AutoCloseable {

  private static final Duration SILENT = Duration.ofSeconds(2);
  private static final Duration ON_TERMINAL = Duration.ofMillis(500);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  /** Files left aside that are told one by one. */
  private static final int NAMED = 3;

  /** A line on a terminal is filled up to this, so that it covers the one before. */
  private static final int WIDTH = 79;

  private final Clock clock;
  private final PrintWriter to;
  private final boolean terminal;
  private final Problems problems;
  private final Instant began;
  private final Thread ticker;
  private Instant readingBegan;
  private String stage;
  private String told = "";
  private long reports;
  private boolean written;
  private Optional<Reports> source = Optional.empty();

  /**
   * Begins to tell.
   *
   * @param terminal whether a person looks on
   * @param stage what is done first, in words
   */
  Progress(Clock clock, PrintWriter to, boolean terminal, Problems problems, String stage) {
    this.clock = clock;
    this.to = to;
    this.terminal = terminal;
    this.problems = problems;
    this.stage = stage;
    this.began = clock.instant();
    this.readingBegan = began;
    this.ticker = new Thread(this::tick, "progress");
    ticker.setDaemon(true);
    ticker.start();
  }

  /** These reports are read from now on. */
  synchronized void reading(Reports from) {
    source = Optional.of(from);
    readingBegan = clock.instant();
  }

  /** One more report has been read. */
  synchronized void read() {
    reports++;
  }

  /** Something else is done from now on. */
  synchronized void stage(String what) {
    stage = what;
    told = "";
    source = Optional.empty();
  }

  /** So many of all stories have been told. */
  synchronized void told(int stories, int ofAll) {
    told = String.format(Locale.ROOT, ": %,d of %,d stories told", stories, ofAll);
  }

  /** Stops, and tells what went wrong, what was left aside, and in one line what was done. */
  void done(String what, List<String> aside) {
    close();
    problems.tell(to);
    leftAside(aside);
    double seconds = Duration.between(began, clock.instant()).toMillis() / 1000.0;
    long count = problems.count();
    to.printf(
        Locale.ROOT,
        "zubda: %s in %.1f s; %s%n",
        what,
        seconds,
        count == 0
            ? "no problems"
            : String.format(Locale.ROOT, "%,d problem%s", count, count == 1 ? "" : "s"));
    to.flush();
  }

  private void leftAside(List<String> files) {
    if (!files.isEmpty()) {
      to.printf(
          Locale.ROOT,
          "zubda: left aside, no reports: %s%s%n",
          String.join(", ", files.subList(0, Math.min(NAMED, files.size()))),
          files.size() > NAMED
              ? String.format(Locale.ROOT, " and %,d more", files.size() - NAMED)
              : "");
    }
  }

  @Override
  public void close() {
    ticker.interrupt();
    synchronized (this) {
      if (written && terminal) {
        to.print("\r" + " ".repeat(WIDTH) + "\r");
        to.flush();
      }
      written = false;
    }
  }

  private void tick() {
    try {
      Thread.sleep(SILENT);
      while (true) {
        tell();
        Thread.sleep(terminal ? ON_TERMINAL : ELSEWHERE);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void tell() {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    String line = "zubda: " + line();
    if (terminal) {
      String filled = line + " ".repeat(Math.max(0, WIDTH - line.length()));
      to.print("\r" + filled.substring(0, WIDTH));
    } else {
      to.println(line);
    }
    to.flush();
    written = true;
  }

  /** What is to be told now. */
  synchronized String line() {
    if (source.isEmpty()) {
      return stage + told;
    }
    double seconds = Duration.between(readingBegan, clock.instant()).toMillis() / 1000.0;
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%,d reports read", reports));
    if (seconds > 0) {
      line.append(String.format(Locale.ROOT, ", %.1f a second", reports / seconds));
    }
    double share = source.get().share();
    if (share > 0 && share < 1) {
      line.append(String.format(Locale.ROOT, ", %.0f%% of the input", 100 * share));
      line.append(", about ").append(duration(seconds * (1 - share) / share)).append(" left");
    }
    long count = problems.count();
    if (count > 0) {
      line.append(String.format(Locale.ROOT, ", %,d problem%s", count, count == 1 ? "" : "s"));
    }
    return line.toString();
  }

  private static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    long minutes = Math.round(seconds / 60);
    return minutes < 120 ? minutes + " min" : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }
}
