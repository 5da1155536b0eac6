package org.zubda.export;

import static org.zubda.export.Html.With.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.zubda.account.decision.Decided;
import org.zubda.claim.Claim;
import org.zubda.export.Citations.Source;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.mention.When;
import org.zubda.report.Report;
import org.zubda.report.Span;

/** The reports themselves: each text with its claims marked where they stand. */
public final class PageReports {

  /** A line shorter than this that stands in two reports need not be a copy: "Share". */
  private static final int TELLING = 40;

  private final PageParts page;
  private final Html html;

  public PageReports(PageParts page) {
    this.page = page;
    this.html = page.html;
  }

  /** All reports. */
  public void all() {
    page.cites.sources().forEach(this::report);
  }

  /** All reports without their texts: each leads to its own page. */
  public void list() {
    html.in(
        Tag.OL,
        with("class", "reports"),
        () -> {
          for (Source s : page.cites.sources()) {
            html.in(
                Tag.LI,
                with("class", "report"),
                () -> {
                  html.in(
                      Tag.H3,
                      With.none(),
                      () -> {
                        html.put(Tag.SPAN, with("class", "count"), s.number() + "");
                        html.text(" ");
                        html.put(
                            Tag.A,
                            with("href", page.toReport(s.report().id()))
                                .and("lang", s.report().language())
                                .and("dir", "auto"),
                            page.mask.quoted(Wording.title(s.report())));
                      });
                  html.in(Tag.P, with("class", "byline"), () -> byline(s));
                  html.put(
                      Tag.P,
                      with("class", "note"),
                      Wording.counted(s.claims().size(), "claim", "claims"));
                  notes(s);
                });
            html.line();
          }
        });
  }

  /** One report. */
  public void report(Source s) {
    html.in(
        Tag.ARTICLE,
        with("class", "report")
            .and("id", "r-" + s.number())
            .and("aria-labelledby", "r-" + s.number() + "-title"),
        () -> {
          html.in(
              Tag.H3,
              with("id", "r-" + s.number() + "-title"),
              () -> {
                html.put(Tag.SPAN, with("class", "count"), s.number() + "");
                html.text(" ");
                html.put(
                    Tag.BDI,
                    with("lang", s.report().language()),
                    page.mask.quoted(Wording.title(s.report())));
              });
          html.in(Tag.P, with("class", "byline"), () -> byline(s));
          notes(s);
          html.in(
              Tag.DETAILS,
              with("open", ""),
              () -> {
                html.put(
                    Tag.SUMMARY,
                    With.none(),
                    s.claims().isEmpty()
                        ? "The text"
                        : "The text with "
                            + Wording.counted(s.claims().size(), "claim", "claims")
                            + " marked");
                text(s);
              });
          if (!s.claims().isEmpty()) {
            html.in(
                Tag.DETAILS,
                with("class", "cards").and("open", ""),
                () -> {
                  html.put(Tag.SUMMARY, With.none(), "Its claims, one by one");
                  s.claims().forEach(this::card);
                });
          }
        });
    html.line();
  }

  private void byline(Source s) {
    Report r = s.report();
    html.put(Tag.STRONG, With.none(), r.outlet().map(o -> o.name()).orElse("Outlet not known"));
    html.text(" · " + Wording.published(r) + " · ");
    Optional<String> address = r.url().filter(Html.With::isSafe).filter(u -> u.startsWith("http"));
    if (address.isPresent()) {
      html.put(
          Tag.A,
          with("href", address.get()).and("rel", "noreferrer noopener external"),
          "where it was published");
      html.text(" · ");
    }
    html.put(Tag.SPAN, with("class", "file"), r.location());
  }

  private void notes(Source s) {
    s.copy()
        .ifPresent(
            c -> {
              int original = page.cites.source(c.of()).number();
              html.in(
                  Tag.P,
                  with("class", "note"),
                  () -> {
                    html.text(Ledger.percent(c.share()) + " of its words stand in report ");
                    html.put(Tag.A, with("href", page.toReport(c.of())), "" + original);
                    html.text(": one voice, not two. The lines that repeat it are grey.");
                  });
            });
    Ledger.unread(s.reading())
        .ifPresent(why -> html.put(Tag.P, with("class", "note"), "This report " + why));
    if (!s.reading().relays().isEmpty()) {
      html.put(
          Tag.P,
          with("class", "note"),
          "Passes on "
              + String.join(", ", s.reading().relays().stream().map(page::masked).toList())
              + ".");
    }
  }

