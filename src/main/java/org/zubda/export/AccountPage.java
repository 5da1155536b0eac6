package org.zubda.export;

import static org.zubda.export.Html.With.with;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.zubda.account.Account;
import org.zubda.account.StoryAccount;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.map.ControlMap;
import org.zubda.export.map.MapDrawing;

/**
 * The account as one page that needs nothing but itself: no network, no font, no script of others.
 * What a report says is shown and never run: all text is escaped, and the page's own policy lets
 * only its own style and script, known by their hashes, do anything.
 */
public final class AccountPage {

  /**
   * What the page may hold.
   *
   * @param namePrivatePersons whether witnesses, residents and victims are named
   */
  public record Options(boolean namePrivatePersons) {}

  /** Stories that get a map: each is as long as a story's whole ledger. */
  private static final int MAPS = 3;

  private final Options options;

  /** Read when the first page has a map. */
  private static final class Ground {
    static final MapDrawing DRAWING = MapDrawing.load();
  }

  /** A page with private persons masked. */
  public AccountPage() {
    this(new Options(false));
  }

  /** A page as the options say. */
  public AccountPage(Options options) {
    this.options = options;
  }

  /**
   * Writes the page. The same account and options give the same characters.
   *
   * @throws IOException where it can't be written
   */
  public void write(Account whole, Appendable out) throws IOException {
    Account account = whole.told();
    PageParts page = new PageParts(account, Mask.of(account, options.namePrivatePersons()));
    Html html = page.html;
    boolean maps = account.stories().stream().limit(MAPS).anyMatch(AccountPage::hasControl);
    String css = resource("account.css") + (maps ? MapDrawing.style() : "");
    String js = resource("account.js") + (maps ? MapDrawing.script() : "");
    html.doctype();
    html.in(
        Tag.HTML,
        with("lang", "en"),
        () -> {
          html.line().in(Tag.HEAD, With.none(), () -> head(page, css, js));
          html.line().in(Tag.BODY, With.none(), () -> body(page));
        });
    out.append(html.line().toString());
  }

  private static void head(PageParts page, String css, String js) {
    Html html = page.html;
    html.line().empty(Tag.META, with("charset", "utf-8"));
    html.line()
        .empty(
            Tag.META,
            with("http-equiv", "Content-Security-Policy")
                .and(
                    "content",
                    "default-src 'none'; style-src '"
                        + hash(css)
                        + "'; script-src '"
                        + hash(js)
                        + "'; base-uri 'none'; form-action 'none'"));
    html.line()
        .empty(
            Tag.META,
            with("name", "viewport").and("content", "width=device-width, initial-scale=1"));
    html.line().empty(Tag.META, with("name", "referrer").and("content", "no-referrer"));
    html.line().empty(Tag.META, with("name", "color-scheme").and("content", "light dark"));
    html.line().put(Tag.TITLE, With.none(), title(page) + " – an account").line();
    html.style(css).script(js);
  }

  private static boolean hasControl(StoryAccount story) {
    return !story.control().isEmpty();
  }

  private static void map(PageParts page, StoryAccount story) {
    Ground.DRAWING.draw(
        page.html, ControlMap.of(story, page.cites::claim, page::masked), page::toEntry);
  }

  private static String title(PageParts page) {
    List<StoryAccount> stories = page.account.stories();
    return switch (stories.size()) {
      case 0 -> "No account";
      case 1 -> page.masked(stories.get(0).title());
      default ->
          Wording.counted(stories.size(), "story", "stories")
              + " in "
              + Wording.counted(page.account.readings().size(), "report", "reports");
    };
  }

  private void body(PageParts page) {
    Html html = page.html;
    PageEntries entries = new PageEntries(page);
    PageEvidence evidence = new PageEvidence(page, entries);
    html.line().put(Tag.A, with("class", "skip").and("href", "#content"), "Skip to the account");
    html.line().in(Tag.HEADER, with("class", "top"), () -> top(page));
    html.line()
        .in(
            Tag.MAIN,
            with("id", "content").and("tabindex", "-1"),
            () -> {
              masthead(page);
              for (int i = 0; i < page.account.stories().size(); i++) {
                story(page, entries, i);
              }
              if (!page.account.decided().standings().isEmpty()) {
                PageSections.section(
                    page, "decisions", "What people decided", () -> PageSections.decisions(page));
              }
              PageSections.section(
                  page, "reports", "The reports", () -> new PageReports(page).all());
              if (!page.account.stories().isEmpty()) {
                PageSections.section(
                    page,
                    "evidence",
                    "Evidence, entry by entry",
                    () ->
                        html.in(
                            Tag.DETAILS,
                            with("class", "appendix").and("open", ""),
                            () -> {
                              html.put(
                                  Tag.SUMMARY,
                                  With.none(),
                                  "What every figure rests on, and why it says so");
                              page.account.stories().forEach(evidence::of);
                            }));
              }
            });
    html.line().in(Tag.FOOTER, with("class", "foot"), () -> foot(page));
    html.line()
        .in(
            Tag.DIALOG,
            with("id", "panel").and("aria-labelledby", "panel-title"),
            () -> {
              html.put(Tag.BUTTON, with("type", "button").and("class", "close"), "Close");
              html.in(Tag.DIV, with("class", "panel-body").and("tabindex", "0"), () -> {});
            })
        .line();
  }

