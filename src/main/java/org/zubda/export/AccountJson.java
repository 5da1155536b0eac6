package org.zubda.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.account.Account;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Explanation;
import org.zubda.account.Step;
import org.zubda.account.StoryAccount;
import org.zubda.account.SummarySentence;
import org.zubda.account.TimelineEntry;
import org.zubda.account.TollEntry;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.report.Problem;
import org.zubda.story.Copy;
import org.zubda.story.Incident;

/** Writes an account as JSON for people and programs, by {@code account.schema.json}. */
public final class AccountJson {

  private final String version;

  /**
   * Makes a writer.
   *
   * @param version of the software and its knowledge, which the account names
   */
  public AccountJson(String version) {
    this.version = version;
  }

  /** The whole account as text, each line ended by a line feed. */
  public String render(Account account, List<Problem> problems) {
    StringWriter out = new StringWriter();
    try {
      write(account, problems, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Writes the account, and what could not be read as it should.
   *
   * @throws IOException where the writer fails
   */
  public void write(Account account, List<Problem> problems, Writer out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
    pretty.indentObjectsWith(lines);
    pretty.indentArraysWith(lines);
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(pretty);
    write(json, account, problems);
    json.close();
    out.write('\n');
    out.flush();
  }

  private void write(JsonGenerator json, Account account, List<Problem> problems)
      throws IOException {
    ContractJson part = new ContractJson(json);
    DecisionsJson decisions = new DecisionsJson(json, part, account.decided());
    Map<String, Copy> copies = new LinkedHashMap<>();
    for (Copy copy : account.copies()) {
      copies.putIfAbsent(copy.report(), copy);
    }
    json.writeStartObject();
    json.writeStringField("schema", "zubda-account/1");
    json.writeStringField("version", version);
    if (account.asKnownAt().isPresent()) {
      json.writeStringField("asKnownAt", account.asKnownAt().get().iso());
    }
    json.writeArrayFieldStart("reports");
    for (Reading reading : account.readings()) {
      part.report(reading, Optional.ofNullable(copies.get(reading.report().id())));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("claims");
    for (Claim claim : account.claims()) {
      decisions.claim(claim);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("stories");
    for (StoryAccount story : account.stories()) {
      story(json, part, decisions, story);
    }
    json.writeEndArray();
    decisions.all();
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("location", problem.location());
      json.writeStringField("kind", ContractJson.name(problem.kind()));
      json.writeStringField("detail", problem.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void story(
      JsonGenerator json, ContractJson part, DecisionsJson decisions, StoryAccount story)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", story.id());
    json.writeStringField("title", story.title());
    part.strings("reports", story.reports());
    json.writeFieldName("time");
    part.time(story.time());
    json.writeArrayFieldStart("incidents");
    for (Incident incident : story.incidents()) {
      json.writeStartObject();
      json.writeStringField("id", incident.id());
      json.writeStringField("title", incident.title());
      json.writeStringField("type", incident.type());
      part.string("partOf", incident.partOf());
      json.writeFieldName("time");
      part.time(incident.time());
      part.place("place", incident.place(), Optional.empty());
      part.strings("claims", incident.claims());
      part.strings("reasons", incident.reasons());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tolls");
    for (TollEntry entry : story.tolls()) {
      json.writeStartObject();
      json.writeStringField("id", entry.id());
      json.writeStringField("incident", entry.incident());
      json.writeStringField("effect", ContractJson.name(entry.effect()));
      json.writeStringField("victims", entry.victims());
      part.integer("best", entry.best());
      part.integer("low", entry.low());
      part.integer("high", entry.high());
      json.writeStringField("status", ContractJson.name(entry.status()));
      part.strings("origins", entry.origins());
      part.strings("claims", entry.claims());
      history(json, part, entry.history());
      why(json, part, entry.explanation());
      decisions.entry(entry.id());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("control");
    for (ControlEntry entry : story.control()) {
      json.writeStartObject();
      json.writeStringField("id", entry.id());
      json.writeFieldName("place");
      part.place(entry.place(), entry.place().name());
      json.writeFieldName("holder");
      part.actor(entry.holder(), Optional.empty());
      json.writeStringField("extent", ContractJson.name(entry.extent()));
      json.writeStringField("status", ContractJson.name(entry.status()));
      part.strings("origins", entry.origins());
      part.strings("claims", entry.claims());
      history(json, part, entry.history());
      why(json, part, entry.explanation());
      decisions.entry(entry.id());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("disagreements");
    for (Disagreement disagreement : story.disagreements()) {
      json.writeStartObject();
      json.writeStringField("id", disagreement.id());
      json.writeStringField("kind", ContractJson.name(disagreement.kind()));
      json.writeStringField("about", disagreement.about());
      json.writeArrayFieldStart("sides");
      for (Disagreement.Side side : disagreement.sides()) {
        json.writeStartObject();
        json.writeStringField("position", side.position());
        part.strings("claims", side.claims());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("explanation", disagreement.explanation());
      decisions.entry(disagreement.id());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("timeline");
    for (TimelineEntry entry : story.timeline()) {
      json.writeStartObject();
      json.writeFieldName("time");
      part.time(entry.when());
      json.writeStringField("text", entry.text());
      json.writeStringField("incident", entry.incident());
      part.strings("claims", entry.claims());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("summary");
    for (SummarySentence sentence : story.summary()) {
      json.writeStartObject();
      json.writeStringField("text", sentence.text());
      part.strings("claims", sentence.claims());
      json.writeEndObject();
    }
    json.writeEndArray();
    decisions.leftOut(story.id());
    json.writeEndObject();
  }

  private static void history(JsonGenerator json, ContractJson part, List<Step> steps)
      throws IOException {
    json.writeArrayFieldStart("history");
    for (Step step : steps) {
      json.writeStartObject();
      json.writeStringField("claim", step.claim());
      part.string("asOf", step.asOf().map(Moment::iso));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void why(JsonGenerator json, ContractJson part, Explanation explanation)
      throws IOException {
    json.writeStringField("explanation", explanation.text());
    json.writeObjectFieldStart("why");
    json.writeStringField("rule", explanation.rule());
    part.strings("supporting", explanation.supporting());
    part.strings("opposing", explanation.opposing());
    json.writeStringField("wouldChange", explanation.wouldChange());
    part.strings("notes", explanation.notes());
    json.writeEndObject();
  }
}
