package org.zubda.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zubda.claim.ReportingWords.Part;

class ReportingWordsTest {

  @Test
  void aGroupGivesEachOfItsWordsOneUse() {
    ReportingWords words =
        ReportingWords.parse(
            List.of(
                "# origin: none", "", "verb | speech | claimed | clause,object | of : brag vaunt"));
    assertThat(words.uses(Part.VERB, "vaunt")).isEqualTo(words.uses(Part.VERB, "brag")).hasSize(1);
    assertThat(words.uses(Part.NOUN, "brag")).isEmpty();
  }

  @Test
  void aLineThatIsNoGroupIsRefused() {
    assertThatThrownBy(() -> ReportingWords.parse(List.of("say tell")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("say tell");
  }

  @Test
  void theEnglishListKnowsThePlainWords() {
    ReportingWords words = ReportingWords.english();
    assertThat(List.of("say", "tell", "report", "deny", "claim", "confirm"))
        .allSatisfy(w -> assertThat(words.uses(Part.VERB, w)).isNotEmpty());
  }
}
