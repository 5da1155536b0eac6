package org.zubda.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zubda.language.en.TimeWords;
import org.zubda.language.en.TimeWords.Unit;
import org.zubda.language.en.TimeWords.Which;
import org.zubda.mention.TimeExpression.Calendar;
import org.zubda.mention.TimeExpression.Clock;
import org.zubda.mention.TimeExpression.Holiday;
import org.zubda.mention.TimeExpression.MonthBy;
import org.zubda.mention.TimeExpression.Of;
import org.zubda.mention.TimeExpression.One;
import org.zubda.mention.TimeGrammar.Match;

/** Reads dates of the calendar: days, months, lists of days, holidays. */
final class DateGrammar extends GrammarPart {

  DateGrammar(TimeGrammar grammar, TimeWords words, List<TimeToken> pieces) {
    super(grammar, words, pieces);
  }

  OptionalInt monthAt(int i) {
    TimeToken t = at(i);
    if (!t.isWord()) {
      return OptionalInt.empty();
    }
    OptionalInt full = words.month(t.lower());
    if (full.isPresent()) {
      if (t.isOneOf("may", "march", "august")) {
        boolean beside =
            at(i - 1).isNumber()
                || at(i - 1).kind() == TimeToken.Kind.ORDINAL
                || dayAt(i + 1).isPresent()
                || grammar.years.yearAt(i + 1, true) != null
                || is(i - 1, "in", "of", "since", "until", "by", "early", "late", "mid", "last")
                || is(i - 1, "next", "this", "during", "from", "between", "-", "–", "to", "and");
        if (!t.capital() || (t.isOneOf("may") && !beside)) {
          return OptionalInt.empty();
        }
        // "the Long March", "Sherman's March": a walk
        boolean walk =
            t.isOneOf("march") && (at(i - 1).capital() || is(i - 1, "'s", "the", "annual", "a"));
        if (!beside && (walk || !t.tag().startsWith("NN"))) {
          return OptionalInt.empty();
        }
      }
      return t.capital() ? full : OptionalInt.empty();
    }
    OptionalInt brief = words.shortMonth(t.lower());
    if (brief.isPresent()
        && t.capital()
        && (is(i + 1, ".") && !at(i + 1).gap()
            || dayAt(i + 1).isPresent()
            || at(i - 1).isNumber()
            || at(i - 1).isDash() && at(i - 2).isNumber())) {
      return brief;
    }
    return OptionalInt.empty();
  }

  int afterMonth(int i) {
    TimeToken t = at(i);
    boolean brief = words.month(t.lower()).isEmpty();
    return brief && is(i + 1, ".") && !at(i + 1).gap() ? i + 2 : i + 1;
  }

  /** A day of the month in digits, or as an ordinal in digits. */
  OptionalInt dayAt(int i) {
    TimeToken t = at(i);
    int n = -1;
    if (t.isNumber() && t.text().length() <= 2) {
      n = whole(t).orElse(-1);
    } else if (t.kind() == TimeToken.Kind.ORDINAL) {
      n = Integer.parseInt(t.lower().replaceAll("\\D", ""));
    }
    return n >= 1 && n <= 31 ? OptionalInt.of(n) : OptionalInt.empty();
  }

  OptionalInt ordinalAt(int i) {
    TimeToken t = at(i);
    if (t.kind() == TimeToken.Kind.ORDINAL) {
      return OptionalInt.of(Integer.parseInt(t.lower().replaceAll("\\D", "")));
    }
    return words.ordinal(t.lower());
  }

  int afterOrdinalWord(int i) {
    // "twenty-first"
    return words.number(at(i).lower()).isPresent() && at(i + 1).isDash() ? i + 3 : i + 1;
  }

  OptionalInt longOrdinalAt(int i) {
    OptionalInt plain = ordinalAt(i);
    if (plain.isPresent()) {
      return plain;
    }
    OptionalInt tens = words.number(at(i).lower());
    OptionalInt ones = words.ordinal(at(i + 2).lower());
    if (tens.isPresent() && tens.getAsInt() >= 20 && at(i + 1).isDash() && ones.isPresent()) {
      return OptionalInt.of(tens.getAsInt() + ones.getAsInt());
    }
    return OptionalInt.empty();
  }

  static Calendar date(OptionalInt year, OptionalInt month, OptionalInt day, OptionalInt weekday) {
    return new Calendar(year, month, day, weekday);
  }

