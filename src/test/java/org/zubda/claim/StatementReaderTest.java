package org.zubda.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

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
import org.zubda.mention.Mentions;

/** A text in, its statements out: "subject polarity responsible source". */
class StatementReaderTest {

  private static final StatementReader READER = StatementReader.english();
  private static final EventReader EVENTS = EventReader.english();
  private static final AttributionReader SAYING = new AttributionReader(ReportingWords.english());

  private static final String[] NAMED = {
    "Osmark/GOVERNMENT",
    "Blue Front/REBEL",
    "Northern Army/MILITARY",
    "Border Watch/MONITOR",
    "Lakeland/GOVERNMENT",
    "Red Brigade/REBEL"
  };

  /** Events and statements; their ids are their places in the list. */
  private static List<Claim> read(String text) {
    Document document = TestEnglish.read(text);
    Mentions mentions = AttributionReaderTest.mentions(text, NAMED);
    Attributions said = new Attributions(document, mentions, SAYING.read(document, mentions));
    Circumstances circumstances = new Circumstances(document, mentions);
    List<Claim> claims = new ArrayList<>();
    for (Claim event : EVENTS.read(circumstances, said, () -> "")) {
      claims.add(ReportReader.withId(event, "e" + claims.size()));
    }
    int[] next = {0};
    claims.addAll(READER.read(circumstances, said, List.copyOf(claims), c -> "s" + next[0]++));
    return claims;
  }

  private static List<Claim.Statement> statements(String text) {
    return read(text).stream()
        .filter(Claim.Statement.class::isInstance)
        .map(Claim.Statement.class::cast)
        .toList();
  }

  private static String lines(String text) {
    return statements(text).stream()
        .map(
            s ->
                String.join(
                    " ",
                    s.subject().name(),
                    s.said().polarity().name(),
                    name(s.responsible()),
                    name(s.said().attribution().origin())))
        .collect(Collectors.joining(", "));
  }

  private static String name(Optional<Actor> actor) {
    return actor.map(a -> a.name().replace(' ', '_')).orElse("-");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Osmark accused the Blue Front of shelling the port.                          | RESPONSIBILITY ASSERTED Blue_Front Osmark
          Osmark blamed the Blue Front for the blast.                                  | RESPONSIBILITY ASSERTED Blue_Front Osmark
          Osmark blamed the blast on the Blue Front.                                   | RESPONSIBILITY ASSERTED Blue_Front Osmark
          Lakeland held the Northern Army responsible for the massacre.                | RESPONSIBILITY ASSERTED Northern_Army Lakeland
          An inquiry pointed the finger at the Northern Army.                          | RESPONSIBILITY ASSERTED Northern_Army inquiry
          The Red Brigade claimed responsibility for the bombing.                      | RESPONSIBILITY ASSERTED Red_Brigade Red_Brigade
          Border Watch said the Northern Army was behind the attack.                   | RESPONSIBILITY ASSERTED Northern_Army Border_Watch
          No group has claimed responsibility for the bombing.                         | RESPONSIBILITY DENIED - -
          There was no immediate claim of responsibility.                              | RESPONSIBILITY DENIED - -
          Osmark denied any involvement in the attack.                                 | RESPONSIBILITY DENIED Osmark Osmark
          Osmark denied that its forces had bombed the hospital.                       | RESPONSIBILITY DENIED Osmark Osmark
          Osmark denied using chemical weapons.                                        | RESPONSIBILITY DENIED Osmark Osmark
          The Blue Front rejected accusations of killing prisoners.                    | RESPONSIBILITY DENIED Blue_Front Blue_Front
          Osmark said its planes had not carried out any strikes near the town.        | RESPONSIBILITY DENIED Osmark Osmark
          """)
  void tellsWhoHoldsWhomToIt(String text, String statement) {
    assertThat(lines(text)).isEqualTo(statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Osmark denied him a visa.",
        "Human rights are denied by every dictator.",
        "The minister took part in the talks.",
        "Nobody was hurt.",
        "The committee blamed the weather.",
        "He did not deny that the town had been shelled.",
        "She is responsible for the school's accounts."
      })
  void leavesAlone(String text) {
    assertThat(statements(text)).noneMatch(s -> s.said().polarity() == Polarity.DENIED);
  }

  @Test
  void tiesThisToTheClaimBeforeIt() {
    List<Claim> claims = read("Rebels said troops withdrew from the port, but Osmark denied this.");
    Claim.Statement denial = (Claim.Statement) claims.getLast();
    assertThat(denial.subject()).isEqualTo(Claim.Statement.Subject.OCCURRENCE);
    assertThat(denial.said().polarity()).isEqualTo(Polarity.DENIED);
    assertThat(denial.said().attribution().origin().map(Actor::name)).contains("Osmark");
    assertThat(denial.denies()).isPresent();
    Claim denied =
        claims.stream().filter(c -> c.id().equals(denial.denies().get())).findFirst().orElseThrow();
    assertThat(denied)
        .isInstanceOfSatisfying(
            Claim.Event.class, e -> assertThat(e.type()).isEqualTo(EventType.WITHDRAWAL));
  }

  @Test
  void tiesReportsToTheSentenceBefore() {
    List<Claim> claims =
        read("The Blue Front seized the port on Monday. Osmark called the reports false.");
    Claim.Statement denial = (Claim.Statement) claims.getLast();
    assertThat(denial.said().polarity()).isEqualTo(Polarity.DENIED);
    assertThat(denial.denies()).contains(claims.getFirst().id());
  }

  @Test
  void findsACounterAccusation() {
    assertThat(lines("Osmark said the only one responsible for the blaze was the Northern Army."))
        .isEqualTo("RESPONSIBILITY ASSERTED Northern_Army Osmark");
  }

  @Test
  void takesUnharmedPeopleForADenialWhereASourceSaysSo() {
    assertThat(lines("Osmark said all staff of the mission were unharmed."))
        .isEqualTo("OCCURRENCE DENIED - Osmark");
  }

  @Test
  void findsThatAnotherIsSaidToHaveDoneIt() {
    assertThat(lines("Border Watch said the Northern Army bombed the market."))
        .isEqualTo("RESPONSIBILITY ASSERTED Northern_Army Border_Watch");
  }

  @Test
  void readsAnyTextWithoutFailing() {
    String[] words =
        ("denied accused blamed responsible for behind the attack its forces of by \" said that "
                + "reports false this no claim responsibility Osmark unharmed all staff were , . not")
            .split(" ");
    Random random = new Random(5);
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(30);
      for (int i = 0; i < length; i++) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      assertThatCode(() -> read(text.toString())).doesNotThrowAnyException();
    }
  }
}
