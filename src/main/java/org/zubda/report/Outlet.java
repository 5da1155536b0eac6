package org.zubda.report;

/**
 * Who published a report.
 *
 * @param name the outlet's name, in one spelling
 * @param basis how it is known
 */
public record Outlet(String name, Basis basis) {

  /** How an outlet is known. */
  public enum Basis {
    /** Given beside the text. */
    METADATA,
    /** Worked out from the report's own words. */
    TEXT
  }
}
