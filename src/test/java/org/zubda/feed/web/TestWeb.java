package org.zubda.feed.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A small web for tests: names that lead to loopback, and short times. */
public final class TestWeb {

  private TestWeb() {}

  /**
   * Names that end with "test" are at loopback; "inner.test" and "metadata.test" are where servers
   * should not be looked for. Numbers are themselves; no name is looked up outside.
   */
  public static final Names NAMES =
      host -> {
        if (host.equals("inner.test")) {
          return List.of(address("10.1.2.3"));
        }
        if (host.equals("metadata.test")) {
          return List.of(address("169.254.169.254"));
        }
        if (host.endsWith(".test")) {
          return List.of(InetAddress.getLoopbackAddress());
        }
        if (host.matches("[0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*")) {
          return List.of(InetAddress.getByName(host));
        }
        throw new UnknownHostException(host);
      };

  /** Loopback may be connected to, and no other inner address. */
  public static final Reach LOOPBACK =
      address -> address.isLoopbackAddress() ? Optional.empty() : InnerAddresses.why(address);

  /** Little is taken, and waited for patiently: tests may run on a busy machine. */
  public static final Limits SMALL = patient(Duration.ofSeconds(15), Duration.ofSeconds(18));

  /** Little is taken, and waited for hardly at all: for hosts that are too slow. */
  public static final Limits IMPATIENT = patient(Duration.ofMillis(200), Duration.ofMillis(600));

  private static Limits patient(Duration silence, Duration total) {
    return new Limits(100_000, 100_000, 3, 50, 2000, Duration.ofSeconds(5), silence, total);
  }

  /** Options without waiting, for loopback. */
  public static FetchOptions options() {
    return FetchOptions.usual(FetchOptions.agent("1.2.3", "desk@example.org"))
        .reaching(LOOPBACK)
        .within(SMALL)
        .apart(Duration.ZERO);
  }

  /** A fetcher with these options. */
  public static Fetcher fetcher(FetchOptions options) {
    return new Fetcher(options, NAMES, Time.of(Clock.systemUTC()));
  }

  static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Time that passes only by waiting. */
  public static final class ByHand implements Time {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Override
    public synchronized Instant now() {
      return now;
    }

    @Override
    public synchronized void pause(Duration length) {
      now = now.plus(length);
    }
  }
}
