package org.zubda.feed.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.zubda.feed.Lead;
import org.zubda.report.Problem;

/**
 * Watches feeds and folders: visits each when it is due, one of a host at a time and only so many
 * at once, and stops when told to with nothing half done. What came in is kept in one step with how
 * far its feed has been watched; so a run that breaks off anywhere is taken up without loss or
 * double.
 */
public final class Watch {

  /** The longest time in which nothing is looked at: to be stopped, and to see the clock change. */
  private static final Duration LOOK = Duration.ofMillis(500);

  /** How long visits under way may take to end once it is stopped. */
  private static final Duration END = Duration.ofSeconds(10);

  /** How many addresses are watched at most, with those that lists of feeds name. */
  private static final int MOST = 100_000;

  /**
   * A visit has ended.
   *
   * @param broken why nothing can be kept any more, where that is so
   * @param failed whether it ended by a fault of ours
   */
  private record Ended(Visit visit, Optional<IOException> broken, boolean failed) {}

  private final Means means;
  private final Pages pages;
  private final Map<String, Visit> visits = new LinkedHashMap<>();
  private final Map<Visit, Thread> underWay = new HashMap<>();
  private final Map<Visit, Instant> resting = new HashMap<>();
  private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
  private final Queue<Lead> found = new ConcurrentLinkedQueue<>();
  private volatile boolean stopping;

  /**
   * Watches nothing yet.
   *
   * @param fetcher asks hosts; closed when watching ends
   * @param parting takes documents apart
   */
  public Watch(
      Fetcher fetcher,
      Parting parting,
      Keeping keeping,
      Time time,
      WatchOptions options,
      Tally tally,
      Noticed noticed) {
    this.means = new Means(fetcher, parting, keeping, time, options, tally, noticed);
    this.pages = new Pages(means);
  }

  /**
   * Watches a feed, too.
   *
   * @param now whether it is asked as soon as it can be, unless it is being left alone after
   *     failures; else when it is due by what is remembered of it
   */
  public void feed(WebAddress address, boolean now) throws IOException {
    if (!visits.containsKey(address.toString()) && visits.size() < MOST) {
      Visit visit = FeedVisit.of(address, means, pages, now, found::add);
      visits.put(visit.name(), visit);
    }
  }

  /** Watches a folder, too. */
  public void folder(Path folder) {
    Visit visit = new FolderVisit(folder, means);
    visits.putIfAbsent(visit.name(), visit);
  }

  /** Stops soon: what is under way is broken off, and nothing of it is kept by half. */
  public void stop() {
    stopping = true;
  }

  /**
   * Watches until it is stopped.
   *
   * @param once whether each is visited once, and that is all
   * @throws IOException where what came in can't be kept: all is stopped then
   */
  public void run(boolean once) throws IOException {
    Set<String> visited = new HashSet<>();
    try {
      while (!stopping) {
        Instant now = means.time().now();
        begin(now, once ? visited : Set.of(), visited);
        if (once && underWay.isEmpty() && found.isEmpty()) {
          return;
        }
        Ended one = ended.poll(pause(now).toMillis(), TimeUnit.MILLISECONDS);
        if (one != null) {
          end(one);
        }
        takeFound();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      breakOff();
    }
  }

  /** Begins the visits that are due, of each host one, those first that have waited longest. */
  private void begin(Instant now, Set<String> except, Set<String> visited) {
    Set<String> busy = busy();
    List<Visit> due =
        visits.values().stream()
            .filter(visit -> !underWay.containsKey(visit) && !except.contains(visit.name()))
            .filter(visit -> due(visit).map(at -> !at.isAfter(now)).orElse(false))
            .sorted(Comparator.comparing(visit -> visit.due().orElse(now)))
            .toList();
    means.tally().standing(visits.size(), due.size() + underWay.size());
    for (Visit visit : due) {
      if (underWay.size() >= means.options().visits()) {
        return;
      }
      if (busy.add(visit.host())) {
        visited.add(visit.name());
        underWay.put(visit, Thread.ofPlatform().daemon().name("visit").start(() -> go(visit)));
      }
    }
  }

  /** The hosts that are being visited. */
  private Set<String> busy() {
    Set<String> busy = new HashSet<>();
    underWay.keySet().forEach(visit -> busy.add(visit.host()));
    return busy;
  }

  /** When a visit is due; one that failed by a fault of ours rests first. */
  private Optional<Instant> due(Visit visit) {
    Optional<Instant> rested = Optional.ofNullable(resting.get(visit));
    return visit.due().map(at -> rested.filter(until -> until.isAfter(at)).orElse(at));
  }

  private void go(Visit visit) {
    Optional<IOException> broken = Optional.empty();
    boolean failed = false;
    try {
      visit.visit();
    } catch (IOException e) {
      broken = Optional.of(e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failed = true;
      means
          .noticed()
          .problem(
              new Problem(
                  visit.name(), Problem.Kind.READER_FAILED, "the visit failed (" + e + ")"));
    } finally {
      ended.add(new Ended(visit, broken, failed));
    }
  }

  private void end(Ended one) throws IOException {
    underWay.remove(one.visit());
    resting.remove(one.visit());
    if (one.failed()) {
      resting.put(one.visit(), means.time().now().plus(means.options().every()));
    }
    if (one.broken().isPresent()) {
      throw one.broken().get();
    }
  }

  private void takeFound() throws IOException {
    for (Lead lead = found.poll(); lead != null; lead = found.poll()) {
      Optional<WebAddress> address = WebAddress.of(lead.url());
      if (address.isPresent()) {
        feed(address.get(), true);
      }
    }
  }

  /** How long nothing is to be begun. */
  private Duration pause(Instant now) {
    if (underWay.size() >= means.options().visits()) {
      return LOOK;
    }
    Set<String> busy = busy();
    Optional<Instant> next =
        visits.values().stream()
            .filter(visit -> !busy.contains(visit.host()))
            .flatMap(visit -> due(visit).stream())
            .min(Comparator.naturalOrder());
    Duration until = next.map(at -> Duration.between(now, at)).orElse(LOOK);
    Duration least = Duration.ofMillis(10);
    return until.compareTo(LOOK) > 0 ? LOOK : until.compareTo(least) < 0 ? least : until;
  }

  private void breakOff() {
    means.fetcher().close();
    underWay.values().forEach(Thread::interrupt);
    Instant last = means.time().now().plus(END);
    for (Thread thread : new ArrayList<>(underWay.values())) {
      try {
        Duration left = Duration.between(means.time().now(), last);
        if (left.isPositive()) {
          thread.join(left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
