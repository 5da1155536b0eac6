package org.zubda.account;

import java.util.List;

/**
 * Why an entry says what it says.
 *
 * @param rule name of the rule that gave the answer
 * @param text the reason in a sentence or two
 * @param supporting ids of the claims for it
 * @param opposing ids of the claims against it
 * @param wouldChange what would change the answer, in a sentence
 * @param notes further findings: arithmetic of parts and wholes, merges with their reasons
 */
public record Explanation(
    String rule,
    String text,
    List<String> supporting,
    List<String> opposing,
    String wouldChange,
    List<String> notes) {

  /** Copies that can't be changed. */
  public Explanation {
    supporting = List.copyOf(supporting);
    opposing = List.copyOf(opposing);
    notes = List.copyOf(notes);
  }
}
