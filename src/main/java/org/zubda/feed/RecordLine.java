package org.zubda.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zubda.report.Problem;

/** Reads one line of a {@code .jsonl} file: one report. */
final class RecordLine {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The fields that are understood; all others are kept aside. */
  private static final Set<String> KNOWN =
      Set.of("id", "title", "text", "html", "published", "outlet", "url", "language");

  private final Intake intake;

  RecordLine(Intake intake) {
    this.intake = intake;
  }

  /** The report of a line. A line that can't be read is kept under its hash, without text. */
  Arrival read(Source source) {
    Decoded decoded = Decoded.of(source.original().bytes());
    if (decoded.binary()) {
      return source.unread(Problem.Kind.BINARY, "the line is no text");
    }
    JsonNode node;
    try {
      node = JSON.readTree(decoded.text());
    } catch (JsonProcessingException e) {
      return source.unread(Problem.Kind.BROKEN_LINE, "it is no JSON: " + reason(e));
    }
    if (!(node instanceof ObjectNode object)) {
      return source.unread(Problem.Kind.BROKEN_LINE, "it is no JSON object with a text");
    }
    Optional<String> ownId = Given.field(object, "id");
    Source known = source.identified(ownId).at(ownId.orElse(source.location()));
    return report(known, object, Originals.broken(known.location(), decoded));
  }

  /** The report of a table's row. */
  Arrival row(Source source) {
    RowFields.Row row = RowFields.read(source);
    return report(source.identified(Given.field(row.fields(), "id")), row.fields(), row.problems());
  }

  private Arrival report(Source source, ObjectNode object, List<Problem> problems) {
    Given given = Given.of(object).or(source.given());
    String text = Given.whole(object.path("text").asText(""));
    String html = object.path("html").asText("");
    if (text.isBlank() && !html.isBlank()) {
      return intake.page(source, given, Given.whole(html), aside(object), problems);
    }
    return intake.report(source, given, text, false, aside(object), problems);
  }

  static Problem brokenBytes(String place, Decoded decoded) {
    return new Problem(
        place,
        Problem.Kind.BROKEN_BYTES,
        decoded.replaced()
            + (decoded.replaced() == 1 ? " run of bytes is" : " runs of bytes are")
            + " no "
            + decoded.charset().name()
            + " and stand as \uFFFD");
  }

  /** What is wrong with JSON and where, without the parser's own wordy context. */
  static String reason(JsonProcessingException e) {
    String what = e.getOriginalMessage().replaceAll("\\s+", " ");
    String brief = what.length() > 120 ? what.substring(0, 120) + "…" : what;
    return e.getLocation() == null
        ? brief
        : brief + " (character " + e.getLocation().getColumnNr() + ")";
  }

  private static Optional<String> aside(ObjectNode object) {
    ObjectNode rest = JSON.createObjectNode();
    object
        .properties()
        .forEach(
            field -> {
              if (!KNOWN.contains(field.getKey())) {
                rest.set(field.getKey(), field.getValue());
              }
            });
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest.toString());
  }
}
