package org.zubda.account;

import java.util.List;

/**
 * What new reports changed: these accounts of stories gave way to those. A story that says the same
 * as before stands in neither list.
 *
 * @param before the accounts that hold no more
 * @param after the accounts that hold in their place
 */
public record Change(List<StoryAccount> before, List<StoryAccount> after) {

  /** Copies that can't be changed. */
  public Change {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
