package org.zubda.export.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zubda.export.map.ControlMap.Harm;
import org.zubda.export.map.ControlMap.Mark;
import org.zubda.export.map.Labels.Placed;
import org.zubda.export.map.Labels.Room;
import org.zubda.export.map.WorldMap.Town;
import org.zubda.place.Place.Point;

/**
 * Everything that is written on a map, and from which scale on: the marked places first, then
 * countries, large towns, divisions, and what room is left for towns.
 */
final class Names {

  /** The largest scale: twelve times a map on a screen of 2,560 pixels. */
  static final double LARGEST = 24;

  /** Sizes of letters, in pixels of the screen. */
  static final double MARK = 13;

  static final double COUNTRY = 14;
  static final double DIVISION = 11;
  static final double TOWN = 11.5;

  /** Between the letters of countries, for letters one high. */
  private static final double SPACED = 0.16;

  /** Towns that are shown before the map is enlarged, and on any scale. */
  private static final int TOWNS_AT_ONCE = 26;

  private static final int TOWNS = 130;

  private static final int GREAT_TOWNS = 8;
  private static final double DOT = 2.2;

  /** Where a mark is pushed to, so that it hides no other: rings of so many pixels. */
  private static final double[] PUSHES = {0, 19, 30, 42, 56, 72, 90};

  private static final int DIRECTIONS = 12;

  /**
   * A mark where it stands.
   *
   * @param mark what stands there
   * @param x of its place, in units
   * @param y of its place, in units
   * @param dx how far it is pushed aside, in pixels of the screen
   * @param dy the same, down
   */
  record Stood(Mark mark, double x, double y, double dx, double dy) {

    /** Whether it stands beside its place. */
    boolean isPushed() {
      return Math.hypot(dx, dy) > 1;
    }
  }

  /** What is written. */
  enum Kind {
    MARK,
    /** Of a mark at a place that another mark names. */
    FIGURE,
    COUNTRY,
    DIVISION,
    TOWN
  }

  /**
   * A name where it stands.
   *
   * @param kind of what
   * @param lines one, or two for a mark
   * @param x of its point, in units
   * @param y of its point, in units
   * @param placed its box in pixels of the screen, and the scale from which it is shown
   */
  record Name(Kind kind, List<String> lines, double x, double y, Placed placed) {}

  private final WorldMap world;
  private final View view;
  private final Labels labels = new Labels();
  private final List<Stood> marks = new ArrayList<>();
  private final List<Optional<Name>> markNames = new ArrayList<>();
  private final List<Name> ground = new ArrayList<>();

  Names(WorldMap world, View view, List<Mark> shown) {
    this.world = world;
    this.view = view;
    shown.forEach(this::stand);
    name(shown);
    AreaNames areas = new AreaNames(world, view);
    areas.countries().forEach(a -> area(a, Kind.COUNTRY));
    List<Town> towns = towns(shown);
    int great = Math.min(GREAT_TOWNS, towns.size());
    for (int i = 0; i < great; i++) {
      town(towns.get(i), i);
    }
    if (view.kilometres() * View.WIDTH < 2500) {
      areas.divisions().forEach(a -> area(a, Kind.DIVISION));
    }
    for (int i = great; i < towns.size() && i < TOWNS; i++) {
      town(towns.get(i), i);
    }
  }

  /** The marks, in the order of the map. */
  List<Stood> marks() {
    return marks;
  }

  /** The name of the n-th mark, where one finds room. */
  Optional<Name> markName(int n) {
    return markNames.get(n);
  }

  /** The names of what is no mark. */
  List<Name> ground() {
    return ground;
  }

  /** All boxes that are taken, of marks and names. */
  List<Placed> placed() {
    return labels.placed();
  }

  // ---------------------------------------------------------------- marks

  private void stand(Mark mark) {
    double x = view.nearestX(mark.point().lon());
    double y = view.y(mark.point().lat());
    double r = Symbols.RADIUS + 1;
    Room room = new Room(x, y, -r, -r, r, r);
    List<Room> candidates = new ArrayList<>();
    for (double push : PUSHES) {
      for (int d = 0; d < (push == 0 ? 1 : DIRECTIONS); d++) {
        double angle = 2 * Math.PI * d / DIRECTIONS;
        candidates.add(room.pushed(push * Math.cos(angle), push * Math.sin(angle)));
      }
    }
    Room taken = labels.place(candidates, 0, Labels.SMALLEST).map(Placed::room).orElse(null);
    if (taken == null) {
      taken = candidates.get(marks.size() % candidates.size());
      labels.take(taken, 0);
    }
    marks.add(new Stood(mark, x, y, taken.left() + r, taken.top() + r));
  }

