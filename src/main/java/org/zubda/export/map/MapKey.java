package org.zubda.export.map;

import static org.zubda.export.Html.With.with;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zubda.claim.Claim.Control.Extent;
import org.zubda.export.Html;
import org.zubda.export.Html.Tag;
import org.zubda.export.Html.With;
import org.zubda.export.map.ControlMap.Harm;
import org.zubda.export.map.ControlMap.Held;
import org.zubda.export.map.ControlMap.Mark;
import org.zubda.export.map.ControlMap.Side;

/** The legend of a map, as a list beside it: what its marks mean, and what lies beyond its edge. */
final class MapKey {

  private final Html html;
  private final String id;
  private final ControlMap map;
  private final List<Mark> shown;
  private final UnaryOperator<String> href;

  /**
   * @param shown the marks that lie within the edges of the map
   */
  MapKey(Html html, String id, ControlMap map, List<Mark> shown, UnaryOperator<String> href) {
    this.html = html;
    this.id = id;
    this.map = map;
    this.shown = shown;
    this.href = href;
  }

  /** Writes it. */
  void draw() {
    html.in(
        Tag.UL,
        With.none(),
        () -> {
          for (Side side : sides()) {
            item(() -> Symbols.shape(html, side.colour(), side.colour(), Extent.ALL), side.name());
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
                          () -> new Symbols(id).held(html, h),
                          "contested: sources disagree on who holds it"));
          if (shown.stream().anyMatch(Harm.class::isInstance)) {
            item(() -> Symbols.harm(html), "people were harmed");
          }
        });
    beyond();
    html.put(
        Tag.P,
        With.none(),
        "Borders, rivers and lakes: Natural Earth; dashed where disputed; Zubda takes no side in"
            + " them. Towns: GeoNames (CC BY 4.0).");
  }

  /** Those that are so far from the others that a map of all would show none of them well. */
  private void beyond() {
    List<Mark> away = map.marks().stream().filter(m -> !shown.contains(m)).toList();
    if (away.isEmpty()) {
      return;
    }
    html.in(
        Tag.P,
        With.none(),
        () -> {
          html.text("Beyond the edge of the map: ");
          for (int i = 0; i < away.size(); i++) {
            html.text(i == 0 ? "" : ", ");
            html.put(Tag.A, with("href", href.apply(away.get(i).entry())), away.get(i).name());
          }
          html.text(".");
        });
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
