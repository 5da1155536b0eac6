package org.zubda.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zubda.report.Original;

/**
 * What is kept of a report beside its bytes, as one line of JSON: its number, its id, form,
 * location, the record's id, what was told beside it, what it was brought in from, and when.
 */
final class ArchivedLine {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ArchivedLine() {}

  static String of(long number, Incoming incoming) {
    ObjectNode line = JSON.createObjectNode();
    line.put("number", number);
    line.put("id", incoming.report().id());
    line.put("form", incoming.original().form());
    line.put("location", incoming.report().location());
    incoming.report().recordId().ifPresent(id -> line.put("recordId", id));
    ObjectNode given = line.putObject("given");
    incoming.original().given().forEach(given::put);
    line.put("source", incoming.source());
    line.put("cameIn", incoming.cameIn().toString());
    try {
      // Half a surrogate pair, which no encoding can hold, is "?" from the first on.
      return new String(JSON.writeValueAsBytes(line), StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The report of a line.
   *
   * @param bytes its bytes
   * @throws ArchiveFailed where the line is none
   */
  static Archived read(String line, byte[] bytes) throws ArchiveFailed {
    try {
      JsonNode read = JSON.readTree(line);
      SortedMap<String, String> given = new TreeMap<>();
      read.path("given").properties().forEach(e -> given.put(e.getKey(), e.getValue().asText()));
      return new Archived(
          read.path("number").asLong(),
          read.path("id").asText(),
          read.path("location").asText(),
          Optional.ofNullable(read.get("recordId")).map(JsonNode::asText),
          new Original(read.path("form").asText(), bytes, given),
          read.path("source").asText(),
          Instant.parse(read.path("cameIn").asText()));
    } catch (JsonProcessingException | DateTimeException e) {
      throw new ArchiveFailed("what is kept beside a report is broken: run zubda verify", e);
    }
  }
}
