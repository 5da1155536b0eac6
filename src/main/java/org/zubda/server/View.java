package org.zubda.server;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zubda.account.Account;
import org.zubda.account.Chronicle;
import org.zubda.account.Disagreement;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.account.decision.Decided;
import org.zubda.account.decision.Decision;
import org.zubda.account.decision.ReportAnchor;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.store.DecisionLog;
import org.zubda.story.Copy;
import org.zubda.story.Incident;

/**
 * What is known at one moment of the desk's work: it never changes, and another takes its place
 * when something comes in. Safe for use by several threads.
 */
public final class View {

  /** Stories at earlier moments that are kept. */
  private static final int KEPT = 64;

  /** Stories that are kept open: whoever goes through all of them fills no memory. */
  private static final int OPENED = 256;

  /** Pages that are kept as they were written. */
  private static final int PAGES = 256;

  /** Of a story, a moment at which it is known. */
  private record Then(String story, String at) {}

  private final Holding holding;
  private final long reports;
  private final DecisionLog.Contents decided;
  private final Chronicle.Told told;
  private final boolean example;
  private final Optional<Account> before;
  private final List<StoryAccount> stories;
  private final Map<String, StoryAccount> byId = new HashMap<>();
  private final Map<String, String> storyOf = new HashMap<>();
  private final Map<String, Opened> opened = lastUsed(OPENED);

  /** Of each entry and incident, its story; filled when somebody asks for one. */
  private final Map<String, String> storyOfEntry = new HashMap<>();

  private final Map<Then, StoryView> earlier = lastUsed(KEPT);
  private final Map<String, String> pages = lastUsed(PAGES);

  /**
   * What is known now.
   *
   * @param before the story that the last decision bears on as it was without it, where that is at
   *     hand: the outcome is asked for at once
   */
  View(
      Holding holding,
      long reports,
      DecisionLog.Contents decided,
      Chronicle.Told told,
      boolean example,
      Optional<Account> before) {
    this.before = before;
    this.holding = holding;
    this.reports = reports;
    this.decided = decided;
    this.told = told;
    this.example = example;
    this.stories = told.stories().stream().filter(s -> !s.incidents().isEmpty()).toList();
    for (StoryAccount story : told.stories()) {
      byId.put(story.id(), story);
      story.reports().forEach(report -> storyOf.put(report, story.id()));
    }
  }

  /** Takes over what was opened of stories that nothing has changed in since an earlier view. */
  void takeOver(View last) {
    if (!last.decided().equals(decided())) {
      return;
    }
    Set<String> same = new HashSet<>();
    synchronized (last.opened) {
      last.opened.forEach(
          (id, one) -> {
            // The same object: a story in which something changes is told anew.
            if (byId.get(id) == last.byId.get(id)) {
              opened.put(id, one);
              same.add(id);
            }
          });
    }
    synchronized (last.earlier) {
      last.earlier.forEach(
          (then, story) -> {
            if (same.contains(then.story())) {
              earlier.put(then, story);
            }
          });
    }
  }

