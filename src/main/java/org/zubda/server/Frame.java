package org.zubda.server;

import static org.zubda.export.Html.With.with;

import java.util.Optional;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;

/** What is around the content of every page of the desk. */
final class Frame {

  private final Assets assets;
  private final View view;

  Frame(Assets assets, View view) {
    this.assets = assets;
    this.view = view;
  }

  /**
   * Writes a page.
   *
   * @param title of the page, as plain words
   * @param here the address of the navigation's entry that it belongs to
   * @param content writes what stands in {@code main}
   */
  String write(Html html, String title, Optional<String> here, Runnable content) {
    html.doctype();
    html.in(
        Tag.HTML,
        with("lang", "en"),
        () -> {
          html.line().in(Tag.HEAD, With.none(), () -> head(html, title));
          html.line()
              .in(
                  Tag.BODY,
                  with("data-seen", view.tag()),
                  () -> {
                    html.line()
                        .put(
                            Tag.A,
                            with("class", "skip").and("href", "#content"),
                            "Skip to content");
                    html.line().in(Tag.HEADER, with("class", "top"), () -> top(html, here));
                    if (view.example()) {
                      example(html);
                    }
                    html.line()
                        .in(
                            Tag.MAIN,
                            with("id", "content").and("tabindex", "-1"),
                            () -> {
                              html.line();
                              content.run();
                            });
                    html.line().in(Tag.FOOTER, with("class", "foot"), () -> foot(html));
                    panel(html);
                  });
        });
    return html.line().toString();
  }

  private void head(Html html, String title) {
    html.line().empty(Tag.META, with("charset", "utf-8"));
    html.line()
        .empty(
            Tag.META,
            with("name", "viewport").and("content", "width=device-width, initial-scale=1"));
    html.line().empty(Tag.META, with("name", "color-scheme").and("content", "light dark"));
    html.line()
        .empty(
            Tag.META,
            with("name", "htmx-config")
                .and(
                    "content",
                    "{\"includeIndicatorStyles\":false,\"allowEval\":false,"
                        + "\"selfRequestsOnly\":true,\"historyCacheSize\":0}"));
    html.line().put(Tag.TITLE, With.none(), title + " – Zubda");
    html.line().empty(Tag.LINK, with("rel", "icon").and("href", assets.path("icon.svg")));
    for (String style : Assets.STYLES) {
      html.line().empty(Tag.LINK, with("rel", "stylesheet").and("href", assets.path(style)));
    }
    for (String script : Assets.SCRIPTS) {
      html.line().empty(Tag.SCRIPT, with("src", assets.path(script)).and("defer", ""));
    }
    html.line();
  }

  private static void top(Html html, Optional<String> here) {
    html.put(Tag.A, with("class", "brand").and("href", "/stories"), "Zubda");
    html.in(
        Tag.NAV,
        with("aria-label", "The desk"),
        () ->
            html.in(
                Tag.UL,
                With.none(),
                () -> {
                  entry(html, "/stories", "Stories", here);
                  entry(html, "/search", "Search", here);
                  entry(html, "/decisions", "Decisions", here);
                }));
    html.put(Tag.BUTTON, with("type", "button").and("class", "theme").and("hidden", ""), "Dark");
  }

  private static void entry(Html html, String address, String name, Optional<String> here) {
    With with = with("href", address);
    html.in(
        Tag.LI,
        With.none(),
        () ->
            html.put(
                Tag.A,
                here.filter(address::equals).isPresent() ? with.and("aria-current", "page") : with,
                name));
  }

  private static void example(Html html) {
    html.line()
        .in(
            Tag.P,
            with("class", "example").and("role", "note"),
            () -> {
              html.put(Tag.STRONG, With.none(), "This is the example. ");
              html.text(
                  "The archive is empty. Bring in reports with zubda ingest and they take its place;"
                      + " what you change here until then is gone when the desk stops.");
            });
  }

  private void foot(Html html) {
    html.put(
        Tag.P,
        With.none(),
        "Zubda · everything here was worked out on this machine, from the reports in the archive"
            + " alone; nothing was fetched from anywhere else. Names of private persons are left"
            + " out.");
  }

  /** Where evidence opens beside the text, and where it is said that something new came in. */
  private static void panel(Html html) {
    html.line()
        .in(
            Tag.DIALOG,
            with("id", "panel").and("aria-labelledby", "panel-title"),
            () -> {
              html.put(Tag.BUTTON, with("type", "button").and("class", "close"), "Close");
              html.in(
                  Tag.DIV,
                  with("class", "panel-body").and("id", "panel-body").and("tabindex", "0"),
                  () -> {});
            });
    html.line().put(Tag.DIV, with("id", "news").and("role", "status"), "").line();
  }
}
