package org.zubda.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.TestEnglish;
import org.zubda.language.Sentence;

/** A report in, its blocks out, each with what part of a report it is. */
class LayoutTest {

  private static final String LEAD =
      "The mayor of Kharkiv said on Tuesday that repairs of the bridge would take two months.";

  private static String kinds(String text) {
    return Layout.of(TestEnglish.report(text)).stream()
        .map(b -> b.kind().name().toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static Sentence.Kind kindOf(String line, String text) {
    return Layout.of(TestEnglish.report(text)).stream()
        .filter(b -> b.span().of(text).contains(line))
        .map(Layout.Block::kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void firstLineWithoutAStopIsTheTitle() {
    assertThat(kinds("Bridge of Kharkiv to be repaired\n\n" + LEAD)).isEqualTo("title body");
  }

  @Test
  void onlyLineIsNoTitle() {
    assertThat(kinds(LEAD)).isEqualTo("body");
  }

  @Test
  void shortLineBetweenParagraphsIsAHeading() {
    String text = "Bridge to be repaired\n\n" + LEAD + "\n\nYears of waiting\n\n" + LEAD;

    assertThat(kinds(text)).isEqualTo("title body heading body");
  }

  @Test
  void datelineIsNoPartOfTheFirstSentence() {
    String text = "Bridge to be repaired\n\nKYIV (Reuters) - " + LEAD;

    assertThat(kinds(text)).isEqualTo("title heading body");
    assertThat(TestEnglish.read(text).sentences().getLast().span().of(text)).isEqualTo(LEAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share this article",
        "Tweet",
        "Facebook Twitter WhatsApp",
        "Print",
        "3 comments",
        "Read more: Ten photographs of the bridge",
        "Advertisement",
        "Sign up for our newsletter",
        "© 2023 Valley Herald. All rights reserved.",
        "Ada Example is a freelance journalist based in Lviv.",
        "Follow us on Facebook"
      })
  void whatIsNoNewsIsBoilerplate(String line) {
    assertThat(kindOf(line, "Bridge to be repaired\n\n" + LEAD + "\n\n" + line + "\n\n" + LEAD))
        .isEqualTo(Sentence.Kind.BOILERPLATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The journalist is a witness and was killed in the shelling of the market.",
        "Residents print and share lists of the missing.",
        "They commented on the search for the missing.",
        "The home of the mayor was searched."
      })
  void newsWithAWordOfAButtonIsNews(String line) {
    assertThat(kindOf(line, "Bridge to be repaired\n\n" + LEAD + "\n\n" + line + "\n\n" + LEAD))
        .isEqualTo(Sentence.Kind.BODY);
  }

  @Test
  void readersCommentsRunToTheEnd() {
    String text =
        "Bridge to be repaired\n\n"
            + LEAD
            + "\n\nComments\n\nFive were killed there, my friend.\n\nNo, six!";

    assertThat(kindOf("my friend", text)).isEqualTo(Sentence.Kind.BOILERPLATE);
    assertThat(kindOf("No, six", text)).isEqualTo(Sentence.Kind.BOILERPLATE);
  }

  @Test
  void lineOfAPhotographIsACaption() {
    String text =
        "Bridge to be repaired\n\n"
            + LEAD
            + "\n\nThe bridge after the flood (AP Photo/Ada Example)\n\n"
            + LEAD;

    assertThat(kindOf("after the flood", text)).isEqualTo(Sentence.Kind.CAPTION);
  }

  @Test
  void wrappedLinesAreOneParagraph() {
    String text =
        """
        The bridge

        The mayor of Kharkiv said on Tuesday that the repairs of the
        old bridge would take two months, and that the trams would
        stop at the market until then. He asked the people of the
        town for patience.""";

    assertThat(kinds(text)).isEqualTo("title body");
    assertThat(TestEnglish.read(text).sentences()).hasSize(3);
  }

  @Test
  void sentenceNeverRunsOverABlocksEnd() {
    String text = "Six killed in Kharkiv\n\nThe mayor spoke\n\n" + LEAD + " " + LEAD + "\n" + LEAD;
    List<Layout.Block> blocks = Layout.of(TestEnglish.report(text));

    assertThat(TestEnglish.read(text).sentences())
        .allSatisfy(
            s ->
                assertThat(blocks)
                    .anySatisfy(b -> assertThat(b.span().contains(s.span())).isTrue()));
  }

  @Test
  void blocksStandInOrderAndNeverOverlap() {
    String text =
        "Bridge to be repaired\n\nKYIV (Reuters) - "
            + LEAD
            + "\n\nShare\r\n\r\n"
            + LEAD
            + " All rights reserved.";
    List<Layout.Block> blocks = Layout.of(TestEnglish.report(text));

    for (int i = 1; i < blocks.size(); i++) {
      assertThat(blocks.get(i).span().start())
          .isGreaterThanOrEqualTo(blocks.get(i - 1).span().end());
      assertThat(blocks.get(i).paragraph()).isEqualTo(i);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\n", "\u00a0"})
  void nothingGivesNoSentence(String text) {
    assertThat(TestEnglish.read(text).sentences()).isEmpty();
  }
}
