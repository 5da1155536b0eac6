package org.zubda.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.actor.Actor;
import org.zubda.claim.Attribution;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.claim.Said;
import org.zubda.claim.Victims;
import org.zubda.mention.Count;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.report.Report;
import org.zubda.report.Span;
import org.zubda.story.Copy;

/**
 * Writes the parts that a reading and an account share, in the contract's names ({@code
 * account.schema.json}). Offsets are turned into code points here and nowhere else.
 */
final class ContractJson {

  private final JsonGenerator json;
  private final Map<String, CodePoints> texts = new LinkedHashMap<>();

  ContractJson(JsonGenerator json) {
    this.json = json;
  }

  /** A name of one of our enums as the contract writes it: lower case, with hyphens. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The contract's name of a side of victims: lower case, with spaces. */
  static String name(Victims.Category category) {
    return category.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Makes a report's text known, so that spans of it can be written. */
  CodePoints know(Report report) {
    return texts.computeIfAbsent(report.id(), id -> new CodePoints(report.text()));
  }

  private CodePoints text(String report) {
    CodePoints known = texts.get(report);
    if (known == null) {
      throw new IllegalArgumentException("a span of a report that was not given: " + report);
    }
    return known;
  }

  void report(Reading reading, Optional<Copy> copy) throws IOException {
    Report report = reading.report();
    CodePoints text = know(report);
    json.writeStartObject();
    json.writeStringField("id", report.id());
    json.writeStringField("location", report.location());
    string("title", report.title());
    if (report.outlet().isPresent()) {
      json.writeObjectFieldStart("outlet");
      json.writeStringField("name", report.outlet().get().name());
      json.writeStringField("basis", name(report.outlet().get().basis()));
      json.writeEndObject();
    } else {
      json.writeNullField("outlet");
    }
    if (report.published().isPresent()) {
      json.writeObjectFieldStart("published");
      json.writeStringField("at", report.published().get().at().iso());
      json.writeStringField("basis", name(report.published().get().basis()));
      json.writeEndObject();
    } else {
      json.writeNullField("published");
    }
    string("url", report.url());
    if (report.author().isPresent()) {
      json.writeStringField("author", report.author().get());
    }
    if (report.modified().isPresent()) {
      json.writeStringField("modified", report.modified().get().iso());
    }
    json.writeStringField("language", report.language());
    json.writeNumberField("length", text.length());
    json.writeBooleanField("relevant", reading.relevant());
    json.writeArrayFieldStart("boilerplate");
    for (Span span : reading.boilerplate()) {
      span(report.id(), span);
    }
    json.writeEndArray();
    strings("relays", reading.relays());
    if (copy.isPresent()) {
      json.writeObjectFieldStart("copyOf");
      json.writeStringField("report", copy.get().of());
      number("share", copy.get().share());
      json.writeEndObject();
    } else {
      json.writeNullField("copyOf");
    }
    json.writeEndObject();
  }

  void span(String report, Span span) throws IOException {
    CodePoints text = text(report);
    json.writeStartObject();
    json.writeStringField("report", report);
    json.writeNumberField("start", text.at(span.start()));
    json.writeNumberField("end", text.at(span.end()));
    json.writeStringField("quote", text.quote(span));
    json.writeEndObject();
  }

  void range(CodePoints text, Span span) throws IOException {
    json.writeNumberField("start", text.at(span.start()));
    json.writeNumberField("end", text.at(span.end()));
  }

  void actor(Actor actor, Optional<String> worded) throws IOException {
    json.writeStartObject();
    string("id", actor.id());
    json.writeStringField("name", actor.name());
    if (worded.isPresent()) {
      json.writeStringField("text", worded.get());
    }
    json.writeStringField("kind", name(actor.kind()));
    json.writeEndObject();
  }

  void actor(String field, Optional<Actor> actor) throws IOException {
    if (actor.isPresent()) {
      json.writeFieldName(field);
      actor(actor.get(), Optional.empty());
    } else {
      json.writeNullField(field);
    }
  }

  void time(When when) throws IOException {
    json.writeStartObject();
    string("text", when.text());
    string("from", when.from().map(Moment::iso));
    string("to", when.to().map(Moment::iso));
    json.writeStringField("precision", name(when.precision()));
    json.writeStringField("basis", name(when.basis()));
    json.writeEndObject();
  }

  void place(Place place, String worded) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", place.name());
    json.writeStringField("text", worded);
    resolved(place);
    json.writeEndObject();
  }

  void place(String field, Optional<Place> place, Optional<String> worded) throws IOException {
    if (place.isPresent()) {
      json.writeFieldName(field);
      place(place.get(), worded.orElse(place.get().name()));
    } else {
      json.writeNullField(field);
    }
  }

