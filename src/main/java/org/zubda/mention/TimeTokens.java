package org.zubda.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/** Cuts a sentence into the pieces that times are read from. */
final class TimeTokens {

  // Each alternative is one kind, the more special ones first.
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<iso>\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?!\\d))"
              + "|(?<date>\\d{1,2}([/.])\\d{1,2}\\3(?:\\d{4}|\\d{2})(?![\\d/]))"
              + "|(?<clock>\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d))"
              + "|(?<decade>(?:\\d{3}0|['’‘]?\\d0)['’]?s(?!\\p{L}))"
              + "|(?<ordinal>\\d{1,4}(?:st|nd|rd|th)(?!\\p{L}))"
              + "|(?<number>\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+\\.\\d+|\\d+)"
              + "|(?<abbreviation>(?:\\p{L}\\.)+\\p{L}(?!\\p{L})\\.?)"
              + "|(?<possessive>['’]s(?!\\p{L}))"
              + "|(?<word>\\p{L}[\\p{L}\\p{M}]*)"
              + "|(?<sign>\\S)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private TimeTokens() {}

  /** The pieces of a sentence, in order. */
  static List<TimeToken> of(Sentence sentence, String text) {
    List<TimeToken> pieces = new ArrayList<>();
    Matcher m = PIECE.matcher(text);
    m.region(sentence.span().start(), sentence.span().end());
    int before = -1;
    int at = 0;
    while (m.find()) {
      while (at < sentence.size() - 1 && sentence.token(at).span().end() <= m.start()) {
        at++;
      }
      Token token = sentence.token(at);
      String tag =
          token.span().start() < m.end() && m.start() < token.span().end() ? token.tag() : "";
      String words = m.group();
      pieces.add(
          new TimeToken(
              kind(m),
              words,
              words.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\''),
              m.start(),
              m.end(),
              tag,
              before >= 0 && m.start() > before));
      before = m.end();
    }
    return pieces;
  }

  private static TimeToken.Kind kind(Matcher m) {
    if (m.group("word") != null
        || m.group("abbreviation") != null
        || m.group("possessive") != null) {
      return TimeToken.Kind.WORD;
    }
    if (m.group("number") != null) {
      return TimeToken.Kind.NUMBER;
    }
    if (m.group("ordinal") != null) {
      return TimeToken.Kind.ORDINAL;
    }
    if (m.group("decade") != null) {
      return TimeToken.Kind.DECADE;
    }
    if (m.group("clock") != null) {
      return TimeToken.Kind.CLOCK;
    }
    if (m.group("iso") != null) {
      return TimeToken.Kind.ISO;
    }
    return m.group("date") != null ? TimeToken.Kind.NUMERIC_DATE : TimeToken.Kind.SIGN;
  }
}
