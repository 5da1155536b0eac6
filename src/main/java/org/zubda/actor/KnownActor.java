package org.zubda.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the knowledge holds of one actor.
 *
 * @param actor the actor, its id always present
 * @param aliases other names; one in capitals only is met in capitals only
 * @param countries ISO 3166-1 alpha-2 codes of where it acts; empty for one that acts anywhere
 * @param belongsTo id of the actor that it is a part of or speaks for; empty where it stands alone
 * @param allies ids of parties on its side
 * @param domains web domains, for outlets
 * @param role the role of a person ("spokesman"), where one is given
 * @param from the first year of the role or of the name, where known
 * @param to the last year, where it ended
 */
public record KnownActor(
    Actor actor,
    List<String> aliases,
    Set<String> countries,
    Optional<String> belongsTo,
    Set<String> allies,
    List<String> domains,
    Optional<String> role,
    OptionalInt from,
    OptionalInt to) {

  /** Copies that can't be changed. */
  public KnownActor {
    aliases = List.copyOf(aliases);
    countries = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(countries));
    allies = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(allies));
    domains = List.copyOf(domains);
  }

  /** Its id. */
  public String id() {
    return actor.id().orElseThrow();
  }

  /** Whether it is a person and no organisation. */
  public boolean isPerson() {
    return actor.kind() == Actor.Kind.PERSON || actor.kind() == Actor.Kind.OFFICIAL;
  }

  KnownActor ofParty(Optional<String> party) {
    return new KnownActor(
        new Actor(actor.id(), actor.name(), actor.kind(), party),
        aliases,
        countries,
        belongsTo,
        allies,
        domains,
        role,
        from,
        to);
  }
}
