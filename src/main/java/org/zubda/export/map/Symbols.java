package org.zubda.export.map;

import static org.zubda.export.Html.With.with;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zubda.claim.Claim.Control.Extent;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.map.ControlMap.Held;
import org.zubda.export.map.ControlMap.Mark;
import org.zubda.export.map.ControlMap.Side;

/**
 * The marks of a map. Each side has a colour and a shape of its own; how much it holds is how far
 * the shape is filled; what is contested is striped in the colours of both and has a question mark.
 * So nothing is told by colour alone.
 */
final class Symbols {

  /** Half of a mark, in pixels of the screen. */
  static final double RADIUS = 8;

  private static final int ROUND = 20;

  private final String id;

  /**
   * @param id begins the ids of what is defined, so that several maps may stand on a page
   */
  Symbols(String id) {
    this.id = id;
  }

  /** What the marks of the map are made of. */
  void define(Html html, List<Mark> marks) {
    Set<List<Integer>> striped = new LinkedHashSet<>();
    Set<List<Integer>> areas = new LinkedHashSet<>();
    for (Mark mark : marks) {
      if (mark instanceof Held held && held.contested()) {
        striped.add(stripes(held));
        if (held.isArea()) {
          areas.add(stripes(held));
        }
      }
    }
    striped.forEach(colours -> pattern(html, name(colours), colours, 1));
    areas.forEach(colours -> pattern(html, name(colours) + "-area", colours, 2 * PathText.PARTS));
  }

  private static List<Integer> stripes(Held held) {
    List<Integer> colours = held.sides().stream().map(Side::colour).limit(2).toList();
    return colours.size() == 2 ? colours : List.of(colours.getFirst(), -1);
  }

  private static void pattern(Html html, String name, List<Integer> colours, int scale) {
    html.in(
        Tag.PATTERN,
        with("id", name)
            .and("width", "6")
            .and("height", "6")
            .and("patternUnits", "userSpaceOnUse")
            .and("patternTransform", "rotate(45) scale(" + scale + ")"),
        () -> {
          html.empty(
              Tag.RECT, with("class", colour(colours.get(0))).and("width", "3").and("height", "6"));
          html.empty(
              Tag.RECT,
              with("class", colour(colours.get(1)))
                  .and("x", "3")
                  .and("width", "3")
                  .and("height", "6"));
        });
  }

  private String name(List<Integer> colours) {
    return id + "-h" + colours.get(0) + (colours.get(1) < 0 ? "n" : "" + colours.get(1));
  }

  /** The class that gives a colour; -1 is nobody's. */
  static String colour(int side) {
    return side < 0 ? "map-cn" : "map-c" + side;
  }

  /** The fill of what is contested. */
  String hatching(Held held) {
    return "url(#" + name(stripes(held)) + ")";
  }

  /** The fill of an area that is contested, in the units of paths. */
  String areaHatching(Held held) {
    return "url(#" + name(stripes(held)) + "-area)";
  }

  /** Who holds a place. */
  void held(Html html, Held held) {
    if (held.contested()) {
      html.empty(
          Tag.PATH,
          with("class", "map-shape map-striped")
              .and("fill", hatching(held))
              .and("d", "M-9-9H9V9H-9z"));
      html.put(Tag.TEXT, with("class", "map-doubt").and("y", "4.5"), "?");
    } else {
      int side = held.sides().getFirst().colour();
      shape(html, side, side, held.extent());
    }
  }

  /** The mark of a side, or that shape in the colour of another. */
  static void shape(Html html, int shape, int colour, Extent extent) {
    double share = share(extent);
    html.empty(
        Tag.PATH,
        with("class", share < 1 ? "map-shape map-free" : "map-shape " + colour(colour))
            .and("d", outline(shape, 1)));
    if (share > 0 && share < 1) {
      html.empty(Tag.PATH, with("class", colour(colour)).and("d", outline(shape, share)));
    }
    if (share < 1) {
      html.empty(Tag.PATH, with("class", "map-edge " + colour(colour)).and("d", outline(shape, 1)));
    }
  }

  /** Where people were harmed: a star of eight rays. */
  static void harm(Html html) {
    StringBuilder d = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      double angle = Math.PI * i / 8;
      double r = i % 2 == 0 ? 9 : 4.5;
      point(d, r * Math.sin(angle), -r * Math.cos(angle), i == 0);
    }
    html.empty(Tag.PATH, with("class", "map-harm").and("d", d + "z"));
  }

  private static double share(Extent extent) {
    return switch (extent) {
      case NONE -> 0;
      case ENTERED -> 0.2;
      case PART -> 0.35;
      case HALF -> 0.5;
      case MOST -> 0.75;
      case ALL -> 1;
    };
  }

  /** The lower part of a shape, as high as the share of it. */
  private static String outline(int shape, double share) {
    Outline outline = new Outline();
    double[][] corners =
        switch (shape) {
          case 2 -> new double[][] {{-7, -7}, {7, -7}, {7, 7}, {-7, 7}};
          case 3 -> new double[][] {{0, -8}, {8.5, 7}, {-8.5, 7}};
          case 4 -> new double[][] {{0, -9}, {9, 0}, {0, 9}, {-9, 0}};
          case 5 -> new double[][] {{-4, -8}, {4, -8}, {8.5, 0}, {4, 8}, {-4, 8}, {-8.5, 0}};
          case 6 -> new double[][] {{0, 8}, {-8.5, -7}, {8.5, -7}};
          default -> round(shape == 0 ? 5.5 : 8);
        };
    double low = 0;
    double high = 0;
    for (double[] c : corners) {
      outline.add(c[0], c[1]);
      low = Math.min(low, c[1]);
      high = Math.max(high, c[1]);
    }
    Outline part = outline.within(-99, high - share * (high - low), 99, 99);
    StringBuilder d = new StringBuilder();
    for (int i = 0; i < part.size(); i++) {
      point(d, part.x(i), part.y(i), i == 0);
    }
    return d + "z";
  }

  private static double[][] round(double radius) {
    double[][] corners = new double[ROUND][];
    for (int i = 0; i < ROUND; i++) {
      double angle = 2 * Math.PI * i / ROUND;
      corners[i] = new double[] {radius * Math.sin(angle), -radius * Math.cos(angle)};
    }
    return corners;
  }

  private static void point(StringBuilder d, double x, double y, boolean first) {
    d.append(first ? "M" : "L").append(plain(x)).append(' ').append(plain(y));
  }

  /** One decimal at most. */
  static String plain(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return whole.equals("-0") ? "0" : whole;
  }
}
