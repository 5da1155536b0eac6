package org.zubda.claim;

/** How firmly a claim is made. */
public enum Certainty {
  /** Plainly. */
  STATED,
  /** "claimed", "purportedly", or by a party to the conflict of itself. */
  CLAIMED,
  /** The report itself says that it is not confirmed: "reportedly", "appears to". */
  UNCONFIRMED
}
