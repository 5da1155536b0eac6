package org.zubda.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  private static final Comparator<Story> LARGEST_FIRST =
      Comparator.comparing((Story s) -> -s.reports().size())
          .thenComparing(s -> s.reports().getFirst());

  /** Digests that are held open: some 60 kilobytes each. */
  private static final int HELD = 2000;

  /** Stories that are told before what was made of their reports is put away. */
  private static final int TOGETHER = 256;

  /** Reports from which on it is worth the while to take them in on two threads. */
  private static final int MANY = 16;

  private final Work work;
  private final Lexicon lexicon;
  private final Sides sides;
  private final Readings readings;
  private final Digests digests;
  private final CopyIndex passages = new CopyIndex();
  private final Copies copies = Copies.in(passages);
  private final StoryIndex stories;

  /** The chronicle of whose reports this one holds some. */
  private final Optional<Chronicle> whole;

  private final Map<String, Known> known = new HashMap<>();
  private final Map<String, Story> storyOf = new HashMap<>();

  /** What the last decisions came to, and the stories as they were told by them. */
  private Ruling lastRuling = Ruling.NONE;

  private List<ByDecision> lastDecided = List.of();

  /** Of reports that repeat others, from which they have their sentences. */
  private final Map<String, List<String>> sources = new HashMap<>();

  /**
   * An empty chronicle.
   *
   * @param sides knowledge of which actors are of one side
   * @param readings where the readings are put, and got from when their story is told anew
   */
  public Chronicle(Lexicon lexicon, Sides sides, Readings readings) {
    this(lexicon, sides, readings, Work.PLAIN);
  }

  /**
   * An empty chronicle.
   *
   * @param sides knowledge of which actors are of one side
   * @param readings where the readings are put, and got from when their story is told anew; several
   *     threads may ask for them at once where the work is done on several
   * @param work how stories are told that don't touch each other
   */
  public Chronicle(Lexicon lexicon, Sides sides, Readings readings, Work work) {
    this(lexicon, sides, readings, work, HELD);
  }

  /** The same that holds so many reports' digests open. */
  Chronicle(Lexicon lexicon, Sides sides, Readings readings, Work work, int held) {
    this.work = work;
    this.lexicon = lexicon;
    this.sides = sides;
    this.readings = readings;
    this.digests = new Digests(lexicon, readings, held);
    this.stories = new Stories(lexicon).index();
    this.whole = Optional.empty();
  }

  /** An empty chronicle of some of another's reports. */
  private Chronicle(Chronicle whole) {
    this.work = whole.work;
    this.lexicon = whole.lexicon;
    this.sides = whole.sides;
    this.readings = new Borrowed(whole.readings);
    this.digests = whole.digests;
    this.stories = new Stories(lexicon).index();
    this.whole = Optional.of(whole);
  }

  /** Readings that somebody else keeps. */
  private record Borrowed(Readings from) implements Readings {

    @Override
    public void keep(Reading reading) {}

    @Override
    public Reading of(String report) {
      return from.of(report);
    }

    @Override
    public Reading claimed(String report) {
      return from.claimed(report);
    }
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
    List<Reading> fresh = new ArrayList<>();
    for (Reading reading : more) {
      if (known.putIfAbsent(reading.report().id(), Known.of(reading)) == null) {
        readings.keep(reading);
        fresh.add(reading);
      }
    }
    Set<String> repeating = new TreeSet<>();
    Supplier<Integer> compared =
        () -> {
          fresh.forEach(r -> repeating.addAll(passages.add(r)));
          return passages.size();
        };
    Supplier<Integer> grouped =
        () -> {
          fresh.forEach(stories::add);
          return stories.size();
        };
    (fresh.size() < MANY ? Work.PLAIN : work).all(List.of(compared, grouped));
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
      if (story != null && !regroupedReports.contains(report) && !repeatsAsBefore(report)) {
        before.put(story.reports().getFirst(), story);
        anew.put(story.reports().getFirst(), story.reports());
      }
    }
    List<StoryAccount> after = told(List.copyOf(anew.values()));
    List<StoryAccount> held = before.values().stream().map(Story::account).toList();
    return new Change(without(after, held), without(held, after));
  }

  /** Whether a report has its sentences from the same reports as when its story was told. */
  private boolean repeatsAsBefore(String report) {
    return copies
        .sources(report, () -> readings.claimed(report))
        .equals(sources.getOrDefault(report, List.of()));
  }

  /** Of these accounts those that are not among others. */
  private static List<StoryAccount> without(List<StoryAccount> others, List<StoryAccount> of) {
    Map<String, StoryAccount> byId = new HashMap<>();
    others.forEach(s -> byId.put(s.id(), s));
    return of.stream().filter(s -> !s.equals(byId.get(s.id()))).toList();
  }

  /** The stories of these reports, told anew, in their order. */
  private List<StoryAccount> told(List<List<String>> groups) {
    List<StoryAccount> told = new ArrayList<>();
    for (int from = 0; from < groups.size(); from += TOGETHER) {
      List<List<String>> some = groups.subList(from, Math.min(groups.size(), from + TOGETHER));
      List<Supplier<Retold>> pieces = new ArrayList<>();
      for (List<String> reports : some) {
        Optional<StoryAccount> same = whole.flatMap(w -> w.toldAlike(reports, copies));
        List<Supplier<Digests.Made>> group =
            same.isPresent() ? List.of() : reports.stream().map(digests::ready).toList();
        pieces.add(
            () ->
                same.isPresent()
                    ? new Retold(same.get(), List.of(), Map.of())
                    : tell(group.stream().map(Supplier::get).toList()));
      }
      List<Retold> done = work.all(pieces);
      for (int i = 0; i < done.size(); i++) {
        done.get(i).digests().forEach(digests::hold);
        done.get(i).sources().forEach(this::remember);
        Story story = new Story(some.get(i), done.get(i).account());
        some.get(i).forEach(id -> storyOf.put(id, story));
        told.add(story.account());
      }
      work.told(from + some.size(), groups.size());
    }
    return told;
  }

  /**
   * The account of the story of these reports, where there is one of just them and they have their
   * words from the same reports as others say.
   */
  private Optional<StoryAccount> toldAlike(List<String> reports, Copies others) {
    return Optional.ofNullable(storyOf.get(reports.getFirst()))
        .filter(story -> story.reports().equals(reports))
        .filter(
            story ->
                reports.stream()
                    .allMatch(
                        id ->
                            others
                                .sources(id, () -> readings.claimed(id))
                                .equals(sources.getOrDefault(id, List.of()))))
        .map(Story::account);
  }

  private void remember(String report, List<String> from) {
    if (from.isEmpty()) {
      sources.remove(report);
    } else {
      sources.put(report, from);
    }
  }

  /**
   * A story's account, and what was worked out of its reports for it.
   *
   * @param sources of each report those of its sentences (see {@link Copies#sources})
   */
  private record Retold(
      StoryAccount account, List<Digests.Made> digests, Map<String, List<String>> sources) {}

  private Retold tell(List<Digests.Made> made) {
    List<Digest> group = made.stream().map(Digests.Made::digest).toList();
    StoryAccount account =
        new StoryLedger(lexicon, sides, new Telling(lexicon, copies).ofDigests(group, Bonds.NONE))
            .account(group.stream().map(Digest::reading).toList());
    Map<String, List<String>> from = new HashMap<>();
    for (Digest d : group) {
      String report = d.reading().report().id();
      from.put(report, copies.sources(report, d::reading));
    }
    return new Retold(account, made, from);
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
    return all.stream().sorted(LARGEST_FIRST);
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
      chronicle = new Chronicle(this);
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
    Told told = told(Replay.of(decisions, given, known::containsKey, asKnownAt), said);
    List<Claim> claims =
        said.stream().flatMap(r -> r.claims().stream()).map(told.decided()::listed).toList();
    return new Account(
        asKnownAt, said, told.copies().all(), claims, told.stories(), told.decided());
  }

  /**
   * What all reports say together, without the reports.
   *
   * @param stories the account of each story as people decided of it, the one with most reports
   *     first
   * @param copies which report repeats which
   * @param decided what people's decisions did
   */
  public record Told(List<StoryAccount> stories, Copies copies, Decided decided) {

    /** A copy that can't be changed. */
    public Told {
      stories = List.copyOf(stories);
    }
  }

  /**
   * What all reports say together, and what people decided about it. Only reports that decisions
   * are about, and those of their stories, are opened for it.
   */
  public Told told(Decisions decisions) {
    Set<String> ids = new HashSet<>();
    Set<String> locations = new HashSet<>();
    decisions.all().stream()
        .flatMap(d -> d.about().stream())
        .forEach(
            anchor -> {
              ids.add(anchor.report());
              locations.add(anchor.location());
            });
    List<Reading> about =
        said(
            known.values().stream()
                .filter(k -> ids.contains(k.id()) || locations.contains(k.location()))
                .toList());
    return told(Replay.of(decisions, about, known::containsKey, Optional.empty()), about);
  }

  /**
   * The account of one story by itself: its reports, their claims, and its copies among themselves.
   *
   * @param story one of those that were told
   */
  public Account account(Told told, StoryAccount story) {
    List<Reading> said = group(story.reports());
    Set<String> reports = new HashSet<>(story.reports());
    return new Account(
        Optional.empty(),
        said,
        story.reports().stream()
            .flatMap(id -> told.copies().of(id).stream())
            .filter(copy -> reports.contains(copy.of()))
            .toList(),
        said.stream().flatMap(r -> r.claims().stream()).map(told.decided()::listed).toList(),
        List.of(story),
        told.decided());
  }

  /**
   * A story as people decided of it.
   *
   * @param without the stories of its reports where nobody decided anything
   * @param touches what the decisions did to it
   */
  private record ByDecision(List<StoryAccount> without, StoryAccount story, List<Touch> touches) {

    /** Whether it is of these stories, which are told anew as soon as something in them changes. */
    boolean isOf(List<StoryAccount> others) {
      return without.size() == others.size()
          && IntStream.range(0, others.size()).allMatch(i -> without.get(i) == others.get(i));
    }
  }

  /** The same as the last time, where neither a decision nor a report of it came in. */
  private ByDecision byDecision(
      Ruling ruling, Copies copies, List<Reading> group, List<StoryAccount> without) {
    if (ruling.equals(lastRuling)) {
      Optional<ByDecision> same = lastDecided.stream().filter(l -> l.isOf(without)).findFirst();
      if (same.isPresent()) {
        return same.get();
      }
    }
    StoryAccount story = decided(group, copies, ruling);
    return new ByDecision(without, story, new Touches(ruling, group).of(story, without));
  }

  /**
   * All stories as they were decided.
   *
   * @param about readings, those among them that decisions are about
   */
  private Told told(Ruling ruling, List<Reading> about) {
    if (ruling.standings().isEmpty()) {
      return new Told(stories(), copies, Decided.NOTHING);
    }
    Copies decided = copies.decided(ruling.copies());
    Set<String> named =
        about.stream()
            .filter(r -> ruling.touches(List.of(r)))
            .map(r -> r.report().id())
            .collect(Collectors.toSet());
    Map<Boolean, List<Story>> touched =
        told()
            .collect(
                Collectors.partitioningBy(s -> s.reports().stream().anyMatch(named::contains)));
    List<Story> stories = new ArrayList<>(touched.getOrDefault(false, List.of()));
    List<Touch> touches = new ArrayList<>();
    List<List<Reading>> groups =
        touched.getOrDefault(true, List.of()).stream().map(s -> group(s.reports())).toList();
    List<ByDecision> all = new ArrayList<>();
    for (List<Reading> group : ruling.joined(groups)) {
      List<StoryAccount> without =
          groups.stream().filter(group::containsAll).map(this::asTold).toList();
      ByDecision one = byDecision(ruling, decided, group, without);
      all.add(one);
      stories.add(new Story(group.stream().map(r -> r.report().id()).toList(), one.story()));
      touches.addAll(one.touches());
    }
    lastRuling = ruling;
    lastDecided = List.copyOf(all);
    return new Told(
        stories.stream().sorted(LARGEST_FIRST).map(Story::account).toList(),
        decided,
        Decided.of(ruling, about, touches));
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
