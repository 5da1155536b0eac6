package org.zubda.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.zubda.language.Grammar;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.Count;
import org.zubda.mention.Quantity;
import org.zubda.mention.QuantityReader;
import org.zubda.mention.SideWords;

/**
 * Ties the numbers of a sentence to the words of harm: which of them count people who were harmed,
 * and how. Where a word of harm stands right beside a number, the order of the words decides; where
 * they are apart, the grammar; and a number that joins another one in a list shares its harm.
 */
final class TollFinder {

  /** How a number came to its harm. */
  enum Link {
    /** By a word of harm of its own. */
    OWN,
    /** As one more of a list: "two soldiers and two medics died". */
    LISTED,
    /** As a part of a larger number: "including six children". */
    PART
  }

  /**
   * A number that counts harmed people.
   *
   * @param group the number with what it counts
   * @param harm the word of harm
   * @param effect how they were harmed
   * @param link how the number came to its harm
   * @param wholeOf place in the sentence's list of the number that it is a part of; -1 for none
   */
  record Found(CountedGroup group, Harm harm, Effect effect, Link link, int wholeOf) {}

  /** How many words "(coded separately)" may stand behind the number that it is about. */
  private static final int OTHER_NOTE = 16;

  /** How close a noun that is no known word for people must stand to a word of killing. */
  private static final int ANIMATE = 88;

  /** A link of less strength is none. */
  private static final int WEAKEST = 60;

  private static final Set<String> BETWEEN_SUBJECT_AND_VERB =
      Set.of(
          "have",
          "has",
          "had",
          "been",
          "be",
          "being",
          "was",
          "were",
          "are",
          "is",
          "'re",
          "'ve",
          "reportedly",
          "also",
          "since",
          "confirmed",
          "reported",
          "feared",
          "believed",
          "said",
          "to",
          "already",
          "so",
          "far",
          "still",
          "now",
          "who",
          "that",
          "which",
          "got",
          "known",
          "thought",
          "allegedly",
          "apparently",
          "later",
          "then",
          "presumed",
          "left",
          "all",
          "both",
          "instantly",
          "immediately",
          "initially",
          "more",
          "seriously",
          "badly",
          "severely",
          "critically",
          "slightly",
          "lightly",
          "others",
          "combatants",
          "and",
          "or",
          "as",
          "dead",
          "remain",
          "remained");

  /** Verbs by which a figure is given to a count. */
  private static final Set<String> PUT =
      Set.of("coded", "estimated", "put", "recorded", "counted", "set", "listed", "given");

  private final QuantityReader quantities;
  private final SideWords sides;

  TollFinder(QuantityReader quantities, SideWords sides) {
    this.quantities = quantities;
    this.sides = sides;
  }

  /** The numbers of a sentence that count harmed people, in order. */
  List<Found> find(Sentence s, List<Harm> words, Optional<Found> before) {
    List<CountedGroup> groups = new ArrayList<>();
    for (Quantity q : quantities.read(s)) {
      groups.add(CountedGroup.of(s, q, sides));
    }
    groups.addAll(singles(s, groups));
    groups.sort((a, b) -> Integer.compare(a.first(), b.first()));
    List<Optional<Found>> found = new ArrayList<>();
    for (CountedGroup g : groups) {
      found.add(own(s, g, groups, words));
    }
    listed(s, groups, found, before);
    List<Found> all = new ArrayList<>();
    for (Optional<Found> f : found) {
      f.filter(x -> suits(x)).ifPresent(all::add);
    }
    return withoutOthers(s, together(s, all));
  }

  /** "A woman and her daughter": two of a kind whom one harm befell are one number. */
  private static List<Found> together(Sentence s, List<Found> found) {
    List<Found> kept = new ArrayList<>();
    for (Found f : found) {
      boolean joins =
          !kept.isEmpty()
              && isArticle(f.group())
              && isFewByName(kept.getLast().group())
              && kept.getLast().effect() == f.effect()
              && kept.getLast().harm().token() == f.harm().token()
              && joinsDirectly(s, kept.getLast().group(), f.group())
              && isPeaceful(kept.getLast().group()) == isPeaceful(f.group());
      if (joins) {
        kept.add(joined(s, kept.removeLast(), f));
      } else {
        kept.add(f);
      }
    }
    return kept;
  }

