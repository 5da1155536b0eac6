package org.zubda.feed.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.zubda.feed.Arrival;
import org.zubda.feed.Lead;
import org.zubda.report.Problem;

/**
 * Visits one feed: asks whether it has anything new, keeps new and changed entries, and has the
 * pages fetched of those that hold only a part.
 */
final class FeedVisit implements Visit {

  /** Forms of originals that are no entries: where a feed gives one, it is no feed any more. */
  private static final Set<String> DOCUMENTS = Set.of("text/html", "text/plain", "application/pdf");

  private final WebAddress address;
  private final Means means;
  private final Pages pages;
  private final BackOff backOff;
  private final Consumer<Lead> found;
  private volatile Followed feed;
  private boolean movedTold;

  /** Why it gives nothing, as it was told in this run. */
  private Optional<String> told = Optional.empty();

  private FeedVisit(
      WebAddress address, Means means, Pages pages, Consumer<Lead> found, Followed feed) {
    this.address = address;
    this.means = means;
    this.pages = pages;
    this.found = found;
    this.feed = feed;
    this.backOff =
        new BackOff(means.options().every(), means.options().longest(), means.options().seed());
  }

  /**
   * A feed with what is remembered of it.
   *
   * @param now whether it is asked at once, unless it is being left alone after failures
   * @param found takes feeds and sitemaps that it names
   */
  static FeedVisit of(
      WebAddress address, Means means, Pages pages, boolean now, Consumer<Lead> found)
      throws IOException {
    Optional<FeedMemory> memory = means.keeping().memory(address.toString());
    Followed feed =
        memory.isPresent() ? Followed.of(memory.get()) : Followed.unseen(address.toString());
    // What was written under a clock that was ahead would keep it waiting for as long.
    Instant latest = means.time().now().plus(means.options().longest()).plus(RetryAfter.LONGEST);
    boolean skewed = feed.nextDue().map(at -> at.isAfter(latest)).orElse(false);
    boolean early = skewed || (now && feed.failures() == 0 && feed.nextDue().isPresent());
    if (feed.gone()) {
      String reason = feed.error().orElse("it is gone");
      means.noticed().failed(address.toString(), reason + ": it is not asked again");
    }
    Followed begun = early ? feed.answered(feed.validators(), means.time().now()) : feed;
    return new FeedVisit(address, means, pages, found, begun);
  }

  @Override
  public String name() {
    return address.toString();
  }

  @Override
  public String host() {
    return address.host();
  }

  @Override
  public Optional<Instant> due() {
    return feed.due();
  }

  @Override
  public void visit() throws IOException, InterruptedException {
    Instant now = means.time().now();
    boolean due = feed.nextDue().map(at -> !at.isAfter(now)).orElse(true);
    if (due && !feed.gone()) {
      ask();
    }
    pages.fetch(feed, at -> feed = at);
  }

  /** Asks; a fault of ours is told, and the feed left alone like one that gives nothing. */
  private void ask() throws IOException, InterruptedException {
    try {
      answer();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failed("the visit failed (" + e + ")", false, Optional.empty());
    }
  }

  private void answer() throws IOException, InterruptedException {
    means.tally().add(Tally.Of.ASKED, 1);
    switch (means.fetcher().get(address, feed.validators())) {
      case Answer.Got got -> got(got);
      case Answer.NotModified same -> {
        means.tally().add(Tally.Of.NOT_MODIFIED, 1);
        answered(feed.answered(feed.validators(), next(0, Optional.empty())), List.of());
      }
      case Answer.Failed failed -> {
        if (failed.why() == Why.HELD) {
          held(failed.notBefore());
        } else {
          failed(failed.reason(), failed.why() == Why.GONE, failed.notBefore());
        }
      }
    }
  }

  /** It was not asked, which is no failure of its own. */
  private void held(Optional<Instant> until) {
    Instant next = until.orElseGet(() -> next(0, Optional.empty()));
    feed = feed.dueAt(next);
  }

  private Instant next(int failures, Optional<Instant> notBefore) {
    return backOff.next(address.toString(), failures, means.time().now(), notBefore);
  }

  private void failed(String reason, boolean gone, Optional<Instant> notBefore) throws IOException {
    means.tally().add(Tally.Of.FAILED, 1);
    if (!told.equals(Optional.of(reason))) {
      told = Optional.of(reason);
      means
          .noticed()
          .failed(address.toString(), gone ? reason + ": it is not asked again" : reason);
    }
    Followed now = feed.failed(reason, next(feed.failures() + 1, notBefore), gone);
    means.keeping().keep(address.toString(), List.of(), List.of(now.memory()));
    feed = now;
  }

