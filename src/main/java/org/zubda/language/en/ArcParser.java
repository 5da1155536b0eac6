package org.zubda.language.en;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * CoreNLP's neural dependency parser, worked out anew over its model file: the same moves (arc
 * standard, one root) and the same network, so the same trees, some twenty times faster. What it
 * does otherwise: numbers instead of strings, single precision throughout, all threads share what
 * is worked out without locks, and no score is asked for where only one move is allowed. Safe for
 * several threads.
 */
final class ArcParser {

  private static final int NONE = -1;

  /** The number of the root's relation; 0 is none. */
  private static final int ROOT = 1;

  /**
   * A tree over words.
   *
   * @param heads for each word the index of its head; -1 for the root
   * @param relations for each word its relation to the head
   */
  record Tree(int[] heads, String[] relations) {}

  private final ArcModel model;
  private final ArcNetwork network;
  private final int noWord;
  private final int rootWord;
  private final int unknownWord;
  private final int noTag;
  private final int rootTag;
  private final int unknownTag;

  ArcParser(ArcModel model) {
    this.model = model;
    this.unknownWord = model.words().getOrDefault("-UNKNOWN-", 0);
    this.noWord = model.words().getOrDefault("-NULL-", 0);
    this.rootWord = model.words().getOrDefault("-ROOT-", 0);
    this.unknownTag = model.tags().getOrDefault("-UNKNOWN-", 0);
    this.noTag = model.tags().getOrDefault("-NULL-", 0);
    this.rootTag = model.tags().getOrDefault("-ROOT-", 0);
    this.network = new ArcNetwork(model, noWord, noTag);
  }

  /** Loads the model at a place of the class path. */
  static ArcParser load(String resource) {
    try (InputStream in = ArcParser.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new UncheckedIOException(new IOException("no " + resource + " in this build"));
      }
      return new ArcParser(ArcModel.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tree of a sentence's words and their tags. */
  Tree parse(String[] words, String[] tags) {
    State state = new State(words, tags);
    while (state.stacked > 1 || state.next <= state.size) {
      if (state.stacked <= 2) {
        state.onlyMove();
      } else {
        state.look();
        state.move();
      }
    }
    return state.tree();
  }

  /** Where the parser stands in a sentence; word 0 is the root. */
  private final class State {

    private final ArcNetwork.Scorer scorer = network.new Scorer();
    private final int size;
    private final int[] word;
    private final int[] tag;
    private final int[] head;
    private final int[] relation;

    /** The two outermost children on each side, the outermost first. */
    private final int[][] left;

    private final int[][] right;
    private final int[] stack;
    private int stacked;
    private int next = 1;

    State(String[] words, String[] tags) {
      size = words.length;
      word = new int[size + 1];
      tag = new int[size + 1];
      word[0] = rootWord;
      tag[0] = rootTag;
      for (int i = 0; i < size; i++) {
        word[i + 1] = model.words().getOrDefault(words[i], unknownWord);
        tag[i + 1] = model.tags().getOrDefault(tags[i], unknownTag);
      }
      head = filled(size + 1);
      relation = new int[size + 1];
      left = new int[][] {filled(size + 1), filled(size + 1)};
      right = new int[][] {filled(size + 1), filled(size + 1)};
      stack = new int[size + 1];
      stacked = 1;
    }

    private static int[] filled(int size) {
      int[] none = new int[size];
      Arrays.fill(none, NONE);
      return none;
    }

    /** The one move that is allowed with a single word beside the root. */
    private void onlyMove() {
      if (next <= size) {
        shift();
      } else {
        attach(stack[1], stack[0], ROOT);
        stacked--;
      }
    }

    private void shift() {
      stack[stacked++] = next++;
    }

    private int stack(int depth) {
      return depth < stacked ? stack[stacked - 1 - depth] : NONE;
    }

    private int buffer(int ahead) {
      return next + ahead <= size ? next + ahead : NONE;
    }

    private int child(int[][] side, int nth, int of) {
      return of < 0 ? NONE : side[nth][of];
    }

    /** The order of the places is the model's. */
    private void look() {
      scorer.clear();
      for (int j = 0; j < 3; j++) {
        put(j, stack(2 - j));
        put(3 + j, buffer(j));
      }
      for (int j = 0; j < 2; j++) {
        int of = stack(j);
        int place = ArcNetwork.CHILDREN + 6 * j;
        side(place, left, of);
        side(place + 1, right, of);
      }
    }

    /** A word's outermost child on one side, the next one, and that child's own outermost. */
    private void side(int place, int[][] side, int of) {
      int first = child(side, 0, of);
      if (first < 0) {
        scorer.none(place);
      } else {
        put(place, first);
        put(place + 2, child(side, 1, of));
        put(place + 4, child(side, 0, first));
      }
    }

    /** The root's own relation is the model's "none". */
    private void put(int place, int at) {
      if (at < 0) {
        scorer.put(place, noWord, noTag, 0);
      } else {
        scorer.put(place, word[at], tag[at], place < ArcNetwork.CHILDREN ? 0 : relation[at]);
      }
    }

    /** Makes the best move; the first of equals. */
    private void move() {
      float[] scores = scorer.scores();
      int kinds = model.relations().size() - 1;
      int best = ROOT;
      for (int i = ROOT; i <= 2 * kinds; i++) {
        best = scores[i] > scores[best] && isAllowed(i, kinds) ? i : best;
      }
      best = closest(scores, best, kinds);
      int top = stack[stacked - 1];
      int below = stack[stacked - 2];
      if (best == 2 * kinds) {
        shift();
      } else if (best < kinds) {
        attach(below, top, best + 1);
        stack[stacked - 2] = top;
        stacked--;
      } else {
        attach(top, below, best - kinds + 1);
        stacked--;
      }
    }

    /** Only the root takes the root's relation; only what is left can be shifted. */
    private boolean isAllowed(int move, int kinds) {
      return move != kinds && (move < 2 * kinds || next <= size);
    }

    /** Decides between the best move and those that score almost the same. */
    private int closest(float[] scores, int best, int kinds) {
      int chosen = best;
      double high = Double.NaN;
      for (int i = ROOT; i <= 2 * kinds; i++) {
        if (i != best && scorer.isNear(scores[i], scores[best]) && isAllowed(i, kinds)) {
          high = Double.isNaN(high) ? scorer.exact(best) : high;
          double score = scorer.exact(i);
          if (score > high || (score == high && i < chosen)) {
            high = score;
            chosen = i;
          }
        }
      }
      return chosen;
    }

    private void attach(int at, int to, int by) {
      head[at] = to;
      relation[at] = by;
      // Children come from the inside out: the newest is the outermost.
      int[][] side = at < to ? left : right;
      side[1][to] = side[0][to];
      side[0][to] = at;
    }

    private Tree tree() {
      int[] heads = new int[size];
      String[] relations = new String[size];
      boolean[] passive = new boolean[size + 1];
      for (int i = 1; i <= size; i++) {
        passive[Math.max(0, head[i])] |= name(i).equals("aux:pass");
      }
      for (int i = 1; i <= size; i++) {
        heads[i - 1] = head[i] - 1;
        String name = name(i);
        boolean subject = name.equals("nsubj") || name.equals("csubj");
        // CoreNLP's one correction of the network's trees.
        relations[i - 1] = subject && passive[head[i]] ? name + ":pass" : name;
      }
      return new Tree(heads, relations);
    }

    private String name(int at) {
      return model.relations().get(relation[at]);
    }
  }
}
