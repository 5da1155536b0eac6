package org.zubda.server;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zubda.account.decision.Decided;
import org.zubda.claim.Reading;
import org.zubda.export.AccountItems;
import org.zubda.export.FoundText;
import org.zubda.export.Mask;
import org.zubda.export.ReadingJson;
import org.zubda.report.Problem;
import org.zubda.store.Archived;
import org.zubda.store.KeptReading;

/** Reports for programs: what came in, what was read in it, and more of them coming in. */
final class ApiReports {

  /** What can be taken in, by its media type. */
  static final List<String> TYPES =
      List.of(
          "text/plain",
          "text/html",
          "application/xhtml+xml",
          "application/json",
          "application/x-ndjson",
          "application/jsonl",
          "text/csv",
          "text/tab-separated-values",
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/xml",
          "text/xml",
          "application/pdf");

  /** What can be told beside a report. */
  static final List<String> GIVEN = List.of("title", "outlet", "published", "url", "language");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Desk desk;
  private final Upload upload;

  ApiReports(Desk desk, Upload upload) {
    this.desk = desk;
    this.upload = upload;
  }

  /** All reports in the order in which they came in. */
  void list(Context request, View view) throws IOException {
    long after = ApiJson.after(request);
    int limit = (int) Math.min(ApiJson.limit(request), Math.max(0, view.reports() - after));
    List<String> ids = limit == 0 ? List.of() : desk.archive().ids(after, limit);
    long last = after + ids.size();
    List<Reading> readings = ids.stream().flatMap(id -> view.reading(id).stream()).toList();
    ApiJson.answer(
        request,
        new ApiJson.Page<>(
            readings,
            last < view.reports() && !ids.isEmpty() ? Optional.of("" + last) : Optional.empty(),
            OptionalLong.of(view.reports())),
        (json, reading) -> {
          String id = reading.report().id();
          json.writeStartObject();
          json.writeNumberField("number", after + 1 + ids.indexOf(id));
          ApiJson.put(json, "story", view.storyOf(id));
          json.writeFieldName("report");
          new AccountItems(json, Decided.NOTHING).report(reading, view.copy(id));
          json.writeEndObject();
        });
  }

  /** One report, with what it says by itself. */
  void one(Context request, View view) throws IOException {
    Archived archived = archived(request);
    KeptReading kept =
        desk.reading(archived.id())
            .orElseThrow(() -> ApiJson.gone("This report is not read yet: ask again."));
    ApiJson.answer(
        request,
        json -> {
          json.writeStartObject();
          json.writeStringField("id", archived.id());
          json.writeNumberField("number", archived.number());
          json.writeStringField("cameIn", archived.cameIn().toString());
          json.writeStringField("form", archived.original().form());
          json.writeNumberField("bytes", archived.original().bytes().length);
          ApiJson.put(json, "story", view.storyOf(archived.id()));
          json.writeFieldName("reading");
          json.writeRawValue(new ReadingJson().line(kept.reading(), true, kept.aside()));
          problems(json, kept.problems());
          json.writeEndObject();
        });
  }

  private Archived archived(Context request) throws IOException {
    return desk.archive()
        .find(request.pathParam("report"))
        .orElseThrow(() -> ApiJson.gone("There is no such report."));
  }

  /** A report's bytes as they came in, in a form that no browser runs or shows. */
  void original(Context request, View view) throws IOException {
    Archived archived = archived(request);
    String hash = archived.id().substring("sha256:".length());
    ApiJson.typed(request, "application/octet-stream")
        .header("Content-Disposition", "attachment; filename=\"" + hash + "\"")
        .result(archived.original().bytes());
  }

  /** What was found in the reports. */
  void search(Context request, View view) throws IOException {
    Found found = Found.of(desk.archive(), DeskPages.text(request, "q"), request);
    List<Reading> readings =
        found
            .reports()
            .orElseThrow(
                () -> ApiJson.wrong("What is looked for? Give q, place, actor, from or to."));
    ApiJson.answer(
        request,
        new ApiJson.Page<>(readings, Optional.empty(), OptionalLong.empty()),
        (json, reading) -> found(json, view, found, reading));
  }

