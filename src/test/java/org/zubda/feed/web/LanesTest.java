package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LanesTest {

  private final TestWeb.ByHand time = new TestWeb.ByHand();

  /** One connection, ten requests for one host already waiting, and one for another. */
  @Test
  void hostsTakeTurnsHoweverMuchIsAskedOfOne() throws Exception {
    Lanes lanes = new Lanes(time, 1);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    threads.add(
        Thread.ofVirtual()
            .start(
                () ->
                    turn(
                        lanes,
                        "first",
                        () -> {
                          begun.countDown();
                          go.await();
                          return order.add("first");
                        })));
    begun.await();
    for (int i = 0; i < 10; i++) {
      threads.add(Thread.ofVirtual().start(() -> turn(lanes, "busy", () -> order.add("busy"))));
    }
    while (threads.stream().skip(1).anyMatch(one -> one.getState() != Thread.State.WAITING)) {
      Thread.sleep(1);
    }
    Thread late = Thread.ofVirtual().start(() -> turn(lanes, "late", () -> order.add("late")));
    threads.add(late);
    while (late.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(order).hasSize(12);
    assertThat(order.indexOf("late")).isLessThanOrEqualTo(2);
  }

  @Test
  void hostsThatNobodyAsksAreForgotten() throws Exception {
    Lanes lanes = new Lanes(time, 1);
    for (int i = 0; i < 2000; i++) {
      turn(lanes, "host" + i, () -> true);
      time.pause(Duration.ofMillis(10));
    }
    assertThat(lanes.hosts()).isLessThan(600);
  }

  @Test
  void aHostIsHeldUntilItsTime() {
    Lanes lanes = new Lanes(time, 1);
    lanes.hold("host", time.now().plusSeconds(60));
    lanes.hold("host", time.now().plusSeconds(30));
    assertThat(lanes.held("host")).contains(time.now().plusSeconds(60));
    assertThat(lanes.held("other")).isEmpty();
    time.pause(Duration.ofSeconds(60));
    assertThat(lanes.held("host")).isEmpty();
  }

  private static void turn(Lanes lanes, String host, Lanes.Work<Boolean> work) {
    try {
      lanes.turn(host, Duration.ofSeconds(1), work);
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
