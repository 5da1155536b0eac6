package org.zubda.feed;

import java.util.Optional;

/** The forms in which one report's bytes are read. */
enum Form {
  /** Plain text. */
  TEXT("text/plain"),
  /** A web page. */
  PAGE("text/html"),
  /** One JSON object with a report's fields. */
  RECORD("application/json");

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
