package org.zubda.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zubda.TestEnglish;
import org.zubda.TestReader;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Published;
import org.zubda.report.Report;

/** One report read whole. */
class ReportReaderTest {

  private static final String NEWS =
      """
      Shelling kills nine in Kharkiv market

      Nine people were killed and 14 wounded when shells hit a market in Kharkiv on Monday, the mayor said.

      Russian forces captured the town of Vovchansk on Sunday, according to Reuters.

      Russia denied that it had shelled the market.""";

  private static final String RECIPE =
      """
      A soup of lentils for six

      Chop two onions and crush four cloves of garlic. Fry them in butter until they are soft.

      Add 300 grams of lentils and two litres of water, and let it boil for 40 minutes.""";

  @Test
  void sameReportGivesTheSameReading() {
    Reading first = TestReader.read(NEWS);
    TestReader.read(RECIPE);

    assertThat(TestReader.read(NEWS)).isEqualTo(first);
  }

  @Test
  void everyClaimHasAnIdOfItsOwn() {
    List<Claim> claims = TestReader.read(NEWS).claims();

    assertThat(claims).hasSizeGreaterThanOrEqualTo(3);
    assertThat(claims.stream().map(Claim::id))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("c-[0-9a-f]{12}"));
  }

  @Test
  void idsDoNotHangOnTheDateOfTheReport() {
    List<String> dated = ids(TestEnglish.report(NEWS, "2023-05-17"));

    assertThat(ids(TestEnglish.report(NEWS, "2024-01-02"))).isEqualTo(dated);
    assertThat(ids(TestEnglish.report(NEWS))).isEqualTo(dated);
  }

  @Test
  void sameSentenceTwiceGivesTwoIds() {
    Reading reading =
        TestReader.read(
            "Six people were killed in Homs.\n\nThe mayor spoke.\n\nSix people were killed in Homs.");

    assertThat(reading.claims().stream().map(Claim::id))
        .hasSizeGreaterThan(1)
        .doesNotHaveDuplicates();
  }

  @Test
  void claimsStandInTheOrderOfTheText() {
    assertThat(TestReader.read(NEWS).claims().stream().map(c -> c.said().evidence().start()))
        .isSorted();
  }

  @Test
  void recipeIsIrrelevantAndClaimsNothing() {
    Reading reading = TestReader.read(RECIPE);

    assertThat(reading.relevant()).isFalse();
    assertThat(reading.claims()).isEmpty();
  }

  @Test
  void newsOfViolenceIsRelevant() {
    assertThat(TestReader.read(NEWS).relevant()).isTrue();
  }

  @Test
  void headlineAtTheHeadBecomesTheTitle() {
    assertThat(TestReader.read(NEWS).report().title())
        .contains("Shelling kills nine in Kharkiv market");
  }

  @Test
  void textStaysAsItCame() {
    assertThat(TestReader.read(NEWS).report().text()).isEqualTo(NEWS);
  }

  @Test
  void givenOutletStands() {
    Report given =
        TestEnglish.report(NEWS).from(new Outlet("Valley Herald", Outlet.Basis.values()[0]));

    assertThat(TestReader.read(given).report().outlet()).isEqualTo(given.outlet());
  }

  @Test
  void dateThatTheTextStatesBecomesTheDateOfPublication() {
    Reading reading = read("Published on 3 April 2021\n\nSix people were killed in Homs.");

    assertThat(reading.report().published())
        .contains(new Published(Moment.parse("2021-04-03"), Published.Basis.TEXT));
  }

  @Test
  void dateWithinTheNewsIsNoDateOfPublication() {
    assertThat(read("Six people were killed in Homs on 3 April 2021.").report().published())
        .isEmpty();
  }

  @Test
  void givenDateStandsAgainstTheDateOfTheText() {
    Report dated =
        TestEnglish.report(
            "Published on 3 April 2021\n\nSix people were killed in Homs.", "2023-05-17");

    assertThat(TestReader.read(dated).report().published()).isEqualTo(dated.published());
  }

  @Test
  void whoDidTheViolenceOfTheSentenceDidTheHarm() {
    assertThat(
            perpetrators("Russian forces shelled a market in Kharkiv and nine people were killed."))
        .containsExactly(Optional.of("Russian military"));
  }

  @Test
  void noPerpetratorWhereNoneIsNamed() {
    assertThat(perpetrators("Nine people were killed when a shell hit a market in Kharkiv."))
        .containsExactly(Optional.empty());
  }

  private static Reading read(String text) {
    return TestReader.read(TestEnglish.report(text));
  }

  private static List<String> ids(Report report) {
    return TestReader.read(report).claims().stream().map(Claim::id).toList();
  }

  private static List<Optional<String>> perpetrators(String text) {
    return TestReader.claims(text, Claim.Toll.class).stream()
        .map(t -> t.perpetrator().map(org.zubda.actor.Actor::name))
        .toList();
  }
}
