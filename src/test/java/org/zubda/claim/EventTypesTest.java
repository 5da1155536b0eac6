package org.zubda.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zubda.TestEnglish;
import org.zubda.language.Sentence;

class EventTypesTest {

  private final EventTypes types = EventTypes.english();

  private String typesOf(String text) {
    return TestEnglish.read(text).sentences().stream()
        .flatMap(s -> types.triggers(s).stream())
        .map(t -> t.type().name())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Russian air strikes hit the town of Tarbin overnight.                    | AIR_STRIKE
          Warplanes pounded the village at dawn.                                   | AIR_STRIKE
          Government forces shelled Tarbin with artillery.                         | SHELLING
          Rebels fired rockets at the harbour.                                     | SHELLING
          A car bomb exploded outside the bank.                                    | BOMBING
          A roadside bomb tore through a minibus.                                  | BOMBING
          A suicide bomber blew himself up at a bus stop.                          | SUICIDE_BOMBING
          Soldiers clashed with rebels near the river.                             | ARMED_CLASH
          Gunmen attacked an army checkpoint.                                      | ARMED_CLASH
          Gunmen attacked villagers in the valley.                                 | ATTACK_ON_CIVILIANS
          Soldiers executed three prisoners.                                       | ATTACK_ON_CIVILIANS
          Militants kidnapped two nurses.                                          | ABDUCTION
          Police arrested twelve students.                                         | DETENTION
          The army captured the town of Tarbin.                                    | ADVANCE
          The army captured four rebels.                                           | DETENTION
          Rebels withdrew from the airport.                                        | WITHDRAWAL
          Thousands of families fled their homes.                                  | DISPLACEMENT
          Soldiers looted shops in the bazaar.                                     | LOOTING
          Doctors protested in the capital.                                        | PROTEST
          Rioters threw stones at the police.                                      | RIOT
          Chlorine gas killed a family in the suburb.                              | CHEMICAL_ATTACK
          Troops burned houses in two villages.                                    | PROPERTY_DESTRUCTION
          The two sides signed a peace agreement.                                  | AGREEMENT
          A ceasefire took effect at midnight.                                     | CEASEFIRE
          """)
  void tellsTheTypeOfAnEvent(String text, String type) {
    assertThat(typesOf(text).split(" ")).contains(type);
  }

  @Test
  void findsNothingInARecipe() {
    assertThat(typesOf("Chop the onions and fry them in butter until they are golden.")).isEmpty();
  }

  @Test
  void takesALongerPatternForAShorterOneInside() {
    assertThat(typesOf("He died of a heart attack in hospital.")).isEmpty();
  }

  @Test
  void tellsTheTypeAtAToken() {
    Sentence sentence =
        TestEnglish.read("An air strike killed nine people.").sentences().getFirst();
    assertThat(types.of(sentence, 2)).isEqualTo(Optional.of(EventType.AIR_STRIKE));
    assertThat(types.of(sentence, 5)).isEmpty();
    assertThat(List.of(types.triggers(sentence).getFirst().head())).containsExactly(2);
  }
}
