package org.zubda.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.zubda.language.en.TimeWords.DayPart;
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
import org.zubda.mention.TimePeriod.Grain;
import org.zubda.report.Moment;

/**
 * Puts the times of one report on the calendar, in the order of its text. News counts from the day
 * of the report; a narrative counts from the date that it told last.
 */
final class TimeResolver {

  private static final int FURTHEST = 5_000;

  // How many days a time on the wrong side of the verb's tense counts as further away. A day of a
  // month that is near may well lie on that side: tenses are misread; a month hardly.
  private static final int AGAINST_DAY = 30;
  private static final int AGAINST_MONTH = 200;

  /**
   * A time on the calendar.
   *
   * @param type as in TIMEX3
   * @param value as in TIMEX3
   * @param period the days, where they are known; what later words count from
   * @param when the same as a range, without its words
   */
  record Resolved(
      TimeMention.Type type, Optional<String> value, Optional<TimePeriod> period, When when) {}

  private final Optional<LocalDate> report;
  private final boolean narrative;
  private final List<String> countries;
  private Optional<TimePeriod> told = Optional.empty();
  private Optional<TimePeriod> toldDay = Optional.empty();
  private Optional<TimePeriod> dated = Optional.empty();
  private Optional<TimePeriod> toldQuarter = Optional.empty();
  private Optional<TimePeriod> toldYear = Optional.empty();
  private Optional<TimePeriod> sentenceDay = Optional.empty();
  private int daysAgo = 0;
  private TimeTense tense = TimeTense.UNKNOWN;

  /**
   * A resolver for one report.
   *
   * @param report the day of the report, where it is known
   * @param narrative whether the text tells history by its own dates
   * @param countries ISO 3166-1 alpha-2 codes of those that the report speaks of, the main one
   *     first
   */
  TimeResolver(Optional<LocalDate> report, boolean narrative, List<String> countries) {
    this.report = report;
    this.narrative = narrative;
    this.countries = countries;
  }

  /** A new sentence begins: a bare "at 5 p.m." no longer looks at the days of the one before. */
  void sentence() {
    daysAgo = sentenceDay.isPresent() ? 1 : daysAgo + 1;
    sentenceDay = Optional.empty();
  }

  /** The day that "now" is: the report's; in a narrative the one told last. */
  Optional<LocalDate> now() {
    return narrative ? told.map(TimePeriod::from) : report;
  }

  private Optional<LocalDate> then() {
    return toldDay.or(() -> told).map(TimePeriod::from).or(() -> report);
  }

  private Optional<TimePeriod> thenPeriod() {
    return told.or(() -> report.map(TimePeriod::day));
  }

  /**
   * Resolves the next time of the text.
   *
   * @param leading whether a bare year there dates what follows
   */
  Resolved resolve(TimeExpression e, TimeTense around, boolean leading) {
    tense = around;
    Resolved r = any(e);
    if (r.period().isPresent()) {
      remember(r.period().get(), e, leading);
    } else if (e instanceof Length l && l.amounts().getFirst().unit() == Unit.MONTH) {
      toldQuarter = Optional.empty();
    }
    return r;
  }

  private void remember(TimePeriod p, TimeExpression e, boolean leading) {
    if (p.grain() == Grain.QUARTER) {
      boolean compared =
          e instanceof Shifted
              || e instanceof QuarterOf q
                  && (q.yearsBack() > 0 || q.number().isEmpty() && q.year().isPresent());
      if (!compared) {
        toldQuarter = Optional.of(p);
      }
    }
    if (p.grain() == Grain.DECADE || p.grain() == Grain.CENTURY || p.grain() == Grain.HALF) {
      return;
    }
    boolean bareYear = p.grain() == Grain.YEAR;
    if (bareYear) {
      toldYear = Optional.of(p);
    } else if (p.grain() == Grain.DAY || p.grain() == Grain.MONTH) {
      toldYear = Optional.empty();
    }
    if (narrative || !bareYear) {
      told = Optional.of(p);
    }
    if (!bareYear || leading || dated.isEmpty()) {
      dated = Optional.of(p);
    }
    if (p.grain() == Grain.DAY) {
      toldDay = Optional.of(p);
      sentenceDay = Optional.of(p);
    } else if (narrative) {
      toldDay = Optional.empty();
    }
  }

