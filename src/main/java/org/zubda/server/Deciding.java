package org.zubda.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zubda.account.decision.Decision;
import org.zubda.export.DecisionWords;
import org.zubda.export.Wording;
import org.zubda.store.DecisionLog;

/** Takes decisions from the forms of the desk. */
final class Deciding {

  /** Decisions of others that are named in a conflict; of more only the number is. */
  private static final int NAMED = 3;

  private final Desk desk;

  Deciding(Desk desk) {
    this.desk = desk;
  }

  /** What came of a form. */
  sealed interface Answer {

    /** It is written down. */
    record Taken(Decision decision) implements Answer {}

    /**
     * It is not: the person can mend it and send it again.
     *
     * @param status of the answer
     * @param why in words for the person
     */
    record NotTaken(int status, String why) implements Answer {}
  }

  /** Takes one decision. */
  Answer take(Context request) throws IOException {
    try {
      View view = desk.view();
      Function<Decision.Made, Decision> chosen = chosen(request, view);
      String by = Choices.person(field(request, "by"));
      String why = Choices.reason(field(request, "why"));
      return new Answer.Taken(desk.decide(by, why, chosen, Optional.of(field(request, "expect"))));
    } catch (NoSuchElementException | IllegalArgumentException e) {
      return new Answer.NotTaken(400, String.valueOf(e.getMessage()));
    } catch (DecisionLog.Refused e) {
      return new Answer.NotTaken(409, conflict(request));
    }
  }

  private Function<Decision.Made, Decision> chosen(Context request, View view) {
    Choices choices = desk.choices(view);
    String claim = field(request, "claim");
    String report = field(request, "report");
    String incident = field(request, "incident");
    return switch (field(request, "what")) {
      case "accept" -> choices.accept(claim);
      case "reject" -> choices.reject(claim);
      case "correct" ->
          choices.correct(
              claim, fields(request, view, claim).changed(name -> field(request, name)));
      case "merge" -> choices.merge(List.of(incident, field(request, "with")));
      case "split" -> choices.split(incident, request.formParams("out"));
      case "copy" -> choices.copy(report, field(request, "of"));
      case "own-voice" -> choices.uncopy(report);
      case "undo" -> choices.undo(field(request, "decision"));
      default -> throw new IllegalArgumentException("What is right? Choose one of the ways.");
    };
  }

  private static ClaimFields fields(Context request, View view, String claim) {
    StoryView story =
        view.story(field(request, "story"))
            .orElseThrow(() -> new NoSuchElementException("There is no such story any more."));
    return new ClaimFields(
        view.claim(claim)
            .orElseThrow(() -> new NoSuchElementException("There is no such claim any more.")),
        story.mask());
  }

  /** What others decided since the form was opened. */
  private String conflict(Context request) {
    List<Decision> all = desk.view().decisions();
    String seen = field(request, "seen");
    int from = seen.matches("\\d{1,9}") ? Math.min(Integer.parseInt(seen), all.size()) : all.size();
    List<Decision> since = all.subList(from, all.size());
    String named =
        Stream.concat(
                since.stream()
                    .limit(NAMED)
                    .map(
                        d ->
                            d.made().by()
                                + ", "
                                + Wording.moment(d.made().at())
                                + ", "
                                + DecisionWords.what(d)),
                since.size() > NAMED ? Stream.of("and others") : Stream.of())
            .collect(Collectors.joining("; "));
    return "Somebody else decided since you opened this, so nothing was written down"
        + (named.isEmpty() ? "." : ": " + named + ".")
        + " What you wrote is kept below: look again, and decide if you still want to.";
  }

  static String field(Context request, String name) {
    String given = request.formParam(name);
    return given == null ? "" : given.strip();
  }
}
