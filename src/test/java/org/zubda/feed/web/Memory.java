package org.zubda.feed.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.feed.Arrival;
import org.zubda.report.Report;

/** Keeps in memory; can be told to crash at a step, before or after it is kept. */
public final class Memory implements Keeping {

  private final Map<String, Report> reports = new LinkedHashMap<>();
  private final Map<String, FeedMemory> memories = new HashMap<>();
  private final List<String> sources = new ArrayList<>();
  private int crashBefore = Integer.MAX_VALUE;
  private int crashAfter = Integer.MAX_VALUE;
  private int steps;

  /** The process dies when it comes to this step, which is not kept. */
  public void crashBefore(int step) {
    crashBefore = step;
  }

  /** The process dies after this step, which is kept. */
  public void crashAfter(int step) {
    crashAfter = step;
  }

  /** Taken up again. */
  public void again() {
    crashBefore = Integer.MAX_VALUE;
    crashAfter = Integer.MAX_VALUE;
    steps = 0;
  }

  @Override
  public synchronized Optional<FeedMemory> memory(String address) throws IOException {
    return Optional.ofNullable(memories.get(address));
  }

  @Override
  public synchronized Kept keep(String source, List<Arrival> arrivals, List<FeedMemory> feeds)
      throws IOException {
    steps++;
    if (steps >= crashBefore) {
      throw new IOException("crashed before");
    }
    int fresh = 0;
    for (Arrival arrival : arrivals) {
      Report report = arrival.report().orElseThrow();
      arrival.original().orElseThrow();
      if (reports.putIfAbsent(report.id(), report) == null) {
        fresh++;
        sources.add(source);
      }
    }
    feeds.forEach(feed -> memories.put(feed.address(), feed));
    if (steps >= crashAfter) {
      throw new IOException("crashed after");
    }
    return new Kept(fresh, arrivals.size() - fresh);
  }

  /** The texts of all reports, in the order in which they came. */
  public synchronized List<String> texts() {
    return reports.values().stream().map(report -> report.text().strip()).toList();
  }

  /** All reports. */
  public synchronized List<Report> reports() {
    return List.copyOf(reports.values());
  }

  /** What is remembered of a feed. */
  Followed feed(String address) throws IOException {
    return Followed.of(memory(address).orElseThrow());
  }

  /** How many steps were kept, or crashed. */
  public synchronized int steps() {
    return steps;
  }
}
