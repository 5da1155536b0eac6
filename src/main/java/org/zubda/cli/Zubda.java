package org.zubda.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.zubda.store.ArchiveFailed;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: {@code zubda account}, {@code zubda read}, {@code zubda explain}. */
@Command(
    name = "zubda",
    description = "Many reports of one conflict in, one account of what they say together out.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      AccountCommand.class,
      ExportCommand.class,
      ServeCommand.class,
      ReadCommand.class,
      IngestCommand.class,
      WatchCommand.class,
      SearchCommand.class,
      VerifyCommand.class,
      PackCommand.class,
      UnpackCommand.class,
      BackupCommand.class,
      ExplainCommand.class,
      ChangesCommand.class,
      DecideCommand.class,
      DecisionsCommand.class,
      QualityCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done; 1 done, with problems; 2 wrong use.",
      "Results go to standard output or to files; progress and problems to standard error."
    })
public final class Zubda implements Runnable {

  /** Exit code: done, and nothing to say against it. */
  static final int DONE = 0;

  /** Exit code: done, with problems that were told. */
  static final int PROBLEMS = 1;

  @Spec private @Nullable CommandSpec spec;

  private Zubda() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    Invocation world =
        new Invocation(
            Clock.systemUTC(),
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            // The launcher knows whether standard error is a terminal; Java 21 can't tell.
            Boolean.getBoolean("zubda.terminal"),
            Pipeline::load);
    System.exit(run(world, args));
  }

  /**
   * Runs the command line.
   *
   * @return the exit code: 0 done; 1 done, with problems; 2 wrong use
   */
  static int run(Invocation world, String... args) {
    int code = line(world).execute(args);
    world.out().flush();
    world.err().flush();
    return code;
  }

  /** The command line with all that it takes. */
  static CommandLine line(Invocation world) {
    CommandLine line = new CommandLine(new Zubda(), new Commands(world));
    line.setOut(world.out());
    line.setErr(world.err());
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(world, failure));
    return line;
  }

  /**
   * Tells a failed write or read in words; anything else is a fault of ours and shows its trace.
   */
  private static int failed(Invocation world, Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    if (cause instanceof ArchiveFailed) {
      world.err().println("zubda: " + cause.getMessage());
    } else if (cause instanceof IOException) {
      world.err().println("zubda: it could not be finished: " + cause);
    } else {
      failure.printStackTrace(world.err());
    }
    return PROBLEMS;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "What shall be done? Name a command.");
    }
  }
}
