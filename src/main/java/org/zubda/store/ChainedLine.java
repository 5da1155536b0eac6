package org.zubda.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of JSON in a chain: one of its members is the hash of the line before, its last one its
 * own hash, SHA-256 of the line in UTF-8 as it would be without that member. So a line that was
 * changed, and one that is missing, are seen without anything but the lines.
 */
final class ChainedLine {

  private static final Pattern HASH = Pattern.compile(",\"hash\":\"([0-9a-f]{64})\"}$");

  private ChainedLine() {}

  /** What the first line of a chain follows: the hash of the name of its form. */
  static String beginning(String form) {
    return Sha256.hex(form);
  }

  /** A JSON object, not empty, with its own hash as its last member. */
  static String of(String object) {
    return object.substring(0, object.length() - 1) + ",\"hash\":\"" + Sha256.hex(object) + "\"}";
  }

  /** The line's hash as it states it; empty where it states none. */
  static Optional<String> stated(String line) {
    Matcher matcher = HASH.matcher(line);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether a line is what its own hash says. */
  static boolean isWhole(String line) {
    Matcher matcher = HASH.matcher(line);
    return matcher.find()
        && Sha256.hex(line.substring(0, matcher.start()) + "}").equals(matcher.group(1));
  }
}
