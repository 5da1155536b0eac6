package org.zubda.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.zubda.account.Account;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Status;
import org.zubda.account.StoryAccount;
import org.zubda.account.SummarySentence;
import org.zubda.account.TimelineEntry;
import org.zubda.account.TollEntry;
import org.zubda.account.decision.Standing;
import org.zubda.account.decision.Touch;
import org.zubda.claim.Claim;
import org.zubda.export.Citations.Source;
import org.zubda.story.Copy;

/**
 * The account as plain text for a terminal of 100 columns: what a reader wants first, and on every
 * line a mark such as [2:5] that leads to the report and the claim, or an id to ask about.
 */
public final class AccountText {

  /**
   * What the text may hold.
   *
   * @param ansi whether headings and ids carry ANSI colours; plain text otherwise
   * @param namePrivatePersons whether witnesses, residents and victims are named
   */
  public record Options(boolean ansi, boolean namePrivatePersons) {

    /** No colours, and private persons masked. */
    public static final Options PLAIN = new Options(false, false);
  }

  /** Columns of the terminal. */
  static final int WIDTH = 100;

  private static final int NUMBERS = 10;

  private final Options options;

  /** Plain text with private persons masked. */
  public AccountText() {
    this(Options.PLAIN);
  }

  /** Text as the options say. */
  public AccountText(Options options) {
    this.options = options;
  }

  /** The whole account. */
  public String render(Account whole) {
    Account account = whole.told();
    Mask mask = Mask.of(account, options.namePrivatePersons());
    Citations cites = new Citations(account, mask);
    TextLines out = new TextLines(WIDTH, options.ansi());
    if (account.stories().isEmpty()) {
      out.heading("No account");
      out.paragraph(
          0,
          "The "
              + Wording.counted(account.readings().size(), "report", "reports")
              + " that came in hold no claim about organised violence.");
    }
    for (StoryAccount story : account.stories()) {
      story(account, story, cites, mask, out);
    }
    reports(account, cites, mask, out);
    problems(account, cites, out);
    decisions(account, mask, out);
    more(account, out);
    return out.toString();
  }

  private void story(
      Account account, StoryAccount story, Citations cites, Mask mask, TextLines out) {
    out.title(mask.words(story.title()));
    int claims = story.reports().stream().mapToInt(r -> cites.source(r).claims().size()).sum();
    out.paragraph(
        0,
        Wording.capital(Wording.when(story.time()))
            + " · "
            + Wording.counted(story.reports().size(), "report", "reports")
            + " · "
            + Wording.counted(claims, "claim", "claims")
            + account.asKnownAt().map(m -> " · as known at " + Wording.moment(m)).orElse("")
            + " · "
            + story.id());
    situation(story, cites, mask, out);
    tolls(account, story, cites, mask, out);
    control(account, story, cites, mask, out);
    disagreements(account, story, cites, mask, out);
    timeline(story, cites, mask, out);
    leftOut(account, story, mask, out);
  }

  private static void situation(StoryAccount story, Citations cites, Mask mask, TextLines out) {
    if (story.summary().isEmpty()) {
      return;
    }
    out.heading("Situation");
    for (SummarySentence s : story.summary()) {
      out.hanging(2, 2, mask.words(s.text()) + " " + cites.marks(s.claims()));
    }
  }

  private static void tolls(
      Account account, StoryAccount story, Citations cites, Mask mask, TextLines out) {
    if (story.tolls().isEmpty()) {
      return;
    }
    out.heading(
        TextLines.left("Tolls", 38)
            + TextLines.left("", 14)
            + TextLines.right("low", NUMBERS)
            + TextLines.right("best", NUMBERS + 2)
            + TextLines.right("high", NUMBERS)
            + "  status");
    for (Ledger.Group group : Ledger.of(story)) {
      out.paragraph(
          2 + 2 * group.depth(),
          mask.words(group.title())
              + group.time().map(t -> ", " + Wording.when(t)).orElse("")
              + "  "
              + group.incident());
      for (TollEntry t : group.tolls()) {
        toll(t, 4 + 2 * group.depth(), cites, mask, out);
        decided(account, t.id(), 6 + 2 * group.depth(), mask, out);
      }
    }
  }

