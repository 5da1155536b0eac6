package org.zubda.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zubda.language.en.TimeWords;
import org.zubda.language.en.TimeWords.DayPart;
import org.zubda.language.en.TimeWords.Which;
import org.zubda.mention.TimeExpression.Calendar;
import org.zubda.mention.TimeExpression.Clock;
import org.zubda.mention.TimeExpression.Near;
import org.zubda.mention.TimeExpression.PartOf;
import org.zubda.mention.TimeExpression.Weekday;

/** Reads times of day and parts of a day. */
final class ClockGrammar extends GrammarPart {

  ClockGrammar(TimeGrammar grammar, TimeWords words, List<TimeToken> pieces) {
    super(grammar, words, pieces);
  }

  /** "10:35 a.m.", "5 p.m. EST Friday", "noon", "0600 GMT", "4 in the morning". */
  @Nullable Parse clock(int i) {
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
      next = next + 1;
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

  Parse withDay(int next, int hour, int minute, Optional<String> zone) {
    int d = skip(next, ",");
    d = skip(d, "on", "of");
    Parse day =
        longest(
            longest(grammar.dates.calendar(d), grammar.days.weekday(d)), grammar.days.nearDay(d));
    if (day != null
        && (day.expression() instanceof Weekday
            || day.expression() instanceof Near
            || day.expression() instanceof Calendar c && c.day().isPresent())) {
      return new Parse(day.next(), new Clock(hour, minute, zone, Optional.of(day.expression())));
    }
    return new Parse(next, new Clock(hour, minute, zone, Optional.empty()));
  }

  /** 1 for a.m., 2 for p.m., 0 for neither. */
  int halfDay(int i) {
    if (is(i, "a.m.", "a.m", "am") && !(is(i, "am") && at(i).gap() && at(i).tag().equals("VBP"))) {
      return 1;
    }
    return is(i, "p.m.", "p.m", "pm") ? 2 : 0;
  }

  /** "Friday night", "this morning", "the night of 13 May", "noon Thursday", "mid-afternoon". */
  @Nullable Parse partOfDay(int i) {
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
    Parse day =
        longest(
            longest(grammar.dates.calendar(j), grammar.days.weekday(j)), grammar.days.nearDay(j));
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
    Parse of =
        longest(
            longest(grammar.dates.calendar(d), grammar.days.weekday(d)), grammar.days.nearDay(d));
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
  @Nullable Parse smallHours(int i) {
    int j = skip(i, "the");
    if (!is(j, "early", "small", "wee", "late") || !is(j + 1, "hours")) {
      return null;
    }
    DayPart part = is(j, "late") ? DayPart.NIGHT : DayPart.MORNING;
    if (is(j + 2, "of", "on")) {
      int d = skip(j + 3, "the");
      d = is(d, "morning") && is(d + 1, "of", "on") ? d + 2 : d;
      Parse day =
          longest(
              longest(grammar.dates.calendar(d), grammar.days.weekday(d)), grammar.days.nearDay(d));
      if (day != null && isDay(day.expression())) {
        int next = words.part(at(day.next()).lower()).isPresent() ? day.next() + 1 : day.next();
        return new Parse(next, new PartOf(part, Optional.empty(), Optional.of(day.expression())));
      }
      return null;
    }
    return j > i ? new Parse(j + 2, new PartOf(part, Optional.empty(), Optional.empty())) : null;
  }
}
