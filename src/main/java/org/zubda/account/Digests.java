package org.zubda.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.zubda.claim.Reading;
import org.zubda.story.Digest;
import org.zubda.story.Lexicon;

/**
 * The reports that were told of last, each sorted by itself, so that a story which grows is not
 * read again whole for every report that joins it. Only so many are held; any other is made anew,
 * from what was kept of it where the readings keep that.
 */
final class Digests {

  private final Lexicon lexicon;
  private final Readings readings;
  private final Map<String, Digest> held;

  /**
   * @param most reports that are held
   */
  Digests(Lexicon lexicon, Readings readings, int most) {
    this.lexicon = lexicon;
    this.readings = readings;
    this.held =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Digest> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * A report's digest.
   *
   * @param kept what is to be kept of it, where it was worked out just now
   */
  record Made(String report, Digest digest, Optional<Digest.Kept> kept) {}

  /** The digest of a report that was kept, to be asked for by any thread. */
  Supplier<Made> ready(String report) {
    Digest known = held.get(report);
    return known == null ? () -> made(report) : () -> new Made(report, known, Optional.empty());
  }

  private Made made(String report) {
    Optional<Digest.Kept> kept = readings.digest(report);
    if (kept.isPresent()) {
      Digest again = Digest.of(readings.claimed(report), kept.get());
      return new Made(report, again, Optional.empty());
    }
    Reading reading = readings.of(report);
    Digest digest = Digest.of(reading, lexicon);
    // One without a date may be read again under a date that its story gives it.
    boolean dated = reading.report().published().isPresent();
    return new Made(report, digest, dated ? Optional.of(digest.kept()) : Optional.empty());
  }

  /** Holds a digest for the stories that are told next. */
  void hold(Made made) {
    held.put(made.report(), made.digest());
    made.kept().ifPresent(kept -> readings.keep(made.report(), kept));
  }
}
