package org.zubda.export;

import static org.zubda.export.Html.With.with;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.account.Account;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Status;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.claim.Claim;
import org.zubda.export.Citations.Quote;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.mention.Count;

/** What every part of the page uses: the writer, the citations, the anchors, and small pieces. */
public final class PageParts {

  private static final Pattern FIGURE = Pattern.compile("\\d[\\d,]*\\d|\\d|[a-z]+");

  private static final List<String> SMALL =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  public final Account account;
  public final Mask mask;
  public final Citations cites;
  public final Html html = new Html();
  public final PageDrawings drawings = new PageDrawings(html);

  private final Map<String, String> anchors = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> contested = new HashSet<>();

  private final Links links;

  public PageParts(Account account, Mask mask) {
    this(account, mask, Links.WITHIN);
  }

  /** The parts of a page whose links lead where they are said to. */
  public PageParts(Account account, Mask mask, Links links) {
    this(account, mask, new Citations(account, mask), links);
  }

  /** The same with the account's citations, where they are at hand. */
  public PageParts(Account account, Mask mask, Citations cites, Links links) {
    this.account = account;
    this.mask = mask;
    this.links = links;
    this.cites = cites;
    Set<String> taken = new HashSet<>();
    for (StoryAccount story : account.stories()) {
      for (TollEntry t : story.tolls()) {
        anchor(t.id(), taken);
        String incident = masked(Ledger.incidentTitle(story, t.incident()));
        names.put(t.id(), Wording.question(t) + " (" + incident + ")");
        if (t.status() == Status.CONTESTED) {
          contested.add(t.id());
        }
      }
      for (ControlEntry k : story.control()) {
        anchor(k.id(), taken);
        names.put(k.id(), "Who holds " + k.place().name());
        if (k.status() == Status.CONTESTED) {
          contested.add(k.id());
        }
      }
      for (Disagreement d : story.disagreements()) {
        anchor(d.id(), taken);
        names.put(d.id(), "Disagreement: " + masked(Ledger.about(story, d)));
      }
    }
  }

  private void anchor(String id, Set<String> taken) {
    String base = "e-" + id.replaceAll("[^A-Za-z0-9_-]", "-");
    String anchor = base;
    for (int n = 2; !taken.add(anchor); n++) {
      anchor = base + "-" + n;
    }
    anchors.putIfAbsent(id, anchor);
  }

  /** Where the evidence of an entry stands. */
  public String evidence(String entry) {
    return anchors.getOrDefault(entry, "evidence");
  }

  /** An entry in words. */
  public String name(String entry) {
    return names.getOrDefault(entry, entry);
  }

  /** Whether an entry is contested. */
  public boolean isContested(String entry) {
    return contested.contains(entry);
  }

  /** Where the words of a claim stand in their report. */
  public String words(String claim) {
    return "c-" + cites.number(claim).replace(':', '-');
  }

  /** Where the card of a claim stands. */
  public String card(String claim) {
    return "k-" + cites.number(claim).replace(':', '-');
  }

  /** The address of an entry's evidence. */
  public String toEntry(String entry) {
    return links.entry(entry, evidence(entry));
  }

  /** The address of a claim's card. */
  public String toClaim(String claim) {
    return links.claim(claim, card(claim));
  }

  /** The address of a claim's words in their report. */
  public String toWords(String claim) {
    return links.words(claim, cites.claim(claim).said().report(), words(claim));
  }

  /** The address of a report. */
  public String toReport(String report) {
    return links.report(report, "r-" + cites.source(report).number());
  }

  /** A text of ours with private names masked. */
  public String masked(String text) {
    return mask.words(text);
  }

  /** The marks of claims, each a link to the claim's card. */
  public void marks(List<String> claims) {
    html.in(
        Tag.SPAN,
        with("class", "marks"),
        () -> {
          List<String> ids = claims.stream().distinct().toList();
          boolean many = ids.size() > Citations.MANY;
          List<String> first = many ? ids.subList(0, Citations.MANY - 2) : ids;
          each(first);
          if (many) {
            List<String> rest = ids.subList(first.size(), ids.size());
            html.text(" ");
            html.in(
                Tag.DETAILS,
                with("class", "more"),
                () -> {
                  html.put(Tag.SUMMARY, With.none(), rest.size() + " more");
                  each(rest);
                });
          }
        });
  }

  private void each(List<String> claims) {
    for (String id : claims) {
      html.text(" ");
      mark(id);
    }
  }

  /** One mark. */
  public void mark(String claim) {
    String number = cites.number(claim);
    String[] parts = number.split(":");
    html.put(
        Tag.A,
        with("class", "ref")
            .and("href", toClaim(claim))
            .and("aria-label", "Report " + parts[0] + ", claim " + parts[1])
            .and(
                "title", Wording.outlet(cites.source(cites.claim(claim).said().report()).report())),
        number);
  }

