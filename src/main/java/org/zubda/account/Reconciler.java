package org.zubda.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.report.Published;
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
   * The account of what these reports say.
   *
   * @param readings what each report says by itself; a report that comes twice counts once
   * @param asKnownAt only reports that had been published by then count, and those without any date
   *     don't; empty for all
   */
  public Account reconcile(List<Reading> readings, Optional<Moment> asKnownAt) {
    Map<String, Reading> distinct = new LinkedHashMap<>();
    for (Reading r : readings) {
      if (asKnownAt.isEmpty() || knownBy(r, asKnownAt.get())) {
        distinct.putIfAbsent(r.report().id(), r);
      }
    }
    List<Reading> known = new ArrayList<>(distinct.values());
    known.sort(
        Comparator.comparing(
                (Reading r) ->
                    r.report().published().map(Published::at).map(Moment::iso).orElse("9999"))
            .thenComparing(r -> r.report().location())
            .thenComparing(r -> r.report().id()));
    Copies copies = Copies.among(known);
    Telling telling = new Telling(lexicon, copies);
    List<Reading> relevant = known.stream().filter(Reading::relevant).toList();
    List<StoryAccount> stories = new ArrayList<>();
    for (List<Reading> group : new Stories(lexicon).group(relevant)) {
      stories.add(new StoryLedger(lexicon, sides, telling.of(group)).account(group));
    }
    List<Claim> claims = known.stream().flatMap(r -> r.claims().stream()).toList();
    return new Account(asKnownAt, known, copies.all(), claims, stories);
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
