package org.zubda.export.map;

import java.util.Arrays;
import java.util.List;
import org.zubda.place.Place.Point;

/**
 * The part of the world that a map shows, and how it is laid flat: {@value #WIDTH} by {@value
 * #HEIGHT} units.
 *
 * <p>Mercator below {@value #MERCATOR_TO} degrees: north is up everywhere and a town keeps its
 * shape, so that what lies east of a river does so on the map, and one scale bar holds for a
 * region. Nearer to the poles it would stretch without end: there it is equirectangular, true along
 * the middle of the map.
 *
 * @param isMercator whether it is Mercator
 * @param lon the longitude in the middle
 * @param lat the latitude in the middle
 * @param unit units a radian of longitude on the equator (Mercator) or of latitude
 */
record View(boolean isMercator, double lon, double lat, double unit) {

  /** Units from left to right. */
  static final int WIDTH = 960;

  /** Units from top to bottom. */
  static final int HEIGHT = 720;

  private static final double EARTH_KM = 6371;

  /** Degrees of latitude beyond which a place is not shown in Mercator. */
  private static final int MERCATOR_TO = 70;

  /** How far Mercator is drawn, where it must show the world. */
  private static final double MERCATOR_END = 84;

  /** A single town is shown with what lies around it: at least so much of the world. */
  private static final double LEAST_KM = 130;

  /** The least where the map is about the parts of a town: three places or more, close together. */
  private static final double LEAST_OF_PARTS_KM = 50;

  /** Of the width and height, what places may fill. */
  private static final double FILLED = 0.68;

  /**
   * The view that shows all points with a margin.
   *
   * @throws IllegalArgumentException where there is no point
   */
  static View of(List<Point> points) {
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a map of nothing");
    }
    double[] lons = points.stream().mapToDouble(p -> p.lon()).sorted().toArray();
    double west = westmost(lons);
    double width = Arrays.stream(lons).map(l -> eastOf(west, l)).max().orElse(0);
    double lon = normal(west + width / 2);
    double south = points.stream().mapToDouble(p -> p.lat()).min().orElse(0);
    double north = points.stream().mapToDouble(p -> p.lat()).max().orElse(0);
    boolean mercator = Math.max(Math.abs(south), Math.abs(north)) <= MERCATOR_TO;
    double middle =
        mercator
            ? Math.toDegrees(Math.atan(Math.sinh((stretched(south) + stretched(north)) / 2)))
            : (south + north) / 2;
    View around = new View(mercator, lon, middle, 1);
    double wide = Math.toRadians(width) * around.shrink();
    double high = around.y(south) - around.y(north);
    double least = points.stream().distinct().count() > 2 ? LEAST_OF_PARTS_KM : LEAST_KM;
    double unit =
        Math.min(
            Math.min(FILLED * WIDTH / wide, FILLED * HEIGHT / high),
            WIDTH * EARTH_KM * around.shrinkOfKilometres() / least);
    unit = Math.max(unit, WIDTH / (2 * Math.PI * around.shrink()));
    return around.inside(unit);
  }

  /** With so many units, moved so that nothing beyond the poles is shown. */
  private View inside(double units) {
    double half = HEIGHT / 2.0 / units;
    double middle = lat;
    if (isMercator) {
      double end = stretched(MERCATOR_END);
      double at = Math.max(half - end, Math.min(end - half, stretched(lat)));
      middle = half > end ? 0 : Math.toDegrees(Math.atan(Math.sinh(at)));
    }
    return new View(isMercator, lon, middle, units);
  }

  /** East of the widest gap between neighbours, around the world. */
  private static double westmost(double[] sorted) {
    double west = sorted[0];
    double widest = sorted[0] + 360 - sorted[sorted.length - 1];
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] - sorted[i - 1] > widest) {
        widest = sorted[i] - sorted[i - 1];
        west = sorted[i];
      }
    }
    return west;
  }

  private static double eastOf(double west, double lon) {
    return lon >= west ? lon - west : lon + 360 - west;
  }

  private static double normal(double lon) {
    return lon > 180 ? lon - 360 : lon;
  }

  private static double stretched(double latitude) {
    double rad = Math.toRadians(Math.max(-89, Math.min(89, latitude)));
    return Math.log(Math.tan(Math.PI / 4 + rad / 2));
  }

  /** How much shorter a degree of longitude is drawn than one of latitude. */
  private double shrink() {
    return isMercator ? 1 : Math.cos(Math.toRadians(Math.min(85, Math.abs(lat))));
  }

  private double shrinkOfKilometres() {
    return isMercator ? Math.cos(Math.toRadians(lat)) : 1;
  }

  /** Kilometres that a unit is long in the middle. */
  double kilometres() {
    return EARTH_KM * shrinkOfKilometres() / unit;
  }

  /** Units from the left; the longitude may be beyond 180. */
  double x(double longitude) {
    return WIDTH / 2.0 + Math.toRadians(longitude - lon) * unit * shrink();
  }

  /** Units from the top. */
  double y(double latitude) {
    return isMercator
        ? HEIGHT / 2.0 - (stretched(latitude) - stretched(lat)) * unit
        : HEIGHT / 2.0 - Math.toRadians(latitude - lat) * unit;
  }

  /** The longitude on whichever turn of the world it is nearest to the middle. */
  double nearest(double longitude) {
    double away = longitude - lon;
    return longitude + (away > 180 ? -360 : away < -180 ? 360 : 0);
  }

  /** Units from the left of a place. */
  double nearestX(double longitude) {
    return x(nearest(longitude));
  }

  /** The longitude so many units from the left; may be beyond 180. */
  double lonAt(double x) {
    return lon + Math.toDegrees((x - WIDTH / 2.0) / (unit * shrink()));
  }

  /** The latitude so many units from the top. */
  double latAt(double y) {
    double away = (HEIGHT / 2.0 - y) / unit;
    return isMercator
        ? Math.toDegrees(Math.atan(Math.sinh(stretched(lat) + away)))
        : Math.max(-90, Math.min(90, lat + Math.toDegrees(away)));
  }

  /** What it shows, and so many units around. */
  Box box(double margin) {
    return new Box(lonAt(-margin), latAt(HEIGHT + margin), lonAt(WIDTH + margin), latAt(-margin));
  }

  /** Whether the point lies in the map. */
  boolean shows(Point point) {
    double x = nearestX(point.lon());
    double y = y(point.lat());
    return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT;
  }
}
