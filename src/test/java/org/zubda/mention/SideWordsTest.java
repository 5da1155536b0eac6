package org.zubda.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zubda.mention.SideWords.Side;

class SideWordsTest {

  private static final SideWords WORDS = SideWords.english();

  @ParameterizedTest(name = "{0} -> {1}")
  @DisplayName("a noun, with what describes it, puts people on a side")
  @CsvSource({
    "soldier, STATE_FORCES",
    "Malian army soldier, STATE_FORCES",
    "police officer, STATE_FORCES",
    "border guard, STATE_FORCES",
    "government fighter, STATE_FORCES",
    "pro-government militiaman, STATE_FORCES",
    "fighter, NON_STATE_FIGHTERS",
    "gunman, NON_STATE_FIGHTERS",
    "rebel soldier, NON_STATE_FIGHTERS",
    "rebel army commander, NON_STATE_FIGHTERS",
    "separatist force, NON_STATE_FIGHTERS",
    "suicide bomber, NON_STATE_FIGHTERS",
    "combatant, COMBATANTS",
    "civilian, CIVILIANS",
    "villager, CIVILIANS",
    "child, CIVILIANS",
    "civilian casualty, CIVILIANS",
    "elderly person, CIVILIANS",
    "aid worker, CIVILIANS",
    "family member, CIVILIANS",
    "people, PEOPLE",
    "victim, PEOPLE",
    "government death, STATE_FORCES",
    "security guard, OTHER",
    "prisoner, OTHER",
    "suspect, OTHER",
  })
  void sideOfWords(String words, Side side) {
    List<String> parts = Arrays.asList(words.split(" "));
    assertThat(WORDS.of(parts.getLast(), parts.subList(0, parts.size() - 1))).contains(side);
  }

  @Test
  void membersTakeTheSideOfWhatTheyAreMembersOf() {
    assertThat(WORDS.of("member", List.of("security", "forces"))).contains(Side.STATE_FORCES);
    assertThat(WORDS.of("body", List.of("three", "villagers"))).contains(Side.CIVILIANS);
  }

  @Test
  void nounsForThingsHaveNoSide() {
    assertThat(WORDS.of("village", List.of("fifty"))).isEqualTo(Optional.empty());
    assertThat(WORDS.of("strike", List.of("air"))).isEmpty();
  }

  @Test
  void randomWordsNeverFail() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder noun = new StringBuilder();
      for (int k = random.nextInt(6); k > 0; k--) {
        noun.append((char) (random.nextInt(400) + 1));
      }
      assertThat(WORDS.of(noun.toString(), List.of(noun.toString(), ""))).isNotNull();
    }
  }
}
