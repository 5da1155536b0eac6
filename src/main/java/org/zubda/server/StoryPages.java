package org.zubda.server;

import static org.zubda.export.Html.With.with;

import java.util.List;
import java.util.Optional;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.PageEntries;
import org.zubda.export.PageParts;
import org.zubda.export.PageReports;
import org.zubda.export.PageSections;
import org.zubda.export.Wording;
import org.zubda.export.map.MapDrawing;
import org.zubda.report.Moment;

/** The pages about one story. */
final class StoryPages {

  /** Read when the first page has a map. */
  private static final class Ground {
    static final MapDrawing DRAWING = MapDrawing.load();
  }

  private final StoryView story;
  private final DeskLinks links;
  private final PageParts page;
  private final Html html;

  StoryPages(StoryView story) {
    this.story = story;
    this.links = new DeskLinks(story.story().id(), story.asKnownAt());
    this.page = story.parts(links);
    this.html = page.html;
  }

  /** The writer that all of it goes to. */
  Html html() {
    return html;
  }

  /** The story's title in plain words. */
  String title() {
    return story.mask().words(story.story().title());
  }

  /** A page with the story's head and tabs. */
  void write(StoryPage tab) {
    head(tab);
    html.line()
        .in(
            Tag.DIV,
            with("id", "told"),
            () -> {
              tabs(tab);
              List<StoryAccount> stories = story.account().stories();
              if (stories.isEmpty()) {
                html.put(
                    Tag.P,
                    with("class", "dek"),
                    "Nothing had been published of it that claims anything.");
              }
              switch (tab) {
                case OVERVIEW -> stories.forEach(this::overview);
                case DISAGREEMENTS -> stories.forEach(this::disagreements);
                case TIMELINE -> stories.forEach(this::timeline);
                case WHO -> stories.forEach(this::who);
                case SOURCES -> sources();
                case REPORTS -> reports();
                case TAKE_AWAY -> takeAway();
              }
            });
  }

  private void head(StoryPage tab) {
    StoryAccount now = story.story();
    html.in(
        Tag.DIV,
        with("class", "masthead"),
        () -> {
          html.put(
              Tag.P,
              with("class", "kicker"),
              Wording.capital(Wording.when(now.time()))
                  + " · "
                  + Wording.counted(now.reports().size(), "report tells", "reports tell")
                  + " of it");
          html.put(Tag.H1, With.none(), title());
        });
    if (story.moments().size() > 1) {
      when(tab);
    }
  }

  /** Chooses the moment at which all is shown; a script makes a slider of it. */
  private void when(StoryPage tab) {
    String address = "/stories/" + story.story().id() + tab.path();
    html.line()
        .in(
            Tag.FORM,
            with("class", "when")
                .and("method", "get")
                .and("action", address)
                .and("hx-get", address)
                .and("hx-trigger", "change from:#at delay:60ms, submit")
                .and("hx-target", "#told")
                .and("hx-select", "#told")
                .and("hx-swap", "outerHTML")
                .and("hx-push-url", "true"),
            () -> {
              html.put(Tag.LABEL, with("for", "at"), "As known at");
              html.in(
                  Tag.SELECT,
                  with("id", "at").and("name", "at"),
                  () -> {
                    for (Moment moment : story.moments()) {
                      option(moment.iso(), Wording.moment(moment), isShown(moment));
                    }
                    option("", "now", story.asKnownAt().isEmpty());
                  });
              html.empty(
                  Tag.INPUT,
                  with("type", "range")
                      .and("id", "slide")
                      .and("min", "0")
                      .and("max", "" + story.moments().size())
                      .and("aria-label", "As known at")
                      .and("hidden", ""));
              html.put(Tag.BUTTON, with("class", "show"), "Show");
            });
  }

  private boolean isShown(Moment moment) {
    return story.asKnownAt().map(Moment::iso).filter(moment.iso()::equals).isPresent();
  }

  private void option(String value, String words, boolean chosen) {
    With with = with("value", value);
    html.put(Tag.OPTION, chosen ? with.and("selected", "") : with, words);
  }

  private void tabs(StoryPage here) {
    html.line()
        .in(
            Tag.NAV,
            with("class", "tabs").and("aria-label", "Pages of this story"),
            () ->
                html.in(
                    Tag.UL,
                    With.none(),
                    () -> {
                      for (StoryPage tab : StoryPage.values()) {
                        With with = with("href", links.page(tab));
                        html.in(
                            Tag.LI,
                            With.none(),
                            () -> {
                              html.put(
                                  Tag.A,
                                  tab == here ? with.and("aria-current", "page") : with,
                                  tab.title());
                              count(tab).ifPresent(n -> html.put(Tag.SPAN, with("class", "n"), n));
                            });
                      }
                    }));
  }

  private Optional<String> count(StoryPage tab) {
    return switch (tab) {
      case DISAGREEMENTS ->
          Optional.of(
              ""
                  + story.account().stories().stream()
                      .mapToInt(s -> s.disagreements().size())
                      .sum());
      case REPORTS -> Optional.of("" + story.account().readings().size());
      case OVERVIEW, TIMELINE, WHO, SOURCES, TAKE_AWAY -> Optional.empty();
    };
  }

  private String id(StoryAccount s, String section) {
    return story.account().stories().size() == 1 ? section : s.id() + "-" + section;
  }

  private void overview(StoryAccount s) {
    PageEntries entries = new PageEntries(page);
    if (!s.summary().isEmpty()) {
      html.in(
          Tag.DIV,
          with("class", "opening"),
          () -> {
            PageSections.section(
                page, id(s, "situation"), "Situation", () -> PageSections.situation(page, s));
            html.in(Tag.ASIDE, With.none(), () -> PageSections.legend(page));
          });
    }
    if (!s.tolls().isEmpty()) {
      PageSections.section(page, id(s, "tolls"), "Tolls", () -> entries.ledger(s));
    }
    if (!s.control().isEmpty()) {
      PageSections.section(
          page,
          id(s, "control"),
          "Control of places",
          () -> {
            Ground.DRAWING.draw(html, story.map(s), page::toEntry);
            entries.control(s);
          });
    }
  }

  private void disagreements(StoryAccount s) {
    PageSections.section(
        page,
        id(s, "disagreements"),
        "Disagreements",
        () -> {
          if (s.disagreements().isEmpty()) {
            html.put(Tag.P, with("class", "note"), "The reports don’t contradict each other.");
          }
          new PageEntries(page).disagreements(s);
        });
  }

  private void timeline(StoryAccount s) {
    PageSections.section(page, id(s, "timeline"), "Timeline", () -> PageSections.timeline(page, s));
  }

  private void who(StoryAccount s) {
    List<TollEntry> tolls = s.tolls();
    if (!tolls.isEmpty() || !s.control().isEmpty()) {
      PageSections.section(
          page, id(s, "who"), "Who says what", () -> new PageEntries(page).whoSaysWhat(s));
    }
  }

  private void sources() {
    PageSections.section(page, "sources", "Who passes on whom", () -> new SourceGraph(page).draw());
  }

  private void reports() {
    PageSections.section(page, "reports", "The reports", () -> new PageReports(page).list());
  }

  private void takeAway() {
    PageSections.section(page, "export", "Take away", () -> new TakeAway(story).write(html));
  }
}
