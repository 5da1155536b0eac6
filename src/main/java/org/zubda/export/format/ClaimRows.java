package org.zubda.export.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.claim.Said;
import org.zubda.claim.Victims;
import org.zubda.export.CodePoints;
import org.zubda.export.Wording;
import org.zubda.mention.Count;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.report.Report;

/** The claims of an account as rows of one table, for CSV and Parquet alike. */
final class ClaimRows {

  static final List<String> LIMITS =
      List.of(
          "What claims add up to: which of them meet, agree or contest. The column entries names the"
              + " entries of the ledger that a claim bears on (see ledger-csv).",
          "The reports themselves: a claim has its sentence and where it stands in the report.");

  /** What a column holds. */
  enum Type {
    TEXT,
    INTEGER,
    DECIMAL,
    FLAG
  }

  /** The columns, in order. */
  static final Map<String, Type> COLUMNS = columns();

  private ClaimRows() {}

  private static Map<String, Type> columns() {
    Map<String, Type> columns = new LinkedHashMap<>();
    for (String name :
        List.of("claim", "number", "story", "kind", "report", "outlet", "published", "url")) {
      columns.put(name, Type.TEXT);
    }
    for (String name :
        List.of("origin", "chain", "polarity", "certainty", "effect", "victims", "victims_group")) {
      columns.put(name, Type.TEXT);
    }
    columns.put("count_low", Type.INTEGER);
    columns.put("count_high", Type.INTEGER);
    columns.put("count_approximate", Type.FLAG);
    for (String name :
        List.of(
            "count_text",
            "scope",
            "event_type",
            "actor",
            "target",
            "change",
            "extent",
            "subject",
            "denies")) {
      columns.put(name, Type.TEXT);
    }
    columns.put("events", Type.INTEGER);
    for (String name : List.of("from", "to", "time_precision", "time_basis", "time_text")) {
      columns.put(name, Type.TEXT);
    }
    for (String name : List.of("place", "place_id", "place_precision", "country", "admin1")) {
      columns.put(name, Type.TEXT);
    }
    columns.put("latitude", Type.DECIMAL);
    columns.put("longitude", Type.DECIMAL);
    columns.put("background", Type.FLAG);
    columns.put("confidence", Type.DECIMAL);
    columns.put("quote", Type.TEXT);
    columns.put("evidence", Type.TEXT);
    columns.put("evidence_start", Type.INTEGER);
    columns.put("evidence_end", Type.INTEGER);
    columns.put("entries", Type.TEXT);
    return java.util.Collections.unmodifiableMap(columns);
  }

  static List<String> names() {
    return List.copyOf(COLUMNS.keySet());
  }

  /** Takes rows one by one. */
  @FunctionalInterface
  interface Rows {
    void row(Map<String, Object> row) throws IOException;
  }

  /** Hands on the rows of all claims, in the account's order. */
  static void each(Material material, Rows to) throws IOException {
    String at = "";
    CodePoints points = new CodePoints("");
    for (Claim claim : material.account().claims()) {
      Report report = material.report(claim);
      if (!report.id().equals(at)) {
        at = report.id();
        points = new CodePoints(report.text());
      }
      to.row(row(claim, report, points, material));
    }
  }

  private static Map<String, Object> row(
      Claim claim, Report report, CodePoints points, Material material) {
    Map<String, Object> row = new LinkedHashMap<>();
    Said said = claim.said();
    row.put("claim", claim.id());
    row.put("number", material.cites().number(claim.id()));
    if (material.told(claim)) {
      row.put("story", material.story(claim).id());
    }
    row.put("report", report.id());
    row.put("outlet", Wording.outlet(report));
    report.published().ifPresent(p -> row.put("published", p.at().iso()));
    Material.address(report).ifPresent(u -> row.put("url", u));
    row.put("origin", material.cites().origin(claim));
    row.put("chain", String.join(" → ", material.cites().chain(claim)));
    row.put("polarity", Json.name(said.polarity()));
    row.put("certainty", Json.name(said.certainty()));
    kind(claim, material, row);
    time(said, row);
    said.place().ifPresent(p -> place(p, row));
    row.put("background", said.background());
    row.put("confidence", said.confidence());
    row.put("quote", material.cites().masked(report.text(), said.focus()));
    row.put("evidence", material.cites().masked(report.text(), said.evidence()));
    row.put("evidence_start", points.at(said.evidence().start()));
    row.put("evidence_end", points.at(said.evidence().end()));
    row.put("entries", String.join(";", material.cites().entriesOf(claim.id())));
    return row;
  }

