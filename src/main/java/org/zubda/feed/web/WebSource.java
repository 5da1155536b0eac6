package org.zubda.feed.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.zubda.feed.Arrival;
import org.zubda.feed.Documents;
import org.zubda.feed.Lead;
import org.zubda.report.Problem;

/**
 * Brings in what is at an address, once: a page is a report; of a feed its entries, or the pages
 * that they lead to; of a list of feeds or a sitemap all that it names; of an archive its pages.
 */
public final class WebSource {

  /** How many addresses are asked for on behalf of one. */
  private static final int MOST = 10_000;

  private final Fetcher fetcher;
  private final Documents documents;
  private final Time time;
  private final long largest;
  private final boolean pages;

  /** An address that is to be asked for, with the entry that named it, where one did. */
  private record Asked(String url, SortedMap<String, String> given, Optional<Arrival> entry) {}

  /**
   * Brings in what is at addresses.
   *
   * @param largest the longest file that is taken, in bytes
   * @param pages whether the page is fetched where an entry holds only a part of it
   */
  public WebSource(Fetcher fetcher, Documents documents, Time time, long largest, boolean pages) {
    this.fetcher = fetcher;
    this.documents = documents;
    this.time = time;
    this.largest = largest;
    this.pages = pages;
  }

  /**
   * Hands each report to the consumer as soon as it is read, on the calling thread.
   *
   * @throws IOException where a file for what comes can't be written
   * @throws InterruptedException where the run is stopped meanwhile
   */
  public void deliver(String address, Consumer<Arrival> to)
      throws IOException, InterruptedException {
    Deque<Asked> queue = new ArrayDeque<>();
    Set<String> known = new HashSet<>(List.of(address));
    queue.add(new Asked(address, new TreeMap<>(), Optional.empty()));
    int more = 0;
    for (Asked asked = queue.poll(); asked != null; asked = queue.poll()) {
      for (Asked next : ask(asked, to)) {
        if (known.size() >= MOST) {
          more++;
          next.entry().ifPresent(to);
        } else if (known.add(next.url())) {
          queue.add(next);
        }
      }
    }
    if (more > 0) {
      String detail =
          String.format(
              Locale.ROOT, "it names over %,d addresses: %,d were not asked for", MOST, more);
      to.accept(Arrival.wrong(new Problem(address, Problem.Kind.NOT_FETCHED, detail)));
    }
  }

  private List<Asked> ask(Asked asked, Consumer<Arrival> to)
      throws IOException, InterruptedException {
    Optional<WebAddress> address = WebAddress.of(asked.url());
    if (address.isEmpty()) {
      missing(asked, "it is no http or https address", to);
      return List.of();
    }
    Path file = Files.createTempFile("zubda-", ".fetched");
    try {
      switch (fetcher.download(address.get(), file, largest)) {
        case Answer.Got got -> {
          return read(asked, got, file, to);
        }
        case Answer.NotModified same -> missing(asked, "its host gave nothing", to);
        case Answer.Failed failed -> missing(asked, failed.reason(), to);
      }
      return List.of();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void missing(Asked asked, String reason, Consumer<Arrival> to) {
    boolean instead = asked.entry().isPresent();
    to.accept(
        Arrival.wrong(
            new Problem(
                asked.url(),
                Problem.Kind.NOT_FETCHED,
                reason + (instead ? "; what the feed says of it is kept instead" : ""))));
    asked.entry().ifPresent(to);
  }

  private List<Asked> read(Asked asked, Answer.Got got, Path file, Consumer<Arrival> to)
      throws IOException {
    List<Asked> next = new ArrayList<>();
    SortedMap<String, String> given = new TreeMap<>(asked.given());
    given.put("url", got.address().toString());
    given.put("fetched", time.now().toString());
    boolean[] any = new boolean[1];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      documents.read(
          in,
          got.contentType(),
          got.address().toString(),
          given,
          arrival -> {
            List<Asked> leads = leads(arrival, asked);
            next.addAll(leads);
            boolean replaced = arrival.report().isPresent() && !leads.isEmpty();
            any[0] |= Means.readable(arrival);
            if (!replaced && (asked.entry().isEmpty() || any[0])) {
              to.accept(arrival);
            }
          });
    }
    if (asked.entry().isPresent() && !any[0]) {
      missing(asked, "there is no report in it", to);
    }
    return next;
  }

  /** Where an arrival leads on to; what a page leads to is not followed. */
  private List<Asked> leads(Arrival arrival, Asked from) {
    if (from.entry().isPresent()) {
      return List.of();
    }
    boolean report = arrival.report().isPresent();
    List<Asked> next = new ArrayList<>();
    for (Lead lead : arrival.leads()) {
      boolean page = lead.kind() == Lead.Kind.PAGE;
      if (page ? pages : !report) {
        next.add(
            new Asked(
                lead.url(),
                page ? lead.given() : new TreeMap<>(Map.of()),
                page && report ? Optional.of(arrival) : Optional.empty()));
      }
    }
    return next;
  }
}
