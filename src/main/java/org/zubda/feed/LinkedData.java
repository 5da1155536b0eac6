package org.zubda.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page's linked data (JSON-LD with schema.org's words) say: one node, several, or a graph of
 * them; nodes of articles before others. Of data that are broken, single fields are still read.
 */
final class LinkedData {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  /** Nodes stand no deeper than this in one another. */
  private static final int DEEPEST = 4;

  /** So many nodes are looked at. */
  private static final int MOST = 500;

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> others = new ArrayList<>();
  private final StringBuilder broken = new StringBuilder();

  /** Takes up one script's data. */
  void add(String data) {
    try {
      JsonNode node = JSON.readTree(data);
      if (node != null) {
        add(node, 0);
      }
    } catch (JsonProcessingException notJson) {
      broken.append(data).append('\n');
    }
  }

  private void add(JsonNode node, int depth) {
    if (depth > DEEPEST || articles.size() + others.size() >= MOST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(one -> add(one, depth + 1));
    } else if (node.isObject()) {
      (isArticle(node.path("@type")) || node.has("headline") ? articles : others).add(node);
      for (String inner : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
        add(node.path(inner), depth + 1);
      }
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asText("").toLowerCase(Locale.ROOT);
    return name.endsWith("article") || name.endsWith("posting") || name.endsWith("report");
  }

  /** What the first node that has it says in a field; of articles only, or of any. */
  Optional<String> field(String name, boolean ofArticles) {
    Optional<String> told =
        articles.stream().flatMap(node -> Given.field(node, name).stream()).findFirst();
    if (told.isEmpty() && !ofArticles) {
      told = others.stream().flatMap(node -> Given.field(node, name).stream()).findFirst();
    }
    return told.or(() -> fromBroken(name));
  }

  /** The name of whom a field points at: a name, a node with one, or several of either. */
  Optional<String> name(String field) {
    for (List<JsonNode> nodes : List.of(articles, others)) {
      for (JsonNode node : nodes) {
        String names = String.join(", ", names(node.path(field), 0));
        if (!names.isEmpty()) {
          return Optional.of(names);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> names(JsonNode value, int depth) {
    List<String> names = new ArrayList<>();
    if (value.isTextual() && !value.asText().isBlank()) {
      names.add(value.asText().strip());
    } else if (value.isObject()) {
      Given.field(value, "name").ifPresent(names::add);
    } else if (value.isArray() && depth == 0) {
      value.forEach(one -> names.addAll(names(one, 1)));
    }
    return names.stream().distinct().toList();
  }

  private Optional<String> fromBroken(String name) {
    if (broken.isEmpty()) {
      return Optional.empty();
    }
    Matcher field =
        Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*\"([^\"\\\\]{1,300})\"")
            .matcher(broken);
    return field.find() ? Optional.of(field.group(1).strip()) : Optional.empty();
  }
}
