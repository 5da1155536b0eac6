package org.zubda.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which texts hold a fingerprint: from a hash to the numbers of the texts, in an order that is
 * handed in. Most fingerprints stand in one text only, and take two numbers of space.
 */
final class Postings {

  /** Which of two texts comes first. */
  @FunctionalInterface
  interface Order {
    /** Whether the one comes before the other. */
    boolean isBefore(int one, int other);
  }

  private static final int[] NONE = new int[0];

  private final Order order;
  private final List<int[]> lists = new ArrayList<>();
  private int[] keys = new int[1 << 12];

  /** 0: free; above: a text's number and one; below: a list's number and one, negative. */
  private int[] values = new int[1 << 12];

  private int used;

  Postings(Order order) {
    this.order = order;
  }

  /** Puts a text among the holders of a fingerprint and gives its rank among them, from 0. */
  int put(int print, int text) {
    int slot = slot(print);
    int value = values[slot];
    if (value == 0) {
      keys[slot] = print;
      values[slot] = text + 1;
      used++;
      if (used * 3 > keys.length * 2) {
        grow();
      }
      return 0;
    }
    if (value > 0) {
      boolean last = order.isBefore(value - 1, text);
      lists.add(last ? new int[] {2, value - 1, text} : new int[] {2, text, value - 1});
      values[slot] = -lists.size();
      return last ? 1 : 0;
    }
    return insert(-value - 1, text);
  }

  /** A list's first number says how many it holds. */
  private int insert(int number, int text) {
    int[] list = lists.get(number);
    int size = list[0];
    if (size + 1 == list.length) {
      list = Arrays.copyOf(list, list.length + Math.max(2, list.length / 2));
      lists.set(number, list);
    }
    int low = 1;
    int high = size + 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order.isBefore(list[middle], text)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    System.arraycopy(list, low, list, low + 1, size + 1 - low);
    list[low] = text;
    list[0] = size + 1;
    return low - 1;
  }

  /** The holders of a fingerprint, to be read with {@link #size} and {@link #get}. */
  int[] holders(int print) {
    int value = values[slot(print)];
    return value == 0 ? NONE : value > 0 ? new int[] {1, value - 1} : lists.get(-value - 1);
  }

  static int size(int[] holders) {
    return holders.length == 0 ? 0 : holders[0];
  }

  static int get(int[] holders, int rank) {
    return holders[rank + 1];
  }

  private int slot(int print) {
    int slot = print * 0x9e3779b1 >>> 1 & keys.length - 1;
    while (values[slot] != 0 && keys[slot] != print) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
