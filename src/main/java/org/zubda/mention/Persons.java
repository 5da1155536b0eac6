package org.zubda.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.actor.Actor;
import org.zubda.actor.Actors;
import org.zubda.actor.NameFold;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/**
 * The persons of one report: every form of a name leads to the longest, and the words around it
 * tell whom the person speaks for.
 */
final class Persons {

  /** A person of the report. */
  static final class Person {
    final List<String> pieces;
    final Set<String> roles = new LinkedHashSet<>();
    final List<Integer> starts = new ArrayList<>();
    String name;
    Optional<Actor> known = Optional.empty();
    Optional<Actor> organisation = Optional.empty();
    Actor.Kind kind = Actor.Kind.PERSON;
    boolean male;
    boolean female;

    Person(String name, List<String> pieces) {
      this.name = name;
      this.pieces = pieces;
    }

    Actor actor() {
      return known.orElseGet(
          () -> new Actor(Optional.empty(), name, kind, organisation.flatMap(Actor::party)));
    }
  }

  /** The words of one name in a sentence; {@code first} takes in titles. */
  record Run(Sentence sentence, int first, int name, int last, Person person) {}

  private static final List<String> ROLES =
      List.of(
          "office",
          "command",
          "spokes",
          "officials",
          "journalists",
          "analysts",
          "activists",
          "witnesses",
          "medics");

  private final Actors actors;
  private final ActorWords words;
  private final CountryContext context;
  private final NamedActors named;
  private final List<Sentence> news = new ArrayList<>();
  private final List<Person> all = new ArrayList<>();
  private final Map<Sentence, List<Run>> runs = new LinkedHashMap<>();

  private record Raw(Sentence sentence, int first, int name, int last, Optional<Actor> known) {}

  private Persons(Actors actors, ActorWords words, CountryContext context, NamedActors named) {
    this.actors = actors;
    this.words = words;
    this.context = context;
    this.named = named;
  }

  static Persons of(
      Document document,
      Actors actors,
      ActorWords words,
      CountryContext context,
      NamedActors named) {
    Persons persons = new Persons(actors, words, context, named);
    List<Raw> raw = new ArrayList<>();
    persons.news.addAll(document.news());
    for (Sentence sentence : document.news()) {
      raw.addAll(persons.raw(sentence));
    }
    persons.join(raw);
    return persons;
  }

  /** The names of persons in a sentence, in order. */
  List<Run> in(Sentence sentence) {
    return runs.getOrDefault(sentence, List.of());
  }

  /** All persons of the report. */
  List<Person> all() {
    return Collections.unmodifiableList(all);
  }

  private List<Raw> raw(Sentence sentence) {
    List<Raw> found = new ArrayList<>();
    List<Found> known = named.persons(sentence);
    int i = 0;
    while (i < sentence.size()) {
      int at = i;
      Optional<Found> met = known.stream().filter(f -> f.first() == at).findFirst();
      int end = personEnd(sentence, i);
      if (met.isPresent() && met.get().last() >= end) {
        found.add(withTitle(sentence, i, met.get().last(), Optional.of(met.get().actor())));
        i = met.get().last() + 1;
        continue;
      }
      if (end < i) {
        end = titledEnd(sentence, i);
      }
      if (end < i) {
        end = spokenOfEnd(sentence, i);
      }
      if (end < i) {
        i++;
        continue;
      }
      int first = i;
      while (first < end && isTitle(sentence.token(first))) {
        first++;
      }
      int nameFirst = first;
      int nameEnd = end;
      // "Assad" at the end of a run of titles and names is the known one; in "Maher Assad" not.
      Optional<Found> inside =
          known.stream().filter(f -> f.first() == nameFirst && f.last() == nameEnd).findFirst();
      if (isName(sentence, first, end)) {
        found.add(withTitle(sentence, first, end, inside.map(Found::actor)));
      }
      i = end + 1;
    }
    return found;
  }

