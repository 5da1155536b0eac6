package org.zubda.server;

import static org.zubda.export.Html.With.with;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zubda.claim.Attribution;
import org.zubda.claim.Claim;
import org.zubda.export.Citations.Source;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.PageParts;
import org.zubda.export.Wording;
import org.zubda.story.Copy;

/**
 * Who passes on whom, as a drawing from left to right: who said it first, who passed it on, who
 * published it; and the same as a table.
 */
final class SourceGraph {

  /** Names in one column; those with most claims are drawn, the table has all. */
  private static final int MOST = 24;

  private static final int WIDTH = 960;
  private static final int ROW = 30;
  private static final int TOP = 34;

  /** Where the columns' lines begin and end. */
  private static final int[] LEFT = {0, 390, 700};

  private static final int[] RIGHT = {260, 570, 960};

  private static final List<String> COLUMNS =
      List.of("Who said it first", "Who passed it on", "Who published it");

  /** The ends of a line: a name in a column, and one in a later column. */
  private record Line(int from, String one, int to, String other) {}

  private final PageParts page;
  private final Html html;
  private final List<Map<String, Integer>> columns =
      List.of(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
  private final Map<Line, Integer> lines = new LinkedHashMap<>();

  SourceGraph(PageParts page) {
    this.page = page;
    this.html = page.html;
    for (Source source : page.cites.sources()) {
      String outlet = Wording.outlet(source.report());
      for (Claim claim : source.claims()) {
        chain(claim, outlet);
      }
    }
  }

  private void chain(Claim claim, String outlet) {
    List<String> said =
        claim.said().attribution().links().stream()
            .map(Attribution.Link::actor)
            .map(actor -> page.masked(actor.name()))
            .filter(name -> !name.equals(outlet))
            .distinct()
            .toList();
    columns.get(2).merge(outlet, 1, Integer::sum);
    int column = 2;
    String after = outlet;
    for (int i = said.size() - 1; i >= 0; i--) {
      int before = i == 0 ? 0 : 1;
      columns.get(before).merge(said.get(i), 1, Integer::sum);
      lines.merge(new Line(before, said.get(i), column, after), 1, Integer::sum);
      column = before;
      after = said.get(i);
    }
  }

  /** Writes it. */
  void draw() {
    html.put(
        Tag.P,
        with("class", "note"),
        "A thicker line passes on more claims. An outlet without a line to it speaks in its own"
            + " voice.");
    List<List<String>> shown = columns.stream().map(SourceGraph::mostTelling).toList();
    int rows = shown.stream().mapToInt(List::size).max().orElse(0);
    html.in(
        Tag.DIV,
        with("class", "scroll")
            .and("tabindex", "0")
            .and("role", "region")
            .and("aria-label", "Drawing: who passes on whom"),
        () ->
            html.in(
                Tag.SVG,
                with("class", "graph")
                    .and("viewBox", "0 0 " + WIDTH + " " + (TOP + rows * ROW + 6))
                    .and("role", "img")
                    .and("aria-label", "Who passes on whom; the table below says the same"),
                () -> {
                  lines.forEach((line, claims) -> line(shown, line, claims));
                  for (int c = 0; c < COLUMNS.size(); c++) {
                    if (shown.get(c).isEmpty()) {
                      continue;
                    }
                    text("column", LEFT[c], 16, COLUMNS.get(c));
                    for (int i = 0; i < shown.get(c).size(); i++) {
                      name(c, i, shown.get(c).get(i));
                    }
                  }
                }));
    for (int c = 0; c < COLUMNS.size(); c++) {
      int left = columns.get(c).size() - shown.get(c).size();
      if (left > 0) {
        html.put(
            Tag.P,
            with("class", "note"),
            COLUMNS.get(c) + ": " + left + " more with fewer claims are in the table.");
      }
    }
    table();
  }

  private static List<String> mostTelling(Map<String, Integer> names) {
    return names.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int y(int row) {
    return TOP + row * ROW + ROW / 2;
  }

  private void name(int column, int row, String name) {
    int claims = columns.get(column).getOrDefault(name, 0);
    html.empty(
        Tag.RECT,
        with("class", "node")
            .and("x", "" + LEFT[column])
            .and("y", "" + (y(row) - 12))
            .and("width", "" + (RIGHT[column] - LEFT[column]))
            .and("height", "24")
            .and("rx", "3"));
    html.in(
        Tag.TEXT,
        with("class", "name").and("x", "" + (LEFT[column] + 8)).and("y", "" + (y(row) + 5)),
        () -> {
          html.text(cut(name));
          html.put(Tag.TITLE, With.none(), name);
        });
    html.put(
        Tag.TEXT,
        with("class", "claims")
            .and("x", "" + (RIGHT[column] - 8))
            .and("y", "" + (y(row) + 5))
            .and("text-anchor", "end"),
        "" + claims);
  }

  /** Names longer than their box are cut; the title has them whole. */
  private static String cut(String name) {
    return name.codePointCount(0, name.length()) <= 28
        ? name
        : name.substring(0, name.offsetByCodePoints(0, 27)) + "…";
  }

  private void text(String kind, int x, int y, String words) {
    html.put(Tag.TEXT, with("class", kind).and("x", "" + x).and("y", "" + y), words);
  }

  private void line(List<List<String>> shown, Line line, int claims) {
    int from = shown.get(line.from()).indexOf(line.one());
    int to = shown.get(line.to()).indexOf(line.other());
    if (from < 0 || to < 0) {
      return;
    }
    int x1 = RIGHT[line.from()];
    int x2 = LEFT[line.to()];
    int middle = (x1 + x2) / 2;
    html.in(
        Tag.PATH,
        with("class", "line")
            .and("stroke-width", "" + Math.min(10, 1 + (int) Math.round(Math.sqrt(claims))))
            .and(
                "d",
                "M" + x1 + " " + y(from) + "C" + middle + " " + y(from) + " " + middle + " " + y(to)
                    + " " + x2 + " " + y(to)),
        () ->
            html.put(
                Tag.TITLE,
                With.none(),
                line.one()
                    + " → "
                    + line.other()
                    + ": "
                    + Wording.counted(claims, "claim", "claims")));
  }

  private void table() {
    html.in(
        Tag.DIV,
        with("class", "scroll")
            .and("tabindex", "0")
            .and("role", "region")
            .and("aria-label", "Table: what each report passes on"),
        () ->
            html.in(
                Tag.TABLE,
                with("class", "matrix sources"),
                () -> {
                  html.in(
                      Tag.THEAD,
                      With.none(),
                      () ->
                          html.in(
                              Tag.TR,
                              With.none(),
                              () -> {
                                for (String head :
                                    List.of("Report", "Passes on", "Repeats the words of")) {
                                  html.put(Tag.TH, with("scope", "col"), head);
                                }
                              }));
                  html.in(Tag.TBODY, With.none(), () -> page.cites.sources().forEach(this::row));
                }));
  }

  private void row(Source source) {
    Set<String> passesOn = new LinkedHashSet<>();
    for (Claim claim : source.claims()) {
      List<String> chain = page.cites.chain(claim);
      if (chain.size() > 1) {
        passesOn.add(String.join(" → ", chain.subList(0, chain.size() - 1)));
      }
    }
    List<Copy> copies = new ArrayList<>();
    page.account.copies().stream()
        .filter(c -> c.report().equals(source.report().id()))
        .forEach(copies::add);
    html.line()
        .in(
            Tag.TR,
            With.none(),
            () -> {
              html.in(
                  Tag.TH,
                  with("scope", "row"),
                  () -> {
                    html.put(
                        Tag.A,
                        with("href", page.toReport(source.report().id())),
                        source.number() + " " + Wording.outlet(source.report()));
                    html.text(", " + Wording.published(source.report()));
                  });
              html.put(
                  Tag.TD,
                  With.none(),
                  passesOn.isEmpty() ? "nobody: its own voice" : String.join("; ", passesOn));
              html.in(
                  Tag.TD,
                  With.none(),
                  () -> {
                    for (Copy copy : copies) {
                      Source of = page.cites.source(copy.of());
                      html.put(
                          Tag.A,
                          with("href", page.toReport(copy.of())),
                          of.number() + " " + Wording.outlet(of.report()));
                      html.text(" (" + Math.round(copy.share() * 100) + "% of its words) ");
                    }
                  });
            });
  }
}