  private Resolved any(TimeExpression e) {
    return switch (e) {
      case Calendar c -> calendar(c);
      case Decade d -> point(TimePeriod.decade(fullDecade(d), d.bc()), When.Basis.STATED);
      case Century c -> point(TimePeriod.century(c.number(), c.bc()), When.Basis.STATED);
      case Weekday w -> weekday(w);
      case Near n -> near(n);
      case One o -> one(o);
      case MonthBy m -> monthBy(m);
      case Of o -> of(o);
      case SeasonOf s -> season(s);
      case QuarterOf q -> quarter(q);
      case HalfOf h -> half(h);
      case Shifted s -> shifted(s);
      case Clock c -> clock(c);
      case PartOf p -> partOf(p);
      case NightInto n -> nightInto(n);
      case Length l -> length(l);
      case Often o ->
          new Resolved(
              TimeMention.Type.SET, Optional.of(o.value()), Optional.empty(), When.UNKNOWN);
      case Vague v -> vague(v);
      case Told t -> told(t);
      case Holiday h -> holiday(h);
      case Part p -> part(p);
    };
  }

  private static int fullDecade(Decade d) {
    if (d.first() >= 100 || d.bc()) {
      return d.first();
    }
    return d.first() < 20 ? 2000 + d.first() : 1900 + d.first();
  }

  private static When range(
      LocalDate from, LocalDate to, When.Precision precision, When.Basis basis) {
    return new When(
        Optional.empty(),
        Optional.of(Moment.of(from)),
        Optional.of(Moment.of(to)),
        precision,
        basis);
  }

  private static Resolved point(TimePeriod p, When.Basis basis) {
    return new Resolved(
        TimeMention.Type.DATE,
        Optional.of(p.value()),
        Optional.of(p),
        range(p.from(), p.to(), p.precision(), basis));
  }

  private static Resolved relative(TimePeriod p) {
    return point(p, When.Basis.RELATIVE);
  }

  private static Resolved unanchored(String value) {
    return new Resolved(
        TimeMention.Type.DATE,
        value.isEmpty() ? Optional.empty() : Optional.of(value),
        Optional.empty(),
        When.UNKNOWN);
  }

  // ---------------------------------------------------------------- calendar dates

  private Resolved calendar(Calendar c) {
    if (c.year().isPresent()) {
      Optional<TimePeriod> p = in(c, c.year().getAsInt());
      if (p.isPresent()) {
        return point(p.get(), When.Basis.STATED);
      }
      return unanchored("");
    }
    if (c.month().isEmpty()) {
      return dayOfMonth(c.day().orElse(1));
    }
    Optional<TimePeriod> chosen = narrative ? inNarrative(c) : inNews(c);
    return chosen
        .map(TimeResolver::relative)
        .orElseGet(
            () ->
                unanchored(
                    String.format(Locale.ROOT, "XXXX-%02d", c.month().getAsInt())
                        + (c.day().isPresent()
                            ? String.format(Locale.ROOT, "-%02d", c.day().getAsInt())
                            : "")));
  }

  private Resolved dayOfMonth(int day) {
    Optional<LocalDate> base =
        then()
            .map(
                b ->
                    toldDay.isEmpty() && tense != TimeTense.FUTURE && day > b.getDayOfMonth()
                        ? b.minusMonths(1)
                        : b);
    return base.filter(b -> day <= b.lengthOfMonth())
        .map(b -> relative(TimePeriod.day(b.withDayOfMonth(day))))
        .orElseGet(() -> unanchored(String.format(Locale.ROOT, "XXXX-XX-%02d", day)));
  }

  private static Optional<TimePeriod> in(Calendar c, int year) {
    if (c.month().isEmpty()) {
      return Optional.of(TimePeriod.year(year));
    }
    YearMonth month = YearMonth.of(year, c.month().getAsInt());
    if (c.day().isEmpty()) {
      return Optional.of(TimePeriod.month(month));
    }
    return month.isValidDay(c.day().getAsInt())
        ? Optional.of(TimePeriod.day(month.atDay(c.day().getAsInt())))
        : Optional.empty();
  }

  /** The year is that of the date told last, or the next where the months begin anew. */
  private Optional<TimePeriod> inNarrative(Calendar c) {
    if (dated.isEmpty()) {
      return Optional.empty();
    }
    TimePeriod last = dated.get();
    int year = last.from().getYear();
    int month = c.month().getAsInt();
    boolean knowsMonth = last.grain().compareTo(Grain.MONTH) <= 0 || last.grain() == Grain.SEASON;
    if (knowsMonth && last.from().getMonthValue() - month >= 8) {
      year++;
    }
    return in(c, year);
  }

  /** The year is the report's, or the one before or after, as the tense asks. */
  private Optional<TimePeriod> inNews(Calendar c) {
    if (report.isEmpty()) {
      return inNarrative(c);
    }
    LocalDate day = report.get();
    int against = c.day().isPresent() ? AGAINST_DAY : AGAINST_MONTH;
    return nearest(y -> in(c, y).filter(p -> fitsWeekday(c, p)), day, against)
        .or(() -> nearest(y -> in(c, y), day, against));
  }

  private static boolean fitsWeekday(Calendar c, TimePeriod p) {
    return c.weekday().isEmpty() || p.from().getDayOfWeek().getValue() == c.weekday().getAsInt();
  }