  private static void toll(TollEntry t, int indent, Citations cites, Mask mask, TextLines out) {
    String pad = " ".repeat(indent);
    String label = pad + Wording.question(t) + ": " + Wording.figure(t);
    String columns =
        TextLines.right(Wording.bound(t.low()), NUMBERS)
            + TextLines.right(Wording.best(t.status(), t.best()), NUMBERS + 2)
            + TextLines.right(Wording.bound(t.high()), NUMBERS)
            + "  "
            + Wording.status(t.status());
    if (label.length() <= 52) {
      out.line(TextLines.left(label, 52) + columns);
    } else {
      out.paragraph(indent, label.strip());
      out.line(TextLines.left("", 52) + columns);
    }
    out.hanging(
        indent + 2, 0, origins(t.origins(), mask) + " " + cites.marks(t.claims()) + "  " + t.id());
  }

  private static String origins(List<String> origins, Mask mask) {
    return String.join("; ", origins.stream().map(mask::words).toList());
  }

  private static void control(
      Account account, StoryAccount story, Citations cites, Mask mask, TextLines out) {
    if (story.control().isEmpty()) {
      return;
    }
    out.heading(
        TextLines.left("Control", 28)
            + TextLines.left("holder", 28)
            + TextLines.left("extent", 13)
            + TextLines.left("since", 20)
            + "status");
    for (ControlEntry k : story.control()) {
      boolean contested = k.status() == Status.CONTESTED;
      String holder = contested ? "contested" : mask.words(k.holder().name());
      String extent = contested ? "" : Wording.extent(k.extent());
      String since = contested ? "" : Ledger.since(k, cites).orElse("not known");
      out.line(
          TextLines.left(TextLines.cut("  " + k.place().name(), 27), 28)
              + TextLines.left(TextLines.cut(holder, 27), 28)
              + TextLines.left(extent, 13)
              + TextLines.left(TextLines.cut(since, 19), 20)
              + Wording.status(k.status()));
      if (contested) {
        Ledger.positions(story, k.id())
            .forEach(p -> out.hanging(6, 2, "– " + Wording.capital(mask.words(p))));
      }
      out.hanging(6, 0, origins(k.origins(), mask) + " " + cites.marks(k.claims()) + "  " + k.id());
      decided(account, k.id(), 6, mask, out);
    }
  }

  private static void disagreements(
      Account account, StoryAccount story, Citations cites, Mask mask, TextLines out) {
    if (story.disagreements().isEmpty()) {
      return;
    }
    out.heading("Disagreements");
    for (Disagreement d : story.disagreements()) {
      out.paragraph(
          2, Wording.kind(d.kind()) + ": " + mask.words(Ledger.about(story, d)) + "  " + d.id());
      sides(d, cites, mask, out);
      if (!d.explanation().isBlank()) {
        out.paragraph(4, mask.words(d.explanation()));
      }
      decided(account, d.id(), 4, mask, out);
      out.blank();
    }
  }

  /** Who decided what of an entry, and what the program itself would say. */
  private static void decided(Account account, String entry, int indent, Mask mask, TextLines out) {
    account
        .decided()
        .on(entry)
        .ifPresent(
            touch ->
                DecisionWords.lines(touch, account.decided())
                    .forEach(l -> out.hanging(indent, 2, "* " + mask.words(l))));
  }

  /** What the program itself would say, and decisions left out. */
  private static void leftOut(Account account, StoryAccount story, Mask mask, TextLines out) {
    List<Touch> left =
        account.decided().touches().stream()
            .filter(t -> t.entry().isEmpty() && t.story().equals(story.id()))
            .toList();
    if (left.isEmpty()) {
      return;
    }
    out.heading("Left out by decisions");
    for (Touch t : left) {
      t.own().forEach(o -> out.hanging(2, 2, mask.words(DecisionWords.own(o))));
      out.hanging(4, 2, "* " + String.join(", ", t.decisions()));
    }
  }

  /** All decisions, with what each comes to. */
  private static void decisions(Account account, Mask mask, TextLines out) {
    if (account.decided().standings().isEmpty()) {
      return;
    }
    out.heading("Decisions");
    for (Standing s : account.decided().standings()) {
      out.hanging(2, 2, mask.words(DecisionWords.made(s.decision())));
      out.hanging(4, 2, mask.words(DecisionWords.state(s)));
    }
  }

