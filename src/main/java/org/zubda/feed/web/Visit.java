package org.zubda.feed.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Something that is visited again and again, by one thread at a time. */
interface Visit {

  /** What it is called. */
  String name();

  /** What it shares with others that are not to be visited at the same time: its host. */
  String host();

  /** When it is to be visited; empty where never again. */
  Optional<Instant> due();

  /**
   * Visits it.
   *
   * @throws IOException where what came in can't be kept: no use in going on
   */
  void visit() throws IOException, InterruptedException;
}
