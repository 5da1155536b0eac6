package org.zubda.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/** The lists of words that accuse and deny, and what the grammar of a sentence says around them. */
abstract class StatementWords {

  static final Optional<Claim.Statement.Subject> RESPONSIBILITY =
      Optional.of(Claim.Statement.Subject.RESPONSIBILITY);

  static final Optional<Claim.Statement.Subject> OCCURRENCE =
      Optional.of(Claim.Statement.Subject.OCCURRENCE);

  static final Set<String> NEGATIONS =
      Set.of("no", "not", "n't", "never", "nobody", "none", "neither", "nor", "cannot");

  /** Parsers take them for the subject in "the source on Tuesday denied". */
  static final Set<String> DAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  static final Set<String> OWN = Set.of("we", "i", "our", "us", "it", "they", "its", "their");

  final Map<String, Set<String>> lists;

  StatementWords(Map<String, Set<String>> lists) {
    this.lists = lists;
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

  boolean is(String list, String lemma) {
    return lists.getOrDefault(list, Set.of()).contains(lemma);
  }

  static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  /** "Opened fire at the ferry", "had fired first". */
  static boolean opensFire(int verb, Roles roles) {
    String lemma = lemma(roles.sentence().token(verb));
    List<Integer> objects = roles.grammar().children(verb, "obj");
    boolean opens =
        lemma.equals("open")
            && objects.stream().anyMatch(i -> lemma(roles.sentence().token(i)).equals("fire"));
    return opens || lemma.equals("fire") && objects.isEmpty() && isPast(verb, roles);
  }

  /** "Had fired it themselves": what was told before is put down to somebody. */
  static boolean pointsBack(int verb, Roles roles) {
    return roles.grammar().children(verb, "obj").stream()
        .anyMatch(i -> Set.of("it", "them").contains(roles.sentence().token(i).lower()));
  }

  /** "Had laid the mine": what blew up was told before, and is put down to somebody. */
  boolean launches(int verb, Roles roles) {
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

  /** Whether "it was" or "the missile was" stands before a munition that bears a name. */
  boolean isNamedAs(Sentence sentence, int munition) {
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

  boolean isNone(int noun, Roles roles) {
    Token token = roles.sentence().token(noun);
    return is("none", token.lower())
        || token.lower().equals("one")
            && noun > 0
            && roles.sentence().token(noun - 1).lower().equals("no")
        || roles.grammar().children(noun, "det").stream()
            .anyMatch(i -> roles.sentence().token(i).lower().equals("no"));
  }

  /** Who does it; where the parser found no subject, the noun right before the verb. */
  static List<Integer> speakers(int verb, Roles roles) {
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
  static List<Integer> saidBefore(int verb, Roles roles) {
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
  boolean isDenied(int token, Roles roles) {
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

  /** "A story made up by the enemy". */
  static boolean isMadeUp(int made, Sentence sentence) {
    return sentence.token(made).lower().equals("made")
        && made + 1 < sentence.size()
        && sentence.token(made + 1).lower().equals("up");
  }

  static boolean hasModal(int verb, Roles roles) {
    return roles.grammar().children(verb, "aux").stream()
        .map(i -> roles.sentence().token(i))
        .anyMatch(t -> t.tag().equals("MD"));
  }

  boolean isNone(Roles roles, int verb) {
    return roles.grammar().children(verb, "nsubj").stream().anyMatch(i -> isNone(i, roles));
  }

  static boolean isOwn(int doer, Roles roles) {
    Sentence sentence = roles.sentence();
    return OWN.contains(sentence.token(doer).lower())
        || roles.grammar().children(doer, "nmod:poss").stream()
            .anyMatch(i -> OWN.contains(sentence.token(i).lower()));
  }

  static boolean isPast(int verb, Roles roles) {
    Token token = roles.sentence().token(verb);
    return token.tag().equals("VBD")
        || token.tag().equals("VBN")
        || roles.grammar().children(verb, "aux", "aux:pass", "cop").stream()
            .map(i -> roles.sentence().token(i).lower())
            .anyMatch(Set.of("did", "had", "have", "has", "was", "were", "'ve")::contains);
  }

  static Optional<EventType> about(List<Integer> content, List<Trigger> triggers) {
    return triggers.stream().filter(t -> content.contains(t.head())).map(Trigger::type).findFirst();
  }

  /** What hangs on a verb besides its subject and what comes before it. */
  static List<Integer> content(int verb, Roles roles) {
    return roles.grammar().subtree(verb).stream()
        .filter(i -> i > verb || roles.isPassive(verb))
        .filter(i -> i <= end(verb, roles))
        .toList();
  }

  /** The last token of what hangs on a token, up to where a clause joined by "and" begins. */
  static int end(int head, Roles roles) {
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
  static int first(int head, Roles roles) {
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
