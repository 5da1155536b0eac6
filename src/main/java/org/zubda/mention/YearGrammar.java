package org.zubda.mention;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zubda.language.en.TimeWords;
import org.zubda.mention.TimeExpression.Calendar;
import org.zubda.mention.TimeExpression.Century;
import org.zubda.mention.TimeExpression.Decade;
import org.zubda.mention.TimeGrammar.Match;

/** Reads years, decades and centuries. */
final class YearGrammar extends GrammarPart {

  private final boolean beforeChrist;

  YearGrammar(TimeGrammar grammar, TimeWords words, List<TimeToken> pieces, boolean beforeChrist) {
    super(grammar, words, pieces);
    this.beforeChrist = beforeChrist;
  }

  /**
   * A year.
   *
   * @param sure whether the place itself asks for a year ("May ___")
   */
  @Nullable Number yearAt(int i, boolean sure) {
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
      if (t.text().length() == 4 && n.getAsInt() >= 1000 && n.getAsInt() <= 2100) {
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

  static int fullYear(int two) {
    return two < 50 ? 2000 + two : 1900 + two;
  }

  /** "Nineteen ninety-six", "two thousand and three". */
  @Nullable Number spokenYear(int i) {
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

  /** A year that stands alone: "in 2016", "the year 2000", "fiscal 1989". */
  @Nullable Parse bareYear(int i) {
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
        DateGrammar.date(
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

  static final String[] YEAR_LEADS = {
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

  boolean looksLikeYear(int j, int n, boolean roughly) {
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
    boolean dated = before.isOneOf("in", "since", "until", "by", "during");
    for (int k = Math.max(0, j - 5); k < j && !dated; k++) {
      // "resolutions 2254 and 1973"
      if (is(
          k, "resolution", "resolutions", "decree", "flight", "brigade", "division", "article")) {
        return false;
      }
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

  boolean countsThings(int next) {
    return at(next).isWord() && at(next).tag().equals("NNS") && !at(next).isOneOf("elections");
  }

  /** "1939–45", "1942/43". */
  List<Match> years(int i) {
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
            DateGrammar.date(
                OptionalInt.of(to),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty())));
  }

  @Nullable Parse decade(int i) {
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

  @Nullable Parse century(int i) {
    int j = skip(i, "the");
    OptionalInt n = grammar.dates.longOrdinalAt(j);
    if (n.isEmpty() || n.getAsInt() > 30 || n.getAsInt() < 1) {
      return null;
    }
    int k = grammar.dates.afterOrdinalWord(j);
    if (at(k).isDash()) {
      k++;
    }
    if (!is(k, "century")) {
      return null;
    }
    boolean bc = is(k + 1, "bc", "b.c.", "bce");
    return new Parse(bc ? k + 2 : k + 1, new Century(n.getAsInt(), bc));
  }
}
