package org.zubda.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The knowledge of who acts and speaks in the wars of the last fifteen years: names in all their
 * spellings, and who belongs to whom. Safe for use by several threads.
 */
public final class Actors {

  private static final List<String> FILES =
      List.of("groups.txt", "bodies.txt", "media.txt", "persons.txt");

  private final Map<String, KnownActor> byId = new LinkedHashMap<>();
  private final Map<String, State> states = new LinkedHashMap<>();
  private final Map<String, KnownActor> byDomain = new TreeMap<>();
  private final Map<String, State> byStateName = new TreeMap<>();
  private final Map<String, State> byAdjective = new TreeMap<>();
  private final Map<String, State> byCapital = new TreeMap<>();
  private final Set<String> stateBeginnings = new HashSet<>();
  private final NameIndex names;

  private Actors(List<ActorLines.StateLine> stateLines, List<KnownActor> others) {
    for (ActorLines.StateLine line : stateLines) {
      State state = line.state();
      if (states.put(state.code(), state) != null) {
        throw new IllegalArgumentException("two states have the code " + state.code());
      }
      state.names().forEach(name -> byStateName.putIfAbsent(NameFold.fold(name), state));
      state.adjectives().forEach(word -> byAdjective.putIfAbsent(NameFold.fold(word), state));
      state.capitals().forEach(name -> byCapital.putIfAbsent(NameFold.fold(name), state));
    }
    Stream.concat(byStateName.keySet().stream(), byCapital.keySet().stream())
        .forEach(name -> stateBeginnings.add(name.split(" ")[0]));
    Map<String, KnownActor> raw = new LinkedHashMap<>();
    Stream.concat(stateLines.stream().flatMap(line -> line.actors().stream()), others.stream())
        .forEach(
            known -> {
              if (raw.put(known.id(), known) != null) {
                throw new IllegalArgumentException("two actors have the id " + known.id());
              }
            });
    for (KnownActor known : raw.values()) {
      byId.put(known.id(), known.ofParty(party(known, raw)));
    }
    for (KnownActor known : byId.values()) {
      known.domains().forEach(domain -> byDomain.putIfAbsent(domain, known));
    }
    names = new NameIndex(List.copyOf(byId.values()));
  }

  /**
   * Reads the knowledge.
   *
   * @param states the file of states
   * @param others the files of all other actors
   * @throws IOException where one can't be read
   * @throws IllegalArgumentException where a line is not as it should be, an id is there twice, or
   *     an actor belongs to one that is not there
   */
  public static Actors read(Reader states, List<Reader> others) throws IOException {
    List<ActorLines.StateLine> lines = ActorLines.states(states);
    List<KnownActor> actors = new ArrayList<>();
    for (Reader other : others) {
      actors.addAll(ActorLines.actors(other));
    }
    return new Actors(lines, actors);
  }

  /** The knowledge that comes with Zubda. */
  public static Actors standard() {
    List<Reader> others = new ArrayList<>();
    try (Reader states = file("states.txt")) {
      for (String name : FILES) {
        others.add(file(name));
      }
      return read(states, others);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      for (Reader other : others) {
        close(other);
      }
    }
  }