  private static void kind(Claim claim, Material material, Map<String, Object> row) {
    switch (claim) {
      case Claim.Toll t -> {
        row.put("kind", "toll");
        row.put("effect", Json.name(t.effect()));
        victims(t.victims(), material, row);
        count(t.count(), material, row);
        row.put("scope", Json.name(t.scope()));
        t.means().ifPresent(m -> row.put("event_type", Json.name(m)));
        t.perpetrator().ifPresent(a -> row.put("actor", name(a, material)));
        t.target().ifPresent(x -> row.put("target", material.quoted(x)));
      }
      case Claim.Control c -> {
        row.put("kind", "control");
        row.put("actor", name(c.holder(), material));
        row.put("change", Json.name(c.change()));
        row.put("extent", Json.name(c.extent()));
        c.from().ifPresent(a -> row.put("target", name(a, material)));
      }
      case Claim.Event e -> {
        row.put("kind", "event");
        row.put("event_type", Json.name(e.type()));
        e.actor().ifPresent(a -> row.put("actor", name(a, material)));
        e.target().ifPresent(a -> row.put("target", name(a, material)));
        put("events", e.number(), row);
      }
      case Claim.Statement s -> {
        row.put("kind", "statement");
        row.put("subject", Json.name(s.subject()));
        s.responsible().ifPresent(a -> row.put("actor", name(a, material)));
        s.denies().ifPresent(d -> row.put("denies", d));
      }
    }
  }

  private static void victims(Victims victims, Material material, Map<String, Object> row) {
    row.put("victims", Json.name(victims.category()));
    victims.group().ifPresent(g -> row.put("victims_group", name(g, material)));
  }

  private static void count(Count count, Material material, Map<String, Object> row) {
    row.put("count_text", material.quoted(count.text()));
    if (count instanceof Count.Stated s) {
      put("count_low", s.low(), row);
      put("count_high", s.high(), row);
      row.put("count_approximate", s.approximate());
    }
  }

  private static void time(Said said, Map<String, Object> row) {
    said.time().from().map(Moment::iso).ifPresent(t -> row.put("from", t));
    said.time().to().map(Moment::iso).ifPresent(t -> row.put("to", t));
    row.put("time_precision", Json.name(said.time().precision()));
    row.put("time_basis", Json.name(said.time().basis()));
    said.time().text().ifPresent(t -> row.put("time_text", t));
  }

  private static void place(Place place, Map<String, Object> row) {
    row.put("place", place.name());
    place.id().ifPresent(id -> row.put("place_id", id));
    row.put("place_precision", Json.name(place.precision()));
    place.country().ifPresent(c -> row.put("country", c));
    place.admin1().ifPresent(a -> row.put("admin1", a));
    place
        .point()
        .ifPresent(
            x -> {
              row.put("latitude", x.lat());
              row.put("longitude", x.lon());
            });
  }

  private static String name(Actor actor, Material material) {
    return material.masked(actor.name());
  }

  private static void put(String column, OptionalInt value, Map<String, Object> row) {
    if (value.isPresent()) {
      row.put(column, value.getAsInt());
    }
  }

  /** What is to be said of the table. */
  static void tell(Notes notes, Material material) {
    notes
        .head("Left empty, and why")
        .point("A column that a kind of claim has not: effect is of tolls, extent of control.")
        .point(
            "count_low and count_high where a bound is open, or the words give no number; from and"
                + " to where no date is known; latitude and longitude where the place is in no"
                + " gazetteer of ours.")
        .lost(
            material,
            Notes.Lost.TOLLS,
            Notes.Lost.CONTROL,
            Notes.Lost.DISAGREEMENTS,
            Notes.Lost.SENTENCES)
        .head("How it was put")
        .point(
            "One row is one assertion, by one source, in one report: rows are not events, and their"
                + " counts must not be added up. The same dead are counted in many rows.")
        .point(
            "kind: toll, control, event, statement. origin is who said it first, chain the way to"
                + " the outlet. polarity tells denials; certainty hedges; background what a report"
                + " recalls.")
        .point(
            "evidence_start and evidence_end count code points of the report's text (W3C Web"
                + " Annotation), from 0; report is the hash of its bytes.")
        .point(
            "number is the mark that pages and reports use: 2:5 is the fifth claim of the second"
                + " report. entries holds ids of the ledger's entries, parted by semicolons.");
  }
}
