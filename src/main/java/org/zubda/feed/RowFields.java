package org.zubda.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zubda.report.Problem;

/**
 * Reads the row of a table, whose columns are named as a record's fields or as people name them.
 */
final class RowFields {

  /** The name under which values stand that no column has. */
  static final String BEYOND = "";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A report's fields, and how tables often name them; the best name first. */
  private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("id", List.of("id", "guid", "uuid", "article_id", "record_id", "doc_id", "event_id"));
    NAMES.put("title", List.of("title", "headline", "heading", "subject"));
    NAMES.put(
        "text",
        List.of(
            "text",
            "body",
            "content",
            "full_text",
            "fulltext",
            "article_text",
            "article_body",
            "maintext",
            "article",
            "story",
            "message",
            "description",
            "summary",
            "notes"));
    NAMES.put("html", List.of("html", "raw_html"));
    NAMES.put(
        "published",
        List.of(
            "published",
            "published_at",
            "date_published",
            "publish_date",
            "published_date",
            "publication_date",
            "pub_date",
            "pubdate",
            "date_publish",
            "datetime",
            "date",
            "timestamp",
            "created_at"));
    NAMES.put(
        "outlet",
        List.of(
            "outlet",
            "publisher",
            "publication",
            "newspaper",
            "source_name",
            "source",
            "site_name",
            "site",
            "domain",
            "source_domain"));
    NAMES.put(
        "url", List.of("url", "link", "address", "web_url", "uri", "source_url", "permalink"));
    NAMES.put("language", List.of("language", "lang", "language_code"));
  }

  private RowFields() {}

  /** Whether columns of these names can hold reports. */
  static boolean canTell(List<String> columns) {
    return List.of("text", "html", "title").stream()
        .anyMatch(field -> columns.stream().map(RowFields::plain).anyMatch(names(field)::contains));
  }

  private static List<String> names(String field) {
    return NAMES.getOrDefault(field, List.of());
  }

  private static String plain(String column) {
    return column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s.-]+", "_");
  }

  /** The record that a row is: its columns by a record's names, all others as they are. */
  static Row read(Source source) {
    List<Problem> problems = new ArrayList<>();
    ObjectNode row;
    try {
      JsonNode node = JSON.readTree(new String(source.original().bytes(), StandardCharsets.UTF_8));
      row = node instanceof ObjectNode object ? object : JSON.createObjectNode();
    } catch (JsonProcessingException e) {
      problems.add(
          new Problem(
              source.location(),
              Problem.Kind.BROKEN_LINE,
              "the row is no JSON: " + RecordLine.reason(e)));
      row = JSON.createObjectNode();
    }
    if (row.has(BEYOND)) {
      problems.add(
          new Problem(
              source.location(),
              Problem.Kind.BROKEN_LINE,
              "the row has "
                  + row.get(BEYOND).size()
                  + " values more than there are columns; these were left aside"));
    }
    return new Row(named(row), problems);
  }

  /** A row with its columns renamed, and what is wrong with it. */
  record Row(ObjectNode fields, List<Problem> problems) {}

  private static ObjectNode named(ObjectNode row) {
    Map<String, String> columns = new LinkedHashMap<>();
    row.fieldNames().forEachRemaining(name -> columns.putIfAbsent(plain(name), name));
    ObjectNode fields = JSON.createObjectNode();
    ObjectNode rest = row.deepCopy();
    NAMES.forEach(
        (field, names) ->
            names.stream()
                .flatMap(name -> Optional.ofNullable(columns.get(name)).stream())
                .filter(column -> !row.path(column).asText("").isBlank())
                .findFirst()
                .ifPresent(
                    column -> {
                      fields.set(field, row.get(column));
                      rest.remove(column);
                    }));
    rest.properties()
        .forEach(
            one -> {
              if (!NAMES.containsKey(one.getKey())) {
                fields.set(one.getKey(), one.getValue());
              }
            });
    return fields;
  }
}
