package org.zubda.server;

import static org.zubda.export.Html.With.with;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Entry;
import org.zubda.account.Status;
import org.zubda.account.TollEntry;
import org.zubda.account.change.Difference;
import org.zubda.export.ChangesText;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.PageParts;
import org.zubda.export.Wording;

/** What an account says otherwise than before, as a list: what it said, and what it says now. */
final class ChangeList {

  private final View view;
  private final PageParts page;
  private final Html html;

  /** In this view, on the page of a story. */
  ChangeList(View view, PageParts page) {
    this.view = view;
    this.page = page;
    this.html = page.html;
  }

  void write(List<Difference> differences) {
    html.in(Tag.UL, with("class", "changes"), () -> differences.forEach(this::change));
  }

  private void change(Difference d) {
    html.line()
        .in(
            Tag.LI,
            With.none(),
            () -> {
              html.in(
                  Tag.P,
                  with("class", "question"),
                  () -> {
                    html.text(page.masked(about(d)));
                    html.text(" ");
                    html.put(Tag.SPAN, with("class", "kinds"), kinds(d));
                  });
              if (d.was().isPresent() || d.is().isPresent()) {
                html.in(Tag.P, with("class", "step"), () -> step(d));
              }
              rests("Rests now on", d.cause().come());
              rests("Rests no longer on", d.cause().gone());
            });
  }

  private static String kinds(Difference d) {
    return d.kinds().stream().map(ChangesText::words).collect(Collectors.joining(", "));
  }

  private static String about(Difference d) {
    return switch (d.subject()) {
      case STORY -> "The story “" + d.about() + "”";
      case INCIDENT -> "The incident “" + d.about() + "”";
      case CONTROL -> "Who holds " + d.about();
      case DISAGREEMENT -> "Disagreement: " + d.about();
      case TOLL ->
          d.is().or(d::was).filter(TollEntry.class::isInstance).map(TollEntry.class::cast).stream()
                  .map(t -> Wording.capital(Wording.effect(t.effect())))
                  .collect(Collectors.joining())
              + ": "
              + d.about();
    };
  }

  private void step(Difference d) {
    html.put(Tag.SPAN, with("class", "before"), d.was().map(this::answer).orElse("not told"));
    html.put(Tag.SPAN, with("class", "arrow"), " → ");
    Optional<Entry> is = d.is();
    if (is.isEmpty()) {
      html.put(Tag.SPAN, with("class", "now"), "not told");
      return;
    }
    String words = answer(is.get());
    String id = is.get().id();
    if (view.storyOfEntry(id).isPresent()) {
      html.put(
          Tag.A,
          with("class", "open now")
              .and("href", "/stories/" + view.storyOfEntry(id).get() + "/entries/" + id),
          words);
    } else {
      html.put(Tag.SPAN, with("class", "now"), words);
    }
  }

  private String answer(Entry entry) {
    return page.masked(
        switch (entry) {
          case TollEntry t ->
              t.status() == Status.CONTESTED
                  ? "contested, " + Wording.bound(t.low()) + " to " + Wording.bound(t.high())
                  : Wording.figure(t) + ", " + Wording.status(t.status());
          case ControlEntry c ->
              c.status() == Status.CONTESTED
                  ? "contested"
                  : c.holder().name()
                      + ", "
                      + Wording.extent(c.extent())
                      + ", "
                      + Wording.status(c.status());
          case Disagreement disagreement -> "contested";
        });
  }

  private void rests(String how, List<String> claims) {
    List<String> known = claims.stream().filter(this::isTold).toList();
    if (!known.isEmpty()) {
      html.in(
          Tag.P,
          with("class", "note"),
          () -> {
            html.text(how);
            page.marks(known);
          });
    }
  }

  private boolean isTold(String id) {
    return page.account.claims().stream().anyMatch(claim -> claim.id().equals(id));
  }
}
