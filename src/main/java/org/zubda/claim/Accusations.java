package org.zubda.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/**
 * Words that say who did it: "accused", "blamed", "claimed responsibility", "it was their shell".
 */
final class Accusations extends StatementWords {

  Accusations(Map<String, Set<String>> lists) {
    super(lists);
  }

  /** "X accused Y of shelling the town", "Y is accused of". */
  Optional<StatementFinder.Found> accusation(int verb, Roles roles, List<Trigger> triggers) {
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
        new StatementFinder.Found(
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
  Optional<StatementFinder.Found> blame(int verb, Roles roles) {
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
        new StatementFinder.Found(
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
  Optional<StatementFinder.Found> finger(int verb, Roles roles) {
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
            new StatementFinder.Found(
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
  Optional<StatementFinder.Found> taken(int verb, Roles roles) {
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
        new StatementFinder.Found(
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
  Optional<StatementFinder.Found> committed(int verb, Roles roles, List<Trigger> triggers) {
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
          new StatementFinder.Found(
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
            new StatementFinder.Found(
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

  /** "It was an Israeli interceptor", "the shell was Ukrainian": whose it was that fell. */
  Optional<StatementFinder.Found> whose(int munition, Roles roles) {
    Sentence sentence = roles.sentence();
    if (!isNamedAs(sentence, munition) || roles.isNegated(munition) || hasModal(munition, roles)) {
      return Optional.empty();
    }
    return Optional.of(
        new StatementFinder.Found(
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

  /** "Y is responsible for", "X holds Y responsible", "the only one responsible is Y". */
  Optional<StatementFinder.Found> responsible(int adjective, Roles roles) {
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
        new StatementFinder.Found(
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
  Optional<StatementFinder.Found> behind(int preposition, Roles roles, List<Trigger> triggers) {
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
        new StatementFinder.Found(
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
}
