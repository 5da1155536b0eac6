package org.zubda.cli;

import picocli.CommandLine.Option;

/** The argument that names the archive that a command works on. */
final class InArchive {

  @Option(
      names = "--archive",
      paramLabel = "ARCHIVE",
      defaultValue = "zubda.archive",
      description = {
        "the archive (${DEFAULT-VALUE}): a file,",
        "or postgresql://user:password@host:port/database"
      })
  private String address = "zubda.archive";

  /** As it was given. */
  String address() {
    return address;
  }
}
