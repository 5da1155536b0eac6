package org.zubda.mention;

import java.util.List;
import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.actor.Actors;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/**
 * Reads from the words around a person's name what office they hold and for whom they speak: before
 * it ("Kenyan Deputy Foreign Minister Jane Doe"), behind it ("Doe, commander of rebel forces") and
 * before it with a comma ("A rebel spokesman, John Doe,").
 */
final class Roles {

  private static final List<String> SECTIONS =
      List.of(
          "spokes",
          "command",
          "office",
          "officials",
          "analysts",
          "journalists",
          "activists",
          "medics",
          "witnesses",
          "attackers");

  private final Actors actors;
  private final ActorWords words;
  private final CountryContext context;
  private final Persons persons;
  private final Nominals nominals;

  Roles(
      Actors actors, ActorWords words, CountryContext context, Persons persons, Nominals nominals) {
    this.actors = actors;
    this.words = words;
    this.context = context;
    this.persons = persons;
    this.nominals = nominals;
  }

  /** Reads the roles of all persons of a sentence. */
  void read(Sentence sentence, List<Chunk> chunks) {
    for (Persons.Run run : persons.in(sentence)) {
      for (Chunk chunk : chunks) {
        if (chunk.holds(run.last()) && chunk.first() < run.name()) {
          role(run.person(), chunk, run.name() - 1, false);
        }
        boolean behind = chunk.first() == run.last() + 2 && isComma(sentence, run.last() + 1);
        boolean before =
            chunk.last() == run.first() - 2
                && isComma(sentence, run.first() - 1)
                && !endsWithPerson(chunk);
        boolean bare = chunk.last() == run.first() - 1 && !endsWithPerson(chunk);
        boolean lostComma =
            chunk.first() == run.last() + 1 && chunk.token(chunk.first()).tag().startsWith("NN");
        if (behind || before || bare || lostComma) {
          role(run.person(), chunk, chunk.last(), true);
        }
      }
    }
  }

  private boolean endsWithPerson(Chunk chunk) {
    return persons.in(chunk.sentence()).stream().anyMatch(r -> r.last() == chunk.last());
  }

  private static boolean isComma(Sentence sentence, int at) {
    return at < sentence.size() && sentence.token(at).text().equals(",");
  }

  private void role(Persons.Person person, Chunk chunk, int head, boolean whole) {
    if (head < chunk.first()) {
      return;
    }
    List<String> lemmas = chunk.lemmas(chunk.first(), head);
    for (String section : SECTIONS) {
      int length = words.length(section, lemmas);
      if (length == 0) {
        continue;
      }
      Token noun = chunk.token(head);
      String role = ActorWords.singular(ActorWords.lemma(noun));
      if (whole && noun.tag().endsWith("S") && !noun.tag().equals("POS")) {
        return;
      }
      person.roles.add(role);
      if (length > 1) {
        person.roles.add(String.join(" ", lemmas.subList(lemmas.size() - length, lemmas.size())));
      }
      Chunk inner = new Chunk(chunk.sentence(), chunk.first(), head);
      Optional<Actor> body = nominals.bodyOf(inner, whole);
      if (body.isPresent() && person.organisation.isEmpty()) {
        person.organisation = body;
      }
      kind(person, section, chunk, inner);
      return;
    }
  }

  private void kind(Persons.Person person, String section, Chunk chunk, Chunk inner) {
    if (person.kind != Actor.Kind.PERSON) {
      return;
    }
    Optional<Actor> body = person.organisation;
    boolean armed =
        body.filter(b -> b.kind() == Actor.Kind.REBEL || b.kind() == Actor.Kind.MILITIA)
            .isPresent();
    switch (section) {
      case "spokes", "command", "office", "officials" -> {
        if (armed) {
          return;
        }
        boolean ofBody =
            body.filter(
                    b ->
                        switch (b.kind()) {
                          case MEDIA, AGENCY, ANALYST, AID_ORGANISATION, MONITOR, OTHER, WITNESS ->
                              true;
                          default -> false;
                        })
                .isPresent();
        boolean ofState = body.isEmpty() && isOfState(inner);
        if (ofState || (body.isPresent() && !ofBody)) {
          person.kind = Actor.Kind.OFFICIAL;
          if (ofState) {
            person.organisation = nominals.countryOf(inner).flatMap(actors::government);
          }
        }
      }
      case "analysts" -> person.kind = Actor.Kind.ANALYST;
      case "journalists" -> person.kind = Actor.Kind.PERSON;
      case "witnesses" -> person.kind = Actor.Kind.WITNESS;
      default -> {
        // Doctors and activists are persons who speak for themselves.
      }
    }
  }

  /** Whether an office without a named body is one of a state: a "director" may be of anything. */
  private boolean isOfState(Chunk role) {
    String noun = ActorWords.singular(ActorWords.lemma(role.token(role.last())));
    return switch (noun) {
      case "minister",
          "president",
          "premier",
          "governor",
          "mayor",
          "ambassador",
          "prosecutor",
          "senator",
          "congressman",
          "lawmaker",
          "chancellor",
          "prefect",
          "deputy",
          "sheriff" ->
          context.main().isPresent();
      case "chief" -> role.lemmas(role.first(), role.last()).contains("police");
      default -> false;
    };
  }
}
