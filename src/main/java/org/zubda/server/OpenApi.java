package org.zubda.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zubda.export.AccountJson;

/**
 * Describes what is served to programs, by OpenAPI 3.1: made of the very list of routes that is
 * served, and of the schemas of the contract.
 */
final class OpenApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COMPONENTS = "#/components/schemas/";

  private final List<ApiRoute> routes;

  OpenApi(List<ApiRoute> routes) {
    this.routes = routes;
  }

  /** The document. */
  byte[] bytes() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode document() throws IOException {
    ObjectNode document = JSON.createObjectNode();
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Zubda desk")
        .put("version", "1")
        .put(
            "description",
            "Many reports of one war in, one account out: who says so, in which words. Errors are"
                + " application/problem+json (RFC 9457). Answers carry an ETag: If-None-Match gives"
                + " 304 as long as nothing came in.")
        .putObject("license")
        .put("name", "GPL-3.0-or-later")
        .put("identifier", "GPL-3.0-or-later");
    document.putArray("servers").addObject().put("url", "/").put("description", "this desk");
    ArrayNode security = document.putArray("security");
    security.addObject();
    security.addObject().putArray("token");
    security.addObject().putArray("cookie");
    ObjectNode paths = document.putObject("paths");
    for (ApiRoute route : routes) {
      JsonNode known = paths.get(route.served());
      ObjectNode path = known instanceof ObjectNode o ? o : paths.putObject(route.served());
      path.set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
    }
    ObjectNode components = document.putObject("components");
    components.set("schemas", schemas());
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes.putObject("token").put("type", "http").put("scheme", "bearer");
    schemes.putObject("cookie").put("type", "apiKey").put("in", "cookie").put("name", Gate.COOKIE);
    return document;
  }

  private static ObjectNode operation(ApiRoute route) throws IOException {
    ObjectNode operation = JSON.createObjectNode();
    operation.put("operationId", route.id()).put("summary", route.summary());
    if (!route.parameters().isEmpty()) {
      ArrayNode parameters = operation.putArray("parameters");
      for (ApiRoute.Parameter parameter : route.parameters()) {
        parameters
            .addObject()
            .put("name", parameter.name())
            .put("in", parameter.inPath() ? "path" : "query")
            .put("required", parameter.inPath())
            .put("description", parameter.words())
            .set("schema", JSON.readTree(parameter.schema()));
      }
    }
    if (route.body().isPresent()) {
      ApiRoute.Body body = route.body().get();
      ObjectNode content =
          operation.putObject("requestBody").put("required", true).putObject("content");
      for (String type : body.types()) {
        content(content, type, body.schema());
      }
    }
    ObjectNode responses = operation.putObject("responses");
    for (ApiRoute.Answer answer : route.answers()) {
      ObjectNode content =
          responses
              .putObject("" + answer.status())
              .put("description", answer.words())
              .putObject("content");
      content(content, answer.type(), answer.schema());
    }
    ObjectNode problem =
        responses.putObject("default").put("description", "it can't be had").putObject("content");
    content(problem, ApiProblem.TYPE, Optional.of("Problem"));
    return operation;
  }

  private static void content(ObjectNode content, String type, Optional<String> schema) {
    ObjectNode media = content.putObject(type);
    schema.ifPresentOrElse(
        name -> media.putObject("schema").put("$ref", COMPONENTS + name),
        () -> binary(media.putObject("schema"), type));
  }

  /** Text is text; of anything else the schema says nothing, which is how 3.1 says bytes. */
  private static void binary(ObjectNode schema, String type) {
    if (type.startsWith("text/")) {
      schema.put("type", "string");
    } else if (!type.contains("json")) {
      schema.put("type", "string").put("format", "binary");
    }
  }

  // schemas

  private static ObjectNode schemas() {
    ObjectNode all = JSON.createObjectNode();
    all.setAll(definitions(resource(OpenApi.class, "api.schema.json")));
    JsonNode account = resource(AccountJson.class, "account.schema.json");
    JsonNode reading = resource(AccountJson.class, "reading.schema.json");
    all.setAll(definitions(account));
    all.setAll(definitions(reading));
    all.set("Account", component(account));
    all.set("Reading", component(reading));
    return all;
  }

  private static ObjectNode definitions(JsonNode schema) {
    ObjectNode definitions = JSON.createObjectNode();
    schema
        .path("$defs")
        .properties()
        .forEach(e -> definitions.set(capital(e.getKey()), renamed(e.getValue())));
    return definitions;
  }

  /** A schema of the contract without what makes it a document of its own. */
  private static ObjectNode component(JsonNode schema) {
    ObjectNode component = schema.deepCopy();
    component.remove(List.of("$schema", "$id", "$defs"));
    renamed(component);
    return component;
  }

  /**
   * The schema with its references led to the components of this document. Conditions (a claim of
   * this kind has that field) are left to the contract: no generator of clients knows them.
   */
  private static JsonNode renamed(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.at("/allOf/0").has("if")) {
      object.remove("allOf");
    }
    if (schema instanceof ObjectNode object && object.path("$ref").isTextual()) {
      String ref = object.path("$ref").asText();
      object.put("$ref", COMPONENTS + capital(ref.substring(ref.lastIndexOf('/') + 1)));
    }
    schema.forEach(OpenApi::renamed);
    return schema;
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static JsonNode resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
