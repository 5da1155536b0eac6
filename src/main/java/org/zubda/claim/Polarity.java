package org.zubda.claim;

/** Whether a source says that something is so, or that it is not. */
public enum Polarity {
  /** It is so. */
  ASSERTED,
  /** It is not so. */
  DENIED
}
