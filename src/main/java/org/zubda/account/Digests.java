package org.zubda.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

  /** The digest of a report that was kept. */
  Digest of(String report) {
    Digest known = held.get(report);
    if (known != null) {
      return known;
    }
    Digest made = made(report);
    held.put(report, made);
    return made;
  }

  private Digest made(String report) {
    Optional<Digest.Kept> kept = readings.digest(report);
    if (kept.isPresent()) {
      return Digest.of(readings.claimed(report), kept.get());
    }
    Reading reading = readings.of(report);
    Digest made = Digest.of(reading, lexicon);
    // One without a date may be read again under a date that its story gives it.
    if (reading.report().published().isPresent()) {
      readings.keep(report, made.kept());
    }
    return made;
  }
}
