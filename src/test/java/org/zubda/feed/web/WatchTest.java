package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Entries of feeds and their pages, watched. */
class WatchTest extends Watching {

  // Entries

  @Test
  void wholeEntriesAreReports() throws Exception {
    feed("/feed", full("1", "First", lines("Two were hurt")), full("2", "Second", lines("None")));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(2);
    assertThat(memory.texts().get(0)).startsWith("First").contains("Two were hurt");
    assertThat(told.lines).isEmpty();
    assertThat(told.problems).isEmpty();
  }

  @Test
  void whatWasSeenIsNotKeptAgain() throws Exception {
    feed("/feed", full("1", "First", lines("One")));
    look(server.at("/feed"));
    feed("/feed", full("2", "Second", lines("Two")), full("1", "First", lines("One")));
    later(Duration.ofMinutes(12));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(2);
    assertThat(tally.of(Tally.Of.NEW)).isEqualTo(2);
    assertThat(tally.of(Tally.Of.KNOWN)).isZero();
  }

  @Test
  void aChangedEntryIsANewReport() throws Exception {
    feed("/feed", full("1", "First", lines("Two were hurt")));
    look(server.at("/feed"));
    feed("/feed", full("1", "First", lines("Three were hurt")));
    later(Duration.ofMinutes(12));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(2);
  }

  @Test
  void aCountOfCommentsIsNoChange() throws Exception {
    String item = full("1", "First", lines("Two were hurt"));
    feed("/feed", item.replace("</item>", "<comments>1</comments></item>"));
    look(server.at("/feed"));
    feed("/feed", item.replace("</item>", "<comments>2</comments></item>"));
    later(Duration.ofMinutes(12));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(1);
  }

  @Test
  void entriesThatShareAnIdAreToldApartByTheirPages() throws Exception {
    feed("/feed", partial("x", "/one"), partial("x", "/two"));
    article("/one", lines("One"));
    article("/two", lines("Two"));
    for (int i = 0; i < 3; i++) {
      look(server.at("/feed"));
      later(Duration.ofMinutes(12));
    }
    assertThat(memory.texts()).hasSize(2);
    assertThat(server.asked("/one")).isEqualTo(1);
  }

  // Pages

  @Test
  void ofPartialEntriesThePageIsTheReport() throws Exception {
    feed("/feed", partial("1", "/one"));
    article("/one", lines("Two were hurt"));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(1);
    assertThat(memory.texts().getFirst()).contains("Two were hurt").doesNotContain("Only the");
    assertThat(memory.reports().getFirst().url()).contains(server.at("/one"));
    assertThat(memory.reports().getFirst().location()).isEqualTo(server.at("/one"));
    assertThat(tally.of(Tally.Of.PAGES)).isEqualTo(1);
    assertThat(told.problems).isEmpty();
  }

  @Test
  void withoutPagesTheEntryIsTheReport() throws Exception {
    options = options.pages(false);
    feed("/feed", partial("1", "/one"));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(1);
    assertThat(memory.texts().getFirst()).contains("Only the beginning");
    assertThat(server.asked("/one")).isZero();
  }

  @Test
  void aPageIsFetchedOnceHoweverManyFeedsNameIt() throws Exception {
    feed("/feed1", partial("1", "/one"));
    feed("/feed2", partial("2", "/one"));
    article("/one", lines("Two were hurt"));
    look(server.at("/feed1"), server.at("/feed2"));
    later(Duration.ofMinutes(12));
    look(server.at("/feed1"), server.at("/feed2"));
    assertThat(server.asked("/one")).isEqualTo(1);
    assertThat(memory.texts()).hasSize(1);
  }

  @Test
  void aPageThatIsMissingLeavesItsEntry() throws Exception {
    feed("/feed", partial("1", "/gone"), partial("2", "/two"));
    article("/two", lines("Two were hurt"));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(2);
    assertThat(memory.texts().getFirst()).contains("Only the beginning");
    assertThat(told.problems).singleElement().asString().contains("404").contains("/gone");
  }

  @Test
  void aPageWithNothingInItLeavesItsEntry() throws Exception {
    feed("/feed", partial("1", "/empty"));
    server.page("/empty", "text/html", "<html><body></body></html>");
    look(server.at("/feed"));
    assertThat(memory.texts()).singleElement().asString().contains("Only the beginning");
  }

  @Test
  void aWallWhereThePageShouldBeLeavesItsEntry() throws Exception {
    feed(
        "/feed",
        partial("1", "/wall").replace("Only the beginning", "Only the beginning: " + lines("Two")));
    article(
        "/wall", "Please accept our terms and turn on scripts to read this page of the courier.");
    look(server.at("/feed"));
    assertThat(memory.texts()).singleElement().asString().contains("Only the beginning");
    assertThat(told.problems).singleElement().asString().contains("holds less");
  }

  @Test
  void aPageThatRobotsDenyLeavesItsEntry() throws Exception {
    feed("/feed", partial("1", "/private"));
    server.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private");
    look(server.at("/feed"));
    assertThat(memory.texts()).singleElement().asString().contains("Only the beginning");
    assertThat(server.asked("/private")).isZero();
  }

  @Test
  void aPageThatCanNotBeHadForNowIsAskedForAgain() throws Exception {
    feed("/feed", partial("1", "/one"));
    server.on("/one", request -> request.send("502 Oh", "", ""));
    look(server.at("/feed"));
    assertThat(memory.texts()).isEmpty();
    feed("/feed");
    article("/one", lines("Two were hurt"));
    later(Duration.ofMinutes(1));
    look(server.at("/feed"));
    assertThat(memory.texts()).isEmpty();
    later(Duration.ofMinutes(6));
    look(server.at("/feed"));
    assertThat(memory.texts()).singleElement().asString().contains("Two were hurt");
  }

  @Test
  void aPageThatCanNeverBeHadLeavesItsEntryInTheEnd() throws Exception {
    feed("/feed", partial("1", "/one"));
    server.on("/one", request -> request.raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut"));
    for (int i = 0; i < 30 && memory.texts().isEmpty(); i++) {
      look(server.at("/feed"));
      later(Duration.ofHours(2));
    }
    assertThat(memory.texts()).singleElement().asString().contains("Only the beginning");
    assertThat(server.asked("/one")).isEqualTo(options.attempts());
  }

  @Test
  void aFeedWithMorePagesThanMayWaitIsReadInTurns() throws Exception {
    options =
        new WatchOptions(
            options.every(),
            options.longest(),
            options.look(),
            options.rest(),
            true,
            options.retry(),
            3,
            2,
            4,
            0);
    server.on(
        "/feed",
        request ->
            request.send(
                "200 OK",
                "ETag: \"1\"\r\nContent-Type: application/rss+xml\r\n",
                rss(partial("1", "/p1"), partial("2", "/p2"), partial("3", "/p3"))));
    for (int i = 1; i <= 3; i++) {
      article("/p" + i, lines("Page " + i));
    }
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(2);
    later(Duration.ofMinutes(12));
    look(server.at("/feed"));
    assertThat(memory.texts()).hasSize(3);
    assertThat(server.last("/feed").header("If-None-Match")).isEmpty();
  }

  @Test
  void pagesOfInnerHostsAreNotFetched() throws Exception {
    feed("/feed", partial("1", "/x").replace(server.at("/x"), "http://metadata.test/latest"));
    look(server.at("/feed"));
    assertThat(memory.texts()).singleElement().asString().contains("Only the beginning");
    assertThat(told.problems).singleElement().asString().contains("inner addresses");
  }
}
