package org.zubda.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.zubda.report.Moment;

/** Answers programs with JSON, and with lists of which one page is had at a time. */
final class ApiJson {

  static final String TYPE = "application/json";

  /** So many items a page has where nothing else is asked for, and at most. */
  static final int LIMIT = 50;

  static final int MOST = 200;

  private static final JsonFactory FACTORY = new JsonFactory();

  private ApiJson() {}

  /** Writes one value. */
  @FunctionalInterface
  interface Value {
    /** Writes it. */
    void write(JsonGenerator json) throws IOException;
  }

  /** A value as JSON in UTF-8. */
  static byte[] bytes(Value value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      value.write(json);
    }
    return out.toByteArray();
  }

  /** States the type of an answer, and an encoding only where the type itself does. */
  static Context typed(Context request, String type) {
    request.res().setCharacterEncoding(null);
    return request.contentType(type);
  }

  /** Answers with a value. */
  static void answer(Context request, Value value) throws IOException {
    typed(request, TYPE).result(bytes(value));
  }

  /**
   * One page of a list.
   *
   * @param <T> its items
   * @param items on this page
   * @param next where the next page begins; empty where this is the last one
   * @param total how many there are on all pages, where that is known
   */
  record Page<T>(List<T> items, Optional<String> next, OptionalLong total) {

    /** Of all items, those after so many. */
    static <T> Page<T> of(List<T> all, Context request) {
      int from = (int) Math.min(all.size(), after(request));
      int to = Math.min(all.size(), from + limit(request));
      return new Page<>(
          all.subList(from, to),
          to < all.size() ? Optional.of("" + to) : Optional.empty(),
          OptionalLong.of(all.size()));
    }
  }

  /** Writes one item of a list. */
  @FunctionalInterface
  interface Item<T> {
    /** Writes it. */
    void write(JsonGenerator json, T item) throws IOException;
  }

  /** Answers with a page of a list; what comes after it is named in the header Link, too. */
  static <T> void answer(Context request, Page<T> page, Item<T> item) throws IOException {
    answer(request, page, item, json -> {});
  }

  /**
   * The same.
   *
   * @param more writes more fields
   */
  static <T> void answer(Context request, Page<T> page, Item<T> item, Value more)
      throws IOException {
    page.next().ifPresent(next -> request.header("Link", link(request, next)));
    answer(
        request,
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("items");
          for (T one : page.items()) {
            item.write(json, one);
          }
          json.writeEndArray();
          put(json, "next", page.next());
          if (page.total().isPresent()) {
            json.writeNumberField("total", page.total().getAsLong());
          }
          more.write(json);
          json.writeEndObject();
        });
  }

  private static String link(Context request, String next) {
    Map<String, String> query = new LinkedHashMap<>();
    request.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
    query.put("after", next);
    StringBuilder link = new StringBuilder();
    query.forEach(
        (name, value) ->
            link.append(link.isEmpty() ? "?" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return "<" + request.req().getRequestURI() + link + ">; rel=\"next\"";
  }

  static void put(JsonGenerator json, String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }

  // what is asked for

  /** How many items a page may have. */
  static int limit(Context request) {
    return (int) number(request, "limit", 1, MOST, LIMIT);
  }

  /** How many items are not wanted any more. */
  static long after(Context request) {
    return number(request, "after", 0, Long.MAX_VALUE, 0);
  }

  private static long number(Context request, String name, long least, long most, long otherwise) {
    String given = DeskPages.text(request, name);
    if (given.isEmpty()) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(given);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw wrong(
        name
            + " is a number from "
            + least
            + (most == Long.MAX_VALUE ? "" : " to " + most)
            + ", not “"
            + given
            + "”.");
  }

  /** The moment at which an account is to be known; empty for now. */
  static Optional<Moment> at(Context request) {
    String at = DeskPages.text(request, "at");
    if (at.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Moment.parse(at));
    } catch (DateTimeException e) {
      throw wrong("“" + at + "” is no moment: write 2024-11-30, or with a time.");
    }
  }

  static HttpResponseException wrong(String why) {
    return new HttpResponseException(400, why, Map.of());
  }

  static HttpResponseException gone(String why) {
    return new HttpResponseException(404, why, Map.of());
  }
}
