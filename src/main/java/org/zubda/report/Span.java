package org.zubda.report;

/**
 * A run of a report's text.
 *
 * @param start offset of the first character, in UTF-16 units as Java counts them, from 0
 * @param end offset after the last character; never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Refuses a span that ends before it starts. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** The run's length in UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether both share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether the other lies wholly inside this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The words themselves. */
  public String of(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
