package org.zubda.server;

import static org.zubda.export.Html.With.with;

import io.javalin.http.Context;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;

/** Asks a person for the token. The page tells nothing of the desk, and loads nothing of it. */
final class SignIn {

  private SignIn() {}

  /**
   * Says why somebody who has not shown a token gets nothing.
   *
   * @param form whether it can be shown here; then the form leads on to what was asked for
   */
  static void answer(Context request, String why, boolean form) {
    String query = request.queryString();
    boolean again = request.path().equals(Gate.SIGN_IN);
    String to = again ? "/" : request.path() + (query == null ? "" : "?" + query);
    Html html = new Html();
    html.doctype();
    html.in(
        Tag.HTML,
        with("lang", "en"),
        () -> {
          html.in(
              Tag.HEAD,
              With.none(),
              () -> {
                html.empty(Tag.META, with("charset", "utf-8"));
                html.empty(
                    Tag.META,
                    with("name", "viewport").and("content", "width=device-width, initial-scale=1"));
                html.empty(Tag.META, with("name", "color-scheme").and("content", "light dark"));
                html.put(Tag.TITLE, With.none(), (form ? "Sign in" : "Not this") + " – Zubda");
              });
          html.in(
              Tag.BODY,
              With.none(),
              () ->
                  html.in(
                      Tag.MAIN,
                      With.none(),
                      () -> {
                        html.put(Tag.H1, With.none(), "Zubda");
                        html.put(Tag.P, with("role", "alert"), why);
                        if (form) {
                          form(html, to);
                        }
                      }));
        });
    request.html(html.line().toString());
  }

  private static void form(Html html, String to) {
    html.in(
        Tag.FORM,
        with("method", "post").and("action", Gate.SIGN_IN),
        () -> {
          html.put(Tag.LABEL, with("for", "shown"), "Token");
          html.text(" ");
          html.empty(
              Tag.INPUT,
              with("type", "password")
                  .and("id", "shown")
                  .and("name", "token")
                  .and("required", "")
                  .and("autocomplete", "current-password"));
          html.empty(Tag.INPUT, with("type", "hidden").and("name", "to").and("value", to));
          html.text(" ");
          html.put(Tag.BUTTON, With.none(), "Sign in");
        });
  }
}
