package org.zubda.export;

import static org.zubda.export.Html.With.with;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Status;
import org.zubda.account.Step;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.claim.Claim;
import org.zubda.claim.Polarity;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;

/** What a story's claims add up to: the ledger, control, disagreements, and who says what. */
public final class PageEntries {

  private final PageParts page;
  private final Html html;

  public PageEntries(PageParts page) {
    this.page = page;
    this.html = page.html;
  }

  /**
   * The ledger of tolls: one row a question. On a narrow screen its rows are laid out as blocks,
   * for which some browsers forget that they are a table: the roles remind them.
   */
  public void ledger(StoryAccount story) {
    html.in(
        Tag.TABLE,
        with("class", "ledger").and("role", "table"),
        () -> {
          html.put(
              Tag.CAPTION,
              With.none(),
              "Choose a figure to see the reports’ own words. A dot is a figure that was reported,"
                  + " the filled mark is the most likely one, a line that runs out to the right is"
                  + " open above. Within one event, lines of one kind share a scale that starts at"
                  + " 0.");
          head("What", "Figure", "Range", "Low", "Best", "High", "Status");
          for (Ledger.Group group : Ledger.of(story)) {
            html.in(Tag.TBODY, with("role", "rowgroup"), () -> group(group));
          }
        });
  }

  private void head(String... names) {
    html.in(
        Tag.THEAD,
        with("role", "rowgroup"),
        () ->
            html.in(
                Tag.TR,
                with("role", "row"),
                () -> {
                  for (String name : names) {
                    html.put(Tag.TH, with("role", "columnheader").and("scope", "col"), name);
                  }
                }));
  }

  private void group(Ledger.Group group) {
    html.in(
        Tag.TR,
        with("role", "row").and("class", "incident depth" + Math.min(3, group.depth())),
        () ->
            html.in(
                Tag.TH,
                with("role", "rowheader").and("scope", "rowgroup").and("colspan", "7"),
                () -> {
                  html.text(page.masked(group.title()));
                  group
                      .time()
                      .ifPresent(
                          t -> {
                            html.text(" ");
                            html.put(Tag.SPAN, with("class", "time"), Wording.when(t));
                          });
                }));
    for (TollEntry t : group.tolls()) {
      List<TollEntry> alike = group.tolls().stream().filter(o -> o.effect() == t.effect()).toList();
      toll(t, group.depth(), PageDrawings.scale(alike, page.cites));
    }
  }

  private void toll(TollEntry t, int depth, int scale) {
    html.in(
        Tag.TR,
        with("role", "row").and("class", "toll depth" + Math.min(3, depth)),
        () -> {
          html.in(
              Tag.TH,
              with("role", "rowheader").and("scope", "row").and("class", "what"),
              () -> {
                html.put(Tag.SPAN, with("class", "question"), Wording.question(t));
                html.in(
                    Tag.SPAN,
                    with("class", "origins"),
                    () -> {
                      html.text(origins(t.origins()));
                      page.marks(t.claims());
                    });
                decided(t.id());
              });
          html.in(
              Tag.TD,
              with("role", "cell").and("class", "figure"),
              () -> {
                figure(t.id(), Wording.figure(t), Wording.question(t));
                was(t);
              });
          html.in(
              Tag.TD,
              with("role", "cell").and("class", "bar"),
              () -> page.drawings.range(t, scale, page.cites));
          number(t.id(), "Low", Wording.bound(t.low()));
          number(t.id(), "Best", Wording.best(t.status(), t.best()));
          number(t.id(), "High", Wording.bound(t.high()));
          html.in(
              Tag.TD, with("role", "cell").and("class", "status"), () -> page.badge(t.status()));
        });
    html.line();
  }

  /** Who touched an entry by a decision; the evidence tells the rest. */
  private void decided(String entry) {
    page.account
        .decided()
        .on(entry)
        .ifPresent(
            touch -> {
              List<String> by =
                  touch.decisions().stream()
                      .flatMap(id -> page.account.decided().standing(id).stream())
                      .map(s -> s.decision().made().by())
                      .distinct()
                      .toList();
              html.in(
                  Tag.SPAN,
                  with("class", "origins decided"),
                  () -> {
                    html.text("Decided by " + String.join(", ", by) + ". ");
                    html.text(page.masked(DecisionWords.itself(touch)));
                  });
            });
  }