  private void name(List<Mark> shown) {
    Set<Point> named = new HashSet<>();
    for (int i = 0; i < shown.size(); i++) {
      Mark mark = shown.get(i);
      List<String> lines = new ArrayList<>();
      if (named.add(mark.point())) {
        lines.add(mark.name());
      }
      if (mark instanceof Harm harm) {
        lines.add(harm.figure());
      }
      Kind kind = lines.contains(mark.name()) ? Kind.MARK : Kind.FIGURE;
      markNames.add(lines.isEmpty() ? Optional.empty() : beside(marks.get(i), kind, lines));
    }
  }

  private Optional<Name> beside(Stood s, Kind kind, List<String> lines) {
    double w = lines.stream().mapToDouble(Lettering::width).max().orElse(0) * MARK * 1.05;
    double h = lines.size() * MARK * 1.2;
    double r = Symbols.RADIUS + 4;
    Room at = new Room(s.x(), s.y(), s.dx(), s.dy(), s.dx() + w, s.dy() + h);
    List<Room> candidates =
        new ArrayList<>(
            List.of(
                at.pushed(r, -h / 2),
                at.pushed(-r - w, -h / 2),
                at.pushed(-w / 2, -r - h),
                at.pushed(-w / 2, r),
                at.pushed(0, -r - h),
                at.pushed(0, r),
                at.pushed(-w, -r - h),
                at.pushed(-w, r)));
    List<Room> inside = candidates.stream().filter(room -> isInside(room, 1)).toList();
    Optional<Placed> placed = labels.place(inside, 0, LARGEST);
    if (placed.isEmpty()) {
      placed = labels.place(candidates, 0, LARGEST);
    }
    return placed.map(p -> new Name(kind, lines, s.x(), s.y(), p));
  }

  private static boolean isInside(Room room, double scale) {
    return room.x() + room.left() / scale > 2
        && room.x() + room.right() / scale < View.WIDTH - 2
        && room.y() + room.top() / scale > 2
        && room.y() + room.bottom() / scale < View.HEIGHT - 2;
  }

  // ---------------------------------------------------------------- ground

  private void area(AreaNames.Area area, Kind kind) {
    boolean country = kind == Kind.COUNTRY;
    double size = country ? COUNTRY : DIVISION;
    double spaced = country ? SPACED * area.name().length() : 0;
    double w = (Lettering.width(area.name()) + spaced) * size;
    double h = size * 1.2;
    List<Room> rooms = new ArrayList<>();
    double widest = 0;
    for (AreaNames.Site site : area.sites()) {
      rooms.add(new Room(site.x(), site.y(), -w / 2, -h / 2, w / 2, h / 2));
      widest = Math.max(widest, site.width());
    }
    labels
        .place(rooms, w / (widest * (country ? 1.15 : 0.95)), LARGEST / 2)
        .ifPresent(
            p -> {
              AreaNames.Site at = area.sites().get(p.choice());
              ground.add(new Name(kind, List.of(area.name()), at.x(), at.y(), p));
            });
  }

  /** Towns in view that are not marked, the largest first. */
  private List<Town> towns(List<Mark> shown) {
    List<Town> found = new ArrayList<>();
    for (Town t : world.towns()) {
      Point point = new Point(t.lat(), t.lon());
      if (found.size() < TOWNS * 2
          && view.shows(point)
          && shown.stream().noneMatch(m -> same(m, t, point))) {
        found.add(t);
      }
    }
    return found;
  }

  private static boolean same(Mark mark, Town town, Point point) {
    double apart = mark.point().kilometresTo(point);
    return apart < 1 || (apart < 15 && mark.name().equalsIgnoreCase(town.name()));
  }

  private void town(Town t, int rank) {
    double x = view.nearestX(t.lon());
    double y = view.y(t.lat());
    double w = Lettering.width(t.name()) * TOWN;
    double h = TOWN * 1.2;
    double r = DOT + 2;
    // The dot belongs to the box: what hides it hides the town.
    List<Room> rooms =
        List.of(
            new Room(x, y, -DOT, -h / 2, r + w, h / 2),
            new Room(x, y, -r - w, -h / 2, DOT, h / 2),
            new Room(x, y, -w / 2, -r - h, w / 2, DOT),
            new Room(x, y, -w / 2, -DOT, w / 2, r + h));
    double from = Math.sqrt((rank + 1.0) / TOWNS_AT_ONCE);
    List<Room> inside = rooms.stream().filter(room -> isInside(room, Math.max(from, 1))).toList();
    labels
        .place(inside, from, LARGEST / 2)
        .ifPresent(
            p ->
                ground.add(
                    new Name(
                        Kind.TOWN,
                        List.of(t.name()),
                        x,
                        y,
                        new Placed(p.room(), p.from(), rooms.indexOf(p.room())))));
  }
}
