package org.zubda.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zubda.export.ReadingJson;
import org.zubda.feed.Feed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zubda read}: what each report says by itself. */
@Command(
    name = "read",
    description =
        "Says what each report says by itself: one line of JSON a report, in input order.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ReadCommand implements Callable<Integer> {

  private final Clock clock;

  @Mixin private Input input = new Input();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the file to write, made anew; standard output where none is given")
  private @Nullable Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "how many reports are read at once (${DEFAULT-VALUE})")
  private int threads;

  @Spec private @Nullable CommandSpec spec;

  ReadCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    PrintWriter err = command.commandLine().getErr();
    Feed feed = input.feed(clock);
    Problems problems = new Problems();
    ReadingJson json = new ReadingJson();
    Path file = out;
    if (file == null) {
      write(feed, problems, json, command.commandLine().getOut());
    } else {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (Writer to = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        write(feed, problems, json, to);
      }
    }
    problems.tell(err);
    return problems.count() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
  }

  private void write(Feed feed, Problems problems, ReadingJson json, Writer to) {
    new Run(Pipeline.load(), threads)
        .read(
            feed,
            read -> {
              read.arrival().problems().forEach(problems::add);
              read.problem().ifPresent(problems::add);
              read.reading()
                  .ifPresent(
                      reading -> {
                        try {
                          to.write(
                              json.line(
                                  reading, read.arrival().textMade(), read.arrival().aside()));
                          to.write('\n');
                        } catch (IOException e) {
                          throw new UncheckedIOException(e);
                        }
                      });
            });
  }
}
