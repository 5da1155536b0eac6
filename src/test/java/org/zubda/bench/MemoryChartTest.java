package org.zubda.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The chart of memory. */
class MemoryChartTest {

  @Test
  void drawsOnePointALookAndNamesHowManyReports() {
    String svg =
        MemoryChart.svg(List.of(new MemoryRun.Look(0, 512), new MemoryRun.Look(1200, 1024)));
    assertThat(svg).contains("over 1200 reports").contains("points=\"70.0,212.5 700.0,155.0\"");
  }
}
