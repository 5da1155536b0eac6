package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Our types of events in the words of others, and how well they are told. */
final class EventKinds {

  private static final String STRATEGIC = "Strategic developments";

  private static final Set<String> VIOLENT =
      Set.of("attack-on-civilians", "armed-clash", "looting");

  private final Map<String, int[]> counts = new TreeMap<>();
  private int all;
  private int right;

  /** ACLED's kind for one of our types. */
  static String acled(String type) {
    return switch (type) {
      case "armed-clash", "advance" -> "Battles";
      case "air-strike", "shelling", "suicide-bombing", "bombing", "chemical-attack" ->
          "Explosions/Remote violence";
      case "attack-on-civilians", "abduction" -> "Violence against civilians";
      case "protest" -> "Protests";
      case "riot" -> "Riots";
      default -> STRATEGIC;
    };
  }

  /**
   * ACLED's kind of the surest event; a protest beside violence is a riot; without an event, a
   * change of control is a battle.
   */
  static String acled(JsonNode reading) {
    List<JsonNode> events =
        Said.bestFirst(reading).stream().filter(c -> Said.is(c, "event")).toList();
    if (events.isEmpty()) {
      return Said.standing(reading).stream().anyMatch(c -> Said.is(c, "control"))
          ? "Battles"
          : "none";
    }
    Set<String> kinds = events.stream().map(Said::event).collect(Collectors.toSet());
    String best = Said.event(events.getFirst());
    boolean violent = VIOLENT.stream().anyMatch(kinds::contains);
    if (kinds.contains("protest")
        && violent
        && (best.equals("protest") || VIOLENT.contains(best))) {
      return "Riots";
    }
    return acled(best);
  }

  /** MUC-4's type for one of our types. */
  static Optional<String> muc(String type) {
    return switch (type) {
      case "armed-clash", "attack-on-civilians", "shelling", "air-strike" -> Optional.of("ATTACK");
      case "suicide-bombing", "bombing" -> Optional.of("BOMBING");
      case "abduction" -> Optional.of("KIDNAPPING");
      case "looting" -> Optional.of("ROBBERY");
      default -> Optional.empty();
    };
  }

  /** One answer. */
  void add(String want, String got) {
    counts.computeIfAbsent(want, k -> new int[3])[0]++;
    counts.computeIfAbsent(got, k -> new int[3])[1]++;
    counts.computeIfAbsent(want, k -> new int[3])[2] += want.equals(got) ? 1 : 0;
    all++;
    right += want.equals(got) ? 1 : 0;
  }

  /** F1 of each kind that was wanted. */
  Map<String, Double> f1() {
    Map<String, Double> f1 = new LinkedHashMap<>();
    counts.forEach(
        (kind, c) -> {
          if (c[0] > 0) {
            f1.put(kind, Figures.f1(Figures.share(c[2], c[1]), Figures.share(c[2], c[0])));
          }
        });
    return f1;
  }

  double macroF1() {
    return f1().values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  double accuracy() {
    return Figures.share(right, all);
  }

  /** A table of labels: each key's list holds labels that stand for it. */
  static Map<String, String> labels(Map<String, String> lists) {
    Map<String, String> labels = new HashMap<>();
    lists.forEach((kind, list) -> List.of(list.split(" ")).forEach(l -> labels.put(l, kind)));
    return labels;
  }
}
