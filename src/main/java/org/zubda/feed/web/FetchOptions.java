package org.zubda.feed.web;

import java.time.Duration;

/**
 * How hosts are asked.
 *
 * @param agent what is sent as {@code User-Agent}
 * @param reach which addresses may be connected to
 * @param limits how much of an answer is taken
 * @param apart the least time between two requests to one host
 * @param connections how many connections are open at once, to all hosts together
 * @param robotsKept how long a robots.txt holds
 * @param robotsRetry how long a host is left alone whose robots.txt could not be had
 */
public record FetchOptions(
    String agent,
    Reach reach,
    Limits limits,
    Duration apart,
    int connections,
    Duration robotsKept,
    Duration robotsRetry) {

  /** The name that robots.txt files call us by. */
  public static final String ROBOT = "zubda";

  /** Polite, and public hosts alone. */
  public static FetchOptions usual(String agent) {
    return new FetchOptions(
        agent,
        Reach.publicOnly(),
        Limits.usual(),
        Duration.ofSeconds(2),
        8,
        Duration.ofDays(1),
        Duration.ofMinutes(10));
  }

  /**
   * What is sent as {@code User-Agent}: the program with its version, and where to complain.
   *
   * @param contact an address of the web or of mail; blank where none was given
   */
  public static String agent(String version, String contact) {
    String plain = contact.replaceAll("[^\\x21-\\x27\\x2A-\\x7E]+", " ").strip();
    return "Zubda/"
        + version
        + (plain.isEmpty()
            ? " (reads news feeds; no contact given)"
            : " (reads news feeds; contact: " + plain + ")");
  }

  /** The same with another reach. */
  public FetchOptions reaching(Reach other) {
    return new FetchOptions(agent, other, limits, apart, connections, robotsKept, robotsRetry);
  }

  /** The same with other limits. */
  public FetchOptions within(Limits other) {
    return new FetchOptions(agent, reach, other, apart, connections, robotsKept, robotsRetry);
  }

  /** The same with another rate. */
  public FetchOptions apart(Duration other) {
    return new FetchOptions(agent, reach, limits, other, connections, robotsKept, robotsRetry);
  }
}