  /** Two sides stand beside each other; three or more, one below the other. */
  private static void sides(Disagreement d, Citations cites, Mask mask, TextLines out) {
    int across = d.sides().size() == 2 ? 2 : 1;
    int width = (WIDTH - 4 - 3 * (across - 1)) / across;
    List<List<String>> columns = new ArrayList<>();
    for (Disagreement.Side side : d.sides()) {
      List<String> column =
          new ArrayList<>(TextLines.wrap(Wording.capital(mask.words(side.position())), width, 0));
      for (String id : side.claims()) {
        Claim claim = cites.claim(id);
        column.addAll(
            TextLines.wrap(
                cites.mark(id) + " " + String.join(" → ", cites.chain(claim)), width, 2));
        column.addAll(
            TextLines.wrap("  “" + cites.quote(claim).evidence().strip() + "”", width, 2));
      }
      columns.add(column);
    }
    if (across == 1) {
      for (List<String> column : columns) {
        column.forEach(l -> out.line("    " + l));
      }
      return;
    }
    int rows = Math.max(columns.get(0).size(), columns.get(1).size());
    for (int i = 0; i < rows; i++) {
      String left = i < columns.get(0).size() ? columns.get(0).get(i) : "";
      String right = i < columns.get(1).size() ? columns.get(1).get(i) : "";
      out.line("    " + TextLines.left(left, width) + " │ " + right);
    }
  }

  private static void timeline(StoryAccount story, Citations cites, Mask mask, TextLines out) {
    if (story.timeline().isEmpty()) {
      return;
    }
    out.heading("Timeline");
    for (TimelineEntry e : story.timeline()) {
      String when = Wording.when(e.when());
      String text = mask.words(e.text()) + " " + cites.marks(e.claims());
      if (TextLines.width(when) <= 28) {
        out.hanging(2, 30, TextLines.left(when, 30) + text);
      } else {
        out.line("  " + when);
        out.paragraph(32, text);
      }
    }
  }

  private static void reports(Account account, Citations cites, Mask mask, TextLines out) {
    if (account.readings().isEmpty()) {
      return;
    }
    out.heading("Reports");
    for (Source s : cites.sources()) {
      String number = "[" + s.number() + "]";
      out.hanging(
          2,
          5,
          TextLines.left(number, 5)
              + Wording.outlet(s.report())
              + ": "
              + mask.quoted(Wording.title(s.report()))
              + " · "
              + Wording.published(s.report())
              + " · "
              + Wording.counted(s.claims().size(), "claim", "claims"));
    }
  }

  private static void problems(Account account, Citations cites, TextLines out) {
    List<String> found = new ArrayList<>();
    for (Copy c : account.copies()) {
      found.add(
          "["
              + cites.source(c.report()).number()
              + "] repeats ["
              + cites.source(c.of()).number()
              + "] in "
              + Ledger.percent(c.share())
              + " of its words: "
              + (c.share() >= 0.5 ? "one voice, not two." : "there, one voice and not two."));
    }
    for (Source s : cites.sources()) {
      Ledger.unread(s.reading()).ifPresent(why -> found.add("[" + s.number() + "] " + why));
    }
    if (found.isEmpty()) {
      return;
    }
    out.heading("Copies and problems");
    found.forEach(f -> out.hanging(2, 4, f));
  }

  private void more(Account account, TextLines out) {
    out.heading("More");
    Optional<String> example =
        account.stories().stream().flatMap(s -> s.tolls().stream().map(TollEntry::id)).findFirst();
    out.paragraph(2, "[2:5] is the fifth claim of report [2]. Its words: ./zubda explain 2:5 PATH");
    example.ifPresent(
        id -> out.paragraph(2, "Why an entry says so: ./zubda explain " + id + " PATH"));
    out.paragraph(
        2, "The same with every report and its words marked: ./zubda account PATH --out DIR");
    if (!options.namePrivatePersons()) {
      out.paragraph(2, "Names of private persons are masked.");
    }
  }

  /**
   * Why an entry says what it says: the rule, the claims for and against with their words and who
   * says so, how it changed, and what would change it. A claim, by its id or its mark ("2:5"), is
   * answered with its words and the entries that it bears on; a report by its number ("2").
   *
   * @throws NoSuchElementException where the account holds nothing of that id, or several entries
   *     whose ids begin so; the message says so in words for the user
   */
  public String explain(Account account, String id) {
    EntryText entries =
        new EntryText(tree(account), Mask.of(account, options.namePrivatePersons()));
    List<String> found = entries.idsLike(id.strip());
    if (found.size() > 1) {
      throw new NoSuchElementException("Several entries begin so: " + String.join(", ", found));
    }
    return entries.render(found.isEmpty() ? id.strip() : found.get(0), options.ansi());
  }

  private static JsonNode tree(Account account) {
    try {
      return new ObjectMapper().readTree(new AccountJson("").render(account, List.of()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was written can be read", e);
    }
  }
}
