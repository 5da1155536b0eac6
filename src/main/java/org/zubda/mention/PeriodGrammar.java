package org.zubda.mention;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zubda.language.en.TimeWords;
import org.zubda.language.en.TimeWords.DayPart;
import org.zubda.language.en.TimeWords.Season;
import org.zubda.language.en.TimeWords.Unit;
import org.zubda.language.en.TimeWords.Which;
import org.zubda.mention.TimeExpression.Amount;
import org.zubda.mention.TimeExpression.Calendar;
import org.zubda.mention.TimeExpression.Edge;
import org.zubda.mention.TimeExpression.HalfOf;
import org.zubda.mention.TimeExpression.Length;
import org.zubda.mention.TimeExpression.Of;
import org.zubda.mention.TimeExpression.One;
import org.zubda.mention.TimeExpression.Part;
import org.zubda.mention.TimeExpression.PartOf;
import org.zubda.mention.TimeExpression.QuarterOf;
import org.zubda.mention.TimeExpression.SeasonOf;
import org.zubda.mention.TimeExpression.Shifted;
import org.zubda.mention.TimeExpression.Vague;

/**
 * Reads weeks, seasons, quarters and the like, and parts of longer times: "last week", "the end of
 * May".
 */
final class PeriodGrammar extends GrammarPart {

  PeriodGrammar(TimeGrammar grammar, TimeWords words, List<TimeToken> pieces) {
    super(grammar, words, pieces);
  }

  /** "Last week", "the following day", "that year", "the day before", "the year". */
  @Nullable Parse one(int i) {
    Parse plain = dayBefore(i);
    int j = i;
    boolean the = is(i, "the");
    if (the) {
      j = i + 1;
    }
    if (is(j, "that", "this", "the") && is(j + 1, "same", "very", "past", "coming", "current")) {
      j++;
    }
    j = skip(j, "very");
    Optional<Which> which = words.which(at(j).lower());
    boolean latest = the && is(j, "latest");
    boolean full = is(j, "full", "entire", "whole", "fiscal", "calendar") && the;
    int k = j + 1;
    if (which.isPresent()) {
      k = skip(k, "full", "entire", "whole", "fiscal", "calendar", "financial", "same", "very");
      k = skip(k, "fiscal");
    } else if (latest) {
      k = skip(k, "fiscal");
    } else if (!full) {
      k = the ? j : -1;
    } else {
      k = skip(k, "fiscal");
    }
    if (k < 0) {
      return plain;
    }
    Optional<Unit> unit = words.unit(at(k).lower());
    boolean title = at(k).capital() && is(i - 1, "\"", "\u201c", "`", "'");
    if (unit.isEmpty() || title || unit.get().compareTo(Unit.DAY) < 0 || unit.get() == Unit.NIGHT) {
      return plain;
    }
    if (the && k == i + 1 && unit.get() == Unit.YEAR && is(i - 1, "for")) {
      return new Parse(k + 1, new Length(List.of(Amount.of(1, Unit.YEAR)), Optional.empty()));
    }
    boolean compound = at(k + 1).isDash() && !at(k + 1).gap() && at(k + 2).isWord();
    if (compound || unit.get() == Unit.SEASON && which.isEmpty()) {
      return plain;
    }
    if (which.isEmpty() && !latest) {
      boolean plainUnit =
          switch (unit.get()) {
            case WEEK, WEEKEND, MONTH, YEAR, QUARTER, DECADE -> true;
            default -> false;
          };
      // "the week of 6 March" is that week; "the year of living dangerously" is none
      if (!plainUnit || is(k + 1, "'s") && unit.get() != Unit.YEAR) {
        return plain;
      }
      if (is(k + 1, "of")) {
        Parse of = grammar.pointOrSpan(k + 2);
        if (of != null && unit.get() == Unit.WEEK) {
          return longest(
              plain,
              new Parse(of.next(), new Of(new One(Which.THAT, Unit.WEEK, true), of.expression())));
        }
        if (of == null) {
          return plain;
        }
      }
      return longest(plain, new Parse(k + 1, new One(Which.THAT, unit.get(), true)));
    }
    Which w = latest ? Which.LAST : which.get();
    if (the && w == Which.NEXT) {
      w = Which.FOLLOWING;
    }
    // "the past year" is as long as a year, and no year of the calendar.
    if (the && is(j, "past")) {
      return plain;
    }
    return longest(plain, new Parse(k + 1, new One(w, unit.get(), false)));
  }