  private void text(Source s) {
    String text = s.report().text();
    String original =
        s.copy()
            .map(c -> page.cites.source(c.of()).report().text())
            .map(PageReports::flat)
            .orElse("");
    html.in(
        Tag.DIV,
        with("class", "text").and("lang", s.report().language()).and("dir", "auto"),
        () -> {
          int start = 0;
          while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Span line = new Span(start, end);
            if (!line.of(text).isBlank()) {
              String flat = flat(line.of(text));
              boolean copied = flat.length() >= TELLING && original.contains(flat);
              html.in(Tag.P, kind(s, flat, copied), () -> line(s, text, line));
            }
            start = end + 1;
          }
        });
  }

  private static With kind(Source s, String line, boolean copied) {
    if (s.report().title().map(PageReports::flat).filter(line::equals).isPresent()) {
      return with("class", "headline");
    }
    return copied ? with("class", "copied") : With.none();
  }

  private static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** One line, cut wherever a claim's words, boilerplate, or a masked name begins or ends. */
  private void line(Source s, String text, Span line) {
    List<Span> names = page.cites.names(text).stream().filter(line::overlaps).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(line.start(), line.end()));
    s.claims().forEach(c -> cut(cuts, line, c.said().focus()));
    s.reading().boilerplate().forEach(b -> cut(cuts, line, b));
    // A name is one piece: it is never cut.
    names.forEach(n -> cuts.subSet(n.start(), false, n.end(), false).clear());
    names.forEach(n -> cut(cuts, line, n));
    List<Integer> at = new ArrayList<>(cuts);
    for (int i = 0; i + 1 < at.size(); i++) {
      Span piece = new Span(at.get(i), at.get(i + 1));
      boolean boilerplate = s.reading().boilerplate().stream().anyMatch(piece::overlaps);
      List<Claim> claims =
          s.claims().stream().filter(c -> c.said().focus().overlaps(piece)).toList();
      boolean isName = names.stream().anyMatch(piece::overlaps);
      String words = isName ? Mask.initial(text, piece) : piece.of(text);
      piece(piece, words, isName, boilerplate, claims);
    }
  }

  private static void cut(TreeSet<Integer> cuts, Span line, Span at) {
    for (int offset : new int[] {at.start(), at.end()}) {
      if (line.start() < offset && offset < line.end()) {
        cuts.add(offset);
      }
    }
  }

  private void piece(
      Span piece, String words, boolean isName, boolean boilerplate, List<Claim> claims) {
    if (claims.isEmpty()) {
      if (isName) {
        html.put(
            Tag.SPAN,
            with("class", "name").and("title", "The name of a private person is left out"),
            words);
      } else if (boilerplate) {
        html.put(Tag.SPAN, with("class", "boilerplate"), words);
      } else {
        html.text(words);
      }
      return;
    }
    anchored(
        claims.stream().filter(c -> first(c, piece)).map(c -> page.words(c.id())).toList(),
        () -> {
          // Where an event and a toll are told in the same words, the toll is what a reader asks
          // for.
          Claim claim =
              claims.stream()
                  .filter(c -> !(c instanceof Claim.Event))
                  .findFirst()
                  .orElse(claims.get(0));
          html.put(
              Tag.A,
              with(
                      "class",
                      claims.stream().allMatch(Claim.Event.class::isInstance)
                          ? "claim event"
                          : "claim")
                  .and("href", page.toClaim(claim.id()))
                  .and("title", page.masked(Wording.value(claim))),
              words);
        });
    claims.stream()
        .filter(c -> c.said().focus().end() <= piece.end())
        .forEach(
            c -> {
              // A word joiner keeps the mark on the line of the word that it belongs to.
              html.text("\u2060");
              html.in(Tag.SUP, With.none(), () -> page.mark(c.id()));
            });
  }

  private static boolean first(Claim claim, Span piece) {
    int start = claim.said().focus().start();
    return piece.start() <= start && start < piece.end();
  }

  /** Puts a piece into one element for each claim that begins with it, so that links lead there. */
  private void anchored(List<String> ids, Runnable content) {
    if (ids.isEmpty()) {
      content.run();
    } else {
      html.in(
          Tag.SPAN,
          with("class", "words").and("id", ids.get(0)),
          () -> anchored(ids.subList(1, ids.size()), content));
    }
  }

  /** What one claim says, with its words, what it bears on, and what people decided. */
  public void card(Claim claim) {
    String anchor = page.card(claim.id());
    html.in(
        Tag.SECTION,
        with("class", "evidence card").and("id", anchor).and("aria-labelledby", anchor + "-title"),
        () -> {
          html.put(
              Tag.P,
              with("class", "kicker"),
              "Report " + page.cites.number(claim.id()).replace(":", ", claim "));
          html.put(
              Tag.H4,
              with("id", anchor + "-title").and("class", "panel-title"),
              Wording.capital(page.masked(Wording.value(claim))));
          page.quotes(List.of(claim.id()));
          List<String> facts = new ArrayList<>();
          When time = claim.said().time();
          if (time.from().isPresent() || time.text().isPresent()) {
            facts.add("About " + Wording.when(time));
          }
          claim.said().place().ifPresent(p -> facts.add("in " + p.name()));
          facts.add("claim " + claim.id());
          DecisionWords.mark(page.account.decided(), claim.id())
              .ifPresent(m -> facts.add(m + " by a person"));
          html.put(Tag.P, with("class", "source"), page.masked(String.join(" · ", facts)));
          decided(claim);
          List<String> entries = page.cites.entriesOf(claim.id());
          if (!entries.isEmpty()) {
            html.in(
                Tag.P,
                with("class", "bears"),
                () -> {
                  html.text("Bears on ");
                  for (int i = 0; i < entries.size(); i++) {
                    html.text(i > 0 ? "; " : "");
                    html.put(
                        Tag.A,
                        with("class", "open").and("href", page.toEntry(entries.get(i))),
                        page.name(entries.get(i)));
                  }
                });
          }
        });
    html.line();
  }

  /** A person's word on a claim, and what the program itself read. */
  private void decided(Claim claim) {
    Decided decided = page.account.decided();
    List<String> lines = new ArrayList<>();
    decided.ruling(claim.id()).stream()
        .flatMap(r -> r.decisions().stream())
        .flatMap(id -> decided.standing(id).stream())
        .forEach(s -> lines.add(DecisionWords.made(s.decision())));
    Claim original = decided.originals().get(claim.id());
    if (original != null) {
      lines.add("The program read: " + Wording.value(original) + ".");
    }
    if (!lines.isEmpty()) {
      html.in(
          Tag.UL,
          with("class", "notes decided"),
          () -> lines.forEach(l -> html.put(Tag.LI, With.none(), page.masked(l))));
    }
  }
}
