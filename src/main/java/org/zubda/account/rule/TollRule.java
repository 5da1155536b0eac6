package org.zubda.account.rule;

import java.util.List;
import java.util.Optional;

/** One rule of what can be said of a toll. */
public interface TollRule {

  /** The rule's answer; empty where it does not apply. */
  Optional<Verdict> judge(TollCase toll);

  /** The rule's name, as shown. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** The answer of the first rule that applies; empty where none does. */
  static Optional<Verdict> first(TollCase toll) {
    for (TollRule rule : all()) {
      Optional<Verdict> verdict = rule.judge(toll);
      if (verdict.isPresent()) {
        return verdict;
      }
    }
    return Optional.empty();
  }

  /** The answer of the first rule that applies but for one. */
  static Optional<Verdict> after(TollRule asked, TollCase toll) {
    for (TollRule rule : all()) {
      Optional<Verdict> verdict =
          rule.name().equals(asked.name()) ? Optional.empty() : rule.judge(toll);
      if (verdict.isPresent()) {
        return verdict;
      }
    }
    return Optional.empty();
  }

  /** All rules, in the order in which they are asked; the first that applies answers. */
  static List<TollRule> all() {
    return List.of(
        new ReplaceFormerToll(),
        new AddIncrement(),
        new ContestDenied(),
        new SupersedeEarlierToll(),
        new ReportOneOrigin(),
        new AgreeWithinBounds(),
        new ContestIncompatibleCounts(),
        new KeepRangeOfOneReport());
  }
}
