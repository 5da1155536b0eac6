package org.zubda.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Published;
import org.zubda.report.Report;
import org.zubda.report.Span;
import org.zubda.story.Copy;
import org.zubda.story.Incident;

/**
 * An account made by hand: an invented offensive in an invented country, told by invented outlets.
 * It holds one of everything that the text and the page must show.
 */
public final class SampleAccount {

  static final String HERALD = id('a');
  static final String WIRE = id('b');
  static final String COPY = id('c');
  static final String STATE = id('d');
  static final String HOSTILE = id('e');
  static final String ARABIC = id('f');
  static final String RECIPE = id('0');

  private static final Actor WATCH = known("watch", "Valley Watch", Actor.Kind.MONITOR);
  private static final Actor FRONT = known("front", "Northern Front", Actor.Kind.REBEL);
  private static final Actor ARMY = known("army", "Marunian army", Actor.Kind.MILITARY);
  private static final Actor NEWS = known("manews", "Maruna State News", Actor.Kind.STATE_MEDIA);
  private static final Actor BAKER = Actor.unknown("Ilsa Varnholt", Actor.Kind.WITNESS);
  private static final Actor MEDIC = Actor.unknown("Tomas Reke", Actor.Kind.PERSON);

  private static final Place SARN = town("Sarn");
  private static final Place BELVIK = town("Belvik");
  private static final Place OSTRA = Place.unresolved("Tell Ostra", Optional.of(SARN));

  private final Map<String, Reading> readings = new LinkedHashMap<>();
  private final List<Claim> claims = new ArrayList<>();

  private SampleAccount() {}

  /** The account. */
  public static Account make() {
    return new SampleAccount().account();
  }

