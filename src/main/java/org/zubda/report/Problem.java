package org.zubda.report;

/**
 * Something that came in could not be read as it should: counted, shown, and never fatal to the
 * rest.
 *
 * @param location the file or address, with the line where there is one
 * @param kind what is wrong
 * @param detail the reason in words that a person can act on
 */
public record Problem(String location, Kind kind, String detail) {

  /** What can be wrong with input. */
  public enum Kind {
    /** There is nothing at that place. */
    MISSING,
    /** It is there but may not be read, or reading it failed. */
    UNREADABLE,
    /** It holds no text. */
    EMPTY,
    /** It is no text at all. */
    BINARY,
    /** Some bytes are in no known encoding; they were replaced. */
    BROKEN_BYTES,
    /** A line is not the JSON that it should be. */
    BROKEN_LINE,
    /** It is longer than can be read at once. */
    TOO_LONG,
    /** Its date is none, or lies in the future. */
    BAD_DATE,
    /** Its language is not read yet; it is kept. */
    LANGUAGE_NOT_READ,
    /** The same bytes came in before; they are counted once. */
    DUPLICATE,
    /** Metadata name a file that is not there, or can't be understood. */
    BAD_METADATA,
    /** A reader failed on it; the report is kept without claims. */
    READER_FAILED,
    /** A line of a log of decisions is not as it was written. */
    BROKEN_LOG,
    /** What a person decided about is not there any more; the decision is kept. */
    DECISION_NOT_APPLICABLE
  }
}