  /** The sentence; a figure in it that one of its claims gives leads to the figure's evidence. */
  public void sentence(String text, List<String> claims) {
    Matcher m = FIGURE.matcher(text);
    int at = 0;
    while (m.find()) {
      Optional<String> entry = entryOf(m.group(), claims);
      if (entry.isPresent()) {
        html.text(text.substring(at, m.start()));
        html.put(Tag.A, with("class", "open").and("href", toEntry(entry.get())), m.group());
        at = m.end();
      }
    }
    html.text(text.substring(at));
  }

  private Optional<String> entryOf(String words, List<String> claims) {
    int small = SMALL.indexOf(words);
    boolean digits = Character.isDigit(words.charAt(0)) && words.length() <= 11;
    if (small < 0 && !digits) {
      return words.equals("contested")
          ? claims.stream()
              .flatMap(c -> cites.entriesOf(c).stream())
              .filter(this::isContested)
              .findFirst()
          : Optional.empty();
    }
    long figure = digits ? Long.parseLong(words.replace(",", "")) : small;
    return claims.stream()
        .map(cites::claim)
        .filter(
            c ->
                c instanceof Claim.Toll t
                    && t.count() instanceof Count.Stated s
                    && (s.low().orElse(-1) == figure || s.high().orElse(-1) == figure))
        .flatMap(c -> cites.entriesOf(c.id()).stream())
        .findFirst();
  }

  /** Who decided what of an entry, and what the program itself would say. */
  public void decided(String entry) {
    account
        .decided()
        .on(entry)
        .ifPresent(
            touch ->
                html.in(
                    Tag.UL,
                    with("class", "notes decided"),
                    () ->
                        DecisionWords.lines(touch, account.decided())
                            .forEach(l -> html.put(Tag.LI, With.none(), masked(l)))));
  }

  /** A status as a shape and a word. */
  public void badge(Status status) {
    html.in(
        Tag.SPAN,
        with("class", "badge " + Wording.status(status)),
        () -> {
          drawings.status(status);
          html.text(Wording.status(status));
        });
  }

  /** The claims' words in their place, with who says so. Words that are repeated stand once. */
  public void quotes(List<String> ids) {
    Map<Quote, List<Claim>> byWords = new LinkedHashMap<>();
    for (String id : ids.stream().distinct().toList()) {
      Claim claim = cites.claim(id);
      Quote q = cites.quote(claim);
      Quote same = new Quote("", q.lead().strip(), q.focus(), q.tail().strip(), "");
      byWords.computeIfAbsent(same, w -> new ArrayList<>()).add(claim);
    }
    byWords.values().forEach(this::quote);
  }

  private void quote(List<Claim> claims) {
    Claim first = claims.get(0);
    Quote q = cites.quote(first);
    html.in(
        Tag.FIGURE,
        with("class", "quote"),
        () -> {
          html.in(
              Tag.BLOCKQUOTE,
              with("dir", "auto")
                  .and("lang", cites.source(first.said().report()).report().language()),
              () -> {
                html.put(Tag.SPAN, with("class", "around"), q.before());
                html.put(Tag.SPAN, with("class", "said"), q.lead());
                html.put(Tag.MARK, With.none(), q.focus());
                html.put(Tag.SPAN, with("class", "said"), q.tail());
                html.put(Tag.SPAN, with("class", "around"), q.after());
              });
          html.in(
              Tag.FIGCAPTION,
              With.none(),
              () -> {
                for (Claim claim : claims) {
                  html.in(Tag.DIV, With.none(), () -> caption(claim, claim != first));
                }
              });
        });
    html.line();
  }

  private void caption(Claim claim, boolean again) {
    if (again) {
      html.text("The same words: ");
    }
    chain(claim);
    html.text(", " + Wording.published(cites.source(claim.said().report()).report()));
    Wording.certainty(claim.said().certainty()).ifPresent(c -> html.text(", " + c));
    if (claim.said().background()) {
      html.text(", recalled as history");
    }
    html.text(" ");
    mark(claim.id());
    html.text(" ");
    html.put(Tag.A, with("class", "inplace").and("href", toWords(claim.id())), "in the report");
  }

  /** Who says so, from the origin to the outlet. */
  public void chain(Claim claim) {
    List<String> chain = cites.chain(claim);
    html.in(
        Tag.SPAN,
        with("class", "chain"),
        () -> {
          for (int i = 0; i < chain.size(); i++) {
            if (i > 0) {
              html.put(Tag.SPAN, with("class", "arrow"), " → ");
            }
            html.put(Tag.SPAN, with("class", i == 0 ? "origin" : "relay"), chain.get(i));
          }
        });
  }
}
