package org.zubda.export.map;

/**
 * A box on the ground, in degrees. East may be beyond 180 where the box crosses the antimeridian.
 */
record Box(double west, double south, double east, double north) {

  /** Whether the two share a point. */
  boolean meets(Box other) {
    return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
  }

  /** Whether the point lies in it. */
  boolean holds(double lon, double lat) {
    return lon >= west && lon <= east && lat >= south && lat <= north;
  }

  /** Moved east by so many degrees. */
  Box moved(double degrees) {
    return new Box(west + degrees, south, east + degrees, north);
  }
}
