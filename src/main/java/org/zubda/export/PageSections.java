package org.zubda.export;

import static org.zubda.export.Html.With.with;

import org.zubda.account.Status;
import org.zubda.account.StoryAccount;
import org.zubda.account.SummarySentence;
import org.zubda.account.TimelineEntry;
import org.zubda.account.decision.Standing;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;

/** The sections of an account that are the same on every page. */
public final class PageSections {

  private PageSections() {}

  public static void section(PageParts page, String id, String heading, Runnable content) {
    page.html
        .line()
        .in(
            Tag.SECTION,
            with("id", id).and("aria-labelledby", id + "-title"),
            () -> {
              page.html.put(Tag.H2, with("id", id + "-title"), heading);
              page.html.line();
              content.run();
            });
  }

  public static void situation(PageParts page, StoryAccount story) {
    Html html = page.html;
    for (SummarySentence s : story.summary()) {
      html.in(
          Tag.DIV,
          with("class", "sentence"),
          () -> {
            page.sentence(page.masked(s.text()), s.claims());
            page.marks(s.claims());
          });
      html.line();
    }
  }

  /** What the marks and the status words mean. */
  public static void legend(PageParts page) {
    Html html = page.html;
    String id = "legend";
    html.in(
        Tag.DIV,
        with("class", "legend").and("role", "note").and("aria-labelledby", id),
        () -> {
          html.put(Tag.H2, with("id", id), "How to read it");
          html.in(
              Tag.DL,
              With.none(),
              () -> {
                for (Status status : Status.values()) {
                  html.in(Tag.DT, With.none(), () -> page.badge(status));
                  html.put(Tag.DD, With.none(), Wording.meaning(status));
                }
                html.in(Tag.DT, With.none(), () -> html.put(Tag.SPAN, with("class", "ref"), "2:5"));
                html.put(
                    Tag.DD,
                    With.none(),
                    "The fifth claim of the second report: its words and who says so.");
              });
        });
  }

  public static void timeline(PageParts page, StoryAccount story) {
    Html html = page.html;
    html.in(
        Tag.OL,
        with("class", "timeline"),
        () -> {
          String before = "";
          for (TimelineEntry e : story.timeline()) {
            String when = Wording.when(e.when());
            boolean same = when.equals(before);
            html.in(
                Tag.LI,
                same ? with("class", "same") : With.none(),
                () -> {
                  html.put(Tag.SPAN, with("class", "time"), Wording.capital(when));
                  html.in(
                      Tag.SPAN,
                      with("class", "what"),
                      () -> {
                        page.sentence(page.masked(e.text()), e.claims());
                        page.marks(e.claims());
                      });
                });
            html.line();
            before = when;
          }
        });
  }

  /** All decisions, and what each comes to; and the entries that they left out. */
  public static void decisions(PageParts page) {
    Html html = page.html;
    html.in(
        Tag.OL,
        with("class", "decisions"),
        () -> {
          for (Standing s : page.account.decided().standings()) {
            html.in(
                Tag.LI,
                with("class", s.stands() ? "stands" : "void"),
                () -> {
                  html.text(page.masked(DecisionWords.made(s.decision())) + " ");
                  html.put(
                      Tag.SPAN,
                      with("class", "state"),
                      Wording.capital(page.masked(DecisionWords.state(s))) + ".");
                });
            html.line();
          }
        });
    page.account.decided().touches().stream()
        .filter(t -> t.entry().isEmpty())
        .flatMap(t -> t.own().stream())
        .forEach(
            own ->
                html.put(
                    Tag.P,
                    with("class", "note"),
                    "Left out by decisions: " + page.masked(DecisionWords.own(own))));
  }
}
