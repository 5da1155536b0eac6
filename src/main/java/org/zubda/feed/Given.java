package org.zubda.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is told beside a report's text: in a record's fields, in metadata, or in a page's head.
 *
 * @param title headline
 * @param outlet who published it
 * @param published when, as written
 * @param url its address
 * @param language its language's tag
 */
record Given(
    Optional<String> title,
    Optional<String> outlet,
    Optional<String> published,
    Optional<String> url,
    Optional<String> language) {

  /** The names of the fields, as they stand in records and in metadata. */
  static final List<String> FIELDS = List.of("title", "outlet", "published", "url", "language");

  static final Given NOTHING =
      new Given(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Nothing but a language, where it is known. */
  static Given in(Optional<String> language) {
    return new Given(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), language);
  }

  /** Reads the fields of a JSON object; a blank field is none. */
  static Given of(JsonNode object) {
    return new Given(
        field(object, "title"),
        field(object, "outlet"),
        field(object, "published"),
        field(object, "url"),
        field(object, "language"));
  }

  /** Reads what was told beside an original. */
  static Given of(Map<String, String> told) {
    return new Given(
        Optional.ofNullable(told.get("title")),
        Optional.ofNullable(told.get("outlet")),
        Optional.ofNullable(told.get("published")),
        Optional.ofNullable(told.get("url")),
        Optional.ofNullable(told.get("language")));
  }

  /** The same as it is kept beside an original: only what there is. */
  SortedMap<String, String> told() {
    SortedMap<String, String> told = new TreeMap<>();
    title.ifPresent(it -> told.put("title", it));
    outlet.ifPresent(it -> told.put("outlet", it));
    published.ifPresent(it -> told.put("published", it));
    url.ifPresent(it -> told.put("url", it));
    language.ifPresent(it -> told.put("language", it));
    return told;
  }

  /** A field as text, where it holds any. */
  static Optional<String> field(JsonNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null || !(value.isTextual() || value.isNumber())) {
      return Optional.empty();
    }
    return Optional.of(whole(value.asText())).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** The text with halves of surrogate pairs, which no encoding can hold, put as U+FFFD. */
  static String whole(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (mended == null) {
        mended = new StringBuilder(text);
      }
      mended.setCharAt(i, '\uFFFD');
    }
    return mended == null ? text : mended.toString();
  }

  /** These fields, and the other's where these lack one. */
  Given or(Given other) {
    return new Given(
        title.or(other::title),
        outlet.or(other::outlet),
        published.or(other::published),
        url.or(other::url),
        language.or(other::language));
  }
}
