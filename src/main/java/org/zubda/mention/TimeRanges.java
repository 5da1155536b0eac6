package org.zubda.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.mention.TimeExpression.Calendar;
import org.zubda.mention.TimeExpression.Edge;
import org.zubda.mention.TimeExpression.Part;
import org.zubda.mention.TimeExpression.Weekday;
import org.zubda.mention.TimeGrammar.Match;
import org.zubda.report.Moment;
import org.zubda.report.Span;

/** "Between Friday and Sunday", "from July to September 1943", "since Wednesday", "until 2016". */
final class TimeRanges {

  private TimeRanges() {}

  /** Gives the first of two joined times the year of the second: "July to September 1943". */
  static List<Match> sharing(List<TimeToken> pieces, List<Match> matches) {
    List<Match> out = new ArrayList<>(matches);
    for (int n = out.size() - 2; n >= 0; n--) {
      Match a = out.get(n);
      Match b = out.get(n + 1);
      if (!joined(pieces, a, b)) {
        continue;
      }
      Optional<Calendar> first = calendar(a.expression());
      Optional<Calendar> second = calendar(b.expression());
      if (first.isEmpty()
          || second.isEmpty()
          || first.get().year().isPresent()
          || first.get().month().isEmpty()
          || second.get().year().isEmpty()
          || second.get().month().isEmpty()) {
        continue;
      }
      int year = second.get().year().getAsInt();
      if (first.get().month().getAsInt() > second.get().month().getAsInt()) {
        year--;
      }
      Calendar dated =
          new Calendar(
              java.util.OptionalInt.of(year),
              first.get().month(),
              first.get().day(),
              first.get().weekday());
      TimeExpression e = a.expression() instanceof Part p ? new Part(p.edge(), dated) : dated;
      out.set(n, new Match(a.first(), a.next(), e));
    }
    return out;
  }

  private static Optional<Calendar> calendar(TimeExpression e) {
    TimeExpression whole = e instanceof Part p && p.edge() != Edge.LATER ? p.whole() : e;
    return whole instanceof Calendar c ? Optional.of(c) : Optional.empty();
  }

  private static boolean joined(List<TimeToken> pieces, Match a, Match b) {
    return b.first() == a.next() + 1
        && (pieces.get(a.next()).isDash()
            || pieces
                .get(a.next())
                .isOneOf("to", "and", "or", "through", "until", "till", "/", "into"));
  }

  /** Puts joined times into one range, and opens or closes those after "since" and "until". */
  static List<TimeMention> join(
      List<TimeToken> pieces,
      List<Match> matches,
      List<TimeMention> mentions,
      String text,
      Optional<Moment> report) {
    List<TimeMention> out = new ArrayList<>(mentions);
    for (int n = out.size() - 2; n >= 0; n--) {
      boolean weekdays =
          matches.get(n).expression() instanceof Weekday a
              && a.which().isEmpty()
              && matches.get(n + 1).expression() instanceof Weekday;
      if (weekdays && joined(pieces, matches.get(n), matches.get(n + 1))) {
        out.set(n, before(out.get(n), out.get(n + 1)));
      }
    }
    for (int n = 0; n < out.size(); n++) {
      Match m = matches.get(n);
      TimeMention t = out.get(n);
      String lead = m.first() > 0 ? pieces.get(m.first() - 1).lower() : "";
      String word =
          n + 1 < out.size() && joined(pieces, m, matches.get(n + 1))
              ? pieces.get(m.next()).lower()
              : "";
      boolean between = lead.equals("between") && word.equals("and");
      boolean from =
          lead.equals("from") && !word.isEmpty() && !word.equals("and") && !word.equals("or");
      boolean dash =
          !word.isEmpty()
              && (pieces.get(m.next()).isDash()
                  || word.equals("through")
                  || word.equals("to")
                  || word.equals("/"));
      if ((between || from || dash) && spans(t, out.get(n + 1))) {
        TimeMention end = out.get(n + 1);
        Span words =
            new Span(
                between || from ? pieces.get(m.first() - 1).start() : t.span().start(),
                end.span().end());
        When whole =
            new When(
                Optional.of(words.of(text)),
                t.when().from(),
                end.when().to(),
                coarser(t.when().precision(), end.when().precision()),
                t.when().basis());
        out.set(n, new TimeMention(t.span(), t.type(), t.value(), whole));
        out.set(n + 1, new TimeMention(end.span(), end.type(), end.value(), whole));
        n++;
        continue;
      }
      boolean point = t.type() == TimeMention.Type.DATE || t.type() == TimeMention.Type.TIME;
      if (!point || t.when().from().isEmpty() || t.when().to().isEmpty()) {
        continue;
      }
      Span words =
          m.first() > 0 ? new Span(pieces.get(m.first() - 1).start(), t.span().end()) : t.span();
      if (lead.equals("since")
          && report.isPresent()
          && !report.get().day().isBefore(t.when().from().get().day())) {
        out.set(n, with(t, words.of(text), t.when().from(), report));
      } else if (lead.equals("until") || lead.equals("till")) {
        out.set(n, with(t, words.of(text), Optional.empty(), t.when().to()));
      }
    }
    return List.copyOf(out);
  }

  /** The first of two joined weekdays comes first: "Monday to Thursday". */
  private static TimeMention before(TimeMention a, TimeMention b) {
    if (!spans(b, a) || spans(a, b)) {
      return a;
    }
    When w = a.when();
    LocalDate day = w.from().get().day().minusWeeks(1);
    Optional<Moment> moment = Optional.of(Moment.of(day));
    return new TimeMention(
        a.span(),
        a.type(),
        Optional.of(TimePeriod.day(day).value()),
        new When(w.text(), moment, moment, w.precision(), w.basis()));
  }

  private static boolean spans(TimeMention a, TimeMention b) {
    return a.when().from().isPresent()
        && b.when().to().isPresent()
        && a.type() != TimeMention.Type.DURATION
        && b.type() != TimeMention.Type.DURATION
        && a.when().from().get().compareTo(b.when().to().get()) <= 0;
  }

  private static When.Precision coarser(When.Precision a, When.Precision b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static TimeMention with(
      TimeMention t, String words, Optional<Moment> from, Optional<Moment> to) {
    return new TimeMention(
        t.span(),
        t.type(),
        t.value(),
        new When(Optional.of(words), from, to, t.when().precision(), t.when().basis()));
  }
}
