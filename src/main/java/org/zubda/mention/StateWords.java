package org.zubda.mention;

import java.util.List;
import java.util.Optional;
import org.zubda.actor.Actors;
import org.zubda.actor.State;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/** Finds the words for states: their names, adjectives and capitals. */
final class StateWords {

  /**
   * A state's name was found.
   *
   * @param state the state
   * @param last index of its last token
   * @param capital whether it is named by its capital
   */
  record Named(State state, int last, boolean capital) {}

  private StateWords() {}

  /** The state of an adjective or a people: "Syrian", "U.S.", "Turkish-backed" is none. */
  static Optional<State> adjective(Token token, Actors actors) {
    String text = token.text();
    if (text.isEmpty() || !Character.isUpperCase(text.charAt(0))) {
      return Optional.empty();
    }
    String plain = text.replace(".", "");
    if (plain.length() == 2 && !plain.equals("US") && !plain.equals("UK")) {
      return Optional.empty();
    }
    return actors.stateOfAdjective(text);
  }

  /** The name or capital of a state that begins at a token. */
  static Optional<Named> name(Sentence sentence, int at, Actors actors) {
    String first = sentence.token(at).text();
    if (first.isEmpty() || !Character.isUpperCase(first.charAt(0))) {
      return Optional.empty();
    }
    if (!actors.mayBeginState(first)) {
      return lostApostrophe(first, actors).map(state -> new Named(state, at, false));
    }
    for (int last = Math.min(sentence.size() - 1, at + 5); last >= at; last--) {
      if (last > at && !Character.isLetter(sentence.token(last).text().charAt(0))) {
        continue;
      }
      String name = text(sentence, at, last);
      if (name.replace(".", "").length() == 2
          && !name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
        continue;
      }
      Optional<State> state = actors.stateNamed(name);
      if (state.isPresent()) {
        return Optional.of(new Named(state.get(), last, false));
      }
      Optional<State> capital = actors.stateOfCapital(name);
      if (capital.isPresent()) {
        return Optional.of(new Named(capital.get(), last, true));
      }
    }
    return lostApostrophe(first, actors).map(state -> new Named(state, at, false));
  }

  /** "Syrias" where a text has lost its apostrophes. */
  static Optional<State> lostApostrophe(String word, Actors actors) {
    if (word.endsWith("s") && word.length() > 4 && Character.isUpperCase(word.charAt(0))) {
      return actors.stateNamed(word).isPresent() || actors.stateOfAdjective(word).isPresent()
          ? Optional.empty()
          : actors.stateNamed(word.substring(0, word.length() - 1));
    }
    return Optional.empty();
  }

  /** Whether the word at a token is a state's name with its apostrophe lost. */
  static boolean isLostApostrophe(Sentence sentence, int at, Actors actors) {
    return lostApostrophe(sentence.token(at).text(), actors).isPresent();
  }

  static String text(Sentence sentence, int first, int last) {
    List<Token> tokens = sentence.tokens().subList(first, last + 1);
    StringBuilder words = new StringBuilder();
    int end = -1;
    for (Token token : tokens) {
      if (end >= 0 && token.span().start() > end) {
        words.append(' ');
      }
      words.append(token.text());
      end = token.span().end();
    }
    return words.toString();
  }
}
