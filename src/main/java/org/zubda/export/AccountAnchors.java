package org.zubda.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.zubda.account.decision.ClaimAnchor;
import org.zubda.account.decision.ReportAnchor;

/**
 * What a person who decides points at: finds in an account's JSON what an id, the beginning of one,
 * or a mark such as "2:5" names, and what a decision has to remember of it.
 */
public final class AccountAnchors {

  private final EntryText entries;
  private final Map<String, JsonNode> claims = new LinkedHashMap<>();
  private final Map<String, JsonNode> reports = new LinkedHashMap<>();
  private final Map<String, JsonNode> incidents = new LinkedHashMap<>();
  private final Map<String, String> incidentOf = new LinkedHashMap<>();

  /** Of an account by {@code account.schema.json}. */
  public AccountAnchors(JsonNode account) {
    this.entries = new EntryText(account);
    account.path("claims").forEach(c -> claims.put(c.path("id").asText(), c));
    account.path("reports").forEach(r -> reports.put(r.path("id").asText(), r));
    for (JsonNode story : account.path("stories")) {
      story.path("incidents").forEach(i -> incidents.put(i.path("id").asText(), i));
      for (JsonNode toll : story.path("tolls")) {
        incidentOf.put(toll.path("id").asText(), toll.path("incident").asText());
      }
      for (JsonNode d : story.path("disagreements")) {
        String about = d.path("about").asText();
        incidentOf.put(d.path("id").asText(), incidentOf.getOrDefault(about, about));
      }
    }
  }

  /**
   * The claim.
   *
   * @throws NoSuchElementException where the account has none, or several, that the id names
   */
  public ClaimAnchor claim(String id) {
    return anchor(named(id, "claim", claims));
  }

  /** The claim as it stands in the account. */
  public JsonNode claimNode(String id) {
    return named(id, "claim", claims);
  }

  /**
   * The claims of the incident, which may be named by one of its tolls or disagreements too.
   *
   * @throws NoSuchElementException where the account has none, or several, that the id names
   */
  public List<ClaimAnchor> incident(String id) {
    List<String> found = entries.idsLike(id);
    String incident = found.size() == 1 ? found.getFirst() : id;
    JsonNode node = named(incidentOf.getOrDefault(incident, incident), "incident", incidents);
    return StreamSupport.stream(node.path("claims").spliterator(), false)
        .flatMap(c -> Optional.ofNullable(claims.get(c.asText())).stream())
        .map(this::anchor)
        .toList();
  }

  /**
   * The report.
   *
   * @throws NoSuchElementException where the account has none, or several, that the id names
   */
  public ReportAnchor report(String id) {
    JsonNode report = named(id, "report", reports);
    return new ReportAnchor(report.path("id").asText(), report.path("location").asText());
  }

  private JsonNode named(String id, String what, Map<String, JsonNode> all) {
    List<String> found = entries.idsLike(id).stream().filter(all::containsKey).toList();
    if (found.size() > 1) {
      throw new NoSuchElementException(
          "several of the account begin so: " + String.join(", ", found));
    }
    JsonNode node = found.isEmpty() ? null : all.get(found.getFirst());
    if (node == null) {
      throw new NoSuchElementException("the account has no " + what + " " + id);
    }
    return node;
  }

  /** What is remembered of a claim is what was read, and not what a person corrected it to. */
  private ClaimAnchor anchor(JsonNode claim) {
    JsonNode read = claim.hasNonNull("original") ? claim.path("original") : claim;
    JsonNode evidence = read.path("evidence");
    String report = evidence.path("report").asText();
    String kind = read.path("kind").asText();
    return new ClaimAnchor(
        read.path("id").asText(),
        report,
        Optional.ofNullable(reports.get(report)).map(r -> r.path("location").asText()).orElse(""),
        kind,
        switch (kind) {
          case "toll" -> read.path("toll").path("effect").asText();
          case "control" -> read.path("control").path("holder").path("name").asText();
          case "event" -> read.path("event").path("type").asText();
          default -> read.path("statement").path("subject").asText();
        },
        evidence.path("start").asInt(),
        evidence.path("end").asInt(),
        evidence.path("quote").asText(),
        read.path("focus").path("quote").asText());
  }
}
