package org.zubda.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.zubda.account.decision.Decision;
import org.zubda.account.decision.Standing;
import org.zubda.export.AccountItems;
import org.zubda.store.DecisionLog;

/** What people decided, for programs, and their deciding by them. */
final class ApiDecisions {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Desk desk;

  ApiDecisions(Desk desk) {
    this.desk = desk;
  }

  /** All decisions, the first one first. */
  void list(Context request, View view) throws IOException {
    ApiJson.answer(
        request,
        ApiJson.Page.of(view.decided().standings(), request),
        (json, standing) -> new AccountItems(json, view.decided()).decision(standing),
        json -> json.writeStringField("head", view.head()));
  }

  /** One decision, with what it comes to now. */
  void one(Context request, View view) throws IOException {
    answer(request, view, request.pathParam("decision"));
  }

  private static void answer(Context request, View view, String id) throws IOException {
    Standing standing =
        view.decided().standing(id).orElseThrow(() -> ApiJson.gone("There is no such decision."));
    ApiJson.answer(
        request,
        json -> {
          json.writeStartObject();
          json.writeFieldName("decision");
          new AccountItems(json, view.decided()).decision(standing);
          json.writeStringField("head", view.head());
          json.writeEndObject();
        });
  }

  /** Takes a decision. */
  void take(Context request, View view) throws IOException {
    JsonNode asked = body(request);
    Decision made;
    try {
      made =
          desk.decide(
              Choices.person(text(asked, "by")),
              Choices.reason(text(asked, "why")),
              chosen(desk.choices(view), asked),
              Optional.of(text(asked, "expect")).filter(s -> !s.isEmpty()));
    } catch (NoSuchElementException | IllegalArgumentException e) {
      throw new HttpResponseException(422, String.valueOf(e.getMessage()), Map.of());
    } catch (DecisionLog.Refused e) {
      throw new HttpResponseException(409, sentence(String.valueOf(e.getMessage())), Map.of());
    }
    request.status(201).header("Location", Api.BASE + "/decisions/" + made.id());
    answer(request, desk.view(), made.id());
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  private static JsonNode body(Context request) {
    String type = request.contentType();
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(ApiJson.TYPE)) {
      throw new HttpResponseException(415, "Send the decision as application/json.", Map.of());
    }
    try {
      JsonNode node = JSON.readTree(request.bodyAsBytes());
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (IOException e) {
      // Said below.
    }
    throw ApiJson.wrong("A decision is a JSON object: what, by, why, and what it is about.");
  }

  private static Function<Decision.Made, Decision> chosen(Choices choices, JsonNode asked) {
    return switch (text(asked, "what")) {
      case "accept" -> choices.accept(text(asked, "claim"));
      case "reject" -> choices.reject(text(asked, "claim"));
      case "correct" -> choices.correct(text(asked, "claim"), fields(asked.path("set")));
      case "merge" -> choices.merge(texts(asked, "incidents"));
      case "split" -> choices.split(text(asked, "incident"), texts(asked, "claims"));
      case "copy" -> choices.copy(text(asked, "report"), text(asked, "of"));
      case "own-voice" -> choices.uncopy(text(asked, "report"));
      case "undo" -> choices.undo(text(asked, "decision"));
      default ->
          throw new IllegalArgumentException(
              "what is one of accept, reject, correct, merge, split, copy, own-voice, undo.");
    };
  }

  private static String text(JsonNode of, String field) {
    return of.path(field).asText("").strip();
  }

  private static List<String> texts(JsonNode of, String field) {
    List<String> texts = new ArrayList<>();
    of.path(field).forEach(node -> texts.add(node.asText("").strip()));
    return texts;
  }

  private static Map<String, String> fields(JsonNode of) {
    Map<String, String> fields = new LinkedHashMap<>();
    of.properties().forEach(e -> fields.put(e.getKey(), e.getValue().asText("")));
    return fields;
  }
}
