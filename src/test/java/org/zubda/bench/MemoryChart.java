package org.zubda.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws memory over reports read, as SVG. */
final class MemoryChart {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 320;
  private static final int LEFT = 70;
  private static final int BOTTOM = 50;
  private static final int TOP = 40;

  /** The top of the scale: what is asked not to be passed, in MB. */
  private static final int HIGHEST = 2048;

  private MemoryChart() {}

  /** The chart of looks in the order in which they were taken. */
  static String svg(List<MemoryRun.Look> looks) {
    long most = looks.stream().mapToLong(MemoryRun.Look::reports).max().orElse(1);
    String line =
        looks.stream()
            .map(
                l -> String.format(Locale.ROOT, "%.1f,%.1f", x(l.reports(), most), y(l.resident())))
            .collect(Collectors.joining(" "));
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                + " font-size=\"12\" role=\"img\">%n"
                + "<title>Resident memory of zubda read over %d reports</title>%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n"
                + "<text x=\"%d\" y=\"24\" font-size=\"14\">Resident memory (MB) of zubda read over %,d"
                + " reports, two threads</text>%n",
            WIDTH,
            HEIGHT,
            most,
            LEFT,
            most));
    for (int mb = 0; mb <= HIGHEST; mb += 512) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%d %.1fH%d\" stroke=\"#ccc\"/><text x=\"%d\" y=\"%.1f\""
                  + " text-anchor=\"end\">%d</text>%n",
              LEFT,
              y(mb),
              WIDTH - 20,
              LEFT - 8,
              y(mb) + 4,
              mb));
    }
    for (int i = 0; i <= 5; i++) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>%n",
              x(most * i / 5, most),
              HEIGHT - BOTTOM + 20,
              most * i / 5));
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<polyline points=\"%s\" fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"1.5\"/>%n"
                + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">reports read</text>%n</svg>%n",
            line,
            (LEFT + WIDTH) / 2,
            HEIGHT - 10));
    return svg.toString();
  }

  private static double x(long reports, long most) {
    return LEFT + (WIDTH - LEFT - 20.0) * reports / most;
  }

  private static double y(double resident) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * Math.min(resident, HIGHEST) / HIGHEST;
  }
}
