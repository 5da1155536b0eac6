package org.zubda.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.account.Account;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Explanation;
import org.zubda.account.Status;
import org.zubda.account.Step;
import org.zubda.account.StoryAccount;
import org.zubda.account.SummarySentence;
import org.zubda.account.TimelineEntry;
import org.zubda.account.TollEntry;
import org.zubda.actor.Actor;
import org.zubda.claim.Attributed;
import org.zubda.claim.Attribution;
import org.zubda.claim.Certainty;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.EventType;
import org.zubda.claim.Polarity;
import org.zubda.claim.Reading;
import org.zubda.claim.Said;
import org.zubda.claim.Scope;
import org.zubda.claim.Victims;
import org.zubda.mention.ActorMention;
import org.zubda.mention.Count;
import org.zubda.mention.Mentions;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.TimeMention;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Published;
import org.zubda.report.Report;
import org.zubda.report.Span;
import org.zubda.story.Copy;
import org.zubda.story.Incident;

/** An invented report with one claim of each kind, and an account of it and of its copy. */
final class Invented {

  /** It begins with a character outside the first plane, so that offsets differ by one. */
  static final String TEXT =
      "\uD83D\uDCF0 Five dead in Ostrava Port\n\n"
          + "Shelling killed at least five people in Ostrava Port on Monday, the Harbour Monitor"
          + " said. The army holds the port. The rebels deny it.";

  static final String FIRST = "sha256:" + "a".repeat(64);
  static final String SECOND = "sha256:" + "b".repeat(64);

  static final Actor MONITOR =
      new Actor(Optional.of("x:monitor"), "Harbour Monitor", Actor.Kind.MONITOR, Optional.empty());
  static final Actor ARMY =
      new Actor(Optional.of("x:army"), "the army", Actor.Kind.MILITARY, Optional.of("x:state"));
  static final Actor REBELS = Actor.unknown("the rebels", Actor.Kind.REBEL);
  static final Place PORT =
      new Place(
          Optional.of("zubda:ostrava-port"),
          "Ostrava Port",
          Optional.of(new Place.Point(12.5, 44.25)),
          Optional.of("XX"),
          Optional.empty(),
          Place.Precision.POINT,
          0,
          Optional.empty());
  static final When MONDAY =
      new When(
          Optional.of("Monday"),
          Optional.of(Moment.of(LocalDate.of(2020, 3, 2))),
          Optional.of(Moment.of(LocalDate.of(2020, 3, 2))),
          When.Precision.DAY,
          When.Basis.RELATIVE);

  private Invented() {}

