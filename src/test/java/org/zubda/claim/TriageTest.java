package org.zubda.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zubda.TestEnglish;

/** Which reports claims are sought in. */
class TriageTest {

  private static final String FILM =
      """
      The studio shot most of the film in two weeks, and the cast had to learn a new song each \
      day. Critics liked the music, the light and the slow dances of the second half. \
      The director said that she had wanted to make a picture about her grandmother's kitchen. \
      Tickets are sold from Monday, and the first copies go to small houses in the north. \
      The company expects to earn its money back by the summer, its speaker told reporters. \
      A second part is planned, with the same players and a larger orchestra than before. \
      Its script is to be written by the end of the year, and nobody knows yet how it will end. \
      The songs can be heard on the radio, where three of them have been played every morning.
      """;

  private final Triage triage = new Triage();

  @Test
  void seeksClaimsInAShortNoteOfAnyWords() {
    assertThat(mayTell("On 3 March, residents of Mar Saad closed the road with tyres.")).isTrue();
  }

  @Test
  void leavesALongReportAloneWhoseOneViolentWordIsAFilms() {
    assertThat(mayTell(FILM)).isFalse();
  }

  @Test
  void seeksClaimsInALongReportWithWordsOfTwoFamilies() {
    assertThat(mayTell(FILM + "Two soldiers were wounded near the studio.")).isTrue();
  }

  @Test
  void leavesAnAccidentAloneThatKilledNobodyByForce() {
    assertThat(mayTell(FILM.replace("shot", "made") + "A driver died, and two were hurt."))
        .isFalse();
  }

  @Test
  void doesNotCountWhatIsNoNews() {
    assertThat(mayTell(FILM + "\n\nShare this on Facebook\n")).isFalse();
  }

  private boolean mayTell(String text) {
    return triage.mayTellOfViolence(TestEnglish.read(text));
  }
}
