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
   * @param longId the hash of the whole line, where not all of it is held
   * @param length of the whole line in bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, compared nowhere
  record Line(long number, byte[] bytes, Optional<String> longId, long length) {

    /** The hash of the whole line. */
    String id() {
      return longId.orElseGet(() -> Fingerprint.of(bytes));
    }

    boolean tooLong() {
      return length > bytes.length;
    }
  }

  private final InputStream in;
  private final int bound;
  private final byte[] buffer = new byte[1 << 16];
  private byte[] held = new byte[1 << 10];
  private int size;
  private long length;
  private Optional<Fingerprint> hash = Optional.empty();
  private int at;
  private int end;
  private long number;

  Lines(InputStream in, int bound) {
    this.in = in;
    this.bound = bound;
  }

  /** The next line; empty at the end. */
  Optional<Line> next() throws IOException {
    size = 0;
    length = 0;
    hash = Optional.empty();
    boolean any = false;
    boolean ended = false;
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
          add(new byte[] {'\r'}, 0, 1);
        }
        heldReturn = buffer[stop - 1] == '\r';
        add(buffer, at, heldReturn ? run - 1 : run);
      }
      at = ended ? stop + 1 : stop;
    }
    if (!any) {
      return Optional.empty();
    }
    number++;
    Optional<String> id = hash.map(Fingerprint::id);
    return Optional.of(new Line(number, Arrays.copyOf(held, size), id, length));
  }

  /** Holds bytes of the line up to the bound; what is beyond is only hashed. */
  private void add(byte[] from, int begin, int run) {
    length += run;
    int kept = Math.min(run, bound - size);
    if (size + kept > held.length) {
      held = Arrays.copyOf(held, Math.max(size + kept, held.length * 2));
    }
    System.arraycopy(from, begin, held, size, kept);
    size += kept;
    if (kept < run) {
      Fingerprint whole =
          hash.orElseGet(
              () -> {
                Fingerprint first = new Fingerprint();
                first.add(held, 0, size);
                return first;
              });
      whole.add(from, begin + kept, run - kept);
      hash = Optional.of(whole);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
