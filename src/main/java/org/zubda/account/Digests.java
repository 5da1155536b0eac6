package org.zubda.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zubda.story.Digest;
import org.zubda.story.Lexicon;

/**
 * The reports that were told of last, each sorted by itself, so that a story which grows is not
 * read again whole for every report that joins it. Only so many are held; any other is made anew.
 */
final class Digests {

  /** Reports that are held: some 100 kilobytes each. */
  private static final int HELD = 2000;

  private final Lexicon lexicon;
  private final Readings readings;
  private final Map<String, Digest> held =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Digest> eldest) {
          return size() > HELD;
        }
      };

  Digests(Lexicon lexicon, Readings readings) {
    this.lexicon = lexicon;
    this.readings = readings;
  }

  /** The digest of a report that was kept. */
  Digest of(String report) {
    Digest known = held.get(report);
    if (known != null) {
      return known;
    }
    Digest made = Digest.of(readings.of(report), lexicon);
    held.put(report, made);
    return made;
  }
}
