package org.zubda.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.TestEnglish;
import org.zubda.actor.Actor;
import org.zubda.language.Document;
import org.zubda.mention.ActorMention;
import org.zubda.mention.Mentions;
import org.zubda.report.Span;

/** A report in, one line an attribution out: "source | cue | content | actor". */
class AttributionReaderTest {

  private static final AttributionReader READER = new AttributionReader(ReportingWords.english());

  private static List<Attributed> read(String text, String... named) {
    return READER.read(TestEnglish.read(text), mentions(text, named));
  }

  /** Mentions of actors by name, each with its kind behind a slash. */
  static Mentions mentions(String text, String... named) {
    List<ActorMention> actors = new ArrayList<>();
    for (String name : named) {
      String[] parts = name.split("/");
      Actor actor = Actor.unknown(parts[0], Actor.Kind.valueOf(parts[1]));
      for (int at = text.indexOf(parts[0]); at >= 0; at = text.indexOf(parts[0], at + 1)) {
        actors.add(new ActorMention(new Span(at, at + parts[0].length()), actor, true));
      }
    }
    return new Mentions(List.of(), List.of(), actors);
  }

  private static List<String> lines(String text, String... named) {
    return read(text, named).stream().map(a -> line(text, a)).toList();
  }

  private static String line(String text, Attributed a) {
    return String.join(
        " | ",
        words(text, a.source()),
        words(text, a.cue()),
        words(text, a.content()),
        a.actor().map(Actor::name).orElse("-"));
  }

  private static String words(String text, List<Span> spans) {
    return spans.stream()
        .map(s -> s.of(text).replaceAll("^[“”\"., ]+|[“”\"., ]+$", ""))
        .collect(Collectors.joining(" ... "));
  }

  @Test
  void aClauseBehindItsVerb() {
    assertThat(lines("The governor said that nine farmers had drowned."))
        .containsExactly("The governor | said | that nine farmers had drowned | governor");
  }

  @Test
  void aClauseBeforeItsVerbAndWhatGoesOnBehindIt() {
    assertThat(
            lines("Nine farmers drowned in the flood, the ministry reported, including two boys."))
        .containsExactly(
            "the ministry | reported | Nine farmers drowned in the flood ... including two boys |"
                + " ministry");
  }

  @Test
  void aSpeakerBehindTheVerbWithWhatDescribesHim() {
    assertThat(lines("“The bridge is gone,” said Ann Poe, head of the harbour office."))
        .containsExactly(
            "Ann Poe, head of the harbour office | said | The bridge is gone | Ann Poe");
  }

  @Test
  void aQuotationThatRunsOnOverSentences() {
    assertThat(lines("“The bridge is gone,” Mr Poe said. “We cannot cross. Nobody can cross.”"))
        .containsExactly(
            "Mr Poe | said | The bridge is gone ... We cannot cross. Nobody can cross | Mr Poe");
  }

  @Test
  void accordingToBeforeAndBehind() {
    assertThat(lines("According to the harbour office, four boats sank."))
        .containsExactly("the harbour office | According to | four boats sank | harbour office");
    assertThat(lines("Four boats sank on Monday, according to fishermen."))
        .containsExactly("fishermen | according to | Four boats sank on Monday | fishermen");
  }

  @Test
  void aRelayOfAClaimHoldsTheClaimWhole() {
    assertThat(
            lines("The navy confirmed that four boats had sunk, Corvex reported.", "Corvex/AGENCY"))
        .containsExactly(
            "The navy | confirmed | that four boats had sunk | navy",
            "Corvex | reported | The navy confirmed that four boats had sunk | Corvex");
  }

  @Test
  void theAddresseeIsNoPartOfWhatIsSaid() {
    assertThat(lines("Miners told Corvex the shaft had collapsed.", "Corvex/AGENCY"))
        .containsExactly("Miners | told | the shaft had collapsed | Miners");
  }

  @Test
  void aClaimAsANoun() {
    assertThat(lines("Despite the navy's claim of sinking the ship, it reached the port."))
        .containsExactly("the navy | claim of | sinking the ship | navy");
  }

