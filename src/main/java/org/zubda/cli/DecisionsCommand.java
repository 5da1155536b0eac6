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
import org.zubda.feed.Feed;
import org.zubda.store.DecisionLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

  @Parameters(index = "0", paramLabel = "FILE", description = "the file of decisions")
  private Path file = Path.of("");

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
    if (!Files.exists(file) && spec != null) {
      throw new ParameterException(spec.commandLine(), "There is no " + file + ".");
    }
    Problems problems = new Problems();
    DecisionLog.Contents contents = new DecisionLog(file).read();
    contents.problems().forEach(problems::add);
    List<Standing> standings = standings(new Decisions(contents.decisions(), false), problems);
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

  private List<Standing> standings(Decisions decisions, Problems problems) {
    if (reports.isEmpty()) {
      return Replay.alone(decisions);
    }
    Feed feed = beside.feed(reports, world.clock());
    List<Reading> readings;
    try (Progress progress =
        new Progress(world.clock(), world.err(), world.terminal(), problems, "loading models")) {
      readings = Collected.readings(world.pipeline().get(), feed, problems, progress);
    }
    List<Standing> standings =
        Replay.of(decisions, readings, readings, Optional.empty()).standings();
    DecisionOptions.of(standings, Optional.of(file)).forEach(problems::add);
    return standings;
  }
}