  /**
   * "The day before", "the week after", "the day after tomorrow", "the day before last Tuesday".
   */
  @Nullable Parse dayBefore(int i) {
    int j = skip(i, "the");
    Optional<Unit> unit = words.unit(at(j).lower());
    if (unit.isEmpty() || unit.get().compareTo(Unit.DAY) < 0) {
      return null;
    }
    int sign =
        is(j + 1, "before", "previous", "earlier")
            ? -1
            : is(j + 1, "after", "following", "later") ? 1 : 0;
    if (sign == 0) {
      return null;
    }
    if (is(j + 1, "before", "after")) {
      Parse from = longest(grammar.pointOrSpan(j + 2), grammar.clocks.partOfDay(j + 2));
      if (from != null) {
        boolean fits = !(from.expression() instanceof Length);
        if (fits) {
          return new Parse(
              from.next(),
              new Shifted(Amount.of(1, unit.get()), sign, false, Optional.of(from.expression())));
        }
      }
    }
    boolean ends =
        at(j + 2).kind() == TimeToken.Kind.SIGN
            || j + 2 >= pieces.size()
            || at(j + 2).tag().startsWith("V")
            || is(j + 2, "in", "at", "by", "when", "and", "that", "on", "from", "to", "near");
    if (j == i || !ends) {
      return null;
    }
    if (unit.get() == Unit.NIGHT) {
      Which side = sign < 0 ? Which.PREVIOUS : Which.FOLLOWING;
      return new Parse(j + 2, new PartOf(DayPart.NIGHT, Optional.of(side), Optional.empty()));
    }
    return new Parse(
        j + 2, new One(sign < 0 ? Which.PREVIOUS : Which.FOLLOWING, unit.get(), false));
  }

  @Nullable Parse season(int i) {
    int j = skip(i, "the");
    boolean the = j > i;
    Optional<Which> which = words.which(at(j).lower());
    if (which.isPresent()) {
      j++;
      j = is(j, "past", "coming", "same") ? j + 1 : j;
    }
    Optional<Season> season = words.season(at(j).lower());
    if (season.isEmpty() || at(j).tag().startsWith("V") && which.isEmpty() && !the) {
      return null;
    }
    if (is(j - 1, "arab", "prague", "hot", "damascus", "cairo", "a", "black")) {
      return null;
    }
    int k = skip(j + 1, ",");
    int y = skip(k, "of", "in");
    Number year = grammar.years.yearAt(y, true);
    Optional<TimeExpression> outer = Optional.empty();
    int next = j + 1;
    if (year != null && (y > k || k == j + 1)) {
      outer =
          Optional.of(
              DateGrammar.date(
                  OptionalInt.of((int) year.value()),
                  OptionalInt.empty(),
                  OptionalInt.empty(),
                  OptionalInt.empty()));
      next = year.next();
      boolean second = at(next).isDash() || is(next, "/");
      if (second && whole(at(next + 1)).isPresent() && !at(next + 1).gap()) {
        // "the winter of 1942-43"
        next += 2;
      }
    } else {
      Parse of = grammar.dates.ofYear(j + 1);
      if (of != null) {
        outer = Optional.of(of.expression());
        next = of.next();
      }
    }
    if (outer.isEmpty()) {
      boolean noun = at(j + 1).tag().startsWith("NN") && !at(j + 1).capital() && at(j + 1).isWord();
      if (the && noun && which.isEmpty()) {
        return null;
      }
      boolean led =
          the
              || which.isPresent()
              || noun
                  && is(
                      j + 1,
                      "offensive",
                      "campaign",
                      "counter",
                      "counteroffensive",
                      "counterattack",
                      "fighting",
                      "months",
                      "season")
              || is(
                  i - 1, "in", "by", "until", "since", "during", "of", "early", "late", "mid", "-",
                  "from", "through", "and", "to", "that");
      boolean fall =
          is(j, "fall")
              && !noun
              && (is(j + 1, "of", "in")
                  || !is(i - 1, "in", "by", "last", "this", "until", "since", "late", "early", "of")
                      && which.isEmpty());
      boolean name =
          at(j).capital() && at(j + 1).capital() && at(j + 1).tag().equals("NNP") && j > 0;
      boolean water =
          is(j, "spring")
              && is(j + 1, "water", "offensive", "of")
              && which.isEmpty()
              && !is(j + 1, "offensive");
      if (!led || fall || name || water) {
        return null;
      }
    }
    return new Parse(next, new SeasonOf(season.get(), which, outer));
  }

