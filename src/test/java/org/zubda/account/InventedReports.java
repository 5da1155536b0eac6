package org.zubda.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.zubda.actor.Actor;
import org.zubda.claim.Attribution;
import org.zubda.claim.Certainty;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.EventType;
import org.zubda.claim.Polarity;
import org.zubda.claim.Reading;
import org.zubda.claim.Said;
import org.zubda.claim.Scope;
import org.zubda.claim.Victims;
import org.zubda.mention.Count;
import org.zubda.mention.Mentions;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Published;
import org.zubda.report.Report;
import org.zubda.report.Span;

/**
 * Readings of reports made by chance: several stories with words, a place and days of their own;
 * copies with another headline, single sentences that a report of the same or another story has
 * too, reports without a date, and reports between two stories.
 */
public final class InventedReports {

  private static final LocalDate DAY = LocalDate.of(2031, 5, 1);

  private static final List<String> MONITORS = List.of("Red Lamp", "Field Watch", "Aid Post");

  private static final List<String> TARGETS = List.of("a market", "a school", "the bridge", "");

  private static final Actor ARMY =
      new Actor(Optional.of("x:army"), "the army", Actor.Kind.MILITARY, Optional.of("x:state"));

  private static final Actor FRONT =
      new Actor(Optional.of("x:front"), "the Front", Actor.Kind.REBEL, Optional.of("x:front"));

  private final Random random;
  private final List<List<String>> words = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();

  /** A claim, and the sentence that makes it. */
  private record Sentence(String words, List<Made> claims) {}

  /** A claim that only wants to know where it stands. */
  private interface Made {
    Claim at(Said said);
  }

  private record Written(int story, String title, List<Sentence> sentences) {}

  private InventedReports(long seed, int stories) {
    this.random = new Random(seed);
    for (int s = 0; s < stories; s++) {
      List<String> own = new ArrayList<>();
      for (int w = 0; w < 14; w++) {
        own.add(word());
      }
      words.add(own);
      String name = capital(word());
      places.add(
          new Place(
              Optional.of("test:" + name),
              name,
              Optional.of(new Place.Point(s * 3, s * 5)),
              Optional.of("XX"),
              Optional.empty(),
              Place.Precision.TOWN,
              0,
              Optional.empty()));
    }
  }

