package org.zubda.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.actor.Actors;
import org.zubda.actor.State;
import org.zubda.language.Token;

/** Tells from the words before a noun whose it is: "Libyan government", "pro-Gaddafi", "rebel". */
final class Owners {

  /** Which side words put something on. */
  enum Side {
    GOVERNMENT,
    ARMY,
    SECURITY,
    POLICE,
    REBELS,
    MILITANTS,
    MEDICAL,
    NONE
  }

  /**
   * Whose something is.
   *
   * @param organisation the named organisation, where there is one
   * @param person the person, where there is one
   * @param state the state, where there is one
   * @param side what generic words say
   * @param first index of the first word that says so
   * @param last index of the last
   */
  record Owner(
      Optional<Actor> organisation,
      Optional<Actor> person,
      Optional<State> state,
      Side side,
      int first,
      int last) {

    boolean isNobody() {
      return organisation.isEmpty() && person.isEmpty() && state.isEmpty() && side == Side.NONE;
    }

    boolean isNamed() {
      return organisation.isPresent() || person.isPresent() || state.isPresent();
    }
  }

  private final Actors actors;
  private final ActorWords words;
  private final CountryContext context;
  private final NamedActors named;
  private final Persons persons;

  Owners(
      Actors actors, ActorWords words, CountryContext context, NamedActors named, Persons persons) {
    this.actors = actors;
    this.words = words;
    this.context = context;
    this.named = named;
    this.persons = persons;
  }

  /** The owner that the tokens of a chunk from one to another name, both included. */
  Owner of(Chunk chunk, int from, int to) {
    Optional<Actor> organisation = Optional.empty();
    Optional<Actor> person = Optional.empty();
    Optional<State> state = Optional.empty();
    Side side = Side.NONE;
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (int i = to; i >= from; i--) {
      int at = i;
      Optional<Found> org =
          named.organisations(chunk.sentence()).stream().filter(f -> f.holds(at)).findFirst();
      if (org.isPresent()) {
        organisation = organisation.or(() -> org.map(Found::actor));
        first = Math.min(first, Math.max(from, org.get().first()));
        last = Math.max(last, i);
        i = Math.max(from, org.get().first());
        continue;
      }
      Optional<Persons.Run> run =
          persons.in(chunk.sentence()).stream()
              .filter(r -> r.first() <= at && at <= r.last())
              .findFirst();
      if (run.isPresent()) {
        person = person.or(() -> run.map(r -> r.person().actor()));
        first = Math.min(first, Math.max(from, run.get().first()));
        last = Math.max(last, i);
        i = Math.max(from, run.get().first());
        continue;
      }
      Token token = chunk.token(i);
      // "pro-Russian rebels" are rebels first, and no government's force
      boolean rebels =
          words.is("rebels", ActorWords.singular(ActorWords.lemma(chunk.token(chunk.last()))));
      Optional<Actor> beside =
          rebels && token.lower().startsWith("pro-") ? Optional.empty() : beside(token);
      Optional<State> named2 = state(chunk, i, from);
      Side word = side(token);
      if (beside.isPresent()) {
        organisation = organisation.or(() -> beside);
      } else if (named2.isPresent()) {
        state = named2.or(() -> Optional.empty());
      } else if (word != Side.NONE && side == Side.NONE) {
        side = word;
      } else {
        continue;
      }
      first = Math.min(first, i);
      last = Math.max(last, i);
    }
    return new Owner(organisation, person, state, side, first, last);
  }

  private Optional<State> state(Chunk chunk, int at, int from) {
    Optional<State> adjective = StateWords.adjective(chunk.token(at), actors);
    if (adjective.isPresent()) {
      return adjective;
    }
    for (int i = at; i >= Math.max(from, at - 4); i--) {
      Optional<StateWords.Named> name = StateWords.name(chunk.sentence(), i, actors);
      if (name.isPresent() && name.get().last() == at) {
        return name.map(StateWords.Named::state);
      }
    }
    return Optional.empty();
  }

  /** "pro-Gaddafi" and "Hamas-run" as the side that they name. */
  private Optional<Actor> beside(Token token) {
    String text = token.text();
    String lower = token.lower();
    String name;
    if (lower.startsWith("pro-") && text.length() > 4 && Character.isUpperCase(text.charAt(4))) {
      name = text.substring(4);
    } else if (lower.matches(".+-(run|controlled|affiliated|linked|held|installed|appointed)")) {
      name = text.substring(0, text.lastIndexOf('-'));
    } else {
      return Optional.empty();
    }
    return actors
        .stateOfAdjective(name)
        .flatMap(s -> actors.government(s.code()))
        .or(
            () ->
                actors
                    .named(name, context.all())
                    .flatMap(a -> a.party().flatMap(actors::find).or(() -> Optional.of(a))));
  }

  /** The side of one word. */
  Side side(Token token) {
    String lower = token.lower();
    String lemma = ActorWords.lemma(token);
    if (lower.startsWith("anti-") && lower.length() > 5) {
      boolean rule =
          Character.isUpperCase(token.text().charAt(5))
              || words.is("government", lower.substring(5));
      return rule ? Side.REBELS : Side.NONE;
    }
    if (words.is("of-rebels", lower) || words.is("of-rebels", lemma)) {
      return Side.REBELS;
    }
    if (words.is("of-militants", lower) || words.is("of-militants", lemma)) {
      return Side.MILITANTS;
    }
    if (lower.equals("state")) {
      return Side.NONE;
    }
    if (words.is("of-government", lower)) {
      return Side.GOVERNMENT;
    }
    return switch (lemma) {
      case "army", "military", "naval", "navy" -> Side.ARMY;
      case "police" -> Side.POLICE;
      case "security", "intelligence", "border" -> Side.SECURITY;
      case "hospital", "medical", "health", "morgue", "ambulance" -> Side.MEDICAL;
      default -> Side.NONE;
    };
  }

  /** The words of a chunk in lower case, for looking up nouns. */
  static List<String> lower(List<Token> tokens) {
    return tokens.stream().map(t -> t.text().toLowerCase(Locale.ROOT)).toList();
  }
}
