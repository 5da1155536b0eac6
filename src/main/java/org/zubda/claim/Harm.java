package org.zubda.claim;

/**
 * This word of a sentence says that people were harmed so.
 *
 * @param token index of the word
 * @param effect how
 * @param form as what kind of word
 */
record Harm(int token, Effect effect, Form form) {

  /** What kind of word says it, and so where the harmed stand. */
  enum Form {
    /** A verb that has someone do it to them: they are its object. */
    ACTIVE,
    /** A verb that has it done to them: they are its subject, or the noun before it. */
    PASSIVE,
    /** A verb that has them do it: "died", "fled". */
    INTRANSITIVE,
    /** A word that describes them: "dead", "missing". */
    ADJECTIVE,
    /** A noun that counts them: "deaths". */
    NOUN
  }
}
