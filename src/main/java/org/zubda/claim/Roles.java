package org.zubda.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zubda.language.Grammar;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/** Who did it and to whom, as the grammar of one sentence tells. */
final class Roles {

  /** Prepositions that lead to whom something is done. */
  private static final Set<String> TOWARD =
      Set.of("on", "against", "at", "upon", "toward", "towards", "with", "into");

  private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one", "nothing");

  /** Verbs by which somebody is charged with a deed. */
  private static final Set<String> CHARGES =
      Set.of("accuse", "suspect", "convict", "charge", "acquit", "guilty");

  /** Verbs that only carry a noun of action: "carried out an attack". */
  private final EventWords words;

  private final Sentence sentence;
  private final Grammar grammar;

  Roles(Sentence sentence, EventWords words) {
    this.sentence = sentence;
    this.words = words;
    this.grammar = sentence.grammar();
  }

  /** The head words of those who did it, in the order of the text; may be empty. */
  List<Integer> doers(int head) {
    Set<Integer> found = new LinkedHashSet<>();
    collectDoers(head, found, 0);
    int verb = sentence.token(head).isVerb() ? head : carrier(head);
    if (found.isEmpty() && verb > 0 && !isPassive(verb) && !isPassiveModifier(verb)) {
      collectDoers(verbBefore(verb), found, 0);
    }
    return found.stream().sorted().toList();
  }

  /** The head words of those to whom it was done, in the order of the text; may be empty. */
  List<Integer> targets(int head) {
    Set<Integer> found = new LinkedHashSet<>();
    if (sentence.token(head).isNoun()) {
      found.addAll(led(head, TOWARD));
      for (int child : grammar.children(head, "nmod")) {
        String preposition = preposition(child);
        if (preposition.equals("of") && isDoneTo(head)) {
          found.add(child);
        } else if (preposition.equals("between")) {
          found.add(child);
        }
      }
      int verb = carrier(head);
      if (verb >= 0) {
        found.addAll(led(verb, TOWARD));
      }
      if (grammar.head(head) >= 0 && grammar.is(head, "nsubj") && !isPassive(grammar.head(head))) {
        found.addAll(grammar.children(grammar.head(head), "obj"));
      }
    } else {
      found.addAll(grammar.children(head, "obj", "nsubj:pass"));
      if (isPassiveModifier(head)) {
        found.add(grammar.head(head));
      }
      for (int other : grammar.children(head, "conj")) {
        if (found.isEmpty() && sentence.token(other).isVerb()) {
          found.addAll(grammar.children(other, "obj"));
        }
      }
      if (found.isEmpty()) {
        found.addAll(led(head, TOWARD));
      }
      if (found.isEmpty() && grammar.is(head, "conj") && grammar.head(head) >= 0) {
        found.addAll(grammar.children(grammar.head(head), "nsubj:pass"));
      }
    }
    return withConjuncts(found);
  }

