package org.zubda.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.language.en.TimeWords;
import org.zubda.mention.TimeExpression.Calendar;
import org.zubda.mention.TimeExpression.Near;
import org.zubda.mention.TimeExpression.One;
import org.zubda.mention.TimeExpression.PartOf;
import org.zubda.mention.TimeExpression.Shifted;
import org.zubda.mention.TimeExpression.Weekday;
import org.zubda.mention.TimeGrammar.Match;
import org.zubda.report.Moment;
import org.zubda.report.Span;

/**
 * Finds the times that a report speaks of, and puts them on the calendar.
 *
 * <p>Times are counted from the day of the report; where that is not known, from a date that stands
 * at the head of the text; where there is none, they stay unanchored. A text that tells history by
 * its own dates is read by those.
 */
public final class TimeReader {

  private final TimeWords words;

  /** A reader with these words. Safe for use by several threads. */
  public TimeReader(TimeWords words) {
    this.words = words;
  }

  /** A reader of English times. */
  public static TimeReader english() {
    return new TimeReader(TimeWords.load());
  }

  /** One sentence's pieces, and the times found in them. */
  private record Found(Sentence sentence, List<TimeToken> pieces, List<Match> matches) {}

  /** The times of a report that names no places, as {@link #read(Document, List)}. */
  public List<TimeMention> read(Document document) {
    return read(document, List.of());
  }

  /**
   * The times of a report, in the order of its text; none lies inside another.
   *
   * @param places what the report names: "5 p.m. IST" is another hour in India than in Israel
   */
  public List<TimeMention> read(Document document, List<PlaceMention> places) {
    String text = document.report().text();
    List<List<TimeToken>> pieces = new ArrayList<>();
    int beforeChrist = 0;
    for (Sentence s : document.sentences()) {
      List<TimeToken> own = TimeTokens.of(s, text);
      pieces.add(own);
      for (TimeToken t : own) {
        beforeChrist += t.isOneOf("bc", "b.c.", "bce") ? 1 : 0;
      }
    }
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      TimeGrammar grammar = new TimeGrammar(words, pieces.get(i), beforeChrist >= 3);
      found.add(new Found(document.sentences().get(i), pieces.get(i), grammar.all()));
    }
    Optional<LocalDate> published = document.report().published().map(p -> p.at().day());
    boolean narrative = isNarrative(found, published);
    Optional<LocalDate> day = published.isEmpty() && !narrative ? dateline(found) : published;
    TimeResolver resolver = new TimeResolver(day, narrative, countries(places));
    List<TimeMention> mentions = new ArrayList<>();
    for (Found f : found) {
      mentions.addAll(sentence(f, resolver, text, day));
    }
    return List.copyOf(mentions);
  }

  /** The countries of a report's places, the one named most first. */
  private static List<String> countries(List<PlaceMention> places) {
    Map<String, Integer> named = new LinkedHashMap<>();
    places.forEach(
        m -> m.place().country().ifPresent(c -> named.merge(c, m.speaks() ? 1 : 2, Integer::sum)));
    return named.entrySet().stream()
        .sorted(Comparator.comparing(e -> -e.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<TimeMention> sentence(
      Found f, TimeResolver resolver, String text, Optional<LocalDate> day) {
    boolean headline =
        f.sentence().kind() == Sentence.Kind.TITLE || f.sentence().kind() == Sentence.Kind.HEADING;
    resolver.sentence();
    List<TimeMention> out = new ArrayList<>();
    List<Match> matches = TimeRanges.sharing(f.pieces(), f.matches());
    for (Match m : matches) {
      TimeTense tense = TimeTense.around(f.pieces(), m.first(), m.next(), headline);
      TimeResolver.Resolved r = resolver.resolve(m.expression(), tense, leading(f, m, headline));
      Span span = new Span(f.pieces().get(m.first()).start(), f.pieces().get(m.next() - 1).end());
      When w = r.when();
      out.add(
          new TimeMention(
              span,
              r.type(),
              r.value(),
              new When(Optional.of(span.of(text)), w.from(), w.to(), w.precision(), w.basis())));
    }
    return TimeRanges.join(f.pieces(), matches, out, text, day.map(Moment::of));
  }

  /**
   * Whether a bare year stands where it dates what follows: in a heading, or first in a sentence.
   */
  private static boolean leading(Found f, Match m, boolean headline) {
    boolean end = m.first() > 1 && f.pieces().get(m.first() - 1).isDash();
    return !end && (headline || m.first() <= 2);
  }

  /**
   * Whether a text tells history: it names years again and again, and hardly ever counts from the
   * day of the report.
   */
  private static boolean isNarrative(List<Found> found, Optional<LocalDate> published) {
    int years = 0;
    int near = 0;
    for (Found f : found) {
      for (Match m : f.matches()) {
        if (m.expression() instanceof Calendar c && c.year().isPresent()) {
          int year = c.year().getAsInt();
          years += published.filter(p -> Math.abs(p.getYear() - year) <= 1).isEmpty() ? 1 : 0;
        }
        near += countsFromReport(m.expression()) ? 1 : 0;
      }
    }
    return years >= 5 && years > 3 * near;
  }

  private static boolean countsFromReport(TimeExpression e) {
    return switch (e) {
      case Weekday w -> true;
      case Near n -> true;
      case PartOf p -> p.which().isPresent();
      case One o -> !o.bare() && o.which().compareTo(TimeWords.Which.NEXT) <= 0;
      case Shifted s -> s.ago();
      default -> false;
    };
  }

  /** The full date at the head of a text, on a line of its own or before a dash. */
  private static Optional<LocalDate> dateline(List<Found> found) {
    for (Found f : found.subList(0, Math.min(6, found.size()))) {
      for (Match m : f.matches()) {
        if (!(m.expression() instanceof Calendar c)
            || c.year().isEmpty()
            || c.month().isEmpty()
            || c.day().isEmpty()) {
          continue;
        }
        boolean verb = f.pieces().stream().anyMatch(t -> t.tag().matches("VB[DZP]|MD"));
        boolean dash = false;
        for (int i = m.next(); i < Math.min(f.pieces().size(), m.next() + 4); i++) {
          dash |= f.pieces().get(i).isDash() || f.pieces().get(i).is(":");
        }
        OptionalInt year = c.year();
        if (!verb || (dash && m.first() < 12)) {
          return Optional.of(java.time.YearMonth.of(year.getAsInt(), c.month().getAsInt()))
              .filter(month -> month.isValidDay(c.day().getAsInt()))
              .map(month -> month.atDay(c.day().getAsInt()));
        }
      }
    }
    return Optional.empty();
  }
}
