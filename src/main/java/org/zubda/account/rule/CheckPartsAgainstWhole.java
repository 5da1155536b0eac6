package org.zubda.account.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Parts are checked against the whole (method, rule 16): 30 + 20 + 5 = 55 supports 55, and it fits
 * "over 50"; parts that together exceed the whole are a finding.
 */
public final class CheckPartsAgainstWhole {

  /**
   * A part of the whole, as its own question answers it.
   *
   * @param victims who, in words
   * @param low its lower bound; empty where there is none
   */
  public record Part(String victims, OptionalInt low) {}

  /**
   * The arithmetic in words; empty where there is no sum to make.
   *
   * @param whole the whole's figure
   * @param parts those of its parts that don't overlap
   */
  public Optional<String> check(OptionalInt whole, List<Part> parts) {
    List<String> terms = new ArrayList<>();
    int sum = 0;
    for (Part part : parts) {
      if (part.low().isPresent()) {
        terms.add(Numbers.grouped(part.low().getAsInt()) + " (" + part.victims() + ")");
        sum += part.low().getAsInt();
      }
    }
    if (whole.isEmpty() || terms.isEmpty()) {
      return Optional.empty();
    }
    String arithmetic =
        String.join(" + ", terms) + (terms.size() > 1 ? " = " + Numbers.grouped(sum) : "");
    String of = Numbers.grouped(whole.getAsInt());
    if (sum > whole.getAsInt()) {
      return Optional.of("The parts exceed the whole: " + arithmetic + ", more than " + of + ".");
    }
    return Optional.of(
        sum == whole.getAsInt()
            ? "The parts make the whole: " + arithmetic + "."
            : "The parts fit the whole: " + arithmetic + ", of " + of + ".");
  }
}
