package org.zubda.export.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zubda.export.map.ControlMap.Harm;
import org.zubda.export.map.ControlMap.Held;
import org.zubda.export.map.ControlMap.Mark;
import org.zubda.place.Place.Point;
import org.zubda.place.Place.Precision;

/** Which of the marks of a story its map must show: those that lie together. */
final class Frame {

  /** Places belong together where no gap between them is wider. */
  private static final double GAP_KM = 800;

  /** Harm is shown this far from what is held, however close that lies together. */
  private static final double NEAR_KM = 150;

  /** A group so many times smaller than the largest is left beyond the edge. */
  private static final int SMALLER = 4;

  private Frame() {}

  /**
   * The points of what is held (of whole countries only where nothing smaller is), and of the harm
   * that is near; of harm alone where nothing is held. One place far away, a capital that is named
   * once, would make all the others one dot: it is left out.
   */
  static List<Point> of(List<Mark> held, List<Harm> harms) {
    List<Point> towns = held.stream().filter(m -> !isCountry(m)).map(Mark::point).toList();
    List<Point> main = together(towns);
    if (main.isEmpty()) {
      main = together(harms.stream().map(Harm::point).toList());
      return main.isEmpty() ? held.stream().map(Mark::point).toList() : main;
    }
    double wide = Math.max(NEAR_KM, width(main));
    List<Point> close = main;
    return Stream.concat(
            main.stream(), harms.stream().map(Harm::point).filter(p -> nearest(close, p) <= wide))
        .distinct()
        .toList();
  }

  private static boolean isCountry(Mark mark) {
    return mark instanceof Held held && held.place().precision() == Precision.COUNTRY;
  }

  /** The groups of points that are not much smaller than the largest. */
  private static List<Point> together(List<Point> points) {
    List<List<Point>> groups = new ArrayList<>();
    for (Point p : points) {
      List<Point> own = new ArrayList<>(List.of(p));
      for (List<Point> group : List.copyOf(groups)) {
        if (nearest(group, p) <= GAP_KM) {
          own.addAll(group);
          groups.removeIf(g -> g == group);
        }
      }
      groups.add(own);
    }
    int most = groups.stream().mapToInt(List::size).max().orElse(0);
    List<Point> kept =
        groups.stream().filter(g -> g.size() * SMALLER >= most).flatMap(List::stream).toList();
    return points.stream().filter(kept::contains).toList();
  }

  private static double width(List<Point> points) {
    return points.stream()
        .flatMapToDouble(a -> points.stream().mapToDouble(a::kilometresTo))
        .max()
        .orElse(0);
  }

  private static double nearest(List<Point> points, Point to) {
    return points.stream().mapToDouble(to::kilometresTo).min().orElse(Double.MAX_VALUE);
  }
}
