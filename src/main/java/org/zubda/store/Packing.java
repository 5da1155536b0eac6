package org.zubda.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Packs bytes, and unpacks them. What is packed begins with a byte that says how: 0 as it is, 1
 * deflated (RFC 1951).
 */
final class Packing {

  private static final byte PLAIN = 0;
  private static final byte DEFLATED = 1;

  private static final int BUFFER = 1 << 14;

  private Packing() {}

  /** The bytes packed, or as they are where packing would not make them fewer. */
  static byte[] pack(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(64 + bytes.length / 2);
      out.write(DEFLATED);
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished() && out.size() <= bytes.length) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      if (out.size() <= bytes.length) {
        return out.toByteArray();
      }
    } finally {
      deflater.end();
    }
    byte[] plain = new byte[bytes.length + 1];
    plain[0] = PLAIN;
    System.arraycopy(bytes, 0, plain, 1, bytes.length);
    return plain;
  }

  /**
   * The bytes that were packed.
   *
   * @throws DataFormatException where they are not as they were packed
   */
  static byte[] unpack(byte[] packed) throws DataFormatException {
    if (packed.length == 0) {
      throw new DataFormatException("there is nothing");
    }
    return switch (packed[0]) {
      case PLAIN -> Arrays.copyOfRange(packed, 1, packed.length);
      case DEFLATED -> inflate(packed);
      default -> throw new DataFormatException("they are packed in no known way");
    };
  }

  private static byte[] inflate(byte[] packed) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      // A raw stream wants one byte after its end.
      byte[] input = Arrays.copyOfRange(packed, 1, packed.length + 1);
      inflater.setInput(input);
      ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 3);
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new DataFormatException("they are cut off");
        }
        out.write(buffer, 0, n);
      }
      return out.toByteArray();
    } finally {
      inflater.end();
    }
  }
}
