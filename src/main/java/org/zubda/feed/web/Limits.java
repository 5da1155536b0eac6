package org.zubda.feed.web;

import java.time.Duration;

/**
 * How much of a host's answer is taken, and for how long it is waited for.
 *
 * @param bytes the longest body, decoded
 * @param codedBytes the longest body as it comes over the line
 * @param redirects how many redirects are followed
 * @param headers how many header lines an answer may have
 * @param headerLine the longest line of a header, in bytes
 * @param connect how long a connection may take
 * @param silence how long a host may send nothing
 * @param total how long one answer may take in all
 */
public record Limits(
    long bytes,
    long codedBytes,
    int redirects,
    int headers,
    int headerLine,
    Duration connect,
    Duration silence,
    Duration total) {

  /** Room for any page or feed, and short patience. */
  public static Limits usual() {
    return new Limits(
        16L << 20,
        16L << 20,
        5,
        200,
        16 << 10,
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(60));
  }

  /** The same for large files: archives that are asked for by hand. */
  public Limits forFiles(long largest) {
    return new Limits(
        largest, largest, redirects, headers, headerLine, connect, silence, Duration.ofHours(6));
  }
}
