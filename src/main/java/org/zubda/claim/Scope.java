package org.zubda.claim;

/** Of what a toll is the count. */
public enum Scope {
  /** One incident: a strike, a shelling, a bombing. */
  INCIDENT,
  /** All incidents of a day. */
  DAY,
  /** A battle or an offensive so far. */
  OFFENSIVE,
  /** A whole war, or years of it. */
  WAR
}
