package org.zubda.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Somebody who never saw the desk goes through it from the first page to files of their own. */
class DeskWalkTest {

  @TempDir private Path folder;

  private DeskBrowser browser;
  private ExampleDesk desk;
  private Page page;

  @BeforeEach
  void open() throws IOException {
    browser = DeskBrowser.open();
    desk = ExampleDesk.open(folder);
    page = browser.page(1280);
  }

  @AfterEach
  void nothingWasAskedElsewhereAndNothingWentWrong() throws IOException {
    if (desk != null) {
      String own = desk.address();
      browser.close();
      desk.close();
      assertThat(browser.requests).allMatch(url -> url.startsWith(own + "/"));
      assertThat(browser.complaints).isEmpty();
      assertThat(desk.trouble).isEmpty();
    }
  }

  @Test
  void aNewcomerSeesQuestionsCorrectsAndTakesAway() throws IOException, ParseException {
    page.navigate(desk.address() + "/");
    assertThat(page.locator("h1")).hasText("The offensive in Aleppo");
    slidesTime();
    readsBothSidesInTheirReports();
    rejectsAClaimAndUndoesIt();
    takesFilesAway();
  }

  /** The dead of the offensive, as the ledger has them. */
  private Locator dead() {
    return page.locator("tr.toll").first().locator("td.figure a");
  }

  private void slidesTime() {
    assertThat(dead()).hasText("at least 327");
    page.locator("#slide").fill("0");
    assertThat(dead()).not().hasText("at least 327");
    assertThat(page).hasURL(Pattern.compile("\\?at=2024-11-"));
    page.locator("#slide").fill(page.locator("#slide").getAttribute("max"));
    assertThat(dead()).hasText("at least 327");
  }

  private void readsBothSidesInTheirReports() {
    tab("Disagreements");
    for (int side = 0; side < 2; side++) {
      page.locator(".disagreement h3 a").filter(has("student housing")).first().click();
      assertThat(page.locator("#panel .side")).hasCount(2);
      String words = page.locator("#panel .side").nth(side).locator("mark").first().innerText();
      page.locator("#panel .side").nth(side).locator(".inplace").first().click();
      Locator found = page.locator("#panel .words.found");
      assertThat(found).isInViewport();
      assertThat(found).containsText(words);
      page.keyboard().press("Escape");
      assertThat(page.locator("#panel")).isHidden();
    }
  }

  private void rejectsAClaimAndUndoesIt() {
    tab("Overview");
    Locator contested = page.locator("td.figure a.contested");
    assertThat(contested).hasCount(1);
    contested.click();
    page.locator("#panel .side").filter(has("Observatory")).locator("a.ref").click();
    decide(page.locator("#panel"), "The report makes no such claim", "these are other students");
    Locator outcome = page.locator("#panel .changes");
    assertThat(outcome).containsText("contested");
    assertThat(outcome).containsText("→");
    page.keyboard().press("Escape");
    assertThat(contested).hasCount(0);
    assertThat(page.locator("tr.toll .decided").first()).containsText("Decided by Nadia");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decisions")).click();
    page.locator("summary").filter(has("Undo")).click();
    Locator form = page.locator(".log form.decide");
    form.getByLabel("Why").fill("they are the same after all");
    assertThat(form.getByLabel("Your name")).hasValue("Nadia");
    form.locator("button").click();
    assertThat(page.locator(".changes")).containsText("contested");
    page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName("The offensive in Aleppo").setExact(true))
        .click();
    assertThat(contested).hasCount(1);
  }

  private void takesFilesAway() throws IOException, ParseException {
    tab("Take away");
    try (Reader in = Files.newBufferedReader(saved("geojson"))) {
      Geometry map = new GeoJsonReader().read(in);
      Envelope aleppo = new Envelope(37.0, 37.4, 36.0, 36.4);
      assertThat(map.getNumGeometries()).isGreaterThan(10);
      assertThat(aleppo.contains(map.getGeometryN(0).getEnvelopeInternal()))
          .as("where the offensive is")
          .isTrue();
    }
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(saved("acled"));
        CSVParser parser = CSVParser.parse(in, format)) {
      assertThat(parser.getHeaderNames()).hasSize(31).contains("event_date", "fatalities");
      List<CSVRecord> events = parser.getRecords();
      assertThat(events).anyMatch(event -> event.get("location").equals("Aleppo"));
    }
  }

  private Path saved(String format) throws IOException {
    Download download =
        page.waitForDownload(
            () -> page.locator("a[download][href*='/export/" + format + "']").click());
    Path file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  private void tab(String name) {
    page.locator(".tabs a").filter(has(name)).click();
    assertThat(page.locator(".tabs a[aria-current]")).hasText(name);
  }

  private static void decide(Locator within, String way, String why) {
    within.getByLabel(way).check();
    within.getByLabel("Why").fill(why);
    within.getByLabel("Your name").fill("Nadia");
    within
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Decide").setExact(true))
        .click();
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
