package org.zubda.story;

/** How a report's own words say that a figure stands to the count that it belongs to. */
public enum Standing {
  /** It is the count, as far as its words tell. */
  STANDS,
  /** It was the count before: "a previous toll of 40", "up from 12", "an earlier version said". */
  FORMER,
  /** Who gave it has taken it back, and its words put no other in its place. */
  WITHDRAWN,
  /** It comes on top of what had been counted: "another 12 bodies", "16 more since". */
  ADDED
}
