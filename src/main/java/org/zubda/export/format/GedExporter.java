package org.zubda.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.account.Account;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.claim.EventType;
import org.zubda.claim.Victims;
import org.zubda.export.Wording;
import org.zubda.export.format.Deaths.Part;
import org.zubda.place.Place;
import org.zubda.report.Report;

/** Events that killed in the 49 columns of UCDP's Georeferenced Event Dataset. */
public final class GedExporter implements Exporter {

  static final List<String> COLUMNS =
      List.of(
          "id",
          "relid",
          "year",
          "active_year",
          "code_status",
          "type_of_violence",
          "conflict_dset_id",
          "conflict_new_id",
          "conflict_name",
          "dyad_dset_id",
          "dyad_new_id",
          "dyad_name",
          "side_a_dset_id",
          "side_a_new_id",
          "side_a",
          "side_b_dset_id",
          "side_b_new_id",
          "side_b",
          "number_of_sources",
          "source_article",
          "source_office",
          "source_date",
          "source_headline",
          "source_original",
          "where_prec",
          "where_coordinates",
          "where_description",
          "adm_1",
          "adm_2",
          "latitude",
          "longitude",
          "geom_wkt",
          "priogrid_gid",
          "country",
          "country_id",
          "region",
          "event_clarity",
          "date_prec",
          "date_start",
          "date_end",
          "deaths_a",
          "deaths_b",
          "deaths_civilians",
          "deaths_unknown",
          "best",
          "high",
          "low",
          "gwnoa",
          "gwnob");

  private static final int WEEK = 7;
  private static final int MONTH = 31;

  /**
   * The two sides as UCDP has them: a state's is side A; one that kills civilians is side A.
   *
   * @param type 1 state-based, 2 non-state, 3 one-sided; empty where nothing tells which
   */
  private record Sides(Optional<Integer> type, Optional<Actor> a, Optional<Actor> b) {}

  @Override
  public String name() {
    return "ged";
  }

