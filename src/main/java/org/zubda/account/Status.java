package org.zubda.account;

/** How the claims that answer one question stand to each other. */
public enum Status {
  /** One independent origin. */
  SINGLE,
  /** Two or more independent origins that are compatible. */
  AGREED,
  /** A later report of the same running count or changing state replaces an earlier one. */
  UPDATED,
  /** Incompatible answers, or a denial. */
  CONTESTED
}