  private Account account() {
    report(
        HERALD,
        "herald.txt",
        "Front storms Sarn as army line breaks",
        Optional.of("The Valley Herald"),
        day(13),
        "en",
        true,
        """
        Front storms Sarn as army line breaks
        Fighters of the Northern Front broke into the town of Sarn on Wednesday, the first time since 2019. They held half of the town by nightfall, Valley Watch said.
        At least 120 people have been killed since the offensive began, the monitor said, among them six nurses of a clinic that was hit by shells.
        “We heard the first shell and ran to the cellar,” said Ilsa Varnholt, a baker. Ms Varnholt said she counted four bodies at the clinic.
        Share this article. Leave a reply.
        """,
        List.of("Share this article. Leave a reply."),
        List.of(BAKER));
    report(
        WIRE,
        "wire.txt",
        "Death toll in Sarn offensive rises to 212",
        Optional.of("Meridian Press"),
        day(15),
        "en",
        true,
        """
        Death toll in Sarn offensive rises to 212
        SARN (Meridian Press) — At least 212 people, 38 of them civilians, have died in four days of fighting around Sarn, Valley Watch said on Friday.
        The monitor said that the Northern Front now holds most of Sarn and the village of Tell Ostra.
        A hospital director told Meridian Press that 38 civilians had been brought to the morgue.
        The army denied that it had left Belvik. “Our soldiers stand in Belvik,” a spokesman said.
        """,
        List.of(),
        List.of());
    report(
        COPY,
        "evening.txt",
        "Sarn: 212 dead",
        Optional.of("Evening Post"),
        day(15),
        "en",
        true,
        """
        Sarn: 212 dead
        SARN (Meridian Press) — At least 212 people, 38 of them civilians, have died in four days of fighting around Sarn, Valley Watch said on Friday.
        The monitor said that the Northern Front now holds most of Sarn and the village of Tell Ostra.
        Sign up for our newsletter.
        """,
        List.of("Sign up for our newsletter."),
        List.of());
    report(
        STATE,
        "state.txt",
        "Army stands firm",
        Optional.of("Maruna State News"),
        day(14),
        "en",
        true,
        """
        Army stands firm
        Terrorists shelled a clinic in Sarn and killed four nurses, the ministry of health said.
        The army claimed that it had killed about 300 attackers. No soldier has left Belvik, the general staff said.
        """,
        List.of(),
        List.of());
    report(
        HOSTILE,
        "blog/post-7.html",
        "What <script>alert('x')</script> happened in \"Belvik\" & Sarn?",
        Optional.empty(),
        Optional.empty(),
        "en",
        true,
        """
        What <script>alert('x')</script> happened in "Belvik" & Sarn?
        The Northern Front has taken all of Belvik, a channel of the group wrote. <img src=x onerror="alert(1)"> The medic Tomas Reke, who fled, said on Thursday that dozens were hurt.
        Some say that \u202Eeverything\u202C is over.\u001b[31m
        """,
        List.of(),
        List.of(MEDIC));
    report(
        ARABIC,
        "arabic.txt",
        "تقرير من المدينة",
        Optional.of("Sawt al-Wadi"),
        Optional.empty(),
        "ar",
        true,
        "تقرير من المدينة\nهذا نص قصير للتجربة فقط.\n",
        List.of(),
        List.of());
    report(
        RECIPE,
        "soup.txt",
        "A soup for cold evenings",
        Optional.of("The Valley Herald"),
        day(13),
        "en",
        false,
        "A soup for cold evenings\nCut the leeks, add two potatoes, and let it simmer.\n",
        List.of(),
        List.of());

    toll(
        "c-herald-120",
        HERALD,
        "At least 120 people have been killed since the offensive began, the monitor said",
        "At least 120 people",
        watch(HERALD, "the monitor"),
        Effect.KILLED,
        Victims.Category.ALL,
        Count.Stated.atLeast(120, "At least 120"),
        Scope.OFFENSIVE,
        SARN);
    toll(
        "c-herald-six",
        HERALD,
        "among them six nurses of a clinic that was hit by shells",
        "six nurses",
        watch(HERALD, "the monitor"),
        Effect.KILLED,
        Victims.Category.CIVILIANS,
        Count.Stated.exactly(6, "six"),
        Scope.INCIDENT,
        SARN);
    toll(
        "c-herald-four",
        HERALD,
        "Ms Varnholt said she counted four bodies at the clinic.",
        "four bodies",
        by(HERALD, BAKER, "Ms Varnholt"),
        Effect.KILLED,
        Victims.Category.ALL,
        Count.Stated.exactly(4, "four"),
        Scope.INCIDENT,
        SARN);
    control(
        "c-herald-half",
        HERALD,
        "They held half of the town by nightfall, Valley Watch said.",
        "half of the town",
        watch(HERALD, "Valley Watch"),
        FRONT,
        Claim.Control.Extent.HALF,
        SARN,
        Polarity.ASSERTED,
        on(12, "Wednesday"));
    toll(
        "c-wire-212",
        WIRE,
        "At least 212 people, 38 of them civilians, have died in four days of fighting around Sarn",
        "At least 212 people",
        watch(WIRE, "Valley Watch"),
        Effect.KILLED,
        Victims.Category.ALL,
        Count.Stated.atLeast(212, "At least 212"),
        Scope.OFFENSIVE,
        SARN);
    toll(
        "c-wire-38",
        WIRE,
        "At least 212 people, 38 of them civilians, have died in four days of fighting around Sarn",
        "38 of them civilians",
        watch(WIRE, "Valley Watch"),
        Effect.KILLED,
        Victims.Category.CIVILIANS,
        Count.Stated.exactly(38, "38"),
        Scope.OFFENSIVE,
        SARN);
    control(
        "c-wire-most",
        WIRE,
        "The monitor said that the Northern Front now holds most of Sarn",
        "holds most of Sarn",
        watch(WIRE, "The monitor"),
        FRONT,
        Claim.Control.Extent.MOST,
        SARN,
        Polarity.ASSERTED,
        When.UNKNOWN);
    control(
        "c-wire-ostra",
        WIRE,
        "The monitor said that the Northern Front now holds most of Sarn and the village of Tell Ostra.",
        "the village of Tell Ostra",
        watch(WIRE, "The monitor"),
        FRONT,
        Claim.Control.Extent.ALL,
        OSTRA,
        Polarity.ASSERTED,
        When.UNKNOWN);
    toll(
        "c-wire-morgue",
        WIRE,
        "A hospital director told Meridian Press that 38 civilians had been brought to the morgue.",
        "38 civilians",
        by(WIRE, Actor.unknown("hospital director", Actor.Kind.UNNAMED), "A hospital director"),
        Effect.KILLED,
        Victims.Category.CIVILIANS,
        Count.Stated.exactly(38, "38"),
        Scope.OFFENSIVE,
        SARN);
    control(
        "c-wire-belvik",
        WIRE,
        "The army denied that it had left Belvik.",
        "denied that it had left Belvik",
        by(WIRE, ARMY, "The army"),
        ARMY,
        Claim.Control.Extent.ALL,
        BELVIK,
        Polarity.ASSERTED,
        When.UNKNOWN);
    toll(
        "c-copy-212",
        COPY,
        "At least 212 people, 38 of them civilians, have died in four days of fighting around Sarn",
        "At least 212 people",
        watch(COPY, "Valley Watch"),
        Effect.KILLED,
        Victims.Category.ALL,
        Count.Stated.atLeast(212, "At least 212"),
        Scope.OFFENSIVE,
        SARN);
    claims.add(
        new Claim.Event(
            said(
                "c-state-shelling",
                STATE,
                "Terrorists shelled a clinic in Sarn and killed four nurses, the ministry of health said.",
                "shelled a clinic in Sarn and killed",
                by(STATE, NEWS, "the ministry of health"),
                Polarity.ASSERTED,
                SARN,
                When.UNKNOWN),
            EventType.SHELLING,
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty()));
    toll(
        "c-state-four",
        STATE,
        "Terrorists shelled a clinic in Sarn and killed four nurses, the ministry of health said.",
        "four nurses",
        new Attribution(
            List.of(
                new Attribution.Link(
                    known("health", "Marunian ministry of health", Actor.Kind.GOVERNMENT),
                    "the ministry of health",
                    Optional.of("said"),
                    Optional.of(span(STATE, "the ministry of health"))),
                new Attribution.Link(NEWS, "State News", Optional.empty(), Optional.empty()))),
        Effect.KILLED,
        Victims.Category.CIVILIANS,
        Count.Stated.exactly(4, "four"),
        Scope.INCIDENT,
        SARN);
    toll(
        "c-state-300",
        STATE,
        "The army claimed that it had killed about 300 attackers.",
        "about 300 attackers",
        by(STATE, ARMY, "The army"),
        Effect.KILLED,
        Victims.Category.REBELS,
        new Count.Stated(OptionalInt.of(300), OptionalInt.of(300), true, "about 300"),
        Scope.OFFENSIVE,
        SARN);
    control(
        "c-state-belvik",
        STATE,
        "No soldier has left Belvik, the general staff said.",
        "No soldier has left Belvik",
        by(STATE, ARMY, "the general staff"),
        ARMY,
        Claim.Control.Extent.ALL,
        BELVIK,
        Polarity.ASSERTED,
        When.UNKNOWN);
    control(
        "c-hostile-belvik",
        HOSTILE,
        "The Northern Front has taken all of Belvik, a channel of the group wrote.",
        "has taken all of Belvik",
        by(HOSTILE, FRONT, "a channel of the group"),
        FRONT,
        Claim.Control.Extent.ALL,
        BELVIK,
        Polarity.ASSERTED,
        When.UNKNOWN);
    toll(
        "c-hostile-dozens",
        HOSTILE,
        "The medic Tomas Reke, who fled, said on Thursday that dozens were hurt.",
        "dozens",
        by(HOSTILE, MEDIC, "The medic Tomas Reke"),
        Effect.INJURED,
        Victims.Category.ALL,
        Count.Stated.atLeast(24, "dozens"),
        Scope.OFFENSIVE,
        SARN);

    StoryAccount story =
        new StoryAccount(
            "story-sarn",
            "Offensive around Sarn",
            List.of(HERALD, STATE, WIRE, COPY, HOSTILE),
            range(12, 15),
            incidents(),
            tolls(),
            controls(),
            disagreements(),
            timeline(),
            summary());
    List<Reading> all = new ArrayList<>();
    for (Reading r : readings.values()) {
      List<Claim> own =
          claims.stream().filter(c -> c.said().report().equals(r.report().id())).toList();
      all.add(
          new Reading(
              r.report(),
              r.relevant(),
              r.boilerplate(),
              r.relays(),
              r.mentions(),
              r.attributions(),
              own));
    }
    return new Account(
        Optional.empty(), all, List.of(new Copy(COPY, WIRE, 0.92)), claims, List.of(story));
  }

