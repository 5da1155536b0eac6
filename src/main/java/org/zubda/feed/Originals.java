package org.zubda.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.report.Original;
import org.zubda.report.Problem;

/**
 * Reads originals: the one way from a report's bytes to the report, whether they just came in or
 * were kept for years. The same original, place and options give an equal arrival. Safe for use by
 * several threads.
 */
public final class Originals {

  /** The date of reports that state none, as the user gave it when they came in. */
  static final String PUBLISHED_OTHERWISE = "published-otherwise";

  /** The encoding as whoever sent the bytes stated it. */
  static final String CHARSET = "charset";

  /** When the bytes were fetched. */
  static final String FETCHED = "fetched";

  private final Intake intake;
  private final RecordLine records;
  private final FeedEntry entries;
  private final PdfText pdfs;

  /** Reads with these options. */
  public Originals(FeedOptions options) {
    this.intake = new Intake(options);
    this.records = new RecordLine(intake);
    this.entries = new FeedEntry(intake);
    this.pdfs = new PdfText(intake);
  }

  /**
   * Reads an original.
   *
   * @param location where it came from; the location of the report that it gave before
   * @param recordId its own id where whoever gave it told one beside the bytes
   */
  public static Arrival read(
      Original original, String location, Optional<String> recordId, FeedOptions options) {
    return new Originals(options).read(original, location, recordId);
  }

  /** Reads an original, as {@link #read(Original, String, Optional, FeedOptions)} does. */
  public Arrival read(Original original, String location, Optional<String> recordId) {
    Source source = Source.of(original, location, recordId);
    Optional<Form> form = Form.of(original.form());
    if (form.isEmpty()) {
      return source
          .unread(Problem.Kind.UNKNOWN_FORM, "this version can't read " + original.form())
          .of(original);
    }
    try {
      return DeepStack.read(() -> read(form.get(), source)).of(original);
    } catch (StackOverflowError e) {
      return source
          .unread(Problem.Kind.REFUSED, "its parts stand too deep in each other")
          .of(original);
    } catch (RuntimeException e) {
      return source
          .unread(Problem.Kind.READER_FAILED, "the reader failed on it (" + e + ")")
          .of(original);
    } catch (OutOfMemoryError e) {
      // One report of many: what it held is free again, and the others can be read.
      return source
          .unread(Problem.Kind.REFUSED, "it takes more memory to read than there is")
          .of(original);
    }
  }

  private Arrival read(Form form, Source source) {
    return switch (form) {
      case TEXT -> text(source);
      case PAGE -> page(source);
      case RECORD -> records.read(source);
      case ROW -> records.row(source);
      case RSS_ENTRY, ATOM_ENTRY -> entries.read(source);
      case PDF -> pdfs.read(source);
    };
  }

  private Arrival text(Source source) {
    Decoded decoded = Decoded.of(source.original().bytes(), source.told(CHARSET));
    if (decoded.binary()) {
      return source.unread(Problem.Kind.BINARY, "it is no text");
    }
    return intake.report(
        source,
        source.given(),
        decoded.text(),
        false,
        Optional.empty(),
        broken(source.location(), decoded));
  }

  private Arrival page(Source source) {
    byte[] bytes = source.original().bytes();
    Decoded decoded =
        source.told(CHARSET).isPresent()
            ? Decoded.of(bytes, source.told(CHARSET))
            : Page.decode(bytes);
    if (decoded.binary()) {
      return source.unread(Problem.Kind.BINARY, "it is no text");
    }
    return intake.page(
        source,
        source.given(),
        decoded.text(),
        Optional.empty(),
        broken(source.location(), decoded));
  }

  /** What is wrong with the bytes themselves. */
  static List<Problem> broken(String location, Decoded decoded) {
    List<Problem> problems = new ArrayList<>();
    if (decoded.replaced() > 0) {
      problems.add(RecordLine.brokenBytes(location, decoded));
    }
    return problems;
  }
}
