package org.zubda.story;

import java.util.Arrays;
import java.util.Collection;

/** The reports that have one key, by their day; those without a day stand before all days. */
final class DatedPostings {

  private static final long UNDATED = Long.MIN_VALUE;

  private long[] days = new long[2];
  private int[] reports = new int[2];
  private int size;

  void add(Gist gist, int report) {
    long day = day(gist);
    if (size == days.length) {
      days = Arrays.copyOf(days, size * 2);
      reports = Arrays.copyOf(reports, size * 2);
    }
    int at = after(day);
    System.arraycopy(days, at, days, at + 1, size - at);
    System.arraycopy(reports, at, reports, at + 1, size - at);
    days[at] = day;
    reports[at] = report;
    size++;
  }

  /** Those within so many days of a report, and those that one can't tell. */
  void around(Gist gist, long most, Collection<Integer> to) {
    long day = day(gist);
    boolean all = day == UNDATED || most == Long.MAX_VALUE;
    int undated = after(UNDATED);
    for (int i = 0; i < undated; i++) {
      to.add(reports[i]);
    }
    int from = all ? undated : Math.max(undated, after(day - most - 1));
    for (int i = from; i < size && (all || days[i] <= day + most); i++) {
      to.add(reports[i]);
    }
  }

  private static long day(Gist gist) {
    return gist.day().map(d -> d.toEpochDay()).orElse(UNDATED);
  }

  /** The first place after all that are of this day or earlier. */
  private int after(long day) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days[middle] <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
