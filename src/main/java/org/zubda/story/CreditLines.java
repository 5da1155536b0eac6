package org.zubda.story;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zubda.claim.Reading;
import org.zubda.report.Outlet;
import org.zubda.report.Report;

/**
 * Finds the agency whose text a report prints, in the lines that credit it: a dateline "(Reuters)
 * -", "Source: Xinhua", "By the Associated Press", a line with nothing but its name. That an agency
 * only contributed ("AFP contributed to this report") credits it with a part, and the report is
 * still the outlet's own.
 */
final class CreditLines {

  /** Letters at a text's head, and at its end, in which credit lines are sought. */
  private static final int EDGE = 500;

  /** What stands around an outlet's name in an address, and its article. */
  private static final Pattern BESIDE_THE_NAME =
      Pattern.compile(
          "^(?:https?://)?(?:www\\.)?|^the "
              + "|\\.(?:com|org|net|info|co\\.[a-z]{2}|com\\.[a-z]{2}|[a-z]{2})$");

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, String> byKey = new HashMap<>();
  private final List<Pattern> whole;
  private final List<Pattern> part;

  CreditLines() {
    for (String line : Lexicon.lines("agencies.txt")) {
      int colon = line.indexOf(':');
      for (String name : line.substring(colon + 1).split("\\|")) {
        names.put(name.strip(), line.substring(0, colon));
        byKey.put(key(name.strip()), line.substring(0, colon));
      }
    }
    String name =
        names.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:[Tt]he )?(", ")\\b"));
    whole =
        List.of(
            Pattern.compile("\\((?:via )?" + name + "\\) ?[-–—]"),
            Pattern.compile(
                "(?m)^\\W*(?:Source|SOURCE|Agency|By|BY|From|Via) ?:? " + name + "\\W*$"),
            Pattern.compile("(?m)^[^\\w\\n]{0,3}" + name + "[^\\w\\n]{0,3}$"),
            Pattern.compile(
                "(?:©|\\([Cc]\\)|[Cc]opyright) ?(?:\\d{4},? )?(?:by )?"
                    + name
                    + "(?=[^\\n]{0,40}(?:[Aa]ll rights|[Mm]ay not|$))"));
    part =
        List.of(
            Pattern.compile(name + "[^.\\n]{0,60} contributed to this"),
            Pattern.compile(
                "(?:[Ww]ith|[Aa]dditional|[Ff]urther) (?:files?|reporting|material|input)"
                    + "[^.\\n]{0,40}(?:from|by) "
                    + name));
  }

  /** The agency whose text it is: the outlet itself, or the one that a credit line names. */
  Optional<String> whole(Reading reading) {
    return reading
        .report()
        .outlet()
        .map(Outlet::name)
        .flatMap(this::agency)
        .or(() -> find(whole, reading.report()));
  }

  /** An agency that is credited with a part of the text. */
  Optional<String> part(Reading reading) {
    return find(part, reading.report());
  }

  /** The agency of this name; empty where it is none. */
  Optional<String> agency(String outlet) {
    return Optional.ofNullable(byKey.get(key(outlet)));
  }

  private Optional<String> find(List<Pattern> patterns, Report report) {
    String text = report.text();
    int length = text.length();
    String head = text.substring(0, Math.min(EDGE, length));
    String tail = text.substring(Math.max(0, length - EDGE));
    return find(patterns, head).or(() -> find(patterns, tail));
  }

  private Optional<String> find(List<Pattern> patterns, String edge) {
    if (names.keySet().stream().noneMatch(edge::contains)) {
      return Optional.empty();
    }
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(edge);
      if (matcher.find()) {
        return Optional.ofNullable(names.get(matcher.group(1)));
      }
    }
    return Optional.empty();
  }

  /** What is the same for all spellings of one outlet's name: "The Daily Ray", "dailyray.com". */
  static String key(String outlet) {
    return Profile.fold(BESIDE_THE_NAME.matcher(outlet.toLowerCase(Locale.ROOT)).replaceAll(""));
  }
}
