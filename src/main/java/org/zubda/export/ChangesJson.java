package org.zubda.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.zubda.account.Account;
import org.zubda.account.Entry;
import org.zubda.account.change.Difference;
import org.zubda.claim.Claim;
import org.zubda.report.Moment;

/** Writes what an account says otherwise than an earlier one as JSON. */
public final class ChangesJson {

  private final String version;

  /**
   * Makes a writer.
   *
   * @param version of the software, which the output names
   */
  public ChangesJson(String version) {
    this.version = version;
  }

  /**
   * Writes the changes, with the claims that caused them.
   *
   * @param before the earlier account
   * @param now the later one
   * @throws IOException where the writer fails
   */
  public void write(Account before, Account now, List<Difference> differences, Writer out)
      throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
    pretty.indentObjectsWith(lines);
    pretty.indentArraysWith(lines);
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(pretty);
    ContractJson part = new ContractJson(json);
    now.readings().forEach(r -> part.know(r.report()));
    before.readings().forEach(r -> part.know(r.report()));
    DecisionsJson decisions = new DecisionsJson(json, part, now.decided());
    json.writeStartObject();
    json.writeStringField("schema", "zubda-changes/1");
    json.writeStringField("version", version);
    part.string("since", before.asKnownAt().map(Moment::iso));
    part.string("until", now.asKnownAt().map(Moment::iso));
    json.writeArrayFieldStart("changes");
    for (Difference d : differences) {
      change(json, part, decisions, d);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("claims");
    for (Claim claim : now.claims()) {
      if (differences.stream()
          .anyMatch(
              d ->
                  d.cause().come().contains(claim.id()) || d.cause().gone().contains(claim.id()))) {
        decisions.claim(claim);
      }
    }
    json.writeEndArray();
    decisions.all();
    json.writeEndObject();
    json.close();
    out.write('\n');
    out.flush();
  }

  private static void change(
      JsonGenerator json, ContractJson part, DecisionsJson decisions, Difference d)
      throws IOException {
    json.writeStartObject();
    part.strings("kinds", d.kinds().stream().map(ContractJson::name).toList());
    json.writeStringField("subject", ContractJson.name(d.subject()));
    json.writeStringField("story", d.story());
    json.writeStringField("about", d.about());
    part.strings("before", d.before());
    part.strings("now", d.now());
    entry("was", d.was(), json, decisions);
    entry("is", d.is(), json, decisions);
    json.writeObjectFieldStart("cause");
    part.strings("claims", d.cause().come());
    part.strings("claimsGone", d.cause().gone());
    part.strings("reports", d.cause().reports());
    part.strings("decisions", d.cause().decisions());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void entry(
      String field, Optional<Entry> entry, JsonGenerator json, DecisionsJson decisions)
      throws IOException {
    if (entry.isPresent()) {
      json.writeFieldName(field);
      decisions.own(entry.get());
    } else {
      json.writeNullField(field);
    }
  }
}
