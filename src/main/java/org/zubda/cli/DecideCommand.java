package org.zubda.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zubda.account.Account;
import org.zubda.account.change.Changes;
import org.zubda.account.decision.ClaimAnchor;
import org.zubda.account.decision.Correction;
import org.zubda.account.decision.Decision;
import org.zubda.account.decision.Decisions;
import org.zubda.account.decision.Replay;
import org.zubda.account.decision.ReportAnchor;
import org.zubda.account.decision.Standing;
import org.zubda.claim.Reading;
import org.zubda.export.AccountAnchors;
import org.zubda.export.AccountJson;
import org.zubda.export.ChangesText;
import org.zubda.export.CorrectionFields;
import org.zubda.export.DecisionWords;
import org.zubda.place.Gazetteer;
import org.zubda.report.Moment;
import org.zubda.store.Archive;
import org.zubda.store.DecisionLog;
import org.zubda.store.KeptDecisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code zubda decide}: adds a person's decision to the file of decisions. */
@Command(
    name = "decide",
    description = {
      "Adds what a person decides about an account to a file of decisions, which account, explain",
      "and changes replay over the reports. Nothing in the file is ever changed: what was decided",
      "is undone by a decision of its own. Ids are those that the account prints, or marks (2:5)."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "WHAT",
    subcommands = {
      DecideCommand.Accept.class,
      DecideCommand.Correct.class,
      DecideCommand.Reject.class,
      DecideCommand.Merge.class,
      DecideCommand.Split.class,
      DecideCommand.Copy.class,
      DecideCommand.Undo.class
    })
final class DecideCommand implements Runnable {

  private final Invocation world;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "the file of decisions; made where there is none")
  private @Nullable Path file;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "who decides")
  private String by = "";

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      scope = ScopeType.INHERIT,
      description = "the reason")
  private String why = "";

  @Option(
      names = "--expect",
      paramLabel = "HASH",
      scope = ScopeType.INHERIT,
      description = {
        "decide only if this is still the file's last line (its hash, or the beginning of it);",
        "else somebody decided meanwhile: nothing is written"
      })
  private @Nullable String expect;

  @Option(
      names = "--account",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      defaultValue = "account.json",
      description = "the account that ids are looked up in (${DEFAULT-VALUE})")
  private Path account = Path.of("account.json");

  @Option(
      names = "--reports",
      paramLabel = "PATH",
      scope = ScopeType.INHERIT,
      description = {
        "reports to make that account of instead (may be given more than once);",
        "what the decision changes in it is printed too"
      })
  private List<Path> reports = new ArrayList<>();

  @Mixin private Input.Beside beside = new Input.Beside();

  @Option(
      names = "--archive",
      paramLabel = "ARCHIVE",
      scope = ScopeType.INHERIT,
      description = {
        "an archive in place of --decisions and --reports: the decision is kept in it, and its",
        "reports are those of the account; a file, or postgresql://user:password@host/database"
      })
  private @Nullable String archive;

  @Spec private @Nullable CommandSpec spec;

  DecideCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public void run() {
    throw wrong("What is decided? Name it: accept, correct, reject, merge, split, copy or undo.");
  }

  /** What of an account is decided about; what decision that makes. */
  @FunctionalInterface
  private interface Choice {
    /**
     * Finds what the ids name.
     *
     * @throws NoSuchElementException where they name nothing
     */
    Function<Decision.Made, Decision> in(AccountAnchors account);
  }

  /** What is done with decisions, wherever they are kept. */
  @FunctionalInterface
  private interface Work {
    int on(KeptDecisions log) throws IOException;
  }

  private int decide(Choice choice) throws IOException {
    return work(log -> decide(log, choice));
  }

  private int decide(KeptDecisions log, Choice choice) throws IOException {
    Problems problems = new Problems();
    List<Reading> readings = noReports() ? List.of() : read(problems);
    List<Decision> before = log.read().decisions();
    JsonNode tree = noReports() ? MadeAccount.read(account, spec) : tree(readings, before);
    Function<Decision.Made, Decision> decision;
    try {
      decision = choice.in(new AccountAnchors(tree));
    } catch (NoSuchElementException e) {
      world.err().println("zubda: " + e.getMessage());
      return Zubda.PROBLEMS;
    }
    return write(log, decision, before, readings, problems);
  }

  private int write(
      KeptDecisions log,
      Function<Decision.Made, Decision> decision,
      List<Decision> before,
      List<Reading> readings,
      Problems problems)
      throws IOException {
    Moment now =
        Moment.of(
            OffsetDateTime.ofInstant(
                world.clock().instant().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC));
    DecisionLog.Written written;
    try {
      written = log.append(by, now, why, decision, Optional.ofNullable(expect));
    } catch (DecisionLog.Refused e) {
      world.err().println("zubda: " + e.getMessage());
      return Zubda.PROBLEMS;
    }
    written.problems().forEach(problems::add);
    if (!written.problems().isEmpty()) {
      world.err().println("zubda: what was cut off is kept in " + file + ".torn");
    }
    tell(log, written, before, readings);
    problems.tell(world.err());
    return problems.count() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
  }

  private void tell(
      KeptDecisions log,
      DecisionLog.Written written,
      List<Decision> before,
      List<Reading> readings) {
    Decision made = written.decision();
    List<Decision> all = new ArrayList<>(before);
    all.add(made);
    world
        .out()
        .printf("%s %s%n", made.id(), DecisionWords.what(made))
        .printf("line %d of %s, hash %s%n", made.made().number(), log.name(), written.head());
    List<Standing> were;
    List<Standing> are;
    String changes = "";
    if (noReports()) {
      were = Replay.alone(new Decisions(before, false));
      are = Replay.alone(new Decisions(all, false));
    } else {
      Account then = made(readings, before);
      Account now = made(readings, all);
      were = then.decided().standings();
      are = now.decided().standings();
      changes = new ChangesText(then, now).render(Changes.between(then, now));
    }
    Map<String, Standing.State> states = new HashMap<>();
    were.forEach(s -> states.put(s.decision().id(), s.state()));
    for (Standing s : are) {
      boolean own = s.decision().id().equals(made.id());
      if (own ? !s.stands() : s.state() != states.get(s.decision().id())) {
        world.out().printf("%s %s%n", s.decision().id(), DecisionWords.state(s));
      }
    }
    world.out().print(changes);
  }

  private boolean noReports() {
    return reports.isEmpty() && archive == null;
  }

  /** Works on the decisions, once everything that one needs was given. */
  private int work(Work work) throws IOException {
    Path log = file;
    String kept = archive;
    if ((log == null) == (kept == null)) {
      throw wrong("Give --decisions FILE, or --archive: where decisions are kept.");
    }
    if (kept != null && !reports.isEmpty()) {
      throw wrong("Give --archive or --reports, not both.");
    }
    if (by.isBlank()) {
      throw wrong("Give --by NAME: who decides.");
    }
    if (why.isBlank()) {
      throw wrong("Give --why TEXT: a decision without a reason can't be judged later.");
    }
    if (log != null) {
      return work.on(new DecisionLog(log));
    }
    try (Archive in = Archive.open(String.valueOf(kept))) {
      return work.on(in.decisions());
    }
  }

  private List<Reading> read(Problems problems) throws IOException {
    String kept = archive;
    try (Reports from =
            kept == null
                ? beside.reports(reports, world.clock())
                : new ArchiveReports(Archive.open(kept), Version.reader());
        Progress progress =
            new Progress(
                world.clock(), world.err(), world.terminal(), problems, "loading models")) {
      return Collected.readings(world.pipeline().get(), from, problems, progress);
    }
  }

  private Account made(List<Reading> readings, List<Decision> decisions) {
    return world
        .pipeline()
        .get()
        .account(readings, Optional.empty(), new Decisions(decisions, false));
  }

  private JsonNode tree(List<Reading> readings, List<Decision> decisions) throws IOException {
    return new ObjectMapper()
        .readTree(
            new AccountJson("zubda " + Version.number())
                .render(made(readings, decisions), List.of()));
  }

  private RuntimeException wrong(String why) {
    return WrongUse.of(spec, why);
  }

  /** {@code zubda decide accept}. */
  @Command(
      name = "accept",
      description = "The program read this claim as it is meant.",
      mixinStandardHelpOptions = true)
  static final class Accept implements Callable<Integer> {

    @ParentCommand private @Nullable DecideCommand decide;

    @Parameters(paramLabel = "CLAIM", description = "id or mark of a claim")
    private String claim = "";

    @Override
    public Integer call() throws IOException {
      return of(decide)
          .decide(
              in -> {
                ClaimAnchor anchor = in.claim(claim);
                return made -> new Decision.Accept(made, anchor);
              });
    }
  }

  /** {@code zubda decide reject}. */
  @Command(
      name = "reject",
      description = "The report makes no such claim: it stays listed and counts for nothing.",
      mixinStandardHelpOptions = true)
  static final class Reject implements Callable<Integer> {

    @ParentCommand private @Nullable DecideCommand decide;

    @Parameters(paramLabel = "CLAIM", description = "id or mark of a claim")
    private String claim = "";

    @Override
    public Integer call() throws IOException {
      return of(decide)
          .decide(
              in -> {
                ClaimAnchor anchor = in.claim(claim);
                return made -> new Decision.Reject(made, anchor);
              });
    }
  }

  /** {@code zubda decide correct}. */
  @Command(
      name = "correct",
      description = {
        "The claim says something else than the program read. Fields of any claim: time, place,",
        "origin, polarity, certainty, history (yes or no); of a toll: count (6, 6+, ..70, 30..40,",
        "~25), effect, victims, scope; of control: holder, extent, change; of an event: type."
      },
      mixinStandardHelpOptions = true)
  static final class Correct implements Callable<Integer> {

    @ParentCommand private @Nullable DecideCommand decide;

    @Parameters(paramLabel = "CLAIM", description = "id or mark of a claim")
    private String claim = "";

    @Option(
        names = "--set",
        paramLabel = "FIELD=VALUE",
        required = true,
        description = "what it says instead (may be given more than once)")
    private Map<String, String> fields = Map.of();

    @Override
    public Integer call() throws IOException {
      return of(decide)
          .decide(
              in -> {
                ClaimAnchor anchor = in.claim(claim);
                Correction correction = correction(in.claimNode(claim));
                return made -> new Decision.Correct(made, anchor, correction);
              });
    }

    private Correction correction(JsonNode of) {
      try {
        return CorrectionFields.of(of, Gazetteer::load).read(fields);
      } catch (IllegalArgumentException e) {
        throw of(decide).wrong(String.valueOf(e.getMessage()));
      }
    }
  }

  /** {@code zubda decide merge}. */
  @Command(
      name = "merge",
      description = "These incidents are one.",
      mixinStandardHelpOptions = true)
  static final class Merge implements Callable<Integer> {

    @ParentCommand private @Nullable DecideCommand decide;

    @Parameters(
        paramLabel = "INCIDENT",
        arity = "2..*",
        description = "ids of two or more incidents, or of tolls of theirs")
    private List<String> incidents = List.of();

    @Override
    public Integer call() throws IOException {
      return of(decide)
          .decide(
              in -> {
                List<List<ClaimAnchor>> claims = incidents.stream().map(in::incident).toList();
                if (claims.stream().distinct().count() < claims.size()) {
                  throw of(decide).wrong("Two of these are one incident already.");
                }
                return made -> new Decision.Merge(made, claims);
              });
    }
  }

  /** {@code zubda decide split}. */
  @Command(
      name = "split",
      description = "These claims are about another incident than the rest of theirs.",
      mixinStandardHelpOptions = true)
  static final class Split implements Callable<Integer> {

    @ParentCommand private @Nullable DecideCommand decide;

    @Parameters(
        index = "0",
        paramLabel = "INCIDENT",
        description = "id of the incident, or of a toll of its")
    private String incident = "";

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "CLAIM",
        description = "ids or marks of the claims to take out")
    private List<String> claims = List.of();

    @Override
    public Integer call() throws IOException {
      return of(decide)
          .decide(
              in -> {
                List<ClaimAnchor> out = claims.stream().map(in::claim).distinct().toList();
                List<ClaimAnchor> all = in.incident(incident);
                List<ClaimAnchor> rest = all.stream().filter(c -> !out.contains(c)).toList();
                if (rest.size() + out.size() != all.size() || rest.isEmpty()) {
                  throw of(decide)
                      .wrong("Name some claims of that incident, and not all: " + ids(all));
                }
                return made -> new Decision.Split(made, out, rest);
              });
    }

    private static String ids(List<ClaimAnchor> claims) {
      return String.join(", ", claims.stream().map(ClaimAnchor::claim).toList());
    }
  }

  /** {@code zubda decide copy}. */
  @Command(
      name = "copy",
      description = "This report repeats that one, or repeats nobody.",
      mixinStandardHelpOptions = true)
  static final class Copy implements Callable<Integer> {

    @ParentCommand private @Nullable DecideCommand decide;

    @Parameters(paramLabel = "REPORT", description = "id or number of a report")
    private String report = "";

    @Option(names = "--of", paramLabel = "REPORT", description = "the report that it repeats")
    private @Nullable String of;

    @Option(names = "--of-nobody", description = "it speaks with its own voice")
    private boolean ofNobody;

    @Override
    public Integer call() throws IOException {
      DecideCommand parent = of(decide);
      String original = of;
      if ((original == null) != ofNobody) {
        throw parent.wrong("Give one of --of REPORT and --of-nobody.");
      }
      return parent.decide(
          in -> {
            ReportAnchor copy = in.report(report);
            if (original == null) {
              return made -> new Decision.UnmarkCopy(made, copy);
            }
            ReportAnchor repeated = in.report(original);
            if (repeated.equals(copy)) {
              throw parent.wrong("A report is no copy of itself.");
            }
            return made -> new Decision.MarkCopy(made, copy, repeated);
          });
    }
  }

  /** {@code zubda decide undo}. */
  @Command(
      name = "undo",
      description = "An earlier decision counts no longer; an undoing can be undone too.",
      mixinStandardHelpOptions = true)
  static final class Undo implements Callable<Integer> {

    @ParentCommand private @Nullable DecideCommand decide;

    @Parameters(
        paramLabel = "DECISION",
        description = "id of the decision (d-...), or the beginning of it")
    private String decision = "";

    @Override
    public Integer call() throws IOException {
      return of(decide).undo(decision);
    }
  }

  private int undo(String id) throws IOException {
    return work(log -> undo(log, id));
  }

  private int undo(KeptDecisions log, String id) throws IOException {
    List<Decision> before = log.read().decisions();
    List<Standing> found =
        Replay.alone(new Decisions(before, false)).stream()
            .filter(s -> s.decision().id().startsWith(id))
            .toList();
    if (found.size() != 1) {
      world
          .err()
          .println(
              found.isEmpty()
                  ? "zubda: no decision in " + log.name() + " has the id " + id
                  : "zubda: several decisions begin so");
      return Zubda.PROBLEMS;
    }
    Standing target = found.getFirst();
    if (target.state() == Standing.State.UNDONE) {
      world.err().println("zubda: " + target.decision().id() + " is " + target.reason());
      return Zubda.PROBLEMS;
    }
    Problems problems = new Problems();
    List<Reading> readings = noReports() ? List.of() : read(problems);
    return write(
        log, made -> new Decision.Undo(made, target.decision().id()), before, readings, problems);
  }

  private static DecideCommand of(@Nullable DecideCommand parent) {
    if (parent == null) {
      throw new IllegalStateException("a part of a command without the command");
    }
    return parent;
  }
}
