package org.zubda.export.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for labels (and for marks, which are labels without words): the more important are
 * asked first, and take the best of their places.
 *
 * <p>While a map is zoomed its points move apart, and labels keep their size. A label beside its
 * point therefore covers, on the screen, the box at {@code point · scale + offset}: two labels meet
 * for one stretch of scales, which is computed and not tried out. A label gets the scale from which
 * it is shown, and from there on it meets nobody who was placed before it: at no scale do two shown
 * labels overlap.
 */
final class Labels {

  /** The smallest scale: a map of 960 units on a screen of 320 pixels. */
  static final double SMALLEST = 1 / 3.0;

  /** Between labels, in pixels of the screen. */
  private static final double APART = 2;

  /** A better place is worth waiting for so much of a zoom. */
  private static final double PATIENCE = 1.2;

  /**
   * A box of the screen around a point of the map.
   *
   * @param x of the point, in units
   * @param y of the point, in units
   * @param left of the box from the point, in pixels; the others likewise
   */
  record Room(double x, double y, double left, double top, double right, double bottom) {

    /** The same around the point, pushed so many pixels. */
    Room pushed(double dx, double dy) {
      return new Room(x, y, left + dx, top + dy, right + dx, bottom + dy);
    }

    /** Whether the two overlap at a scale. */
    boolean meets(Room o, double scale) {
      double dx = (o.x - x) * scale;
      double dy = (o.y - y) * scale;
      return dx + o.left < right
          && dx + o.right > left
          && dy + o.top < bottom
          && dy + o.bottom > top;
    }
  }

  /**
   * Where a label stands.
   *
   * @param room its box
   * @param from the scale from which it is shown
   * @param choice which of its candidates was taken
   */
  record Placed(Room room, double from, int choice) {}

  private final List<Placed> placed = new ArrayList<>();

  /** All that were placed, in the order in which they asked. */
  List<Placed> placed() {
    return Collections.unmodifiableList(placed);
  }

  /**
   * Takes the first of the candidates that is free from about the smallest scale, of those that all
   * the others leave free by the largest.
   *
   * @param candidates the best first
   * @param from not shown below this scale
   * @param to of no use if it can't be shown from here
   */
  Optional<Placed> place(List<Room> candidates, double from, double to) {
    Placed best = null;
    for (int i = 0; i < candidates.size(); i++) {
      double free = freeFrom(candidates.get(i), Math.max(from, SMALLEST));
      if (free <= to && (best == null || free * PATIENCE < best.from())) {
        best = new Placed(candidates.get(i), free, i);
      }
    }
    if (best != null) {
      placed.add(best);
    }
    return Optional.ofNullable(best);
  }

  /** Takes the room in any case, from the smallest scale on. */
  void take(Room room, int choice) {
    placed.add(new Placed(room, SMALLEST, choice));
  }

  private double freeFrom(Room room, double from) {
    double free = from;
    for (Placed other : placed) {
      double[] meeting = meeting(other.room(), room);
      if (meeting[0] < meeting[1] && meeting[1] > Math.max(from, other.from())) {
        // Rounded up to what is written into the page.
        free = Math.max(free, Math.ceil(meeting[1] * 100) / 100);
      }
    }
    return free;
  }

  /** The scales between which two rooms overlap; the first is not below the second for none. */
  private static double[] meeting(Room a, Room b) {
    double[] x = axis(b.x() - a.x(), a.left() - b.right() - APART, a.right() - b.left() + APART);
    double[] y = axis(b.y() - a.y(), a.top() - b.bottom() - APART, a.bottom() - b.top() + APART);
    return new double[] {Math.max(x[0], y[0]), Math.min(x[1], y[1])};
  }

  /** The scales at which {@code way · scale} lies between two values. */
  private static double[] axis(double way, double low, double high) {
    if (Math.abs(way) < 1e-9) {
      return low < 0 && high > 0 ? new double[] {0, Double.POSITIVE_INFINITY} : new double[] {1, 0};
    }
    double a = low / way;
    double b = high / way;
    return new double[] {Math.max(0, Math.min(a, b)), Math.max(a, b)};
  }
}