  /** What it was before, as a line of steps. */
  private void was(TollEntry t) {
    if (t.status() == Status.CONTESTED || t.history().size() < 2) {
      return;
    }
    html.in(Tag.SPAN, with("class", "was"), () -> page.drawings.steps(t.history(), page.cites));
  }

  /** A figure that opens its evidence. */
  private void figure(String entry, String words, String question) {
    html.put(
        Tag.A,
        with("class", words.equals("contested") ? "open contested" : "open")
            .and("href", page.toEntry(entry))
            .and("aria-label", words + ". " + question + ": see the evidence"),
        words);
  }

  /** A bound; it leads where the figure leads, and the keyboard stops at the figure only. */
  private void number(String entry, String name, String value) {
    boolean isNumber = Character.isDigit(value.charAt(0));
    html.in(
        Tag.TD,
        with("role", "cell")
            .and("class", isNumber ? "number" : "number none")
            .and("data-name", name),
        () -> {
          if (isNumber) {
            html.put(
                Tag.A,
                with("class", "quiet").and("href", page.toEntry(entry)).and("tabindex", "-1"),
                value);
          } else {
            html.text(value.equals("contested") ? "–" : value);
          }
        });
  }

  private String origins(List<String> origins) {
    return String.join("; ", origins.stream().map(page::masked).toList());
  }

  /** Who holds which place. */
  public void control(StoryAccount story) {
    html.in(
        Tag.TABLE,
        with("class", "control").and("role", "table"),
        () -> {
          head("Place", "Holder", "Extent", "Since", "Status");
          html.in(
              Tag.TBODY,
              with("role", "rowgroup"),
              () -> story.control().forEach(k -> held(story, k)));
        });
  }

  private void held(StoryAccount story, ControlEntry k) {
    boolean contested = k.status() == Status.CONTESTED;
    html.in(
        Tag.TR,
        with("role", "row"),
        () -> {
          html.in(
              Tag.TH,
              with("role", "rowheader").and("scope", "row").and("class", "what"),
              () -> {
                html.put(Tag.SPAN, with("class", "question"), k.place().name());
                html.in(
                    Tag.SPAN,
                    with("class", "origins"),
                    () -> {
                      html.text(origins(k.origins()));
                      page.marks(k.claims());
                    });
                decided(k.id());
              });
          html.in(
              Tag.TD,
              with("role", "cell").and("class", "holder"),
              () -> {
                figure(
                    k.id(),
                    contested ? "contested" : page.masked(k.holder().name()),
                    k.place().name());
                if (contested) {
                  positions(story, k);
                }
              });
          html.in(
              Tag.TD,
              with("role", "cell").and("class", "much"),
              () -> {
                if (!contested) {
                  page.drawings.extent(k.extent());
                  html.text(Wording.extent(k.extent()));
                }
              });
          html.put(
              Tag.TD,
              with("role", "cell").and("class", "since"),
              contested ? "" : Ledger.since(k, page.cites).orElse("not known"));
          html.in(
              Tag.TD, with("role", "cell").and("class", "status"), () -> page.badge(k.status()));
        });
    html.line();
  }

  private void positions(StoryAccount story, ControlEntry k) {
    List<String> positions = Ledger.positions(story, k.id());
    if (!positions.isEmpty()) {
      html.in(
          Tag.UL,
          with("class", "positions"),
          () ->
              positions.forEach(
                  p -> html.put(Tag.LI, With.none(), Wording.capital(page.masked(p)))));
    }
  }

  /** What is contested, side by side. */
  public void disagreements(StoryAccount story) {
    for (Disagreement d : story.disagreements()) {
      html.in(
          Tag.ARTICLE,
          with("class", "disagreement"),
          () -> {
            html.in(
                Tag.H3,
                With.none(),
                () -> {
                  html.put(Tag.SPAN, with("class", "kind"), Wording.kind(d.kind()));
                  html.text(" ");
                  html.put(
                      Tag.A,
                      with("class", "open").and("href", page.toEntry(d.id())),
                      Wording.capital(page.masked(Ledger.about(story, d))));
                });
            sides(d);
            html.put(Tag.P, with("class", "because"), page.masked(d.explanation()));
            decided(d.id());
          });
      html.line();
    }
  }

