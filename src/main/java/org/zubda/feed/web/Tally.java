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
  private volatile int watched;
  private volatile int due;

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

  /** How things stand now. */
  void standing(int nowWatched, int nowDue) {
    watched = nowWatched;
    due = nowDue;
  }

  /** How many feeds and folders are watched now. */
  public int watched() {
    return watched;
  }

  /** How many of them are due, or being visited. */
  public int due() {
    return due;
  }

  /** How many so far. */
  public long of(Of what) {
    return counts[what.ordinal()].sum();
  }
}
