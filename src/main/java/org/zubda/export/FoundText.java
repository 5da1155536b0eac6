package org.zubda.export;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.claim.Reading;
import org.zubda.report.Report;

/**
 * Writes a report that was found: from whom and when, its title, where it came from, and the words
 * around what was looked for. Names of private persons are masked; where nobody has read the report
 * yet, so that it is not known whom it names, its title and words are left out.
 */
public final class FoundText {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** UTF-16 units that are shown on each side of what was found, about. */
  private static final int AROUND = 90;

  private final List<String> wanted = new ArrayList<>();
  private final List<String> beginnings = new ArrayList<>();

  /**
   * For these words, as they were asked for.
   *
   * @param words single words, words with spaces between, and beginnings with an asterisk
   */
  public FoundText(List<String> words) {
    for (String asked : words) {
      Matcher m = WORD.matcher(asked);
      while (m.find()) {
        String word = fold(m.group());
        (asked.startsWith("*", m.end()) ? beginnings : wanted).add(word);
      }
    }
  }

  /** A report that has been read. */
  public String render(Reading reading) {
    Report report = reading.report();
    if (!reading.relevant()) {
      return head(report, "it tells of no violence, and was read no further") + foot(report);
    }
    Mask mask = Mask.of(reading);
    StringBuilder text = new StringBuilder(head(report, mask.quoted(Wording.title(report))));
    around(report.text())
        .ifPresent(words -> text.append("  “").append(mask.quoted(words)).append("”\n"));
    return text + foot(report);
  }

  /** One that nobody has read yet. */
  public String renderUnread(Report report) {
    return head(report, "not read yet: zubda account or read shows what it says") + foot(report);
  }

  private static String head(Report report, String title) {
    return Wording.outlet(report) + ", " + Wording.published(report) + ": " + title + "\n";
  }

  private static String foot(Report report) {
    return "  "
        + report.location()
        + report.url().map(url -> " · " + url).orElse("")
        + " · "
        + report.id()
        + "\n";
  }

  /** The words around the first that was looked for, on one line. */
  public Optional<String> around(String text) {
    List<int[]> words = new ArrayList<>();
    int hit = -1;
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(new int[] {m.start(), m.end()});
      if (hit < 0 && isWanted(fold(m.group()))) {
        hit = words.size() - 1;
      }
      if (hit >= 0 && m.end() > words.get(hit)[1] + AROUND) {
        break;
      }
    }
    if (hit < 0) {
      return Optional.empty();
    }
    int middle = words.get(hit)[0];
    int first = hit;
    while (first > 0 && words.get(first - 1)[0] > middle - AROUND) {
      first--;
    }
    int start = words.get(first)[0];
    int end = words.getLast()[1];
    String shown = text.substring(start, end).replaceAll("\\s+", " ");
    return Optional.of(
        (first == 0 ? "" : "… ") + shown + (text.substring(end).isBlank() ? "" : " …"));
  }

  private boolean isWanted(String word) {
    return wanted.contains(word) || beginnings.stream().anyMatch(word::startsWith);
  }

  private static String fold(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
