package org.zubda.server;

import java.util.List;
import org.zubda.account.Account;
import org.zubda.account.change.Changes;
import org.zubda.account.change.Difference;

/**
 * What one decision did: the account of the reports that it bears on without it, and with it;
 * decisions that were made later count in neither.
 */
record Outcome(Account before, Account after) {

  /** What it changed. */
  List<Difference> changes() {
    return Changes.between(before, after);
  }
}
