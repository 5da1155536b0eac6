package org.zubda.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zubda.export.AccountJson;
import org.zubda.export.AccountPage;
import org.zubda.export.AccountText;
import org.zubda.report.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zubda account}: what the reports say together. */
@Command(
    name = "account",
    description = "Makes one account of what the reports say together.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class AccountCommand implements Callable<Integer> {

  private final Invocation world;

  @Mixin private Input input = new Input();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder to write account.json and others to; without it one is printed")
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
      description = "use only what had been published by then (2024-11-30, or with a time)")
  private @Nullable Moment asKnownAt;

  @Mixin private DecisionOptions decisions = new DecisionOptions();

  @Spec private @Nullable CommandSpec spec;

  /** The forms that an account can be written in, named as on the command line. */
  enum Format {
    json,
    html,
    text;

    String fileName() {
      return switch (this) {
        case json -> "account.json";
        case html -> "account.html";
        case text -> "account.txt";
      };
    }
  }

  AccountCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = out;
    List<Format> wanted = formats;
    if (wanted.isEmpty()) {
      wanted = folder == null ? List.of(Format.text) : List.of(Format.json, Format.html);
    }
    if (folder == null && wanted.size() > 1 && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "Several formats need a folder to go to: give --out DIR.");
    }
    Problems problems = new Problems();
    try (Reports reports = input.reports(world.clock());
        Progress progress =
            new Progress(
                world.clock(), world.err(), world.terminal(), problems, "loading models")) {
      Collected collected =
          Collected.of(
              world.pipeline().get(),
              reports,
              Optional.ofNullable(asKnownAt),
              decisions,
              problems,
              progress);
      progress.close();
      for (Format format : wanted) {
        if (folder == null) {
          write(format, collected, problems, world.out());
        } else {
          try (Writer to = Output.open(folder.resolve(format.fileName()))) {
            write(format, collected, problems, to);
          }
        }
      }
      progress.done(collected.summary(), reports.leftAside());
    }
    return problems.count() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
  }

  private static void write(Format format, Collected collected, Problems problems, Writer to)
      throws IOException {
    switch (format) {
      case json ->
          new AccountJson("zubda " + Version.number())
              .write(collected.account(), problems.all(), to);
      case html -> new AccountPage().write(collected.account(), to);
      case text -> to.write(new AccountText().render(collected.account()));
    }
  }
}
