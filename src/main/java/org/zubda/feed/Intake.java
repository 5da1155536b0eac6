package org.zubda.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Problem;
import org.zubda.report.Published;
import org.zubda.report.Report;

/** Makes reports of what feeds find: one set of rules for all kinds of input. */
final class Intake {

  /** The longest text that is read, in UTF-16 units: some 170,000 words. */
  static final int LONGEST_TEXT = 1_000_000;

  private final FeedOptions options;

  Intake(FeedOptions options) {
    this.options = options;
  }

  /**
   * A report of a text that came in.
   *
   * @param given what is told of the text: beside it, and by its own form
   * @param textMade whether the text is already another than the input's
   * @param aside fields that are not known
   * @param found problems met so far
   */
  Arrival report(
      Source source,
      Given given,
      String text,
      boolean textMade,
      Optional<String> aside,
      List<Problem> found) {
    boolean titleRead = given.title().filter(title -> !beginsWith(text, title)).isPresent();
    return report(source, given, text, titleRead, textMade, aside, found);
  }

  private Arrival report(
      Source source,
      Given given,
      String text,
      boolean titleRead,
      boolean textMade,
      Optional<String> aside,
      List<Problem> found) {
    String location = source.location();
    List<Problem> problems = new ArrayList<>(found);
    String read = text;
    boolean titleAdded = false;
    if (text.length() > LONGEST_TEXT) {
      problems.add(
          new Problem(
              location,
              Problem.Kind.TOO_LONG,
              String.format(
                  Locale.ROOT,
                  "the text has %,d characters; up to %,d are read: split it into reports",
                  text.length(),
                  LONGEST_TEXT)));
      read = "";
    } else if (titleRead) {
      String title = given.title().orElse("");
      read = text.isBlank() ? title : title + "\n\n" + text;
      titleAdded = true;
    }
    if (read.isBlank() && problems.isEmpty()) {
      problems.add(new Problem(location, Problem.Kind.EMPTY, "there is no text in it"));
    }
    Report report =
        new Report(
            source.id(),
            location,
            source.recordId(),
            given.title(),
            given.outlet().map(name -> new Outlet(name, Outlet.Basis.METADATA)),
            published(source, given, problems),
            language(given, read),
            read,
            titleAdded,
            given.url());
    return new Arrival(Optional.of(report), textMade || titleAdded, aside, problems);
  }

  /**
   * A report of a page: its main text, with what is told beside it before what its head tells. A
   * headline is read only where the text does not say the same.
   */
  Arrival page(
      Source source, Given given, String html, Optional<String> aside, List<Problem> found) {
    Page page;
    try {
      page = Page.of(html, given.url().orElse(""), options.today().plusDays(1));
    } catch (RuntimeException e) {
      return source.unread(Problem.Kind.READER_FAILED, "the page can't be taken apart (" + e + ")");
    }
    List<Problem> problems = new ArrayList<>(found);
    if (page.text().isBlank()) {
      problems.add(
          new Problem(source.location(), Problem.Kind.EMPTY, "there is no article in the page"));
    }
    for (String stated : page.refused()) {
      problems.add(
          new Problem(
              source.location(),
              Problem.Kind.BAD_DATE,
              "the page states a date that can't be: \"" + stated + "\"; it is left out"));
    }
    Given all = given.or(page.given()).or(Given.in(language(page)));
    boolean titleRead =
        all.title()
            .filter(title -> !beginsWith(page.text(), title))
            .filter(title -> !Headline.isTold(title, page.text()))
            .isPresent();
    return report(source, all, page.text(), titleRead, true, aside, problems)
        .written(page.author(), page.modified());
  }

  /** The language of a page's words; where they tell none, the one that it claims. */
  private static Optional<String> language(Page page) {
    String found = LanguageFinder.find(page.text());
    return found.equals(Report.UNDETERMINED) ? page.claimed() : Optional.of(found);
  }

  /** The primary language by what is told beside the text ("en-GB" is "en"), else by its words. */
  private static String language(Given given, String text) {
    return given
        .language()
        .map(tag -> tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
        .filter(tag -> tag.matches("[a-z]{2,3}") && !tag.equals(Report.UNDETERMINED))
        .orElseGet(() -> LanguageFinder.find(text));
  }

  private Optional<Published> published(Source source, Given given, List<Problem> problems) {
    String location = source.location();
    if (given.published().isPresent()) {
      String stated = given.published().get();
      Optional<Moment> at = Dates.parse(stated);
      if (at.isEmpty()) {
        problems.add(
            new Problem(
                location,
                Problem.Kind.BAD_DATE,
                "no date that can be read: \"" + brief(stated) + "\"; write it as 2024-11-30"));
      } else if (at.get().day().isAfter(options.today().plusDays(1))) {
        // A day's grace: it is tomorrow already where some reports are published.
        problems.add(
            new Problem(
                location,
                Problem.Kind.BAD_DATE,
                "it lies in the future: " + stated + "; the report is taken as undated"));
      } else {
        return Optional.of(new Published(at.get(), Published.Basis.METADATA));
      }
    }
    return source
        .told(Originals.PUBLISHED_OTHERWISE)
        .flatMap(Dates::parse)
        .or(options::published)
        .map(at -> new Published(at, Published.Basis.METADATA));
  }

  private static String brief(String stated) {
    return stated.length() > Dates.LONGEST ? stated.substring(0, Dates.LONGEST) + "…" : stated;
  }

  /** Whether the text begins with the title, whatever the spaces and the case. */
  private static boolean beginsWith(String text, String title) {
    int t = 0;
    int h = 0;
    while (h < title.length()) {
      char wanted = title.charAt(h);
      if (Character.isWhitespace(wanted) || wanted == '\uFEFF') {
        h++;
        continue;
      }
      while (t < text.length()
          && (Character.isWhitespace(text.charAt(t)) || text.charAt(t) == '\uFEFF')) {
        t++;
      }
      if (t == text.length() || fold(text.charAt(t)) != fold(wanted)) {
        return false;
      }
      t++;
      h++;
    }
    return true;
  }

  private static char fold(char c) {
    return switch (c) {
      case '\u2018', '\u2019' -> '\'';
      case '\u201C', '\u201D' -> '"';
      case '\u2013', '\u2014' -> '-';
      default -> Character.toLowerCase(c);
    };
  }
}
