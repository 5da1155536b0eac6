package org.zubda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final String SENTENCES =
      "<p>Shells fell on the market of Dhusamareb on Tuesday morning, and at least four people were"
          + " killed, the head of the town's clinic said by telephone.</p>"
          + "<p>It was not clear who had fired them. The army and the militia that holds the hills"
          + " to the north each said that the other had broken the truce, which began in March.</p>"
          + "<p>Traders said that they had begun to carry their goods away before the first shells"
          + " fell, because they had heard of fighting on the road the day before.</p>";

  private static String page(String head, String body) {
    return "<!DOCTYPE html><html lang=\"de\"><head>"
        + head
        + "</head><body>"
        + body
        + "</body></html>";
  }

  @Test
  void theArticleIsTakenAndWhatStandsBesideItIsNot() {
    Page page =
        Page.of(
            page(
                "<title>Shells fall on a market | Invented News</title>",
                "<nav><a href=\"/\">Home</a> <a href=\"/world\">World</a></nav><article><h1>Shells"
                    + " fall on a market</h1>"
                    + SENTENCES
                    + "<figure><img><figcaption>The market before the war.</figcaption></figure>"
                    + "<ul class=\"related\"><li><a href=\"/2\">Truce holds in the"
                    + " south</a></li></ul></article><footer>All rights reserved</footer>"),
            "");

    assertThat(page.text())
        .contains("at least four people were killed")
        .contains("had broken the truce, which began in March.\n\nTraders said")
        .doesNotContain("Home", "before the war", "Truce holds", "All rights");
  }

  @Test
  void theHeadTellsTitleOutletDateAndAddress() {
    Page page =
        Page.of(
            page(
                "<meta property=\"og:title\" content=\"Shells fall on a market\">"
                    + "<meta property=\"og:site_name\" content=\"Invented News\">"
                    + "<meta property=\"article:published_time\""
                    + " content=\"2020-05-05T09:30:00+0300\">"
                    + "<link rel=\"canonical\" href=\"https://news.invalid/market\">",
                SENTENCES),
            "");

    assertThat(page.given().title()).contains("Shells fall on a market");
    assertThat(page.given().outlet()).contains("Invented News");
    assertThat(page.given().published()).contains("2020-05-05T09:30+03:00");
    assertThat(page.given().url()).contains("https://news.invalid/market");
  }

  @Test
  void linkedDataTellWhereTheHeadDoesNot() {
    Page page =
        Page.of(
            page(
                "<script type=\"application/ld+json\">{\"@graph\":[{\"headline\":\"A market is"
                    + " shelled\",\"datePublished\":\"2020-05-05\",\"publisher\":{\"name\":\"The"
                    + " Invented Times\"}}]}</script>",
                SENTENCES),
            "");

    assertThat(page.given().title()).contains("A market is shelled");
    assertThat(page.given().outlet()).contains("The Invented Times");
    assertThat(page.given().published()).contains("2020-05-05");
  }

  @Test
  void brokenLinkedDataAndDatesThatAreNoneAreLeftOut() {
    Page page =
        Page.of(
            page(
                "<script type=\"application/ld+json\">{\"headline\":</script>"
                    + "<meta name=\"date\" content=\"last spring\">",
                SENTENCES),
            "");

    assertThat(page.given().published()).isEmpty();
    assertThat(page.text()).contains("four people");
  }

  @Test
  void thePagesTemplateDoesNotTellTheLanguage() {
    assertThat(Page.of(page("", SENTENCES), "").given().language()).isEmpty();
  }

  @Test
  void aPageInsideAFormIsRead() {
    assertThat(Page.of(page("", "<form>" + SENTENCES + "</form>"), "").text())
        .contains("four people");
  }

  @Test
  void aPageWithoutAnArticleHasNoText() {
    assertThat(Page.of(page("", "<nav><a href=\"/\">Home</a></nav>"), "").text()).isBlank();
    assertThat(Page.of("", "").text()).isBlank();
  }

  @Test
  void thePageNamesItsEncoding() {
    byte[] bytes =
        page("<meta charset=\"windows-1256\">", "<p>قتل خمسة</p>")
            .getBytes(Charset.forName("windows-1256"));

    assertThat(Page.decode(bytes).text()).contains("قتل خمسة");
  }
}
