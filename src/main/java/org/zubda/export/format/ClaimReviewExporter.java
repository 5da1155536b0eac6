package org.zubda.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.account.Account;
import org.zubda.account.Disagreement;
import org.zubda.account.StoryAccount;
import org.zubda.claim.Claim;
import org.zubda.export.Ledger;
import org.zubda.export.Wording;
import org.zubda.report.Report;

/** Contested claims as schema.org ClaimReview in JSON-LD, for fact-checkers. */
public final class ClaimReviewExporter implements Exporter {

  /** The one rating that is given: an account decides for no side. */
  static final String CONTESTED = "Contested";

  @Override
  public String name() {
    return "claimreview";
  }

  @Override
  public String purpose() {
    return "Contested claims as schema.org ClaimReview (JSON-LD): what is said for and against, and"
        + " no verdict; for fact-checkers.";
  }

  @Override
  public String mediaType() {
    return "application/ld+json";
  }

  @Override
  public String fileName() {
    return "claimreview.jsonld";
  }

  @Override
  public boolean text() {
    return true;
  }

  @Override
  public List<String> limits() {
    return List.of(
        "What nobody contests.",
        "That there are more than two sides: each side is a review of its own, and the others are"
            + " against it.",
        "Figures as numbers: they are in words.");
  }

  @Override
  public void write(Account account, ExportOptions options, OutputStream out) throws IOException {
    Material material = new Material(account, options);
    try (JsonGenerator json = Json.pretty(out)) {
      json.writeStartObject();
      json.writeStringField("@context", "https://schema.org");
      json.writeArrayFieldStart("@graph");
      for (StoryAccount story : material.account().stories()) {
        for (Disagreement d : story.disagreements()) {
          for (int i = 0; i < d.sides().size(); i++) {
            review(story, d, i, material, json);
          }
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void review(
      StoryAccount story, Disagreement d, int side, Material material, JsonGenerator json)
      throws IOException {
    Disagreement.Side own = d.sides().get(side);
    json.writeStartObject();
    json.writeStringField("@type", "ClaimReview");
    json.writeStringField("@id", "urn:zubda:" + d.id() + ":" + (side + 1));
    json.writeStringField(
        "name", Wording.kind(d.kind()) + ": " + material.masked(Ledger.about(story, d)));
    json.writeStringField("claimReviewed", material.masked(own.position()));
    json.writeObjectFieldStart("author");
    json.writeStringField("@type", "Organization");
    json.writeStringField(
        "name", material.options().version() + " (made by a program; no fact-checker's verdict)");
    json.writeEndObject();
    json.writeObjectFieldStart("reviewRating");
    json.writeStringField("@type", "Rating");
    json.writeStringField("alternateName", CONTESTED);
    json.writeStringField(
        "ratingExplanation", "Sources say what cannot all be so. No side is held to be right.");
    json.writeEndObject();
    json.writeStringField("reviewBody", body(d, side, material));
    item(own, material, json);
    json.writeEndObject();
  }

  private static String body(Disagreement d, int side, Material material) {
    List<String> against = new ArrayList<>();
    for (int i = 0; i < d.sides().size(); i++) {
      if (i != side) {
        against.add(
            material.masked(d.sides().get(i).position())
                + ": "
                + quotes(d.sides().get(i), material));
      }
    }
    return material.masked(d.explanation())
        + " For it: "
        + quotes(d.sides().get(side), material)
        + " Against it: "
        + String.join(" ", against);
  }

  private static String quotes(Disagreement.Side side, Material material) {
    EventWords words = new EventWords(material);
    List<String> quotes =
        material.claims(side.claims()).stream()
            .map(c -> "“" + material.cites().quote(c).evidence() + "” " + words.source(c) + ".")
            .distinct()
            .toList();
    return String.join(" ", quotes.subList(0, Math.min(Json.QUOTES, quotes.size())))
        + (quotes.size() > Json.QUOTES ? " And " + (quotes.size() - Json.QUOTES) + " more." : "");
  }

  /** The claim, who made it, and where it appeared. */
  private static void item(Disagreement.Side side, Material material, JsonGenerator json)
      throws IOException {
    Map<String, Report> reports = new LinkedHashMap<>();
    List<String> origins = new ArrayList<>();
    for (Claim c : material.claims(side.claims())) {
      reports.putIfAbsent(material.report(c).id(), material.report(c));
      String origin = material.cites().origin(c);
      if (!origins.contains(origin)) {
        origins.add(origin);
      }
    }
    json.writeObjectFieldStart("itemReviewed");
    json.writeStringField("@type", "Claim");
    json.writeArrayFieldStart("author");
    for (String origin : origins) {
      json.writeStartObject();
      json.writeStringField("@type", "Thing");
      json.writeStringField("name", origin);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("appearance");
    for (Report r : reports.values()) {
      json.writeStartObject();
      json.writeStringField("@type", "NewsArticle");
      json.writeStringField("headline", material.quoted(Wording.title(r)));
      json.writeStringField("identifier", r.id());
      put("url", Material.address(r), json);
      put("datePublished", r.published().map(p -> p.at().iso()), json);
      if (r.outlet().isPresent()) {
        json.writeObjectFieldStart("publisher");
        json.writeStringField("@type", "Organization");
        json.writeStringField("name", r.outlet().get().name());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** In JSON-LD what is absent is left out, and not null. */
  private static void put(String field, Optional<String> value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    }
  }

  @Override
  public String notes(Account account, ExportOptions options) {
    Material material = new Material(account, options);
    long disagreements =
        material.account().stories().stream().mapToLong(s -> s.disagreements().size()).sum();
    return Notes.of(this, material)
        .head("Left empty, and why")
        .point(
            "ratingValue, bestRating, worstRating: no side is held to be right, so there is no scale"
                + " and no number. The one rating is alternateName “Contested”.")
        .point(
            "url and datePublished of the review: it is published nowhere until you do so. Search"
                + " engines want both; add them, your own name as author, and your own judgement, if"
                + " you publish it.")
        .point(
            "The type of an author of a claim is Thing where schema.org would have a person or an"
                + " organisation: masked persons are neither.")
        .head("How it was put")
        .point(
            "Each side of each disagreement is one ClaimReview: claimReviewed is its position,"
                + " itemReviewed where it appeared and who said it first, reviewBody what is said for"
                + " it and against it, in the sources' words.")
        .head("Of this account")
        .lost(material, Notes.Lost.TOLLS, Notes.Lost.CONTROL, Notes.Lost.SENTENCES)
        .point(disagreements + " disagreements.")
        .text();
  }
}