  private static boolean isFewByName(CountedGroup g) {
    return isArticle(g) || g.quantity().count().text().contains(" and ");
  }

  /** No soldier and no fighter, as far as the words tell. */
  private static boolean isPeaceful(CountedGroup g) {
    return g.side()
        .filter(x -> x == SideWords.Side.PEOPLE || x == SideWords.Side.CIVILIANS)
        .isPresent();
  }

  private static Found joined(Sentence s, Found first, Found second) {
    CountedGroup a = first.group();
    CountedGroup b = second.group();
    int n = a.quantity().count().figure() + 1;
    StringBuilder text = new StringBuilder();
    for (int i = a.first(); i <= b.last(); i++) {
      text.append(i > a.first() ? " " : "").append(s.token(i).text());
    }
    Quantity quantity =
        new Quantity(
            s.span(a.first(), b.last()),
            a.first(),
            b.last(),
            Count.Stated.exactly(n, text.toString()));
    CountedGroup both =
        new CountedGroup(
            quantity,
            b.head(),
            b.last(),
            a.side().equals(b.side()) ? a.side() : Optional.of(SideWords.Side.PEOPLE),
            false,
            List.of());
    return new Found(both, first.harm(), first.effect(), first.link(), first.wholeOf());
  }

  /**
   * "Killed four in the next village (coded separately)": an analyst's note says that another note
   * holds it; it would be counted twice.
   */
  private static List<Found> withoutOthers(Sentence s, List<Found> found) {
    List<Found> kept = new ArrayList<>(found);
    for (int i = 1; i < s.size(); i++) {
      boolean mark =
          s.token(i).lower().equals("separately") && s.token(i - 1).lower().equals("coded");
      if (mark) {
        int at = i;
        kept.stream()
            .filter(f -> f.group().first() < at && at - f.group().last() <= OTHER_NOTE)
            .reduce((a, b) -> b)
            .ifPresent(kept::remove);
      }
    }
    return List.copyOf(kept);
  }

  /** "A soldier was killed", "another civilian": one person, counted by an article. */
  private List<CountedGroup> singles(Sentence s, List<CountedGroup> counted) {
    List<CountedGroup> found = new ArrayList<>();
    for (Token t : s.tokens()) {
      boolean article = Set.of("a", "an", "another").contains(t.lower());
      boolean joined =
          t.lower().matches("his|her") && HarmReader.word(s, t.index() - 1).equals("and");
      if (!article && !joined || t.index() + 1 >= s.size()) {
        continue;
      }
      Quantity one =
          new Quantity(t.span(), t.index(), t.index(), Count.Stated.exactly(1, t.text()));
      CountedGroup g = CountedGroup.of(s, one, sides);
      boolean taken =
          counted.stream().anyMatch(c -> c.first() <= g.last() && g.first() <= c.last());
      boolean one1 = g.head() > 0 && s.token(g.head()).tag().matches("NN|JJ");
      boolean many =
          g.head() > 0
              && Set.of(
                      "number",
                      "group",
                      "total",
                      "lot",
                      "majority",
                      "dozen",
                      "family",
                      "staff",
                      "police",
                      "military",
                      "army",
                      "force",
                      "people",
                      "side",
                      "spokesman",
                      "spokeswoman",
                      "source")
                  .contains(s.token(g.head()).lower());
      if (!taken && one1 && !many && (g.side().isPresent() || g.mayBePeople(s))) {
        found.add(g);
      }
    }
    return found;
  }

  private Optional<Found> own(
      Sentence s, CountedGroup g, List<CountedGroup> all, List<Harm> words) {
    boolean onlyJoined = g.quantity().count().text().matches("(?i)his|her");
    if (isPrevious(s, g) || onlyJoined) {
      return Optional.empty();
    }
    if (!g.ofPeople()) {
      return g.mayBePeople(s) ? animate(s, g, all, words) : Optional.empty();
    }
    Optional<Found> toll = inToll(s, g);
    Optional<Found> among = among(s, g);
    Harm best = null;
    int most = WEAKEST - 1;
    for (Harm h : words) {
      int strength = strength(s, g, h, all);
      if (strength > most) {
        most = strength;
        best = h;
      }
    }
    if (among.isPresent()) {
      return among;
    }
    if (isArticle(g)
        && (most < 84 || best != null && best.token() >= g.first() && best.token() <= g.last())) {
      return Optional.empty();
    }
    if (best == null || toll.isPresent() && most < 90) {
      return toll;
    }
    // "Three men were seized and killed": the graver harm counts.
    if (best.effect() != Effect.KILLED && best.form() == Harm.Form.PASSIVE) {
      for (Harm h : words) {
        boolean graver =
            h.effect() == Effect.KILLED
                && h.form() == Harm.Form.PASSIVE
                && h.token() > best.token()
                && strength(s, g, h, all) >= 84;
        if (graver) {
          return Optional.of(new Found(g, h, h.effect(), Link.OWN, -1));
        }
      }
    }
    return Optional.of(new Found(g, best, best.effect(), Link.OWN, -1));
  }

