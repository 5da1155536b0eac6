package org.zubda.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Holds what comes out of something packed against what went in, and stops what is a bomb. */
final class Ratio {

  /** Below this much it does not matter how well it was packed. */
  private static final long HARMLESS = 64L << 20;

  /** Text packs to a tenth, templates repeated over and over to a hundredth. */
  private static final long MOST_TIMES = 200;

  /** More than any archive of reports that is read at once. */
  private static final long MOST = 256L << 30;

  private long packed;
  private long unpacked;

  /** What is packed, counted. */
  InputStream in(InputStream stream) {
    return new Counted(stream, true);
  }

  /** What comes out of it, bounded; closing it closes nothing. */
  InputStream out(InputStream stream) {
    return new Counted(stream, false);
  }

  private void check() throws Bomb {
    if (unpacked > MOST || (unpacked > HARMLESS && unpacked / MOST_TIMES > packed)) {
      throw new Bomb(
          String.format(
              Locale.ROOT,
              "%,d bytes unpack to more than %,d, and no reports pack so well",
              packed,
              unpacked));
    }
  }

  /** What unpacks to far more than anything that people publish. */
  static final class Bomb extends IOException {

    private static final long serialVersionUID = 1L;

    Bomb(String message) {
      super(message);
    }
  }

  private final class Counted extends FilterInputStream {

    private final boolean inward;

    Counted(InputStream in, boolean inward) {
      super(in);
      this.inward = inward;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int n = super.read(to, from, length);
      if (inward) {
        packed += Math.max(0, n);
      } else {
        unpacked += Math.max(0, n);
        check();
      }
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      byte[] skipped = new byte[(int) Math.min(n, 1 << 14)];
      return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() throws IOException {
      if (inward) {
        super.close();
      }
    }
  }
}
