package org.zubda.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zubda.language.en.TimeWords;
import org.zubda.language.en.TimeWords.Bound;
import org.zubda.language.en.TimeWords.DayPart;
import org.zubda.language.en.TimeWords.Season;
import org.zubda.language.en.TimeWords.Unit;
import org.zubda.language.en.TimeWords.Which;
import org.zubda.mention.TimeExpression.Amount;
import org.zubda.mention.TimeExpression.Calendar;
import org.zubda.mention.TimeExpression.Century;
import org.zubda.mention.TimeExpression.Clock;
import org.zubda.mention.TimeExpression.Decade;
import org.zubda.mention.TimeExpression.Edge;
import org.zubda.mention.TimeExpression.HalfOf;
import org.zubda.mention.TimeExpression.Holiday;
import org.zubda.mention.TimeExpression.Length;
import org.zubda.mention.TimeExpression.MonthBy;
import org.zubda.mention.TimeExpression.Near;
import org.zubda.mention.TimeExpression.NightInto;
import org.zubda.mention.TimeExpression.Of;
import org.zubda.mention.TimeExpression.Often;
import org.zubda.mention.TimeExpression.One;
import org.zubda.mention.TimeExpression.Part;
import org.zubda.mention.TimeExpression.PartOf;
import org.zubda.mention.TimeExpression.QuarterOf;
import org.zubda.mention.TimeExpression.SeasonOf;
import org.zubda.mention.TimeExpression.Shifted;
import org.zubda.mention.TimeExpression.Told;
import org.zubda.mention.TimeExpression.Vague;
import org.zubda.mention.TimeExpression.Weekday;

/**
 * Finds the times in the pieces of one sentence. Each method reads one form that begins at a piece,
 * and the longest form that can be read there wins.
 */
final class TimeGrammar {

  /**
   * These pieces are a time.
   *
   * @param first the first piece
   * @param next the piece after the last
   */
  record Match(int first, int next, TimeExpression expression) {}

  /** What was read, and the piece after it. */
  private record Parse(int next, TimeExpression expression) {}

  private record Number(int next, double value) {}

  private record Counted(int next, Amount amount) {}

  private static final TimeToken NONE =
      new TimeToken(TimeToken.Kind.SIGN, "\0", "\0", 0, 0, "", true);

  private final TimeWords words;
  private final List<TimeToken> pieces;
  private final boolean beforeChrist;

  /**
   * A grammar for one sentence.
   *
   * @param beforeChrist whether the text is about years before Christ: a bare three-digit number
   *     may be one then
   */
  TimeGrammar(TimeWords words, List<TimeToken> pieces, boolean beforeChrist) {
    this.words = words;
    this.pieces = pieces;
    this.beforeChrist = beforeChrist;
  }

  /** All times of the sentence, in order, none inside another. */
  List<Match> all() {
    List<Match> found = new ArrayList<>();
    int i = 0;
    while (i < pieces.size()) {
      List<Match> list = list(i);
      if (list.isEmpty()) {
        Parse one = time(i);
        if (one != null) {
          list = List.of(new Match(i, one.next(), one.expression()));
        }
      }
      if (list.isEmpty()) {
        i++;
      } else {
        found.addAll(list);
        i = list.getLast().next();
      }
    }
    return found;
  }

  // ---------------------------------------------------------------- looking at pieces

  private TimeToken at(int i) {
    return i >= 0 && i < pieces.size() ? pieces.get(i) : NONE;
  }

  private boolean is(int i, String... any) {
    return at(i).isOneOf(any);
  }

  private int skip(int i, String... any) {
    return is(i, any) ? i + 1 : i;
  }

  private List<String> ahead(int i, int most) {
    List<String> out = new ArrayList<>();
    for (int k = i; k < Math.min(pieces.size(), i + most); k++) {
      out.add(at(k).lower());
    }
    return out;
  }

  private static OptionalInt whole(TimeToken t) {
    if (t.kind() == TimeToken.Kind.NUMBER
        && t.text().length() <= 6
        && t.text().chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalInt.of(Integer.parseInt(t.text()));
    }
    return OptionalInt.empty();
  }

  private static @Nullable Parse longest(@Nullable Parse a, @Nullable Parse b) {
    return a == null || (b != null && b.next() > a.next()) ? b : a;
  }

  // ---------------------------------------------------------------- the whole

  private @Nullable Parse time(int i) {
    TimeToken t = at(i);
    if (t.kind() == TimeToken.Kind.SIGN && !t.isOneOf("'", "~")) {
      return null;
    }
    // A name of a person or a newspaper is no month: "April Jones", "the Sunday Times".
    Parse best = null;
    best = longest(best, edge(i));
    best = longest(best, clock(i));
    best = longest(best, partOfDay(i));
    best = longest(best, pointOrSpan(i));
    best = longest(best, often(i));
    best = longest(best, length(i));
    best = longest(best, vague(i));
    return best;
  }

  /** A time that can stand inside others: "the end of ___". */
  private @Nullable Parse pointOrSpan(int i) {
    Parse best = null;
    best = longest(best, holiday(i));
    best = longest(best, calendar(i));
    best = longest(best, bareYear(i));
    best = longest(best, decade(i));
    best = longest(best, century(i));
    best = longest(best, weekday(i));
    best = longest(best, nearDay(i));
    best = longest(best, monthBy(i));
    best = longest(best, one(i));
    best = longest(best, season(i));
    best = longest(best, quarter(i));
    best = longest(best, half(i));
    return best;
  }

  // ---------------------------------------------------------------- calendar dates

