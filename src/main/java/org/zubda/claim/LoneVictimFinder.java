package org.zubda.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.actor.Actor;
import org.zubda.claim.LoneVictim.Gender;
import org.zubda.claim.LoneVictim.Kind;
import org.zubda.language.Grammar;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.ActorMention;
import org.zubda.mention.Count;
import org.zubda.mention.Quantity;
import org.zubda.mention.SideWords;
import org.zubda.report.Report;
import org.zubda.report.Span;

/**
 * Finds the single persons that a sentence says were killed or injured without counting them. The
 * order of the words decides; the grammar is asked only in a sentence that names an event, where it
 * is known already.
 */
final class LoneVictimFinder {

  /** Words between the harmed and the word of what befell them. */
  private static final Set<String> LINKS =
      Set.of(
          "was",
          "is",
          "has",
          "had",
          "have",
          "been",
          "being",
          "be",
          "got",
          "later",
          "then",
          "also",
          "found",
          "pronounced",
          "declared",
          "shot",
          "stabbed",
          "beaten",
          "struck",
          "hit",
          "reportedly",
          "allegedly",
          "apparently",
          "instantly",
          "eventually",
          "left",
          "presumed",
          "believed",
          "confirmed",
          "lying",
          "himself",
          "herself",
          "mortally",
          "fatally");

  private static final Set<String> FEMALE =
      Set.of(
          "she",
          "her",
          "herself",
          "woman",
          "girl",
          "mother",
          "daughter",
          "wife",
          "sister",
          "grandmother",
          "aunt",
          "niece",
          "girlfriend",
          "female",
          "policewoman",
          "schoolgirl",
          "widow",
          "bride",
          "nun",
          "granddaughter",
          "mom",
          "lady");

  private static final Set<String> MALE =
      Set.of(
          "he",
          "him",
          "his",
          "himself",
          "man",
          "boy",
          "father",
          "son",
          "husband",
          "brother",
          "grandfather",
          "uncle",
          "nephew",
          "boyfriend",
          "male",
          "policeman",
          "schoolboy",
          "priest",
          "monk",
          "imam",
          "grandson",
          "dad",
          "gunman",
          "guy",
          "groom");

  private static final Set<String> PERSON_WORDS =
      Set.of(
          "male",
          "female",
          "mom",
          "dad",
          "lady",
          "shooter",
          "slayer",
          "juvenile",
          "homeowner",
          "intruder",
          "robber",
          "burglar",
          "thief",
          "inmate",
          "homeless",
          "tenant",
          "candidate",
          "president",
          "senator",
          "attorney",
          "magistrate",
          "bishop",
          "archbishop",
          "businessman",
          "chairman",
          "chairperson",
          "deputy",
          "sheriff",
          "clerk",
          "keeper",
          "shopkeeper",
          "hunter",
          "sheikh",
          "scholar",
          "chieftain",
          "informant",
          "deceased",
          "friend",
          "neighbor",
          "neighbour",
          "roommate",
          "owner",
          "manager",
          "leader",
          "ex-boyfriend",
          "ex-husband",
          "ex-wife",
          "fiance",
          "fiancee",
          "stepfather",
          "stepson",
          "infant",
          "grader",
          "freshman");

  /** Nouns of persons that stand for no one harmed as a rule. */
  private static final Set<String> NO_VICTIM =
      Set.of(
          "police",
          "army",
          "military",
          "security",
          "family",
          "spokesman",
          "spokeswoman",
          "source",
          "people",
          "staff",
          "personnel",
          "life",
          "number",
          "group",
          "side",
          "unit",
          "majority",
          "half",
          "death",
          "injury",
          "body",
          "killing",
          "head",
          "total",
          "force",
          "government",
          "gang",
          "militia",
          "navy",
          "infantry",
          "loss",
          "score",
          "dozen",
          "figure",
          "one",
          "other",
          "fatality",
          "casualty",
          "crew",
          "team",
          "couple",
          "insurgency",
          "dead",
          "remains",
          "public");

  private static final Pattern AGE = Pattern.compile("(\\d{1,3})-(?:year|yr)s?-old");

  /** No act of others, or none that is news of violence. */
  private static final Pattern PEACEFUL =
      Pattern.compile(
          "\\b(?:cancer|natural causes|heart (?:attack|failure|disease)|illness|pneumonia|covid\\S*|stroke|overdose|old age|leukemia|disease)\\b");

