package org.zubda.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.zubda.feed.Feed;
import org.zubda.feed.FeedOptions;

/**
 * How many pages a second come out of a web archive, main text taken out: an archive is made of
 * real pages, repeated with small changes so that no two are the same, and read as any other.
 */
final class WarcBench {

  private WarcBench() {}

  /** {@code WarcBench FOLDER PAGES}: the folder holds pages, packed with gzip or not. */
  public static void main(String[] args) throws IOException {
    int pages = Integer.parseInt(args[1]);
    Path file = Files.createTempFile("zubda-bench", ".warc.gz");
    try {
      long unpacked = write(pages(Path.of(args[0])), pages, file);
      long[] counts = new long[3];
      double used = processorSeconds();
      long began = System.nanoTime();
      new Feed(List.of(file), FeedOptions.on(LocalDate.of(2026, 6, 1)))
          .deliver(
              arrival -> {
                counts[0] += arrival.report().isPresent() ? 1 : 0;
                counts[1] += arrival.problems().size();
                counts[2] += arrival.report().map(report -> report.text().length()).orElse(0);
              });
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "warc.file_mb %.1f%nwarc.unpacked_mb %.1f%nwarc.reports %d%nwarc.problems %d%n"
              + "warc.text_mb %.1f%nwarc.seconds %.1f%nwarc.pages_a_second %.0f%n"
              + "warc.processor_seconds %.1f%nwarc.peak_heap_mb %d%n",
          Files.size(file) / 1e6,
          unpacked / 1e6,
          counts[0],
          counts[1],
          counts[2] / 1e6,
          seconds,
          counts[0] / seconds,
          processorSeconds() - used,
          peakHeap() >> 20);
    } finally {
      Files.delete(file);
    }
  }

  private static double processorSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(peak -> peak.getUsed())
        .sum();
  }

  private static List<byte[]> pages(Path folder) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        try (InputStream raw = Files.newInputStream(file);
            InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
          pages.add(in.readAllBytes());
        }
      }
    }
    return pages;
  }

  /** Writes so many records of pages, each packed by itself as archives of the web are. */
  private static long write(List<byte[]> pages, int many, Path file) throws IOException {
    long unpacked = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (int i = 0; i < many; i++) {
        byte[] page = pages.get(i % pages.size());
        byte[] mark = ("<!-- " + i + " -->").getBytes(StandardCharsets.US_ASCII);
        unpacked += page.length;
        out.write(packed(record("https://site" + i % 997 + ".example/page/" + i, page, mark)));
      }
    }
    return unpacked;
  }

  private static byte[] record(String address, byte[] page, byte[] mark) {
    byte[] http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nServer: bench\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    String header =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
            + address
            + "\r\nWARC-Date: 2024-12-01T00:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + (http.length + page.length + mark.length)
            + "\r\n\r\n";
    ByteArrayOutputStream record = new ByteArrayOutputStream(page.length + 1024);
    record.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    record.writeBytes(http);
    record.writeBytes(page);
    record.writeBytes(mark);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return record.toByteArray();
  }

  private static byte[] packed(byte[] record) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(record.length / 3);
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(record);
    }
    return packed.toByteArray();
  }
}
