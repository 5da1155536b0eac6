package org.zubda.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zubda.TestEnglish;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.mention.Mentions;
import org.zubda.report.Span;

/** A report and some of its words in, the chain from the origin to the last relay out. */
class AttributionChainTest {

  private static final String[] NAMES = {
    "Relief Observatory/MONITOR", "Corvex/AGENCY", "The Tarn Times/MEDIA", "Tarn Front/REBEL"
  };

  private static Attributions attributions(Document document) {
    Mentions mentions = AttributionReaderTest.mentions(document.report().text(), NAMES);
    return new Attributions(
        document,
        mentions,
        new AttributionReader(ReportingWords.english()).read(document, mentions));
  }

  private static String chain(String text, String focus) {
    Document document = TestEnglish.read(text);
    int at = text.indexOf(focus);
    Span span = new Span(at, at + focus.length());
    Sentence sentence =
        document.sentences().stream()
            .filter(s -> s.span().overlaps(span))
            .findFirst()
            .orElseThrow();
    return attributions(document).chain(span, sentence).links().stream()
        .map(l -> l.actor().name())
        .collect(Collectors.joining(" > "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Relief Observatory said that 40 people had died. | 40 people | Relief Observatory",
        "At least 40 people died, the Relief Observatory said, including six miners. | six miners |"
            + " Relief Observatory",
        "The navy said that 40 sailors had died, Corvex reported. | 40 sailors | navy > Corvex",
        "The clinic's doctors told Corvex that 40 people had died. | 40 people |"
            + " clinic's doctors > Corvex",
        "Corvex reported that the Relief Observatory had counted 40 dead. | 40 dead |"
            + " Relief Observatory > Corvex",
        "According to the Relief Observatory, 40 people died. | 40 people | Relief Observatory",
        "Tarn radio, citing a doctor, said that 40 people had died. | 40 people |"
            + " doctor > Tarn radio",
        "The fighting has killed 40 people. | 40 people | ''",
      })
  void oneSentence(String text, String focus, String chain) {
    assertThat(chain(text, focus)).isEqualTo(chain);
  }

  @Test
  void theNextSentenceIsTheOutletsOwnVoice() {
    assertThat(
            chain("The Relief Observatory said the town fell. Later 40 people died.", "40 people"))
        .isEmpty();
  }

  @Test
  void aListGoesOnWithTheSourceBefore() {
    assertThat(
            chain(
                "The Relief Observatory said 40 people died. Among them were 12 children.",
                "12 children"))
        .isEqualTo("Relief Observatory");
  }

  @Test
  void aPassiveThatAddsGoesOnWithTheSourceBefore() {
    assertThat(
            chain(
                "Forty people died, according to the Relief Observatory. Additionally, soldiers are"
                    + " reported to have left the town of Brell.",
                "left the town"))
        .isEqualTo("Relief Observatory");
  }

  @Test
  void aRaidThatIsAvengedIsTheReportsOwnKnowledge() {
    assertThat(
            chain(
                "The Tarn Front said the blast was in retaliation for a raid which killed 30 people.",
                "30 people"))
        .isEmpty();
  }

  @Test
  void whatIsWantedHasNoSourceThatAssertsIt() {
    assertThat(chain("The Tarn Front wants 40 prisoners to be freed.", "40 prisoners")).isEmpty();
  }

  @Test
  void certaintyIsTheWeakestAroundTheWords() {
    String text = "The Tarn Front claimed that 40 soldiers had died.";
    Document document = TestEnglish.read(text);
    Span focus = new Span(text.indexOf("40"), text.indexOf("40") + 2);
    assertThat(attributions(document).certaintyAt(focus)).isEqualTo(Certainty.CLAIMED);
    assertThat(attributions(document).certaintyAt(new Span(0, 3))).isEqualTo(Certainty.STATED);
  }

  @Test
  void whatIsDeniedIsDenied() {
    String text = "The Tarn Front denied that its men had shelled the school.";
    Document document = TestEnglish.read(text);
    int at = text.indexOf("shelled");
    assertThat(attributions(document).deniedAt(new Span(at, at + 7))).isTrue();
  }
}
