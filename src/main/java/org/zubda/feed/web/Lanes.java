package org.zubda.feed.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Keeps requests polite: one at a time to a host, so far apart; few to all hosts together. Who
 * waits for a host holds no connection, and each host stands in the queue for connections once at
 * most; so the hosts take turns, however much is asked of one.
 */
final class Lanes {

  /** After so many turns, hosts that nobody asks any more are forgotten. */
  private static final int SWEEP = 256;

  /** What a turn does. */
  interface Work<T> {
    T run() throws IOException, InterruptedException;
  }

  private static final class Lane {
    final Semaphore turn = new Semaphore(1, true);
    int users;
    Instant free = Instant.MIN;
    Instant held = Instant.MIN;
  }

  private final Time time;
  private final Semaphore connections;
  private final Map<String, Lane> lanes = new HashMap<>();
  private int turns;

  Lanes(Time time, int connections) {
    this.time = time;
    this.connections = new Semaphore(connections, true);
  }

  /** Does the work when it is this host's turn, and leaves it alone for so long afterwards. */
  <T> T turn(String host, Duration apart, Work<T> work) throws IOException, InterruptedException {
    Lane lane = enter(host);
    try {
      lane.turn.acquire();
      try {
        await(lane, apart);
        connections.acquire();
        try {
          return work.run();
        } finally {
          connections.release();
        }
      } finally {
        free(lane, time.now().plus(apart));
        lane.turn.release();
      }
    } finally {
      leave(lane);
    }
  }

  /** The host asks to be left alone until then. */
  synchronized void hold(String host, Instant until) {
    Lane lane = lanes.computeIfAbsent(host, name -> new Lane());
    lane.held = until.isAfter(lane.held) ? until : lane.held;
  }

  /** Until when the host asks to be left alone, where it does. */
  synchronized Optional<Instant> held(String host) {
    return Optional.ofNullable(lanes.get(host))
        .map(lane -> lane.held)
        .filter(until -> until.isAfter(time.now()));
  }

  /** When the host may be asked again by its rate and its rules; in the past where it may now. */
  synchronized Instant free(String host) {
    return Optional.ofNullable(lanes.get(host)).map(lane -> lane.free).orElse(Instant.MIN);
  }

  /** How many hosts are remembered. */
  synchronized int hosts() {
    return lanes.size();
  }

  private void await(Lane lane, Duration apart) throws InterruptedException {
    Duration left = Duration.between(time.now(), freeFrom(lane));
    // A clock that was set back must not make us wait for longer than the rate asks.
    Duration most = apart.multipliedBy(2);
    if (left.isPositive()) {
      time.pause(left.compareTo(most) > 0 ? most : left);
    }
  }

  private synchronized Instant freeFrom(Lane lane) {
    // Instant.MIN is too far away to measure a duration to.
    return lane.free.equals(Instant.MIN) ? time.now() : lane.free;
  }

  private synchronized void free(Lane lane, Instant from) {
    lane.free = from;
  }

  private synchronized Lane enter(String host) {
    Lane lane = lanes.computeIfAbsent(host, name -> new Lane());
    lane.users++;
    return lane;
  }

  private synchronized void leave(Lane lane) {
    lane.users--;
    turns++;
    if (turns % SWEEP == 0) {
      Instant now = time.now();
      Iterator<Lane> all = lanes.values().iterator();
      while (all.hasNext()) {
        Lane one = all.next();
        if (one.users == 0 && !one.free.isAfter(now) && !one.held.isAfter(now)) {
          all.remove();
        }
      }
    }
  }
}
