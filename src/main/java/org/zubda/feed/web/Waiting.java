package org.zubda.feed.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zubda.report.Original;

/**
 * An entry of a feed whose page is still to be fetched. It holds the entry itself, which is kept in
 * the page's place where the page can't be had.
 *
 * @param key the entry, as its feed names it
 * @param mark what the entry said
 * @param url the page
 * @param given what the entry tells of the page
 * @param entry the entry as it came; empty where there is but the address
 * @param location where the entry was
 * @param recordId the entry's own id
 * @param attempts how often the page was asked for
 * @param due when it is asked for next
 */
record Waiting(
    String key,
    String mark,
    String url,
    SortedMap<String, String> given,
    Optional<Original> entry,
    String location,
    Optional<String> recordId,
    int attempts,
    Instant due) {

  private static final ObjectMapper JSON = new ObjectMapper();

  Waiting {
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
  }

  /** The same, to be asked for later. */
  Waiting later(int tried, Instant when) {
    return new Waiting(key, mark, url, given, entry, location, recordId, tried, when);
  }

  /** As a line of JSON, from which {@link #read} makes the same. */
  String line() {
    ObjectNode line = JSON.createObjectNode();
    line.put("key", key);
    line.put("mark", mark);
    line.put("url", url);
    given.forEach(line.putObject("given")::put);
    entry.ifPresent(
        original -> {
          line.put("form", original.form());
          line.put("bytes", original.bytes());
          original.given().forEach(line.putObject("told")::put);
        });
    line.put("location", location);
    recordId.ifPresent(id -> line.put("recordId", id));
    line.put("attempts", attempts);
    line.put("due", due.toString());
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #line} wrote.
   *
   * @throws IOException where it did not
   */
  static Waiting read(String line) throws IOException {
    JsonNode read = JSON.readTree(line);
    Optional<Original> entry = Optional.empty();
    if (read.has("bytes")) {
      entry =
          Optional.of(
              new Original(
                  read.path("form").asText(),
                  read.path("bytes").binaryValue(),
                  map(read.path("told"))));
    }
    try {
      return new Waiting(
          read.path("key").asText(),
          read.path("mark").asText(),
          read.path("url").asText(),
          map(read.path("given")),
          entry,
          read.path("location").asText(),
          Optional.ofNullable(read.get("recordId")).map(JsonNode::asText),
          read.path("attempts").asInt(),
          Instant.parse(read.path("due").asText()));
    } catch (DateTimeException e) {
      throw new IOException("a page that waits has no time: " + line, e);
    }
  }

  private static SortedMap<String, String> map(JsonNode object) {
    SortedMap<String, String> map = new TreeMap<>();
    object.properties().forEach(field -> map.put(field.getKey(), field.getValue().asText()));
    return map;
  }
}
