package org.zubda.account.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.actor.Actor;
import org.zubda.claim.Attribution;
import org.zubda.claim.Certainty;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.Polarity;
import org.zubda.claim.Said;
import org.zubda.claim.Scope;
import org.zubda.claim.Victims;
import org.zubda.mention.Count;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Span;
import org.zubda.story.Witness;

/** Builds figures for the rules' tests from words such as "at least 12 by Red Lamp in r1 at 0". */
final class Figures {

  private Figures() {}

  /** A figure: "12", "12+", "..12", "~12", "dozens"; "!" before it: denied; "^" after: it rose. */
  static Figure figure(String count, String witness, int stage) {
    return figure(count, witness, "r-" + witness + "-" + stage, stage, false);
  }

  static Figure figure(String words, String witness, String report, int stage, boolean background) {
    boolean denied = words.startsWith("!");
    boolean rising = words.endsWith("^");
    String count = words.replaceAll("[!^]", "");
    boolean own = witness.startsWith("outlet");
    boolean party = witness.startsWith("party");
    Actor actor =
        new Actor(
            Optional.empty(),
            witness,
            party ? Actor.Kind.REBEL : Actor.Kind.MONITOR,
            party ? Optional.of("hill") : Optional.empty());
    Claim.Toll toll =
        new Claim.Toll(
            said("c-" + witness + "-" + count + "-" + stage, report, denied, background),
            Effect.KILLED,
            new Victims(Victims.Category.ALL, Optional.empty(), Optional.of("people")),
            count(count),
            Optional.empty(),
            Optional.empty(),
            Scope.INCIDENT,
            Optional.empty());
    return new Figure(
        toll,
        (Count.Stated) toll.count(),
        new Witness(witness, witness, own ? Optional.empty() : Optional.of(actor), own),
        report,
        stage,
        count.equals("dozens"),
        rising,
        false,
        background,
        org.zubda.story.Standing.STANDS,
        java.util.OptionalInt.empty(),
        false);
  }

  static Said said(String id, String report, boolean denied, boolean background) {
    return new Said(
        id,
        report,
        new Span(0, 40),
        new Span(0, 10),
        Attribution.OWN_VOICE,
        denied ? Polarity.DENIED : Polarity.ASSERTED,
        Certainty.STATED,
        When.UNKNOWN,
        Optional.of(Place.unresolved("Qadis", Optional.empty())),
        Optional.of("Qadis"),
        background,
        1);
  }

  private static Count.Stated count(String words) {
    if (words.equals("dozens")) {
      return Count.Stated.atLeast(24, words);
    }
    int n = Integer.parseInt(words.replaceAll("[^0-9]", ""));
    if (words.endsWith("+")) {
      return Count.Stated.atLeast(n, words);
    }
    if (words.startsWith("..")) {
      return Count.Stated.atMost(n, words);
    }
    return new Count.Stated(OptionalInt.of(n), OptionalInt.of(n), words.startsWith("~"), words);
  }

  /** A dated case of one incident of now. */
  static TollCase toll(Figure... figures) {
    return TollCase.of(Scope.INCIDENT, false, false, false, List.of(figures));
  }

  /** A verdict as one line: "updated 12 12..". */
  static String line(Optional<Verdict> verdict) {
    return verdict
        .map(
            v ->
                v.status().name().toLowerCase(java.util.Locale.ROOT)
                    + " "
                    + (v.best().isPresent() ? v.best().getAsInt() : "-")
                    + " "
                    + (v.low().isPresent() ? v.low().getAsInt() : "-")
                    + ".."
                    + (v.high().isPresent() ? v.high().getAsInt() : ""))
        .orElse("does not apply");
  }

  static Holding holding(String holder, Claim.Control.Extent extent, String witness, int stage) {
    return holding(holder, extent, witness, stage, false, false);
  }

  static Holding holding(
      String holder,
      Claim.Control.Extent extent,
      String witness,
      int stage,
      boolean denied,
      boolean background) {
    String report = "r-" + witness + "-" + stage;
    Claim.Control control =
        new Claim.Control(
            said("h-" + holder + "-" + extent + "-" + witness + stage, report, denied, background),
            Actor.unknown(holder, Actor.Kind.REBEL),
            extent,
            extent == Claim.Control.Extent.NONE
                ? Claim.Control.Change.LOST
                : Claim.Control.Change.GAINED,
            Optional.empty());
    Actor actor = Actor.unknown(witness, Actor.Kind.MONITOR);
    return new Holding(
        control, new Witness(witness, witness, Optional.of(actor), false), report, stage, false);
  }
}
