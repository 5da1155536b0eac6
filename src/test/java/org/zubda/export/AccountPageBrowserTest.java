package org.zubda.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens the page in a real browser, as a reader would: from a file, without a network. */
class AccountPageBrowserTest {

  @TempDir private static Path folder;

  private static Playwright playwright;
  private static Browser browser;
  private static Path file;

  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;

  @BeforeAll
  static void openABrowser() throws IOException {
    Optional<Path> chromium = chromium();
    if (chromium.isEmpty()) {
      String loud =
          "NO CHROMIUM FOUND: the page was not tried in a browser. Install the package chromium.";
      System.err.println("\n*** " + loud + " ***\n");
      Assumptions.abort(loud);
    }
    file = folder.resolve("account.html");
    Files.writeString(file, AccountPageTest.writeWithMap());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void closeTheBrowser() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @AfterEach
  void askedForNothingAndComplainedOfNothing() {
    if (context != null) {
      context.close();
      assertThat(requests).as("requests").containsOnly(file.toUri().toString());
      assertThat(complaints).as("errors in the page").isEmpty();
    }
  }

  private static Optional<Path> chromium() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(d -> Path.of(d, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Page open(int width, Browser.NewContextOptions options, String hash) {
    context = browser.newContext(options.setViewportSize(width, 900));
    Page page = context.newPage();
    page.onRequest(r -> requests.add(r.url().replaceAll("#.*", "")));
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error")) {
            complaints.add(m.text());
          }
        });
    page.onDialog(d -> complaints.add("a dialog: " + d.message()));
    page.navigate(file.toUri() + hash);
    return page;
  }

  private Page open(int width) {
    return open(width, new Browser.NewContextOptions(), "");
  }

  @Test
  void showsTheReportsOwnWordsWhenAFigureIsClicked() {
    Page page = open(1280);
    page.locator(".ledger .open", new Page.LocatorOptions().setHasText("at least 212")).click();
    Locator panel = page.locator("#panel");
    assertThat(panel.isVisible()).isTrue();
    assertThat(panel.locator("mark").first().innerText()).isEqualTo("At least 212 people");
    assertThat(panel.innerText())
        .contains(
            "SARN (Meridian Press)", "Valley Watch", "Meridian Press", "What would change it");
  }

  @ParameterizedTest
  @CsvSource({
    "#s1-situation .open >> nth=0",
    ".ledger .number .quiet >> nth=0",
    ".control .open >> nth=0",
    ".map-mark >> nth=0",
    ".matrix .quiet >> nth=0",
    ".timeline .ref >> nth=0",
    ".text .claim >> nth=0",
  })
  void leadsFromEveryFigureToItsWords(String figure) {
    Page page = open(1280);
    page.locator(figure).click();
    assertThat(page.locator("#panel mark").count()).isPositive();
  }

  @Test
  void setsTheSidesOfADisagreementBesideEachOther() {
    Page page = open(1280);
    page.locator(".ledger .open.contested").click();
    Locator sides = page.locator("#panel .side");
    assertThat(sides.count()).isEqualTo(2);
    assertThat(sides.nth(0).boundingBox().y).isEqualTo(sides.nth(1).boundingBox().y);
    assertThat(sides.nth(0).locator("mark").innerText()).isEqualTo("six nurses");
    assertThat(sides.nth(1).locator("mark").allInnerTexts())
        .containsExactly("four bodies", "four nurses");
  }

  @Test
  void leadsFromTheWordsToTheirPlaceInTheReport() {
    Page page = open(1280);
    page.locator(".ledger .open.contested").click();
    page.locator("#panel .inplace").first().click();
    assertThat(page.locator("#panel").isVisible()).isFalse();
    Locator words = page.locator("#c-1-2 .claim");
    assertThat(words.innerText()).isEqualTo("six nurses");
    page.waitForCondition(() -> words.boundingBox().y > 0 && words.boundingBox().y < 900);
  }

  @Test
  void worksWithTheKeyboardAlone() {
    Page page = open(1280);
    page.keyboard().press("Tab");
    assertThat(focused(page)).isEqualTo("Skip to the account");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(focused(page)).isEqualTo("212");
    page.keyboard().press("Enter");
    assertThat(page.locator("#panel").isVisible()).isTrue();
    assertThat(focused(page)).isEqualTo("Close");
    page.keyboard().press("Escape");
    assertThat(page.locator("#panel").isVisible()).isFalse();
    page.waitForCondition(() -> focused(page).equals("212"));
  }

  @Test
  void closesThePanelWithTheWayBack() {
    Page page = open(360);
    page.locator(".ledger .open.contested").click();
    assertThat(page.url()).endsWith("#e-toll-clinic");
    page.goBack();
    page.waitForCondition(() -> !page.locator("#panel").isVisible());
  }

  @Test
  void opensWhereAnAddressLeads() {
    Page page = open(1280, new Browser.NewContextOptions(), "#e-control-belvik");
    assertThat(page.locator("#panel").isVisible()).isTrue();
    assertThat(page.locator("#panel-title").innerText()).isEqualTo("Belvik: contested");
  }

  @ParameterizedTest
  @CsvSource({"320", "360", "768", "1280"})
  void neverScrollsSideways(int width) {
    Page page = open(width);
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    page.locator(".ledger .open.contested").click();
    assertThat(page.evaluate("document.querySelector('.panel-body').scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  @Test
  void leadsToTheEvidenceWithoutAScriptAsWell() {
    Page page = open(360, new Browser.NewContextOptions().setJavaScriptEnabled(false), "");
    page.locator(".ledger .open.contested").click();
    assertThat(page.url()).endsWith("#e-toll-clinic");
    Locator evidence = page.locator("#e-toll-clinic");
    assertThat(evidence.isVisible()).isTrue();
    assertThat(evidence.innerText()).contains("six nurses", "four nurses");
  }

  @Test
  void changesBetweenLightAndDark() {
    Page page = open(1280, new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK), "");
    String dark = ground(page);
    page.locator("button.theme").click();
    assertThat(ground(page)).isNotEqualTo(dark);
    page.locator("button.theme").click();
    assertThat(ground(page)).isEqualTo(dark);
  }

  @ParameterizedTest
  @CsvSource({
    "1280, LIGHT, ''",
    "1280, DARK, ''",
    "360, LIGHT, ''",
    "1280, LIGHT, '#e-toll-clinic'",
    "360, DARK, '#e-toll-all'",
  })
  void hasNoSeriousFaultOfAccessibility(int width, ColorScheme scheme, String hash)
      throws IOException {
    // Without motion: colours are judged as they stay, not while the panel fades in.
    Page page =
        open(
            width,
            new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE),
            hash);
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    page.evaluate(axe());
    Object faults =
        page.evaluate(
            "axe.run().then(r => r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.help + ' '"
                + " + v.nodes.slice(0, 3).map(n => n.html + n.failureSummary).join(' | ')))");
    assertThat((List<?>) faults).isEmpty();
  }

  private static String axe() throws IOException {
    String name = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream in = AccountPageBrowserTest.class.getClassLoader().getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.textContent");
  }

  private static String ground(Page page) {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }
}