  private static List<Incident> incidents() {
    return List.of(
        new Incident(
            "incident-offensive",
            "Offensive around Sarn",
            "offensive",
            Optional.empty(),
            range(12, 15),
            Optional.of(SARN),
            List.of("c-herald-120")),
        new Incident(
            "incident-clinic",
            "Shelling of a clinic in Sarn",
            "shelling",
            Optional.of("incident-offensive"),
            on(12, "Wednesday"),
            Optional.of(SARN),
            List.of("c-herald-six")));
  }

  private static List<TollEntry> tolls() {
    return List.of(
        new TollEntry(
            "toll-all",
            "incident-offensive",
            Effect.KILLED,
            "all",
            OptionalInt.of(212),
            OptionalInt.of(212),
            OptionalInt.empty(),
            Status.UPDATED,
            List.of("Valley Watch"),
            List.of("c-herald-120", "c-wire-212", "c-copy-212"),
            List.of(step("c-herald-120", 13), step("c-wire-212", 15)),
            new Explanation(
                "SupersedeEarlierToll",
                "Valley Watch counted at least 120 on 13 March and at least 212 on 15 March for the"
                    + " same offensive: the later count replaces the earlier one.",
                List.of("c-wire-212", "c-copy-212"),
                List.of(),
                "A later count of Valley Watch, or a count of another origin that does not fit at"
                    + " least 212.",
                List.of("38 civilians are part of the 212 and fit into it."))),
        new TollEntry(
            "toll-civilians",
            "incident-offensive",
            Effect.KILLED,
            "civilians",
            OptionalInt.of(38),
            OptionalInt.of(38),
            OptionalInt.of(38),
            Status.AGREED,
            List.of("Valley Watch", "hospital director"),
            List.of("c-wire-38", "c-wire-morgue"),
            List.of(step("c-wire-38", 15)),
            new Explanation(
                "AgreeOnCompatibleCounts",
                "Two independent origins count 38.",
                List.of("c-wire-38", "c-wire-morgue"),
                List.of(),
                "A count that is not 38.",
                List.of())),
        new TollEntry(
            "toll-rebels",
            "incident-offensive",
            Effect.KILLED,
            "rebels",
            OptionalInt.empty(),
            OptionalInt.of(300),
            OptionalInt.of(300),
            Status.SINGLE,
            List.of("Marunian army"),
            List.of("c-state-300"),
            List.of(step("c-state-300", 14)),
            new Explanation(
                "DistrustCountOfEnemyLosses",
                "Only the army counts the dead of its enemy: a party's word about its enemy gives no"
                    + " best figure.",
                List.of("c-state-300"),
                List.of(),
                "A count by someone who is no party.",
                List.of())),
        new TollEntry(
            "toll-injured",
            "incident-offensive",
            Effect.INJURED,
            "all",
            OptionalInt.of(24),
            OptionalInt.of(24),
            OptionalInt.empty(),
            Status.SINGLE,
            List.of("Tomas Reke"),
            List.of("c-hostile-dozens"),
            List.of(new Step("c-hostile-dozens", Optional.empty())),
            new Explanation(
                "KeepSingleCount",
                "Only Tomas Reke gives a number.",
                List.of("c-hostile-dozens"),
                List.of(),
                "A second origin.",
                List.of())),
        new TollEntry(
            "toll-clinic",
            "incident-clinic",
            Effect.KILLED,
            "civilians",
            OptionalInt.empty(),
            OptionalInt.of(4),
            OptionalInt.of(6),
            Status.CONTESTED,
            List.of("Valley Watch", "Ilsa Varnholt", "Marunian ministry of health"),
            List.of("c-herald-six", "c-herald-four", "c-state-four"),
            List.of(step("c-herald-six", 13), step("c-state-four", 14)),
            new Explanation(
                "ContestIncompatibleCounts",
                "Six and four can't both be so.",
                List.of("c-herald-six"),
                List.of("c-herald-four", "c-state-four"),
                "One of the origins takes its figure back.",
                List.of("“six nurses” and “four nurses” are of one shelled clinic."))));
  }

