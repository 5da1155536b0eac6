package org.zubda.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zubda.feed.Feed;
import org.zubda.feed.FeedOptions;
import org.zubda.report.Moment;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that name reports; the same for all commands that read some. */
final class Input {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "text files, pages (.html), folders, and .jsonl files of one report a line",
        "(id, title, text or html, published, outlet, url, language), or of readings kept before"
      })
  private List<Path> paths = List.of();

  @Mixin private Beside beside = new Beside();

  Feed feed(Clock clock) {
    return beside.feed(paths, clock);
  }

  /** What is told beside the reports. */
  static final class Beside {

    @Option(
        names = "--metadata",
        paramLabel = "FILE",
        description = "JSON: file name to title, outlet, published, url, language")
    private @Nullable Path metadata;

    @Option(
        names = "--published",
        paramLabel = "DATE",
        converter = MomentConverter.class,
        description = "the date of reports that have none beside their text (2024-11-30)")
    private @Nullable Moment published;

    Feed feed(List<Path> paths, Clock clock) {
      return new Feed(
          paths,
          new FeedOptions(
              LocalDate.now(clock), Optional.ofNullable(metadata), Optional.ofNullable(published)));
    }
  }

  /** Reads a date, or a date and time, from an argument. */
  static final class MomentConverter implements CommandLine.ITypeConverter<Moment> {

    @Override
    public Moment convert(String value) {
      try {
        return Moment.parse(value);
      } catch (DateTimeException e) {
        throw new CommandLine.TypeConversionException(
            "'" + value + "' is no date: write 2024-11-30 or 2024-11-30T18:00Z");
      }
    }
  }
}
