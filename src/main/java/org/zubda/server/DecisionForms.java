package org.zubda.server;

import static org.zubda.export.Html.With.with;

import org.zubda.claim.Claim;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;

/** The forms by which people decide. */
final class DecisionForms {

  private final Html html;
  private final View view;
  private final String token;

  /**
   * Forms of one page.
   *
   * @param token shows that a form is of the desk's own
   */
  DecisionForms(Html html, View view, String token) {
    this.html = html;
    this.view = view;
    this.token = token;
  }

  /** To accept or reject a claim. */
  void onClaim(String story, Claim claim) {
    html.line()
        .in(
            Tag.FORM,
            with("class", "decide").and("method", "post").and("action", "/decisions"),
            () -> {
              html.put(Tag.H4, With.none(), "Decide about this claim");
              hidden("token", token);
              hidden("expect", view.head());
              hidden("story", story);
              hidden("claim", claim.id());
              person();
              html.in(
                  Tag.P,
                  with("class", "buttons"),
                  () -> {
                    button("accept", "It is read as it is meant");
                    button("reject", "Reject: the report makes no such claim");
                  });
            });
  }

  /** To undo a decision. */
  void undo(String decision) {
    html.line()
        .in(
            Tag.DETAILS,
            with("class", "undo"),
            () -> {
              html.put(Tag.SUMMARY, With.none(), "Undo");
              html.in(
                  Tag.FORM,
                  with("class", "decide").and("method", "post").and("action", "/decisions"),
                  () -> {
                    hidden("token", token);
                    hidden("expect", view.head());
                    hidden("decision", decision);
                    person(decision);
                    html.in(Tag.P, with("class", "buttons"), () -> button("undo", "Undo it"));
                  });
            });
  }

  private void person() {
    person("new");
  }

  /** Who decides, and why; both are kept with the decision. */
  private void person(String of) {
    html.put(Tag.LABEL, with("for", "why-" + of), "Why");
    html.put(
        Tag.TEXTAREA,
        with("id", "why-" + of)
            .and("name", "why")
            .and("rows", "2")
            .and("required", "")
            .and("maxlength", "2000"),
        "");
    html.put(Tag.LABEL, with("for", "by-" + of), "Your name");
    html.empty(
        Tag.INPUT,
        with("id", "by-" + of)
            .and("class", "by")
            .and("name", "by")
            .and("required", "")
            .and("maxlength", "200")
            .and("autocomplete", "name"));
  }

  private void button(String what, String words) {
    html.put(Tag.BUTTON, with("name", "what").and("value", what), words);
  }

  private void hidden(String name, String value) {
    html.empty(Tag.INPUT, with("type", "hidden").and("name", name).and("value", value));
  }
}