  @Nullable Parse calendar(int i) {
    TimeToken t = at(i);
    if (t.kind() == TimeToken.Kind.ISO) {
      return isoDate(i);
    }
    if (t.kind() == TimeToken.Kind.NUMERIC_DATE) {
      return numericDate(i);
    }
    OptionalInt weekday = grammar.days.weekdayName(i);
    int j = i;
    if (weekday.isPresent()) {
      j = skip(grammar.days.afterWeekday(i), ",");
    }
    Parse day = longest(dayMonth(j, weekday), monthDay(j, weekday));
    if (day != null) {
      return day;
    }
    return weekday.isPresent() ? null : longest(monthYear(i), dayOfKnownMonth(i));
  }

  static @Nullable Parse validOrNull(int next, Calendar c) {
    int day = c.day().orElse(1);
    int month = c.month().orElse(1);
    return month < 1 || month > 12 || day < 1 || day > java.time.Month.of(month).maxLength()
        ? null
        : new Parse(next, c);
  }

  @Nullable Parse isoDate(int i) {
    String s = at(i).text();
    Calendar day =
        date(
            OptionalInt.of(Integer.parseInt(s.substring(0, 4))),
            OptionalInt.of(Integer.parseInt(s.substring(5, 7))),
            OptionalInt.of(Integer.parseInt(s.substring(8, 10))),
            OptionalInt.empty());
    Parse plain = validOrNull(i + 1, day);
    if (plain == null || s.length() < 16) {
      return plain;
    }
    int hour = Integer.parseInt(s.substring(11, 13));
    int minute = Integer.parseInt(s.substring(14, 16));
    if (hour > 24 || minute > 59) {
      return plain;
    }
    return new Parse(i + 1, new Clock(hour, minute, Optional.empty(), Optional.of(day)));
  }

  @Nullable Parse numericDate(int i) {
    String[] parts = at(i).text().split("[/.]", -1);
    int a = Integer.parseInt(parts[0]);
    int b = Integer.parseInt(parts[1]);
    int year = Integer.parseInt(parts[2]);
    if (parts[2].length() == 2) {
      if (at(i).text().contains(".")) {
        return null;
      }
      year = YearGrammar.fullYear(year);
    }
    // With full stops the day is first; with strokes the month, as in America, where both can be.
    boolean dayFirst = at(i).text().contains(".") || a > 12;
    return validOrNull(
        i + 1,
        date(
            OptionalInt.of(year),
            OptionalInt.of(dayFirst ? b : a),
            OptionalInt.of(dayFirst ? a : b),
            OptionalInt.empty()));
  }

  /** "6 March", "the 14th of May 1943". */
  @Nullable Parse dayMonth(int i, OptionalInt weekday) {
    int j = skip(i, "the");
    OptionalInt day = dayAt(j);
    int k = j + 1;
    if (day.isEmpty() && (j > i || weekday.isPresent() || is(j + 1, "of") || at(j + 1).isDash())) {
      day = longOrdinalAt(j);
      k = afterOrdinalWord(j);
    }
    if (day.isEmpty() || day.getAsInt() > 31) {
      return null;
    }
    k = skip(k, "of", "day");
    k = skip(k, "of");
    if (at(k).isDash() && !at(k).gap()) {
      k++;
    }
    OptionalInt month = monthAt(k);
    if (month.isEmpty()) {
      return null;
    }
    if (j > i && !at(j).kind().equals(TimeToken.Kind.ORDINAL) && at(j).isNumber()) {
      // "the 6 March bombing": the article belongs to the noun
      return null;
    }
    int next = afterMonth(k);
    if (at(next).isDash()
        && !at(next).gap()
        && grammar.years.yearAt(next + 1, true) != null
        && j == i) {
      next++;
    }
    return withYear(next, OptionalInt.of(month.getAsInt()), day, weekday);
  }

