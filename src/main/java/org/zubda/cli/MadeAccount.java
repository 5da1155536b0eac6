package org.zubda.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Accounts that were made before, in files. */
final class MadeAccount {

  private MadeAccount() {}

  /**
   * The account in a file, or in the file of its usual name in a folder.
   *
   * @throws ParameterException where there is none
   */
  static JsonNode read(Path given, @Nullable CommandSpec spec) throws IOException {
    Path file = Files.isDirectory(given) ? given.resolve("account.json") : given;
    if (!Files.exists(file)) {
      throw WrongUse.of(
          spec, "There is no " + file + ": give --account FILE, or the PATHs of reports.");
    }
    try {
      JsonNode tree = new ObjectMapper().readTree(Files.readString(file));
      if (tree == null || !tree.path("schema").asText().equals("zubda-account/1")) {
        throw WrongUse.of(spec, file + " is no account of Zubda's.");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw WrongUse.of(spec, file + " is no account of Zubda's.");
    }
  }
}
