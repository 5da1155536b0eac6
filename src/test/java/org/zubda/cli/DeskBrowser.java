package org.zubda.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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
import org.junit.jupiter.api.Assumptions;

/** A browser that remembers everything that its pages asked for and complained of. */
final class DeskBrowser implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;

  /** Addresses that were asked for, all of them. */
  final List<String> requests = new ArrayList<>();

  /** Errors in pages. */
  final List<String> complaints = new ArrayList<>();

  private DeskBrowser(Path chromium) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Opens one; without a Chromium the tests that want it are skipped, and that is said loudly. */
  static DeskBrowser open() {
    Optional<Path> chromium = chromium();
    if (chromium.isEmpty()) {
      String loud =
          "NO CHROMIUM FOUND: the desk was not tried in a browser. Install the package chromium.";
      System.err.println("\n*** " + loud + " ***\n");
      Assumptions.abort(loud);
    }
    return new DeskBrowser(chromium.orElseThrow());
  }

  private static Optional<Path> chromium() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(d -> Path.of(d, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A page of this width, in a browser that never was here before. */
  Page page(int width, Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setViewportSize(width, 900));
    context.setDefaultTimeout(20_000);
    Page page = context.newPage();
    page.onRequest(r -> requests.add(r.url()));
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error")) {
            complaints.add(m.text() + " " + m.location());
          }
        });
    page.onDialog(d -> complaints.add("a dialog: " + d.message()));
    return page;
  }

  /** A page on a desk. */
  Page page(int width) {
    return page(width, new Browser.NewContextOptions());
  }

  /** What axe-core finds wrong with a page that keeps people out. */
  static List<?> faults(Page page) throws IOException {
    page.evaluate(axe());
    return (List<?>)
        page.evaluate(
            "axe.run().then(r => r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.help + ' '"
                + " + v.nodes.slice(0, 3).map(n => n.html + n.failureSummary).join(' | ')))");
  }

  private static String axe() throws IOException {
    String name = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream in = DeskBrowser.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