  private boolean isName(Sentence sentence, int first, int last) {
    String name = StateWords.text(sentence, first, last);
    if (name.length() < 2 || name.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    if (named.organisations(sentence).stream()
        .anyMatch(f -> f.first() <= last && first <= f.last())) {
      return false;
    }
    if (first == last
        && (StateWords.adjective(sentence.token(first), actors).isPresent()
            || actors.stateNamed(name).isPresent()
            || actors.stateOfCapital(name).isPresent()
            || StateWords.isLostApostrophe(sentence, first, actors)
            || words.is("time", sentence.token(first).lower()))) {
      return false;
    }
    boolean titled = first > 0 && isTitle(sentence.token(first - 1));
    boolean held = first > 0 && sentence.token(first - 1).lower().endsWith("-held");
    if ((context.isPlace(name) || held) && !titled) {
      return false;
    }
    Optional<PlaceMention> place =
        context.at(sentence.token(first).span().start(), sentence.token(last).span().end());
    return titled
        || place.isEmpty()
        || place.get().span().length() + 2
            < sentence.token(last).span().end() - sentence.token(first).span().start();
  }

  private Raw withTitle(Sentence sentence, int name, int last, Optional<Actor> known) {
    int from = name;
    // A name begins earlier where the name finder started too late: "Curt" "Weldon".
    while (known.isEmpty()
        && from > 0
        && name - from < 3
        && isNamePart(sentence, from - 1)
        && !isOrganisation(sentence, from - 1)) {
      from--;
    }
    int first = from;
    while (first > 0 && isTitle(sentence.token(first - 1))) {
      first--;
    }
    int end = last;
    // A name goes on where the name finder stopped too early: "Muhammad" "al-Ahmad".
    while (known.isEmpty()
        && end + 1 < sentence.size()
        && sentence.token(end + 1).isProper()
        && sentence.token(end + 1).lower().matches("(al|el|bin|ibn|abu|von|van|de)-?.*")
        && sentence.token(end + 1).lower().startsWith("al-")) {
      end++;
    }
    return new Raw(sentence, first, from, end, known);
  }

  private boolean isOrganisation(Sentence sentence, int at) {
    return sentence.token(at).name() == Token.Name.ORGANISATION
        || named.organisations(sentence).stream().anyMatch(f -> f.holds(at));
  }

  /** The last token of the run of a person's name that begins here; before it where none does. */
  private static int personEnd(Sentence sentence, int at) {
    int end = at;
    while (end < sentence.size() && sentence.token(end).name() == Token.Name.PERSON) {
      end++;
    }
    return end - 1;
  }

  /** "Gen. Doe", where the name finder saw nobody. */
  private int titledEnd(Sentence sentence, int at) {
    Token token = sentence.token(at);
    if (at == 0
        || !token.isProper()
        || !isTitle(sentence.token(at - 1))
        || !Character.isUpperCase(sentence.token(at - 1).text().charAt(0))
        || isTitle(token)
        || token.name() == Token.Name.ORGANISATION
        || token.name() == Token.Name.LOCATION
        || StateWords.adjective(token, actors).isPresent()
        || words.is("time", token.lower())) {
      return at - 1;
    }
    int end = at;
    while (end + 1 < sentence.size()
        && sentence.token(end + 1).isProper()
        && sentence.token(end + 1).name() != Token.Name.LOCATION
        && sentence.token(end + 1).name() != Token.Name.ORGANISATION
        && !words.is("time", sentence.token(end + 1).lower())) {
      end++;
    }
    return end;
  }

  /** "said Ghassan Ibrahim, a journalist": a name by what stands around it. */
  private int spokenOfEnd(Sentence sentence, int at) {
    if (!isNamePart(sentence, at) || (at > 0 && isNamePart(sentence, at - 1))) {
      return at - 1;
    }
    int end = at;
    while (end + 1 < sentence.size()
        && end - at < 4
        && (isNamePart(sentence, end + 1)
            || (end + 2 < sentence.size()
                && sentence
                    .token(end + 1)
                    .lower()
                    .matches("al|el|bin|ibn|van|von|de|der|ben|ag|ould")
                && isNamePart(sentence, end + 2)))) {
      end++;
    }
    String name = StateWords.text(sentence, at, end);
    boolean person =
        NamedActors.kindOf(name) == Actor.Kind.OTHER && speaksOrIsTold(sentence, at, end);
    return person ? end : at - 1;
  }

  private boolean isNamePart(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return token.tag().equals("NNP")
        && token.text().length() > 1
        && Character.isUpperCase(token.text().replaceFirst("^(al|el|ash|as)-", "").charAt(0))
        && token.text().chars().allMatch(c -> Character.isLetter(c) || "-'’".indexOf(c) >= 0)
        && token.name() != Token.Name.LOCATION
        && !token.text().equals(token.text().toUpperCase(Locale.ROOT))
        && StateWords.adjective(token, actors).isEmpty()
        && !words.is("time", token.lower())
        && !isTitle(token)
        && StateWords.name(sentence, at, actors).isEmpty()
        && context.at(token.span().start(), token.span().end()).isEmpty();
  }

  private boolean speaksOrIsTold(Sentence sentence, int first, int last) {
    boolean several = last > first;
    if (first > 0) {
      Token before = sentence.token(first - 1);
      String lemma = ActorWords.singular(ActorWords.lemma(before));
      boolean role =
          !before.isProper()
              && before.isNoun()
              && ROLES.stream().anyMatch(section -> words.is(section, lemma))
              && !before.tag().equals("NNS");
      if (role || (several && before.isVerb() && words.is("speech", lemma) && saying(lemma))) {
        return true;
      }
    }
    int next = last + 1;
    if (!several || next >= sentence.size()) {
      return false;
    }
    Token after = sentence.token(next);
    if (after.tag().matches("VB[DZ]") && words.is("speech", ActorWords.lemma(after))) {
      return true;
    }
    if (after.isNoun()
        && !after.isProper()
        && next + 1 < sentence.size()
        && sentence.token(next + 1).lower().matches("of|for|at|in")
        && ROLES.stream().anyMatch(section -> words.is(section, ActorWords.lemma(after)))) {
      return true;
    }
    if (!after.text().equals(",")) {
      return false;
    }
    for (int i = next + 1; i < Math.min(sentence.size(), next + 8); i++) {
      Token token = sentence.token(i);
      if (token.lower().equals("who")
          || (i == next + 1 && token.tag().equals("CD"))
          || ROLES.stream().anyMatch(section -> words.is(section, ActorWords.lemma(token)))) {
        return true;
      }
      if (!token.isNoun() && !token.tag().matches("DT|JJ.?|CD|POS|VBN|IN|CC")) {
        return false;
      }
    }
    return false;
  }

  private static boolean saying(String lemma) {
    return switch (lemma) {
      case "say", "tell", "add", "explain", "write", "argue", "recall", "note" -> true;
      default -> false;
    };
  }

  private boolean isTitle(Token token) {
    return words.is("titles", token.lower())
        && !token.text().isEmpty()
        && Character.isUpperCase(token.text().charAt(0));
  }

  /** Long names first; each shorter one joins the long one that it is a part of. */
  private void join(List<Raw> raw) {
    List<Raw> byLength = new ArrayList<>(raw);
    byLength.sort(
        Comparator.comparing((Raw r) -> -NameFold.pieces(text(r)).size())
            .thenComparing(r -> r.known().isPresent() ? 0 : 1));
    Map<Raw, Person> whose = new LinkedHashMap<>();
    for (Raw r : byLength) {
      List<String> pieces = NameFold.pieces(text(r));
      if (pieces.isEmpty()) {
        continue;
      }
      Optional<Person> same = same(r, pieces);
      Person person =
          same.orElseGet(
              () -> {
                Person made = new Person(text(r), pieces);
                all.add(made);
                return made;
              });
      person.starts.add(start(r));
      if (r.known().isPresent() && person.known.isEmpty() && same.isEmpty()) {
        person.known = r.known();
      }
      whose.put(r, person);
    }
    for (Raw r : lone(whose)) {
      partOf(NameFold.pieces(text(r)), start(r)).ifPresent(person -> whose.put(r, person));
    }
    List<Raw> inOrder = new ArrayList<>(whose.keySet());
    inOrder.sort(Comparator.comparingInt(Persons::start));
    for (Raw r : inOrder) {
      Person person = whose.get(r);
      if (person == null) {
        continue;
      }
      for (int i = r.first(); i < r.name(); i++) {
        String title = r.sentence().token(i).lower();
        person.male |= words.is("male", title);
        person.female |= words.is("female", title);
        person.roles.add(title.replace(".", ""));
      }
      runs.computeIfAbsent(r.sentence(), s -> new ArrayList<>())
          .add(new Run(r.sentence(), r.first(), r.name(), r.last(), person));
    }
  }

  /** Surnames alone that the name finder did not see: "Ibrahim told ...". */
  private List<Raw> lone(Map<Raw, Person> whose) {
    Set<String> surnames = new LinkedHashSet<>();
    all.stream().filter(p -> p.pieces.size() > 1).forEach(p -> surnames.add(p.pieces.getLast()));
    List<Raw> found = new ArrayList<>();
    for (Sentence sentence : news) {
      for (int i = 0; i < sentence.size(); i++) {
        int at = i;
        Token token = sentence.token(i);
        if (!token.isProper() || !surnames.contains(NameFold.fold(token.text()))) {
          continue;
        }
        boolean taken =
            whose.keySet().stream()
                    .anyMatch(r -> r.sentence() == sentence && r.first() <= at && at <= r.last())
                || named.organisations(sentence).stream().anyMatch(f -> f.holds(at))
                || (i > 0 && isNamePart(sentence, i - 1))
                || context.at(token.span().start(), token.span().end()).isPresent();
        if (!taken) {
          found.add(withTitle(sentence, i, i, Optional.empty()));
        }
      }
    }
    return found;
  }

  private Optional<Person> same(Raw r, List<String> pieces) {
    Optional<Actor> known = r.known();
    if (known.isPresent()) {
      Optional<Person> met = all.stream().filter(p -> p.known.equals(known)).findFirst();
      // Another full name of the report with this last piece is nearer than the knowledge.
      return met.isPresent() || pieces.size() > 1 ? met : met.or(() -> partOf(pieces, start(r)));
    }
    return partOf(pieces, start(r));
  }

  /** Whose short name it is: of several with that surname, the one last spoken of. */
  private Optional<Person> partOf(List<String> pieces, int at) {
    List<Person> fitting =
        all.stream().filter(p -> Collections.indexOfSubList(p.pieces, pieces) >= 0).toList();
    List<Person> bySurname =
        fitting.stream().filter(p -> p.pieces.getLast().equals(pieces.getLast())).toList();
    return bySurname.stream()
        .filter(p -> lastBefore(p, at) >= 0)
        .max(Comparator.comparingInt(p -> lastBefore(p, at)))
        .or(() -> bySurname.stream().findFirst())
        .or(() -> fitting.stream().findFirst());
  }

  private static int lastBefore(Person person, int at) {
    return person.starts.stream().mapToInt(Integer::intValue).filter(s -> s < at).max().orElse(-1);
  }

  private static int start(Raw r) {
    return r.sentence().token(r.name()).span().start();
  }

  private static String text(Raw r) {
    String name = StateWords.text(r.sentence(), r.name(), r.last());
    return name.replaceAll("[’']s$", "");
  }
}
