package org.zubda.export;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.account.Disagreement;
import org.zubda.account.Status;
import org.zubda.account.TollEntry;
import org.zubda.actor.Actor;
import org.zubda.claim.Certainty;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.EventType;
import org.zubda.claim.Polarity;
import org.zubda.claim.Scope;
import org.zubda.claim.Victims;
import org.zubda.mention.Count;
import org.zubda.mention.When;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Published;
import org.zubda.report.Report;

/** How values of the account are said in plain English, the same on paper and on the terminal. */
public final class Wording {

  /** So many characters of a report without a headline stand for one. */
  private static final int FIRST_WORDS = 80;

  private Wording() {}

  /** "1,200". */
  public static String number(int n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** "1 report", "5 reports". */
  public static String counted(int n, String one, String many) {
    return number(n) + " " + (n == 1 ? one : many);
  }

  /** "at least 120", "up to 70", "30 to 40", "about 20". */
  public static String count(Count count) {
    return switch (count) {
      case Count.Stated s -> (s.approximate() ? "about " : "") + bounds(s.low(), s.high());
      case Count.Unstated u -> "no number (“" + u.text() + "”)";
    };
  }

  private static String bounds(OptionalInt low, OptionalInt high) {
    if (low.isPresent() && high.isPresent()) {
      return low.getAsInt() == high.getAsInt()
          ? number(low.getAsInt())
          : number(low.getAsInt()) + " to " + number(high.getAsInt());
    }
    if (low.isPresent()) {
      return "at least " + number(low.getAsInt());
    }
    return high.isPresent() ? "up to " + number(high.getAsInt()) : "not known";
  }

  /** An entry's answer in words; a contested one is "contested" and never a number. */
  public static String figure(TollEntry entry) {
    return figure(entry.status(), entry.best(), entry.low(), entry.high());
  }

  /** An answer in words; a contested one is "contested" and never a number. */
  public static String figure(Status status, OptionalInt best, OptionalInt low, OptionalInt high) {
    if (status == Status.CONTESTED) {
      return "contested";
    }
    if (best.isEmpty()) {
      return bounds(low, high) + " (no best figure)";
    }
    int most = best.getAsInt();
    boolean lowIsBest = low.isEmpty() || low.getAsInt() == most;
    if (high.isEmpty()) {
      return lowIsBest
          ? "at least " + number(most)
          : number(most) + " (at least " + number(low.getAsInt()) + ")";
    }
    if (low.isEmpty() && high.getAsInt() == most) {
      return "up to " + number(most);
    }
    return lowIsBest && high.getAsInt() == most
        ? number(most)
        : number(most) + " (" + bounds(low, high) + ")";
  }

  /** The columns "low" and "high": a number, or "open" where nothing bounds it. */
  public static String bound(OptionalInt bound) {
    return bound.isPresent() ? number(bound.getAsInt()) : "open";
  }

  /** The column "best": a number, "contested", or a dash where none can be said. */
  public static String best(Status status, OptionalInt best) {
    if (status == Status.CONTESTED) {
      return "contested";
    }
    return best.isPresent() ? number(best.getAsInt()) : "–";
  }

  /** "killed or injured". */
  public static String effect(Effect effect) {
    return plain(effect);
  }

  /** "Killed, civilians"; people without a side are just "Killed". */
  public static String question(TollEntry entry) {
    return question(effect(entry.effect()), entry.victims());
  }

  /** The same, of the effect in plain words. */
  public static String question(String effect, String victims) {
    return capital(effect) + (victims.equalsIgnoreCase("all") ? "" : ", " + victims);
  }

  /** "agreed". */
  public static String status(Status status) {
    return plain(status);
  }

  /** What a status means, for a reader who has never seen one. */
  public static String meaning(Status status) {
    return switch (status) {
      case SINGLE -> "One independent source says so. Others may repeat it.";
      case AGREED -> "Two or more independent sources say what fits together.";
      case UPDATED ->
          "A later report of the same count, or of the same place, replaced an earlier one.";
      case CONTESTED ->
          "Sources say what cannot all be so. Both sides are shown, and no side wins.";
    };
  }

  /** "most of it". */
  public static String extent(Claim.Control.Extent extent) {
    return switch (extent) {
      case ENTERED -> "entered it";
      case PART -> "part of it";
      case HALF -> "half of it";
      case MOST -> "most of it";
      case ALL -> "all of it";
      case NONE -> "lost it";
    };
  }

  /** What sources disagree on, as a question. */
  public static String kind(Disagreement.Kind kind) {
    return switch (kind) {
      case COUNT -> "How many";
      case OCCURRENCE -> "Whether it happened";
      case AGENT -> "By whom";
      case PLACE -> "Where it happened";
      case TIME -> "When it happened";
      case CONTROL -> "Who holds it";
    };
  }

  /** How firmly, where it is less than plainly. */
  public static Optional<String> certainty(Certainty certainty) {
    return switch (certainty) {
      case STATED -> Optional.empty();
      case CLAIMED -> Optional.of("as a claim");
      case UNCONFIRMED -> Optional.of("not confirmed");
    };
  }

  /** "12 March 2031". */
  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
  }

  /** "12 March 2031", with the time of day where it is known. */
  public static String moment(Moment moment) {
    return day(moment.day())
        + moment
            .at()
            .map(at -> String.format(Locale.ROOT, ", %02d:%02d", at.getHour(), at.getMinute()))
            .orElse("");
  }

