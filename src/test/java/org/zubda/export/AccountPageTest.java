package org.zubda.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.zubda.account.Account;
import org.zubda.account.ControlEntry;
import org.zubda.account.StoryAccount;
import org.zubda.place.Place;

class AccountPageTest {

  private final String page = write(false);

  static String write(boolean namePrivatePersons) {
    return write(SampleAccount.make(), namePrivatePersons);
  }

  private static String write(Account account, boolean namePrivatePersons) {
    StringBuilder out = new StringBuilder();
    try {
      new AccountPage(new AccountPage.Options(namePrivatePersons)).write(account, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The same page with its towns put on the ground, so that it has a map. */
  static String writeWithMap() {
    return write(located(SampleAccount.make()), false);
  }

  private static Account located(Account account) {
    List<StoryAccount> stories =
        account.stories().stream()
            .map(
                s ->
                    new StoryAccount(
                        s.id(),
                        s.title(),
                        s.reports(),
                        s.time(),
                        s.incidents(),
                        s.tolls(),
                        IntStream.range(0, s.control().size())
                            .mapToObj(i -> located(s.control().get(i), i))
                            .toList(),
                        s.disagreements(),
                        s.timeline(),
                        s.summary()))
            .toList();
    return new Account(
        account.asKnownAt(), account.readings(), account.copies(), account.claims(), stories);
  }

  private static ControlEntry located(ControlEntry k, int index) {
    Place p = k.place();
    Place there =
        new Place(
            p.id(),
            p.name(),
            Optional.of(new Place.Point(47.1 + index * 0.3, 68.2 - index * 0.4)),
            p.country(),
            p.admin1(),
            Place.Precision.TOWN,
            0,
            p.within());
    return new ControlEntry(
        k.id(),
        there,
        k.holder(),
        k.extent(),
        k.status(),
        k.origins(),
        k.claims(),
        k.history(),
        k.explanation());
  }

  @Test
  void everyPlaceThatIsHeldIsAMarkThatLeadsToItsEvidence() {
    Document made = Jsoup.parse(writeWithMap());
    assertThat(made.select("a.map-mark").eachAttr("href"))
        .containsExactly("#e-control-sarn", "#e-control-ostra", "#e-control-belvik");
    assertThat(made.select("a.map-mark").eachAttr("aria-label"))
        .containsExactly(
            "Sarn: mostly held by Northern Front",
            "Tell Ostra: held by Northern Front",
            "Belvik: contested: Marunian army or Northern Front");
    assertThat(made.select(".map-unmapped")).isEmpty();
  }

  @Test
  void showsTheWholeAccountAsOnceFoundGood() throws IOException {
    // The style and the script have files of their own: only what they act on is held here.
    Golden.check(
        "account.html",
        page.replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>")
            .replaceAll("sha256-[A-Za-z0-9+/]{43}=", "sha256-…"));
  }

  @Test
  void givesTheSameBytesEachTime() {
    assertThat(write(false)).isEqualTo(page);
  }

  @Test
  void showsTheMarkupOfAReportAsText() {
    assertThat(page)
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .contains("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;")
        .doesNotContain("<script>alert", "<img", "javascript:alert");
  }

  @Test
  void letsOnlyItsOwnStyleAndScriptRun() {
    assertThat(matches("<script>")).hasSize(1);
    assertThat(matches("<style>")).hasSize(1);
    assertThat(page)
        .containsPattern(
            "Content-Security-Policy\" content=\"default-src &#39;none&#39;;"
                + " style-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;;"
                + " script-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;")
        .doesNotContain(" style=\"", " src=\"", "<link", "@import", "url(");
  }

  @Test
  void leadsToNothingButItselfAndWhereReportsWerePublished() {
    assertThat(matches("href=\"(?!#)([^\"]*)\"")).containsOnly("https://meridian.example/sarn");
  }

  @Test
  void hasEveryPlaceThatALinkLeadsToAndEachOnce() {
    List<String> ids = matches(" id=\"([^\"]*)\"");
    assertThat(ids).doesNotHaveDuplicates();
    Set<String> targets = new TreeSet<>(matches("href=\"#([^\"]*)\""));
    assertThat(ids).containsAll(targets);
  }

  @Test
  void marksEveryClaimInItsReport() {
    assertThat(matches("class=\"words\" id=\"(c-[^\"]*)\""))
        .hasSameSizeAs(SampleAccount.make().claims());
  }

  @Test
  void showsAPersonsNameNeitherInTheTextNorInATitle() {
    assertThat(page).doesNotContain("Varnholt").contains("The name of a private person");
  }

  @Test
  void greysWhatIsNoNewsAndWhatIsCopied() {
    assertThat(page)
        .contains("<span class=\"boilerplate\">Share this article. Leave a reply.</span>")
        .contains("<p class=\"copied\">")
        .contains("92% of its words stand in report ");
  }

  @Test
  void saysRepeatedWordsOnce() {
    assertThat(page).contains("The same words: ");
  }

  @Test
  void writesAPageForAnEmptyAccount() {
    Account empty = new Account(Optional.empty(), List.of(), List.of(), List.of(), List.of());
    assertThat(write(empty, false)).contains("hold no claim about organised violence");
  }

  @Test
  void writesAPageForSeveralStories() {
    Account one = SampleAccount.make();
    Account two =
        new Account(
            one.asKnownAt(),
            one.readings(),
            one.copies(),
            one.claims(),
            List.of(one.stories().get(0), one.stories().get(0)));
    assertThat(write(two, false)).contains("2 stories in 7 reports", "href=\"#s2\"");
  }

  private List<String> matches(String pattern) {
    Matcher m = Pattern.compile(pattern).matcher(page);
    return m.results()
        .map(r -> r.groupCount() > 0 ? r.group(1) : r.group())
        .collect(Collectors.toList());
  }
}
