package org.zubda.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zubda.TestEnglish;
import org.zubda.TestGazetteer;
import org.zubda.language.Document;
import org.zubda.report.Moment;
import org.zubda.report.Report;

@DisplayName("The reader of times")
class TimeReaderTest {

  private static final TimeReader READER = TimeReader.english();

  /** A sentence with the day of its report, and the lines that are expected of it. */
  record Case(String day, String sentence, List<String> lines) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  static List<Case> cases() {
    String file = "times-of-sentences.txt";
    List<Case> cases = new ArrayList<>();
    try (InputStream in = TimeReaderTest.class.getResourceAsStream(file)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.startsWith("@ ")) {
          String[] parts = line.substring(2).split(" ", 2);
          cases.add(new Case(parts[0], parts[1], new ArrayList<>()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          cases.getLast().lines().add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  @DisplayName("finds and resolves the times of")
  void findsAndResolvesTheTimes(Case c) {
    Report report =
        c.day().equals("-")
            ? TestEnglish.report(c.sentence())
            : TestEnglish.report(c.sentence(), c.day());
    assertThat(lines(report)).isEqualTo(c.lines());
  }

  @Test
  @DisplayName("counts a time of day from the sentence's own day, also where it stands before")
  void countsATimeOfDayFromTheSentencesOwnDay() {
    assertThat(lines(TestEnglish.report("On Thursday, at 5 a.m., the siren went.", "2024-12-01")))
        .element(1)
        .isEqualTo(
            "5 a.m. | TIME | 2024-11-28T05:00 | 2024-11-28T05:00Z..2024-11-28T05:00Z | HOUR |"
                + " RELATIVE");
  }

  @Test
  @DisplayName("keeps the zone that the words name")
  void keepsTheZoneThatTheWordsName() {
    assertThat(lines(TestEnglish.report("It fell at 5 p.m. EST Friday.", "2024-12-01")))
        .containsExactly(
            "5 p.m. EST Friday | TIME | 2024-11-29T17:00 |"
                + " 2024-11-29T17:00-05:00..2024-11-29T17:00-05:00 | HOUR | RELATIVE");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Delhi, India | 2024-11-29T17:00+05:30",
        "Haifa, Israel | 2024-11-29T17:00+02:00",
        // Nobody can say which zone is meant: the day alone is known.
        "a hall in Spain | 2024-11-29",
      })
  @DisplayName("reads a zone of several countries by the country that the report speaks of")
  void readsAZoneByTheReportsCountry(String place, String from) {
    Document document =
        TestEnglish.english()
            .read(
                TestEnglish.report(
                    "A blast shook " + place + ", at 5 p.m. IST Friday.", "2024-12-01"));
    List<PlaceMention> places = new PlaceReader(TestGazetteer.gazetteer()).read(document);
    assertThat(READER.read(document, places))
        .singleElement()
        .extracting(t -> t.when().from().map(Moment::iso).orElse(""))
        .isEqualTo(from);
  }

  @Test
  @DisplayName("keeps its place where a text holds characters outside the basic plane")
  void keepsItsPlaceBesideAstralCharacters() {
    String text = "\uD83D\uDD25 Rebels entered the city on Wednesday.";
    List<TimeMention> times =
        READER.read(TestEnglish.english().read(TestEnglish.report(text, "2024-12-01")));
    assertThat(times).singleElement().extracting(t -> t.span().of(text)).isEqualTo("Wednesday");
  }

  @Test
  @DisplayName("reads the same report the same way each time")
  void readsTheSameReportTheSameWay() {
    Report report =
        TestEnglish.report("Last week 40 shells a day fell, since Friday none.", "2024-12-01");
    assertThat(lines(report)).isEqualTo(lines(report));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("never fails on text that makes no sense, and keeps its mentions in order")
  void neverFailsOnRandomText(int seed) {
    String text = nonsense(new Random(seed));
    Report report =
        seed % 3 == 0 ? TestEnglish.report(text) : TestEnglish.report(text, "2016-02-29");
    int end = 0;
    for (TimeMention t : READER.read(TestEnglish.english().read(report))) {
      assertThat(t.span().start()).isGreaterThanOrEqualTo(end);
      end = t.span().end();
      assertThat(end).isLessThanOrEqualTo(text.length());
      if (t.when().from().isPresent() && t.when().to().isPresent()) {
        assertThat(t.when().from().get()).isLessThanOrEqualTo(t.when().to().get());
      }
    }
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 60).boxed();
  }

  private static final String[] WORDS =
      """
      the a an last next this that same following previous of in on at since until from to and or
      between by early late mid mid- end beginning middle later earlier ago before after more than
      about nearly several few couple January feb. March May Sept. 31 30 29 February 1 12 0 99 100
      1999 2016 9999 2147483647 1,000,000 0.5 1/2 5 3rd 31st 44th 1990s '90s 80s BC AD B.C. century
      20th first second third fourth quarter half Monday Fri. Wednesday Tuesdays weekend day days
      week weeks month year years decade centuries hour minutes night morning noon midnight dawn
      overnight yesterday today tomorrow tonight now recently future past spring summer fall winter
      Christmas Easter Ramadan Thanksgiving daily weekly every each twice per 10:35 25:61 24:00 a.m.
      p.m. pm EST GMT o'clock 2016-02-30 2016-13-01 13/13/2016 30.2.2016 31/12/99 - – — / , . ' ( )
      rebels said fell will attack killed 12 twenty -one nineteen ninety -six old -old long season
      """
          .strip()
          .split("\\s+");

  private static String nonsense(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < 250; n++) {
      String word = WORDS[random.nextInt(WORDS.length)];
      if (random.nextInt(6) == 0) {
        word = word.toUpperCase(Locale.ROOT);
      }
      if (random.nextInt(40) == 0) {
        word = Character.toString(32 + random.nextInt(0x2500));
      }
      text.append(word).append(random.nextInt(7) == 0 ? "" : random.nextInt(9) == 0 ? ". " : " ");
    }
    return text.toString();
  }

  /**
   * "words | type | value | from..to | precision | basis", and the range's words if they differ.
   */
  private static List<String> lines(Report report) {
    List<String> lines = new ArrayList<>();
    for (TimeMention t : READER.read(TestEnglish.english().read(report))) {
      String words = t.span().of(report.text());
      When w = t.when();
      String range = w.text().orElse("");
      lines.add(
          String.join(
                  " | ",
                  words,
                  t.type().name(),
                  t.value().orElse("-"),
                  w.from().map(Moment::iso).orElse("") + ".." + w.to().map(Moment::iso).orElse(""),
                  w.precision().name(),
                  w.basis().name())
              + (range.equals(words) ? "" : " | " + range));
    }
    return lines;
  }
}
