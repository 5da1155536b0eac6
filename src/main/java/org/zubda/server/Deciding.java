package org.zubda.server;

import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.zubda.account.decision.ClaimAnchor;
import org.zubda.account.decision.Decision;
import org.zubda.claim.Claim;
import org.zubda.report.Report;
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
    String why = wanted(request, "why", "Why? A decision without a reason can’t be judged later.");
    String by = wanted(request, "by", "Who decides? Give your name.");
    View view = desk.view();
    String story = field(request, "story");
    Function<Decision.Made, Decision> decision =
        switch (field(request, "what")) {
          case "accept" -> {
            ClaimAnchor anchor = claim(view, story, field(request, "claim"));
            yield made -> new Decision.Accept(made, anchor);
          }
          case "reject" -> {
            ClaimAnchor anchor = claim(view, story, field(request, "claim"));
            yield made -> new Decision.Reject(made, anchor);
          }
          case "undo" -> {
            String id = field(request, "decision");
            if (view.decisions().stream().noneMatch(d -> d.id().equals(id))) {
              throw DeskPages.wrong("There is no such decision.");
            }
            yield made -> new Decision.Undo(made, id);
          }
          default -> throw DeskPages.wrong("What is decided?");
        };
    try {
      desk.decide(by, why, decision, Optional.of(field(request, "expect")));
    } catch (DecisionLog.Refused e) {
      throw new ConflictResponse(
          "Somebody else decided something since you opened the page: look at it again, and decide"
              + " then. ("
              + e.getMessage()
              + ")");
    }
    return story.isEmpty() ? "/decisions" : "/stories/" + story;
  }

  private static ClaimAnchor claim(View view, String story, String id) {
    StoryView of =
        view.story(story).orElseThrow(() -> DeskPages.wrong("There is no such story any more."));
    Claim claim =
        of.account().claims().stream()
            .filter(c -> c.id().equals(id))
            .findFirst()
            .orElseThrow(() -> DeskPages.wrong("There is no such claim any more."));
    // It is remembered as the program read it, whatever people made of it since.
    Claim read = view.decided().originals().getOrDefault(id, claim);
    Report report = of.cites().source(claim.said().report()).report();
    return ClaimAnchor.of(read, report);
  }

  private static String field(Context request, String name) {
    String given = request.formParam(name);
    return given == null ? "" : given.strip();
  }

  private static String wanted(Context request, String name, String without) {
    String given = field(request, name);
    if (given.isEmpty()) {
      throw DeskPages.wrong(without);
    }
    return given;
  }
}
