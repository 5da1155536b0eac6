package org.zubda.feed.web;

import java.time.Instant;
import java.util.Optional;

/** What came of asking for an address. */
public sealed interface Answer {

  /**
   * The host gave a document.
   *
   * @param address where it was in the end, after redirects
   * @param moved whether the host said that it has moved there for good
   * @param contentType its {@code Content-Type}
   * @param validators what to ask with the next time
   * @param bytes the body, decoded; empty where it was written to a file
   */
  record Got(
      WebAddress address,
      boolean moved,
      Optional<String> contentType,
      Validators validators,
      byte[] bytes)
      implements Answer {}

  /** Nothing is new since the validators were given (304). */
  record NotModified() implements Answer {}

  /**
   * Nothing came.
   *
   * @param why of what kind the reason is
   * @param reason the reason in words
   * @param notBefore when the host wants to be asked again, where it said so
   */
  record Failed(Why why, String reason, Optional<Instant> notBefore) implements Answer {

    /** A failure after which nobody said when to come back. */
    static Failed of(Why why, String reason) {
      return new Failed(why, reason, Optional.empty());
    }
  }
}