  /** So many reports of so many stories; the same seed gives the same reports. */
  public static List<Reading> of(long seed, int reports, int stories) {
    InventedReports invented = new InventedReports(seed, stories);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      readings.add(invented.reading(i));
    }
    return readings;
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      word.append("bdfgklmnprtvz".charAt(random.nextInt(13)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.append("n").toString();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private Reading reading(int number) {
    Written report = written(random.nextInt(words.size()));
    written.add(report);
    StringBuilder text = new StringBuilder(report.title()).append("\n\n");
    List<Claim> claims = new ArrayList<>();
    String id = "sha256:" + String.format(Locale.ROOT, "%064x", random.nextLong());
    boolean dated = random.nextInt(8) > 0;
    LocalDate day = DAY.plusDays(random.nextInt(6));
    List<PlaceMention> mentions = new ArrayList<>();
    for (Sentence sentence : report.sentences()) {
      Span evidence = new Span(text.length(), text.length() + sentence.words().length());
      text.append(sentence.words()).append(random.nextInt(4) == 0 ? "\n\n" : " ");
      for (Place place : places) {
        int at = sentence.words().indexOf(place.name());
        if (at >= 0) {
          int from = evidence.start() + at;
          mentions.add(
              new PlaceMention(new Span(from, from + place.name().length()), place, false));
        }
      }
      for (Made made : sentence.claims()) {
        claims.add(made.at(said(id, claims.size(), evidence, places.get(report.story()), day)));
      }
    }
    Report whole =
        new Report(
            id,
            "report-" + number + ".txt",
            Optional.empty(),
            Optional.of(report.title()),
            Optional.of(new Outlet("Paper " + random.nextInt(5), Outlet.Basis.METADATA)),
            dated
                ? Optional.of(new Published(moment(day), Published.Basis.METADATA))
                : Optional.empty(),
            "en",
            text.toString(),
            false,
            Optional.empty());
    return new Reading(
        whole,
        random.nextInt(20) > 0,
        List.of(),
        List.of(),
        new Mentions(List.of(), mentions, List.of()),
        List.of(),
        claims);
  }

  private Moment moment(LocalDate day) {
    return random.nextBoolean()
        ? Moment.of(day)
        : Moment.parse(day + "T" + String.format(Locale.ROOT, "%02d:00Z", random.nextInt(24)));
  }

  /** A report of its own, or one that takes over another's words. */
  private Written written(int story) {
    String title =
        "%s %s near %s"
            .formatted(
                capital(any(words.get(story))), any(words.get(story)), places.get(story).name());
    List<Written> earlier = written.stream().filter(w -> w.story() == story).toList();
    if (!earlier.isEmpty() && random.nextInt(4) == 0) {
      return new Written(story, title, any(earlier).sentences());
    }
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 2 + random.nextInt(5); i > 0; i--) {
      int other = random.nextInt(12) == 0 ? random.nextInt(words.size()) : story;
      sentences.add(sentence(other));
    }
    if (!earlier.isEmpty() && random.nextInt(3) == 0) {
      sentences.add(any(any(earlier).sentences()));
    }
    if (!written.isEmpty() && random.nextInt(3) == 0) {
      sentences.add(any(any(written).sentences()));
    }
    return new Written(story, title, sentences);
  }

  private Sentence sentence(int story) {
    List<String> own = words.get(story);
    String place = places.get(story).name();
    String colour = any(own) + " " + any(own) + " " + any(own);
    int n = 2 + random.nextInt(9);
    return switch (random.nextInt(6)) {
      case 0, 1, 2 -> {
        String target = any(TARGETS);
        yield new Sentence(
            "Shelling of %s in %s killed %d people %s."
                .formatted(target.isEmpty() ? "homes" : target, place, n, colour),
            List.of(said -> toll(said, n, target)));
      }
      case 3 -> {
        Actor holder = any(List.of(ARMY, FRONT));
        yield new Sentence(
            "Now %s holds %s %s.".formatted(holder.name(), place, colour),
            List.of(
                said ->
                    new Claim.Control(
                        said,
                        holder,
                        any(List.of(Claim.Control.Extent.values())),
                        Claim.Control.Change.GAINED,
                        Optional.empty())));
      }
      case 4 -> {
        Actor who = any(List.of(ARMY, FRONT));
        yield new Sentence(
            "Whether %s shelled %s is said %s.".formatted(who.name(), place, colour),
            List.of(
                said ->
                    new Claim.Statement(
                        said,
                        Claim.Statement.Subject.RESPONSIBILITY,
                        Optional.of(who),
                        Optional.empty())));
      }
      default ->
          new Sentence(
              "There was %s, %s and %s in %s.".formatted(colour, any(own), any(own), place),
              List.of(
                  said ->
                      new Claim.Event(
                          said,
                          EventType.SHELLING,
                          Optional.of(ARMY),
                          Optional.empty(),
                          OptionalInt.empty())));
    };
  }

  private static Claim toll(Said said, int n, String target) {
    return new Claim.Toll(
        said,
        Effect.KILLED,
        new Victims(Victims.Category.ALL, Optional.empty(), Optional.of("people")),
        n % 3 == 0 ? Count.Stated.atLeast(n, "" + n) : Count.Stated.exactly(n, "" + n),
        Optional.empty(),
        Optional.of(EventType.SHELLING),
        Scope.INCIDENT,
        target.isEmpty() ? Optional.empty() : Optional.of(target));
  }

  private Said said(String report, int number, Span evidence, Place place, LocalDate day) {
    boolean own = random.nextInt(3) == 0;
    Actor monitor =
        random.nextInt(5) == 0
            ? any(List.of(ARMY, FRONT))
            : Actor.unknown(any(MONITORS), Actor.Kind.MONITOR);
    Moment at = Moment.of(day.minusDays(random.nextInt(2)));
    return new Said(
        report.substring(55) + "-" + number,
        report,
        evidence,
        new Span(evidence.start(), Math.min(evidence.end(), evidence.start() + 12)),
        own
            ? Attribution.OWN_VOICE
            : new Attribution(
                List.of(
                    new Attribution.Link(
                        monitor, monitor.name(), Optional.of("said"), Optional.empty()))),
        random.nextInt(6) == 0 ? Polarity.DENIED : Polarity.ASSERTED,
        Certainty.STATED,
        random.nextInt(3) == 0
            ? When.UNKNOWN
            : new When(
                Optional.empty(),
                Optional.of(at),
                Optional.of(at),
                When.Precision.DAY,
                When.Basis.STATED),
        Optional.of(place),
        Optional.of(place.name()),
        random.nextInt(9) == 0,
        1);
  }
}
