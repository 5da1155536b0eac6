package org.zubda.feed.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Takes the content codings off a body, and no more bytes than allowed, coded or decoded. */
final class Bodies {

  /** What is sent as {@code Accept-Encoding}. */
  static final String CODINGS = "gzip, deflate";

  /** More codings over one another than this are no honest answer. */
  private static final int MOST_CODINGS = 2;

  /** A body is longer than is taken. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long limit, String what) {
      super(String.format(Locale.ROOT, "its body has over %,d bytes%s", limit, what));
    }
  }

  /** A body is in a coding that is not understood. */
  static final class UnknownCoding extends IOException {
    private static final long serialVersionUID = 1L;

    UnknownCoding(String coding) {
      super("its body is in a coding that was not asked for: " + coding);
    }
  }

  private Bodies() {}

  /** Copies a body, decoded. */
  static void copy(InputStream raw, List<String> codings, Limits limits, OutputStream to)
      throws IOException {
    if (codings.size() > MOST_CODINGS) {
      throw new UnknownCoding(String.join(", ", codings));
    }
    InputStream in = new Bounded(raw, limits.codedBytes(), codings.isEmpty() ? "" : " as sent");
    for (String coding : codings.reversed()) {
      in = decoded(in, coding);
    }
    in = new Bounded(in, limits.bytes(), codings.isEmpty() ? "" : " decoded");
    byte[] buffer = new byte[1 << 14];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      to.write(buffer, 0, n);
    }
  }

  private static InputStream decoded(InputStream in, String coding) throws IOException {
    return switch (coding) {
      case "gzip", "x-gzip" -> {
        PushbackInputStream start = new PushbackInputStream(in, 1);
        int first = start.read();
        if (first < 0) {
          // An empty body is sent with the name of a coding now and then.
          yield start;
        }
        start.unread(first);
        yield new GZIPInputStream(start, 1 << 13);
      }
      case "deflate" -> {
        // RFC 9110 means zlib; some servers send the bare stream.
        PushbackInputStream start = new PushbackInputStream(in, 1);
        int first = start.read();
        if (first >= 0) {
          start.unread(first);
        }
        boolean zlib = (first & 0x0F) == 8 && (first >> 4) <= 7;
        yield first < 0 ? start : new InflaterInputStream(start, new Inflater(!zlib), 1 << 13);
      }
      default -> throw new UnknownCoding(coding);
    };
  }

  /** Passes so many bytes on, and fails at the next. */
  private static final class Bounded extends FilterInputStream {

    private final long limit;
    private final String what;
    private long passed;

    Bounded(InputStream in, long limit, String what) {
      super(in);
      this.limit = limit;
      this.what = what;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int n = super.read(to, from, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int n) throws TooLarge {
      passed += n;
      if (passed > limit) {
        throw new TooLarge(limit, what);
      }
    }
  }
}
