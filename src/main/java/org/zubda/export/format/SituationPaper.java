package org.zubda.export.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Status;
import org.zubda.account.StoryAccount;
import org.zubda.account.SummarySentence;
import org.zubda.account.TimelineEntry;
import org.zubda.account.TollEntry;
import org.zubda.claim.Claim;
import org.zubda.export.Citations;
import org.zubda.export.Ledger;
import org.zubda.export.Wording;
import org.zubda.export.format.Paper.Heading;
import org.zubda.export.format.Paper.Line;
import org.zubda.export.format.Paper.Paragraph;
import org.zubda.export.format.Paper.Points;
import org.zubda.export.format.Paper.Table;
import org.zubda.report.Moment;

/** The account as a situation report: every sentence bears marks that lead to words of reports. */
final class SituationPaper {

  static final List<String> LIMITS =
      List.of(
          "Claims that no sentence, table or side of a disagreement rests on.",
          "Of a sentence that rests on more than ten claims, the words of the further ones: their"
              + " number is told.",
          "Coordinates, and how an answer changed.");

  /** More marks than these on one line are told as a number. */
  private static final int MARKS = 10;

  private final Material material;
  private final Paper.Builder paper;

  private SituationPaper(Material material) {
    this.material = material;
    this.paper = new Paper.Builder(title(material));
  }

  static Paper of(Material material) {
    return new SituationPaper(material).whole();
  }

  private static String title(Material material) {
    List<StoryAccount> stories = material.account().stories();
    return stories.size() == 1
        ? "Situation report: " + material.masked(stories.getFirst().title())
        : "Situation report: " + Wording.counted(stories.size(), "story", "stories");
  }

  private Paper whole() {
    paper.add(new Paragraph(Line.of(about())));
    for (StoryAccount story : material.account().stories()) {
      story(story);
    }
    reports();
    return paper.build();
  }

  private String about() {
    return "Made by "
        + material.options().version()
        + " of "
        + Wording.counted(material.account().readings().size(), "report", "reports")
        + material
            .account()
            .asKnownAt()
            .map(Moment::iso)
            .map(at -> ", as known at " + at)
            .orElse("")
        + ". It tells what reports say, and not what happened: each number in brackets or small"
        + " print leads to the words that a sentence rests on. "
        + (material.options().namePrivatePersons()
            ? "Private persons are named."
            : "Names of private persons are masked.");
  }

  private void story(StoryAccount story) {
    paper.add(new Heading(1, material.masked(story.title())));
    paper.add(
        new Paragraph(
            Line.of(
                Wording.capital(Wording.when(story.time()))
                    + ". "
                    + Wording.counted(story.reports().size(), "report", "reports")
                    + ". "
                    + story.id()
                    + ".")));
    section("Situation", story.summary().stream().map(this::sentence).toList());
    tolls(story);
    control(story);
    disagreements(story);
    section("Timeline", story.timeline().stream().map(this::happened).toList());
  }

  private void section(String heading, List<Line> lines) {
    if (!lines.isEmpty()) {
      paper.add(new Heading(2, heading)).add(new Points(lines));
    }
  }

  private Line sentence(SummarySentence s) {
    return line(material.masked(s.text()), s.claims());
  }

  private Line happened(TimelineEntry e) {
    return line(
        Wording.capital(Wording.when(e.when()))
            + ": "
            + EventWords.ended(material.masked(e.text())),
        e.claims());
  }

  private void tolls(StoryAccount story) {
    List<List<Line>> rows = new ArrayList<>();
    for (Ledger.Group group : Ledger.of(story)) {
      for (TollEntry t : group.tolls()) {
        rows.add(
            List.of(
                Line.of((group.depth() > 0 ? "– " : "") + material.masked(group.title())),
                line(material.masked(Wording.question(t)), t.claims()),
                Line.of(Wording.bound(t.low())),
                Line.of(Wording.best(t.status(), t.best())),
                Line.of(Wording.bound(t.high())),
                Line.of(Wording.status(t.status())),
                Line.of(material.masked(String.join("; ", t.origins())))));
      }
    }
    table(
        "Tolls",
        List.of("Incident", "Who", "Low", "Best", "High", "Status", "According to"),
        rows,
        "An incident with a dash is part of the one above it: its dead are in those of the whole.");
  }

