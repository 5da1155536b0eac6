package org.zubda.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.report.Problem;

/**
 * What a file of metadata tells of other files: file name, or path from the folder, to title,
 * outlet, date, address and language.
 */
final class Metadata {

  /** The name that a folder's own metadata have. */
  static final String FILE_NAME = "metadata.json";

  private static final long LARGEST = 64L << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Given> byName = new LinkedHashMap<>();
  private final Map<String, Boolean> used = new LinkedHashMap<>();
  private final Path file;

  private Metadata(Path file) {
    this.file = file;
  }

  /** Reads a file of metadata; what can't be understood is told as a problem and left out. */
  static Metadata read(Path file, List<Problem> problems) {
    Metadata metadata = new Metadata(file);
    try {
      if (Files.size(file) > LARGEST) {
        problems.add(new Problem(file.toString(), Problem.Kind.BAD_METADATA, "it is over 64 MB"));
        return metadata;
      }
      Decoded decoded = Decoded.of(Files.readAllBytes(file));
      JsonNode all = JSON.readTree(decoded.text());
      if (all == null || !all.isObject()) {
        problems.add(
            new Problem(
                file.toString(),
                Problem.Kind.BAD_METADATA,
                "it is no JSON object of file names with their fields"));
        return metadata;
      }
      all.properties()
          .forEach(
              entry -> {
                if (entry.getValue().isObject()) {
                  metadata.byName.put(entry.getKey(), Given.of(entry.getValue()));
                } else {
                  problems.add(
                      new Problem(
                          file.toString(),
                          Problem.Kind.BAD_METADATA,
                          "\"" + entry.getKey() + "\" has no fields"));
                }
              });
    } catch (JsonProcessingException e) {
      problems.add(
          new Problem(
              file.toString(),
              Problem.Kind.BAD_METADATA,
              "it is no JSON: " + RecordLine.reason(e)));
    } catch (IOException e) {
      problems.add(Feed.unreadable(file.toString(), e));
    }
    return metadata;
  }

  /** What is told of a file: by its path from the folder, else by its name. */
  Optional<Given> of(String pathInFolder, String name) {
    String key = byName.containsKey(pathInFolder) ? pathInFolder : name;
    Given given = byName.get(key);
    if (given != null) {
      used.put(key, true);
    }
    return Optional.ofNullable(given);
  }

  /** Names of files that were told of, and that have not come in. */
  List<Problem> unused() {
    List<Problem> problems = new ArrayList<>();
    for (String name : byName.keySet()) {
      if (!used.containsKey(name)) {
        problems.add(
            new Problem(
                file.toString(),
                Problem.Kind.BAD_METADATA,
                "it names \"" + name + "\", and no such file came in"));
      }
    }
    return problems;
  }
}
