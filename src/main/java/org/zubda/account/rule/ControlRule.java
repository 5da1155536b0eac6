package org.zubda.account.rule;

import java.util.List;
import java.util.Optional;

/** One rule of what can be said of who holds a place. */
public interface ControlRule {

  /** The rule's answer; empty where it does not apply. */
  Optional<ControlVerdict> judge(ControlCase control);

  /** The rule's name, as shown. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** All rules, in the order in which they are asked; the first that applies answers. */
  static List<ControlRule> all() {
    return List.of(
        new ContestDeniedControl(),
        new ContestHolders(),
        new ReplaceEarlierControl(),
        new AgreeOnControl());
  }
}
