package org.zubda.server;

import static org.zubda.export.Html.With.with;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.claim.Reading;
import org.zubda.export.FoundText;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.Mask;
import org.zubda.export.Wording;
import org.zubda.report.Report;
import org.zubda.store.Archive;
import org.zubda.store.BrokenReading;
import org.zubda.store.Held;
import org.zubda.store.ReadingCodec;
import org.zubda.store.SearchQuery;

/** What a search in the archive's reports found, and the form to ask again. */
final class Found {

  private static final int AT_MOST = 50;

  private final Context request;
  private final List<String> words;
  private final Optional<List<Reading>> reports;

  private Found(Context request, List<String> words, Optional<List<Reading>> reports) {
    this.request = request;
    this.words = words;
    this.reports = reports;
  }

  /** Searches, where anything is asked for. */
  static Found of(Archive archive, String asked, Context request) throws IOException {
    List<String> words = words(asked);
    SearchQuery query =
        new SearchQuery(
            words,
            Optional.of(DeskPages.text(request, "place")).filter(s -> !s.isEmpty()),
            Optional.of(DeskPages.text(request, "actor")).filter(s -> !s.isEmpty()),
            day(request, "from"),
            day(request, "to"),
            AT_MOST);
    List<Held> held;
    try {
      held = archive.search(query);
    } catch (IllegalArgumentException e) {
      return new Found(request, words, Optional.empty());
    }
    List<Reading> reports = new ArrayList<>();
    ReadingCodec codec = new ReadingCodec();
    for (Held one : held) {
      if (one instanceof Held.Read read) {
        try {
          reports.add(read.open(codec).reading());
        } catch (BrokenReading e) {
          throw new IOException(
              "the reading of report " + read.number() + " is broken: run zubda verify", e);
        }
      }
    }
    return new Found(request, words, Optional.of(reports));
  }

  /** The words that are looked for. */
  List<String> words() {
    return words;
  }

  /** The reports that were found; empty where nothing was asked for. */
  Optional<List<Reading>> reports() {
    return reports;
  }

  /** Words by themselves, and those between quotation marks together. */
  private static List<String> words(String asked) {
    List<String> words = new ArrayList<>();
    String[] parts = asked.split("[\"“”]");
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1) {
        words.add(parts[i].strip());
      } else {
        words.addAll(List.of(parts[i].strip().split("\\s+")));
      }
    }
    words.removeIf(String::isBlank);
    return words;
  }

  private static Optional<LocalDate> day(Context request, String name) {
    String given = DeskPages.text(request, name);
    try {
      if (given.isEmpty()) {
        return Optional.empty();
      }
      LocalDate day = LocalDate.parse(given);
      if (day.getYear() < 0 || day.getYear() > 9999) {
        throw new DateTimeException("no reports are of that year");
      }
      return Optional.of(day);
    } catch (DateTimeException e) {
      throw DeskPages.wrong("“" + given + "” is no day: write 2024-11-30.");
    }
  }

  void write(Html html, View view) {
    html.in(
        Tag.DIV, with("class", "masthead"), () -> html.put(Tag.H1, With.none(), "Search reports"));
    html.in(
        Tag.FORM,
        with("class", "find wide")
            .and("method", "get")
            .and("action", "/search")
            .and("role", "search"),
        () -> {
          field(html, "q", "Words (“together”, begin*)", "search");
          field(html, "place", "Place named", "text");
          field(html, "actor", "Actor named", "text");
          field(html, "from", "Published from", "date");
          field(html, "to", "to", "date");
          html.put(Tag.BUTTON, With.none(), "Find");
        });
    reports.ifPresent(
        found -> {
          html.put(
              Tag.P,
              with("class", "note").and("role", "status"),
              found.size() == AT_MOST
                  ? "The last " + AT_MOST + " that came in"
                  : Wording.counted(found.size(), "report", "reports"));
          html.in(
              Tag.OL,
              with("class", "reports"),
              () -> found.forEach(reading -> report(html, view, reading)));
        });
  }

  private void field(Html html, String name, String label, String type) {
    html.in(
        Tag.DIV,
        with("class", "field"),
        () -> {
          html.put(Tag.LABEL, with("for", name), label);
          html.empty(
              Tag.INPUT,
              with("type", type)
                  .and("id", name)
                  .and("name", name)
                  .and("value", DeskPages.text(request, name)));
        });
  }

  private void report(Html html, View view, Reading reading) {
    Report report = reading.report();
    Mask mask = Mask.of(reading);
    html.line()
        .in(
            Tag.LI,
            with("class", "report"),
            () -> {
              html.in(
                  Tag.H3,
                  With.none(),
                  () -> {
                    String title = mask.quoted(Wording.title(report));
                    if (view.storyOf(report.id()).isPresent()) {
                      html.put(
                          Tag.A,
                          with("href", "/reports/" + report.id())
                              .and("lang", report.language())
                              .and("dir", "auto"),
                          title);
                    } else {
                      html.text(title);
                    }
                  });
              html.in(
                  Tag.P,
                  with("class", "byline"),
                  () -> {
                    html.put(Tag.BDI, With.none(), Wording.outlet(report));
                    html.text(" · " + Wording.published(report));
                  });
              new FoundText(words)
                  .around(report.text())
                  .ifPresent(around -> html.put(Tag.P, with("dir", "auto"), mask.quoted(around)));
            });
  }
}
