package org.zubda.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.account.Account;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.claim.EventType;
import org.zubda.export.CodePoints;
import org.zubda.export.Wording;
import org.zubda.place.Place;
import org.zubda.report.Report;

/** Events as JSON Lines in the scheme of PLOVER 2.0 (draft), for those who code events. */
public final class PloverExporter implements Exporter {

  /** What it is called by PLOVER: a type, and a mode where one fits. */
  private record Code(String event, Optional<String> mode) {

    static Optional<Code> of(String event) {
      return Optional.of(new Code(event, Optional.empty()));
    }

    static Optional<Code> of(String event, String mode) {
      return Optional.of(new Code(event, Optional.of(mode)));
    }
  }

  @Override
  public String name() {
    return "plover";
  }

  @Override
  public String purpose() {
    return "Events as JSON Lines in the scheme of PLOVER 2.0 (draft), for those who code events.";
  }

  @Override
  public String mediaType() {
    return "application/x-ndjson";
  }

  @Override
  public String fileName() {
    return "plover.jsonl";
  }

  @Override
  public boolean text() {
    return true;
  }

  @Override
  public List<String> limits() {
    return List.of(
        "Several reports of one event: a record has one text and one citation, those of the first"
            + " claim that tells most; comment counts the others.",
        "Low and high, and what sources contest: size.dead is one number.",
        "Who holds a place; missing and displaced people.");
  }

  @Override
  public void write(Account account, ExportOptions options, OutputStream out) throws IOException {
    Material material = new Material(account, options);
    for (FieldEvent event : FieldEvents.of(material).events()) {
      Optional<Code> code = code(event);
      if (code.isPresent()) {
        try (JsonGenerator json = Json.compact(out)) {
          record(event, code.get(), material, json);
        }
        out.write('\n');
      }
    }
    out.flush();
  }

  private static Optional<Code> code(FieldEvent event) {
    if (event.incident().type().equals(FieldEvents.OFFENSIVE)) {
      return event.deaths().none() ? Optional.empty() : Code.of("ASSAULT");
    }
    return event.type().flatMap(t -> code(t, event));
  }

  private static Optional<Code> code(EventType type, FieldEvent event) {
    return switch (type) {
      case ARMED_CLASH, ATTACK_ON_CIVILIANS -> Code.of("ASSAULT");
      case AIR_STRIKE -> Code.of("ASSAULT", "aerial");
      case SHELLING -> Code.of("ASSAULT", "heavy-weapons");
      case SUICIDE_BOMBING -> Code.of("ASSAULT", "suicide-attack");
      case BOMBING -> Code.of("ASSAULT", "explosives");
      case CHEMICAL_ATTACK -> Code.of("ASSAULT", "unconventional");
      case ABDUCTION -> Code.of("ASSAULT", "abduct");
      case PROPERTY_DESTRUCTION -> Code.of("ASSAULT", "destroy");
      case DETENTION -> Code.of("COERCE", "arrest");
      case LOOTING -> Code.of("COERCE", "seize");
      case ADVANCE ->
          event.claims().stream().anyMatch(Claim.Control.class::isInstance)
              ? Code.of("COERCE", "seize")
              : Code.of("MOBILIZE", "troops");
      case REINFORCEMENT -> Code.of("MOBILIZE", "troops");
      case WITHDRAWAL -> Code.of("RETREAT", "withdraw");
      case CEASEFIRE -> Code.of("RETREAT", "ceasefire");
      case PROTEST -> Code.of("PROTEST", "demo");
      case RIOT -> Code.of("PROTEST", "riot");
      case AGREEMENT -> Code.of("AGREE");
      case MEETING -> Code.of("CONSULT");
      case THREAT -> Code.of("THREATEN");
      case DEMAND -> Code.of("REQUEST");
      case AID -> Code.of("AID");
      case DISPLACEMENT, OTHER -> Optional.empty();
    };
  }

