package org.zubda.export;

import static org.zubda.export.Html.With.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Entry;
import org.zubda.account.Explanation;
import org.zubda.account.Status;
import org.zubda.account.Step;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;

/**
 * The evidence of every entry: the words in their place, who says them, the rule, and what would
 * change the answer. A figure leads here; with a script it opens in a panel, without one it is a
 * place further down the page.
 */
public final class PageEvidence {

  private final PageParts page;
  private final PageEntries entries;
  private final Html html;

  public PageEvidence(PageParts page, PageEntries entries) {
    this.page = page;
    this.entries = entries;
    this.html = page.html;
  }

  /** The evidence of all entries of a story. */
  public void of(StoryAccount story) {
    story.tolls().forEach(t -> of(story, t));
    story.control().forEach(k -> of(story, k));
    story.disagreements().forEach(d -> of(story, d));
  }

  /** The evidence of one entry of a story. */
  public void of(StoryAccount story, Entry entry) {
    switch (entry) {
      case TollEntry t ->
          section(
              t.id(),
              Wording.question(t) + ": " + Wording.figure(t),
              page.masked(Ledger.incidentTitle(story, t.incident())),
              t.status(),
              () -> {
                figures(t);
                body(story, t.id(), t.status(), t.explanation(), t.claims(), t.history());
              });
      case ControlEntry k -> {
        boolean contested = k.status() == Status.CONTESTED;
        section(
            k.id(),
            k.place().name()
                + ": "
                + (contested
                    ? "contested"
                    : page.masked(k.holder().name()) + ", " + Wording.extent(k.extent())),
            "Who holds " + k.place().name(),
            k.status(),
            () -> body(story, k.id(), k.status(), k.explanation(), k.claims(), k.history()));
      }
      case Disagreement d ->
          section(
              d.id(),
              Wording.kind(d.kind()) + ": " + page.masked(Ledger.about(story, d)),
              "Disagreement",
              Status.CONTESTED,
              () -> {
                entries.sides(d);
                heading("Why this is a disagreement");
                html.put(Tag.P, With.none(), page.masked(d.explanation()));
                decided(d.id());
                source(d.id(), Optional.empty());
              });
    }
  }

  private void section(String id, String title, String kicker, Status status, Runnable content) {
    String anchor = page.evidence(id);
    html.in(
        Tag.SECTION,
        with("class", "evidence").and("id", anchor).and("aria-labelledby", anchor + "-title"),
        () -> {
          html.put(Tag.P, with("class", "kicker"), kicker);
          html.in(
              Tag.H3,
              with("id", anchor + "-title").and("class", "panel-title"),
              () -> html.text(title));
          html.in(
              Tag.P,
              with("class", "standing"),
              () -> {
                page.badge(status);
                html.text(" ");
                html.put(Tag.SPAN, with("class", "meaning"), Wording.meaning(status));
              });
          content.run();
        });
    html.line();
  }

  private void figures(TollEntry t) {
    html.in(
        Tag.DL,
        with("class", "figures"),
        () -> {
          pair("Low", Wording.bound(t.low()));
          pair(
              "Best", t.status() == Status.CONTESTED ? "none" : Wording.best(t.status(), t.best()));
          pair("High", Wording.bound(t.high()));
        });
  }

  private void pair(String name, String value) {
    html.in(
        Tag.DIV,
        With.none(),
        () -> {
          html.put(Tag.DT, With.none(), name);
          html.put(Tag.DD, With.none(), value);
        });
  }

  private void body(
      StoryAccount story,
      String id,
      Status status,
      Explanation why,
      List<String> claims,
      List<Step> history) {
    List<String> shown = new ArrayList<>();
    List<Disagreement> about =
        story.disagreements().stream().filter(d -> d.about().equals(id)).toList();
    for (Disagreement d : about) {
      heading(Wording.kind(d.kind()) + ": the sides");
      entries.sides(d);
      d.sides().forEach(s -> shown.addAll(s.claims()));
    }
    List<String> supporting = without(why.supporting(), shown);
    List<String> opposing = without(why.opposing(), shown);
    if (about.isEmpty()
        && status == Status.CONTESTED
        && !supporting.isEmpty()
        && !opposing.isEmpty()) {
      html.in(
          Tag.DIV,
          with("class", "sides n2"),
          () -> {
            html.in(Tag.DIV, with("class", "side"), () -> quotes("On one side", supporting));
            html.in(Tag.DIV, with("class", "side"), () -> quotes("On the other", opposing));
          });
    } else {
      quotes("What the reports say", supporting);
      quotes("Against it", opposing);
    }
    shown.addAll(supporting);
    shown.addAll(opposing);
    quotes(shown.isEmpty() ? "What the reports say" : "Also about it", without(claims, shown));
    decided(id);
    heading("Why it says so");
    html.put(Tag.P, With.none(), page.masked(why.text()));
    if (history.size() > 1) {
      heading(status == Status.CONTESTED ? "In the order of the reports" : "How it changed");
      if (status != Status.CONTESTED) {
        page.drawings.steps(history, page.cites);
      }
      entries.history(history);
    }
    if (!why.wouldChange().isBlank()) {
      heading("What would change it");
      html.put(Tag.P, With.none(), page.masked(why.wouldChange()));
    }
    if (!why.notes().isEmpty()) {
      heading("Further findings");
      html.in(
          Tag.UL,
          with("class", "notes"),
          () -> why.notes().forEach(n -> html.put(Tag.LI, With.none(), page.masked(n))));
    }
    source(id, Optional.of(why.rule()));
  }

  private void decided(String id) {
    if (page.account.decided().on(id).isPresent()) {
      heading("What people decided");
      page.decided(id);
    }
  }

  private static List<String> without(List<String> ids, List<String> shown) {
    return ids.stream().distinct().filter(c -> !shown.contains(c)).toList();
  }

  private void quotes(String heading, List<String> claims) {
    if (!claims.isEmpty()) {
      heading(heading);
      page.quotes(claims);
    }
  }

  private void heading(String text) {
    html.put(Tag.H4, With.none(), text);
  }

  private void source(String id, Optional<String> rule) {
    html.in(
        Tag.P,
        with("class", "source"),
        () -> {
          rule.ifPresent(
              r -> {
                html.text("Rule ");
                html.put(Tag.CODE, With.none(), r);
                html.text(" · ");
              });
          html.text("Entry ");
          html.put(Tag.CODE, With.none(), id);
        });
  }
}
