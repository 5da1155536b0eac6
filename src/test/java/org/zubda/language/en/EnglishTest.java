package org.zubda.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.TestEnglish;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/** English words, sentences and offsets. */
class EnglishTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Six people were killed. Two soldiers fled.",
        "“We lost 12 men,” he said — and wept… Then he left.",
        "Smart ‘quotes’, an é, a\u00a0hard blank, a \uD83D\uDE00 face. Eleven died.",
        "Tabs\tand  double  blanks were kept. It was so.",
        "The U.S. army's Col. Smith didn't say (yet) how many [of them] died/fled.",
        "First line\r\nSecond line of the text is here.\r\nA third, with 3,000 people.",
        "KILLED: 12. WOUNDED: 30 PEOPLE IN THE CITY OF HOMS WERE TAKEN TO A HOSPITAL."
      })
  void tokensStandWhereTheirSpansSay(String text) {
    int last = 0;
    for (Sentence s : TestEnglish.read(text).sentences()) {
      for (Token t : s.tokens()) {
        assertThat(t.span().of(text)).isEqualTo(t.text());
        assertThat(t.span().start()).isGreaterThanOrEqualTo(last);
        last = t.span().end();
      }
      assertThat(s.span()).isEqualTo(s.span(0, s.size() - 1));
    }
    assertThat(last).isPositive();
  }

  @Test
  void sentencesAndTheirTokensAreCountedFromZero() {
    List<Sentence> sentences = TestEnglish.read("It rained. They fled. He stayed.").sentences();

    assertThat(sentences).extracting(Sentence::index).containsExactly(0, 1, 2);
    assertThat(sentences.getLast().tokens()).extracting(Token::index).containsExactly(0, 1, 2);
  }

  @Test
  void abbreviationEndsNoSentence() {
    assertThat(TestEnglish.read("The U.S. army said that Gen. Smith left.").sentences()).hasSize(1);
  }

  @Test
  void fullStopInBracketsEndsNoSentenceThatGoesOnInLowerCase() {
    assertThat(TestEnglish.read("Sen. Ann Poe (D-Ga.) said that she knew. He did not.").sentences())
        .hasSize(2);
  }

  @Test
  void upperCaseTextIsReadAsIfItWereLower() {
    Sentence s =
        TestEnglish.read("SIX SOLDIERS WERE KILLED WHEN SHELLS HIT A MARKET.")
            .sentences()
            .getFirst();

    assertThat(s.token(0).text()).isEqualTo("SIX");
    assertThat(s.token(1).lemma()).isEqualTo("soldier");
    assertThat(s.token(3).lemma()).isEqualTo("kill");
    assertThat(s.token(3).isVerb()).isTrue();
  }

  @Test
  void shortTextInCapitalsIsNotTakenForAShoutedOne() {
    assertThat(TestEnglish.read("UN aid").sentences().getFirst().token(0).text()).isEqualTo("UN");
  }

  @Test
  void grammarIsTheSameEachTime() {
    Sentence s = TestEnglish.read("Rebels captured the town.").sentences().getFirst();

    assertThat(s.grammar()).isSameAs(s.grammar());
    assertThat(s.grammar().children(1, "nsubj")).containsExactly(0);
  }

  @Test
  void endlessSentenceIsParsedInPieces() {
    String endless = "and six people were killed ".repeat(80) + ".";
    Sentence s = TestEnglish.read(endless).sentences().getFirst();

    assertThat(s.grammar().relation(s.size() - 1)).isNotEmpty();
  }

  @Test
  void tellsItsTag() {
    assertThat(TestEnglish.english().tag()).isEqualTo("en");
  }
}
