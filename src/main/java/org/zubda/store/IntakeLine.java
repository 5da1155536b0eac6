package org.zubda.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * A line of the log of what came in: reports from number {@code first} to {@code last} were added
 * together, the last of them at {@code at}, and this is the hash of their lines. The lines are
 * chained ({@link ChainedLine}).
 *
 * @param number its own number, from 1
 * @param previous hash of the line before
 * @param first number of the first report
 * @param last number of the last one
 * @param lines SHA-256 of the reports' lines in UTF-8, each with a line end (LF)
 */
record IntakeLine(long number, String previous, long first, long last, String lines) {

  /** What the first line follows. */
  static final String BEGINNING = ChainedLine.beginning("zubda-intake/1");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The hash of lines of reports. */
  static String hash(List<String> lines) {
    MessageDigest digest = Sha256.digest();
    lines.forEach(line -> update(digest, line));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Adds a report's line to the hash. */
  static void update(MessageDigest digest, String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  /**
   * As it is written.
   *
   * @param at when the last of its reports came in
   */
  String line(String at) {
    ObjectNode line = JSON.createObjectNode();
    line.put("number", number);
    line.put("previous", previous);
    line.put("at", at);
    line.put("first", first);
    line.put("last", last);
    line.put("lines", lines);
    try {
      return ChainedLine.of(JSON.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a line that is what its hash says.
   *
   * @throws ArchiveFailed where it is none
   */
  static IntakeLine read(String line) throws ArchiveFailed {
    try {
      JsonNode read = JSON.readTree(line);
      return new IntakeLine(
          read.path("number").asLong(),
          read.path("previous").asText(),
          read.path("first").asLong(),
          read.path("last").asLong(),
          read.path("lines").asText());
    } catch (JsonProcessingException e) {
      throw new ArchiveFailed("a line of the log of what came in is broken: run zubda verify", e);
    }
  }
}