  static Span words(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  static Report report(String id, String location) {
    return new Report(
        id,
        location,
        Optional.empty(),
        Optional.of("Five dead in Ostrava Port"),
        Optional.of(new Outlet("The Invented Times", Outlet.Basis.METADATA)),
        Optional.of(new Published(Moment.of(LocalDate.of(2020, 3, 3)), Published.Basis.METADATA)),
        "en",
        TEXT,
        false,
        Optional.empty());
  }

  private static Said said(String report, String id, String evidence, String focus) {
    return new Said(
        id,
        report,
        words(evidence),
        words(focus),
        new Attribution(
            List.of(
                new Attribution.Link(
                    MONITOR,
                    "the Harbour Monitor",
                    Optional.of("said"),
                    Optional.of(words("the Harbour Monitor"))))),
        Polarity.ASSERTED,
        Certainty.STATED,
        MONDAY,
        Optional.of(PORT),
        Optional.of("Ostrava Port"),
        false,
        0.9);
  }

  static List<Claim> claims(String report, String prefix) {
    String shelling = "Shelling killed at least five people in Ostrava Port on Monday";
    return List.of(
        new Claim.Toll(
            said(report, prefix + "1", shelling, "at least five people"),
            Effect.KILLED,
            new Victims(
                Victims.Category.GOVERNMENT_FORCES, Optional.of(ARMY), Optional.of("people")),
            Count.Stated.atLeast(5, "at least five"),
            Optional.of(REBELS),
            Optional.of(EventType.SHELLING),
            Scope.INCIDENT,
            Optional.of("a port")),
        new Claim.Toll(
            said(report, prefix + "2", shelling, "Shelling"),
            Effect.KILLED_OR_INJURED,
            new Victims(Victims.Category.ALL, Optional.empty(), Optional.empty()),
            new Count.Unstated("casualties"),
            Optional.empty(),
            Optional.empty(),
            Scope.OFFENSIVE,
            Optional.empty()),
        new Claim.Event(
            said(report, prefix + "3", shelling, "Shelling"),
            EventType.ATTACK_ON_CIVILIANS,
            Optional.of(REBELS),
            Optional.empty(),
            OptionalInt.of(2)),
        new Claim.Control(
            said(report, prefix + "4", "The army holds the port.", "holds the port"),
            ARMY,
            Claim.Control.Extent.ALL,
            Claim.Control.Change.HELD,
            Optional.of(REBELS)),
        new Claim.Statement(
            said(report, prefix + "5", "The rebels deny it.", "deny"),
            Claim.Statement.Subject.OCCURRENCE,
            Optional.of(REBELS),
            Optional.of(prefix + "4")));
  }

  static Reading reading(String id, String location, String prefix) {
    return new Reading(
        report(id, location),
        true,
        List.of(words("The rebels deny it.")),
        List.of("Reuters"),
        new Mentions(
            List.of(
                new TimeMention(
                    words("Monday"), TimeMention.Type.DATE, Optional.of("2020-03-02"), MONDAY),
                new TimeMention(words("on"), TimeMention.Type.SET, Optional.empty(), When.UNKNOWN)),
            List.of(
                new PlaceMention(words("Ostrava Port"), PORT, false),
                new PlaceMention(
                    words("port"), Place.unresolved("port", Optional.of(PORT)), false)),
            List.of(new ActorMention(words("Harbour Monitor"), MONITOR, true))),
        List.of(
            new Attributed(
                List.of(words("the Harbour Monitor")),
                List.of(words("said")),
                List.of(words("Shelling killed at least five people")),
                Optional.of(MONITOR),
                false,
                Certainty.STATED,
                true),
            new Attributed(
                List.of(),
                List.of(words("deny")),
                List.of(words("it")),
                Optional.empty(),
                true,
                Certainty.UNCONFIRMED,
                false)),
        claims(id, prefix));
  }

  static Account account() {
    Reading first = reading(FIRST, "one.txt", "a");
    Reading second = reading(SECOND, "two.txt", "b");
    List<Claim> claims =
        java.util.stream.Stream.concat(first.claims().stream(), second.claims().stream()).toList();
    Explanation why =
        new Explanation(
            "AgreeWhereBoundsFit",
            "Both reports give at least five.",
            List.of("a1", "b1"),
            List.of(),
            "A count from another origin.",
            List.of("The second report repeats the first."));
    StoryAccount story =
        new StoryAccount(
            "s1",
            "Shelling of Ostrava Port",
            List.of(FIRST, SECOND),
            MONDAY,
            List.of(
                new Incident(
                    "i1",
                    "Shelling of Ostrava Port",
                    "shelling",
                    Optional.empty(),
                    MONDAY,
                    Optional.of(PORT),
                    List.of("a1", "b1"))),
            List.of(
                new TollEntry(
                    "t1",
                    "i1",
                    Effect.KILLED,
                    "government forces",
                    OptionalInt.of(5),
                    OptionalInt.of(5),
                    OptionalInt.empty(),
                    Status.SINGLE,
                    List.of("Harbour Monitor"),
                    List.of("a1", "b1"),
                    List.of(new Step("a1", Optional.of(Moment.of(LocalDate.of(2020, 3, 3))))),
                    why)),
            List.of(
                new ControlEntry(
                    "c1",
                    PORT,
                    ARMY,
                    Claim.Control.Extent.ALL,
                    Status.CONTESTED,
                    List.of("Harbour Monitor"),
                    List.of("a4"),
                    List.of(new Step("a4", Optional.empty())),
                    why)),
            List.of(
                new Disagreement(
                    "d1",
                    Disagreement.Kind.CONTROL,
                    "c1",
                    List.of(
                        new Disagreement.Side("the army holds it", List.of("a4")),
                        new Disagreement.Side("the rebels deny it", List.of("a5"))),
                    "One side denies what the other says.")),
            List.of(new TimelineEntry(MONDAY, "The port is shelled.", "i1", List.of("a1"))),
            List.of(new SummarySentence("At least five were killed.", List.of("a1", "b1"))));
    return new Account(
        Optional.of(Moment.of(LocalDate.of(2020, 3, 4))),
        List.of(first, second),
        List.of(new Copy(SECOND, FIRST, 1.0)),
        claims,
        List.of(story));
  }
}
