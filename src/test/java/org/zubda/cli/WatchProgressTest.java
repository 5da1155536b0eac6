package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.zubda.feed.web.Tally;
import org.zubda.report.Problem;

class WatchProgressTest {

  private final StringWriter told = new StringWriter();

  private WatchProgress progress() {
    return new WatchProgress(
        CommandLineRun.CLOCK, new PrintWriter(told), false, new Problems(), new Tally());
  }

  @Test
  void feedsThatFailRecoverAndMoveAreToldAtOnce() {
    try (WatchProgress progress = progress()) {
      progress.failed("http://a.test/feed", "no connection");
      progress.recovered("http://a.test/feed");
      progress.moved("http://a.test/feed", "http://b.test/feed");
    }
    assertThat(told.toString().lines())
        .containsExactly(
            "zubda: http://a.test/feed: no connection",
            "zubda: http://a.test/feed: it answers again",
            "zubda: http://a.test/feed: it has moved for good to http://b.test/feed; write that in"
                + " its place");
  }

  @Test
  void theEndTellsWhatWasDoneAndWhatWentWrong() {
    try (WatchProgress progress = progress()) {
      progress.problem(new Problem("http://a.test/p", Problem.Kind.NOT_FETCHED, "it is gone"));
      progress.done("stopped");
    }
    assertThat(told.toString().lines())
        .containsExactly(
            "not fetched: http://a.test/p: it is gone",
            "zubda: stopped after 0 s: 0 visits to feeds (0 fetched, 0 not modified, 0 failed);"
                + " 0 new reports; 1 problem");
  }
}
