package org.zubda.feed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.zubda.report.Moment;

/**
 * How reports are brought in.
 *
 * @param today what counts as the future lies after it
 * @param metadata a file of metadata for all paths, where one is given
 * @param published the date of reports that state none beside their text, where one is given
 */
public record FeedOptions(LocalDate today, Optional<Path> metadata, Optional<Moment> published) {

  /** Nothing but today. */
  public static FeedOptions on(LocalDate today) {
    return new FeedOptions(today, Optional.empty(), Optional.empty());
  }
}
