package org.zubda.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zubda.language.en.TimeWords;
import org.zubda.mention.GrammarPart.Parse;

/**
 * Finds the times in the pieces of one sentence. Each method of its parts reads one form that
 * begins at a piece, and the longest form that can be read there wins.
 */
final class TimeGrammar {

  /**
   * These pieces are a time.
   *
   * @param first the first piece
   * @param next the piece after the last
   */
  record Match(int first, int next, TimeExpression expression) {}

  final YearGrammar years;
  final DateGrammar dates;
  final DayGrammar days;
  final PeriodGrammar periods;
  final ClockGrammar clocks;
  final LengthGrammar lengths;
  final VagueGrammar vague;
  private final List<TimeToken> pieces;

  /**
   * A grammar for one sentence.
   *
   * @param beforeChrist whether the text is about years before Christ: a bare three-digit number
   *     may be one then
   */
  TimeGrammar(TimeWords words, List<TimeToken> pieces, boolean beforeChrist) {
    this.pieces = pieces;
    years = new YearGrammar(this, words, pieces, beforeChrist);
    dates = new DateGrammar(this, words, pieces);
    days = new DayGrammar(this, words, pieces);
    periods = new PeriodGrammar(this, words, pieces);
    clocks = new ClockGrammar(this, words, pieces);
    lengths = new LengthGrammar(this, words, pieces);
    vague = new VagueGrammar(this, words, pieces);
  }

  /** All times of the sentence, in order, none inside another. */
  List<Match> all() {
    List<Match> found = new ArrayList<>();
    int i = 0;
    while (i < pieces.size()) {
      List<Match> list = dates.list(i);
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

  @Nullable Parse time(int i) {
    TimeToken t = pieces.get(i);
    if (t.kind() == TimeToken.Kind.SIGN && !t.isOneOf("'", "~")) {
      return null;
    }
    // A name of a person or a newspaper is no month: "April Jones", "the Sunday Times".
    Parse best = null;
    best = GrammarPart.longest(best, periods.edge(i));
    best = GrammarPart.longest(best, clocks.clock(i));
    best = GrammarPart.longest(best, clocks.partOfDay(i));
    best = GrammarPart.longest(best, pointOrSpan(i));
    best = GrammarPart.longest(best, lengths.often(i));
    best = GrammarPart.longest(best, lengths.length(i));
    best = GrammarPart.longest(best, vague.vague(i));
    return best;
  }

  /** A time that can stand inside others: "the end of ___". */
  @Nullable Parse pointOrSpan(int i) {
    Parse best = null;
    best = GrammarPart.longest(best, dates.holiday(i));
    best = GrammarPart.longest(best, dates.calendar(i));
    best = GrammarPart.longest(best, years.bareYear(i));
    best = GrammarPart.longest(best, years.decade(i));
    best = GrammarPart.longest(best, years.century(i));
    best = GrammarPart.longest(best, days.weekday(i));
    best = GrammarPart.longest(best, days.nearDay(i));
    best = GrammarPart.longest(best, dates.monthBy(i));
    best = GrammarPart.longest(best, periods.one(i));
    best = GrammarPart.longest(best, periods.season(i));
    best = GrammarPart.longest(best, periods.quarter(i));
    best = GrammarPart.longest(best, periods.half(i));
    return best;
  }
}
