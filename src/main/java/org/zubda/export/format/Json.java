package org.zubda.export.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** JSON as the exports write it: UTF-8, lines ended by line feeds, absent values null. */
final class Json {

  /** So many claims of an entry are quoted; the rest are named by their ids. */
  static final int QUOTES = 5;

  private Json() {}

  /** A generator that indents, and leaves the stream open. */
  static JsonGenerator pretty(OutputStream out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
    pretty.indentObjectsWith(lines);
    pretty.indentArraysWith(lines);
    JsonGenerator json = compact(out);
    json.setPrettyPrinter(pretty);
    return json;
  }

  /** A generator that writes everything on one line, and leaves the stream open. */
  static JsonGenerator compact(OutputStream out) throws IOException {
    return new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  static void put(String field, Optional<String> value, JsonGenerator json) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }

  /**
   * A name of an enum as the account's JSON writes it: KILLED_OR_INJURED is "killed-or-injured".
   */
  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
