package org.zubda.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Published;
import org.zubda.report.Report;
import org.zubda.report.Span;

/**
 * Reports written as a few lines of text, and the lines that their account must have.
 *
 * @param title what is tried
 * @param readings the reports with their claims
 * @param expected the account's lines
 */
record Scenario(String title, List<Reading> readings, List<String> expected) {

  private static final Map<String, Place.Point> POINTS =
      Map.of("Qadis", new Place.Point(10, 10), "Ramla", new Place.Point(12, 12));

  @Override
  public String toString() {
    return title;
  }

  /** All scenarios of a resource beside this class. */
  static List<Scenario> all(String resource) {
    List<Scenario> found = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Scenario.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      String title = "";
      List<String> body = new ArrayList<>();
      for (String line; (line = in.readLine()) != null; ) {
        if (line.startsWith("## ")) {
          add(found, title, body);
          title = line.substring(3);
          body = new ArrayList<>();
        } else if (!line.startsWith("#") && !line.isBlank()) {
          body.add(line);
        }
      }
      add(found, title, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static void add(List<Scenario> found, String title, List<String> body) {
    if (!body.isEmpty()) {
      found.add(of(title, body));
    }
  }

  /** One scenario of its lines. */
  static Scenario of(String title, List<String> lines) {
    List<String> expected = new ArrayList<>();
    Map<String, List<String>> reports = new LinkedHashMap<>();
    String current = "";
    for (String line : lines) {
      if (line.startsWith("=> ")) {
        expected.add(line.substring(3));
      } else if (line.startsWith("@ ")) {
        current = line.substring(2);
        reports.put(current, new ArrayList<>());
      } else {
        reports.get(current).add(line);
      }
    }
    List<Reading> readings = new ArrayList<>();
    reports.forEach((head, claims) -> readings.add(reading(head, claims)));
    return new Scenario(title, readings, expected);
  }

  private static Reading reading(String head, List<String> lines) {
    String[] about = head.split(", ");
    StringBuilder text = new StringBuilder("News of the fighting around Qadis and Ramla.\n\n");
    Map<String, Integer> starts = new LinkedHashMap<>();
    for (String line : lines) {
      String sentence = sentence(line);
      if (!starts.containsKey(sentence)) {
        starts.put(sentence, text.length());
        text.append(sentence).append(' ');
      }
    }
    Report report =
        new Report(
            "sha256:" + String.format(Locale.ROOT, "%064x", (head + text).hashCode() & 0xffffffffL),
            about[0] + ".txt",
            Optional.empty(),
            Optional.of("News of the fighting around Qadis and Ramla"),
            Optional.of(new Outlet(about[2], Outlet.Basis.METADATA)),
            about[1].equals("-")
                ? Optional.empty()
                : Optional.of(new Published(Moment.parse(about[1]), Published.Basis.METADATA)),
            "en",
            text.toString(),
            false,
            Optional.empty());
    List<Claim> claims = new ArrayList<>();
    for (String line : lines) {
      String id = report.id().substring(60) + "-" + claims.size();
      claims.add(claim(line, report, starts.get(sentence(line)), about[0] + id));
    }
    return new Reading(
        report,
        true,
        List.of(),
        List.of(),
        new Mentions(List.of(), List.of(), List.of()),
        List.of(),
        claims);
  }

  private static String sentence(String line) {
    String[] parts = line.split(" \\| ");
    return parts.length > 2 ? parts[5] : parts[0] + ", " + parts[1] + " said.";
  }

  private static Claim claim(String line, Report report, int start, String id) {
    String[] parts = line.split(" \\| ");
    Span evidence = new Span(start, start + sentence(line).length());
    boolean state = parts.length == 2;
    String by = state ? parts[1] : parts[4];
    String[] words = parts[0].split(" ");
    String place = state ? words[words.length - 1] : parts[1];
    Said said =
        new Said(
            id,
            report.id(),
            evidence,
            focus(report, evidence, state ? place : words[0].replaceAll("[+~.]", "")),
            by.equals("own voice")
                ? Attribution.OWN_VOICE
                : new Attribution(
                    List.of(
                        new Attribution.Link(
                            Actor.unknown(
                                by, by.equals("Reuters") ? Actor.Kind.AGENCY : Actor.Kind.MONITOR),
                            by,
                            Optional.of("said"),
                            Optional.empty()))),
            words[0].equals("denies") ? Polarity.DENIED : Polarity.ASSERTED,
            Certainty.STATED,
            state ? When.UNKNOWN : when(parts[2]),
            Optional.of(
                new Place(
                    Optional.of("test:" + place),
                    place,
                    Optional.ofNullable(POINTS.get(place)),
                    Optional.of("XX"),
                    Optional.empty(),
                    Place.Precision.TOWN,
                    0,
                    Optional.empty())),
            Optional.of(place),
            false,
            1);
    return state ? control(words, said) : toll(parts, words, said);
  }

  private static Span focus(Report report, Span evidence, String word) {
    int at =
        evidence.of(report.text()).toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT));
    int from = evidence.start() + Math.max(0, at);
    return new Span(from, from + Math.max(1, word.length()));
  }

