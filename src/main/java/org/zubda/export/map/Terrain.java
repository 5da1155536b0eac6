package org.zubda.export.map;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zubda.export.map.WorldMap.Kind;
import org.zubda.export.map.WorldMap.Ring;

/**
 * The ground of a map: land, water and borders within a view, without what is smaller than its
 * pixels, as paths.
 *
 * @param land all land, to be filled
 * @param lakes all lakes, to be filled
 * @param lines the lines of each kind, to be stroked
 */
record Terrain(String land, String lakes, Map<Kind, String> lines) {

  /** Around the view, so that no edge of what was cut off is seen. */
  static final double MARGIN = 12;

  /** Characters of paths that a map may hold: the rest of the bytes is for names and marks. */
  private static final int MOST = 56_000;

  /** Triangles below so many square units are left out: of the finest drawing and the coarsest. */
  private static final double FINEST = 0.25;

  private static final double COARSEST = 16;
  private static final double FINER = 2;

  /** Divisions are no help where more than so many kilometres lie side by side; nor are rivers. */
  private static final double DIVISIONS_TO_KM = 4_500;

  private static final double RIVERS_TO_KM = 10_000;

  private static final double LONG_WAY_ROUND = 179.999;

  /** Draws as finely as the bytes allow, from coarse to fine: the coarse ones cost little. */
  static Terrain of(WorldMap world, View view) {
    Terrain best = new Tracer(world, view, COARSEST).terrain();
    for (double area = COARSEST / FINER; area >= FINEST; area /= FINER) {
      Terrain finer = new Tracer(world, view, area).terrain();
      if (finer.length() > MOST) {
        return best;
      }
      best = finer;
    }
    return best;
  }

  private int length() {
    return land.length() + lakes.length() + lines.values().stream().mapToInt(String::length).sum();
  }

  /** A ring of pieces as a path within the view. */
  static String ring(WorldMap world, View view, List<Ring> rings) {
    return new Tracer(world, view, 1).filled(rings);
  }

  /** Walks lines and rings of the world and keeps what a view needs of them. */
  static final class Tracer {
    private final WorldMap world;
    private final View view;
    private final Box box;
    private final int rank;
    private final double wide;

    /**
     * @param squareUnits triangles below it are left out
     */
    Tracer(WorldMap world, View view, double squareUnits) {
      this.world = world;
      this.view = view;
      this.box = view.box(MARGIN);
      double kilometres = view.kilometres();
      this.rank = WorldMap.rankOf(squareUnits * kilometres * kilometres);
      this.wide = kilometres * View.WIDTH;
    }

    Terrain terrain() {
      Map<Kind, String> lines = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        if (isDrawn(kind)) {
          lines.put(kind, lines(kind));
        }
      }
      return new Terrain(filled(world.land()), filled(world.lakes()), lines);
    }

    private boolean isDrawn(Kind kind) {
      return switch (kind) {
        case COAST, COUNTRY, DISPUTED -> true;
        case DIVISION -> wide <= DIVISIONS_TO_KM;
        case RIVER -> wide <= RIVERS_TO_KM;
        case SHORE -> false;
      };
    }

    String filled(List<Ring> rings) {
      PathText path = new PathText();
      for (int turn = -360; turn <= 360; turn += 360) {
        for (Ring ring : rings) {
          if (ring.box().moved(turn).meets(box)) {
            path.add(inUnits(ring, turn), true, 3);
          }
        }
      }
      return path.toString();
    }

    /** A ring, cut to the view and laid flat. */
    Outline inUnits(Ring ring, int turn) {
      Outline cut = outline(ring, turn).within(box.west(), box.south(), box.east(), box.north());
      Outline flat = new Outline();
      for (int i = 0; i < cut.size(); i++) {
        flat.add(view.x(cut.x(i)), view.y(cut.y(i)));
      }
      return flat;
    }

    /**
     * Of a piece that lies wholly on one side of the view only the ends matter to what is filled.
     */
    private Outline outline(Ring ring, int turn) {
      Outline points = new Outline();
      for (int walked : ring.pieces()) {
        int piece = walked < 0 ? ~walked : walked;
        boolean inView = world.box(piece).moved(turn).meets(box);
        int count = world.points(piece);
        for (int i = 0; i < count; i++) {
          int n = walked < 0 ? count - 1 - i : i;
          boolean kept = inView ? world.rank(piece, n) >= rank : n == 0 || n == count - 1;
          if (kept) {
            points.add(world.lon(piece, n) + turn, world.lat(piece, n));
          }
        }
      }
      return points;
    }

    private String lines(Kind kind) {
      PathText path = new PathText();
      for (int turn = -360; turn <= 360; turn += 360) {
        Run run = new Run(path, turn);
        world.pieces(kind, box.moved(-turn), run::piece);
        run.end();
      }
      return path.toString();
    }

    /** Joins pieces that follow each other, so that where they meet is a point like others. */
    private final class Run {
      private final PathText path;
      private final int turn;
      private final Outline points = new Outline();
      private int last = -2;
      private double lon = Double.NaN;
      private double lat;

      Run(PathText path, int turn) {
        this.path = path;
        this.turn = turn;
      }

      void piece(int piece) {
        boolean joined = piece == last + 1 && world.goesOn(piece);
        if (!joined) {
          end();
          point(piece, 0);
        }
        for (int n = 1; n < world.points(piece); n++) {
          if (world.rank(piece, n) >= rank) {
            point(piece, n);
          }
        }
        last = piece;
      }

      private void point(int piece, int n) {
        point(world.lon(piece, n) + turn, world.lat(piece, n));
      }

      /** Lines that only close a shape at the antimeridian or the pole are none of the ground. */
      private void point(double nextLon, double nextLat) {
        boolean first = Double.isNaN(lon);
        boolean seam =
            !first
                && (Math.abs(lon - turn) > LONG_WAY_ROUND
                        && Math.abs(nextLon - turn) > LONG_WAY_ROUND
                    || lat < -89 && nextLat < -89);
        boolean seen =
            !first
                && !seam
                && new Box(
                        Math.min(lon, nextLon),
                        Math.min(lat, nextLat),
                        Math.max(lon, nextLon),
                        Math.max(lat, nextLat))
                    .meets(box);
        if (!seen) {
          flush();
        } else if (points.size() == 0) {
          points.add(view.x(lon), view.y(lat));
        }
        if (seen) {
          points.add(view.x(nextLon), view.y(nextLat));
        }
        lon = nextLon;
        lat = nextLat;
      }

      private void flush() {
        path.add(points, false, 2);
        points.clear();
      }

      void end() {
        if (last >= 0) {
          point(last, world.points(last) - 1);
        }
        flush();
        lon = Double.NaN;
      }
    }
  }
}
