package org.zubda.server;

import java.util.List;
import java.util.Map;

/**
 * What somebody wrote into a form that could not be taken: it is shown again, so that nothing has
 * to be written twice.
 *
 * @param values what was sent, by the names of the form's fields
 */
record Typed(Map<String, List<String>> values) {

  /** A form that nobody filled in yet. */
  static final Typed NOTHING = new Typed(Map.of());

  /** What was written into a field; what it is to show at first where nothing was sent. */
  String in(String field, String first) {
    List<String> sent = values.getOrDefault(field, List.of());
    return sent.isEmpty() ? first : sent.getFirst();
  }

  /** Whether a choice was made. */
  boolean isChosen(String field, String value) {
    return values.getOrDefault(field, List.of()).contains(value);
  }
}
