package org.zubda.feed.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zubda.feed.Arrival;
import org.zubda.feed.Lead;
import org.zubda.report.Report;

/**
 * One entry of a feed, or one address that a sitemap lists.
 *
 * @param key what it is told apart from others of its feed by: its own id and its address
 * @param mark what it said: another mark under the same key is a changed entry
 * @param arrival the entry as a report, where it holds anything itself
 * @param page the page with all of it, where it holds only a part
 */
record Entry(String key, String mark, Optional<Arrival> arrival, Optional<Lead> page) {

  /** How much of a hash is kept of keys and marks: enough for entries of one feed. */
  private static final int HASH_BYTES = 10;

  /** The entries among what a document was taken apart into; each key once, the first that came. */
  static List<Entry> all(List<Arrival> arrivals) {
    Map<String, Entry> all = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      List<Lead> pages =
          arrival.leads().stream().filter(lead -> lead.kind() == Lead.Kind.PAGE).toList();
      if (arrival.report().isPresent()) {
        Entry entry = of(arrival, arrival.report().get(), pages.stream().findFirst());
        all.putIfAbsent(entry.key(), entry);
      } else {
        pages.stream().map(Entry::of).forEach(entry -> all.putIfAbsent(entry.key(), entry));
      }
    }
    return new ArrayList<>(all.values());
  }

  private static Entry of(Arrival arrival, Report report, Optional<Lead> page) {
    String link = page.map(Lead::url).or(report::url).orElse("");
    String id = report.recordId().orElse(link.isEmpty() ? report.id() : "");
    String published = report.published().map(at -> at.at().iso()).orElse("");
    return new Entry(
        hash(id, link),
        // Not the bytes: counts of comments and the like change in them without end.
        hash(report.title().orElse(""), report.text(), published),
        Optional.of(arrival),
        page);
  }

  private static Entry of(Lead lead) {
    List<String> told = new ArrayList<>();
    lead.given().forEach((name, value) -> told.add(name + "=" + value));
    return new Entry(
        hash("", lead.url()),
        hash(told.toArray(String[]::new)),
        Optional.empty(),
        Optional.of(lead));
  }

  /** What is told of its page. */
  SortedMap<String, String> given() {
    SortedMap<String, String> given = new TreeMap<>();
    page.ifPresent(lead -> given.putAll(lead.given()));
    return given;
  }

  /** A hash of texts in their order. */
  static String hash(String... texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
