package org.zubda.export.map;

/**
 * The {@code d} of an SVG path, in tenths of a unit and relative steps: a third of the bytes of
 * plain numbers.
 */
final class PathText {

  /** How many of its numbers make a unit. */
  static final int PARTS = 10;

  private final StringBuilder out = new StringBuilder();

  /**
   * One more line or ring, in units.
   *
   * @param least points a line or ring needs to be drawn at all
   */
  void add(Outline points, boolean closed, int least) {
    int mark = out.length();
    long lastX = 0;
    long lastY = 0;
    int written = 0;
    for (int i = 0; i < points.size(); i++) {
      long x = Math.round(points.x(i) * PARTS);
      long y = Math.round(points.y(i) * PARTS);
      if (written == 0) {
        out.append('M').append(x).append(y < 0 ? "" : " ").append(y);
      } else if (x != lastX || y != lastY) {
        step(x - lastX, y - lastY, written == 1);
      } else {
        continue;
      }
      lastX = x;
      lastY = y;
      written++;
    }
    if (written < least) {
      out.setLength(mark);
    } else if (closed) {
      out.append('z');
    }
  }

  private void step(long dx, long dy, boolean first) {
    out.append(first ? "l" : dx < 0 ? "" : " ").append(dx).append(dy < 0 ? "" : " ").append(dy);
  }

  int length() {
    return out.length();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