  @Test
  void aPassiveHasNoSource() {
    List<Attributed> found = read("Six divers are believed to have died in the cave.");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().source()).isEmpty();
    assertThat(found.getFirst().actor()).isEmpty();
  }

  @Test
  void aHeadlineThatNamesItsSourceBeforeOrBehind() {
    assertThat(lines("Monitor: nine dead in strike on market"))
        .containsExactly("Monitor | : | nine dead in strike on market | Monitor");
    assertThat(lines("Nine killed in market blast, police say"))
        .containsExactly("police | say | Nine killed in market blast | police");
  }

  @Test
  void heIsWhoSpokeBefore() {
    String text = "Mayor Ann Poe said four boats sank. She said that two more were missing.";
    assertThat(read(text).getLast().actor()).isEqualTo(read(text).getFirst().actor());
  }

  @Test
  void aSpokesmanSpeaksForHisBody() {
    String text = "A spokesman for the Tarn Front said that its men had left.";
    assertThat(read(text, "Tarn Front/REBEL").getFirst().actor().map(Actor::name))
        .contains("Tarn Front");
  }

  @Test
  void theNameBehindTheCommaIsTheSource() {
    String text = "The monitoring group, the Relief Observatory, said that nine people had died.";
    assertThat(read(text, "Relief Observatory/MONITOR").getFirst().actor().map(Actor::name))
        .contains("Relief Observatory");
  }

  @Test
  void aTurnOfATranscriptIsWhollyTheSpeakers() {
    String text = "We turn to Ann Poe.\n\nPOE: Nine boats sank. It is a grim night.";
    List<Attributed> found = read(text, "Ann Poe/PERSON");
    assertThat(found).hasSize(1);
    assertThat(line(text, found.getFirst()))
        .isEqualTo("POE | : | Nine boats sank. It is a grim night | Ann Poe");
  }

  @Test
  void commasThatAFeedHasLostAreNotMissed() {
    assertThat(lines("The storm also sank six boats said the Observatory."))
        .containsExactly("the Observatory | said | The storm also sank six boats | Observatory");
    assertThat(lines("The storm sank six boats on Tuesday a harbour office said."))
        .containsExactly(
            "a harbour office | said | The storm sank six boats on Tuesday | harbour office");
  }

  @Test
  void aDayBehindTheVerbIsNoSpeaker() {
    assertThat(lines("At least six boats sank in the storm, officials said Friday."))
        .containsExactly("officials | said | At least six boats sank in the storm | officials");
  }

  @Test
  void aSecondVerbOfWhatIsSaid() {
    assertThat(lines("The mayor said the storm killed ten people and injured six others."))
        .containsExactly(
            "The mayor | said | the storm killed ten people and injured six others | mayor");
  }

  @Test
  void asReportedByAndAsItReported() {
    assertThat(lines("Four boats sank, as reported by the harbour office."))
        .containsExactly("the harbour office | as reported by | Four boats sank | harbour office");
    assertThat(lines("As the harbour office reported, four boats sank."))
        .containsExactly("the harbour office | reported | four boats sank | harbour office");
  }

  @Test
  void eachSpeakerSaysHisOwn() {
    assertThat(lines("The army said ten miners had died, while the rebels said six had died."))
        .containsExactly(
            "The army | said | ten miners had died | army",
            "the rebels | said | six had died | rebels");
  }

  @Test
  void whoIsQuotedAsSaying() {
    assertThat(lines("The admiral was quoted as saying that four boats had sunk."))
        .containsExactly("The admiral | was quoted as saying | that four boats had sunk | admiral");
  }

  @Test
  void aStatementThatSays() {
    assertThat(lines("The navy issued a statement saying that four boats had sunk."))
        .containsExactly("The navy | issued a statement saying | that four boats had sunk | navy");
  }

  @Test
  void aTollIsPutAtAFigure() {
    assertThat(lines("The clinic put the death toll at 58."))
        .containsExactly("The clinic | put | the death toll at 58 | clinic");
    assertThat(lines("The gunmen put the bomb at the gate.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The army denied that its guns had hit the school. | true",
        "The army denied shelling the school. | true",
        "The ministry dismissed the claim that nine died. | true",
        "The ministry said there was no truth to the report. | true",
        "The ministry rejected the offer. | false",
        "The army did not deny that its guns had hit the school. | false",
        "The army said that its guns had hit the school. | false",
      })
  void denials(String text, boolean denied) {
    assertThat(read(text).stream().anyMatch(Attributed::denies)).isEqualTo(denied);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The army said that it had taken the hill. | STATED",
        "The army claimed that it had taken the hill. | CLAIMED",
        "The army has reportedly taken the hill. | UNCONFIRMED",
        "The army appears to have taken the hill. | UNCONFIRMED",
        "The army allegedly shelled the hill. | CLAIMED",
        "The army is said to have taken the hill. | UNCONFIRMED",
        "It is believed that the army took the hill. | UNCONFIRMED",
      })
  void certainties(String text, Certainty certainty) {
    assertThat(read(text)).extracting(Attributed::certainty).containsExactly(certainty);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor wants to reopen the bridge.",
        "The mayor praised the firemen.",
        "The mayor called for calm.",
      })
  void wantingAndPraisingAssertNothing(String text) {
    assertThat(read(text)).isNotEmpty().noneMatch(Attributed::asserts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nine people died when the roof fell in.",
        "The rebels rejected talks with nobody in the room.",
        "I think the bridge is old.",
      })
  void whereNoOneSaysItNothingIsAsserted(String text) {
    assertThat(read(text)).noneMatch(Attributed::asserts);
  }

  @Test
  void whatIsWantedInsideWhatIsSaidIsNoSayingOfItsOwn() {
    assertThat(lines("The mayor said that drivers want the bridge to reopen.")).hasSize(1);
  }

  @Test
  void everySpanLiesInTheText() {
    Random random = new Random(7);
    String[] words = {
      "said",
      "the",
      "army",
      "“",
      "”",
      "\"",
      ",",
      ".",
      ":",
      "—",
      "told",
      "Reuters",
      "that",
      "nine",
      "people",
      "according",
      "to",
      "denied",
      "he",
      "who",
      "claim",
      "of",
      "reportedly",
      "'s",
      "\n\n",
      "appears",
      "by",
      "(",
      ")",
      "killing",
      "was",
      "’",
      "and",
      "sure",
      "put",
      "toll",
      "at",
      "🚑"
    };
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60) + 1; i > 0; i--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? "" : " ");
      }
      String whole = text.toString();
      Document document = TestEnglish.read(whole);
      List<Attributed> found = READER.read(document, mentions(whole, "Reuters/AGENCY"));
      Attributions said = new Attributions(document, mentions(whole, "Reuters/AGENCY"), found);
      for (Attributed a : found) {
        assertThat(a.cue()).isNotEmpty();
        for (Span span : a.content()) {
          assertThat(span.end()).isLessThanOrEqualTo(whole.length());
        }
      }
      document
          .sentences()
          .forEach(s -> s.tokens().forEach(t -> assertThat(said.chain(t.span(), s)).isNotNull()));
      assertThat(new OutletFinder().relays(document, mentions(whole, "Reuters/AGENCY")))
          .isNotNull();
      assertThat(Optional.of(found))
          .contains(READER.read(document, mentions(whole, "Reuters/AGENCY")));
    }
  }
}
