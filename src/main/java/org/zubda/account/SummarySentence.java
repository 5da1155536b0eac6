package org.zubda.account;

import java.util.List;

/**
 * A sentence of the situation report, with its evidence. Without a claim it can't be built.
 *
 * @param text the sentence
 * @param claims ids of the claims that it rests on, at least one
 */
public record SummarySentence(String text, List<String> claims) {

  /** Refuses a sentence without a claim. */
  public SummarySentence {
    claims = List.copyOf(claims);
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("a sentence without a claim: " + text);
    }
  }
}
