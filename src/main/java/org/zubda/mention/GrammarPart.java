package org.zubda.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zubda.language.en.TimeWords;
import org.zubda.language.en.TimeWords.Unit;
import org.zubda.mention.TimeExpression.Calendar;
import org.zubda.mention.TimeExpression.Near;
import org.zubda.mention.TimeExpression.Of;
import org.zubda.mention.TimeExpression.One;
import org.zubda.mention.TimeExpression.Weekday;

/**
 * What the parts of the grammar share: the pieces of one sentence, and ways to look at them. The
 * parts call each other through the whole.
 */
abstract class GrammarPart {

  /** What was read, and the piece after it. */
  record Parse(int next, TimeExpression expression) {}

  /** A number that was read, and the piece after it. */
  record Number(int next, double value) {}

  private static final TimeToken NONE =
      new TimeToken(TimeToken.Kind.SIGN, "\0", "\0", 0, 0, "", true);

  final TimeGrammar grammar;
  final TimeWords words;
  final List<TimeToken> pieces;

  GrammarPart(TimeGrammar grammar, TimeWords words, List<TimeToken> pieces) {
    this.grammar = grammar;
    this.words = words;
    this.pieces = pieces;
  }

  TimeToken at(int i) {
    return i >= 0 && i < pieces.size() ? pieces.get(i) : NONE;
  }

  boolean is(int i, String... any) {
    return at(i).isOneOf(any);
  }

  int skip(int i, String... any) {
    return is(i, any) ? i + 1 : i;
  }

  List<String> ahead(int i, int most) {
    List<String> out = new ArrayList<>();
    for (int k = i; k < Math.min(pieces.size(), i + most); k++) {
      out.add(at(k).lower());
    }
    return out;
  }

  static OptionalInt whole(TimeToken t) {
    if (t.kind() == TimeToken.Kind.NUMBER
        && t.text().length() <= 6
        && t.text().chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalInt.of(Integer.parseInt(t.text()));
    }
    return OptionalInt.empty();
  }

  static @Nullable Parse longest(@Nullable Parse a, @Nullable Parse b) {
    return a == null || (b != null && b.next() > a.next()) ? b : a;
  }

  boolean plural(int i) {
    return is(i, "mornings", "afternoons", "evenings", "nights");
  }

  static boolean isDay(TimeExpression e) {
    return e instanceof Weekday
        || e instanceof Near
        || e instanceof Calendar c && c.day().isPresent()
        || e instanceof Of o && o.inner() instanceof Weekday
        || e instanceof One one && one.unit() == Unit.DAY;
  }
}