  private static Claim control(String[] words, Said said) {
    Actor holder = Actor.unknown(words[1] + " " + words[2], Actor.Kind.REBEL);
    Claim.Control.Extent extent = Claim.Control.Extent.valueOf(words[3].toUpperCase(Locale.ROOT));
    return new Claim.Control(
        said,
        holder,
        extent,
        extent == Claim.Control.Extent.NONE
            ? Claim.Control.Change.LOST
            : Claim.Control.Change.GAINED,
        Optional.empty());
  }

  private static Claim toll(String[] parts, String[] words, Said said) {
    String who = parts[0].substring(words[0].length() + words[1].length() + 2);
    String category = who.split(":")[0].equals("people") ? "ALL" : who.split(":")[0];
    return new Claim.Toll(
        said,
        Effect.valueOf(words[1].toUpperCase(Locale.ROOT)),
        new Victims(
            Victims.Category.valueOf(category.toUpperCase(Locale.ROOT).replace(' ', '_')),
            Optional.empty(),
            Optional.of(who.contains(":") ? who.substring(who.indexOf(':') + 2) : who)),
        count(words[0]),
        Optional.empty(),
        parts[3].equals("-")
            ? Optional.empty()
            : Optional.of(EventType.valueOf(parts[3].toUpperCase(Locale.ROOT).replace('-', '_'))),
        Scope.INCIDENT,
        target(parts[5]));
  }

  private static Optional<String> target(String sentence) {
    for (String target : List.of("minibus", "school")) {
      if (sentence.contains(target)) {
        return Optional.of(target);
      }
    }
    return Optional.empty();
  }

  private static Count count(String words) {
    if (words.equals("dozens")) {
      return Count.Stated.atLeast(24, words);
    }
    int n = Integer.parseInt(words.replaceAll("[^0-9]", ""));
    if (words.endsWith("+")) {
      return Count.Stated.atLeast(n, "at least " + n);
    }
    if (words.startsWith("..")) {
      return Count.Stated.atMost(n, "up to " + n);
    }
    return new Count.Stated(
        OptionalInt.of(n), OptionalInt.of(n), words.startsWith("~"), String.valueOf(n));
  }

  private static When when(String day) {
    if (day.equals("-")) {
      return When.UNKNOWN;
    }
    Moment at = Moment.of(LocalDate.parse(day));
    return new When(
        Optional.empty(), Optional.of(at), Optional.of(at), When.Precision.DAY, When.Basis.STATED);
  }

  /** An account as lines, sorted. */
  static List<String> lines(Account account) {
    List<String> lines = new ArrayList<>();
    for (StoryAccount story : account.stories()) {
      for (TollEntry t : story.tolls()) {
        String place =
            story.incidents().stream()
                .filter(i -> i.id().equals(t.incident()))
                .findFirst()
                .flatMap(i -> i.place())
                .map(Place::name)
                .orElse("-");
        lines.add(
            word(t.status())
                + " "
                + word(t.effect())
                + " "
                + t.victims()
                + " in "
                + place
                + ": "
                + number(t.best(), "-")
                + " "
                + number(t.low(), "-")
                + ".."
                + number(t.high(), ""));
      }
      for (ControlEntry c : story.control()) {
        lines.add(
            word(c.status())
                + " "
                + c.holder().name()
                + " "
                + word(c.extent())
                + " "
                + c.place().name());
      }
    }
    lines.sort(null);
    return lines;
  }

  private static String number(OptionalInt n, String none) {
    return n.isPresent() ? String.valueOf(n.getAsInt()) : none;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