  /** "The third quarter of 1990", "third-quarter", "the year-ago quarter", "Q3 2012". */
  @Nullable Parse quarter(int i) {
    int j = skip(i, "the");
    if (is(j, "q") && grammar.dates.dayAt(j + 1).isPresent() && !at(j + 1).gap()) {
      int q = grammar.dates.dayAt(j + 1).getAsInt();
      if (q <= 4) {
        return quarterYear(j + 2, q, 0, Optional.empty());
      }
    }
    Optional<TimeExpression> year = Optional.empty();
    int back = 0;
    // "this year's third quarter", "the 1988 third quarter"
    Parse lead = one(i);
    if (lead != null
        && lead.expression() instanceof One o
        && o.unit() == Unit.YEAR
        && is(lead.next(), "'s")) {
      year = Optional.of(o);
      j = lead.next() + 1;
    } else {
      Number y = grammar.years.yearAt(j, false);
      if (y != null) {
        year =
            Optional.of(
                DateGrammar.date(
                    OptionalInt.of((int) y.value()),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty()));
        j = y.next();
      }
    }
    j = skip(j, "comparable", "corresponding", "same", "latest", "flat");
    if (is(j, "year") && at(j + 1).isDash() && is(j + 2, "ago", "earlier")) {
      back = 1;
      j += 3;
    } else if (is(j, "year") && is(j + 1, "ago", "earlier")) {
      back = 1;
      j += 2;
    }
    boolean fiscal = is(j, "fiscal");
    if (fiscal) {
      j++;
      j = at(j).isDash() ? j + 1 : j;
    }
    OptionalInt number = grammar.dates.ordinalAt(j);
    int k = j;
    if (number.isPresent()) {
      k = j + 1;
      k = at(k).isDash() ? k + 1 : k;
    }
    if (number.isPresent() && k > j + 1 && is(i, "the")) {
      // "the third-quarter profit": the article belongs to the noun
      return null;
    }
    if (number.isPresent() && number.getAsInt() <= 4 && is(k, "quarter")) {
      if (is(k + 1, "final", "-") && is(k + 1, "final")) {
        return null;
      }
      return quarterYear(k + 1, number.getAsInt(), back, year);
    }
    boolean latest = is(i, "the") && is(j - 1, "latest", "comparable", "corresponding");
    if (number.isEmpty()
        && (back > 0 || year.isPresent() || latest)
        && is(k, "quarter", "period")) {
      return new Parse(k + 1, new QuarterOf(OptionalInt.empty(), back, year));
    }
    if (back > 0 && number.isEmpty() && j > i && !is(i, "the")) {
      // "year-earlier profit"
      return new Parse(j, new Shifted(Amount.of(1, Unit.YEAR), -1, false, Optional.empty()));
    }
    return null;
  }

  Parse quarterYear(int next, int q, int back, Optional<TimeExpression> year) {
    if (year.isEmpty()) {
      int y = skip(next, "of", ",");
      Number n = grammar.years.yearAt(y, true);
      if (n != null) {
        return new Parse(
            n.next(),
            new QuarterOf(
                OptionalInt.of(q),
                back,
                Optional.of(
                    DateGrammar.date(
                        OptionalInt.of((int) n.value()),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty()))));
      }
      Parse of = grammar.dates.ofYear(next);
      if (of != null) {
        return new Parse(
            of.next(), new QuarterOf(OptionalInt.of(q), back, Optional.of(of.expression())));
      }
    }
    return new Parse(next, new QuarterOf(OptionalInt.of(q), back, year));
  }

  @Nullable Parse half(int i) {
    int j = skip(i, "the");
    int number = is(j, "first") ? 1 : is(j, "second", "latter", "last") ? 2 : 0;
    if (number == 0) {
      return null;
    }
    int k = at(j + 1).isDash() ? j + 2 : j + 1;
    if (!is(k, "half") || !is(k + 1, "of")) {
      return null;
    }
    Parse whole = grammar.pointOrSpan(k + 2);
    return whole == null ? null : new Parse(whole.next(), new HalfOf(number, whole.expression()));
  }

