package org.zubda.export;

import java.util.Arrays;
import org.zubda.report.Span;

/**
 * One report's text, whose offsets it turns from UTF-16 units, as Java counts them, into code
 * points, as the contract does.
 */
public final class CodePoints {

  private final String text;

  /** Where the second halves of surrogate pairs stand, ascending. */
  private final int[] secondHalves;

  /** Counts in one text. */
  public CodePoints(String text) {
    this.text = text;
    int[] found = new int[8];
    int size = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (size == found.length) {
          found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = i;
      }
    }
    secondHalves = Arrays.copyOf(found, size);
  }

  /** The offset in code points. */
  public int at(int offset) {
    int place = Arrays.binarySearch(secondHalves, offset);
    return offset - (place < 0 ? -place - 1 : place);
  }

  /** The text's length in code points. */
  public int length() {
    return text.length() - secondHalves.length;
  }

  /** The words of a span. */
  public String quote(Span span) {
    return span.of(text);
  }
}
