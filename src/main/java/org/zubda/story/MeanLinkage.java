package org.zubda.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joins what is likest, on the mean of the pairs, until nothing is like enough. */
final class MeanLinkage {

  private final int n;
  private final double[][] sum;

  /**
   * @param n how many things
   * @param unlike the likeness of two for which none is set
   */
  MeanLinkage(int n, double unlike) {
    this.n = n;
    this.sum = new double[n][n];
    for (double[] row : sum) {
      Arrays.fill(row, unlike);
    }
  }

  void set(int i, int j, double likeness) {
    sum[i][j] = likeness;
    sum[j][i] = likeness;
  }

  /**
   * The groups, each in rising order; of equal likeness, the pair that stands first joins first.
   */
  List<List<Integer>> groups(double least) {
    List<List<Integer>> groups = new ArrayList<>();
    int[] best = new int[n];
    for (int i = 0; i < n; i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
    for (int i = 0; i < n; i++) {
      best[i] = best(i, groups);
    }
    while (true) {
      int a = -1;
      for (int i = 0; i < n; i++) {
        if (best[i] >= 0
            && mean(i, best[i], groups) >= least
            && (a < 0 || mean(i, best[i], groups) > mean(a, best[a], groups))) {
          a = i;
        }
      }
      if (a < 0) {
        break;
      }
      join(a, best[a], groups, best);
    }
    return groups.stream()
        .filter(g -> !g.isEmpty())
        .map(g -> g.stream().sorted().toList())
        .toList();
  }

  private void join(int a, int b, List<List<Integer>> groups, int[] best) {
    groups.get(a).addAll(groups.get(b));
    groups.get(b).clear();
    for (int k = 0; k < n; k++) {
      sum[a][k] += sum[b][k];
      sum[k][a] = sum[a][k];
    }
    best[b] = -1;
    for (int k = 0; k < n; k++) {
      if (groups.get(k).isEmpty() || k == a) {
        continue;
      }
      if (best[k] == a || best[k] == b) {
        best[k] = best(k, groups);
      } else if (mean(k, a, groups) > mean(k, best[k], groups)) {
        best[k] = a;
      }
    }
    best[a] = best(a, groups);
  }

  private int best(int i, List<List<Integer>> groups) {
    int best = -1;
    for (int k = 0; k < n; k++) {
      if (k != i
          && !groups.get(k).isEmpty()
          && (best < 0 || mean(i, k, groups) > mean(i, best, groups))) {
        best = k;
      }
    }
    return best;
  }

  private double mean(int a, int b, List<List<Integer>> groups) {
    return sum[a][b] / ((double) groups.get(a).size() * groups.get(b).size());
  }
}
