package org.zubda.server;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.zubda.account.Account;
import org.zubda.export.format.ExportOptions;
import org.zubda.export.format.Exporter;
import org.zubda.export.format.Exporters;

/** Accounts in the formats of the field, for programs. Private persons are masked. */
final class ApiExports {

  private final ApiStories stories;
  private final ExportOptions options;

  ApiExports(ApiStories stories, String program) {
    this.stories = stories;
    this.options = ExportOptions.masked(program);
  }

  /** The formats. */
  void formats(Context request, View view) throws IOException {
    ApiJson.answer(
        request,
        new ApiJson.Page<>(
            Exporters.all(), Optional.empty(), OptionalLong.of(Exporters.all().size())),
        (json, format) -> {
          json.writeStartObject();
          json.writeStringField("name", format.name());
          json.writeStringField("purpose", format.purpose());
          json.writeStringField("mediaType", format.mediaType());
          json.writeStringField("fileName", format.fileName());
          json.writeArrayFieldStart("limits");
          for (String limit : format.limits()) {
            json.writeString(limit);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** One story in a format. */
  void story(Context request, View view) throws IOException {
    Exporter format = format(request);
    file(request, format, ApiStories.story(request, view).account());
  }

  /** What is to be known of that file. */
  void storyNotes(Context request, View view) {
    Exporter format = format(request);
    notes(request, format, ApiStories.story(request, view).account());
  }

  /** All reports in a format. */
  void whole(Context request, View view) throws IOException {
    Exporter format = format(request);
    file(request, format, stories.whole(request, view, ApiJson.at(request)));
  }

  /** What is to be known of that file. */
  void wholeNotes(Context request, View view) {
    Exporter format = format(request);
    notes(request, format, stories.whole(request, view, ApiJson.at(request)));
  }

  private static Exporter format(Context request) {
    return Exporters.named(request.pathParam("format"))
        .orElseThrow(() -> ApiJson.gone("There is no such format: see " + Api.BASE + "/exports."));
  }

  private void file(Context request, Exporter format, Account account) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(account, options, bytes);
    ApiJson.typed(request, format.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + format.fileName() + "\"")
        .result(bytes.toByteArray());
  }

  private void notes(Context request, Exporter format, Account account) {
    request.contentType("text/plain; charset=utf-8").result(format.notes(account, options));
  }
}
