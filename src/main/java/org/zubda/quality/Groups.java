package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How an account groups reports, as B-cubed over the groups that are right. */
final class Groups {

  private Groups() {}

  /**
   * Adds the figures.
   *
   * @param key the gold's name for a report's group
   * @param incidents whether incidents are judged beside stories
   */
  static void score(
      List<Sample> samples, JsonNode account, String key, boolean incidents, Figures figures) {
    Map<String, String> gold = new LinkedHashMap<>();
    samples.forEach(s -> gold.put(s.id(), s.gold().path(key).asText()));
    Map<String, String> stories = stories(account);
    if (incidents) {
      say("incident", gold, incidents(account, stories), figures);
    }
    say("story", gold, stories, figures);
  }

  private static void say(
      String name, Map<String, String> gold, Map<String, String> said, Figures figures) {
    Map<String, Integer> golds = new HashMap<>();
    Map<String, Integer> saids = new HashMap<>();
    Map<List<String>, Integer> cells = new HashMap<>();
    gold.forEach(
        (report, group) -> {
          String ours = said.getOrDefault(report, "alone " + report);
          golds.merge(group, 1, Integer::sum);
          saids.merge(ours, 1, Integer::sum);
          cells.merge(List.of(group, ours), 1, Integer::sum);
        });
    double precision = 0;
    double recall = 0;
    for (Map.Entry<List<String>, Integer> cell : cells.entrySet()) {
      double both = (double) cell.getValue() * cell.getValue();
      recall += both / golds.getOrDefault(cell.getKey().getFirst(), 1);
      precision += both / saids.getOrDefault(cell.getKey().getLast(), 1);
    }
    precision = Figures.share(precision, gold.size());
    recall = Figures.share(recall, gold.size());
    figures.say(name + ".bcubed.precision", precision);
    figures.say(name + ".bcubed.recall", recall);
    figures.say(name + ".bcubed.f1", Figures.f1(precision, recall));
  }

  private static Map<String, List<String>> names(JsonNode account) {
    Map<String, List<String>> names = new HashMap<>();
    for (JsonNode report : account.path("reports")) {
      names
          .computeIfAbsent(report.path("id").asText(), k -> new ArrayList<>())
          .add(report.path("location").asText());
    }
    return names;
  }

  private static Map<String, String> stories(JsonNode account) {
    Map<String, List<String>> names = names(account);
    Map<String, String> stories = new LinkedHashMap<>();
    for (JsonNode story : account.path("stories")) {
      for (JsonNode report : story.path("reports")) {
        for (String name : names.getOrDefault(report.asText(), List.of())) {
          stories.putIfAbsent(name, story.path("id").asText());
        }
      }
    }
    return stories;
  }

  /** The outermost incident that most of a report's claims are in; else its story. */
  private static Map<String, String> incidents(JsonNode account, Map<String, String> stories) {
    Map<String, List<String>> names = names(account);
    Map<String, String> reportOf = new HashMap<>();
    for (JsonNode claim : account.path("claims")) {
      reportOf.put(claim.path("id").asText(), claim.path("evidence").path("report").asText());
    }
    Map<String, Map<String, Integer>> votes = new HashMap<>();
    for (JsonNode story : account.path("stories")) {
      Map<String, String> parents = new HashMap<>();
      for (JsonNode incident : story.path("incidents")) {
        if (incident.path("partOf").isTextual()) {
          parents.put(incident.path("id").asText(), incident.get("partOf").asText());
        }
      }
      for (JsonNode incident : story.path("incidents")) {
        String top = story.path("id").asText() + " " + top(incident.path("id").asText(), parents);
        for (JsonNode claim : incident.path("claims")) {
          String report = reportOf.getOrDefault(claim.asText(), "");
          for (String name : names.getOrDefault(report, List.of())) {
            votes.computeIfAbsent(name, k -> new LinkedHashMap<>()).merge(top, 1, Integer::sum);
          }
        }
      }
    }
    Map<String, String> incidents = new LinkedHashMap<>();
    stories.forEach((name, story) -> incidents.put(name, most(votes.get(name), "story " + story)));
    return incidents;
  }

  private static String top(String incident, Map<String, String> parents) {
    Set<String> seen = new HashSet<>();
    String top = incident;
    while (parents.containsKey(top) && seen.add(top)) {
      top = parents.getOrDefault(top, top);
    }
    return top;
  }

  private static String most(
      @org.jspecify.annotations.Nullable Map<String, Integer> votes, String other) {
    String best = other;
    int most = 0;
    if (votes != null) {
      for (Map.Entry<String, Integer> vote : votes.entrySet()) {
        if (vote.getValue() > most) {
          most = vote.getValue();
          best = vote.getKey();
        }
      }
    }
    return best;
  }
}