  /** "March 6", "Nov. 6, 1989". */
  @Nullable Parse monthDay(int i, OptionalInt weekday) {
    OptionalInt month = monthAt(i);
    if (month.isEmpty()) {
      return null;
    }
    int j = skip(afterMonth(i), "the");
    OptionalInt day = dayAt(j);
    int k = j + 1;
    if (day.isEmpty()) {
      day = longOrdinalAt(j);
      k = afterOrdinalWord(j);
      if (day.isEmpty()
          || day.getAsInt() > 31
          || at(j).capital() && !at(j).text().equals(at(j).text().toUpperCase(Locale.ROOT))
          || is(j, "second") && is(k, "half", "quarter")) {
        return null;
      }
    }
    // "In June 30 people were killed": a number that counts something is no day.
    boolean counts =
        is(i - 1, "in", "during", "since")
            && at(j).isNumber()
            && at(k).isWord()
            && at(k).tag().equals("NNS")
            && !at(k).capital();
    if (counts
        || is(k, "%")
        || is(k, ":") && at(k + 1).isNumber() && !at(k + 1).gap()
        || is(k, "percent", "per", "million", "a.m.", "p.m.", "am", "pm")) {
      return null;
    }
    return withYear(k, month, day, weekday);
  }

  @Nullable Parse withYear(int i, OptionalInt month, OptionalInt day, OptionalInt weekday) {
    Calendar plain = date(OptionalInt.empty(), month, day, weekday);
    int j = skip(i, ",");
    j = skip(j, "of");
    Number year = grammar.years.yearAt(j, true);
    if (year != null
        && !grammar.years.countsThings(year.next())
        && (j == i || is(j - 1, ",", "of"))) {
      return validOrNull(
          year.next(), date(OptionalInt.of((int) year.value()), month, day, weekday));
    }
    Parse of = ofYear(i);
    if (of != null) {
      return new Parse(of.next(), new Of(plain, of.expression()));
    }
    return validOrNull(i, plain);
  }

  /** "... of that year", "... last year". */
  @Nullable Parse ofYear(int i) {
    int j = skip(i, ",");
    int k = skip(j, "of", "in");
    Parse year = grammar.periods.one(k);
    if (year != null
        && year.expression() instanceof One o
        && o.unit() == Unit.YEAR
        && (!o.bare() || k > j)
        && (k > j || j == i)) {
      return year;
    }
    return null;
  }

  /** "July 1916", "July of 1916", "July". */
  @Nullable Parse monthYear(int i) {
    OptionalInt month = monthAt(i);
    if (month.isEmpty()) {
      return null;
    }
    int after = afterMonth(i);
    int j = skip(after, ",");
    j = skip(j, "of");
    Number year = grammar.years.yearAt(j, true);
    if (year != null) {
      return new Parse(
          year.next(),
          date(
              OptionalInt.of((int) year.value()), month, OptionalInt.empty(), OptionalInt.empty()));
    }
    Calendar plain = date(OptionalInt.empty(), month, OptionalInt.empty(), OptionalInt.empty());
    Parse of = ofYear(after);
    if (of != null) {
      return new Parse(of.next(), new Of(plain, of.expression()));
    }
    // A person: "April Jones", "Mr. March"; a name: "June's".
    boolean name =
        at(after).isWord()
            && at(after).capital()
            && at(after).tag().equals("NNP")
            && at(i).isOneOf("april", "may", "june", "august", "march")
            && !is(i - 1, "in", "since", "until", "by", "last", "next", "of", "early", "late");
    boolean shortForm = words.month(at(i).lower()).isEmpty();
    if (name || (shortForm && after == i + 1)) {
      return null;
    }
    return new Parse(shortForm ? i + 1 : after, plain);
  }

  /** "On the 14th": a day of the month that the text speaks of. */
  @Nullable Parse dayOfKnownMonth(int i) {
    if (!is(i, "the") || !is(i - 1, "on", "by", "until", "from", "of")) {
      return null;
    }
    OptionalInt day =
        at(i + 1).kind() == TimeToken.Kind.ORDINAL ? dayAt(i + 1) : OptionalInt.empty();
    boolean ends =
        i + 2 >= pieces.size()
            || at(i + 2).kind() == TimeToken.Kind.SIGN
            || at(i + 2).tag().startsWith("V")
            || at(i + 2).tag().equals("PRP");
    if (day.isEmpty() || !ends) {
      return null;
    }
    return new Parse(
        i + 2, date(OptionalInt.empty(), OptionalInt.empty(), day, OptionalInt.empty()));
  }

  /**
   * "April 6 and 7", "6-7 February 1920", "1939–45": several times that share a month or a year.
   */
  List<Match> list(int i) {
    List<Match> days = monthThenDays(i);
    if (days.isEmpty()) {
      days = daysThenMonth(i);
    }
    if (days.isEmpty()) {
      days = grammar.years.years(i);
    }
    return days;
  }

