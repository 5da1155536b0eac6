package org.zubda.feed.web;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What hosts allow us by their robots.txt (RFC 9309), asked once a day: what the host has is held
 * to, with its crawl delay; where it has none (4xx) all is free; where it can't be had (5xx, no
 * answer) the host is left alone until it can.
 */
final class Robots {

  /**
   * The longest delay between two requests that is kept to; a host that asks for more is not read.
   */
  private static final Duration LONGEST_DELAY = Duration.ofHours(1);

  /** How many hosts' rules are kept. */
  private static final int KEPT = 10_000;

  /** Asks for a robots.txt, with redirects. */
  interface Source {
    Answer get(WebAddress address) throws InterruptedException;
  }

  /**
   * What a host says of an address.
   *
   * @param allowed whether it may be asked for
   * @param failure why its rules are not known, where they are not
   * @param delay the time between two requests that it asks for
   * @param until until when this holds
   */
  record Verdict(boolean allowed, Optional<Answer.Failed> failure, Duration delay, Instant until) {}

  /** What is known of one origin. */
  private static final class Entry {
    final ReentrantLock asking = new ReentrantLock();
    volatile SimpleRobotRules rules = new SimpleRobotRules();
    volatile Optional<Answer.Failed> failure = Optional.empty();
    volatile Instant until = Instant.MIN;
  }

  private final FetchOptions options;
  private final Time time;
  private final Source source;
  private final Map<String, Entry> entries = new HashMap<>();

  Robots(FetchOptions options, Time time, Source source) {
    this.options = options;
    this.time = time;
    this.source = source;
  }

  /** What the host of an address says of it; asks the host where that is not known. */
  Verdict of(WebAddress address) throws InterruptedException {
    Entry entry = entry(address.origin());
    if (!time.now().isBefore(entry.until)) {
      entry.asking.lockInterruptibly();
      try {
        if (!time.now().isBefore(entry.until)) {
          ask(address, entry);
        }
      } finally {
        entry.asking.unlock();
      }
    }
    long delay = Math.max(0, entry.rules.getCrawlDelay());
    return new Verdict(
        entry.failure.isEmpty() && entry.rules.isAllowed(address.toString()),
        entry.failure,
        Duration.ofMillis(delay),
        entry.until);
  }

  private void ask(WebAddress address, Entry entry) throws InterruptedException {
    WebAddress robots =
        new WebAddress(address.scheme(), address.host(), address.port(), "/robots.txt");
    switch (source.get(robots)) {
      case Answer.Got got -> {
        // A parser a file: it counts the warnings of what it reads.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_DELAY.toMillis(), 1);
        entry.rules =
            parser.parseContent(
                robots.toString(),
                got.bytes(),
                got.contentType().orElse("text/plain"),
                List.of(FetchOptions.ROBOT));
        known(entry, Optional.empty(), options.robotsKept());
      }
      case Answer.NotModified same -> known(entry, Optional.empty(), options.robotsKept());
      case Answer.Failed failed -> failed(entry, failed);
    }
  }

  private void failed(Entry entry, Answer.Failed failed) {
    switch (failed.why()) {
      case NOT_GIVEN, GONE, TOO_MANY_REDIRECTS, NO_WEB_ADDRESS -> {
        entry.rules = new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
        known(entry, Optional.empty(), options.robotsKept());
      }
      case INNER_ADDRESS,
          DENIED_BY_ROBOTS,
          ROBOTS_UNREACHABLE,
          NO_SUCH_HOST,
          NO_CONNECTION,
          TOO_SLOW,
          CUT,
          TOO_LARGE,
          BROKEN_ANSWER,
          LATER,
          HELD,
          SERVER_ERROR ->
          known(entry, Optional.of(failed), options.robotsRetry());
    }
  }

  private void known(Entry entry, Optional<Answer.Failed> failure, Duration kept) {
    entry.failure = failure;
    entry.until = time.now().plus(kept);
  }

  private synchronized Entry entry(String origin) {
    if (entries.size() >= KEPT && !entries.containsKey(origin)) {
      Instant now = time.now();
      entries.values().removeIf(entry -> !entry.asking.isLocked() && now.isAfter(entry.until));
      if (entries.size() >= KEPT) {
        entries.clear();
      }
    }
    return entries.computeIfAbsent(origin, name -> new Entry());
  }
}
