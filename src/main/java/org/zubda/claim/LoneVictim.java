package org.zubda.claim;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.zubda.language.Sentence;
import org.zubda.mention.SideWords;

/**
 * In this sentence, these words stand for one person, whom no number counts, who was harmed so:
 * "the driver | was killed", "Ann Doe, 23, | died", "he | was shot".
 *
 * @param sentence the sentence
 * @param first index of the first token that stands for the person
 * @param last index of the last one
 * @param head index of the noun, the name's last word or the pronoun
 * @param kind how the words point at the person
 * @param harm the word of harm
 * @param effect how the person was harmed
 * @param names the name's words in lower case; empty where none is given
 * @param role the noun in lower case ("driver"); empty for a bare name or a pronoun
 * @param gender as far as the words tell
 * @param age in years, where it is told
 * @param side on which side the words put the person
 */
record LoneVictim(
    Sentence sentence,
    int first,
    int last,
    int head,
    Kind kind,
    Harm harm,
    Effect effect,
    Set<String> names,
    String role,
    Gender gender,
    OptionalInt age,
    Optional<SideWords.Side> side) {

  /** How words point at one person. */
  enum Kind {
    /** "A man", "another man", and "man" in a headline. */
    NEW,
    /** "The man", "her son". */
    KNOWN,
    /** A name, with or without what stands before it. */
    NAMED,
    /** "He", "her". */
    PRONOUN
  }

  /** What the words tell of the gender. */
  enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    /** Whether one person can be both. */
    boolean fits(Gender other) {
      return this == UNKNOWN || other == UNKNOWN || this == other;
    }
  }
}
