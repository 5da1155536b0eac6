package org.zubda.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.actor.Actor;
import org.zubda.actor.Actors;
import org.zubda.actor.KnownActor;
import org.zubda.actor.NameFold;
import org.zubda.actor.NameIndex;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/**
 * Finds actors that a report names: those of the knowledge, those that it defines by an acronym of
 * its own, and organisations that only the name finder saw.
 */
final class NamedActors {

  /** Whose people are named in reports on any country. */
  private static final Set<String> KNOWN_EVERYWHERE =
      Set.of("US", "GB", "FR", "RU", "DE", "CN", "IL", "IR", "TR", "UA", "SY");

  private final Actors actors;
  private final CountryContext context;
  private final Map<Sentence, List<Found>> organisations = new LinkedHashMap<>();
  private final Map<Sentence, List<Found>> persons = new LinkedHashMap<>();
  private final Set<String> spelledOut = new HashSet<>();
  private final Map<String, Actor> defined = new LinkedHashMap<>();

  private NamedActors(Actors actors, CountryContext context) {
    this.actors = actors;
    this.context = context;
  }

  static NamedActors of(Document document, Actors actors, CountryContext context) {
    NamedActors named = new NamedActors(actors, context);
    List<Sentence> news = document.news();
    for (Sentence sentence : news) {
      named.spellOut(sentence);
    }
    for (Sentence sentence : news) {
      named.define(sentence);
    }
    for (Sentence sentence : news) {
      named.find(sentence);
    }
    return named;
  }

  /** Organisations of a sentence, in order. */
  List<Found> organisations(Sentence sentence) {
    return organisations.getOrDefault(sentence, List.of());
  }

  /** Known persons of a sentence, in order. */
  List<Found> persons(Sentence sentence) {
    return persons.getOrDefault(sentence, List.of());
  }

  /** All organisations of the report, in order. */
  List<Found> organisations() {
    return organisations.values().stream().flatMap(List::stream).toList();
  }

  private static List<String> texts(Sentence sentence) {
    return sentence.tokens().stream().map(Token::text).toList();
  }

  /** Notes which actors the report calls by a long name: only those may be met by a short one. */
  private void spellOut(Sentence sentence) {
    List<String> words = texts(sentence);
    for (int i = 0; i < words.size(); i++) {
      actors
          .names()
          .longest(words, i)
          .filter(match -> !match.acronym() && match.length() > 1)
          .ifPresent(match -> match.candidates().forEach(known -> spelledOut.add(known.id())));
    }
  }

  /** "Name of a Group (NG)". */
  private void define(Sentence sentence) {
    List<String> words = texts(sentence);
    for (int i = 2; i + 1 < words.size(); i++) {
      String acronym = words.get(i);
      if (!words.get(i - 1).equals("(")
          || !words.get(i + 1).equals(")")
          || !NameIndex.isAcronym(acronym)) {
        continue;
      }
      int end = i - 2;
      Optional<Actor> known = knownEndingAt(sentence, words, end);
      if (known.isPresent()) {
        defined.putIfAbsent(acronym, known.get());
        continue;
      }
      int start = end;
      while (start >= 0 && inName(sentence.token(start))) {
        start--;
      }
      start++;
      while (start <= end && !isCapital(sentence.token(start))) {
        start++;
      }
      // "Director of the Institute (I)" names the institute.
      for (int k = start; k + 2 < end && k < start + 2; k++) {
        if (sentence
            .token(k)
            .lower()
            .matches("director|head|chief|president|chairman|member|spokesman")) {
          start = k + 1;
        }
      }
      while (start <= end && !isCapital(sentence.token(start))) {
        start++;
      }
      if (end - start >= 1 && initialsFit(words.subList(start, end + 1), acronym)) {
        String name = StateWords.text(sentence, start, end);
        Actor actor = Actor.unknown(name, kindOf(name));
        defined.putIfAbsent(acronym, party(actor));
        defined.putIfAbsent(NameFold.fold(name), party(actor));
      }
    }
  }

