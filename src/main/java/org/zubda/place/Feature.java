package org.zubda.place;

import org.zubda.place.Place.Precision;

/** What kind of thing on the ground a place is; finer than its precision. */
public enum Feature {
  /** A country. */
  COUNTRY(Precision.COUNTRY),
  /** A first-level division: a governorate, a US state. */
  ADMIN1(Precision.ADMIN1),
  /** A second-level division: a district of a governorate, a US county. */
  ADMIN2(Precision.AREA),
  /** A country's capital. */
  CAPITAL(Precision.TOWN),
  /** The seat of a first-level division. */
  SEAT(Precision.TOWN),
  /** A town or village. */
  TOWN(Precision.TOWN),
  /** A part of a town. */
  DISTRICT(Precision.DISTRICT),
  /** An airport or air base. */
  AIRPORT(Precision.POINT),
  /** A building, base, crossing, dam, camp. */
  LANDMARK(Precision.POINT),
  /** A region, continent, sea, strait, river, mountain, desert, island. */
  AREA(Precision.AREA);

  private final Precision precision;

  Feature(Precision precision) {
    this.precision = precision;
  }

  /** How small such a place is. */
  public Precision precision() {
    return precision;
  }

  /** Whether people live in it as in one town. */
  public boolean isTown() {
    return precision == Precision.TOWN;
  }
}
