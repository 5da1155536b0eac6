package org.zubda.feed.web;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is remembered of a watched address from one visit to the next, as it is kept.
 *
 * @param address the feed, page, folder or file
 * @param etag what its host called the version that was last had
 * @param lastModified when that version was made, as its host wrote it
 * @param nextDue when it is visited again; empty where it never was
 * @param failures how often in a row it gave nothing
 * @param noted whatever else there is to remember
 */
public record FeedMemory(
    String address,
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<Instant> nextDue,
    int failures,
    SortedMap<String, String> noted) {

  /** A map that can't be changed. */
  public FeedMemory {
    noted = Collections.unmodifiableSortedMap(new TreeMap<>(noted));
  }

  /** A small note about an address that is no feed. */
  static FeedMemory note(String address, SortedMap<String, String> noted) {
    return new FeedMemory(address, Optional.empty(), Optional.empty(), Optional.empty(), 0, noted);
  }
}