  /** The sides of a disagreement, each with its words. */
  public void sides(Disagreement d) {
    html.in(
        Tag.DIV,
        with("class", "sides n" + Math.min(3, d.sides().size())),
        () -> {
          for (Disagreement.Side side : d.sides()) {
            html.in(
                Tag.DIV,
                with("class", "side"),
                () -> {
                  html.put(
                      Tag.P,
                      with("class", "position"),
                      Wording.capital(page.masked(side.position())));
                  page.quotes(side.claims());
                });
          }
        });
  }

  /** Who says what: a row a question, a column an origin. */
  public void whoSaysWhat(StoryAccount story) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (TollEntry t : story.tolls()) {
      rows.put(t.id(), t.claims());
      names.put(
          t.id(),
          Wording.question(t) + " – " + page.masked(Ledger.incidentTitle(story, t.incident())));
    }
    for (ControlEntry k : story.control()) {
      rows.put(k.id(), k.claims());
      names.put(k.id(), "Who holds " + k.place().name());
    }
    Set<String> origins = new LinkedHashSet<>();
    rows.values()
        .forEach(ids -> ids.forEach(id -> origins.add(page.cites.origin(page.cites.claim(id)))));
    html.in(
        Tag.DIV,
        with("class", "scroll")
            .and("tabindex", "0")
            .and("role", "region")
            .and("aria-label", "Table: who says what"),
        () ->
            html.in(
                Tag.TABLE,
                with("class", "matrix"),
                () -> {
                  html.in(
                      Tag.THEAD,
                      With.none(),
                      () ->
                          html.in(
                              Tag.TR,
                              With.none(),
                              () -> {
                                html.put(Tag.TH, with("scope", "col"), "Question");
                                origins.forEach(o -> html.put(Tag.TH, with("scope", "col"), o));
                              }));
                  html.in(
                      Tag.TBODY,
                      With.none(),
                      () ->
                          rows.forEach(
                              (entry, claims) ->
                                  row(entry, names.getOrDefault(entry, ""), claims, origins)));
                }));
  }

  private void row(String entry, String name, List<String> claims, Set<String> origins) {
    html.in(
        Tag.TR,
        With.none(),
        () -> {
          html.in(
              Tag.TH,
              with("scope", "row"),
              () -> html.put(Tag.A, with("class", "open").and("href", page.toEntry(entry)), name));
          for (String origin : origins) {
            Map<String, List<String>> answers = new LinkedHashMap<>();
            for (String id : claims) {
              Claim claim = page.cites.claim(id);
              if (page.cites.origin(claim).equals(origin)) {
                answers.computeIfAbsent(answer(claim), a -> new ArrayList<>()).add(id);
              }
            }
            html.in(
                Tag.TD,
                With.none(),
                () -> {
                  answers.forEach(
                      (answer, ids) ->
                          html.in(
                              Tag.SPAN,
                              with("class", "answer"),
                              () -> {
                                html.put(
                                    Tag.A,
                                    with("class", "quiet").and("href", page.toClaim(ids.get(0))),
                                    page.masked(answer));
                                page.marks(ids);
                              }));
                });
          }
        });
    html.line();
  }

  private static String answer(Claim claim) {
    String answer =
        switch (claim) {
          case Claim.Toll t -> Wording.count(t.count());
          case Claim.Control c -> c.holder().name() + ", " + Wording.extent(c.extent());
          case Claim.Event e -> Wording.value(e);
          case Claim.Statement s -> Wording.value(s);
        };
    boolean denies =
        claim.said().polarity() == Polarity.DENIED
            && (claim instanceof Claim.Toll || claim instanceof Claim.Control);
    return denies ? "denied: " + answer : answer;
  }

  /** How an answer changed, in words. */
  public void history(List<Step> history) {
    html.in(
        Tag.OL,
        with("class", "history"),
        () -> {
          for (Step step : history) {
            html.in(
                Tag.LI,
                With.none(),
                () -> {
                  html.put(
                      Tag.SPAN,
                      with("class", "time"),
                      step.asOf().map(Wording::moment).orElse("date not known"));
                  html.text(" " + page.masked(answer(page.cites.claim(step.claim()))) + " ");
                  page.mark(step.claim());
                });
          }
        });
  }
}
