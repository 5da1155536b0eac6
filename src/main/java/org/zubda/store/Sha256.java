package org.zubda.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in the forms that an archive needs. */
final class Sha256 {

  /** What a report's id begins with. */
  private static final String ID = "sha256:";

  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static byte[] of(byte[] bytes) {
    return digest().digest(bytes);
  }

  /** In lower-case hex, of the text in UTF-8. */
  static String hex(String text) {
    return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A report's id for its hash. */
  static String id(byte[] hash) {
    return ID + HexFormat.of().formatHex(hash);
  }

  /** Whether it is an id of a report. */
  static boolean isId(String id) {
    return id.startsWith(ID)
        && id.length() == ID.length() + 64
        && id.chars().skip(ID.length()).allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
  }

  /**
   * The hash that a report's id states.
   *
   * @throws IllegalArgumentException where it is no such id
   */
  static byte[] hash(String id) {
    if (!id.startsWith(ID) || id.length() != ID.length() + 64) {
      throw new IllegalArgumentException("no id of a report: " + id);
    }
    return HexFormat.of().parseHex(id, ID.length(), id.length());
  }
}
