package org.zubda.feed.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a feed has been watched.
 *
 * @param address the feed
 * @param validators what to ask with the next time
 * @param nextDue when it is asked again; empty where it never was asked
 * @param failures how often in a row it gave nothing
 * @param error why, the last time; empty where it gave something
 * @param gone whether its host said that it is gone for good; then it is not asked again
 * @param seen its entries that are dealt with, by their keys
 * @param waiting its entries whose pages are still to be fetched, by their keys
 */
record Followed(
    String address,
    Validators validators,
    Optional<Instant> nextDue,
    int failures,
    Optional<String> error,
    boolean gone,
    SortedMap<String, Seen> seen,
    SortedMap<String, Waiting> waiting) {

  /** How many entries of one feed are remembered beyond those that it lists. */
  private static final int REMEMBERED = 300;

  private static final String VALIDATED = "validated";
  private static final String ERROR = "error";
  private static final String GONE = "gone";
  private static final String SEEN = "seen:";
  private static final String WAITING = "waiting:";

  /**
   * An entry that is dealt with.
   *
   * @param mark what it said
   * @param last the last day on which the feed listed it
   */
  record Seen(String mark, LocalDate last) {}

  Followed {
    seen = Collections.unmodifiableSortedMap(new TreeMap<>(seen));
    waiting = Collections.unmodifiableSortedMap(new TreeMap<>(waiting));
  }

  /** A feed that was never asked. */
  static Followed unseen(String address) {
    return new Followed(
        address,
        Validators.NONE,
        Optional.empty(),
        0,
        Optional.empty(),
        false,
        new TreeMap<>(),
        new TreeMap<>());
  }

  /** When something is to be done about it; empty where nothing is ever again. */
  Optional<Instant> due() {
    Optional<Instant> page =
        waiting.values().stream().map(Waiting::due).min(Comparator.naturalOrder());
    Optional<Instant> feed = gone ? Optional.empty() : Optional.of(nextDue.orElse(Instant.EPOCH));
    return page.isPresent() && feed.isPresent() && page.get().isBefore(feed.get())
        ? page
        : feed.or(() -> page);
  }

  /** It gave nothing. */
  Followed failed(String why, Instant next, boolean forGood) {
    return new Followed(
        address,
        validators,
        Optional.of(next),
        failures + 1,
        Optional.of(why),
        forGood,
        seen,
        waiting);
  }

  /** The same, to be asked at another time. */
  Followed dueAt(Instant next) {
    return new Followed(
        address, validators, Optional.of(next), failures, error, gone, seen, waiting);
  }

  /** It gave something, or said that nothing is new. */
  Followed answered(Validators with, Instant next) {
    return new Followed(
        address, with, Optional.of(next), 0, Optional.empty(), false, seen, waiting);
  }

  /** Some of its entries are dealt with, others wait. */
  Followed with(Map<String, Seen> nowSeen, Map<String, Waiting> nowWaiting) {
    SortedMap<String, Seen> allSeen = new TreeMap<>(seen);
    allSeen.putAll(nowSeen);
    SortedMap<String, Waiting> allWaiting = new TreeMap<>(waiting);
    allWaiting.putAll(nowWaiting);
    nowSeen.keySet().forEach(allWaiting::remove);
    return new Followed(address, validators, nextDue, failures, error, gone, allSeen, allWaiting);
  }

  /** The same without those entries that were longest not listed, beyond so many. */
  Followed pruned(LocalDate today) {
    List<Map.Entry<String, Seen>> old =
        new ArrayList<>(
            seen.entrySet().stream().filter(e -> e.getValue().last().isBefore(today)).toList());
    int spare = old.size() - REMEMBERED;
    if (spare <= 0) {
      return this;
    }
    old.sort(Comparator.comparing(entry -> entry.getValue().last()));
    SortedMap<String, Seen> kept = new TreeMap<>(seen);
    old.subList(0, spare).forEach(entry -> kept.remove(entry.getKey()));
    return new Followed(address, validators, nextDue, failures, error, gone, kept, waiting);
  }

  /** As it is kept. */
  FeedMemory memory() {
    SortedMap<String, String> noted = new TreeMap<>();
    if (!validators.address().isEmpty()) {
      noted.put(VALIDATED, validators.address());
    }
    error.ifPresent(why -> noted.put(ERROR, why));
    if (gone) {
      noted.put(GONE, "yes");
    }
    seen.forEach((key, one) -> noted.put(SEEN + key, one.mark() + " " + one.last()));
    waiting.forEach((key, one) -> noted.put(WAITING + key, one.line()));
    return new FeedMemory(
        address, validators.etag(), validators.lastModified(), nextDue, failures, noted);
  }

  /**
   * What was kept.
   *
   * @throws IOException where it can't be understood
   */
  static Followed of(FeedMemory memory) throws IOException {
    SortedMap<String, Seen> seen = new TreeMap<>();
    SortedMap<String, Waiting> waiting = new TreeMap<>();
    for (Map.Entry<String, String> note : memory.noted().entrySet()) {
      String name = note.getKey();
      if (name.startsWith(SEEN)) {
        String[] parts = note.getValue().split(" ", 2);
        seen.put(name.substring(SEEN.length()), new Seen(parts[0], LocalDate.parse(parts[1])));
      } else if (name.startsWith(WAITING)) {
        waiting.put(name.substring(WAITING.length()), Waiting.read(note.getValue()));
      }
    }
    String validated = memory.noted().getOrDefault(VALIDATED, "");
    return new Followed(
        memory.address(),
        new Validators(validated, memory.etag(), memory.lastModified()),
        memory.nextDue(),
        memory.failures(),
        Optional.ofNullable(memory.noted().get(ERROR)),
        memory.noted().containsKey(GONE),
        seen,
        waiting);
  }
}
