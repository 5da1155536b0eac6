package org.zubda.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.account.Account;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.export.Wording;
import org.zubda.export.format.AcledCodes.Kind;
import org.zubda.mention.When;
import org.zubda.place.Place;

/** Events in ACLED's 31 columns (ACLED Codebook): actors × place × day. */
public final class AcledExporter implements Exporter {

  static final List<String> COLUMNS =
      List.of(
          "event_id_cnty",
          "event_date",
          "year",
          "time_precision",
          "disorder_type",
          "event_type",
          "sub_event_type",
          "actor1",
          "assoc_actor_1",
          "inter1",
          "actor2",
          "assoc_actor_2",
          "inter2",
          "interaction",
          "civilian_targeting",
          "iso",
          "region",
          "country",
          "admin1",
          "admin2",
          "admin3",
          "location",
          "latitude",
          "longitude",
          "geo_precision",
          "source",
          "source_scale",
          "notes",
          "fatalities",
          "tags",
          "timestamp");

  /** A total over more days than these is not split. */
  private static final int SPLIT = 31;

  /** One row in the making: one event, or several of the same actors, place and day. */
  private record Row(
      List<FieldEvent> events, Optional<LocalDate> day, int fatalities, boolean split) {}

  @Override
  public String name() {
    return "acled";
  }

