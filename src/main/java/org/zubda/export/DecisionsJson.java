package org.zubda.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Entry;
import org.zubda.account.TollEntry;
import org.zubda.account.decision.ClaimRuling;
import org.zubda.account.decision.Decided;
import org.zubda.account.decision.Decision;
import org.zubda.account.decision.Standing;
import org.zubda.account.decision.Touch;
import org.zubda.claim.Claim;

/** Writes what people decided into an account's JSON; nothing where nobody decided anything. */
final class DecisionsJson {

  private final JsonGenerator json;
  private final ContractJson part;
  private final Decided decided;

  DecisionsJson(JsonGenerator json, ContractJson part, Decided decided) {
    this.json = json;
    this.part = part;
    this.decided = decided;
  }

  /** All decisions with what each comes to. */
  void all() throws IOException {
    if (decided.standings().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("decisions");
    for (Standing standing : decided.standings()) {
      decision(standing);
    }
    json.writeEndArray();
  }

  /** One decision with what it comes to. */
  void decision(Standing standing) throws IOException {
    Decision d = standing.decision();
    json.writeStartObject();
    json.writeStringField("id", d.id());
    json.writeNumberField("number", d.made().number());
    json.writeStringField("kind", DecisionWords.kind(d));
    json.writeStringField("by", d.made().by());
    json.writeStringField("at", d.made().at().iso());
    json.writeStringField("why", d.made().why());
    json.writeStringField("what", DecisionWords.what(d));
    json.writeStringField("state", ContractJson.name(standing.state()));
    part.string("reason", Optional.of(standing.reason()).filter(r -> !r.isEmpty()));
    part.strings("claims", standing.claims());
    part.strings("reports", standing.reports());
    json.writeEndObject();
  }

  /** A claim, with a person's word on it, and as it was read where it was corrected. */
  void claim(Claim claim) throws IOException {
    Optional<ClaimRuling> ruling = decided.ruling(claim.id());
    part.claim(
        claim,
        DecisionWords.name(ruling),
        () -> {
          if (ruling.isPresent()) {
            part.strings("decisions", ruling.get().decisions());
          }
          Claim original = decided.originals().get(claim.id());
          if (original != null) {
            json.writeFieldName("original");
            part.claim(original);
          }
        });
  }

  /** What decisions did to an entry, inside of it. */
  void entry(String id) throws IOException {
    Optional<Touch> touch = decided.on(id);
    if (touch.isPresent()) {
      json.writeFieldName("decided");
      touch(touch.get());
    }
  }

  /** The entries of a story that decisions left out of it. */
  void leftOut(String story) throws IOException {
    List<Touch> left =
        decided.touches().stream()
            .filter(t -> t.entry().isEmpty() && t.story().equals(story))
            .toList();
    if (left.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("leftOut");
    for (Touch t : left) {
      touch(t);
    }
    json.writeEndArray();
  }

  private void touch(Touch touch) throws IOException {
    json.writeStartObject();
    part.strings("decisions", touch.decisions());
    json.writeBooleanField("changed", touch.changed());
    json.writeStringField("itself", DecisionWords.itself(touch));
    json.writeArrayFieldStart("own");
    for (Entry own : touch.own()) {
      own(own);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** An entry in brief. */
  void own(Entry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entry.id());
    json.writeStringField("text", DecisionWords.own(entry));
    switch (entry) {
      case TollEntry t -> {
        json.writeStringField("effect", ContractJson.name(t.effect()));
        json.writeStringField("victims", t.victims());
        part.integer("best", t.best());
        part.integer("low", t.low());
        part.integer("high", t.high());
        json.writeStringField("status", ContractJson.name(t.status()));
        part.strings("origins", t.origins());
      }
      case ControlEntry c -> {
        json.writeFieldName("place");
        part.place(c.place(), c.place().name());
        json.writeFieldName("holder");
        part.actor(c.holder(), Optional.empty());
        json.writeStringField("extent", ContractJson.name(c.extent()));
        json.writeStringField("status", ContractJson.name(c.status()));
        part.strings("origins", c.origins());
      }
      case Disagreement d -> json.writeStringField("kind", ContractJson.name(d.kind()));
    }
    part.strings("claims", entry.claims());
    json.writeEndObject();
  }
}