  int joint(int i) {
    if (at(i).isDash() || is(i, "to", "and", "or", "through", "until", "till", "/", "&")) {
      return i + 1;
    }
    if (is(i, ",")) {
      return skip(i + 1, "and", "or");
    }
    return -1;
  }

  List<Match> monthThenDays(int i) {
    OptionalInt month = monthAt(i);
    if (month.isEmpty()) {
      return List.of();
    }
    List<Integer> starts = new ArrayList<>();
    int j = afterMonth(i);
    while (dayAt(j).isPresent()) {
      starts.add(j);
      int k = joint(j + 1);
      if (k < 0
          || dayAt(k).isEmpty()
          || monthAt(k + 1).isPresent()
          || is(k + 1, ":", "a.m.", "p.m.")) {
        j++;
        break;
      }
      boolean counts = at(k + 1).isWord() && at(k + 1).tag().startsWith("NN");
      if (counts) {
        j++;
        break;
      }
      j = k;
    }
    if (starts.size() < 2) {
      return List.of();
    }
    int c = skip(j, ",");
    Number year = grammar.years.yearAt(c, true);
    OptionalInt y = year == null ? OptionalInt.empty() : OptionalInt.of((int) year.value());
    List<Match> out = new ArrayList<>();
    for (int n = 0; n < starts.size(); n++) {
      int s = starts.get(n);
      boolean last = n == starts.size() - 1;
      out.add(
          new Match(
              n == 0 ? i : s,
              last && year != null ? year.next() : s + 1,
              date(y, month, dayAt(s), OptionalInt.empty())));
    }
    return out;
  }

  List<Match> daysThenMonth(int i) {
    List<Integer> starts = new ArrayList<>();
    int j = skip(i, "the");
    int first = j;
    while (dayAt(j).isPresent()) {
      starts.add(j);
      int k = joint(j + 1);
      if (k < 0 || dayAt(skip(k, "the")).isEmpty()) {
        j++;
        break;
      }
      j = skip(k, "the");
    }
    if (starts.size() < 2) {
      return List.of();
    }
    int m = skip(j, "of");
    OptionalInt month = monthAt(m);
    if (month.isEmpty()) {
      return List.of();
    }
    int next = afterMonth(m);
    // "October 6, 7 March": the first number belongs to the month before it.
    if (monthAt(first - 1).isPresent()) {
      return List.of();
    }
    Number year = grammar.years.yearAt(skip(next, ","), true);
    OptionalInt y = year == null ? OptionalInt.empty() : OptionalInt.of((int) year.value());
    List<Match> out = new ArrayList<>();
    for (int n = 0; n < starts.size(); n++) {
      int s = starts.get(n);
      boolean last = n == starts.size() - 1;
      out.add(
          new Match(
              s,
              !last ? s + 1 : year != null ? year.next() : next,
              date(y, month, dayAt(s), OptionalInt.empty())));
    }
    return out;
  }

  @Nullable Parse monthBy(int i) {
    int j = is(i, "this") && is(i + 1, "past", "coming") ? i + 1 : i;
    Optional<Which> which = words.which(at(j).lower());
    if (which.isEmpty()) {
      return null;
    }
    OptionalInt month = monthAt(j + 1);
    if (month.isEmpty() || dayAt(afterMonth(j + 1)).isPresent()) {
      return null;
    }
    return new Parse(afterMonth(j + 1), new MonthBy(month.getAsInt(), which.get()));
  }

  @Nullable Parse holiday(int i) {
    int j = i;
    Optional<Which> which = words.which(at(i).lower());
    if (which.isPresent()) {
      j++;
    }
    if (!at(j).capital()) {
      return null;
    }
    Optional<TimeWords.Phrase> name = words.phrase("holiday", ahead(j, 4));
    if (name.isEmpty()) {
      return null;
    }
    int next = j + name.get().length();
    int y = skip(next, ",", "of", "in");
    Number year = grammar.years.yearAt(y, true);
    Optional<TimeExpression> outer = Optional.empty();
    if (year != null) {
      outer =
          Optional.of(
              date(
                  OptionalInt.of((int) year.value()),
                  OptionalInt.empty(),
                  OptionalInt.empty(),
                  OptionalInt.empty()));
      next = year.next();
    }
    Holiday day = new Holiday(name.get().value(), which, outer);
    if (is(next, "week")) {
      return new Parse(next + 1, new Of(new One(Which.THAT, Unit.WEEK, true), day));
    }
    return new Parse(next, day);
  }
}