  private static Actor party(Actor actor) {
    boolean fights = actor.kind() == Actor.Kind.REBEL || actor.kind() == Actor.Kind.MILITIA;
    return fights
        ? new Actor(actor.id(), actor.name(), actor.kind(), Optional.of(actor.name()))
        : actor;
  }

  private Optional<Actor> knownEndingAt(Sentence sentence, List<String> words, int end) {
    for (int start = Math.max(0, end - 12); start <= end; start++) {
      Optional<NameIndex.Match> match = actors.names().longest(words, start);
      if (match.isPresent() && start + match.get().length() - 1 == end) {
        return actors.choose(match.get().candidates(), context.all()).map(KnownActor::actor);
      }
    }
    return Optional.empty();
  }

  private static boolean inName(Token token) {
    return isCapital(token)
        || switch (token.lower()) {
          case "of", "for", "and", "the", "in", "de", "del", "la", "al", "-", "&" -> true;
          default -> false;
        };
  }

  private static boolean isCapital(Token token) {
    return !token.text().isEmpty()
        && Character.isUpperCase(token.text().charAt(0))
        && (token.isNoun() || token.tag().startsWith("JJ") || token.tag().equals("FW"));
  }

  private static boolean initialsFit(List<String> words, String acronym) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      for (String part : word.split("-")) {
        if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
          initials.append(part.charAt(0));
        }
      }
    }
    int at = 0;
    for (int i = 0; i < initials.length() && at < acronym.length(); i++) {
      if (initials.charAt(i) == acronym.charAt(at)) {
        at++;
      }
    }
    // A name in another language may give its acronym in that one: the first letter must do.
    return at == acronym.length()
        || (words.size() >= 3
            && at >= 1
            && initials.charAt(0) == acronym.charAt(0)
            && at >= acronym.length() - 1);
  }

  /** What an organisation is, by the words of its name. */
  static Actor.Kind kindOf(String name) {
    String lower = " " + name.toLowerCase(Locale.ROOT) + " ";
    if (lower.matches(
        ".* (liberation|front|brigades?|battalions?|army|mujahid\\w*|resistance|militia|forces|fighters|guerrillas?|separatists?|cartel|jihad|martyrs?|regiment|division|legion|movement|rebels?) .*")) {
      return lower.contains("salvation army") ? Actor.Kind.AID_ORGANISATION : Actor.Kind.REBEL;
    }
    if (lower.matches(
        ".* (ministry|department|government|council|parliament|senate|congress|agency of|bureau|administration|authority|municipality|secretariat|embassy|consulate|treasury|court) .*")) {
      return Actor.Kind.GOVERNMENT;
    }
    if (lower.matches(".* (police|gendarmerie|constabulary) .*")) {
      return Actor.Kind.POLICE;
    }
    if (lower.matches(
        ".* (observatory|monitor|monitoring|watch|human rights|rights|documentation|violations|tracker) .*")) {
      return Actor.Kind.MONITOR;
    }
    if (lower.matches(
        ".* (news|press|times|post|tribune|herald|radio|tv|television|daily|media|gazette|newspaper|journal|broadcasting|channel|magazine|observer|chronicle) .*")) {
      return Actor.Kind.MEDIA;
    }
    if (lower.matches(
        ".* (institute|university|centre|center|foundation|school|college|think|studies|research) .*")) {
      return Actor.Kind.ANALYST;
    }
    if (lower.matches(
        ".* (red cross|red crescent|relief|aid|medical|hospital|health|charity|rescue|doctors|society|refugee|humanitarian) .*")) {
      return Actor.Kind.AID_ORGANISATION;
    }
    return Actor.Kind.OTHER;
  }

  private void find(Sentence sentence) {
    List<String> words = texts(sentence);
    boolean shouted = words.stream().noneMatch(w -> w.chars().anyMatch(Character::isLowerCase));
    List<Found> orgs = new ArrayList<>();
    List<Found> people = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Optional<Found> found = read(sentence, words, i, shouted).map(this::widen);
      if (found.isEmpty()) {
        i++;
        continue;
      }
      (found.get().note() == Found.Note.PERSON ? people : orgs).add(found.get());
      i = found.get().last() + 1;
    }
    addSeen(sentence, orgs, people);
    organisations.put(sentence, orgs);
    persons.put(sentence, people);
  }

  private Optional<Found> read(Sentence sentence, List<String> words, int at, boolean shouted) {
    Optional<Found> known = known(sentence, words, at, shouted);
    return known.isPresent() ? known : own(sentence, words, at);
  }

  /** Takes in "al" before and "(ACRONYM)" behind. */
  private Found widen(Found found) {
    Sentence s = found.sentence();
    int first = found.first();
    int last = found.last();
    if (first > 0
        && s.token(first - 1).lower().matches("al|el|the")
        && !s.token(first - 1).lower().equals("the")) {
      first--;
    }
    if (last + 3 < s.size()
        && s.token(last + 1).text().equals("(")
        && NameIndex.isAcronym(s.token(last + 2).text())
        && s.token(last + 3).text().equals(")")) {
      last += 3;
    }
    return found.over(first, last);
  }

  private Optional<Found> known(Sentence sentence, List<String> words, int at, boolean shouted) {
    Optional<NameIndex.Match> match = actors.names().longest(words, at);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    NameIndex.Match met = match.get();
    int last = at + met.length() - 1;
    // "the National Coalition" is not the newspaper, and something longer may begin one word on.
    if (words.get(at).equalsIgnoreCase("the")
        && last + 1 < sentence.size()
        && sentence.token(last + 1).isProper()
        && met.length() == 2) {
      return Optional.empty();
    }
    if (met.acronym() && defined.containsKey(words.get(at).replace(".", ""))) {
      return Optional.empty();
    }
    if (actors.stateNamed(StateWords.text(sentence, at, last)).isPresent()) {
      return Optional.empty();
    }
    List<KnownActor> fitting =
        met.candidates().stream().filter(known -> fits(known, met, sentence, at, shouted)).toList();
    return actors.choose(fitting, context.all()).map(known -> found(sentence, at, last, known));
  }

  private boolean fits(
      KnownActor known, NameIndex.Match met, Sentence sentence, int at, boolean shouted) {
    Token token = sentence.token(at);
    boolean here =
        known.countries().isEmpty()
            || known.countries().stream().anyMatch(context.all()::contains)
            || spelledOut.contains(known.id());
    boolean outlet =
        switch (known.actor().kind()) {
          case MEDIA, AGENCY, STATE_MEDIA -> true;
          default -> false;
        };
    if (met.acronym()) {
      if (shouted && (token.text().length() < 3 || !token.isNoun())) {
        return false;
      }
      String plain = token.text().replace(".", "");
      boolean clear =
          met.candidates().size() == 1 && (plain.length() > 3 || besideGroup(sentence, at));
      return here || clear || (outlet && plain.length() > 2);
    }
    if (met.length() > 1) {
      return true;
    }
    if (!known.isPerson()
        && token.name() == Token.Name.PERSON
        && (isPersonName(sentence, at - 1) || isPersonName(sentence, at + 1))) {
      return false;
    }
    if (known.isPerson()) {
      return here || known.countries().stream().anyMatch(KNOWN_EVERYWHERE::contains);
    }
    boolean shouting = token.text().equals(token.text().toUpperCase(Locale.ROOT));
    boolean name =
        shouting || token.isProper() || token.name() != Token.Name.NONE || token.tag().equals("FW");
    return name && (here || outlet || token.text().length() > 5);
  }

  private static boolean isPersonName(Sentence sentence, int at) {
    return at >= 0
        && at < sentence.size()
        && sentence.token(at).name() == Token.Name.PERSON
        && !sentence.token(at).lower().matches("al|el");
  }

  /** "QSD forces": what stands behind the acronym tells that it is an armed group's. */
  private static boolean besideGroup(Sentence sentence, int at) {
    return at + 1 < sentence.size()
        && sentence
            .token(at + 1)
            .lower()
            .matches(
                "forces|fighters?|militants?|rebels?|troops|militia|militiamen|soldiers|units|"
                    + "leader|commander|insurgents|members|positions|group|spokesman|gunmen");
  }

  private static Found found(Sentence sentence, int first, int last, KnownActor known) {
    return new Found(
        sentence,
        first,
        last,
        known.actor(),
        true,
        false,
        known.isPerson() && !known.id().endsWith("-officials")
            ? Found.Note.PERSON
            : Found.Note.ORGANISATION);
  }

  /** What the report itself defined. */
  private Optional<Found> own(Sentence sentence, List<String> words, int at) {
    if (defined.isEmpty() || words.get(at).isEmpty()) {
      return Optional.empty();
    }
    Actor short2 = NameIndex.isAcronym(words.get(at)) ? defined.get(words.get(at)) : null;
    if (short2 != null) {
      return Optional.of(new Found(sentence, at, at, short2, true, false, Found.Note.ORGANISATION));
    }
    if (!Character.isUpperCase(words.get(at).charAt(0))) {
      return Optional.empty();
    }
    for (int last = Math.min(words.size() - 1, at + 9); last > at; last--) {
      Actor actor = defined.get(NameFold.fold(StateWords.text(sentence, at, last)));
      if (actor != null) {
        return Optional.of(
            new Found(sentence, at, last, actor, true, false, Found.Note.ORGANISATION));
      }
    }
    return Optional.empty();
  }

  /** What only the name finder takes for an organisation must speak, or be more than one word. */
  private static boolean speaks(Sentence sentence, int first, int last) {
    boolean said =
        last + 1 < sentence.size()
            && sentence
                .token(last + 1)
                .lower()
                .matches(
                    "said|says|reported|reports|announced|claimed|confirmed|told|added|denied");
    return said || (last > first && sentence.kind() == Sentence.Kind.BODY);
  }

  /** Organisations that the name finder saw and nobody knows. */
  private void addSeen(Sentence sentence, List<Found> orgs, List<Found> people) {
    int i = 0;
    while (i < sentence.size()) {
      int last = i;
      while (last < sentence.size() && sentence.token(last).name() == Token.Name.ORGANISATION) {
        last++;
      }
      while (last > i + 1
          && !Character.isLetterOrDigit(sentence.token(last - 1).text().charAt(0))) {
        last--;
      }
      if (last == i) {
        i++;
        continue;
      }
      int first = i;
      int end = last - 1;
      boolean taken =
          orgs.stream().anyMatch(f -> f.first() <= end && first <= f.last())
              || people.stream().anyMatch(f -> f.first() <= end && first <= f.last());
      String name = StateWords.text(sentence, first, end);
      boolean state =
          StateWords.name(sentence, first, actors).isPresent()
              || StateWords.adjective(sentence.token(first), actors).isPresent();
      boolean place =
          context
              .at(sentence.token(first).span().start(), sentence.token(end).span().end())
              .isPresent();
      boolean generic =
          name.matches(".*(Ministry|Ministry of .*|Police|Army|Military|Government|Department)$");
      if (!taken
          && !state
          && !place
          && !generic
          && name.chars().filter(Character::isLetter).count() > 1) {
        Actor actor = party(Actor.unknown(name, kindOf(name)));
        if (actor.kind() == Actor.Kind.OTHER && !speaks(sentence, first, end)) {
          i = Math.max(last, i + 1);
          continue;
        }
        orgs.add(new Found(sentence, first, end, actor, true, false, Found.Note.ORGANISATION));
      }
      i = Math.max(last, i + 1);
    }
    orgs.sort(java.util.Comparator.comparingInt(Found::first));
  }
}
