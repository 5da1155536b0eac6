package org.zubda.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads GeoNames' own dump (cities500.txt, allCountries.txt, or the zip files of these names):
 * nineteen tab-separated fields a line, as its readme.txt describes them.
 */
public final class GeoNamesRows {

  private GeoNamesRows() {}

  /** States whose place names GeoNames romanises with the assimilated Arabic article. */
  private static final Set<String> ARABIC =
      Set.of(
          "SY", "IQ", "LB", "JO", "PS", "SA", "YE", "OM", "AE", "QA", "BH", "KW", "EG", "LY", "SD",
          "TN", "IL");

  /** States that write in another script: English news writes their names without any accent. */
  private static final Set<String> OTHER_SCRIPT =
      Set.of(
          "AF", "IR", "PK", "IN", "NP", "BD", "MM", "TH", "LA", "KH", "LK", "CN", "JP", "KR", "KP",
          "GE", "AM", "RU", "BY", "KZ", "KG", "TJ", "MN", "BG", "UA", "GR", "CY", "ET", "ER", "DZ",
          "MA", "MR");

  private static final Set<String> ASSIMILATED =
      Set.of(
          "al", "el", "ash", "as", "ar", "an", "at", "ad", "az", "adh", "ath", "aţ", "aş", "aḑ",
          "az̧");

  /**
   * Reads a zip file of GeoNames; only its entries that end in ".txt" and are no readme.
   *
   * @throws IOException where the stream can't be read
   */
  public static void readZip(InputStream zip, Consumer<GazetteerRow> rows) throws IOException {
    ZipInputStream in = new ZipInputStream(zip, StandardCharsets.UTF_8);
    for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
      if (e.getName().endsWith(".txt") && !e.getName().startsWith("readme")) {
        read(new InputStreamReader(in, StandardCharsets.UTF_8), rows);
      }
    }
  }

  /**
   * Reads the lines of a dump; lines of features that news does not name are left out.
   *
   * @throws IOException where the text can't be read
   */
  public static void read(Reader text, Consumer<GazetteerRow> rows) throws IOException {
    BufferedReader in = new BufferedReader(text);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      row(line).ifPresent(rows);
    }
  }

  /** One line of a dump; empty where it is broken or of a feature that is left out. */
  public static Optional<GazetteerRow> row(String line) {
    String[] f = line.split("\t", -1);
    if (f.length < 15) {
      return Optional.empty();
    }
    Optional<Feature> feature = feature(f[6], f[7]);
    if (feature.isEmpty()) {
      return Optional.empty();
    }
    try {
      String name = canonical(f[1], f[8]);
      Set<String> names = new LinkedHashSet<>();
      names.add(f[1]);
      names.add(f[2]);
      for (String other : f[3].split(",")) {
        if (useful(other)) {
          names.add(other);
        }
      }
      return Optional.of(
          new GazetteerRow(
              "geonames:" + f[0],
              name,
              feature.get(),
              Double.parseDouble(f[4]),
              Double.parseDouble(f[5]),
              f[8],
              f[10],
              f[11],
              f[14].isEmpty() ? 0 : Long.parseLong(f[14]),
              different(name, names)));
    } catch (NumberFormatException broken) {
      return Optional.empty();
    }
  }

  private static Optional<Feature> feature(String kind, String code) {
    return switch (kind) {
      case "P" ->
          switch (code) {
            case "PPLC" -> Optional.of(Feature.CAPITAL);
            case "PPLA" -> Optional.of(Feature.SEAT);
            case "PPLX" -> Optional.of(Feature.DISTRICT);
            // Historical, destroyed, abandoned and religious places share names with living ones.
            case "PPLH", "PPLW", "PPLQ", "PPLCH" -> Optional.empty();
            default -> Optional.of(Feature.TOWN);
          };
      case "A" ->
          switch (code) {
            case "ADM1" -> Optional.of(Feature.ADMIN1);
            case "ADM2" -> Optional.of(Feature.ADMIN2);
            default -> Optional.empty();
          };
      case "S" ->
          switch (code) {
            case "AIRP", "AIRB" -> Optional.of(Feature.AIRPORT);
            case "DAM", "CMP", "MILB", "OILR", "PS", "PRN" -> Optional.of(Feature.LANDMARK);
            default -> Optional.empty();
          };
      case "L" ->
          switch (code) {
            case "RGN", "CONT", "CMPRF" -> Optional.of(Feature.AREA);
            case "MILB", "OILF" -> Optional.of(Feature.LANDMARK);
            default -> Optional.empty();
          };
      case "H" ->
          switch (code) {
            case "SEA", "OCN", "GULF", "STRT" -> Optional.of(Feature.AREA);
            default -> Optional.empty();
          };
      case "T" ->
          switch (code) {
            case "ISL", "ISLS", "MTS", "DSRT", "PEN" -> Optional.of(Feature.AREA);
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  /**
   * Whether another name may be met in an English text: Latin script, and none of the machine-made
   * romanisations (GeoNames writes these in lower case), codes and postal lines.
   */
  private static boolean useful(String name) {
    if (name.length() < 3 || name.length() > 40 || !Spelling.isLatin(name)) {
      return false;
    }
    char first = name.charAt(0);
    boolean capital = Character.isUpperCase(first) || !Character.isLetter(first);
    String low = Spelling.lower(name);
    boolean article = low.startsWith("al-") || low.startsWith("el-") || low.startsWith("ash-");
    boolean code = name.length() <= 4 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
    boolean digits = name.chars().anyMatch(Character::isDigit);
    return (capital || article) && !code && !digits;
  }

  private static List<String> different(String name, Set<String> names) {
    List<String> kept = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    seen.add(Spelling.plain(name));
    for (String other : names) {
      String plain = Spelling.plain(other);
      if (plain.length() > 1 && seen.add(plain)) {
        kept.add(other.replace('|', ' '));
      }
    }
    return kept;
  }

  /**
   * The name as English news would write it: no accents in states that write Arabic, no signs for
   * ayn and hamza, and the article as "al-".
   */
  static String canonical(String name, String country) {
    if (OTHER_SCRIPT.contains(country)) {
      return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
          .replaceAll("[\\p{M}‘’`ʻʼʿʾ]", "");
    }
    if (!ARABIC.contains(country)) {
      return name;
    }
    String[] words = name.split(" ");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      String word =
          java.text.Normalizer.normalize(words[i], java.text.Normalizer.Form.NFD)
              .replaceAll("[\\p{M}‘’`'ʿʾ]", "");
      if (i < words.length - 1 && ASSIMILATED.contains(Spelling.lower(word))) {
        out.append(i == 0 ? "Al-" : "al-");
      } else {
        out.append(word).append(i < words.length - 1 ? " " : "");
      }
    }
    return out.toString();
  }
}
