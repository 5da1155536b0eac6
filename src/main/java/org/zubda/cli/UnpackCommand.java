package org.zubda.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zubda.store.Archive;
import org.zubda.store.Bundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zubda unpack}: proves a bundle of evidence, and takes it into an archive. */
@Command(
    name = "unpack",
    description = {
      "Proves a bundle of evidence, takes its reports and decisions into a new archive, makes the",
      "account of them anew, and says whether it is the bundle's, byte for byte."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class UnpackCommand implements Callable<Integer> {

  private final Invocation world;

  @Parameters(paramLabel = "BUNDLE.zip", description = "the bundle")
  private Path file = Path.of("");

  @Mixin private InArchive archive = new InArchive();

  @Option(names = "--no-replay", description = "do not make the account anew")
  private boolean noReplay;

  @Spec private @Nullable CommandSpec spec;

  UnpackCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(file) && spec != null) {
      throw new ParameterException(spec.commandLine(), "There is no " + file + ".");
    }
    Archive into = Archive.make(archive.address());
    byte[] packed;
    try {
      packed = Bundle.unpack(file, into, ArchiveReports::report);
    } catch (IOException | RuntimeException e) {
      into.close();
      throw e;
    }
    world
        .out()
        .printf(
            Locale.ROOT,
            "the bundle is as it was packed: %,d reports are in %s%n",
            into.size(),
            into.name());
    if (noReplay) {
      into.close();
      return Zubda.DONE;
    }
    Problems problems = new Problems();
    try (Reports reports = new ArchiveReports(into, Version.reader());
        Progress progress =
            new Progress(
                world.clock(), world.err(), world.terminal(), problems, "loading models")) {
      byte[] made = PackCommand.ReplayedAccount.of(world, reports, problems, progress).json();
      progress.close();
      boolean same = Arrays.equals(made, packed);
      world
          .out()
          .println(
              same
                  ? "the account made of them here is the bundle's, byte for byte"
                  : "the account made of them here is another than the bundle's: was it made by"
                      + " another version of Zubda? (this is "
                      + Version.number()
                      + ")");
      return same ? Zubda.DONE : Zubda.PROBLEMS;
    }
  }
}