  @Override
  public String purpose() {
    return "Events in the 31 columns of ACLED, for those who work with ACLED data.";
  }

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8; header=present";
  }

  @Override
  public String fileName() {
    return "acled.csv";
  }

  @Override
  public boolean text() {
    return true;
  }

  @Override
  public List<String> limits() {
    return List.of(
        "Low and high, how sources stand to each other, who said what: one count stands for all of"
            + " it; the column notes holds the rest in words.",
        "Injured, missing, displaced, detained people: ACLED counts the killed.",
        "Who holds a place, and since when.",
        "Statements: threats, demands, meetings, aid; who accuses whom.",
        "Wars, and what reports only recall.");
  }

  @Override
  public void write(Account account, ExportOptions options, OutputStream out) throws IOException {
    Material material = new Material(account, options);
    try (Csv csv = new Csv(COLUMNS, out)) {
      for (Row row : rows(events(material))) {
        csv.row(cells(row, material));
      }
    }
  }

  private static List<FieldEvent> events(Material material) {
    return FieldEvents.of(material).events().stream().filter(AcledExporter::holds).toList();
  }

  private static boolean holds(FieldEvent event) {
    return whyNot(event).isEmpty();
  }

  /** Why ACLED has no row for it; empty where it has. */
  private static Optional<String> whyNot(FieldEvent event) {
    if (event.deaths().cautious() > 0) {
      return Optional.empty();
    }
    if (event.offensive()) {
      return Optional.of("its parts are rows, and hold all of its dead that are counted");
    }
    if (AcledCodes.kind(event).isEmpty()) {
      return Optional.of("ACLED has no such event (" + event.incident().type() + ")");
    }
    boolean country =
        event.place().filter(p -> p.precision() == Place.Precision.COUNTRY).isPresent();
    if (country || event.place().isEmpty()) {
      return Optional.of("nobody was killed, and no place closer than a country is named");
    }
    boolean nobody = event.parties().first().isEmpty() && event.parties().second().isEmpty();
    return nobody && !event.parties().contested()
        ? Optional.of("nobody was killed, and no actor is named")
        : Optional.empty();
  }

  /** The rows: a total over several days is split, what has the same key is one row. */
  private static List<Row> rows(List<FieldEvent> events) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (FieldEvent event : events) {
      for (Row row : split(event)) {
        rows.merge(
            key(row),
            row,
            (a, b) -> {
              List<FieldEvent> both = new ArrayList<>(a.events());
              both.addAll(b.events());
              return new Row(
                  both, a.day(), a.fatalities() + b.fatalities(), a.split() || b.split());
            });
      }
    }
    return List.copyOf(rows.values());
  }

  private static List<Row> split(FieldEvent event) {
    int fatalities = event.deaths().cautious();
    Optional<Days> days = event.days();
    boolean over = event.whole() && fatalities > 0 && days.isPresent() && days.get().length() > 1;
    if (!over || days.get().length() > SPLIT || !days.get().exact()) {
      return List.of(new Row(List.of(event), days.map(AcledExporter::day), fatalities, false));
    }
    int n = days.get().length();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int share = fatalities / n + (i == 0 ? fatalities % n : 0);
      rows.add(new Row(List.of(event), Optional.of(days.get().from().plusDays(i)), share, true));
    }
    return rows;
  }

  /** The first day that the words give; of a week or a month the middle. */
  private static LocalDate day(Days days) {
    return switch (days.precision()) {
      case HOUR, PART_OF_DAY, DAY, UNKNOWN -> days.from();
      case WEEK, MONTH, YEAR -> days.from().plusDays((days.length() - 1) / 2);
    };
  }

  /** Two rows of one key are one event; what lacks an actor, a place or a day is like no other. */
  private static String key(Row row) {
    FieldEvent e = row.events().getFirst();
    boolean whole =
        e.parties().first().isPresent()
            && e.place().flatMap(Place::id).isPresent()
            && row.day().isPresent();
    String what = whole ? "" : e.id();
    return String.join(
        "|",
        e.story().id(),
        what,
        row.day().map(LocalDate::toString).orElse(""),
        e.place().flatMap(Place::id).orElse(""),
        e.parties().first().map(AcledExporter::party).orElse(""),
        e.parties().second().map(AcledExporter::party).orElse(""));
  }

  private static String party(Actor actor) {
    return actor.party().orElse(actor.key());
  }

  private static Map<String, Object> cells(Row row, Material material) {
    // Of two tactics of the same actors on one day and place the higher type stands.
    FieldEvent head =
        row.events().stream().reduce((a, b) -> rank(b) < rank(a) ? b : a).orElseThrow();
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("event_id_cnty", head.id() + (row.split() ? day(row) : ""));
    row.day().ifPresent(d -> cells.put("event_date", d.toString()));
    row.day().ifPresent(d -> cells.put("year", d.getYear()));
    precision(row, head).ifPresent(p -> cells.put("time_precision", p));
    AcledCodes.kind(head).ifPresent(k -> kind(k, cells));
    actors(row, head, material, cells);
    place(row, head, cells);
    sources(row, material, cells);
    cells.put("notes", notes(row, material));
    cells.put("fatalities", row.fatalities());
    return cells;
  }

  private static String day(Row row) {
    return row.day().map(d -> "/" + d).orElse("");
  }

  private static int rank(FieldEvent event) {
    return AcledCodes.kind(event).map(Kind::rank).orElse(10);
  }

  private static void kind(Kind kind, Map<String, Object> cells) {
    cells.put("disorder_type", kind.disorder());
    cells.put("event_type", kind.type());
    cells.put("sub_event_type", kind.subType());
  }

  /** 1 day, 2 week, 3 month. */
  private static Optional<Integer> precision(Row row, FieldEvent event) {
    if (row.split()) {
      return Optional.of(2);
    }
    return event
        .days()
        .map(
            d ->
                switch (d.precision()) {
                  case HOUR, PART_OF_DAY -> d.reported() ? 2 : 1;
                  case DAY, UNKNOWN ->
                      d.length() == 1 && !d.reported() ? 1 : d.length() <= 7 ? 2 : 3;
                  case WEEK -> 2;
                  case MONTH, YEAR -> 3;
                });
  }

  private static void actors(
      Row row, FieldEvent head, Material material, Map<String, Object> cells) {
    Set<Actor> with1 = new LinkedHashSet<>();
    Set<Actor> with2 = new LinkedHashSet<>();
    for (FieldEvent e : row.events()) {
      with1.addAll(e.parties().withFirst());
      with2.addAll(e.parties().withSecond());
      e.parties().first().filter(a -> !is(a, head.parties().first())).ifPresent(with1::add);
      e.parties().second().filter(a -> !is(a, head.parties().second())).ifPresent(with2::add);
    }
    String inter1 = head.parties().first().flatMap(a -> AcledCodes.inter(a, head)).orElse("");
    String inter2 = head.parties().second().flatMap(a -> AcledCodes.inter(a, head)).orElse("");
    head.parties().first().ifPresent(a -> cells.put("actor1", name(a, head, material)));
    head.parties().second().ifPresent(a -> cells.put("actor2", name(a, head, material)));
    cells.put("assoc_actor_1", names(with1, head, material));
    cells.put("assoc_actor_2", names(with2, head, material));
    cells.put("inter1", inter1);
    cells.put("inter2", inter2);
    cells.put("interaction", AcledCodes.interaction(inter1, inter2));
    if (head.onlyCivilians()) {
      cells.put("civilian_targeting", "Civilian targeting");
    }
  }

  private static boolean is(Actor actor, Optional<Actor> other) {
    return other.filter(actor::equals).isPresent();
  }

  private static String names(Set<Actor> actors, FieldEvent event, Material material) {
    return String.join(
        "; ", actors.stream().map(a -> name(a, event, material)).distinct().toList());
  }

  private static String name(Actor actor, FieldEvent event, Material material) {
    if (actor.equals(Parties.CIVILIANS)) {
      return "Civilians"
          + event.country().flatMap(Countries::of).map(c -> " (" + c.name() + ")").orElse("");
    }
    return material.masked(actor.name());
  }

  private static void place(Row row, FieldEvent head, Map<String, Object> cells) {
    head.country()
        .flatMap(Countries::of)
        .ifPresent(
            c -> {
              cells.put("country", c.name());
              c.numeric().ifPresent(n -> cells.put("iso", Integer.parseInt(n)));
            });
    head.place()
        .ifPresent(
            p -> {
              p.admin1().ifPresent(a -> cells.put("admin1", a));
              cells.put("location", p.name());
              p.point()
                  .filter(x -> AcledCodes.located(p))
                  .ifPresent(
                      x -> {
                        cells.put("latitude", x.lat());
                        cells.put("longitude", x.lon());
                      });
            });
    int precision =
        row.events().stream().mapToInt(e -> AcledCodes.geoPrecision(e).orElse(0)).max().orElse(0);
    AcledCodes.geoPrecision(head)
        .ifPresent(p -> cells.put("geo_precision", Math.max(p, precision)));
  }

  private static void sources(Row row, Material material, Map<String, Object> cells) {
    Set<String> outlets = new LinkedHashSet<>();
    for (FieldEvent e : row.events()) {
      for (Claim c : e.claims()) {
        outlets.add(Wording.outlet(material.report(c)));
      }
    }
    cells.put("source", String.join("; ", outlets));
  }

  private static String notes(Row row, Material material) {
    EventWords words = new EventWords(material);
    List<String> notes = new ArrayList<>();
    for (FieldEvent e : row.events()) {
      notes.add(words.notes(e));
      if (row.split() && e.offensive() && e.days().isPresent()) {
        notes.add(
            "Fatalities: %d over %d days (%s to %s), split evenly, the remainder to the first day."
                .formatted(
                    e.deaths().cautious(),
                    e.days().get().length(),
                    e.days().get().from(),
                    e.days().get().to()));
      }
    }
    return String.join(" | ", notes);
  }

  @Override
  public String notes(Account account, ExportOptions options) {
    Material material = new Material(account, options);
    FieldEvents found = FieldEvents.of(material);
    List<FieldEvent> events = events(material);
    List<Row> rows = rows(events);
    Notes notes = Notes.of(this, material);
    notes
        .head("Left empty, and why")
        .point(
            "event_id_cnty holds our own id of the incident (with the day, where a total is split):"
                + " only ACLED gives ACLED's ids.")
        .point("region, admin2, admin3: our gazetteer does not tell them as ACLED draws them.")
        .point("source_scale: how far an outlet reaches is not known to us.")
        .point("tags: ACLED's own remarks. timestamp: when ACLED last changed a row.")
        .point(
            "actor1 is empty where no claim names who did it, and where sources contest it: notes"
                + " then holds both sides. “Unidentified Armed Group” is not made up. interaction is"
                + " empty where one of both types is; the types stand in the order of ACLED's list.")
        .point(
            "event_date is empty where no date is known; latitude, longitude, geo_precision where"
                + " the place is not known closer than to a country, or is in no gazetteer of ours.")
        .point(
            "disorder_type, event_type, sub_event_type are empty where people were killed and"
                + " nothing tells how.")
        .head("How it was put")
        .point(
            "A row is an incident that killed, or that has a kind of ACLED's, a place closer than a"
                + " country, and an actor. Incidents of the same"
                + " actors, place and day are one row: the higher type stands, the dead add up.")
        .point(
            "fatalities: the lowest figure until two independent origins agree, then our best;"
                + " contested: the lowest. “Dozens” is 12, “hundreds” 100, several, many, few 3."
                + " “Casualties” without a number count 0, and so does what only a party says of its"
                + " enemy's losses. This is a view for ACLED: the ledger"
                + " (ledger-csv) holds low, best and high.")
        .point(
            "Nothing is counted twice: of a whole (an offensive) only those dead are rows whom none"
                + " of its parts counts. They are split evenly over its days, the remainder to the"
                + " first, where the days are known and are no more than 31.")
        .point(
            "time_precision: 1 one day or night, 2 up to a week, or told without a day (then the"
                + " day of the report stands), 3 longer. event_date is the first day that the words"
                + " give; of a week or month the middle.")
        .point(
            "geo_precision: 1 a town or a place in it, 2 near a town, an area, or an"
                + " offensive around it, 3 a first-level division, whose point is our gazetteer's and not"
                + " its capital.")
        .point(
            "inter1, inter2: state forces by their own country, external where it is another's;"
                + " rebels; militias are all called political, because whether they stand for an"
                + " identity is not known to us. Names of actors are ours.")
        .point(
            "civilian_targeting is set where only civilians are told of as harmed: whether they"
                + " were aimed at, no source need have said.")
        .point(Csv.FORMULAS)
        .head("Of this account")
        .lost(material, Notes.Lost.TOLLS_BUT_KILLED, Notes.Lost.CONTROL, Notes.Lost.SENTENCES)
        .point("%d rows of %d events.".formatted(rows.size(), events.size()))
        .points(undated(rows));
    leftOut(found, events, material, notes);
    figures(events, material, notes);
    return notes.text();
  }

  private static List<String> undated(List<Row> rows) {
    long undated = rows.stream().filter(r -> r.day().isEmpty()).count();
    return undated == 0
        ? List.of()
        : List.of(undated + " rows have no date: ACLED would not hold them.");
  }

  /** Incidents that are no rows, with the reason. */
  private static void leftOut(
      FieldEvents found, List<FieldEvent> events, Material material, Notes notes) {
    notes.head("Incidents that are no row");
    for (FieldEvent e : found.events()) {
      if (!events.contains(e)) {
        notes.point(
            e.id()
                + ", "
                + material.masked(e.incident().title())
                + ": "
                + whyNot(e).orElse("")
                + ".");
      }
    }
    for (FieldEvents.LeftOut l : found.leftOut()) {
      notes.point(
          l.incident().id() + ", " + material.masked(l.incident().title()) + ": " + l.why() + ".");
    }
  }

  /** Rows whose figure is not what a reader would expect. */
  private static void figures(List<FieldEvent> events, Material material, Notes notes) {
    notes.head("Figures to look at");
    for (FieldEvent e : events) {
      if (!EventWords.remarks(e).isEmpty()) {
        notes.point(
            e.id()
                + ", "
                + material.masked(e.incident().title())
                + ": "
                + e.deaths().cautious()
                + ". "
                + String.join(" ", EventWords.remarks(e)));
      }
      if (e.days().filter(d -> d.precision() == When.Precision.DAY && d.reported()).isPresent()
          && e.deaths().cautious() > 0) {
        notes.point(e.id() + ": no words tell the day; the day of the report stands for it.");
      }
    }
  }
}
