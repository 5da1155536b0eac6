package org.zubda.store;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.zubda.account.Readings;
import org.zubda.claim.Reading;

/**
 * Readings held in memory as packed bytes: some 5 kilobytes each, where an open one takes twenty
 * times that. For use by one thread at a time.
 */
public final class PackedReadings implements Readings {

  private final ReadingCodec codec = new ReadingCodec();
  private final Map<String, byte[]> packed = new HashMap<>();
  private final byte[] buffer = new byte[1 << 16];

  /** Holds nothing yet. */
  public PackedReadings() {}

  @Override
  public void keep(Reading reading) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    deflater.setInput(codec.bytes(reading));
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    packed.put(reading.report().id(), out.toByteArray());
  }

  @Override
  public Reading of(String report) {
    byte[] bytes = packed.get(report);
    if (bytes == null) {
      throw new IllegalArgumentException("no reading was kept of " + report);
    }
    Inflater inflater = new Inflater(true);
    try {
      // A raw stream wants one byte after its end.
      inflater.setInput(java.util.Arrays.copyOf(bytes, bytes.length + 1));
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 4);
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        if (n == 0 && inflater.needsInput()) {
          throw new IllegalStateException("what was packed is cut off: " + report);
        }
        out.write(buffer, 0, n);
      }
      return codec.reading(out.toByteArray());
    } catch (DataFormatException | BrokenReading e) {
      throw new IllegalStateException("what was packed can't be unpacked: " + report, e);
    } finally {
      inflater.end();
    }
  }
}