  /** "Six pastoralists were killed": who can be killed and die lives, whatever the noun. */
  private static Optional<Found> animate(
      Sentence s, CountedGroup g, List<CountedGroup> all, List<Harm> words) {
    // "A bakery in which" is none: an article counts little
    String next = HarmReader.word(s, g.last() + 1);
    if (isArticle(g)
        && words.stream().noneMatch(h -> h.token() == g.first() - 1)
        && !next.matches("was|is|died|dies|has|had")) {
      return Optional.empty();
    }
    for (Harm h : words) {
      boolean kills =
          h.effect() == Effect.KILLED
              && HarmReader.needsLiving(s.token(h.token()))
              && strength(s, g, h, all) >= ANIMATE;
      if (kills) {
        return Optional.of(new Found(g.asPeople(), h, h.effect(), Link.OWN, -1));
      }
    }
    return Optional.empty();
  }

  /** "up from 58", "a previous toll of 40": an older count, which the older report has itself. */
  private static boolean isPrevious(Sentence s, CountedGroup g) {
    String before = HarmReader.word(s, g.first() - 1);
    String two = HarmReader.word(s, g.first() - 2);
    return before.equals("from") && two.equals("up")
        || before.equals("of")
            && two.equals("toll")
            && Set.of("previous", "earlier", "initial").stream()
                .anyMatch(
                    w ->
                        HarmReader.word(s, g.first() - 3).equals(w)
                            || HarmReader.word(s, g.first() - 4).equals(w));
  }

  /** "The death toll rose to 85", "put the toll at 58", "the number of dead reached 20". */
  private static Optional<Found> inToll(Sentence s, CountedGroup g) {
    Optional<Found> put = putAt(s, g);
    if (put.isPresent()) {
      return put;
    }
    for (int i = g.first() - 1; i >= Math.max(0, g.first() - 25); i--) {
      Token t = s.token(i);
      boolean toll = t.lower().equals("toll");
      boolean number =
          t.lower().equals("number")
              && HarmReader.ahead(s, i, 6)
                  .matches(
                      "of (?:\\S+"
                          + " ){0,3}?(?:dead|deaths|killed|fatalities|victims|wounded|injured|injuries|displaced|missing|casualties)\\b.*");
      if (!toll && !number) {
        continue;
      }
      String link = HarmReader.word(s, g.first() - 1);
      if (!Set.of(
                  "to",
                  "at",
                  "of",
                  "reached",
                  "hit",
                  "exceeded",
                  "passed",
                  "topped",
                  "stands",
                  "was",
                  "is",
                  "reaches",
                  "hits",
                  "surpassed",
                  "as",
                  "reaching",
                  "tops",
                  "passes",
                  "exceeds",
                  "being")
              .contains(link)
          && g.quantity().count().high().isPresent()
          && g.quantity().count().low().isPresent()) {
        return Optional.empty();
      }
      String whole = HarmReader.ahead(s, Math.max(-1, i - 3), 9);
      Effect effect =
          whole.matches(".*\\b(?:wounded|injured|injuries|injury)\\b.*") && !whole.contains("death")
              ? Effect.INJURED
              : whole.matches(".*\\b(?:displaced|displacement)\\b.*")
                  ? Effect.DISPLACED
                  : whole.matches(".*\\bmissing\\b.*")
                      ? Effect.MISSING
                      : whole.contains("casualt") ? Effect.KILLED_OR_INJURED : Effect.KILLED;
      return Optional.of(new Found(g, new Harm(i, effect, Harm.Form.NOUN), effect, Link.OWN, -1));
    }
    return Optional.empty();
  }

