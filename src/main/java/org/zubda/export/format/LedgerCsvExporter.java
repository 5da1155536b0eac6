package org.zubda.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.account.Account;
import org.zubda.account.ControlEntry;
import org.zubda.account.Explanation;
import org.zubda.account.Status;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.export.Ledger;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.story.Incident;

/** The ledger as a table: every toll with low, best and high, and who holds which place. */
public final class LedgerCsvExporter implements Exporter {

  static final List<String> COLUMNS =
      List.of(
          "entry",
          "kind",
          "story",
          "incident",
          "incident_title",
          "part_of",
          "incident_type",
          "from",
          "to",
          "time_precision",
          "place",
          "place_id",
          "country",
          "latitude",
          "longitude",
          "effect",
          "victims",
          "low",
          "best",
          "high",
          "holder",
          "extent",
          "status",
          "origins",
          "positions",
          "rule",
          "why",
          "would_change",
          "claims",
          "supporting",
          "opposing");

  @Override
  public String name() {
    return "ledger-csv";
  }

  @Override
  public String purpose() {
    return "The ledger as a table: every toll with low, best and high, who holds which place, and"
        + " why; for analysts.";
  }

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8; header=present";
  }

  @Override
  public String fileName() {
    return "ledger.csv";
  }

  @Override
  public boolean text() {
    return true;
  }

  @Override
  public List<String> limits() {
    return List.of(
        "How an answer changed: the last one stands. The account's JSON holds the history.",
        "Words of reports: the column claims names claims (see claims-csv).",
        "Disagreements that are about no entry: who did it, whether it happened.");
  }

  @Override
  public void write(Account account, ExportOptions options, OutputStream out) throws IOException {
    Material material = new Material(account, options);
    try (Csv csv = new Csv(COLUMNS, out)) {
      for (StoryAccount story : material.account().stories()) {
        for (TollEntry toll : story.tolls()) {
          csv.row(toll(story, toll, material));
        }
        for (ControlEntry control : story.control()) {
          csv.row(control(story, control, material));
        }
      }
    }
  }

  private static Map<String, Object> toll(StoryAccount story, TollEntry toll, Material material) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("entry", toll.id());
    row.put("kind", "toll");
    row.put("story", story.id());
    row.put("incident", toll.incident());
    Optional<Incident> incident =
        story.incidents().stream().filter(i -> i.id().equals(toll.incident())).findFirst();
    incident.ifPresent(i -> incident(i, material, row));
    row.put("effect", Json.name(toll.effect()));
    row.put("victims", material.quoted(toll.victims()));
    row.put("low", toll.low());
    row.put("best", toll.best());
    row.put("high", toll.high());
    row.put("status", Json.name(toll.status()));
    common(story, toll.id(), toll.origins(), toll.claims(), toll.explanation(), material, row);
    return row;
  }

  private static void incident(Incident incident, Material material, Map<String, Object> row) {
    row.put("incident_title", material.masked(incident.title()));
    incident.partOf().ifPresent(w -> row.put("part_of", w));
    row.put("incident_type", incident.type());
    incident.time().from().map(Moment::iso).ifPresent(t -> row.put("from", t));
    incident.time().to().map(Moment::iso).ifPresent(t -> row.put("to", t));
    row.put("time_precision", Json.name(incident.time().precision()));
    incident.place().ifPresent(p -> place(p, row));
  }

  private static Map<String, Object> control(
      StoryAccount story, ControlEntry entry, Material material) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("entry", entry.id());
    row.put("kind", "control");
    row.put("story", story.id());
    place(entry.place(), row);
    if (entry.status() != Status.CONTESTED) {
      row.put("holder", material.masked(entry.holder().name()));
      row.put("extent", Json.name(entry.extent()));
    }
    row.put("status", Json.name(entry.status()));
    common(story, entry.id(), entry.origins(), entry.claims(), entry.explanation(), material, row);
    return row;
  }

  private static void place(Place place, Map<String, Object> row) {
    row.put("place", place.name());
    place.id().ifPresent(id -> row.put("place_id", id));
    place.country().ifPresent(c -> row.put("country", c));
    place
        .point()
        .ifPresent(
            x -> {
              row.put("latitude", x.lat());
              row.put("longitude", x.lon());
            });
  }

  private static void common(
      StoryAccount story,
      String id,
      List<String> origins,
      List<String> claims,
      Explanation why,
      Material material,
      Map<String, Object> row) {
    row.put("origins", material.masked(String.join("; ", origins)));
    row.put("positions", material.masked(String.join(" / ", Ledger.positions(story, id))));
    row.put("rule", why.rule());
    row.put("why", material.masked(why.text()));
    row.put("would_change", material.masked(why.wouldChange()));
    row.put("claims", String.join(";", claims));
    row.put("supporting", String.join(";", why.supporting()));
    row.put("opposing", String.join(";", why.opposing()));
  }

  @Override
  public String notes(Account account, ExportOptions options) {
    Material material = new Material(account, options);
    long lost =
        material.account().stories().stream()
            .flatMap(
                s ->
                    s.disagreements().stream()
                        .filter(
                            d -> s.incidents().stream().anyMatch(i -> i.id().equals(d.about()))))
            .count();
    return Notes.of(this, material)
        .head("Left empty, and why")
        .point(
            "best where sources contest the count, or nothing is most likely; high where nobody"
                + " bounds it; low where only an upper bound is told.")
        .point("holder and extent where sources contest who holds the place: see positions.")
        .point("from and to where no date is known; coordinates where the place is not known.")
        .head("How it was put")
        .point(
            "kind is toll or control. Tolls of a part (part_of, or victims other than all) are in"
                + " those of the whole: do not add up this table. The export ged may be added up.")
        .point(
            "status: single, one independent origin; agreed, two or more that are compatible;"
                + " updated, a later count replaced an earlier one; contested, they can't all be"
                + " so. Copies are one voice.")
        .point("Lists are parted by semicolons.")
        .point(Csv.FORMULAS)
        .head("Of this account")
        .lost(material, Notes.Lost.SENTENCES)
        .point(
            lost + " disagreements about who did it or whether it happened are not in the table.")
        .text();
  }
}
