package org.zubda.export.map;

import java.util.Arrays;

/** Points one after the other, for lines and rings; grows as it is filled. */
final class Outline {

  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private int size;

  /** One more point. */
  void add(double x, double y) {
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, 2 * size);
      ys = Arrays.copyOf(ys, 2 * size);
    }
    xs[size] = x;
    ys[size] = y;
    size++;
  }

  /** How many points it has. */
  int size() {
    return size;
  }

  /** East of the n-th point. */
  double x(int n) {
    return xs[n];
  }

  /** North, or down, of the n-th point. */
  double y(int n) {
    return ys[n];
  }

  /** Takes all points away. */
  void clear() {
    size = 0;
  }

  /**
   * The part of the ring within a box, as one ring that may run along the box's edge (Sutherland
   * and Hodgman): right for filling, not for a stroke.
   */
  Outline within(double west, double south, double east, double north) {
    return this.edge(true, west, 1)
        .edge(true, east, -1)
        .edge(false, south, 1)
        .edge(false, north, -1);
  }

  /** The part on one side of a line: beyond it (1) or before it (-1). */
  private Outline edge(boolean vertical, double at, int side) {
    Outline kept = new Outline();
    for (int i = 0; i < size; i++) {
      int before = i == 0 ? size - 1 : i - 1;
      double a = ((vertical ? xs[before] : ys[before]) - at) * side;
      double b = ((vertical ? xs[i] : ys[i]) - at) * side;
      if (a < 0 != b < 0) {
        double t = a / (a - b);
        double x = vertical ? at : xs[before] + t * (xs[i] - xs[before]);
        double y = vertical ? ys[before] + t * (ys[i] - ys[before]) : at;
        kept.add(x, y);
      }
      if (b >= 0) {
        kept.add(xs[i], ys[i]);
      }
    }
    return kept;
  }
}
