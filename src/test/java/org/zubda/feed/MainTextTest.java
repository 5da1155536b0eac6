package org.zubda.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented pages in, their text out. */
class MainTextTest {

  private static final String LEAD =
      "The ferry at Lower Brask was hit while it lay at the pier on Monday, and three of its crew"
          + " were wounded.";
  private static final String SECOND =
      "The harbour master said that the shell came from the far shore, where the rebels have held"
          + " the lighthouse since spring.";
  private static final String THIRD =
      "A spokesman of the rebels denied it, and said that none of their guns reached the pier at"
          + " Lower Brask.";

  private static String p(String words) {
    return "<p>" + words + "</p>";
  }

  private static String text(String body) {
    return Page.of("<html><body>" + body + "</body></html>", "").text();
  }

  private static String article(String inside) {
    return "<div class='page'><ul class='top'><li><a href='/1'>Home</a></li><li><a"
        + " href='/2'>World</a></li></ul><div class='story'>"
        + inside
        + "</div><div>All rights reserved, Lower Brask Courier.</div></div>";
  }

  @Test
  void paragraphsAreTakenInOrder() {
    assertThat(text(article(p(LEAD) + p(SECOND) + p(THIRD))))
        .isEqualTo(LEAD + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void aLeadThatStandsApartIsTaken() {
    assertThat(
            text(
                "<h1>Ferry hit</h1><div class='intro'>"
                    + p(LEAD)
                    + "</div><div class='body'>"
                    + p(SECOND)
                    + p(THIRD)
                    + p(SECOND.replace("shell", "second shell"))
                    + "</div>"))
        .startsWith(LEAD);
  }

  @Test
  void listsAndTablesOfTheArticleAreKept() {
    assertThat(
            text(
                article(
                    p(LEAD)
                        + "<ul><li>Three wounded</li><li>One boat sunk</li></ul><table><tr><td>Killed"
                        + "</td><td>none</td></tr></table>"
                        + p(SECOND))))
        .contains("Three wounded\n\nOne boat sunk", "Killed\n\nnone");
  }

  @Test
  void teasersInTheMiddleAreLeftOut() {
    String teasers =
        "<div><h3><a href='/a'>Truce talks resume in Hol</a></h3><p>Both sides sent envoys to the"
            + " town.</p><h3><a href='/b'>Grain prices double</a></h3><p>Traders fear a long"
            + " winter.</p><h3><a href='/c'>School reopens</a></h3><p>Children came back.</p></div>";

    assertThat(text(article(p(LEAD) + teasers + p(SECOND) + p(THIRD))))
        .contains(LEAD, SECOND, THIRD)
        .doesNotContain("envoys", "Grain", "Children");
  }

  @Test
  void aParagraphThatIsMostlyALinkIsKeptWhereItIsASentence() {
    String linked = "The <a href='/a'>" + SECOND.substring(4, 90) + "</a>" + SECOND.substring(90);

    assertThat(text(article(p(LEAD) + p(linked) + p(THIRD)))).contains(SECOND);
    assertThat(
            text(
                article(
                    p(LEAD) + "<ul><li>" + linked + "</li><li>" + THIRD + "</li></ul>" + p(THIRD))))
        .contains(SECOND);
  }

  @Test
  void readersCommentsAreLeftOutHoweverLong() {
    assertThat(
            text(
                article(p(LEAD) + p(SECOND) + p(THIRD))
                    + "<div id='user-comments'>"
                    + p("I was at the pier myself and it was a fishing boat that they hit.")
                        .repeat(9)
                    + "</div>"))
        .contains(THIRD)
        .doesNotContain("myself");
  }

  @Test
  void captionsCreditsAndButtonsAreLeftOut() {
    assertThat(
            text(
                article(
                    p(LEAD)
                        + "<figure><img><figcaption>The pier in spring.</figcaption></figure>"
                        + "<p>The lighthouse (Image: Brask Agency)</p><div>Share</div>"
                        + "<div class='related-links'><a href='/x'>More on ferries</a></div>"
                        + p(SECOND))))
        .isEqualTo(LEAD + "\n\n" + SECOND);
  }

  @Test
  void callsToSubscribeAtTheEndAreLeftOut() {
    assertThat(
            text(
                article(
                    p(LEAD)
                        + p(SECOND)
                        + p(THIRD)
                        + p("Sign up for our morning letter from the harbour and the hills."))))
        .endsWith(THIRD);
  }

  @Test
  void linesThatThePageBreaksAreLines() {
    assertThat(text("<div>" + LEAD + "<br><br>" + SECOND + "<br>" + THIRD + "</div>"))
        .isEqualTo(LEAD + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void whatStandsTwiceAtOnceIsTakenOnce() {
    assertThat(text(article(p(LEAD) + p(LEAD) + p(SECOND)))).isEqualTo(LEAD + "\n\n" + SECOND);
  }

  @Test
  void hiddenWordsAreLeftOut() {
    assertThat(
            text(
                article(
                    p(LEAD)
                        + "<p hidden>"
                        + THIRD
                        + "</p><p style='display: none'>"
                        + THIRD
                        + "</p>"
                        + p(SECOND))))
        .isEqualTo(LEAD + "\n\n" + SECOND);
  }

  @Test
  void aTextInScriptWithoutSpacesIsFound() {
    String japanese = "港の当局によると、砲弾は対岸から飛来したという。反政府勢力は春から灯台を占拠している。";

    assertThat(text(article(p(japanese) + p(japanese.replace("春", "冬"))))).contains(japanese);
  }

  @Test
  void aPageOfLinksHasNoText() {
    assertThat(text("<ul>" + "<li><a href='/a'>Another headline</a></li>".repeat(40) + "</ul>"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<p><a href=x><b>word ",
        "<table><tr><td>",
        "<ul><li>",
        "<!--x",
        "<"
      })
  void pagesThatNestWithoutEndAreReadInTime(String opening) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> text(opening.repeat(50_000) + LEAD));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void brokenPagesNeverFail(long seed) {
    Random random = new Random(seed);
    String whole =
        "<html lang=en><head><title>Ferry hit</title><script type='application/ld+json'>{\"@type\":"
            + "\"NewsArticle\",\"datePublished\":\"2024-11-30\",\"author\":[{\"name\":\"Ada\"}]}"
            + "</script><meta property='article:published_time' content='2024-11-30T10:00:00Z'>"
            + "</head><body>"
            + article(
                "<h1>Ferry hit</h1><time datetime='2024-11-30'>30 Nov 2024</time>"
                    + p(LEAD)
                    + p(SECOND))
            + "</body></html>";
    for (int i = 0; i < 300; i++) {
      StringBuilder page = new StringBuilder(whole);
      for (int k = random.nextInt(1, 12); k > 0 && page.length() > 2; k--) {
        int at = random.nextInt(page.length());
        switch (random.nextInt(4)) {
          case 0 -> page.setCharAt(at, (char) random.nextInt(0x3000));
          case 1 -> page.delete(at, Math.min(page.length(), at + random.nextInt(60)));
          case 2 -> page.insert(at, page.substring(at, Math.min(page.length(), at + 80)));
          default -> page.insert(at, "<>\"'/=&{}[]!-".charAt(random.nextInt(13)));
        }
      }
      String broken = page.toString();
      assertThatCode(() -> Page.of(broken, "https://news.invalid/2024/11/30/x"))
          .as(broken)
          .doesNotThrowAnyException();
    }
  }
}