  private final SideWords sides;
  private final EventTypes types;

  LoneVictimFinder(SideWords sides, EventTypes types) {
    this.sides = sides;
    this.types = types;
  }

  /** The single persons of a sentence that these words harm, in the order of the words. */
  List<LoneVictim> find(Sentence s, List<Harm> harms, List<ActorMention> actors) {
    List<LoneVictim> found = new ArrayList<>();
    for (Harm h : harms) {
      boolean kept =
          (h.effect() == Effect.KILLED || h.effect() == Effect.INJURED) && isToldAsFact(s, h);
      if (kept) {
        found.addAll(of(s, h, actors));
      }
    }
    return found;
  }

  /** "To kill him" is a plan, "attempted murder" none that came about. */
  private static boolean isToldAsFact(Sentence s, Harm h) {
    Token t = s.token(h.token());
    String before = HarmReader.word(s, h.token() - 1);
    boolean infinitive = t.tag().equals("VB") && before.equals("to");
    return !infinitive
        && !before.matches("attempted|attempt|alleged|possible|threatened")
        && !PEACEFUL.matcher(s.toString().toLowerCase(Locale.ROOT)).find();
  }

  private List<LoneVictim> of(Sentence s, Harm h, List<ActorMention> actors) {
    int t = h.token();
    return switch (h.form()) {
      case ACTIVE -> isReflexive(s, t) ? subjects(s, h, actors) : objects(s, h, t + 1, actors);
      case PASSIVE -> {
        boolean passive = hasBe(s, t);
        List<LoneVictim> object = passive ? List.of() : objects(s, h, t + 1, actors);
        yield object.isEmpty() ? subjects(s, h, actors) : object;
      }
      case INTRANSITIVE, ADJECTIVE -> subjects(s, h, actors);
      case NOUN -> ofNoun(s, h, actors);
    };
  }

  private static boolean isReflexive(Sentence s, int t) {
    return HarmReader.word(s, t + 1).matches("himself|herself");
  }

  private static boolean hasBe(Sentence s, int t) {
    for (int i = t - 1; i >= Math.max(0, t - 4); i--) {
      if (s.token(i).lemma().equalsIgnoreCase("be")) {
        return true;
      }
    }
    return false;
  }

  /** "The death of a boy", "Doe's murder", "his death". */
  private List<LoneVictim> ofNoun(Sentence s, Harm h, List<ActorMention> actors) {
    int t = h.token();
    String word = s.token(t).lemma().toLowerCase(Locale.ROOT);
    if (!Set.of(
            "death",
            "killing",
            "murder",
            "assassination",
            "execution",
            "slaying",
            "homicide",
            "body",
            "corpse")
        .contains(word)) {
      return List.of();
    }
    if (HarmReader.word(s, t + 1).equals("of")) {
      return objects(s, h, t + 2, actors);
    }
    if (word.equals("body") || word.equals("corpse")) {
      return List.of();
    }
    int owner = t - 1;
    while (owner > 0 && s.token(owner).tag().startsWith("JJ")) {
      owner--;
    }
    if (owner < 0) {
      return List.of();
    }
    if (s.token(owner).tag().equals("POS") && owner > 0) {
      return person(s, h, owner - 1, actors).map(List::of).orElse(List.of());
    }
    return s.token(owner).lower().matches("his|her") ? List.of(pronoun(s, h, owner)) : List.of();
  }

  // ------------------------------------------------------------------ before the word of harm

  private List<LoneVictim> subjects(Sentence s, Harm h, List<ActorMention> actors) {
    int head = subject(s, h.token());
    if (head < 0 && !types.triggers(s).isEmpty()) {
      head = subject(s.grammar(), s, h.token());
    }
    if (head < 0 || head >= h.token()) {
      return List.of();
    }
    Optional<LoneVictim> last = person(s, h, head, actors);
    if (last.isEmpty()) {
      return besideCounted(s, h, head, actors);
    }
    List<LoneVictim> all = new ArrayList<>(List.of(last.get()));
    int from = last.get().first();
    while (from > 1 && all.size() < 5 && s.token(from - 1).lower().matches("and|,")) {
      int before = from - 2;
      if (s.token(before).text().equals(",")) {
        before--;
      }
      Optional<LoneVictim> other = person(s, h, pastAge(s, before), actors);
      if (other.isEmpty() || s.token(from - 1).text().equals(",") && all.size() == 1) {
        break;
      }
      all.addFirst(other.get());
      from = other.get().first();
    }
    boolean many = isPlural(s, head, h.token());
    return many == all.size() > 1 ? all : many ? List.of() : List.of(last.get());
  }

