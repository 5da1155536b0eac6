package org.zubda.export.format;

import java.util.List;
import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.claim.EventType;
import org.zubda.place.Place;

/** ACLED's code lists, and which of ours stands for which of theirs (ACLED Codebook). */
final class AcledCodes {

  static final String STATE = "State forces";
  static final String REBEL = "Rebel group";
  static final String MILITIA = "Political militia";
  static final String RIOTERS = "Rioters";
  static final String PROTESTERS = "Protesters";
  static final String CIVILIANS = "Civilians";
  static final String EXTERNAL = "External/Other forces";

  private AcledCodes() {}

  /**
   * A kind of event.
   *
   * @param disorder the disorder type
   * @param type the event type
   * @param subType the sub-event type
   * @param rank of two tactics of the same actors on one day and place the one of lower rank stands
   */
  record Kind(String disorder, String type, String subType, int rank) {}

  private static Kind violence(String type, String subType, int rank) {
    return new Kind("Political violence", type, subType, rank);
  }

  private static Kind development(String subType) {
    return new Kind("Strategic developments", "Strategic developments", subType, 9);
  }

  private static final Kind CLASH = violence("Battles", "Armed clash", 3);

  /** The kind of an event; empty where nothing tells which it is, or where ACLED has none. */
  static Optional<Kind> kind(FieldEvent event) {
    return event
        .type()
        .map(t -> kind(t, event))
        .orElse(event.offensive() ? Optional.of(CLASH) : Optional.empty());
  }

  private static Optional<Kind> kind(EventType type, FieldEvent event) {
    boolean killed = !event.deaths().none();
    return switch (type) {
      case ARMED_CLASH -> Optional.of(territory(event).orElse(CLASH));
      case AIR_STRIKE -> remote("Air/drone strike", 2);
      case SHELLING -> remote("Shelling/artillery/missile attack", 2);
      case SUICIDE_BOMBING -> remote("Suicide bomb", 1);
      // A state bombs from the air or from the ground: which, nothing tells.
      case BOMBING ->
          remote(
              event.parties().first().filter(Parties::isState).isPresent()
                  ? ""
                  : "Remote explosive/landmine/IED",
              2);
      case CHEMICAL_ATTACK -> remote("Chemical weapon", 0);
      case ATTACK_ON_CIVILIANS -> Optional.of(violence("Violence against civilians", "Attack", 4));
      case ABDUCTION ->
          Optional.of(violence("Violence against civilians", "Abduction/forced disappearance", 4));
      case DETENTION -> Optional.of(development("Arrests"));
      case ADVANCE -> Optional.of(advance(event));
      case WITHDRAWAL -> Optional.of(development("Non-violent transfer of territory"));
      case LOOTING, PROPERTY_DESTRUCTION ->
          Optional.of(development("Looting/property destruction"));
      case PROTEST ->
          Optional.of(
              killed
                  ? new Kind(
                      "Political violence; Demonstrations",
                      "Protests",
                      "Excessive force against protesters",
                      5)
                  : new Kind("Demonstrations", "Protests", "Peaceful protest", 7));
      case RIOT -> Optional.of(new Kind("Demonstrations", "Riots", "Violent demonstration", 6));
      case AGREEMENT, CEASEFIRE -> Optional.of(development("Agreement"));
      case REINFORCEMENT -> Optional.of(development("Change to group/activity"));
      case DISPLACEMENT, THREAT, DEMAND, MEETING, AID, OTHER -> Optional.empty();
    };
  }

  private static Optional<Kind> remote(String subType, int rank) {
    return Optional.of(violence("Explosions/Remote violence", subType, rank));
  }

  /** Ground that is gained in fighting is taken; without any, it changes hands. */
  private static Kind advance(FieldEvent event) {
    if (gains(event).isPresent()) {
      return fought(event) || event.ofFighting()
          ? territory(event).orElse(CLASH)
          : development("Non-violent transfer of territory");
    }
    return fought(event) ? CLASH : development("Other");
  }

  /** Whether some claim tells of fighting, or somebody was killed. */
  private static boolean fought(FieldEvent event) {
    return !event.deaths().none()
        || event.claims().stream()
            .anyMatch(
                c ->
                    c instanceof Claim.Event e
                        && (e.type() == EventType.ARMED_CLASH
                            || e.type() == EventType.SHELLING
                            || e.type() == EventType.AIR_STRIKE));
  }

  /** Who gained ground by it, where a claim says so. */
  private static Optional<Actor> gains(FieldEvent event) {
    return event.claims().stream()
        .filter(c -> c instanceof Claim.Control k && k.change() == Claim.Control.Change.GAINED)
        .map(c -> ((Claim.Control) c).holder())
        .findFirst();
  }

  private static Optional<Kind> territory(FieldEvent event) {
    return gains(event)
        .map(
            who ->
                violence(
                    "Battles",
                    Parties.isState(who) && home(who, event)
                        ? "Government regains territory"
                        : "Non-state actor overtakes territory",
                    3));
  }

  private static boolean home(Actor actor, FieldEvent event) {
    Optional<String> state = Parties.state(actor);
    return state.isEmpty() || event.country().isEmpty() || state.equals(event.country());
  }

  /** The type of an actor in an event; empty where nothing tells which it is. */
  static Optional<String> inter(Actor actor, FieldEvent event) {
    if (actor.equals(Parties.CIVILIANS)) {
      return Optional.of(CIVILIANS);
    }
    if (Parties.isState(actor)) {
      return Optional.of(home(actor, event) ? STATE : EXTERNAL);
    }
    return switch (actor.kind()) {
      case REBEL -> Optional.of(REBEL);
      case MILITIA -> Optional.of(MILITIA);
      case INTERNATIONAL_ORGANISATION -> Optional.of(EXTERNAL);
      case CIVILIANS, WITNESS, MEDIA, AID_ORGANISATION -> Optional.of(CIVILIANS);
      // The police or army of a group that is no state is that group's; an alliance is its own.
      case GOVERNMENT, MILITARY, POLICE ->
          Optional.of(Parties.isAlliance(actor) ? EXTERNAL : REBEL);
      case MONITOR, AGENCY, STATE_MEDIA, SOCIAL_MEDIA, ANALYST, OFFICIAL, PERSON, UNNAMED, OTHER ->
          Optional.empty();
    };
  }

  /** Both types as one: "Rebel group-State forces", in ACLED's order of types. */
  static String interaction(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return "";
    }
    List<String> order =
        List.of(
            STATE, REBEL, MILITIA, "Identity militia", RIOTERS, PROTESTERS, CIVILIANS, EXTERNAL);
    return order.indexOf(one) <= order.indexOf(other) ? one + "-" + other : other + "-" + one;
  }

  /** 1 town, 2 near a town or general area, 3 region; empty for a country or a place not known. */
  static Optional<Integer> geoPrecision(FieldEvent event) {
    return event
        .place()
        .flatMap(
            p ->
                switch (p.precision()) {
                  case POINT, DISTRICT, TOWN ->
                      Optional.of(event.offensive() || event.near() ? 2 : 1);
                  case AREA -> Optional.of(2);
                  case ADMIN1 -> Optional.of(3);
                  case COUNTRY, UNRESOLVED -> Optional.empty();
                });
  }

  /** Whether coordinates are given: never those of a whole country. */
  static boolean located(Place place) {
    return place.point().isPresent() && place.precision() != Place.Precision.COUNTRY;
  }
}
