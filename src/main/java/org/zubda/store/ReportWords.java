package org.zubda.store;

import java.time.LocalDate;
import java.util.Locale;
import org.zubda.claim.Reading;
import org.zubda.mention.ActorMention;
import org.zubda.mention.PlaceMention;
import org.zubda.report.Report;

/** By what a report is found: its words, its date, and, once it is read, its places and actors. */
final class ReportWords {

  /** What the mark of a place begins with, and that of an actor. */
  static final String PLACE = "_p_";

  static final String ACTOR = "_a_";

  /** And that of a year. */
  static final String YEAR = "_y_";

  private ReportWords() {}

  /** Of a report that has not been read yet. */
  static SearchWords of(Report report) {
    SearchWords words = new SearchWords();
    if (!report.titleAdded()) {
      report.title().filter(title -> !report.text().startsWith(title)).ifPresent(words::text);
    }
    words.text(report.text());
    report.published().ifPresent(published -> dates(words, published.at().day()));
    return words;
  }

  /** Of one that has been read. */
  static SearchWords of(Reading reading) {
    SearchWords words = of(reading.report());
    String text = reading.report().text();
    for (PlaceMention mention : reading.mentions().places()) {
      place(words, mention.place().name());
      place(words, mention.span().of(text));
      mention.place().admin1().ifPresent(name -> place(words, name));
      mention.place().country().ifPresent(code -> place(words, code));
      mention.place().country().ifPresent(code -> place(words, country(code)));
    }
    for (ActorMention mention : reading.mentions().actors()) {
      if (mention.named()) {
        actor(words, mention.actor().name());
        actor(words, mention.span().of(text));
      }
    }
    return words;
  }

  private static String country(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  private static void dates(SearchWords words, LocalDate day) {
    words.mark(day(day)).mark(month(day)).mark(year(day));
  }

  private static void place(SearchWords words, String name) {
    mark(words, PLACE, name);
  }

  private static void actor(SearchWords words, String name) {
    mark(words, ACTOR, name);
  }

  private static void mark(SearchWords words, String kind, String name) {
    String folded = String.join("_", SearchWords.fold(name));
    if (!folded.isEmpty()) {
      words.mark(kind + folded);
    }
  }

  /** The mark of a day. */
  static String day(LocalDate day) {
    return String.format(
        Locale.ROOT, "_d_%04d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** The mark of a day's month. */
  static String month(LocalDate day) {
    return String.format(Locale.ROOT, "_m_%04d%02d", day.getYear(), day.getMonthValue());
  }

  /** The mark of a day's year. */
  static String year(LocalDate day) {
    return String.format(Locale.ROOT, YEAR + "%04d", day.getYear());
  }
}
