package org.zubda.export.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
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
import org.zubda.claim.Claim.Control.Extent;
import org.zubda.export.Html;
import org.zubda.export.map.ControlMap.Harm;
import org.zubda.export.map.ControlMap.Held;
import org.zubda.export.map.ControlMap.Mark;
import org.zubda.export.map.ControlMap.Side;
import org.zubda.place.Place;
import org.zubda.place.Place.Point;
import org.zubda.place.Place.Precision;

/** Opens a map in a real browser, with its fonts. */
class MapBrowserTest {

  private static final String OVERLAPS =
      """
      () => {
        const boxes = [...document.querySelectorAll('.map-frame text')]
          .filter((t) => !t.closest('.map-bar') && t.textContent !== '?' && t.checkVisibility())
          .map((t) => [t.getBoundingClientRect(), t.textContent]);
        const found = [];
        boxes.forEach(([a, one], i) => boxes.slice(0, i).forEach(([b, other]) => {
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          // The browser's boxes have the font's whole height: letters stand within.
          if (wide > 1 && high > 5) found.push(one + ' and ' + other);
        }));
        return found.length ? found : ['none of ' + (boxes.length > 3 ? 'many' : boxes.length)];
      }
      """;

  @TempDir private static Path folder;

  private static Playwright playwright;
  private static Browser browser;
  private static Path file;

