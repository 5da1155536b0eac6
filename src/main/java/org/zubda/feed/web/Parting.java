package org.zubda.feed.web;

import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.zubda.feed.Arrival;

/** Takes a document that was fetched apart into reports; {@link org.zubda.feed.Documents} does. */
@FunctionalInterface
public interface Parting {

  /**
   * Reads a document.
   *
   * @param bytes the document, whole
   * @param contentType the media type that its host stated
   * @param location its address
   * @param given what is told beside it
   * @param to takes each arrival, in the document's order
   */
  void read(
      byte[] bytes,
      Optional<String> contentType,
      String location,
      SortedMap<String, String> given,
      Consumer<Arrival> to);
}
