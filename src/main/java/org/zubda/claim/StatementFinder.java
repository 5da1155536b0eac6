package org.zubda.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.Mentions;

/** Finds the words of one sentence that accuse, admit or deny. */
final class StatementFinder {

  /**
   * Words that say or deny who did it, or that it happened.
   *
   * @param subject who did it, or whether it happened; empty where the claim that is denied tells
   * @param polarity asserted or denied
   * @param cue index of the word that does it
   * @param from index of the first token of the words
   * @param to index of the last
   * @param sources heads of those who say so; empty where only an attribution around it tells
   * @param responsible heads of those who are said or denied to have done it
   * @param own whether that is who says so itself
   * @param about the type of event that it is about, where the words tell
   * @param told whether it counts only where some source says it: a report's own "nobody was hurt"
   *     denies nothing
   * @param confidence that the words say so, from 0 to 1
   */
  record Found(
      Optional<Claim.Statement.Subject> subject,
      Polarity polarity,
      int cue,
      int from,
      int to,
      List<Integer> sources,
      List<Integer> responsible,
      boolean own,
      Optional<EventType> about,
      boolean told,
      double confidence) {}

  private static final Optional<Claim.Statement.Subject> RESPONSIBILITY =
      Optional.of(Claim.Statement.Subject.RESPONSIBILITY);

  private static final Optional<Claim.Statement.Subject> OCCURRENCE =
      Optional.of(Claim.Statement.Subject.OCCURRENCE);

  private static final Set<String> NEGATIONS =
      Set.of("no", "not", "n't", "never", "nobody", "none", "neither", "nor", "cannot");

  /** Parsers take them for the subject in "the source on Tuesday denied". */
  private static final Set<String> DAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final Set<String> OWN =
      Set.of("we", "i", "our", "us", "it", "they", "its", "their");

  /** Lists of words that by themselves say nothing of who did it. */
  private static final Set<String> PLAIN = Set.of("munition", "share", "force");

  /** Whither a charge is sent by one who does not answer it. */
  private static final Set<String> AWAY = Set.of("aside", "away", "off");

  /** How many words after "denied" what is denied begins at the latest. */
  private static final int NEAR = 14;

  private final Map<String, Set<String>> lists;
  private final EventWords words;
  private final EventTypes types;

  StatementFinder(Map<String, Set<String>> lists, EventWords words, EventTypes types) {
    this.lists = lists;
    this.words = words;
    this.types = types;
  }

