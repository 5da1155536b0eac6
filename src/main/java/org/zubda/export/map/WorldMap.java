package org.zubda.export.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.zip.GZIPInputStream;

/**
 * The world that maps are drawn from: coasts, borders, lakes, rivers, divisions and towns, read
 * from {@code world.gz}, which {@code tools/map/build} makes. Immutable; safe for use by several
 * threads.
 *
 * <p>All lines stand in one table of pieces of at most {@value #PIECE} points. Rings (of land,
 * lakes, divisions) name the pieces that they are made of; a piece that two divisions share stands
 * there once, so that borders and coasts meet at every scale. Each point has a rank: the area of
 * the triangle that would be lost without it (Visvalingam), so that a drawing leaves out what is
 * smaller than its pixels, on both sides of a border alike.
 *
 * <p>The file, gzipped, with numbers of seven bits a byte, the low ones first, and differences
 * doubled (less one where negative): a line on its origin; how many pieces; the count of points of
 * each; the kind of each; all longitudes, then all latitudes, in thousandths of a degree, as
 * differences; the rank of each point; rings of land; rings of lakes; countries; divisions; towns.
 */
final class WorldMap {

  /** What a line is; the file's numbers, in their order. */
  enum Kind {
    /** Where land meets the sea. */
    COAST,
    /** Between two countries that both draw it so. */
    COUNTRY,
    /** A line of what is held, which a side does not recognise. */
    DISPUTED,
    /** Between first-level divisions of one country. */
    DIVISION,
    /** Of a lake. */
    SHORE,
    /** A river. */
    RIVER
  }

  /**
   * A ring, as pieces: the bits of the n-th are turned over (~n) where it is walked backwards.
   *
   * @param pieces in the order in which the ring is walked
   * @param box around it
   */
  record Ring(int[] pieces, Box box) {}

  /**
   * A first-level division.
   *
   * @param name in English
   * @param country ISO 3166-1 alpha-2; empty where it is disputed or unknown
   * @param rings its outlines and holes
   * @param box around it
   */
  record Division(String name, String country, List<Ring> rings, Box box) {}

  /** A town. */
  record Town(String name, double lon, double lat, int people) {}

  /** Points of a piece at most, with the one that it shares with the next. */
  static final int PIECE = 97;

  /** The rank of a point that stays at every scale. */
  static final int ALWAYS = 63;

  private static final double SMALLEST_KM2 = 0.08;
  private static final double UNIT = 1000;
  private static final int GOES_ON = 8;

  private final byte[] kinds;
  private final int[] starts;
  private final int[] lons;
  private final int[] lats;
  private final byte[] ranks;
  private final Box[] boxes;
  private final List<Ring> land;
  private final List<Ring> lakes;
  private final Map<String, String> countries = new LinkedHashMap<>();
  private final List<Division> divisions;
  private final List<Town> towns;

  private WorldMap(Input in) throws IOException {
    if (!in.text().startsWith("Zubda map 1.")) {
      throw new IOException("no map of this version");
    }
    int pieces = in.number();
    starts = new int[pieces + 1];
    for (int i = 0; i < pieces; i++) {
      starts[i + 1] = starts[i] + in.number();
    }
    kinds = in.bytes(pieces);
    lons = in.differences(starts[pieces]);
    lats = in.differences(starts[pieces]);
    ranks = in.bytes(starts[pieces]);
    boxes = new Box[pieces];
    for (int i = 0; i < pieces; i++) {
      boxes[i] = around(i);
    }
    land = rings(in);
    lakes = rings(in);
    for (int i = in.number(); i > 0; i--) {
      countries.put(in.text(), in.text());
    }
    List<Division> found = new ArrayList<>();
    for (int i = in.number(); i > 0; i--) {
      String name = in.text();
      String country = in.text();
      List<Ring> rings = rings(in);
      found.add(new Division(name, country, rings, around(rings)));
    }
    divisions = List.copyOf(found);
    towns = towns(in);
  }

  /**
   * The map that comes with Zubda.
   *
   * @throws UncheckedIOException where the build lacks it or it can't be read
   */
  static WorldMap load() {
    try (InputStream in = WorldMap.class.getResourceAsStream("world.gz")) {
      if (in == null) {
        throw new IOException("not in the build: world.gz");
      }
      return read(in);
    } catch (IOException broken) {
      throw new UncheckedIOException("the map of this build can't be read", broken);
    }
  }

  /**
   * Reads a map.
   *
   * @throws IOException where the stream can't be read or is no map of this version
   */
  static WorldMap read(InputStream stream) throws IOException {
    try (InputStream in = new GZIPInputStream(stream, 1 << 16)) {
      return new WorldMap(new Input(in.readAllBytes()));
    } catch (IndexOutOfBoundsException cut) {
      throw new IOException("a map that was cut short", cut);
    }
  }

  private static List<Town> towns(Input in) throws IOException {
    String[] names = new String[in.number()];
    for (int i = 0; i < names.length; i++) {
      names[i] = in.text();
    }
    int[] at = in.differencesOfPairs(names.length);
    List<Town> found = new ArrayList<>(names.length);
    for (int i = 0; i < names.length; i++) {
      found.add(new Town(names[i], at[2 * i] / UNIT, at[2 * i + 1] / UNIT, in.number()));
    }
    return List.copyOf(found);
  }

