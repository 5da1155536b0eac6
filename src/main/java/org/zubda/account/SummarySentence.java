package org.zubda.account;

import java.util.List;

/**
 * A sentence of the situation report, with its evidence. Without a claim it can't be built.
 *
 * @param text the sentence
 * @param claims ids of the claims that it rests on, at least one
 */
public record SummarySentence(String text, List<String> claims) {

  /** How a sentence begins that tells what the reports recall: history, and no event of now. */
  static final String RECALLED = "The reports recall: ";

  /** Refuses a sentence without a claim. */
  public SummarySentence {
    claims = List.copyOf(claims);
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("a sentence without a claim: " + text);
    }
  }

  /** Whether it tells what the reports recall: history, and no event of now. */
  public boolean recalls() {
    return text.startsWith(RECALLED);
  }
}
