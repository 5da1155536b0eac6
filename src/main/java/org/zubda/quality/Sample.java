package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A record of a set: a text and what is right about it. The gold's offsets are turned into code
 * points, which is what readings count in.
 *
 * @param id its name in the set
 * @param text its text
 * @param published the date it is given, where it has one
 * @param gold what is right about it, in the set's own words
 * @param input the record as {@code zubda} takes it: one line of JSON without the gold; of a page
 *     its source in place of the text
 */
public record Sample(
    String id, String text, Optional<String> published, JsonNode gold, String input) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern CHARSET = Pattern.compile("charset=[\"']?([A-Za-z0-9][\\w-]*)");

  /** What of a record is given to the product. */
  private static final List<String> GIVEN = List.of("id", "title", "text", "published", "outlet");

  /**
   * The records of a set, in its order.
   *
   * @param folder holds a folder for each set, with NAME.jsonl or NAME.jsonl.gz in it or in its
   *     {@code dev}
   * @param set the set's name
   * @param limit how many at most
   * @return none where the set is not there
   * @throws IOException where it can't be read
   */
  public static List<Sample> load(Path folder, String set, int limit) throws IOException {
    List<Sample> samples = new ArrayList<>();
    Optional<Path> file = file(folder.resolve(set), set);
    if (file.isEmpty()) {
      return samples;
    }
    try (InputStream raw = Files.newInputStream(file.get());
        InputStream in = file.get().toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && samples.size() < limit;
          line = lines.readLine()) {
        if (!line.isBlank()) {
          ObjectNode record = (ObjectNode) JSON.readTree(line);
          JsonNode page = record.path("gold").path("html");
          if (page.isTextual()) {
            record.put("html", page(file.get().resolveSibling(page.asText())));
          }
          samples.add(of(set, record));
        }
      }
    }
    return samples;
  }

  /** A page that stands beside the records: in UTF-8, else as it says itself. */
  private static String page(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      byte[] bytes = in.readAllBytes();
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException other) {
        String start =
            new String(bytes, 0, Math.min(4000, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher named = CHARSET.matcher(start);
        boolean known = named.find() && Charset.isSupported(named.group(1));
        return new String(bytes, Charset.forName(known ? named.group(1) : "windows-1252"));
      }
    }
  }

  private static Optional<Path> file(Path folder, String set) {
    for (Path in : List.of(folder, folder.resolve("dev"))) {
      for (String ending : List.of(".jsonl", ".jsonl.gz")) {
        Path file = in.resolve(set + ending);
        if (Files.isRegularFile(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  static Sample of(String set, ObjectNode record) {
    ObjectNode gold = record.withObject("/gold");
    if (set.equals("acled")) {
      record.set("published", gold.path("event_date"));
    }
    ObjectNode given = JSON.createObjectNode();
    for (String name : record.has("html") ? List.of("id", "outlet", "html") : GIVEN) {
      if (record.hasNonNull(name)) {
        given.set(name, record.get(name));
      }
    }
    String text = record.path("text").asText();
    if (text.codePointCount(0, text.length()) != text.length()) {
      toPoints(gold, text);
    }
    return new Sample(
        record.path("id").asText(),
        text,
        Optional.ofNullable(record.get("published")).filter(n -> !n.isNull()).map(JsonNode::asText),
        gold,
        given.toString());
  }

  private static void toPoints(JsonNode node, String text) {
    if (node instanceof ObjectNode object) {
      for (String name : List.of("start", "end")) {
        if (object.path(name).isInt()) {
          int point = text.codePointCount(0, Math.min(text.length(), object.get(name).asInt()));
          object.set(name, IntNode.valueOf(point));
        }
      }
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(child -> toPoints(child, text));
    }
  }

  /** The span's words. */
  String words(Span span) {
    int from = text.offsetByCodePoints(0, span.start());
    return text.substring(from, text.offsetByCodePoints(from, span.end() - span.start()));
  }
}
