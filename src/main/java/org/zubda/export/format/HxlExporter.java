package org.zubda.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.zubda.account.Account;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.Victims;
import org.zubda.export.Wording;
import org.zubda.place.Place;
import org.zubda.report.Report;

/** Incidents as a table with a row of HXL hashtags, for humanitarian data. */
public final class HxlExporter implements Exporter {

  /** Each column with its hashtag and attributes. */
  static final Map<String, String> COLUMNS = columns();

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("Id", "#event+id");
    columns.put("Type", "#event+type");
    columns.put("First day", "#date+occurred+start");
    columns.put("Last day", "#date+occurred+end");
    columns.put("Country", "#country+code+iso2");
    columns.put("First-level division", "#adm1+name");
    columns.put("Place", "#loc+name");
    columns.put("Latitude", "#geo+lat");
    columns.put("Longitude", "#geo+lon");
    columns.put("Actors", "#group+name");
    columns.put("Killed", "#affected+killed");
    columns.put("Killed, lowest", "#affected+killed+min");
    columns.put("Killed, highest", "#affected+killed+max");
    columns.put("Killed, civilians", "#affected+killed+civilians");
    columns.put("Injured", "#affected+injured");
    columns.put("Status", "#meta+status");
    columns.put("Sources", "#meta+source");
    columns.put("Addresses", "#meta+url");
    columns.put("Description", "#description");
    return java.util.Collections.unmodifiableMap(columns);
  }

  @Override
  public String name() {
    return "hxl";
  }

  @Override
  public String purpose() {
    return "Incidents as a table with a row of HXL hashtags, for humanitarian data platforms.";
  }

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8; header=present";
  }

  @Override
  public String fileName() {
    return "account.hxl.csv";
  }

  @Override
  public boolean text() {
    return true;
  }

  @Override
  public List<String> limits() {
    return List.of(
        "Missing, displaced, detained people, and who holds a place.",
        "How claims stand to each other but in a word; the description holds the first claims.");
  }

  @Override
  public void write(Account account, ExportOptions options, OutputStream out) throws IOException {
    Material material = new Material(account, options);
    try (Csv csv = new Csv(List.copyOf(COLUMNS.keySet()), out)) {
      csv.tags(List.copyOf(COLUMNS.values()));
      for (FieldEvent event : FieldEvents.of(material).events()) {
        csv.row(cells(event, material));
      }
    }
  }

  private static Map<String, Object> cells(FieldEvent event, Material material) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("Id", event.id());
    cells.put("Type", event.incident().type());
    event
        .days()
        .ifPresent(
            d -> {
              cells.put("First day", d.from().toString());
              cells.put("Last day", d.to().toString());
            });
    event.place().ifPresent(p -> place(p, cells));
    cells.put("Actors", actors(event, material));
    Deaths deaths = event.deaths();
    if (!deaths.none()) {
      cells.put("Killed", deaths.best());
      cells.put("Killed, lowest", deaths.low());
      cells.put("Killed, highest", deaths.high());
      deaths.parts().stream()
          .filter(p -> p.category() == Victims.Category.CIVILIANS)
          .findFirst()
          .ifPresent(p -> cells.put("Killed, civilians", p.count()));
    }
    OptionalInt injured = event.injured();
    if (injured.isPresent()) {
      cells.put("Injured", injured.getAsInt());
    }
    status(event).ifPresent(s -> cells.put("Status", s));
    sources(event, material, cells);
    cells.put("Description", new EventWords(material).notes(event));
    return cells;
  }

  private static String actors(FieldEvent event, Material material) {
    return String.join(
        "; ",
        Stream.of(event.parties().first(), event.parties().second())
            .flatMap(Optional::stream)
            .filter(a -> !a.equals(Parties.CIVILIANS))
            .map(a -> material.masked(a.name()))
            .toList());
  }

  private static void place(Place place, Map<String, Object> cells) {
    place.country().ifPresent(c -> cells.put("Country", c));
    place.admin1().ifPresent(a -> cells.put("First-level division", a));
    cells.put("Place", place.name());
    place
        .point()
        .ifPresent(
            x -> {
              cells.put("Latitude", x.lat());
              cells.put("Longitude", x.lon());
            });
  }

  private static Optional<String> status(FieldEvent event) {
    return event.tolls().stream()
        .filter(t -> t.effect() == Effect.KILLED)
        .map(t -> Wording.status(t.status()))
        .distinct()
        .reduce((a, b) -> a + "; " + b);
  }

  private static void sources(FieldEvent event, Material material, Map<String, Object> cells) {
    Set<String> outlets = new LinkedHashSet<>();
    Set<String> urls = new LinkedHashSet<>();
    for (Claim c : event.claims()) {
      Report report = material.report(c);
      outlets.add(Wording.outlet(report));
      Material.address(report).ifPresent(urls::add);
    }
    cells.put("Sources", String.join("; ", outlets));
    cells.put("Addresses", String.join(" ", urls));
  }

  @Override
  public String notes(Account account, ExportOptions options) {
    Material material = new Material(account, options);
    FieldEvents found = FieldEvents.of(material);
    List<String> out = new ArrayList<>();
    for (FieldEvents.LeftOut l : found.leftOut()) {
      out.add(
          l.incident().id() + ", " + material.masked(l.incident().title()) + ": " + l.why() + ".");
    }
    return Notes.of(this, material)
        .head("Left empty, and why")
        .point("Days where no date is known; coordinates where the place is not known.")
        .point(
            "Actors where no claim names any; who did it, where sources contest that. Killed where no"
                + " number is told, or other rows hold all the dead.")
        .point("Injured of wholes: their parts' injured are not told apart from theirs.")
        .head("How it was put")
        .point(
            "The dead may be added up: those of parts are taken off their whole. Killed is our best"
                + " figure; where sources contest it, the lowest. Injured of parts are not in any"
                + " whole here either.")
        .point(
            "Hashtags and attributes are those of HXL's core list; min, max and civilians of the killed"
                + " are attributes that HXL lets anybody add.")
        .point(Csv.FORMULAS)
        .head("Of this account")
        .lost(
            material,
            Notes.Lost.TOLLS_BUT_KILLED_AND_INJURED,
            Notes.Lost.CONTROL,
            Notes.Lost.SENTENCES)
        .point(found.events().size() + " rows.")
        .points(out)
        .text();
  }
}