  /** Of a time that comes once a year: the last, the next, or the nearest, as the tense asks. */
  private Optional<TimePeriod> nearest(
      IntFunction<Optional<TimePeriod>> inYear, LocalDate day, int against) {
    Optional<TimePeriod> best = Optional.empty();
    long bestAway = Long.MAX_VALUE;
    for (int y = day.getYear() - 1; y <= day.getYear() + 1; y++) {
      Optional<TimePeriod> p = inYear.apply(y);
      if (p.isEmpty()) {
        continue;
      }
      long away =
          p.get().from().isAfter(day)
              ? ChronoUnit.DAYS.between(day, p.get().from())
              : p.get().to().isBefore(day) ? ChronoUnit.DAYS.between(day, p.get().to()) : 0;
      boolean later = away > 0;
      boolean earlier = away < 0;
      long cost =
          switch (tense) {
            case PAST -> later ? against + 3 * away : -away;
            case FUTURE -> earlier ? against - 3 * away : away;
            case UNKNOWN -> later ? 30 + away : -away;
          };
      if (cost < bestAway) {
        best = p;
        bestAway = cost;
      }
    }
    return best;
  }

  private Resolved of(Of o) {
    Resolved outer = any(o.outer());
    if (o.inner() instanceof Calendar c && outer.period().isPresent()) {
      return in(c, outer.period().get().from().getYear())
          .map(TimeResolver::relative)
          .orElse(unanchored(""));
    }
    if (o.inner() instanceof Weekday w && outer.period().isPresent()) {
      return relative(
          TimePeriod.day(
              outer
                  .period()
                  .get()
                  .from()
                  .with(TemporalAdjusters.nextOrSame(DayOfWeek.of(w.day())))));
    }
    if (o.inner() instanceof One) {
      if (outer.period().isPresent()) {
        return relative(TimePeriod.weekOf(outer.period().get().from()));
      }
      return unanchored("XXXX-WXX");
    }
    return any(o.inner());
  }

  // ---------------------------------------------------------------- days

  private Resolved weekday(Weekday w) {
    DayOfWeek day = DayOfWeek.of(w.day());
    Optional<Which> which = w.which();
    boolean fromText =
        which
            .filter(x -> x == Which.FOLLOWING || x == Which.PREVIOUS || x == Which.THAT)
            .isPresent();
    // A weekday in a narrative is counted from a day told just before it, or from the report's.
    boolean near = sentenceDay.isPresent() || toldDay.isPresent() && daysAgo <= 1;
    boolean told = fromText ? toldDay.isPresent() : narrative && near && report.isPresent();
    Optional<LocalDate> base = told ? toldDay.map(TimePeriod::from) : report;
    if (base.isEmpty()) {
      return unanchored("XXXX-WXX-" + w.day());
    }
    LocalDate b = base.get();
    LocalDate found =
        which
            .map(
                x ->
                    switch (x) {
                      case LAST, PREVIOUS -> b.with(TemporalAdjusters.previous(day));
                      case NEXT, FOLLOWING -> b.with(TemporalAdjusters.next(day));
                      case THIS ->
                          tense == TimeTense.PAST
                              ? b.with(TemporalAdjusters.previousOrSame(day))
                              : b.with(TemporalAdjusters.nextOrSame(day));
                      case THAT -> b.with(TemporalAdjusters.nextOrSame(day));
                    })
            .orElseGet(
                () ->
                    tense == TimeTense.FUTURE || told || day == b.getDayOfWeek().plus(1)
                        ? b.with(TemporalAdjusters.nextOrSame(day))
                        : b.with(TemporalAdjusters.previousOrSame(day)));
    return relative(TimePeriod.day(found));
  }

  private Resolved near(Near n) {
    if (narrative && n.days() == 0) {
      return vague(new Vague("PRESENT_REF"));
    }
    return report
        .map(d -> relative(TimePeriod.day(d.plusDays(n.days()))))
        .orElseGet(() -> unanchored("XXXX-XX-XX"));
  }

  // ---------------------------------------------------------------- one of a unit

