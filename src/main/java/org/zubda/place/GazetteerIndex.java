package org.zubda.place;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The places of a gazetteer as columns of numbers, and its names as two sorted tables of keys: some
 * 30 bytes a place, so that all of GeoNames' towns fit into a corner of the heap.
 *
 * <p>A file holds, gzipped: the rows column by column, then each table front-coded (the length that
 * a key shares with the one before, the rest, and the rows it names).
 */
public final class GazetteerIndex {

  private static final int MAGIC = 0x5A424731;

  /** A section of a town lies at most this far from the town's middle. */
  private static final double SECTION_KM = 20;

  final int size;
  final long[] ids;
  final String[] otherIds;
  final byte[] features;
  final float[] lats;
  final float[] lons;
  final short[] countries;
  final String[] countryCodes;
  final int[] admin1;
  final int[] within;
  final int[] populations;
  private final byte[] names;
  private final int[] nameStarts;
  final Keys plain;
  final Keys folded;

  private GazetteerIndex(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("no gazetteer index of this version");
    }
    size = in.readInt();
    countryCodes = new String[in.readInt()];
    for (int i = 0; i < countryCodes.length; i++) {
      countryCodes[i] = in.readUTF();
    }
    otherIds = new String[in.readInt()];
    for (int i = 0; i < otherIds.length; i++) {
      otherIds[i] = in.readUTF();
    }
    ids = new long[size];
    for (int i = 0; i < size; i++) {
      ids[i] = in.readInt();
    }
    features = in.readNBytes(size);
    lats = coordinates(in, size);
    lons = coordinates(in, size);
    countries = new short[size];
    for (int i = 0; i < size; i++) {
      countries[i] = in.readShort();
    }
    admin1 = numbers(in, size);
    within = numbers(in, size);
    populations = numbers(in, size);
    nameStarts = new int[size + 1];
    for (int i = 0; i < size; i++) {
      nameStarts[i + 1] = nameStarts[i] + in.readUnsignedByte();
    }
    names = in.readNBytes(nameStarts[size]);
    plain = Keys.read(in);
    folded = Keys.read(in);
  }

  private static float[] coordinates(DataInputStream in, int size) throws IOException {
    float[] read = new float[size];
    for (int i = 0; i < size; i++) {
      int n = in.readInt();
      read[i] = n == Integer.MIN_VALUE ? Float.NaN : n / 10_000f;
    }
    return read;
  }

  private static int[] numbers(DataInputStream in, int size) throws IOException {
    int[] read = new int[size];
    for (int i = 0; i < size; i++) {
      read[i] = in.readInt();
    }
    return read;
  }

  /**
   * Opens an index that {@link #write} made.
   *
   * @throws IOException where the stream can't be read or is no such index
   */
  static GazetteerIndex read(InputStream stream) throws IOException {
    return new GazetteerIndex(
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16)));
  }

  String id(int row) {
    return ids[row] > 0 ? "geonames:" + ids[row] : otherIds[(int) -ids[row] - 1];
  }

  String name(int row) {
    return new String(
        names, nameStarts[row], nameStarts[row + 1] - nameStarts[row], StandardCharsets.UTF_8);
  }

  /** Sorted keys, and for each the rows that it names (row times two, plus one for a by-name). */
  static final class Keys {
    private final byte[] letters;
    private final int[] starts;
    private final int[] postings;
    private final int[] postingStarts;

    private Keys(byte[] letters, int[] starts, int[] postings, int[] postingStarts) {
      this.letters = letters;
      this.starts = starts;
      this.postings = postings;
      this.postingStarts = postingStarts;
    }

    private static final int[] NONE = {};

    int count() {
      return starts.length - 1;
    }

    String key(int at) {
      return new String(
          letters, starts[at], starts[at + 1] - starts[at], StandardCharsets.US_ASCII);
    }

    int[] rows(int at) {
      return Arrays.copyOfRange(postings, postingStarts[at], postingStarts[at + 1]);
    }

    int[] rows(String key) {
      byte[] wanted = key.getBytes(StandardCharsets.US_ASCII);
      int low = 0;
      int high = count() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int order =
            Arrays.compareUnsigned(
                letters, starts[middle], starts[middle + 1], wanted, 0, wanted.length);
        if (order == 0) {
          return rows(middle);
        }
        if (order < 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return NONE;
    }

    private static Keys read(DataInputStream in) throws IOException {
      int count = in.readInt();
      byte[] letters = new byte[in.readInt()];
      int[] postings = new int[in.readInt()];
      int[] starts = new int[count + 1];
      int[] postingStarts = new int[count + 1];
      int at = 0;
      int posted = 0;
      for (int i = 0; i < count; i++) {
        int shared = in.readUnsignedByte();
        int rest = in.readUnsignedByte();
        if (shared > 0) {
          System.arraycopy(letters, starts[i - 1], letters, at, shared);
        }
        in.readFully(letters, at + shared, rest);
        at += shared + rest;
        starts[i + 1] = at;
        int rows = varint(in);
        for (int r = 0; r < rows; r++) {
          postings[posted++] = varint(in);
        }
        postingStarts[i + 1] = posted;
      }
      return new Keys(letters, starts, postings, postingStarts);
    }

    private static void write(TreeMap<String, List<Integer>> table, DataOutputStream out)
        throws IOException {
      int letters = 0;
      int postings = 0;
      for (Map.Entry<String, List<Integer>> e : table.entrySet()) {
        letters += e.getKey().length();
        postings += e.getValue().size();
      }
      out.writeInt(table.size());
      out.writeInt(letters);
      out.writeInt(postings);
      String before = "";
      for (Map.Entry<String, List<Integer>> e : table.entrySet()) {
        String key = e.getKey();
        int shared = 0;
        while (shared < Math.min(before.length(), key.length())
            && before.charAt(shared) == key.charAt(shared)) {
          shared++;
        }
        out.writeByte(shared);
        out.writeByte(key.length() - shared);
        out.write(key.substring(shared).getBytes(StandardCharsets.US_ASCII));
        writeVarint(out, e.getValue().size());
        for (int posting : e.getValue()) {
          writeVarint(out, posting);
        }
        before = key;
      }
    }

    private static int varint(DataInputStream in) throws IOException {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        int b = in.readUnsignedByte();
        value |= (b & 0x7F) << shift;
        if (b < 0x80) {
          return value;
        }
      }
    }

    private static void writeVarint(DataOutputStream out, int value) throws IOException {
      int rest = value;
      while (rest >= 0x80) {
        out.writeByte(rest & 0x7F | 0x80);
        rest >>>= 7;
      }
      out.writeByte(rest);
    }
  }

  // ---------------------------------------------------------------- writing

  /**
   * Writes the rows as an index; the same rows give the same bytes. Of two rows with one id the
   * first counts.
   *
   * @throws IOException where the stream can't be written
   */
  public static void write(Collection<GazetteerRow> given, OutputStream stream) throws IOException {
    Map<String, GazetteerRow> byId = new LinkedHashMap<>();
    for (GazetteerRow row : given) {
      byId.putIfAbsent(row.id(), row);
    }
    List<GazetteerRow> rows = new ArrayList<>(byId.values());
    rows.sort(
        Comparator.comparing((GazetteerRow r) -> r.country())
            .thenComparing(r -> r.feature().ordinal())
            .thenComparing(r -> r.admin1())
            .thenComparing(Comparator.comparingLong(GazetteerRow::population).reversed())
            .thenComparing(GazetteerRow::id));
    new Writer(rows).write(stream);
  }

  /** Holds what is worked out on the way from rows to columns. */
  private static final class Writer {
    private final List<GazetteerRow> rows;
    private final List<String> countries;
    private final Map<String, Integer> divisions = new LinkedHashMap<>();
    private final List<String> otherIds = new ArrayList<>();
    private final TreeMap<String, List<Integer>> plain = new TreeMap<>();
    private final TreeMap<String, List<Integer>> folded = new TreeMap<>();

    Writer(List<GazetteerRow> rows) {
      this.rows = rows;
      TreeSet<String> codes = new TreeSet<>();
      for (int i = 0; i < rows.size(); i++) {
        GazetteerRow r = rows.get(i);
        codes.add(r.country());
        if (r.feature() == Feature.ADMIN1) {
          divisions.put(r.country() + "." + r.admin1(), i);
        }
      }
      countries = List.copyOf(codes);
    }

    void write(OutputStream stream) throws IOException {
      int[] parents = parents();
      keys();
      GZIPOutputStream zip =
          new GZIPOutputStream(stream, 1 << 16) {
            {
              def.setLevel(Deflater.BEST_COMPRESSION);
            }
          };
      DataOutputStream out = new DataOutputStream(new BufferedOutputStream(zip, 1 << 16));
      out.writeInt(MAGIC);
      out.writeInt(rows.size());
      out.writeInt(countries.size());
      for (String code : countries) {
        out.writeUTF(code);
      }
      int[] numbers = new int[rows.size()];
      for (int i = 0; i < numbers.length; i++) {
        String id = rows.get(i).id();
        if (id.startsWith("geonames:")) {
          numbers[i] = Integer.parseInt(id.substring("geonames:".length()));
        } else {
          otherIds.add(id);
          numbers[i] = -otherIds.size();
        }
      }
      out.writeInt(otherIds.size());
      for (String id : otherIds) {
        out.writeUTF(id);
      }
      for (int number : numbers) {
        out.writeInt(number);
      }
      for (GazetteerRow r : rows) {
        out.writeByte(r.feature().ordinal());
      }
      for (GazetteerRow r : rows) {
        out.writeInt(coordinate(r.lat()));
      }
      for (GazetteerRow r : rows) {
        out.writeInt(coordinate(r.lon()));
      }
      for (GazetteerRow r : rows) {
        out.writeShort(countries.indexOf(r.country()));
      }
      for (GazetteerRow r : rows) {
        out.writeInt(
            r.feature() == Feature.ADMIN1
                ? -1
                : divisions.getOrDefault(r.country() + "." + r.admin1(), -1));
      }
      for (int parent : parents) {
        out.writeInt(parent);
      }
      for (GazetteerRow r : rows) {
        out.writeInt((int) Math.min(Integer.MAX_VALUE, r.population()));
      }
      List<byte[]> letters = new ArrayList<>();
      for (GazetteerRow r : rows) {
        byte[] name = r.name().getBytes(StandardCharsets.UTF_8);
        byte[] short255 = name.length <= 255 ? name : Arrays.copyOf(name, 255);
        letters.add(short255);
        out.writeByte(short255.length);
      }
      for (byte[] name : letters) {
        out.write(name);
      }
      Keys.write(plain, out);
      Keys.write(folded, out);
      out.close();
    }

    private static int coordinate(double degrees) {
      return Double.isNaN(degrees) ? Integer.MIN_VALUE : (int) Math.round(degrees * 10_000);
    }

    /** For a section of a town that town, for all else its first-level division. */
    private int[] parents() {
      int[] parents = new int[rows.size()];
      Map<String, List<Integer>> cells = new LinkedHashMap<>();
      for (int i = 0; i < parents.length; i++) {
        GazetteerRow r = rows.get(i);
        if (r.feature().isTown() && r.population() >= 10_000) {
          cells.computeIfAbsent(cell(r.lat(), r.lon()), k -> new ArrayList<>()).add(i);
        }
      }
      for (int i = 0; i < parents.length; i++) {
        GazetteerRow r = rows.get(i);
        parents[i] =
            r.feature() == Feature.ADMIN1
                ? -1
                : divisions.getOrDefault(r.country() + "." + r.admin1(), -1);
        if (r.feature() == Feature.DISTRICT || r.feature() == Feature.AIRPORT) {
          int town = town(r, cells);
          if (town >= 0) {
            parents[i] = town;
          }
        }
      }
      return parents;
    }

    private static String cell(double lat, double lon) {
      return Math.round(Math.floor(lat)) + "/" + Math.round(Math.floor(lon));
    }

    private int town(GazetteerRow section, Map<String, List<Integer>> cells) {
      int best = -1;
      double weight = 0;
      Place.Point here = new Place.Point(section.lat(), section.lon());
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          for (int i :
              cells.getOrDefault(cell(section.lat() + dy, section.lon() + dx), List.of())) {
            GazetteerRow t = rows.get(i);
            double km = here.kilometresTo(new Place.Point(t.lat(), t.lon()));
            // A large town reaches further: weight falls with the square of the distance.
            double w = t.population() / (4 + km * km);
            boolean large = t.population() > section.population();
            if (t.country().equals(section.country()) && km <= SECTION_KM && large && w > weight) {
              best = i;
              weight = w;
            }
          }
        }
      }
      return best;
    }

    private void keys() {
      Map<String, Integer> townAirports = new LinkedHashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        GazetteerRow r = rows.get(i);
        post(r.name(), 2 * i);
        for (String name : r.names()) {
          if (!name.startsWith("@")) {
            post(name, 2 * i + 1);
          } else {
            String town = r.country() + name;
            Integer known = townAirports.get(town);
            if (known == null || rows.get(known).population() < r.population()) {
              townAirports.put(town, i);
            }
          }
        }
        if (r.feature() == Feature.AIRPORT) {
          String low = r.name().toLowerCase(Locale.ROOT);
          if (low.endsWith(" international airport")) {
            post(r.name().replaceFirst("(?i) international airport$", " Airport"), 2 * i + 1);
          }
          if (low.endsWith(" air base")) {
            post(r.name().replaceFirst("(?i) air base$", " Airbase"), 2 * i + 1);
            post(r.name().replaceFirst("(?i) air base$", " Military Airport"), 2 * i + 1);
          }
        }
      }
      townAirports.forEach(
          (town, i) -> {
            post(town.substring(town.indexOf('@') + 1) + " Airport", 2 * i + 1);
            post(town.substring(town.indexOf('@') + 1) + " International Airport", 2 * i + 1);
          });
    }

    private void post(String name, int posting) {
      String key = Spelling.plain(name);
      if (key.isEmpty() || key.length() > 250) {
        return;
      }
      boolean added = add(plain, key, posting);
      String loose = Spelling.folded(name);
      if (added && loose.length() > 2) {
        add(folded, loose, posting);
      }
    }

    /** Adds a row to a key once: as a name it counts before as a by-name. */
    private static boolean add(TreeMap<String, List<Integer>> table, String key, int posting) {
      List<Integer> known = table.computeIfAbsent(key, k -> new ArrayList<>(1));
      if (known.contains(posting) || known.contains(posting & ~1)) {
        return false;
      }
      known.add(posting);
      return true;
    }
  }
}
