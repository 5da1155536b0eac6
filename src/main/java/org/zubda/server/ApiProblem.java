package org.zubda.server;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import org.zubda.account.decision.Decided;
import org.zubda.export.AccountItems;
import org.zubda.report.Problem;

/** Says to programs why something can't be had, by RFC 9457. */
final class ApiProblem {

  static final String TYPE = "application/problem+json";

  private ApiProblem() {}

  /** Whether whoever asks for this path is a program. */
  static boolean isFor(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  /** Answers that it can't be had. */
  static void answer(Context request, int status, String detail) {
    answer(request, status, detail, List.of());
  }

  /**
   * The same.
   *
   * @param problems what was wrong with what was sent
   */
  static void answer(Context request, int status, String detail, List<Problem> problems) {
    try {
      byte[] body =
          ApiJson.bytes(
              json -> {
                json.writeStartObject();
                json.writeStringField("type", "about:blank");
                json.writeStringField("title", String.valueOf(HttpStatus.getMessage(status)));
                json.writeNumberField("status", status);
                json.writeStringField("detail", detail);
                problems(json, problems);
                json.writeEndObject();
              });
      ApiJson.typed(request.status(status), TYPE).result(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void problems(JsonGenerator json, List<Problem> problems) throws IOException {
    if (problems.isEmpty()) {
      return;
    }
    AccountItems items = new AccountItems(json, Decided.NOTHING);
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      items.problem(problem);
    }
    json.writeEndArray();
  }
}