  private Resolved one(One o) {
    if (o.unit() == Unit.QUARTER
        && (o.bare() || o.which() == Which.LAST || o.which() == Which.THAT)) {
      return quarter(new QuarterOf(OptionalInt.empty(), 0, Optional.empty()));
    }
    boolean fromText =
        switch (o.which()) {
          case THAT -> !o.bare();
          case FOLLOWING, PREVIOUS -> true;
          case LAST, THIS, NEXT -> false;
        };
    boolean close = o.unit().compareTo(Unit.FORTNIGHT) <= 0;
    Optional<LocalDate> base = fromText ? thenOf(o.unit()) : close && !o.bare() ? report : now();
    if (o.bare() && base.isEmpty()) {
      base = then();
    }
    int steps =
        switch (o.which()) {
          case LAST, PREVIOUS -> -1;
          case THIS, THAT -> 0;
          case NEXT, FOLLOWING -> 1;
        };
    if (base.isEmpty()) {
      return unanchored(unknown(o.unit()));
    }
    LocalDate b = base.get();
    if (o.unit() == Unit.WEEKEND && o.bare()) {
      // "over the weekend": the last one, or the coming one
      LocalDate saturday =
          tense == TimeTense.FUTURE
              ? TimePeriod.weekendOf(b).from()
              : b.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
      return relative(TimePeriod.weekendOf(saturday));
    }
    return relative(TimePeriod.holding(TimePeriod.moved(b, steps, o.unit()), o.unit()));
  }

  private Optional<LocalDate> thenOf(Unit unit) {
    if (unit == Unit.YEAR && toldYear.isPresent()) {
      return toldYear.map(TimePeriod::from);
    }
    return unit.compareTo(Unit.NIGHT) <= 0 ? then() : thenPeriod().map(TimePeriod::from);
  }

  private static String unknown(Unit unit) {
    return switch (unit) {
      case SECOND, MINUTE, HOUR, DAY, NIGHT -> "XXXX-XX-XX";
      case WEEKEND -> "XXXX-WXX-WE";
      case WEEK, FORTNIGHT -> "XXXX-WXX";
      case MONTH -> "XXXX-XX";
      case QUARTER -> "XXXX-QX";
      case SEASON, YEAR -> "XXXX";
      case DECADE -> "XXX";
      case CENTURY, MILLENNIUM -> "XX";
    };
  }

  private Resolved monthBy(MonthBy m) {
    Optional<LocalDate> base = narrative ? then() : report;
    if (base.isEmpty()) {
      return unanchored(String.format(Locale.ROOT, "XXXX-%02d", m.month()));
    }
    LocalDate b = base.get();
    int year = b.getYear();
    int own = b.getMonthValue();
    year +=
        switch (m.which()) {
          case LAST, PREVIOUS -> m.month() < own ? 0 : -1;
          case NEXT, FOLLOWING -> m.month() > own ? 0 : 1;
          case THIS, THAT -> 0;
        };
    return relative(TimePeriod.month(YearMonth.of(year, m.month())));
  }

  private Resolved season(SeasonOf s) {
    if (s.year().isPresent()) {
      Optional<TimePeriod> year = any(s.year().get()).period();
      return year.map(
              y -> point(TimePeriod.season(y.from().getYear(), s.season()), When.Basis.STATED))
          .orElseGet(() -> unanchored("XXXX-" + TimePeriod.seasonValue(s.season())));
    }
    boolean fromText = s.which().filter(w -> w.compareTo(Which.THAT) >= 0).isPresent();
    Optional<LocalDate> base =
        narrative
            ? dated.map(TimePeriod::from)
            : fromText ? thenPeriod().map(TimePeriod::from) : report;
    if (base.isEmpty()) {
      return unanchored("XXXX-" + TimePeriod.seasonValue(s.season()));
    }
    LocalDate b = base.get();
    int year = b.getYear();
    IntFunction<TimePeriod> in = y -> TimePeriod.season(y, s.season());
    if (s.which().isPresent()) {
      year =
          switch (s.which().get()) {
            case LAST, PREVIOUS -> in.apply(year).to().isBefore(b) ? year : year - 1;
            case NEXT, FOLLOWING -> in.apply(year).from().isAfter(b) ? year : year + 1;
            case THIS, THAT -> year;
          };
      return relative(in.apply(year));
    }
    if (narrative) {
      return relative(in.apply(year));
    }
    return nearest(y -> Optional.of(in.apply(y)), b, AGAINST_MONTH)
        .map(TimeResolver::relative)
        .orElseGet(() -> unanchored(""));
  }

  private Resolved quarter(QuarterOf q) {
    Optional<TimePeriod> year = q.year().flatMap(y -> any(y).period());
    if (q.number().isPresent()) {
      if (year.isPresent()) {
        return point(
            TimePeriod.quarter(year.get().from().getYear() - q.yearsBack(), q.number().getAsInt()),
            When.Basis.STATED);
      }
      return now()
          .flatMap(
              b ->
                  nearest(
                      y -> Optional.of(TimePeriod.quarter(y, q.number().getAsInt())),
                      b,
                      tense == TimeTense.PAST ? AGAINST_MONTH : AGAINST_DAY))
          .map(p -> relative(yearsBefore(p, q.yearsBack())))
          .orElseGet(() -> unanchored("XXXX-Q" + q.number().getAsInt()));
    }
    Optional<TimePeriod> base =
        toldQuarter.or(() -> now().map(d -> TimePeriod.quarterOf(d.minusMonths(3))));
    if (base.isEmpty()) {
      return unanchored("XXXX-QX");
    }
    if (year.isPresent()) {
      int quarter = (base.get().from().getMonthValue() + 2) / 3;
      return relative(TimePeriod.quarter(year.get().from().getYear(), quarter));
    }
    return relative(yearsBefore(base.get(), q.yearsBack()));
  }

