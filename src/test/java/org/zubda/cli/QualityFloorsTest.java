package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The figures of a fixed sample of the public sets stay above quality/floors. */
class QualityFloorsTest {

  private static final Path SETS = Path.of("..", "shared", "bench");
  private static final Path FLOORS = Path.of("quality", "floors");

  @Test
  void noFigureFallsBelowItsFloor() {
    assumeTrue(Files.isDirectory(SETS), "skipped: the sets are not in ../shared/bench");
    assumeTrue(Files.exists(FLOORS), "skipped: quality/floors is not written yet");
    CommandLineRun run = CommandLineRun.of("quality", SETS, "--floors", FLOORS);
    assertThat(run.err().lines().filter(line -> line.contains(", below "))).isEmpty();
    assertThat(run.code()).isZero();
  }
}
