package org.zubda.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is open while somebody else changes what is known. */
class DeskLiveTest {

  @TempDir private Path folder;

  private DeskBrowser browser;
  private ExampleDesk desk;
  private Page page;

  @BeforeEach
  void open() throws IOException {
    browser = DeskBrowser.open();
    desk = ExampleDesk.open(folder);
    page = browser.page(1280);
    page.navigate(desk.address() + "/");
  }

  @AfterEach
  void close() throws IOException {
    if (desk != null) {
      browser.close();
      desk.close();
      assertThat(browser.complaints).isEmpty();
    }
  }

  @Test
  void tellsItAnewInPlaceAndKeepsFocusAndPlace() throws IOException {
    Locator figure = page.locator("td.figure a.contested");
    figure.scrollIntoViewIfNeeded();
    figure.focus();
    Object top = figure.evaluate("e => Math.round(e.getBoundingClientRect().top)");
    page.evaluate("window.stillHere = true");
    desk.acceptAClaim();
    assertThat(page.locator("tr.toll .decided").first()).containsText("Decided by Nadia");
    assertThat(page.evaluate("window.stillHere")).as("no new page").isEqualTo(true);
    assertThat(figure).isFocused();
    double moved =
        ((Number) figure.evaluate("e => e.getBoundingClientRect().top")).doubleValue()
            - ((Number) top).doubleValue();
    // The decision is told above the figure, and takes some lines; the page itself stays.
    assertThat(moved).isBetween(-100.0, 100.0);
    assertThat(page.locator("#news")).isEmpty();
  }

  @Test
  void doesNotTouchWhatIsBeingWritten() throws IOException {
    page.locator("td.figure a.contested").click();
    page.locator("#panel a.ref").first().click();
    Locator why = page.locator("#panel textarea");
    why.fill("because");
    desk.acceptAClaim();
    assertThat(page.locator("#news")).containsText("Something new came in");
    assertThat(why).hasValue("because");
    assertThat(page.locator("tr.toll .decided")).hasCount(0);
    page.keyboard().press("Escape");
    assertThat(page.locator("tr.toll .decided").first()).containsText("Decided by Nadia");
    assertThat(page.locator("#news")).isEmpty();
  }

  @Test
  void aConflictIsToldInThePanelAndKeepsWhatWasWritten() throws IOException {
    page.locator("td.figure a.contested").click();
    page.locator("#panel a.ref").first().click();
    Locator panel = page.locator("#panel");
    panel.getByLabel("The report makes no such claim").check();
    panel.getByLabel("Why").fill("they were others");
    panel.getByLabel("Your name").fill("Omar");
    desk.acceptAClaim();
    panel.locator("form.decide button").click();
    assertThat(panel.locator("[role=alert]")).containsText("Somebody else decided");
    assertThat(panel.getByLabel("Why")).hasValue("they were others");
    panel.locator("form.decide button").click();
    assertThat(panel.locator(".panel-title")).containsText("Rejects killed");
    // The browser itself complains of the first answer's status, which is meant.
    browser.complaints.removeIf(c -> c.contains("409"));
  }

  @Test
  void aFormOfAnEarlierRunIsRefusedAndKeepsWhatWasWritten() {
    page.locator("td.figure a.contested").click();
    page.locator("#panel a.ref").first().click();
    Locator panel = page.locator("#panel");
    panel.getByLabel("It is read as it is meant").check();
    panel.getByLabel("Why").fill("checked");
    panel.getByLabel("Your name").fill("Omar");
    panel.locator("input[name=token]").evaluate("input => { input.value = 'of yesterday'; }");
    panel.locator("form.decide button").click();
    assertThat(panel.locator("[role=alert]")).containsText("was not made by the desk");
    assertThat(panel.getByLabel("Why")).hasValue("checked");
    assertThat(desk.desk.view().decisions()).isEmpty();
    // The browser itself complains of the answer's status, which is meant.
    browser.complaints.removeIf(c -> c.contains("403"));
  }

  @Test
  void theListOfStoriesTellsOfAReportThatComesIn() throws IOException {
    page.navigate(desk.address() + "/stories");
    assertThat(page.locator(".example")).isVisible();
    desk.desk.take(
        SiegeReports.make(1).getFirst().getBytes(StandardCharsets.UTF_8),
        Optional.of("application/x-ndjson"),
        "posted",
        new TreeMap<>());
    assertThat(page.locator(".stories h2")).containsText("Kidal");
    assertThat(page.locator(".masthead .kicker")).hasText("1 story in 1 report");
    assertThat(page.locator(".example")).hasCount(0);
  }
}