  private void control(StoryAccount story) {
    List<List<Line>> rows = new ArrayList<>();
    for (ControlEntry c : story.control()) {
      boolean contested = c.status() == Status.CONTESTED;
      Optional<String> since = contested ? Optional.empty() : Ledger.since(c, material.cites());
      rows.add(
          List.of(
              line(material.masked(c.place().name()), c.claims()),
              Line.of(contested ? "contested" : material.masked(c.holder().name())),
              Line.of(contested ? "" : Wording.extent(c.extent())),
              Line.of(since.orElse("")),
              Line.of(Wording.status(c.status())),
              Line.of(material.masked(String.join("; ", c.origins())))));
    }
    table(
        "Who holds what",
        List.of("Place", "Holder", "How much", "Since", "Status", "According to"),
        rows,
        "");
  }

  private void table(String heading, List<String> heads, List<List<Line>> rows, String below) {
    if (rows.isEmpty()) {
      return;
    }
    paper.add(new Heading(2, heading)).add(new Table(heads, rows));
    if (!below.isEmpty()) {
      paper.add(new Paragraph(Line.of(below)));
    }
  }

  private void disagreements(StoryAccount story) {
    if (story.disagreements().isEmpty()) {
      return;
    }
    paper.add(new Heading(2, "What is contested"));
    for (Disagreement d : story.disagreements()) {
      paper.add(
          new Heading(3, Wording.kind(d.kind()) + ": " + material.masked(Ledger.about(story, d))));
      paper.add(
          new Points(
              d.sides().stream()
                  .map(s -> line(EventWords.ended(material.masked(s.position())), s.claims()))
                  .toList()));
      paper.add(new Paragraph(line(material.masked(d.explanation()), d.claims())));
    }
  }

  private void reports() {
    paper.add(new Heading(1, "Reports"));
    List<Line> lines = new ArrayList<>();
    for (Citations.Source s : material.cites().sources()) {
      lines.add(
          Line.of(
              "["
                  + s.number()
                  + "] "
                  + Wording.outlet(s.report())
                  + ": "
                  + EventWords.ended(material.quoted(Wording.title(s.report())))
                  + " "
                  + Wording.published(s.report())
                  + ". "
                  + Wording.counted(s.claims().size(), "claim", "claims")
                  + s.copy()
                      .map(c -> ", repeats [" + material.cites().source(c.of()).number() + "]")
                      .orElse("")
                  + Material.address(s.report()).map(u -> ". " + u).orElse(".")));
    }
    paper.add(new Points(lines));
  }

  /** Words with the marks of the claims that they rest on. */
  private Line line(String words, List<String> claims) {
    List<String> ids = claims.stream().distinct().toList();
    List<Integer> marks = new ArrayList<>();
    for (String id : ids.subList(0, Math.min(MARKS, ids.size()))) {
      marks.add(paper.note(id, () -> note(material.claim(id))));
    }
    return new Line(words, marks, Math.max(0, ids.size() - MARKS));
  }

  /** "[2:5] Valley Watch → The Herald, 12 March 2031: “…”" */
  private String note(Claim claim) {
    return material.cites().mark(claim.id())
        + " "
        + String.join(" → ", material.cites().chain(claim))
        + ", "
        + Wording.publishedShort(material.report(claim))
        + ": “"
        + material.cites().quote(claim).evidence()
        + "”"
        + Wording.certainty(claim.said().certainty()).map(c -> " (" + c + ")").orElse("")
        + Material.address(material.report(claim)).map(u -> " " + u).orElse("");
  }
}
