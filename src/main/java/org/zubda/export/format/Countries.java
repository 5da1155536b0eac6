package org.zubda.export.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The codes of countries, from {@code countries.txt}, which tells their origins. */
final class Countries {

  /**
   * One country or territory.
   *
   * @param alpha2 ISO 3166-1
   * @param alpha3 ISO 3166-1, where it has one
   * @param numeric ISO 3166-1, three digits, where it has one
   * @param gwno its Gleditsch-Ward number, where it is a state of that list
   * @param name in English
   */
  record Country(
      String alpha2,
      Optional<String> alpha3,
      Optional<String> numeric,
      Optional<String> gwno,
      String name) {}

  private static final Map<String, Country> ALL = read();

  private Countries() {}

  /** The country of an ISO 3166-1 alpha-2 code, where it is known. */
  static Optional<Country> of(String alpha2) {
    return Optional.ofNullable(ALL.get(alpha2));
  }

  private static Map<String, Country> read() {
    Map<String, Country> all = new LinkedHashMap<>();
    try (InputStream in = Countries.class.getResourceAsStream("countries.txt")) {
      if (in == null) {
        throw new IllegalStateException("the program was built without countries.txt");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] f = line.split("\\|", -1);
          all.put(f[0], new Country(f[0], some(f[1]), some(f[2]), some(f[3]), f[4]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Optional<String> some(String field) {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }
}
