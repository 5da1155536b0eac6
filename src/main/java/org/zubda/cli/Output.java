package org.zubda.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that commands write. */
final class Output {

  private Output() {}

  /** A file to write to, with the folders above it. */
  static Writer open(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }
}
