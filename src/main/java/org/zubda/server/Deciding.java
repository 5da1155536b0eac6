package org.zubda.server;

import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.zubda.account.decision.Decision;
import org.zubda.store.DecisionLog;

/** Takes decisions from the forms of the desk. */
final class Deciding {

  private final Desk desk;

  Deciding(Desk desk) {
    this.desk = desk;
  }

  /**
   * Takes one decision.
   *
   * @return the address of the page on which its outcome is seen
   */
  String take(Context request) throws IOException {
    String story = field(request, "story");
    try {
      View view = desk.view();
      String by = Choices.person(field(request, "by"));
      String why = Choices.reason(field(request, "why"));
      desk.decide(by, why, chosen(request, view), Optional.of(field(request, "expect")));
    } catch (NoSuchElementException | IllegalArgumentException e) {
      throw DeskPages.wrong(String.valueOf(e.getMessage()));
    } catch (DecisionLog.Refused e) {
      throw new ConflictResponse(
          "Somebody else decided something since you opened the page: look at it again, and decide"
              + " then. ("
              + e.getMessage()
              + ")");
    }
    return story.isEmpty() ? "/decisions" : "/stories/" + story;
  }

  private Function<Decision.Made, Decision> chosen(Context request, View view) {
    Choices choices = desk.choices(view);
    return switch (field(request, "what")) {
      case "accept" -> choices.accept(field(request, "claim"));
      case "reject" -> choices.reject(field(request, "claim"));
      case "undo" -> choices.undo(field(request, "decision"));
      default -> throw new IllegalArgumentException("What is decided?");
    };
  }

  private static String field(Context request, String name) {
    String given = request.formParam(name);
    return given == null ? "" : given.strip();
  }
}
