package org.zubda.feed.web;

import java.util.concurrent.atomic.LongAdder;

/** Counts what watching comes to. */
public final class Tally {

  /** What is counted. */
  public enum Of {
    /** Feeds asked. */
    ASKED,
    /** Feeds that gave a document. */
    FETCHED,
    /** Feeds that said that nothing is new. */
    NOT_MODIFIED,
    /** Feeds that gave nothing. */
    FAILED,
    /** Pages fetched for entries. */
    PAGES,
    /** Pages that could not be had, for now or for good. */
    PAGES_FAILED,
    /** Files of folders read. */
    FILES,
    /** Reports kept that were not there before. */
    NEW,
    /** Reports that had come in before. */
    KNOWN
  }

  private final LongAdder[] counts = new LongAdder[Of.values().length];

  /** Nothing counted yet. */
  public Tally() {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new LongAdder();
    }
  }

  /** Counts more. */
  void add(Of what, long more) {
    counts[what.ordinal()].add(more);
  }

  /** How many so far. */
  public long of(Of what) {
    return counts[what.ordinal()].sum();
  }
}
