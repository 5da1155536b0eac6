package org.zubda.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextScenarioTest {

  static Stream<TextScenario> scenarios() {
    return TextScenario.all("texts-in-account-out.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void textsInAccountOut(TextScenario scenario) {
    Account account = scenario.account();
    assertThat(scenario.wrong(TextScenario.lines(account))).isEmpty();
    for (StoryAccount story : account.stories()) {
      assertThat(story.summary()).allSatisfy(s -> assertThat(s.claims()).isNotEmpty());
    }
  }
}