  private static List<ControlEntry> controls() {
    return List.of(
        new ControlEntry(
            "control-sarn",
            SARN,
            FRONT,
            Claim.Control.Extent.MOST,
            Status.UPDATED,
            List.of("Valley Watch"),
            List.of("c-herald-half", "c-wire-most"),
            List.of(step("c-herald-half", 13), step("c-wire-most", 15)),
            new Explanation(
                "ReplaceEarlierState",
                "The monitor said half on 13 March and most on 15 March.",
                List.of("c-wire-most"),
                List.of(),
                "A later report of who holds Sarn.",
                List.of())),
        new ControlEntry(
            "control-ostra",
            OSTRA,
            FRONT,
            Claim.Control.Extent.ALL,
            Status.SINGLE,
            List.of("Valley Watch"),
            List.of("c-wire-ostra"),
            List.of(step("c-wire-ostra", 15)),
            new Explanation(
                "KeepSingleState",
                "Only Valley Watch says so.",
                List.of("c-wire-ostra"),
                List.of(),
                "A second origin, or a later report.",
                List.of())),
        new ControlEntry(
            "control-belvik",
            BELVIK,
            ARMY,
            Claim.Control.Extent.ALL,
            Status.CONTESTED,
            List.of("Marunian army", "Northern Front"),
            List.of("c-state-belvik", "c-wire-belvik", "c-hostile-belvik"),
            List.of(step("c-state-belvik", 14), step("c-wire-belvik", 15)),
            new Explanation(
                "ContestTwoHolders",
                "Both the army and the Northern Front are said to hold all of Belvik.",
                List.of("c-state-belvik", "c-wire-belvik"),
                List.of("c-hostile-belvik"),
                "A word of one who is no party.",
                List.of())));
  }

