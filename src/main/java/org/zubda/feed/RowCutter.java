package org.zubda.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Cuts the bytes of a table into rows: a line end between quotation marks is part of its value. A
 * row of any length costs no more memory than the bound.
 */
final class RowCutter {

  /**
   * One row.
   *
   * @param number from 1, the names of the columns counted
   * @param bytes without the line end; only the first part where it is too long
   * @param length of the whole row in bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, compared nowhere
  record Row(long number, byte[] bytes, long length) {

    boolean tooLong() {
      return length > bytes.length;
    }

    /** Whether nothing stands in it, not counting the half of a line end. */
    boolean isEmpty() {
      return length == 0 || length == 1 && bytes.length == 1 && bytes[0] == '\r';
    }
  }

  private final InputStream in;
  private final int bound;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private char delimiter;
  private long number;

  /** Finds out by the first line what separates the values. */
  RowCutter(InputStream stream, boolean tabs, int bound) throws IOException {
    InputStream plain = new BufferedInputStream(utf8(stream), 1 << 16);
    this.bound = bound;
    plain.mark(1 << 15);
    byte[] start = plain.readNBytes(1 << 14);
    plain.reset();
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00EF\u00BB\u00BF")) {
      plain.skipNBytes(3);
      text = text.substring(3);
    }
    this.in = plain;
    String line = text.lines().findFirst().orElse("");
    if (line.matches("(?i)sep=.")) {
      // How one spreadsheet program tells another.
      delimiter = line.charAt(4);
      next();
    } else {
      delimiter = delimiter(line, tabs);
    }
  }

  /** What separates the values. */
  char delimiter() {
    return delimiter;
  }

  private static char delimiter(String line, boolean tabs) {
    long commas = line.chars().filter(c -> c == ',').count();
    long semicolons = line.chars().filter(c -> c == ';').count();
    long tabulators = line.chars().filter(c -> c == '\t').count();
    if (tabulators > 0 && (tabs || tabulators > Math.max(commas, semicolons))) {
      return '\t';
    }
    return semicolons > commas ? ';' : tabs && commas == 0 ? '\t' : ',';
  }

  /** Tables in UTF-16, as spreadsheets write them, in UTF-8; all others as they are. */
  private static InputStream utf8(InputStream in) throws IOException {
    Peeked peeked = new Peeked(in, Kind.LOOKED_AT);
    if (!Decoded.of(peeked.start()).charset().name().startsWith("UTF-16")) {
      return peeked;
    }
    byte[] all = peeked.readNBytes(Contents.LARGEST_WHOLE);
    return new ByteArrayInputStream(Decoded.of(all).text().getBytes(StandardCharsets.UTF_8));
  }

  private int read() throws IOException {
    if (at == end) {
      end = in.read(buffer);
      at = 0;
      if (end <= 0) {
        end = 0;
        return -1;
      }
    }
    return buffer[at++] & 0xFF;
  }

  /** Where in a row a byte stands. */
  private enum At {
    FIELD_BEGINS,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  /** The next row that is not blank; empty at the end. */
  Optional<Row> next() throws IOException {
    ByteArrayOutputStream row = new ByteArrayOutputStream(256);
    long length = 0;
    At place = At.FIELD_BEGINS;
    for (int b = read(); b >= 0; b = read()) {
      if (b == '\n' && place != At.QUOTED) {
        number++;
        if (length > 0) {
          return Optional.of(new Row(number, row.toByteArray(), length));
        }
        place = At.FIELD_BEGINS;
        continue;
      }
      place = after(place, b);
      length++;
      if (row.size() < bound) {
        row.write(b);
      }
    }
    number++;
    return length > 0 ? Optional.of(new Row(number, row.toByteArray(), length)) : Optional.empty();
  }

  private At after(At place, int b) {
    return switch (place) {
      case FIELD_BEGINS -> b == '"' ? At.QUOTED : b == delimiter ? At.FIELD_BEGINS : At.PLAIN;
      case PLAIN -> b == delimiter ? At.FIELD_BEGINS : At.PLAIN;
      case QUOTED -> b == '"' ? At.AFTER_QUOTE : At.QUOTED;
      case AFTER_QUOTE -> b == '"' ? At.QUOTED : b == delimiter ? At.FIELD_BEGINS : At.PLAIN;
    };
  }
}
