package org.zubda.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.report.Span;

/**
 * Finds the whole numbers of a sentence with the bounds that their words give: "at least 120",
 * "more than 300" (301 or more), "nearly 70" (70 or fewer), "dozens" (24 or more). Ages, dates,
 * clock times, money, shares and ordinals are no quantities.
 */
public final class QuantityReader {

  /** What a vague word is at least; method.md, rule 5. */
  private static final Map<String, Integer> VAGUE =
      Map.ofEntries(
          Map.entry("dozens", 24),
          Map.entry("scores", 40),
          Map.entry("hundreds", 200),
          Map.entry("thousands", 2_000),
          Map.entry("millions", 2_000_000),
          Map.entry("tens", 20),
          Map.entry("several", 3),
          Map.entry("few", 3),
          Map.entry("handful", 3));

  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "jan.",
          "feb",
          "feb.",
          "mar",
          "mar.",
          "apr",
          "apr.",
          "jun",
          "jun.",
          "jul",
          "jul.",
          "aug",
          "aug.",
          "sep",
          "sep.",
          "sept",
          "sept.",
          "oct",
          "oct.",
          "nov",
          "nov.",
          "dec",
          "dec.");

  /** What follows a number that measures, times or numbers something. */
  private static final Set<String> NO_COUNT_AFTER =
      Set.of(
          "%",
          "percent",
          "per",
          "a.m.",
          "p.m.",
          "am",
          "pm",
          "gmt",
          "utc",
          "o'clock",
          "km",
          "kms",
          "kilometer",
          "kilometers",
          "kilometre",
          "kilometres",
          "mile",
          "miles",
          "meter",
          "meters",
          "metre",
          "metres",
          "feet",
          "foot",
          "kg",
          "kilos",
          "kilograms",
          "tonnes",
          "tons",
          "hectares",
          "acres",
          "dollars",
          "euros",
          "pounds",
          "degrees",
          "minutes",
          "minute",
          "hours",
          "hour",
          "days",
          "day",
          "weeks",
          "week",
          "months",
          "month",
          "years",
          "year",
          "seconds",
          "decades",
          "st",
          "nd",
          "rd",
          "th",
          "mm",
          "cm",
          "-year-old",
          "year-old",
          "percentage",
          "times");

  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})[-–](\\d{1,5})");

  private static final Set<String> AGES = Set.of("age", "ages", "aged");

  private static final Set<String> AND = Set.of("and", ",", "to", "or");

  /** What may stand between "ages" and a figure. */
  private static final Set<String> AGE_LINKS =
      Set.of(
          "and", ",", "to", "or", "-", "–", "through", "of", "between", "the", "from", "below",
          "under", "over");

  private static final Set<String> STREETS =
      Set.of(
          "st.",
          "st",
          "street",
          "ave.",
          "ave",
          "avenue",
          "road",
          "rd.",
          "rd",
          "drive",
          "dr.",
          "blvd",
          "blvd.",
          "boulevard",
          "lane",
          "ln.",
          "highway",
          "hwy",
          "way",
          "court",
          "place");

  /** What a number behind it names and does not count. */
  private static final Set<String> NUMBERED =
      Set.of(
          "battalion",
          "brigade",
          "division",
          "regiment",
          "squadron",
          "unit",
          "flight",
          "route",
          "highway",
          "channel",
          "room",
          "block",
          "zone",
          "sector",
          "ward",
          "phase",
          "level",
          "grade",
          "chapter",
          "section",
          "article",
          "page",
          "no");

  private static final Set<String> MONEY = Set.of("$", "€", "£", "us$", "usd", "¥");

  /** Finds the quantities of a sentence, in order; none overlaps another. */
  public List<Quantity> read(Sentence sentence) {
    List<Quantity> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      Optional<Core> core = core(sentence, i);
      if (core.isEmpty()) {
        i++;
        continue;
      }
      Optional<Quantity> quantity = bounded(sentence, core.get());
      quantity.ifPresent(found::add);
      i = quantity.map(q -> q.last() + 1).orElse(core.get().last + 1);
    }
    return found;
  }

  /** A number before its bounds: tokens first to last, with the value and whether it is vague. */
  private record Core(int first, int last, int low, OptionalInt high) {}

  private Optional<Core> core(Sentence s, int i) {
    String word = s.token(i).lower();
    if (VAGUE.containsKey(word)) {
      return vague(s, i, word);
    }
    if (word.equals("couple") && next(s, i).equals("of")) {
      return Optional.of(new Core(before(s, i, "a"), i + 1, 2, OptionalInt.of(2)));
    }
    if ((word.equals("a") || word.equals("one"))
        && NumberWords.scale(next(s, i)).isPresent()
        && next(s, i).length() > 1) {
      return Optional.of(joined(s, i, 1));
    }
    if (word.equals("half") && next(s, i).matches("an?") && i + 2 < s.size()) {
      OptionalLong scale = NumberWords.scale(s.token(i + 2).lower());
      if (scale.isPresent()) {
        int value = clamp(scale.getAsLong() / 2);
        return Optional.of(new Core(i, i + 2, value, OptionalInt.of(value)));
      }
    }
    Optional<Core> range = range(s, i);
    if (range.isPresent()) {
      return range;
    }
    OptionalLong decimal = NumberWords.thousandths(word);
    if (decimal.isPresent()) {
      OptionalLong scale = NumberWords.scale(next(s, i));
      if (scale.isEmpty()) {
        return Optional.empty();
      }
      int value = clamp(decimal.getAsLong() * scale.getAsLong() / 1000);
      return Optional.of(new Core(i, i + 1, value, OptionalInt.of(value)));
    }
    OptionalLong value = NumberWords.value(word);
    if (value.isEmpty() || !countsSomething(s, i)) {
      return Optional.empty();
    }
    return Optional.of(joined(s, i, value.getAsLong()));
  }

  /** "3-6 fighters": a range in one word. */
  private static Optional<Core> range(Sentence s, int i) {
    Matcher range = RANGE.matcher(s.token(i).text());
    if (!range.matches() || !countsSomething(s, i)) {
      return Optional.empty();
    }
    int low = Integer.parseInt(range.group(1));
    int high = Integer.parseInt(range.group(2));
    return high > low && high <= 20 * Math.max(1, low)
        ? Optional.of(new Core(i, i, low, OptionalInt.of(high)))
        : Optional.empty();
  }

  /** "three hundred and five", "a hundred and five", "12 thousand", "two dozen". */
  private static Core joined(Sentence s, int i, long first) {
    long total = 0;
    long current = first;
    int last = i;
    int at = i + 1;
    while (at < s.size()) {
      String word = s.token(at).lower();
      OptionalLong scale =
          word.length() > 1 || at == i + 1 && s.token(i).text().matches("[\\d.]+")
              ? NumberWords.scale(word)
              : OptionalLong.empty();
      if (word.equals("m") && !s.token(at).text().equals("m")) {
        break;
      }
      if (scale.isPresent()) {
        current *= scale.getAsLong();
        if (scale.getAsLong() >= 1000) {
          total += current;
          current = 0;
        }
        last = at++;
        continue;
      }
      boolean and = word.equals("and") && last > i;
      int digit = and ? at + 1 : at;
      if (last > i && digit < s.size() && !s.token(digit).text().matches("\\d+")) {
        OptionalLong unit = NumberWords.value(s.token(digit).text());
        if (unit.isPresent() && unit.getAsLong() < 100 && (current == 0 || current >= 100)) {
          current += unit.getAsLong();
          last = digit;
          at = digit + 1;
          continue;
        }
      }
      break;
    }
    int value = clamp(total + current);
    return new Core(i, last, value, OptionalInt.of(value));
  }

  private static Optional<Core> vague(Sentence s, int i, String word) {
    if (word.equals("few")) {
      boolean many = i > 0 && s.token(i - 1).lower().equals("a");
      return many ? Optional.of(new Core(i - 1, i, 3, OptionalInt.empty())) : Optional.empty();
    }
    if (word.equals("scores") && s.token(i).isVerb()) {
      return Optional.empty();
    }
    if (word.equals("handful")) {
      return Optional.of(new Core(before(s, i, "a"), i, 3, OptionalInt.empty()));
    }
    int value = VAGUE.getOrDefault(word, 0);
    int last = i;
    if (word.equals("several") && NumberWords.scale(next(s, i)).isPresent()) {
      value *= clamp(NumberWords.scale(next(s, i)).getAsLong());
      last = i + 1;
    } else if ((word.equals("tens") || word.equals("hundreds") || word.equals("dozens"))
        && next(s, i).equals("of")
        && i + 2 < s.size()
        && VAGUE.containsKey(s.token(i + 2).lower())) {
      int tens = word.equals("tens") ? 20 : word.equals("dozens") ? 24 : 200;
      int unit =
          s.token(i + 2).lower().equals("thousands")
              ? 1_000
              : s.token(i + 2).lower().equals("millions") ? 1_000_000 : 100;
      value = clamp((long) tens * unit);
      last = i + 2;
    }
    return Optional.of(new Core(i, last, value, OptionalInt.empty()));
  }

  /** Whether a figure counts: not an age, a date, a time, money, a share, an ordinal. */
  private static boolean countsSomething(Sentence s, int i) {
    Token token = s.token(i);
    String before = i > 0 ? s.token(i - 1).lower() : "";
    String after = next(s, i);
    if (MONEY.contains(before)
        || before.equals("no.")
        || before.equals("number")
        || before.equals("aged")
        || before.equals("ages")
        || before.equals("age")
        || isAge(s, i)) {
      return false;
    }
    if (NO_COUNT_AFTER.contains(after) || after.equals("years-old")) {
      return false;
    }
    // "six-year-old", "7 year old", "12 - year"
    if (after.equals("-") && i + 2 < s.size() && s.token(i + 2).lower().startsWith("year")) {
      return false;
    }
    boolean figure = Character.isDigit(token.text().charAt(0));
    // "30 Mar 89"
    if (MONTHS.contains(before)
        && figure
        && i > 1
        && Character.isDigit(s.token(i - 2).text().charAt(0))) {
      return false;
    }
    if (MONTHS.contains(before) && figure && NumberWords.value(token.text()).orElse(0) <= 31) {
      return false;
    }
    if (MONTHS.contains(after)
        && figure
        && NumberWords.value(token.text()).orElse(0) <= 31
        && !isVerb(s, i + 1)) {
      return false;
    }
    // "battalion 101", "flight 752", "No 5", "call 911", "60 Main St.": a number that names.
    if (figure
        && (NUMBERED.contains(before)
            || before.matches("call(?:ed|ing|s)?|dial(?:ed)?") && token.text().equals("911")
            || isAddress(s, i))) {
      return false;
    }
    // "April 4 , 2017" and "in 2013": a bare year; 1,500 is written with its comma.
    if (token.text().matches("(?:1[5-9]|20)\\d\\d") && looksLikeYear(s, i, before, after)) {
      return false;
    }
    // ", 56 ," behind a name or one person is an age.
    if (figure
        && before.equals(",")
        && (after.equals(",") || after.equals("."))
        && i > 1
        && (s.token(i - 2).isProper() || s.token(i - 2).tag().equals("NN"))
        && NumberWords.value(token.text()).orElse(0) <= 110) {
      return false;
    }
    // a score, a list number, a fraction, a decimal, a clock time
    return !(after.equals("/") || before.equals("/") || after.equals(":") && figure && i == 0)
        && !(token.lower().equals("one") && oneIsNoCount(s, i));
  }

  /** "Fifty may have died", "thousands march": a month's name that is a verb here. */
  private static boolean isVerb(Sentence s, int i) {
    boolean dated = i + 1 < s.size() && Character.isDigit(s.token(i + 1).text().charAt(0));
    return !dated && (s.token(i).tag().equals("MD") || s.token(i).isVerb());
  }

  /**
   * "Below the age of nine", "at ages under 8", "aged between 5 and 12", "ages 17, 18 and 22", "13
   * and 15 years old".
   */
  private static boolean isAge(Sentence s, int i) {
    int back = i - 1;
    while (back >= 0 && (AGE_LINKS.contains(s.token(back).lower()) || isFigure(s, back))) {
      back--;
    }
    if (back >= 0 && back < i - 1 && AGES.contains(s.token(back).lower())) {
      return true;
    }
    int ahead = i + 1;
    while (ahead < s.size() && (AND.contains(s.token(ahead).lower()) || isFigure(s, ahead))) {
      ahead++;
    }
    return ahead > i + 1
        && isFigure(s, ahead - 1)
        && ahead + 1 < s.size()
        && s.token(ahead).lower().equals("years")
        && s.token(ahead + 1).lower().equals("old");
  }

  private static boolean isFigure(Sentence s, int i) {
    return i < s.size() && NumberWords.value(s.token(i).text()).isPresent();
  }

  /** "60 Main St.": a house. */
  private static boolean isAddress(Sentence s, int i) {
    for (int k = i + 1; k < Math.min(s.size(), i + 5) && s.token(k).isProper(); k++) {
      if (k > i + 1 && STREETS.contains(s.token(k).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "no one", "one another", "one day", "this one": no number. */
  private static boolean oneIsNoCount(Sentence s, int i) {
    String before = i > 0 ? s.token(i - 1).lower() : "";
    String after = next(s, i);
    boolean counted =
        i + 1 < s.size() && (s.token(i + 1).isNoun() || s.token(i + 1).tag().startsWith("JJ"));
    return before.equals("that") && !counted
        || Set.of("no", "this", "which", "another", "the", "any", "every", "each").contains(before)
        || Set.of("another", "day", "thing", "side", "'s", "hand", "time").contains(after);
  }

  /** "Rose from 12 to 19": two counts after each other, and no range. */
  private static boolean isRise(Sentence s, int first) {
    return first > 1
        && s.token(first - 1).lower().equals("from")
        && Set.of("rise", "climb", "increase", "grow", "jump", "go", "up", "soar", "revise")
            .contains(s.token(first - 2).lemma().toLowerCase(Locale.ROOT));
  }

  private static boolean looksLikeYear(Sentence s, int i, String before, String after) {
    Set<String> yearBefore =
        Set.of(
            "in", "since", "of", "until", "till", "by", "during", "from", "to", "after", "before",
            "late", "early", "mid", ",", "and", "between", "through", "-", "–", "year", "(",
            "around", "about");
    if (MONTHS.contains(before)) {
      return true;
    }
    boolean counted =
        i + 1 < s.size()
                && (s.token(i + 1).tag().equals("NNS")
                    || s.token(i + 1).tag().startsWith("JJ")
                        && i + 2 < s.size()
                        && s.token(i + 2).tag().equals("NNS"))
            || Set.of("people", "more", "other", "others").contains(after);
    return !counted
        && (yearBefore.contains(before)
            || before.isEmpty()
            || !s.token(i).tag().equals("CD")
            || i + 1 >= s.size()
            || !s.token(i + 1).isNoun());
  }

  /** Adds what stands around a number and bounds it. */
  private static Optional<Quantity> bounded(Sentence s, Core core) {
    int first = core.first;
    int last = core.last;
    int low = core.low;
    OptionalInt high = core.high;
    if (high.isPresent() && high.getAsInt() > low) {
      return Optional.of(quantity(s, first, last, OptionalInt.of(low), high, false));
    }

    // "between 30 and 40", "30 to 40", "30-40": the second number is the upper bound.
    if (high.isPresent() && last + 2 < s.size()) {
      String link = s.token(last + 1).lower();
      boolean between =
          first > 0 && s.token(first - 1).lower().equals("between") && link.equals("and");
      boolean range = Set.of("to", "-", "–", "or").contains(link) && !isRise(s, first);
      if (between || range) {
        OptionalLong upper = NumberWords.value(s.token(last + 2).text());
        if (upper.isPresent()
            && upper.getAsLong() > low
            && upper.getAsLong() < 1_000_000
            && (link.equals("or")
                ? upper.getAsLong() == low + 1
                : upper.getAsLong() <= 20L * Math.max(1, low))) {
          Core end = joined(s, last + 2, upper.getAsLong());
          int from = between ? first - 1 : first;
          return Optional.of(
              quantity(s, from, end.last, OptionalInt.of(low), OptionalInt.of(end.low), false));
        }
      }
    }

    Bound bound = boundBefore(s, first);
    first = bound.first;
    if (last + 2 < s.size()
        && s.token(last + 1).lower().equals("or")
        && Set.of("more", "so").contains(s.token(last + 2).lower())) {
      bound = new Bound(s.token(last + 2).lower().equals("so") ? Kind.ABOUT : Kind.AT_LEAST, first);
      last += 2;
    } else if (last + 1 < s.size()
        && (s.token(last + 1).text().equals("+") || s.token(last + 1).lower().equals("plus"))) {
      bound = new Bound(Kind.AT_LEAST, first);
      last += 1;
    }
    return Optional.of(
        switch (bound.kind) {
          case NONE -> quantity(s, first, last, OptionalInt.of(low), high, false);
          case ABOUT -> quantity(s, first, last, OptionalInt.of(low), high, true);
          case AT_LEAST ->
              quantity(s, first, last, OptionalInt.of(low), OptionalInt.empty(), false);
          case MORE ->
              quantity(
                  s,
                  first,
                  last,
                  OptionalInt.of(high.isPresent() ? low + 1 : low),
                  OptionalInt.empty(),
                  false);
          case AT_MOST ->
              high.isPresent()
                  ? quantity(s, first, last, OptionalInt.empty(), OptionalInt.of(low), false)
                  : quantity(s, first, last, OptionalInt.of(low), high, true);
          case LESS ->
              high.isPresent() && low > 0
                  ? quantity(s, first, last, OptionalInt.empty(), OptionalInt.of(low - 1), false)
                  : quantity(s, first, last, OptionalInt.of(low), high, true);
        });
  }

  private enum Kind {
    NONE,
    ABOUT,
    AT_LEAST,
    MORE,
    AT_MOST,
    LESS
  }

  private record Bound(Kind kind, int first) {}

  private static final Map<String, Kind> BEFORE =
      Map.ofEntries(
          Map.entry("at least", Kind.AT_LEAST),
          Map.entry("a minimum of", Kind.AT_LEAST),
          Map.entry("no fewer than", Kind.AT_LEAST),
          Map.entry("no less than", Kind.AT_LEAST),
          Map.entry("not less than", Kind.AT_LEAST),
          Map.entry("not fewer than", Kind.AT_LEAST),
          Map.entry("more than", Kind.MORE),
          Map.entry("over", Kind.MORE),
          Map.entry("above", Kind.MORE),
          Map.entry("upwards of", Kind.MORE),
          Map.entry("upward of", Kind.MORE),
          Map.entry("exceeded", Kind.MORE),
          Map.entry("exceeds", Kind.MORE),
          Map.entry("exceeding", Kind.MORE),
          Map.entry("in excess of", Kind.MORE),
          Map.entry("up to", Kind.AT_MOST),
          Map.entry("as many as", Kind.AT_MOST),
          Map.entry("at most", Kind.AT_MOST),
          Map.entry("no more than", Kind.AT_MOST),
          Map.entry("a maximum of", Kind.AT_MOST),
          Map.entry("nearly", Kind.AT_MOST),
          Map.entry("almost", Kind.AT_MOST),
          Map.entry("close to", Kind.AT_MOST),
          Map.entry("fewer than", Kind.LESS),
          Map.entry("less than", Kind.LESS),
          Map.entry("under", Kind.LESS),
          Map.entry("about", Kind.ABOUT),
          Map.entry("around", Kind.ABOUT),
          Map.entry("some", Kind.ABOUT),
          Map.entry("roughly", Kind.ABOUT),
          Map.entry("approximately", Kind.ABOUT),
          Map.entry("an estimated", Kind.ABOUT),
          Map.entry("estimated", Kind.ABOUT),
          Map.entry("perhaps", Kind.ABOUT),
          Map.entry("possibly", Kind.ABOUT),
          Map.entry("probably", Kind.ABOUT),
          Map.entry("circa", Kind.ABOUT));

  /** The longest words before a number that bound it. */
  private static Bound boundBefore(Sentence s, int first) {
    for (int words = 3; words >= 1; words--) {
      if (first - words < 0) {
        continue;
      }
      StringBuilder phrase = new StringBuilder();
      for (int i = first - words; i < first; i++) {
        phrase.append(phrase.isEmpty() ? "" : " ").append(s.token(i).lower());
      }
      Kind kind = BEFORE.get(phrase.toString());
      if (kind != null) {
        return new Bound(kind, first - words);
      }
    }
    return new Bound(Kind.NONE, first);
  }

  private static Quantity quantity(
      Sentence s, int first, int last, OptionalInt low, OptionalInt high, boolean approximate) {
    Span span = s.span(first, last);
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      boolean gap = i > first && s.token(i).span().start() > s.token(i - 1).span().end();
      text.append(gap ? " " : "").append(s.token(i).text());
    }
    return new Quantity(
        span, first, last, new Count.Stated(low, high, approximate, text.toString()));
  }

  private static int before(Sentence s, int i, String word) {
    return i > 0 && s.token(i - 1).lower().equals(word) ? i - 1 : i;
  }

  private static String next(Sentence s, int i) {
    return i + 1 < s.size() ? s.token(i + 1).lower() : "";
  }

  private static int clamp(long value) {
    return (int) Math.min(Integer.MAX_VALUE, value);
  }
}
