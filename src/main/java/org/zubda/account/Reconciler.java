package org.zubda.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.zubda.story.Lexicon;
import org.zubda.story.Sides;
import org.zubda.story.Stories;
import org.zubda.story.Telling;

/**
 * Makes one account of what many reports say: which belong together, what they add up to, and where
 * they contradict each other. The same readings give the same account, in whatever order they come.
 */
public final class Reconciler {

  private final Lexicon lexicon;
  private final Sides sides;

  /** With what actors themselves tell of their sides. */
  public Reconciler() {
    this(Sides.BY_PARTY);
  }

  /** With knowledge of which actors are of one side. */
  public Reconciler(Sides sides) {
    this.lexicon = Lexicon.english();
    this.sides = (a, b) -> Sides.BY_PARTY.same(a, b) || sides.same(a, b);
  }

  /**
   * The account of what these reports say, where nobody decided anything.
   *
   * @param readings what each report says by itself; a report that comes twice counts once
   * @param asKnownAt only reports that had been published by then count, and those without any date
   *     don't; empty for all
   */
  public Account reconcile(List<Reading> readings, Optional<Moment> asKnownAt) {
    return reconcile(readings, asKnownAt, Decisions.NONE);
  }

  /**
   * The account of what these reports say, and of what people decided about it.
   *
   * @param readings what each report says by itself; a report that comes twice counts once
   * @param asKnownAt only reports that had been published by then count, and those without any date
   *     don't; empty for all
   * @param decisions what people decided, which is replayed over the readings
   */
  public Account reconcile(
      List<Reading> readings, Optional<Moment> asKnownAt, Decisions decisions) {
    Map<String, Reading> given = new LinkedHashMap<>();
    readings.forEach(r -> given.putIfAbsent(r.report().id(), r));
    List<Reading> known = new ArrayList<>();
    for (Reading r : given.values()) {
      if (asKnownAt.isEmpty() || knownBy(r, asKnownAt.get())) {
        known.add(r);
      }
    }
    known.sort(
        Comparator.comparing(
                (Reading r) ->
                    r.report().published().map(Published::at).map(Moment::iso).orElse("9999"))
            .thenComparing(r -> r.report().location())
            .thenComparing(r -> r.report().id()));
    Ruling ruling = Replay.of(decisions, List.copyOf(given.values()), known, asKnownAt);
    Copies found = Copies.among(known);
    Copies copies = found.decided(ruling.copies());
    Telling telling = new Telling(lexicon, copies);
    Telling undecided = new Telling(lexicon, found);
    List<Reading> relevant = known.stream().filter(Reading::relevant).toList();
    List<List<Reading>> groups = new Stories(lexicon).group(relevant);
    List<StoryAccount> stories = new ArrayList<>();
    List<Touch> touches = new ArrayList<>();
    for (List<Reading> group : ruling.joined(groups)) {
      List<Reading> counted = group.stream().map(ruling::counted).toList();
      StoryAccount story = story(counted, telling, ruling.bonds());
      stories.add(story);
      if (ruling.touches(group)) {
        List<StoryAccount> without =
            groups.stream()
                .filter(group::containsAll)
                .map(g -> story(g, undecided, Bonds.NONE))
                .toList();
        touches.addAll(new Touches(ruling, group).of(story, without));
      }
    }
    List<Claim> claims =
        known.stream().flatMap(r -> r.claims().stream()).map(ruling::listed).toList();
    return new Account(
        asKnownAt, known, copies.all(), claims, stories, Decided.of(ruling, known, touches));
  }

  private StoryAccount story(List<Reading> group, Telling telling, Bonds bonds) {
    return new StoryLedger(lexicon, sides, telling.of(group, bonds)).account(group);
  }

  /** Whether a report had been published by a moment; on the day of a bare date counts. */
  private static boolean knownBy(Reading reading, Moment moment) {
    return reading
        .report()
        .published()
        .map(Published::at)
        .map(
            at ->
                moment.at().isPresent() && at.at().isPresent()
                    ? at.compareTo(moment) <= 0
                    : !at.day().isAfter(moment.day()))
        .orElse(false);
  }
}
