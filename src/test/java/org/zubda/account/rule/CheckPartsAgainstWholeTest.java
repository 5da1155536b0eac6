package org.zubda.account.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CheckPartsAgainstWholeTest {

  private final CheckPartsAgainstWhole rule = new CheckPartsAgainstWhole();

  private static CheckPartsAgainstWhole.Part part(String who, int n) {
    return new CheckPartsAgainstWhole.Part(who, OptionalInt.of(n));
  }

  @Test
  void partsThatMakeTheWholeSupportIt() {
    assertThat(rule.check(OptionalInt.of(60), List.of(part("rebels", 30), part("civilians", 30))))
        .hasValue("The parts make the whole: 30 (rebels) + 30 (civilians) = 60.");
  }

  @Test
  void partsBelowTheWholeFitIt() {
    assertThat(rule.check(OptionalInt.of(60), List.of(part("rebels", 30), part("civilians", 20))))
        .hasValue("The parts fit the whole: 30 (rebels) + 20 (civilians) = 50, of 60.");
  }

  @Test
  void partsAboveTheWholeAreAFinding() {
    assertThat(rule.check(OptionalInt.of(40), List.of(part("rebels", 30), part("civilians", 20))))
        .hasValueSatisfying(n -> assertThat(n).startsWith("The parts exceed the whole"));
  }

  @Test
  void withoutPartsThereIsNothingToCheck() {
    assertThat(rule.check(OptionalInt.of(40), List.of())).isEmpty();
  }
}
