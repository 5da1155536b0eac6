package org.zubda.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zubda.account.Account;
import org.zubda.export.format.ExportOptions;
import org.zubda.export.format.Exporter;
import org.zubda.export.format.Exporters;
import org.zubda.report.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zubda export}: the account in formats of the field. */
@Command(
    name = "export",
    description = {
      "Writes the account of the reports in formats of the field, each with a file of notes: what",
      "is left empty and why, what the format can't hold, how figures were put."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExportCommand implements Callable<Integer> {

  /** The names of the formats, as help lists them. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Exporters.all().stream().map(Exporter::name).iterator();
    }
  }

  private final Invocation world;

  @Mixin private Input input = new Input();

  @Option(
      names = "--format",
      split = ",",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = Names.class,
      description = "what to write, or all: ${COMPLETION-CANDIDATES}")
  private List<String> formats = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "the folder to write to; without it one format of text is printed, without notes")
  private @Nullable Path out;

  @Option(
      names = "--as-known-at",
      paramLabel = "T",
      converter = Input.MomentConverter.class,
      description = "use only what had been published by then (2024-11-30, or with a time)")
  private @Nullable Moment asKnownAt;

  @Option(
      names = "--story",
      paramLabel = "ID",
      description = "this story alone (story-20a3287d, as the account names it)")
  private @Nullable String story;

  @Option(
      names = "--name-private-persons",
      description = {
        "name witnesses, residents and victims, whose names are left out otherwise;",
        "this can put people in danger"
      })
  private boolean namePrivatePersons;

  @Mixin private DecisionOptions decisions = new DecisionOptions();

  @Spec private @Nullable CommandSpec spec;

  ExportCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = out;
    List<Exporter> wanted = wanted(folder);
    Problems problems = new Problems();
    try (Reports reports = input.reports(world.clock());
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
      progress.close();
      Optional<Account> account =
          story == null ? Optional.of(collected.account()) : collected.account().only(story);
      if (account.isEmpty()) {
        world.err().println("zubda: there is no story " + story + " in this account");
        return Zubda.PROBLEMS;
      }
      ExportOptions options = new ExportOptions(namePrivatePersons, "zubda " + Version.number());
      for (Exporter exporter : wanted) {
        if (folder == null) {
          print(exporter, account.get(), options);
        } else {
          write(exporter, account.get(), options, folder);
        }
      }
      progress.done(collected.summary(), reports.leftAside());
    }
    return problems.count() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
  }

  private List<Exporter> wanted(@Nullable Path folder) {
    List<Exporter> wanted = new ArrayList<>();
    for (String name : formats) {
      if (name.equals("all")) {
        Exporters.all().stream().filter(e -> !wanted.contains(e)).forEach(wanted::add);
        continue;
      }
      Exporter exporter =
          Exporters.named(name)
              .orElseThrow(
                  () ->
                      wrong(
                          "There is no format '"
                              + name
                              + "': give some of "
                              + String.join(", ", new Names())
                              + ", or all."));
      if (!wanted.contains(exporter)) {
        wanted.add(exporter);
      }
    }
    if (folder == null && wanted.size() > 1) {
      throw wrong("Several formats need a folder to go to: give --out DIR.");
    }
    if (folder == null && !wanted.getFirst().text()) {
      throw wrong("The format " + wanted.getFirst().name() + " is no text: give --out DIR.");
    }
    return wanted;
  }

  private RuntimeException wrong(String why) {
    return WrongUse.of(spec, why);
  }

  private void print(Exporter exporter, Account account, ExportOptions options) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    exporter.write(account, options, bytes);
    world.out().print(bytes.toString(StandardCharsets.UTF_8));
  }

  private static void write(Exporter exporter, Account account, ExportOptions options, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    try (OutputStream file = Files.newOutputStream(folder.resolve(exporter.fileName()))) {
      exporter.write(account, options, file);
    }
    try (Writer notes = Output.open(folder.resolve(exporter.notesFileName()))) {
      notes.write(exporter.notes(account, options));
    }
  }
}
