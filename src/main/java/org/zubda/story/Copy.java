package org.zubda.story;

import java.util.List;

/**
 * This report's words stand, in so large a part, in another, from which it has them.
 *
 * @param report id of the report that repeats
 * @param of id of the report that it repeats
 * @param share of the repeating report's words that stand in the other, from 0 to 1
 * @param shareOf of the other report's words that stand in the repeating one, from 0 to 1
 * @param basis how it is known which of the two repeats the other
 * @param passages what both have, in the order of the repeating report
 */
public record Copy(
    String report, String of, double share, double shareOf, Basis basis, List<Passage> passages) {

  /** How it is known who repeats whom. */
  public enum Basis {
    /** The one names the other as its source. */
    CREDIT,
    /** The one was published before the other. */
    ORDER,
    /** The one is the other without its end. */
    CUT,
    /** The one holds all of the other amid words of its own. */
    JOINED,
    /** A person decided so. */
    DECIDED,
    /** Nothing tells: the one that comes first by its id is taken for the source. */
    UNKNOWN
  }

  /** A copy that can't be changed. */
  public Copy {
    passages = List.copyOf(passages);
  }

  /** A copy of which only the share is known. */
  public Copy(String report, String of, double share) {
    this(report, of, share, share, Basis.ORDER, List.of());
  }
}
