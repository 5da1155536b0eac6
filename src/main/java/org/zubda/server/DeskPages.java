package org.zubda.server;

import static org.zubda.export.Html.With.with;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.zubda.account.Entry;
import org.zubda.account.StoryAccount;
import org.zubda.claim.Claim;
import org.zubda.export.Citations.Source;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.PageEntries;
import org.zubda.export.PageEvidence;
import org.zubda.export.PageParts;
import org.zubda.export.PageReports;
import org.zubda.export.Wording;
import org.zubda.export.format.ExportOptions;
import org.zubda.report.Moment;

/** Answers what browsers ask for: every page of the desk. */
final class DeskPages {

  /** No list has more pages. */
  private static final int LAST_PAGE = 1_000_000;

  /** Stories on one page of the list. */
  private static final int STORIES = 50;

  private final Desk desk;
  private final Assets assets;
  private final Gate gate;
  private final String program;

  /**
   * Pages of a desk.
   *
   * @param program the program with its version, as exports name it
   */
  DeskPages(Desk desk, Assets assets, Gate gate, String program) {
    this.desk = desk;
    this.assets = assets;
    this.gate = gate;
    this.program = program;
  }

  /** The only story, where there is one only; else the list of them. */
  void home(Context request) {
    List<StoryAccount> stories = desk.view().stories();
    request.redirect(stories.size() == 1 ? "/stories/" + stories.getFirst().id() : "/stories");
  }

  /** The list of stories, all or those whose words hold what is looked for. */
  void stories(Context request) {
    View view = desk.view();
    String asked = text(request, "q");
    int page = number(request, "page");
    answer(
        request,
        view,
        "Stories",
        "/stories",
        html -> new StoryList(view, asked, page, STORIES).write(html));
  }

  /** A page about a story. */
  void story(Context request, StoryPage tab) {
    View view = desk.view();
    StoryView story = story(request, view);
    cached(
        request,
        view,
        () -> {
          StoryPages pages = new StoryPages(story);
          return frame(view)
              .write(
                  pages.html(),
                  tab == StoryPage.OVERVIEW ? pages.title() : tab.title() + ": " + pages.title(),
                  Optional.empty(),
                  () -> pages.write(tab));
        });
  }

  private StoryView story(Context request, View view) {
    String id = request.pathParam("story");
    String at = text(request, "at");
    Optional<StoryView> story;
    if (at.isEmpty()) {
      story = view.story(id);
    } else {
      Moment moment;
      try {
        moment = Moment.parse(at);
      } catch (RuntimeException e) {
        throw wrong("“" + at + "” is no moment: write 2024-11-30, or with a time.");
      }
      story = view.story(id, moment);
    }
    return story.orElseThrow(
        () -> gone("There is no such story; it may have become part of another."));
  }

  /** One report of a story, with its claims marked. */
  void report(Context request) {
    about(
        request,
        page -> {
          String report = request.pathParam("report");
          if (!page.has(report)) {
            throw gone("This story has no such report.");
          }
          Source source = page.parts().cites.source(report);
          page.parts()
              .html
              .in(Tag.DIV, With.none(), () -> new PageReports(page.parts()).report(source));
          if (page.isNow()) {
            forms(page).onReport(page.story(), source);
          }
        });
  }

  /** A report by its id alone. */
  void reportAnywhere(Context request) {
    String report = request.pathParam("report");
    String story = desk.view().storyOf(report).orElseThrow(() -> gone("There is no such report."));
    request.redirect("/stories/" + story + "/reports/" + report);
  }

  /** The evidence of one entry. */
  void entry(Context request) {
    about(
        request,
        page -> {
          String id = request.pathParam("entry");
          PageEvidence evidence = new PageEvidence(page.parts(), new PageEntries(page.parts()));
          for (StoryAccount story : page.story().account().stories()) {
            Optional<Entry> entry = entry(story, id);
            if (entry.isPresent()) {
              evidence.of(story, entry.get());
              if (page.isNow()) {
                page.view().incident(id).ifPresent(i -> forms(page).onIncident(page.story(), i));
              }
              return;
            }
          }
          throw gone("This story has no such entry as it is known then.");
        });
  }

  private static Optional<Entry> entry(StoryAccount story, String id) {
    return java.util.stream.Stream.of(story.tolls(), story.control(), story.disagreements())
        .flatMap(List::stream)
        .map(Entry.class::cast)
        .filter(e -> e.id().equals(id))
        .findFirst();
  }

