package org.zubda.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zubda.account.decision.Decided;
import org.zubda.account.decision.Decisions;
import org.zubda.account.decision.Replay;
import org.zubda.account.decision.Ruling;
import org.zubda.account.decision.Touch;
import org.zubda.account.decision.Touches;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.report.Published;
import org.zubda.story.Bonds;
import org.zubda.story.Copies;
import org.zubda.story.CopyIndex;
import org.zubda.story.Digest;
import org.zubda.story.Lexicon;
import org.zubda.story.Sides;
import org.zubda.story.Stories;
import org.zubda.story.StoryIndex;
import org.zubda.story.Telling;

/**
 * What an archive of reports says, kept up as reports come in. A report that is added costs what it
 * touches: the story that it joins, splits or brings together with another, and those with a report
 * of which it turns out that it repeats another; all other accounts stand as they are. The account
 * depends on which reports were added, and not on their order. For use by one thread at a time.
 */
public final class Chronicle {

  /**
   * What is held of every report, in the order of an account's reports.
   *
   * @param published when, as far as known
   * @param iso the same to sort by; reports without a date come last
   * @param location where it came from
   * @param id the report's id
   */
  private record Known(Optional<Moment> published, String iso, String location, String id)
      implements Comparable<Known> {

    private static final Comparator<Known> ORDER =
        Comparator.comparing(Known::iso).thenComparing(Known::location).thenComparing(Known::id);

    static Known of(Reading reading) {
      Optional<Moment> at = reading.report().published().map(Published::at);
      return new Known(
          at,
          at.map(Moment::iso).orElse("9999"),
          reading.report().location(),
          reading.report().id());
    }

    boolean by(Moment moment) {
      return published.map(at -> isBy(at, moment)).orElse(false);
    }

    @Override
    public int compareTo(Known other) {
      return ORDER.compare(this, other);
    }
  }

  /** A story: its reports' ids in rising order, and what they say together. */
  private record Story(List<String> reports, StoryAccount account) {}

  /** Digests that are held open: some 30 kilobytes each. */
  private static final int HELD = 2000;

  private final Lexicon lexicon;
  private final Sides sides;
  private final Readings readings;
  private final Digests digests;
  private final CopyIndex passages = new CopyIndex();
  private final Copies copies = Copies.in(passages);
  private final StoryIndex stories;
  private final Map<String, Known> known = new HashMap<>();
  private final Map<String, Story> storyOf = new HashMap<>();

  /**
   * An empty chronicle.
   *
   * @param sides knowledge of which actors are of one side
   * @param readings where the readings are put, and got from when their story is told anew
   */
  public Chronicle(Lexicon lexicon, Sides sides, Readings readings) {
    this(lexicon, sides, readings, HELD);
  }

  /** The same that holds so many reports' digests open. */
  Chronicle(Lexicon lexicon, Sides sides, Readings readings, int held) {
    this.lexicon = lexicon;
    this.sides = sides;
    this.readings = readings;
    this.digests = new Digests(lexicon, readings, held);
    this.stories = new Stories(lexicon).index();
  }

  /** Whether a report had been published by a moment; on the day of a bare date counts. */
  static boolean isKnownBy(Reading reading, Moment moment) {
    return reading.report().published().map(p -> isBy(p.at(), moment)).orElse(false);
  }

  private static boolean isBy(Moment at, Moment moment) {
    return moment.at().isPresent() && at.at().isPresent()
        ? at.compareTo(moment) <= 0
        : !at.day().isAfter(moment.day());
  }

  /** Takes in one more report. */
  public Change add(Reading reading) {
    return addAll(List.of(reading));
  }

  /** Takes in more reports; a report that is known already changes nothing. */
  public Change addAll(Collection<Reading> more) {
    Set<String> repeating = new TreeSet<>();
    for (Reading reading : more) {
      String id = reading.report().id();
      if (known.putIfAbsent(id, Known.of(reading)) == null) {
        readings.keep(reading);
        repeating.addAll(passages.add(reading));
        stories.add(reading);
      }
    }
    return retell(repeating);
  }

