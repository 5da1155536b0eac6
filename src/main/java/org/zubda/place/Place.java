package org.zubda.place;

import java.util.Optional;

/**
 * A place on the ground, or a name that no gazetteer of ours knows inside one that it does.
 *
 * @param id "geonames:N", or "zubda:slug" for one of our overlay; empty where unresolved
 * @param name canonical English name; for one that the gazetteer lacks, the name in the text
 * @param point its coordinates; empty where unresolved (never invented)
 * @param country ISO 3166-1 alpha-2, where known
 * @param admin1 name of the first-level division, where known
 * @param precision how small the place is
 * @param population for choosing between namesakes; 0 where unknown
 * @param within id of the smallest known place that holds it (a district's city), where known
 */
public record Place(
    Optional<String> id,
    String name,
    Optional<Point> point,
    Optional<String> country,
    Optional<String> admin1,
    Precision precision,
    long population,
    Optional<String> within) {

  /** Degrees north and east, WGS 84. */
  public record Point(double lat, double lon) {

    /** Great-circle distance in kilometres on a sphere of 6,371 km. */
    public double kilometresTo(Point other) {
      double toRadians = Math.PI / 180;
      double h =
          Math.pow(Math.sin((other.lat - lat) * toRadians / 2), 2)
              + Math.cos(lat * toRadians)
                  * Math.cos(other.lat * toRadians)
                  * Math.pow(Math.sin((other.lon - lon) * toRadians / 2), 2);
      return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
    }
  }

  /** How small a place is. */
  public enum Precision {
    /** A building, base, airport, crossing. */
    POINT,
    /** A part of a town. */
    DISTRICT,
    /** A city, town or village. */
    TOWN,
    /** A region without exact bounds, a river, a mountain. */
    AREA,
    /** A first-level division. */
    ADMIN1,
    /** A country. */
    COUNTRY,
    /** Named, and in no gazetteer of ours. */
    UNRESOLVED
  }

  /** A place that is named but known to no gazetteer of ours. */
  public static Place unresolved(String name, Optional<Place> inside) {
    return new Place(
        Optional.empty(),
        name,
        Optional.empty(),
        inside.flatMap(Place::country),
        inside.flatMap(Place::admin1),
        Precision.UNRESOLVED,
        0,
        inside.flatMap(Place::id));
  }
}