  /** "The mayor and two of his guards were killed": the one before those who are counted. */
  private List<LoneVictim> besideCounted(Sentence s, Harm h, int head, List<ActorMention> actors) {
    int first = head;
    while (first > 0
        && head - first < 6
        && (isInPhrase(s, first) || s.token(first).lower().equals("of"))) {
      first--;
    }
    boolean counted = s.token(first).tag().equals("CD");
    return counted && first > 1 && s.token(first - 1).lower().equals("and")
        ? person(s, h, first - 2, actors).map(List::of).orElse(List.of())
        : List.of();
  }

  private static boolean isPlural(Sentence s, int head, int harm) {
    for (int i = head + 1; i < harm; i++) {
      if (s.token(i).lower().matches("were|are|have")) {
        return true;
      }
    }
    return false;
  }

  /** The noun before the word of harm that it speaks of, by the order of words; -1 where none. */
  private int subject(Sentence s, int harm) {
    int i = harm - 1;
    boolean relative = false;
    for (; i >= 0; i--) {
      Token b = s.token(i);
      String w = b.lower();
      boolean joins = w.equals("and") && i > 0 && s.token(i - 1).tag().matches("VB[ND]");
      if (b.tag().startsWith("W") && !relative) {
        relative = true;
      } else if (!(b.tag().startsWith("RB")
          || LINKS.contains(w)
          || w.matches("were|are")
          || joins)) {
        break;
      }
    }
    if (i < 0) {
      return -1;
    }
    if (s.token(i).text().equals(",") && i > 0) {
      return relative ? pastAge(s, i - 1) : beforeApposition(s, i);
    }
    boolean standsFor =
        s.token(i).isNoun()
            || s.token(i).tag().equals("PRP")
            || isAgeWord(s, i)
            || isPersonal(s, i);
    return standsFor ? i : -1;
  }

  /** "Doe , 23" is Doe. */
  private static int pastAge(Sentence s, int i) {
    return i > 1 && s.token(i - 1).text().equals(",") && s.token(i).text().matches("\\d{1,3}")
        ? i - 2
        : i;
  }

  /** The name before "John Doe, 23," or "the driver, a father of two,"; -1 where there is none. */
  private static int beforeApposition(Sentence s, int comma) {
    for (int i = comma - 1; i >= Math.max(1, comma - 12); i--) {
      Token b = s.token(i);
      if (b.tag().matches("VBD|VBZ|MD|VBP") || b.text().equals(";")) {
        return -1;
      }
      if (b.text().equals(",")) {
        boolean age = comma - i == 2 && s.token(i + 1).text().matches("\\d{1,3}");
        boolean describes = age || s.token(i + 1).tag().matches("DT|IN|JJ|CD|NN.?|VBN|W.*|PRP\\$");
        int head = pastAge(s, i - 1);
        return describes && s.token(head).isNoun() ? head : -1;
      }
    }
    return -1;
  }

  /** The one that a verb, or the one that it is joined to, has for its subject; -1 where none. */
  private static int subject(Grammar grammar, Sentence s, int harm) {
    int at = harm;
    for (int steps = 0; at >= 0 && steps < 4; steps++) {
      for (int subject : grammar.children(at, "nsubj")) {
        if (!s.token(subject).tag().startsWith("W")) {
          return subject;
        }
        if (grammar.is(at, "acl")) {
          return grammar.head(at);
        }
      }
      if (grammar.is(at, "acl")) {
        return s.token(at).tag().matches("VBN|VBD") ? grammar.head(at) : -1;
      }
      boolean up = grammar.is(at, "conj") || grammar.is(at, "xcomp") || grammar.is(at, "advcl");
      if (!up || at != harm && grammar.is(at, "advcl")) {
        return -1;
      }
      at = grammar.head(at);
    }
    return -1;
  }

  // ------------------------------------------------------------------ behind the word of harm

