package org.zubda.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Writes in words why one entry of an account says what it says. It reads the account's JSON, so
 * that an account made long ago can be asked.
 */
public final class EntryText {

  /** A list of a story, and what an entry of it is called. */
  private record EntryList(String field, String kind) {}

  private static final List<EntryList> LISTS =
      List.of(
          new EntryList("tolls", "toll"),
          new EntryList("control", "control"),
          new EntryList("disagreements", "disagreement"),
          new EntryList("incidents", "incident"));

  private record Entry(String kind, JsonNode node, Optional<JsonNode> story) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, String> locations = new LinkedHashMap<>();
  private final Map<String, String> marks = new LinkedHashMap<>();

  /** The entries of an account, given as JSON by {@code account.schema.json}. */
  public EntryText(JsonNode account) {
    for (JsonNode report : account.path("reports")) {
      locations.put(report.path("id").asText(), report.path("location").asText());
    }
    for (JsonNode story : account.path("stories")) {
      for (EntryList list : LISTS) {
        for (JsonNode node : story.path(list.field())) {
          put(node, new Entry(list.kind(), node, Optional.of(story)));
        }
      }
      put(story, new Entry("story", story, Optional.empty()));
    }
    for (JsonNode claim : account.path("claims")) {
      put(claim, new Entry("claim", claim, Optional.empty()));
    }
    mark(account);
  }

  /** Numbers the claims as the text and the page do: [2:5] is the fifth claim of report [2]. */
  private void mark(JsonNode account) {
    Map<String, Integer> reports = new LinkedHashMap<>();
    for (JsonNode story : account.path("stories")) {
      for (JsonNode report : story.path("reports")) {
        reports.putIfAbsent(report.asText(), reports.size() + 1);
      }
    }
    for (JsonNode report : account.path("reports")) {
      reports.putIfAbsent(report.path("id").asText(), reports.size() + 1);
    }
    Map<String, Integer> claims = new LinkedHashMap<>();
    for (JsonNode claim : account.path("claims")) {
      String report = claim.path("evidence").path("report").asText();
      int number = claims.merge(report, 1, Integer::sum);
      marks.put(reports.getOrDefault(report, 0) + ":" + number, claim.path("id").asText());
    }
  }

  private void put(JsonNode node, Entry entry) {
    entries.putIfAbsent(node.path("id").asText(), entry);
  }

  /**
   * The id itself where an entry has it, the claim's where it is a mark such as "2:5" or "[2:5]",
   * else all ids that begin so.
   */
  public List<String> idsLike(String id) {
    String claim = marks.get(id.replace("[", "").replace("]", ""));
    if (claim != null) {
      return List.of(claim);
    }
    return entries.containsKey(id)
        ? List.of(id)
        : entries.keySet().stream().filter(known -> known.startsWith(id)).toList();
  }

  /**
   * The entry in words.
   *
   * @throws IllegalArgumentException where no entry has the id
   */
  public String render(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("no entry has the id " + id);
    }
    JsonNode node = entry.node();
    List<String> lines = new ArrayList<>();
    switch (entry.kind()) {
      case "claim" -> {
        lines.add("claim " + id + ", " + node.path("kind").asText());
        lines.add("  " + claim(id));
        lines.add(
            "  "
                + node.path("polarity").asText()
                + ", "
                + node.path("certainty").asText()
                + ", confidence "
                + node.path("confidence").asText());
      }
      case "toll" -> {
        lines.add(
            "toll "
                + id
                + ": "
                + node.path("effect").asText()
                + ", "
                + node.path("victims").asText());
        lines.add(
            "  best "
                + figure(node, "best", "none")
                + ", low "
                + figure(node, "low", "none")
                + ", high "
                + figure(node, "high", "open")
                + "; "
                + node.path("status").asText());
        lines.add("  in " + title(node.path("incident").asText()));
      }
      case "control" -> {
        lines.add(
            "control "
                + id
                + ": "
                + node.path("holder").path("name").asText()
                + ", "
                + node.path("extent").asText()
                + " of "
                + node.path("place").path("name").asText());
        lines.add("  " + node.path("status").asText());
      }
      case "disagreement" -> {
        lines.add(
            "disagreement "
                + id
                + ", "
                + node.path("kind").asText()
                + ", about "
                + title(node.path("about").asText()));
        for (JsonNode side : node.path("sides")) {
          lines.add("  Side: " + side.path("position").asText());
          claims(lines, side.path("claims"));
        }
      }
      default -> {
        lines.add(entry.kind() + " " + id + ": " + node.path("title").asText());
        claims(lines, node.path("claims"));
      }
    }
    why(lines, node);
    history(lines, node.path("history"));
    entry.story().ifPresent(story -> disagreements(lines, story, id));
    return String.join("\n", lines) + "\n";
  }

  private void why(List<String> lines, JsonNode node) {
    if (node.hasNonNull("explanation")) {
      lines.add("  Why: " + node.path("explanation").asText());
    }
    JsonNode why = node.path("why");
    if (why.isMissingNode()) {
      return;
    }
    lines.add("  Rule: " + why.path("rule").asText());
    list(lines, "For it:", why.path("supporting"));
    list(lines, "Against it:", why.path("opposing"));
    lines.add("  What would change it: " + why.path("wouldChange").asText());
    for (JsonNode note : why.path("notes")) {
      lines.add("  Note: " + note.asText());
    }
  }

  private void history(List<String> lines, JsonNode steps) {
    if (steps.size() < 2) {
      return;
    }
    lines.add("  How it changed:");
    for (JsonNode step : steps) {
      String asOf = step.hasNonNull("asOf") ? step.path("asOf").asText() : "undated";
      String id = step.path("claim").asText();
      lines.add("    " + asOf + "  " + id + "  " + claim(id));
    }
  }

  private void list(List<String> lines, String head, JsonNode ids) {
    if (!ids.isEmpty()) {
      lines.add("  " + head);
      claims(lines, ids);
    }
  }

  private void claims(List<String> lines, JsonNode ids) {
    for (JsonNode id : ids) {
      lines.add("    " + id.asText() + "  " + claim(id.asText()));
    }
  }

  private void disagreements(List<String> lines, JsonNode story, String id) {
    for (JsonNode disagreement : story.path("disagreements")) {
      if (disagreement.path("about").asText().equals(id)) {
        lines.add(
            "  See also the disagreement "
                + disagreement.path("id").asText()
                + ": "
                + disagreement.path("explanation").asText());
      }
    }
  }

  /** Who says it, where, and in which words. */
  private String claim(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      return "(not in this account)";
    }
    JsonNode evidence = entry.node().path("evidence");
    List<String> chain =
        elements(entry.node().path("attribution"))
            .map(link -> link.path("actor").path("name").asText())
            .toList();
    String who = chain.isEmpty() ? "its own voice" : String.join(" → ", chain);
    return who
        + ", in "
        + locations.getOrDefault(evidence.path("report").asText(), "an unknown report")
        + ": “"
        + evidence.path("quote").asText().replaceAll("\\s+", " ")
        + "”";
  }

  private String title(String id) {
    Entry entry = entries.get(id);
    return entry == null || !entry.node().hasNonNull("title")
        ? id
        : entry.node().path("title").asText() + " (" + id + ")";
  }

  private static String figure(JsonNode node, String field, String absent) {
    return node.hasNonNull(field) ? node.path(field).asText() : absent;
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
