package org.zubda.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two reports of one shelling, in files: for tests of commands. */
final class ShelledTown {

  private ShelledTown() {}

  /** Writes them into the folder "reports" of this one; the way to it. */
  static Path reports(Path folder) throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    Files.writeString(
        reports.resolve("a.txt"),
        "Shelling in Idlib\n\nShelling killed at least 12 people in Idlib on 3 May 2020, medics"
            + " said. The army denied it.\n");
    Files.writeString(
        reports.resolve("b.txt"),
        "Toll rises in Idlib\n\nShelling killed 15 people in Idlib on 3 May 2020, the Syrian"
            + " Observatory for Human Rights said.\n");
    return reports;
  }
}
