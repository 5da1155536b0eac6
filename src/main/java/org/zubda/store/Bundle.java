package org.zubda.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.zubda.report.Report;

/**
 * A bundle of evidence: one zip file with every report's bytes under their hash, what was told
 * beside them, both logs, and the account. {@code SHA256SUMS} names the hash of each member in the
 * form that {@code sha256sum -c} takes, so that it can be proved without Zubda; out of its reports
 * and decisions any machine makes the same account again, byte for byte.
 */
public final class Bundle {

  /** The form of these files. */
  static final String SCHEMA = "zubda-bundle/1";

  /** The account among the members. */
  public static final String ACCOUNT = "account.json";

  private static final String ABOUT = "bundle.json";
  private static final String REPORTS = "reports.jsonl";
  private static final String INTAKE = "intake.jsonl";
  private static final String DECISIONS = "decisions.jsonl";
  private static final String ORIGINALS = "originals/";
  private static final String SUMS = "SHA256SUMS";

  private static final int PAGE = 200;

  /** The first moment that a zip file can tell, for all members: the same every time. */
  private static final long TIME = 315_619_200_000L;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Bundle() {}

  /** Writes one member after the other, and their sums at the end. */
  private static final class Members implements AutoCloseable {

    private final ZipOutputStream zip;
    private final SortedMap<String, String> sums = new TreeMap<>();

    Members(OutputStream out) {
      this.zip = new ZipOutputStream(out);
    }

    void add(String name, byte[] bytes) throws IOException {
      begin(name);
      zip.write(bytes);
      zip.closeEntry();
      sums.put(name, HexFormat.of().formatHex(Sha256.of(bytes)));
    }

    void begin(String name) throws IOException {
      ZipEntry entry = new ZipEntry(name);
      entry.setTime(TIME);
      zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
      StringBuilder lines = new StringBuilder();
      sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
      begin(SUMS);
      zip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.close();
    }
  }

  /**
   * Packs what an archive held at a moment.
   *
   * @param file is written whole, or not at all
   * @param state what of the archive is packed
   * @param about what is told of the bundle: program, moment
   * @param account what is made of it, by the members' names
   */
  public static void write(
      Path file,
      Archive archive,
      ArchiveState state,
      SortedMap<String, String> about,
      Map<String, byte[]> account)
      throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (Members members = new Members(Files.newOutputStream(part))) {
        ObjectNode first = JSON.createObjectNode().put("schema", SCHEMA);
        about.forEach(first::put);
        first.put("reports", state.reports());
        first.put("decisions", state.decisions().size());
        first.put("intakeHead", state.intakeHead());
        first.put("decisionHead", state.decisionHead());
        members.add(
            ABOUT, (JSON.writeValueAsString(first) + "\n").getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> one : new TreeMap<>(account).entrySet()) {
          members.add(one.getKey(), one.getValue());
        }
        members.add(DECISIONS, lines(state.decisions()));
        members.add(INTAKE, lines(state.intake()));
        originals(archive, state, members);
        reports(archive, state, members);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static byte[] lines(List<String> lines) {
    StringBuilder all = new StringBuilder();
    lines.forEach(line -> all.append(line).append('\n'));
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void originals(Archive archive, ArchiveState state, Members members)
      throws IOException {
    for (long after = 0; after < state.reports(); after += PAGE) {
      for (ArchiveTables.Stored stored :
          archive.tables().stored(after, Math.min(state.reports(), after + PAGE))) {
        byte[] packed = stored.packed();
        try {
          byte[] bytes = packed == null ? new byte[0] : Packing.unpack(packed);
          if (!MessageDigest.isEqual(Sha256.of(bytes), stored.hash())) {
            throw broken(stored);
          }
          members.add(ORIGINALS + HexFormat.of().formatHex(stored.hash()), bytes);
        } catch (DataFormatException e) {
          throw broken(stored);
        }
      }
    }
  }

  private static ArchiveFailed broken(ArchiveTables.Stored stored) {
    return new ArchiveFailed(
        "the bytes of report " + stored.number() + " are broken or missing: run zubda verify");
  }

  private static void reports(Archive archive, ArchiveState state, Members members)
      throws IOException {
    MessageDigest digest = Sha256.digest();
    members.begin(REPORTS);
    for (long after = 0; after < state.reports(); after += PAGE) {
      for (ArchiveTables.Stored stored :
          archive.tables().stored(after, Math.min(state.reports(), after + PAGE))) {
        byte[] line = (stored.line() + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(line);
        members.zip.write(line);
      }
    }
    members.zip.closeEntry();
    members.sums.put(REPORTS, HexFormat.of().formatHex(digest.digest()));
  }

  /**
   * Unpacks a bundle into an archive that is new, or holds the beginning of the same.
   *
   * @param reading reads a report's bytes again, to find it by its words
   * @return the account in it, as its bytes
   * @throws ArchiveFailed where the bundle is not as it was packed, or the archive holds other
   *     reports; of the latter nothing is changed
   */
  public static byte[] unpack(Path file, Archive into, Function<Archived, Report> reading)
      throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      prove(file, zip);
      restore(file, zip, into, reading);
      into.tables().restoreDecisions(text(file, zip, DECISIONS).lines().toList());
      return bytes(file, zip, ACCOUNT);
    } catch (ZipException e) {
      throw wrong(file, "it is no zip file, or a broken one: " + e.getMessage());
    }
  }

  private static ArchiveFailed wrong(Path file, String why) {
    return new ArchiveFailed("the bundle " + file + ": " + why);
  }

  /** Every member is what the list of sums says, and none is more or less. */
  private static void prove(Path file, ZipFile zip) throws IOException {
    Map<String, String> sums = new LinkedHashMap<>();
    for (String line : text(file, zip, SUMS).lines().toList()) {
      String[] parts = line.split(" {2}", 2);
      if (parts.length != 2) {
        throw wrong(file, "its list of sums is broken");
      }
      sums.put(parts[1], parts[0]);
    }
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (entry.getName().equals(SUMS)) {
        continue;
      }
      String stated = sums.remove(entry.getName());
      if (stated == null) {
        throw wrong(file, entry.getName() + " was put in: it is not in its list of sums");
      }
      if (!stated.equals(sum(zip, entry))) {
        throw wrong(file, entry.getName() + " was changed: its hash is not the one in the list");
      }
    }
    if (!sums.isEmpty()) {
      throw wrong(file, sums.keySet().iterator().next() + " is missing");
    }
    String schema = JSON.readTree(bytes(file, zip, ABOUT)).path("schema").asText();
    if (!schema.equals(SCHEMA)) {
      throw wrong(file, "its form is " + schema + "; this version knows " + SCHEMA);
    }
  }

