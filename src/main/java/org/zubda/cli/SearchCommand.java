package org.zubda.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zubda.export.FoundText;
import org.zubda.store.Archive;
import org.zubda.store.BrokenReading;
import org.zubda.store.Held;
import org.zubda.store.ReadingCodec;
import org.zubda.store.SearchQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zubda search}: finds reports of an archive by their words. */
@Command(
    name = "search",
    description = {
      "Finds the reports of an archive that hold all of the words; those that came in last first.",
      "Case and accents don't count. Places and actors are known of reports that have been read."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SearchCommand implements Callable<Integer> {

  private final Invocation world;

  @Parameters(
      paramLabel = "WORD",
      arity = "0..*",
      description = {
        "words; in quotes (\"barrel bomb\") those that stand together;",
        "shell* for all that begin so"
      })
  private List<String> words = List.of();

  @Option(names = "--place", paramLabel = "P", description = "names this place, or one in it")
  private @Nullable String place;

  @Option(names = "--actor", paramLabel = "A", description = "names this actor")
  private @Nullable String actor;

  @Option(names = "--from", paramLabel = "D", description = "published on this day or later")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "D", description = "published on this day or earlier")
  private @Nullable LocalDate to;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many at most (${DEFAULT-VALUE})")
  private int limit;

  @Mixin private InArchive archive = new InArchive();

  @Spec private @Nullable CommandSpec spec;

  SearchCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw wrong("--limit takes 1 or more.");
    }
    SearchQuery query =
        new SearchQuery(
            words,
            Optional.ofNullable(place),
            Optional.ofNullable(actor),
            Optional.ofNullable(from),
            Optional.ofNullable(to),
            limit + 1);
    List<Held> found;
    try (Archive in = Archive.open(archive.address())) {
      found = in.search(query);
    } catch (IllegalArgumentException e) {
      throw wrong("What is looked for? Give words, --place, --actor, --from or --to.");
    }
    FoundText text = new FoundText(words);
    for (Held held : found.subList(0, Math.min(limit, found.size()))) {
      world.out().print(render(held, text));
    }
    world
        .err()
        .printf(
            Locale.ROOT,
            "zubda: %,d report%s%s%n",
            Math.min(limit, found.size()),
            found.size() == 1 ? "" : "s",
            found.size() > limit ? ", and more: --limit shows them" : "");
    return Zubda.DONE;
  }

  private static String render(Held held, FoundText text) throws IOException {
    return switch (held) {
      case Held.Unread unread -> text.renderUnread(ArchiveReports.report(unread.archived()));
      case Held.Read read -> {
        try {
          yield text.render(read.open(new ReadingCodec()).reading());
        } catch (BrokenReading e) {
          throw new IOException(
              "the reading of report " + read.number() + " is broken: run zubda verify", e);
        }
      }
    };
  }

  private RuntimeException wrong(String why) {
    return WrongUse.of(spec, why);
  }
}
