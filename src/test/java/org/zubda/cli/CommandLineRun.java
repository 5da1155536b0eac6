package org.zubda.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run of the command line in this process: what it wrote, and how it ended. It is always noon
 * of 1 June 2026 there.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record CommandLineRun(int code, String out, String err) {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

  private static final class Loaded {
    static final Pipeline PIPELINE = Pipeline.load();
  }

  /** The pipeline that all tests share, because loading it takes seconds. */
  static Pipeline pipeline() {
    return Loaded.PIPELINE;
  }

  static CommandLineRun of(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Invocation world =
        new Invocation(
            CLOCK, new PrintWriter(out), new PrintWriter(err), false, CommandLineRun::pipeline);
    int code = Zubda.run(world, Stream.of(args).map(String::valueOf).toArray(String[]::new));
    return new CommandLineRun(code, out.toString(), err.toString());
  }

  /** {@code zubda read} of these paths, to standard output. */
  static CommandLineRun read(Path... paths) {
    return of(Stream.concat(Stream.of("read"), Stream.of(paths)).toArray());
  }

  /** The lines of standard output. */
  List<String> lines() {
    return out.lines().toList();
  }
}
