package org.zubda.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.zubda.feed.Arrival;
import org.zubda.feed.FeedOptions;
import org.zubda.feed.Originals;
import org.zubda.report.Original;
import org.zubda.store.Archive;
import org.zubda.store.BatchedAdding;
import org.zubda.store.Incoming;
import org.zubda.store.PostgresServer;
import org.zubda.store.Verification;

/**
 * How fast reports come into an archive, and how much room they take. Arguments: an address, or
 * {@code postgresql} for a server of its own; how many reports; files of real reports (JSON Lines).
 * The reports are made before the clock runs; what is measured is everything from a record's bytes
 * to the batch being on the disk.
 */
public final class ArchiveBench {

  private static final int LENGTH = 2_000;

  private ArchiveBench() {}

  /** Measures, and prints a figure a line. */
  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[1]);
    ManyReports many =
        new ManyReports(Arrays.stream(args).skip(2).map(Path::of).toList(), LENGTH, 1);
    byte[][] records = new byte[count][];
    for (int i = 0; i < count; i++) {
      records[i] = many.next().getBytes(StandardCharsets.UTF_8);
    }
    String address = args[0].equals("postgresql") ? PostgresServer.database() : args[0];
    Originals originals = new Originals(FeedOptions.on(LocalDate.of(2026, 6, 1)));
    Instant now = Instant.parse("2026-06-01T12:00:00Z");
    try (Archive archive = Archive.make(address)) {
      Measured.of(
              count,
              () -> {
                try (BatchedAdding adding = new BatchedAdding(archive, added -> {})) {
                  for (byte[] record : records) {
                    Original original = new Original("application/json", record, new TreeMap<>());
                    Arrival arrival = originals.read(original, "made.jsonl", Optional.empty());
                    adding.add(new Incoming(arrival.report().orElseThrow(), original, "made", now));
                  }
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              })
          .print("add");
      System.out.printf(Locale.ROOT, "add.kept %d%n", archive.size());
      Verification.Result[] result = new Verification.Result[1];
      Measured.of(
              count,
              () -> {
                try {
                  result[0] = Verification.of(archive, done -> {});
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              })
          .print("verify");
      System.out.printf(
          Locale.ROOT,
          "verify.broken %d%nsize.original_bytes_per_report %.1f%nsize.packed_bytes_per_report"
              + " %.1f%n",
          result[0].broken(),
          (double) result[0].bytes() / count,
          (double) result[0].packed() / count);
    }
    if (args[0].equals("postgresql")) {
      System.out.printf(
          Locale.ROOT,
          "size.archive_bytes_per_report %.1f%n",
          (double) PostgresServer.size(address) / count);
    } else {
      System.out.printf(
          Locale.ROOT,
          "size.archive_bytes_per_report %.1f%n",
          (double) Files.size(Path.of(address)) / count);
    }
  }
}