  private static void found(JsonGenerator json, View view, Found found, Reading reading)
      throws IOException {
    Mask mask = Mask.of(reading);
    String id = reading.report().id();
    json.writeStartObject();
    ApiJson.put(json, "story", view.storyOf(id));
    json.writeStringField("report", id);
    ApiJson.put(json, "title", reading.report().title().map(mask::quoted));
    ApiJson.put(json, "outlet", reading.report().outlet().map(o -> o.name()));
    ApiJson.put(json, "published", reading.report().published().map(p -> p.at().iso()));
    ApiJson.put(
        json,
        "around",
        new FoundText(found.words()).around(reading.report().text()).map(mask::quoted));
    json.writeEndObject();
  }

  /** Takes reports in. */
  void take(Context request, View view) throws IOException {
    String type = type(request);
    byte[] body = upload.read(request);
    if (body.length == 0) {
      throw ApiJson.wrong("Nothing was sent: send the report as the body.");
    }
    if (isContainer(body)) {
      throw new HttpResponseException(
          415, "Packed files and web archives are taken in by zubda ingest, not here.", Map.of());
    }
    Desk.Taken taken =
        desk.take(
            type.equals("application/json") ? lines(body) : body,
            Optional.ofNullable(request.contentType())
                .map(stated -> type.equals("application/json") ? "application/x-ndjson" : stated),
            location(body),
            given(request));
    if (taken.kept().isEmpty() && taken.known().isEmpty()) {
      ApiProblem.answer(request, 422, "No report was found in what was sent.", taken.problems());
      return;
    }
    if (!taken.kept().isEmpty()) {
      request.header("Location", Api.BASE + "/reports/" + taken.kept().getFirst());
    }
    request.status(taken.kept().isEmpty() ? 200 : 201);
    ApiJson.answer(
        request,
        json -> {
          json.writeStartObject();
          strings(json, "kept", taken.kept());
          strings(json, "known", taken.known());
          problems(json, taken.problems());
          json.writeEndObject();
        });
  }

  private static String type(Context request) {
    String stated = request.contentType();
    String type = stated == null ? "" : stated.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!TYPES.contains(type)) {
      throw new HttpResponseException(
          415,
          "Say in Content-Type what is sent, one of: " + String.join(", ", TYPES) + ".",
          Map.of());
    }
    return type;
  }

  /** Whether bytes are those of a file that holds files; what they are said to be counts less. */
  private static boolean isContainer(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
    return start.startsWith("\u001f\u008b")
        || start.startsWith("PK\u0003\u0004")
        || start.startsWith("PK\u0005\u0006")
        || start.startsWith("WARC/")
        || start.startsWith("ustar", 257);
  }

  /** A record, or an array of them, as lines of JSON; a record on one line stays as it is. */
  private static byte[] lines(byte[] body) {
    JsonNode node;
    try {
      node = JSON.readTree(body);
    } catch (IOException e) {
      throw ApiJson.wrong("What was sent is no JSON.");
    }
    if (node == null || !node.isContainerNode()) {
      throw ApiJson.wrong("Send a JSON object with a title and a text, or an array of them.");
    }
    for (JsonNode record : node.isArray() ? node : List.of(node)) {
      if (!record.isObject()) {
        throw ApiJson.wrong("Send a JSON object with a title and a text, or an array of them.");
      }
    }
    String text = new String(body, StandardCharsets.UTF_8).strip();
    if (node.isObject() && text.indexOf('\n') < 0) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    StringBuilder lines = new StringBuilder();
    (node.isArray() ? node : List.of(node)).forEach(record -> lines.append(record).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Names what was posted; without an ending, so that its type is what was said. */
  private static String location(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "posted-" + HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static SortedMap<String, String> given(Context request) {
    SortedMap<String, String> given = new TreeMap<>();
    for (String name : GIVEN) {
      String value = DeskPages.text(request, name).replaceAll("[\\s\\p{Cntrl}]+", " ");
      if (!value.isEmpty()) {
        given.put(name, value);
      }
    }
    return given;
  }

  private static void strings(JsonGenerator json, String field, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void problems(JsonGenerator json, List<Problem> problems) throws IOException {
    AccountItems items = new AccountItems(json, Decided.NOTHING);
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      items.problem(problem);
    }
    json.writeEndArray();
  }
}
