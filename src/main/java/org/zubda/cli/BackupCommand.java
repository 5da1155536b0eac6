package org.zubda.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.zubda.store.Archive;
import org.zubda.store.Backup;
import org.zubda.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code zubda backup}: copies an archive while others go on writing to it. */
@Command(
    name = "backup",
    description = {
      "Copies an archive, of a file or a PostgreSQL database, into a new file that is an archive",
      "itself, while others go on writing to it; then proves the copy."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class BackupCommand implements Callable<Integer> {

  private final Invocation world;

  @Parameters(paramLabel = "FILE", description = "the new file")
  private Path file = Path.of("");

  @Mixin private InArchive archive = new InArchive();

  BackupCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive from = Archive.open(archive.address());
        Progress progress =
            new Progress(world.clock(), world.err(), world.terminal(), new Problems(), "copying")) {
      Verification.Result result = Backup.make(from, file, ArchiveReports::report);
      progress.close();
      result.findings().forEach(f -> world.out().printf("broken: %s: %s%n", f.place(), f.why()));
      world
          .out()
          .printf(
              Locale.ROOT,
              "%,d reports, %,d readings and %,d decisions of %s copied to %s and proved%n",
              result.reports(),
              result.readings(),
              result.decisions(),
              from.name(),
              file);
      return result.broken() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
    }
  }
}
