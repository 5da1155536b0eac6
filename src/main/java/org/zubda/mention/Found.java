package org.zubda.mention;

import org.zubda.actor.Actor;
import org.zubda.language.Sentence;

/**
 * Tokens of a sentence were found to point at an actor.
 *
 * @param sentence the sentence
 * @param first index of the first token
 * @param last index of the last token
 * @param actor whom
 * @param named whether the words name it
 * @param plural whether several are meant
 * @param note what resolution needs to know of the words
 */
record Found(
    Sentence sentence, int first, int last, Actor actor, boolean named, boolean plural, Note note) {

  /** What resolution needs to know of words. */
  enum Note {
    /** A person. */
    PERSON,
    /** A group, body or force that "the group" or "it" may point back to. */
    ORGANISATION,
    /** A ministry. */
    MINISTRY,
    /** One unnamed official, source, witness. */
    UNNAMED_ONE,
    /** Several unnamed people. */
    UNNAMED_MANY,
    /** A country that acts. */
    COUNTRY
  }

  ActorMention mention() {
    return new ActorMention(sentence.span(first, last), actor, named);
  }

  boolean holds(int token) {
    return first <= token && token <= last;
  }

  boolean overlaps(Found other) {
    return sentence == other.sentence && first <= other.last && other.first <= last;
  }

  int length() {
    return last - first + 1;
  }

  Found over(int from, int to) {
    return new Found(sentence, from, to, actor, named, plural, note);
  }
}
