package org.zubda.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.zubda.place.Place;

/**
 * How sure it is that two reports tell of the same, and why.
 *
 * @param score about the logarithm of the odds: 0 is even
 * @param reasons in words, for and against
 */
public record Likeness(double score, List<String> reasons) {

  /** What each sign adds; two reports of which nothing is shared start with this. */
  private static final double BASE = -2;

  private static final double NAMES = 7.5;
  private static final double WORDS = 3;
  private static final double TITLE = 2.2;

  /** For each unit of weight of the five heaviest pairs of names that stand in both. */
  private static final double NAME_PAIRS = 0.06;

  private static final double NUMBER = 0.2;
  private static final double AGES = 0.8;
  private static final double OTHER_AGES = -1.5;

  /** For each tenfold of days between the nearest two that they name or were published on. */
  private static final double TIME = -2.3;

  /** Reports of one outlet share its manner and its pages' furniture. */
  private static final double SAME_OUTLET = -2;

  /** For each tenfold by which the smallest town that both name is smaller than a large city. */
  private static final double TOWN = 0.4;

  private static final double OTHER_PLACES = -1.5;
  private static final double OTHER_DAYS = -1.5;

  /** Kilometres within which what happened is of one place. */
  private static final double NEARBY = 40;

  /** Days by which what is claimed may be apart. */
  private static final long SAME_DAYS = 2;

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
            + NAME_PAIRS * a.namePairs().heaviestShared(b.namePairs(), 5)
            + NUMBER * Math.min(2, a.numbers().shared(b.numbers()).length)
            + TOWN * a.towns().heaviestShared(b.towns(), 1)
            + (apart(a, b) ? OTHER_PLACES : 0)
            + (daysApart(a.claimDays(), b.claimDays()) > SAME_DAYS ? OTHER_DAYS : 0)
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
    return daysApart(a.days(), b.days());
  }

  /** Days between the nearest two of two lists in rising order; 0 where one is empty. */
  private static long daysApart(long[] a, long[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    long least = Long.MAX_VALUE;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      long apart = a[i] - b[j];
      least = Math.min(least, Math.abs(apart));
      if (apart < 0) {
        i++;
      } else {
        j++;
      }
    }
    return least;
  }

  /** Whether both claim things of towns, and none of one's is near any of the other's. */
  private static boolean apart(Gist a, Gist b) {
    if (a.scenes().length == 0 || b.scenes().length == 0) {
      return false;
    }
    for (int i = 0; i < a.scenes().length; i += 2) {
      Place.Point one = new Place.Point(a.scenes()[i], a.scenes()[i + 1]);
      for (int j = 0; j < b.scenes().length; j += 2) {
        if (one.kilometresTo(new Place.Point(b.scenes()[j], b.scenes()[j + 1])) <= NEARBY) {
          return false;
        }
      }
    }
    return true;
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
    if (apart(a, b)) {
      reasons.add("at other places");
    }
    if (daysApart(a.claimDays(), b.claimDays()) > SAME_DAYS) {
      reasons.add("of other days");
    }
    if (a.day().isPresent() && b.day().isPresent()) {
      long days = Math.abs(a.day().get().toEpochDay() - b.day().get().toEpochDay());
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
