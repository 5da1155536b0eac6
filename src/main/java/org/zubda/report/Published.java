package org.zubda.report;

/**
 * When a report was published, and how that is known.
 *
 * @param at the moment of publication
 * @param basis how it is known
 */
public record Published(Moment at, Basis basis) {

  /** How a date of publication is known. */
  public enum Basis {
    /** Given beside the text, or by the user. */
    METADATA,
    /** Stated in the report (a dateline, a byline). */
    TEXT,
    /** Worked out from what the reports say together; never guessed from one alone. */
    INFERRED
  }
}
