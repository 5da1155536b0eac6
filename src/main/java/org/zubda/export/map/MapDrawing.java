package org.zubda.export.map;

import static org.zubda.export.Html.With.with;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zubda.claim.Claim.Control.Extent;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.Wording;
import org.zubda.export.map.ControlMap.Harm;
import org.zubda.export.map.ControlMap.Held;
import org.zubda.export.map.ControlMap.Mark;
import org.zubda.export.map.ControlMap.Side;
import org.zubda.export.map.ControlMap.Unmapped;
import org.zubda.export.map.Names.Name;
import org.zubda.export.map.Names.Stood;
import org.zubda.export.map.WorldMap.Division;
import org.zubda.place.Place.Precision;

/**
 * Draws maps, as SVG within a figure of a page. The picture stands without a script; {@link
 * #script} lets it be moved and enlarged. Needs {@link #style}. Immutable; safe for use by several
 * threads.
 */
public final class MapDrawing {

  private final WorldMap world;

  private MapDrawing(WorldMap world) {
    this.world = world;
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
            new Sheet(html, id, map, hrefOfEntry).all();
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

  /** One map being drawn. */
  private final class Sheet {
    private final Html html;
    private final String id;
    private final ControlMap map;
    private final UnaryOperator<String> href;
    private final View view;
    private final Symbols symbols;
    private final List<Mark> shown;

    Sheet(Html html, String id, ControlMap map, UnaryOperator<String> href) {
      this.html = html;
      this.id = id;
      this.map = map;
      this.href = href;
      this.view = View.of(map.frame());
      this.symbols = new Symbols(id);
      this.shown = map.marks().stream().filter(m -> view.shows(m.point())).toList();
    }

    void all() {
      html.in(
          Tag.DIV,
          with("class", "map-frame"),
          () -> {
            svg();
            tools();
          });
      html.line();
      html.in(Tag.FIGCAPTION, with("class", "map-key"), this::key);
    }

    private void svg() {
      Names names = new Names(world, view, shown);
      long places = shown.stream().map(Mark::point).distinct().count();
      html.in(
          Tag.SVG,
          with("viewBox", "0 0 " + View.WIDTH + " " + View.HEIGHT)
              .and("role", "group")
              .and("aria-roledescription", "map")
              .and(
                  "aria-label",
                  "Map of " + Wording.counted((int) places, "place", "places") + " of this story")
              .and("aria-describedby", id + "-about")
              .and("data-km", String.format(Locale.ROOT, "%.5f", view.kilometres()))
              .and("data-view", viewKey()),
          () -> {
            html.put(
                Tag.DESC,
                with("id", id + "-about"),
                "Who holds which place and where people were harmed. Each mark leads to its entry;"
                    + " the same is told in words elsewhere on the page.");
            html.in(Tag.DEFS, With.none(), () -> symbols.define(html, shown));
            html.empty(
                Tag.RECT,
                with("class", "map-sea")
                    .and("width", "" + View.WIDTH)
                    .and("height", "" + View.HEIGHT));
            html.in(
                Tag.G,
                with("class", "map-pan"),
                () -> {
                  html.line().in(Tag.G, ground(), this::terrain);
                  html.line()
                      .in(
                          Tag.G,
                          with("class", "map-names").and("aria-hidden", "true"),
                          () -> names.ground().forEach(this::name));
                  html.line().in(Tag.G, with("class", "map-marks"), () -> marks(names));
                });
            if (!isWide()) {
              scaleBar();
            }
          });
    }

    /** Of a continent: one scale would not hold from top to bottom, and borders lie close. */
    private boolean isWide() {
      return view.kilometres() * View.WIDTH > 6_000;
    }

    private With ground() {
      return with("transform", "scale(" + 1.0 / PathText.PARTS + ")")
          .and("class", isWide() ? "map-ground map-wide" : "map-ground")
          .and("aria-hidden", "true");
    }

    private String viewKey() {
      return String.format(
          Locale.ROOT, "%.3f %.3f %.4f", view.lon(), view.lat(), view.kilometres());
    }

    // -------------------------------------------------------------- ground

    private void terrain() {
      Terrain ground = Terrain.of(world, view);
      path("map-land", ground.land());
      for (Mark mark : shown) {
        if (mark instanceof Held held) {
          area(held);
        }
      }
      path("map-lake", ground.lakes());
      ground.lines().forEach((kind, d) -> path("map-" + kind.name().toLowerCase(Locale.ROOT), d));
    }

    private void path(String kind, String d) {
      if (!d.isEmpty()) {
        html.empty(Tag.PATH, with("class", kind).and("d", d)).line();
      }
    }

    /** A division or country that somebody holds is tinted. */
    private void area(Held held) {
      Precision precision = held.place().precision();
      if (precision != Precision.ADMIN1 && precision != Precision.COUNTRY) {
        return;
      }
      String country = held.place().country().orElse("-");
      StringBuilder d = new StringBuilder();
      for (Division division : world.divisions()) {
        if (division.country().equals(country)
            && (precision == Precision.COUNTRY
                || division.name().equalsIgnoreCase(held.place().name()))) {
          d.append(Terrain.ring(world, view, division.rings()));
        }
      }
      if (!d.isEmpty()) {
        With with =
            held.contested()
                ? with("class", "map-area").and("fill", symbols.hatching(held))
                : with("class", "map-area " + Symbols.colour(held.sides().getFirst().colour()));
        html.empty(Tag.PATH, with.and("d", d.toString())).line();
      }
    }

    // -------------------------------------------------------------- names

    private void name(Name name) {
      at(
          name.x(),
          name.y(),
          () ->
              html.in(
                  Tag.G,
                  kept(name),
                  () -> {
                    if (name.kind() == Names.Kind.TOWN) {
                      html.empty(Tag.CIRCLE, with("r", "1.9"));
                    }
                    words(name);
                  }));
    }

    private void at(double x, double y, Runnable content) {
      html.in(
          Tag.G,
          with("transform", "translate(" + Symbols.plain(x) + " " + Symbols.plain(y) + ")"),
          content);
    }

    /** What keeps its size on the screen, and from which scale on it is shown. */
    private static With kept(Name name) {
      double from = name.placed().from();
      return with("class", "map-k map-f" + step(from))
          .and("data-from", String.format(Locale.ROOT, "%.2f", from));
    }

    /** Where no script runs, the style sheet knows five steps of scales; the last is not shown. */
    private static int step(double from) {
      return from <= 0.37 ? 1 : from <= 0.6 ? 2 : from <= 0.8 ? 3 : from <= 1 ? 4 : 5;
    }

    private void words(Name name) {
      Labels.Room room = name.placed().room();
      double size =
          switch (name.kind()) {
            case MARK, FIGURE -> Names.MARK;
            case COUNTRY -> Names.COUNTRY;
            case DIVISION -> Names.DIVISION;
            case TOWN -> Names.TOWN;
          };
      boolean ofMark = name.kind() == Names.Kind.MARK || name.kind() == Names.Kind.FIGURE;
      String kind = "map-" + name.kind().name().toLowerCase(Locale.ROOT) + "-name";
      double middle = (room.left() + room.right()) / 2;
      boolean left = !ofMark ? name.placed().choice() == 0 : room.left() > 0;
      boolean right = !ofMark ? name.placed().choice() == 1 : room.right() < 0;
      boolean centred =
          name.kind() == Names.Kind.COUNTRY
              || name.kind() == Names.Kind.DIVISION
              || !(left || right);
      double x = centred ? middle : left ? startOf(name, room) : endOf(name, room);
      double h = (room.bottom() - room.top()) / name.lines().size();
      double y = baseline(name, room, size, h);
      for (int i = 0; i < name.lines().size(); i++) {
        With with =
            with(
                "class",
                kind
                    + (centred ? "" : left ? " map-start" : " map-end")
                    + (i > 0 ? " map-more" : ""));
        if (x != 0) {
          with.and("x", Symbols.plain(x));
        }
        html.put(Tag.TEXT, with.and("y", Symbols.plain(y + i * h)), name.lines().get(i));
      }
    }

    private static double startOf(Name name, Labels.Room room) {
      return name.kind() == Names.Kind.TOWN ? 4.2 : room.left();
    }

    private static double endOf(Name name, Labels.Room room) {
      return name.kind() == Names.Kind.TOWN ? -4.2 : room.right();
    }

    private static double baseline(Name name, Labels.Room room, double size, double h) {
      boolean dotBelow = name.kind() == Names.Kind.TOWN && name.placed().choice() == 2;
      boolean dotAbove = name.kind() == Names.Kind.TOWN && name.placed().choice() == 3;
      if (dotBelow) {
        return room.top() + size;
      }
      if (dotAbove) {
        return room.bottom() - 0.25 * size;
      }
      return room.top() + h / 2 + 0.35 * size;
    }

    // -------------------------------------------------------------- marks

    private void marks(Names names) {
      names.marks().stream()
          .filter(Stood::isPushed)
          .forEach(
              s -> at(s.x(), s.y(), () -> html.in(Tag.G, with("class", "map-k"), () -> lead(s))));
      for (int i = 0; i < names.marks().size(); i++) {
        Stood s = names.marks().get(i);
        Mark mark = s.mark();
        String words = mark.name() + ": " + mark.words();
        int n = i;
        at(
            s.x(),
            s.y(),
            () ->
                html.in(
                    Tag.A,
                    with("class", "map-mark")
                        .and("href", href.apply(mark.entry()))
                        .and("aria-label", words),
                    () -> {
                      html.put(Tag.TITLE, With.none(), words);
                      html.in(Tag.G, with("class", "map-k"), () -> symbol(s));
                      names
                          .markName(n)
                          .ifPresent(name -> html.in(Tag.G, kept(name), () -> words(name)));
                    }));
        html.line();
      }
    }

    /** A mark that is pushed aside keeps a line to where it belongs. */
    private void lead(Stood s) {
      html.empty(
          Tag.PATH,
          with("class", "map-lead")
              .and("d", "M0 0L" + Symbols.plain(s.dx()) + " " + Symbols.plain(s.dy())));
      html.empty(Tag.CIRCLE, with("class", "map-spot").and("r", "2"));
    }

    private void symbol(Stood s) {
      With where =
          s.isPushed()
              ? with(
                  "transform",
                  "translate(" + Symbols.plain(s.dx()) + " " + Symbols.plain(s.dy()) + ")")
              : With.none();
      html.in(
          Tag.G,
          where,
          () -> {
            html.empty(Tag.CIRCLE, with("class", "map-halo").and("r", "13"));
            switch (s.mark()) {
              case Held held -> symbols.held(html, held);
              case Harm harm -> Symbols.harm(html);
            }
          });
    }

    private void scaleBar() {
      double wanted = view.kilometres() * 130;
      double power = Math.pow(10, Math.floor(Math.log10(wanted)));
      double km = wanted / power >= 5 ? 5 * power : wanted / power >= 2 ? 2 * power : power;
      double length = km / view.kilometres();
      html.line()
          .in(
              Tag.G,
              with("class", "map-bar")
                  .and("transform", "translate(16 " + (View.HEIGHT - 16) + ")")
                  .and("aria-hidden", "true"),
              () ->
                  html.in(
                      Tag.G,
                      with("class", "map-bar-k"),
                      () -> {
                        html.empty(
                            Tag.RECT,
                            with("x", "-8")
                                .and("y", "-24")
                                .and("height", "32")
                                .and("width", Symbols.plain(length + 16)));
                        html.empty(Tag.PATH, with("d", "M0 -6V0H" + Symbols.plain(length) + "V-6"));
                        html.put(Tag.TEXT, with("y", "-9"), Symbols.plain(km) + " km");
                      }));
    }

    private void tools() {
      html.in(
          Tag.DIV,
          with("class", "map-tools").and("hidden", ""),
          () -> {
            tool("in", "Zoom in", "+");
            tool("out", "Zoom out", "−");
            tool("reset", "Show the whole map", "⤢");
          });
    }

    private void tool(String what, String name, String sign) {
      html.put(
          Tag.BUTTON,
          with("type", "button").and("data-map", what).and("aria-label", name).and("title", name),
          sign);
    }

    // -------------------------------------------------------------- legend

    private void key() {
      html.in(
          Tag.UL,
          With.none(),
          () -> {
            for (Side side : sides()) {
              item(
                  () -> Symbols.shape(html, side.colour(), side.colour(), Extent.ALL), side.name());
            }
            for (Extent extent : extents()) {
              item(() -> Symbols.shape(html, 1, 0, extent), meaning(extent));
            }
            shown.stream()
                .flatMap(m -> m instanceof Held h && h.contested() ? Stream.of(h) : Stream.empty())
                .findFirst()
                .ifPresent(
                    h ->
                        item(
                            () -> symbols.held(html, h),
                            "contested: the stripes are those of whom sources name"));
            if (shown.stream().anyMatch(Harm.class::isInstance)) {
              item(() -> Symbols.harm(html), "people were harmed");
            }
          });
      int away = map.marks().size() - shown.size();
      if (away > 0) {
        html.put(
            Tag.P,
            With.none(),
            Wording.counted(away, "place lies", "places lie") + " beyond the edge of the map.");
      }
      html.put(
          Tag.P,
          With.none(),
          "Borders, rivers and lakes: Natural Earth; dashed where disputed; Zubda takes no side in"
              + " them. Towns: GeoNames (CC BY 4.0).");
    }

    private void item(Runnable symbol, String words) {
      html.in(
          Tag.LI,
          With.none(),
          () -> {
            html.in(
                Tag.SVG,
                with("viewBox", "-11 -11 22 22")
                    .and("width", "22")
                    .and("height", "22")
                    .and("aria-hidden", "true")
                    .and("focusable", "false"),
                symbol);
            html.text(words);
          });
    }

    private List<Side> sides() {
      List<Side> found = new ArrayList<>();
      for (Mark mark : shown) {
        if (mark instanceof Held held) {
          held.sides().stream().filter(s -> !found.contains(s)).forEach(found::add);
        }
      }
      return found;
    }

    /** Of how much of a place, where that is not all of it. */
    private Set<Extent> extents() {
      Set<Extent> found = EnumSet.noneOf(Extent.class);
      for (Mark mark : shown) {
        if (mark instanceof Held held && !held.contested() && held.extent() != Extent.ALL) {
          found.add(held.extent());
        }
      }
      return found;
    }

    private static String meaning(Extent extent) {
      return switch (extent) {
        case ENTERED -> "entered";
        case PART -> "part of it";
        case HALF -> "half of it";
        case MOST -> "most of it";
        case ALL -> "all of it";
        case NONE -> "lost or left";
      };
    }
  }
}
