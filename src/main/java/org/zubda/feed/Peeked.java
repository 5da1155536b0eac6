package org.zubda.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A stream whose first bytes can be looked at before it is read. Where the stream breaks off, all
 * that came before is still handed out, and then the reason.
 */
final class Peeked extends FilterInputStream {

  private final byte[] start;
  private Optional<IOException> broken;
  private int at;

  /** Looks at up to this many bytes. */
  Peeked(InputStream in, int bytes) {
    super(in);
    byte[] held = new byte[bytes];
    int size = 0;
    Optional<IOException> why = Optional.empty();
    try {
      for (int n = in.read(held); n > 0; n = in.read(held, size, bytes - size)) {
        size += n;
      }
    } catch (IOException e) {
      why = Optional.of(e);
    }
    this.start = Arrays.copyOf(held, size);
    this.broken = why;
  }

  /** The first bytes. */
  byte[] start() {
    return start.clone();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (at < start.length && length > 0) {
      int n = Math.min(length, start.length - at);
      System.arraycopy(start, at, to, from, n);
      at += n;
      return n;
    }
    if (broken.isPresent()) {
      IOException why = broken.get();
      broken = Optional.empty();
      throw why;
    }
    return super.read(to, from, length);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] skipped = new byte[(int) Math.min(n, 1 << 13)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public int available() throws IOException {
    return at < start.length ? start.length - at : super.available();
  }
}
