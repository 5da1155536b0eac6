package org.zubda.server;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Takes what is sent, so much of it at most, in so much time at most, and from so few at once: what
 * many send, or one sends without end, fills no memory and holds no thread for long. Safe for
 * several threads.
 */
final class Upload {

  /** The largest document that is taken, in bytes. */
  static final int LARGEST = 16 << 20;

  /** How long one may take to be sent. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  private static final int AT_ONCE = 4;

  private final int largest;
  private final Duration longest;
  private final InstantSource clock;
  private final Semaphore room = new Semaphore(AT_ONCE);

  Upload(InstantSource clock) {
    this(LARGEST, LONGEST, clock);
  }

  /**
   * Takes what is sent.
   *
   * @param largest how many bytes at most
   * @param longest for how long at most
   */
  Upload(int largest, Duration longest, InstantSource clock) {
    this.largest = largest;
    this.longest = longest;
    this.clock = clock;
  }

  /**
   * The body of a request.
   *
   * @throws HttpResponseException 413 where it is too large, 408 where it takes too long, 503 where
   *     others are sending
   */
  byte[] read(Context request) throws IOException {
    if (request.req().getContentLengthLong() > largest) {
      throw tooLarge(request);
    }
    if (!room.tryAcquire()) {
      request.header("Retry-After", "5");
      throw new HttpResponseException(
          503, "Others are sending reports just now: try again in 5 s.", Map.of());
    }
    try {
      return read(request, request.req().getInputStream());
    } finally {
      room.release();
    }
  }

  private byte[] read(Context request, InputStream in) throws IOException {
    long end = clock.millis() + longest.toMillis();
    byte[] bytes = new byte[1 << 14];
    int size = 0;
    for (int n = 0; n >= 0; n = in.read(bytes, size, bytes.length - size)) {
      size += n;
      if (size > largest) {
        throw tooLarge(request);
      }
      if (clock.millis() > end) {
        request.header("Connection", "close");
        throw new HttpResponseException(
            408, "It took longer than " + longest.toSeconds() + " s to send.", Map.of());
      }
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(2 * size, largest + 1));
      }
    }
    return Arrays.copyOf(bytes, size);
  }

  /** What is left of it is not read: the connection is closed. */
  private HttpResponseException tooLarge(Context request) {
    request.header("Connection", "close");
    return new HttpResponseException(
        413,
        "A document may have "
            + largest / (1 << 20)
            + " MB; larger ones are taken in by zubda ingest.",
        Map.of());
  }
}
