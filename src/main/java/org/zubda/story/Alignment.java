package org.zubda.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The passages that two texts have in common: runs of the same words, joined over the few words
 * between them that were changed, put in or left out.
 */
final class Alignment {

  /** Words in a row that two texts must share before they are looked at together. */
  private static final int SEED = 3;

  /** Words in a row that are a passage's beginning even amid another passage. */
  private static final int SURE = 6;

  /** Words in a row, without which a passage is but a likeness. */
  private static final int CERTAIN = 5;

  /** Words, on either side, over which a passage goes on. */
  private static final int GAP = 8;

  /** The least number of the same words in a passage. */
  static final int LEAST = 8;

  /** The least share of a passage's words that are the same. */
  private static final double DENSE = 0.4;

  /** The least share of a passage's words outside quotation marks that makes it a report's own. */
  private static final double UNQUOTED = 0.3;

  /** Places of one seed that are looked at. */
  private static final int TRIES = 12;

  /**
   * A passage, in words.
   *
   * @param a the first word in the first text
   * @param aEnd the word after the last
   * @param b the first word in the second text
   * @param bEnd the word after the last
   * @param quotation whether it is somebody's speech
   */
  record Run(int a, int aEnd, int b, int bEnd, boolean quotation) {}

  private final ComparedText first;
  private final ComparedText second;
  private final int[] heads;
  private final int[] next;
  private final List<Run> found = new ArrayList<>();
  private int a = -1;
  private int aEnd;
  private int b;
  private int bEnd;
  private int same;
  private int longest;

  private Alignment(ComparedText first, ComparedText second) {
    this.first = first;
    this.second = second;
    heads = new int[Integer.highestOneBit(Math.max(first.size(), 8)) * 4];
    Arrays.fill(heads, -1);
    next = new int[first.size()];
    for (int i = first.size() - SEED; i >= 0; i--) {
      int slot = first.hash(i, SEED) & (heads.length - 1);
      next[i] = heads[slot];
      heads[slot] = i;
    }
  }

  /** The passages of two texts, in the order of the second. */
  static List<Run> of(ComparedText first, ComparedText second) {
    if (first.size() < LEAST || second.size() < LEAST) {
      return List.of();
    }
    Alignment alignment = new Alignment(first, second);
    alignment.run();
    return alignment.found;
  }

  private void run() {
    int at = 0;
    while (at + SEED <= second.size()) {
      int best = -1;
      int length = 0;
      int score = 0;
      int tries = 0;
      int slot = second.hash(at, SEED) & (heads.length - 1);
      for (int p = heads[slot]; p >= 0 && tries < TRIES; p = next[p], tries++) {
        int same = extend(p, at);
        int points = same < SEED ? 0 : same + (goesOn(p, at) ? GAP : 0);
        if (points > score) {
          best = p;
          length = same;
          score = points;
        }
      }
      boolean within = a >= 0 && at - bEnd <= GAP;
      if (best < 0 || within && !goesOn(best, at) && length < SURE) {
        at++;
        continue;
      }
      take(best, at, length);
      at += length;
    }
    close();
  }

  private int extend(int p, int at) {
    int same = 0;
    while (p + same < first.size()
        && at + same < second.size()
        && first.word(p + same) == second.word(at + same)) {
      same++;
    }
    return same;
  }

  private boolean goesOn(int p, int at) {
    return a >= 0 && at - bEnd <= GAP && p >= aEnd && p - aEnd <= GAP;
  }

  private void take(int p, int at, int length) {
    if (!goesOn(p, at)) {
      close();
      a = p;
      b = at;
      same = 0;
      longest = 0;
    }
    aEnd = p + length;
    bEnd = at + length;
    same += length;
    longest = Math.max(longest, length);
  }

  private void close() {
    if (a >= 0
        && same >= LEAST
        && longest >= CERTAIN
        && same >= DENSE * Math.max(bEnd - b, aEnd - a)) {
      int own = 0;
      int other = 0;
      for (int i = b; i < bEnd; i++) {
        own += second.isQuoted(i) ? 0 : 1;
      }
      for (int i = a; i < aEnd; i++) {
        other += first.isQuoted(i) ? 0 : 1;
      }
      boolean speech =
          own < Math.max(UNQUOTED * (bEnd - b), 1) || other < Math.max(UNQUOTED * (aEnd - a), 1);
      found.add(new Run(a, aEnd, b, bEnd, speech));
    }
    a = -1;
  }
}
