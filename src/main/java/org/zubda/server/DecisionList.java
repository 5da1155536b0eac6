package org.zubda.server;

import static org.zubda.export.Html.With.with;

import java.util.List;
import java.util.Optional;
import org.zubda.account.decision.Standing;
import org.zubda.export.DecisionWords;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.Wording;

/** The log of decisions, the last first, with what each comes to. */
final class DecisionList {

  private final View view;
  private final String token;

  DecisionList(View view, String token) {
    this.view = view;
    this.token = token;
  }

  void write(Html html) {
    html.in(Tag.DIV, with("id", "told"), () -> list(html));
  }

  private void list(Html html) {
    List<Standing> standings = view.decided().standings();
    html.in(
        Tag.DIV,
        with("class", "masthead"),
        () -> {
          html.put(
              Tag.P,
              with("class", "kicker"),
              Wording.counted(standings.size(), "decision", "decisions")
                  + ", each chained to the one before: zubda verify proves the log");
          html.put(Tag.H1, With.none(), "Decisions");
        });
    if (standings.isEmpty()) {
      html.put(
          Tag.P,
          with("class", "dek"),
          "Nobody decided anything yet. Open a claim to accept or reject it.");
    }
    html.in(
        Tag.OL,
        with("class", "decisions log").and("reversed", ""),
        () -> standings.reversed().forEach(s -> decision(html, s)));
  }

  private void decision(Html html, Standing s) {
    Optional<StoryView> story = story(s);
    html.line()
        .in(
            Tag.LI,
            with("class", s.stands() ? "stands" : "void").and("id", s.decision().id()),
            () -> {
              html.put(Tag.P, With.none(), masked(story, DecisionWords.made(s.decision())));
              html.put(
                  Tag.P,
                  with("class", "state"),
                  Wording.capital(masked(story, DecisionWords.state(s))) + ".");
              html.in(
                  Tag.P,
                  with("class", "source"),
                  () -> {
                    story.ifPresent(
                        of -> {
                          html.text("In ");
                          html.put(
                              Tag.A,
                              with("href", "/stories/" + of.story().id()),
                              of.mask().words(of.story().title()));
                          html.text(" · ");
                        });
                    html.in(
                        Tag.A,
                        with("href", "/decisions/" + s.decision().id()).and("class", "open"),
                        () -> html.text("what it changed"));
                    html.text(" · ");
                    html.put(Tag.CODE, With.none(), s.decision().id());
                  });
              if (s.state() != Standing.State.UNDONE) {
                new DecisionForms(html, view, token, Typed.NOTHING).undo(s.decision().id());
              }
            });
  }

  /** Words about a story without the names of its private persons. */
  static String masked(Optional<StoryView> story, String words) {
    return story.map(of -> of.mask().words(words)).orElse(words);
  }

  private Optional<StoryView> story(Standing s) {
    return view.storyOf(s.decision()).flatMap(view::story);
  }
}
