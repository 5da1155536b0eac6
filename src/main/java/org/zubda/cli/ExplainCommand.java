package org.zubda.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zubda.export.AccountJson;
import org.zubda.export.EntryText;
import org.zubda.report.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zubda explain}: why an entry of an account says what it says. */
@Command(
    name = "explain",
    description = {
      "Says why an entry of an account says what it says: the rule, the claims for and against,",
      "what would change it. The entry is named by its id, or by the beginning of it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

  private final Invocation world;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "the id of an entry, as accounts show it")
  private String id = "";

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      description = "reports to make the account of; without any, the account made before is read")
  private List<Path> paths = List.of();

  @Option(
      names = "--account",
      paramLabel = "FILE",
      defaultValue = "account.json",
      description = "the account made before (${DEFAULT-VALUE})")
  private Path account = Path.of("account.json");

  @Option(
      names = "--as-known-at",
      paramLabel = "T",
      converter = Input.MomentConverter.class,
      description = "of PATHs, use only what had been published by then")
  private @Nullable Moment asKnownAt;

  @Mixin private DecisionOptions decisions = new DecisionOptions();

  @Mixin private Input.Beside beside = new Input.Beside();

  @Mixin private FromArchive archive = new FromArchive();

  @Spec private @Nullable CommandSpec spec;

  ExplainCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    JsonNode tree =
        paths.isEmpty() && !archive.given() ? MadeAccount.read(account, spec) : make(problems);
    EntryText entries = new EntryText(tree);
    List<String> found = entries.idsLike(id);
    if (found.isEmpty()) {
      world.err().println("zubda: no entry of the account has the id " + id);
      return Zubda.PROBLEMS;
    }
    if (found.size() > 1) {
      world.err().println("zubda: several entries begin so: " + String.join(", ", found));
      return Zubda.PROBLEMS;
    }
    world.out().print(entries.render(found.getFirst()));
    problems.tell(world.err());
    return problems.count() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
  }

  private JsonNode make(Problems problems) throws IOException {
    try (Reports reports =
            archive.given() ? archive.reports() : beside.reports(paths, world.clock());
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
      return new ObjectMapper()
          .readTree(
              new AccountJson("zubda " + Version.number()).render(collected.account(), List.of()));
    }
  }
}
