package org.zubda.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A figure of the table, with what is asked of it and what others reach.
 *
 * @param set the set
 * @param figure the figure
 * @param asked what this project asks of itself; empty where it asks nothing
 * @param others other systems and their figures, in words; empty where none are known
 */
public record Others(String set, String figure, String asked, String others) {

  /** All figures of the table, in its order. */
  public static List<Others> all() {
    try (InputStream list =
            Objects.requireNonNull(Others.class.getResourceAsStream("others.txt"), "others.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(Others::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Others of(String line) {
    String[] parts = line.split("\\|", -1);
    String[] name = parts[0].strip().split(" ", -1);
    return new Others(name[0], name[1], parts[1].strip(), parts[2].strip());
  }
}
