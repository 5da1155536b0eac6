package org.zubda.mention;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zubda.language.en.TimeWords;
import org.zubda.language.en.TimeWords.DayPart;
import org.zubda.language.en.TimeWords.Unit;
import org.zubda.language.en.TimeWords.Which;
import org.zubda.mention.TimeExpression.Near;
import org.zubda.mention.TimeExpression.NightInto;
import org.zubda.mention.TimeExpression.Of;
import org.zubda.mention.TimeExpression.One;
import org.zubda.mention.TimeExpression.PartOf;
import org.zubda.mention.TimeExpression.Weekday;

/** Reads days of the week, and days by their distance from the day of the report. */
final class DayGrammar extends GrammarPart {

  DayGrammar(TimeGrammar grammar, TimeWords words, List<TimeToken> pieces) {
    super(grammar, words, pieces);
  }

  OptionalInt weekdayName(int i) {
    TimeToken t = at(i);
    if (!t.isWord() || !t.capital()) {
      return OptionalInt.empty();
    }
    OptionalInt full = words.weekday(t.lower());
    if (full.isPresent()) {
      boolean title =
          is(i - 1, "bloody", "black", "sky")
              || is(i + 1, "times", "telegraph", "mirror", "express", "herald", "mail", "post");
      return title ? OptionalInt.empty() : full;
    }
    OptionalInt brief = words.shortWeekday(t.lower());
    boolean marked =
        is(i + 1, ".", ",") && !at(i + 1).gap() ? dateAt(i + 2) || is(i - 1, "on") : dateAt(i + 1);
    return brief.isPresent() && marked ? brief : OptionalInt.empty();
  }

  private boolean dateAt(int i) {
    return grammar.dates.monthAt(i).isPresent() && grammar.dates.dayAt(i + 1).isPresent()
        || grammar.dates.dayAt(i).isPresent() && grammar.dates.monthAt(i + 1).isPresent();
  }

  int afterWeekday(int i) {
    return words.weekday(at(i).lower()).isEmpty() && is(i + 1, ".") ? i + 2 : i + 1;
  }

  /** "Wednesday", "last Friday", "the previous Friday", "this coming Sunday, March 8". */
  @Nullable Parse weekday(int i) {
    int j = i;
    Optional<Which> which = Optional.empty();
    int k = skip(i, "the");
    if (is(k, "this", "that", "these") && words.which(at(k + 1).lower()).isPresent()) {
      k++;
    }
    Optional<Which> said = words.which(at(k).lower());
    if (said.isPresent() && weekdayName(k + 1).isPresent()) {
      which =
          k > i && is(i, "the") && said.get() == Which.NEXT ? Optional.of(Which.FOLLOWING) : said;
      j = k + 1;
    }
    OptionalInt day = weekdayName(j);
    if (day.isEmpty()) {
      return null;
    }
    int next = afterWeekday(j);
    if (j > i) {
      Parse dated = grammar.dates.calendar(j);
      if (dated != null) {
        return dated;
      }
    }
    if (which.isEmpty()) {
      Parse week = grammar.periods.one(next);
      if (week != null
          && week.expression() instanceof One o
          && o.unit() == Unit.WEEK
          && !o.bare()) {
        return new Parse(week.next(), new Of(new Weekday(day.getAsInt(), which), o));
      }
    }
    return new Parse(next, new Weekday(day.getAsInt(), which));
  }

  @Nullable Parse nearDay(int i) {
    OptionalInt near = words.nearDay(at(i).lower());
    if (near.isPresent()) {
      return new Parse(i + 1, new Near(near.getAsInt()));
    }
    if (is(i, "tonight")) {
      return new Parse(i + 1, new PartOf(DayPart.NIGHT, Optional.of(Which.THIS), Optional.empty()));
    }
    if (is(i, "overnight")) {
      if (is(i + 1, "into", "to")) {
        int j = skip(i + 2, "the", "early");
        Parse day = longest(weekday(j), longest(grammar.dates.calendar(j), nearDay(j)));
        if (day != null) {
          return new Parse(day.next(), new NightInto(day.expression()));
        }
      }
      int d = skip(i + 1, "on");
      Parse day = longest(weekday(d), longest(grammar.dates.calendar(d), nearDay(d)));
      if (day != null && isDay(day.expression())) {
        return new Parse(
            day.next(), new PartOf(DayPart.NIGHT, Optional.empty(), Optional.of(day.expression())));
      }
      return new Parse(i + 1, new PartOf(DayPart.NIGHT, Optional.of(Which.LAST), Optional.empty()));
    }
    return null;
  }
}
