package org.zubda.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the desk in a real browser: for every eye, every hand, every screen. */
class DeskPagesBrowserTest {

  @TempDir private static Path folder;

  private static DeskBrowser browser;
  private static ExampleDesk desk;
  private static Map<String, String> places = Map.of();

  private final List<Page> pages = new ArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    browser = DeskBrowser.open();
    desk = ExampleDesk.open(folder);
    desk.acceptAClaim();
    places = DeskPlaces.of(desk);
  }

  @AfterAll
  static void close() throws IOException {
    if (desk != null) {
      desk.close();
      browser.close();
    }
  }

  @BeforeEach
  void forget() {
    browser.requests.clear();
    browser.complaints.clear();
  }

  @AfterEach
  void nothingWasAskedElsewhereAndNothingWentWrong() {
    pages.forEach(page -> page.context().close());
    assertThat(browser.requests).allMatch(url -> url.startsWith(desk.address() + "/"));
    assertThat(browser.complaints).isEmpty();
    assertThat(desk.trouble).isEmpty();
  }

  private Page page(int width, ColorScheme scheme) {
    // Without motion: colours are judged as they stay, not while something fades in.
    Page page =
        browser.page(
            width,
            new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
    pages.add(page);
    return page;
  }

  private void go(Page page, String place) {
    page.navigate(desk.address() + places.get(place));
    if (place.equals("error")) {
      // The browser itself complains of the status, which is meant.
      browser.complaints.removeIf(c -> c.contains("404"));
    }
  }

  private static void unfold(Page page) {
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    page.evaluate(
        "document.querySelectorAll('form.decide input[value=correct],"
            + " form.decide input[value=split]').forEach(i => i.checked = true)");
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
  void noPageHasASeriousFaultOfAccessibility(int width, ColorScheme scheme) throws IOException {
    Page page = page(width, scheme);
    List<String> faults = new ArrayList<>();
    for (String place : places.keySet()) {
      go(page, place);
      unfold(page);
      DeskBrowser.faults(page).forEach(fault -> faults.add(place + ": " + fault));
    }
    go(page, "overview");
    page.locator("td.figure a.contested").click();
    page.locator("#panel .sides").waitFor();
    unfold(page);
    DeskBrowser.faults(page).forEach(fault -> faults.add("panel: " + fault));
    assertThat(faults).isEmpty();
  }

  /** A reason of nothing but spaces is none; a decision that nobody made can't be the last. */
  @ParameterizedTest
  @CsvSource({
    "400, ' ', '', LIGHT, 1280",
    "400, ' ', '', DARK, 360",
    "409, misread, not the last, LIGHT, 360",
    "409, misread, not the last, DARK, 1280"
  })
  void aFormThatComesBackHasNoSeriousFaultOfAccessibility(
      int status, String why, String expect, ColorScheme scheme, int width) throws IOException {
    Page page = page(width, scheme);
    go(page, "claim");
    page.locator("form.decide input[value=reject]").check();
    page.locator("form.decide textarea[name=why]").fill(why);
    page.locator("form.decide input[name=by]").fill("Nadia");
    if (!expect.isEmpty()) {
      page.evaluate(
          "e => document.querySelector('form.decide input[name=expect]').value = e", expect);
    }
    Response answer =
        page.waitForNavigation(() -> page.locator("form.decide button").first().click());
    assertThat(answer.status()).isEqualTo(status);
    assertThat(page.locator("form.decide input[name=by]").inputValue()).isEqualTo("Nadia");
    browser.complaints.removeIf(c -> c.contains("" + status));
    assertThat(DeskBrowser.faults(page)).isEmpty();
  }

  @Test
  void whereATokenIsWantedItIsAskedForOnAPageWithoutASeriousFault(@TempDir Path guarded)
      throws IOException {
    try (OpenDesk wants = OpenDesk.withToken(guarded)) {
      Page page = page(360, ColorScheme.DARK);
      page.navigate(wants.address("/stories"));
      assertThat(DeskBrowser.faults(page)).isEmpty();
      page.getByLabel("Token").fill(OpenDesk.TOKEN);
      page.waitForNavigation(() -> page.locator("button").first().click());
      assertThat(page.locator("h1")).hasText("Stories");
      browser.complaints.removeIf(c -> c.contains("401"));
      browser.requests.removeIf(url -> url.startsWith(wants.address("/")));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768, 1280, 2560})
  void noPageScrollsSideways(int width) {
    Page page = page(width, ColorScheme.LIGHT);
    List<String> wide = new ArrayList<>();
    for (String place : places.keySet()) {
      go(page, place);
      unfold(page);
      Object beyond =
          page.evaluate(
              "document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''"
                  + " : [...document.querySelectorAll('main *')].filter(e =>"
                  + " e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll'))"
                  + ".slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ') || 'all'");
      if (!beyond.equals("")) {
        wide.add(place + ": " + beyond);
      }
    }
    go(page, "overview");
    page.locator("td.figure a.contested").click();
    page.locator("#panel .sides").waitFor();
    unfold(page);
    if (page.evaluate("document.getElementById('panel-body').scrollWidth <= innerWidth")
        .equals(false)) {
      wide.add("panel");
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void worksWithTheKeyboardAlone() {
    Page page = page(1280, ColorScheme.LIGHT);
    go(page, "overview");
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to content");
    page.keyboard().press("Enter");
    Locator figure = page.locator("td.figure a").first();
    for (int i = 0; i < 80 && !isFocused(figure); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(figure).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#panel .panel-title").first()).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#panel")).isHidden();
    assertThat(figure).isFocused();
  }

  private static boolean isFocused(Locator locator) {
    return (Boolean) locator.evaluate("e => e === document.activeElement");
  }

  @Test
  void arabicIsSetFromRightToLeft() {
    Page page = page(1280, ColorScheme.LIGHT);
    go(page, "arabic");
    Locator text = page.locator(".report .text");
    assertThat(text).hasAttribute("lang", "ar");
    assertThat((String) text.evaluate("e => getComputedStyle(e).direction")).isEqualTo("rtl");
    assertThat((String) text.locator("p").last().evaluate("e => getComputedStyle(e).textAlign"))
        .isEqualTo("start");
    assertThat(page.locator("main")).containsText("This report");
  }

  @Test
  void everyPageIsReadWithoutAScript() {
    Page page = browser.page(1280, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    pages.add(page);
    for (String place : places.keySet()) {
      go(page, place);
      assertThat(page.locator("main").innerText()).as(place).hasSizeGreaterThan(20);
    }
    go(page, "overview");
    page.locator("td.figure a.contested").click();
    assertThat(page.locator(".side")).hasCount(2);
  }
}