  /** Tells the stories anew that have changed, or of whose reports other copies are known now. */
  private Change retell(Set<String> repeating) {
    StoryIndex.Regrouped regrouped = stories.changes();
    Map<String, Story> before = new TreeMap<>();
    Map<String, List<String>> anew = new TreeMap<>();
    for (List<String> gone : regrouped.gone()) {
      Story story = storyOf.get(gone.getFirst());
      if (story != null) {
        before.put(gone.getFirst(), story);
      }
    }
    regrouped.come().forEach(reports -> anew.put(reports.getFirst(), reports));
    Set<String> regroupedReports = new LinkedHashSet<>();
    regrouped.come().forEach(regroupedReports::addAll);
    for (String report : repeating) {
      Story story = storyOf.get(report);
      if (story != null && !regroupedReports.contains(report)) {
        before.put(story.reports().getFirst(), story);
        anew.put(story.reports().getFirst(), story.reports());
      }
    }
    List<StoryAccount> after = new ArrayList<>();
    for (List<String> reports : anew.values()) {
      Story told = new Story(reports, tell(reports));
      reports.forEach(id -> storyOf.put(id, told));
      after.add(told.account());
    }
    List<StoryAccount> held = before.values().stream().map(Story::account).toList();
    return new Change(
        held.stream().filter(s -> !after.contains(s)).toList(),
        after.stream().filter(s -> !held.contains(s)).toList());
  }

  private StoryAccount tell(List<String> reports) {
    List<Digest> group = reports.stream().map(digests::of).toList();
    return new StoryLedger(
            lexicon, sides, new Telling(lexicon, copies).ofDigests(group, Bonds.NONE))
        .account(group.stream().map(Digest::reading).toList());
  }

  private List<Reading> group(List<String> reports) {
    return reports.stream().map(readings::of).toList();
  }

  /** How many reports there are. */
  public int size() {
    return known.size();
  }

  /** The account of each story, the one with most reports first. */
  public List<StoryAccount> stories() {
    return told().map(Story::account).toList();
  }

  private Stream<Story> told() {
    Set<Story> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(storyOf.values());
    return all.stream()
        .sorted(
            Comparator.comparing((Story s) -> -s.reports().size())
                .thenComparing(s -> s.reports().getFirst()));
  }

  /**
   * What the reports say together, where nobody decided anything.
   *
   * @param asKnownAt only reports that had been published by then count, and those without any date
   *     don't; empty for all
   */
  public Account account(Optional<Moment> asKnownAt) {
    return account(asKnownAt, Decisions.NONE);
  }

  /**
   * What the reports say together, and what people decided about it.
   *
   * @param asKnownAt only reports that had been published by then count, and those without any date
   *     don't; empty for all
   * @param decisions what people decided, which is replayed over the readings
   */
  public Account account(Optional<Moment> asKnownAt, Decisions decisions) {
    List<Reading> given = said(known.values());
    List<Known> then =
        known.values().stream().filter(k -> asKnownAt.isEmpty() || k.by(asKnownAt.get())).toList();
    Chronicle chronicle = this;
    if (then.size() < size()) {
      chronicle = new Chronicle(lexicon, sides, readings);
      chronicle.addAll(said(then));
    }
    return chronicle.account(asKnownAt, decisions, given);
  }

  /** The readings in the order of an account's reports. */
  private List<Reading> said(Collection<Known> reports) {
    return reports.stream().sorted().map(k -> readings.of(k.id())).toList();
  }

  /**
   * The account of all reports here.
   *
   * @param given all reports that came in, those too that were not known by the moment
   */
  Account account(Optional<Moment> asKnownAt, Decisions decisions, List<Reading> given) {
    List<Reading> said = said(known.values());
    Ruling ruling = Replay.of(decisions, given, said, asKnownAt);
    if (ruling.standings().isEmpty()) {
      List<Claim> claims = said.stream().flatMap(r -> r.claims().stream()).toList();
      return new Account(asKnownAt, said, copies.all(), claims, stories());
    }
    Copies decided = copies.decided(ruling.copies());
    List<List<Reading>> groups = told().map(s -> group(s.reports())).toList();
    List<StoryAccount> stories = new ArrayList<>();
    List<Touch> touches = new ArrayList<>();
    for (List<Reading> group : ruling.joined(groups)) {
      List<StoryAccount> without =
          groups.stream().filter(group::containsAll).map(this::asTold).toList();
      if (ruling.touches(group)) {
        StoryAccount story = decided(group, decided, ruling);
        stories.add(story);
        touches.addAll(new Touches(ruling, group).of(story, without));
      } else {
        stories.addAll(without);
      }
    }
    List<Claim> claims =
        said.stream().flatMap(r -> r.claims().stream()).map(ruling::listed).toList();
    return new Account(
        asKnownAt, said, decided.all(), claims, stories, Decided.of(ruling, said, touches));
  }

  private StoryAccount asTold(List<Reading> group) {
    return Objects.requireNonNull(storyOf.get(group.getFirst().report().id())).account();
  }

  /** The account of a story as people decided of it. */
  private StoryAccount decided(List<Reading> group, Copies copies, Ruling ruling) {
    List<Reading> counted = group.stream().map(ruling::counted).toList();
    return new StoryLedger(lexicon, sides, new Telling(lexicon, copies).of(counted, ruling.bonds()))
        .account(group);
  }
}
