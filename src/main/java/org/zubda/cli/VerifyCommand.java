package org.zubda.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.zubda.store.Archive;
import org.zubda.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code zubda verify}: proves an archive. */
@Command(
    name = "verify",
    description = {
      "Proves an archive: every report's bytes are what its id says, no report is missing or was",
      "put in, nothing told beside one was changed, every reading is its report's, and every",
      "decision stands where it was made. Names what is broken."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class VerifyCommand implements Callable<Integer> {

  /** What is broken is told one by one up to this many. */
  private static final int TOLD = 20;

  private final Invocation world;

  @Mixin private InArchive archive = new InArchive();

  VerifyCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive in = Archive.open(archive.address());
        Progress progress =
            new Progress(
                world.clock(), world.err(), world.terminal(), new Problems(), "verifying")) {
      long size = in.size();
      Verification.Result result =
          Verification.of(
              in,
              done ->
                  progress.stage(
                      String.format(Locale.ROOT, "%,d of %,d reports verified", done, size)));
      progress.close();
      result.findings().stream()
          .limit(TOLD)
          .forEach(f -> world.out().printf("broken: %s: %s%n", f.place(), f.why()));
      if (result.broken() > TOLD) {
        world.out().printf(Locale.ROOT, "broken: and %,d more%n", result.broken() - TOLD);
      }
      world
          .out()
          .printf(
              Locale.ROOT,
              "%s: %,d reports (%,d bytes, kept in %,d), %,d readings, %,d decisions%n",
              in.name(),
              result.reports(),
              result.bytes(),
              result.packed(),
              result.readings(),
              result.decisions())
          .printf("last line of what came in:  %s%n", result.intakeHead())
          .printf("last line of decisions:     %s%n", result.decisionHead())
          .printf(
              Locale.ROOT,
              "%s%n",
              result.broken() == 0
                  ? "all is as it was kept"
                  : String.format(Locale.ROOT, "broken: %,d", result.broken()));
      return result.broken() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
    }
  }
}
