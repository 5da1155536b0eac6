package org.zubda.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zubda.TestEnglish;
import org.zubda.language.Sentence;

/** What numbers a sentence holds, with their bounds; method.md, rule 5. */
class QuantityReaderTest {

  private final QuantityReader reader = new QuantityReader();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exactly                 | The raid killed 100 men.                              | 100..100
          number word             | Two soldiers and six medics were hurt.                | 2..2 6..6
          hyphenated word         | Forty-two people were taken away.                     | 42..42
          thousands with comma    | A total of 1,400 people fled.                         | 1400..1400
          without comma           | About 320000 people have left.                        | ~320000..320000
          scale                   | Some 1.5 million people fled.                         | ~1500000..1500000
          hundred and             | The flood drowned three hundred and five cattle.      | 305..305
          a hundred               | A hundred men were taken.                             | 100..100
          at least                | At least 255 people died.                             | 255..
          more than               | More than 300 people died.                            | 301..
          over                    | The clashes caused over 300 deaths.                   | 301..
          up to                   | Up to 250 people are missing.                         | ..250
          as many as              | As many as 70 people drowned.                         | ..70
          nearly                  | Nearly 70 people died.                                | ..70
          fewer than              | Fewer than 20 men stayed.                             | ..19
          no fewer than           | No fewer than 20 men stayed.                          | 20..
          about                   | Around 50 people were hurt.                           | ~50..50
          or more                 | They lost 20 or more men.                             | 20..
          range with to           | They lost 30 to 40 men.                               | 30..40
          range with between      | They lost between 30 and 40 men.                      | 30..40
          dozens                  | Dozens of people died.                                | 24..
          scores                  | Scores were wounded.                                  | 40..
          hundreds                | Hundreds of families left.                            | 200..
          tens of thousands       | Tens of thousands of people left.                     | 20000..
          hundreds of thousands   | Hundreds of thousands left.                           | 200000..
          several                 | Several children died.                                | 3..
          several hundred         | Several hundred people died.                          | 300..
          two dozen               | Two dozen men were seized.                            | 24..24
          an age                  | A 31-year-old man was held.                           |
          an age behind a name    | Peter Example, 56, was held.                          |
          an age in words         | Children below the age of nine died.                  |
          a date                  | It began on April 14.                                 |
          a year                  | It was retaken in 2016.                               |
          a year after a month    | It was retaken in May 2016.                           |
          money                   | They paid $34 million.                                |
          a share                 | It cut output by 80 percent.                          |
          a distance              | The town lies 14 kilometres away.                     |
          a length of time        | The siege lasted 27 days.                             |
          no one                  | No one was hurt.                                      |
          one of them             | One of the guards died.                               | 1..1
          """)
  void readsBounds(String name, String text, String expected) {
    assertThat(lines(text)).as(name).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void readsAnyTextWithoutFailing() {
    String[] words = {
      "at",
      "least",
      "more",
      "than",
      "12",
      "1,400",
      "dozens",
      "of",
      "tens",
      "thousands",
      "a",
      "few",
      "-",
      "to",
      "between",
      "and",
      "40",
      "hundred",
      "million",
      "1.5",
      ".",
      ",",
      "in",
      "2016",
      "or"
    };
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("Then");
      for (int i = 0; i < 12; i++) {
        text.append(' ').append(words[random.nextInt(words.length)]);
      }
      for (Sentence s : TestEnglish.read(text.toString()).sentences()) {
        List<Quantity> found = reader.read(s);
        for (int i = 1; i < found.size(); i++) {
          assertThat(found.get(i).first())
              .as(text.toString())
              .isGreaterThan(found.get(i - 1).last());
        }
      }
    }
  }

  private String lines(String text) {
    StringBuilder found = new StringBuilder();
    for (Sentence s : TestEnglish.read(text).sentences()) {
      for (Quantity q : reader.read(s)) {
        found
            .append(found.isEmpty() ? "" : " ")
            .append(q.count().approximate() ? "~" : "")
            .append(text(q.count().low()))
            .append("..")
            .append(text(q.count().high()));
      }
    }
    return found.toString();
  }

  private static String text(OptionalInt bound) {
    return bound.isPresent() ? Integer.toString(bound.getAsInt()) : "";
  }
}
