package org.zubda.server;

import static org.zubda.export.Html.With.with;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.format.ExportOptions;
import org.zubda.export.format.Exporter;
import org.zubda.export.format.Exporters;

/** A story's account in the formats of the field, each with notes on what it can't hold. */
final class TakeAway {

  private final StoryView story;
  private final DeskLinks links;

  TakeAway(StoryView story) {
    this.story = story;
    this.links = new DeskLinks(story.story().id(), story.asKnownAt());
  }

  /** The list of formats. */
  void write(Html html) {
    html.put(
        Tag.P,
        with("class", "note"),
        "Each file comes with notes: what its format leaves out, and by which rules figures, places"
            + " and dates were put into it. Names of private persons are masked.");
    html.in(
        Tag.TABLE,
        with("class", "formats"),
        () -> {
          html.in(
              Tag.THEAD,
              With.none(),
              () ->
                  html.in(
                      Tag.TR,
                      With.none(),
                      () -> {
                        html.put(Tag.TH, with("scope", "col"), "File");
                        html.put(Tag.TH, with("scope", "col"), "What it holds");
                        html.put(Tag.TH, with("scope", "col"), "Notes");
                      }));
          html.in(Tag.TBODY, With.none(), () -> Exporters.all().forEach(e -> format(html, e)));
        });
  }

  private void format(Html html, Exporter exporter) {
    html.line()
        .in(
            Tag.TR,
            With.none(),
            () -> {
              html.in(
                  Tag.TH,
                  with("scope", "row"),
                  () ->
                      html.put(
                          Tag.A,
                          with("href", links.export(exporter.name())).and("download", ""),
                          exporter.fileName()));
              html.put(Tag.TD, With.none(), exporter.purpose());
              html.in(
                  Tag.TD,
                  With.none(),
                  () ->
                      html.put(
                          Tag.A,
                          with("href", links.export(exporter.name() + "/notes"))
                              .and("aria-label", "Notes on " + exporter.fileName()),
                          "notes"));
            });
  }

  /** Answers with a file. */
  void file(Context request, ExportOptions options) throws IOException {
    Exporter exporter = exporter(request);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    exporter.write(story.account(), options, bytes);
    request
        .header("Content-Disposition", "attachment; filename=\"" + exporter.fileName() + "\"")
        .contentType(exporter.mediaType())
        .result(bytes.toByteArray());
  }

  /** Answers with the notes that belong to a file. */
  void notes(Context request, ExportOptions options) {
    request
        .contentType("text/plain; charset=utf-8")
        .result(exporter(request).notes(story.account(), options));
  }

  private static Exporter exporter(Context request) {
    return Exporters.named(request.pathParam("format"))
        .orElseThrow(() -> new NotFoundResponse("There is no such format."));
  }
}