  private static List<Disagreement> disagreements() {
    return List.of(
        new Disagreement(
            "disagreement-clinic",
            Disagreement.Kind.COUNT,
            "toll-clinic",
            List.of(
                new Disagreement.Side(
                    "Six were killed, says Valley Watch", List.of("c-herald-six")),
                new Disagreement.Side(
                    "Four were killed, say the ministry of health and Ilsa Varnholt",
                    List.of("c-herald-four", "c-state-four"))),
            "Both speak of the clinic in Sarn on Wednesday."),
        new Disagreement(
            "disagreement-belvik",
            Disagreement.Kind.CONTROL,
            "control-belvik",
            List.of(
                new Disagreement.Side(
                    "The army holds Belvik, says the army",
                    List.of("c-state-belvik", "c-wire-belvik")),
                new Disagreement.Side(
                    "The Northern Front holds Belvik, says the Front",
                    List.of("c-hostile-belvik"))),
            "Each side claims the town; nobody else speaks of it."));
  }

  private static List<TimelineEntry> timeline() {
    return List.of(
        new TimelineEntry(
            on(12, "Wednesday"),
            "The Northern Front broke into Sarn and held half of it by nightfall.",
            "incident-offensive",
            List.of("c-herald-half")),
        new TimelineEntry(
            on(12, "Wednesday"),
            "A clinic in Sarn was shelled.",
            "incident-clinic",
            List.of("c-herald-six", "c-state-four")),
        new TimelineEntry(
            new When(
                Optional.of("Thursday"),
                Optional.empty(),
                Optional.empty(),
                When.Precision.DAY,
                When.Basis.UNANCHORED),
            "A medic, Tomas Reke, said that dozens were hurt.",
            "incident-offensive",
            List.of("c-hostile-dozens")));
  }

  private static List<SummarySentence> summary() {
    return List.of(
        new SummarySentence(
            "At least 212 people have been killed in the offensive around Sarn, according to Valley"
                + " Watch; 38 of them were civilians.",
            List.of("c-wire-212", "c-wire-38", "c-wire-morgue")),
        new SummarySentence(
            "The Northern Front holds most of Sarn; who holds Belvik is contested.",
            List.of("c-wire-most", "c-state-belvik", "c-hostile-belvik")),
        new SummarySentence(
            "How many died when a clinic in Sarn was shelled is contested: six, says Valley Watch;"
                + " four, say the ministry of health and Ilsa Varnholt.",
            List.of("c-herald-six", "c-state-four", "c-herald-four")));
  }

