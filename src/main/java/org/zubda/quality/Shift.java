package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Brings the offsets of a reading to the record's own text, where a title was set before it. */
final class Shift {

  private Shift() {}

  /** The reading with offsets in the sample's text; the same where its text is the same. */
  static JsonNode toText(JsonNode reading, Sample sample) {
    if (!reading.path("text").isTextual() || reading.get("text").asText().equals(sample.text())) {
      return reading;
    }
    String text = reading.get("text").asText();
    int at = text.indexOf(sample.text());
    int other = Math.max(0, sample.text().indexOf(text));
    int by = at >= 0 ? -text.codePointCount(0, at) : sample.text().codePointCount(0, other);
    JsonNode moved = reading.deepCopy();
    for (String key : List.of("times", "places", "actors")) {
      moved.path(key).forEach(span -> move(span, by));
    }
    for (JsonNode attribution : moved.path("attributions")) {
      for (String role : List.of("source", "cue", "content")) {
        attribution.path(role).forEach(span -> move(span, by));
      }
    }
    return moved;
  }

  private static void move(JsonNode span, int by) {
    if (span instanceof ObjectNode object) {
      object.put("start", object.path("start").asInt() + by);
      object.put("end", object.path("end").asInt() + by);
    }
  }
}
