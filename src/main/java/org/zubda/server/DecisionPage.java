package org.zubda.server;

import static org.zubda.export.Html.With.with;

import java.util.List;
import java.util.Optional;
import org.zubda.account.change.Difference;
import org.zubda.account.decision.Decision;
import org.zubda.account.decision.Standing;
import org.zubda.export.DecisionWords;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.PageParts;
import org.zubda.export.Wording;
import org.zubda.report.Moment;

/** One decision: what came of it, and a way to undo it at once. */
final class DecisionPage {

  private final View view;
  private final Standing standing;
  private final String token;

  DecisionPage(View view, Standing standing, String token) {
    this.view = view;
    this.standing = standing;
    this.token = token;
  }

  /** Writes it, on a page of the story that it bears on, where there is one still. */
  void write(Html html, Optional<StoryView> story, Optional<PageParts> page) {
    Decision decision = standing.decision();
    html.put(
        Tag.P,
        with("class", "kicker"),
        "Decision " + decision.made().number() + " · " + decision.id());
    html.put(
        Tag.H1,
        with("class", "panel-title"),
        Wording.capital(DecisionList.masked(story, DecisionWords.what(decision))));
    html.put(
        Tag.P,
        with("class", "byline"),
        "By "
            + DecisionList.masked(story, decision.made().by())
            + ", "
            + Wording.moment(decision.made().at())
            + ". Why: "
            + DecisionList.masked(story, decision.made().why()));
    if (!standing.stands()) {
      html.put(
          Tag.P,
          with("class", "state"),
          Wording.capital(DecisionList.masked(story, DecisionWords.state(standing))) + ".");
    }
    page.ifPresent(parts -> changes(html, parts));
    story.ifPresent(of -> ways(html, of));
    if (standing.state() != Standing.State.UNDONE) {
      new DecisionForms(html, view, token, Typed.NOTHING)
          .undoAtOnce(decision.id(), decision.made().by());
    }
  }

  private void changes(Html html, PageParts parts) {
    List<Difference> changes = view.outcome(standing.decision()).changes();
    html.put(Tag.H2, With.none(), "What it changed");
    if (changes.isEmpty()) {
      html.put(Tag.P, with("class", "note"), "The account gives the same answers as before.");
    } else {
      new ChangeList(view, parts).write(changes);
    }
  }

  /** Where a reader may want to go on. */
  private void ways(Html html, StoryView story) {
    DeskLinks links = new DeskLinks(story.story().id(), Optional.<Moment>empty());
    html.in(
        Tag.P,
        with("class", "onward"),
        () -> {
          html.put(
              Tag.A,
              with("href", links.page(StoryPage.OVERVIEW)),
              story.mask().words(story.story().title()));
          if (standing.claims().size() == 1 && has(story, standing.claims().getFirst())) {
            html.text(" · ");
            html.put(
                Tag.A,
                with("class", "open").and("href", links.claim(standing.claims().getFirst(), "")),
                "the claim");
          }
          html.text(" · ");
          html.put(Tag.A, with("href", "/decisions"), "all decisions");
        });
  }

  private static boolean has(StoryView story, String id) {
    return story.account().claims().stream().anyMatch(c -> c.id().equals(id));
  }
}
