package org.zubda.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures below which quality may not fall but by a written decision. A plain file: {@code sample
 * N} tells how many records of each set they were measured on; then a line a figure: set, figure,
 * floor.
 *
 * @param sample the first so many records of each set
 * @param floors the lowest allowed value by "set figure"
 */
public record Floors(int sample, Map<String, Double> floors) {

  /**
   * What a figure may fall by without a decision: less than chance moves it on so small a sample.
   */
  private static final double SLACK = 0.01;

  /** A copy that can't be changed. */
  public Floors {
    floors = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(floors));
  }

  /**
   * Reads a file of floors.
   *
   * @throws IOException where it can't be read, or a line is not of its form
   */
  public static Floors read(Path file) throws IOException {
    int sample = Integer.MAX_VALUE;
    Map<String, Double> floors = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.strip().split("\\s+");
      try {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        } else if (words.length == 2 && words[0].equals("sample")) {
          sample = Integer.parseInt(words[1]);
        } else if (words.length == 3) {
          floors.put(words[0] + " " + words[1], Double.parseDouble(words[2]));
        } else {
          throw new IOException(file + ": not 'set figure floor': " + line);
        }
      } catch (NumberFormatException e) {
        throw new IOException(file + ": no number in: " + line, e);
      }
    }
    return new Floors(sample, floors);
  }

  /** The floors under figures: each figure of the table less the slack. */
  public static Floors under(int sample, Map<String, Figures> bySet) {
    Map<String, Double> floors = new LinkedHashMap<>();
    for (Others row : Others.all()) {
      Figures figures = bySet.get(row.set());
      if (figures != null && figures.all().containsKey(row.figure())) {
        double value = figures.all().getOrDefault(row.figure(), 0.0) - SLACK;
        floors.put(row.set() + " " + row.figure(), Math.max(0, Math.floor(value * 1000) / 1000));
      }
    }
    return new Floors(sample, floors);
  }

  /** The figures of a set that lie below their floors, each in words. */
  public List<String> broken(String set, Figures figures) {
    List<String> broken = new ArrayList<>();
    figures
        .all()
        .forEach(
            (figure, value) -> {
              Double floor = floors.get(set + " " + figure);
              if (floor != null && value < floor) {
                broken.add(
                    String.format(
                        Locale.ROOT, "%s %s is %.3f, below %.3f", set, figure, value, floor));
              }
            });
    return broken;
  }

  /** Writes them as they are read. */
  public void write(Path file) throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            # Figures below which quality may not fall but by a written decision in docs/decisions.
            # Written by: ./zubda quality FOLDER --limit N --write-floors (today's figures less a small slack)
            """);
    text.append("sample ").append(sample).append('\n');
    floors.forEach(
        (name, floor) -> text.append(String.format(Locale.ROOT, "%s %.3f%n", name, floor)));
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    Files.writeString(file, text);
  }
}
