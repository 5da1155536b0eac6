package org.zubda.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zubda.TestReader;
import org.zubda.actor.Actor;
import org.zubda.place.Place;

/** A text in, who holds what out: {@code control.txt} goes from simple to hard. */
class ControlScenarioTest {

  static List<TextIn> blocks() {
    return TextIn.blocks("control.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("blocks")
  void readsWhoHoldsWhat(TextIn block) {
    List<List<String>> claims =
        TestReader.claims(block.text(), Claim.Control.class).stream()
            .map(c -> line(c, block.text()))
            .toList();

    assertThat(block.found(claims)).as(block.text()).isEqualTo(block.expected());
  }

  private static List<String> line(Claim.Control c, String text) {
    Said said = c.said();
    return List.of(
        lower(c.change()),
        lower(c.extent()),
        said.place().map(Place::name).orElse("-"),
        "holder=" + c.holder().name(),
        "from=" + c.from().map(Actor::name).orElse("-"),
        "by=" + said.attribution().origin().map(Actor::name).orElse("-"),
        "sure=" + lower(said.certainty()),
        "polarity=" + lower(said.polarity()),
        "history=" + said.background(),
        "| " + said.focus().of(text).replace('\n', ' '));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
