package org.zubda.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** What this program was built of. */
final class Build {

  /** The rooms that a report goes through until it is read, what joins them, and the libraries. */
  private static final List<String> READS =
      List.of(
          "META-INF/MANIFEST.MF",
          "org/zubda/report/",
          "org/zubda/place/",
          "org/zubda/actor/",
          "org/zubda/language/",
          "org/zubda/mention/",
          "org/zubda/claim/",
          "org/zubda/feed/",
          "org/zubda/cli/Pipeline");

  private static final int DIGITS = 16;

  /** Names in sixteen hex digits all of the build that what is read may depend on. */
  static final String READING = reading();

  private Build() {}

  private static String reading() {
    try {
      Path from = Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      SortedMap<String, Long> parts = Files.isDirectory(from) ? folder(from) : jar(from);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      parts.forEach(
          (name, sum) -> digest.update((name + " " + sum + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows where it runs from and has SHA-256", e);
    }
  }

  private static boolean reads(String name) {
    return READS.stream().anyMatch(name::startsWith);
  }

  /** The sums stand in the jar's directory: nothing is unpacked. */
  private static SortedMap<String, Long> jar(Path file) throws IOException {
    SortedMap<String, Long> parts = new TreeMap<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      jar.stream()
          .filter(entry -> !entry.isDirectory() && reads(entry.getName()))
          .forEach(entry -> parts.put(entry.getName(), entry.getCrc()));
    }
    return parts;
  }

  private static SortedMap<String, Long> folder(Path folder) throws IOException {
    SortedMap<String, Long> parts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (reads(name)) {
          parts.put(name, sum(file));
        }
      }
    }
    return parts;
  }

  private static long sum(Path file) throws IOException {
    CRC32 sum = new CRC32();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sum.update(buffer, 0, n);
      }
    }
    return sum.getValue();
  }
}
