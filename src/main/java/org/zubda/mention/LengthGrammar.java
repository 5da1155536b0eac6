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
import org.zubda.mention.TimeExpression.Holiday;
import org.zubda.mention.TimeExpression.Length;
import org.zubda.mention.TimeExpression.Near;
import org.zubda.mention.TimeExpression.Often;
import org.zubda.mention.TimeExpression.Shifted;
import org.zubda.mention.TimeExpression.Vague;
import org.zubda.mention.TimeExpression.Weekday;

/** Reads lengths of time, what is counted by them, and how often something happens. */
final class LengthGrammar extends GrammarPart {

  private record Counted(int next, Amount amount) {}

  LengthGrammar(TimeGrammar grammar, TimeWords words, List<TimeToken> pieces) {
    super(grammar, words, pieces);
  }

  @Nullable Number numberAt(int i) {
    TimeToken t = at(i);
    if (t.isNumber()) {
      String digits = t.text().replace(",", "");
      if (digits.length() > 9) {
        return null;
      }
      double value = Double.parseDouble(digits);
      // "5 1/2"
      if (at(i + 1).isDash() && at(i + 2).isNumber() && is(i + 3, "/") && at(i + 4).isNumber()) {
        double below = Double.parseDouble(at(i + 4).text().replace(",", ""));
        double above = Double.parseDouble(at(i + 2).text().replace(",", ""));
        return below == 0 ? null : new Number(i + 5, value + above / below);
      }
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
  @Nullable Counted counted(int i, Optional<Bound> bound) {
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

  /**
   * What stands before the number of a length.
   *
   * @param first the first piece after a bound
   * @param article whether "the", "those" or "their" stands there
   * @param owned whether it is "their" or the like
   * @param which "past", "next", where one stands there
   * @param phase whether "first", "final" or the like stands there
   * @param number the piece where the number should stand
   * @param bound "more than", "nearly", where one stands there
   */
  private record Lead(
      int first,
      boolean article,
      boolean owned,
      Optional<Which> which,
      boolean phase,
      int number,
      Optional<Bound> bound) {

    boolean plain() {
      return which.isEmpty() && !phase;
    }
  }

  private Lead lead(int i) {
    int j = i;
    Optional<Bound> bound = Optional.empty();
    Optional<TimeWords.Phrase> said = words.phrase("bound", ahead(j, 4));
    if (said.isPresent() && !leadsOver(j + said.get().length())) {
      bound = Optional.of(Bound.valueOf(said.get().value()));
      j += said.get().length();
      j += words.phrase("bound", ahead(j, 4)).map(TimeWords.Phrase::length).orElse(0);
    }
    boolean owned = is(j, "its", "their", "his", "her");
    boolean article = owned || is(j, "the", "these", "those", "this", "that");
    int w = article ? j + 1 : j;
    // "following weeks of talks": after them
    boolean after = is(w, "following") && is(w + 2, "of") && !article;
    Optional<Which> which =
        after || is(w, "this", "that", "current", "same", "prior")
            ? Optional.empty()
            : words.which(at(w).lower());
    boolean phase = which.isEmpty() && article && words.is("phase", at(w).lower());
    return new Lead(j, article, owned, which, phase, which.isPresent() || phase ? w + 1 : w, bound);
  }

  /** A length, and what hangs on it: "two days ago", "a week later", "the past three months". */
  @Nullable Parse length(int i) {
    Lead lead = lead(i);
    int w = lead.number();
    Counted counted = counted(w, lead.bound());
    if (counted == null || lead.owned() && lead.plain()) {
      return uncounted(i, lead);
    }
    boolean article = is(w, "a", "an") || lead.article() && w == lead.first() + 1;
    if (article && hyphenated(w, counted.next())) {
      // "the two-week offensive", "a year-long siege": the article belongs to the noun
      return null;
    }
    return complete(i, lead, counted);
  }

  /** "The past year", "year-long", "recent weeks", "the coming days", "years". */
  private @Nullable Parse uncounted(int i, Lead lead) {
    int w = lead.number();
    Optional<Unit> unit = words.unit(at(w).lower());
    if (unit.isPresent() && lead.article() && is(w - 1, "past", "last", "next", "coming")) {
      boolean length = is(w - 1, "past") || unit.get().compareTo(Unit.DAY) < 0;
      return length && unit.get() != Unit.SECOND
          ? complete(i, lead, new Counted(w + 1, Amount.of(1, unit.get())))
          : null;
    }
    if (unit.isPresent() && w == i && hyphenTo(w + 1, "long")) {
      return new Parse(w + 3, new Length(List.of(Amount.of(1, unit.get())), Optional.empty()));
    }
    if (is(w, "recent")) {
      return words.units(at(w + 1).lower()).map(u -> recent(w, u)).orElse(null);
    }
    Optional<Unit> plural = words.units(at(w).lower()).filter(u -> u != Unit.SECOND);
    if (plural.isEmpty()) {
      return null;
    }
    if (lead.which().isPresent()) {
      return complete(i, lead, new Counted(w + 1, Amount.some(plural.get())));
    }
    boolean these = is(lead.first(), "these", "those");
    boolean vague = is(lead.first(), "these") && plural.get() == Unit.DAY;
    boolean single = plural.get() == Unit.QUARTER || plural.get() == Unit.SEASON;
    return !vague && !single && (lead.phase() || these || !lead.article())
        ? bareLength(w, lead.first(), Amount.some(plural.get()))
        : null;
  }

  private static Parse recent(int at, Unit unit) {
    // "Recent years" are no length that anyone could count; "recent days" nearly are.
    return unit.compareTo(Unit.YEAR) >= 0
        ? new Parse(at + 2, new Vague("PAST_REF"))
        : new Parse(at + 2, new Length(List.of(Amount.some(unit)), Optional.of(Which.LAST)));
  }

  private boolean hyphenTo(int dash, String word) {
    return at(dash).isDash() && !at(dash).gap() && is(dash + 1, word) && !at(dash + 1).gap();
  }

  /** Reads on from the first amount: more amounts, "ago", "-old", "a day" as a rate. */
  private @Nullable Parse complete(int i, Lead lead, Counted first) {
    boolean one = first.amount().number().orElse(0) == 1;
    if (lead.article() && lead.plain() && one) {
      return null;
    }
    List<Amount> amounts = new ArrayList<>();
    amounts.add(first.amount());
    int next = moreAmounts(first, lead.bound(), amounts);
    if (is(next, "or") && is(next + 1, "so", "more", "less")) {
      next += 2;
    }
    Optional<Parse> shifted = shifted(next, amounts.getFirst(), lead.which());
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
    int article = first.next() - 2;
    if (!is(article, "a", "an", "one") || amounts.size() > 1 || lead.which().isPresent()) {
      return new Parse(next, new Length(amounts, lead.which()));
    }
    if (rate(i, lead.first(), first)) {
      return new Parse(next, new Often(TimeLengths.value(amounts)));
    }
    // "One day, when peace comes"
    boolean someDay =
        is(article, "one")
            && first.amount().unit() == Unit.DAY
            && lead.bound().isEmpty()
            && !is(i - 1, "in", "for", "of", "within", "just", "only", "than", "least")
            && is(next, ",", "when", "in");
    return someDay ? null : new Parse(next, new Length(amounts, lead.which()));
  }

  /** "Two years and three months": adds what follows, and says where it ends. */
  private int moreAmounts(Counted first, Optional<Bound> bound, List<Amount> amounts) {
    int next = first.next();
    if (!is(next, "and", ",") && !at(next).isNumber()) {
      return next;
    }
    int n = skip(next, ",");
    n = skip(n, "and");
    Counted second = counted(n, bound);
    if (second == null
        || second.amount().number().isEmpty()
        || second.amount().unit().compareTo(first.amount().unit()) >= 0
        || is(n, "a", "an", "one") && is(second.next(), "later", "ago")) {
      return next;
    }
    amounts.add(second.amount());
    return second.next();
  }

  /** "Over the past years": the word leads to a time, and is no part of it. */
  boolean leadsOver(int i) {
    return is(
            i, "the", "these", "those", "past", "last", "next", "coming", "several", "recent",
            "many")
        || is(i, "a", "an") && is(i + 1, "few", "couple", "number", "long");
  }

  boolean hyphenated(int from, int next) {
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
  boolean isAge(int afterOld, Unit unit) {
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
  @Nullable Parse bareLength(int w, int j, Amount some) {
    Optional<Parse> shifted = shifted(w + 1, some, Optional.empty());
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
                w - 1, "for", "not", "in", "after", "within", "over", "of", "by", "lasted", "took",
                "take", "last", "spent", "spend", "through", "until", "than", "as", "and", "or",
                "to")
            || w == 0
            || is(next, "of", "before", "after");
    return led ? new Parse(next, new Length(List.of(some), Optional.empty())) : null;
  }

  private Optional<Parse> shifted(int next, Amount amount, Optional<Which> which) {
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
      Parse from = grammar.pointOrSpan(next + 1);
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
  boolean rate(int i, int j, Counted c) {
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

  /** "Daily", "every Tuesday", "each of two days", "Friday nights", "per month", "twice a week". */
  @Nullable Parse often(int i) {
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
    OptionalInt day = grammar.days.weekdayName(i);
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
    OptionalInt weekday = grammar.days.weekdayName(j);
    if (weekday.isPresent()) {
      Optional<DayPart> part = words.part(at(j + 1).lower());
      return new Parse(
          part.isPresent() ? j + 2 : j + 1,
          new Often(
              "XXXX-WXX-"
                  + weekday.getAsInt()
                  + part.map(p -> "T" + TimeLengths.partValue(p)).orElse("")));
    }
    OptionalInt month = grammar.dates.monthAt(j);
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
}
