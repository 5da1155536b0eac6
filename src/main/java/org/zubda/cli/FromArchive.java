package org.zubda.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.zubda.store.Archive;
import picocli.CommandLine.Option;

/** The argument that names an archive whose reports are wanted in place of files. */
final class FromArchive {

  @Option(
      names = "--archive",
      paramLabel = "ARCHIVE",
      description = {
        "the reports of this archive in place of files, with what was decided about them;",
        "a file, or postgresql://user:password@host:port/database"
      })
  private @Nullable String address;

  /** Whether an archive was named. */
  boolean given() {
    return address != null;
  }

  /** The archive. */
  Archive open() throws IOException {
    if (address == null) {
      throw new IllegalStateException("no archive was named");
    }
    return Archive.open(address);
  }

  /** Its reports. */
  Reports reports() throws IOException {
    return new ArchiveReports(open(), Version.reader());
  }
}
