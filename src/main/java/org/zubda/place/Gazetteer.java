package org.zubda.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.zubda.place.Place.Point;

/**
 * Knows places by their names, and which lies in which. Immutable to those who ask; safe for use by
 * several threads.
 */
public final class Gazetteer {

  /** A name found: the place, and how well the name fits. */
  public record Match(Place place, Feature feature, Fit fit) {}

  /** How well a name fits a place, best first. */
  public enum Fit {
    /** Its name, but for case, accents and marks. */
    NAME,
    /** Another of its names. */
    BY_NAME,
    /** One of its names in another transliteration. */
    FOLDED,
    /** The same consonants, nearly the same letters. */
    SKELETON
  }

  /** A place by the line of an overlay. */
  private record Own(
      Place place, Feature feature, List<String> names, List<String> demonyms, String parent) {}

  private final GazetteerIndex index;
  private final Map<String, Integer> rowOfId = new LinkedHashMap<>();
  private final List<Own> own = new ArrayList<>();
  private final Map<String, Integer> ownOfId = new LinkedHashMap<>();
  private final Map<String, List<Integer>> ownPlain = new LinkedHashMap<>();
  private final Map<String, List<Integer>> ownFolded = new LinkedHashMap<>();
  private final Map<String, Integer> countryOfCode = new LinkedHashMap<>();
  private final Map<String, Place> demonyms = new LinkedHashMap<>();
  private final Map<Integer, Integer> amended = new LinkedHashMap<>();
  private final Map<String, Map<String, List<String>>> skeletons = new ConcurrentHashMap<>();

  private Gazetteer(GazetteerIndex index) {
    this.index = index;
  }

