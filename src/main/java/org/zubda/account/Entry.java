package org.zubda.account;

import java.util.List;

/** One answer of an account: a toll, who holds a place, or a disagreement. */
public sealed interface Entry permits TollEntry, ControlEntry, Disagreement {

  /** The entry's id, stable for the same claims. */
  String id();

  /** Ids of all claims that it rests on. */
  List<String> claims();
}