  private static void record(FieldEvent event, Code code, Material material, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", event.id());
    json.writeBooleanField("has_event", true);
    Json.put("date", event.days().map(d -> d.from().toString()), json);
    Optional<String> end =
        event.days().filter(d -> !d.to().equals(d.from())).map(d -> d.to().toString());
    if (end.isPresent()) {
      json.writeStringField("enddate", end.get());
    }
    actors(event, material, json);
    json.writeStringField("event", code.event());
    if (code.mode().isPresent()) {
      json.writeStringField("mode", code.mode().get());
    }
    if (event.place().isPresent()) {
      location(event.place().get(), json);
    }
    json.writeStringField("event_text", new EventWords(material).title(event));
    size(event, json);
    Claim claim = EventWords.telling(event).getFirst();
    text(claim, material, json);
    json.writeStringField("coder", material.options().version());
    json.writeStringField("comment", comment(event));
    json.writeEndObject();
  }

  private static String comment(FieldEvent event) {
    String others = (event.claims().size() - 1) + " more claims about it.";
    return event.deaths().remarks().isEmpty()
        ? others
        : others
            + " Dead: "
            + String.join(" ", event.deaths().remarks().stream().map(EventWords::remark).toList());
  }

  /** Where one acts on another, the other is the recipient; in a fight all are actors. */
  private static void actors(FieldEvent event, Material material, JsonGenerator json)
      throws IOException {
    List<Actor> actors = new ArrayList<>();
    List<Actor> recipients = new ArrayList<>();
    event.parties().first().ifPresent(actors::add);
    actors.addAll(event.parties().withFirst());
    List<Actor> other = event.twoSided() ? actors : recipients;
    event.parties().second().filter(a -> !a.equals(Parties.CIVILIANS)).ifPresent(other::add);
    event.parties().withSecond().stream()
        .filter(a -> !a.equals(Parties.CIVILIANS))
        .forEach(other::add);
    boolean civilians =
        event.onlyCivilians() || event.parties().withSecond().contains(Parties.CIVILIANS);
    if (civilians) {
      recipients.add(Parties.CIVILIANS);
    }
    entities("actor", actors, material, json);
    if (!recipients.isEmpty()) {
      entities("recipient", recipients, material, json);
    }
  }

