package org.zubda.language;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zubda.report.Span;

/** One sentence of a report. Its grammar is worked out when first asked for, and only then. */
public final class Sentence {

  /** What part of a report a sentence is. */
  public enum Kind {
    /** The headline. */
    TITLE,
    /** A line that heads a section, or stands alone without a verb. */
    HEADING,
    /** The report's own text. */
    BODY,
    /** What a picture shows. */
    CAPTION,
    /** No part of the news: buttons, author notes, navigation, readers' comments. */
    BOILERPLATE
  }

  private final int index;
  private final int paragraph;
  private final Kind kind;
  private final Span span;
  private final List<Token> tokens;
  private final Supplier<Grammar> parser;
  private @Nullable Grammar grammar;

  /**
   * A sentence.
   *
   * @param index its place in the report, from 0
   * @param paragraph the paragraph's place in the report, from 0
   * @param kind what part of the report it is
   * @param span where it stands
   * @param tokens its words and marks, at least one
   * @param parser works out the grammar; called at most once
   */
  public Sentence(
      int index,
      int paragraph,
      Kind kind,
      Span span,
      List<Token> tokens,
      Supplier<Grammar> parser) {
    this.index = index;
    this.paragraph = paragraph;
    this.kind = kind;
    this.span = span;
    this.tokens = List.copyOf(tokens);
    this.parser = parser;
  }

  /** Its place in the report, from 0. */
  public int index() {
    return index;
  }

  /** Its paragraph's place in the report, from 0. */
  public int paragraph() {
    return paragraph;
  }

  /** What part of the report it is. */
  public Kind kind() {
    return kind;
  }

  /** Where it stands in the report's text. */
  public Span span() {
    return span;
  }

  /** Its words and marks. */
  public List<Token> tokens() {
    return tokens;
  }

  /** One of its tokens. */
  public Token token(int at) {
    return tokens.get(at);
  }

  /** How many tokens it has. */
  public int size() {
    return tokens.size();
  }

  /** Which word hangs on which; the same each time. */
  public synchronized Grammar grammar() {
    Grammar known = grammar;
    if (known == null) {
      known = parser.get();
      grammar = known;
    }
    return known;
  }

  /** The span from one token to another, both included. */
  public Span span(int first, int last) {
    return new Span(tokens.get(first).span().start(), tokens.get(last).span().end());
  }

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder();
    for (Token t : tokens) {
      words.append(words.isEmpty() ? "" : " ").append(t.text());
    }
    return words.toString();
  }
}