  /**
   * Opens a gazetteer.
   *
   * @param index an index that {@link GazetteerIndex#write} made
   * @param overlays text files of places, as their own first lines describe; a line may add a place
   *     or amend one of the index (by its id)
   * @throws IOException where a stream can't be read, or a line is broken
   */
  public static Gazetteer open(InputStream index, List<InputStream> overlays) throws IOException {
    Gazetteer made = new Gazetteer(GazetteerIndex.read(index));
    List<String[]> lines = new ArrayList<>();
    for (InputStream overlay : overlays) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(overlay, StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.split("\\|", -1));
        }
      }
    }
    made.overlay(lines);
    return made;
  }

  /** The gazetteer that comes with Zubda: its index and its own overlays. */
  public static Gazetteer load() {
    List<InputStream> opened = new ArrayList<>();
    try {
      for (String name : List.of("gazetteer.gz", "countries.txt", "areas.txt", "places.txt")) {
        opened.add(
            Objects.requireNonNull(
                Gazetteer.class.getResourceAsStream(name), () -> "not in the build: " + name));
      }
      return open(opened.get(0), opened.subList(1, opened.size()));
    } catch (IOException broken) {
      throw new UncheckedIOException("the gazetteer of this build can't be read", broken);
    }
  }

  private void overlay(List<String[]> lines) throws IOException {
    Set<Long> towns = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (String[] f : lines) {
      if (f.length < 7) {
        throw new IOException("seven fields wanted: " + String.join("|", f));
      }
      for (String id : List.of(f[0].strip(), f[5].strip())) {
        if (id.matches("geonames:\\d{1,9}")) {
          towns.add(Long.parseLong(id.substring("geonames:".length())));
        } else {
          others.add(id);
        }
      }
    }
    for (int row = 0; row < index.size; row++) {
      // Divisions are asked for by id all the time; towns only where an overlay names them.
      if (feature(row) == Feature.ADMIN1
          || (index.ids[row] > 0
              ? towns.contains(index.ids[row])
              : others.contains(index.id(row)))) {
        rowOfId.put(index.id(row), row);
      }
    }
    for (String[] f : lines) {
      add(f);
    }
  }

  private void add(String[] f) throws IOException {
    String id = f[0].strip();
    String name = f[1].strip();
    String country = f[3].strip();
    String within = f[5].strip();
    try {
      Integer row = rowOfId.get(id);
      Optional<Place> base = row == null ? Optional.empty() : Optional.of(fromRow(row));
      Feature feature =
          f[2].isBlank() && row != null ? feature(row) : Feature.valueOf(f[2].strip());
      Optional<Point> point = point(f[4].strip());
      Optional<Place> parent = within.isEmpty() ? Optional.empty() : find(within);
      if (!within.isEmpty() && parent.isEmpty()) {
        throw new IOException("no place of the id " + within + " for " + id);
      }
      Place place =
          new Place(
              Optional.of(id),
              name,
              point.or(() -> base.flatMap(Place::point)),
              (country.isEmpty() ? Optional.<String>empty() : Optional.of(country))
                  .or(() -> base.flatMap(Place::country)),
              base.flatMap(Place::admin1).or(() -> parent.flatMap(this::division)),
              point.isEmpty() && base.isEmpty() && feature != Feature.AREA
                  ? feature.precision()
                  : feature.precision(),
              base.map(Place::population).orElse(feature == Feature.COUNTRY ? 10_000_000L : 0L),
              parent.flatMap(Place::id).or(() -> base.flatMap(Place::within)));
      List<String> names = new ArrayList<>();
      names.add(name);
      names.addAll(list(f[6]));
      int at = own.size();
      own.add(new Own(place, feature, names, f.length > 7 ? list(f[7]) : List.of(), within));
      ownOfId.put(id, at);
      if (row != null) {
        amended.put(row, at);
      }
      if (feature == Feature.COUNTRY) {
        countryOfCode.put(country, at);
      }
      for (String n : names) {
        String plain = Spelling.plain(n);
        List<Integer> exact = ownPlain.computeIfAbsent(plain, k -> new ArrayList<>());
        if (!exact.contains(at)) {
          exact.add(at);
        }
        List<Integer> loose = ownFolded.computeIfAbsent(Spelling.folded(n), k -> new ArrayList<>());
        if (!loose.contains(at)) {
          loose.add(at);
        }
      }
      if (f.length > 7) {
        for (String demonym : list(f[7])) {
          demonyms.putIfAbsent(Spelling.plain(demonym), place);
        }
      }
    } catch (IllegalArgumentException broken) {
      throw new IOException("broken line: " + String.join("|", f), broken);
    }
  }

  private static List<String> list(String field) {
    return field.isBlank()
        ? List.of()
        : Arrays.stream(field.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static Optional<Point> point(String field) {
    if (field.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = field.split(",");
    return Optional.of(
        new Point(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip())));
  }

  // ---------------------------------------------------------------- rows as places

  private Feature feature(int row) {
    return FEATURES[index.features[row]];
  }

  private static final Feature[] FEATURES = Feature.values();

  private Place place(int row) {
    Integer better = amended.get(row);
    return better == null ? fromRow(row) : own.get(better).place();
  }

  private Place fromRow(int row) {
    int division = index.admin1[row];
    Feature feature = feature(row);
    String country = index.countryCodes[index.countries[row]];
    return new Place(
        Optional.of(index.id(row)),
        index.name(row),
        Float.isNaN(index.lats[row])
            ? Optional.empty()
            : Optional.of(new Point(degrees(index.lats[row]), degrees(index.lons[row]))),
        country.isEmpty() ? Optional.empty() : Optional.of(country),
        feature == Feature.ADMIN1
            ? Optional.of(index.name(row))
            : division < 0 ? Optional.empty() : Optional.of(index.name(division)),
        feature.precision(),
        feature == Feature.AIRPORT ? 0 : index.populations[row],
        index.within[row] < 0 ? Optional.empty() : Optional.of(index.id(index.within[row])));
  }

  /** A stored coordinate has four decimals. */
  private static double degrees(float stored) {
    return Math.round(stored * 10_000.0) / 10_000.0;
  }

  private Optional<String> division(Place inside) {
    return inside.precision() == Place.Precision.ADMIN1
        ? Optional.of(inside.name())
        : inside.admin1();
  }

  // ---------------------------------------------------------------- asking

  /**
   * All places of a name: countries, then exact names, then by-names; other transliterations only
   * where there is none of these. Among equals the most people first.
   */
  public List<Place> named(String name) {
    return matches(name).stream().map(Match::place).toList();
  }

  /** As {@link #named}, with how well the name fits; other transliterations only where no exact. */
  public List<Match> matches(String name) {
    String plain = Spelling.plain(name);
    if (plain.isEmpty()) {
      return List.of();
    }
    Map<String, Match> found = new LinkedHashMap<>();
    for (int at : ownPlain.getOrDefault(plain, List.of())) {
      Own o = own.get(at);
      put(found, new Match(o.place(), o.feature(), fit(o, plain)));
    }
    for (int posting : index.plain.rows(plain)) {
      put(found, match(posting, Fit.NAME, Fit.BY_NAME));
    }
    if (found.isEmpty()) {
      found.putAll(folded(name));
    }
    return sorted(found);
  }

  /** Places of a name in another transliteration, also where there are exact ones. */
  public List<Match> loosely(String name) {
    return sorted(folded(name));
  }

  private Map<String, Match> folded(String name) {
    Map<String, Match> found = new LinkedHashMap<>();
    String folded = Spelling.folded(name);
    if (folded.length() < 4) {
      return found;
    }
    for (int at : ownFolded.getOrDefault(folded, List.of())) {
      put(found, new Match(own.get(at).place(), own.get(at).feature(), Fit.FOLDED));
    }
    for (int posting : index.folded.rows(folded)) {
      put(found, match(posting, Fit.FOLDED, Fit.FOLDED));
    }
    return found;
  }

  private static Fit fit(Own o, String plain) {
    return Spelling.plain(o.names().getFirst()).equals(plain) ? Fit.NAME : Fit.BY_NAME;
  }

  private Match match(int posting, Fit name, Fit byName) {
    int row = posting >>> 1;
    return new Match(place(row), feature(row), (posting & 1) == 0 ? name : byName);
  }

  private static void put(Map<String, Match> found, Match match) {
    found.merge(
        match.place().id().orElse(""), match, (a, b) -> a.fit().compareTo(b.fit()) <= 0 ? a : b);
  }

  private static List<Match> sorted(Map<String, Match> found) {
    List<Match> list = new ArrayList<>(found.values());
    list.sort(
        Comparator.comparing((Match m) -> m.feature() == Feature.COUNTRY ? 0 : 1)
            .thenComparing(Match::fit)
            .thenComparing(Comparator.comparingLong((Match m) -> m.place().population()).reversed())
            .thenComparing(m -> m.place().id().orElse("")));
    return Collections.unmodifiableList(list);
  }

  /**
   * Places of one country whose name is nearly this one: the same consonants, and at most one
   * letter in three different. Only for names that nothing else fits.
   */
  public List<Match> nearly(String name, String country) {
    String skeleton = Spelling.skeleton(name);
    if (skeleton.length() < 3) {
      return List.of();
    }
    String folded = Spelling.folded(name);
    Map<String, Match> found = new LinkedHashMap<>();
    for (String key :
        skeletons.computeIfAbsent(country, this::skeletons).getOrDefault(skeleton, List.of())) {
      if (Spelling.distance(key, folded) * 3 > folded.length()
          || key.charAt(0) != folded.charAt(0)) {
        continue;
      }
      for (int posting : index.folded.rows(key)) {
        Match m = match(posting, Fit.SKELETON, Fit.SKELETON);
        if (m.place().country().orElse("").equals(country)) {
          put(found, m);
        }
      }
      for (int at : ownFolded.getOrDefault(key, List.of())) {
        if (own.get(at).place().country().orElse("").equals(country)) {
          put(found, new Match(own.get(at).place(), own.get(at).feature(), Fit.SKELETON));
        }
      }
    }
    return sorted(found);
  }

  private Map<String, List<String>> skeletons(String country) {
    Map<String, Set<String>> made = new LinkedHashMap<>();
    int code = Arrays.asList(index.countryCodes).indexOf(country);
    for (int k = 0; k < index.folded.count(); k++) {
      for (int posting : index.folded.rows(k)) {
        if (index.countries[posting >>> 1] == code) {
          String key = index.folded.key(k);
          made.computeIfAbsent(Spelling.skeleton(key), s -> new LinkedHashSet<>()).add(key);
          break;
        }
      }
    }
    ownFolded.forEach(
        (key, places) -> {
          if (places.stream()
              .anyMatch(at -> own.get(at).place().country().orElse("").equals(country))) {
            made.computeIfAbsent(Spelling.skeleton(key), s -> new LinkedHashSet<>()).add(key);
          }
        });
    Map<String, List<String>> lists = new LinkedHashMap<>();
    made.forEach((skeleton, keys) -> lists.put(skeleton, List.copyOf(keys)));
    return lists;
  }

  /** The place of an id. */
  public Optional<Place> find(String id) {
    Integer at = ownOfId.get(id);
    if (at != null) {
      return Optional.of(own.get(at).place());
    }
    Integer row = rowOfId.get(id);
    if (row != null) {
      return Optional.of(place(row));
    }
    return row(id).map(this::place);
  }

  /** What the place of an id is. */
  public Optional<Feature> feature(String id) {
    Integer at = ownOfId.get(id);
    return at != null ? Optional.of(own.get(at).feature()) : row(id).map(this::feature);
  }

  private Optional<Integer> row(String id) {
    Integer known = rowOfId.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    if (id.startsWith("geonames:")) {
      try {
        long number = Long.parseLong(id.substring("geonames:".length()));
        for (int i = 0; i < index.size; i++) {
          if (index.ids[i] == number) {
            return Optional.of(i);
          }
        }
      } catch (NumberFormatException none) {
        return Optional.empty();
      }
      return Optional.empty();
    }
    for (int i = 0; i < index.size; i++) {
      if (index.ids[i] < 0 && index.otherIds[(int) -index.ids[i] - 1].equals(id)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** All countries, in the order of the overlay. */
  public List<Place> countries() {
    return countryOfCode.values().stream().map(at -> own.get(at).place()).toList();
  }

  /** The country of an ISO 3166-1 alpha-2 code. */
  public Optional<Place> country(String code) {
    return Optional.ofNullable(countryOfCode.get(code)).map(at -> own.get(at).place());
  }

  /** The country, or region, whose people or things the word names: "Turkish", "Syrians". */
  public Optional<Place> demonym(String word) {
    return Optional.ofNullable(demonyms.get(Spelling.plain(word)));
  }

  /** The first-level division of a country by its name as {@link Place#admin1} gives it. */
  public Optional<Place> division(String country, String name) {
    return matches(name).stream()
        .filter(m -> m.feature() == Feature.ADMIN1)
        .map(Match::place)
        .filter(p -> p.country().orElse("").equals(country))
        .findFirst();
  }

  /** The places that hold this one, the smallest first, up to its country. */
  public List<Place> containers(Place place) {
    Map<String, Place> found = new LinkedHashMap<>();
    Optional<Place> at = place.within().flatMap(this::find);
    while (at.isPresent() && found.putIfAbsent(at.get().id().orElse(""), at.get()) == null) {
      at = at.get().within().flatMap(this::find);
    }
    place
        .country()
        .flatMap(this::country)
        .filter(c -> !c.id().equals(place.id()))
        .ifPresent(c -> found.putIfAbsent(c.id().orElse(""), c));
    return List.copyOf(found.values());
  }

  /** Whether the second place lies in the first, by what the gazetteer knows. */
  public boolean contains(Place outer, Place inner) {
    return outer.id().isPresent()
        && containers(inner).stream().anyMatch(p -> p.id().equals(outer.id()));
  }

  /** All towns with at least so many people, the one with most first; among equals by id. */
  public List<Place> towns(int people) {
    return IntStream.range(0, index.size)
        .filter(row -> feature(row).isTown() && index.populations[row] >= people)
        .mapToObj(this::place)
        .sorted(
            Comparator.comparingLong(Place::population)
                .reversed()
                .thenComparing(p -> p.id().orElse("")))
        .toList();
  }

  /** The town nearest to a point, of those with at least so many people. */
  public Optional<Place> nearestTown(Point point, int people) {
    int best = nearest(point, people);
    return best < 0 ? Optional.empty() : Optional.of(place(best));
  }

  /** The first-level division of the town nearest to a point: rough at borders. */
  public Optional<Place> nearestDivision(Point point) {
    int best = nearest(point, 0);
    return best < 0 || index.admin1[best] < 0
        ? Optional.empty()
        : Optional.of(place(index.admin1[best]));
  }

  private int nearest(Point point, int people) {
    int best = -1;
    double nearest = Double.MAX_VALUE;
    double shrink = Math.cos(Math.toRadians(point.lat()));
    for (int i = 0; i < index.size; i++) {
      if (!feature(i).isTown() || index.populations[i] < people) {
        continue;
      }
      double dy = index.lats[i] - point.lat();
      double dx = (index.lons[i] - point.lon()) * shrink;
      double d = dx * dx + dy * dy;
      if (d < nearest) {
        nearest = d;
        best = i;
      }
    }
    return best;
  }

  /** How many places it knows. */
  public int size() {
    return index.size + own.size() - amended.size();
  }
}
