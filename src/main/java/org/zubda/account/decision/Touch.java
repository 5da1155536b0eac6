package org.zubda.account.decision;

import java.util.List;
import java.util.Optional;
import org.zubda.account.Entry;

/**
 * What decisions did to one entry of an account.
 *
 * @param story id of its story
 * @param entry id of the entry; empty where the decisions left no such entry
 * @param decisions ids of the decisions that touched it, in their order
 * @param own what the program itself would have said: none, one, or several entries that became one
 * @param changed whether the program itself would have said something else
 */
public record Touch(
    String story,
    Optional<String> entry,
    List<String> decisions,
    List<Entry> own,
    boolean changed) {

  /** Copies that can't be changed. */
  public Touch {
    decisions = List.copyOf(decisions);
    own = List.copyOf(own);
  }
}
