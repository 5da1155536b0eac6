package org.zubda.mention;

/**
 * A piece of a sentence, cut finer than its tokens: "18-month-old" is five pieces, "5pm" two.
 *
 * @param kind what it is made of
 * @param text as written
 * @param lower in lower case, with plain apostrophes
 * @param start offset in the report's text
 * @param end offset after it
 * @param tag part of speech of the sentence's token that holds it
 * @param gap whether a space stands before it
 */
record TimeToken(
    Kind kind, String text, String lower, int start, int end, String tag, boolean gap) {

  /** What a piece is made of. */
  enum Kind {
    /** Letters, with full stops between single ones ("a.m."). */
    WORD,
    /** Digits: "12", "2,000", "4.5". */
    NUMBER,
    /** "5th". */
    ORDINAL,
    /** "1990s", "'90s". */
    DECADE,
    /** "10:35", "10:35:20". */
    CLOCK,
    /** "2011-03-06", with or without a time of day. */
    ISO,
    /** "06/03/2011", "6.3.2011". */
    NUMERIC_DATE,
    /** Any other sign. */
    SIGN
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean isOneOf(String... words) {
    for (String w : words) {
      if (lower.equals(w)) {
        return true;
      }
    }
    return false;
  }

  boolean isDash() {
    return kind == Kind.SIGN && isOneOf("-", "–", "—", "‑", "−");
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean capital() {
    return Character.isUpperCase(text.codePointAt(0));
  }
}
