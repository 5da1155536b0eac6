package org.zubda.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Floors of what is found among copies made of real reports; docs/howto/measure-copies.md. */
class CopyFiguresTest {

  @BeforeEach
  void needTheSets() {
    assumeTrue(
        Files.isDirectory(CopySet.SETS),
        () -> "left out: the public sets are not at " + CopySet.SETS.toAbsolutePath());
  }

  @Test
  void copiesOfHalfAReportAndMoreAreFound() throws IOException {
    CopyFigures made = CopyFigures.ofMade(3, 120);
    assertThat(made.all.precision()).as(made.toString()).isGreaterThanOrEqualTo(0.99);
    assertThat(made.all.recall()).as(made.toString()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void differentReportsOfOneEventAreNoCopies() throws IOException {
    CopyFigures story = CopyFigures.ofOneStory("newscluster");
    assertThat(story.different).isGreaterThan(400);
    assertThat(story.all.wrong).as(story.errors.toString()).isZero();
    assertThat(story.all.recall()).as(story.errors.toString()).isGreaterThanOrEqualTo(0.95);
  }
}
