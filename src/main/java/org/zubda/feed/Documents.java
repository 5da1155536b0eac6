package org.zubda.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.zubda.report.Original;
import org.zubda.report.Problem;

/**
 * Reads any document that was fetched or found: tells by its first bytes, its name and the type
 * stated with it what it is, takes it apart into single reports, and reads each. Safe for use by
 * several threads.
 */
public final class Documents {

  private final Originals originals;

  /** Reads with these options. */
  public Documents(FeedOptions options) {
    this.originals = new Originals(options);
  }

  /**
   * Reads a document.
   *
   * @param bytes the document, whole
   * @param contentType the media type stated with it, parameters and all
   * @param location its address or file name; it names the reports, and its ending helps to tell
   *     what the document is
   * @param given what is told beside it, by the names that {@link Original} uses; of what holds
   *     several reports, title and address are the document's own and no report's
   * @param to takes each arrival, in the document's order, on the calling thread
   */
  public void read(
      byte[] bytes,
      Optional<String> contentType,
      String location,
      SortedMap<String, String> given,
      Consumer<Arrival> to) {
    read(new ByteArrayInputStream(bytes), contentType, location, given, to);
  }

  /** The same of a document that may be too large to hold; the stream is left open. */
  public void read(
      InputStream bytes,
      Optional<String> contentType,
      String location,
      SortedMap<String, String> given,
      Consumer<Arrival> to) {
    Finds finds =
        new Finds() {
          @Override
          public void original(Original original, String place, Optional<String> recordId) {
            to.accept(originals.read(original, place, recordId));
          }

          @Override
          public void arrival(Arrival arrival) {
            to.accept(arrival);
          }

          @Override
          public void aside(String what) {
            // Whoever hands a document in asks for reports, and is told what is wrong with them.
          }

          @Override
          public void keptReadings(String place) {
            problem(
                place,
                Problem.Kind.UNKNOWN_FORM,
                "these are readings that an earlier run kept, and no reports");
          }
        };
    try {
      new Contents(finds)
          .take(bytes, new Contents.Told(location, contentType, location, location, false, given));
    } catch (IOException e) {
      to.accept(Arrival.none(Feed.unreadable(location, e)));
    }
  }
}