  private static String sum(ZipFile zip, ZipEntry entry) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] bytes(Path file, ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw wrong(file, name + " is missing");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static String text(Path file, ZipFile zip, String name) throws IOException {
    return new String(bytes(file, zip, name), StandardCharsets.UTF_8);
  }

  private static void restore(
      Path file, ZipFile zip, Archive into, Function<Archived, Report> reading) throws IOException {
    ZipEntry entry = zip.getEntry(REPORTS);
    if (entry == null) {
      throw wrong(file, REPORTS + " is missing");
    }
    List<String> there = into.state().intake();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
      int i = 0;
      for (String line : text(file, zip, INTAKE).lines().toList()) {
        IntakeLine read = IntakeLine.read(line);
        List<String> told = new ArrayList<>();
        for (long number = read.first(); number <= read.last(); number++) {
          String next = lines.readLine();
          if (next == null) {
            throw wrong(file, REPORTS + " ends before report " + number);
          }
          told.add(next);
        }
        if (!ChainedLine.isWhole(line) || !IntakeLine.hash(told).equals(read.lines())) {
          throw wrong(file, "line " + read.number() + " of its log of what came in is broken");
        }
        if (i >= there.size()) {
          into.tables().restore(line, reports(file, zip, read, told, into, reading));
        } else if (!there.get(i).equals(line)) {
          throw new ArchiveFailed(
              "the archive " + into.name() + " holds other reports: give a new one");
        }
        i++;
      }
    }
  }

  private static List<ArchiveTables.Row> reports(
      Path file,
      ZipFile zip,
      IntakeLine line,
      List<String> told,
      Archive into,
      Function<Archived, Report> reading)
      throws IOException {
    List<ArchiveTables.Row> reports = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      String id = JSON.readTree(told.get(i)).path("id").asText();
      byte[] hash = Sha256.hash(id);
      byte[] bytes = bytes(file, zip, ORIGINALS + HexFormat.of().formatHex(hash));
      reports.add(
          Backup.restored(
              new ArchiveTables.Stored(line.first() + i, hash, told.get(i), Packing.pack(bytes)),
              into,
              reading));
    }
    return reports;
  }
}
