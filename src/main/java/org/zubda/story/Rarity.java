package org.zubda.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much it tells that two reports share a word. The weights are fixed: they come from how
 * frequent words are in English at large, never from the reports at hand, so that a new report
 * changes no old likeness.
 */
final class Rarity {

  /** Words of a report, by which a frequency becomes the share of reports that have the word. */
  private static final double LENGTH = 300;

  /** The frequency that a word has which the list lacks: half of the rarest one in it. */
  private static final double UNLISTED = 5e-7;

  private final Map<String, Double> words = new HashMap<>();
  private final Map<String, Double> stems = new HashMap<>();

  /**
   * @param frequencies lines of a frequency in tenths of a power of ten, a colon, and words
   * @param silent words that tell nothing, however rare
   */
  Rarity(List<String> frequencies, Set<String> silent) {
    for (String line : frequencies) {
      int colon = line.indexOf(':');
      double weight = weight(Math.pow(10, -Integer.parseInt(line.substring(0, colon)) / 10.0));
      for (String word : line.substring(colon + 1).strip().split(" ")) {
        words.put(word, weight);
        stems.merge(Lexicon.stem(word), weight, Math::min);
      }
    }
    for (String word : silent) {
      words.put(word, 0.0);
      stems.put(Lexicon.stem(word), 0.0);
    }
  }

  /** The weight of a word: minus the logarithm of the share of reports that have it. */
  private static double weight(double frequency) {
    return -Math.log(1 - Math.exp(-LENGTH * frequency));
  }

  /** The weight of a word as it stands, from 0 to 9. */
  double ofWord(String word) {
    return words.getOrDefault(word, UNLISTED_WEIGHT);
  }

  /** Whether a word tells nothing. */
  boolean silent(String word) {
    return ofWord(word) == 0;
  }

  /** The weight of a word's stem, that of the most frequent word with it. */
  double ofStem(String stem) {
    return stems.getOrDefault(stem, UNLISTED_WEIGHT);
  }

  private static final double UNLISTED_WEIGHT = weight(UNLISTED);
}
