package org.zubda.export.map;

import static org.zubda.export.Html.With.with;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.map.ControlMap.Unmapped;

/**
 * Draws maps, as SVG within a figure of a page. The picture stands without a script; {@link
 * #script} lets it be moved and enlarged. Needs {@link #style}. Safe for use by several threads;
 * keeps the ground of the views that were asked for last.
 */
public final class MapDrawing {

  private final WorldMap world;
  private final Backdrop.Shelf shelf;

  private MapDrawing(WorldMap world) {
    this.world = world;
    this.shelf = new Backdrop.Shelf(world);
  }

  /** With the world that comes with Zubda; takes some tenths of a second, so keep it. */
  public static MapDrawing load() {
    return new MapDrawing(WorldMap.load());
  }

  /** The style sheet that maps need; light, dark, and on paper. */
  public static String style() {
    return resource("map.css");
  }

  /** The script that moves maps; it loads nothing and finds the maps of the page by itself. */
  public static String script() {
    return resource("map.js");
  }

  private static String resource(String name) {
    try (InputStream in = MapDrawing.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the map with its legend; only the list of places that can't be shown where there is
   * nothing to draw.
   *
   * @param hrefOfEntry the address of an entry
   */
  public void draw(Html html, ControlMap map, UnaryOperator<String> hrefOfEntry) {
    String id = "map-" + map.id().replaceAll("[^A-Za-z0-9_-]", "-");
    html.in(
        Tag.FIGURE,
        with("class", "map").and("id", id),
        () -> {
          if (!map.isEmpty()) {
            Sheet sheet = new Sheet(world, shelf, html, id, map, hrefOfEntry);
            sheet.draw();
            MapKey key = new MapKey(html, id, map, sheet.shown(), hrefOfEntry);
            html.in(Tag.FIGCAPTION, with("class", "map-key"), key::draw);
          }
          if (!map.unmapped().isEmpty()) {
            unmapped(html, map, hrefOfEntry);
          }
        });
    html.line();
  }

  private static void unmapped(Html html, ControlMap map, UnaryOperator<String> href) {
    html.in(
        Tag.DIV,
        with("class", "map-unmapped"),
        () -> {
          html.put(Tag.P, With.none(), "Not on the map:");
          html.in(
              Tag.UL,
              With.none(),
              () -> {
                for (Unmapped u : map.unmapped()) {
                  html.in(
                      Tag.LI,
                      With.none(),
                      () -> {
                        html.put(Tag.A, with("href", href.apply(u.entry())), u.name());
                        html.text(", " + u.words() + ": " + u.reason() + ".");
                      });
                }
              });
        });
  }
}
