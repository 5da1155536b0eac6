package org.zubda.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.zubda.report.Moment;

/** What people decided, in words, out of an account's JSON. */
final class DecisionText {

  private final Map<String, JsonNode> decisions = new LinkedHashMap<>();
  private final JsonNode account;
  private final Mask mask;

  DecisionText(JsonNode account, Mask mask) {
    this.account = account;
    this.mask = mask;
    account.path("decisions").forEach(d -> decisions.put(d.path("id").asText(), d));
  }

  /**
   * Ids that the program itself would give to entries, with the ids of what they are by decisions:
   * another entry, or the decision that left them out.
   */
  Map<String, String> formerIds() {
    Map<String, String> former = new LinkedHashMap<>();
    for (JsonNode story : account.path("stories")) {
      for (String list : List.of("tolls", "control", "disagreements")) {
        for (JsonNode entry : story.path(list)) {
          entry
              .path("decided")
              .path("own")
              .forEach(
                  own -> former.putIfAbsent(own.path("id").asText(), entry.path("id").asText()));
        }
      }
      for (JsonNode left : story.path("leftOut")) {
        left.path("own")
            .forEach(
                own ->
                    former.putIfAbsent(
                        own.path("id").asText(), left.path("decisions").path(0).asText()));
      }
    }
    return former;
  }

  /** Who touched an entry by what decision, and what the program itself would say. */
  void entry(JsonNode entry, TextLines out) {
    JsonNode decided = entry.path("decided");
    if (decided.isMissingNode()) {
      return;
    }
    out.heading("What people decided");
    made(decided.path("decisions"), out);
    out.paragraph(2, mask.words(decided.path("itself").asText()));
  }

  /** A person's word on a claim, and what the program read where it was corrected. */
  void claim(JsonNode claim, TextLines out) {
    if (!claim.path("decisions").isEmpty()) {
      out.heading("What people decided: " + claim.path("decision").asText());
      made(claim.path("decisions"), out);
    }
    for (JsonNode d : decisions.values()) {
      boolean about =
          strings(d.path("claims")).contains(claim.path("id").asText())
              && !strings(claim.path("decisions")).contains(d.path("id").asText());
      if (about) {
        out.hanging(2, 2, made(d) + " (" + state(d) + ")");
      }
    }
    JsonNode original = claim.path("original");
    if (original.isObject()) {
      out.hanging(2, 2, "The program read: " + mask.words(fields(claim, original)));
    }
  }

  /** One decision, and what it comes to. */
  void decision(JsonNode d, TextLines out) {
    out.title(d.path("id").asText() + ": " + mask.words(d.path("what").asText()));
    out.hanging(0, 2, made(d));
    out.paragraph(0, "It " + state(d));
    List<String> touched = new ArrayList<>();
    for (JsonNode story : account.path("stories")) {
      for (String list : List.of("tolls", "control", "disagreements")) {
        for (JsonNode entry : story.path(list)) {
          if (strings(entry.path("decided").path("decisions")).contains(d.path("id").asText())) {
            touched.add(
                entry.path("id").asText()
                    + ". "
                    + mask.words(entry.path("decided").path("itself").asText()));
          }
        }
      }
      for (JsonNode left : story.path("leftOut")) {
        if (strings(left.path("decisions")).contains(d.path("id").asText())) {
          left.path("own")
              .forEach(own -> touched.add("left out: " + mask.words(own.path("text").asText())));
        }
      }
    }
    if (!touched.isEmpty()) {
      out.heading("What it touched");
      touched.forEach(t -> out.hanging(2, 2, t));
    }
    List<String> claims = strings(d.path("claims"));
    if (!claims.isEmpty()) {
      out.heading("The claims it is about");
      out.paragraph(2, String.join(", ", claims));
    }
  }

  private void made(JsonNode ids, TextLines out) {
    for (String id : strings(ids)) {
      Optional.ofNullable(decisions.get(id)).ifPresent(d -> out.hanging(2, 2, made(d)));
    }
  }

  private String made(JsonNode d) {
    return "%s, %s (%s): %s. Why: %s"
        .formatted(
            d.path("by").asText(),
            Wording.moment(Moment.parse(d.path("at").asText())),
            d.path("id").asText(),
            mask.words(d.path("what").asText()),
            mask.words(d.path("why").asText()));
  }

  private static String state(JsonNode d) {
    String reason = d.path("reason").asText("");
    return switch (d.path("state").asText()) {
      case "overruled", "undone" -> "is " + reason;
      case "later" -> "does not count yet: " + reason;
      case "not-applicable" -> "no longer applies: " + reason;
      default -> "stands" + (reason.isEmpty() || reason.equals("null") ? "" : ": " + reason);
    };
  }

  /** The fields that were corrected, as they had been read. */
  private static String fields(JsonNode claim, JsonNode original) {
    List<String> fields = new ArrayList<>();
    original
        .properties()
        .forEach(
            f -> {
              JsonNode now = claim.path(f.getKey());
              if (f.getValue().isObject() && now.isObject()) {
                f.getValue()
                    .properties()
                    .forEach(
                        g -> {
                          if (!g.getValue().equals(now.path(g.getKey()))) {
                            fields.add(g.getKey() + " " + value(g.getValue()));
                          }
                        });
              } else if (!f.getKey().equals("decision") && !f.getValue().equals(now)) {
                fields.add(f.getKey() + " " + value(f.getValue()));
              }
            });
    return String.join(", ", fields);
  }

  private static String value(JsonNode value) {
    if (value.isArray()) {
      return value.isEmpty()
          ? "none"
          : String.join(
              " → ",
              StreamSupport.stream(value.spliterator(), false).map(DecisionText::value).toList());
    }
    for (String field : List.of("text", "name", "category")) {
      if (value.path(field).isTextual()) {
        return value.path(field).asText();
      }
    }
    return value.path("actor").isObject() ? value(value.path("actor")) : value.asText();
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
