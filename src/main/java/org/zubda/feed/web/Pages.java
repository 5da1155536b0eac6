package org.zubda.feed.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.zubda.feed.Arrival;
import org.zubda.feed.FeedOptions;
import org.zubda.feed.Originals;
import org.zubda.report.Problem;

/**
 * Fetches the pages of entries that hold only a part. A page is one report however many feeds name
 * it; one that can't be had for now is asked for again, and in the end its entry is kept in its
 * place. Each page is kept in one step with the note that its entry is dealt with.
 */
final class Pages {

  /** What notes about pages are kept under. */
  private static final String PAGE = "page:";

  /** What pages that were named together may differ by, to keep their order. */
  static final Duration ORDER = Duration.ofMillis(1);

  private final Means means;
  private final BackOff backOff;

  /** Pages that somebody is fetching just now. */
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  Pages(Means means) {
    this.means = means;
    this.backOff =
        new BackOff(means.options().retry(), means.options().longest(), means.options().seed());
  }

  /** How far a feed is kept, again and again while its pages come in. */
  interface Progress {
    void now(Followed feed);
  }

  /** Fetches those pages of a feed that are due. */
  void fetch(Followed feed, Progress progress) throws IOException, InterruptedException {
    Instant now = means.time().now();
    List<Waiting> due =
        feed.waiting().values().stream()
            .filter(waiting -> !waiting.due().isAfter(now.plus(ORDER)))
            .sorted(Comparator.comparing(Waiting::due).thenComparing(Waiting::key))
            .toList();
    Followed at = feed;
    for (Waiting waiting : due) {
      at = safely(at, waiting);
      progress.now(at);
    }
  }

  private Followed safely(Followed feed, Waiting waiting) throws IOException, InterruptedException {
    try {
      return one(feed, waiting);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return instead(feed, waiting, "reading it failed (" + e + ")");
    }
  }

  private Followed one(Followed feed, Waiting waiting) throws IOException, InterruptedException {
    Optional<WebAddress> url = WebAddress.of(waiting.url());
    if (url.isEmpty()) {
      return instead(feed, waiting, "it is no http or https address");
    }
    String page = PAGE + url.get();
    if (!underWay.add(page)) {
      // Another feed names it too; what comes of that is seen at the next look.
      Instant soon = means.time().now().plus(means.options().retry().dividedBy(10));
      return feed.with(Map.of(), Map.of(waiting.key(), waiting.later(waiting.attempts(), soon)));
    }
    try {
      boolean changed = feed.seen().containsKey(waiting.key());
      if (!changed && means.keeping().memory(page).isPresent()) {
        return keep(feed, waiting, List.of(), Optional.empty());
      }
      return switch (means.fetcher().get(url.get(), Validators.NONE)) {
        case Answer.Got got -> got(feed, waiting, page, got);
        case Answer.NotModified same -> instead(feed, waiting, "its host gave nothing");
        case Answer.Failed failed -> failed(feed, waiting, failed);
      };
    } finally {
      underWay.remove(page);
    }
  }

  private Followed got(Followed feed, Waiting waiting, String page, Answer.Got got)
      throws IOException {
    SortedMap<String, String> given = new TreeMap<>(waiting.given());
    given.put("url", got.address().toString());
    given.put("fetched", means.time().now().toString());
    List<Arrival> arrivals = means.read(got, given);
    List<Arrival> readable = Means.reports(arrivals).stream().filter(Means::readable).toList();
    if (readable.isEmpty()) {
      String reason =
          arrivals.stream()
              .flatMap(arrival -> arrival.problems().stream())
              .map(Problem::detail)
              .findFirst()
              .orElse("there is no text in it");
      return instead(feed, waiting, reason);
    }
    if (length(readable) < length(entry(waiting))) {
      // A wall (consent, a login, "enable scripts") where the text should be.
      return instead(feed, waiting, "the page holds less than the feed says of it");
    }
    means.tally().add(Tally.Of.PAGES, 1);
    arrivals.forEach(arrival -> arrival.problems().forEach(means.noticed()::problem));
    return keep(feed, waiting, readable, Optional.of(page));
  }

  /** How much text there is, in UTF-16 units. */
  private static int length(List<Arrival> arrivals) {
    return arrivals.stream()
        .flatMap(arrival -> arrival.report().stream())
        .mapToInt(report -> report.text().length())
        .sum();
  }

  /** What the feed itself says of a page; nothing where it only names it. */
  private List<Arrival> entry(Waiting waiting) {
    return waiting
        .entry()
        .map(
            original ->
                Originals.read(
                    original,
                    waiting.location(),
                    waiting.recordId(),
                    FeedOptions.on(means.today())))
        .stream()
        .toList();
  }

  private Followed failed(Followed feed, Waiting waiting, Answer.Failed failed) throws IOException {
    int tried = waiting.attempts() + (failed.why() == Why.HELD ? 0 : 1);
    if (failed.why().lasting() || tried >= means.options().attempts()) {
      return instead(feed, waiting, failed.reason());
    }
    means.tally().add(Tally.Of.PAGES_FAILED, failed.why() == Why.HELD ? 0 : 1);
    Instant when =
        backOff.next(waiting.url(), waiting.attempts(), means.time().now(), failed.notBefore());
    Followed later = feed.with(Map.of(), Map.of(waiting.key(), waiting.later(tried, when)));
    means.keeping().keep(feed.address(), List.of(), List.of(later.memory()));
    return later;
  }

  /** Keeps the entry in the page's place. */
  private Followed instead(Followed feed, Waiting waiting, String reason) throws IOException {
    means.tally().add(Tally.Of.PAGES_FAILED, 1);
    List<Arrival> entry = entry(waiting);
    means
        .noticed()
        .problem(
            new Problem(
                waiting.url(),
                Problem.Kind.NOT_FETCHED,
                reason + (entry.isEmpty() ? "" : "; what the feed says of it is kept instead")));
    return keep(feed, waiting, Means.reports(entry), Optional.empty());
  }

  private Followed keep(
      Followed feed, Waiting waiting, List<Arrival> reports, Optional<String> page)
      throws IOException {
    Followed done =
        feed.with(
            Map.of(waiting.key(), new Followed.Seen(waiting.mark(), means.today())), Map.of());
    List<FeedMemory> memories = new ArrayList<>(List.of(done.memory()));
    page.ifPresent(
        address ->
            memories.add(FeedMemory.note(address, new TreeMap<>(Map.of("feed", feed.address())))));
    Keeping.Kept kept = means.keeping().keep(feed.address(), reports, memories);
    means.tally().add(Tally.Of.NEW, kept.fresh());
    means.tally().add(Tally.Of.KNOWN, kept.known());
    return done;
  }
}
