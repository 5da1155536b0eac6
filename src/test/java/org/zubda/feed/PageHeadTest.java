package org.zubda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zubda.report.Moment;
import org.zubda.report.Original;

class PageHeadTest {

  private static final String TEXT =
      "<article><h1>Mill burns in Ostwerk</h1><p>A mill on the river at Ostwerk burned down in the"
          + " night after two shells struck its store of grain, the fire chief said.</p><p>Nobody"
          + " was hurt, he said, because the night watch had gone to the cellar when the first"
          + " shell fell a street away.</p></article>";

  private static Page page(String head, String body) {
    return Page.of(
        "<html lang=\"en-GB\"><head>" + head + "</head><body>" + body + "</body></html>",
        "",
        LocalDate.of(2024, 12, 1));
  }

  private static String published(String head, String body) {
    return page(head, body).given().published().orElse("none");
  }

  private static String linked(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  @Test
  void linkedDataOfTheArticleAreBelievedBeforeThoseOfItsPictures() {
    String head =
        linked(
            "[{\"@type\":\"ImageObject\",\"datePublished\":\"2020-01-01\"},"
                + "{\"@graph\":[{\"@type\":[\"Thing\",\"NewsArticle\"],"
                + "\"datePublished\":\"2024-11-30T08:15:00+02:00\","
                + "\"dateModified\":\"2024-11-30T09:00:00Z\","
                + "\"author\":[{\"name\":\"Ada Muster\"},{\"name\":\"Bo Beispiel\"}]}]}]");
    Page page = page(head, TEXT);

    assertThat(page.given().published()).contains("2024-11-30T08:15+02:00");
    assertThat(page.modified().map(Moment::iso)).contains("2024-11-30T09:00Z");
    assertThat(page.author()).contains("Ada Muster, Bo Beispiel");
  }

  @Test
  void ofBrokenLinkedDataSingleFieldsAreRead() {
    assertThat(
            published(
                linked("{\"headline\":\"A \"mill\"\",\"datePublished\":\"2024-11-30\""), TEXT))
        .isEqualTo("2024-11-30");
  }

  @Test
  void metaElementsAreKnownByTheLettersOfTheirNames() {
    assertThat(published("<meta name='DC.date.issued' content='2024-11-30'>", TEXT))
        .isEqualTo("2024-11-30");
    assertThat(published("<meta property='article:published' content='2024-11-30'>", TEXT))
        .isEqualTo("2024-11-30");
    assertThat(published("<meta name='PubDate' content='November 30, 2024 13:42'>", TEXT))
        .isEqualTo("2024-11-30");
  }

  @Test
  void aDatelineIsReadWhereTheHeadSaysNothing() {
    assertThat(published("", "<p>By Ada Muster | 30 November 2024</p>" + TEXT))
        .isEqualTo("2024-11-30");
    assertThat(published("", TEXT.replace("</h1>", "</h1><div>30.11.2024, 18:20</div>")))
        .isEqualTo("2024-11-30");
  }

  @Test
  void whatIsToldInHoursOrOfAChangeIsNoDateline() {
    assertThat(published("", "<p>Updated 3 hours ago</p>" + TEXT)).isEqualTo("none");
    assertThat(published("", "<p>Updated: 30 November 2024</p>" + TEXT)).isEqualTo("none");
  }

  @Test
  void theAddressTellsTheDayWhereNothingElseDoes() {
    assertThat(published("<link rel=canonical href='https://news.invalid/2024/11/30/mill'>", TEXT))
        .isEqualTo("2024-11-30");
    assertThat(published("<link rel=canonical href='https://news.invalid/2024/nov/30/mill'>", TEXT))
        .isEqualTo("2024-11-30");
    assertThat(published("<link rel=canonical href='https://news.invalid/a-20249930'>", TEXT))
        .isEqualTo("none");
  }

  @Test
  void theDayOfTheOutletsOwnClockStandsBeforeThatOfUtc() {
    String head = "<meta property='article:published_time' content='2024-11-30T03:30:00Z'>";

    assertThat(published(head, "<p>29 November 2024 10:30 pm</p>" + TEXT)).isEqualTo("2024-11-29");
    assertThat(published(head, "<p>20 November 2024</p>" + TEXT)).isEqualTo("2024-11-30T03:30Z");
  }

  @Test
  void aDateThatCanNotBeIsRefusedAndTheNextOneTaken() {
    Page page =
        page(
            "<meta property='article:published_time' content='2034-11-30'>"
                + "<meta name='date' content='2024-11-30'>",
            TEXT);

    assertThat(page.given().published()).contains("2024-11-30");
    assertThat(page.refused()).containsExactly("2034-11-30");
    assertThat(page("<meta name='date' content='1824-11-30'>", TEXT).refused())
        .containsExactly("1824-11-30");
  }

  @Test
  void anAddressIsNoAuthor() {
    assertThat(page("<meta name='author' content='https://social.invalid/x'>", TEXT).author())
        .isEmpty();
    assertThat(page("", "<a rel='author' href='/a'>Ada Muster</a>" + TEXT).author())
        .contains("Ada Muster");
  }

  @Test
  void theOutletAndTheSectionBehindAHeadlineAreNoPartOfIt() {
    assertThat(
            page("<meta property='og:title' content='Mill burns in Ostwerk - Local news'>", TEXT)
                .given()
                .title())
        .contains("Mill burns in Ostwerk");
    assertThat(
            page(
                    "<meta property='og:site_name' content='The Example Courier'><title>Fire at a"
                        + " mill | The Example Courier</title>",
                    TEXT.replaceAll("<h1>.*</h1>", ""))
                .given()
                .title())
        .contains("Fire at a mill");
    assertThat(page("<title>Peace - or a pause</title>", "<p>Words.</p>").given().title())
        .contains("Peace - or a pause");
  }

  @Test
  void aBylineIsTakenWithoutItsByAndTheOutletIsNoAuthor() {
    assertThat(page("<meta name='author' content='By Ada Muster'>", TEXT).author())
        .contains("Ada Muster");
    assertThat(
            page(
                    "<meta name='author' content='The Example Courier'><meta"
                        + " property='og:site_name' content='The Example Courier'>",
                    TEXT)
                .author())
        .isEmpty();
  }

  @Test
  void theLanguageThatAPageClaimsIsBelievedOnlyWhereItsWordsTellNone() {
    assertThat(language("fr", TEXT)).isEqualTo("en");
    assertThat(language("so-SO", "<p>" + "zqx wqv kxz ñþæ øåß ".repeat(30) + ".</p>"))
        .isEqualTo("so");
  }

  private static String language(String claimed, String body) {
    String page = "<html lang='" + claimed + "'><body>" + body + "</body></html>";
    Original original =
        new Original("text/html", page.getBytes(StandardCharsets.UTF_8), new TreeMap<>());
    return Originals.read(
            original, "page", Optional.empty(), FeedOptions.on(LocalDate.of(2024, 12, 1)))
        .report()
        .orElseThrow()
        .language();
  }
}
