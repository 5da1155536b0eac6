package org.zubda.feed.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.zubda.feed.Arrival;

/** Keeps what comes in, and remembers how far feeds have been watched. Used by several threads. */
public interface Keeping {

  /**
   * What keeping came to.
   *
   * @param fresh how many reports are kept now and were not before
   * @param known how many had come in before
   */
  record Kept(int fresh, int known) {}

  /** What is remembered of an address. */
  Optional<FeedMemory> memory(String address) throws IOException;

  /**
   * Keeps reports, and what is to be remembered with them: all of it when this returns, or none of
   * it where it fails.
   *
   * @param source what they were brought in from
   * @param reports arrivals that have a report and its original
   */
  Kept keep(String source, List<Arrival> reports, List<FeedMemory> memories) throws IOException;
}
