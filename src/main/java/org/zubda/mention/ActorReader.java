package org.zubda.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.actor.Actors;
import org.zubda.actor.State;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/**
 * Finds who acts and speaks in a report: actors by their names, persons with their offices, and
 * those who are meant without a name ("the rebels", "the group", "he"), resolved in the report.
 * Safe for use by several threads.
 *
 * <p>Rules: what is named is looked up in the knowledge by its longest name; an acronym counts as
 * one where its country or its long name is in the report. A person's short name leads to the
 * longest of the report. An arm of a state ("the army") is that of the country named with it, of
 * the one last spoken of, or of the country that the report is mainly about, in this order.
 */
public final class ActorReader {

  private final Actors actors;
  private final ActorWords words = ActorWords.english();
  private final SideWords sides = SideWords.english();

  /** A reader that knows these actors. */
  public ActorReader(Actors actors) {
    this.actors = actors;
  }

  /**
   * Reads a report.
   *
   * @param document the report's sentences
   * @param places the places that it names; they tell whose army "the army" is
   * @return mentions in the order of the text, none overlapping another
   */
  public List<ActorMention> read(Document document, List<PlaceMention> places) {
    CountryContext context = CountryContext.of(document, places, actors);
    NamedActors named = NamedActors.of(document, actors, context);
    Persons persons = Persons.of(document, actors, words, context, named);
    Antecedents before = new Antecedents();
    Nominals nominals = new Nominals(actors, words, sides, context, named, persons, before);
    Map<Sentence, List<Chunk>> chunks = new LinkedHashMap<>();
    for (Sentence sentence : document.news()) {
      chunks.put(sentence, nominals.chunks(sentence));
    }
    nominals.rebelsAreSpokenOf(speaksOfRebels(document));
    nominals.ledBy(leader(document, chunks, named));
    Roles roles = new Roles(actors, words, context, persons, nominals);
    chunks.forEach(roles::read);
    Countries countries = new Countries(actors, words, context);
    Pronouns pronouns = new Pronouns(words, before);
    List<ActorMention> mentions = new ArrayList<>();
    chunks.forEach(
        (sentence, own) -> {
          List<Found> found = new ArrayList<>();
          for (int at = 0; at < sentence.size(); at++) {
            found.addAll(
                startingAt(
                    sentence, at, own, named, persons, nominals, countries, pronouns, found,
                    before));
          }
          kept(found).forEach(f -> mentions.add(f.mention()));
        });
    return mentions;
  }

  /** What begins at a token: a phrase, a name, a country, a pronoun. */
  private List<Found> startingAt(
      Sentence sentence,
      int at,
      List<Chunk> chunks,
      NamedActors named,
      Persons persons,
      Nominals nominals,
      Countries countries,
      Pronouns pronouns,
      List<Found> soFar,
      Antecedents before) {
    List<Found> found = new ArrayList<>();
    for (Chunk chunk : chunks) {
      if (chunk.first() == at) {
        nominals.read(chunk).ifPresent(found::add);
        for (Chunk possessor : chunk.possessors()) {
          nominals.read(possessor).ifPresent(found::add);
        }
      }
    }
    for (Found organisation : named.organisations(sentence)) {
      if (organisation.first() == at) {
        found.add(nominals.led(organisation));
      }
    }
    for (Persons.Run run : persons.in(sentence)) {
      if (run.first() == at) {
        found.add(
            new Found(
                sentence,
                run.first(),
                run.last(),
                run.person().actor(),
                true,
                false,
                Found.Note.PERSON));
      }
    }
    if (found.isEmpty() || found.stream().noneMatch(Found::named)) {
      countries.at(sentence, at).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      shared(sentence, at, chunks, nominals).ifPresent(found::add);
    }
    pronouns.at(sentence, at).ifPresent(found::add);
    List<Found> fresh =
        found.stream()
            .filter(f -> soFar.stream().noneMatch(s -> s.overlaps(f) && s.length() >= f.length()))
            .toList();
    before.add(kept(fresh));
    return fresh;
  }