  @Override
  public String purpose() {
    return "Events that killed, in the 49 columns of the UCDP Georeferenced Event Dataset, for those"
        + " who work with UCDP data.";
  }

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8; header=present";
  }

  @Override
  public String fileName() {
    return "ged.csv";
  }

  @Override
  public boolean text() {
    return true;
  }

  @Override
  public List<String> limits() {
    return List.of(
        "Events that killed nobody, and the injured, missing, displaced, detained of those that did.",
        "Which figure is whose, and in which words: the columns of sources name reports and origins,"
            + " and no claims.",
        "Who holds a place; what is disputed but the count.",
        "A bound that is open: high is a number always.");
  }

  @Override
  public void write(Account account, ExportOptions options, OutputStream out) throws IOException {
    Material material = new Material(account, options);
    try (Csv csv = new Csv(COLUMNS, out)) {
      for (FieldEvent event : events(material)) {
        csv.row(cells(event, material));
      }
    }
  }

  private static List<FieldEvent> events(Material material) {
    return FieldEvents.of(material).events().stream().filter(e -> !e.deaths().none()).toList();
  }

  private static Map<String, Object> cells(FieldEvent event, Material material) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("id", event.id());
    Sides sides = sides(event);
    sides.type().ifPresent(t -> cells.put("type_of_violence", t));
    sides.a().ifPresent(a -> side("a", a, event, material, cells));
    sides.b().ifPresent(b -> side("b", b, event, material, cells));
    if (sides.type().isPresent()) {
      cells.put("dyad_name", cells.get("side_a") + " - " + cells.get("side_b"));
    }
    sources(event, material, cells);
    where(event, material, cells);
    boolean summed = event.offensive() || event.deaths().remarks().contains(Deaths.Remark.REST);
    cells.put("event_clarity", summed ? 2 : 1);
    event.days().ifPresent(d -> when(d, cells));
    deaths(event, sides, cells);
    return cells;
  }

  /**
   * A state's side is A. Whether civilians were aimed at is known only where the violence is called
   * an attack on them.
   */
  private static Sides sides(FieldEvent event) {
    Optional<Actor> first = event.parties().first();
    Optional<Actor> second = event.parties().second();
    boolean aimed =
        event
            .type()
            .filter(t -> t == EventType.ATTACK_ON_CIVILIANS || t == EventType.ABDUCTION)
            .isPresent();
    if (event.onlyCivilians()) {
      boolean oneSided = aimed && first.isPresent();
      return new Sides(
          oneSided ? Optional.of(3) : Optional.empty(),
          first,
          oneSided ? second : Optional.empty());
    }
    if (first.isEmpty() || second.isEmpty()) {
      boolean state = first.or(() -> second).filter(Parties::isState).isPresent();
      return state
          ? new Sides(Optional.empty(), first.or(() -> second), Optional.empty())
          : new Sides(Optional.empty(), first, second);
    }
    boolean a = Parties.isState(first.get());
    boolean b = Parties.isState(second.get());
    boolean home =
        Parties.state(second.get()).filter(event.country().orElse("")::equals).isPresent();
    boolean turned = b && (!a || home);
    boolean alliance = Parties.isAlliance(first.get()) || Parties.isAlliance(second.get());
    return new Sides(
        alliance ? Optional.empty() : Optional.of(a || b ? 1 : 2),
        turned ? second : first,
        turned ? first : second);
  }

  private static void side(
      String side, Actor actor, FieldEvent event, Material material, Map<String, Object> cells) {
    Optional<String> state = Parties.state(actor);
    String name =
        state
            .flatMap(Countries::of)
            .map(c -> "Government of " + c.name())
            .orElse(material.masked(actor.name()));
    cells.put("side_" + side, actor.equals(Parties.CIVILIANS) ? "Civilians" : name);
    state
        .flatMap(Countries::of)
        .flatMap(Countries.Country::gwno)
        .ifPresent(n -> cells.put("gwno" + side, Integer.parseInt(n)));
  }

  private static void sources(FieldEvent event, Material material, Map<String, Object> cells) {
    Map<String, Report> reports = new LinkedHashMap<>();
    Set<String> originals = new LinkedHashSet<>();
    for (Claim c : event.claims()) {
      Report report = material.report(c);
      if (!material.copy(report.id())) {
        reports.putIfAbsent(report.id(), report);
      }
      c.said().attribution().origin().ifPresent(who -> originals.add(material.masked(who.name())));
    }
    List<String> articles = new ArrayList<>();
    List<String> offices = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    List<String> headlines = new ArrayList<>();
    for (Report r : reports.values()) {
      String office = Wording.outlet(r);
      String date = r.published().map(p -> p.at().day().toString()).orElse("");
      String headline = material.quoted(Wording.title(r));
      articles.add("\"" + office + "," + date + "," + headline.replace("\"", "'") + "\"");
      offices.add(office);
      dates.add(date);
      headlines.add(headline);
    }
    cells.put("number_of_sources", reports.size());
    cells.put("source_article", String.join(";", articles));
    cells.put("source_office", String.join(";", offices));
    cells.put("source_date", String.join(";", dates));
    cells.put("source_headline", String.join(";", headlines));
    cells.put("source_original", String.join(";", originals));
  }

  private static void where(FieldEvent event, Material material, Map<String, Object> cells) {
    event
        .country()
        .flatMap(Countries::of)
        .ifPresent(
            c -> {
              cells.put("country", c.name());
              c.gwno().ifPresent(n -> cells.put("country_id", Integer.parseInt(n)));
            });
    event
        .place()
        .ifPresent(
            p -> {
              cells.put("where_description", material.masked(p.name()));
              p.admin1().ifPresent(a -> cells.put("adm_1", a));
              precision(event, p).ifPresent(n -> cells.put("where_prec", n));
              p.point().ifPresent(x -> point(p, x, cells));
            });
  }

  private static void point(Place place, Place.Point point, Map<String, Object> cells) {
    cells.put("where_coordinates", place.name());
    cells.put("latitude", point.lat());
    cells.put("longitude", point.lon());
    cells.put(
        "geom_wkt", "POINT (" + Csv.number(point.lon()) + " " + Csv.number(point.lat()) + ")");
    cells.put("priogrid_gid", cell(point));
  }

  /** The cell of PRIO-GRID: half a degree, counted from the south-west corner of the world. */
  static int cell(Place.Point point) {
    int row = (int) Math.floor((point.lat() + 90) * 2);
    int column = (int) Math.floor((point.lon() + 180) * 2);
    return Math.min(row, 359) * 720 + Math.min(column, 719) + 1;
  }

  /** 1 exact, 2 within 25 km, 4 first-level division, 5 landscape, 6 country. */
  private static Optional<Integer> precision(FieldEvent event, Place place) {
    return switch (place.precision()) {
      case POINT, DISTRICT, TOWN -> Optional.of(event.offensive() || event.near() ? 2 : 1);
      case AREA -> Optional.of(5);
      case ADMIN1 -> Optional.of(4);
      case COUNTRY -> Optional.of(6);
      case UNRESOLVED -> Optional.empty();
    };
  }

  /** 1 day, 2 two to six days, 3 a week, 4 a month, 5 a year. */
  private static void when(Days days, Map<String, Object> cells) {
    int least =
        switch (days.precision()) {
          case HOUR, PART_OF_DAY, DAY, UNKNOWN -> days.reported() ? 2 : 1;
          case WEEK -> 3;
          case MONTH -> 4;
          case YEAR -> 5;
        };
    int n = days.length();
    int by = n == 1 ? 1 : n < WEEK ? 2 : n == WEEK ? 3 : n <= MONTH ? 4 : 5;
    cells.put("date_prec", Math.max(least, by));
    cells.put("date_start", days.from().toString());
    cells.put("date_end", days.to().toString());
    cells.put("year", days.from().getYear());
  }

  private static void deaths(FieldEvent event, Sides sides, Map<String, Object> cells) {
    Deaths deaths = event.deaths();
    int a = 0;
    int b = 0;
    int civilians = 0;
    int unknown = deaths.unknown();
    for (Part part : deaths.parts()) {
      if (part.category() == Victims.Category.CIVILIANS) {
        civilians += part.count();
      } else if (of(part, sides.a(), sides.b())) {
        a += part.count();
      } else if (of(part, sides.b(), sides.a())) {
        b += part.count();
      } else {
        unknown += part.count();
      }
    }
    cells.put("deaths_a", a);
    cells.put("deaths_b", b);
    cells.put("deaths_civilians", civilians);
    cells.put("deaths_unknown", unknown);
    cells.put("best", deaths.best());
    cells.put("high", deaths.high());
    cells.put("low", deaths.low());
  }

  /** Whether the dead were of one side: of its party, or else of its kind, and not the other's. */
  private static boolean of(Part part, Optional<Actor> side, Optional<Actor> other) {
    if (side.isEmpty() || party(part, other)) {
      return false;
    }
    return party(part, side) || kind(part, side.get());
  }

  private static boolean party(Part part, Optional<Actor> side) {
    return side.isPresent()
        && part.party().isPresent()
        && part.party().get().equals(side.get().party().orElse(side.get().key()));
  }

  /** Soldiers of no army that is named are the state's; rebels of no group are the group's. */
  private static boolean kind(Part part, Actor side) {
    return switch (part.category()) {
      case GOVERNMENT_FORCES -> part.party().isEmpty() && Parties.isState(side);
      case REBELS ->
          part.party().filter(p -> !p.endsWith("-rebels")).isEmpty()
              && (side.kind() == Actor.Kind.REBEL || side.kind() == Actor.Kind.MILITIA);
      case ALL, CIVILIANS, COMBATANTS, OTHER -> false;
    };
  }

  @Override
  public String notes(Account account, ExportOptions options) {
    Material material = new Material(account, options);
    FieldEvents found = FieldEvents.of(material);
    List<FieldEvent> events = events(material);
    Notes notes = Notes.of(this, material);
    notes
        .head("Left empty, and why")
        .point(
            "id holds our own id of the incident. relid, conflict_dset_id, conflict_new_id,"
                + " dyad_dset_id, dyad_new_id, side_a_dset_id, side_a_new_id, side_b_dset_id,"
                + " side_b_new_id: only UCDP gives these.")
        .point(
            "conflict_name: which conflict of UCDP's it is, only UCDP says. active_year: whether a"
                + " dyad reaches 25 deaths in a year, an account of some reports can't tell."
                + " code_status: UCDP's own check of a row.")
        .point("adm_2: our gazetteer's places do not name it. region: UCDP's own division.")
        .point(
            "type_of_violence is empty where both sides are not known, and where only civilians were"
                + " killed and no source calls it an attack on them: it may be one-sided, or of a"
                + " battle. An alliance (NATO) is no state and no group: the type is left to you.")
        .point(
            "country_id, gwnoa, gwnob hold Gleditsch-Ward numbers (K. S. Gleditsch and M. D. Ward, as"
                + " the R package countrycode 1.8.0 has them); empty for what is no state of that"
                + " list. gwnoa and gwnob stand for states only.")
        .point(
            "year, date_prec, date_start, date_end are empty where no date is known: UCDP would not"
                + " hold such a row.")
        .head("How it was put")
        .point(
            "best is our best; where sources contest it, it is low. What only a party says of its"
                + " enemy's losses counts for high alone. low is our lowest reliable figure. high is our highest reliable one; where nobody"
                + " bounds it, the highest figure that a source asserts.")
        .point(
            "deaths_a + deaths_b + deaths_civilians + deaths_unknown = best. Where parts are counted"
                + " and make more than a whole that is bounded, all are unknown; where the whole is"
                + " open above, best is the sum of the parts.")
        .point(
            "Nothing is counted twice: of a whole (an offensive) the dead of its parts, which are"
                + " rows of their own, are taken off, best from best, and the bounds as bounds are"
                + " (low less high, high less low). event_clarity is 2 for a whole, which sources"
                + " had summed, and 1 otherwise.")
        .point(
            "A state is side_a, named “Government of …” with all its forces; of two states the one"
                + " on whose ground it happened. In one-sided violence side_b is “Civilians”."
                + " dyad_name is made of the two names and is none of UCDP's.")
        .point(
            "where_prec: 1 a town or a place in it, 2 near it (or a whole around it), 4 a"
                + " first-level division, 5 an area, 6 a country; 3 and 7 are not used. Coordinates"
                + " of a division or a country are those of its gazetteer. priogrid_gid is worked"
                + " out of the coordinates.")
        .point(
            "date_prec: 1 one day, 2 two to six days (also where no words tell the day, and that of"
                + " the report stands), 3 a week, 4 a month, 5 longer.")
        .point(
            "number_of_sources counts reports that are no copies of others; source_original names"
                + " whom they quote.")
        .point(Csv.FORMULAS)
        .head("Of this account")
        .lost(
            material,
            Notes.Lost.TOLLS_BUT_KILLED,
            Notes.Lost.CONTROL,
            Notes.Lost.DISAGREEMENTS,
            Notes.Lost.SENTENCES);
    int best = events.stream().mapToInt(e -> e.deaths().best()).sum();
    notes.point("%d rows; their best add up to %d, nothing twice.".formatted(events.size(), best));
    events.stream()
        .filter(e -> !EventWords.remarks(e).isEmpty())
        .forEach(e -> notes.point(figure(e, material)));
    notes.head("Incidents that killed and are no row");
    long quiet = found.events().size() - events.size();
    notes.point(quiet + " incidents tell of nobody killed beyond what other rows hold.");
    found.leftOut().stream()
        .filter(l -> counts(l))
        .forEach(
            l ->
                notes.point(
                    l.incident().id()
                        + ", "
                        + material.masked(l.incident().title())
                        + ": "
                        + l.why()
                        + "."));
    return notes.text();
  }

  private static boolean counts(FieldEvents.LeftOut out) {
    return out.story().tolls().stream().anyMatch(t -> t.incident().equals(out.incident().id()));
  }

  private static String figure(FieldEvent e, Material material) {
    return String.format(
        Locale.ROOT,
        "%s, %s: %d/%d/%d. %s",
        e.id(),
        material.masked(e.incident().title()),
        e.deaths().low(),
        e.deaths().best(),
        e.deaths().high(),
        String.join(" ", EventWords.remarks(e)));
  }
}
