package org.zubda.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which reports hang together by links, at each of several strengths: a rung of the ladder counts
 * links of its strength and more. Reports are grouped within what hangs together at the lowest rung
 * at which that is few enough to be looked at as a whole; so one new report never asks for more
 * than a bounded part of an archive to be grouped anew, and the outcome is one of the links alone.
 */
final class LinkLadder {

  private final double[] strengths;
  private final int most;
  private final int[][] parent;
  private final int[][] size;
  private final int[][] next;
  private int reports;

  /**
   * @param least the strength of the lowest rung
   * @param step what each rung asks for more than the one below
   * @param rungs how many there are
   * @param most reports that are looked at as a whole
   */
  LinkLadder(double least, double step, int rungs, int most) {
    this.strengths = new double[rungs];
    for (int r = 0; r < rungs; r++) {
      strengths[r] = least + r * step;
    }
    this.most = most;
    this.parent = new int[rungs][16];
    this.size = new int[rungs][16];
    this.next = new int[rungs][16];
  }

  /** Adds a report that no link reaches yet; its number is how many there were before. */
  void grow() {
    if (reports == parent[0].length) {
      for (int r = 0; r < strengths.length; r++) {
        parent[r] = Arrays.copyOf(parent[r], reports * 2);
        size[r] = Arrays.copyOf(size[r], reports * 2);
        next[r] = Arrays.copyOf(next[r], reports * 2);
      }
    }
    for (int r = 0; r < strengths.length; r++) {
      parent[r][reports] = reports;
      size[r][reports] = 1;
      next[r][reports] = reports;
    }
    reports++;
  }

  /** Adds a link; gives the reports whose lot changed because too many now hang together. */
  List<Integer> link(int a, int b, double strength) {
    List<Integer> crowded = new ArrayList<>();
    for (int r = 0; r < strengths.length && strength >= strengths[r]; r++) {
      int x = root(r, a);
      int y = root(r, b);
      if (x == y) {
        continue;
      }
      if (size[r][x] + size[r][y] > most) {
        for (int root : new int[] {x, y}) {
          if (size[r][root] <= most) {
            crowded.addAll(members(r, root));
          }
        }
      }
      int large = size[r][x] >= size[r][y] ? x : y;
      int small = large == x ? y : x;
      parent[r][small] = large;
      size[r][large] += size[r][small];
      int swap = next[r][large];
      next[r][large] = next[r][small];
      next[r][small] = swap;
    }
    return crowded;
  }

  /** The reports that are looked at together with this one. */
  List<Integer> around(int report) {
    for (int r = 0; r < strengths.length; r++) {
      int root = root(r, report);
      if (size[r][root] <= most || r == strengths.length - 1) {
        return members(r, root);
      }
    }
    throw new IllegalStateException("a ladder has rungs");
  }

  /** Whether so many hang together at the highest rung that they are one story. */
  boolean crowded(List<Integer> around) {
    return around.size() > most;
  }

  private List<Integer> members(int rung, int report) {
    List<Integer> members = new ArrayList<>();
    int at = report;
    do {
      members.add(at);
      at = next[rung][at];
    } while (at != report);
    return members;
  }

  private int root(int rung, int report) {
    int[] up = parent[rung];
    int at = report;
    while (up[at] != at) {
      up[at] = up[up[at]];
      at = up[at];
    }
    return at;
  }
}
