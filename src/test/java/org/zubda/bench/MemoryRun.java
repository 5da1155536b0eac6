package org.zubda.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What memory {@code zubda read} holds over very many reports: the real command in a process of its
 * own, looked at every few seconds from outside. The set is repeated with other numbers and names
 * in each round, so that nothing is the same report twice.
 */
final class MemoryRun {

  private static final int SECONDS_BETWEEN = 5;
  private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,4}\\b");

  /**
   * One look.
   *
   * @param reports reports read so far
   * @param resident MB held
   */
  record Look(long reports, double resident) {}

  private MemoryRun() {}

  /** {@code MemoryRun FILE REPORTS SECONDS CHART.svg COMMAND...}; ends early after the seconds. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int reports = Integer.parseInt(args[1]);
    long seconds = Long.parseLong(args[2]);
    Path folder = Files.createTempDirectory("zubda-memory");
    Path in = folder.resolve("in.jsonl");
    Path out = folder.resolve("out.jsonl");
    write(Measured.lines(Path.of(args[0])), reports, in);
    List<String> command = new ArrayList<>(List.of(args).subList(4, args.length));
    command.addAll(List.of("read", in.toString(), "--out", out.toString(), "--threads", "2"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    List<Look> looks = watch(process, out, seconds);
    process.destroy();
    process.waitFor();
    double peak = looks.stream().mapToDouble(Look::resident).max().orElse(0);
    long read = looks.isEmpty() ? 0 : looks.getLast().reports();
    Files.writeString(Path.of(args[3]), MemoryChart.svg(looks));
    System.out.printf(Locale.ROOT, "memory.reports %d%nmemory.peak_resident_mb %.0f%n", read, peak);
  }

  private static List<Look> watch(Process process, Path out, long seconds)
      throws IOException, InterruptedException {
    List<Look> looks = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    long reports = 0;
    try (Lines lines = new Lines(out)) {
      while (System.nanoTime() < end && !process.waitFor(SECONDS_BETWEEN, TimeUnit.SECONDS)) {
        reports += lines.more();
        looks.add(new Look(reports, Measured.resident("" + process.pid())));
      }
    }
    return looks;
  }

  private static void write(List<String> lines, int reports, Path to) throws IOException {
    try (Writer writer = Files.newBufferedWriter(to)) {
      for (int i = 0; i < reports; i++) {
        int round = i / lines.size();
        String line = lines.get(i % lines.size());
        writer.write(
            NUMBER
                .matcher(line)
                .replaceAll(n -> n.group().length() == 4 ? n.group() : add(n.group(), round))
                .replaceFirst("\"id\": ?\"", "\"id\": \"r" + round + "-")
                .replaceFirst("\"text\": ?\"", "\"text\": \"Edition " + round + ".\\\\\\\\n"));
        writer.write('\n');
      }
    }
  }

  /** Another number of the same length. */
  private static String add(String number, int round) {
    int limit = (int) Math.pow(10, number.length());
    int first = limit / 10;
    int value = Integer.parseInt(number);
    return value < first || value == 0
        ? number
        : "" + (first + (value - first + round) % (limit - first));
  }

  /** Counts the lines that were added to a file since the last time. */
  private static final class Lines implements AutoCloseable {

    private final Path file;
    private BufferedReader reader;

    Lines(Path file) {
      this.file = file;
    }

    long more() throws IOException {
      if (reader == null) {
        if (!Files.exists(file)) {
          return 0;
        }
        reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
      }
      char[] buffer = new char[1 << 16];
      long lines = 0;
      for (int n = reader.read(buffer); n > 0; n = reader.read(buffer)) {
        for (int i = 0; i < n; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
      return lines;
    }

    @Override
    public void close() throws IOException {
      if (reader != null) {
        reader.close();
      }
    }
  }
}
