package org.zubda.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zubda.TestReader;
import org.zubda.actor.Actors;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Published;
import org.zubda.report.Report;

/**
 * Reports as texts, read as any report is, and the lines that their account must have.
 *
 * @param title what is tried
 * @param reports the texts
 * @param expected the account's lines, "*" for any words
 * @param allowed lines that may be there besides
 */
record TextScenario(
    String title, List<Report> reports, List<String> expected, List<String> allowed) {

  @Override
  public String toString() {
    return title;
  }

  /** All scenarios of a resource beside this class. */
  static List<TextScenario> all(String resource) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TextScenario.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return all(in.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All scenarios of these lines. */
  static List<TextScenario> all(List<String> lines) {
    Map<String, List<String>> bodies = new LinkedHashMap<>();
    String title = "";
    for (String line : lines) {
      if (line.startsWith("## ")) {
        title = line.substring(3);
        bodies.put(title, new ArrayList<>());
      } else if (!line.startsWith("#") && bodies.containsKey(title)) {
        bodies.get(title).add(line);
      }
    }
    List<TextScenario> found = new ArrayList<>();
    bodies.forEach((t, body) -> found.add(of(t, body)));
    return found;
  }

  private static TextScenario of(String title, List<String> lines) {
    List<String> expected = new ArrayList<>();
    List<String> allowed = new ArrayList<>();
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    String current = "";
    for (String line : lines) {
      if (line.startsWith("=>? ")) {
        allowed.add(line.substring(4));
      } else if (line.startsWith("=> ")) {
        expected.add(line.substring(3));
      } else if (line.startsWith("@ ")) {
        current = line.substring(2);
        texts.put(current, new StringBuilder());
      } else {
        texts.get(current).append(line).append('\n');
      }
    }
    List<Report> reports = new ArrayList<>();
    texts.forEach((head, text) -> reports.add(report(title, head, text.toString().strip())));
    return new TextScenario(title, reports, expected, allowed);
  }

  private static Report report(String title, String head, String text) {
    String[] about = head.split(", ");
    return new Report(
        "sha256:"
            + String.format(Locale.ROOT, "%064x", (title + head + text).hashCode() & 0xffffffffL),
        about[0] + ".txt",
        Optional.empty(),
        Optional.of(text.lines().findFirst().orElse("")),
        Optional.of(new Outlet(about[2], Outlet.Basis.METADATA)),
        about[1].equals("-")
            ? Optional.empty()
            : Optional.of(new Published(Moment.parse(about[1]), Published.Basis.METADATA)),
        "en",
        text + "\n",
        false,
        Optional.empty());
  }

  /** The account of the reports. */
  Account account() {
    List<Reading> readings = reports.stream().map(TestReader::read).toList();
    return new Reconciler(Actors.standard()::sameSide).reconcile(readings, Optional.empty());
  }

  /**
   * What is wrong with an account's lines: "missing: ..." and "too much: ..."; empty if nothing.
   */
  List<String> wrong(List<String> lines) {
    List<String> left = new ArrayList<>(lines);
    List<String> wrong = new ArrayList<>();
    for (String e : expected) {
      Optional<String> met = left.stream().filter(l -> pattern(e).matcher(l).matches()).findFirst();
      met.ifPresentOrElse(left::remove, () -> wrong.add("missing: " + e));
    }
    for (String a : allowed) {
      left.stream()
          .filter(l -> pattern(a).matcher(l).matches())
          .findFirst()
          .ifPresent(left::remove);
    }
    left.forEach(l -> wrong.add("too much: " + l));
    return wrong;
  }

  private static Pattern pattern(String line) {
    return Pattern.compile(
        Pattern.compile("\\*")
            .splitAsStream(line + " ")
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"))
            .replace(" \\E", "\\E"));
  }

  /** An account as lines, sorted. */
  static List<String> lines(Account account) {
    Map<String, String> witnesses = witnesses(account);
    List<String> lines = new ArrayList<>();
    for (StoryAccount story : account.stories()) {
      Set<String> contested = new TreeSet<>();
      for (TollEntry t : story.tolls()) {
        String range = number(t.low(), "-") + ".." + number(t.high(), "");
        lines.add(
            "%s %s %s: %s %s"
                .formatted(
                    word(t.status()), word(t.effect()), t.victims(), number(t.best(), "-"), range));
        if (t.status() == Status.CONTESTED) {
          contested.add(t.id());
        }
      }
      for (ControlEntry c : story.control()) {
        lines.add(
            "%s %s %s %s"
                .formatted(
                    word(c.status()), c.holder().name(), word(c.extent()), c.place().name()));
        contested.add(c.id());
      }
      for (Disagreement d : story.disagreements()) {
        if (!contested.contains(d.about())) {
          lines.add(
              word(d.kind())
                  + " "
                  + d.sides().stream()
                      .map(s -> names(s.claims(), witnesses))
                      .collect(Collectors.joining(" | ")));
        }
      }
    }
    lines.sort(null);
    return lines;
  }

  private static String names(List<String> claims, Map<String, String> witnesses) {
    return claims.stream()
        .map(id -> witnesses.getOrDefault(id, "?"))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  private static Map<String, String> witnesses(Account account) {
    Map<String, String> found = new TreeMap<>();
    for (Reading r : account.readings()) {
      for (Claim c : r.claims()) {
        found.put(
            c.id(),
            c.said()
                .attribution()
                .origin()
                .map(a -> a.name())
                .orElse(r.report().outlet().map(Outlet::name).orElse("-")));
      }
    }
    return found;
  }

  private static String number(OptionalInt n, String none) {
    return n.isPresent() ? String.valueOf(n.getAsInt()) : none;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
