package org.zubda.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;

/**
 * One thing that programs can ask for: how it is served and how it is described are one, so that
 * they can't come to differ.
 *
 * @param method how
 * @param path where, under {@value Api#BASE}, with parts in braces
 * @param id its name in clients that are generated
 * @param summary what it is for, in a sentence
 * @param parameters what can be told with it
 * @param body what is sent with it
 * @param answers what is answered where all is well
 * @param handler what answers
 */
record ApiRoute(
    HandlerType method,
    String path,
    String id,
    String summary,
    List<Parameter> parameters,
    Optional<Body> body,
    List<Answer> answers,
    Handler handler) {

  /**
   * A part of the address.
   *
   * @param name its name
   * @param inPath whether it stands in the path; it is given after a question mark otherwise
   * @param schema its type, as JSON Schema
   * @param words what it is
   */
  record Parameter(String name, boolean inPath, String schema, String words) {

    static Parameter path(String name, String words) {
      return new Parameter(name, true, "{\"type\":\"string\",\"minLength\":1}", words);
    }

    static Parameter text(String name, String words) {
      return new Parameter(name, false, "{\"type\":\"string\"}", words);
    }
  }

  /**
   * What is sent.
   *
   * @param types its media types
   * @param schema name of its schema, where it is JSON of a fixed form
   */
  record Body(List<String> types, Optional<String> schema) {}

  /**
   * What is answered.
   *
   * @param status the status
   * @param words what it means
   * @param type its media type
   * @param schema name of its schema, where it is JSON of a fixed form
   */
  record Answer(int status, String words, String type, Optional<String> schema) {

    static Answer json(String schema, String words) {
      return json(200, schema, words);
    }

    static Answer json(int status, String schema, String words) {
      return new Answer(status, words, "application/json", Optional.of(schema));
    }

    static Answer of(String type, String words) {
      return new Answer(200, words, type, Optional.empty());
    }
  }

  /** Answers a request. */
  @FunctionalInterface
  interface Handler {
    /**
     * Writes what is answered into the request.
     *
     * @param view what is known as the request comes in
     */
    void answer(Context request, View view) throws Exception;
  }

  static ApiRoute get(
      String path,
      String id,
      String summary,
      List<Parameter> parameters,
      Answer answer,
      Handler handler) {
    return new ApiRoute(
        HandlerType.GET, path, id, summary, parameters, Optional.empty(), List.of(answer), handler);
  }

  /** The path as it is served. */
  String served() {
    return Api.BASE + path;
  }
}
