package org.zubda.feed.web;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Asks hosts for documents: only what their robots.txt allows, at a polite rate, with limits on all
 * that they send, following redirects with each step checked anew. May be used by many threads at
 * once; those that ask one host wait for one another.
 */
public final class Fetcher implements AutoCloseable {

  /** How long is waited for a turn; for longer ones others are to come back. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  /** A robots.txt that is longer is none that can be kept to. */
  private static final long LONGEST_ROBOTS = 2 << 20;

  private final FetchOptions options;
  private final Time time;
  private final Exchange exchange;
  private final Lanes lanes;
  private final Robots robots;

  /** A fetcher with its own memory of hosts. */
  public Fetcher(FetchOptions options, Names names, Time time) {
    this.options = options;
    this.time = time;
    this.exchange = new Exchange(options, names);
    this.lanes = new Lanes(time, options.connections());
    this.robots = new Robots(options, time, this::robotsFile);
  }

  /**
   * Asks for a document. Where the host is to be left alone for over a minute, it is not asked.
   *
   * @param validators what it was said to be when it was last had
   * @throws InterruptedException where the run is stopped meanwhile
   */
  public Answer get(WebAddress address, Validators validators) throws InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    return with(follow(address, validators, options.limits(), body, true, false), body);
  }

  /**
   * Asks for a document and writes it to a file, made anew; for what may be large. A file that
   * could not be had whole is to be thrown away.
   *
   * @param largest the longest that is taken, in bytes
   * @throws IOException where the file can't be written
   */
  public Answer download(WebAddress address, Path file, long largest)
      throws IOException, InterruptedException {
    try (ToFile body = new ToFile(Files.newOutputStream(file))) {
      Answer answer =
          follow(address, Validators.NONE, options.limits().forFiles(largest), body, true, true);
      if (body.failure.isPresent()) {
        throw body.failure.get();
      }
      return answer;
    }
  }

  /** Remembers why a file could not be written: that is no fault of the host. */
  private static final class ToFile extends FilterOutputStream {
    private Optional<IOException> failure = Optional.empty();

    ToFile(OutputStream to) {
      super(to);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = Optional.of(e);
        throw e;
      }
    }
  }

  /** How many hosts are remembered. */
  int hosts() {
    return lanes.hosts();
  }

  @Override
  public void close() {
    exchange.close();
  }

  private Answer robotsFile(WebAddress address) throws InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Limits limits = options.limits();
    Limits small =
        new Limits(
            Math.min(limits.bytes(), LONGEST_ROBOTS),
            Math.min(limits.codedBytes(), LONGEST_ROBOTS),
            limits.redirects(),
            limits.headers(),
            limits.headerLine(),
            limits.connect(),
            limits.silence(),
            limits.total());
    return with(follow(address, Validators.NONE, small, body, false, false), body);
  }

  private static Answer with(Answer answer, ByteArrayOutputStream body) {
    return answer instanceof Answer.Got got
        ? new Answer.Got(
            got.address(), got.moved(), got.contentType(), got.validators(), body.toByteArray())
        : answer;
  }

  private Answer follow(
      WebAddress start,
      Validators validators,
      Limits limits,
      OutputStream body,
      boolean page,
      boolean patient)
      throws InterruptedException {
    WebAddress at = start;
    boolean moved = true;
    Set<WebAddress> seen = new HashSet<>();
    while (seen.add(at)) {
      Duration apart = options.apart();
      if (page) {
        Robots.Verdict verdict = robots.of(at);
        if (!verdict.allowed()) {
          return denied(at, verdict);
        }
        apart = apart.compareTo(verdict.delay()) > 0 ? apart : verdict.delay();
      }
      Optional<Instant> held = held(at.host(), patient);
      if (held.isPresent()) {
        return held(at, held);
      }
      Exchange.Response response;
      WebAddress now = at;
      try {
        Optional<Exchange.Response> got =
            lanes.turn(
                at.host(),
                apart,
                // The host may have asked for time while this waited for its turn.
                () ->
                    lanes.held(now.host()).isPresent()
                        ? Optional.empty()
                        : Optional.of(exchange.get(now, validators, limits, body)));
        if (got.isEmpty()) {
          return held(at, lanes.held(at.host()));
        }
        response = got.get();
      } catch (Exchange.Broken broken) {
        return Answer.Failed.of(broken.why(), where(start, at) + broken.getMessage());
      } catch (IOException e) {
        return Answer.Failed.of(Why.CUT, where(start, at) + e);
      }
      if (!redirects(response.status())) {
        return answer(start, at, moved && !at.equals(start), validators, response);
      }
      moved &= response.status() == 301 || response.status() == 308;
      Optional<WebAddress> next = response.header("Location").flatMap(at::resolve);
      if (next.isEmpty()) {
        return Answer.Failed.of(
            Why.NO_WEB_ADDRESS,
            where(start, at)
                + "it leads to no http or https address: "
                + response.header("Location").orElse("(none)"));
      }
      if (seen.size() > limits.redirects()) {
        return Answer.Failed.of(
            Why.TOO_MANY_REDIRECTS,
            String.format(Locale.ROOT, "it leads on more than %d times", limits.redirects()));
      }
      at = next.get();
    }
    return Answer.Failed.of(Why.TOO_MANY_REDIRECTS, "it leads in a circle, back to " + at);
  }

  /** Until when a host is not to be asked, where that is longer than is waited here. */
  private Optional<Instant> held(String host, boolean patient) {
    Instant free = lanes.free(host);
    boolean far = !patient && free.isAfter(time.now().plus(LONGEST_WAIT));
    return lanes.held(host).or(() -> far ? Optional.of(free) : Optional.empty());
  }

  private static Answer held(WebAddress at, Optional<Instant> until) {
    return new Answer.Failed(Why.HELD, at.host() + " asked to be left alone for now", until);
  }

  private static boolean redirects(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /** Where along a chain of redirects something was, where it was not at its beginning. */
  private static String where(WebAddress start, WebAddress at) {
    return at.equals(start) ? "" : "redirected to " + at + ": ";
  }

  private static Answer denied(WebAddress at, Robots.Verdict verdict) {
    if (verdict.failure().isEmpty()) {
      return Answer.Failed.of(
          Why.DENIED_BY_ROBOTS, at.origin() + "/robots.txt denies it to " + FetchOptions.ROBOT);
    }
    Answer.Failed failure = verdict.failure().get();
    return switch (failure.why()) {
      // The host itself, and not just its rules.
      case INNER_ADDRESS, NO_SUCH_HOST, NO_CONNECTION ->
          new Answer.Failed(failure.why(), failure.reason(), Optional.of(verdict.until()));
      case NO_WEB_ADDRESS,
          DENIED_BY_ROBOTS,
          ROBOTS_UNREACHABLE,
          TOO_SLOW,
          CUT,
          TOO_LARGE,
          TOO_MANY_REDIRECTS,
          BROKEN_ANSWER,
          NOT_GIVEN,
          GONE,
          LATER,
          HELD,
          SERVER_ERROR ->
          new Answer.Failed(
              Why.ROBOTS_UNREACHABLE,
              at.origin() + "/robots.txt can't be had: " + failure.reason(),
              Optional.of(verdict.until()));
    };
  }

  private Answer answer(
      WebAddress start, WebAddress at, boolean moved, Validators sent, Exchange.Response response) {
    int status = response.status();
    String where = where(start, at);
    if (response.givesBody()) {
      return new Answer.Got(
          at,
          moved,
          response.header("Content-Type"),
          new Validators(at.toString(), response.header("ETag"), response.header("Last-Modified")),
          new byte[0]);
    }
    if (status == 304 && sent.address().equals(at.toString())) {
      return new Answer.NotModified();
    }
    Optional<Instant> after = RetryAfter.read(response.header("Retry-After"), time.now());
    if (status == 429 || status == 503) {
      after.ifPresent(until -> lanes.hold(at.host(), until));
      return new Answer.Failed(
          Why.LATER,
          where + (status == 429 ? "too many requests (429)" : "not to be had for now (503)"),
          after);
    }
    if (status == 410) {
      return Answer.Failed.of(Why.GONE, where + "it is gone for good (410)");
    }
    if (status >= 500 || status == 408 || status == 425) {
      return new Answer.Failed(
          Why.SERVER_ERROR, where + "the host has trouble (" + status + ")", after);
    }
    return status >= 400
        ? Answer.Failed.of(Why.NOT_GIVEN, where + "the host does not give it (" + status + ")")
        : Answer.Failed.of(
            Why.BROKEN_ANSWER, where + "an answer that makes no sense here (" + status + ")");
  }
}
