package org.zubda.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * A small invented document of each kind: what tests of any input begin with.
 *
 * @param name its file name
 * @param bytes the document
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SmallInput(String name, byte[] bytes) {

  private static SmallInput of(String name, String text) {
    return new SmallInput(name, text.getBytes(UTF_8));
  }

  static final String PAGE =
      """
      <!DOCTYPE html><html><head><title>Market shelled in Qardo | The Example Courier</title>
      <meta property="og:site_name" content="The Example Courier">
      <meta property="article:published_time" content="2024-11-30T08:15:00+02:00">
      <link rel="canonical" href="https://courier.example/qardo"></head><body>
      <nav><a href="/">Home</a></nav><article><h1>Market shelled in Qardo</h1>
      <p>Shells fell on the vegetable market of Qardo on Saturday morning, killing seven people and
      injuring more than twenty others, according to the director of the town's hospital.</p>
      <p>The army denied that it had fired on the town, and said that its positions to the north had
      themselves been hit by rockets during the night, wounding three soldiers.</p>
      <p>Residents said that the market had been full of people, because it was the first day in a
      week on which the road to the villages in the valley had been open.</p></article>
      <footer>All rights reserved</footer></body></html>
      """;

  /** One of each kind. */
  static List<SmallInput> all() {
    return List.of(
        of("note.txt", "Seven killed in Qardo\n\nShells fell on the market, the hospital said.\n"),
        of("page.html", PAGE),
        of(
            "records.jsonl",
            "{\"id\":\"r-1\",\"title\":\"Seven killed\",\"text\":\"Shells fell on the market.\","
                + "\"published\":\"2024-11-30\",\"outlet\":\"The Example Courier\",\"desk\":4}\n"
                + "{\"html\":\"<p>The army denied that it had fired on the market.</p>\"}\n"));
  }
}