  private OptionalInt monthAt(int i) {
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
                || yearAt(i + 1, true) != null
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

  private int afterMonth(int i) {
    TimeToken t = at(i);
    boolean brief = words.month(t.lower()).isEmpty();
    return brief && is(i + 1, ".") && !at(i + 1).gap() ? i + 2 : i + 1;
  }

  /** A day of the month in digits, or as an ordinal in digits. */
  private OptionalInt dayAt(int i) {
    TimeToken t = at(i);
    int n = -1;
    if (t.isNumber() && t.text().length() <= 2) {
      n = whole(t).orElse(-1);
    } else if (t.kind() == TimeToken.Kind.ORDINAL) {
      n = Integer.parseInt(t.lower().replaceAll("\\D", ""));
    }
    return n >= 1 && n <= 31 ? OptionalInt.of(n) : OptionalInt.empty();
  }

  private OptionalInt ordinalAt(int i) {
    TimeToken t = at(i);
    if (t.kind() == TimeToken.Kind.ORDINAL) {
      return OptionalInt.of(Integer.parseInt(t.lower().replaceAll("\\D", "")));
    }
    return words.ordinal(t.lower());
  }

  private int afterOrdinalWord(int i) {
    // "twenty-first"
    return words.number(at(i).lower()).isPresent() && at(i + 1).isDash() ? i + 3 : i + 1;
  }

  private OptionalInt longOrdinalAt(int i) {
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

  /**
   * A year.
   *
   * @param sure whether the place itself asks for a year ("May ___")
   */
  private @Nullable Number yearAt(int i, boolean sure) {
    TimeToken t = at(i);
    if (is(i, "a.d.", "ad") && whole(at(i + 1)).isPresent()) {
      return new Number(i + 2, whole(at(i + 1)).getAsInt());
    }
    OptionalInt n = whole(t);
    if (n.isPresent()) {
      if (is(i + 1, "bc", "b.c.", "b.c", "bce", "b.c.e.")) {
        return new Number(i + 2, 1 - n.getAsInt());
      }
      if (is(i + 1, "ad", "a.d.", "a.d", "ce", "c.e.") && n.getAsInt() < 2200) {
        return new Number(i + 2, n.getAsInt());
      }
      if (t.text().length() == 4 && n.getAsInt() >= 1000 && n.getAsInt() <= 2199) {
        return new Number(i + 1, n.getAsInt());
      }
      if (beforeChrist && sure && t.text().length() == 3) {
        return new Number(i + 1, 1 - n.getAsInt());
      }
      return null;
    }
    if (t.isOneOf("'") && at(i + 1).text().length() == 2 && !at(i + 1).gap()) {
      OptionalInt two = whole(at(i + 1));
      if (two.isPresent()) {
        return new Number(i + 2, fullYear(two.getAsInt()));
      }
    }
    return spokenYear(i);
  }

  private static int fullYear(int two) {
    return two < 50 ? 2000 + two : 1900 + two;
  }

  /** "Nineteen ninety-six", "two thousand and three". */
  private @Nullable Number spokenYear(int i) {
    if (is(i, "nineteen", "eighteen", "seventeen", "sixteen", "fifteen", "twenty")) {
      int century = words.number(at(i).lower()).orElse(0) * 100;
      int j = at(i + 1).isDash() ? i + 2 : i + 1;
      OptionalInt tens = words.number(at(j).lower());
      if (tens.isPresent() && tens.getAsInt() >= 10) {
        int k = at(j + 1).isDash() ? j + 2 : j + 1;
        OptionalInt ones = words.number(at(k).lower());
        if (tens.getAsInt() >= 20
            && ones.isPresent()
            && ones.getAsInt() < 10
            && ones.getAsInt() > 0) {
          return new Number(k + 1, century + tens.getAsInt() + ones.getAsInt());
        }
        return new Number(j + 1, century + tens.getAsInt());
      }
    }
    if (is(i, "two") && is(i + 1, "thousand") && is(i - 1, "year", "in")) {
      int k = skip(i + 2, "and");
      OptionalInt ones = words.number(at(k).lower());
      if (ones.isPresent() && ones.getAsInt() < 30) {
        return new Number(k + 1, 2000 + ones.getAsInt());
      }
      return new Number(i + 2, 2000);
    }
    return null;
  }

  private static Calendar date(
      OptionalInt year, OptionalInt month, OptionalInt day, OptionalInt weekday) {
    return new Calendar(year, month, day, weekday);
  }

  private @Nullable Parse calendar(int i) {
    TimeToken t = at(i);
    if (t.kind() == TimeToken.Kind.ISO) {
      return isoDate(i);
    }
    if (t.kind() == TimeToken.Kind.NUMERIC_DATE) {
      return numericDate(i);
    }
    OptionalInt weekday = weekdayName(i);
    int j = i;
    if (weekday.isPresent()) {
      j = skip(afterWeekday(i), ",");
    }
    Parse day = longest(dayMonth(j, weekday), monthDay(j, weekday));
    if (day != null) {
      return day;
    }
    return weekday.isPresent() ? null : longest(monthYear(i), dayOfKnownMonth(i));
  }

  private static @Nullable Parse validOrNull(int next, Calendar c) {
    int day = c.day().orElse(1);
    int month = c.month().orElse(1);
    return month < 1 || month > 12 || day < 1 || day > java.time.Month.of(month).maxLength()
        ? null
        : new Parse(next, c);
  }

  private @Nullable Parse isoDate(int i) {
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

  private @Nullable Parse numericDate(int i) {
    String[] parts = at(i).text().split("[/.]", -1);
    int a = Integer.parseInt(parts[0]);
    int b = Integer.parseInt(parts[1]);
    int year = Integer.parseInt(parts[2]);
    if (parts[2].length() == 2) {
      if (at(i).text().contains(".")) {
        return null;
      }
      year = fullYear(year);
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
  private @Nullable Parse dayMonth(int i, OptionalInt weekday) {
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
    if (at(next).isDash() && !at(next).gap() && yearAt(next + 1, true) != null && j == i) {
      next++;
    }
    return withYear(next, OptionalInt.of(month.getAsInt()), day, weekday);
  }

  /** "March 6", "Nov. 6, 1989". */
  private @Nullable Parse monthDay(int i, OptionalInt weekday) {
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
        || is(k, ":", "%")
        || is(k, "percent", "per", "million", "a.m.", "p.m.", "am", "pm")) {
      return null;
    }
    return withYear(k, month, day, weekday);
  }

  private @Nullable Parse withYear(int i, OptionalInt month, OptionalInt day, OptionalInt weekday) {
    Calendar plain = date(OptionalInt.empty(), month, day, weekday);
    int j = skip(i, ",");
    j = skip(j, "of");
    Number year = yearAt(j, true);
    if (year != null && !countsThings(year.next()) && (j == i || is(j - 1, ",", "of"))) {
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
  private @Nullable Parse ofYear(int i) {
    int j = skip(i, ",");
    int k = skip(j, "of", "in");
    Parse year = one(k);
    if (year != null
        && year.expression() instanceof One o
        && o.unit() == Unit.YEAR
        && (!o.bare() || k > j)
        && (k > j || j == i)) {
      return year;
    }
    return null;
  }

  private boolean countsThings(int next) {
    return at(next).isWord() && at(next).tag().equals("NNS") && !at(next).isOneOf("elections");
  }

  /** "July 1916", "July of 1916", "July". */
  private @Nullable Parse monthYear(int i) {
    OptionalInt month = monthAt(i);
    if (month.isEmpty()) {
      return null;
    }
    int after = afterMonth(i);
    int j = skip(after, ",");
    j = skip(j, "of");
    Number year = yearAt(j, true);
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
  private @Nullable Parse dayOfKnownMonth(int i) {
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

  /** A year that stands alone: "in 2016", "the year 2000", "fiscal 1989". */
  private @Nullable Parse bareYear(int i) {
    int j = i;
    boolean asked = false;
    if (is(i, "the") && is(i + 1, "year") || is(i, "the") && is(i + 1, "years")) {
      j = i + 2;
      asked = true;
    } else if (is(i, "fiscal", "financial")) {
      j = skip(i + 1, "year");
      asked = true;
    } else if (is(i, "year") && !is(i - 1, "a", "per", "-")) {
      j = i + 1;
      asked = true;
    }
    boolean roughly = false;
    if (!asked && is(i, "circa", "ca", "ca.", "c", "c.", "about", "around")) {
      j = skip(i + 1, ".");
      asked = is(i, "circa", "ca", "ca.");
      roughly = true;
    }
    if (is(j, "'") && (j == i || !at(j - 1).isOneOf("year"))) {
      // "'08" alone only after a year or a preposition
      if (!is(j - 1, "in", "of", "since", "and", "-", "–", "/", "to")) {
        return null;
      }
    }
    Number year = yearAt(j, asked || is(j - 1, YEAR_LEADS));
    if (year == null) {
      return null;
    }
    Calendar c =
        date(
            OptionalInt.of((int) year.value()),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());
    int n = year.next();
    boolean marked = n - j > 1 || asked;
    if (!marked && !looksLikeYear(j, n, roughly)) {
      return null;
    }
    return new Parse(n, c);
  }

  private static final String[] YEAR_LEADS = {
    "in",
    "of",
    "since",
    "by",
    "until",
    "till",
    "from",
    "to",
    "between",
    "during",
    "before",
    "after",
    "through",
    "throughout",
    "for",
    "(",
    "early",
    "late",
    "mid",
    "year",
    "post",
    "pre"
  };

  private boolean looksLikeYear(int j, int n, boolean roughly) {
    TimeToken before = at(j - 1);
    TimeToken after = at(n);
    if (before.isOneOf("$", "£", "€", "#", "no", "number", "room", "page", "flight", "than", "over")
        || before.isOneOf("nearly", "almost", "some", "least", "unit", "boeing", "route", "highway")
        || after.isOneOf("%", "percent", "per", "million", "billion", "km", "miles", "metres", "m")
        || after.isOneOf("meters", "feet", "kilometers", "kilometres", "tons", "tonnes", "gmt")
        || (before.isDash()
            && !before.gap()
            && at(j - 2).isWord()
            && !is(j - 2, "post", "pre", "mid"))
        || (after.isDash() && !after.gap() && at(n + 1).isWord() && !at(n + 1).gap())
            && !at(n + 1).isNumber()
            && words.units(at(n + 1).lower()).isPresent()) {
      return false;
    }
    boolean led = before.isOneOf(YEAR_LEADS);
    if (after.isWord()
        && after.tag().equals("NNS")
        && !after.capital()
        && !before.isOneOf("in", "the", "its", "his", "her", "their", "'s", "since", "of")) {
      return false;
    }
    boolean spanned =
        after.isDash() && yearAt(n + 1, false) instanceof Number end && end.value() > 1000
            || before.isDash()
                && j >= 2
                && yearAt(j - 2, false) instanceof Number begin
                && begin.value() > 1000;
    if (spanned) {
      return true;
    }
    if (roughly
        && !is(j - 2, "in", "from", "of", "since", "until")
        && (after.isWord() && (after.tag().startsWith("NN") || after.tag().startsWith("JJ")))) {
      return false;
    }
    int value = whole(at(j)).orElse(2000);
    if (value >= 1900 && value <= 2099) {
      return true;
    }
    return led
        || before.isOneOf("and", "or", "-", "–", ",", "the", "/", "about", "around")
            && (after.kind() == TimeToken.Kind.SIGN || n >= pieces.size());
  }

  // ---------------------------------------------------------------- lists that share a part

  /**
   * "April 6 and 7", "6-7 February 1920", "1939–45": several times that share a month or a year.
   */
  private List<Match> list(int i) {
    List<Match> days = monthThenDays(i);
    if (days.isEmpty()) {
      days = daysThenMonth(i);
    }
    if (days.isEmpty()) {
      days = years(i);
    }
    return days;
  }

  private int joint(int i) {
    if (at(i).isDash() || is(i, "to", "and", "or", "through", "until", "till", "/", "&")) {
      return i + 1;
    }
    if (is(i, ",")) {
      return skip(i + 1, "and", "or");
    }
    return -1;
  }

  private List<Match> monthThenDays(int i) {
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
    Number year = yearAt(c, true);
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

  private List<Match> daysThenMonth(int i) {
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
    Number year = yearAt(skip(next, ","), true);
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

  /** "1939–45", "1942/43". */
  private List<Match> years(int i) {
    Parse first = bareYear(i);
    if (first == null
        || !(first.expression() instanceof Calendar c)
        || c.year().orElse(0) < 1000
        || !(at(first.next()).isDash() || is(first.next(), "/"))) {
      return List.of();
    }
    int j = first.next() + 1;
    OptionalInt two = whole(at(j));
    if (two.isEmpty() || at(j).text().length() != 2 || (at(j).gap() && !at(j - 1).gap())) {
      return List.of();
    }
    int from = c.year().orElse(0);
    int to = from / 100 * 100 + two.getAsInt();
    if (to <= from) {
      return List.of();
    }
    return List.of(
        new Match(i, first.next(), c),
        new Match(
            j,
            j + 1,
            date(
                OptionalInt.of(to),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty())));
  }

  // ---------------------------------------------------------------- decades, centuries

  private @Nullable Parse decade(int i) {
    int j = skip(i, "the");
    if (at(j).kind() == TimeToken.Kind.DECADE) {
      int first = Integer.parseInt(at(j).lower().replaceAll("\\D", ""));
      if (is(j - 1, "their", "his", "her", "my", "our") || at(j).text().length() == 3 && j == i) {
        // "in her 50s"
        return null;
      }
      boolean bc = is(j + 1, "bc", "b.c.", "bce");
      return new Parse(bc ? j + 2 : j + 1, new Decade(first, bc));
    }
    // "the 470s BC"
    if (at(j).isNumber()
        && at(j).text().endsWith("0")
        && is(j + 1, "s")
        && !at(j + 1).gap()
        && whole(at(j)).isPresent()
        && (beforeChrist || is(j + 2, "bc", "b.c.", "bce"))) {
      boolean bc = is(j + 2, "bc", "b.c.", "bce") || beforeChrist;
      return new Parse(
          is(j + 2, "bc", "b.c.", "bce") ? j + 3 : j + 2, new Decade(whole(at(j)).getAsInt(), bc));
    }
    OptionalInt word = words.decade(at(j).lower());
    if (word.isPresent() && j > i) {
      return new Parse(j + 1, new Decade(word.getAsInt(), false));
    }
    if (is(j, "nineteen", "eighteen") && words.decade(at(j + 1).lower()).isPresent()) {
      return new Parse(
          j + 2,
          new Decade(
              words.number(at(j).lower()).orElse(19) * 100
                  + words.decade(at(j + 1).lower()).orElse(0),
              false));
    }
    return null;
  }

  private @Nullable Parse century(int i) {
    int j = skip(i, "the");
    OptionalInt n = longOrdinalAt(j);
    if (n.isEmpty() || n.getAsInt() > 30 || n.getAsInt() < 1) {
      return null;
    }
    int k = afterOrdinalWord(j);
    if (at(k).isDash()) {
      k++;
    }
    if (!is(k, "century")) {
      return null;
    }
    boolean bc = is(k + 1, "bc", "b.c.", "bce");
    return new Parse(bc ? k + 2 : k + 1, new Century(n.getAsInt(), bc));
  }

  // ---------------------------------------------------------------- days

  private OptionalInt weekdayName(int i) {
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
        (is(i + 1, ".", ",") && !at(i + 1).gap() || !t.isOneOf("sun", "sat", "wed", "mon"))
            && (monthAt(i + 2).isPresent()
                || dayAt(i + 2).isPresent()
                || monthAt(i + 1).isPresent()
                || is(i + 1, ".") && is(i - 1, "on"));
    return brief.isPresent() && marked ? brief : OptionalInt.empty();
  }

  private int afterWeekday(int i) {
    return words.weekday(at(i).lower()).isEmpty() && is(i + 1, ".") ? i + 2 : i + 1;
  }

  /** "Wednesday", "last Friday", "the previous Friday", "this coming Sunday, March 8". */
  private @Nullable Parse weekday(int i) {
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
      Parse dated = calendar(j);
      if (dated != null) {
        return dated;
      }
    }
    if (which.isEmpty()) {
      Parse week = one(next);
      if (week != null
          && week.expression() instanceof One o
          && o.unit() == Unit.WEEK
          && !o.bare()) {
        return new Parse(week.next(), new Of(new Weekday(day.getAsInt(), which), o));
      }
    }
    return new Parse(next, new Weekday(day.getAsInt(), which));
  }

  private @Nullable Parse nearDay(int i) {
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
        Parse day = longest(weekday(j), longest(calendar(j), nearDay(j)));
        if (day != null) {
          return new Parse(day.next(), new NightInto(day.expression()));
        }
      }
      int d = skip(i + 1, "on");
      Parse day = longest(weekday(d), longest(calendar(d), nearDay(d)));
      if (day != null && isDay(day.expression())) {
        return new Parse(
            day.next(), new PartOf(DayPart.NIGHT, Optional.empty(), Optional.of(day.expression())));
      }
      return new Parse(i + 1, new PartOf(DayPart.NIGHT, Optional.of(Which.LAST), Optional.empty()));
    }
    return null;
  }

  private @Nullable Parse monthBy(int i) {
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

  // ---------------------------------------------------------------- one of a unit

  /** "Last week", "the following day", "that year", "the day before", "the year". */
  private @Nullable Parse one(int i) {
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
        Parse of = pointOrSpan(k + 2);
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
  private @Nullable Parse dayBefore(int i) {
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
      Parse from = longest(pointOrSpan(j + 2), partOfDay(j + 2));
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

  // ---------------------------------------------------------------- seasons, quarters, halves

  private @Nullable Parse season(int i) {
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
    Number year = yearAt(y, true);
    Optional<TimeExpression> outer = Optional.empty();
    int next = j + 1;
    if (year != null && (y > k || k == j + 1)) {
      outer =
          Optional.of(
              date(
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
      Parse of = ofYear(j + 1);
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
  private @Nullable Parse quarter(int i) {
    int j = skip(i, "the");
    if (is(j, "q") && dayAt(j + 1).isPresent() && !at(j + 1).gap()) {
      int q = dayAt(j + 1).getAsInt();
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
      Number y = yearAt(j, false);
      if (y != null) {
        year =
            Optional.of(
                date(
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
    OptionalInt number = ordinalAt(j);
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

  private Parse quarterYear(int next, int q, int back, Optional<TimeExpression> year) {
    if (year.isEmpty()) {
      int y = skip(next, "of", ",");
      Number n = yearAt(y, true);
      if (n != null) {
        return new Parse(
            n.next(),
            new QuarterOf(
                OptionalInt.of(q),
                back,
                Optional.of(
                    date(
                        OptionalInt.of((int) n.value()),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty()))));
      }
      Parse of = ofYear(next);
      if (of != null) {
        return new Parse(
            of.next(), new QuarterOf(OptionalInt.of(q), back, Optional.of(of.expression())));
      }
    }
    return new Parse(next, new QuarterOf(OptionalInt.of(q), back, year));
  }

  private @Nullable Parse half(int i) {
    int j = skip(i, "the");
    int number = is(j, "first") ? 1 : is(j, "second", "latter", "last") ? 2 : 0;
    if (number == 0) {
      return null;
    }
    int k = at(j + 1).isDash() ? j + 2 : j + 1;
    if (!is(k, "half") || !is(k + 1, "of")) {
      return null;
    }
    Parse whole = pointOrSpan(k + 2);
    return whole == null ? null : new Parse(whole.next(), new HalfOf(number, whole.expression()));
  }

  // ---------------------------------------------------------------- parts of a longer time

  /** "Early 2013", "mid-July", "the end of the month", "later that day", "earlier this year". */
  private @Nullable Parse edge(int i) {
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
    if (edge == null
        && is(j, "first", "early", "opening", "last", "final", "closing", "latter", "later")
        && is(j + 1, "part", "days", "weeks", "months", "hours", "years", "day", "week", "month")) {
      edge = is(j, "first", "early", "opening") ? Edge.START : Edge.END;
      k = j + 2;
    }
    if (edge == null || !is(k, "of") && !(the && is(k, "in"))) {
      return null;
    }
    Parse whole = longest(pointOrSpan(k + 1), edge(k + 1));
    if (whole == null
        || whole.expression() instanceof Length
        || !the && !is(j, "early", "end", "start", "beginning", "middle", "late")) {
      return null;
    }
    return new Parse(whole.next(), new Part(edge, whole.expression()));
  }

  private @Nullable Parse edgeAdjective(int i, int j, Edge edge) {
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
    Parse whole = longest(pointOrSpan(inside), comparative ? partOfDay(inside) : null);
    if (whole == null && (inside == k) && (is(k, "the", "this", "that", "next"))) {
      whole = partOfDay(k);
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

  // ---------------------------------------------------------------- times of day

  /** "10:35 a.m.", "5 p.m. EST Friday", "noon", "0600 GMT", "4 in the morning". */
  private @Nullable Parse clock(int i) {
    int j = i;
    if (is(i, "around", "about", "approximately", "roughly", "exactly")) {
      j = i + 1;
    }
    int hour;
    int minute = 0;
    int next;
    boolean sure = false;
    TimeToken t = at(j);
    if (t.kind() == TimeToken.Kind.CLOCK) {
      String[] parts = t.text().split(":", -1);
      hour = Integer.parseInt(parts[0]);
      minute = Integer.parseInt(parts[1]);
      next = j + 1;
      sure = is(i - 1, "at", "by", "until", "since", "from", "before", "after", "till") || j > i;
    } else if (t.isNumber() && t.text().matches("\\d{1,2}(\\.[0-5]\\d)?")) {
      String[] parts = t.text().split("\\.", -1);
      hour = Integer.parseInt(parts[0]);
      minute = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
      next = j + 1;
    } else if (t.isNumber() && t.text().matches("[0-2]\\d[0-5]\\d")) {
      hour = Integer.parseInt(t.text().substring(0, 2));
      minute = Integer.parseInt(t.text().substring(2));
      next = j + 1;
      boolean zoned =
          words.zone(at(next).lower()).isPresent()
              && at(next).text().equals(at(next).text().toUpperCase(Locale.ROOT));
      if (is(next, "hours", "hrs") && at(j).text().startsWith("0")) {
        next++;
        sure = true;
      } else if (!zoned && !is(next, "local")) {
        return null;
      }
    } else if (words.number(t.lower()).isPresent() && words.number(t.lower()).getAsInt() <= 12) {
      hour = words.number(t.lower()).getAsInt();
      next = j + 1;
    } else {
      return null;
    }
    if (hour > 24 || minute > 59) {
      return null;
    }
    int h = halfDay(next);
    if (h != 0) {
      if (hour > 12 && h == 1 || hour == 0) {
        return null;
      }
      hour = hour > 12 ? hour : hour % 12 + (h == 2 ? 12 : 0);
      next = afterHalfDay(next);
      sure = true;
    } else if (is(next, "o") && is(next + 1, "'") && is(next + 2, "clock")) {
      next += 3;
      sure = true;
    } else if (is(next, "o'clock")) {
      next++;
      sure = true;
    }
    if (is(next, "in")
        && is(next + 1, "the")
        && is(next + 2, "morning", "afternoon", "evening")
        && (hour <= 12)) {
      hour = is(next + 2, "morning") ? hour % 12 : hour % 12 + 12;
      next += 3;
      sure = true;
    } else if (sure && is(next, "at") && is(next + 1, "night")) {
      hour = hour % 12 + 12;
      next += 2;
    }
    Optional<String> zone = Optional.empty();
    int z = is(next, "(") ? next + 1 : next;
    if (at(z).isWord() && at(z).capital() && words.zone(at(z).lower()).isPresent()) {
      zone = words.zone(at(z).lower());
      next = z + 1;
      if (is(next, ")") && z > next - 2 && is(z - 1, "(")) {
        next++;
      }
      sure = true;
    } else if (is(next, "local") && is(next + 1, "time")) {
      sure = true;
    }
    if (!sure) {
      return null;
    }
    return withDay(next, hour, minute, zone);
  }

  private Parse withDay(int next, int hour, int minute, Optional<String> zone) {
    int d = skip(next, ",");
    d = skip(d, "on", "of");
    Parse day = longest(longest(calendar(d), weekday(d)), nearDay(d));
    if (day != null
        && (day.expression() instanceof Weekday
            || day.expression() instanceof Near
            || day.expression() instanceof Calendar c && c.day().isPresent())) {
      return new Parse(day.next(), new Clock(hour, minute, zone, Optional.of(day.expression())));
    }
    return new Parse(next, new Clock(hour, minute, zone, Optional.empty()));
  }

  /** 1 for a.m., 2 for p.m., 0 for neither. */
  private int halfDay(int i) {
    if (is(i, "a.m.", "a.m", "am") && !(is(i, "am") && at(i).gap() && at(i).tag().equals("VBP"))) {
      return 1;
    }
    return is(i, "p.m.", "p.m", "pm") ? 2 : 0;
  }

  private int afterHalfDay(int i) {
    return i + 1;
  }

  /** "Friday night", "this morning", "the night of 13 May", "noon Thursday", "mid-afternoon". */
  private @Nullable Parse partOfDay(int i) {
    Parse hours = smallHours(i);
    if (hours != null) {
      return hours;
    }
    int j = i;
    Optional<Which> which = Optional.empty();
    boolean led = false;
    // "early", "late", "mid-": part of the words, without a mark in the value
    if (is(j, "early", "late", "mid", "later")) {
      int k = at(j + 1).isDash() ? j + 2 : j + 1;
      k = is(k, "in", "on") && is(k + 1, "the") ? k + 1 : k;
      led = true;
      j = k;
    }
    Parse day = longest(longest(calendar(j), weekday(j)), nearDay(j));
    if (day != null && isDay(day.expression())) {
      int k = skip(day.next(), "'s");
      int q = skip(k, "early", "late", "mid");
      q = at(q).isDash() && q > k ? q + 1 : q;
      Optional<DayPart> part = words.part(at(q).lower());
      if (part.isPresent() && (k == day.next() || at(q).isWord()) && !plural(q)) {
        return new Parse(
            q + 1, new PartOf(part.get(), Optional.empty(), Optional.of(day.expression())));
      }
      return null;
    }
    boolean the = is(j, "the");
    if (the) {
      j++;
      j = skip(j, "early", "late");
    }
    if (is(j, "that", "this") && is(j + 1, "same", "very")) {
      j++;
    }
    j = skip(j, "very");
    Optional<Which> said = words.which(at(j).lower());
    if (said.isPresent() && words.part(at(j + 1).lower()).isPresent()) {
      which = the && said.get() == Which.NEXT ? Optional.of(Which.FOLLOWING) : said;
      j++;
    } else if (said.isPresent()
        && is(j + 1, "early", "late")
        && words.part(at(j + 2).lower()).isPresent()) {
      which = said;
      j += 2;
    }
    Optional<DayPart> part = words.part(at(j).lower());
    if (part.isEmpty() || plural(j)) {
      return null;
    }
    int next = skip(j + 1, "hours");
    if (next > j + 1 && !the && !led) {
      return null;
    }
    int d = skip(next, ",", "of");
    d = skip(d, "on");
    Parse of = longest(longest(calendar(d), weekday(d)), nearDay(d));
    if (of != null && isDay(of.expression())) {
      return new Parse(
          of.next(), new PartOf(part.get(), Optional.empty(), Optional.of(of.expression())));
    }
    if (at(next).isDash() && !at(next).gap()) {
      return null;
    }
    boolean point =
        is(
            j,
            "noon",
            "midnight",
            "midday",
            "dawn",
            "dusk",
            "night",
            "daybreak",
            "nightfall",
            "sunrise",
            "sunset");
    boolean prepared =
        is(
            i - 1, "at", "by", "until", "till", "before", "after", "since", "around", "from", "to",
            "through", "day");
    if (the
        && which.isEmpty()
        && !is(
            i - 1, "in", "during", "through", "by", "into", "of", "throughout", "for", "until")) {
      return null;
    }
    if (the || led || which.isPresent() || point && prepared) {
      return new Parse(next, new PartOf(part.get(), which, Optional.empty()));
    }
    return null;
  }

  /** "The early hours of Saturday", "the small hours": before its morning. */
  private @Nullable Parse smallHours(int i) {
    int j = skip(i, "the");
    if (!is(j, "early", "small", "wee", "late") || !is(j + 1, "hours")) {
      return null;
    }
    DayPart part = is(j, "late") ? DayPart.NIGHT : DayPart.MORNING;
    if (is(j + 2, "of", "on")) {
      int d = skip(j + 3, "the");
      d = is(d, "morning") && is(d + 1, "of", "on") ? d + 2 : d;
      Parse day = longest(longest(calendar(d), weekday(d)), nearDay(d));
      if (day != null && isDay(day.expression())) {
        int next = words.part(at(day.next()).lower()).isPresent() ? day.next() + 1 : day.next();
        return new Parse(next, new PartOf(part, Optional.empty(), Optional.of(day.expression())));
      }
      return null;
    }
    return j > i ? new Parse(j + 2, new PartOf(part, Optional.empty(), Optional.empty())) : null;
  }

  private boolean plural(int i) {
    return is(i, "mornings", "afternoons", "evenings", "nights");
  }

  private static boolean isDay(TimeExpression e) {
    return e instanceof Weekday
        || e instanceof Near
        || e instanceof Calendar c && c.day().isPresent()
        || e instanceof Of o && o.inner() instanceof Weekday
        || e instanceof One one && one.unit() == Unit.DAY;
  }

  // ---------------------------------------------------------------- lengths

  private @Nullable Number numberAt(int i) {
    TimeToken t = at(i);
    if (t.isNumber()) {
      String digits = t.text().replace(",", "");
      if (digits.length() > 9) {
        return null;
      }
      double value = Double.parseDouble(digits);
      // "5 1/2"
      if (at(i + 1).isNumber() && is(i + 2, "/") && at(i + 3).isNumber() && !at(i + 2).gap()) {
        double lower = Double.parseDouble(at(i + 3).text().replace(",", ""));
        double upper = Double.parseDouble(at(i + 1).text().replace(",", ""));
        return lower == 0 ? null : new Number(i + 4, value + upper / lower);
      }
      if (is(i + 1, "½")) {
        return new Number(i + 2, value + 0.5);
      }
      OptionalInt scale = words.scale(at(i + 1).lower());
      return scale.isPresent()
          ? new Number(i + 2, value * scale.getAsInt())
          : new Number(i + 1, value);
    }
    OptionalInt n = words.number(t.lower());
    double value;
    int next = i + 1;
    if (n.isPresent()) {
      value = n.getAsInt();
      int ones = at(next).isDash() ? next + 1 : next;
      OptionalInt o = words.number(at(ones).lower());
      if (value >= 20 && o.isPresent() && o.getAsInt() < 10 && o.getAsInt() > 0) {
        value += o.getAsInt();
        next = ones + 1;
      }
    } else if (is(i, "a", "an") && words.scale(at(i + 1).lower()).isPresent()) {
      value = 1;
    } else {
      return null;
    }
    OptionalInt scale = words.scale(at(next).lower());
    if (scale.isPresent()) {
      value *= scale.getAsInt();
      next++;
      int rest = skip(next, "and");
      OptionalInt o = words.number(at(rest).lower());
      if (o.isPresent()) {
        Number tail = numberAt(rest);
        if (tail != null && tail.value() < scale.getAsInt()) {
          value += tail.value();
          next = tail.next();
        }
      }
    } else if (n.isEmpty()) {
      return null;
    }
    if (is(next, "and") && is(next + 1, "a") && is(next + 2, "half")) {
      return new Number(next + 3, value + 0.5);
    }
    return new Number(next, value);
  }

  /** An amount of a unit, from its number on: "four years", "18-month-old", "a year and a half". */
  private @Nullable Counted counted(int i, Optional<Bound> bound) {
    int j = i;
    OptionalDouble value = OptionalDouble.empty();
    OptionalDouble upper = OptionalDouble.empty();
    boolean one = false;
    if (is(j, "half") && is(j + 1, "a", "an", "-")) {
      Optional<Unit> u = words.unit(at(j + 2).lower());
      if (u.isPresent()) {
        return new Counted(j + 3, new Amount(OptionalDouble.of(0.5), upper, u.get(), bound));
      }
      return null;
    }
    if (is(j, "a") && is(j + 1, "half") && at(j + 2).isDash() || is(j, "a") && is(j + 1, "half")) {
      Optional<Unit> u = words.unit(at(at(j + 2).isDash() ? j + 3 : j + 2).lower());
      if (u.isPresent()) {
        return new Counted(
            (at(j + 2).isDash() ? j + 3 : j + 2) + 1,
            new Amount(OptionalDouble.of(0.5), upper, u.get(), bound));
      }
    }
    Optional<TimeWords.Phrase> some =
        words.phrase("some", ahead(is(j, "a") && is(j + 1, "few") ? j + 1 : j, 4));
    if (numberAt(j) instanceof Number n) {
      value = OptionalDouble.of(n.value());
      j = n.next();
      int k = is(j, "to", "or") || at(j).isDash() ? j + 1 : j;
      if (k > j && numberAt(k) instanceof Number m && m.value() > n.value()) {
        upper = OptionalDouble.of(m.value());
        j = m.next();
      }
    } else if (is(j, "a") && is(j + 1, "couple") && is(j + 2, "of")) {
      value = OptionalDouble.of(2);
      j += 3;
    } else if (is(j, "couple") && is(j + 1, "of")) {
      value = OptionalDouble.of(2);
      j += 2;
    } else if (some.isPresent()) {
      j = (is(j, "a") && is(j + 1, "few") ? j + 1 : j) + some.get().length();
    } else if (is(j, "a", "an", "another", "one", "each")) {
      value = OptionalDouble.of(1);
      one = true;
      j++;
    } else {
      return null;
    }
    boolean hyphen = at(j).isDash() && !at(j).gap();
    if (hyphen) {
      j++;
    }
    for (int n = 0; n < 3 && words.is("between", at(j).lower()); n++) {
      j++;
      j = is(j, ",") && words.is("between", at(j + 1).lower()) ? j + 1 : j;
    }
    Optional<Unit> unit = one ? Optional.empty() : words.units(at(j).lower());
    if (unit.isEmpty()) {
      unit = words.unit(at(j).lower());
      boolean adjective = hyphen || at(j + 1).isDash() && !at(j + 1).gap();
      boolean single = value.isPresent() && value.getAsDouble() == 1;
      if (unit.isEmpty() || !single && !adjective && !value.isPresent()) {
        return null;
      }
      if (!single
          && !adjective
          && !at(j + 1).tag().startsWith("NN")
          && !at(j + 1).tag().startsWith("JJ")) {
        return null;
      }
    }
    if (unit.get() == Unit.SECOND && one && !at(j).tag().equals("NN")
        || unit.get() == Unit.SECOND && is(j, "second") && one) {
      return null;
    }
    if (unit.get() == Unit.QUARTER && is(j + 1, "of", "final", "-", "finals")) {
      return null;
    }
    if (unit.get() == Unit.MINUTE && at(j).tag().startsWith("JJ")) {
      return null;
    }
    int next = j + 1;
    if (is(next, "and") && is(next + 1, "a") && is(next + 2, "half")) {
      value = OptionalDouble.of(value.orElse(1) + 0.5);
      next += 3;
    }
    return new Counted(next, new Amount(value, upper, unit.get(), bound));
  }

  /** A length, and what hangs on it: "two days ago", "a week later", "the past three months". */
  private @Nullable Parse length(int i) {
    int j = i;
    Optional<Bound> bound = Optional.empty();
    int k = i;
    Optional<TimeWords.Phrase> said = words.phrase("bound", ahead(k, 4));
    if (said.isPresent() && !leadsOver(k + said.get().length())) {
      bound = Optional.of(Bound.valueOf(said.get().value()));
      k += said.get().length();
      Optional<TimeWords.Phrase> again = words.phrase("bound", ahead(k, 4));
      if (again.isPresent()) {
        k += again.get().length();
      }
      j = k;
    }
    boolean the = is(j, "the", "these", "those", "this", "that", "its", "their", "his", "her");
    boolean owned = is(j, "its", "their", "his", "her");
    int w = the ? j + 1 : j;
    Optional<Which> which = Optional.empty();
    boolean phase = false;
    if (words.which(at(w).lower()).isPresent()
        && !is(w, "this", "that", "current", "same", "prior")) {
      which = words.which(at(w).lower());
      if (the && which.get() == Which.NEXT && false) {
        which = Optional.of(Which.FOLLOWING);
      }
      w++;
    } else if (the
        && is(
            w,
            "first",
            "final",
            "latest",
            "opening",
            "initial",
            "early",
            "intervening",
            "full",
            "same",
            "entire",
            "whole")) {
      phase = true;
      w++;
    }
    Counted first = counted(w, bound);
    if (first != null && (is(w, "a", "an") || the && w == j + 1) && hyphenated(w, first.next())) {
      // "the two-week offensive", "a year-long siege": the article belongs to the noun
      return null;
    }
    if (first != null && owned && which.isEmpty() && !phase) {
      first = null;
    }
    if (first == null && the && which.isPresent() && is(w - 1, "past", "last", "next", "coming")) {
      // "the past year"
      Optional<Unit> u = words.unit(at(w).lower());
      if (u.isPresent()
          && u.get() != Unit.SECOND
          && (is(w - 1, "past") || u.get().compareTo(Unit.DAY) < 0)) {
        first = new Counted(w + 1, Amount.of(1, u.get()));
      }
    }
    if (first == null
        && w == i
        && words.unit(at(w).lower()).isPresent()
        && at(w + 1).isDash()
        && is(w + 2, "long")
        && !at(w + 2).gap()) {
      Unit u = words.unit(at(w).lower()).get();
      return new Parse(w + 3, new Length(List.of(Amount.of(1, u)), Optional.empty()));
    }
    if (first == null) {
      Optional<Unit> plural = words.units(at(w).lower());
      boolean bare = plural.isPresent() && plural.get().compareTo(Unit.SECOND) > 0;
      if (bare && (which.isPresent() || is(w - 1, "recent"))) {
        first = new Counted(w + 1, Amount.some(plural.get()));
      } else if (bare && (phase || is(j, "these", "those") || !the)) {
        boolean noun = plural.get() != Unit.QUARTER && plural.get() != Unit.SEASON;
        if (noun && !(is(j, "these") && plural.get() == Unit.DAY)) {
          return bareLength(w, j, Amount.some(plural.get()));
        }
      }
      if (first == null && is(w, "recent") && words.units(at(w + 1).lower()).isPresent()) {
        Unit u = words.units(at(w + 1).lower()).get();
        if (u.compareTo(Unit.YEAR) >= 0) {
          return new Parse(w + 2, new Vague("PAST_REF"));
        }
        return new Parse(w + 2, new Length(List.of(Amount.some(u)), Optional.of(Which.LAST)));
      }
    }
    if (first == null) {
      return null;
    }
    if (the
        && which.isEmpty()
        && !phase
        && first.amount().number().isPresent()
        && first.amount().number().getAsDouble() == 1) {
      return null;
    }
    List<Amount> amounts = new ArrayList<>();
    amounts.add(first.amount());
    int next = first.next();
    // "two years and three months"
    if (is(next, "and", ",") || at(next).isNumber()) {
      int n = skip(next, ",");
      n = skip(n, "and");
      Counted second = counted(n, bound);
      if (second != null
          && second.amount().number().isPresent()
          && second.amount().unit().compareTo(first.amount().unit()) < 0
          && !(is(n, "a", "an", "one") && is(second.next(), "later", "ago"))) {
        amounts.add(second.amount());
        next = second.next();
      }
    }
    if (is(next, "or") && is(next + 1, "so", "more", "less")) {
      next += 2;
    }
    Optional<Parse> shifted = shifted(next, amounts.getFirst(), which, bound);
    if (shifted.isPresent()) {
      return shifted.get();
    }
    boolean old =
        is(next, "old")
            || is(next, "of") && is(next + 1, "age")
            || at(next).isDash() && is(next + 1, "old");
    if (old && isAge(is(next, "old") ? next + 1 : next + 2, first.amount().unit())) {
      return null;
    }
    if (at(next).isDash() && !at(next).gap() && is(next + 1, "old", "long")) {
      next += 2;
    } else if (is(next, "long") && at(next - 2).isDash()) {
      next++;
    }
    boolean plainOne =
        is(first.next() - 2, "a", "an", "one") && amounts.size() == 1 && which.isEmpty();
    if (plainOne && rate(i, j, first)) {
      return new Parse(next, new Often(lengthValue(amounts)));
    }
    if (plainOne
        && is(first.next() - 2, "one")
        && first.amount().unit() == Unit.DAY
        && bound.isEmpty()
        && !is(i - 1, "in", "for", "of", "within", "just", "only", "than", "least")
        && !at(next).tag().startsWith("N")
        && is(next, ",", "when", "in")) {
      return null;
    }
    return new Parse(next, new Length(amounts, which));
  }

  /** "Over the past years": the word leads to a time, and is no part of it. */
  private boolean leadsOver(int i) {
    return is(
            i, "the", "these", "those", "past", "last", "next", "coming", "several", "recent",
            "many")
        || is(i, "a", "an") && is(i + 1, "few", "couple", "number", "long");
  }

  private boolean hyphenated(int from, int next) {
    if (at(next).isDash() && !at(next).gap() && at(next + 1).isWord() && !at(next + 1).gap()) {
      return true;
    }
    for (int k = from; k < next; k++) {
      if (at(k).isDash() && words.number(at(k + 1).lower()).isEmpty() && !at(k + 1).isNumber()) {
        return true;
      }
    }
    return false;
  }

  /** Whether "-old" after a length tells the age of somebody, who is no matter of time. */
  private boolean isAge(int afterOld, Unit unit) {
    for (int k = afterOld; k < afterOld + 3; k++) {
      if (words.is("lasting", at(k).lower())) {
        return false;
      }
      if (words.is("young", at(k).lower())) {
        return true;
      }
    }
    return unit == Unit.YEAR;
  }

  /** Plural units without a number: "for years", "weeks of fighting", "months ago". */
  private @Nullable Parse bareLength(int w, int j, Amount some) {
    Optional<Parse> shifted = shifted(w + 1, some, Optional.empty(), Optional.empty());
    if (shifted.isPresent()) {
      return shifted.get();
    }
    int next = w + 1;
    if (at(next).isDash() && !at(next).gap() && is(next + 1, "old", "long")) {
      return new Parse(next + 2, new Length(List.of(some), Optional.empty()));
    }
    if (some.unit() == Unit.DAY && is(w - 1, "olden") || at(w - 1).isDash() && !at(w - 1).gap()) {
      return null;
    }
    if (w > j) {
      return new Parse(next, new Length(List.of(some), Optional.empty()));
    }
    boolean led =
        is(
                w - 1, "for", "in", "after", "within", "over", "of", "by", "lasted", "took", "take",
                "last", "spent", "spend", "through", "until", "than", "as", "and", "or", "to")
            || w == 0
            || is(next, "of", "before", "after");
    return led ? new Parse(next, new Length(List.of(some), Optional.empty())) : null;
  }

  private Optional<Parse> shifted(
      int next, Amount amount, Optional<Which> which, Optional<Bound> bound) {
    if (which.isPresent()) {
      return Optional.empty();
    }
    if (is(next, "ago")) {
      return Optional.of(new Parse(next + 1, new Shifted(amount, -1, true, Optional.empty())));
    }
    if (is(next, "from") && is(next + 1, "now")) {
      return Optional.of(new Parse(next + 2, new Shifted(amount, 1, true, Optional.empty())));
    }
    if (is(next, "later", "afterwards", "afterward", "hence")) {
      return Optional.of(new Parse(next + 1, new Shifted(amount, 1, false, Optional.empty())));
    }
    if (is(next, "earlier", "previously")) {
      return Optional.of(new Parse(next + 1, new Shifted(amount, -1, false, Optional.empty())));
    }
    if (is(next, "before", "prior", "after")) {
      boolean ends =
          next + 1 >= pieces.size()
              || at(next + 1).kind() == TimeToken.Kind.SIGN
              || is(next + 1, "that", "this") && !at(next + 2).isWord();
      if (ends && !is(next + 1, "\"", "''")) {
        int sign = is(next, "after") ? 1 : -1;
        return Optional.of(new Parse(next + 1, new Shifted(amount, sign, false, Optional.empty())));
      }
      Parse from = pointOrSpan(next + 1);
      if (from != null
          && is(next, "before", "after")
          && !(from.expression() instanceof Length)
          && (from.expression() instanceof Holiday || from.expression() instanceof Near)) {
        int sign = is(next, "after") ? 1 : -1;
        return Optional.of(
            new Parse(
                from.next(), new Shifted(amount, sign, false, Optional.of(from.expression()))));
      }
    }
    return Optional.empty();
  }

  /** Whether "a day", "an hour" says how often: "100 shells a day", "twice a week". */
  private boolean rate(int i, int j, Counted c) {
    if (i != j || !is(i, "a", "an")) {
      return false;
    }
    TimeToken before = at(i - 1);
    boolean times = before.isOneOf("once", "twice", "times", "%", "percent");
    boolean counted = before.tag().equals("NNS") || before.tag().equals("CD") || before.isNumber();
    Unit u = c.amount().unit();
    return (times || counted)
        && u != Unit.DECADE
        && c.next() == i + 2
        && !is(c.next(), "ago", "earlier", "later", "before", "after")
        && !(counted && !times && at(c.next()).isDash());
  }

  private String lengthValue(List<Amount> amounts) {
    return TimeLengths.value(amounts);
  }

  // ---------------------------------------------------------------- how often

  /** "Daily", "every Tuesday", "each of two days", "Friday nights", "per month", "twice a week". */
  private @Nullable Parse often(int i) {
    Optional<TimeWords.Phrase> adverb = words.phrase("set", ahead(i, 2));
    if (adverb.isPresent()) {
      // a newspaper: "the Daily Star"
      boolean name =
          at(i).capital() && at(i + 1).capital() && i > 0 && at(i + 1).tag().startsWith("NNP");
      return name ? null : new Parse(i + adverb.get().length(), new Often(adverb.get().value()));
    }
    OptionalInt days = words.weekdays(at(i).lower());
    if (days.isPresent() && at(i).capital()) {
      boolean owner =
          at(i + 1).isWord() && !at(i + 1).capital() && at(i + 1).tag().matches("NN.*|JJ|VBP?");
      if (owner && !is(i - 1, "on")) {
        // "Tuesdays attack": a text that has lost its apostrophes
        return new Parse(i + 1, new Weekday(days.getAsInt(), Optional.empty()));
      }
      return new Parse(i + 1, new Often("XXXX-WXX-" + days.getAsInt()));
    }
    OptionalInt day = weekdayName(i);
    if (day.isPresent() && plural(i + 1)) {
      return new Parse(
          i + 2,
          new Often(
              "XXXX-WXX-"
                  + day.getAsInt()
                  + "T"
                  + TimeLengths.partValue(words.part(at(i + 1).lower()).orElse(DayPart.NIGHT))));
    }
    if (is(i, "per")) {
      Optional<Unit> u = words.unit(at(i + 1).lower());
      return u.isEmpty()
          ? null
          : new Parse(i + 2, new Often(TimeLengths.value(List.of(Amount.of(1, u.get())))));
    }
    if (!is(i, "every", "each")) {
      return null;
    }
    int j = skip(i + 1, "single");
    j = skip(j, "other", "few", "second");
    boolean other = is(j - 1, "other", "second");
    OptionalInt weekday = weekdayName(j);
    if (weekday.isPresent()) {
      Optional<DayPart> part = words.part(at(j + 1).lower());
      return new Parse(
          part.isPresent() ? j + 2 : j + 1,
          new Often(
              "XXXX-WXX-"
                  + weekday.getAsInt()
                  + part.map(p -> "T" + TimeLengths.partValue(p)).orElse("")));
    }
    OptionalInt month = monthAt(j);
    if (month.isPresent()) {
      return new Parse(j + 1, new Often(String.format(Locale.ROOT, "XXXX-%02d", month.getAsInt())));
    }
    Optional<Season> season = words.season(at(j).lower());
    if (season.isPresent()) {
      return new Parse(j + 1, new Often("XXXX-" + TimePeriod.seasonValue(season.get())));
    }
    Optional<DayPart> part = words.part(at(j).lower());
    if (part.isPresent()) {
      return new Parse(j + 1, new Often("XXXX-XX-XXT" + TimeLengths.partValue(part.get())));
    }
    Optional<Unit> unit = words.unit(at(j).lower());
    if (unit.isPresent()) {
      return new Parse(
          j + 1, new Often(TimeLengths.value(List.of(Amount.of(other ? 2 : 1, unit.get())))));
    }
    Counted counted = counted(i + 1, Optional.empty());
    if (counted != null && counted.amount().number().isPresent()) {
      return new Parse(counted.next(), new Often(TimeLengths.value(List.of(counted.amount()))));
    }
    Optional<Unit> units = words.units(at(j).lower());
    if (is(j - 1, "few") && units.isPresent()) {
      return new Parse(j + 1, new Often(TimeLengths.value(List.of(Amount.some(units.get())))));
    }
    return null;
  }

  // ---------------------------------------------------------------- holidays, vague times

  private @Nullable Parse holiday(int i) {
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
    Number year = yearAt(y, true);
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

  private @Nullable Parse vague(int i) {
    int j = i;
    if (is(i, "more", "most", "very", "just") && is(i + 1, "recently")) {
      j = i + 1;
    }
    Optional<TimeWords.Phrase> phrase = words.phrase("vague", ahead(j, 7));
    if (phrase.isPresent()) {
      int next = j + phrase.get().length();
      if (is(next - 1, "past", "present") && at(next).isWord() && at(next).tag().startsWith("N")) {
        return null;
      }
      return new Parse(next, new Vague(phrase.get().value()));
    }
    int t = is(i, "the") && is(i + 1, "same") ? i + 1 : i;
    if (is(t, "this", "that", "same") && is(t + 1, "period") && !is(t + 2, "of")) {
      return new Parse(t + 2, new Told(false));
    }
    if (is(i, "that") && is(i + 1, "time") && is(i - 1, "at", "by", "since", "until", "during")) {
      return new Parse(i + 2, new Told(false));
    }
    int d = skip(i, "the");
    if (is(d, "dry", "rainy", "wet", "monsoon", "harvest", "planting") && is(d + 1, "season")) {
      return new Parse(d + 2, new Told(true));
    }
    Optional<TimeWords.Phrase> adjective = words.phrase("vague-adjective", ahead(i, 3));
    if (adjective.isPresent() && !at(i).capital() || adjective.isPresent() && i == 0) {
      return new Parse(i + adjective.get().length(), new Vague(adjective.get().value()));
    }
    return null;
  }
}
