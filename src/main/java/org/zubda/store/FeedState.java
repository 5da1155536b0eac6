package org.zubda.store;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a feed has been watched: what was last fetched there, and when it is asked again.
 *
 * @param address the feed's address
 * @param etag what the server called the version that was last fetched, where it did
 * @param lastModified when that version was made, as the server wrote it, where it did
 * @param nextDue when it is asked again; empty where it was never asked
 * @param failures how often in a row it could not be fetched, from 0
 * @param noted whatever else is to be known at the next visit
 */
public record FeedState(
    String address,
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<Instant> nextDue,
    int failures,
    SortedMap<String, String> noted) {

  /** A map that can't be changed. */
  public FeedState {
    noted = Collections.unmodifiableSortedMap(new TreeMap<>(noted));
  }

  /** A feed that was never asked. */
  public static FeedState unseen(String address) {
    return new FeedState(
        address, Optional.empty(), Optional.empty(), Optional.empty(), 0, new TreeMap<>());
  }
}
