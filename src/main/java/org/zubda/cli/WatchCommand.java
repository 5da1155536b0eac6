package org.zubda.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.zubda.feed.Arrival;
import org.zubda.feed.Documents;
import org.zubda.feed.Feed;
import org.zubda.feed.FeedOptions;
import org.zubda.feed.Lead;
import org.zubda.feed.web.Fetcher;
import org.zubda.feed.web.Tally;
import org.zubda.feed.web.Time;
import org.zubda.feed.web.Watch;
import org.zubda.feed.web.WatchOptions;
import org.zubda.feed.web.WebAddress;
import org.zubda.report.Problem;
import org.zubda.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zubda watch}: brings into an archive what feeds and folders give, as it appears. */
@Command(
    name = "watch",
    description = {
      "Watches feeds and folders, and brings what is new in them into an archive, until it is stopped",
      "(Ctrl-C). A run that was broken off anyhow is taken up by running it again."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WatchCommand implements Callable<Integer> {

  /** How long the process may take to end after it was told to. */
  private static final Duration END = Duration.ofSeconds(15);

  /** Feeds asked more often than this are no politeness. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final Invocation world;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = {
        "lists of feeds (.opml), addresses (https://...) of feeds, sitemaps or lists of feeds,",
        "and folders"
      })
  private List<String> sources = List.of();

  @Mixin private InArchive archive = new InArchive();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "10m",
      converter = DurationConverter.class,
      description = "the time between two visits to a feed (${DEFAULT-VALUE})")
  private Duration every = Duration.ofMinutes(10);

  @Option(
      names = "--once",
      description = "visit each once and end; feeds that ask to be left alone are")
  private boolean once;

  @Mixin private WebArguments web = new WebArguments();

  @Spec private @Nullable CommandSpec spec;

  WatchCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    if (every.compareTo(LEAST) < 0) {
      throw wrong("--every takes 1s or more.");
    }
    Problems problems = new Problems();
    List<WebAddress> feeds = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    for (String source : sources) {
      sort(source, feeds, folders, problems);
    }
    if (feeds.isEmpty() && folders.isEmpty()) {
      throw wrong("There is nothing to watch in " + String.join(", ", sources) + ".");
    }
    Tally tally = new Tally();
    try (Archive into = Archive.make(archive.address());
        Fetcher fetcher = web.fetcher(world.clock());
        WatchProgress progress =
            new WatchProgress(world.clock(), world.err(), world.terminal(), problems, tally)) {
      Watch watch = watch(fetcher, into, tally, progress);
      for (WebAddress feed : feeds) {
        watch.feed(feed, once);
      }
      folders.forEach(watch::folder);
      begin(feeds.size(), folders.size(), into);
      run(watch, progress);
    }
    return problems.count() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
  }

  private Watch watch(Fetcher fetcher, Archive into, Tally tally, WatchProgress progress) {
    return new Watch(
        fetcher,
        // Today is another day tomorrow, and this may run for months.
        (bytes, type, location, given, to) ->
            new Documents(FeedOptions.on(LocalDate.now(world.clock())))
                .read(bytes, type, location, given, to),
        new ArchiveKeeping(into, world.clock()),
        Time.of(world.clock()),
        WatchOptions.usual().every(every).pages(web.pages()),
        tally,
        progress);
  }

  /** Runs, and ends in good order when the process is told to end. */
  private void run(Watch watch, WatchProgress progress) throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    Thread end =
        new Thread(
            () -> {
              watch.stop();
              try {
                over.await(END.toSeconds(), TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "stopping");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      watch.run(once);
      progress.done(once ? "all visited" : "stopped");
    } finally {
      over.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(end);
      } catch (IllegalStateException ending) {
        // It is running: that is why we are here.
      }
    }
  }

  private void begin(int feeds, int folders, Archive into) {
    world
        .err()
        .printf(
            Locale.ROOT,
            "zubda: watching %,d feed%s and %,d folder%s into %s%s%n",
            feeds,
            feeds == 1 ? "" : "s",
            folders,
            folders == 1 ? "" : "s",
            into.name(),
            feeds == 0 || web.contactGiven()
                ? ""
                : "; with --contact, hosts would know whom to write to");
    world.err().flush();
  }

  /** Tells what a source is. */
  private void sort(String source, List<WebAddress> feeds, List<Path> folders, Problems problems) {
    if (WebAddress.looksLikeOne(source)) {
      feeds.add(
          WebAddress.of(source).orElseThrow(() -> wrong(source + " is no address of the web.")));
    } else if (Files.isDirectory(Path.of(source))) {
      folders.add(Path.of(source));
    } else if (!Files.isRegularFile(Path.of(source))) {
      throw wrong("There is no file or folder " + source + ".");
    } else {
      list(Path.of(source), feeds, problems);
    }
  }

  private void list(Path file, List<WebAddress> feeds, Problems problems) {
    Feed feed = new Feed(List.of(file), FeedOptions.on(LocalDate.now(world.clock())));
    List<Arrival> arrivals = new ArrayList<>();
    feed.deliver(arrivals::add);
    if (arrivals.stream().anyMatch(arrival -> arrival.report().isPresent())) {
      throw wrong(file + " is no list of feeds: write one as OPML.");
    }
    for (Arrival arrival : arrivals) {
      arrival.problems().forEach(problems::add);
      for (Lead lead : arrival.leads()) {
        Optional<WebAddress> address = WebAddress.of(lead.url());
        address.ifPresent(feeds::add);
        if (address.isEmpty()) {
          problems.add(
              new Problem(
                  file.toString(),
                  Problem.Kind.NOT_FETCHED,
                  lead.url() + " is no http or https address"));
        }
      }
    }
  }

  private RuntimeException wrong(String why) {
    return WrongUse.of(spec, why);
  }
}
