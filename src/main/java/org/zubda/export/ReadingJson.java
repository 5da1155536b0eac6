package org.zubda.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.zubda.claim.Attributed;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.mention.ActorMention;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.TimeMention;
import org.zubda.report.Moment;
import org.zubda.report.Span;

/** Writes what one report says as one line of JSON, by {@code reading.schema.json}. */
public final class ReadingJson {

  private final JsonFactory factory = new JsonFactory();

  /** Makes a writer; it may be used by several threads. */
  public ReadingJson() {}

  /**
   * One line of JSON, without a line end.
   *
   * @param reading what the report says
   * @param textMade whether its text is not the input's own (a page's main text, a title put before
   *     the text): it is written out then, because nobody else has it
   * @param aside the fields of the input that Zubda does not know, as a JSON object
   */
  public String line(Reading reading, boolean textMade, Optional<String> aside) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(out)) {
      write(json, reading, textMade, aside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(
      JsonGenerator json, Reading reading, boolean textMade, Optional<String> aside)
      throws IOException {
    ContractJson part = new ContractJson(json);
    CodePoints text = part.know(reading.report());
    json.writeStartObject();
    json.writeStringField("schema", "zubda-reading/1");
    json.writeStringField("id", reading.report().recordId().orElse(reading.report().id()));
    json.writeFieldName("report");
    part.report(reading, Optional.empty());
    part.string("text", textMade ? Optional.of(reading.report().text()) : Optional.empty());
    json.writeArrayFieldStart("times");
    for (TimeMention mention : reading.mentions().times()) {
      json.writeStartObject();
      part.range(text, mention.span());
      json.writeStringField("type", mention.type().name());
      part.string("value", mention.value());
      part.string("from", mention.when().from().map(Moment::iso));
      part.string("to", mention.when().to().map(Moment::iso));
      json.writeStringField("precision", ContractJson.name(mention.when().precision()));
      json.writeStringField("basis", ContractJson.name(mention.when().basis()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("places");
    for (PlaceMention mention : reading.mentions().places()) {
      json.writeStartObject();
      part.range(text, mention.span());
      json.writeStringField("name", mention.place().name());
      part.resolved(mention.place());
      json.writeBooleanField("speaks", mention.speaks());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("actors");
    for (ActorMention mention : reading.mentions().actors()) {
      json.writeStartObject();
      part.range(text, mention.span());
      json.writeStringField("name", mention.actor().name());
      part.string("id", mention.actor().id());
      json.writeStringField("kind", ContractJson.name(mention.actor().kind()));
      json.writeBooleanField("named", mention.named());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("attributions");
    for (Attributed attributed : reading.attributions()) {
      json.writeStartObject();
      ranges(json, part, text, "source", attributed.source());
      ranges(json, part, text, "cue", attributed.cue());
      ranges(json, part, text, "content", attributed.content());
      part.actor("actor", attributed.actor());
      json.writeBooleanField("denies", attributed.denies());
      json.writeStringField("certainty", ContractJson.name(attributed.certainty()));
      json.writeBooleanField("asserts", attributed.asserts());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("claims");
    for (Claim claim : reading.claims()) {
      part.claim(claim);
    }
    json.writeEndArray();
    if (aside.isPresent()) {
      json.writeFieldName("aside");
      json.writeRawValue(aside.get());
    }
    json.writeEndObject();
  }

  private static void ranges(
      JsonGenerator json, ContractJson part, CodePoints text, String field, List<Span> spans)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Span span : spans) {
      json.writeStartObject();
      part.range(text, span);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