  /** "Jets have attacked, have carried out a raid": the verb shortly before, with its subject. */
  private int verbBefore(int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 6); i--) {
      if (sentence.token(i).isVerb() && !grammar.children(i, "nsubj").isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private void collectDoers(int head, Set<Integer> found, int depth) {
    if (head < 0 || depth > 4) {
      return;
    }
    if (sentence.token(head).isNoun() && !isPredicate(head)) {
      found.addAll(led(head, Set.of("by", "between")));
      for (int child : grammar.children(head, "nmod:poss")) {
        found.add(child);
      }
      int verb = carrier(head);
      if (found.isEmpty() && verb >= 0) {
        collectDoers(verb, found, depth + 1);
      }
      if (found.isEmpty()) {
        for (int child : grammar.children(head, "compound", "amod")) {
          Token token = sentence.token(child);
          if (child < head && (token.isProper() || Character.isUpperCase(token.text().charAt(0)))) {
            found.add(child);
          }
        }
      }
      withConjuncts(found).forEach(found::add);
      return;
    }
    if (isPassive(head) || isPassiveModifier(head)) {
      found.addAll(led(head, Set.of("by")));
    } else {
      found.addAll(grammar.children(head, "nsubj"));
    }
    if (found.isEmpty() && isCharge(head)) {
      found.addAll(charged(head));
      withConjuncts(found).forEach(found::add);
      return;
    }
    List<Integer> relative =
        found.stream().filter(i -> sentence.token(i).tag().startsWith("W")).toList();
    if (!relative.isEmpty() && grammar.is(head, "acl")) {
      relative.forEach(found::remove);
      found.add(grammar.head(head));
    }
    withConjuncts(found).forEach(found::add);
    int above = grammar.head(head);
    if (!found.isEmpty() || above < 0 || isPassive(head) || isPassiveModifier(head)) {
      return;
    }
    if (grammar.is(head, "acl") && sentence.token(head).tag().equals("VBG")) {
      found.add(above);
    } else if (grammar.is(head, "conj")
        || grammar.is(head, "xcomp")
        || grammar.is(head, "advcl")
        || grammar.is(head, "dep")
        || grammar.is(head, "parataxis")) {
      if (sentence.token(above).isVerb() || isPredicate(above)) {
        collectDoers(above, found, depth + 1);
      }
    }
  }

  /** "Accused Morocco of firing it": a deed with which somebody is charged. */
  boolean isCharge(int verb) {
    return sentence.token(verb).tag().equals("VBG")
        && verb > 0
        && Set.of("of", "with").contains(sentence.token(verb - 1).lower())
        && charging(verb) >= 0;
  }

  /** The verb before that charges somebody, in the same clause, or -1. */
  private int charging(int verb) {
    for (int i = verb - 2; i >= Math.max(0, verb - 12); i--) {
      Token token = sentence.token(i);
      String lemma = token.lemma().toLowerCase(Locale.ROOT);
      if (CHARGES.contains(lemma) && (token.isVerb() || token.tag().startsWith("JJ"))) {
        return i;
      }
      if (token.text().equals(",") || token.tag().matches("VB[DZP]|MD")) {
        return -1;
      }
    }
    return -1;
  }

  /** Who is charged with it: whom the charge is made against, and not who makes it. */
  private List<Integer> charged(int verb) {
    int charging = charging(verb);
    List<Integer> named = grammar.children(charging, "obj", "nsubj:pass");
    return named.stream().filter(i -> i < verb).toList();
  }

  /** The verb that only carries the noun ("carried out an attack"), or -1. */
  int carrier(int noun) {
    int verb = grammar.head(noun);
    if (verb < 0 || !sentence.token(verb).isVerb()) {
      return -1;
    }
    if (grammar.is(noun, "obj") || grammar.is(noun, "nsubj:pass")) {
      return words.is("carry", sentence.token(verb)) ? verb : -1;
    }
    return -1;
  }

  private boolean isDoneTo(int noun) {
    String lemma = sentence.token(noun).lemma().toLowerCase(Locale.ROOT);
    return lemma.endsWith("ing")
        || lemma.endsWith("tion")
        || lemma.endsWith("ment")
        || lemma.endsWith("murder")
        || lemma.endsWith("massacre")
        || lemma.equals("arrest")
        || lemma.equals("seizure")
        || lemma.equals("siege")
        || lemma.equals("slaughter");
  }

  /** A noun that stands where a verb does ("were behind", "was a massacre"). */
  private boolean isPredicate(int token) {
    return !grammar.children(token, "cop").isEmpty();
  }

  boolean isPassive(int verb) {
    return !grammar.children(verb, "nsubj:pass", "aux:pass").isEmpty();
  }

  /** "the attack carried out by": a participle behind its noun. */
  private boolean isPassiveModifier(int verb) {
    return grammar.is(verb, "acl")
        && !grammar.relation(verb).equals("acl:relcl")
        && grammar.head(verb) >= 0
        && (sentence.token(verb).tag().equals("VBN") || sentence.token(verb).tag().equals("VBD"));
  }

  /** What hangs on a token by one of these prepositions. */
  List<Integer> led(int head, Set<String> prepositions) {
    List<Integer> found = new ArrayList<>();
    for (int child : grammar.children(head, "obl", "nmod")) {
      if (prepositions.contains(preposition(child))) {
        found.add(child);
      }
    }
    return found;
  }

  /** The preposition before a noun, in lower case; empty where there is none. */
  String preposition(int noun) {
    return grammar.children(noun, "case").stream()
        .findFirst()
        .map(i -> sentence.token(i).lower())
        .orElse("");
  }

  /** These and what is joined to them by "and". */
  List<Integer> withConjuncts(Set<Integer> tokens) {
    Set<Integer> found = new LinkedHashSet<>(tokens);
    for (int token : tokens) {
      for (int other : grammar.children(token, "conj")) {
        if (sentence.token(other).isNoun()) {
          found.add(other);
        }
      }
    }
    return found.stream().sorted().toList();
  }

  /** The words before a noun, and those of an "of" behind it, that describe it, as lemmas. */
  List<String> describing(int noun) {
    List<String> found = new ArrayList<>();
    for (int child : grammar.children(noun, "compound", "amod", "nmod:poss")) {
      if (child < noun) {
        found.add(sentence.token(child).lemma());
      }
    }
    for (int child : grammar.children(noun, "nmod")) {
      if (preposition(child).equals("of")) {
        for (int part : grammar.children(child, "compound", "amod")) {
          found.add(sentence.token(part).lemma());
        }
        found.add(sentence.token(child).lemma());
      }
    }
    return found;
  }

  /** Whether the event is said not to be: "no clashes", "did not attack", "without firing". */
  boolean isNegated(int head) {
    for (int child : grammar.children(head)) {
      if (Set.of("no", "not", "n't", "never", "without", "neither")
          .contains(sentence.token(child).lower())) {
        return true;
      }
    }
    if (sentence.token(head).isVerb() && isOfNothing(head)) {
      return true;
    }
    int verb = carrier(head);
    return verb >= 0 && isNegated(verb);
  }

  /** "Fired no missile", "killed nobody", "neither guns nor jets fired", "no gunboat had fired". */
  private boolean isOfNothing(int verb) {
    for (int part : grammar.children(verb, "obj", "nsubj", "nsubj:pass")) {
      if (NOBODY.contains(sentence.token(part).lower())) {
        return true;
      }
      for (int word : grammar.children(part, "det", "cc:preconj", "cc")) {
        if (word < part && Set.of("no", "neither").contains(sentence.token(word).lower())) {
          return !isCompared(word);
        }
      }
    }
    return false;
  }

  /** "No fewer than 20", "no other": that denies nothing. */
  private boolean isCompared(int no) {
    return no + 1 < sentence.size()
        && Set.of("fewer", "less", "more", "other", "longer", "doubt")
            .contains(sentence.token(no + 1).lower());
  }

  /** How many clauses that only describe something stand between a token and the main clause. */
  int depth(int token) {
    int depth = 0;
    int at = token;
    for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
      if (grammar.is(at, "acl") || grammar.is(at, "advcl")) {
        depth++;
      }
      at = grammar.head(at);
    }
    return depth;
  }

  /** The token above, where there is one. */
  Optional<Integer> above(int token) {
    int head = grammar.head(token);
    return head < 0 ? Optional.empty() : Optional.of(head);
  }

  Grammar grammar() {
    return grammar;
  }

  Sentence sentence() {
    return sentence;
  }
}
