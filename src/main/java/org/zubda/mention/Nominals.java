package org.zubda.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.actor.Actors;
import org.zubda.actor.State;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/**
 * Says whom a noun phrase stands for that names nobody, or names somebody by what they belong to:
 * "the Syrian army", "a rebel commander", "Gaddafi's forces", "the group".
 */
final class Nominals {

  private final Actors actors;
  private final ActorWords words;
  private final SideWords sides;
  private final CountryContext context;
  private final NamedActors named;
  private final Persons persons;
  private final Owners owners;
  private final Antecedents before;
  private final List<Reading> readings = readings();
  private final Map<Sentence, List<Chunk>> chunks = new LinkedHashMap<>();
  private Optional<Actor> leadingRebels = Optional.empty();
  private boolean rebelsSpokenOf;

  Nominals(
      Actors actors,
      ActorWords words,
      SideWords sides,
      CountryContext context,
      NamedActors named,
      Persons persons,
      Antecedents before) {
    this.actors = actors;
    this.words = words;
    this.sides = sides;
    this.context = context;
    this.named = named;
    this.persons = persons;
    this.before = before;
    this.owners = new Owners(actors, words, context, named, persons);
  }

  Owners owners() {
    return owners;
  }

  /** The chunks of a sentence, found once. */
  List<Chunk> chunks(Sentence sentence) {
    return chunks.computeIfAbsent(sentence, s -> Chunk.of(s, words));
  }

  /** The report says itself which group the rebels are, or are led by. */
  void ledBy(Optional<Actor> group) {
    leadingRebels = group;
  }

  /** The report speaks of rebels: "the opposition" is no mere party of a parliament. */
  void rebelsAreSpokenOf(boolean spokenOf) {
    rebelsSpokenOf = spokenOf;
  }

