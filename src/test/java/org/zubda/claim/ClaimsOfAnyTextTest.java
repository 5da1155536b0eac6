package org.zubda.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.TestReader;
import org.zubda.report.Span;

/** Whatever words come in, in whatever order: the reader reads on, and points into the text. */
class ClaimsOfAnyTextTest {

  private static final List<String> WORDS =
      List.of(
          "killed",
          "wounded",
          "captured",
          "fled",
          "dead",
          "missing",
          "12",
          "at least",
          "more than",
          "dozens of",
          "two hundred",
          "half a",
          "a",
          "the",
          "people",
          "soldiers",
          "rebels",
          "civilians",
          "children",
          "including",
          "among",
          "them",
          "of",
          "and",
          "or",
          ",",
          ".",
          "\n",
          "\n\n",
          "\"",
          "“",
          "”",
          "(",
          ")",
          "-",
          "—",
          "Homs",
          "Goma",
          "Kabul",
          "Kharkiv",
          "army",
          "police",
          "Taliban",
          "said",
          "according to",
          "denied",
          "that",
          "who",
          "were",
          "was",
          "have been",
          "not",
          "no",
          "if",
          "shelling",
          "air strikes",
          "bomb",
          "toll",
          "rose to",
          "from",
          "to",
          "in",
          "near",
          "control",
          "hands",
          "under",
          "lost",
          "withdrew",
          "Monday",
          "May 12",
          "2023",
          "'s",
          "’",
          "half",
          "most",
          "all",
          "KILLED",
          "SOLDIERS",
          "Reuters",
          "it",
          "they",
          "his",
          "Observatory",
          "up",
          "by",
          "on",
          ";",
          ":",
          "?",
          "\u00a0",
          "é",
          "😀");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void claimsPointIntoTheTextAndTheirFocusIntoTheirEvidence(long seed) {
    String text = text(new Random(seed));

    Reading reading = TestReader.read(text);

    Span whole = new Span(0, text.length());
    for (Claim claim : reading.claims()) {
      assertThat(whole.contains(claim.said().evidence())).as(claim + " in " + text).isTrue();
      assertThat(claim.said().evidence().contains(claim.said().focus()))
          .as(claim + " in " + text)
          .isTrue();
      assertThat(claim.said().focus().of(text)).isNotBlank();
    }
    assertThat(reading.claims().stream().map(Claim::id)).doesNotHaveDuplicates();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 160; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return text.toString().strip();
  }
}
