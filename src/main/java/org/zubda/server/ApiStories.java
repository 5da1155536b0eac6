package org.zubda.server;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.zubda.account.Account;
import org.zubda.account.Status;
import org.zubda.account.StoryAccount;
import org.zubda.account.decision.Decided;
import org.zubda.export.AccountItems;
import org.zubda.export.AccountJson;
import org.zubda.report.Moment;

/** Stories and accounts for programs. */
final class ApiStories {

  /** An account of more reports than that is had by the story. */
  static final int LARGEST = 2000;

  private final Desk desk;
  private final String program;
  private final Semaphore whole = new Semaphore(1);

  /**
   * Stories of a desk.
   *
   * @param program the program with its version, as accounts name it
   */
  ApiStories(Desk desk, String program) {
    this.desk = desk;
    this.program = program;
  }

  /** The stories in which something is claimed, the one with most reports first. */
  void list(Context request, View view) throws IOException {
    String asked = DeskPages.text(request, "q");
    List<StoryAccount> found =
        view.stories().stream().filter(story -> StoryList.holds(story, asked)).toList();
    ApiJson.answer(
        request, ApiJson.Page.of(found, request), (json, story) -> brief(json, view, story));
  }

  /** One story in brief. */
  void one(Context request, View view) throws IOException {
    StoryView story = story(request, view);
    ApiJson.answer(request, json -> brief(json, view, story.story()));
  }

  private static void brief(JsonGenerator json, View view, StoryAccount story) throws IOException {
    StoryView opened = view.story(story.id()).orElseThrow();
    json.writeStartObject();
    json.writeStringField("id", story.id());
    json.writeStringField("title", opened.mask().words(story.title()));
    json.writeFieldName("time");
    new AccountItems(json, Decided.NOTHING).time(story.time());
    ApiJson.put(
        json, "lead", story.summary().stream().findFirst().map(s -> opened.mask().words(s.text())));
    json.writeNumberField("reports", story.reports().size());
    json.writeNumberField("incidents", story.incidents().size());
    json.writeNumberField("tolls", story.tolls().size());
    json.writeNumberField("control", story.control().size());
    json.writeNumberField("disagreements", story.disagreements().size());
    json.writeNumberField("contested", contested(story));
    json.writeEndObject();
  }

  private static long contested(StoryAccount story) {
    return Stream.concat(
            story.tolls().stream().map(t -> t.status()),
            story.control().stream().map(c -> c.status()))
        .filter(status -> status == Status.CONTESTED)
        .count();
  }

  /** The account of one story. */
  void account(Context request, View view) {
    answer(request, story(request, view).account());
  }

  /** The account of all reports. */
  void whole(Context request, View view) {
    Account account = whole(request, view, ApiJson.at(request));
    answer(request, account);
  }

  /**
   * The account of all reports, one at a time.
   *
   * @throws HttpResponseException where there are too many, or another is made just now
   */
  Account whole(Context request, View view, Optional<Moment> at) {
    if (view.reports() > LARGEST) {
      throw new HttpResponseException(
          422,
          "There are more than "
              + LARGEST
              + " reports: ask for the account of each story, or use zubda account.",
          Map.of());
    }
    if (!whole.tryAcquire()) {
      request.header("Retry-After", "5");
      throw new HttpResponseException(
          503, "Another account of all reports is made just now: try again in 5 s.", Map.of());
    }
    try {
      return desk.account(at);
    } finally {
      whole.release();
    }
  }

  private void answer(Context request, Account account) {
    ApiJson.typed(request, ApiJson.TYPE)
        .result(
            new AccountJson(program).render(account, List.of()).getBytes(StandardCharsets.UTF_8));
  }

  /** The story that is asked for, as known then. */
  static StoryView story(Context request, View view) {
    String id = request.pathParam("story");
    return ApiJson.at(request)
        .map(at -> view.story(id, at))
        .orElseGet(() -> view.story(id))
        .orElseThrow(
            () -> ApiJson.gone("There is no such story; it may have become part of another."));
  }
}
