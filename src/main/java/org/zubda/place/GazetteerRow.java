package org.zubda.place;

import java.util.List;

/**
 * One place as a gazetteer's source gives it, on its way into an index.
 *
 * @param id "geonames:N" or "zubda:slug"
 * @param name canonical name
 * @param feature what it is
 * @param lat degrees north; NaN where unknown
 * @param lon degrees east; NaN where unknown
 * @param country ISO 3166-1 alpha-2, or empty
 * @param admin1 code of the first-level division in its country, or empty
 * @param admin2 code of the second-level division, or empty
 * @param population people; 0 where unknown
 * @param names other names
 */
public record GazetteerRow(
    String id,
    String name,
    Feature feature,
    double lat,
    double lon,
    String country,
    String admin1,
    String admin2,
    long population,
    List<String> names) {

  /** A copy that can't be changed. */
  public GazetteerRow {
    names = List.copyOf(names);
  }

  /** The row as one line of tab-separated text; other names are parted by "|". */
  public String line() {
    return String.join(
        "\t",
        id,
        name,
        feature.name(),
        Double.isNaN(lat) ? "" : Double.toString(lat),
        Double.isNaN(lon) ? "" : Double.toString(lon),
        country,
        admin1,
        admin2,
        Long.toString(population),
        String.join("|", names));
  }

  /**
   * Reads such a line.
   *
   * @throws IllegalArgumentException where it has too few fields or a number is none
   */
  public static GazetteerRow parse(String line) {
    String[] f = line.split("\t", -1);
    if (f.length < 10) {
      throw new IllegalArgumentException("ten fields wanted: " + line);
    }
    return new GazetteerRow(
        f[0],
        f[1],
        Feature.valueOf(f[2]),
        f[3].isEmpty() ? Double.NaN : Double.parseDouble(f[3]),
        f[4].isEmpty() ? Double.NaN : Double.parseDouble(f[4]),
        f[5],
        f[6],
        f[7],
        Long.parseLong(f[8]),
        f[9].isEmpty() ? List.of() : List.of(f[9].split("\\|")));
  }
}