  private void report(
      String id,
      String location,
      String title,
      Optional<String> outlet,
      Optional<Published> published,
      String language,
      boolean relevant,
      String text,
      List<String> boilerplate,
      List<Actor> named) {
    Report report =
        new Report(
            id,
            location,
            Optional.empty(),
            Optional.of(title),
            outlet.map(o -> new Outlet(o, Outlet.Basis.METADATA)),
            published,
            language,
            text,
            false,
            location.startsWith("wire")
                ? Optional.of("https://meridian.example/sarn")
                : Optional.of("javascript:alert(1)"));
    List<ActorMention> actors = new ArrayList<>();
    for (Actor a : named) {
      int at = text.indexOf(a.name());
      actors.add(new ActorMention(new Span(at, at + a.name().length()), a, true));
    }
    readings.put(
        id,
        new Reading(
            report,
            relevant,
            boilerplate.stream().map(b -> spanIn(text, b)).toList(),
            List.of(),
            new Mentions(List.of(), List.of(), actors),
            List.of(),
            List.of()));
  }

  private void toll(
      String id,
      String report,
      String evidence,
      String focus,
      Attribution who,
      Effect effect,
      Victims.Category victims,
      Count count,
      Scope scope,
      Place place) {
    claims.add(
        new Claim.Toll(
            said(id, report, evidence, focus, who, Polarity.ASSERTED, place, When.UNKNOWN),
            effect,
            new Victims(victims, Optional.empty(), Optional.of(focus)),
            count,
            Optional.empty(),
            scope == Scope.INCIDENT ? Optional.of(EventType.SHELLING) : Optional.empty(),
            scope,
            Optional.empty()));
  }

  private void control(
      String id,
      String report,
      String evidence,
      String focus,
      Attribution who,
      Actor holder,
      Claim.Control.Extent extent,
      Place place,
      Polarity polarity,
      When when) {
    claims.add(
        new Claim.Control(
            said(id, report, evidence, focus, who, polarity, place, when),
            holder,
            extent,
            Claim.Control.Change.HELD,
            Optional.empty()));
  }

  private Said said(
      String id,
      String report,
      String evidence,
      String focus,
      Attribution who,
      Polarity polarity,
      Place place,
      When when) {
    Span sentence = span(report, evidence);
    int at = readings.get(report).report().text().indexOf(focus, sentence.start());
    return new Said(
        id,
        report,
        sentence,
        new Span(at, at + focus.length()),
        who,
        polarity,
        Certainty.STATED,
        when,
        Optional.of(place),
        Optional.of(place.name()),
        false,
        0.9);
  }

  private Attribution watch(String report, String words) {
    return by(report, WATCH, words);
  }

  private Attribution by(String report, Actor who, String words) {
    return new Attribution(
        List.of(
            new Attribution.Link(
                who, words, Optional.of("said"), Optional.of(span(report, words)))));
  }

  private Span span(String report, String words) {
    return spanIn(readings.get(report).report().text(), words);
  }

  private static Span spanIn(String text, String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(at, at + words.length());
  }

  private static String id(char c) {
    return "sha256:" + String.valueOf(c).repeat(64);
  }

  private static Actor known(String id, String name, Actor.Kind kind) {
    return new Actor(Optional.of(id), name, kind, Optional.empty());
  }

  private static Place town(String name) {
    return new Place(
        Optional.of("zubda:" + name),
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Place.Precision.TOWN,
        0,
        Optional.empty());
  }

  private static Optional<Published> day(int day) {
    return Optional.of(
        new Published(Moment.of(LocalDate.of(2031, 3, day)), Published.Basis.METADATA));
  }

  private static Step step(String claim, int day) {
    return new Step(claim, Optional.of(Moment.of(LocalDate.of(2031, 3, day))));
  }

  private static When on(int day, String text) {
    Moment moment = Moment.of(LocalDate.of(2031, 3, day));
    return new When(
        Optional.of(text),
        Optional.of(moment),
        Optional.of(moment),
        When.Precision.DAY,
        When.Basis.RELATIVE);
  }

  private static When range(int from, int to) {
    return new When(
        Optional.empty(),
        Optional.of(Moment.of(LocalDate.of(2031, 3, from))),
        Optional.of(Moment.of(LocalDate.of(2031, 3, to))),
        When.Precision.WEEK,
        When.Basis.RELATIVE);
  }
}
