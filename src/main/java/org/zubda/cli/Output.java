package org.zubda.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.zubda.feed.Feed;

/** What commands write beside their results. */
final class Output {

  /** Names of files left aside that are told one by one. */
  private static final int TOLD = 3;

  private Output() {}

  /** A file to write to, with the folders above it. */
  static Writer open(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  /** Tells which files of the folders are no reports by their names. */
  static void leftAside(Feed feed, PrintWriter to) {
    List<String> files = feed.leftAside();
    if (!files.isEmpty()) {
      to.printf(
          Locale.ROOT,
          "zubda: left aside, no reports by their names: %s%s%n",
          String.join(", ", files.subList(0, Math.min(TOLD, files.size()))),
          files.size() > TOLD
              ? String.format(Locale.ROOT, " and %,d more", files.size() - TOLD)
              : "");
    }
  }
}
