package org.zubda.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What reports are wanted: those that hold all of these words, name this place and this actor, and
 * were published between these days. Case and accents don't count.
 *
 * @param words single words; several with spaces between stand together in that order; one that
 *     ends with an asterisk is the beginning of a word
 * @param place a place that they name, or that holds one that they name; known of reports that have
 *     been read
 * @param actor an actor that they name; known of reports that have been read
 * @param from first day of publication
 * @param to last day of publication
 * @param limit how many at most: those that came in last
 */
public record SearchQuery(
    List<String> words,
    Optional<String> place,
    Optional<String> actor,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    int limit) {

  /** A copy that can't be changed. */
  public SearchQuery {
    words = List.copyOf(words);
  }

  /**
   * Something that is found in the index.
   *
   * @param words words that stand together; one alone mostly
   * @param begins whether the last of them is only the beginning of one
   */
  record Term(List<String> words, boolean begins) {}

  /**
   * What must all be found, each as terms of which one must be; no term at all where nothing was
   * asked.
   */
  List<List<Term>> terms() {
    List<List<Term>> all = new ArrayList<>();
    for (String asked : words) {
      List<String> folded = SearchWords.fold(asked);
      if (!folded.isEmpty()) {
        all.add(List.of(new Term(folded, asked.endsWith("*"))));
      }
    }
    place.map(name -> mark(ReportWords.PLACE, name)).ifPresent(all::add);
    actor.map(name -> mark(ReportWords.ACTOR, name)).ifPresent(all::add);
    if (from.isPresent() || to.isPresent()) {
      all.add(days(from.orElse(LocalDate.of(0, 1, 1)), to.orElse(LocalDate.of(9999, 12, 31))));
    }
    return all;
  }

  private static List<Term> mark(String kind, String name) {
    return List.of(new Term(List.of(kind + String.join("_", SearchWords.fold(name))), false));
  }

  /** The fewest marks that cover the days: whole millennia, centuries, decades, years, months. */
  private static List<Term> days(LocalDate from, LocalDate to) {
    List<Term> marks = new ArrayList<>();
    LocalDate day = from;
    while (!day.isAfter(to)) {
      LocalDate next = day.plusDays(1);
      Term mark = new Term(List.of(ReportWords.day(day)), false);
      if (day.getDayOfMonth() == 1 && !day.plusMonths(1).minusDays(1).isAfter(to)) {
        next = day.plusMonths(1);
        mark = new Term(List.of(ReportWords.month(day)), false);
      }
      if (day.getDayOfYear() == 1) {
        for (int years = 1, cut = 0; years <= 1000; years *= 10, cut++) {
          if (day.getYear() % years == 0 && !day.plusYears(years).minusDays(1).isAfter(to)) {
            next = day.plusYears(years);
            String year = ReportWords.year(day);
            mark = new Term(List.of(year.substring(0, year.length() - cut)), cut > 0);
          }
        }
      }
      marks.add(mark);
      day = next;
    }
    // A span that ends before it begins holds no day.
    return marks.isEmpty() ? List.of(new Term(List.of("_d_none"), false)) : marks;
  }
}