  private static void entities(
      String field, List<Actor> actors, Material material, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (Actor actor : actors) {
      json.writeStartObject();
      Optional<String> country =
          Parties.state(actor).flatMap(Countries::of).flatMap(Countries.Country::alpha3);
      if (country.isPresent()) {
        json.writeStringField("code", country.get());
      }
      json.writeStringField("sector", sector(actor));
      json.writeStringField("entity_text", material.masked(actor.name()));
      if (actor.id().isPresent()) {
        json.writeStringField("identifier_id", "zubda:" + actor.id().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String sector(Actor actor) {
    return switch (actor.kind()) {
      case GOVERNMENT, OFFICIAL -> "GOV";
      case MILITARY -> "MIL";
      case POLICE -> "COP";
      case REBEL -> "REB";
      case MILITIA -> "PRM";
      case CIVILIANS, WITNESS -> "CVL";
      case MEDIA, AGENCY, STATE_MEDIA, SOCIAL_MEDIA -> "JRN";
      case MONITOR, INTERNATIONAL_ORGANISATION, AID_ORGANISATION, ANALYST, PERSON, UNNAMED, OTHER ->
          "UNK";
    };
  }

  private static void location(Place place, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("event_loc");
    json.writeStringField("extracted_place", place.name());
    if (place.id().isPresent()) {
      json.writeStringField("resolved_place", place.name());
    }
    Optional<String> geonames =
        place.id().filter(id -> id.startsWith("geonames:")).map(id -> id.substring(9));
    if (geonames.isPresent()) {
      json.writeStringField("geonameid", geonames.get());
    }
    if (place.point().isPresent()) {
      json.writeNumberField("lat", place.point().get().lat());
      json.writeNumberField("lon", place.point().get().lon());
    }
    if (place.admin1().isPresent()) {
      json.writeStringField("province", place.admin1().get());
    }
    Optional<Countries.Country> country = place.country().flatMap(Countries::of);
    if (country.isPresent()) {
      json.writeStringField("country", country.get().name());
      if (country.get().alpha3().isPresent()) {
        json.writeStringField("country_code", country.get().alpha3().get());
      }
    }
    json.writeStringField("resolution", Json.name(place.precision()));
    json.writeEndObject();
  }

  private static void size(FieldEvent event, JsonGenerator json) throws IOException {
    OptionalInt injured = event.injured();
    if (event.deaths().best() == 0 && injured.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("size");
    if (event.deaths().best() > 0) {
      json.writeNumberField("dead", event.deaths().best());
    }
    if (injured.isPresent()) {
      json.writeNumberField("injured", injured.getAsInt());
    }
    json.writeEndObject();
  }

  private static void text(Claim claim, Material material, JsonGenerator json) throws IOException {
    Report report = material.report(claim);
    CodePoints points = new CodePoints(report.text());
    json.writeStringField("text", material.cites().masked(report.text(), claim.said().evidence()));
    json.writeObjectFieldStart("text_info");
    json.writeNumberField("start", points.at(claim.said().evidence().start()));
    json.writeNumberField("end", points.at(claim.said().evidence().end()));
    json.writeEndObject();
    json.writeObjectFieldStart("cite_info");
    json.writeStringField("citation", report.id());
    Optional<String> url = Material.address(report);
    if (url.isPresent()) {
      json.writeStringField("url", url.get());
    }
    json.writeStringField("title", material.quoted(Wording.title(report)));
    json.writeStringField("language", report.language());
    json.writeStringField("publication", Wording.outlet(report));
    json.writeStringField("coder", material.options().version());
    json.writeStringField("codebook", "PLOVER");
    json.writeStringField("version", "2.0 draft");
    json.writeEndObject();
  }

  @Override
  public String notes(Account account, ExportOptions options) {
    Material material = new Material(account, options);
    FieldEvents found = FieldEvents.of(material);
    List<FieldEvent> coded = found.events().stream().filter(e -> code(e).isPresent()).toList();
    long undated = coded.stream().filter(e -> e.days().isEmpty()).count();
    long actorless = coded.stream().filter(e -> e.parties().first().isEmpty()).count();
    Notes notes = Notes.of(this, material);
    notes
        .head("Left empty, and why")
        .point(
            "time, endtime, quad_code, event_scale, context, link, info of coding times: not known,"
                + " or PLOVER's own.")
        .point(
            "mode where none fits: of a clash or an attack the weapons are not told. code of an"
                + " entity is a state's ISO 3166-1 alpha-3; groups have none. religion, ethnicity,"
                + " office, gender, age are not told.")
        .point(
            "Required fields of PLOVER that are not known: %d records have no date (null), %d no actor (an empty list)."
                .formatted(undated, actorless))
        .head("How it was put")
        .point(
            "A record is an incident. In a fight all are in actor; where one acts on another, the"
                + " other is in recipient. Where sources contest who did it, actor is empty.")
        .point(
            "size.dead may be added up: the dead of parts are taken off their whole. It is our best;"
                + " where sources contest it, the lowest.")
        .point(
            "ADVANCE of ours is COERCE/seize where a claim says that a place was gained, else"
                + " MOBILIZE/troops. An offensive with dead of its own is ASSAULT. Modes of one word"
                + " are as in the draft's list.")
        .point(
            "text_info counts code points of the report's text, from 0; citation is the hash of the"
                + " report. identifier_id is of our knowledge of actors.")
        .head("Of this account")
        .lost(
            material,
            Notes.Lost.TOLLS_BUT_KILLED_AND_INJURED,
            Notes.Lost.CONTROL,
            Notes.Lost.DISAGREEMENTS,
            Notes.Lost.SENTENCES)
        .head("Incidents that are no record");
    for (FieldEvent e : found.events()) {
      if (code(e).isEmpty()) {
        notes.point(
            e.id()
                + ", "
                + material.masked(e.incident().title())
                + ": PLOVER has no such event ("
                + e.incident().type()
                + ").");
      }
    }
    for (FieldEvents.LeftOut l : found.leftOut()) {
      notes.point(
          l.incident().id() + ", " + material.masked(l.incident().title()) + ": " + l.why() + ".");
    }
    return notes.text();
  }
}