  private static TimePeriod yearsBefore(TimePeriod quarter, int years) {
    return years == 0 ? quarter : TimePeriod.quarterOf(quarter.from().minusYears(years));
  }

  private Resolved half(HalfOf h) {
    Resolved whole = any(h.whole());
    if (whole.period().isEmpty()) {
      return whole;
    }
    TimePeriod p = whole.period().get();
    if (p.grain() == Grain.YEAR) {
      return point(TimePeriod.half(p.from().getYear(), h.number()), whole.when().basis());
    }
    long middle = ChronoUnit.DAYS.between(p.from(), p.to()) / 2;
    LocalDate from = h.number() == 1 ? p.from() : p.from().plusDays(middle + 1);
    LocalDate to = h.number() == 1 ? p.from().plusDays(middle) : p.to();
    return new Resolved(
        TimeMention.Type.DATE,
        whole.value(),
        whole.period(),
        range(from, to, p.precision(), whole.when().basis()));
  }

  private Resolved holiday(Holiday h) {
    Optional<Integer> year = h.year().flatMap(y -> any(y).period()).map(p -> p.from().getYear());
    if (year.isPresent()) {
      return feast(h.rule(), year.get())
          .map(p -> point(p, When.Basis.STATED))
          .orElseGet(() -> unanchored(""));
    }
    Optional<LocalDate> base = narrative ? dated.map(TimePeriod::from) : report;
    if (base.isEmpty()) {
      return unanchored("");
    }
    LocalDate b = base.get();
    Optional<TimePeriod> found =
        narrative
            ? feast(h.rule(), b.getYear())
            : nearest(y -> feast(h.rule(), y), b, AGAINST_MONTH);
    if (h.which().isPresent()) {
      Optional<TimePeriod> own = feast(h.rule(), b.getYear());
      int y =
          switch (h.which().get()) {
            case LAST, PREVIOUS ->
                own.filter(p -> p.to().isBefore(b)).isPresent() ? b.getYear() : b.getYear() - 1;
            case NEXT, FOLLOWING ->
                own.filter(p -> p.from().isAfter(b)).isPresent() ? b.getYear() : b.getYear() + 1;
            case THIS, THAT -> b.getYear();
          };
      found = feast(h.rule(), y);
    }
    return found.map(TimeResolver::relative).orElseGet(() -> unanchored(""));
  }

  /**
   * The month or day of the Islamic calendar that begins in this year, by the Umm al-Qura tables.
   */
  private static Optional<TimePeriod> islamic(String rule, int year) {
    String[] parts = rule.substring("HIJRI-".length()).split("-", -1);
    int month = Integer.parseInt(parts[0]);
    // An Islamic year is a 33rd shorter than a solar one.
    int near = 1 + (year - 622) * 33 / 32;
    for (int h = near - 1; h <= near + 2; h++) {
      if (h < 1300 || h > 1600) {
        continue;
      }
      HijrahDate start = HijrahChronology.INSTANCE.date(h, month, 1);
      LocalDate from = LocalDate.from(start);
      if (parts.length > 1) {
        from = from.plusDays(Integer.parseInt(parts[1]) - 1L);
      }
      if (from.getYear() == year) {
        return Optional.of(
            parts.length > 1
                ? TimePeriod.day(from)
                : new TimePeriod(
                    Grain.SEASON,
                    from,
                    from.plusDays(start.lengthOfMonth() - 1L),
                    TimePeriod.yearValue(year)));
      }
    }
    return Optional.empty();
  }

  private static Optional<TimePeriod> feast(String rule, int year) {
    return rule.startsWith("HIJRI")
        ? islamic(rule, year)
        : Optional.of(TimePeriod.day(holidayIn(rule, year)));
  }