  private List<Ring> rings(Input in) throws IOException {
    List<Ring> found = new ArrayList<>();
    for (int i = in.number(); i > 0; i--) {
      int[] pieces = new int[in.number()];
      int before = 0;
      for (int k = 0; k < pieces.length; k++) {
        before += in.difference();
        pieces[k] = in.number() == 1 ? ~before : before;
      }
      found.add(new Ring(pieces, around(pieces)));
    }
    return List.copyOf(found);
  }

  private Box around(int piece) {
    int w = Integer.MAX_VALUE;
    int s = Integer.MAX_VALUE;
    int e = Integer.MIN_VALUE;
    int n = Integer.MIN_VALUE;
    for (int i = starts[piece]; i < starts[piece + 1]; i++) {
      w = Math.min(w, lons[i]);
      e = Math.max(e, lons[i]);
      s = Math.min(s, lats[i]);
      n = Math.max(n, lats[i]);
    }
    return new Box(w / UNIT, s / UNIT, e / UNIT, n / UNIT);
  }

  private Box around(int[] pieces) {
    Box all = boxes[piece(pieces[0])];
    for (int p : pieces) {
      all = both(all, boxes[piece(p)]);
    }
    return all;
  }

  private static Box around(List<Ring> rings) {
    return rings.stream().map(Ring::box).reduce(WorldMap::both).orElseThrow();
  }

  private static Box both(Box a, Box b) {
    return new Box(
        Math.min(a.west(), b.west()),
        Math.min(a.south(), b.south()),
        Math.max(a.east(), b.east()),
        Math.max(a.north(), b.north()));
  }

  private static int piece(int walked) {
    return walked < 0 ? ~walked : walked;
  }

  // ---------------------------------------------------------------- asking

  /** How many pieces of lines it has. */
  int pieces() {
    return kinds.length;
  }

  /** What a piece is of. */
  Kind kind(int piece) {
    return KINDS[kinds[piece] & (GOES_ON - 1)];
  }

  private static final Kind[] KINDS = Kind.values();

  /** Whether a piece begins where the one before it ends. */
  boolean goesOn(int piece) {
    return (kinds[piece] & GOES_ON) != 0;
  }

  /** The box around a piece. */
  Box box(int piece) {
    return boxes[piece];
  }

  /**
   * The pieces of a kind whose boxes meet a box, in their order. Boxes are compared one by one: all
   * of them take less than a tenth of a millisecond, and a tree would not pay.
   */
  void pieces(Kind kind, Box within, IntConsumer each) {
    for (int i = 0; i < boxes.length; i++) {
      if ((kinds[i] & (GOES_ON - 1)) == kind.ordinal() && boxes[i].meets(within)) {
        each.accept(i);
      }
    }
  }

  /** How many points a piece has. */
  int points(int piece) {
    return starts[piece + 1] - starts[piece];
  }

  /** Longitude of the n-th point of a piece. */
  double lon(int piece, int n) {
    return lons[starts[piece] + n] / UNIT;
  }

  /** Latitude of the n-th point of a piece. */
  double lat(int piece, int n) {
    return lats[starts[piece] + n] / UNIT;
  }

  /** How much the n-th point of a piece matters, from 0 to {@link #ALWAYS}. */
  int rank(int piece, int n) {
    return ranks[starts[piece] + n];
  }

  /** The rank that points need in a drawing that leaves out triangles below so many km². */
  static int rankOf(double squareKilometres) {
    double rank = 2 * Math.log(squareKilometres / SMALLEST_KM2) / Math.log(2);
    return (int) Math.max(0, Math.min(60, Math.floor(rank)));
  }

  /** All land, as rings; holes are rings within. */
  List<Ring> land() {
    return land;
  }

  /** Lakes, as rings; islands are rings within. */
  List<Ring> lakes() {
    return lakes;
  }

  /** First-level divisions. */
  List<Division> divisions() {
    return divisions;
  }

  /** Towns, from south to north by whole degrees, and in each from west to east. */
  List<Town> towns() {
    return towns;
  }

  /** The name of a country by its ISO 3166-1 alpha-2 code; empty for one that it lacks. */
  String country(String code) {
    return countries.getOrDefault(code, "");
  }

  /** The bytes of a file, read from the front. */
  private static final class Input {
    private final byte[] bytes;
    private int at;

    Input(byte[] bytes) {
      this.bytes = bytes;
    }

    int number() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = bytes[at++];
        value |= (b & 127) << shift;
        if (b >= 0) {
          return value;
        }
      }
    }

    int difference() {
      int n = number();
      return (n & 1) == 0 ? n >>> 1 : -(n >>> 1) - 1;
    }

    int[] differences(int count) {
      int[] values = new int[count];
      int before = 0;
      for (int i = 0; i < count; i++) {
        before += difference();
        values[i] = before;
      }
      return values;
    }

    int[] differencesOfPairs(int count) {
      int[] values = new int[2 * count];
      for (int i = 0; i < 2 * count; i++) {
        values[i] = difference() + (i < 2 ? 0 : values[i - 2]);
      }
      return values;
    }

    byte[] bytes(int count) throws IOException {
      if (count < 0 || count > bytes.length - at) {
        throw new IOException("a map that was cut short");
      }
      byte[] read = Arrays.copyOfRange(bytes, at, at + count);
      at += count;
      return read;
    }

    String text() throws IOException {
      return new String(bytes(number()), StandardCharsets.UTF_8);
    }
  }
}
