package org.zubda.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** Why reports and what they tell stand together, in words, out of an account's JSON. */
final class TogetherText {

  private final JsonNode account;
  private final Mask mask;
  private final UnaryOperator<String> reported;
  private final Map<String, String> reportOf = new LinkedHashMap<>();

  /**
   * Of an account.
   *
   * @param reported names a report, by its id, in a line
   */
  TogetherText(JsonNode account, Mask mask, UnaryOperator<String> reported) {
    this.account = account;
    this.mask = mask;
    this.reported = reported;
    account
        .path("claims")
        .forEach(
            c -> reportOf.put(c.path("id").asText(), c.path("evidence").path("report").asText()));
  }

  /** Why its reports' tellings were taken for one incident. */
  void incident(JsonNode incident, TextLines out) {
    if (!incident.path("reasons").isEmpty()) {
      out.heading("Why these are one incident");
      incident
          .path("reasons")
          .forEach(r -> out.hanging(2, 2, Wording.capital(mask.words(r.asText())) + "."));
    }
  }

  /** What several of its reports tell of, and which tell of nothing that another tells of. */
  void story(JsonNode story, TextLines out) {
    if (story.path("reports").size() < 2) {
      return;
    }
    out.heading("What ties them together");
    Set<String> alone = new LinkedHashSet<>(strings(story.path("reports")));
    for (JsonNode incident : story.path("incidents")) {
      Set<String> tell = new LinkedHashSet<>();
      strings(incident.path("claims")).forEach(c -> tell.add(reportOf.getOrDefault(c, "")));
      if (tell.size() > 1) {
        alone.removeAll(tell);
        out.hanging(
            2,
            2,
            Wording.counted(tell.size(), "report tells", "reports tell")
                + " of: "
                + mask.words(incident.path("title").asText())
                + "  "
                + incident.path("id").asText());
      }
    }
    for (String report : alone) {
      out.hanging(2, 2, "Told in like words and of like places: " + reported.apply(report));
    }
  }

  /** How it is known when a report was published. */
  static void published(JsonNode report, TextLines out) {
    switch (report.path("published").path("basis").asText()) {
      case "text" -> out.paragraph(0, "Its date stands in its own text.");
      case "inferred" ->
          out.paragraph(
              0, "Its date is inferred from what the reports say together: it states none.");
      default -> {}
    }
  }

  /** Which report this one repeats, and which repeat it. */
  void copies(String id, TextLines out) {
    for (JsonNode report : account.path("reports")) {
      JsonNode copy = report.path("copyOf");
      String copying = report.path("id").asText();
      String of = copy.path("report").asText();
      String percent = Ledger.percent(copy.path("share").asDouble());
      if (copy.isObject() && copying.equals(id)) {
        out.hanging(
            0,
            2,
            percent + " of its words stand in " + reported.apply(of) + ": one voice, not two.");
      } else if (copy.isObject() && of.equals(id)) {
        out.hanging(0, 2, reported.apply(copying) + " repeats it in " + percent + " of its words.");
      }
    }
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