  /** All such words of a sentence, in the order of their cues. */
  List<Found> find(Sentence sentence, Mentions mentions) {
    boolean pointsBack =
        sentence.tokens().stream()
            .anyMatch(t -> Set.of("it", "them").contains(t.lower()) || is("munition", lemma(t)));
    boolean worthParsing =
        sentence.tokens().stream()
            .anyMatch(
                t ->
                    lists.entrySet().stream()
                            .filter(l -> pointsBack || !l.getKey().equals("strike"))
                            .filter(l -> !PLAIN.contains(l.getKey()))
                            .anyMatch(l -> l.getValue().contains(lemma(t)))
                        || NEGATIONS.contains(t.lower())
                        || t.lower().equals("nothing")
                        || t.lower().equals("fire")
                        || t.lower().equals("fired")
                        || isNamedAs(sentence, t.index())
                        || t.lower().equals("behind")
                        || t.lower().equals("finger")
                        || t.lower().equals("responsible"));
    if (!worthParsing) {
      return List.of();
    }
    Roles roles = new Roles(sentence, words);
    List<Trigger> triggers = types.triggers(sentence, mentions);
    List<Found> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      String lemma = lemma(token);
      if (token.isVerb()) {
        if (is("accuse", lemma)) {
          accusation(token.index(), roles, triggers).ifPresent(found::add);
        } else if (is("blame", lemma)) {
          blame(token.index(), roles).ifPresent(found::add);
        } else if (is("deny", lemma) || is("dismiss", lemma)) {
          denial(token.index(), roles, triggers).ifPresent(found::add);
        } else if (is("call", lemma)) {
          calledFalse(token.index(), roles).ifPresent(found::add);
        } else if (is("wave", lemma)) {
          wavedAway(token.index(), roles).ifPresent(found::add);
        } else if (lemma.equals("point")) {
          finger(token.index(), roles).ifPresent(found::add);
        }
        if (is("claim responsibility", lemma)) {
          taken(token.index(), roles).ifPresent(found::add);
        }
        uninvolved(token.index(), roles).ifPresent(found::add);
        if (is("commit", lemma)
            || opensFire(token.index(), roles)
            || is("strike", lemma)
                && (pointsBack(token.index(), roles) || launches(token.index(), roles))) {
          committed(token.index(), roles, triggers).ifPresent(found::add);
        }
      }
      if (lemma.equals("responsible")) {
        responsible(token.index(), roles).ifPresent(found::add);
      } else if (is("false", lemma)
          || is("false", token.lower())
          || isMadeUp(token.index(), sentence)) {
        isFalse(token.index(), roles).ifPresent(found::add);
      } else if (is("munition", lemma)) {
        whose(token.index(), roles).ifPresent(found::add);
      } else if (token.lower().equals("behind")) {
        behind(token.index(), roles, triggers).ifPresent(found::add);
      } else if (is("unharmed", lemma) || is("safe", lemma)) {
        unharmed(token.index(), roles).ifPresent(found::add);
      } else if (is("harm", lemma)) {
        noHarm(token.index(), roles).ifPresent(found::add);
      } else if (token.isNoun() && (lemma.equals("claim") || lemma.equals("responsibility"))) {
        noClaim(token.index(), roles).ifPresent(found::add);
      }
    }
    found.addAll(negated(roles, triggers, found));
    return found;
  }

  /** Whether a word is a day of the week: it speaks of nobody. */
  static boolean isDay(Token token) {
    return DAYS.contains(token.lower());
  }

  /** Whether a bare word is of what acts for a side: "gunboat", "soldiers". */
  boolean isForce(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return is("force", lower)
        || is("munition", lower)
        || lower.endsWith("s") && is("force", lower.substring(0, lower.length() - 1));
  }

  private boolean is(String list, String lemma) {
    return lists.getOrDefault(list, Set.of()).contains(lemma);
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  /** "X accused Y of shelling the town", "Y is accused of". */
  private Optional<Found> accusation(int verb, Roles roles, List<Trigger> triggers) {
    List<Integer> accused = roles.targets(verb);
    List<Integer> content = content(verb, roles);
    boolean deed =
        content.stream()
            .anyMatch(
                i ->
                    is("deed", lemma(roles.sentence().token(i)))
                        || isChargedDeed(i, roles)
                        || triggers.stream().anyMatch(t -> t.head() == i && t.type().isHarm()));
    if (accused.isEmpty() || !deed || roles.isNegated(verb)) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            RESPONSIBILITY,
            Polarity.ASSERTED,
            verb,
            verb,
            end(verb, roles),
            speakers(verb, roles),
            accused,
            false,
            about(content, triggers),
            false,
            0.85));
  }

  /** "Accused him of burning them": a verb of harm behind "of". */
  private boolean isChargedDeed(int verb, Roles roles) {
    Sentence sentence = roles.sentence();
    return sentence.token(verb).tag().equals("VBG")
        && is("strike", lemma(sentence.token(verb)))
        && verb > 0
        && sentence.token(verb - 1).lower().equals("of");
  }

  /** "X blamed Y for the attack", "X blamed the attack on Y", "the attack was blamed on Y". */
  private Optional<Found> blame(int verb, Roles roles) {
    List<Integer> objects = roles.grammar().children(verb, "obj", "nsubj:pass");
    List<Integer> blamed = new ArrayList<>(roles.led(verb, Set.of("on")));
    for (int object : objects) {
      if (blamed.isEmpty() && !roles.sentence().token(object).isProper()) {
        blamed.addAll(roles.led(object, Set.of("on")));
      }
    }
    if (blamed.isEmpty()) {
      blamed.addAll(objects);
    }
    if (blamed.isEmpty() || roles.isNegated(verb)) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            RESPONSIBILITY,
            Polarity.ASSERTED,
            verb,
            verb,
            end(verb, roles),
            roles.doers(verb),
            roles.withConjuncts(new LinkedHashSet<>(blamed)),
            false,
            Optional.empty(),
            false,
            0.85));
  }

  /** "pointing the finger at Y". */
  private Optional<Found> finger(int verb, Roles roles) {
    Sentence sentence = roles.sentence();
    boolean finger =
        roles.grammar().children(verb, "obj").stream()
            .anyMatch(i -> lemma(sentence.token(i)).equals("finger"));
    List<Integer> at = new ArrayList<>(roles.led(verb, Set.of("at", "toward", "towards")));
    for (int object : roles.grammar().children(verb, "obj")) {
      at.addAll(roles.led(object, Set.of("at", "toward", "towards")));
    }
    return finger && !at.isEmpty()
        ? Optional.of(
            new Found(
                RESPONSIBILITY,
                Polarity.ASSERTED,
                verb,
                verb,
                end(verb, roles),
                pointer(verb, roles),
                at,
                false,
                Optional.empty(),
                false,
                0.85))
        : Optional.empty();
  }

  /** Who points: "an inquiry pointing the finger" is the inquiry, whoever ordered it. */
  private static List<Integer> pointer(int verb, Roles roles) {
    int noun = roles.above(verb).orElse(-1);
    boolean clause = noun >= 0 && roles.grammar().is(verb, "acl");
    return clause && roles.sentence().token(noun).isNoun() ? List.of(noun) : roles.doers(verb);
  }

  /** "claimed responsibility for", "bears primary responsibility", "no group has claimed". */
  private Optional<Found> taken(int verb, Roles roles) {
    Sentence sentence = roles.sentence();
    List<Integer> objects = new ArrayList<>(roles.grammar().children(verb, "obj", "nsubj:pass"));
    for (int i = verb + 1; i <= Math.min(verb + 2, sentence.size() - 1); i++) {
      // Where the parser took "responsibility" for the subject of what follows.
      if (lemma(sentence.token(i)).equals("responsibility") && !objects.contains(i)) {
        objects.add(i);
      }
    }
    boolean responsibility =
        objects.stream().anyMatch(i -> is("responsibility", lemma(sentence.token(i))));
    boolean deed =
        lemma(sentence.token(verb)).equals("claim")
            && objects.stream()
                .anyMatch(
                    i ->
                        Set.of("attack", "bombing", "assault", "strike", "ambush", "raid")
                                .contains(lemma(sentence.token(i)))
                            && !isFollowedByVerb(i, sentence));
    String noun =
        objects.stream()
            .map(i -> lemma(sentence.token(i)))
            .filter(w -> is("responsibility", w))
            .findFirst()
            .orElse("");
    // "had a part", "took part", "has a role" say too little; "played" is no taking of blame.
    if (!(responsibility && Set.of("responsibility", "credit", "blame", "guilt").contains(noun))
        && !deed) {
      return Optional.empty();
    }
    List<Integer> doers = roles.doers(verb);
    boolean none =
        roles.isNegated(verb)
            || doers.stream().anyMatch(i -> isNone(i, roles))
            || objects.stream().anyMatch(roles::isNegated);
    boolean bears = Set.of("bear", "have", "carry", "share").contains(lemma(sentence.token(verb)));
    return Optional.of(
        new Found(
            RESPONSIBILITY,
            none ? Polarity.DENIED : Polarity.ASSERTED,
            verb,
            none ? Math.min(verb, doers.stream().findFirst().orElse(verb)) : verb,
            end(verb, roles),
            none || bears ? List.of() : doers,
            none ? List.of() : doers,
            !none && !bears,
            Optional.empty(),
            false,
            none ? 0.5 : 0.9));
  }

  /** Whether what was carried out, before the verb or after it, is a harm. */
  private static boolean isDeed(int verb, Roles roles, List<Trigger> triggers) {
    return triggers.stream()
        .filter(t -> t.type().isHarm())
        .anyMatch(
            t ->
                roles.grammar().children(verb, "obj", "nsubj:pass").contains(t.head())
                    || t.head() < verb && verb - t.head() <= 10);
  }

  private static boolean isFollowedByVerb(int noun, Sentence sentence) {
    if (noun + 1 >= sentence.size()) {
      return false;
    }
    String tag = sentence.token(noun + 1).tag();
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
  }

  /** "The attack was carried out by Y", "Y said it carried out the attack". */
  private Optional<Found> committed(int verb, Roles roles, List<Trigger> triggers) {
    boolean open =
        roles.grammar().children(verb, "mark").stream()
            .anyMatch(i -> Set.of("whether", "if").contains(roles.sentence().token(i).lower()));
    boolean told = isDenied(verb, roles) || roles.isCharge(verb);
    if (open || told || roles.isNegated(verb) || hasModal(verb, roles)) {
      return Optional.empty();
    }
    List<Integer> by = roles.led(verb, Set.of("by"));
    boolean participle =
        roles.sentence().token(verb).tag().equals("VBN")
            || roles.sentence().token(verb).tag().equals("VBD")
                && roles.grammar().children(verb, "obj").isEmpty();
    if (!by.isEmpty() && participle && isDeed(verb, roles, triggers)) {
      return Optional.of(
          new Found(
              RESPONSIBILITY,
              Polarity.ASSERTED,
              verb,
              first(verb, roles),
              end(verb, roles),
              List.of(),
              by,
              false,
              Optional.empty(),
              true,
              0.7));
    }
    List<Integer> doers = roles.doers(verb);
    boolean own = doers.stream().anyMatch(i -> isOwn(i, roles));
    boolean deed =
        isDeed(verb, roles, triggers)
            || pointsBack(verb, roles)
            || launches(verb, roles)
            || opensFire(verb, roles);
    return deed && !doers.isEmpty()
        ? Optional.of(
            new Found(
                RESPONSIBILITY,
                Polarity.ASSERTED,
                verb,
                first(verb, roles),
                end(verb, roles),
                List.of(),
                own ? List.of() : doers,
                own,
                Optional.empty(),
                true,
                own ? 0.8 : 0.7))
        : Optional.empty();
  }

  /** "Opened fire at the ferry", "had fired first". */
  private static boolean opensFire(int verb, Roles roles) {
    String lemma = lemma(roles.sentence().token(verb));
    List<Integer> objects = roles.grammar().children(verb, "obj");
    boolean opens =
        lemma.equals("open")
            && objects.stream().anyMatch(i -> lemma(roles.sentence().token(i)).equals("fire"));
    return opens || lemma.equals("fire") && objects.isEmpty() && isPast(verb, roles);
  }

  /** "Had fired it themselves": what was told before is put down to somebody. */
  private static boolean pointsBack(int verb, Roles roles) {
    return roles.grammar().children(verb, "obj").stream()
        .anyMatch(i -> Set.of("it", "them").contains(roles.sentence().token(i).lower()));
  }

  /** "Had laid the mine": what blew up was told before, and is put down to somebody. */
  private boolean launches(int verb, Roles roles) {
    Sentence sentence = roles.sentence();
    return roles.grammar().children(verb, "obj").stream()
        .filter(i -> is("munition", lemma(sentence.token(i))))
        .anyMatch(
            i ->
                roles.grammar().children(i, "det").stream()
                    .anyMatch(
                        d ->
                            Set.of("the", "that", "this", "those", "these")
                                .contains(sentence.token(d).lower())));
  }

  /** "Had nothing to do with the attack", "was not involved in it", "played no part". */
  private Optional<Found> uninvolved(int verb, Roles roles) {
    Sentence sentence = roles.sentence();
    String lemma = lemma(sentence.token(verb));
    boolean share = Set.of("have", "play", "take").contains(lemma);
    boolean none =
        share
            && roles.grammar().children(verb, "obj").stream()
                .filter(i -> is("share", lemma(sentence.token(i))))
                .anyMatch(i -> roles.isNegated(i) || roles.isNegated(verb));
    boolean nothing =
        share
            && verb + 4 < sentence.size()
            && sentence.token(verb + 1).lower().equals("nothing")
            && sentence.token(verb + 2).lower().equals("to")
            && sentence.token(verb + 3).lower().equals("do")
            && sentence.token(verb + 4).lower().equals("with");
    boolean involved = lemma.startsWith("involve") && roles.isNegated(verb);
    if (!none && !nothing && !involved || hasModal(verb, roles) || isDenied(verb, roles)) {
      return Optional.empty();
    }
    List<Integer> doers =
        involved ? roles.grammar().children(verb, "nsubj", "nsubj:pass") : roles.doers(verb);
    boolean own = doers.stream().anyMatch(i -> isOwn(i, roles));
    return doers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Found(
                RESPONSIBILITY,
                Polarity.DENIED,
                verb,
                first(verb, roles),
                end(verb, roles),
                List.of(),
                own ? List.of() : doers,
                own,
                Optional.empty(),
                true,
                0.85));
  }

  /** "It was an Israeli interceptor", "the shell was Ukrainian": whose it was that fell. */
  private Optional<Found> whose(int munition, Roles roles) {
    Sentence sentence = roles.sentence();
    if (!isNamedAs(sentence, munition) || roles.isNegated(munition) || hasModal(munition, roles)) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            RESPONSIBILITY,
            Polarity.ASSERTED,
            munition,
            first(munition, roles),
            end(munition, roles),
            List.of(),
            List.of(munition),
            false,
            Optional.empty(),
            true,
            0.75));
  }

  /** Whether "it was" or "the missile was" stands before a munition that bears a name. */
  private boolean isNamedAs(Sentence sentence, int munition) {
    if (!is("munition", lemma(sentence.token(munition)))) {
      return false;
    }
    boolean named = false;
    for (int i = munition - 1; i > Math.max(0, munition - 6); i--) {
      Token token = sentence.token(i);
      if (Set.of("was", "were", "is", "been").contains(token.lower())) {
        Token subject = sentence.token(i - 1);
        return named
            && (Set.of("it", "this", "that").contains(subject.lower())
                || is("munition", lemma(subject)));
      }
      named |= Character.isUpperCase(token.text().charAt(0));
      if (token.isVerb() || token.text().equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "There was no immediate claim of responsibility". */
  private Optional<Found> noClaim(int noun, Roles roles) {
    Sentence sentence = roles.sentence();
    boolean claim =
        lemma(sentence.token(noun)).equals("claim")
            && roles.grammar().children(noun, "nmod").stream()
                .anyMatch(i -> lemma(sentence.token(i)).equals("responsibility"));
    return claim && roles.isNegated(noun)
        ? Optional.of(
            new Found(
                RESPONSIBILITY,
                Polarity.DENIED,
                noun,
                first(noun, roles),
                end(noun, roles),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                false,
                0.5))
        : Optional.empty();
  }

  private boolean isNone(int noun, Roles roles) {
    Token token = roles.sentence().token(noun);
    return is("none", token.lower())
        || token.lower().equals("one")
            && noun > 0
            && roles.sentence().token(noun - 1).lower().equals("no")
        || roles.grammar().children(noun, "det").stream()
            .anyMatch(i -> roles.sentence().token(i).lower().equals("no"));
  }

  /** "Y is responsible for", "X holds Y responsible", "the only one responsible is Y". */
  private Optional<Found> responsible(int adjective, Roles roles) {
    Sentence sentence = roles.sentence();
    List<Integer> subjects = new ArrayList<>(roles.grammar().children(adjective, "nsubj"));
    List<Integer> sources = List.of();
    int above = roles.above(adjective).orElse(-1);
    int top = adjective;
    boolean held =
        above >= 0 && Set.of("hold", "deem", "consider").contains(lemma(sentence.token(above)));
    if (held) {
      if (subjects.isEmpty()) {
        subjects.addAll(roles.grammar().children(above, "obj", "nsubj:pass"));
      }
      sources = roles.doers(above);
      top = above;
    } else if (subjects.isEmpty() && above >= 0) {
      if (roles.grammar().is(above, "nsubj")) {
        int predicate = roles.above(above).orElse(-1);
        if (predicate >= 0 && !roles.grammar().children(predicate, "cop").isEmpty()) {
          subjects.add(predicate);
          top = predicate;
        }
      }
    }
    if (subjects.isEmpty()) {
      return Optional.empty();
    }
    boolean denied =
        roles.isNegated(adjective) || roles.isNegated(top) || isNone(subjects.getFirst(), roles);
    return Optional.of(
        new Found(
            RESPONSIBILITY,
            denied ? Polarity.DENIED : Polarity.ASSERTED,
            adjective,
            first(top, roles),
            Math.max(end(top, roles), adjective),
            sources,
            roles.withConjuncts(new LinkedHashSet<>(subjects)),
            false,
            Optional.empty(),
            false,
            0.85));
  }

  /** "Y was behind the attack", where nothing around it denies it. */
  private Optional<Found> behind(int preposition, Roles roles, List<Trigger> triggers) {
    Sentence sentence = roles.sentence();
    int be = preposition - 1;
    while (be > 0 && sentence.token(be).tag().startsWith("RB")) {
      be--;
    }
    if (be < 1 || !lemma(sentence.token(be)).equals("be")) {
      return Optional.empty();
    }
    int subject = be - 1;
    while (subject > 0
        && (lemma(sentence.token(subject)).equals("have")
            || sentence.token(subject).tag().startsWith("RB"))) {
      subject--;
    }
    int deed = -1;
    for (int i = Math.min(sentence.size() - 1, preposition + 8); i > preposition; i--) {
      int at = i;
      if (is("deed", lemma(sentence.token(i))) || triggers.stream().anyMatch(t -> t.head() == at)) {
        deed = i;
      }
    }
    Token who = sentence.token(subject);
    if (deed < 0 || !who.isNoun() && !who.tag().startsWith("PRP") || isDenied(preposition, roles)) {
      return Optional.empty();
    }
    boolean denied =
        sentence.tokens().subList(subject, preposition).stream()
            .anyMatch(t -> NEGATIONS.contains(t.lower()));
    boolean own = OWN.contains(who.lower());
    int first = subject;
    while (first > 0
        && (sentence.token(first - 1).isNoun()
            || sentence.token(first - 1).tag().startsWith("JJ"))) {
      first--;
    }
    return Optional.of(
        new Found(
            RESPONSIBILITY,
            denied ? Polarity.DENIED : Polarity.ASSERTED,
            preposition,
            first,
            deed,
            List.of(),
            own ? List.of() : List.of(subject),
            own,
            Optional.empty(),
            false,
            0.8));
  }

  /** Who does it; where the parser found no subject, the noun right before the verb. */
  private static List<Integer> speakers(int verb, Roles roles) {
    List<Integer> said = saidBefore(verb, roles);
    if (!said.isEmpty()) {
      return said;
    }
    List<Integer> doers =
        roles.doers(verb).stream()
            .filter(i -> !DAYS.contains(roles.sentence().token(i).lower()))
            .toList();
    if (!doers.isEmpty()) {
      return doers;
    }
    int above = roles.above(verb).orElse(-1);
    if (roles.sentence().token(verb).tag().equals("VBG")
        && roles.grammar().is(verb, "advcl")
        && above >= 0
        && above < verb) {
      // "The ministry denied it, dismissing the reports": one speaker.
      return speakers(above, roles);
    }
    for (int i = verb - 1; i >= Math.max(0, verb - 7); i--) {
      Token token = roles.sentence().token(i);
      boolean time =
          Set.of("on", "late", "early")
              .contains(i > 0 ? roles.sentence().token(i - 1).lower() : "");
      if (token.isVerb() && !token.lemma().equals("have") || token.tag().equals(",")) {
        return List.of();
      }
      if (token.isNoun() && !time) {
        return List.of(i);
      }
    }
    return List.of();
  }

  /**
   * "The army said that a store blew up, and denied it": who denies is who said it, for a store
   * says nothing.
   */
  private static List<Integer> saidBefore(int verb, Roles roles) {
    if (!roles.grammar().is(verb, "conj") || !roles.grammar().children(verb, "nsubj").isEmpty()) {
      return List.of();
    }
    int at = roles.above(verb).orElse(-1);
    for (int steps = 0; at >= 0 && steps < roles.sentence().size(); steps++) {
      if (Set.of("say", "add", "tell", "insist", "state")
          .contains(lemma(roles.sentence().token(at)))) {
        return roles.grammar().children(at, "nsubj");
      }
      at = roles.above(at).orElse(-1);
    }
    return List.of();
  }

  /** Whether a verb of denying stands over the token, or shortly before it. */
  private boolean isDenied(int token, Roles roles) {
    for (int i = Math.max(0, token - 8); i < token; i++) {
      if (is("deny", lemma(roles.sentence().token(i)))) {
        return true;
      }
    }
    int at = token;
    for (int steps = 0; at >= 0 && steps < roles.sentence().size(); steps++) {
      String lemma = lemma(roles.sentence().token(at));
      if (at != token && (is("deny", lemma) || is("dismiss", lemma))) {
        return true;
      }
      at = roles.above(at).orElse(-1);
    }
    return false;
  }

  /** All kinds of "X denied": responsibility, a deed, a report, "this". */
  private Optional<Found> denial(int verb, Roles roles, List<Trigger> triggers) {
    Sentence sentence = roles.sentence();
    if (roles.isNegated(verb) || hasModal(verb, roles)) {
      return Optional.empty();
    }
    boolean turnsAway = is("dismiss", lemma(sentence.token(verb)));
    List<Integer> objects = roles.grammar().children(verb, "obj", "nsubj:pass");
    List<Integer> clauses = roles.grammar().children(verb, "ccomp", "xcomp");
    List<Integer> content = content(verb, roles);
    boolean named = objects.stream().anyMatch(i -> is("report", lemma(sentence.token(i))));
    boolean passive = roles.isPassive(verb);
    List<Integer> sources = passive ? roles.led(verb, Set.of("by")) : speakers(verb, roles);
    if (turnsAway && !named || passive && !named) {
      return Optional.empty();
    }
    List<Integer> near = near(verb, content, sentence);
    boolean responsibility =
        objects.stream().anyMatch(i -> is("responsibility", lemma(sentence.token(i))))
            || near.stream()
                .filter(i -> i > verb && i <= verb + 2)
                .anyMatch(i -> is("responsibility", lemma(sentence.token(i))));
    Optional<Trigger> deed =
        triggers.stream().filter(t -> near.contains(t.head()) && t.type().isHarm()).findFirst();
    int from = passive ? first(verb, roles) : verb;
    if (responsibility) {
      List<Integer> owners = new ArrayList<>();
      for (int object : objects) {
        owners.addAll(roles.grammar().children(object, "nmod:poss"));
      }
      owners.removeIf(i -> OWN.contains(sentence.token(i).lower()));
      return Optional.of(responsibility(verb, from, roles, sources, owners, deed));
    }
    boolean existence = near.stream().anyMatch(i -> sentence.token(i).tag().equals("EX"));
    if (isGuilt(near, sentence)
        || ownDeed(verb, clauses, roles)
        || deed.isPresent() && !existence && (!named || charges(objects, deed.get(), roles))) {
      List<Integer> blamed = doersInside(verb, objects, clauses, deed, roles);
      return Optional.of(responsibility(verb, from, roles, sources, blamed, deed));
    }
    Optional<EventType> about = about(near, triggers);
    boolean pointsBack =
        objects.isEmpty()
            || objects.stream()
                .anyMatch(
                    i ->
                        Set.of("this", "that", "it", "these", "those")
                            .contains(sentence.token(i).lower()));
    if (!named && about.isEmpty() && !pointsBack) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            about.isPresent() ? OCCURRENCE : Optional.empty(),
            Polarity.DENIED,
            verb,
            from,
            end(verb, roles),
            sources,
            List.of(),
            false,
            about,
            false,
            0.85));
  }

  private Found responsibility(
      int verb,
      int from,
      Roles roles,
      List<Integer> sources,
      List<Integer> blamed,
      Optional<Trigger> deed) {
    return new Found(
        RESPONSIBILITY,
        Polarity.DENIED,
        verb,
        from,
        Math.max(end(verb, roles), deed.map(Trigger::last).orElse(verb)),
        sources,
        blamed,
        blamed.isEmpty(),
        deed.map(Trigger::type),
        false,
        0.9);
  }

  /**
   * What is denied stands near the verb: parsers hang much else on it where commas are missing. A
   * clause that tells what a noun is ("weapons, which killed") is no longer what is denied.
   */
  private static List<Integer> near(int verb, List<Integer> content, Sentence sentence) {
    List<Integer> found = new ArrayList<>(content.stream().filter(i -> i < verb).toList());
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + NEAR); i++) {
      String word = sentence.token(i).lower();
      if (Set.of(
              ",", ";", "and", "but", "saying", "while", "which", "who", "during", "also", "after")
          .contains(word)) {
        break;
      }
      found.add(i);
    }
    return found;
  }

  /**
   * "Denied that it had hit the hospital", "denied shelling the town", "denied that rebel jets had
   * struck it": a deed that is put down to somebody.
   */
  private boolean ownDeed(int verb, List<Integer> clauses, Roles roles) {
    return clauses.stream()
        .filter(i -> !roles.isPassive(i))
        .anyMatch(
            i -> {
              List<Integer> subjects = roles.grammar().children(i, "nsubj");
              if (!is("strike", lemma(roles.sentence().token(i)))) {
                // "that its aircraft had been over the village"
                return subjects.stream()
                    .anyMatch(
                        k -> isOwn(k, roles) && is("force", lemma(roles.sentence().token(k))));
              }
              boolean named =
                  subjects.stream()
                      .map(k -> roles.sentence().token(k))
                      .anyMatch(t -> t.isNoun() && !DAYS.contains(t.lower()));
              return named
                  || subjects.isEmpty() && roles.sentence().token(i).tag().equals("VBG")
                  || subjects.stream().anyMatch(k -> isOwn(k, roles));
            });
  }

  /** "behind the attack", "responsible", "used such weapons". */
  private boolean isGuilt(List<Integer> tokens, Sentence sentence) {
    boolean uses = false;
    for (int i : tokens) {
      String word = sentence.token(i).lower();
      uses |= lemma(sentence.token(i)).equals("use");
      if (word.equals("behind")
          || word.equals("responsible")
          || word.equals("responsibility")
          || uses && is("weapon", lemma(sentence.token(i)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what is denied charges somebody: an accusation of a deed, or a clause that tells it.
   */
  private boolean charges(List<Integer> objects, Trigger deed, Roles roles) {
    for (int object : objects) {
      boolean accusation = is("accusation", lemma(roles.sentence().token(object)));
      for (int child : roles.grammar().children(object, "acl", "ccomp", "nmod", "dep")) {
        boolean clause = !roles.grammar().is(child, "nmod");
        if ((accusation || clause) && roles.grammar().dominates(child, deed.head())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Who is denied to have done it, where the denied words name another than who denies. */
  private static List<Integer> doersInside(
      int verb, List<Integer> objects, List<Integer> clauses, Optional<Trigger> deed, Roles roles) {
    Set<Integer> found = new LinkedHashSet<>();
    Set<Integer> outer = new LinkedHashSet<>(roles.doers(verb));
    for (int clause : clauses) {
      found.addAll(roles.grammar().children(clause, "nsubj"));
    }
    for (int object : objects) {
      for (int clause : roles.grammar().children(object, "acl", "ccomp", "dep")) {
        found.addAll(roles.grammar().children(clause, "nsubj"));
      }
    }
    deed.ifPresent(d -> found.addAll(roles.doers(d.head())));
    found.removeAll(outer);
    found.removeIf(
        i ->
            OWN.contains(roles.sentence().token(i).lower())
                || roles.sentence().token(i).tag().startsWith("W")
                || roles.grammar().children(i, "nmod:poss").stream()
                    .anyMatch(p -> OWN.contains(roles.sentence().token(p).lower())));
    found.removeIf(i -> !roles.grammar().dominates(verb, i));
    return List.copyOf(found);
  }

  /** "A story made up by the enemy". */
  private static boolean isMadeUp(int made, Sentence sentence) {
    return sentence.token(made).lower().equals("made")
        && made + 1 < sentence.size()
        && sentence.token(made + 1).lower().equals("up");
  }

  private static boolean hasModal(int verb, Roles roles) {
    return roles.grammar().children(verb, "aux").stream()
        .map(i -> roles.sentence().token(i))
        .anyMatch(t -> t.tag().equals("MD"));
  }

  /** "called the reports false", "described the massacre as fabricated". */
  private Optional<Found> calledFalse(int verb, Roles roles) {
    Sentence sentence = roles.sentence();
    List<Integer> content = content(verb, roles);
    boolean called =
        content.stream()
            .anyMatch(
                i ->
                    is("false", lemma(sentence.token(i)))
                        || is("false", sentence.token(i).lower())
                        || isMadeUp(i, sentence));
    boolean charge =
        content.stream().anyMatch(i -> is("accusation", lemma(sentence.token(i))))
            || content.stream().noneMatch(i -> sentence.token(i).isNoun());
    return called && !roles.isNegated(verb)
        ? Optional.of(
            new Found(
                charge ? Optional.empty() : OCCURRENCE,
                Polarity.DENIED,
                verb,
                verb,
                end(verb, roles),
                roles.doers(verb),
                List.of(),
                false,
                Optional.empty(),
                false,
                0.85))
        : Optional.empty();
  }

  /** "Brushed the charge aside", "laughed off the reports": turned away, not answered. */
  private Optional<Found> wavedAway(int verb, Roles roles) {
    Sentence sentence = roles.sentence();
    List<Integer> content = content(verb, roles);
    boolean away =
        content.stream()
            .filter(i -> i > verb)
            .anyMatch(i -> AWAY.contains(sentence.token(i).lower()));
    boolean charge =
        roles.grammar().children(verb, "obj", "nsubj:pass", "obl").stream()
            .anyMatch(i -> is("report", lemma(sentence.token(i))));
    return away && charge && !roles.isNegated(verb) && !hasModal(verb, roles)
        ? Optional.of(
            new Found(
                Optional.empty(),
                Polarity.DENIED,
                verb,
                verb,
                end(verb, roles),
                roles.isPassive(verb) ? roles.led(verb, Set.of("by")) : speakers(verb, roles),
                List.of(),
                false,
                Optional.empty(),
                false,
                0.8))
        : Optional.empty();
  }

  /** "The reports were false." */
  private Optional<Found> isFalse(int word, Roles roles) {
    Sentence sentence = roles.sentence();
    List<Integer> subjects = roles.grammar().children(word, "nsubj", "nsubj:pass");
    boolean report =
        subjects.stream()
            .anyMatch(
                i ->
                    is("report", lemma(sentence.token(i)))
                        || Set.of("this", "that", "it", "these")
                            .contains(sentence.token(i).lower()));
    boolean copula = !roles.grammar().children(word, "cop", "aux:pass").isEmpty();
    return report && copula && !roles.isNegated(word)
        ? Optional.of(
            new Found(
                Optional.empty(),
                Polarity.DENIED,
                word,
                first(word, roles),
                end(word, roles),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                false,
                0.8))
        : Optional.empty();
  }

  /** "All staff were unharmed": against a claim that they were harmed. */
  private Optional<Found> unharmed(int adjective, Roles roles) {
    Sentence sentence = roles.sentence();
    List<Integer> subjects = roles.grammar().children(adjective, "nsubj", "nsubj:pass");
    boolean verbal = !roles.grammar().children(adjective, "cop", "aux:pass", "aux").isEmpty();
    boolean whole =
        subjects.stream()
            .anyMatch(
                i ->
                    roles.grammar().subtree(i).stream()
                        .map(k -> sentence.token(k).lower())
                        .anyMatch(
                            w ->
                                Set.of(
                                        "all",
                                        "staff",
                                        "everyone",
                                        "personnel",
                                        "employees",
                                        "crew",
                                        "everybody",
                                        "both")
                                    .contains(w)));
    if (!verbal || !whole || roles.isNegated(adjective) || hasModal(adjective, roles)) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            OCCURRENCE,
            Polarity.DENIED,
            adjective,
            first(adjective, roles),
            end(adjective, roles),
            List.of(),
            List.of(),
            false,
            Optional.empty(),
            true,
            0.8));
  }

  /** "No consulate staff had been hurt", "no one was killed". */
  private Optional<Found> noHarm(int verb, Roles roles) {
    List<Integer> subjects = roles.grammar().children(verb, "nsubj:pass", "nsubj");
    boolean none = subjects.stream().anyMatch(i -> isNone(i, roles));
    if (!none || hasModal(verb, roles)) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            OCCURRENCE,
            Polarity.DENIED,
            verb,
            first(verb, roles),
            end(verb, roles),
            List.of(),
            List.of(),
            false,
            Optional.empty(),
            true,
            0.7));
  }

  /** "Our planes have not carried out any strikes", "there were no air strikes". */
  private List<Found> negated(Roles roles, List<Trigger> triggers, List<Found> others) {
    List<Found> found = new ArrayList<>();
    Sentence sentence = roles.sentence();
    for (Trigger trigger : triggers) {
      int head = trigger.head();
      int verb = sentence.token(head).isNoun() ? roles.carrier(head) : head;
      int clause = verb >= 0 ? verb : roles.above(head).orElse(head);
      boolean happened = isPast(clause, roles) && !hasModal(clause, roles);
      boolean covered = others.stream().anyMatch(f -> f.from() <= head && head <= f.to());
      boolean negated = roles.isNegated(head) || verb >= 0 && isNone(roles, verb);
      if (!negated
          || !happened
          || covered
          || found.stream().anyMatch(f -> f.from() <= head && head <= f.to())) {
        continue;
      }
      List<Integer> doers = roles.doers(head);
      boolean own = doers.stream().anyMatch(i -> isOwn(i, roles));
      boolean agent = !doers.isEmpty() && trigger.type().isHarm();
      found.add(
          new Found(
              agent ? RESPONSIBILITY : OCCURRENCE,
              Polarity.DENIED,
              head,
              Math.min(first(clause, roles), trigger.first()),
              Math.max(end(clause, roles), trigger.last()),
              List.of(),
              own ? List.of() : doers,
              own,
              Optional.of(trigger.type()),
              true,
              0.7));
    }
    return found;
  }

  private boolean isNone(Roles roles, int verb) {
    return roles.grammar().children(verb, "nsubj").stream().anyMatch(i -> isNone(i, roles));
  }

  private static boolean isOwn(int doer, Roles roles) {
    Sentence sentence = roles.sentence();
    return OWN.contains(sentence.token(doer).lower())
        || roles.grammar().children(doer, "nmod:poss").stream()
            .anyMatch(i -> OWN.contains(sentence.token(i).lower()));
  }

  private static boolean isPast(int verb, Roles roles) {
    Token token = roles.sentence().token(verb);
    return token.tag().equals("VBD")
        || token.tag().equals("VBN")
        || roles.grammar().children(verb, "aux", "aux:pass", "cop").stream()
            .map(i -> roles.sentence().token(i).lower())
            .anyMatch(Set.of("did", "had", "have", "has", "was", "were", "'ve")::contains);
  }

  private static Optional<EventType> about(List<Integer> content, List<Trigger> triggers) {
    return triggers.stream().filter(t -> content.contains(t.head())).map(Trigger::type).findFirst();
  }

  /** What hangs on a verb besides its subject and what comes before it. */
  private static List<Integer> content(int verb, Roles roles) {
    return roles.grammar().subtree(verb).stream()
        .filter(i -> i > verb || roles.isPassive(verb))
        .filter(i -> i <= end(verb, roles))
        .toList();
  }

  /** The last token of what hangs on a token, up to where a clause joined by "and" begins. */
  private static int end(int head, Roles roles) {
    int last = head;
    int stop = roles.sentence().size();
    for (int child : roles.grammar().children(head, "conj", "parataxis")) {
      if (child > head) {
        stop = Math.min(stop, roles.grammar().subtree(child).getFirst());
      }
    }
    for (int i : roles.grammar().subtree(head)) {
      if (i < stop && !roles.sentence().token(i).tag().equals(".")) {
        last = Math.max(last, i);
      }
    }
    while (last > head
        && Set.of("and", ",", "but", ";", ".").contains(roles.sentence().token(last).lower())) {
      last--;
    }
    return last;
  }

  /** The first token of what hangs on a token, without a conjunction before it. */
  private static int first(int head, Roles roles) {
    int first = head;
    for (int i : roles.grammar().subtree(head)) {
      if (i < first
          && !Set.of("that", "and", "but", ",", "“", "\"", "``")
              .contains(roles.sentence().token(i).lower())) {
        first = i;
      }
    }
    return first;
  }
}
