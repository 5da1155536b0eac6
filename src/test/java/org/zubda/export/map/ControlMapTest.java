package org.zubda.export.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Explanation;
import org.zubda.account.Status;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.actor.Actor;
import org.zubda.claim.Attribution;
import org.zubda.claim.Certainty;
import org.zubda.claim.Claim;
import org.zubda.claim.Claim.Control.Change;
import org.zubda.claim.Claim.Control.Extent;
import org.zubda.claim.Effect;
import org.zubda.claim.Polarity;
import org.zubda.claim.Said;
import org.zubda.export.map.ControlMap.Harm;
import org.zubda.export.map.ControlMap.Held;
import org.zubda.export.map.ControlMap.Mark;
import org.zubda.export.map.ControlMap.Side;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.place.Place.Point;
import org.zubda.place.Place.Precision;
import org.zubda.report.Span;
import org.zubda.story.Incident;

/** A story of an invented war, from its entries to what its map shows. */
class ControlMapTest {

  private static final Actor ARMY = actor("army", "Ostrian army", "ostria");
  private static final Actor GUARD = actor("guard", "Ostrian guard", "ostria");
  private static final Actor LEAGUE = actor("league", "Hill League", "league");

  private final List<ControlEntry> control = new ArrayList<>();
  private final List<Disagreement> disagreements = new ArrayList<>();
  private final List<Incident> incidents = new ArrayList<>();
  private final List<TollEntry> tolls = new ArrayList<>();
  private final Map<String, Claim> claims = new LinkedHashMap<>();

  @Test
  void saysWhoHoldsHowMuch() {
    Place town = town("Varn", 50, 20);
    held("all", town, ARMY, Extent.ALL);
    held("most", town, ARMY, Extent.MOST);
    held("half", town, ARMY, Extent.HALF);
    held("part", town, ARMY, Extent.PART);
    held("in", town, ARMY, Extent.ENTERED);
    held("none", town, ARMY, Extent.NONE);
    assertThat(map().marks())
        .extracting(Mark::words)
        .containsExactly(
            "held by Ostrian army",
            "mostly held by Ostrian army",
            "half held by Ostrian army",
            "held in part by Ostrian army",
            "entered by Ostrian army",
            "lost or left by Ostrian army");
  }

  @Test
  void actorsOfOnePartyAreOneSideWithOneColour() {
    held("a", town("Varn", 50, 20), ARMY, Extent.ALL);
    held("b", town("Tesk", 50.2, 20), LEAGUE, Extent.ALL);
    held("c", town("Oln", 50.4, 20), GUARD, Extent.ALL);
    assertThat(map().sides())
        .containsExactly(
            new Side("ostria", "Ostrian army", 1), new Side("league", "Hill League", 2));
  }

  @Test
  void sidesBeyondTheLastColourShareThatOfOthers() {
    for (int i = 0; i < 9; i++) {
      held("e" + i, town("T" + i, 50 + i * 0.1, 20), actor("a" + i, "A" + i, "p" + i), Extent.ALL);
    }
    assertThat(map().sides()).extracting(Side::colour).containsExactly(1, 2, 3, 4, 5, 6, 0, 0, 0);
  }

  @Test
  void whatIsContestedNamesAllWhoAreSaidToHoldIt() {
    contested("k", town("Varn", 50, 20), said("1", ARMY, false), said("2", LEAGUE, false));
    Held held = (Held) map().marks().getFirst();
    assertThat(held.contested()).isTrue();
    assertThat(held.words()).isEqualTo("contested: Ostrian army or Hill League");
    assertThat(held.sides()).extracting(Side::key).containsExactly("ostria", "league");
  }

  @Test
  void aDenialNamesNobodyElse() {
    contested("k", town("Varn", 50, 20), said("1", LEAGUE, false), said("2", LEAGUE, true));
    Held held = (Held) map().marks().getFirst();
    assertThat(held.words()).isEqualTo("contested: that Hill League holds it is disputed");
    assertThat(held.sides()).hasSize(1);
  }

