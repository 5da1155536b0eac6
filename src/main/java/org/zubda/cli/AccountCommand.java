package org.zubda.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zubda.account.Account;
import org.zubda.claim.Reading;
import org.zubda.export.AccountJson;
import org.zubda.feed.Feed;
import org.zubda.report.Moment;
import org.zubda.report.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zubda account}: what the reports say together. */
@Command(
    name = "account",
    description = "Makes one account of what the reports say together.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class AccountCommand implements Callable<Integer> {

  private final Clock clock;

  @Mixin private Input input = new Input();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder to write to; without it the account is printed as text")
  private @Nullable Path out;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "what to write: ${COMPLETION-CANDIDATES} (json,html with --out, else text)")
  private List<Format> formats = List.of();

  @Option(
      names = "--as-known-at",
      paramLabel = "T",
      converter = Input.MomentConverter.class,
      description = "use only what had been published by then")
  private @Nullable Moment asKnownAt;

  @Spec private @Nullable CommandSpec spec;

  /** The forms that an account can be written in. */
  enum Format {
    json,
    html,
    text
  }

  AccountCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    PrintWriter err = command.commandLine().getErr();
    Problems problems = new Problems();
    Feed feed = input.feed(clock);
    Pipeline pipeline = Pipeline.load();
    List<Reading> readings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    new Run(pipeline, 2)
        .read(
            feed,
            read -> {
              read.arrival().problems().forEach(problems::add);
              read.problem().ifPresent(problems::add);
              read.reading()
                  .ifPresent(
                      reading -> {
                        if (seen.add(reading.report().id())) {
                          readings.add(reading);
                        } else {
                          problems.add(
                              new Problem(
                                  reading.report().location(),
                                  Problem.Kind.DUPLICATE,
                                  "the same bytes came in before; they are counted once"));
                        }
                      });
            });
    Account account = pipeline.account(readings, Optional.ofNullable(asKnownAt));
    AccountJson json = new AccountJson("zubda " + Version.number());
    Path folder = out;
    if (folder == null) {
      json.write(account, problems.all(), command.commandLine().getOut());
    } else {
      Files.createDirectories(folder);
      try (Writer to =
          Files.newBufferedWriter(folder.resolve("account.json"), StandardCharsets.UTF_8)) {
        json.write(account, problems.all(), to);
      }
    }
    problems.tell(err);
    return problems.count() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
  }
}
