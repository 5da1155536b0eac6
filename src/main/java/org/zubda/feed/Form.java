package org.zubda.feed;

import java.util.Optional;

/** The forms in which one report's bytes are read. */
enum Form {
  /** Plain text. */
  TEXT("text/plain"),
  /** A web page. */
  PAGE("text/html"),
  /** One JSON object with a report's fields. */
  RECORD("application/json"),
  /** One row of a table, as a JSON object of its columns. */
  ROW("text/csv"),
  /** One entry of an RSS feed of any version. */
  RSS_ENTRY("application/rss+xml"),
  /** One entry of an Atom feed. */
  ATOM_ENTRY("application/atom+xml"),
  /** A PDF. */
  PDF("application/pdf");

  private final String type;

  Form(String type) {
    this.type = type;
  }

  /** Its name, as originals bear it. */
  String type() {
    return type;
  }

  /** The form of that name; empty where this version knows none. */
  static Optional<Form> of(String type) {
    for (Form form : values()) {
      if (form.type.equals(type)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
