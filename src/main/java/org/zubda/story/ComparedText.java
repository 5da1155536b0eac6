package org.zubda.story;

import java.util.Arrays;
import java.util.List;
import org.zubda.claim.Reading;
import org.zubda.report.Span;

/**
 * A report's words as they are held against those of others: each as a hash of its letters, with
 * the place where it stands. Words of boilerplate are left out.
 *
 * <p>A few of its runs of {@value #RUN} words stand for the whole text: the least hash of every
 * {@value #WINDOW} neighbouring runs (Schleimer, Wilkerson and Aiken, Winnowing, SIGMOD 2003). Two
 * texts that share {@value #RUN} + {@value #WINDOW} - 1 words in a row share at least one of them.
 */
final class ComparedText {

  /** Words in one run. */
  static final int RUN = 4;

  /** Neighbouring runs of which one is kept. */
  static final int WINDOW = 4;

  /** Bits of a word's spot below its start. */
  private static final int START = 9;

  /** A longer word counts as so long. */
  private static final int LONGEST = 255;

  /** Characters of a text that are held against others': more than a book has. */
  private static final int FARTHEST = (1 << 22) - 1;

  private final int[] words;

  /** Of each word where it starts, how long it is, and in the last bit whether it is quoted. */
  private final int[] spots;

  private final int[] prints;
  private final int[] places;

  private ComparedText(Words found) {
    words = Arrays.copyOf(found.words, found.size);
    spots = Arrays.copyOf(found.spots, found.size);
    long[] kept = fingerprints();
    prints = new int[kept.length];
    places = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      prints[i] = (int) (kept[i] >> 32);
      places[i] = (int) kept[i];
    }
  }

  static ComparedText of(Reading reading) {
    return new ComparedText(new Words(reading.report().text(), reading.boilerplate()));
  }

  /** How many words there are. */
  int size() {
    return words.length;
  }

  int word(int i) {
    return words[i];
  }

  /** Whether a word stands between quotation marks. */
  boolean isQuoted(int i) {
    return (spots[i] & 1) != 0;
  }

  /** Where a run of words stands in the text. */
  Span span(int from, int to) {
    int last = to - 1;
    return new Span(start(from), start(last) + length(last));
  }

  /** The first word that ends after a place in the text; {@link #size()} where none does. */
  int wordAt(int offset) {
    if (offset > FARTHEST) {
      return size();
    }
    int i = -Arrays.binarySearch(spots, offset << START) - 1;
    if (i < size() && start(i) == offset) {
      return i;
    }
    int before = i - 1;
    return before >= 0 && start(before) + length(before) > offset ? before : i;
  }

  private int start(int word) {
    return spots[word] >>> START;
  }

  private int length(int word) {
    return spots[word] >>> 1 & LONGEST;
  }

  /** The runs that stand for the text, as hashes in rising order, each once. */
  int[] prints() {
    return prints;
  }

  /** The word with which the run of that number in {@link #prints()} begins. */
  int place(int print) {
    return places[print];
  }

  /** Whether one of the runs that stand for the text has this hash. */
  boolean has(int print) {
    return Arrays.binarySearch(prints, print) >= 0;
  }

  /** A hash of the words from a place on. */
  int hash(int from, int count) {
    int hash = 17;
    for (int i = from; i < from + count; i++) {
      hash = hash * 1_000_003 + words[i];
    }
    return mix(hash);
  }

  private static int mix(int hash) {
    int h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  private long[] fingerprints() {
    int runs = words.length - RUN + 1;
    if (runs <= 0) {
      return new long[0];
    }
    int[] hashes = new int[runs];
    for (int i = 0; i < runs; i++) {
      hashes[i] = hash(i, RUN);
    }
    long[] kept = new long[runs];
    int size = 0;
    int last = -1;
    for (int from = 0; from + WINDOW <= Math.max(runs, WINDOW); from++) {
      int least = from;
      for (int i = from + 1; i < Math.min(from + WINDOW, runs); i++) {
        least = hashes[i] <= hashes[least] ? i : least;
      }
      if (least != last) {
        kept[size++] = (long) hashes[least] << 32 | least;
        last = least;
      }
    }
    long[] sorted = Arrays.copyOf(kept, size);
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] >> 32 != sorted[distinct - 1] >> 32) {
        sorted[distinct++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, distinct);
  }

  /** The words of a text, found in one walk over its letters. */
  private static final class Words {
    private int[] words;
    private int[] spots;
    private int size;

    Words(String text, List<Span> without) {
      int guess = text.length() / 5 + 8;
      words = new int[guess];
      spots = new int[guess];
      boolean open = false;
      int i = 0;
      int end = Math.min(text.length(), FARTHEST);
      while (i < end) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          i = word(text, i, open, without);
        } else {
          open = quotation(text, i, open);
          i++;
        }
      }
    }

    /** Whether what follows stands between quotation marks; a paragraph's end ends a quotation. */
    private static boolean quotation(String text, int i, boolean open) {
      char c = text.charAt(i);
      return switch (c) {
        case '“', '«', '„' -> true;
        case '”', '»', '\n' -> false;
        case '"' -> !open;
        case '`' -> open || text.startsWith("``", i);
        case '\'' -> open && !text.startsWith("''", i);
        default -> open;
      };
    }

    /** Takes a word and gives the place after it; a possessive ending is no part of it. */
    private int word(String text, int from, boolean open, List<Span> without) {
      int hash = 7;
      int i = from;
      int end = from;
      while (i < text.length()) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          hash = hash * 31 + Character.toLowerCase(c);
          i++;
          end = i;
        } else if (isApostrophe(c) && i + 1 < text.length() && letter(text, i + 1)) {
          boolean possessive =
              Character.toLowerCase(text.charAt(i + 1)) == 's' && !letter(text, i + 2);
          i += possessive ? 2 : 1;
          if (possessive) {
            break;
          }
        } else {
          break;
        }
      }
      if (without.stream().noneMatch(s -> s.start() <= from && from < s.end())) {
        put(mix(hash), from, end - from, open);
      }
      return i;
    }

    private static boolean isApostrophe(char c) {
      return c == '\'' || c == '’';
    }

    private static boolean letter(String text, int i) {
      return i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }

    private void put(int hash, int start, int length, boolean open) {
      if (size == words.length) {
        int more = size * 2;
        words = Arrays.copyOf(words, more);
        spots = Arrays.copyOf(spots, more);
      }
      words[size] = hash;
      spots[size] = start << START | Math.min(length, LONGEST) << 1 | (open ? 1 : 0);
      size++;
    }
  }
}
