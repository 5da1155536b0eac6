package org.zubda.export.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.Polarity;
import org.zubda.claim.Victims;

/**
 * Who acted, and against whom, as the claims about an incident name them.
 *
 * @param first who did it; empty where nobody is named, or where sources contest it
 * @param withFirst others who are named as doing it
 * @param second to whom, or the other side of a fight; civilians where only they were harmed
 * @param withSecond others who were harmed
 * @param contested whether sources contest who did it: then nobody is named
 */
record Parties(
    Optional<Actor> first,
    List<Actor> withFirst,
    Optional<Actor> second,
    List<Actor> withSecond,
    boolean contested) {

  /** Civilians, of no group. */
  static final Actor CIVILIANS = Actor.unknown("Civilians", Actor.Kind.CIVILIANS);

  private static final Pattern OF_STATE =
      Pattern.compile("([a-z]{2})-(government|army|police|officials|rebels)");

  /** Copies that can't be changed. */
  Parties {
    withFirst = List.copyOf(withFirst);
    withSecond = List.copyOf(withSecond);
  }

  /** One party with its actors, the one that most reports name first. */
  private record Party(String key, List<Actor> actors, int reports) {
    Actor head() {
      return actors.getFirst();
    }
  }

  /**
   * The parties of an incident.
   *
   * @param naming the claims that tell who did it
   * @param telling the claims that tell of it
   * @param twoSided whether it is a fight, in which both act
   * @param contested whether sources contest who did it
   */
  static Parties of(List<Claim> naming, List<Claim> telling, boolean twoSided, boolean contested) {
    Map<String, Map<Actor, Set<String>>> doers = new LinkedHashMap<>();
    Map<String, Map<Actor, Set<String>>> harmed = new LinkedHashMap<>();
    boolean civilians = false;
    for (Claim c : asserted(naming)) {
      acting(c).ifPresent(a -> add(a, c, doers));
    }
    for (Claim c : asserted(telling)) {
      suffering(c).ifPresent(a -> add(a, c, harmed));
      civilians |= hitsCivilians(c);
    }
    List<Party> acted = ranked(doers);
    List<Party> suffered = ranked(harmed);
    Optional<Party> first =
        twoSided && acted.isEmpty() ? suffered.stream().findFirst() : acted.stream().findFirst();
    Optional<Party> second = suffered.stream().filter(p -> !same(first, p)).findFirst();
    if (second.isEmpty() && twoSided) {
      second = acted.stream().filter(p -> first.isPresent() && opposed(first.get(), p)).findFirst();
    }
    Set<Actor> besides = new LinkedHashSet<>();
    Set<Actor> others = new LinkedHashSet<>();
    first.ifPresent(p -> besides.addAll(p.actors()));
    second.ifPresent(p -> others.addAll(p.actors()));
    for (Party p : acted) {
      if (!same(second, p) && !(twoSided && first.isPresent() && opposed(first.get(), p))) {
        besides.addAll(p.actors());
      }
    }
    first.ifPresent(p -> besides.remove(p.head()));
    second.ifPresent(p -> others.remove(p.head()));
    Optional<Actor> target = second.map(Party::head);
    if (civilians && target.isEmpty()) {
      target = Optional.of(CIVILIANS);
    } else if (civilians) {
      others.add(CIVILIANS);
    }
    return new Parties(
        contested ? Optional.empty() : first.map(Party::head),
        contested ? List.of() : List.copyOf(besides),
        target,
        List.copyOf(others),
        contested);
  }

  private static List<Claim> asserted(List<Claim> claims) {
    return claims.stream()
        .filter(c -> !c.said().background() && c.said().polarity() == Polarity.ASSERTED)
        .toList();
  }

  private static boolean same(Optional<Party> one, Party other) {
    return one.isPresent() && one.get().key().equals(other.key());
  }

  /** A state's forces and those of no state are on two sides of a fight. */
  private static boolean opposed(Party a, Party b) {
    return isState(a.head()) != isState(b.head());
  }

  private static void add(Actor actor, Claim claim, Map<String, Map<Actor, Set<String>>> to) {
    to.computeIfAbsent(actor.party().orElse(actor.key()), k -> new LinkedHashMap<>())
        .computeIfAbsent(actor, a -> new LinkedHashSet<>())
        .add(claim.said().report());
  }

  private static List<Party> ranked(Map<String, Map<Actor, Set<String>>> found) {
    List<Party> parties = new ArrayList<>();
    found.forEach(
        (key, actors) -> {
          Set<String> reports = new LinkedHashSet<>();
          actors.values().forEach(reports::addAll);
          List<Actor> order = new ArrayList<>(actors.keySet());
          order.sort(Comparator.comparingInt(a -> -actors.getOrDefault(a, Set.of()).size()));
          parties.add(new Party(key, order, reports.size()));
        });
    // A group by its name says more than "the rebels" of a country.
    parties.sort(
        Comparator.comparingInt((Party p) -> -p.reports())
            .thenComparing(p -> p.key().endsWith("-rebels")));
    return parties;
  }

  private static Optional<Actor> acting(Claim claim) {
    Optional<Actor> who =
        switch (claim) {
          case Claim.Event e -> e.actor();
          case Claim.Toll t -> harms(t.effect()) ? t.perpetrator() : Optional.empty();
          case Claim.Statement s ->
              s.subject() == Claim.Statement.Subject.RESPONSIBILITY
                  ? s.responsible()
                  : Optional.empty();
          case Claim.Control c ->
              c.change() == Claim.Control.Change.GAINED
                  ? Optional.of(c.holder())
                  : Optional.empty();
        };
    return who.filter(Actor::canFight).flatMap(Parties::force);
  }

  /** A person of a government stands for it; one of a group, whose name is not told, for nobody. */
  private static Optional<Actor> force(Actor actor) {
    boolean person =
        actor.kind() == Actor.Kind.PERSON
            || actor.kind() == Actor.Kind.OFFICIAL
            || actor.kind() == Actor.Kind.OTHER;
    if (!person || actor.party().equals(actor.id())) {
      return Optional.of(actor);
    }
    return state(actor)
        .flatMap(Countries::of)
        .map(
            c ->
                new Actor(
                    actor.party(),
                    "Government of " + c.name(),
                    Actor.Kind.GOVERNMENT,
                    actor.party()));
  }

  private static Optional<Actor> suffering(Claim claim) {
    Optional<Actor> who =
        switch (claim) {
          case Claim.Event e -> e.target();
          case Claim.Toll t -> harms(t.effect()) ? t.victims().group() : Optional.empty();
          case Claim.Statement s -> Optional.empty();
          case Claim.Control c ->
              c.change() == Claim.Control.Change.LOST ? Optional.of(c.holder()) : c.from();
        };
    return who.filter(Actor::canFight).flatMap(Parties::force);
  }

  private static boolean hitsCivilians(Claim claim) {
    return switch (claim) {
      case Claim.Toll t ->
          harms(t.effect()) && t.victims().category() == Victims.Category.CIVILIANS;
      case Claim.Event e -> e.target().filter(a -> a.kind() == Actor.Kind.CIVILIANS).isPresent();
      case Claim.Control c -> false;
      case Claim.Statement s -> false;
    };
  }

  private static boolean harms(Effect effect) {
    return switch (effect) {
      case KILLED, INJURED, KILLED_OR_INJURED, DETAINED, CAPTURED, ABDUCTED -> true;
      case MISSING, DISPLACED -> false;
    };
  }

  /** Whether an actor acts for a state: a government, its army or police. */
  static boolean isState(Actor actor) {
    return switch (actor.kind()) {
      case GOVERNMENT, MILITARY, POLICE ->
          actor.party().isEmpty() || actor.party().get().endsWith("-government");
      case OFFICIAL, PERSON, OTHER ->
          actor.party().filter(p -> p.endsWith("-government")).isPresent();
      case REBEL,
          MILITIA,
          CIVILIANS,
          MONITOR,
          MEDIA,
          AGENCY,
          STATE_MEDIA,
          SOCIAL_MEDIA,
          INTERNATIONAL_ORGANISATION,
          AID_ORGANISATION,
          ANALYST,
          WITNESS,
          UNNAMED ->
          false;
    };
  }

  /** Whether an actor is many states together: NATO, a coalition. */
  static boolean isAlliance(Actor actor) {
    boolean force =
        actor.kind() == Actor.Kind.MILITARY
            || actor.kind() == Actor.Kind.GOVERNMENT
            || actor.kind() == Actor.Kind.POLICE;
    return actor.kind() == Actor.Kind.INTERNATIONAL_ORGANISATION
        || force && !isState(actor) && actor.party().equals(actor.id());
  }

  /** The state that an actor acts for, as ISO 3166-1 alpha-2. */
  static Optional<String> state(Actor actor) {
    return isState(actor)
        ? actor.party().or(actor::id).flatMap(Parties::country)
        : Optional.empty();
  }

  private static Optional<String> country(String id) {
    Matcher m = OF_STATE.matcher(id);
    return m.matches()
        ? Optional.of(m.group(1).toUpperCase(java.util.Locale.ROOT))
        : Optional.empty();
  }
}