  private final List<String> complaints = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void openABrowser() throws IOException {
    Optional<Path> chromium = chromium();
    if (chromium.isEmpty()) {
      String loud =
          "NO CHROMIUM FOUND: the map was not tried in a browser. Install the package chromium.";
      System.err.println("\n*** " + loud + " ***\n");
      Assumptions.abort(loud);
    }
    file = folder.resolve("map.html");
    Files.writeString(file, html());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  @AfterAll
  static void closeTheBrowser() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @AfterEach
  void complainedOfNothing() {
    if (page != null) {
      page.context().close();
    }
    assertThat(complaints).isEmpty();
  }

  private static Optional<Path> chromium() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(d -> Path.of(d, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String html() throws IOException {
    Side reds = new Side("reds", "The Reds", 1);
    Side blues = new Side("blues", "The Blues", 2);
    List<Mark> marks =
        List.of(
            held("kharkiv", "Kharkiv", 49.98, 36.25, List.of(blues)),
            held("kupiansk", "Kupiansk", 49.71, 37.61, List.of(reds, blues)),
            held("bakhmut", "Bakhmut", 48.59, 38.0, List.of(reds)),
            held("soledar", "Soledar", 48.68, 38.09, List.of(reds)),
            held("kherson", "Kherson", 46.65, 32.61, List.of(blues)),
            new Harm("dnipro", "Dnipro", new Point(48.46, 35.04), "12 killed", "killed: 12"));
    ControlMap map =
        new ControlMap(
            "m", List.of(reds, blues), marks, List.of(), marks.stream().map(Mark::point).toList());
    Html figure = new Html();
    MapDrawing.load().draw(figure, map, entry -> "#" + entry);
    return "<!DOCTYPE html><html lang=en><meta charset=utf-8><meta name=viewport"
        + " content='width=device-width'><title>Map</title><style>"
        + sheet()
        + MapDrawing.style()
        + "</style><script>"
        + MapDrawing.script()
        + "</script><main>"
        + figure
        + "<p id=kharkiv>Kharkiv</p></main></html>";
  }

  private static String sheet() throws IOException {
    try (InputStream in = Html.class.getResourceAsStream("account.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Held held(String entry, String name, double lat, double lon, List<Side> by) {
    Point point = new Point(lat, lon);
    Place place =
        new Place(
            Optional.empty(),
            name,
            Optional.of(point),
            Optional.of("UA"),
            Optional.empty(),
            Precision.TOWN,
            0,
            Optional.empty());
    boolean contested = by.size() > 1;
    return new Held(
        entry,
        place,
        point,
        by,
        Extent.ALL,
        contested,
        contested ? "contested: The Reds or The Blues" : "held by " + by.getFirst().name());
  }

  private void open(int width, boolean script, ColorScheme scheme) {
    page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setJavaScriptEnabled(script)
                    .setColorScheme(scheme))
            .newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error")) {
            complaints.add(m.text());
          }
        });
    page.navigate(file.toUri().toString());
  }

  private void open(int width) {
    open(width, true, ColorScheme.LIGHT);
  }

  private double zoomed() {
    page.evaluate(
        "() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))");
    String transform = page.locator(".map-pan").getAttribute("transform");
    return Double.parseDouble(transform.replaceAll(".*scale\\(([^)]+)\\).*", "$1"));
  }

  @ParameterizedTest
  @CsvSource({"1280, 0", "1280, 2", "1280, 4", "2560, 0", "2560, 3", "360, 0", "360, 3", "700, 1"})
  void noTwoNamesOverlap(int width, int times) {
    open(width);
    for (int i = 0; i < times; i++) {
      page.locator("[data-map=in]").click();
    }
    zoomed();
    assertThat(page.evaluate(OVERLAPS)).isEqualTo(List.of("none of many"));
  }

  @ParameterizedTest
  @CsvSource({"1400", "1150", "700", "520", "360"})
  void noTwoNamesOverlapWithoutTheScript(int width) {
    open(width, false, ColorScheme.LIGHT);
    assertThat(page.evaluate(OVERLAPS)).isEqualTo(List.of("none of many"));
    assertThat(page.locator(".map-tools").isVisible()).isFalse();
  }

  @Test
  void isEnlargedByButtonsKeysAndTheWheel() {
    open(1280);
    assertThat(page.locator("[data-map=out]").isDisabled()).isTrue();
    page.locator("[data-map=in]").click();
    assertThat(zoomed()).isCloseTo(1.6, offset(0.01));
    page.locator(".map-frame > svg").focus();
    page.keyboard().press("+");
    assertThat(zoomed()).isCloseTo(2.56, offset(0.01));
    page.keyboard().press("-");
    page.keyboard().press("-");
    assertThat(zoomed()).isCloseTo(1, offset(0.01));
    page.mouse().move(400, 300);
    page.mouse().wheel(0, -400);
    assertThat(zoomed()).isGreaterThan(1.5);
    page.locator("[data-map=reset]").click();
    assertThat(zoomed()).isEqualTo(1);
  }

  @Test
  void theWheelScrollsThePageUntilTheMapIsChosen() {
    open(1280);
    page.mouse().move(400, 300);
    page.mouse().wheel(0, -400);
    assertThat(zoomed()).isEqualTo(1);
  }

  @Test
  void marksAndNamesKeepTheirSizeAndMoveWithThePlace() {
    open(1280);
    zoomed();
    Locator mark = page.locator("a[href='#kharkiv'] .map-shape");
    BoundingBox before = mark.boundingBox();
    page.locator("[data-map=in]").click();
    zoomed();
    BoundingBox after = mark.boundingBox();
    assertThat(after.width).isCloseTo(before.width, offset(0.2));
    assertThat(after.x).isNotCloseTo(before.x, offset(5.0));
    assertThat(before.width).isBetween(14.0, 20.0);
  }

  @Test
  void isMovedByDraggingAndADragIsNoClick() {
    open(1280);
    page.locator("[data-map=in]").click();
    page.locator("[data-map=in]").click();
    zoomed();
    BoundingBox before = page.locator("a[href='#dnipro'] .map-harm").boundingBox();
    page.mouse().move(before.x + 4, before.y + 4);
    page.mouse().down();
    page.mouse().move(before.x - 60, before.y + 40);
    page.mouse().move(before.x - 96, before.y + 54);
    page.mouse().up();
    zoomed();
    BoundingBox after = page.locator("a[href='#dnipro'] .map-harm").boundingBox();
    assertThat(after.x - before.x).isCloseTo(-100, offset(8.0));
    assertThat(after.y - before.y).isCloseTo(50, offset(8.0));
    assertThat(page.url()).doesNotContain("#");
    page.locator("a[href='#dnipro'] .map-harm").click();
    assertThat(page.url()).endsWith("#dnipro");
  }

  @Test
  void theKeyboardReachesEveryMarkAndBringsItIntoView() {
    open(1280);
    for (int i = 0; i < 4; i++) {
      page.locator("[data-map=in]").click();
    }
    page.locator("a[href='#kharkiv']").focus();
    page.keyboard().press("Tab");
    page.keyboard().press("Shift+Tab");
    zoomed();
    BoundingBox mark = page.locator("a[href='#kharkiv'] .map-shape").boundingBox();
    BoundingBox frame = page.locator(".map-frame > svg").boundingBox();
    assertThat(mark.x).isBetween(frame.x, frame.x + frame.width);
    assertThat(mark.y).isBetween(frame.y, frame.y + frame.height);
    page.keyboard().press("Enter");
    assertThat(page.url()).endsWith("#kharkiv");
  }

  @Test
  void fitsTheScreenOfATelephoneAndTheDark() {
    open(360, true, ColorScheme.DARK);
    zoomed();
    Object wide = page.evaluate("() => document.documentElement.scrollWidth");
    assertThat(wide).isEqualTo(360);
    Object land = page.evaluate("() => getComputedStyle(document.querySelector('.map-land')).fill");
    assertThat(land).isEqualTo("rgb(36, 35, 31)");
  }
}
