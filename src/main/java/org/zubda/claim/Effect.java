package org.zubda.claim;

/** What happened to people; the contract's list, in its order. */
public enum Effect {
  KILLED,
  INJURED,
  KILLED_OR_INJURED,
  MISSING,
  DISPLACED,
  DETAINED,
  CAPTURED,
  ABDUCTED
}
