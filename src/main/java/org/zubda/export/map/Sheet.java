package org.zubda.export.map;

import static org.zubda.export.Html.With.with;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.Wording;
import org.zubda.export.map.ControlMap.Harm;
import org.zubda.export.map.ControlMap.Held;
import org.zubda.export.map.ControlMap.Mark;
import org.zubda.export.map.Names.Anchor;
import org.zubda.export.map.Names.Name;
import org.zubda.export.map.Names.Stood;
import org.zubda.export.map.WorldMap.Division;
import org.zubda.place.Place.Precision;

/** One map being drawn: its picture, as SVG, and the buttons on it. */
final class Sheet {
  private final WorldMap world;
  private final Html html;
  private final String id;
  private final UnaryOperator<String> href;
  private final View view;
  private final Backdrop backdrop;
  private final Symbols symbols;
  private final List<Mark> shown;

  Sheet(
      WorldMap world,
      Backdrop.Shelf shelf,
      Html html,
      String id,
      ControlMap map,
      UnaryOperator<String> href) {
    this.world = world;
    this.html = html;
    this.id = id;
    this.href = href;
    this.view = View.of(map.frame());
    this.backdrop = shelf.of(view);
    this.symbols = new Symbols(id);
    this.shown = map.marks().stream().filter(m -> view.shows(m.point())).toList();
  }

  /** What lies within the edges of the map. */
  List<Mark> shown() {
    return shown;
  }

  /** The picture and its buttons. */
  void draw() {
    html.in(
        Tag.DIV,
        with("class", "map-frame"),
        () -> {
          svg();
          tools();
        });
    html.line();
  }

  private void svg() {
    Names names = new Names(backdrop, shown);
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
    return String.format(Locale.ROOT, "%.3f %.3f %.4f", view.lon(), view.lat(), view.kilometres());
  }

  // -------------------------------------------------------------- ground

  private void terrain() {
    Terrain ground = backdrop.terrain();
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

  /** A division or country that somebody holds at least half of, or that is contested. */
  private void area(Held held) {
    boolean much =
        switch (held.extent()) {
          case HALF, MOST, ALL -> true;
          case NONE, ENTERED, PART -> held.contested();
        };
    if (!held.isArea() || !much) {
      return;
    }
    String country = held.place().country().orElse("-");
    StringBuilder d = new StringBuilder();
    for (Division division : world.divisions()) {
      if (division.country().equals(country)
          && (held.place().precision() == Precision.COUNTRY
              || division.name().equalsIgnoreCase(held.place().name()))) {
        d.append(Terrain.ring(world, view, division.rings()));
      }
    }
    if (!d.isEmpty()) {
      With with =
          held.contested()
              ? with("class", "map-area").and("fill", symbols.areaHatching(held))
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
    return with("class", "map-k map-f" + step(name.from()))
        .and("data-from", String.format(Locale.ROOT, "%.2f", name.from()));
  }

  /** Where no script runs, the style sheet knows five steps of scales; the last is not shown. */
  private static int step(double from) {
    return from <= 0.37 ? 1 : from <= 0.6 ? 2 : from <= 0.8 ? 3 : from <= 1 ? 4 : 5;
  }

  private void words(Name name) {
    String kind = "map-" + name.kind().name().toLowerCase(Locale.ROOT) + "-name";
    for (int i = 0; i < name.lines().size(); i++) {
      Names.Line line = name.lines().get(i);
      With with = with("class", kind + anchored(name.anchor()) + (line.quiet() ? " map-more" : ""));
      if (name.right() != 0) {
        with.and("x", Symbols.plain(name.right()));
      }
      double down = name.down() + i * Names.height(Names.MARK);
      html.put(Tag.TEXT, with.and("y", Symbols.plain(down)), line.text());
    }
  }

  private static String anchored(Anchor anchor) {
    return switch (anchor) {
      case START -> " map-start";
      case MIDDLE -> "";
      case END -> " map-end";
    };
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
}
