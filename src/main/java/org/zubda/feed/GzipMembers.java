package org.zubda.feed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a gzip stream of one or many members holds. Where a member is broken, reading fails once,
 * and can go on with the next member that is whole: {@link #resume}.
 */
final class GzipMembers extends InputStream {

  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private boolean inMember;
  private boolean over;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      while (!over) {
        if (!inMember && !begin()) {
          over = true;
          break;
        }
        int n = inflater.inflate(to, from, length);
        if (n > 0) {
          sum.update(to, from, n);
          return n;
        }
        if (inflater.finished()) {
          at = end - inflater.getRemaining();
          inMember = false;
          trailer();
        } else if (inflater.needsDictionary()) {
          throw new DataFormatException("a dictionary is wanted");
        } else if (inflater.needsInput()) {
          if (!fill()) {
            throw new EOFException("it ends half-way");
          }
          inflater.setInput(buffer, at, end - at);
        }
      }
      return -1;
    } catch (DataFormatException e) {
      inMember = false;
      // What the inflater had not taken may hold the next member.
      at = Math.max(at, end - inflater.getRemaining());
      throw new IOException("broken gzip data (" + e.getMessage() + ")", e);
    }
  }

  /** Goes on with the next member that begins after a broken one; false where none does. */
  boolean resume() throws IOException {
    inMember = false;
    int seen = 0;
    while (!over) {
      if (at == end && !fill()) {
        over = true;
        break;
      }
      int b = buffer[at++] & 0xFF;
      if (seen == 2 && b == 8) {
        inMember = header();
        if (inMember) {
          return true;
        }
        seen = 0;
      } else if (seen == 1 && b == 0x8B) {
        seen = 2;
      } else {
        seen = b == 0x1F ? 1 : 0;
      }
    }
    return false;
  }

  /** Begins a member; false at the end. What follows a member and is none is left aside. */
  private boolean begin() throws IOException {
    if (at == end && !fill()) {
      return false;
    }
    if (next() != 0x1F || next() != 0x8B || next() != 8) {
      return resume();
    }
    inMember = header();
    return inMember || resume();
  }

  /** Reads a member's header, whose first three bytes are read already. */
  private boolean header() throws IOException {
    int flags = next();
    if (flags < 0 || flags >= 0x20) {
      return false;
    }
    skip(6, "its header ends half-way");
    if ((flags & HAS_EXTRA) != 0) {
      int length = next() | next() << 8;
      skip(Math.max(0, length), "its header ends half-way");
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_CHECKSUM) != 0) {
      skip(2, "its header ends half-way");
    }
    inflater.reset();
    sum.reset();
    inflater.setInput(buffer, at, end - at);
    return true;
  }

  /**
   * A member ends with the sum of its bytes, and with their number, which the sum makes needless.
   */
  private void trailer() throws IOException {
    long stated = 0;
    for (int i = 0; i < 4; i++) {
      stated |= (long) next() << (8 * i);
    }
    skip(4, "it ends half-way");
    if (stated != sum.getValue()) {
      throw new IOException("broken gzip data (its checksum is another)");
    }
  }

  private void skipText() throws IOException {
    int b = next();
    while (b > 0) {
      b = next();
    }
  }

  private void skip(int bytes, String otherwise) throws IOException {
    for (int i = 0; i < bytes; i++) {
      if (next() < 0) {
        throw new EOFException(otherwise);
      }
    }
  }

  private int next() throws IOException {
    return at == end && !fill() ? -1 : buffer[at++] & 0xFF;
  }

  private boolean fill() throws IOException {
    int n = in.read(buffer, 0, buffer.length);
    at = 0;
    end = Math.max(0, n);
    return n > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
