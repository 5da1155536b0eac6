package org.zubda.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The contract's two schemas, for tests to hold output against. */
public final class Schemas {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> TEXTS =
      Map.of(
          "urn:zubda:account:1", resource("account.schema.json"),
          "urn:zubda:reading:1", resource("reading.schema.json"));

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder -> builder.schemaLoaders(loaders -> loaders.schemas(TEXTS)));

  private static final JsonSchema ACCOUNT =
      FACTORY.getSchema(SchemaLocation.of("urn:zubda:account:1"));
  private static final JsonSchema READING =
      FACTORY.getSchema(SchemaLocation.of("urn:zubda:reading:1"));

  private Schemas() {}

  /** What an account breaks of its schema; empty where it is valid. */
  public static List<String> account(String json) {
    return broken(ACCOUNT, json);
  }

  /** What a line of a reading breaks of its schema; empty where it is valid. */
  public static List<String> reading(String json) {
    return broken(READING, json);
  }

  private static List<String> broken(JsonSchema schema, String json) {
    return schema.validate(parse(json)).stream().map(ValidationMessage::getMessage).toList();
  }

  /** The JSON as a tree. */
  public static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = AccountJson.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