  private static LocalDate holidayIn(String rule, int year) {
    if (rule.startsWith("EASTER")) {
      int off = rule.length() > 6 ? Integer.parseInt(rule.substring(6)) : 0;
      return easter(year).plusDays(off);
    }
    return switch (rule) {
      case "NOV-4-THU" ->
          LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
      case "SEP-1-MON" ->
          LocalDate.of(year, 9, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
      case "MAY-LAST-MON" ->
          LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
      default -> MonthDay.parse("--" + rule).atYear(year);
    };
  }

  /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 1876). */
  private static LocalDate easter(int year) {
    int a = Math.floorMod(year, 19);
    int b = Math.floorDiv(year, 100);
    int c = Math.floorMod(year, 100);
    int d = Math.floorDiv(b, 4);
    int e = Math.floorMod(b, 4);
    int f = Math.floorDiv(b + 8, 25);
    int g = Math.floorDiv(b - f + 1, 3);
    int h = Math.floorMod(19 * a + b - d - g + 15, 30);
    int i = c / 4;
    int k = c % 4;
    int l = Math.floorMod(32 + 2 * e + 2 * i - h - k, 7);
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  // ---------------------------------------------------------------- counted from elsewhere

  private Resolved shifted(Shifted s) {
    Amount a = s.amount();
    if (a.number().isEmpty() || a.number().getAsDouble() > FURTHEST) {
      return vague(new Vague(s.sign() < 0 ? "PAST_REF" : "FUTURE_REF"));
    }
    Optional<TimePeriod> base =
        s.from().isPresent()
            ? any(s.from().get()).period()
            : s.ago()
                ? a.unit() == Unit.YEAR && single(a) && toldQuarter.isPresent() && !narrative
                    ? toldQuarter
                    : (a.unit().compareTo(Unit.FORTNIGHT) <= 0 ? report : now())
                        .map(TimePeriod::day)
                : a.unit() == Unit.YEAR && toldQuarter.isPresent() && !narrative
                    ? toldQuarter
                    : a.unit().compareTo(Unit.WEEK) <= 0
                        ? toldDay.or(this::thenPeriod)
                        : thenPeriod()
                            .filter(p -> narrative || p.grain() != Grain.QUARTER)
                            .or(() -> report.map(TimePeriod::day));
    if (base.isEmpty()) {
      return unanchored(unknown(a.unit()));
    }
    TimePeriod b = base.get();
    boolean nowhere = s.sign() > 0 && !s.ago() && s.from().isEmpty() && told.isEmpty();
    if (nowhere && tense != TimeTense.FUTURE) {
      // "Three days later" with no day told before it is not counted from the report's.
      return unanchored(unknown(a.unit()));
    }
    double n = a.number().getAsDouble() * s.sign();
    LocalDate moved;
    Unit unit = a.unit();
    if (n == Math.rint(n)) {
      moved = TimePeriod.moved(b.from(), (long) n, unit);
    } else if (unit == Unit.YEAR) {
      moved = b.from().plusMonths(Math.round(n * 12));
    } else {
      moved = b.from().plusDays(Math.round(n * days(unit)));
    }
    TimePeriod p;
    if (unit == Unit.YEAR && b.grain() == Grain.QUARTER) {
      p = TimePeriod.quarterOf(moved);
    } else if (unit == Unit.DECADE) {
      p = TimePeriod.year(moved.getYear());
    } else if (unit.compareTo(Unit.WEEK) < 0) {
      p =
          b.grain() == Grain.DAY
              ? TimePeriod.day(moved)
              : TimePeriod.holding(moved, unitOf(b.grain()));
    } else if ((unit == Unit.WEEK || unit == Unit.FORTNIGHT)
        && !s.ago()
        && b.grain() == Grain.DAY) {
      p = TimePeriod.day(moved);
    } else {
      p = TimePeriod.holding(moved, unit);
      if (b.grain().compareTo(p.grain()) > 0) {
        p = TimePeriod.holding(moved, unitOf(b.grain()));
      }
    }
    return relative(p);
  }

  private static boolean single(Amount a) {
    return a.number().orElse(0) == 1;
  }

  private static Unit unitOf(Grain grain) {
    return switch (grain) {
      case DAY -> Unit.DAY;
      case WEEKEND -> Unit.WEEKEND;
      case WEEK -> Unit.WEEK;
      case MONTH -> Unit.MONTH;
      case QUARTER -> Unit.QUARTER;
      case SEASON -> Unit.SEASON;
      case HALF, YEAR -> Unit.YEAR;
      case DECADE -> Unit.DECADE;
      case CENTURY -> Unit.CENTURY;
    };
  }

  private static double days(Unit unit) {
    return switch (unit) {
      case SECOND, MINUTE -> 0;
      case HOUR -> 1 / 24.0;
      case DAY, NIGHT -> 1;
      case WEEKEND, WEEK -> 7;
      case FORTNIGHT -> 14;
      case MONTH -> 30.44;
      case QUARTER, SEASON -> 91.3;
      case YEAR -> 365.25;
      case DECADE -> 3652.5;
      case CENTURY, MILLENNIUM -> 36525;
    };
  }

  // ---------------------------------------------------------------- times of day

  private Optional<TimePeriod> dayOr(Optional<TimeExpression> said) {
    if (said.isPresent()) {
      Optional<TimePeriod> p = any(said.get()).period();
      return p.filter(x -> x.grain() == Grain.DAY);
    }
    return sentenceDay.or(() -> narrative ? toldDay : report.map(TimePeriod::day));
  }

  private Resolved clock(Clock c) {
    String time = String.format(Locale.ROOT, "T%02d:%02d", c.hour(), c.minute());
    Optional<TimePeriod> day = dayOr(c.day());
    if (day.isEmpty()) {
      String known = c.day().flatMap(d -> any(d).value()).orElse("XXXX-XX-XX");
      return new Resolved(
          TimeMention.Type.TIME, Optional.of(known + time), Optional.empty(), When.UNKNOWN);
    }
    boolean stated =
        c.day().filter(d -> d instanceof Calendar k && k.year().isPresent()).isPresent();
    When.Basis basis = stated ? When.Basis.STATED : When.Basis.RELATIVE;
    return atTime(day.get(), c.hour(), c.minute(), c.zone(), time, basis);
  }

  private Resolved atTime(
      TimePeriod day, int hour, int minute, Optional<String> zone, String time, When.Basis basis) {
    Optional<String> said = zone.or(() -> Optional.of("+00:00")).flatMap(this::offset);
    if (said.isEmpty()) {
      // Nobody knows which zone of the name is meant: the hour can't be put on the calendar.
      return new Resolved(
          TimeMention.Type.TIME,
          Optional.of(day.value() + time),
          Optional.of(day),
          range(day.from(), day.to(), When.Precision.DAY, basis));
    }
    ZoneOffset offset = ZoneOffset.of(said.get());
    LocalDate date = hour == 24 ? day.from().plusDays(1) : day.from();
    Moment moment = Moment.of(date.atTime(LocalTime.of(hour % 24, minute)).atOffset(offset));
    return new Resolved(
        TimeMention.Type.TIME,
        Optional.of(day.value() + time),
        Optional.of(day),
        new When(
            Optional.empty(),
            Optional.of(moment),
            Optional.of(moment),
            When.Precision.HOUR,
            basis));
  }

  /**
   * The offset of a zone: of "IN+05:30 IL+02:00" the one of the country that the report speaks of
   * most; of "-06:00 CN+08:00" the first where it speaks of none of them.
   */
  private Optional<String> offset(String zone) {
    String[] choices = zone.split(" ");
    for (String country : countries) {
      for (String choice : choices) {
        if (choice.startsWith(country)) {
          return Optional.of(choice.substring(2));
        }
      }
    }
    return Character.isLetter(choices[0].charAt(0)) ? Optional.empty() : Optional.of(choices[0]);
  }

  private Resolved partOf(PartOf p) {
    Optional<TimePeriod> day;
    if (p.which().isPresent()) {
      day =
          switch (p.which().get()) {
            case LAST -> report.map(d -> TimePeriod.day(d.minusDays(1)));
            case THIS -> report.map(TimePeriod::day);
            case NEXT, FOLLOWING -> then().map(d -> TimePeriod.day(d.plusDays(1)));
            case THAT -> then().map(TimePeriod::day);
            case PREVIOUS -> then().map(d -> TimePeriod.day(d.minusDays(1)));
          };
    } else if (p.day().isPresent()) {
      day = dayOr(p.day());
    } else {
      day = dayOr(Optional.empty());
    }
    String value = "T" + TimeLengths.partValue(p.part());
    if (day.isEmpty()) {
      String known = p.day().flatMap(d -> any(d).value()).orElse("XXXX-XX-XX");
      return new Resolved(
          TimeMention.Type.TIME, Optional.of(known + value), Optional.empty(), When.UNKNOWN);
    }
    if (p.part() == DayPart.NOON || p.part() == DayPart.MIDNIGHT) {
      int hour = p.part() == DayPart.NOON ? 12 : 24;
      return atTime(day.get(), hour, 0, Optional.empty(), value, When.Basis.RELATIVE);
    }
    LocalDate from = day.get().from();
    LocalDate to = p.part() == DayPart.NIGHT ? from.plusDays(1) : from;
    return new Resolved(
        TimeMention.Type.TIME,
        Optional.of(day.get().value() + value),
        day,
        range(from, to, When.Precision.PART_OF_DAY, When.Basis.RELATIVE));
  }

  private Resolved nightInto(NightInto n) {
    Optional<TimePeriod> day = dayOr(Optional.of(n.day()));
    if (day.isEmpty()) {
      return new Resolved(
          TimeMention.Type.TIME, Optional.of("XXXX-XX-XXTNI"), Optional.empty(), When.UNKNOWN);
    }
    TimePeriod before = TimePeriod.day(day.get().from().minusDays(1));
    return new Resolved(
        TimeMention.Type.TIME,
        Optional.of(before.value() + "TNI"),
        day,
        range(before.from(), day.get().from(), When.Precision.PART_OF_DAY, When.Basis.RELATIVE));
  }

  // ---------------------------------------------------------------- lengths, vague times, parts

  private Resolved length(Length l) {
    When when = When.UNKNOWN;
    Optional<Which> which = l.which();
    if (which.isPresent()) {
      boolean back = which.get() == Which.LAST || which.get() == Which.PREVIOUS;
      boolean fromText = which.get() == Which.FOLLOWING || which.get() == Which.PREVIOUS;
      Optional<LocalDate> base = fromText ? toldDay.or(() -> told).map(TimePeriod::from) : now();
      if (base.isPresent()) {
        when = span(base.get(), l, back);
      }
    }
    return new Resolved(
        TimeMention.Type.DURATION,
        Optional.of(TimeLengths.value(l.amounts())),
        Optional.empty(),
        when);
  }

  private static When span(LocalDate base, Length l, boolean back) {
    LocalDate end = base;
    for (Amount a : l.amounts()) {
      if (a.number().isEmpty() || a.number().getAsDouble() > FURTHEST) {
        return new When(
            Optional.empty(),
            back ? Optional.empty() : Optional.of(Moment.of(base)),
            back ? Optional.of(Moment.of(base)) : Optional.empty(),
            When.Precision.UNKNOWN,
            When.Basis.RELATIVE);
      }
      double n = a.number().getAsDouble();
      end =
          n == Math.rint(n)
              ? TimePeriod.moved(end, (long) (back ? -n : n), a.unit())
              : end.plusDays(Math.round((back ? -n : n) * days(a.unit())));
    }
    When.Precision precision =
        switch (l.amounts().getLast().unit()) {
          case SECOND, MINUTE, HOUR, DAY, NIGHT -> When.Precision.DAY;
          case WEEKEND, WEEK, FORTNIGHT -> When.Precision.WEEK;
          case MONTH, QUARTER, SEASON -> When.Precision.MONTH;
          case YEAR, DECADE, CENTURY, MILLENNIUM -> When.Precision.YEAR;
        };
    return range(back ? end : base, back ? base : end, precision, When.Basis.RELATIVE);
  }

  private Resolved vague(Vague v) {
    When when = When.UNKNOWN;
    if (!narrative && report.isPresent()) {
      Optional<Moment> day = report.map(Moment::of);
      when =
          switch (v.value()) {
            case "PRESENT_REF" ->
                new When(Optional.empty(), day, day, When.Precision.DAY, When.Basis.RELATIVE);
            default -> When.UNKNOWN;
          };
    }
    return new Resolved(TimeMention.Type.DATE, Optional.of(v.value()), Optional.empty(), when);
  }

  /** "That period": the time told last. */
  private Resolved told(Told t) {
    return told.filter(p -> !t.open()).map(TimeResolver::relative).orElseGet(() -> unanchored(""));
  }

  private Resolved part(Part p) {
    Optional<LocalDate> before = p.edge() == Edge.EARLIER ? now() : then();
    Resolved whole = any(p.whole());
    if (whole.period().isEmpty()) {
      return whole;
    }
    TimePeriod w = whole.period().get();
    if (w.grain() == Grain.DAY) {
      return whole;
    }
    LocalDate from = w.from();
    LocalDate to = w.to();
    long third = (ChronoUnit.DAYS.between(from, to) + 1) / 3;
    if (w.grain() == Grain.YEAR) {
      switch (p.edge()) {
        case START -> to = to.withMonth(4).withDayOfMonth(30);
        case MIDDLE -> {
          from = from.withMonth(5);
          to = to.withMonth(8);
        }
        case END -> from = from.withMonth(9);
        case LATER -> from = within(before, w).orElse(from);
        case EARLIER -> to = within(before, w).orElse(to);
      }
    } else if (w.grain() == Grain.DECADE) {
      switch (p.edge()) {
        case START -> to = to.minusYears(6);
        case MIDDLE -> {
          from = from.plusYears(3);
          to = to.minusYears(3);
        }
        case END -> from = from.plusYears(6);
        case LATER, EARLIER -> {}
      }
    } else {
      switch (p.edge()) {
        case START -> to = from.plusDays(third - 1);
        case MIDDLE -> {
          to = to.minusDays(third);
          from = from.plusDays(third);
        }
        case END -> from = to.minusDays(third);
        case LATER -> from = within(before, w).orElse(from);
        case EARLIER -> to = within(before, w).orElse(to);
      }
    }
    return new Resolved(
        whole.type(),
        whole.value(),
        whole.period(),
        range(from, to, w.precision(), whole.when().basis()));
  }

  private static Optional<LocalDate> within(Optional<LocalDate> day, TimePeriod whole) {
    return day.filter(d -> !d.isBefore(whole.from()) && !d.isAfter(whole.to()));
  }
}