  /** What one claim says, and the form to decide about it. */
  void claim(Context request) {
    about(
        request,
        page -> {
          Claim claim = page.claim(request.pathParam("claim"));
          new PageReports(page.parts()).card(claim);
          if (page.isNow()) {
            forms(page).onClaim(page.story(), claim);
          }
        });
  }

  private DecisionForms forms(Part page) {
    return new DecisionForms(page.parts().html, page.view(), gate.formToken(), Typed.NOTHING);
  }

  /** What a page about a part of a story is made of. */
  private record Part(View view, StoryView story, PageParts parts) {

    /** Only what is known now can be decided about. */
    boolean isNow() {
      return story.asKnownAt().isEmpty();
    }

    boolean has(String report) {
      return story.account().readings().stream().anyMatch(r -> r.report().id().equals(report));
    }

    Claim claim(String id) {
      return story.account().claims().stream()
          .filter(c -> c.id().equals(id))
          .findFirst()
          .orElseThrow(() -> gone("This story has no such claim."));
    }
  }

  @FunctionalInterface
  private interface Content {
    void write(Part page);
  }

  /** A page about a part of a story: it leads back to the story. */
  private void about(Context request, Content content) {
    View view = desk.view();
    StoryView story = story(request, view);
    cached(
        request,
        view,
        () -> {
          DeskLinks links = new DeskLinks(story.story().id(), story.asKnownAt());
          PageParts parts = story.parts(links);
          String title = story.mask().words(story.story().title());
          return frame(view)
              .write(
                  parts.html,
                  title,
                  Optional.empty(),
                  () -> {
                    parts.html.in(
                        Tag.P,
                        with("class", "back"),
                        () -> {
                          parts.html.put(
                              Tag.A, with("href", links.page(StoryPage.OVERVIEW)), title);
                          story
                              .asKnownAt()
                              .ifPresent(
                                  t -> parts.html.text(", as known at " + Wording.moment(t)));
                        });
                    parts.html.in(
                        Tag.DIV,
                        with("id", "told"),
                        () -> content.write(new Part(view, story, parts)));
                  });
        });
  }

  /** A story's account in one of the formats of the field. */
  void export(Context request) throws IOException {
    new TakeAway(story(request, desk.view())).file(request, ExportOptions.masked(program));
  }

  /** What that format can't hold. */
  void exportNotes(Context request) {
    new TakeAway(story(request, desk.view())).notes(request, ExportOptions.masked(program));
  }

  /** Finds reports of the archive. */
  void search(Context request) throws IOException {
    View view = desk.view();
    Found found = Found.of(desk.archive(), text(request, "q"), request);
    answer(request, view, "Search", "/search", html -> found.write(html, view));
  }

  /** Says why something can't be had. */
  void refused(Context request, int status, String why) {
    View view = desk.view();
    answer(
        request,
        view,
        "Not this",
        "",
        html -> {
          html.in(
              Tag.DIV,
              with("class", "masthead"),
              () -> {
                html.put(Tag.P, with("class", "kicker"), "" + status);
                html.put(Tag.H1, With.none(), status == 404 ? "Not here" : "Not this");
                html.put(Tag.P, with("class", "dek").and("role", "alert"), why);
                html.in(
                    Tag.P,
                    with("class", "onward"),
                    () -> html.put(Tag.A, with("href", "/stories"), "To the stories"));
              });
        });
  }

  private Frame frame(View view) {
    return new Frame(assets, view);
  }

  @FunctionalInterface
  private interface Body {
    void write(Html html);
  }

  private void answer(Context request, View view, String title, String here, Body body) {
    Html html = new Html();
    request.html(frame(view).write(html, title, Optional.of(here), () -> body.write(html)));
  }

  /** Answers with a page that stays the same as long as nothing comes in. */
  static void cached(Context request, View view, Supplier<String> page) {
    request.html(view.page(request.path() + "?" + text(request, "at"), page));
  }

  static String text(Context request, String name) {
    String given = request.queryParam(name);
    return given == null ? "" : given.strip();
  }

  private static int number(Context request, String name) {
    try {
      return Math.clamp(Integer.parseInt(text(request, name)), 1, LAST_PAGE);
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  static HttpResponseException wrong(String why) {
    return new HttpResponseException(400, why, Map.of());
  }

  static NotFoundResponse gone(String why) {
    return new NotFoundResponse(why);
  }
}
