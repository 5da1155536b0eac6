package org.zubda.server;

import static org.zubda.export.Html.With.with;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import org.zubda.account.decision.Standing;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.PageParts;

/** The pages about what people decided, and the one address to which their forms are sent. */
final class DecisionPages {

  private final Desk desk;
  private final Assets assets;
  private final Gate gate;

  DecisionPages(Desk desk, Assets assets, Gate gate) {
    this.desk = desk;
    this.assets = assets;
    this.gate = gate;
  }

  /** What people decided, the last first, each with a way to undo it. */
  void all(Context request) {
    View view = desk.view();
    Html html = new Html();
    request.html(
        write(html, view, "Decisions", () -> new DecisionList(view, gate.formToken()).write(html)));
  }

  /** One decision, with what it changed. */
  void one(Context request) {
    View view = desk.view();
    Standing standing =
        view.decided()
            .standing(request.pathParam("decision"))
            .orElseThrow(() -> DeskPages.gone("There is no such decision."));
    DeskPages.cached(
        request,
        view,
        () -> {
          Optional<StoryView> story = view.storyOf(standing.decision()).flatMap(view::story);
          Optional<PageParts> parts =
              story.map(of -> of.parts(new DeskLinks(of.story().id(), Optional.empty())));
          Html html = parts.map(page -> page.html).orElseGet(Html::new);
          return write(
              html,
              view,
              "Decision " + standing.decision().made().number(),
              () ->
                  html.in(
                      Tag.DIV,
                      with("id", "told").and("class", "outcome"),
                      () ->
                          new DecisionPage(view, standing, gate.formToken())
                              .write(html, story, parts)));
        });
  }

  /** Takes a decision. */
  void decide(Context request) throws IOException {
    gate.form(request);
    switch (new Deciding(desk).take(request)) {
      case Deciding.Answer.Taken taken ->
          request.status(303).header("Location", "/decisions/" + taken.decision().id());
      case Deciding.Answer.NotTaken not -> again(request, not);
    }
  }

  /** A form that could not be taken, as it was filled in, with what is to be mended. */
  private void again(Context request, Deciding.Answer.NotTaken not) {
    View view = desk.view();
    Optional<StoryView> story = view.story(Deciding.field(request, "story"));
    Optional<PageParts> parts =
        story.map(of -> of.parts(new DeskLinks(of.story().id(), Optional.empty())));
    Html html = parts.map(page -> page.html).orElseGet(Html::new);
    DecisionForms forms =
        new DecisionForms(html, view, gate.formToken(), new Typed(request.formParamMap()));
    request.status(not.status());
    request.html(
        write(
            html,
            view,
            "Not decided yet",
            () -> {
              html.in(
                  Tag.DIV,
                  with("class", "outcome"),
                  () -> {
                    html.put(Tag.P, with("class", "kicker"), "Nothing was written down");
                    html.put(Tag.H1, with("class", "panel-title"), "Not decided yet");
                    html.put(Tag.P, with("class", "alert").and("role", "alert"), not.why());
                  });
              refill(request, view, story, forms);
            }));
  }

  private static void refill(
      Context request, View view, Optional<StoryView> story, DecisionForms forms) {
    String claim = Deciding.field(request, "claim");
    String incident = Deciding.field(request, "incident");
    String report = Deciding.field(request, "report");
    String decision = Deciding.field(request, "decision");
    if (story.isPresent()) {
      StoryView of = story.get();
      view.claim(claim).ifPresent(c -> forms.onClaim(of, c));
      view.incident(incident).ifPresent(i -> forms.onIncident(of, i));
      of.cites().sources().stream()
          .filter(s -> s.report().id().equals(report))
          .findFirst()
          .ifPresent(s -> forms.onReport(of, s));
    }
    if (view.decided().standing(decision).isPresent()) {
      forms.undoAtOnce(decision, "");
    }
  }

  private String write(Html html, View view, String title, Runnable content) {
    return new Frame(assets, view).write(html, title, Optional.of("/decisions"), content);
  }
}
