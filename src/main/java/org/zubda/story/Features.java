package org.zubda.story;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a text has, each with its weight: hashes in rising order, so that two are compared in one
 * pass, and sums come out alike in whatever order reports were added.
 */
final class Features {

  private final int[] keys;
  private final float[] weights;

  private Features(int[] keys, float[] weights) {
    this.keys = keys;
    this.weights = weights;
  }

  /** As they are. */
  static Features of(Map<String, Double> weights) {
    SortedMap<Integer, Double> sorted = new TreeMap<>();
    weights.forEach((word, w) -> sorted.merge(hash(word), w, Math::max));
    int[] keys = new int[sorted.size()];
    float[] values = new float[sorted.size()];
    int i = 0;
    for (Map.Entry<Integer, Double> e : sorted.entrySet()) {
      keys[i] = e.getKey();
      values[i++] = e.getValue().floatValue();
    }
    return new Features(keys, values);
  }

  /** Scaled to length 1, so that {@link #dot} is a cosine. */
  static Features scaled(Map<String, Double> weights) {
    Features raw = of(weights);
    double square = 0;
    for (float w : raw.weights) {
      square += (double) w * w;
    }
    if (square > 0) {
      for (int i = 0; i < raw.weights.length; i++) {
        raw.weights[i] /= (float) Math.sqrt(square);
      }
    }
    return raw;
  }

  /** The hash under which a word is kept. */
  static int hash(String word) {
    int h = word.hashCode() * 0x9E3779B1;
    return h ^ (h >>> 15);
  }

  /** The sum of the products of the weights of what both have. */
  double dot(Features other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length && j < other.keys.length) {
      if (keys[i] == other.keys[j]) {
        sum += (double) weights[i++] * other.weights[j++];
      } else if (keys[i] < other.keys[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** The keys that both have. */
  int[] shared(Features other) {
    int[] found = new int[Math.min(keys.length, other.keys.length)];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length && j < other.keys.length) {
      if (keys[i] == other.keys[j]) {
        found[n++] = keys[i];
        i++;
        j++;
      } else if (keys[i] < other.keys[j]) {
        i++;
      } else {
        j++;
      }
    }
    return java.util.Arrays.copyOf(found, n);
  }

  /** The sum of the weights of what both have, of the heaviest so many. */
  double heaviestShared(Features other, int most) {
    double[] best = new double[most];
    int i = 0;
    int j = 0;
    while (i < keys.length && j < other.keys.length) {
      if (keys[i] == other.keys[j]) {
        double w = weights[i];
        for (int k = 0; k < best.length && w > 0; k++) {
          if (w > best[k]) {
            double lower = best[k];
            best[k] = w;
            w = lower;
          }
        }
        i++;
        j++;
      } else if (keys[i] < other.keys[j]) {
        i++;
      } else {
        j++;
      }
    }
    double sum = 0;
    for (double b : best) {
      sum += b;
    }
    return sum;
  }

  /** How many there are. */
  int size() {
    return keys.length;
  }
}