  /** "Syrian and Russian planes": the first adjective shares the second one's noun. */
  private Optional<Found> shared(Sentence sentence, int at, List<Chunk> chunks, Nominals nominals) {
    Optional<State> state = StateWords.adjective(sentence.token(at), actors);
    boolean joined =
        at + 2 < sentence.size()
            && sentence.token(at + 1).lower().matches("and|or|,")
            && StateWords.adjective(sentence.token(at + 2), actors).isPresent();
    if (state.isEmpty() || !joined) {
      return Optional.empty();
    }
    return chunks.stream()
        .filter(chunk -> chunk.first() == at + 2)
        .findFirst()
        .flatMap(nominals::read)
        .flatMap(f -> f.actor().id())
        .filter(id -> id.length() > 3 && id.charAt(2) == '-')
        .flatMap(id -> actors.find(state.get().code().toLowerCase(Locale.ROOT) + id.substring(2)))
        .map(a -> new Found(sentence, at, at, a, true, true, Found.Note.ORGANISATION));
  }

  /** The longest of those that overlap, in order. */
  private static List<Found> kept(List<Found> found) {
    List<Found> longest = new ArrayList<>(found);
    longest.sort(
        Comparator.comparingInt((Found f) -> -f.length()).thenComparing(f -> f.named() ? 0 : 1));
    List<Found> kept = new ArrayList<>();
    for (Found f : longest) {
      if (kept.stream().noneMatch(k -> k.overlaps(f))) {
        kept.add(f);
      }
    }
    kept.sort(Comparator.comparingInt(Found::first));
    return kept;
  }

  private boolean speaksOfRebels(Document document) {
    return document.news().stream()
        .flatMap(s -> s.tokens().stream())
        .map(ActorWords::lemma)
        .map(ActorWords::singular)
        .anyMatch(
            lemma ->
                switch (lemma) {
                  case "rebel", "insurgent", "rebellion", "guerrilla", "revolutionary" -> true;
                  default -> false;
                });
  }

  /** The armed group that "rebels, led by ..." or "rebels, primarily from ..." names. */
  private Optional<Actor> leader(
      Document document, Map<Sentence, List<Chunk>> chunks, NamedActors named) {
    for (Sentence sentence : document.news()) {
      for (Chunk chunk : chunks.getOrDefault(sentence, List.of())) {
        Token head = sentence.token(chunk.last());
        String lemma = ActorWords.singular(ActorWords.lemma(head));
        boolean rebels =
            lemma.equals("rebel")
                || lemma.equals("insurgent")
                || words.endsIn("rebels", chunk.lemmas(chunk.first(), chunk.last()))
                || (words.is("forces", lemma)
                    && chunk.lemmas(chunk.first(), chunk.last()).contains("rebel"));
        int led = rebels ? ledBy(sentence, chunk.last() + 1) : -1;
        if (led < 0) {
          continue;
        }
        int from = led;
        Optional<Found> group =
            named.organisations(sentence).stream()
                .filter(f -> f.last() >= from && f.first() <= from + 7)
                .filter(
                    f ->
                        f.actor().kind() == Actor.Kind.REBEL
                            || f.actor().kind() == Actor.Kind.MILITIA)
                .findFirst();
        if (group.isPresent()) {
          return group.map(Found::actor);
        }
      }
    }
    return Optional.empty();
  }

  /** The index behind "led by" or "mostly from" where that follows; -1 where it does not. */
  private static int ledBy(Sentence sentence, int at) {
    int i = at;
    if (i < sentence.size() && sentence.token(i).text().equals(",")) {
      i++;
    }
    if (i + 1 >= sentence.size()) {
      return -1;
    }
    String first = sentence.token(i).lower();
    String second = sentence.token(i + 1).lower();
    boolean led =
        second.equals("by")
            && switch (first) {
              case "led", "spearheaded", "dominated", "headed", "commanded" -> true;
              default -> false;
            };
    boolean from =
        (second.equals("from") || second.equals("of"))
            && switch (first) {
              case "primarily", "mainly", "mostly", "largely", "chiefly" -> true;
              default -> false;
            };
    return led || from ? i + 2 : -1;
  }
}
