package org.zubda.claim;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.mention.Mentions;
import org.zubda.mention.TimeMention;
import org.zubda.mention.When;
import org.zubda.report.Moment;
import org.zubda.report.Published;
import org.zubda.report.Report;

/**
 * Works out when a report was published from its own words: a dateline, "Updated:", "Posted on". A
 * day that was given apart from the text stands, and only gains the time of day that the text adds.
 */
final class PublishedFinder {

  /** How many sentences at a report's head can hold its date. */
  private static final int HEAD = 4;

  private static final Pattern CUE =
      Pattern.compile(
          "(?i)(?:updated|published|posted|publication|last modified|first published|date)\\W+(?:on|at|of)?\\W*$");

  private static final Pattern FULL_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T.*)?");

  /** The moment of publication that the text states; empty where it states none, or another day. */
  Optional<Published> find(Document document, Mentions mentions) {
    Optional<Published> given = document.report().published();
    Optional<Moment> stated = stated(document, mentions);
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    if (given.isEmpty()) {
      return stated.map(at -> new Published(at, Published.Basis.TEXT));
    }
    boolean sameDay =
        Math.abs(given.get().at().day().toEpochDay() - stated.get().day().toEpochDay()) <= 1;
    boolean adds = given.get().at().at().isEmpty() && stated.get().at().isPresent() && sameDay;
    return adds ? stated.map(at -> new Published(at, given.get().basis())) : Optional.empty();
  }

  private static Optional<Moment> stated(Document document, Mentions mentions) {
    Report report = document.report();
    Optional<Moment> day = Optional.empty();
    for (TimeMention t : mentions.times()) {
      Optional<Sentence> s = headSentence(document, t);
      if (s.isEmpty() || t.when().from().isEmpty()) {
        continue;
      }
      if (day.isPresent()) {
        boolean timeOfThatDay =
            t.type() == TimeMention.Type.TIME
                && t.when().from().get().at().isPresent()
                && t.when().precision() == When.Precision.HOUR
                && t.when().from().get().day().equals(day.get().day());
        return timeOfThatDay ? t.when().from() : day;
      }
      boolean full =
          t.when().basis() == When.Basis.STATED
              && t.value().filter(v -> FULL_DAY.matcher(v).matches()).isPresent();
      if (full && isPublication(s.get(), t, report.text())) {
        day = t.when().from();
      }
    }
    return day;
  }

  private static Optional<Sentence> headSentence(Document document, TimeMention t) {
    return document.sentences().stream()
        .limit(HEAD)
        .filter(s -> s.span().contains(t.span()))
        .findFirst();
  }

  private static boolean isPublication(Sentence s, TimeMention t, String text) {
    String before = text.substring(s.span().start(), t.span().start());
    boolean dateline =
        s.kind() == Sentence.Kind.HEADING
            && text.substring(t.span().end(), s.span().end()).matches("(?s).*\\(.*\\).*[-–—:]\\s*");
    boolean opens = before.isBlank();
    return CUE.matcher(before).find() || dateline || opens;
  }
}
