package org.zubda.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.zip.DataFormatException;

/** A report of an archive, as far as a reader has come with it. */
public sealed interface Held {

  /** Its place in the order of arrival, from 1. */
  long number();

  /**
   * This reader has not read it yet.
   *
   * @param archived the report
   */
  record Unread(Archived archived) implements Held {

    @Override
    public long number() {
      return archived.number();
    }
  }

  /**
   * This reader has read it.
   *
   * @param number its number
   * @param hash its hash
   * @param reader who read it
   * @param proof what binds the packed reading to report and reader
   * @param packed what it said, packed
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Read(long number, byte[] hash, String reader, byte[] proof, byte[] packed)
      implements Held {

    /**
     * What it says. May be asked by several threads.
     *
     * @throws BrokenReading where it is not as it was kept
     */
    public KeptReading open(ReadingCodec codec) throws BrokenReading {
      if (!MessageDigest.isEqual(proof, Held.proof(hash, reader, packed))) {
        throw new BrokenReading("it is not as it was kept");
      }
      try {
        KeptReading kept = codec.kept(Packing.unpack(packed));
        String id = Sha256.id(hash);
        if (!kept.reading().report().id().equals(id)) {
          throw new BrokenReading("it is that of " + kept.reading().report().id());
        }
        return kept;
      } catch (DataFormatException e) {
        throw new BrokenReading("it can't be unpacked: " + e.getMessage());
      }
    }
  }

  /** What binds a packed reading to its report and its reader: a hash of all three. */
  static byte[] proof(byte[] hash, String reader, byte[] packed) {
    MessageDigest digest = Sha256.digest();
    digest.update(hash);
    digest.update(reader.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(packed);
    return digest.digest();
  }
}