  @Test
  void namesOfSidesAreMasked() {
    held("a", town("Varn", 50, 20), actor("x", "Commander Jorn", "x"), Extent.ALL);
    ControlMap map = ControlMap.of(story(), this::claim, words -> words.replace("Jorn", "J."));
    assertThat(map.sides().getFirst().name()).isEqualTo("Commander J.");
    assertThat(map.marks().getFirst().words()).isEqualTo("held by Commander J.");
  }

  @Test
  void aPlaceWithoutAPointIsListedWithTheReason() {
    held("a", Place.unresolved("Mill Quarter", Optional.empty()), ARMY, Extent.ALL);
    ControlMap map = map();
    assertThat(map.isEmpty()).isTrue();
    assertThat(map.unmapped())
        .containsExactly(
            new ControlMap.Unmapped(
                "a",
                "Mill Quarter",
                "held by Ostrian army",
                "no gazetteer of ours knows where it lies"));
  }

  @Test
  void harmOfOnePlaceIsOneMarkThatLeadsToTheGravestToll() {
    Place town = town("Varn", 50, 20);
    incident("i1", "Shelling of a mill", town);
    incident("i2", "Raid on a bridge", town);
    toll("hurt", "i1", Effect.INJURED, 30, Status.SINGLE);
    toll("few", "i1", Effect.KILLED, 3, Status.SINGLE);
    toll("many", "i2", Effect.KILLED, 12, Status.AGREED);
    List<Mark> marks = map().marks();
    assertThat(marks).hasSize(1);
    assertThat(marks.getFirst().entry()).isEqualTo("many");
    assertThat(((Harm) marks.getFirst()).figure()).isEqualTo("12 killed");
    assertThat(marks.getFirst().words())
        .isEqualTo(
            "Raid on a bridge: killed: 12; Shelling of a mill: killed: 3;"
                + " Shelling of a mill: injured: 30");
  }

  @Test
  void aContestedTollGivesNoNumber() {
    incident("i", "Shelling of a mill", town("Varn", 50, 20));
    toll("t", "i", Effect.KILLED, 12, Status.CONTESTED);
    assertThat(((Harm) map().marks().getFirst()).figure()).isEqualTo("killed: contested");
  }

  @Test
  void theTollOfAWarIsOfNoPoint() {
    incident("war", "The war", place("Ostria", 49, 21, Precision.COUNTRY));
    toll("t", "war", Effect.KILLED, 5000, Status.SINGLE);
    assertThat(map().marks()).isEmpty();
  }

  // ---------------------------------------------------------------- what the map must show

  @Test
  void aCapitalFarAwayIsLeftBeyondTheEdge() {
    for (int i = 0; i < 5; i++) {
      held("e" + i, town("T" + i, 36 + i * 0.2, 37), ARMY, Extent.ALL);
    }
    held("far", town("Harbour", 38.9, -77), LEAGUE, Extent.ALL);
    ControlMap map = map();
    assertThat(map.marks()).hasSize(6);
    assertThat(map.frame()).hasSize(5).allMatch(p -> p.lon() == 37);
  }

  @Test
  void placesThatAllLieApartAreAllShown() {
    held("a", town("A", 36, 37), ARMY, Extent.ALL);
    held("b", town("B", 38.9, -77), LEAGUE, Extent.ALL);
    assertThat(map().frame()).hasSize(2);
  }

  @Test
  void aWholeCountryDoesNotWidenTheMapOfItsTowns() {
    held("c", place("Ostria", 45, 25, Precision.COUNTRY), ARMY, Extent.MOST);
    assertThat(map().frame()).hasSize(1);
    held("t", town("Varn", 50, 20), ARMY, Extent.ALL);
    assertThat(map().frame()).containsExactly(new Point(50, 20));
  }

  @Test
  void harmNearbyIsShownAndHarmFarAwayIsNot() {
    held("t", town("Varn", 50, 20), ARMY, Extent.ALL);
    incident("near", "Raid on a bridge", town("Bridge", 50.5, 20.5));
    incident("far", "Raid abroad", town("Abroad", 30, 20.5));
    toll("n", "near", Effect.KILLED, 1, Status.SINGLE);
    toll("f", "far", Effect.KILLED, 1, Status.SINGLE);
    assertThat(map().marks()).hasSize(3);
    assertThat(map().frame()).containsExactly(new Point(50, 20), new Point(50.5, 20.5));
  }

