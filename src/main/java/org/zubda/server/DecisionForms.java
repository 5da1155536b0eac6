package org.zubda.server;

import static org.zubda.export.Html.With.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.claim.Claim;
import org.zubda.export.Citations.Source;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.Wording;
import org.zubda.report.Report;
import org.zubda.story.Incident;

/**
 * The forms by which people decide. In each a person chooses one of several ways, fills in what
 * that way needs, and says who decides and why.
 */
final class DecisionForms {

  /** A slip is taken back at once; whoever has another reason writes it. */
  private static final String SLIP = "A slip, taken back.";

  private final Html html;
  private final View view;
  private final String token;
  private final Typed typed;

  /**
   * Forms of one page.
   *
   * @param token shows that a form is of the desk's own
   * @param typed what was written into the form before, where it could not be taken
   */
  DecisionForms(Html html, View view, String token, Typed typed) {
    this.html = html;
    this.view = view;
    this.token = token;
    this.typed = typed;
  }

  /** One thing that may be decided, with what it needs to be told. */
  private record Way(String what, String words, Optional<Runnable> part) {

    Way(String what, String words) {
      this(what, words, Optional.empty());
    }

    Way(String what, String words, Runnable part) {
      this(what, words, Optional.of(part));
    }
  }

  /** To accept, reject or correct a claim. */
  void onClaim(StoryView story, Claim claim) {
    ClaimFields fields = new ClaimFields(claim, story.mask());
    form(
        "claim",
        "Decide about this claim",
        () -> {
          hidden("story", story.story().id());
          hidden("claim", claim.id());
        },
        List.of(
            new Way("accept", "It is read as it is meant"),
            new Way("correct", "It says something else", () -> fields(fields)),
            new Way("reject", "The report makes no such claim")));
  }

  private void fields(ClaimFields fields) {
    html.put(Tag.P, with("class", "note"), "Change what is read wrong; leave the rest.");
    html.in(Tag.DIV, with("class", "fields"), () -> fields.inputs().forEach(input -> input(input)));
  }

  private void input(ClaimFields.Input input) {
    String id = "claim-" + input.name();
    String value = typed.in(input.name(), input.value());
    html.in(
        Tag.DIV,
        with("class", "field"),
        () -> {
          html.put(Tag.LABEL, with("for", id), input.label());
          With with = with("id", id).and("name", input.name());
          switch (input.kind()) {
            case CHOICE ->
                html.in(
                    Tag.SELECT,
                    with,
                    () -> input.choices().forEach(c -> option(c, c.replace('-', ' '), value)));
            case NUMBER ->
                html.empty(
                    Tag.INPUT,
                    with.and("type", "number")
                        .and("min", "0")
                        .and("max", "100000000")
                        .and("value", value));
            case DAY -> html.empty(Tag.INPUT, with.and("type", "date").and("value", value));
            case WORDS ->
                html.empty(
                    Tag.INPUT, with.and("value", value).and("maxlength", "200").and("dir", "auto"));
          }
        });
  }

  /** To take an incident for the same as another, or some of its claims for another's. */
  void onIncident(StoryView story, Incident incident) {
    List<Incident> others =
        story.account().stories().stream()
            .flatMap(s -> s.incidents().stream())
            .filter(i -> !i.id().equals(incident.id()))
            .toList();
    List<Way> ways = new ArrayList<>();
    if (!others.isEmpty()) {
      ways.add(
          new Way("merge", "Another incident is the same as this one", () -> other(story, others)));
    }
    if (incident.claims().size() > 1) {
      ways.add(
          new Way(
              "split",
              "Some of its claims are about another incident",
              () -> claims(story, incident)));
    }
    if (ways.isEmpty()) {
      return;
    }
    folded(
        "Merge this incident with another, or split it",
        ways.stream().anyMatch(w -> typed.isChosen("what", w.what())),
        () ->
            form(
                "incident",
                story.mask().words(incident.title()),
                () -> {
                  hidden("story", story.story().id());
                  hidden("incident", incident.id());
                },
                ways));
  }

  private void other(StoryView story, List<Incident> others) {
    choose(
        "with",
        "Which",
        () -> {
          for (Incident other : others) {
            option(
                other.id(),
                story.mask().words(other.title())
                    + " · "
                    + Wording.when(other.time())
                    + " · "
                    + Wording.counted(other.claims().size(), "claim", "claims"),
                typed.in("with", ""));
          }
        });
  }

  private void claims(StoryView story, Incident incident) {
    html.in(
        Tag.FIELDSET,
        with("class", "claims"),
        () -> {
          html.put(Tag.LEGEND, With.none(), "Claims to take out");
          for (String claim : incident.claims()) {
            String id = "out-" + claim;
            html.in(
                Tag.DIV,
                with("class", "tick"),
                () -> {
                  With with =
                      with("type", "checkbox").and("id", id).and("name", "out").and("value", claim);
                  html.empty(
                      Tag.INPUT, typed.isChosen("out", claim) ? with.and("checked", "") : with);
                  html.put(Tag.LABEL, with("for", id), said(story, claim));
                });
          }
        });
  }

  private static String said(StoryView story, String id) {
    Claim claim = story.cites().claim(id);
    return story.cites().number(id)
        + " "
        + story.mask().words(Wording.value(claim))
        + ": “"
        + story.cites().quote(claim).focus().strip()
        + "” ("
        + String.join(" → ", story.cites().chain(claim))
        + ")";
  }

