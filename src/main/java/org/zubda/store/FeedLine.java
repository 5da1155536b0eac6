package org.zubda.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The state of a feed as a line of JSON. */
final class FeedLine {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FeedLine() {}

  static String of(FeedState state) {
    ObjectNode line = JSON.createObjectNode();
    line.put("address", state.address());
    state.etag().ifPresent(it -> line.put("etag", it));
    state.lastModified().ifPresent(it -> line.put("lastModified", it));
    state.nextDue().ifPresent(it -> line.put("nextDue", it.toString()));
    line.put("failures", state.failures());
    ObjectNode noted = line.putObject("noted");
    state.noted().forEach(noted::put);
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FeedState read(String line) throws ArchiveFailed {
    try {
      JsonNode read = JSON.readTree(line);
      SortedMap<String, String> noted = new TreeMap<>();
      read.path("noted").properties().forEach(e -> noted.put(e.getKey(), e.getValue().asText()));
      return new FeedState(
          read.path("address").asText(),
          text(read, "etag"),
          text(read, "lastModified"),
          text(read, "nextDue").map(Instant::parse),
          read.path("failures").asInt(),
          noted);
    } catch (JsonProcessingException | DateTimeException e) {
      throw new ArchiveFailed("the state of a watched feed is broken: " + line, e);
    }
  }

  private static Optional<String> text(JsonNode object, String name) {
    return Optional.ofNullable(object.get(name)).map(JsonNode::asText);
  }
}
