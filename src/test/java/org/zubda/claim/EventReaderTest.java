package org.zubda.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.TestEnglish;
import org.zubda.actor.Actor;
import org.zubda.language.Document;
import org.zubda.mention.Mentions;

/** A sentence in, its events out: "type actor target number", a dash for what it doesn't tell. */
class EventReaderTest {

  private static final EventReader READER = EventReader.english();

  private static final String[] NAMED = {
    "Northern Army/MILITARY",
    "Blue Front/REBEL",
    "Russian/MILITARY",
    "the police/POLICE",
    "villagers/CIVILIANS",
    "residents/CIVILIANS"
  };

  private static List<Claim.Event> read(String text) {
    Document document = TestEnglish.read(text);
    Mentions mentions = AttributionReaderTest.mentions(text, NAMED);
    return READER.read(document, mentions).stream().map(Claim.Event.class::cast).toList();
  }

  private static String lines(String text) {
    return read(text).stream()
        .map(
            e ->
                String.join(
                    " ",
                    e.type().name(),
                    name(e.actor()),
                    name(e.target()),
                    e.number().isPresent() ? "" + e.number().getAsInt() : "-"))
        .collect(Collectors.joining(", "));
  }

  private static String name(java.util.Optional<Actor> actor) {
    return actor.map(a -> a.name().replace(' ', '_')).orElse("-");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Russian air strikes hit the harbour on Friday.                    | AIR_STRIKE Russian - -
          The Northern Army carried out 23 air strikes on the town.         | AIR_STRIKE Northern_Army - 23
          The Northern Army shelled the suburb with artillery.              | SHELLING Northern_Army - -
          The suburb was shelled by the Northern Army.                      | SHELLING Northern_Army - -
          The Blue Front clashed with the Northern Army near the river.     | ARMED_CLASH Blue_Front Northern_Army -
          Blue Front fighters kidnapped eleven villagers.                   | ABDUCTION Blue_Front villagers -
          Two car bombs exploded outside the bank.                          | BOMBING - - -
          A bomb killed nine people at a bus stop.                          | BOMBING - - -
          """)
  void tellsWhoDidWhatToWhomHowOften(String text, String events) {
    assertThat(lines(text)).isEqualTo(events);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The general threatened to bomb the harbour.",
        "Fresh fighting could further destabilise the valley.",
        "There were no air strikes on the town.",
        "The rebels did not attack the convoy.",
        "Diplomats fear a possible attack on the harbour.",
        "She chopped the onions and fried them in butter.",
        "He died of a heart attack at home.",
        "The army found a grenade launcher and let it rust."
      })
  void findsNoHarmInPlansNegationsAndOtherThings(String text) {
    assertThat(read(text)).noneMatch(e -> e.type().isHarm());
  }

  @Test
  void makesOneEventOfASentenceAndType() {
    assertThat(read("Shells fell on the market as mortar fire and rockets hit the old town."))
        .filteredOn(e -> e.type() == EventType.SHELLING)
        .hasSize(1);
  }

  @Test
  void putsTheMainEventBeforeWhatItFollowed() {
    List<Claim.Event> events =
        read("Doctors marched to the palace to protest against the killing of a nurse.");
    assertThat(events).extracting(Claim.Event::type).containsExactly(EventType.PROTEST);
  }

  @Test
  void takesForceAtAProtestAsPartOfIt() {
    assertThat(read("Security forces opened fire on protesters in the square."))
        .extracting(Claim.Event::type)
        .containsExactly(EventType.PROTEST);
  }

  @Test
  void isSurerOfTheLeadThanOfWhatFollows() {
    List<Claim.Event> events =
        read(
            "Warplanes bombed the bridge on Monday. Traffic stopped. A ceasefire was signed later.");
    assertThat(events.getFirst().type()).isEqualTo(EventType.AIR_STRIKE);
    assertThat(events.getFirst().said().confidence())
        .isGreaterThan(events.getLast().said().confidence());
  }

  @Test
  void marksTheWordsThatNameTheEvent() {
    String text = "Overnight a suicide bomber struck a checkpoint.";
    assertThat(read(text))
        .filteredOn(e -> e.type() == EventType.SUICIDE_BOMBING)
        .extracting(e -> e.said().focus().of(text))
        .containsExactly("suicide bomber");
  }

  @Test
  void readsAnyTextWithoutFailing() {
    String[] words =
        ("bomb , air strikes 23 the \" ( of to by army on killed denied . ; said ’ — MORTAR no "
                + "carried out protest 1,000 against was fire ! not fled set ablaze")
            .split(" ");
    Random random = new Random(11);
    for (int round = 0; round < 40; round++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      assertThatCode(() -> read(text.toString().toUpperCase(Locale.ROOT)))
          .doesNotThrowAnyException();
      assertThatCode(() -> read(text.toString())).doesNotThrowAnyException();
    }
  }

  @Test
  void readsTheSameTextTheSameWay() {
    String text = "Rebels shelled the port and troops stormed two villages, residents said.";
    assertThat(read(text)).isEqualTo(read(text));
  }
}
