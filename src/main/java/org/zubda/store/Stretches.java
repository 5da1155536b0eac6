package org.zubda.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The last reports that hold words, on PostgreSQL. Its index gives all reports that hold a word, in
 * no order, before it gives one. So each report is also indexed by the stretch of numbers that it
 * lies in, and one stretch after the other is asked for, from the last on, until enough is found:
 * what is common is found in a short stretch, and what is rare costs one small question for each
 * long one. A long one in which there is much is asked by its short ones.
 */
final class Stretches {

  /**
   * What is indexed: the words of a report, and its stretches. The index is made of this very
   * expression.
   */
  private static final String ENTRIES =
      "(words || array_to_tsvector(ARRAY['_n_' || CAST(report >> 12 AS text),"
          + " '_nn_' || CAST(report >> 16 AS text)]))";

  private static final String SHORT_MARK = "_n_";

  private static final String LONG_MARK = "_nn_";

  /** A short stretch is so many bits of a number: 4,096 reports. */
  private static final int SHORT = 12;

  /** And a long one 65,536. */
  private static final int LONG = 16;

  /** So many short stretches are asked for first. */
  private static final int SHORT_ONES = 2;

  /** So many are put in order here: all that a short stretch can hold. */
  private static final int MANY = 1 << SHORT;

  /** So few reports need no stretches. */
  private static final int FEW = 500;

  /** So many long ones one by one; then twice as many with each question. */
  private static final int SINGLE_ONES = 16;

  private final Handle handle;
  private final List<String> wanted;
  private final boolean dear;

  /**
   * In this database, all of these.
   *
   * @param wanted each as PostgreSQL writes a question to an index of words
   * @param dear whether each question costs a walk through much of the index, as the beginning of a
   *     word does: then the last few reports are looked into first, and if that is not enough, it
   *     is asked whether there are but few in all
   */
  Stretches(Handle handle, List<String> wanted, boolean dear) {
    this.handle = handle;
    this.wanted = List.copyOf(wanted);
    this.dear = dear;
  }

  /** The numbers of the last reports that hold all that is wanted, the last first. */
  List<Long> last(int limit) {
    long last =
        handle.createQuery("SELECT coalesce(max(report), 0) FROM search").mapTo(Long.class).one();
    if (dear) {
      List<Long> late = late(last - FEW);
      List<Long> few = late.size() >= limit ? late : some(wanted, FEW + 1);
      if (few == late || few.size() <= FEW) {
        return few.stream().sorted(Comparator.reverseOrder()).limit(limit).toList();
      }
    }
    List<Long> found = new ArrayList<>();
    long soon = last >> SHORT;
    for (long at = soon; at >= 0 && at > soon - SHORT_ONES; at--) {
      add(found, limit, SHORT_MARK, at, at);
    }
    if (found.size() >= limit) {
      return found;
    }
    found.clear();
    long many = 1;
    long first = last >> LONG;
    for (long at = first; at >= 0 && found.size() < limit; at -= many) {
      many = first - at < SINGLE_ONES ? 1 : many * 2;
      add(found, limit, LONG_MARK, Math.max(0, at - many + 1), at);
    }
    return found;
  }

  /** What the reports after this one hold, looked into one by one. */
  private List<Long> late(long after) {
    Query asked =
        handle.createQuery(
            "SELECT report FROM (SELECT report, words FROM search WHERE report > ? OFFSET 0) AS late"
                + " WHERE "
                + String.join(
                    " AND ", Collections.nCopies(wanted.size(), "words @@ CAST(? AS tsquery)")));
    asked.bind(0, after);
    for (int i = 0; i < wanted.size(); i++) {
      asked.bind(i + 1, wanted.get(i));
    }
    return asked.mapTo(Long.class).list();
  }

  /** Adds what these stretches hold, the last first, up to so many in all. */
  private void add(List<Long> found, int limit, String mark, long from, long to) {
    if (found.size() >= limit || from > to) {
      return;
    }
    List<String> here = new ArrayList<>(wanted);
    here.add(
        LongStream.rangeClosed(from, to)
            .mapToObj(stretch -> "'" + mark + stretch + "'")
            .collect(Collectors.joining(" | ")));
    List<Long> some = some(here, MANY + 1);
    if (some.size() <= MANY) {
      some.stream()
          .sorted(Comparator.reverseOrder())
          .limit(limit - found.size())
          .forEach(found::add);
    } else if (from < to) {
      long middle = (from + to) / 2;
      add(found, limit, mark, middle + 1, to);
      add(found, limit, mark, from, middle);
    } else {
      int shorter = LONG - SHORT;
      for (long at = ((from + 1) << shorter) - 1; at >= from << shorter; at--) {
        add(found, limit, SHORT_MARK, at, at);
      }
    }
  }

  /** Reports that hold all of these, in any order. */
  private List<Long> some(List<String> all, int most) {
    Query asked = handle.createQuery(question(all.size()));
    for (int i = 0; i < all.size(); i++) {
      asked.bind(i, all.get(i));
    }
    return asked.bind(all.size(), most).mapTo(Long.class).list();
  }

  /**
   * SQL that asks for reports that hold all of so many things, in no order: asked for the last, the
   * server would walk through all reports in their order. Each thing is a condition of its own,
   * since the index then passes over what one of them lacks.
   */
  static String question(int things) {
    return "SELECT report FROM search WHERE "
        + String.join(" AND ", Collections.nCopies(things, ENTRIES + " @@ CAST(? AS tsquery)"))
        + " LIMIT ?";
  }
}
