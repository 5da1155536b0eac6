package org.zubda.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zubda.account.Account;
import org.zubda.account.change.Changes;
import org.zubda.account.change.Difference;
import org.zubda.account.decision.Decisions;
import org.zubda.claim.Reading;
import org.zubda.export.ChangesJson;
import org.zubda.export.ChangesText;
import org.zubda.report.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zubda changes}: what an account says otherwise than at an earlier moment, and why. */
@Command(
    name = "changes",
    description = {
      "Says what the account of the reports says otherwise than it did at an earlier moment, and",
      "why: which reports came, which decisions were made. Reports without a date are left out,",
      "because nobody can say when they became known."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ChangesCommand implements Callable<Integer> {

  private final Invocation world;

  @Mixin private Input input = new Input();

  @Option(
      names = "--since",
      paramLabel = "T",
      required = true,
      converter = Input.MomentConverter.class,
      description = "the earlier moment (2024-11-30, or with a time)")
  private Moment since = Moment.of(LocalDate.EPOCH);

  @Option(
      names = "--until",
      paramLabel = "T",
      converter = Input.MomentConverter.class,
      description = "the later moment; now where none is given")
  private @Nullable Moment until;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "how to write it: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
  private Format format = Format.text;

  @Mixin private DecisionOptions decisions = new DecisionOptions();

  @Spec private @Nullable CommandSpec spec;

  /** The forms that changes can be written in, named as on the command line. */
  enum Format {
    text,
    json
  }

  ChangesCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Moment> end = Optional.ofNullable(until);
    if (end.isPresent() && end.get().compareTo(since) < 0 && spec != null) {
      throw new ParameterException(spec.commandLine(), "--until is before --since.");
    }
    Problems problems = new Problems();
    try (Reports reports = input.reports(world.clock());
        Progress progress =
            new Progress(
                world.clock(), world.err(), world.terminal(), problems, "loading models")) {
      Decisions decided = decisions.read(problems, reports);
      Pipeline pipeline = world.pipeline().get();
      List<Reading> all = Collected.readings(pipeline, reports, problems, progress);
      List<Reading> dated = all.stream().filter(r -> r.report().published().isPresent()).toList();
      progress.stage("putting together what they said then and say now");
      Account before = pipeline.account(dated, Optional.of(since), decided);
      Account now = pipeline.account(dated, end, decided);
      decisions.tell(now, problems);
      progress.close();
      List<Difference> differences = Changes.between(before, now);
      switch (format) {
        case json ->
            new ChangesJson("zubda " + Version.number())
                .write(before, now, differences, world.out());
        case text ->
            world.out().print(new ChangesText(before, now).render(heading(end), differences));
      }
      progress.done(
          summary(dated.size(), all.size() - dated.size(), differences.size()),
          reports.leftAside());
    }
    return problems.count() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
  }

  private String heading(Optional<Moment> end) {
    return "What changed from "
        + since.iso()
        + " to "
        + end.map(Moment::iso).orElse("now")
        + (decisions.hindsight() ? ", in hindsight" : "");
  }

  private static String summary(int dated, int undated, int changes) {
    return String.format(
        Locale.ROOT,
        "%,d reports%s, %,d change%s",
        dated,
        undated == 0 ? "" : String.format(Locale.ROOT, " (%,d without a date left out)", undated),
        changes,
        changes == 1 ? "" : "s");
  }
}
