package org.zubda.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zubda.TestReader;
import org.zubda.actor.Actor;
import org.zubda.mention.Count;
import org.zubda.place.Place;

/** A text in, its tolls out: {@code tolls.txt} goes from simple to hard. */
class TollScenarioTest {

  static List<TextIn> blocks() {
    return TextIn.blocks("tolls.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("blocks")
  void readsTheTollsOfAText(TextIn block) {
    List<List<String>> tolls =
        TestReader.claims(block.text(), Claim.Toll.class).stream()
            .map(t -> line(t, block.text()))
            .toList();

    assertThat(block.found(tolls)).as(block.text()).isEqualTo(block.expected());
  }

  private static List<String> line(Claim.Toll t, String text) {
    Said said = t.said();
    return List.of(
        lower(t.effect()),
        count(t.count()),
        lower(t.victims().category()),
        "by=" + said.attribution().origin().map(Actor::name).orElse("-"),
        "perp=" + t.perpetrator().map(Actor::name).orElse("-"),
        "group=" + t.victims().group().map(Actor::name).orElse("-"),
        "place=" + said.place().map(Place::name).orElse("-"),
        "on=" + said.time().from().map(m -> m.day().toString()).orElse("-"),
        "scope=" + lower(t.scope()),
        "means=" + t.means().map(TollScenarioTest::lower).orElse("-"),
        "sure=" + lower(said.certainty()),
        "polarity=" + lower(said.polarity()),
        "history=" + said.background(),
        "| " + said.focus().of(text).replace('\n', ' '));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String count(Count count) {
    return switch (count) {
      case Count.Unstated none -> "some";
      case Count.Stated n ->
          (n.approximate() ? "~" : "")
              + (n.low().isPresent() ? "" + n.low().getAsInt() : "")
              + ".."
              + (n.high().isPresent() ? "" + n.high().getAsInt() : "");
    };
  }
}
