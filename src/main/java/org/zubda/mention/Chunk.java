package org.zubda.mention;

import java.util.ArrayList;
import java.util.List;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.report.Span;

/**
 * A run of words around one noun, without what hangs on it by a preposition: "the Syrian army's
 * senior spokesman".
 *
 * @param sentence the sentence
 * @param first index of its first token
 * @param last index of its last token, its head unless a name ends it
 */
record Chunk(Sentence sentence, int first, int last) {

  /** The chunks of a sentence, in order, none overlapping another. */
  static List<Chunk> of(Sentence sentence, ActorWords words) {
    List<Chunk> found = new ArrayList<>();
    int first = -1;
    int lastNoun = -1;
    for (int i = 0; i <= sentence.size(); i++) {
      boolean goesOn = i < sentence.size() && inside(sentence, i, first, lastNoun, words);
      if (first >= 0 && !goesOn) {
        if (lastNoun >= first) {
          found.add(new Chunk(sentence, first, lastNoun));
          i = Math.min(i, lastNoun + 1);
        }
        first = -1;
        lastNoun = -1;
      }
      if (first < 0
          && i < sentence.size()
          && inside(sentence, i, -1, -1, words)
          && !sentence.token(i).tag().equals("POS")) {
        first = i;
      }
      if (first >= 0 && i < sentence.size() && isNoun(sentence, i)) {
        lastNoun = i;
      }
    }
    return found;
  }

  private static boolean isNoun(Token token) {
    return token.isNoun() || token.tag().equals("FW");
  }

  /** "Syria's military denied": the tagger takes some nouns for adjectives. */
  private static boolean isNoun(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return isNoun(token)
        || (token.tag().equals("JJ")
            && token.lower().matches("military|militant|islamist|jihadist|rebel|local")
            && (at + 1 == sentence.size() || !beforeNoun(sentence.token(at + 1))));
  }

  /** Whether the token may stand in the chunk that began at a token, or may begin one. */
  private static boolean inside(
      Sentence sentence, int at, int first, int lastNoun, ActorWords words) {
    Token token = sentence.token(at);
    if (words.is("time", token.lower())) {
      return false;
    }
    boolean begun = first >= 0;
    boolean afterNoun = begun && lastNoun == at - 1;
    return switch (token.tag()) {
      case "DT", "PDT", "PRP$", "WP$" -> !begun || (lastNoun < 0 && at - first < 2);
      case "JJ", "JJR", "JJS" -> !isLooseAdjective(token) || !afterNoun;
      case "NN", "NNS", "NNP", "NNPS", "FW", "CD" -> true;
      case "POS" -> begun;
      case "VBN", "VBG" ->
          !afterNoun
              && (begun || startsPhrase(token))
              && at + 1 < sentence.size()
              && beforeNoun(sentence.token(at + 1));
      default -> false;
    };
  }

  private static boolean startsPhrase(Token token) {
    return token.text().indexOf('-') > 0;
  }

  private static boolean beforeNoun(Token token) {
    return token.isNoun() || token.tag().startsWith("JJ");
  }

  private static boolean isLooseAdjective(Token token) {
    return switch (token.lower()) {
      case "loyal",
          "close",
          "opposed",
          "hostile",
          "responsible",
          "able",
          "unable",
          "such",
          "due",
          "likely",
          "aware",
          "dead",
          "sympathetic",
          "active",
          "present",
          "ready" ->
          true;
      default -> false;
    };
  }

  /** What stands before each possessor's mark: "the regime" of "the regime's persistence". */
  List<Chunk> possessors() {
    List<Chunk> found = new ArrayList<>();
    for (int i = first + 1; i <= last; i++) {
      if (token(i).tag().equals("POS") && isNoun(token(i - 1))) {
        found.add(new Chunk(sentence, first, i - 1));
      }
    }
    return found;
  }

  /** The chunk's span in the text. */
  Span span() {
    return sentence.span(first, last);
  }

  /** One of the sentence's tokens. */
  Token token(int at) {
    return sentence.token(at);
  }

  /** Index of the first token that is neither article nor possessive pronoun. */
  int content() {
    int at = first;
    while (at < last && isDeterminer(token(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDeterminer(Token token) {
    return switch (token.tag()) {
      case "DT", "PDT" -> true;
      default -> false;
    };
  }

  /** Whether it begins with "the", "this", "that" or a possessor: someone known is meant. */
  boolean definite() {
    return switch (token(first).lower()) {
      case "the", "this", "that", "these", "those", "its", "his", "her", "their" -> true;
      default -> false;
    };
  }

  /** Whether it begins with "a", "an", "one", "some" or a number: someone new is meant. */
  boolean indefinite() {
    return switch (token(first).lower()) {
      case "a", "an", "one", "another", "some", "several", "many" -> true;
      default -> token(first).tag().equals("CD");
    };
  }

  /** Lower-case dictionary forms of the tokens from one to another, both included. */
  List<String> lemmas(int from, int to) {
    List<String> found = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      found.add(ActorWords.lemma(token(i)));
    }
    return found;
  }

  /** Whether the token lies in it. */
  boolean holds(int at) {
    return first <= at && at <= last;
  }
}
