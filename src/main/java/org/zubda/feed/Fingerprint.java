package org.zubda.feed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash under which a report is kept: "sha256:" and the hash of its bytes as they came in. */
final class Fingerprint {

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String of(byte[] bytes) {
    Fingerprint one = new Fingerprint();
    one.add(bytes, 0, bytes.length);
    return one.id();
  }

  void add(byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
  }

  /** The id; what is added after it belongs to the next one. */
  String id() {
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }
}