  private static String month(LocalDate day) {
    return capital(day.getMonth().name().toLowerCase(Locale.ROOT));
  }

  /** "12–15 March 2031", "“Wednesday” (date not known)". */
  public static String when(When when) {
    if (when.from().isEmpty()) {
      return when.text().map(t -> "“" + t + "” (date not known)").orElse("date not known");
    }
    LocalDate from = when.from().get().day();
    LocalDate to = when.to().map(Moment::day).orElse(from);
    String days =
        switch (when.precision()) {
          case YEAR ->
              from.getYear() == to.getYear()
                  ? "" + from.getYear()
                  : from.getYear() + "–" + to.getYear();
          case MONTH ->
              from.getMonth() == to.getMonth() && from.getYear() == to.getYear()
                  ? month(from) + " " + from.getYear()
                  : month(from) + " " + from.getYear() + " – " + month(to) + " " + to.getYear();
          case HOUR, PART_OF_DAY, DAY, WEEK, UNKNOWN -> days(from, to);
        };
    return when.basis() == When.Basis.REPORT_DATE ? "reported " + days : days;
  }

  private static String days(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    if (from.getYear() == to.getYear() && from.getMonth() == to.getMonth()) {
      return from.getDayOfMonth() + "–" + day(to);
    }
    return from.getYear() == to.getYear()
        ? from.getDayOfMonth() + " " + month(from) + " – " + day(to)
        : day(from) + " – " + day(to);
  }

  /** The outlet, or where the report came from where no outlet is known. */
  public static String outlet(Report report) {
    return report.outlet().map(Outlet::name).orElse(report.location());
  }

  /** When a report was published and how that is known. */
  public static String published(Report report) {
    return report
        .published()
        .map(p -> moment(p.at()) + " (" + basis(p.basis()) + ")")
        .orElse("date not known");
  }

  /** When a report was published, without how that is known. */
  public static String publishedShort(Report report) {
    return report.published().map(p -> moment(p.at())).orElse("date not known");
  }

  private static String basis(Published.Basis basis) {
    return switch (basis) {
      case METADATA -> "date given";
      case TEXT -> "date in its text";
      case INFERRED -> "date inferred";
    };
  }

  /** Its headline, or its first words where it has none. */
  public static String title(Report report) {
    return report.title().filter(t -> !t.isBlank()).orElseGet(() -> firstWords(report));
  }

  private static String firstWords(Report report) {
    String first = report.text().lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    String line = first.strip();
    if (line.isEmpty()) {
      return report.location();
    }
    if (line.length() <= FIRST_WORDS) {
      return line;
    }
    int space = line.lastIndexOf(' ', FIRST_WORDS);
    return line.substring(0, space > 0 ? space : line.offsetByCodePoints(0, FIRST_WORDS / 2))
        + " …";
  }

  /** What a claim says, in a few words: "at least 120 killed (civilians)". */
  public static String value(Claim claim) {
    String value =
        switch (claim) {
          case Claim.Toll t ->
              count(t.count())
                  + " "
                  + effect(t.effect())
                  + (t.victims().category() == Victims.Category.ALL
                      ? ""
                      : " (" + victims(t.victims()) + ")")
                  + t.perpetrator().map(a -> ", by " + a.name()).orElse("")
                  + ", "
                  + scope(t.scope());
          case Claim.Control c -> control(c);
          case Claim.Event e -> event(e);
          case Claim.Statement s ->
              switch (s.subject()) {
                case RESPONSIBILITY ->
                    s.responsible().map(Actor::name).orElse("someone") + " is responsible";
                case OCCURRENCE -> "it happened";
              };
        };
    return claim.said().polarity() == Polarity.DENIED ? "denied: " + value : value;
  }

  private static String control(Claim.Control c) {
    String place = c.said().place().map(p -> p.name()).orElse("a place");
    String what =
        switch (c.change()) {
          case GAINED -> c.extent() == Claim.Control.Extent.ENTERED ? "entered " : "took ";
          case LOST -> "lost ";
          case HELD -> "holds ";
          case CONTESTED -> "fights over ";
        };
    String much =
        switch (c.extent()) {
          case ENTERED, ALL, NONE -> "";
          case PART -> "part of ";
          case HALF -> "half of ";
          case MOST -> "most of ";
        };
    return c.holder().name()
        + " "
        + what
        + much
        + place
        + c.from().map(a -> " (from " + a.name() + ")").orElse("");
  }

  private static String event(Claim.Event e) {
    String what = plain(e.type());
    String number = e.number().isPresent() ? number(e.number().getAsInt()) + " × " : "";
    return number
        + (e.type() == EventType.OTHER ? "something else" : what)
        + e.actor().map(a -> " by " + a.name()).orElse("")
        + e.target().map(a -> " against " + a.name()).orElse("")
        + e.said().place().map(p -> " in " + p.name()).orElse("");
  }

  private static String victims(Victims victims) {
    return victims.group().map(Actor::name).orElseGet(() -> plain(victims.category()));
  }

  private static String scope(Scope scope) {
    return switch (scope) {
      case INCIDENT -> "in one incident";
      case DAY -> "in a day";
      case OFFENSIVE -> "in the offensive so far";
      case WAR -> "in the war so far";
    };
  }

  /** A name of an enum in plain words: KILLED_OR_INJURED is "killed or injured". */
  public static String plain(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** With a capital at its head. */
  public static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
