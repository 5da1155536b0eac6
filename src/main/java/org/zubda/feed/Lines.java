package org.zubda.feed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The lines of a stream as bytes, each held only up to a bound: a line of any length costs no more
 * memory than that, and is still hashed whole.
 */
final class Lines implements Closeable {

  /**
   * One line.
   *
   * @param number from 1
   * @param bytes without the line end; only the first part where it is too long
   * @param id the hash of the whole line
   * @param length of the whole line in bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, compared nowhere
  record Line(long number, byte[] bytes, String id, long length) {

    boolean tooLong() {
      return length > bytes.length;
    }
  }

  private final InputStream in;
  private final int bound;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long number;

  Lines(InputStream in, int bound) {
    this.in = in;
    this.bound = bound;
  }

  /** The next line; empty at the end. */
  Optional<Line> next() throws IOException {
    byte[] held = new byte[256];
    int size = 0;
    long length = 0;
    boolean any = false;
    boolean ended = false;
    Fingerprint hash = new Fingerprint();
    boolean heldReturn = false;
    while (!ended) {
      if (at == end) {
        end = in.read(buffer);
        at = 0;
        if (end < 0) {
          end = 0;
          break;
        }
        continue;
      }
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      ended = stop < end;
      int run = stop - at;
      if (run > 0) {
        if (heldReturn) {
          // The carriage return was no part of a line end after all.
          hash.add(new byte[] {'\r'}, 0, 1);
          length++;
          if (size < bound) {
            held = room(held, size + 1);
            held[size++] = '\r';
          }
        }
        heldReturn = buffer[stop - 1] == '\r';
        if (heldReturn) {
          run--;
        }
        hash.add(buffer, at, run);
        length += run;
        int kept = Math.min(run, bound - size);
        held = room(held, size + kept);
        System.arraycopy(buffer, at, held, size, kept);
        size += kept;
      }
      at = ended ? stop + 1 : stop;
    }
    if (!any) {
      return Optional.empty();
    }
    number++;
    return Optional.of(new Line(number, Arrays.copyOf(held, size), hash.id(), length));
  }

  private static byte[] room(byte[] held, int wanted) {
    return wanted <= held.length ? held : Arrays.copyOf(held, Math.max(wanted, held.length * 2));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
