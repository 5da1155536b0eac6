package org.zubda.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zubda.export.ReadingJson;
import org.zubda.store.ReadingFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zubda read}: what each report says by itself. */
@Command(
    name = "read",
    description =
        "Says what each report says by itself: one line of JSON a report, in input order.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ReadCommand implements Callable<Integer> {

  private final Invocation world;

  @Mixin private Input input = new Input();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the file to write, made anew; standard output where none is given")
  private @Nullable Path out;

  @Option(
      names = "--keep-readings",
      paramLabel = "FILE",
      description = {
        "a file (.jsonl or .jsonl.gz) to keep the readings in as well, made anew;",
        "given as a PATH to a later run, its reports need not be read again"
      })
  private @Nullable Path keep;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "how many reports are read at once (${DEFAULT-VALUE}); the output is the same")
  private int threads;

  @Spec private @Nullable CommandSpec spec;

  ReadCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1 && spec != null) {
      throw new ParameterException(spec.commandLine(), "--threads takes 1 or more.");
    }
    Problems problems = new Problems();
    long lines;
    try (Reports reports = input.reports(world.clock());
        Progress progress =
            new Progress(
                world.clock(), world.err(), world.terminal(), problems, "loading models")) {
      Path file = out;
      Path kept = keep;
      try (ReadingFile.@Nullable Keeper keeper =
          kept == null ? null : ReadingFile.create(kept, "zubda " + Version.number())) {
        if (file == null) {
          lines = write(reports, problems, progress, world.out(), Optional.ofNullable(keeper));
        } else {
          try (Writer to = Output.open(file)) {
            lines = write(reports, problems, progress, to, Optional.ofNullable(keeper));
          }
        }
      }
      progress.done(
          String.format(Locale.ROOT, "%,d report%s read", lines, lines == 1 ? "" : "s"),
          reports.leftAside());
    }
    return problems.count() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
  }

  private long write(
      Reports reports,
      Problems problems,
      Progress progress,
      Writer to,
      Optional<ReadingFile.Keeper> keeper)
      throws IOException {
    ReadingJson json = new ReadingJson();
    Pipeline pipeline = world.pipeline().get();
    long[] lines = new long[1];
    pipeline.prepare(reports);
    progress.reading(reports);
    new Run(pipeline, threads)
        .read(
            reports,
            read -> {
              problems.addAll(read);
              if (read.reading().isEmpty()) {
                return;
              }
              try {
                to.write(
                    json.line(
                        read.reading().get(), read.arrival().textMade(), read.arrival().aside()));
                to.write('\n');
                if (keeper.isPresent()) {
                  keeper.get().keep(read.reading().get());
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              progress.read();
              lines[0]++;
            });
    return lines[0];
  }
}
