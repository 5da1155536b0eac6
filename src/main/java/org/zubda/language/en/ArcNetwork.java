package org.zubda.language.en;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The neural network that scores a parser's moves. What a word with its tag and its relation adds
 * to the hidden layer from a given place is the same each time, so it is worked out once and kept,
 * in a table of fixed size in which a newcomer drives out the one before. Threads share the table
 * without locks: an entry never changes, and one that is lost is only worked out again.
 *
 * <p>Places: 0 to 2 the stack's top three (the top last), 3 to 5 the next words, 6 to 11 the
 * children of the top, 12 to 17 those of the word below it.
 */
final class ArcNetwork {

  /** How many words around the next move are looked at. */
  static final int PLACES = 18;

  /** The first place whose word has a relation already. */
  static final int CHILDREN = 6;

  /** The first places of the children on each side: every second place is the other side's. */
  private static final int[] SIDES = {6, 7, 12, 13};

  /** Slots of the table of words with tag and relation; an entry takes 4 kB. */
  private static final int SLOTS = 1 << 16;

  /** Slots of the table of words alone, from which the other is filled. */
  private static final int WORD_SLOTS = 1 << 14;

  /**
   * Where the two best scores are nearer than this, they are worked out anew in double precision:
   * then the order of adding can't decide. Single precision errs by less than a tenth of it.
   */
  private static final float NEAR = 0.01f;

  /**
   * What something adds from one place.
   *
   * @param key what and where
   * @param values what it adds to each unit of the hidden layer
   */
  private record Kept(long key, float[] values) {}

  private final ArcModel model;
  private final int units;
  private final float[][] output;
  private final float[][] marks;

  /** What three missing children add, by the first of their places. */
  private final float[][] none = new float[PLACES - CHILDREN][];

  private final @Nullable Kept[] table = new Kept[SLOTS];
  private final @Nullable Kept[] words = new Kept[WORD_SLOTS];

  ArcNetwork(ArcModel model, int noWord, int noTag) {
    this.model = model;
    this.units = model.bias().length;
    int moves = model.output()[0].length;
    if (units % 4 != 0) {
      throw new IllegalArgumentException("a hidden layer of " + units + " units");
    }
    this.output = new float[units][];
    for (int unit = 0; unit < units; unit++) {
      // Rows of a multiple of four: the same sums take half as long as with 83.
      output[unit] = Arrays.copyOf(model.output()[unit], (moves + 3) / 4 * 4);
    }
    int rest = model.embeddings().length - model.words().size();
    this.marks = new float[rest * ArcModel.FEATURES][];
    for (int place : SIDES) {
      float[] sum = new float[units];
      for (int child = place; child < place + 6; child += 2) {
        add(sum, added(child, noWord, noTag, 0));
      }
      none[place - CHILDREN] = sum;
    }
  }

  /** Room for one run of scoring; for one thread. */
  final class Scorer {

    private final float[][] rows = new float[PLACES + 2][];
    private final float[] sum = new float[units];
    private final float[] scores = new float[output[0].length];
    private int count;

    /** Begins anew, with nothing around the next move. */
    void clear() {
      count = 0;
    }

    /** Puts a word with its tag and, for a child, its relation into a place. */
    void put(int place, int word, int tag, int relation) {
      rows[count++] = added(place, word, tag, relation);
    }

    /** Leaves the three places of one side of children empty, from the first of them. */
    void none(int place) {
      rows[count++] = none[place - CHILDREN];
    }

    /** The scores of all moves; there may be some more numbers behind them. */
    float[] scores() {
      System.arraycopy(model.bias(), 0, sum, 0, units);
      int at = 0;
      for (; at + 3 < count; at += 4) {
        add(sum, rows[at], rows[at + 1], rows[at + 2], rows[at + 3]);
      }
      for (; at < count; at++) {
        add(sum, rows[at]);
      }
      Arrays.fill(scores, 0);
      for (int unit = 0; unit < units; unit += 4) {
        addOutput(
            scores,
            cube(sum[unit]),
            output[unit],
            cube(sum[unit + 1]),
            output[unit + 1],
            cube(sum[unit + 2]),
            output[unit + 2],
            cube(sum[unit + 3]),
            output[unit + 3]);
      }
      return scores;
    }

    /** Whether two scores are so near that {@link #exact} must decide. */
    boolean isNear(float a, float b) {
      return Math.abs(a - b) < NEAR;
    }

    /** One move's score in double precision. */
    double exact(int move) {
      double score = 0;
      for (int unit = 0; unit < units; unit++) {
        double x = model.bias()[unit];
        for (int row = 0; row < count; row++) {
          x += rows[row][unit];
        }
        score += x * x * x * output[unit][move];
      }
      return score;
    }
  }

  private static float cube(float x) {
    return x * x * x;
  }

  private static void add(float[] sum, float[] a, float[] b, float[] c, float[] d) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += (a[i] + b[i]) + (c[i] + d[i]);
    }
  }

  private static void add(float[] sum, float[] row) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += row[i];
    }
  }

  private static void addOutput(
      float[] scores,
      float a,
      float[] fromA,
      float b,
      float[] fromB,
      float c,
      float[] fromC,
      float d,
      float[] fromD) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += (a * fromA[i] + b * fromB[i]) + (c * fromC[i] + d * fromD[i]);
    }
  }

  private float[] added(int place, int word, int tag, int relation) {
    long key = (((long) word * 64 + (tag - model.words().size())) * 64 + relation) * 32 + place;
    int slot = slot(key, SLOTS);
    Kept kept = table[slot];
    if (kept == null || kept.key() != key) {
      float[] values = word(word, place).clone();
      add(values, mark(tag, PLACES + place));
      if (place >= CHILDREN) {
        add(values, mark(model.firstRelation() + relation, 2 * PLACES + place - CHILDREN));
      }
      kept = new Kept(key, values);
      table[slot] = kept;
    }
    return kept.values();
  }

  private float[] word(int word, int place) {
    long key = (long) word * PLACES + place;
    int slot = slot(key, WORD_SLOTS);
    Kept kept = words[slot];
    if (kept == null || kept.key() != key) {
      kept = new Kept(key, product(word, place));
      words[slot] = kept;
    }
    return kept.values();
  }

  /** What a tag or a relation adds, from one of the model's own 48 places. */
  private float[] mark(int feature, int place) {
    int at = (feature - model.words().size()) * ArcModel.FEATURES + place;
    float[] known = marks[at];
    if (known == null) {
      known = product(feature, place);
      marks[at] = known;
    }
    return known;
  }

  private static int slot(long key, int slots) {
    return (int)
        ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - Integer.numberOfTrailingZeros(slots)));
  }

  private float[] product(int feature, int place) {
    float[] embedding = model.embeddings()[feature];
    float[] product = new float[units];
    for (int i = 0; i < embedding.length; i++) {
      addScaled(product, embedding[i], model.hidden()[place * embedding.length + i]);
    }
    return product;
  }

  private static void addScaled(float[] product, float by, float[] weights) {
    for (int i = 0; i < product.length; i++) {
      product[i] += by * weights[i];
    }
  }
}
