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
    /** It could not be fetched from the web. */
    NOT_FETCHED,
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
    /** It is a part of what was published: a summary, a teaser. */
    PARTIAL,
    /** A file is not what it should be, or ends half-way; what could be read of it was. */
    BROKEN_FILE,
    /** Reading it is refused: it asks for more memory, depth or time than it may. */
    REFUSED,
    /** It is of a form that this version can't read; it is kept. */
    UNKNOWN_FORM,
    /** What a person decided about is not there any more; the decision is kept. */
    DECISION_NOT_APPLICABLE
  }
}