  /** "Fatalities coded as 3", "deaths were put at 40", "casualties estimated at 12". */
  private static Optional<Found> putAt(Sentence s, CountedGroup g) {
    String link = HarmReader.word(s, g.first() - 1);
    if (!g.bare() || !Set.of("as", "at", "to").contains(link)) {
      return Optional.empty();
    }
    boolean put = false;
    boolean named = false;
    for (int i = g.first() - 2; i >= Math.max(0, g.first() - 6); i--) {
      String word = s.token(i).lower();
      put = put || PUT.contains(word);
      boolean noun = word.matches("fatalit(?:y|ies)|deaths|casualties|killed|dead");
      if (!noun && !named && s.token(i).isNoun()) {
        // "Put the crowd at 2,000": another thing is counted.
        return Optional.empty();
      }
      named = named || noun;
      if (named && put) {
        return Optional.of(
            new Found(g, new Harm(i, Effect.KILLED, Harm.Form.NOUN), Effect.KILLED, Link.OWN, -1));
      }
      // "Eight were killed and put the crowd at 200,000": the number is of something else.
      if (word.equals("and") || !noun && s.token(i).tag().startsWith("NN")) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "20 women among the dead", "among the wounded were three children". */
  private static Optional<Found> among(Sentence s, CountedGroup g) {
    for (int i = Math.max(0, g.first() - 8); i < Math.min(s.size() - 2, g.last() + 5); i++) {
      if (!s.token(i).lower().equals("among")) {
        continue;
      }
      String rest = HarmReader.ahead(s, i, 4);
      Optional<Effect> them =
          rest.startsWith("them") ? harmedBefore(s, g.first()) : Optional.empty();
      Effect effect =
          them.isPresent()
              ? them.get()
              : rest.matches(
                      "(?:the|those) (?:\\S+ )?(?:people |persons"
                          + " )?(?:dead|killed|victims|fatalities|deaths|slain|martyrs)\\b.*")
                  ? Effect.KILLED
                  : rest.matches("(?:the|those) (?:wounded|injured|hurt)\\b.*")
                      ? Effect.INJURED
                      : rest.matches("(?:the|those) (?:missing)\\b.*")
                          ? Effect.MISSING
                          : rest.matches("(?:the|those) (?:detained|arrested)\\b.*")
                              ? Effect.DETAINED
                              : null;
      boolean near = i > g.last() ? i - g.last() <= 3 : g.first() - i <= 6;
      if (effect != null && near) {
        return Optional.of(
            new Found(g, new Harm(i + 2, effect, Harm.Form.NOUN), effect, Link.PART, -1));
      }
    }
    return Optional.empty();
  }

  /** "25 died, nine children among them": how those were harmed who are told right before. */
  private static Optional<Effect> harmedBefore(Sentence s, int before) {
    for (int i = before - 1; i >= Math.max(0, before - 12); i--) {
      String lemma = s.token(i).lemma().toLowerCase(java.util.Locale.ROOT);
      if (lemma.matches("die|kill|drown|perish")) {
        return Optional.of(Effect.KILLED);
      }
      if (lemma.matches("wound|injure|hurt")) {
        return Optional.of(Effect.INJURED);
      }
    }
    return Optional.empty();
  }

  private static int strength(Sentence s, CountedGroup g, Harm h, List<CountedGroup> all) {
    int t = h.token();
    if (t >= g.first() && t <= g.last()) {
      boolean within =
          t == g.head()
              || h.form() == Harm.Form.ADJECTIVE
              || h.form() == Harm.Form.PASSIVE
              || h.form() == Harm.Form.NOUN;
      return within ? 97 : 0;
    }
    return switch (h.form()) {
      case NOUN -> ofNoun(s, g, t);
      case ADJECTIVE ->
          Math.max(
              subject(s, g, h, all), t > g.last() ? 0 : tokens(s, t, g) == 0 && g.bare() ? 75 : 0);
      case INTRANSITIVE -> subject(s, g, h, all);
      case PASSIVE -> {
        // "Gunmen killed a man": the tagger often takes the finite verb for a participle.
        boolean active = !hasBe(s, t) && objectFollows(s, t, all);
        int object = t < g.first() && !hasBe(s, t) ? object(s, g, t) - (active ? 4 : 20) : 0;
        yield Math.max(active ? 0 : subject(s, g, h, all), object);
      }
      case ACTIVE -> {
        int subject = 0;
        boolean past =
            s.token(t).lower().endsWith("ed")
                || s.token(t).lower().equals("shot")
                || s.token(t).lower().equals("hurt");
        if (past && t > g.last() && t - g.last() <= 2 && !objectFollows(s, t, all)) {
          subject = 82;
        }
        // A past form that the tagger took for the finite verb, though it describes the noun
        // before.
        if (past && t > g.last() && subject == 0 && !objectFollows(s, t, all)) {
          subject = subject(s, g, h, all) - 15;
        }
        yield Math.max(object(s, g, t), subject);
      }
    };
  }

  /** "Six villagers were set on fire and killed": one more participle behind the same "were". */
  private static boolean isPassiveChain(Sentence s, CountedGroup g, int t) {
    boolean be = false;
    for (int i = g.last() + 1; i < Math.min(t, g.last() + 4); i++) {
      be = be || s.token(i).lemma().equalsIgnoreCase("be");
    }
    return be
        && s.token(t).tag().matches("VBN|VBD")
        && t - g.last() <= 14
        && !HarmReader.word(s, t + 1).matches("an?|the|\\d+|at|one|two|three|four|five|several");
  }

  private static boolean hasBe(Sentence s, int t) {
    for (int i = t - 1; i >= Math.max(0, t - 3); i--) {
      if (s.token(i).lemma().equalsIgnoreCase("be")) {
        return true;
      }
    }
    return false;
  }

  private static boolean objectFollows(Sentence s, int verb, List<CountedGroup> all) {
    // "shot and killed two men", "shot dead a man"
    int t = verb;
    while (HarmReader.word(s, t + 1).equals("dead")
        || HarmReader.word(s, t + 1).equals("and")
            && HarmReader.word(s, t + 2).matches("killed|wounded|injured")) {
      t += HarmReader.word(s, t + 1).equals("and") ? 2 : 1;
    }
    int last = t;
    boolean led = last + 1 < s.size() && s.token(last + 1).tag().equals("IN");
    boolean counted =
        all.stream()
            .filter(o -> o.ofPeople() || o.mayBePeople(s))
            .anyMatch(o -> o.first() > last && o.first() - last <= (led ? 1 : 2));
    String next = HarmReader.word(s, t + 1);
    if (next.equals("including")) {
      return false;
    }
    boolean named =
        t + 1 < s.size()
            && (s.token(t + 1).isProper()
                || s.token(t + 1).tag().equals("PRP")
                || Set.of("the", "his", "her", "their").contains(next));
    return counted || named;
  }

  /** "The deaths of 20 people", "the killing of six". */
  private static int ofNoun(Sentence s, CountedGroup g, int t) {
    if (t < g.first() && g.first() - t <= 3 && HarmReader.word(s, t + 1).equals("of")) {
      return 90;
    }
    // "Five people were shot, three fatalities": none. "20 dead and wounded" is an adjective.
    return g.bare() && t > g.last() && t - g.last() == 1 ? 92 : 0;
  }

  /** The harmed as the one that a verb or adjective behind them speaks of. */
  private static int subject(Sentence s, CountedGroup g, Harm h, List<CountedGroup> all) {
    int t = h.token();
    if (t < g.first()) {
      return 0;
    }
    int gap = t - g.last() - 1;
    boolean plain = true;
    for (int i = g.last() + 1; i < t; i++) {
      Token b = s.token(i);
      plain =
          plain
              && (BETWEEN_SUBJECT_AND_VERB.contains(b.lower())
                  || b.tag().startsWith("RB")
                  || i - g.last() <= 3
                      && (b.tag().startsWith("NN")
                          && HarmReader.word(s, g.last() + 1).matches("and|or")));
    }
    // "15 women and injured 400": what joins is a new harm, not what befell the women.
    boolean joinedOn =
        gap > 0
            && Set.of("and", "or").contains(HarmReader.word(s, t - 1))
            && !hasBe(s, t)
            && !joinsHarm(s, t);
    if (joinedOn) {
      return isPassiveChain(s, g, t) ? 84 : 0;
    }
    if (plain && gap <= 8) {
      return 95 - gap;
    }
    Grammar grammar = s.grammar();
    for (int a : List.of(g.anchor(), g.quantity().last(), g.quantity().first())) {
      if (grammar.head(a) == t
          && (grammar.is(a, "nsubj") || grammar.relation(a).contains("pass"))) {
        return 90;
      }
      if (grammar.head(t) == a && (grammar.is(t, "acl") || grammar.is(t, "amod"))) {
        return 88;
      }
      // "Three men were arrested and shot dead"
      int chain = grammar.head(t);
      if (chain >= 0
          && chain < t
          && grammar.is(t, "conj")
          && grammar.head(a) == chain
          && grammar.is(a, "nsubj")
          && isPassiveChain(s, g, t)) {
        return 84;
      }
      // "left 32 civilians dead": the adjective hangs on the verb of leaving
      if (h.form() == Harm.Form.ADJECTIVE && gap <= 2 && grammar.head(t) == grammar.head(a)) {
        return 85;
      }
    }
    // A short phrase between them: "two people in the car were killed", without a verb or a number.
    boolean verb = false;
    for (int i = g.last() + 1; i < t; i++) {
      Token b = s.token(i);
      verb =
          verb
              || b.isVerb()
                  && !BETWEEN_SUBJECT_AND_VERB.contains(b.lower())
                  && !Set.of(
                          "identified",
                          "aged",
                          "named",
                          "including",
                          "belonging",
                          "living",
                          "traveling",
                          "travelling")
                      .contains(b.lower())
              || b.text().equals(";");
    }
    int at = t;
    boolean other =
        all.stream().anyMatch(o -> o.first() > g.last() && o.last() < at && o.ofPeople());
    return !verb
            && gap <= 12
            && !(other && gap > 6)
            && (h.form() == Harm.Form.PASSIVE || h.form() == Harm.Form.INTRANSITIVE)
        ? 72 - gap
        : 0;
  }

  /** The harmed as the object of a verb before them. */
  private static int object(Sentence s, CountedGroup g, int t) {
    if (t > g.first()) {
      return 0;
    }
    int gap = tokens(s, t, g);
    if (gap >= 0 && gap <= 3) {
      return 96 - 2 * gap;
    }
    if (followsOnePerson(s, t, g) || isWhoseLives(s, t, g)) {
      return 90;
    }
    Grammar grammar = s.grammar();
    for (int a : List.of(g.anchor(), g.quantity().last(), g.quantity().first())) {
      if (grammar.head(a) == t && (grammar.is(a, "obj") || grammar.is(a, "dobj"))) {
        return 88;
      }
    }
    return 0;
  }

  /** "Claimed the lives of two farmers". */
  private static boolean isWhoseLives(Sentence s, int t, CountedGroup g) {
    return g.first() - t <= 5
        && HarmReader.word(s, g.first() - 1).matches("of|least|than")
        && HarmReader.ahead(s, t, 4).matches("(?:the )?(?:\\S+ )?lives of\\b.*");
  }

  /**
   * "Killing the mayor and two of his guards": behind one person who is harmed first. An adverb
   * ("fatally shot a man and three others") may be said of the first alone.
   */
  static boolean followsOnePerson(Sentence s, int t, CountedGroup g) {
    int and = g.first() - 1;
    boolean ofFirstAlone = HarmReader.word(s, t - 1).matches("fatally|mortally");
    if (ofFirstAlone || and - t < 2 || and - t > 9 || !s.token(and).lower().equals("and")) {
      return false;
    }
    for (int i = t + 1; i < and; i++) {
      if (!s.token(i).tag().matches("DT|JJ.?|NNP?|PRP\\$?|POS|HYPH")
          && !s.token(i).lower().equals("of")) {
        return false;
      }
    }
    return s.token(and - 1).tag().matches("NNP?|PRP");
  }

  /** Whether the words before are one more harm of the same people: "killed and injured". */
  private static boolean joinsHarm(Sentence s, int t) {
    return t >= 2
        && s.token(t - 2).tag().matches("VB[DN]|JJ")
        && s.token(t - 2).lower().matches(".*(?:ed|dead|slain|hurt|shot)");
  }

  /** How many harmless words stand between a verb and a number; -1 where others do. */
  private static int tokens(Sentence s, int t, CountedGroup g) {
    int gap = 0;
    for (int i = t + 1; i < g.first(); i++) {
      Token b = s.token(i);
      boolean harmless =
          b.tag().startsWith("RB")
              || b.tag().equals("DT")
              || b.tag().equals("RP")
              || Set.of(
                      "as", "down", "dead", "another", "the", "or", "to", "death", "up", "between",
                      "a", "total", "of", "at", "least", "his", "their", "its")
                  .contains(b.lower());
      if (!harmless) {
        return -1;
      }
      gap++;
    }
    return gap;
  }

  /** Gives a number that joins another in a list, or is named as a part of it, the other's harm. */
  private void listed(
      Sentence s, List<CountedGroup> groups, List<Optional<Found>> found, Optional<Found> before) {
    for (int i = 0; i < groups.size(); i++) {
      CountedGroup g = groups.get(i);
      Optional<Integer> part = partOf(s, groups, found, i);
      if (found.get(i).isPresent()) {
        Found own = found.get(i).get();
        if (part.isPresent() && own.effect() == found.get(part.get()).orElseThrow().effect()) {
          found.set(i, Optional.of(new Found(g, own.harm(), own.effect(), Link.PART, part.get())));
        }
        continue;
      }
      boolean joined = i > 0 && isArticle(g) && joinsDirectly(s, groups.get(i - 1), g);
      if (!g.ofPeople() || isArticle(g) && !joined) {
        continue;
      }
      if (part.isPresent() && !joined) {
        Found whole = found.get(part.get()).orElseThrow();
        found.set(
            i, Optional.of(new Found(g, whole.harm(), whole.effect(), Link.PART, part.get())));
        continue;
      }
      if (i > 0
          && found.get(i - 1).isPresent()
          && (joined || !isArticle(g) && joins(s, groups.get(i - 1), g))) {
        Found last = found.get(i - 1).get();
        found.set(
            i,
            Optional.of(
                new Found(
                    g,
                    last.harm(),
                    last.effect(),
                    last.link() == Link.OWN ? Link.LISTED : last.link(),
                    last.wholeOf())));
        continue;
      }
      if (before.isPresent() && included(s, g)) {
        Harm own = new Harm(g.first(), before.get().effect(), Harm.Form.NOUN);
        found.set(i, Optional.of(new Found(g, own, own.effect(), Link.PART, -1)));
      }
    }
    for (int i = groups.size() - 2; i >= 0; i--) {
      boolean free = found.get(i).isEmpty() && groups.get(i).ofPeople();
      if (free && found.get(i + 1).isPresent() && onlyJoined(s, groups.get(i), groups.get(i + 1))) {
        Found next = found.get(i + 1).get();
        if (next.link() == Link.OWN && next.harm().token() > groups.get(i + 1).last()) {
          found.set(
              i,
              Optional.of(new Found(groups.get(i), next.harm(), next.effect(), Link.LISTED, -1)));
        }
      }
    }
  }

  /** Whether one person is counted by an article, or by no more than "her" or "his". */
  static boolean isArticle(CountedGroup g) {
    return g.quantity().count().text().matches("(?i)an?|another|his|her");
  }

  /** "A woman and her daughter": one person right behind another, and no clause of its own. */
  private static boolean joinsDirectly(Sentence s, CountedGroup first, CountedGroup second) {
    boolean own =
        second.last() + 1 < s.size()
            && s.token(second.last() + 1).tag().matches("VBD|VBZ|VBP|MD")
            && !HarmReader.word(s, second.last() + 1).matches("was|were");
    return second.first() - first.last() <= 2
        && second.first() > first.last()
        && HarmReader.word(s, second.first() - 1).matches("and|,")
        && !own;
  }

  /**
   * The number before that this one is named as a part of: "including", "among them", "of whom", or
   * a list behind a colon ("300 people: 183 rebels, ...").
   */
  private static Optional<Integer> partOf(
      Sentence s, List<CountedGroup> groups, List<Optional<Found>> found, int i) {
    CountedGroup g = groups.get(i);
    int whole = i - 1;
    while (whole >= 0
        && (found.get(whole).isEmpty() || found.get(whole).get().link() == Link.PART)) {
      whole--;
    }
    if (whole < 0) {
      return Optional.empty();
    }
    CountedGroup w = groups.get(whole);
    boolean includes = false;
    for (int k = w.last() + 1; k < g.first(); k++) {
      String word = s.token(k).lower();
      int after = k + 1;
      includes =
          includes
              || word.equals(":") && groups.stream().anyMatch(part -> part.first() == after)
              || word.equals("including")
              || word.equals("include")
              || word.equals("included")
              || word.equals("whom")
              || word.equals("comprising")
              || word.equals("among")
                  && Set.of("them", "those").contains(HarmReader.word(s, k + 1));
      boolean ends =
          s.token(k).tag().matches("VBD|VBZ|VBP")
              && includes
              && !s.token(k).lemma().matches("be|include|have");
      if (ends || s.token(k).text().equals(";")) {
        return Optional.empty();
      }
    }
    String behind =
        HarmReader.word(s, g.quantity().last() + 1)
            + " "
            + HarmReader.word(s, g.quantity().last() + 2);
    boolean ofThem = behind.equals("of them") || behind.equals("of whom");
    // A second harm between them starts a new list: "killed 3, including 2 women, and injured 4".
    int from = w.last();
    boolean newHarm =
        found.get(i).isPresent()
            && found.get(i).get().harm().token() > from
            && found.get(i).get().harm().token() < g.first()
            && found.get(i).get().harm().token() != found.get(whole).get().harm().token();
    return (includes || ofThem) && !newHarm ? Optional.of(whole) : Optional.empty();
  }

  /** Whether a number goes on the list that another began: no verb of its own between them. */
  private static boolean joins(Sentence s, CountedGroup first, CountedGroup second) {
    boolean link = false;
    for (int k = first.last() + 1; k < second.first(); k++) {
      Token b = s.token(k);
      if (b.isVerb()
          || b.tag().equals("MD")
          || b.text().equals(";")
          || b.text().equals(":")
          || b.tag().equals("WDT")) {
        return false;
      }
      link =
          link
              || b.text().equals(",")
              || b.lower().equals("and")
              || b.lower().equals("or")
              || b.lower().equals("plus");
    }
    return link
        && second.first() - first.last() <= 12
        && (second.side().isPresent() || fromSomeone(s, second));
  }

  private static boolean fromSomeone(Sentence s, CountedGroup g) {
    return Set.of("from", "of", "in").contains(HarmReader.word(s, g.last() + 1));
  }

  private static boolean onlyJoined(Sentence s, CountedGroup first, CountedGroup second) {
    for (int k = first.last() + 1; k < second.first(); k++) {
      Token b = s.token(k);
      if (b.isVerb() || b.text().equals(";")) {
        return false;
      }
    }
    return second.first() - first.last() <= 6 && second.first() - first.last() > 1;
  }

  /**
   * "They included 20 women", "The dead include six children", right after a sentence with a toll.
   */
  private static boolean included(Sentence s, CountedGroup g) {
    StringBuilder head = new StringBuilder();
    for (int k = 0; k < g.first() && k < 12; k++) {
      head.append(s.token(k).lower()).append(' ');
    }
    return head.toString()
        .matches(
            "(?:(?:they|the (?:dead|victims|casualties|wounded|fatalities)|those killed) (?:also"
                + " )?includ.*|the (?:victims|dead|fatalities) (?:\\S+ ){1,10}included? .*|the"
                + " (?:dead|victims|fatalities|wounded) (?:were|are)\\b.*|among (?:them|those"
                + " killed)\\b.*|of (?:them|those|these),? .*)");
  }

  /** What can't be a toll though the words fit: soldiers who flee, things that are captured. */
  private static boolean suits(Found f) {
    Optional<SideWords.Side> side = f.group().side();
    boolean forces =
        side.filter(x -> x == SideWords.Side.STATE_FORCES || x == SideWords.Side.NON_STATE_FIGHTERS)
            .isPresent();
    OptionalInt high = f.group().quantity().count().high();
    boolean none = high.isPresent() && high.getAsInt() == 0;
    return !none
        && switch (f.effect()) {
          case DISPLACED -> !forces && !isArticle(f.group());
          case CAPTURED, ABDUCTED, DETAINED ->
              side.isPresent() || f.harm().form() != Harm.Form.ACTIVE;
          case KILLED, INJURED, KILLED_OR_INJURED, MISSING -> true;
        };
  }
}