  private static void close(Reader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader file(String name) {
    InputStream bytes =
        Objects.requireNonNull(Actors.class.getResourceAsStream("/org/zubda/actor/" + name));
    return new InputStreamReader(bytes, StandardCharsets.UTF_8);
  }

  /** The party at the end of the chain of belonging; none where it is no party. */
  private static Optional<String> party(KnownActor known, Map<String, KnownActor> raw) {
    KnownActor at = known;
    Set<String> seen = new HashSet<>();
    while (at.belongsTo().isPresent() && seen.add(at.id())) {
      String upper = at.belongsTo().get();
      KnownActor next = raw.get(upper);
      if (next == null) {
        throw new IllegalArgumentException(at.id() + " belongs to one not there: " + upper);
      }
      if (next == at) {
        return Optional.of(at.id());
      }
      at = next;
    }
    return fights(at.actor().kind()) ? Optional.of(at.id()) : Optional.empty();
  }

  private static boolean fights(Actor.Kind kind) {
    return switch (kind) {
      case GOVERNMENT, MILITARY, POLICE, REBEL, MILITIA -> true;
      case CIVILIANS,
          MONITOR,
          MEDIA,
          AGENCY,
          STATE_MEDIA,
          SOCIAL_MEDIA,
          INTERNATIONAL_ORGANISATION,
          AID_ORGANISATION,
          ANALYST,
          OFFICIAL,
          WITNESS,
          PERSON,
          UNNAMED,
          OTHER ->
          false;
    };
  }

  /** All that is known, states' actors first, in the order of the files. */
  public List<KnownActor> all() {
    return List.copyOf(byId.values());
  }

  /** The actor with this id. */
  public Optional<Actor> find(String id) {
    return known(id).map(KnownActor::actor);
  }

  /** What is known of the actor with this id. */
  public Optional<KnownActor> known(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** What is known of this actor; empty for one that the knowledge lacks. */
  public Optional<KnownActor> known(Actor actor) {
    return actor.id().flatMap(this::known);
  }

  /**
   * The actor of this name, in any spelling.
   *
   * @param name a whole name; one in capitals only is read as an acronym first
   * @param countries ISO codes of the countries that the report is about; they decide between
   *     namesakes
   */
  public Optional<Actor> named(String name, Collection<String> countries) {
    return choose(names.whole(name), countries).map(KnownActor::actor);
  }

  /** The one of several namesakes that fits the countries; one that acts anywhere otherwise. */
  public Optional<KnownActor> choose(List<KnownActor> candidates, Collection<String> countries) {
    return candidates.stream()
        .filter(known -> !Collections.disjoint(known.countries(), countries))
        .findFirst()
        .or(() -> candidates.stream().filter(known -> known.countries().isEmpty()).findFirst())
        .or(() -> candidates.stream().findFirst());
  }

  /** The index of names, for readers of texts. */
  public NameIndex names() {
    return names;
  }

  /** The states, in the order of the file. */
  public List<State> states() {
    return List.copyOf(states.values());
  }

  /** The state with this ISO code. */
  public Optional<State> state(String code) {
    return Optional.ofNullable(states.get(code.toUpperCase(Locale.ROOT)));
  }

  /** The state of this name ("Libya", "the UAE"). */
  public Optional<State> stateNamed(String name) {
    return Optional.ofNullable(byStateName.get(NameFold.fold(name)));
  }

  /** Whether the name or the capital of a state may begin with this word. */
  public boolean mayBeginState(String word) {
    List<String> pieces = NameFold.pieces(word);
    return pieces.isEmpty() || stateBeginnings.contains(pieces.getFirst());
  }

  /** The state of this adjective or people ("Libyan", "Libyans"). */
  public Optional<State> stateOfAdjective(String word) {
    return Optional.ofNullable(byAdjective.get(NameFold.fold(word)));
  }

  /** The state whose government is called by this word ("Moscow", "the Kremlin"). */
  public Optional<State> stateOfCapital(String name) {
    return Optional.ofNullable(byCapital.get(NameFold.fold(name)));
  }

  /** The government of a country. */
  public Optional<Actor> government(String country) {
    return ofState(country, "government");
  }

  /** The army of a country. */
  public Optional<Actor> army(String country) {
    return ofState(country, "army");
  }

  /** The police of a country. */
  public Optional<Actor> police(String country) {
    return ofState(country, "police");
  }

  /** Officials of a country, unnamed. */
  public Optional<Actor> officials(String country) {
    return ofState(country, "officials");
  }

  /** State media of a country, unnamed. */
  public Optional<Actor> stateMedia(String country) {
    return ofState(country, "state-media");
  }

  /** Those who fight the government of a country, unnamed. */
  public Optional<Actor> rebels(String country) {
    return ofState(country, "rebels");
  }

  private Optional<Actor> ofState(String country, String what) {
    return find(country.toLowerCase(Locale.ROOT) + "-" + what);
  }

  /**
   * The outlet of a web address or a host name; the longest known end of the host decides.
   *
   * @param domain a host ("www.reuters.com") or a whole address
   */
  public Optional<Actor> outletByDomain(String domain) {
    String host = domain.strip().toLowerCase(Locale.ROOT);
    if (host.contains("://")) {
      try {
        host = Objects.requireNonNullElse(URI.create(host).getHost(), "");
      } catch (IllegalArgumentException notAnAddress) {
        return Optional.empty();
      }
    }
    int path = host.indexOf('/');
    host = path >= 0 ? host.substring(0, path) : host;
    while (!host.isEmpty()) {
      KnownActor known = byDomain.get(host);
      if (known != null) {
        return Optional.of(known.actor());
      }
      int dot = host.indexOf('.');
      host = dot < 0 ? "" : host.substring(dot + 1);
    }
    return Optional.empty();
  }

  /** For a person or a part of something: what they speak for or belong to, one step up. */
  public Optional<Actor> speaksFor(Actor actor) {
    return known(actor).flatMap(KnownActor::belongsTo).flatMap(this::find);
  }

  /** Whether both are or speak for one party to a conflict. */
  public boolean sameParty(Actor one, Actor other) {
    return one.party().isPresent() && one.party().equals(other.party());
  }

  /**
   * Whether both fight on one side: one party, or an armed group and the rebels of its war that it
   * is one of ("the rebels", of whom one report names only the leading group).
   */
  public boolean sameSide(Actor one, Actor other) {
    return sameParty(one, other)
        || (areRebels(one) || areRebels(other))
            && allied(one, other)
            && isNonStateGroup(one)
            && isNonStateGroup(other);
  }

  private static boolean areRebels(Actor actor) {
    return actor.id().filter(id -> id.endsWith("-rebels")).isPresent();
  }

  /** Whether the actor is, belongs to or speaks for a party to some conflict. */
  public boolean isParty(Actor actor) {
    return actor.party().isPresent();
  }

  /** Whether both are of one party, or the party of one fights beside the party of the other. */
  public boolean allied(Actor one, Actor other) {
    if (sameParty(one, other)) {
      return true;
    }
    Set<String> ofOne = withAllies(one);
    Set<String> ofOther = withAllies(other);
    return other.party().filter(ofOne::contains).isPresent()
        || one.party().filter(ofOther::contains).isPresent();
  }

  private Set<String> withAllies(Actor actor) {
    Set<String> found = new LinkedHashSet<>();
    known(actor).ifPresent(known -> found.addAll(known.allies()));
    actor.party().flatMap(this::known).ifPresent(known -> found.addAll(known.allies()));
    Set<String> parties = new LinkedHashSet<>();
    for (String id : found) {
      parties.add(known(id).flatMap(known -> known.actor().party()).orElse(id));
    }
    return parties;
  }

  /** Whether it is a state's government, army or police, or a militia on a government's side. */
  public boolean isStateForce(Actor actor) {
    return switch (actor.kind()) {
      case GOVERNMENT, MILITARY, POLICE -> true;
      case MILITIA, REBEL ->
          actor
                  .party()
                  .filter(party -> !actor.id().equals(Optional.of(party)))
                  .flatMap(this::find)
                  .filter(party -> party.kind() == Actor.Kind.GOVERNMENT)
                  .isPresent()
              && actor.kind() == Actor.Kind.MILITIA;
      case CIVILIANS,
          MONITOR,
          MEDIA,
          AGENCY,
          STATE_MEDIA,
          SOCIAL_MEDIA,
          INTERNATIONAL_ORGANISATION,
          AID_ORGANISATION,
          ANALYST,
          OFFICIAL,
          WITNESS,
          PERSON,
          UNNAMED,
          OTHER ->
          false;
    };
  }

  /** Whether it is an armed group that is no state's. */
  public boolean isNonStateGroup(Actor actor) {
    return (actor.kind() == Actor.Kind.REBEL || actor.kind() == Actor.Kind.MILITIA)
        && !isStateForce(actor);
  }

  /** Whether it stands for people who do not fight: civilians, witnesses, aid workers, media. */
  public boolean isCivilian(Actor actor) {
    return switch (actor.kind()) {
      case CIVILIANS, WITNESS, AID_ORGANISATION, MEDIA, AGENCY, MONITOR, ANALYST -> true;
      case GOVERNMENT,
          MILITARY,
          POLICE,
          REBEL,
          MILITIA,
          STATE_MEDIA,
          SOCIAL_MEDIA,
          INTERNATIONAL_ORGANISATION,
          OFFICIAL,
          PERSON,
          UNNAMED,
          OTHER ->
          false;
    };
  }
}
