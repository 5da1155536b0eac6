package org.zubda.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.zubda.export.AccountJson;
import org.zubda.export.AccountPage;
import org.zubda.store.Archive;
import org.zubda.store.ArchiveState;
import org.zubda.store.Bundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code zubda pack}: makes a bundle of evidence of an archive. */
@Command(
    name = "pack",
    description = {
      "Makes a bundle of evidence: one zip file with every report as it came in, both logs, the",
      "account (JSON and HTML) and the SHA-256 of all of these. Any machine makes the same account",
      "of it again. Names of private persons stand in the reports: mind to whom you give it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PackCommand implements Callable<Integer> {

  private final Invocation world;

  @Parameters(paramLabel = "BUNDLE.zip", description = "the file to write, made anew")
  private Path file = Path.of("");

  @Mixin private InArchive archive = new InArchive();

  PackCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Archive from = Archive.open(archive.address());
    ArchiveState state = from.state();
    Problems problems = new Problems();
    try (Reports reports = new ArchiveReports(from, Version.reader(), state.reports());
        Progress progress =
            new Progress(
                world.clock(), world.err(), world.terminal(), problems, "loading models")) {
      ReplayedAccount account = ReplayedAccount.of(world, reports, problems, progress);
      ArchiveState now = from.state();
      if (!now.decisions().equals(state.decisions())) {
        world.err().println("zubda: somebody decided meanwhile: pack it again");
        return Zubda.PROBLEMS;
      }
      progress.stage("packing");
      Map<String, byte[]> members =
          Map.of(Bundle.ACCOUNT, account.json(), "account.html", account.page());
      TreeMap<String, String> about = new TreeMap<>();
      about.put("program", "zubda " + Version.number());
      about.put("made", world.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
      Bundle.write(file, from, state, about, members);
      progress.done(
          String.format(
              Locale.ROOT,
              "%,d report%s and %,d decision%s packed into %s",
              state.reports(),
              state.reports() == 1 ? "" : "s",
              state.decisions().size(),
              state.decisions().size() == 1 ? "" : "s",
              file),
          reports.leftAside());
    }
    return problems.count() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
  }

  /**
   * The account of an archive as its bundle holds it.
   *
   * @param json the account
   * @param page the same as a page
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record ReplayedAccount(byte[] json, byte[] page) {

    static ReplayedAccount of(
        Invocation world, Reports reports, Problems problems, Progress progress)
        throws IOException {
      Collected collected =
          Collected.of(
              world.pipeline().get(),
              reports,
              Optional.empty(),
              new DecisionOptions(),
              problems,
              progress);
      return new ReplayedAccount(
          written(
              to ->
                  new AccountJson("zubda " + Version.number())
                      .write(collected.account(), problems.all(), to)),
          written(to -> new AccountPage().write(collected.account(), to)));
    }

    /** What writes something. */
    @FunctionalInterface
    private interface Writing {
      void to(Writer to) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (Writer to = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
        writing.to(to);
      }
      return bytes.toByteArray();
    }
  }
}