  private static <K, V> Map<K, V> lastUsed(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /** A page at an address: the same as long as this is what is known. */
  String page(String address, Supplier<String> made) {
    synchronized (pages) {
      String known = pages.get(address);
      if (known != null) {
        return known;
      }
    }
    String page = made.get();
    synchronized (pages) {
      pages.put(address, page);
    }
    return page;
  }

  /** Names what is known: the same as long as no report and no decision came in. */
  public String tag() {
    return reports + "-" + decided.decisions().size() + (example ? "-example" : "");
  }

  /** How many reports there are. */
  public long reports() {
    return reports;
  }

  /** Whether the reports are the example's, because there are none else. */
  public boolean example() {
    return example;
  }

  /** The stories in which something is claimed, the one with most reports first. */
  public List<StoryAccount> stories() {
    return stories;
  }

  /** All decisions in their order. */
  public List<Decision> decisions() {
    return decided.decisions();
  }

  /** Hash of the last line of the log of decisions: what a decision is made in sight of. */
  public String head() {
    return decided.head();
  }

  /** What people's decisions did. */
  public Decided decided() {
    return told.decided();
  }

  /** The story that a report tells, where it is known. */
  public Optional<String> storyOf(String report) {
    return Optional.ofNullable(storyOf.get(report));
  }

  /** What a report says, as its story's account has it. */
  public Optional<Reading> reading(String report) {
    return storyOf(report).flatMap(this::story).stream()
        .flatMap(story -> story.account().readings().stream())
        .filter(reading -> reading.report().id().equals(report))
        .findFirst();
  }

  /** The report that this one repeats, where it does. */
  public Optional<Copy> copy(String report) {
    return told.copies().of(report).stream().findFirst();
  }

  /** The claim with this id, as it is listed now. */
  public Optional<Claim> claim(String id) {
    return holding.reportOf(id).flatMap(this::storyOf).flatMap(this::story).stream()
        .flatMap(story -> story.account().claims().stream())
        .filter(claim -> claim.id().equals(id))
        .findFirst();
  }

  /** The incident with this id, or the one that the entry with this id is about. */
  public Optional<Incident> incident(String id) {
    return storyOfEntry(id)
        .flatMap(story -> Optional.ofNullable(byId.get(story)))
        .flatMap(
            story -> {
              String incident = incident(story, id);
              return story.incidents().stream().filter(i -> i.id().equals(incident)).findFirst();
            });
  }

  private static String incident(StoryAccount story, String id) {
    String about =
        story.disagreements().stream()
            .filter(d -> d.id().equals(id))
            .map(Disagreement::about)
            .findFirst()
            .orElse(id);
    return story.tolls().stream()
        .filter(t -> t.id().equals(about))
        .map(TollEntry::incident)
        .findFirst()
        .orElse(about);
  }

  /** The story that has an entry or an incident of this id. */
  public Optional<String> storyOfEntry(String id) {
    synchronized (storyOfEntry) {
      if (storyOfEntry.isEmpty()) {
        for (StoryAccount story : stories) {
          Stream.of(story.tolls(), story.control(), story.disagreements())
              .flatMap(List::stream)
              .forEach(entry -> storyOfEntry.put(entry.id(), story.id()));
          story.incidents().forEach(incident -> storyOfEntry.put(incident.id(), story.id()));
        }
      }
      return Optional.ofNullable(storyOfEntry.get(id));
    }
  }

  /** The stories that a decision bears on; of an undoing, those of what it undoes. */
  private List<String> storiesOf(Decision decision) {
    if (decision instanceof Decision.Undo undo) {
      return decided.decisions().stream()
          .filter(d -> d.id().equals(undo.decision()))
          .findFirst()
          .map(this::storiesOf)
          .orElse(List.of());
    }
    return Stream.concat(
            decided().standing(decision.id()).stream().flatMap(s -> s.reports().stream()),
            decision.about().stream().map(ReportAnchor::report))
        .flatMap(report -> storyOf(report).stream())
        .distinct()
        .toList();
  }

  /** The story that a decision bears on, where it is known. */
  Optional<String> storyOf(Decision decision) {
    return storiesOf(decision).stream().findFirst();
  }

  /** The only story that a decision made in sight of this view bears on, where it was looked at. */
  Optional<Account> about(Decision decision) {
    List<String> stories = storiesOf(decision);
    if (stories.size() != 1) {
      return Optional.empty();
    }
    Optional<Opened> one;
    synchronized (opened) {
      one = Optional.ofNullable(opened.get(stories.getFirst()));
    }
    return one.flatMap(Opened::known).map(StoryView::account);
  }

  /** What one decision did to the stories that it bears on. */
  Outcome outcome(Decision decision) {
    List<StoryView> about = storiesOf(decision).stream().flatMap(id -> story(id).stream()).toList();
    List<Reading> readings =
        about.stream().flatMap(story -> story.account().readings().stream()).toList();
    int earlier = decided.decisions().indexOf(decision);
    if (earlier + 1 < decided.decisions().size() || about.size() != 1) {
      return new Outcome(asDecided(readings, earlier), asDecided(readings, earlier + 1));
    }
    Account now = about.getFirst().account();
    return new Outcome(
        before
            .filter(then -> then.readings().equals(now.readings()))
            .map(Account::told)
            .orElseGet(() -> asDecided(readings, earlier)),
        now.told());
  }

  private Account asDecided(List<Reading> readings, int decisions) {
    return holding
        .account(readings, decided.decisions().subList(0, decisions), Optional.empty())
        .told();
  }

  /** A story as it is known now. */
  public Optional<StoryView> story(String id) {
    return Optional.ofNullable(byId.get(id)).map(this::opened);
  }

  private StoryView opened(StoryAccount story) {
    Opened one;
    synchronized (opened) {
      one = opened.computeIfAbsent(story.id(), id -> new Opened());
    }
    return one.get(() -> open(story));
  }

  /** A story that is opened once, however many ask for it meanwhile. */
  private static final class Opened {

    private @Nullable StoryView view;

    synchronized Optional<StoryView> known() {
      return Optional.ofNullable(view);
    }

    synchronized StoryView get(Supplier<StoryView> open) {
      StoryView known = view;
      if (known == null) {
        known = open.get();
        view = known;
      }
      return known;
    }
  }

  private StoryView open(StoryAccount story) {
    return new StoryView(story, holding.account(told, story));
  }

  /** A story as it was known at a moment, by the reports that tell of it now. */
  public Optional<StoryView> story(String id, Moment asKnownAt) {
    Optional<StoryView> now = story(id);
    if (now.isEmpty()) {
      return now;
    }
    Then then = new Then(id, asKnownAt.iso());
    synchronized (earlier) {
      StoryView known = earlier.get(then);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Account account =
        holding
            .account(now.get().account().readings(), decided.decisions(), Optional.of(asKnownAt))
            .told();
    StoryView made = new StoryView(account, now.get());
    synchronized (earlier) {
      earlier.put(then, made);
    }
    return Optional.of(made);
  }
}