  @Test
  void anEarlierMomentHasTheColoursAndTheViewOfNow() {
    held("a", town("Varn", 50, 20), ARMY, Extent.ALL);
    held("b", town("Tesk", 50.2, 20.9), LEAGUE, Extent.ALL);
    ControlMap now = map();
    control.removeFirst();
    ControlMap then = ControlMap.of(story(), this::claim, UnaryOperator.identity(), now);
    assertThat(((Held) then.marks().getFirst()).sides().getFirst().colour()).isEqualTo(2);
    assertThat(then.frame()).isEqualTo(now.frame());
    assertThat(then.id()).isEqualTo(now.id());
  }

  // ---------------------------------------------------------------- making

  private ControlMap map() {
    return ControlMap.of(story(), this::claim, UnaryOperator.identity());
  }

  private Claim claim(String id) {
    return Optional.ofNullable(claims.get(id)).orElseThrow();
  }

  private StoryAccount story() {
    return new StoryAccount(
        "story-1",
        "A war",
        List.of(),
        When.UNKNOWN,
        incidents,
        tolls,
        control,
        disagreements,
        List.of(),
        List.of());
  }

  private void held(String id, Place place, Actor holder, Extent extent) {
    control.add(entry(id, place, holder, extent, Status.SINGLE, List.of()));
  }

  private void contested(String id, Place place, Claim.Control one, Claim.Control other) {
    List<String> ids = List.of(one.id(), other.id());
    control.add(entry(id, place, one.holder(), one.extent(), Status.CONTESTED, ids));
    claims.put(one.id(), one);
    claims.put(other.id(), other);
    disagreements.add(
        new Disagreement(
            "d-" + id,
            Disagreement.Kind.CONTROL,
            id,
            List.of(
                new Disagreement.Side("one", List.of(one.id())),
                new Disagreement.Side("other", List.of(other.id()))),
            "They differ."));
  }

  private static ControlEntry entry(
      String id, Place place, Actor holder, Extent extent, Status status, List<String> claims) {
    return new ControlEntry(
        id, place, holder, extent, status, List.of("Watch"), claims, List.of(), why());
  }

  private static Explanation why() {
    return new Explanation("Rule", "So it is said.", List.of(), List.of(), "A report.", List.of());
  }

  private static Claim.Control said(String id, Actor holder, boolean denied) {
    Said said =
        new Said(
            id,
            "r",
            new Span(0, 9),
            new Span(0, 4),
            Attribution.OWN_VOICE,
            denied ? Polarity.DENIED : Polarity.ASSERTED,
            Certainty.STATED,
            When.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            false,
            1);
    return new Claim.Control(said, holder, Extent.ALL, Change.HELD, Optional.empty());
  }

  private void incident(String id, String title, Place place) {
    incidents.add(
        new Incident(
            id, title, "shelling", Optional.empty(), When.UNKNOWN, Optional.of(place), List.of()));
  }

  private void toll(String id, String incident, Effect effect, int best, Status status) {
    tolls.add(
        new TollEntry(
            id,
            incident,
            effect,
            "all",
            status == Status.CONTESTED ? OptionalInt.empty() : OptionalInt.of(best),
            OptionalInt.of(best),
            OptionalInt.of(best),
            status,
            List.of("Watch"),
            List.of(),
            List.of(),
            why()));
  }

  private static Place town(String name, double lat, double lon) {
    return place(name, lat, lon, Precision.TOWN);
  }

  private static Place place(String name, double lat, double lon, Precision precision) {
    return new Place(
        Optional.of("zubda:" + name),
        name,
        Optional.of(new Point(lat, lon)),
        Optional.empty(),
        Optional.empty(),
        precision,
        0,
        Optional.empty());
  }

  private static Actor actor(String id, String name, String party) {
    return new Actor(Optional.of(id), name, Actor.Kind.MILITARY, Optional.of(party));
  }
}
