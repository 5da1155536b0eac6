package org.zubda.story;

import java.util.Arrays;

/** The reports that one report was found to be like, with how much. */
final class Links {

  private int[] to = new int[4];
  private float[] scores = new float[4];
  private int size;

  void add(int other, double score) {
    if (size == to.length) {
      to = Arrays.copyOf(to, size * 2);
      scores = Arrays.copyOf(scores, size * 2);
    }
    to[size] = other;
    scores[size++] = (float) score;
  }

  int size() {
    return size;
  }

  int to(int k) {
    return to[k];
  }

  double score(int k) {
    return scores[k];
  }
}
