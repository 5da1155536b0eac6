package org.zubda.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How sure it is that two reports tell of the same, and why.
 *
 * @param score about the logarithm of the odds: 0 is even
 * @param reasons in words, for and against
 */
public record Likeness(double score, List<String> reasons) {

  /** What each sign adds. Names shared in full, other words, headlines; even odds need most. */
  private static final double BASE = -1.8;

  private static final double NAMES = 5.5;
  private static final double WORDS = 1.5;
  private static final double TITLE = 2.2;

  /** For each unit of weight of the five heaviest pairs of names that stand in both. */
  private static final double NAME_PAIRS = 0.07;

  private static final double NUMBER = 0.6;
  private static final double AGES = 1.4;
  private static final double OTHER_AGES = -1.6;

  /** For each tenfold of days between them. */
  private static final double TIME = -2.2;

  /** Reports of one outlet share its manner and its pages' furniture. */
  private static final double SAME_OUTLET = -2;

  /** Copies that can't be changed. */
  public Likeness {
    reasons = List.copyOf(reasons);
  }

  /** The score alone. */
  static double score(Gist a, Gist b) {
    double score =
        BASE
            + NAMES * a.names().dot(b.names())
            + WORDS * a.words().dot(b.words())
            + TITLE * a.title().dot(b.title())
            + NAME_PAIRS * a.namePairs().heaviestShared(b.namePairs())
            + NUMBER * Math.min(2, a.numbers().shared(b.numbers()).length)
            + TIME * Math.log10(1 + days(a, b));
    if (a.ages().size() > 0 && b.ages().size() > 0) {
      int shared = a.ages().shared(b.ages()).length;
      score +=
          shared == 0 ? OTHER_AGES : AGES * shared / Math.min(a.ages().size(), b.ages().size());
    }
    return score + (sameOutlet(a, b) ? SAME_OUTLET : 0);
  }

  private static boolean sameOutlet(Gist a, Gist b) {
    return a.outlet().isPresent() && a.outlet().equals(b.outlet());
  }

  /** Days between the nearest two days that the reports name or were published on; else 0. */
  static long days(Gist a, Gist b) {
    if (a.day().isEmpty() || b.day().isEmpty()) {
      return 0;
    }
    long least = Long.MAX_VALUE;
    int i = 0;
    int j = 0;
    while (i < a.days().length && j < b.days().length) {
      long apart = a.days()[i] - b.days()[j];
      least = Math.min(least, Math.abs(apart));
      if (apart < 0) {
        i++;
      } else {
        j++;
      }
    }
    return least;
  }

  /**
   * The score with its reasons.
   *
   * @param spelled tells the word behind a hash
   */
  static Likeness of(Gist a, Gist b, IntFunction<String> spelled) {
    List<String> reasons = new ArrayList<>();
    named("the names", a.namePairs().shared(b.namePairs()), spelled, reasons);
    if (reasons.isEmpty()) {
      named("the names", a.names().shared(b.names()), spelled, reasons);
    }
    named("the ages", a.ages().shared(b.ages()), spelled, reasons);
    named("the numbers", a.numbers().shared(b.numbers()), spelled, reasons);
    if (a.title().dot(b.title()) >= 0.5) {
      reasons.add("like headlines");
    }
    if (a.words().dot(b.words()) >= 0.3) {
      reasons.add("like words");
    }
    if (a.day().isPresent() && b.day().isPresent()) {
      long days = days(a, b);
      reasons.add(
          days == 0
              ? "published on one day"
              : days == 1 ? "published a day apart" : "published " + days + " days apart");
    }
    return new Likeness(score(a, b), reasons);
  }

  private static void named(String what, int[] keys, IntFunction<String> spelled, List<String> to) {
    List<String> words = new ArrayList<>();
    for (int key : keys) {
      words.add(spelled.apply(key));
    }
    words.sort(null);
    if (!words.isEmpty()) {
      to.add(
          "both have "
              + what
              + " "
              + String.join(", ", words.subList(0, Math.min(5, words.size()))));
    }
  }
}
