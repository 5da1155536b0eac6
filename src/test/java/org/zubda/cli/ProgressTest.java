package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zubda.feed.Feed;
import org.zubda.feed.FeedOptions;
import org.zubda.report.Problem;

class ProgressTest {

  /** A clock that goes on only when it is told to. */
  private static final class Told extends Clock {
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final Told clock = new Told();
  private final StringWriter err = new StringWriter();
  private final Problems problems = new Problems();
  @TempDir Path folder;

  private Progress progress() {
    return new Progress(clock, new PrintWriter(err), false, problems, "loading models");
  }

  @Test
  void aLineTellsCountsRateWhatIsLeftAndProblems() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "x".repeat(1000));
    Feed feed = new Feed(List.of(folder), FeedOptions.on(LocalDate.of(2026, 6, 1)));
    try (Progress progress = progress()) {
      assertThat(progress.line()).isEqualTo("loading models");
      progress.reading(new FeedReports(feed));
      feed.deliver(arrival -> {});
      Files.writeString(folder.resolve("b.txt"), "x".repeat(3000));
      for (int i = 0; i < 1500; i++) {
        progress.read();
      }
      problems.add(new Problem("c.txt", Problem.Kind.EMPTY, "there is no text in it"));
      clock.now = clock.now.plus(Duration.ofSeconds(60));

      assertThat(progress.line())
          .isEqualTo(
              "1,500 reports read, 25.0 a second, 25% of the input, about 3 min left, 1 problem");

      progress.stage("putting together what they say");
      assertThat(progress.line()).isEqualTo("putting together what they say");

      progress.told(256, 3258);
      assertThat(progress.line())
          .isEqualTo("putting together what they say: 256 of 3,258 stories told");

      progress.stage("writing");
      assertThat(progress.line()).isEqualTo("writing");
    }
  }

  @Test
  void shortWorkTellsOnlyHowItEnded() {
    Progress progress = progress();
    clock.now = clock.now.plus(Duration.ofMillis(1300));
    progress.done("5 reports read", List.of());

    assertThat(err.toString())
        .isEqualToIgnoringNewLines("zubda: 5 reports read in 1.3 s; no problems\n");
  }
}
