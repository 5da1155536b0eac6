package org.zubda.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * What one run took.
 *
 * @param reports how many reports were read
 * @param wall seconds on the clock
 * @param cpu seconds of processor time of the whole program, over all its threads
 */
record Measured(int reports, double wall, double cpu) {

  /** Runs something over reports and measures it. */
  static Measured of(int reports, Runnable run) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    run.run();
    return new Measured(
        reports, (System.nanoTime() - wall) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
  }

  /** Prints the figures under a name, one a line. */
  void print(String name) {
    say(name + ".reports", reports);
    say(name + ".seconds", wall);
    say(name + ".cpu_seconds", cpu);
    say(name + ".reports_per_second", reports / wall);
    say(name + ".reports_per_cpu_second", reports / cpu);
    say(name + ".resident_mb", resident("self"));
  }

  private static void say(String name, double value) {
    System.out.printf(Locale.ROOT, "%s %.3f%n", name, value);
  }

  /** The memory that a process holds, in MB, as Linux tells it; 0 where it doesn't. */
  static double resident(String process) {
    try {
      return Files.readAllLines(Path.of("/proc", process, "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** The texts of a file with one JSON object a line, packed or not. */
  static List<String> texts(Path file) {
    ObjectMapper mapper = new ObjectMapper();
    return lines(file).stream().map(line -> text(mapper, line)).toList();
  }

  private static String text(ObjectMapper mapper, String line) {
    try {
      return mapper.readTree(line).path("text").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file, packed or not. */
  static List<String> lines(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