  void resolved(Place place) throws IOException {
    string("id", place.id());
    if (place.point().isPresent()) {
      number("lat", place.point().get().lat());
      number("lon", place.point().get().lon());
    } else {
      json.writeNullField("lat");
      json.writeNullField("lon");
    }
    string("country", place.country());
    string("admin1", place.admin1());
    json.writeStringField("precision", name(place.precision()));
  }

  /** Something that writes fields. */
  @FunctionalInterface
  interface Fields {
    /** Writes them. */
    void write() throws IOException;
  }

  /** A claim as it was read, before anybody decided anything about it. */
  void claim(Claim claim) throws IOException {
    claim(claim, "none", () -> {});
  }

  /** A claim with a person's word on it, and what else is to be said of that. */
  void claim(Claim claim, String decision, Fields beside) throws IOException {
    Said said = claim.said();
    json.writeStartObject();
    json.writeStringField("id", said.id());
    json.writeStringField("kind", kind(claim));
    json.writeFieldName("evidence");
    span(said.report(), said.evidence());
    json.writeFieldName("focus");
    span(said.report(), said.focus());
    json.writeArrayFieldStart("attribution");
    for (Attribution.Link link : said.attribution().links()) {
      json.writeStartObject();
      json.writeFieldName("actor");
      actor(link.actor(), Optional.of(link.text()));
      string("cue", link.cue());
      if (link.span().isPresent()) {
        json.writeFieldName("span");
        span(said.report(), link.span().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("polarity", name(said.polarity()));
    json.writeStringField("certainty", name(said.certainty()));
    json.writeFieldName("time");
    time(said.time());
    place("place", said.place(), said.placeText());
    json.writeBooleanField("background", said.background());
    number("confidence", said.confidence());
    json.writeStringField("decision", decision);
    beside.write();
    switch (claim) {
      case Claim.Toll toll -> toll(toll);
      case Claim.Control control -> control(control);
      case Claim.Event event -> event(event);
      case Claim.Statement statement -> statement(statement);
    }
    json.writeEndObject();
  }

  private static String kind(Claim claim) {
    return switch (claim) {
      case Claim.Toll toll -> "toll";
      case Claim.Control control -> "control";
      case Claim.Event event -> "event";
      case Claim.Statement statement -> "statement";
    };
  }

  private void toll(Claim.Toll toll) throws IOException {
    json.writeObjectFieldStart("toll");
    json.writeStringField("effect", name(toll.effect()));
    json.writeObjectFieldStart("victims");
    json.writeStringField("category", name(toll.victims().category()));
    actor("group", toll.victims().group());
    string("text", toll.victims().text());
    json.writeEndObject();
    json.writeObjectFieldStart("count");
    switch (toll.count()) {
      case Count.Stated stated -> {
        integer("low", stated.low());
        integer("high", stated.high());
        json.writeBooleanField("approximate", stated.approximate());
      }
      case Count.Unstated unstated -> {
        json.writeNullField("low");
        json.writeNullField("high");
      }
    }
    json.writeStringField("text", toll.count().text());
    json.writeEndObject();
    actor("perpetrator", toll.perpetrator());
    string("means", toll.means().map(ContractJson::name));
    json.writeStringField("scope", name(toll.scope()));
    string("target", toll.target());
    json.writeEndObject();
  }

  private void control(Claim.Control control) throws IOException {
    json.writeObjectFieldStart("control");
    json.writeFieldName("holder");
    actor(control.holder(), Optional.empty());
    json.writeStringField("extent", name(control.extent()));
    json.writeStringField("change", name(control.change()));
    actor("from", control.from());
    json.writeEndObject();
  }

  private void event(Claim.Event event) throws IOException {
    json.writeObjectFieldStart("event");
    json.writeStringField("type", name(event.type()));
    actor("actor", event.actor());
    actor("target", event.target());
    integer("number", event.number());
    json.writeEndObject();
  }

  private void statement(Claim.Statement statement) throws IOException {
    json.writeObjectFieldStart("statement");
    json.writeStringField("subject", name(statement.subject()));
    actor("responsible", statement.responsible());
    string("denies", statement.denies());
    json.writeEndObject();
  }

  void string(String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }

  void integer(String field, OptionalInt value) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(field, value.getAsInt());
    } else {
      json.writeNullField(field);
    }
  }

  /** To six places after the point, which is a decimetre on the ground. */
  void number(String field, double value) throws IOException {
    json.writeNumberField(field, Math.round(value * 1e6) / 1e6);
  }

  void strings(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
