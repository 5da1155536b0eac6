package org.zubda.claim;

import java.util.Locale;
import java.util.OptionalInt;
import org.zubda.language.Grammar;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/** What hangs together in one sentence: the reach of each word, subjects, verb groups. */
final class Phrases {

  final Sentence sentence;
  final Grammar grammar;
  private final int[] left;
  private final int[] right;
  private final boolean[] quoted;

  Phrases(Sentence sentence, Quotations quotations) {
    this.sentence = sentence;
    this.grammar = sentence.grammar();
    int n = sentence.size();
    quoted = new boolean[n];
    for (int i = 0; i < n; i++) {
      quoted[i] = quotations.around(sentence.token(i).span().start()).isPresent();
    }
    left = new int[n];
    right = new int[n];
    for (int i = 0; i < n; i++) {
      left[i] = i;
      right[i] = i;
    }
    for (int i = 0; i < n; i++) {
      int at = grammar.head(i);
      for (int steps = 0; at >= 0 && steps <= n; steps++) {
        left[at] = Math.min(left[at], i);
        right[at] = Math.max(right[at], i);
        at = grammar.head(at);
      }
    }
  }

  /** Whether it stands between quotation marks. */
  boolean isQuoted(int at) {
    return quoted[at];
  }

  /** Whether a verb that has a tense stands between two tokens, both included. */
  boolean hasFinite(int first, int last) {
    for (int i = Math.max(0, first); i <= last && i < size(); i++) {
      if (tag(i).matches("MD|VB[DZP]")) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return sentence.size();
  }

  Token token(int at) {
    return sentence.token(at);
  }

  String lower(int at) {
    return at < 0 || at >= size() ? "" : sentence.token(at).lower();
  }

  String lemma(int at) {
    return sentence.token(at).lemma().toLowerCase(Locale.ROOT);
  }

  String tag(int at) {
    return at < 0 || at >= size() ? "" : sentence.token(at).tag();
  }

  /** The first token of all that hangs on this one. */
  int left(int at) {
    return left[at];
  }

  /** The last token of all that hangs on this one. */
  int right(int at) {
    return right[at];
  }

  /** Whether it is neither a word nor a number. */
  boolean isMark(int at) {
    String text = sentence.token(at).text();
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  boolean isComma(int at) {
    return lower(at).equals(",");
  }

  boolean isDash(int at) {
    String text = lower(at);
    return text.equals("—")
        || text.equals("–")
        || text.equals("--")
        || text.equals("―")
        || text.equals("-");
  }

  /** The word that leads a phrase: its preposition or conjunction. */
  OptionalInt lead(int head) {
    for (int child : grammar.children(head, "case", "mark")) {
      if (child < head) {
        return OptionalInt.of(child);
      }
    }
    return OptionalInt.empty();
  }

  boolean isPassive(int verb) {
    for (int child : grammar.children(verb)) {
      String relation = grammar.relation(child);
      boolean has = lower(child).matches("['’]s") && !grammar.children(verb, "ccomp").isEmpty();
      if ((relation.equals("aux:pass") || relation.equals("auxpass")) && !has) {
        return true;
      }
    }
    return grammar.is(verb, "acl")
        && tag(verb).equals("VBN")
        && !grammar.relation(verb).equals("acl:relcl");
  }

  /** First token of a verb with its auxiliaries, negation and the adverbs between them. */
  int groupStart(int verb) {
    int first = verb;
    for (int i = verb - 1; i >= 0; i--) {
      String tag = tag(i);
      String lower = lower(i);
      boolean auxiliary =
          (grammar.head(i) == verb && grammar.is(i, "aux"))
              || (grammar.head(i) == verb && grammar.is(i, "cop"));
      boolean adverb =
          tag.startsWith("RB")
              || (lower.matches("all|both|each")
                  && i < verb
                  && i > 0
                  && tag(i - 1).matches("VB.?|MD"))
              || lower.equals("n't")
              || lower.equals("n’t");
      boolean to = tag.equals("TO") && i == first - 1;
      if (auxiliary || tag.equals("MD") || to || lower.equals("n't") || lower.equals("n’t")) {
        first = i;
      } else if (!adverb) {
        break;
      } else if (i == first - 1 && !lower.equals("when") && !lower.equals("so")) {
        first = i;
      }
    }
    return first;
  }
}