  /** Whom the chunk stands for, with what hangs on it by "of" or "for". */
  Optional<Found> read(Chunk chunk) {
    int head = chunk.last();
    Optional<Found> byName = endingInName(chunk);
    if (byName.isPresent()) {
      return byName;
    }
    Optional<Found> aside = aside(chunk);
    if (aside.isPresent()) {
      return aside;
    }
    List<String> lemmas = chunk.lemmas(chunk.first(), head);
    List<String> endings = ActorWords.endings(lemmas);
    for (Reading reading : readings) {
      int length = words.lengthOf(reading.section(), endings);
      if (length > 0) {
        int nounFirst = head - length + 1;
        Optional<Found> found = reading.read().apply(chunk, nounFirst);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    Optional<Found> people = peopleOf(chunk);
    return people.isPresent() || !words.endsIn("dealings", lemmas) ? people : dealings(chunk);
  }

  /** "Doe, commander of rebel forces", "GlobalPost, a news website": who has just been named. */
  private Optional<Found> aside(Chunk chunk) {
    Sentence s = chunk.sentence();
    int comma = chunk.first() - 1;
    if (comma < 1 || !s.token(comma).text().equals(",") || chunk.definite()) {
      return Optional.empty();
    }
    List<String> lemmas = chunk.lemmas(chunk.first(), chunk.last());
    boolean singular = !isPlural(chunk.token(chunk.last()));
    Optional<Persons.Run> person =
        persons.in(s).stream().filter(r -> r.last() == comma - 1).findFirst();
    if (person.isPresent()
        && singular
        && List.of(
                "spokes",
                "officials",
                "command",
                "office",
                "journalists",
                "analysts",
                "activists",
                "witnesses",
                "medics")
            .stream()
            .anyMatch(section -> words.endsIn(section, lemmas))) {
      int last = behind(chunk).map(Found::last).orElse(chunk.last());
      return person.map(r -> one(chunk, last, r.person().actor()));
    }
    Optional<Found> org =
        named.organisations(s).stream().filter(f -> f.last() == comma - 1).findFirst();
    boolean tells =
        chunk.indefinite()
            && singular
            && List.of(
                    "media",
                    "monitors",
                    "group",
                    "movement",
                    "aid",
                    "alliance",
                    "militants",
                    "rebels")
                .stream()
                .anyMatch(section -> words.endsIn(section, lemmas));
    return tells
        ? org.map(f -> arm(chunk, f.actor(), ownerBefore(chunk, chunk.last()), false))
        : Optional.empty();
  }

  /** "rebel control", "regime hands": whose it is, by generic words alone. */
  private Optional<Found> dealings(Chunk chunk) {
    Owners.Owner owner = owners.of(chunk, chunk.first(), chunk.last() - 1);
    boolean generic =
        switch (owner.side()) {
          case GOVERNMENT, REBELS, ARMY, POLICE -> true;
          case SECURITY, MILITANTS, MEDICAL, NONE -> false;
        };
    return generic && owner.organisation().isEmpty()
        ? ofOwner(chunk, chunk.last(), false)
        : Optional.empty();
  }

  private interface Reader {
    Optional<Found> apply(Chunk chunk, int noun);
  }

  private record Reading(String section, Reader read) {}

  /** The longer and the more telling nouns first. */
  private List<Reading> readings() {
    return List.of(
        new Reading("ministry", this::ministry),
        new Reading("security", this::security),
        new Reading("spokes", this::spokes),
        new Reading("medics", this::medics),
        new Reading("officials", this::officials),
        new Reading("government", this::government),
        new Reading("rebels", this::rebels),
        new Reading("monitors", this::monitors),
        new Reading("militants", this::militants),
        new Reading("army", this::army),
        new Reading("police", this::police),
        new Reading("forces", this::forces),
        new Reading("command", this::command),
        new Reading("office", this::office),
        new Reading("social", (c, n) -> many(c, n, "social media", Actor.Kind.SOCIAL_MEDIA)),
        new Reading("media", this::media),
        new Reading("journalists", this::journalists),
        new Reading("analysts", this::analysts),
        new Reading("activists", this::activists),
        new Reading("witnesses", this::witnesses),
        new Reading("aid", this::aid),
        new Reading("attackers", this::attackers),
        new Reading("machines", this::machines),
        new Reading("strikes", this::strikes),
        new Reading("alliance", this::alliance),
        new Reading("movement", this::group),
        new Reading("group", this::group));
  }

  // ---- names at the end: "the jihadist group Hayat Tahrir al-Sham", "HTS leader Abu ..." ----

  private Optional<Found> endingInName(Chunk chunk) {
    for (Persons.Run run : persons.in(chunk.sentence())) {
      if (run.last() == chunk.last() && run.first() >= chunk.first()) {
        return Optional.of(
            new Found(
                chunk.sentence(),
                chunk.content(),
                run.last(),
                run.person().actor(),
                true,
                false,
                Found.Note.PERSON));
      }
    }
    for (Found found : named.organisations(chunk.sentence())) {
      if (found.holds(chunk.last())) {
        int first = Math.min(found.first(), describedFrom(chunk, found.first()));
        return Optional.of(led(found).over(first, found.last()));
      }
    }
    return Optional.empty();
  }

  /** "Syrian rebels" are the group that leads them, where the report says which one. */
  Found led(Found found) {
    boolean rebels =
        found
            .actor()
            .id()
            .filter(id -> id.endsWith("-rebels"))
            .filter(id -> context.main().flatMap(actors::rebels).equals(Optional.of(found.actor())))
            .isPresent();
    return rebels && leadingRebels.isPresent()
        ? new Found(
            found.sentence(),
            found.first(),
            found.last(),
            leadingRebels.get(),
            false,
            true,
            Found.Note.ORGANISATION)
        : found;
  }

  /** The description before a name, but nothing before a possessor's mark: "Syria's ally HTS". */
  private int describedFrom(Chunk chunk, int name) {
    int first = name;
    while (first > chunk.content()
        && !chunk.token(first - 1).tag().equals("POS")
        && !chunk.token(first - 1).tag().equals("PRP$")
        && !StateWords.isLostApostrophe(chunk.sentence(), first - 1, actors)
        && named.organisations(chunk.sentence()).stream().noneMatch(holding(first - 1))) {
      first--;
    }
    return first;
  }

  private static java.util.function.Predicate<Found> holding(int token) {
    return f -> f.holds(token);
  }

  // ---- states and their arms ----

  private Owners.Owner ownerBefore(Chunk chunk, int noun) {
    // The last words of a long noun may tell the side too: "rebel commander".
    return owners.of(chunk, chunk.first(), Math.max(noun - 1, chunk.last() - 1));
  }

  private Optional<String> country(Chunk chunk, Owners.Owner owner, String arm) {
    if (owner.state().isPresent()) {
      return owner.state().map(State::code);
    }
    Optional<String> place = placeIn(chunk);
    if (place.isPresent()) {
      return place;
    }
    if (!arm.isEmpty()) {
      Optional<String> earlier =
          before
              .last(
                  chunk.sentence().index(),
                  2,
                  f -> f.named() && f.actor().id().filter(id -> id.endsWith("-" + arm)).isPresent())
              .flatMap(f -> f.actor().id())
              .map(id -> id.substring(0, 2).toUpperCase(java.util.Locale.ROOT));
      if (earlier.isPresent()) {
        return earlier;
      }
    }
    return context.main();
  }

  /** The country of a place inside the chunk, or right behind it by "in", "of" or "from". */
  private Optional<String> placeIn(Chunk chunk) {
    Optional<String> inside = context.between(chunk.span().start(), chunk.span().end());
    if (inside.isPresent()) {
      return inside;
    }
    int next = chunk.last() + 1;
    Sentence s = chunk.sentence();
    if (next + 1 < s.size() && s.token(next).lower().matches("in|of|from|at|near")) {
      int end = Math.min(s.size() - 1, next + 6);
      return context
          .between(s.token(next + 1).span().start(), s.token(end).span().end())
          .or(
              () -> {
                int at =
                    s.token(next + 1).lower().equals("the") && next + 2 < s.size()
                        ? next + 2
                        : next + 1;
                return StateWords.name(s, at, actors).map(n -> n.state().code());
              });
    }
    return Optional.empty();
  }

  private Found arm(Chunk chunk, Actor actor, Owners.Owner owner, boolean plural) {
    return new Found(
        chunk.sentence(),
        chunk.content(),
        extended(chunk),
        actor,
        owner.isNamed(),
        plural,
        Found.Note.ORGANISATION);
  }

  /** "the government of Iraq" is one phrase. */
  private int extended(Chunk chunk) {
    Sentence s = chunk.sentence();
    int next = chunk.last() + 1;
    if (next + 1 < s.size() && s.token(next).lower().equals("of")) {
      int at = s.token(next + 1).lower().equals("the") && next + 2 < s.size() ? next + 2 : next + 1;
      Optional<StateWords.Named> state = StateWords.name(s, at, actors);
      if (state.isPresent()) {
        return state.get().last();
      }
      Optional<Persons.Run> person =
          persons.in(s).stream().filter(r -> r.first() == next + 1).findFirst();
      if (person.isPresent()) {
        return person.get().last();
      }
    }
    return chunk.last();
  }

  private Optional<Found> government(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.organisation().isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, false));
    }
    Optional<Actor> ofPerson = owner.person().flatMap(this::party);
    if (ofPerson.isPresent()) {
      return ofPerson.map(a -> arm(chunk, a, owner, false));
    }
    if (owner.person().isPresent() || owner.side() == Owners.Side.REBELS) {
      return Optional.empty();
    }
    if ((chunk.indefinite() || isPlural(chunk.token(chunk.last()))) && owner.isNobody()) {
      return Optional.empty();
    }
    return country(chunk, owner, "")
        .flatMap(actors::government)
        .map(a -> arm(chunk, a, owner, false));
  }

  /** The government or group that a person stands for. */
  private Optional<Actor> party(Actor person) {
    return person.party().flatMap(id -> actors.find(id).or(() -> ownParty(id)));
  }

  private Optional<Actor> ownParty(String key) {
    return named.organisations().stream()
        .map(Found::actor)
        .filter(a -> a.key().equals(key))
        .findFirst();
  }

  private Optional<Found> army(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.organisation().isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, false));
    }
    if (owner.side() == Owners.Side.REBELS) {
      return rebels(chunk, noun);
    }
    Optional<Actor> ofPerson = owner.person().flatMap(this::party);
    if (ofPerson.isPresent()) {
      return ofPerson.map(a -> arm(chunk, a, owner, false));
    }
    if (chunk.indefinite() && owner.isNobody()) {
      return Optional.empty();
    }
    return country(chunk, owner, "army")
        .flatMap(actors::army)
        .map(a -> arm(chunk, a, owner, false));
  }

  private Optional<Found> police(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.organisation().isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, false));
    }
    return country(chunk, owner, "police")
        .flatMap(actors::police)
        .map(a -> arm(chunk, a, owner, true));
  }

  private Optional<Found> security(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    boolean official =
        words.is("officials", ActorWords.lemma(chunk.token(chunk.last())))
            || ActorWords.lemma(chunk.token(chunk.last())).startsWith("official");
    if (owner.organisation().isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, true));
    }
    Optional<String> country = country(chunk, owner, "");
    return (official ? country.flatMap(actors::officials) : country.flatMap(actors::government))
        .map(a -> arm(chunk, a, owner, true));
  }

  private Optional<Found> forces(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    Optional<Found> loyal = loyalTo(chunk);
    if (loyal.isPresent()) {
      return loyal;
    }
    if (owner.side() == Owners.Side.REBELS) {
      return rebels(chunk, noun);
    }
    if (owner.organisation().isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, true));
    }
    if (owner.side() == Owners.Side.MILITANTS) {
      return militants(chunk, noun);
    }
    Optional<Actor> ofPerson = owner.person().flatMap(this::party);
    if (ofPerson.isPresent()) {
      return ofPerson.map(a -> arm(chunk, a, owner, true));
    }
    Token first = chunk.token(chunk.first());
    if (first.tag().equals("PRP$") && owner.isNobody()) {
      return possessor(chunk).map(a -> arm(chunk, a, owner, true));
    }
    switch (owner.side()) {
      case GOVERNMENT, SECURITY:
        return country(chunk, owner, "")
            .flatMap(actors::government)
            .map(a -> arm(chunk, a, owner, true));
      case ARMY:
        return country(chunk, owner, "army")
            .flatMap(actors::army)
            .map(a -> arm(chunk, a, owner, true));
      case POLICE:
        return country(chunk, owner, "police")
            .flatMap(actors::police)
            .map(a -> arm(chunk, a, owner, true));
      case REBELS, MILITANTS, MEDICAL, NONE:
        break;
    }
    String lemma = ActorWords.singular(ActorWords.lemma(chunk.token(chunk.last())));
    boolean soldiers =
        switch (lemma) {
          case "force",
              "troop",
              "soldier",
              "serviceman",
              "army unit",
              "special forces",
              "paratrooper",
              "commando",
              "marine",
              "sniper",
              "gunner",
              "reservist",
              "conscript" ->
              true;
          default -> false;
        };
    if (owner.state().isPresent() && soldiers) {
      return owner.state().flatMap(s -> actors.army(s.code())).map(a -> arm(chunk, a, owner, true));
    }
    boolean troops =
        switch (lemma) {
          case "troop", "soldier", "conscript", "paratrooper", "serviceman" -> true;
          default -> false;
        };
    if (troops && owner.isNobody() && !chunk.token(chunk.first()).tag().equals("PRP$")) {
      Optional<String> subject =
          before
              .last(chunk.sentence().index(), 0, f -> f.note() == Found.Note.COUNTRY)
              .flatMap(f -> f.actor().id())
              .map(id -> id.substring(0, 2).toUpperCase(java.util.Locale.ROOT));
      return subject
          .or(() -> country(chunk, owner, chunk.definite() ? "army" : ""))
          .flatMap(actors::army)
          .map(a -> arm(chunk, a, owner, true));
    }
    if (lemma.equals("fighter") && owner.isNobody() && chunk.definite()) {
      return before
          .last(chunk.sentence().index(), 2, f -> f.actor().kind() == Actor.Kind.REBEL)
          .map(f -> arm(chunk, f.actor(), owner, true));
    }
    return Optional.empty();
  }

  /** "his forces", "its troops": of whom was last spoken. */
  private Optional<Actor> possessor(Chunk chunk) {
    String word = chunk.token(chunk.first()).lower();
    int at = chunk.sentence().index();
    if (word.equals("his") || word.equals("her")) {
      return before.last(at, 2, f -> f.note() == Found.Note.PERSON).flatMap(f -> party(f.actor()));
    }
    if (word.equals("its") || word.equals("their")) {
      boolean one = word.equals("its");
      return before
          .last(
              at,
              1,
              f ->
                  (f.note() == Found.Note.ORGANISATION || f.note() == Found.Note.COUNTRY)
                      && !(one && f.plural()))
          .map(Found::actor);
    }
    return Optional.empty();
  }

  /** "forces loyal to Muammar Gaddafi". */
  private Optional<Found> loyalTo(Chunk chunk) {
    Sentence s = chunk.sentence();
    int next = chunk.last() + 1;
    if (next + 2 >= s.size()
        || !s.token(next).lower().matches("loyal|allied|aligned|belonging")
        || !s.token(next + 1).lower().matches("to|with")) {
      return Optional.empty();
    }
    int at = next + 2;
    for (int start = at; start <= Math.min(at + 3, s.size() - 1); start++) {
      int from = start;
      Optional<Persons.Run> run =
          persons.in(s).stream().filter(r -> r.first() <= from && from <= r.last()).findFirst();
      if (run.isPresent()) {
        return party(run.get().person().actor())
            .map(
                a ->
                    new Found(
                        s,
                        chunk.content(),
                        run.get().last(),
                        a,
                        true,
                        true,
                        Found.Note.ORGANISATION));
      }
      Optional<Found> org = named.organisations(s).stream().filter(f -> f.holds(from)).findFirst();
      if (org.isPresent() && s.token(next).lower().equals("loyal")) {
        return org.map(f -> f.over(chunk.content(), f.last()));
      }
    }
    if (s.token(at).lower().equals("the")
        && at + 1 < s.size()
        && words.is("government", s.token(at + 1).lower())) {
      return context
          .main()
          .flatMap(actors::government)
          .map(a -> new Found(s, chunk.content(), at + 1, a, false, true, Found.Note.ORGANISATION));
    }
    return Optional.empty();
  }

  // ---- rebels and militants ----

  private Optional<Found> rebels(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.organisation().isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, true));
    }
    Optional<Actor> whose = owner.isNobody() ? armedBehind(chunk) : Optional.empty();
    if (whose.isPresent()) {
      return whose.map(a -> arm(chunk, a, owner, true));
    }
    String lemma = ActorWords.lemma(chunk.token(chunk.last()));
    if (lemma.startsWith("opposition") && noun == chunk.last()) {
      boolean armed = rebelsSpokenOf || owner.side() == Owners.Side.REBELS;
      if (!armed) {
        return Optional.empty();
      }
    }
    Optional<String> people = unknownPeople(chunk, noun);
    if (people.isPresent() && owner.state().isEmpty()) {
      String name = people.get() + " rebels";
      return Optional.of(
          arm(
              chunk,
              new Actor(Optional.empty(), name, Actor.Kind.REBEL, Optional.of(name)),
              owner,
              true));
    }
    Optional<Actor> told =
        chunk.definite() && owner.isNobody() && leadingRebels.isEmpty()
            ? before
                .last(
                    chunk.sentence().index(),
                    4,
                    f -> isArmed(f.actor()) && f.actor().name().endsWith(" rebels"))
                .map(Found::actor)
            : Optional.empty();
    Actor actor =
        leadingRebels
            .or(() -> told)
            .or(() -> country(chunk, owner, "").flatMap(actors::rebels))
            .orElseGet(
                () ->
                    new Actor(Optional.empty(), "rebels", Actor.Kind.REBEL, Optional.of("rebels")));
    return Optional.of(arm(chunk, actor, owner, true));
  }

  /** "Guerrillas of the Liberation Front": the armed group whose they are. */
  private Optional<Actor> armedBehind(Chunk chunk) {
    int of = chunk.last() + 1;
    if (of + 1 >= chunk.sentence().size() || !chunk.sentence().token(of).lower().equals("of")) {
      return Optional.empty();
    }
    return named.organisations(chunk.sentence()).stream()
        .filter(f -> f.first() > of && f.first() <= of + 2 && isArmed(f.actor()))
        .map(Found::actor)
        .findFirst();
  }

  /** "Tuareg" in "Tuareg rebels": a people without a state. */
  private Optional<String> unknownPeople(Chunk chunk, int noun) {
    if (noun <= chunk.first()) {
      return Optional.empty();
    }
    Token token = chunk.token(noun - 1);
    boolean capital =
        Character.isUpperCase(token.text().charAt(0))
            && token.text().chars().allMatch(Character::isLetter)
            && (token.tag().startsWith("JJ") || token.isProper())
            && noun - 1 > 0;
    return capital
            && StateWords.adjective(token, actors).isEmpty()
            && owners.side(token) == Owners.Side.NONE
        ? Optional.of(token.text())
        : Optional.empty();
  }

  private Optional<Found> militants(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.organisation().isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, true));
    }
    Optional<Found> justNamed = justNamed(chunk);
    if (justNamed.isPresent()) {
      return justNamed;
    }
    boolean group = words.is("group", ActorWords.lemma(chunk.token(chunk.last())));
    Optional<Actor> only = group ? Optional.empty() : onlyGroup();
    if (only.isPresent() && owner.state().isEmpty()) {
      return only.map(a -> arm(chunk, a, owner, !group));
    }
    if (chunk.definite()) {
      int at = chunk.sentence().index();
      Optional<Actor> meant =
          before
              .last(at, group ? 4 : 2, f -> isArmed(f.actor()) && f.named())
              .map(Found::actor)
              .or(this::mostNamedGroup);
      if (meant.isPresent()) {
        return meant.map(a -> arm(chunk, a, owner, !group));
      }
    }
    String noun2 =
        ActorWords.plural(ActorWords.singular(ActorWords.lemma(chunk.token(chunk.last()))));
    String name =
        owner.state().map(s -> s.adjective() + " ").orElse("")
            + (group || chunk.last() > noun
                ? chunkWords(chunk, noun)
                : isForces(chunk) ? "militants" : noun2);
    return Optional.of(
        arm(
            chunk,
            new Actor(Optional.empty(), name, Actor.Kind.REBEL, Optional.empty()),
            owner,
            true));
  }

  private boolean isForces(Chunk chunk) {
    return words.is("forces", ActorWords.lemma(chunk.token(chunk.last())));
  }

  /** "Name of the Group (NG) jihadist group": the words behind a name tell of it. */
  private Optional<Found> justNamed(Chunk chunk) {
    return named.organisations(chunk.sentence()).stream()
        .filter(f -> f.last() == chunk.first() - 1 && isArmed(f.actor()))
        .findFirst()
        .map(f -> f.over(chunk.first(), chunk.last()));
  }

  private String chunkWords(Chunk chunk, int noun) {
    return ActorWords.plural(
        StateWords.text(chunk.sentence(), Math.max(noun, chunk.content()), chunk.last())
            .toLowerCase(java.util.Locale.ROOT));
  }

  private boolean isArmed(Actor actor) {
    return actor.kind() == Actor.Kind.REBEL || actor.kind() == Actor.Kind.MILITIA;
  }

  /** The armed group of the report, where it names one and no other. */
  private Optional<Actor> onlyGroup() {
    List<Actor> groups =
        named.organisations().stream().map(Found::actor).filter(this::isArmed).distinct().toList();
    return groups.size() == 1 ? Optional.of(groups.getFirst()) : Optional.empty();
  }

  /** The armed group that the report names most. */
  private Optional<Actor> mostNamedGroup() {
    Map<Actor, Integer> times = new LinkedHashMap<>();
    for (Found found : named.organisations()) {
      if (isArmed(found.actor())) {
        times.merge(found.actor(), 1, Integer::sum);
      }
    }
    int most = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return times.entrySet().stream()
        .filter(e -> e.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Optional<Found> attackers(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.organisation().isPresent()) {
      return owner.organisation().filter(this::isArmed).map(a -> arm(chunk, a, owner, true));
    }
    String lemma = ActorWords.singular(ActorWords.lemma(chunk.token(chunk.last())));
    Optional<Persons.Person> known = personOfRole(chunk, lemma);
    if (known.isPresent() && chunk.definite()) {
      return known.map(p -> one(chunk, chunk.last(), p.actor()));
    }
    return many(chunk, noun, ActorWords.plural(lemma), Actor.Kind.UNNAMED);
  }

  // ---- who speaks for another ----

  private Optional<Found> spokes(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    String lemma = ActorWords.singular(ActorWords.lemma(chunk.token(chunk.last())));
    boolean headIsPlace = lemma.equals("command") || lemma.equals("headquarters");
    if (headIsPlace && owner.isNobody()) {
      return Optional.empty();
    }
    int last = chunk.last();
    // "A military source at the Free Syrian Army" is that army's, whatever "military" says alone.
    Optional<Found> behind =
        owner.isNamed()
            ? Optional.empty()
            : behind(chunk)
                .filter(f -> f.named() && f.note() == Found.Note.ORGANISATION && isBody(f.actor()));
    Optional<Actor> of = behind.map(Found::actor).or(() -> whole(chunk, owner));
    last = behind.map(Found::last).orElse(last);
    if (of.isEmpty()) {
      behind = behind(chunk);
      if (behind.isPresent()) {
        of = behind.map(Found::actor);
        last = behind.get().last();
      }
    }
    if (of.isEmpty() && noun > chunk.first()) {
      // "a coalition spokesman", where the coalition is named elsewhere
      String whose = ActorWords.lemma(chunk.token(noun - 1));
      of = whose.equals("coalition") ? allianceOf(chunk.sentence(), true) : Optional.empty();
    }
    if (lemma.startsWith("spokes") && !owner.isNobody() || behind.isPresent()) {
      Optional<Actor> org = of;
      Optional<Persons.Person> person =
          persons.all().stream()
              .filter(p -> p.roles.contains(lemma) && p.organisation.isPresent())
              .filter(p -> p.organisation.equals(org))
              .findFirst();
      if (person.isPresent()) {
        return Optional.of(one(chunk, last, person.get().actor()));
      }
    }
    if (of.isPresent()) {
      return Optional.of(
          new Found(
              chunk.sentence(),
              chunk.content(),
              last,
              of.get(),
              owner.isNamed() || behind.filter(Found::named).isPresent(),
              false,
              Found.Note.UNNAMED_ONE));
    }
    if (lemma.equals("statement") || lemma.equals("command") || lemma.equals("bulletin")) {
      return Optional.empty();
    }
    if (chunk.definite()) {
      Optional<Found> earlier =
          before.last(
              chunk.sentence().index(),
              4,
              f -> f.note() == Found.Note.UNNAMED_ONE || f.note() == Found.Note.PERSON);
      if (earlier.isPresent()) {
        return earlier.map(f -> one(chunk, chunk.last(), f.actor()));
      }
    }
    return many(chunk, noun, ActorWords.plural(lemma), Actor.Kind.UNNAMED);
  }

  private static boolean isBody(Actor actor) {
    return switch (actor.kind()) {
      case REBEL, MILITIA, MILITARY, INTERNATIONAL_ORGANISATION, AID_ORGANISATION, MONITOR -> true;
      default -> false;
    };
  }

  /** The body that the words before a spokesman or official name. */
  private Optional<Actor> whole(Chunk chunk, Owners.Owner owner) {
    if (owner.organisation().isPresent()) {
      return owner.organisation();
    }
    Optional<Actor> ministry = ministryIn(chunk);
    if (ministry.isPresent()) {
      return ministry;
    }
    Optional<Actor> ofPerson = owner.person().flatMap(this::party);
    if (ofPerson.isPresent()) {
      return ofPerson;
    }
    return switch (owner.side()) {
      case REBELS -> leadingRebels.or(() -> country(chunk, owner, "").flatMap(actors::rebels));
      case GOVERNMENT -> country(chunk, owner, "").flatMap(actors::government);
      case ARMY -> country(chunk, owner, "army").flatMap(actors::army);
      case POLICE -> country(chunk, owner, "police").flatMap(actors::police);
      case SECURITY -> country(chunk, owner, "").flatMap(actors::officials);
      case MILITANTS -> mostNamedGroup();
      case MEDICAL -> Optional.of(Actor.unknown("medics", Actor.Kind.WITNESS));
      case NONE -> owner.state().flatMap(s -> actors.officials(s.code()));
    };
  }

  /** The body behind "for", "of", "from", "at", "in" or "with": "a spokesman for the rebels". */
  private Optional<Found> behind(Chunk chunk) {
    Sentence s = chunk.sentence();
    int next = chunk.last() + 1;
    if (next + 1 >= s.size() || !s.token(next).lower().matches("for|of|from|at|with|in|to|on|by")) {
      return Optional.empty();
    }
    for (Chunk other : chunks(s)) {
      if (other.first() == next + 1) {
        Optional<Found> found =
            read(other)
                .filter(f -> f.note() != Found.Note.PERSON || s.token(next).lower().equals("for"));
        if (found.isPresent()) {
          return found;
        }
        Owners.Owner owner = owners.of(other, other.first(), other.last());
        Optional<Actor> body = owner.isNobody() ? Optional.empty() : whole(other, owner);
        return body.isPresent() ? body.map(a -> arm(other, a, owner, false)) : behind(other);
      }
    }
    return Optional.empty();
  }

  private Optional<Found> officials(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    boolean plural = isPlural(chunk.token(chunk.last()));
    if (!plural
        && ActorWords.lemma(chunk.token(chunk.last())).equals("authority")
        && !chunk.token(chunk.last()).lower().equals("authorities")) {
      return Optional.empty();
    }
    if (owner.organisation().isPresent()) {
      return owner
          .organisation()
          .map(
              a ->
                  new Found(
                      chunk.sentence(),
                      chunk.content(),
                      chunk.last(),
                      a,
                      true,
                      plural,
                      plural ? Found.Note.UNNAMED_MANY : Found.Note.UNNAMED_ONE));
    }
    Optional<Found> behind = owner.isNobody() ? behind(chunk) : Optional.empty();
    if (behind.isPresent() && behind.get().note() != Found.Note.COUNTRY) {
      return behind.map(f -> f.over(chunk.content(), f.last()));
    }
    if (chunk.definite() && !plural && owner.isNobody()) {
      Optional<Found> earlier =
          before.last(
              chunk.sentence().index(),
              4,
              f -> f.note() == Found.Note.UNNAMED_ONE || f.actor().kind() == Actor.Kind.OFFICIAL);
      if (earlier.isPresent()) {
        return earlier.map(f -> one(chunk, chunk.last(), f.actor()));
      }
    }
    Optional<Actor> of =
        switch (owner.side()) {
          case NONE, SECURITY -> country(chunk, owner, "officials").flatMap(actors::officials);
          case GOVERNMENT, ARMY, POLICE, REBELS, MILITANTS, MEDICAL -> whole(chunk, owner);
        };
    Actor actor = of.orElseGet(() -> Actor.unknown("officials", Actor.Kind.OFFICIAL));
    return Optional.of(
        new Found(
            chunk.sentence(),
            chunk.content(),
            chunk.last(),
            actor,
            owner.isNamed(),
            plural,
            plural ? Found.Note.UNNAMED_MANY : Found.Note.UNNAMED_ONE));
  }

  // ---- ministries ----

  /** The ministry that the words of a chunk name before its head. */
  private Optional<Actor> ministryIn(Chunk chunk) {
    for (int i = chunk.last() - 1; i > chunk.first(); i--) {
      if (words.is("ministry", ActorWords.lemma(chunk.token(i)))
          && !words.is("group", ActorWords.lemma(chunk.token(i)))) {
        Chunk inner = new Chunk(chunk.sentence(), chunk.first(), i);
        return ministry(inner, i).map(Found::actor);
      }
    }
    return Optional.empty();
  }

  private Optional<Found> ministry(Chunk chunk, int noun) {
    Sentence s = chunk.sentence();
    int last = chunk.last();
    String head = ActorWords.lemma(chunk.token(last));
    Owners.Owner owner = owners.of(chunk, chunk.first(), last - 1);
    Optional<String> type = Optional.empty();
    if (last > chunk.first() && isMinistryType(chunk.token(last - 1).lower())) {
      type = Optional.of(chunk.token(last - 1).lower());
    }
    if (last + 2 < s.size() && s.token(last + 1).lower().equals("of")) {
      int at = last + 2;
      if (s.token(at).lower().equals("the")) {
        at++;
      }
      if (at < s.size() && isMinistryType(s.token(at).lower())) {
        type = Optional.of(s.token(at).lower());
        last = at;
        if (at + 1 < s.size() && s.token(at + 1).lower().equals("affairs")) {
          last = at + 1;
        }
      }
    }
    if (type.isEmpty()) {
      if (!head.equals("ministry") || !chunk.definite()) {
        return Optional.empty();
      }
      return before
          .last(s.index(), 8, f -> f.note() == Found.Note.MINISTRY)
          .map(
              f ->
                  new Found(
                      s,
                      chunk.content(),
                      chunk.last(),
                      f.actor(),
                      false,
                      false,
                      Found.Note.MINISTRY));
    }
    if (!head.equals("ministry") && !head.equals("office") && !head.equals("department")) {
      return Optional.empty();
    }
    String what = type.get().equals("defense") ? "defence" : type.get();
    int end = last;
    Optional<String> behind = Optional.empty();
    for (int i = end + 1; i < Math.min(s.size() - 1, end + 4) && behind.isEmpty(); i++) {
      if (s.token(i).lower().equals("in")) {
        behind = seatedIn(s, i + 1);
      }
    }
    boolean bare = owner.state().isEmpty() && behind.isEmpty();
    if (bare) {
      Optional<Found> earlier =
          before.last(
              s.index(),
              20,
              f ->
                  f.note() == Found.Note.MINISTRY
                      && f.actor().name().toLowerCase(java.util.Locale.ROOT).contains(what));
      if (earlier.isPresent()) {
        return Optional.of(
            new Found(
                s, chunk.content(), end, earlier.get().actor(), false, false, Found.Note.MINISTRY));
      }
    }
    Optional<String> seat = behind;
    Optional<String> country = owner.state().map(State::code).or(() -> seat).or(context::main);
    if (country.isEmpty()) {
      return Optional.empty();
    }
    Optional<State> state = actors.state(country.get());
    String name = state.map(st -> st.adjective() + " ").orElse("") + what + " ministry";
    if (country.get().equals("PS") && what.equals("health")) {
      return actors
          .find("gaza-health-ministry")
          .map(a -> new Found(s, chunk.content(), end, a, true, false, Found.Note.MINISTRY));
    }
    Actor actor =
        new Actor(
            Optional.empty(),
            name,
            Actor.Kind.GOVERNMENT,
            actors.government(country.get()).flatMap(Actor::party));
    return Optional.of(
        new Found(s, chunk.content(), end, actor, owner.isNamed(), false, Found.Note.MINISTRY));
  }

  /** "the foreign ministry in Berlin": the country of a place, or of a capital. */
  private Optional<String> seatedIn(Sentence s, int at) {
    return context
        .between(s.token(at).span().start(), s.token(at).span().end())
        .or(() -> StateWords.name(s, at, actors).map(n -> n.state().code()));
  }

  private static boolean isMinistryType(String word) {
    return switch (word) {
      case "interior",
          "foreign",
          "defence",
          "defense",
          "health",
          "information",
          "justice",
          "finance",
          "emergencies",
          "education",
          "oil",
          "culture",
          "energy",
          "agriculture",
          "transport",
          "home" ->
          true;
      default -> false;
    };
  }

  // ---- persons by office or rank ----

  private Optional<Found> office(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    String lemma = ActorWords.singular(ActorWords.lemma(chunk.token(chunk.last())));
    if (isPlural(chunk.token(chunk.last()))) {
      Optional<Actor> body = owner.isNobody() ? Optional.empty() : whole(chunk, owner);
      return body.map(a -> arm(chunk, a, owner, true));
    }
    if (chunk.token(chunk.first()).lower().matches("my|our|your")) {
      return Optional.empty();
    }
    Optional<Persons.Person> known =
        chunk.indefinite() ? Optional.empty() : personOfRole(chunk, lemma);
    if (known.isPresent()) {
      return known.map(p -> one(chunk, chunk.last(), p.actor()));
    }
    return role(chunk, owner);
  }

  private Optional<Found> command(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    String lemma = ActorWords.singular(ActorWords.lemma(chunk.token(chunk.last())));
    if (chunk.last() > chunk.first()
        && chunk.token(chunk.last() - 1).lower().matches("consulate|secretary|attorney")) {
      return Optional.empty();
    }
    Optional<Persons.Person> known = personOfRole(chunk, lemma);
    boolean plural = isPlural(chunk.token(chunk.last()));
    if (known.isPresent() && !plural && (chunk.definite() || !owner.isNobody())) {
      return known.map(p -> one(chunk, chunk.last(), p.actor()));
    }
    if (plural) {
      Optional<Actor> body = owner.isNobody() ? Optional.empty() : whole(chunk, owner);
      return body.map(a -> arm(chunk, a, owner, true));
    }
    if (lemma.equals("fighter") && owner.organisation().isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, false));
    }
    return role(chunk, owner);
  }

  /** One unnamed person in an office or rank, on the side that the words give. */
  private Optional<Found> role(Chunk chunk, Owners.Owner owner) {
    Optional<Found> behind = owner.isNobody() ? behind(chunk) : Optional.empty();
    Optional<Actor> body =
        behind
            .map(Found::actor)
            .or(() -> owner.isNobody() ? Optional.empty() : whole(chunk, owner));
    if (chunk.definite() && body.isEmpty()) {
      String lemma = ActorWords.lemma(chunk.token(chunk.last()));
      Optional<Found> earlier =
          before.last(
              chunk.sentence().index(),
              3,
              f ->
                  f.note() == Found.Note.UNNAMED_ONE
                      && f.actor().name().toLowerCase(java.util.Locale.ROOT).endsWith(lemma));
      if (earlier.isPresent()) {
        return earlier.map(f -> one(chunk, chunk.last(), f.actor()));
      }
    }
    int last = behind.map(Found::last).orElse(chunk.last());
    String name = StateWords.text(chunk.sentence(), chunk.content(), last);
    boolean states = body.isEmpty() || !body.filter(this::isArmed).isPresent();
    Actor actor =
        new Actor(
            Optional.empty(),
            name,
            states ? Actor.Kind.OFFICIAL : Actor.Kind.UNNAMED,
            body.isPresent()
                ? body.flatMap(Actor::party)
                : ofState(chunk)
                    ? country(chunk, owner, "").flatMap(actors::government).flatMap(Actor::party)
                    : Optional.empty());
    return Optional.of(
        new Found(
            chunk.sentence(), chunk.content(), last, actor, false, false, Found.Note.UNNAMED_ONE));
  }

  /** Whether an office without a named body is the state's own: no "director", nobody "former". */
  private static boolean ofState(Chunk chunk) {
    if (chunk.lemmas(chunk.first(), chunk.last()).contains("former")) {
      return false;
    }
    return switch (ActorWords.singular(ActorWords.lemma(chunk.token(chunk.last())))) {
      case "minister",
          "governor",
          "mayor",
          "premier",
          "prosecutor",
          "prefect",
          "official",
          "president" ->
          true;
      default -> false;
    };
  }

  /** The one person of the report who has this role, on the side that the chunk gives. */
  private Optional<Persons.Person> personOfRole(Chunk chunk, String role) {
    Owners.Owner owner = ownerBefore(chunk, chunk.last());
    Optional<Actor> body = owner.isNobody() ? Optional.empty() : whole(chunk, owner);
    List<Persons.Person> fitting =
        persons.all().stream()
            .filter(
                p -> p.roles.contains(role) || (role.equals("general") && p.roles.contains("gen")))
            .filter(
                p ->
                    body.isEmpty()
                        || p.actor().party().isEmpty()
                        || p.actor().party().equals(body.flatMap(Actor::party)))
            .toList();
    List<Persons.Person> rather = new ArrayList<>(fitting);
    if (rather.isEmpty()
        && body.isPresent()
        && (role.equals("commander") || role.equals("general") || role.equals("leader"))) {
      persons.all().stream()
          .filter(p -> p.roles.stream().anyMatch(r -> words.is("command", r) || r.equals("gen")))
          .filter(
              p ->
                  p.actor().party().isPresent()
                      && p.actor().party().equals(body.flatMap(Actor::party)))
          .forEach(rather::add);
    }
    if (rather.size() < 2 || !chunk.definite()) {
      return rather.size() == 1 ? Optional.of(rather.getFirst()) : Optional.empty();
    }
    // Several have that role: the one last spoken of.
    Optional<Actor> last =
        before
            .last(
                chunk.sentence().index(),
                6,
                f -> rather.stream().anyMatch(p -> p.actor().equals(f.actor())))
            .map(Found::actor);
    return rather.stream().filter(p -> Optional.of(p.actor()).equals(last)).findFirst();
  }

  private Found one(Chunk chunk, int last, Actor actor) {
    return new Found(
        chunk.sentence(), chunk.content(), last, actor, false, false, Found.Note.UNNAMED_ONE);
  }

  /**
   * The body that a person with the role that a chunk tells speaks for.
   *
   * @param behind whether the words behind the chunk may name it: "commander of rebel forces"
   */
  Optional<Actor> bodyOf(Chunk chunk, boolean behind) {
    Owners.Owner owner = owners.of(chunk, chunk.first(), chunk.last() - 1);
    if (!owner.isNobody()) {
      Optional<Actor> own = whole(chunk, owner);
      boolean official = own.flatMap(Actor::id).filter(id -> id.endsWith("-officials")).isPresent();
      return official ? owner.state().flatMap(s -> actors.government(s.code())) : own;
    }
    if (!behind) {
      return Optional.empty();
    }
    Sentence s = chunk.sentence();
    if (chunk.last() + 1 < s.size() && s.token(chunk.last() + 1).lower().equals("in")) {
      return Optional.empty();
    }
    Optional<Found> found = behind(chunk);
    if (found.isPresent()) {
      return found.map(Found::actor);
    }
    int next = chunk.last() + 1;
    if (next + 1 < s.size() && s.token(next).lower().equals("of")) {
      Optional<String> here = placeIn(chunk);
      return here.filter(c -> context.main().filter(c::equals).isPresent() || isStateBehind(chunk))
          .or(() -> here.isPresent() ? context.main() : Optional.empty())
          .flatMap(actors::government);
    }
    return Optional.empty();
  }

  /** "president of Uruguay": a state's own name is beyond doubt, a small place's is not. */
  private boolean isStateBehind(Chunk chunk) {
    Sentence s = chunk.sentence();
    int at = chunk.last() + 2;
    if (at < s.size() && s.token(at).lower().equals("the")) {
      at++;
    }
    return at < s.size() && StateWords.name(s, at, actors).isPresent();
  }

  /** The country that a role belongs to. */
  Optional<String> countryOf(Chunk chunk) {
    return country(chunk, ownerBefore(chunk, chunk.last()), "");
  }

  // ---- those who saw, treat, watch and write ----

  private static boolean isPlural(Token token) {
    return token.tag().endsWith("S");
  }

  private Optional<Found> many(Chunk chunk, int noun, String name, Actor.Kind kind) {
    boolean plural = isPlural(chunk.token(chunk.last()));
    return Optional.of(
        new Found(
            chunk.sentence(),
            chunk.content(),
            chunk.last(),
            Actor.unknown(name, kind),
            false,
            plural,
            plural ? Found.Note.UNNAMED_MANY : Found.Note.UNNAMED_ONE));
  }

  private String nounName(Chunk chunk, int noun) {
    List<String> lemmas = chunk.lemmas(noun, chunk.last());
    String last = ActorWords.plural(ActorWords.singular(lemmas.getLast()));
    return lemmas.size() == 1
        ? last
        : String.join(" ", lemmas.subList(0, lemmas.size() - 1)) + " " + last;
  }

  private Optional<Found> witnesses(Chunk chunk, int noun) {
    String lemma = ActorWords.singular(ActorWords.lemma(chunk.token(chunk.last())));
    if (chunk.definite() && !isPlural(chunk.token(chunk.last()))) {
      Optional<Persons.Person> known = personOfRole(chunk, lemma);
      if (known.isPresent()) {
        return known.map(p -> one(chunk, chunk.last(), p.actor()));
      }
    }
    String name = lemma.contains("witness") ? "witnesses" : nounName(chunk, chunk.last());
    return many(chunk, noun, name, Actor.Kind.WITNESS);
  }

  private Optional<Found> medics(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.organisation().isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, true));
    }
    String lemma = ActorWords.singular(ActorWords.lemma(chunk.token(chunk.last())));
    boolean building =
        switch (lemma) {
          case "hospital", "clinic", "morgue", "center", "centre" -> true;
          default -> false;
        };
    if (building && !speechFollows(chunk)) {
      return Optional.empty();
    }
    Optional<Persons.Person> known =
        chunk.definite() ? personOfRole(chunk, lemma) : Optional.empty();
    if (known.isPresent()) {
      return known.map(p -> one(chunk, chunk.last(), p.actor()));
    }
    return many(chunk, noun, nounName(chunk, noun), Actor.Kind.WITNESS);
  }

  private boolean speechFollows(Chunk chunk) {
    int next = chunk.last() + 1;
    return next < chunk.sentence().size()
        && chunk.sentence().token(next).isVerb()
        && words.is("speech", ActorWords.lemma(chunk.sentence().token(next)));
  }

  private Optional<Found> activists(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    String name =
        owner.state().map(s -> s.adjective() + " ").orElse("") + nounName(chunk, chunk.last());
    return many(chunk, noun, name, Actor.Kind.WITNESS);
  }

  private Optional<Found> analysts(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.organisation().isPresent() && !isPlural(chunk.token(chunk.last())) && !isPro(chunk)) {
      return owner.organisation().map(a -> arm(chunk, a, owner, false));
    }
    return many(chunk, noun, nounName(chunk, chunk.last()), Actor.Kind.ANALYST);
  }

  /** "pro-Russian": whoever leans to a side does not speak for it. */
  private static boolean isPro(Chunk chunk) {
    return chunk.lemmas(chunk.first(), chunk.last()).stream().anyMatch(w -> w.startsWith("pro-"));
  }

  private Optional<Found> journalists(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.organisation().isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, false));
    }
    Optional<Found> behind = behind(chunk).filter(Found::named);
    if (behind.isPresent() && isMedium(behind.get().actor())) {
      return behind.map(f -> f.over(chunk.content(), f.last()));
    }
    return many(chunk, noun, nounName(chunk, chunk.last()), Actor.Kind.MEDIA);
  }

  private static boolean isMedium(Actor actor) {
    return switch (actor.kind()) {
      case MEDIA, AGENCY, STATE_MEDIA -> true;
      default -> false;
    };
  }

  private Optional<Found> media(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.organisation().filter(a -> isMedium(a)).isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, false));
    }
    List<String> lower =
        Owners.lower(chunk.sentence().tokens().subList(chunk.first(), chunk.last()));
    boolean ofState =
        lower.stream().anyMatch(w -> words.is("of-state", w))
            || chunk.lemmas(noun, chunk.last()).contains("state");
    boolean proState = lower.stream().anyMatch(w -> w.startsWith("pro-"));
    if (ofState && !proState) {
      Optional<Actor> state =
          owner
              .organisation()
              .or(() -> country(chunk, owner, "state-media").flatMap(actors::stateMedia));
      if (state.isPresent()) {
        return state.map(a -> arm(chunk, a, owner, false));
      }
    }
    if (chunk.definite() && owner.isNobody()) {
      Optional<Found> earlier =
          before.last(chunk.sentence().index(), 4, f -> isMedium(f.actor()) && f.named());
      if (earlier.isPresent() && !isPlural(chunk.token(chunk.last()))) {
        return earlier.map(f -> one(chunk, chunk.last(), f.actor()));
      }
    }
    Optional<Found> unknown = unknownName(chunk, noun, Actor.Kind.MEDIA);
    if (unknown.isPresent()) {
      return unknown;
    }
    boolean local = lower.contains("local");
    boolean plain =
        !local && owner.isNobody() && !isPlural(chunk.token(chunk.last())) && !isMass(chunk);
    if (plain && !chunk.definite() && !speechFollows(chunk)) {
      return Optional.empty();
    }
    String base =
        local ? "local media" : owner.state().map(s -> s.adjective() + " media").orElse("");
    String name =
        base.isEmpty()
            ? StateWords.text(chunk.sentence(), Math.max(chunk.content(), noun - 1), chunk.last())
                .toLowerCase(java.util.Locale.ROOT)
            : base;
    Actor actor =
        proState
            ? new Actor(
                Optional.empty(),
                name,
                Actor.Kind.MEDIA,
                context.main().flatMap(actors::government).flatMap(Actor::party))
            : Actor.unknown(name, Actor.Kind.MEDIA);
    boolean report =
        lower.isEmpty() && ActorWords.lemma(chunk.token(chunk.last())).equals("report");
    return report
        ? Optional.empty()
        : Optional.of(
            new Found(
                chunk.sentence(),
                chunk.content(),
                chunk.last(),
                actor,
                false,
                true,
                Found.Note.UNNAMED_MANY));
  }

  private static boolean isMass(Chunk chunk) {
    String head = chunk.token(chunk.last()).lower();
    return head.equals("media") || head.equals("press");
  }

  /** "the Global Arab Network news outlet": the capitals before the noun are its name. */
  private Optional<Found> unknownName(Chunk chunk, int noun, Actor.Kind kind) {
    int first = noun;
    while (first > chunk.content()
        && (chunk.token(first - 1).isProper()
            || (first < noun
                && chunk.token(first - 1).tag().equals("JJ")
                && Character.isUpperCase(chunk.token(first - 1).text().charAt(0))))) {
      first--;
    }
    if (noun - first < 2 && !(noun > first && chunk.token(noun).isProper())) {
      return Optional.empty();
    }
    int last = chunk.token(chunk.last()).isProper() ? chunk.last() : noun - 1;
    if (StateWords.adjective(chunk.token(first), actors).isPresent() && last - first < 2) {
      return Optional.empty();
    }
    Actor actor = Actor.unknown(StateWords.text(chunk.sentence(), first, last), kind);
    return Optional.of(
        new Found(
            chunk.sentence(),
            chunk.content(),
            chunk.last(),
            actor,
            true,
            false,
            Found.Note.ORGANISATION));
  }

  private Optional<Found> monitors(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.organisation().isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, false));
    }
    boolean plural = isPlural(chunk.token(chunk.last()));
    if (!plural) {
      Optional<Actor> only =
          before
              .last(
                  chunk.sentence().index(),
                  6,
                  f ->
                      f.actor().kind() == Actor.Kind.MONITOR && f.note() == Found.Note.ORGANISATION)
              .map(Found::actor)
              .or(this::onlyMonitor);
      if (only.isPresent()) {
        return only.map(a -> arm(chunk, a, owner, false));
      }
    }
    return many(chunk, noun, nounName(chunk, noun), Actor.Kind.MONITOR);
  }

  /** A headline's "monitor" is the one that the report names. */
  private Optional<Actor> onlyMonitor() {
    List<Actor> monitors =
        named.organisations().stream()
            .map(Found::actor)
            .filter(a -> a.kind() == Actor.Kind.MONITOR)
            .distinct()
            .toList();
    return monitors.size() == 1 ? Optional.of(monitors.getFirst()) : Optional.empty();
  }

  private Optional<Found> aid(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.organisation().isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, false));
    }
    if (chunk.definite() && !isPlural(chunk.token(chunk.last()))) {
      Optional<Found> earlier =
          before.last(
              chunk.sentence().index(),
              4,
              f -> f.actor().kind() == Actor.Kind.AID_ORGANISATION && f.named());
      if (earlier.isPresent()) {
        return earlier.map(f -> one(chunk, chunk.last(), f.actor()));
      }
    }
    return many(chunk, noun, nounName(chunk, noun), Actor.Kind.AID_ORGANISATION);
  }

  // ---- weapons and strikes: whose they are ----

  private Optional<Found> machines(Chunk chunk, int noun) {
    return ofOwner(chunk, noun, true);
  }

  private Optional<Found> strikes(Chunk chunk, int noun) {
    return ofOwner(chunk, noun, false);
  }

  /** "Russian warplanes" is Russia; of "a Russian air strike" only the adjective is. */
  private Optional<Found> ofOwner(Chunk chunk, int noun, boolean takesNoun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.isNobody() || owner.last() < 0) {
      return Optional.empty();
    }
    Optional<Actor> actor =
        owner
            .organisation()
            .or(() -> owner.person().flatMap(this::party))
            .or(
                () ->
                    switch (owner.side()) {
                      case GOVERNMENT, SECURITY ->
                          country(chunk, owner, "").flatMap(actors::government);
                      case REBELS, ARMY, POLICE -> whole(chunk, owner);
                      case MEDICAL, MILITANTS, NONE ->
                          owner.state().flatMap(s -> actors.government(s.code()));
                    });
    return actor.map(
        a ->
            new Found(
                chunk.sentence(),
                owner.first(),
                takesNoun ? chunk.last() : owner.last(),
                a,
                owner.isNamed(),
                true,
                Found.Note.ORGANISATION));
  }

  // ---- "the group", "the alliance" ----

  private Optional<Found> group(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.organisation().isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, false));
    }
    Optional<Found> justNamed = justNamed(chunk);
    if (justNamed.isPresent()) {
      return justNamed;
    }
    if (!chunk.definite()
        || isPlural(chunk.token(chunk.last()))
        || isPossessive(chunk)
        || owner.state().isPresent()
        || (noun > chunk.first() && chunk.token(noun - 1).isProper())) {
      return Optional.empty();
    }
    String lemma = ActorWords.lemma(chunk.token(chunk.last()));
    return before
        .subject(chunk.sentence().index(), 3, f -> f.named() && isGroup(f, lemma))
        .or(() -> before.last(chunk.sentence().index(), 8, f -> isGroup(f, lemma)))
        .map(f -> arm(chunk, f.actor(), owner, false));
  }

  private static boolean isPossessive(Chunk chunk) {
    return chunk.token(chunk.first()).tag().equals("PRP$");
  }

  private static boolean isGroup(Found found, String noun) {
    if (found.note() != Found.Note.ORGANISATION) {
      return false;
    }
    boolean armed =
        switch (found.actor().kind()) {
          case REBEL, MILITIA ->
              !found.actor().id().filter(id -> id.endsWith("-rebels")).isPresent();
          default -> false;
        };
    boolean body =
        switch (found.actor().kind()) {
          case MONITOR, AID_ORGANISATION, INTERNATIONAL_ORGANISATION, ANALYST, OTHER -> true;
          default -> false;
        };
    return switch (noun) {
      case "movement", "militia", "front", "faction", "party", "outfit" -> armed;
      case "agency", "network" -> body || found.actor().kind() == Actor.Kind.AGENCY;
      case "council",
          "commission",
          "association",
          "institution",
          "body",
          "organisation",
          "organization" ->
          body;
      default -> armed || body;
    };
  }

  private Optional<Found> alliance(Chunk chunk, int noun) {
    Owners.Owner owner = ownerBefore(chunk, noun);
    if (owner.organisation().isPresent()) {
      return owner.organisation().map(a -> arm(chunk, a, owner, false));
    }
    if (!chunk.definite() && !ActorWords.lemma(chunk.token(chunk.last())).equals("coalition")) {
      return Optional.empty();
    }
    boolean coalition = ActorWords.lemma(chunk.token(chunk.last())).equals("coalition");
    return allianceOf(chunk.sentence(), coalition).map(a -> arm(chunk, a, owner, false));
  }

  /** The alliance that the report named last, or names at all. */
  private Optional<Actor> allianceOf(Sentence sentence, boolean coalition) {
    return before
        .last(sentence.index(), 30, f -> isAlliance(f.actor(), coalition))
        .map(Found::actor)
        .or(
            () ->
                named.organisations().stream()
                    .map(Found::actor)
                    .filter(a -> isAlliance(a, coalition))
                    .findFirst());
  }

  private static boolean isAlliance(Actor actor, boolean coalition) {
    String name = actor.name().toLowerCase(java.util.Locale.ROOT);
    return coalition
        ? name.contains("coalition")
        : name.equals("nato") || name.contains("alliance") || name.contains("tahrir al-sham");
  }

  // ---- other people: they suffer more than they speak ----

  private Optional<Found> peopleOf(Chunk chunk) {
    List<String> describing =
        Owners.lower(chunk.sentence().tokens().subList(chunk.first(), chunk.last()));
    String head = ActorWords.lemma(chunk.token(chunk.last()));
    if (!isPlural(chunk.token(chunk.last()))) {
      return Optional.empty();
    }
    if (chunk.token(chunk.last()).isProper()
        && StateWords.adjective(chunk.token(chunk.last()), actors).isPresent()) {
      return many(chunk, chunk.last(), chunk.token(chunk.last()).text(), Actor.Kind.CIVILIANS);
    }
    Optional<SideWords.Side> side = sides.of(ActorWords.singular(head), describing);
    if (side.isEmpty() || side.get() != SideWords.Side.CIVILIANS) {
      return Optional.empty();
    }
    return many(chunk, chunk.last(), chunk.token(chunk.last()).lower(), Actor.Kind.CIVILIANS);
  }
}
