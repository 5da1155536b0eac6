package org.zubda.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** The command line: {@code zubda account}, {@code zubda read}, {@code zubda explain}. */
@Command(
    name = "zubda",
    description = "Many reports of one conflict in, one account of what they say together out.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {AccountCommand.class, ReadCommand.class, AutoComplete.GenerateCompletion.class},
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done; 1 done, with problems; 2 wrong use.",
      "Results go to standard output or to files; progress and problems to standard error."
    })
public final class Zubda implements Runnable {

  /** Done, and nothing to say against it. */
  static final int DONE = 0;

  /** Done, with problems in the input that were told. */
  static final int PROBLEMS = 1;

  @Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  private Zubda() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    int code =
        run(
            Clock.systemDefaultZone(),
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            args);
    System.exit(code);
  }

  /**
   * Runs the command line.
   *
   * @param clock what time it is; used for progress, and to tell dates that lie in the future
   * @param out takes results
   * @param err takes progress and problems
   * @return the exit code: 0 done; 1 done, with problems; 2 wrong use
   */
  public static int run(Clock clock, PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Zubda(), new Commands(clock));
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "what shall be done? Name a command");
    }
  }
}
