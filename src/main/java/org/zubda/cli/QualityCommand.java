package org.zubda.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zubda.quality.BenchSet;
import org.zubda.quality.Figures;
import org.zubda.quality.Floors;
import org.zubda.quality.Others;
import org.zubda.quality.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zubda quality}: how well it reads, on sets whose right answers are known. */
@Command(
    name = "quality",
    description =
        "Measures reading and grouping on the sets in a folder, beside other systems' figures.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class QualityCommand implements Callable<Integer> {

  private final Invocation world;

  @Parameters(
      index = "0",
      paramLabel = "FOLDER",
      description =
          "holds a folder for each set, with SET.jsonl or SET.jsonl.gz in it or in its dev")
  private Path folder = Path.of(".");

  @Option(
      names = "--set",
      split = ",",
      paramLabel = "SET",
      description = "only these sets; all that are there where none is named")
  private List<String> sets = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "only the first N records of each set (all; with --floors as many as they say)")
  private @Nullable Integer limit;

  @Option(
      names = "--all",
      description = "prints every figure, one a line, and not only those of the table")
  private boolean all;

  @Option(
      names = "--floors",
      paramLabel = "FILE",
      description = "checks the figures against the floors in this file")
  private @Nullable Path floors;

  @Option(
      names = "--write-floors",
      arity = "0..1",
      fallbackValue = "quality/floors",
      paramLabel = "FILE",
      description = "writes the figures, less a small slack, as the new floors (${FALLBACK-VALUE})")
  private @Nullable Path writeFloors;

  /** Loaded once for all sets. */
  private @Nullable Pipeline loaded;

  QualityCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Path floorsFile = floors;
    Floors lowest =
        floorsFile == null ? new Floors(Integer.MAX_VALUE, Map.of()) : Floors.read(floorsFile);
    int most = limit == null ? lowest.sample() : limit;
    Map<String, Figures> bySet = new LinkedHashMap<>();
    for (BenchSet set : BenchSet.all()) {
      if (sets.isEmpty() || sets.contains(set.name())) {
        List<Sample> samples = Sample.load(folder, set.name(), most);
        if (!samples.isEmpty()) {
          bySet.put(set.name(), measured(set, samples));
        }
      }
    }
    if (all) {
      bySet.forEach((set, f) -> f.all().forEach((name, value) -> figure(set, name, value)));
    } else {
      table(bySet, lowest);
    }
    Path to = writeFloors;
    if (to != null) {
      Floors.under(most, bySet).write(to);
    }
    List<String> broken = new ArrayList<>();
    bySet.forEach((set, figures) -> broken.addAll(lowest.broken(set, figures)));
    broken.forEach(world.err()::println);
    return broken.isEmpty() ? Zubda.DONE : Zubda.PROBLEMS;
  }

  private void figure(String set, String name, double value) {
    world.out().printf(Locale.ROOT, "%s %s %.3f%n", set, name, value);
  }

  private void table(Map<String, Figures> bySet, Floors lowest) {
    world
        .out()
        .printf(
            "%-12s %-38s %7s %7s %7s  %s%n", "set", "figure", "ours", "asked", "floor", "others");
    for (Others row : Others.all()) {
      Figures figures = bySet.get(row.set());
      Double value = figures == null ? null : figures.all().get(row.figure());
      if (value != null) {
        Double floor = lowest.floors().get(row.set() + " " + row.figure());
        world
            .out()
            .printf(
                Locale.ROOT,
                "%-12s %-38s %7.3f %7s %7s  %s%n",
                row.set(),
                row.figure(),
                value,
                row.asked(),
                floor == null ? "" : String.format(Locale.ROOT, "%.3f", floor),
                row.others());
      }
    }
  }

  private Figures measured(BenchSet set, List<Sample> samples) throws IOException {
    Path work = Files.createTempDirectory("zubda-quality");
    try {
      Figures figures = new Figures();
      if (set.asksReadings()) {
        set.scoreReadings(samples, readings(samples, work), figures);
      }
      if (set.asksAccount()) {
        set.scoreAccount(samples, account(samples, work), figures);
      }
      return figures;
    } finally {
      delete(work);
    }
  }

  private Map<String, JsonNode> readings(List<Sample> samples, Path work) throws IOException {
    Path in = work.resolve("in.jsonl");
    Path out = work.resolve("out.jsonl");
    Files.write(in, samples.stream().map(Sample::input).toList());
    run("read", in.toString(), "--out", out.toString());
    ObjectMapper json = new ObjectMapper();
    Map<String, JsonNode> readings = new HashMap<>();
    try (Stream<String> lines = Files.lines(out)) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode reading = json.readTree(line);
        readings.putIfAbsent(reading.path("id").asText(), reading);
      }
    }
    return readings;
  }

  /** The account of all records as one stream by date. */
  private JsonNode account(List<Sample> samples, Path work) throws IOException {
    Path in = work.resolve("account.jsonl");
    Path out = work.resolve("account");
    Files.write(
        in,
        samples.stream()
            .sorted(Comparator.comparing((Sample s) -> s.published().orElse("")))
            .map(Sample::input)
            .toList());
    run("account", in.toString(), "--out", out.toString(), "--format", "json");
    return new ObjectMapper().readTree(out.resolve("account.json").toFile());
  }

  /** Runs another command, whose results go to files. */
  private void run(String... args) {
    Zubda.run(
        new Invocation(
            world.clock(),
            new PrintWriter(PrintWriter.nullWriter()),
            world.err(),
            world.terminal(),
            this::pipeline),
        args);
  }

  private Pipeline pipeline() {
    Pipeline known = loaded;
    if (known == null) {
      known = world.pipeline().get();
      loaded = known;
    }
    return known;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