  private List<LoneVictim> objects(Sentence s, Harm h, int from, List<ActorMention> actors) {
    int at = from;
    while (at < s.size()
        && (s.token(at).tag().startsWith("RB")
            || s.token(at).lower().matches("dead|down")
            || s.token(at).lower().equals("and") && HarmReader.word(s, at + 1).endsWith("ed"))) {
      at += s.token(at).lower().equals("and") ? 2 : 1;
    }
    List<LoneVictim> all = new ArrayList<>();
    while (at < s.size() && all.size() < 5) {
      int end = endOfPhrase(s, at);
      Optional<LoneVictim> one = end < 0 ? Optional.empty() : person(s, h, end, actors);
      if (one.isEmpty() || !isOnePhrase(s, at + 1, one.get().first())) {
        break;
      }
      all.add(one.get());
      int next = pastAgeAhead(s, end + 1);
      if (HarmReader.word(s, next).equals(",") && isListed(s, next)) {
        next++;
      }
      if (HarmReader.word(s, next).equals("and")) {
        next++;
        next += HarmReader.word(s, next).equals("of") ? 1 : 0;
      } else if (!HarmReader.word(s, next - 1).equals(",")) {
        break;
      }
      at = next;
    }
    return all;
  }

  /** "Rebel commander John Doe": nothing but words of the phrase before the name. */
  private static boolean isOnePhrase(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isInPhrase(s, i)) {
        return false;
      }
    }
    return true;
  }

  private static int pastAgeAhead(Sentence s, int i) {
    return HarmReader.word(s, i).equals(",") && HarmReader.word(s, i + 1).matches("\\d{1,3}")
        ? i + 2
        : i;
  }

  /** "X, Y and Z": whether a comma goes on a list that an "and" ends. */
  private static boolean isListed(Sentence s, int comma) {
    for (int i = comma + 1; i < Math.min(s.size(), comma + 12); i++) {
      if (s.token(i).lower().equals("and")) {
        return true;
      }
      if (s.token(i).isVerb() || s.token(i).tag().startsWith("W")) {
        return false;
      }
    }
    return false;
  }

  /** The last word of the noun phrase that begins here; -1 where none does. */
  private int endOfPhrase(Sentence s, int from) {
    if (s.token(from).tag().equals("PRP")
        || s.token(from).lower().equals("her")
            && (from + 1 >= s.size() || !isInPhrase(s, from + 1))) {
      return from;
    }
    int end = -1;
    for (int i = from; i < Math.min(s.size(), from + 12) && isInPhrase(s, i); i++) {
      end = s.token(i).isNoun() || isAgeWord(s, i) || isPersonal(s, i) ? i : end;
    }
    return end;
  }

  private static boolean isInPhrase(Sentence s, int i) {
    Token t = s.token(i);
    return t.isNoun()
        || t.tag().matches("DT|JJ.?|PRP\\$|POS|HYPH|VBN|VBG")
        || isAgeWord(s, i)
        || t.tag().equals("CD") && HarmReader.ahead(s, i, 1).matches("(?:years?|months?) old\\b.*")
        || t.text().matches("\\d{1,3}(?:st|nd|rd|th)");
  }

  /** "The civilian": an adjective for the tagger, a person here. */
  private boolean isPersonal(Sentence s, int i) {
    Token t = s.token(i);
    return t.tag().equals("JJ")
        && i > 0
        && s.token(i - 1).tag().matches("DT|JJ|PRP\\$")
        && sides.isGroupNoun(t.lower())
        && (i + 1 >= s.size() || !s.token(i + 1).isNoun());
  }

  private static boolean isAgeWord(Sentence s, int i) {
    return s.token(i).lower().matches("[\\w-]+-(?:year|month|week)s?-old");
  }

  // ------------------------------------------------------------------ one person

  private static LoneVictim pronoun(Sentence s, Harm h, int at) {
    String word = s.token(at).lower();
    return new LoneVictim(
        s,
        at,
        at,
        at,
        Kind.PRONOUN,
        h,
        h.effect(),
        Set.of(),
        "",
        gender(word),
        OptionalInt.empty(),
        Optional.of(SideWords.Side.PEOPLE));
  }

  private static Gender gender(String word) {
    return FEMALE.contains(word)
        ? Gender.FEMALE
        : MALE.contains(word) ? Gender.MALE : Gender.UNKNOWN;
  }

  /** The one person that the phrase with this last word stands for; empty where it is none. */
  private Optional<LoneVictim> person(Sentence s, Harm h, int head, List<ActorMention> actors) {
    if (head < 0) {
      return Optional.empty();
    }
    Token noun = s.token(head);
    if (noun.tag().startsWith("PRP")) {
      return noun.lower().matches("he|she|him|her")
          ? Optional.of(pronoun(s, h, head))
          : Optional.empty();
    }
    if (noun.tag().matches("NNS|NNPS")
        || !noun.isNoun() && !isAgeWord(s, head) && !isPersonal(s, head)
        || NO_VICTIM.contains(noun.lower())) {
      return Optional.empty();
    }
    int first = head;
    while (first > 0 && head - first < 9 && isInPhrase(s, first - 1) && !ends(s, first - 1)) {
      first--;
    }
    Optional<SideWords.Side> side = side(s, first, head);
    Set<String> names = new LinkedHashSet<>();
    int nameFrom = head + 1;
    for (int i = head; i >= first && isNamed(s, i, actors); i--) {
      names.add(s.token(i).lower());
      nameFrom = i;
    }
    if (names.isEmpty() && side.isEmpty() && isShouted(s)) {
      nameFrom = shoutedName(s, first, head);
      for (int i = nameFrom; i <= head; i++) {
        names.add(s.token(i).lower());
      }
    }
    boolean living =
        side.isEmpty()
            && noun.tag().equals("NN")
            && first < head
            && HarmReader.needsLiving(s.token(h.token()))
            && !CountedGroup.isLifeless(noun)
            && !isThing(s, head, List.of());
    boolean role = names.isEmpty() && (side.isPresent() || isAgeWord(s, head) || living);
    if (!role && (names.isEmpty() || isThing(s, head, actors))) {
      return Optional.empty();
    }
    String roleWord = role ? noun.lemma().toLowerCase(Locale.ROOT) : roleBefore(s, first, nameFrom);
    Gender gender = Gender.UNKNOWN;
    OptionalInt age = ageBehind(s, head);
    for (int i = first; i <= head; i++) {
      gender = gender == Gender.UNKNOWN ? gender(s.token(i).lower()) : gender;
      age = age.isPresent() ? age : age(s.token(i).lower());
    }
    if (role && first < head && s.token(first).lower().matches("his|her")) {
      gender = gender(roleWord);
    }
    return Optional.of(
        new LoneVictim(
            s,
            names.isEmpty() ? first : nameFrom,
            head,
            head,
            kind(s, first, names),
            h,
            h.effect(),
            Set.copyOf(names),
            roleWord,
            gender,
            age,
            side.or(() -> Optional.of(SideWords.Side.PEOPLE))));
  }

  /** A participle or verb that only looks like a part of the phrase: "killed Doe". */
  private static boolean ends(Sentence s, int i) {
    return s.token(i).tag().matches("VBN|VBG")
        && (i == 0 || !s.token(i - 1).tag().matches("DT|JJ.?|PRP\\$"));
  }

  private static Kind kind(Sentence s, int first, Set<String> names) {
    if (!names.isEmpty()) {
      return Kind.NAMED;
    }
    String word = s.token(first).lower();
    return word.matches("the|this|that|his|her|their|its") ? Kind.KNOWN : Kind.NEW;
  }

  private static boolean isNamed(Sentence s, int i, List<ActorMention> actors) {
    Token t = s.token(i);
    if (!t.isNoun()) {
      return false;
    }
    boolean person = t.name() == Token.Name.PERSON || isKnownPerson(t, actors);
    return person && (t.isProper() || isShouted(s));
  }

  private static boolean isShouted(Sentence s) {
    return s.tokens().stream().allMatch(t -> t.text().equals(t.text().toUpperCase(Locale.ROOT)));
  }

  private static boolean isKnownPerson(Token t, List<ActorMention> actors) {
    return actors.stream()
        .anyMatch(
            a ->
                a.span().overlaps(t.span())
                    && a.actor().kind() == Actor.Kind.PERSON
                    && a.actor().name().toLowerCase(Locale.ROOT).contains(t.lower()));
  }

  private static boolean isThing(Sentence s, int head, List<ActorMention> actors) {
    Token t = s.token(head);
    return t.name() == Token.Name.LOCATION
        || t.name() == Token.Name.ORGANISATION
        || t.name() != Token.Name.PERSON
            && actors.stream().anyMatch(a -> a.span().overlaps(t.span()) && a.actor().canFight());
  }

  /**
   * Where a name begins in a text all in capitals, which no name finder reads: "JUDGE JOHN DOE",
   * "JOHN DOE, 28,". Behind the head where there is none.
   */
  private int shoutedName(Sentence s, int first, int head) {
    int from = head + 1;
    while (from > first
        && s.token(from - 1).tag().matches("NN.*|JJ|FW")
        && side(s, from - 1, from - 1).isEmpty()) {
      from--;
    }
    boolean titled =
        from > first
            && s.token(from - 1).isNoun()
            && side(s, from - 1, from - 1)
                .filter(x -> x != SideWords.Side.OTHER && x != SideWords.Side.NON_STATE_FIGHTERS)
                .isPresent();
    boolean aged = ageBehind(s, head).isPresent() && from == first;
    return from <= head && (titled || aged) ? from : head + 1;
  }

  /** "Officer John Doe": what stands before the name. */
  private static String roleBefore(Sentence s, int first, int name) {
    return name > first && name - 1 < s.size() && s.token(name - 1).isNoun()
        ? s.token(name - 1).lower()
        : "";
  }

  private Optional<SideWords.Side> side(Sentence s, int first, int head) {
    List<String> describing = new ArrayList<>();
    for (int i = first; i < head; i++) {
      describing.add(s.token(i).lower());
    }
    String noun = s.token(head).lower();
    Optional<SideWords.Side> side = sides.of(noun, describing);
    return side.or(
        () -> PERSON_WORDS.contains(noun) ? Optional.of(SideWords.Side.PEOPLE) : Optional.empty());
  }

  private static OptionalInt age(String word) {
    Matcher m = AGE.matcher(word);
    return m.matches() ? OptionalInt.of(Integer.parseInt(m.group(1))) : OptionalInt.empty();
  }

  private static OptionalInt ageBehind(Sentence s, int head) {
    return HarmReader.word(s, head + 1).equals(",")
            && HarmReader.word(s, head + 2).matches("\\d{1,3}")
        ? OptionalInt.of(Integer.parseInt(HarmReader.word(s, head + 2)))
        : OptionalInt.empty();
  }

  // ------------------------------------------------------------------ between number and person

  /** The one person that an article or "one" counts; empty where the number is another. */
  Optional<LoneVictim> counted(Sentence s, TollFinder.Found f) {
    CountedGroup g = f.group();
    boolean one =
        g.quantity().count() instanceof Count.Stated n
            && n.low().equals(OptionalInt.of(1))
            && n.high().equals(OptionalInt.of(1));
    if (!one) {
      return Optional.empty();
    }
    String role = g.head() >= 0 ? s.token(g.head()).lemma().toLowerCase(Locale.ROOT) : "";
    Gender gender = gender(role);
    OptionalInt age = g.head() >= 0 ? ageBehind(s, g.head()) : OptionalInt.empty();
    for (int i = g.first(); i <= g.last(); i++) {
      gender = gender == Gender.UNKNOWN ? gender(s.token(i).lower()) : gender;
      age = age.isPresent() ? age : age(s.token(i).lower());
    }
    return Optional.of(
        new LoneVictim(
            s,
            g.first(),
            g.last(),
            g.anchor(),
            Kind.NEW,
            f.harm(),
            f.effect(),
            Set.of(),
            role,
            gender,
            age,
            g.side()));
  }

  /** The victims of one harm as a number with what it counts. */
  static TollFinder.Found found(LoneVictims.Group group, Report report) {
    LoneVictim first = group.victims().getFirst();
    LoneVictim last = group.victims().getLast();
    Sentence s = first.sentence();
    Span span = s.span(first.first(), last.last());
    String text = span.of(report.text()).replace('\n', ' ').replaceFirst("(?i)^(?:the|an?) ", "");
    Quantity quantity =
        new Quantity(
            span, first.first(), last.last(), Count.Stated.exactly(group.victims().size(), text));
    boolean alike = group.victims().stream().map(LoneVictim::side).distinct().count() == 1;
    CountedGroup counted =
        new CountedGroup(
            quantity,
            last.head(),
            last.last(),
            alike ? first.side() : Optional.of(SideWords.Side.PEOPLE),
            false,
            List.of());
    return new TollFinder.Found(counted, first.harm(), group.effect(), TollFinder.Link.OWN, -1);
  }
}
