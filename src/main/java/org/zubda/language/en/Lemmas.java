package org.zubda.language.en;

import edu.stanford.nlp.process.Morphology;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dictionary forms of words, in lower case. What was worked out is kept in a table of fixed size in
 * which a newcomer drives out the one before; threads share it without locks, because an entry
 * never changes.
 */
final class Lemmas {

  private static final int SLOTS = 1 << 14;

  /** A word with its tag, and its dictionary form. */
  private record Kept(String word, String tag, String lemma) {}

  private final @Nullable Kept[] table = new Kept[SLOTS];

  String of(String word, String tag) {
    int slot = (31 * word.hashCode() + tag.hashCode()) * 0x9E3779B1 >>> 18;
    Kept kept = table[slot];
    if (kept == null || !kept.word().equals(word) || !kept.tag().equals(tag)) {
      String lemma = new Morphology().lemma(word, tag, true).toLowerCase(Locale.ROOT);
      kept = new Kept(word, tag, lemma);
      table[slot] = kept;
    }
    return kept.lemma();
  }
}
