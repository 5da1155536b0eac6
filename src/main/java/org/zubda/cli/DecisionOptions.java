package org.zubda.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zubda.account.Account;
import org.zubda.account.decision.Decision;
import org.zubda.account.decision.Decisions;
import org.zubda.account.decision.Standing;
import org.zubda.export.DecisionWords;
import org.zubda.report.Problem;
import org.zubda.store.DecisionLog;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The arguments that name what people decided; the same for all commands that make an account. */
final class DecisionOptions {

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "what people decided (see zubda decide), replayed over the reports")
  private @Nullable Path file;

  @Option(
      names = "--hindsight",
      description = {
        "as known at an earlier moment, apply what was decided after it too;",
        "without it only what had been decided by then counts"
      })
  private boolean hindsight;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /** Whether what was decided after a moment counts in an account as known at it. */
  boolean hindsight() {
    return hindsight;
  }

  /**
   * All decisions: those of the file that was named, or else those of the archive that the reports
   * lie in; what is wrong with where they are kept becomes a problem.
   */
  Decisions read(Problems problems, Reports reports) throws IOException {
    if (file == null) {
      if (reports.archive().isEmpty()) {
        return Decisions.NONE;
      }
      DecisionLog.Contents contents = reports.archive().get().decisions().read();
      contents.problems().forEach(problems::add);
      return new Decisions(contents.decisions(), hindsight);
    }
    if (!Files.exists(file) && spec != null) {
      throw new ParameterException(spec.commandLine(), "There is no " + file + ".");
    }
    DecisionLog.Contents contents = new DecisionLog(file).read();
    contents.problems().forEach(problems::add);
    return new Decisions(contents.decisions(), hindsight);
  }

  /** Tells which decisions no longer apply, and why. */
  void tell(Account account, Problems problems) {
    of(account.decided().standings(), Optional.ofNullable(file).map(Path::toString))
        .forEach(problems::add);
  }

  /** A problem for each decision that no longer applies. */
  static List<Problem> of(List<Standing> standings, Optional<String> file) {
    return standings.stream()
        .filter(s -> s.state() == Standing.State.NOT_APPLICABLE)
        .map(
            s -> {
              Decision d = s.decision();
              return new Problem(
                  file.map(f -> f + ":").orElse("decision ") + d.made().number(),
                  Problem.Kind.DECISION_NOT_APPLICABLE,
                  d.id()
                      + " by "
                      + d.made().by()
                      + " ("
                      + DecisionWords.what(d)
                      + "): "
                      + s.reason());
            })
        .toList();
  }
}