  /** To mark a report as a copy of another, or as a voice of its own. */
  void onReport(StoryView story, Source source) {
    List<Source> others =
        story.cites().sources().stream()
            .filter(s -> !s.report().id().equals(source.report().id()))
            .toList();
    List<Way> ways = new ArrayList<>();
    if (!others.isEmpty()) {
      ways.add(new Way("copy", "It repeats another report", () -> original(story, source, others)));
    }
    ways.add(new Way("own-voice", "It repeats nobody: it is a voice of its own"));
    folded(
        "Is it a copy of another report?",
        ways.stream().anyMatch(w -> typed.isChosen("what", w.what())),
        () ->
            form(
                "report",
                "Decide whom this report repeats",
                () -> {
                  hidden("story", story.story().id());
                  hidden("report", source.report().id());
                },
                ways));
  }

  private void original(StoryView story, Source source, List<Source> others) {
    String now = typed.in("of", source.copy().map(c -> c.of()).orElse(""));
    choose(
        "of",
        "Which",
        () -> {
          for (Source other : others) {
            Report report = other.report();
            option(
                report.id(),
                other.number()
                    + " · "
                    + Wording.outlet(report)
                    + ": "
                    + story.mask().quoted(Wording.title(report)),
                now);
          }
        });
  }

  /** To undo a decision, whenever somebody comes to think otherwise. */
  void undo(String decision) {
    folded(
        "Undo",
        false,
        () ->
            form(
                "undo-" + decision,
                "Undo this decision",
                () -> undoing(decision),
                "",
                "",
                "Undo it"));
  }

  /** To undo what was just decided, with one press. */
  void undoAtOnce(String decision, String by) {
    form("undo", "Was that a slip?", () -> undoing(decision), SLIP, by, "Undo it");
  }

  private void undoing(String decision) {
    hidden("what", "undo");
    hidden("decision", decision);
  }

  // what forms are made of

  private void form(String id, String title, Runnable about, List<Way> ways) {
    form(
        id,
        title,
        () -> {
          about.run();
          html.in(
              Tag.FIELDSET,
              with("class", "ways"),
              () -> {
                html.put(Tag.LEGEND, With.none(), "What is right?");
                ways.forEach(way -> way(id, way));
              });
        },
        "",
        "",
        "Decide");
  }

  private void form(
      String id, String title, Runnable content, String why, String by, String button) {
    html.line()
        .in(
            Tag.FORM,
            with("class", "decide")
                .and("method", "post")
                .and("action", "/decisions")
                .and("aria-labelledby", id + "-form"),
            () -> {
              html.put(Tag.H4, with("id", id + "-form"), title);
              hidden("token", token);
              hidden("expect", view.head());
              hidden("seen", "" + view.decisions().size());
              content.run();
              person(id, why, by);
              html.in(
                  Tag.P, with("class", "buttons"), () -> html.put(Tag.BUTTON, With.none(), button));
            });
  }

  private void way(String of, Way way) {
    String id = of + "-" + way.what();
    html.in(
        Tag.DIV,
        with("class", "way"),
        () -> {
          With with =
              with("type", "radio")
                  .and("id", id)
                  .and("name", "what")
                  .and("value", way.what())
                  .and("required", "");
          html.empty(
              Tag.INPUT, typed.isChosen("what", way.what()) ? with.and("checked", "") : with);
          html.put(Tag.LABEL, with("for", id), way.words());
          way.part().ifPresent(part -> html.in(Tag.DIV, with("class", "part"), part));
        });
  }

  private void choose(String name, String label, Runnable options) {
    html.in(
        Tag.DIV,
        with("class", "field"),
        () -> {
          html.put(Tag.LABEL, with("for", "choose-" + name), label);
          html.in(Tag.SELECT, with("id", "choose-" + name).and("name", name), options);
        });
  }

  private void option(String value, String words, String chosen) {
    With with = with("value", value);
    html.put(Tag.OPTION, value.equals(chosen) ? with.and("selected", "") : with, words);
  }

  /** Who decides, and why; both are kept with the decision. */
  private void person(String of, String why, String by) {
    html.put(Tag.LABEL, with("for", of + "-why"), "Why");
    html.put(
        Tag.TEXTAREA,
        with("id", of + "-why")
            .and("name", "why")
            .and("rows", "2")
            .and("required", "")
            .and("maxlength", "2000"),
        typed.in("why", why));
    html.put(Tag.LABEL, with("for", of + "-by"), "Your name");
    html.empty(
        Tag.INPUT,
        with("id", of + "-by")
            .and("class", "by")
            .and("name", "by")
            .and("value", typed.in("by", by))
            .and("required", "")
            .and("maxlength", "200")
            .and("autocomplete", "name"));
  }

  private void folded(String summary, boolean open, Runnable content) {
    html.line()
        .in(
            Tag.DETAILS,
            open ? with("class", "deciding").and("open", "") : with("class", "deciding"),
            () -> {
              html.put(Tag.SUMMARY, With.none(), summary);
              content.run();
            });
  }

  private void hidden(String name, String value) {
    html.empty(Tag.INPUT, with("type", "hidden").and("name", name).and("value", value));
  }
}
