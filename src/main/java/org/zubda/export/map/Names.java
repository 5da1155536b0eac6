package org.zubda.export.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zubda.export.map.ControlMap.Harm;
import org.zubda.export.map.ControlMap.Held;
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

  private static final int TOWNS = 150;

  private static final int GREAT_TOWNS = 8;

  /** Names of divisions are not written where more than so many kilometres lie side by side. */
  private static final double DIVISIONS_TO_KM = 2_500;

  private static final double DOT = 2.2;

  /** What the scale bar and the buttons cover, in pixels of the screen. */
  private static final int BAR_WIDE = 130;

  private static final int BAR_HIGH = 42;
  private static final int TOOLS_WIDE = 50;
  private static final int TOOLS_HIGH = 135;

  /** Where a mark is pushed to, so that it hides no other: rings of so many pixels. */
  private static final double[] PUSHES = {0, 19, 30, 42, 56, 72, 90};

  private static final int DIRECTIONS = 12;

  /** How much wider bold letters are. */
  private static final double BOLD = 1.05;

  /** Letters of a name that stands in one line, at most. */
  private static final int LONG = 18;

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

  /** Which end of a line of text its position is. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * A name where it stands.
   *
   * @param kind of what
   * @param lines one, or up to three for a mark
   * @param x of its point, in units
   * @param y of its point, in units
   * @param from the scale from which it is shown
   * @param anchor which end of the text {@code right} is
   * @param right of the point, in pixels of the screen, stands the text
   * @param down from the point, in pixels of the screen, is the line that the letters stand on
   */
  record Name(
      Kind kind,
      List<Line> lines,
      double x,
      double y,
      double from,
      Anchor anchor,
      double right,
      double down) {}

  /** A line of a name; a quiet one, a figure, is set in thinner letters. */
  record Line(String text, boolean quiet) {}

  /** A place for a name: what it covers, and how its text is set. */
  private record Setting(Room room, Anchor anchor, double right, double down) {}

  private final View view;
  private final Labels labels = new Labels();
  private final List<Stood> marks = new ArrayList<>();
  private final List<Optional<Name>> markNames = new ArrayList<>();
  private final List<Name> ground = new ArrayList<>();

  Names(Backdrop backdrop, List<Mark> shown) {
    this.view = backdrop.view();
    shown.forEach(this::stand);
    name(shown);
    areas(backdrop.countries(), shown, Kind.COUNTRY);
    List<Town> towns =
        backdrop.towns().stream()
            .filter(t -> shown.stream().noneMatch(m -> same(m, t)))
            .limit(TOWNS)
            .toList();
    int great = Math.min(GREAT_TOWNS, towns.size());
    for (int i = 0; i < great; i++) {
      town(towns.get(i), i);
    }
    if (view.kilometres() * View.WIDTH < DIVISIONS_TO_KM) {
      areas(backdrop.divisions(), shown, Kind.DIVISION);
    }
    for (int i = great; i < towns.size(); i++) {
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
      boolean isFirst = named.add(mark.point());
      Stood stood = marks.get(i);
      List<List<Line>> forms =
          isFirst
              ? forms(mark.name()).stream().map(name -> lines(name, mark)).toList()
              : List.of(lines(List.of(), mark));
      markNames.add(
          forms.getFirst().isEmpty()
              ? Optional.empty()
              : beside(stood, isFirst ? Kind.MARK : Kind.FIGURE, forms));
    }
  }

  private static List<Line> lines(List<String> name, Mark mark) {
    List<Line> lines = new ArrayList<>();
    name.forEach(l -> lines.add(new Line(l, false)));
    if (mark instanceof Harm harm) {
      lines.add(new Line(harm.figure(), true));
    }
    return lines;
  }

  /** How a name may be written: a long one in two lines, parted near its middle, or in one. */
  private static List<List<String>> forms(String name) {
    int part = -1;
    for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      if (part < 0 || Math.abs(2 * at - name.length()) < Math.abs(2 * part - name.length())) {
        part = at;
      }
    }
    return name.length() <= LONG || part < 0
        ? List.of(List.of(name))
        : List.of(List.of(name.substring(0, part), name.substring(part + 1)), List.of(name));
  }

  /** Best where it is not cut off on the smallest screen, else where it is not on a usual one. */
  private Optional<Name> beside(Stood s, Kind kind, List<List<Line>> forms) {
    for (double scale : new double[] {Labels.SMALLEST, 1}) {
      for (List<Line> lines : forms) {
        Optional<Name> name = write(kind, lines, inside(around(s, lines), scale), 0, 1.5);
        if (name.isPresent()) {
          return name;
        }
      }
    }
    List<Line> lines = forms.getFirst();
    return write(kind, lines, around(s, lines), 0, LARGEST);
  }

  private static List<Setting> around(Stood s, List<Line> lines) {
    double w =
        lines.stream().mapToDouble(l -> Lettering.width(l.text())).max().orElse(0) * MARK * BOLD;
    double h = lines.size() * height(MARK);
    double r = Symbols.RADIUS + 4;
    Room at = new Room(s.x(), s.y(), s.dx(), s.dy(), s.dx() + w, s.dy() + h);
    return List.of(
        set(at.pushed(r, -h / 2), Anchor.START, MARK),
        set(at.pushed(-r - w, -h / 2), Anchor.END, MARK),
        set(at.pushed(-w / 2, -r - h), Anchor.MIDDLE, MARK),
        set(at.pushed(-w / 2, r), Anchor.MIDDLE, MARK),
        set(at.pushed(0, -r - h), Anchor.START, MARK),
        set(at.pushed(0, r), Anchor.START, MARK),
        set(at.pushed(-w, -r - h), Anchor.END, MARK),
        set(at.pushed(-w, r), Anchor.END, MARK));
  }

  private Optional<Name> write(
      Kind kind, List<Line> lines, List<Setting> settings, double from, double to) {
    return labels
        .place(settings.stream().map(Setting::room).toList(), from, to)
        .map(
            p -> {
              Setting s = settings.get(p.choice());
              return new Name(
                  kind,
                  lines,
                  s.room().x(),
                  s.room().y(),
                  p.from(),
                  s.anchor(),
                  s.right(),
                  s.down());
            });
  }

  /** The text fills the room. */
  private static Setting set(Room room, Anchor anchor, double size) {
    double right =
        switch (anchor) {
          case START -> room.left();
          case MIDDLE -> (room.left() + room.right()) / 2;
          case END -> room.right();
        };
    return new Setting(room, anchor, right, room.top() + height(size) / 2 + 0.35 * size);
  }

  /** How high a line is that has letters of this size. */
  static double height(double size) {
    return 1.2 * size;
  }

  /** Inside on a usual screen, and on a smaller one where it is shown there. */
  private static List<Setting> shown(List<Setting> settings, double from) {
    return inside(inside(settings, Math.max(from, 0.7)), Math.max(from, 1));
  }

  private static List<Setting> inside(List<Setting> settings, double scale) {
    return settings.stream().filter(s -> isInside(s.room(), scale)).toList();
  }

  /** Not cut off by the edges, nor under the scale bar and the buttons, of a map not enlarged. */
  private static boolean isInside(Room room, double scale) {
    double left = room.x() * scale + room.left();
    double right = room.x() * scale + room.right();
    double top = room.y() * scale + room.top();
    double bottom = room.y() * scale + room.bottom();
    boolean underBar = left < BAR_WIDE && bottom > View.HEIGHT * scale - BAR_HIGH;
    boolean underTools = right > View.WIDTH * scale - TOOLS_WIDE && top < TOOLS_HIGH;
    return left > 2
        && right < View.WIDTH * scale - 2
        && top > 2
        && bottom < View.HEIGHT * scale - 2
        && !underBar
        && !(underTools && scale > 0.6);
  }

  // ---------------------------------------------------------------- ground

  /** An area that is marked is not written once more. */
  private void areas(List<AreaNames.Area> areas, List<Mark> shown, Kind kind) {
    Set<String> marked = new HashSet<>();
    for (Mark mark : shown) {
      if (mark instanceof Held held && held.isArea()) {
        marked.add(held.name());
      }
    }
    areas.stream().filter(a -> !marked.contains(a.name())).forEach(a -> area(a, kind));
  }

  private void area(AreaNames.Area area, Kind kind) {
    boolean country = kind == Kind.COUNTRY;
    double size = country ? COUNTRY : DIVISION;
    double spaced = country ? SPACED * area.name().length() : 0;
    double w = (Lettering.width(area.name()) + spaced) * size;
    double h = height(size);
    double widest = 0;
    List<Setting> settings = new ArrayList<>();
    for (AreaNames.Site site : area.sites()) {
      Room room = new Room(site.x(), site.y(), -w / 2, -h / 2, w / 2, h / 2);
      settings.add(set(room, Anchor.MIDDLE, size));
      widest = Math.max(widest, site.width());
    }
    double from = w / (widest * (country ? 1.15 : 0.95));
    write(kind, List.of(new Line(area.name(), false)), shown(settings, from), from, LARGEST / 2)
        .ifPresent(ground::add);
  }

  /** A town that is marked is not written once more. */
  private static boolean same(Mark mark, Town town) {
    double apart = mark.point().kilometresTo(new Point(town.lat(), town.lon()));
    return apart < 1 || (apart < 15 && mark.name().equalsIgnoreCase(town.name()));
  }

  private void town(Town t, int rank) {
    double w = Lettering.width(t.name()) * TOWN;
    double h = height(TOWN);
    double r = DOT + 2;
    Room at = new Room(view.nearestX(t.lon()), view.y(t.lat()), 0, 0, w, h);
    List<Setting> settings =
        List.of(
            withDot(set(at.pushed(r, -h / 2), Anchor.START, TOWN)),
            withDot(set(at.pushed(-r - w, -h / 2), Anchor.END, TOWN)),
            withDot(set(at.pushed(-w / 2, -r - h), Anchor.MIDDLE, TOWN)),
            withDot(set(at.pushed(-w / 2, r), Anchor.MIDDLE, TOWN)));
    double from = Math.sqrt((rank + 1.0) / TOWNS_AT_ONCE);
    write(Kind.TOWN, List.of(new Line(t.name(), false)), shown(settings, from), from, LARGEST / 2)
        .ifPresent(ground::add);
  }

  /** The dot belongs to the room: what hides it hides the town. */
  private static Setting withDot(Setting s) {
    Room room = s.room();
    return new Setting(
        new Room(
            room.x(),
            room.y(),
            Math.min(room.left(), -DOT),
            Math.min(room.top(), -DOT),
            Math.max(room.right(), DOT),
            Math.max(room.bottom(), DOT)),
        s.anchor(),
        s.right(),
        s.down());
  }
}
