package org.zubda.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.language.Sentence;

/** Words that say that it was not so: who did not do it, or that it did not happen. */
final class Denials extends StatementWords {

  /** Whither a charge is sent by one who does not answer it. */
  private static final Set<String> AWAY = Set.of("aside", "away", "off");

  /** How many words after "denied" what is denied begins at the latest. */
  private static final int NEAR = 14;

  Denials(Map<String, Set<String>> lists) {
    super(lists);
  }

  /** "Had nothing to do with the attack", "was not involved in it", "played no part". */
  Optional<StatementFinder.Found> uninvolved(int verb, Roles roles) {
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
            new StatementFinder.Found(
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

  /** "There was no immediate claim of responsibility". */
  Optional<StatementFinder.Found> noClaim(int noun, Roles roles) {
    Sentence sentence = roles.sentence();
    boolean claim =
        lemma(sentence.token(noun)).equals("claim")
            && roles.grammar().children(noun, "nmod").stream()
                .anyMatch(i -> lemma(sentence.token(i)).equals("responsibility"));
    return claim && roles.isNegated(noun)
        ? Optional.of(
            new StatementFinder.Found(
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

  /** All kinds of "X denied": responsibility, a deed, a report, "this". */
  Optional<StatementFinder.Found> denial(int verb, Roles roles, List<Trigger> triggers) {
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
        new StatementFinder.Found(
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

  private StatementFinder.Found responsibility(
      int verb,
      int from,
      Roles roles,
      List<Integer> sources,
      List<Integer> blamed,
      Optional<Trigger> deed) {
    return new StatementFinder.Found(
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

  /** "called the reports false", "described the massacre as fabricated". */
  Optional<StatementFinder.Found> calledFalse(int verb, Roles roles) {
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
            new StatementFinder.Found(
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
  Optional<StatementFinder.Found> wavedAway(int verb, Roles roles) {
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
            new StatementFinder.Found(
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
  Optional<StatementFinder.Found> isFalse(int word, Roles roles) {
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
            new StatementFinder.Found(
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
  Optional<StatementFinder.Found> unharmed(int adjective, Roles roles) {
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
        new StatementFinder.Found(
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
  Optional<StatementFinder.Found> noHarm(int verb, Roles roles) {
    List<Integer> subjects = roles.grammar().children(verb, "nsubj:pass", "nsubj");
    boolean none = subjects.stream().anyMatch(i -> isNone(i, roles));
    if (!none || hasModal(verb, roles)) {
      return Optional.empty();
    }
    return Optional.of(
        new StatementFinder.Found(
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
  List<StatementFinder.Found> negated(
      Roles roles, List<Trigger> triggers, List<StatementFinder.Found> others) {
    List<StatementFinder.Found> found = new ArrayList<>();
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
          new StatementFinder.Found(
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
}