  /** "Early 2013", "mid-July", "the end of the month", "later that day", "earlier this year". */
  @Nullable Parse edge(int i) {
    int j = skip(i, "the");
    boolean the = is(i, "the");
    j = skip(j, "very");
    if (is(j, "year", "month", "week")
            && at(j + 1).isDash()
            && is(j + 2, "end")
            && j + 3 <= pieces.size()
        || is(j, "year") && is(j + 1, "end")) {
      int next = at(j + 1).isDash() ? j + 3 : j + 2;
      if (!is(next, "-")) {
        return new Parse(
            next,
            new Part(
                Edge.END, new One(Which.THAT, words.unit(at(j).lower()).orElse(Unit.YEAR), true)));
      }
    }
    if (is(j, "year", "month") && is(j + 1, "'s") && is(j + 2, "end")) {
      return new Parse(
          j + 3,
          new Part(
              Edge.END, new One(Which.THAT, words.unit(at(j).lower()).orElse(Unit.YEAR), true)));
    }
    Edge edge =
        is(j, "early")
            ? Edge.START
            : is(j, "late")
                ? Edge.END
                : is(j, "mid")
                    ? Edge.MIDDLE
                    : is(j, "later") ? Edge.LATER : is(j, "earlier") ? Edge.EARLIER : null;
    if (edge != null) {
      return edgeAdjective(i, j, edge);
    }
    edge =
        is(j, "beginning", "start", "outset")
            ? Edge.START
            : is(j, "middle", "midst", "midpoint")
                ? Edge.MIDDLE
                : is(j, "end", "close", "ending") ? Edge.END : is(j, "turn") ? Edge.START : null;
    int k = j + 1;
    if ((edge == null || is(j, "middle"))
        && is(
            j, "first", "early", "opening", "middle", "last", "final", "closing", "latter", "later")
        && is(j + 1, "part", "days", "weeks", "months", "hours", "years", "day", "week", "month")) {
      edge =
          is(j, "first", "early", "opening")
              ? Edge.START
              : is(j, "middle") ? Edge.MIDDLE : Edge.END;
      k = j + 2;
    }
    if (edge == null || !is(k, "of") && !(the && is(k, "in"))) {
      return null;
    }
    Parse whole = longest(grammar.pointOrSpan(k + 1), edge(k + 1));
    if (whole == null
        || whole.expression() instanceof Length
        || !the && !is(j, "early", "end", "start", "beginning", "middle", "late")) {
      return null;
    }
    return new Parse(whole.next(), new Part(edge, whole.expression()));
  }

  @Nullable Parse edgeAdjective(int i, int j, Edge edge) {
    boolean comparative = edge == Edge.LATER || edge == Edge.EARLIER;
    int k = j + 1;
    if (at(k).isDash() && (!at(k).gap() || edge == Edge.MIDDLE)) {
      k++;
    }
    // "early in 1862", "later in the week", "later on Friday", "early on Sunday"
    int inside = k;
    if (is(k, "in", "on") && !at(k - 1).isDash()) {
      inside = skip(k + 1, "on");
    }
    Parse whole =
        longest(grammar.pointOrSpan(inside), comparative ? grammar.clocks.partOfDay(inside) : null);
    if (whole == null && (inside == k) && (is(k, "the", "this", "that", "next"))) {
      whole = grammar.clocks.partOfDay(k);
    }
    if (whole == null && comparative && (is(inside, "the") && is(inside + 1, "day"))) {
      whole = new Parse(inside + 2, new One(Which.THAT, Unit.DAY, true));
    }
    if (whole == null
        || whole.expression() instanceof Shifted
        || whole.expression() instanceof Vague) {
      return null;
    }
    if (whole.expression() instanceof PartOf p && !comparative) {
      return new Parse(whole.next(), p);
    }
    // "later" alone before a date is an adverb of its own: "later in 1943" is one time, "later
    // 1943" too,
    // but "he was later, in 1943," is not read so because of the comma.
    if (edge == Edge.EARLIER && whole.expression() instanceof Calendar && inside == k) {
      return null;
    }
    return new Parse(whole.next(), new Part(edge, whole.expression()));
  }
}
