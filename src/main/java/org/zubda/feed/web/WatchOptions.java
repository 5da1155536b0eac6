package org.zubda.feed.web;

import java.time.Duration;

/**
 * How feeds and folders are watched.
 *
 * @param every the time between two visits to a feed that answers
 * @param longest the longest time between two visits to one that does not
 * @param look the time between two looks at a folder
 * @param rest how long a file must not have changed before it is read
 * @param pages whether the page is fetched where an entry holds only a part of it
 * @param retry after how long a page that could not be had is asked for again, the first time
 * @param attempts how often a page is asked for before its entry is kept in its place
 * @param waiting how many pages of one feed may wait at once
 * @param visits how many visits are under way at once
 * @param seed what the spread of times is drawn from
 */
public record WatchOptions(
    Duration every,
    Duration longest,
    Duration look,
    Duration rest,
    boolean pages,
    Duration retry,
    int attempts,
    int waiting,
    int visits,
    long seed) {

  /** Feeds every ten minutes, folders every five seconds. */
  public static WatchOptions usual() {
    return new WatchOptions(
        Duration.ofMinutes(10),
        Duration.ofDays(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        true,
        Duration.ofMinutes(5),
        6,
        500,
        32,
        0);
  }

  /** The same with another time between visits. */
  public WatchOptions every(Duration other) {
    return new WatchOptions(
        other, longest, look, rest, pages, retry, attempts, waiting, visits, seed);
  }

  /** The same with or without pages. */
  public WatchOptions pages(boolean other) {
    return new WatchOptions(
        every, longest, look, rest, other, retry, attempts, waiting, visits, seed);
  }
}
