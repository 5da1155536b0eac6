package org.zubda.cli;

import java.io.IOException;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The arguments that name reports; the same for all commands that read some. */
final class Input {

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = {
        "folders, and files of any kind that holds reports: text, web pages, PDFs; records",
        "(.jsonl) and tables (.csv, .tsv) with columns id, title, text or html, published, outlet,",
        "url, language; RSS and Atom feeds; web archives (.warc); all of these packed (.gz, .zip,",
        ".tar); readings kept before. Lists of feeds and sitemaps are for ingest and watch"
      })
  private List<Path> paths = List.of();

  @Mixin private Beside beside = new Beside();

  @Mixin private FromArchive archive = new FromArchive();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /**
   * The reports that were named.
   *
   * @throws ParameterException where none were, or files and an archive
   */
  Reports reports(Clock clock) throws IOException {
    if (paths.isEmpty() != archive.given() && spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          paths.isEmpty()
              ? "Which reports? Give PATHs, or --archive."
              : "Give PATHs or --archive, not both: zubda ingest brings PATHs into an archive.");
    }
    return archive.given() ? archive.reports() : beside.reports(paths, clock);
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

    /** Whether a file of metadata was named. */
    boolean metadataGiven() {
      return metadata != null;
    }

    Reports reports(List<Path> paths, Clock clock) {
      return new FeedReports(feed(paths, clock));
    }

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
