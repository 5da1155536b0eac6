package org.zubda.language;

import org.zubda.report.Span;

/**
 * One word or mark of a sentence.
 *
 * @param index its place in the sentence, from 0
 * @param span where it stands in the report's text
 * @param text as written
 * @param lemma its dictionary form, lower case but for names
 * @param tag part of speech, in the Penn Treebank's tags
 * @param name what kind of name it is part of, by the statistical name finder
 */
public record Token(int index, Span span, String text, String lemma, String tag, Name name) {

  /** Kinds of names. */
  public enum Name {
    /** No name. */
    NONE,
    /** Of a person. */
    PERSON,
    /** Of a place. */
    LOCATION,
    /** Of an organisation. */
    ORGANISATION,
    /** Of a people, an event, a work. */
    OTHER
  }

  /** Whether it is a verb in any form. */
  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  /** Whether it is a noun or a name. */
  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  /** Whether it is (part of) a name by its part of speech. */
  public boolean isProper() {
    return tag.startsWith("NNP");
  }

  /** Lower-case text. */
  public String lower() {
    return text.toLowerCase(java.util.Locale.ROOT);
  }
}
