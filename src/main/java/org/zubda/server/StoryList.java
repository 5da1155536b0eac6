package org.zubda.server;

import static org.zubda.export.Html.With.with;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.zubda.account.Status;
import org.zubda.account.StoryAccount;
import org.zubda.account.SummarySentence;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.Mask;
import org.zubda.export.Wording;

/** The list of stories: all, or those whose title or situation report holds some words. */
final class StoryList {

  private final View view;
  private final String asked;
  private final int page;
  private final int onPage;

  StoryList(View view, String asked, int page, int onPage) {
    this.view = view;
    this.asked = asked;
    this.page = page;
    this.onPage = onPage;
  }

  void write(Html html) {
    List<StoryAccount> found = view.stories().stream().filter(s -> holds(s, asked)).toList();
    html.in(
        Tag.DIV,
        with("class", "masthead"),
        () -> {
          html.put(
              Tag.P,
              with("class", "kicker"),
              Wording.counted(view.stories().size(), "story", "stories")
                  + " in "
                  + Wording.counted((int) view.reports(), "report", "reports"));
          html.put(Tag.H1, With.none(), "Stories");
        });
    html.in(
        Tag.FORM,
        with("class", "find")
            .and("method", "get")
            .and("action", "/stories")
            .and("role", "search")
            .and("hx-get", "/stories")
            .and("hx-trigger", "input delay:250ms from:#q, submit")
            .and("hx-target", "#found")
            .and("hx-select", "#found")
            .and("hx-swap", "outerHTML")
            .and("hx-push-url", "true"),
        () -> {
          html.put(Tag.LABEL, with("for", "q"), "Words of a story");
          html.empty(
              Tag.INPUT,
              with("type", "search").and("id", "q").and("name", "q").and("value", asked));
          html.put(Tag.BUTTON, With.none(), "Find");
        });
    int from = Math.min(found.size(), (page - 1) * onPage);
    int to = Math.min(found.size(), from + onPage);
    html.in(
        Tag.DIV,
        with("id", "found"),
        () -> {
          if (found.isEmpty()) {
            html.put(
                Tag.P,
                with("class", "dek"),
                asked.isEmpty()
                    ? "No report claims anything about organised violence yet."
                    : "No story holds these words.");
          }
          html.in(
              Tag.OL,
              with("class", "stories"),
              () -> found.subList(from, to).forEach(story -> story(html, story)));
          pages(html, found.size(), to);
        });
  }

  /** Whether a story holds these words, in its title or its situation report. */
  static boolean holds(StoryAccount story, String asked) {
    String words =
        (story.title()
                + " "
                + String.join(" ", story.summary().stream().map(SummarySentence::text).toList()))
            .toLowerCase(Locale.ROOT);
    return List.of(asked.toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(words::contains);
  }

  private void story(Html html, StoryAccount story) {
    Mask mask = view.story(story.id()).map(StoryView::mask).orElseThrow();
    html.line()
        .in(
            Tag.LI,
            With.none(),
            () -> {
              html.in(
                  Tag.H2,
                  With.none(),
                  () ->
                      html.put(
                          Tag.A,
                          with("href", "/stories/" + story.id()),
                          mask.words(story.title())));
              html.put(
                  Tag.P,
                  with("class", "byline"),
                  Wording.capital(Wording.when(story.time()))
                      + " · "
                      + Wording.counted(story.reports().size(), "report", "reports")
                      + contested(story));
              story.summary().stream()
                  .findFirst()
                  .ifPresent(s -> html.put(Tag.P, with("class", "lead"), mask.words(s.text())));
            });
  }

  private static String contested(StoryAccount story) {
    long contested =
        story.tolls().stream().filter(t -> t.status() == Status.CONTESTED).count()
            + story.control().stream().filter(k -> k.status() == Status.CONTESTED).count();
    return contested == 0
        ? ""
        : " · " + Wording.counted((int) contested, "answer contested", "answers contested");
  }

  private void pages(Html html, int all, int to) {
    if (page > 1 || to < all) {
      html.in(
          Tag.NAV,
          with("class", "pages").and("aria-label", "More stories"),
          () -> {
            if (page > 1) {
              html.put(Tag.A, with("href", address(page - 1)).and("rel", "prev"), "Before");
            }
            html.text(" " + Wording.number(Math.min(to, all)) + " of " + Wording.number(all) + " ");
            if (to < all) {
              html.put(Tag.A, with("href", address(page + 1)).and("rel", "next"), "Next");
            }
          });
    }
  }

  private String address(int number) {
    return "/stories?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + "&page=" + number;
  }
}
