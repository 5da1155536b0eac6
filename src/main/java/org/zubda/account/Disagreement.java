package org.zubda.account;

import java.util.List;

/**
 * Sources say what can't all be so.
 *
 * @param id stable for the same claims
 * @param kind what they disagree on
 * @param about id of the toll entry, control entry or incident that it concerns
 * @param sides two or more, the one with the earliest claim first
 * @param explanation in a sentence or two
 */
public record Disagreement(String id, Kind kind, String about, List<Side> sides, String explanation)
    implements Entry {

  /** A copy that can't be changed. */
  public Disagreement {
    sides = List.copyOf(sides);
  }

  /** The claims of all sides, each once. */
  @Override
  public List<String> claims() {
    return sides.stream().flatMap(s -> s.claims().stream()).distinct().toList();
  }

  /** What sources disagree on; the contract's list. */
  public enum Kind {
    COUNT,
    OCCURRENCE,
    AGENT,
    PLACE,
    TIME,
    CONTROL
  }

  /**
   * One answer.
   *
   * @param position the answer in words, with who gives it
   * @param claims ids of the claims that give it, at least one
   */
  public record Side(String position, List<String> claims) {

    /** Refuses a side that no claim supports. */
    public Side {
      claims = List.copyOf(claims);
      if (claims.isEmpty()) {
        throw new IllegalArgumentException("a side without a claim: " + position);
      }
    }
  }
}
