package org.zubda.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zubda.account.decision.Decisions;
import org.zubda.account.decision.Replay;
import org.zubda.account.decision.Standing;
import org.zubda.claim.Reading;
import org.zubda.export.DecisionWords;
import org.zubda.store.Archive;
import org.zubda.store.DecisionLog;
import org.zubda.store.KeptDecisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zubda decisions}: what people decided, and whether it counts. */
@Command(
    name = "decisions",
    description = {
      "Lists what people decided, who, when and why, and whether it stands, was overruled or",
      "undone; with reports, also whether it still applies to them. Checks the file's chain."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DecisionsCommand implements Callable<Integer> {

  private final Invocation world;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "the file of decisions; none with --archive")
  private @Nullable Path file;

  @Mixin private FromArchive archive = new FromArchive();

  @Option(
      names = "--reports",
      paramLabel = "PATH",
      description = "reports to try the decisions on (may be given more than once)")
  private List<Path> reports = List.of();

  @Mixin private Input.Beside beside = new Input.Beside();

  @Spec private @Nullable CommandSpec spec;

  DecisionsCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Path log = file;
    if ((log == null) != archive.given() || (archive.given() && !reports.isEmpty())) {
      throw wrong("Give one of FILE and --archive; --reports goes with FILE.");
    }
    if (log == null) {
      try (Archive in = archive.open()) {
        return list(in.decisions(), Optional.empty());
      }
    }
    if (!Files.exists(log)) {
      throw wrong("There is no " + log + ".");
    }
    try (Reports from = beside.reports(reports, world.clock())) {
      return list(new DecisionLog(log), reports.isEmpty() ? Optional.empty() : Optional.of(from));
    }
  }

  private RuntimeException wrong(String why) {
    return WrongUse.of(spec, why);
  }

  private int list(KeptDecisions log, Optional<Reports> from) throws IOException {
    Problems problems = new Problems();
    DecisionLog.Contents contents = log.read();
    contents.problems().forEach(problems::add);
    List<Standing> standings =
        standings(log, new Decisions(contents.decisions(), false), from, problems);
    for (Standing s : standings) {
      world
          .out()
          .printf("%d. %s%n", s.decision().made().number(), DecisionWords.made(s.decision()))
          .printf("   %s%n", DecisionWords.state(s));
    }
    world.out().printf("last line: %s%n", contents.head());
    problems.tell(world.err());
    return problems.count() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
  }

  private List<Standing> standings(
      KeptDecisions log, Decisions decisions, Optional<Reports> from, Problems problems)
      throws IOException {
    if (from.isEmpty()) {
      return Replay.alone(decisions);
    }
    List<Reading> readings;
    try (Progress progress =
        new Progress(world.clock(), world.err(), world.terminal(), problems, "loading models")) {
      readings = Collected.readings(world.pipeline().get(), from.get(), problems, progress);
    }
    List<Standing> standings =
        Replay.of(decisions, readings, id -> true, Optional.empty()).standings();
    DecisionOptions.of(standings, Optional.of(log.name())).forEach(problems::add);
    return standings;
  }
}
