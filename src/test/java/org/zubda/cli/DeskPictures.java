package org.zubda.cli;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/**
 * Takes a picture of every page of the desk, wide and narrow, light and dark, for people to look
 * at: {@code DeskPictures docs/desk}.
 */
public final class DeskPictures {

  private static final int WIDE = 1280;
  private static final int NARROW = 360;

  /** A page that is longer is cut here: what follows looks the same. In pixels. */
  private static final int LONGEST = 1500;

  private final ExampleDesk desk;
  private final Path folder;
  private long bytes;

  private DeskPictures(ExampleDesk desk, Path folder) {
    this.desk = desk;
    this.folder = folder;
  }

  /** Takes them. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    try (DeskBrowser browser = DeskBrowser.open();
        ExampleDesk desk = ExampleDesk.open(Files.createTempDirectory("desk"))) {
      desk.acceptAClaim();
      DeskPictures pictures = new DeskPictures(desk, folder);
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        for (int width : new int[] {WIDE, NARROW}) {
          Page page =
              browser.page(
                  width,
                  new Browser.NewContextOptions()
                      .setColorScheme(scheme)
                      .setReducedMotion(ReducedMotion.REDUCE));
          pictures.all(page, (width == WIDE ? "wide" : "narrow") + "-" + name(scheme));
          page.context().close();
        }
      }
      System.out.printf("%,d bytes%n", pictures.bytes);
    }
  }

  private static String name(ColorScheme scheme) {
    return scheme == ColorScheme.DARK ? "dark" : "light";
  }

  private void all(Page page, String how) throws IOException {
    for (Map.Entry<String, String> place : DeskPlaces.of(desk).entrySet()) {
      page.navigate(desk.address() + place.getValue());
      take(page, place.getKey() + "-" + how, true);
    }
    page.navigate(desk.address() + "/");
    page.locator("#control").evaluate("e => e.scrollIntoView()");
    take(page, "map-" + how, false);
    page.locator("td.figure a.contested").click();
    page.locator("#panel .sides").waitFor();
    take(page, "panel-" + how, false);
    page.locator("#panel a.ref").first().click();
    page.locator("#panel input[value=correct]").check();
    page.locator("#panel form.decide").scrollIntoViewIfNeeded();
    take(page, "correcting-" + how, false);
  }

  private void take(Page page, String name, boolean whole) throws IOException {
    int width = page.viewportSize().width;
    Number height = (Number) page.evaluate("document.documentElement.scrollHeight");
    if (whole) {
      page.setViewportSize(width, Math.min(LONGEST, Math.max(400, height.intValue())));
    }
    JsonObject how = new JsonObject();
    how.addProperty("format", "webp");
    how.addProperty("quality", 45);
    CDPSession session = page.context().newCDPSession(page);
    byte[] picture =
        Base64.getDecoder()
            .decode(session.send("Page.captureScreenshot", how).get("data").getAsString());
    session.detach();
    page.setViewportSize(width, 900);
    Files.write(folder.resolve(name + ".webp"), picture);
    bytes += picture.length;
  }
}
