package org.zubda.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.account.Account;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Status;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.claim.Claim;
import org.zubda.export.Ledger;
import org.zubda.export.Wording;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.story.Incident;

/** Incidents and who holds which place as features of GeoJSON (RFC 7946), for maps. */
public final class GeoJsonExporter implements Exporter {

  @Override
  public String name() {
    return "geojson";
  }

  @Override
  public String purpose() {
    return "Incidents and who holds which place as features of GeoJSON (RFC 7946), for maps and GIS.";
  }

  @Override
  public String mediaType() {
    return "application/geo+json";
  }

  @Override
  public String fileName() {
    return "account.geojson";
  }

  @Override
  public boolean text() {
    return true;
  }

  @Override
  public List<String> limits() {
    return List.of(
        "Extents of control: “most of” a town is a word in a property and no polygon; every place"
            + " is a point.",
        "How close a place is known is a property (placePrecision), and no shape: the point of a"
            + " division or a country is its gazetteer's and no place of an event.",
        "The claims themselves: a property holds their ids and the words of the first ones.");
  }

  @Override
  public void write(Account account, ExportOptions options, OutputStream out) throws IOException {
    Material material = new Material(account, options);
    Map<String, FieldEvent> events = new HashMap<>();
    FieldEvents.of(material).events().forEach(e -> events.put(e.id(), e));
    try (JsonGenerator json = Json.pretty(out)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      for (StoryAccount story : material.account().stories()) {
        for (Incident incident : story.incidents()) {
          incident(story, incident, Optional.ofNullable(events.get(incident.id())), material, json);
        }
        for (ControlEntry control : story.control()) {
          control(story, control, material, json);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void incident(
      StoryAccount story,
      Incident incident,
      Optional<FieldEvent> event,
      Material material,
      JsonGenerator json)
      throws IOException {
    feature(incident.id(), incident.place(), json);
    json.writeStringField("kind", "incident");
    json.writeStringField("story", story.id());
    json.writeStringField("title", material.masked(incident.title()));
    json.writeStringField("type", incident.type());
    Json.put("partOf", incident.partOf(), json);
    time(incident.time(), json);
    place(incident.place(), json);
    if (event.isPresent()) {
      FieldEvent e = event.get();
      Json.put("actor1", e.parties().first().map(a -> material.masked(a.name())), json);
      Json.put("actor2", e.parties().second().map(a -> material.masked(a.name())), json);
      if (!e.deaths().none()) {
        json.writeNumberField("addableKilledLow", e.deaths().low());
        json.writeNumberField("addableKilledBest", e.deaths().best());
        json.writeNumberField("addableKilledHigh", e.deaths().high());
      }
    }
    json.writeArrayFieldStart("tolls");
    for (TollEntry toll : story.tolls()) {
      if (toll.incident().equals(incident.id())) {
        toll(toll, material, json);
      }
    }
    json.writeEndArray();
    contested(story, incident, material, json);
    evidence(incident.claims(), material, json);
    end(json);
  }

  private static void toll(TollEntry toll, Material material, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", toll.id());
    json.writeStringField("effect", Json.name(toll.effect()));
    json.writeStringField("victims", material.quoted(toll.victims()));
    number("low", toll.low(), json);
    number("best", toll.best(), json);
    number("high", toll.high(), json);
    json.writeStringField("status", Json.name(toll.status()));
    strings("origins", toll.origins().stream().map(material::masked).toList(), json);
    json.writeEndObject();
  }

  private static void control(
      StoryAccount story, ControlEntry entry, Material material, JsonGenerator json)
      throws IOException {
    feature(entry.id(), Optional.of(entry.place()), json);
    json.writeStringField("kind", "control");
    json.writeStringField("story", story.id());
    boolean contested = entry.status() == Status.CONTESTED;
    json.writeStringField(
        "title",
        contested
            ? "Who holds " + material.masked(entry.place().name()) + " is contested"
            : material.masked(entry.holder().name() + ": " + Wording.extent(entry.extent())));
    json.writeStringField("status", Json.name(entry.status()));
    // Of a contested place no side is named as the holder.
    Json.put(
        "holder",
        contested ? Optional.empty() : Optional.of(material.masked(entry.holder().name())),
        json);
    Json.put("extent", contested ? Optional.empty() : Optional.of(Json.name(entry.extent())), json);
    place(Optional.of(entry.place()), json);
    Json.put("since", contested ? Optional.empty() : Ledger.since(entry, material.cites()), json);
    strings("origins", entry.origins().stream().map(material::masked).toList(), json);
    strings(
        "positions",
        Ledger.positions(story, entry.id()).stream().map(material::masked).toList(),
        json);
    evidence(entry.claims(), material, json);
    end(json);
  }

  private static void feature(String id, Optional<Place> place, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", id);
    Optional<Place.Point> point = place.flatMap(Place::point);
    if (point.isPresent()) {
      json.writeObjectFieldStart("geometry");
      json.writeStringField("type", "Point");
      json.writeArrayFieldStart("coordinates");
      json.writeNumber(point.get().lon());
      json.writeNumber(point.get().lat());
      json.writeEndArray();
      json.writeEndObject();
    } else {
      json.writeNullField("geometry");
    }
    json.writeObjectFieldStart("properties");
  }

  private static void end(JsonGenerator json) throws IOException {
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void time(When when, JsonGenerator json) throws IOException {
    Json.put("from", when.from().map(Moment::iso), json);
    Json.put("to", when.to().map(Moment::iso), json);
    json.writeStringField("timePrecision", Json.name(when.precision()));
    json.writeStringField("timeBasis", Json.name(when.basis()));
    Json.put("timeText", when.text(), json);
  }

  private static void place(Optional<Place> place, JsonGenerator json) throws IOException {
    Json.put("place", place.map(Place::name), json);
    Json.put("placeId", place.flatMap(Place::id), json);
    Json.put("placePrecision", place.map(p -> Json.name(p.precision())), json);
    Json.put("country", place.flatMap(Place::country), json);
    Json.put("admin1", place.flatMap(Place::admin1), json);
  }

  private static void contested(
      StoryAccount story, Incident incident, Material material, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("disagreements");
    for (Disagreement d : story.disagreements()) {
      boolean its =
          d.about().equals(incident.id())
              || story.tolls().stream()
                  .anyMatch(t -> t.id().equals(d.about()) && t.incident().equals(incident.id()));
      if (its) {
        json.writeStartObject();
        json.writeStringField("id", d.id());
        json.writeStringField("kind", Json.name(d.kind()));
        strings(
            "positions", d.sides().stream().map(s -> material.masked(s.position())).toList(), json);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void evidence(List<String> ids, Material material, JsonGenerator json)
      throws IOException {
    strings("claims", ids, json);
    json.writeArrayFieldStart("evidence");
    for (String id : ids.subList(0, Math.min(Json.QUOTES, ids.size()))) {
      Claim claim = material.claim(id);
      json.writeStartObject();
      json.writeStringField("claim", id);
      json.writeStringField("quote", material.cites().quote(claim).evidence());
      strings("said", material.cites().chain(claim), json);
      json.writeStringField("report", material.masked(Wording.title(material.report(claim))));
      Json.put("published", material.report(claim).published().map(p -> p.at().iso()), json);
      Json.put("url", Material.address(material.report(claim)), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void number(String field, OptionalInt n, JsonGenerator json) throws IOException {
    if (n.isPresent()) {
      json.writeNumberField(field, n.getAsInt());
    } else {
      json.writeNullField(field);
    }
  }

  private static void strings(String field, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  @Override
  public String notes(Account account, ExportOptions options) {
    Material material = new Material(account, options);
    long pointless =
        material.account().stories().stream()
            .flatMap(s -> s.incidents().stream())
            .filter(i -> i.place().flatMap(Place::point).isEmpty())
            .count();
    return Notes.of(this, material)
        .head("Left empty, and why")
        .point(
            "geometry is null where the place is not known, or is in no gazetteer of ours:"
                + " coordinates are never made up.")
        .point("best is null where sources contest the count, high where nobody bounds it.")
        .point("holder and extent are null where sources contest who holds the place.")
        .point("from and to are null where no date is known.")
        .head("How it was put")
        .point(
            "Every incident is a feature, wholes and parts alike: partOf names the whole. tolls"
                + " holds the figures of the ledger as they are: do not add those of a part to those"
                + " of its whole.")
        .point(
            "addableKilledLow, -Best and -High may be added over features: the dead of parts are"
                + " taken off their whole, and where sources contest a count, the lowest stands for"
                + " the best, as in the export ged.")
        .point(
            "actor1 did it to actor2 where one side acts; in a fight they are the two sides, in no"
                + " order. actor1 is null where sources contest who did it.")
        .point("Coordinates are longitude, latitude, WGS 84.")
        .head("Of this account")
        .lost(material, Notes.Lost.SENTENCES)
        .point(pointless + " incidents have no point.")
        .text();
  }
}