  private static void top(PageParts page) {
    Html html = page.html;
    html.put(Tag.A, with("class", "brand").and("href", "#content"), "Zubda");
    html.in(
        Tag.NAV,
        with("aria-label", "Parts of the account"),
        () ->
            html.in(
                Tag.UL,
                With.none(),
                () -> {
                  List<StoryAccount> stories = page.account.stories();
                  if (stories.size() == 1) {
                    StoryAccount s = stories.get(0);
                    link(html, "s1-situation", "Situation", !s.summary().isEmpty());
                    link(html, "s1-tolls", "Tolls", !s.tolls().isEmpty());
                    link(html, "s1-control", "Control", !s.control().isEmpty());
                    link(html, "s1-disagreements", "Disagreements", !s.disagreements().isEmpty());
                    link(html, "s1-timeline", "Timeline", !s.timeline().isEmpty());
                    link(
                        html,
                        "s1-who",
                        "Who says what",
                        !s.tolls().isEmpty() || !s.control().isEmpty());
                  } else {
                    for (int i = 0; i < stories.size(); i++) {
                      link(html, "s" + (i + 1), page.masked(stories.get(i).title()), true);
                    }
                  }
                  link(
                      html,
                      "decisions",
                      "Decisions",
                      !page.account.decided().standings().isEmpty());
                  link(html, "reports", "Reports", true);
                }));
    html.put(Tag.BUTTON, with("type", "button").and("class", "theme").and("hidden", ""), "Dark");
  }

  private static void link(Html html, String anchor, String name, boolean exists) {
    if (exists) {
      html.in(Tag.LI, With.none(), () -> html.put(Tag.A, with("href", "#" + anchor), name));
    }
  }

  private void masthead(PageParts page) {
    Html html = page.html;
    Account account = page.account;
    int reports = account.readings().size();
    html.in(
        Tag.DIV,
        with("class", "masthead"),
        () -> {
          html.put(
              Tag.P,
              with("class", "kicker"),
              "One account of "
                  + Wording.counted(reports, "report", "reports")
                  + " and "
                  + Wording.counted(account.claims().size(), "claim", "claims")
                  + account.asKnownAt().map(m -> ", as known at " + Wording.moment(m)).orElse(""));
          html.put(Tag.H1, With.none(), title(page));
          if (account.stories().isEmpty()) {
            html.put(
                Tag.P,
                with("class", "dek"),
                "The reports that came in hold no claim about organised violence.");
          } else if (account.stories().size() == 1) {
            dek(page, account.stories().get(0));
          } else {
            contents(page);
          }
          if (!options.namePrivatePersons()) {
            html.put(
                Tag.P,
                with("class", "aside"),
                "Names of private persons are left out, in the reports’ words as well.");
          }
        });
  }

  private static void contents(PageParts page) {
    page.html.in(
        Tag.OL,
        with("class", "contents"),
        () -> {
          for (int i = 0; i < page.account.stories().size(); i++) {
            StoryAccount story = page.account.stories().get(i);
            String anchor = "s" + (i + 1);
            page.html.in(
                Tag.LI,
                With.none(),
                () -> {
                  page.html.put(Tag.A, with("href", "#" + anchor), page.masked(story.title()));
                  page.html.text(" ");
                  page.html.put(
                      Tag.SPAN, with("class", "time"), Wording.capital(Wording.when(story.time())));
                });
          }
        });
  }

  private static void dek(PageParts page, StoryAccount story) {
    page.html.put(
        Tag.P,
        with("class", "dek"),
        Wording.capital(Wording.when(story.time()))
            + " · "
            + Wording.counted(story.reports().size(), "report tells", "reports tell")
            + " of it");
  }

  private static void story(PageParts page, PageEntries entries, int index) {
    Html html = page.html;
    StoryAccount story = page.account.stories().get(index);
    String prefix = "s" + (index + 1) + "-";
    html.in(
        Tag.DIV,
        with("class", "story").and("id", "s" + (index + 1)),
        () -> {
          if (page.account.stories().size() > 1) {
            html.put(Tag.H2, with("class", "story-title"), page.masked(story.title()));
            dek(page, story);
          }
          if (!story.summary().isEmpty()) {
            html.in(
                Tag.DIV,
                with("class", "opening"),
                () -> {
                  PageSections.section(
                      page,
                      prefix + "situation",
                      "Situation",
                      () -> PageSections.situation(page, story));
                  if (index == 0) {
                    html.in(Tag.ASIDE, With.none(), () -> PageSections.legend(page));
                  }
                });
          }
          if (!story.tolls().isEmpty()) {
            PageSections.section(page, prefix + "tolls", "Tolls", () -> entries.ledger(story));
          }
          if (hasControl(story)) {
            PageSections.section(
                page,
                prefix + "control",
                "Control of places",
                () -> {
                  if (index < MAPS) {
                    map(page, story);
                  }
                  entries.control(story);
                });
          }
          if (!story.disagreements().isEmpty()) {
            PageSections.section(
                page,
                prefix + "disagreements",
                "Disagreements",
                () -> entries.disagreements(story));
          }
          if (!story.timeline().isEmpty()) {
            PageSections.section(
                page, prefix + "timeline", "Timeline", () -> PageSections.timeline(page, story));
          }
          if (!story.tolls().isEmpty() || !story.control().isEmpty()) {
            PageSections.section(
                page, prefix + "who", "Who says what", () -> entries.whoSaysWhat(story));
          }
        });
  }

  private static void foot(PageParts page) {
    page.html.put(
        Tag.P,
        With.none(),
        "Made by Zubda from the reports above and nothing else. It says who says what, in the"
            + " reports’ own words; it decides for no side. Marks such as 2:5 and entry names also"
            + " work on the command line: ./zubda explain 2:5 PATH");
  }

  private static String resource(String name) {
    try (InputStream in = AccountPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A hash as a Content-Security-Policy names what may run. */
  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
