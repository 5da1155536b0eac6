package org.zubda.language.en;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The words of English that point at times: names of months and days, units, numbers, parts of the
 * day. Words are looked up in lower case.
 */
public final class TimeWords {

  private static final String FILE = "times.txt";

  /** What times are counted in. */
  public enum Unit {
    /** A second. */
    SECOND,
    /** A minute. */
    MINUTE,
    /** An hour. */
    HOUR,
    /** A day. */
    DAY,
    /** A night. */
    NIGHT,
    /** Saturday and Sunday. */
    WEEKEND,
    /** Seven days, on the calendar from Monday. */
    WEEK,
    /** Two weeks. */
    FORTNIGHT,
    /** A month. */
    MONTH,
    /** Three months, on the calendar from January, April, July or October. */
    QUARTER,
    /** Spring, summer, autumn or winter. */
    SEASON,
    /** A year. */
    YEAR,
    /** Ten years. */
    DECADE,
    /** A hundred years. */
    CENTURY,
    /** A thousand years. */
    MILLENNIUM
  }

  /** Parts of a day. */
  public enum DayPart {
    /** Until noon. */
    MORNING,
    /** At 12. */
    NOON,
    /** After noon. */
    AFTERNOON,
    /** The end of the day. */
    EVENING,
    /** From the evening of one day into the morning of the next. */
    NIGHT,
    /** At 24. */
    MIDNIGHT
  }

  /** Seasons of the north. */
  public enum Season {
    /** March to May. */
    SPRING,
    /** June to August. */
    SUMMER,
    /** September to November. */
    AUTUMN,
    /** December to February. */
    WINTER
  }

  /** Which one of its kind is meant, seen from the day of the report or from a time in the text. */
  public enum Which {
    /** The one before the report's. */
    LAST,
    /** The report's own. */
    THIS,
    /** The one after the report's. */
    NEXT,
    /** The one that the text speaks of. */
    THAT,
    /** The one after the one that the text speaks of. */
    FOLLOWING,
    /** The one before the one that the text speaks of. */
    PREVIOUS
  }

  /** How words before an amount move its bounds. */
  public enum Bound {
    /** The amount or more. */
    MORE,
    /** The amount or less. */
    LESS,
    /** The amount, roughly. */
    ABOUT
  }

  /** A phrase of the list: how many words it has, and what it means. */
  public record Phrase(int length, String value) {}

  private final Map<String, Map<String, String>> kinds;
  private final Map<String, Map<String, List<Entry>>> phrases;

  /** The words of one phrase, and its value. */
  private record Entry(List<String> words, String value) {}

  private TimeWords(Map<String, Map<String, String>> kinds) {
    this.kinds = kinds;
    this.phrases = new LinkedHashMap<>();
    kinds.forEach(
        (kind, words) -> {
          Map<String, List<Entry>> byFirst = new LinkedHashMap<>();
          words.forEach(
              (phrase, value) -> {
                List<String> parts = List.of(phrase.replace("'s", " 's").split("[_ ]+"));
                byFirst
                    .computeIfAbsent(parts.getFirst(), k -> new ArrayList<>())
                    .add(new Entry(parts, value));
              });
          byFirst.values().forEach(l -> l.sort((a, b) -> b.words().size() - a.words().size()));
          phrases.put(kind, byFirst);
        });
  }

  /**
   * Reads the list that comes with the program.
   *
   * @throws UncheckedIOException where it can't be read
   */
  public static TimeWords load() {
    Map<String, Map<String, String>> kinds = new LinkedHashMap<>();
    try (InputStream in = TimeWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("missing: " + FILE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        int colon = line.indexOf(": ");
        int equals = line.lastIndexOf(" = ");
        Map<String, String> words =
            kinds.computeIfAbsent(line.substring(0, colon), k -> new LinkedHashMap<>());
        for (String word : line.substring(colon + 2, equals).strip().split(" +")) {
          words.put(word, line.substring(equals + 3).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TimeWords(kinds);
  }

  private Optional<String> value(String kind, String word) {
    return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(word));
  }

  private OptionalInt figure(String kind, String word) {
    String value = kinds.getOrDefault(kind, Map.of()).get(word);
    return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
  }

  /** Whether the list has the word under this kind. */
  public boolean is(String kind, String word) {
    return kinds.getOrDefault(kind, Map.of()).containsKey(word);
  }

  /**
   * The longest phrase of a kind that these words begin with.
   *
   * @param words lower-case words of a text, from where the phrase would begin
   */
  public Optional<Phrase> phrase(String kind, List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    for (Entry e : phrases.getOrDefault(kind, Map.of()).getOrDefault(words.getFirst(), List.of())) {
      int n = e.words().size();
      if (words.size() >= n && words.subList(0, n).equals(e.words())) {
        return Optional.of(new Phrase(n, e.value()));
      }
    }
    return Optional.empty();
  }

  /** The month of a full name, 1 to 12. */
  public OptionalInt month(String word) {
    return figure("month", word);
  }

  /** The month of a short form, 1 to 12. */
  public OptionalInt shortMonth(String word) {
    return figure("month-short", word);
  }

  /** The day of the week of a full name, Monday is 1. */
  public OptionalInt weekday(String word) {
    return figure("weekday", word);
  }

  /** The day of the week of a plural ("Fridays"), Monday is 1. */
  public OptionalInt weekdays(String word) {
    return figure("weekdays", word);
  }

  /** The day of the week of a short form, Monday is 1. */
  public OptionalInt shortWeekday(String word) {
    return figure("weekday-short", word);
  }

  /** The unit of a singular. */
  public Optional<Unit> unit(String word) {
    return value("unit", word).map(Unit::valueOf);
  }

  /** The unit of a plural. */
  public Optional<Unit> units(String word) {
    return value("units", word).map(Unit::valueOf);
  }

  /** The season that a word names. */
  public Optional<Season> season(String word) {
    return value("season", word).map(Season::valueOf);
  }

  /** The part of a day that a word names. */
  public Optional<DayPart> part(String word) {
    return value("part", word).map(DayPart::valueOf);
  }

  /** A number word below a hundred. */
  public OptionalInt number(String word) {
    return figure("number", word);
  }

  /** Hundred, thousand, dozen. */
  public OptionalInt scale(String word) {
    return figure("scale", word);
  }

  /** An ordinal word. */
  public OptionalInt ordinal(String word) {
    return figure("ordinal", word);
  }

  /** "Nineties": 90. */
  public OptionalInt decade(String word) {
    return figure("decade", word);
  }

  /** "Last", "next", "following". */
  public Optional<Which> which(String word) {
    return value("which", word).map(Which::valueOf);
  }

  /** "Yesterday": -1. */
  public OptionalInt nearDay(String word) {
    return figure("near-day", word);
  }

  /**
   * The offset of a time zone's short name, as in "+02:00". A name that several countries use has
   * each one's behind its ISO 3166-1 code, parted by spaces ("IN+05:30 IL+02:00"); an offset
   * without a code before them is the one that is mostly meant.
   */
  public Optional<String> zone(String word) {
    return value("zone", word);
  }
}