  private void answered(Followed now, List<Arrival> reports) throws IOException {
    Keeping.Kept kept = means.keeping().keep(address.toString(), reports, List.of(now.memory()));
    means.tally().add(Tally.Of.NEW, kept.fresh());
    means.tally().add(Tally.Of.KNOWN, kept.known());
    told = Optional.empty();
    if (feed.failures() > 0) {
      means.noticed().recovered(address.toString());
    }
    feed = now;
  }

  private void got(Answer.Got got) throws IOException {
    SortedMap<String, String> given =
        new TreeMap<>(Map.of("fetched", means.time().now().toString()));
    List<Arrival> arrivals = means.read(got, given);
    Optional<String> wrong = noFeed(arrivals);
    if (wrong.isPresent()) {
      failed(wrong.get(), false, Optional.empty());
      return;
    }
    means.tally().add(Tally.Of.FETCHED, 1);
    if (got.moved() && !movedTold) {
      movedTold = true;
      means.noticed().moved(address.toString(), got.address().toString());
    }
    arrivals.stream()
        .flatMap(arrival -> arrival.leads().stream())
        .filter(lead -> lead.kind() != Lead.Kind.PAGE)
        .forEach(found);
    take(got, arrivals);
  }

  /** Why a document is no feed, where it is none. */
  private static Optional<String> noFeed(List<Arrival> arrivals) {
    boolean document =
        arrivals.stream()
            .flatMap(arrival -> arrival.original().stream())
            .anyMatch(original -> DOCUMENTS.contains(original.form()));
    if (document) {
      String feeds =
          String.join(
              ", ",
              arrivals.stream()
                  .flatMap(arrival -> arrival.leads().stream())
                  .filter(lead -> lead.kind() == Lead.Kind.FEED)
                  .map(Lead::url)
                  .toList());
      return Optional.of(
          "it gives a page or a text, and no feed"
              + (feeds.isEmpty() ? "" : "; the page names as feeds: " + feeds));
    }
    boolean empty =
        arrivals.stream().allMatch(one -> one.report().isEmpty() && one.leads().isEmpty());
    return empty ? Means.wrong(arrivals).map(Problem::detail) : Optional.empty();
  }

  private void take(Answer.Got got, List<Arrival> arrivals) throws IOException {
    Map<String, Followed.Seen> seen = new LinkedHashMap<>();
    Map<String, Waiting> waiting = new LinkedHashMap<>();
    List<Arrival> whole = new ArrayList<>();
    LocalDate today = means.today();
    Instant now = means.time().now();
    boolean all = true;
    for (Entry entry : Entry.all(arrivals)) {
      Optional<Followed.Seen> before = Optional.ofNullable(feed.seen().get(entry.key()));
      Optional<Waiting> queued = Optional.ofNullable(feed.waiting().get(entry.key()));
      if (before.isPresent() && before.get().mark().equals(entry.mark())) {
        seen.put(entry.key(), new Followed.Seen(entry.mark(), today));
      } else if (queued.isPresent() && queued.get().mark().equals(entry.mark())) {
        continue;
      } else if (entry.page().isPresent() && means.options().pages()) {
        if (feed.waiting().size() + waiting.size() < means.options().waiting()) {
          waiting.put(entry.key(), waiting(entry, entry.page().get(), now, waiting.size()));
        } else {
          all = false;
        }
      } else {
        seen.put(entry.key(), new Followed.Seen(entry.mark(), today));
        entry.arrival().ifPresent(whole::add);
      }
    }
    Optional<Problem> wrong = Means.wrong(arrivals);
    wrong.ifPresent(means.noticed()::problem);
    whole.forEach(arrival -> arrival.problems().forEach(means.noticed()::problem));
    // What was not read whole is asked for as a whole the next time.
    Validators with = all && wrong.isEmpty() ? got.validators() : Validators.NONE;
    Followed after =
        feed.answered(with, next(0, Optional.empty())).with(seen, waiting).pruned(today);
    answered(after, Means.reports(whole));
  }

  private Waiting waiting(Entry entry, Lead page, Instant now, int place) {
    return new Waiting(
        entry.key(),
        entry.mark(),
        page.url(),
        entry.given(),
        entry.arrival().flatMap(Arrival::original),
        entry
            .arrival()
            .flatMap(Arrival::report)
            .map(report -> report.location())
            .orElse(address.toString()),
        entry.arrival().flatMap(Arrival::report).flatMap(report -> report.recordId()),
        0,
        // In the order of the feed.
        now.plus(Pages.ORDER.multipliedBy(place).dividedBy(means.options().waiting())));
  }
}
