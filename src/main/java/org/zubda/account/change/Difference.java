package org.zubda.account.change;

import java.util.List;
import java.util.Optional;
import org.zubda.account.Entry;

/**
 * One thing that an account says otherwise than an earlier one.
 *
 * @param kinds what kind of change it is, one or more, in the order of {@link Kind}
 * @param subject what changed
 * @param story id of the story, in the later account where it is there still
 * @param about what it is about, in words
 * @param before ids of what stood in the earlier account
 * @param now ids of what stands in the later one
 * @param was the entry in the earlier account, where an entry changed and was there
 * @param is the entry in the later account, where an entry changed and is there
 * @param cause why
 */
public record Difference(
    List<Kind> kinds,
    Subject subject,
    String story,
    String about,
    List<String> before,
    List<String> now,
    Optional<Entry> was,
    Optional<Entry> is,
    Cause cause) {

  /** Copies that can't be changed. */
  public Difference {
    kinds = kinds.stream().distinct().sorted().toList();
    before = List.copyOf(before);
    now = List.copyOf(now);
  }

  /** What changed. */
  public enum Subject {
    STORY,
    INCIDENT,
    TOLL,
    CONTROL,
    DISAGREEMENT
  }

  /** How something changed. */
  public enum Kind {
    /** It was not there. */
    NEW,
    /** It is not there any more. */
    GONE,
    /** Several are one. */
    MERGED,
    /** One is several. */
    SPLIT,
    /** Its figure is higher. */
    RISEN,
    /** Its figure is lower. */
    FALLEN,
    /** Its bounds are others, and it neither rose nor fell. */
    BOUNDS,
    /** Somebody else holds the place. */
    HOLDER,
    /** The holder has more or less of the place. */
    EXTENT,
    /** Sources contradict each other now. */
    CONTESTED,
    /** Sources contradict each other no longer. */
    SETTLED,
    /** It stands otherwise: single, agreed, updated. */
    STATUS,
    /** Other sources say so than before. */
    ORIGINS
  }

  /**
   * Why something changed.
   *
   * @param come ids of the claims that it rests on now and did not before
   * @param gone ids of the claims that it rested on and does not now
   * @param reports ids of the reports that came in between and bear on it
   * @param decisions ids of the decisions that began or ceased to count between and bear on it
   */
  public record Cause(
      List<String> come, List<String> gone, List<String> reports, List<String> decisions) {

    /** Copies that can't be changed. */
    public Cause {
      come = List.copyOf(come);
      gone = List.copyOf(gone);
      reports = List.copyOf(reports);
      decisions = List.copyOf(decisions);
    }
  }
}
