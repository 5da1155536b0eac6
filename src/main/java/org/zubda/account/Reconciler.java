package org.zubda.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.account.decision.Decisions;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.story.Lexicon;
import org.zubda.story.Sides;

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
    return reconcile(readings, asKnownAt, decisions, Work.PLAIN);
  }

  /**
   * The same.
   *
   * @param work how stories are told that don't touch each other
   */
  public Account reconcile(
      List<Reading> readings, Optional<Moment> asKnownAt, Decisions decisions, Work work) {
    Map<String, Reading> given = new LinkedHashMap<>();
    readings.forEach(r -> given.putIfAbsent(r.report().id(), r));
    Chronicle chronicle = new Chronicle(lexicon, sides, Readings.held(), work);
    chronicle.addAll(
        given.values().stream()
            .filter(r -> asKnownAt.isEmpty() || Chronicle.isKnownBy(r, asKnownAt.get()))
            .toList());
    return chronicle.account(asKnownAt, decisions, List.copyOf(given.values()));
  }

  /**
   * An empty chronicle, which is told as reports come in.
   *
   * @param readings where the readings are put, and got from when their story is told anew
   */
  public Chronicle chronicle(Readings readings) {
    return new Chronicle(lexicon, sides, readings);
  }
}
