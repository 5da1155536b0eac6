package org.zubda.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLinesTest {

  @Test
  void breaksAtSpacesAndIndentsWhatFollows() {
    assertThat(TextLines.wrap("one two three four", 9, 2))
        .containsExactly("one two", "  three", "  four");
  }

  @Test
  void cutsAWordThatIsLongerThanALine() {
    assertThat(TextLines.wrap("abcdefghij", 4, 0)).containsExactly("abcd", "efgh", "ij");
  }

  @Test
  void keepsRunsOfSpacesWhereALineHasColumns() {
    assertThat(TextLines.wrap("  a  b", 20, 0)).containsExactly("  a  b");
  }

  @Test
  void showsControlCharactersInsteadOfObeyingThem() {
    assertThat(TextLines.wrap("a\u001b[2Jb\tc", 20, 0)).containsExactly("a\uFFFD[2Jb c");
  }

  @Test
  void cutsWithThreeDots() {
    assertThat(TextLines.cut("abcdef", 4)).isEqualTo("abc…");
    assertThat(TextLines.cut("abcd", 4)).isEqualTo("abcd");
  }

  @Test
  void countsCharactersBeyondTheFirstPlaneAsOne() {
    assertThat(TextLines.left("😀", 3)).isEqualTo("😀  ");
    assertThat(TextLines.wrap("😀😀😀", 2, 0)).containsExactly("😀😀", "😀");
  }
}
