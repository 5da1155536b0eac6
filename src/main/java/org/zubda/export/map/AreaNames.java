package org.zubda.export.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zubda.export.map.WorldMap.Division;
import org.zubda.export.map.WorldMap.Ring;

/**
 * Where the names of areas find room inside them: the view is cut into rows, and in each row the
 * widest run of an area counts that the rows above and below have too.
 */
final class AreaNames {

  /** Units between two rows. */
  private static final int ROW = 8;

  private static final int ROWS = View.HEIGHT / ROW;

  /** Places for one name at most, and how far they lie apart. */
  private static final int SITES = 4;

  private static final double APART = 60;

  /** Narrower runs, in units, hold no name at any scale that is looked at. */
  private static final double LEAST = 8;

  /** A run of one area in one row, in units from the left. */
  private record Span(double from, double to) {
    double width() {
      return to - from;
    }

    double middle() {
      return (from + to) / 2;
    }
  }

  /**
   * Room for a name.
   *
   * @param x its middle, in units
   * @param y its middle, in units
   * @param width of the run, in units
   */
  record Site(double x, double y, double width) {}

  /**
   * An area with the places where its name could stand.
   *
   * @param name what it is called
   * @param sites the widest first; never empty
   */
  record Area(String name, List<Site> sites) {}

  private final List<Area> countries = new ArrayList<>();
  private final List<Area> divisions = new ArrayList<>();

  AreaNames(WorldMap world, View view) {
    Map<String, List<List<Span>>> byCountry = new LinkedHashMap<>();
    Terrain.Tracer tracer = new Terrain.Tracer(world, view, 6);
    for (Division d : world.divisions()) {
      List<List<Span>> rows = rows(tracer, view.box(0), d);
      if (rows.isEmpty()) {
        continue;
      }
      area(d.name(), rows, divisions);
      if (!world.country(d.country()).isEmpty()) {
        List<List<Span>> all = byCountry.computeIfAbsent(d.country(), c -> empty());
        for (int r = 0; r < ROWS; r++) {
          all.get(r).addAll(rows.get(r));
        }
      }
    }
    byCountry.forEach((code, rows) -> area(world.country(code), joined(rows), countries));
  }

  /** Countries in the view, the one with most room first. */
  List<Area> countries() {
    return sorted(countries);
  }

  /** First-level divisions in the view, the one with most room first. */
  List<Area> divisions() {
    return sorted(divisions);
  }

  private static List<Area> sorted(List<Area> areas) {
    return areas.stream()
        .sorted(Comparator.comparingDouble(a -> -a.sites().getFirst().width()))
        .toList();
  }

  private static List<List<Span>> empty() {
    List<List<Span>> rows = new ArrayList<>();
    for (int r = 0; r < ROWS; r++) {
      rows.add(new ArrayList<>());
    }
    return rows;
  }

  /** The runs of a division, row by row; empty where it is not in view. */
  private static List<List<Span>> rows(Terrain.Tracer tracer, Box box, Division d) {
    List<List<Double>> crossings = new ArrayList<>();
    for (int turn = -360; turn <= 360; turn += 360) {
      if (!d.box().moved(turn).meets(box)) {
        continue;
      }
      for (Ring ring : d.rings()) {
        if (ring.box().moved(turn).meets(box)) {
          if (crossings.isEmpty()) {
            for (int r = 0; r < ROWS; r++) {
              crossings.add(new ArrayList<>());
            }
          }
          cross(tracer.inUnits(ring, turn), crossings);
        }
      }
    }
    return crossings.stream().map(AreaNames::spans).toList();
  }

  private static void cross(Outline ring, List<List<Double>> crossings) {
    for (int i = 0; i < ring.size(); i++) {
      int k = i == 0 ? ring.size() - 1 : i - 1;
      double top = Math.min(ring.y(i), ring.y(k));
      double bottom = Math.max(ring.y(i), ring.y(k));
      for (int r = Math.max(0, (int) Math.ceil(top / ROW - 0.5));
          r < ROWS && (r + 0.5) * ROW < bottom;
          r++) {
        double y = (r + 0.5) * ROW;
        if (y >= top) {
          double t = (y - ring.y(k)) / (ring.y(i) - ring.y(k));
          crossings.get(r).add(ring.x(k) + t * (ring.x(i) - ring.x(k)));
        }
      }
    }
  }

  private static List<Span> spans(List<Double> crossings) {
    List<Double> sorted = crossings.stream().sorted().toList();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i + 1 < sorted.size(); i += 2) {
      double from = Math.max(0, sorted.get(i));
      double to = Math.min(View.WIDTH, sorted.get(i + 1));
      if (to - from > 0.5) {
        spans.add(new Span(from, to));
      }
    }
    return spans;
  }

  /** Runs of neighbouring divisions are one run of their country. */
  private static List<List<Span>> joined(List<List<Span>> rows) {
    return rows.stream().map(AreaNames::join).toList();
  }

  private static List<Span> join(List<Span> row) {
    List<Span> joined = new ArrayList<>();
    for (Span s : row.stream().sorted(Comparator.comparingDouble(Span::from)).toList()) {
      Span last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && s.from() - last.to() < 2) {
        joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), s.to())));
      } else {
        joined.add(s);
      }
    }
    return joined;
  }

  private static void area(String name, List<List<Span>> rows, List<Area> areas) {
    List<Site> all = new ArrayList<>();
    for (int r = 0; r < ROWS; r++) {
      for (Span span : rows.get(r)) {
        double width = shared(rows, r, span);
        if (width >= LEAST) {
          all.add(new Site(span.middle(), (r + 0.5) * ROW, width));
        }
      }
    }
    // Of equal room the middle of the view.
    all.sort(
        Comparator.comparingDouble((Site s) -> -s.width())
            .thenComparingDouble(s -> Math.abs(s.y() - View.HEIGHT / 2.0)));
    List<Site> kept = new ArrayList<>();
    for (Site s : all) {
      if (kept.size() < SITES
          && kept.stream().allMatch(k -> Math.hypot(k.x() - s.x(), k.y() - s.y()) > APART)) {
        kept.add(s);
      }
    }
    if (!kept.isEmpty()) {
      areas.add(new Area(name, kept));
    }
  }

  /** How wide a name around the middle of a run may be, by the rows above and below as well. */
  private static double shared(List<List<Span>> rows, int row, Span span) {
    double half = span.width() / 2;
    for (int r = row - 1; r <= row + 1; r++) {
      double around =
          r < 0 || r >= ROWS
              ? 0
              : rows.get(r).stream()
                  .mapToDouble(s -> Math.min(span.middle() - s.from(), s.to() - span.middle()))
                  .max()
                  .orElse(0);
      half = Math.min(half, around);
    }
    return 2 * half;
  }
}
