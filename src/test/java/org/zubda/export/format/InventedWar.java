package org.zubda.export.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.account.Account;
import org.zubda.account.Disagreement;
import org.zubda.account.Explanation;
import org.zubda.account.Status;
import org.zubda.account.StoryAccount;
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
import org.zubda.mention.Count;
import org.zubda.mention.Mentions;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Published;
import org.zubda.report.Report;
import org.zubda.report.Span;
import org.zubda.story.Incident;

/** An account of an invented war, put together by hand: incidents with tolls, one claim a toll. */
final class InventedWar {

  static final Actor REBELS =
      new Actor(Optional.of("hill-men"), "Hill Men", Actor.Kind.REBEL, Optional.of("hill-men"));
  static final Actor ARMY =
      new Actor(
          Optional.of("sy-army"), "The army", Actor.Kind.MILITARY, Optional.of("sy-government"));
  static final Place TOWN = place("Dunmere", Place.Precision.TOWN);

  private static final String REPORT = "sha256:" + "1".repeat(64);

  private final StringBuilder text = new StringBuilder("What is told of the war.\n");
  private final List<Claim> claims = new ArrayList<>();
  private final List<Incident> incidents = new ArrayList<>();
  private final List<TollEntry> tolls = new ArrayList<>();
  private final List<Disagreement> disagreements = new ArrayList<>();

  static Place place(String name, Place.Precision precision) {
    return new Place(
        Optional.of("geonames:" + name.hashCode()),
        name,
        Optional.of(new Place.Point(36.2, 37.1)),
        Optional.of("SY"),
        Optional.of("Westmark"),
        precision,
        0,
        Optional.empty());
  }

  static When days(int from, int to) {
    return new When(
        Optional.empty(),
        Optional.of(Moment.of(LocalDate.of(2031, 5, from))),
        Optional.of(Moment.of(LocalDate.of(2031, 5, to))),
        When.Precision.DAY,
        When.Basis.STATED);
  }

  InventedWar incident(String id, String type, String partOf, When when, Place place) {
    EventType kind =
        Arrays.stream(EventType.values())
            .filter(t -> Json.name(t).equals(type))
            .findFirst()
            .orElse(EventType.ARMED_CLASH);
    String claim = claim(id, "Something happened: " + id + ".", when, place, kind);
    incidents.add(
        new Incident(
            id,
            "What happened at " + id,
            type,
            partOf.isEmpty() ? Optional.empty() : Optional.of(partOf),
            when,
            Optional.of(place),
            List.of(claim)));
    return this;
  }

  InventedWar incident(String id, String type, String partOf) {
    return incident(id, type, partOf, days(7, 7), TOWN);
  }

  /** A toll of the last incident; -1 for a figure that is not there. */
  InventedWar killed(
      String victims, Victims.Category category, int low, int best, int high, Status status) {
    return killed(victims, category, low, best, high, status, low + " people");
  }

  InventedWar killed(
      String victims,
      Victims.Category category,
      int low,
      int best,
      int high,
      Status status,
      String words) {
    Incident incident = incidents.getLast();
    Optional<Actor> group =
        switch (category) {
          case REBELS -> Optional.of(REBELS);
          case GOVERNMENT_FORCES -> Optional.of(ARMY);
          case ALL, CIVILIANS, COMBATANTS, OTHER -> Optional.empty();
        };
    String sentence = "They counted " + words + " dead (" + victims + ") at " + incident.id() + ".";
    Said said = said("toll-claim-" + tolls.size(), sentence, incident.time(), TOWN);
    claims.add(
        new Claim.Toll(
            said,
            Effect.KILLED,
            new Victims(category, group, Optional.of(victims)),
            new Count.Stated(OptionalInt.of(low), some(high), false, words),
            Optional.empty(),
            Optional.empty(),
            Scope.INCIDENT,
            Optional.empty()));
    tolls.add(
        new TollEntry(
            "toll-" + tolls.size(),
            incident.id(),
            Effect.KILLED,
            victims,
            some(best),
            some(low),
            some(high),
            status,
            status == Status.SINGLE ? List.of("A") : List.of("A", "B"),
            List.of(said.id()),
            List.of(),
            new Explanation(
                "Rule", "Because.", List.of(said.id()), List.of(), "More.", List.of())));
    incidents.set(
        incidents.size() - 1,
        new Incident(
            incident.id(),
            incident.title(),
            incident.type(),
            incident.partOf(),
            incident.time(),
            incident.place(),
            java.util.stream.Stream.concat(
                    incident.claims().stream(), java.util.stream.Stream.of(said.id()))
                .toList()));
    return this;
  }

  InventedWar killed(int n) {
    return killed("all", Victims.Category.ALL, n, n, n, Status.SINGLE);
  }

  /** Sources contest who did the last incident. */
  InventedWar contestedAgent() {
    String claim = incidents.getLast().claims().getFirst();
    disagreements.add(
        new Disagreement(
            "dispute-1",
            Disagreement.Kind.AGENT,
            incidents.getLast().id(),
            List.of(
                new Disagreement.Side("Hill Men did it, according to A", List.of(claim)),
                new Disagreement.Side("Hill Men did not, according to B", List.of(claim))),
            "A says that Hill Men did it; B denies it."));
    return this;
  }

  private static OptionalInt some(int n) {
    return n < 0 ? OptionalInt.empty() : OptionalInt.of(n);
  }

  private String claim(String id, String sentence, When when, Place place, EventType type) {
    Said said = said("event-claim-" + id, sentence, when, place);
    claims.add(
        new Claim.Event(said, type, Optional.of(REBELS), Optional.empty(), OptionalInt.empty()));
    return said.id();
  }

  private Said said(String id, String sentence, When when, Place place) {
    Span span = new Span(text.length(), text.length() + sentence.length());
    text.append(sentence).append('\n');
    return new Said(
        id,
        REPORT,
        span,
        span,
        Attribution.OWN_VOICE,
        Polarity.ASSERTED,
        Certainty.STATED,
        when,
        Optional.of(place),
        Optional.of(place.name()),
        false,
        1);
  }

  Account account() {
    Report report =
        new Report(
            REPORT,
            "war.txt",
            Optional.empty(),
            Optional.of("=What is told of the war"),
            Optional.of(new Outlet("@The Invented Times", Outlet.Basis.METADATA)),
            Optional.of(
                new Published(Moment.of(LocalDate.of(2031, 5, 9)), Published.Basis.METADATA)),
            "en",
            text.toString(),
            false,
            Optional.empty());
    Reading reading =
        new Reading(
            report,
            true,
            List.of(),
            List.of(),
            new Mentions(List.of(), List.of(), List.of()),
            List.of(),
            claims);
    StoryAccount story =
        new StoryAccount(
            "story-1",
            "The war",
            List.of(REPORT),
            days(1, 9),
            incidents,
            tolls,
            List.of(),
            disagreements,
            List.of(),
            List.of());
    return new Account(Optional.empty(), List.of(reading), List.of(), claims, List.of(story));
  }

  List<FieldEvent> events() {
    return FieldEvents.of(new Material(account(), ExportOptions.masked("zubda test"))).events();
  }

  FieldEvent event(String id) {
    return events().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }
}
