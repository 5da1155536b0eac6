package org.zubda.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a document is: told by its first bytes, its name's ending, and the type stated with it. */
public enum Kind {
  /** Plain text: one report. */
  TEXT,
  /** A web page: one report. */
  PAGE,
  /** Lines of JSON: a report each. */
  RECORDS,
  /** Anything packed with gzip. */
  GZIP;

  /** How many of a document's first bytes are enough to tell. */
  static final int LOOKED_AT = 4096;

  private static final List<String> PAGE_ENDINGS = List.of(".html", ".htm", ".xhtml");
  private static final List<String> TEXT_ENDINGS = List.of(".txt", ".text");
  private static final List<String> RECORD_ENDINGS = List.of(".jsonl", ".ndjson");

  /**
   * What a document is.
   *
   * @param name its file name or address; may be empty
   * @param type the media type stated with it, with or without parameters
   * @param start its first bytes, {@value #LOOKED_AT} or all there are
   */
  public static Kind of(String name, Optional<String> type, byte[] start) {
    if (start.length > 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B) {
      return GZIP;
    }
    return byName(name)
        .or(() -> type.flatMap(Kind::byType))
        .orElseGet(() -> looksLikePage(start) ? PAGE : TEXT);
  }

  /** Whether a file of this name holds reports, as far as its name tells. */
  static boolean named(String name) {
    return name.indexOf('.') < 0
        || byName(name).isPresent()
        || ends(name, List.of(".jsonl.gz", ".ndjson.gz"));
  }

  private static Optional<Kind> byName(String name) {
    if (ends(name, PAGE_ENDINGS)) {
      return Optional.of(PAGE);
    }
    if (ends(name, RECORD_ENDINGS)) {
      return Optional.of(RECORDS);
    }
    return ends(name, TEXT_ENDINGS) ? Optional.of(TEXT) : Optional.empty();
  }

  private static Optional<Kind> byType(String type) {
    return switch (type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
      case "text/html", "application/xhtml+xml" -> Optional.of(PAGE);
      case "text/plain" -> Optional.of(TEXT);
      case "application/x-ndjson", "application/jsonl", "application/json" -> Optional.of(RECORDS);
      default -> Optional.empty();
    };
  }

  private static boolean ends(String name, List<String> endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(lower::endsWith);
  }

  private static boolean looksLikePage(byte[] start) {
    String head =
        new String(start, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html") || head.startsWith("<html");
  }
}
