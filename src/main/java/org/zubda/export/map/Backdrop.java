package org.zubda.export.map;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zubda.export.map.WorldMap.Town;

/**
 * What a view shows whatever is marked in it: the costly part of a map.
 *
 * @param view what is shown
 * @param terrain land, water and borders
 * @param countries where their names find room, the one with most room first
 * @param divisions the same of first-level divisions
 * @param towns the largest first
 */
record Backdrop(
    View view,
    Terrain terrain,
    List<AreaNames.Area> countries,
    List<AreaNames.Area> divisions,
    List<Town> towns) {

  /** Towns that are kept: more than any map has room for. */
  private static final int TOWNS = 300;

  /** Draws it. */
  static Backdrop of(WorldMap world, View view) {
    AreaNames areas = new AreaNames(world, view);
    return new Backdrop(
        view, Terrain.of(world, view), areas.countries(), areas.divisions(), towns(world, view));
  }

  private static List<Town> towns(WorldMap world, View view) {
    Box box = view.box(0);
    return world.towns().stream()
        .filter(t -> box.holds(view.nearest(t.lon()), t.lat()))
        .sorted(Comparator.comparingInt(t -> -t.people()))
        .limit(TOWNS)
        .toList();
  }

  /**
   * Those that were asked for last: the maps of a story at all its moments have one view. Safe for
   * use by several threads.
   */
  static final class Shelf {
    private static final int MOST = 24;

    private final WorldMap world;
    private final Map<View, Backdrop> kept =
        new LinkedHashMap<>(MOST, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<View, Backdrop> eldest) {
            return size() > MOST;
          }
        };

    Shelf(WorldMap world) {
      this.world = world;
    }

    /** The backdrop of a view; drawn outside of the lock, at worst by two at once. */
    Backdrop of(View view) {
      Backdrop found;
      synchronized (kept) {
        found = kept.get(view);
      }
      if (found == null) {
        found = Backdrop.of(world, view);
        synchronized (kept) {
          kept.put(view, found);
        }
      }
      return found;
    }
  }
}
