package org.zubda.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.zubda.feed.Arrival;
import org.zubda.feed.Documents;
import org.zubda.feed.FeedOptions;
import org.zubda.feed.web.Fetcher;
import org.zubda.feed.web.Time;
import org.zubda.feed.web.WebAddress;
import org.zubda.feed.web.WebSource;
import org.zubda.report.Problem;
import org.zubda.store.Archive;
import org.zubda.store.BatchedAdding;
import org.zubda.store.Incoming;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zubda ingest}: brings reports into an archive. */
@Command(
    name = "ingest",
    description = {
      "Brings reports into an archive, where they are kept as they came in. What is there already is",
      "left as it is: a run that was broken off is taken up by running it again."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class IngestCommand implements Callable<Integer> {

  /** The longest file that is fetched, in bytes: web archives are about one gigabyte. */
  private static final long LARGEST = 8L << 30;

  private final Invocation world;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = {
        "files and folders, as zubda account takes them; and addresses (https://...) of pages,",
        "feeds, lists of feeds (.opml), sitemaps and web archives"
      })
  private List<String> sources = List.of();

  @Mixin private InArchive archive = new InArchive();

  @Mixin private Input.Beside beside = new Input.Beside();

  @Mixin private WebArguments web = new WebArguments();

  @Option(
      names = "--ids",
      description = {
        "print the id of each report, one a line, as soon as it is kept for good;",
        "also of those that were there already"
      })
  private boolean ids;

  IngestCommand(Invocation world) {
    this.world = world;
  }

  /** Counts what was kept, and says so. */
  private final class Tally {

    private long kept;
    private long known;

    private synchronized void add(Archive.Added added) {
      kept += added.kept().size();
      known += added.known().size();
      if (ids) {
        added.kept().forEach(world.out()::println);
        added.known().forEach(world.out()::println);
        world.out().flush();
      }
    }

    private synchronized String line() {
      return String.format(
          Locale.ROOT,
          "%,d report%s kept%s",
          kept,
          kept == 1 ? "" : "s",
          known == 0 ? "" : String.format(Locale.ROOT, ", %,d there already", known));
    }
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    Tally tally = new Tally();
    try (Archive into = Archive.make(archive.address());
        Progress progress =
            new Progress(
                world.clock(), world.err(), world.terminal(), problems, "opening the archive")) {
      List<String> leftAside = new ArrayList<>();
      for (List<Path> paths : together()) {
        String source = String.join(", ", paths.stream().map(Path::toString).toList());
        FeedReports reports = new FeedReports(beside.feed(paths, world.clock()));
        progress.reading(reports);
        bring(reports::deliver, source, into, tally, progress, problems);
        leftAside.addAll(reports.leftAside());
      }
      for (String address : sources.stream().filter(WebAddress::looksLikeOne).toList()) {
        progress.stage("fetching " + address);
        bring(to -> fetch(address, to), address, into, tally, progress, problems);
      }
      progress.done(
          String.format(Locale.ROOT, "%s, %,d in %s", tally.line(), into.size(), into.name()),
          leftAside);
    }
    return problems.count() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
  }

  /** Hands on all arrivals of a source. */
  private interface Delivery {
    void deliver(Consumer<Arrival> to) throws IOException;
  }

  private void bring(
      Delivery from, String source, Archive into, Tally tally, Progress progress, Problems problems)
      throws IOException {
    try (BatchedAdding adding = new BatchedAdding(into, tally::add)) {
      from.deliver(
          arrival -> {
            arrival.problems().forEach(problems::add);
            progress.read();
            add(arrival, source, adding, problems);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void fetch(String address, Consumer<Arrival> to) throws IOException {
    Documents documents = new Documents(FeedOptions.on(LocalDate.now(world.clock())));
    try (Fetcher fetcher = web.fetcher(world.clock())) {
      new WebSource(fetcher, documents, Time.of(world.clock()), LARGEST, web.pages())
          .deliver(address, to);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("it was stopped", e);
    }
  }

  /** The paths one by one; all at once where one file of metadata tells of all. */
  private List<List<Path>> together() {
    List<Path> paths =
        sources.stream().filter(source -> !WebAddress.looksLikeOne(source)).map(Path::of).toList();
    return beside.metadataGiven() && !paths.isEmpty()
        ? List.of(paths)
        : paths.stream().map(List::of).toList();
  }

  private void add(Arrival arrival, String source, BatchedAdding adding, Problems problems) {
    if (arrival.readings().isPresent()) {
      problems.add(
          new Problem(
              arrival.readings().get().toString(),
              Problem.Kind.UNREADABLE,
              "it holds readings, and no reports as they came in: bring in their reports"));
      return;
    }
    if (arrival.report().isEmpty() || arrival.original().isEmpty()) {
      return;
    }
    Instant now = world.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      adding.add(new Incoming(arrival.report().get(), arrival.original().get(), source, now));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
