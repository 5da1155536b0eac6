package org.zubda.export.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.claim.Claim.Control.Extent;
import org.zubda.export.Html;
import org.zubda.export.map.ControlMap.Harm;
import org.zubda.export.map.ControlMap.Held;
import org.zubda.export.map.ControlMap.Mark;
import org.zubda.export.map.ControlMap.Side;
import org.zubda.export.map.ControlMap.Unmapped;
import org.zubda.export.map.Labels.Placed;
import org.zubda.export.map.WorldMap.Town;
import org.zubda.place.Place;
import org.zubda.place.Place.Point;
import org.zubda.place.Place.Precision;

class MapDrawingTest {

  private static final WorldMap WORLD = WorldMap.load();
  private static final MapDrawing DRAWING = MapDrawing.load();
  private static final Side REDS = new Side("reds", "The Reds", 1);
  private static final Side BLUES = new Side("blues", "The Blues", 2);
  private static final int MOST_BYTES = 120_000;

  // ---------------------------------------------------------------- names that do not collide

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noTwoNamesOrMarksMeetAtAnyScale(long seed) {
    List<Mark> marks = marksAround(seed);
    View view = View.of(marks.stream().map(Mark::point).toList());
    List<Placed> placed = names(view, marks).placed();
    assertThat(placed.size()).isGreaterThan(marks.size());
    Random random = new Random(seed);
    List<Double> scales =
        new ArrayList<>(List.of(Labels.SMALLEST, 0.5, 0.83, 1.0, 2.0, 12.0, Names.LARGEST));
    // The moments at which names appear are those at which they are nearest to others.
    placed.stream().map(Placed::from).distinct().forEach(scales::add);
    IntStream.range(0, 20).forEach(i -> scales.add(0.34 + random.nextDouble() * 12));
    for (double scale : scales) {
      List<Placed> shown = placed.stream().filter(p -> p.from() <= scale).toList();
      for (int i = 0; i < shown.size(); i++) {
        for (int k = 0; k < i; k++) {
          assertThat(shown.get(i).room().meets(shown.get(k).room(), scale))
              .as("%s and %s at %s", shown.get(i), shown.get(k), scale)
              .isFalse();
        }
      }
    }
  }

  /** Towns of the gazetteer near one of them, with a second mark on some. */
  private static List<Mark> marksAround(long seed) {
    Random random = new Random(seed);
    Town middle = WORLD.towns().get(random.nextInt(WORLD.towns().size()));
    List<Town> near =
        WORLD.towns().stream()
            .filter(
                t -> Math.abs(t.lat() - middle.lat()) < 2 && Math.abs(t.lon() - middle.lon()) < 3)
            .limit(40)
            .toList();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < Math.min(12, near.size()); i++) {
      Town t = near.get(random.nextInt(near.size()));
      marks.add(held("e" + i, t.name(), new Point(t.lat(), t.lon()), i % 3 == 0));
      if (i % 4 == 0) {
        marks.add(
            new Harm("h" + i, t.name(), new Point(t.lat(), t.lon()), "12 killed", "12 killed"));
      }
    }
    return marks;
  }

  @Test
  void marksOfOnePointStandSideBySide() {
    Point same = new Point(36.2, 37.16);
    List<Mark> marks =
        List.of(held("a", "Old Town", same, false), held("b", "New Town", same, true));
    Names names = names(View.of(List.of(same)), marks);
    assertThat(names.marks().get(0).isPushed()).isFalse();
    assertThat(names.marks().get(1).isPushed()).isTrue();
    Document page = page(map(marks));
    assertThat(page.select("a.map-mark")).hasSize(2);
    assertThat(page.select(".map-lead")).hasSize(1);
  }

  @Test
  void districtsOfOneTownHideNoneOfTheOthers() {
    List<Mark> marks =
        IntStream.range(0, 15)
            .mapToObj(
                i ->
                    (Mark)
                        held(
                            "d" + i,
                            "Quarter " + i,
                            new Point(36.2 + i * 0.004, 37.16),
                            i % 2 == 0))
            .toList();
    List<Mark> far = new ArrayList<>(marks);
    far.add(held("far", "Far away", new Point(33.5, 36.3), false));
    Names names = names(View.of(far.stream().map(Mark::point).toList()), far);
    List<Placed> symbols = names.placed().subList(0, far.size());
    for (int i = 0; i < symbols.size(); i++) {
      for (int k = 0; k < i; k++) {
        assertThat(symbols.get(i).room().meets(symbols.get(k).room(), Labels.SMALLEST)).isFalse();
        assertThat(symbols.get(i).room().meets(symbols.get(k).room(), 1)).isFalse();
      }
    }
  }

  // ---------------------------------------------------------------- views

  @Test
  void aSingleTownIsShownWithWhatLiesAround() {
    View view = View.of(List.of(new Point(36.2, 37.16)));
    assertThat(view.kilometres() * View.WIDTH).isBetween(80.0, 250.0);
    Document page = page(map(List.of(held("a", "Aleppo", new Point(36.2, 37.16), false))));
    assertThat(page.select(".map-town-name").eachText()).contains("al-Bab");
    assertThat(page.select(".map-division")).isNotEmpty();
  }

  @Test
  void placesOnBothSidesOfTheAntimeridianLieSideBySide() {
    Point suva = new Point(-18.14, 178.44);
    Point apia = new Point(-13.83, -171.77);
    View view = View.of(List.of(suva, apia));
    assertThat(view.kilometres() * View.WIDTH).isLessThan(3_000);
    assertThat(view.nearestX(apia.lon())).isGreaterThan(view.nearestX(suva.lon()));
    Document page =
        page(map(List.of(held("a", "Suva", suva, false), held("b", "Apia", apia, false))));
    assertThat(page.select("a.map-mark")).hasSize(2);
    // The land of Fiji lies on both sides, and no line runs down where the world is cut.
    String coast = page.select(".map-coast").attr("d");
    assertThat(coast).isNotEmpty();
    int cut = (int) Math.round(view.x(view.lon() < 0 ? -180 : 180) * PathText.PARTS);
    assertThat(coast).doesNotContain("M" + cut + " 0l0 ");
  }

  @Test
  void aPlaceNearThePoleIsShownInAProjectionThatReachesIt() {
    for (double lat : new double[] {78.2, 90, -90, -77.8}) {
      Point point = new Point(lat, 15.6);
      View view = View.of(List.of(point));
      assertThat(view.isMercator()).isFalse();
      assertThat(view.shows(point)).isTrue();
      assertThat(page(map(List.of(held("a", "Station", point, false)))).select("a.map-mark"))
          .hasSize(1);
    }
    assertThat(View.of(List.of(new Point(69, 18), new Point(60, 20))).isMercator()).isTrue();
  }

  @Test
  void placesAllOverTheWorldAreAllShown() {
    List<Mark> marks = new ArrayList<>();
    double[][] points = {
      {36, 37}, {39, -77}, {-33, 151}, {-34, 18}, {60, 150}, {-15, -48}, {14, 121}
    };
    for (double[] p : points) {
      marks.add(held("e" + marks.size(), "Place " + marks.size(), new Point(p[0], p[1]), false));
    }
    Document page = page(map(marks));
    assertThat(page.select("a.map-mark")).hasSize(points.length);
    assertThat(page.select(".map-division")).isEmpty();
    assertThat(page.outerHtml().length()).isLessThan(MOST_BYTES);
  }

  @Test
  void everyPointIsWithinTheView() {
    Random random = new Random(11);
    for (int n = 0; n < 300; n++) {
      List<Point> points = new ArrayList<>();
      double spread = Math.pow(10, random.nextDouble() * 3 - 1);
      double lat = random.nextDouble() * 130 - 65;
      double lon = random.nextDouble() * 360 - 180;
      for (int i = 0; i <= random.nextInt(6); i++) {
        double east = lon + random.nextDouble() * spread;
        points.add(
            new Point(
                Math.max(-69, Math.min(69, lat + random.nextDouble() * spread / 2)),
                east > 180 ? east - 360 : east));
      }
      View view = View.of(points);
      assertThat(points).as("%s", view).allMatch(view::shows);
    }
  }

  @Test
  void whatIsLaidFlatCanBeReadBack() {
    for (Point p : List.of(new Point(36.2, 37.2), new Point(78, 15), new Point(-18, 178))) {
      View view = View.of(List.of(p));
      assertThat(view.lonAt(view.x(p.lon() + 0.3))).isCloseTo(p.lon() + 0.3, offset(1e-6));
      assertThat(view.latAt(view.y(p.lat() + 0.3))).isCloseTo(p.lat() + 0.3, offset(1e-6));
    }
  }

  // ---------------------------------------------------------------- what is written

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void aMapIsSmallAndTheSameEachTime(long seed) {
    ControlMap map = map(marksAround(seed));
    String once = html(map);
    assertThat(once.length()).isLessThan(MOST_BYTES);
    assertThat(html(map)).isEqualTo(once);
  }

  @Test
  void everyMarkIsALinkThatSaysWhatItShows() {
    Document page =
        page(
            map(
                List.of(
                    held("one", "Aleppo", new Point(36.2, 37.16), true),
                    new Harm("two", "Idlib", new Point(35.93, 36.63), "4 killed", "killed: 4"))));
    Element first = page.select("a.map-mark").get(0);
    assertThat(first.attr("href")).isEqualTo("#one");
    assertThat(first.attr("aria-label")).isEqualTo("Aleppo: contested: The Reds or The Blues");
    assertThat(first.select(".map-doubt").text()).isEqualTo("?");
    assertThat(page.select("a.map-mark").get(1).attr("aria-label")).isEqualTo("Idlib: killed: 4");
    assertThat(page.select("figcaption li").eachText())
        .contains("The Reds", "The Blues", "people were harmed");
  }

  @Test
  void namesAreWrittenAndNeverRun() {
    String evil = "<script>alert(1)</script>\"'&";
    Side side = new Side("x", evil, 1);
    Held mark =
        new Held(
            "e",
            place(evil, new Point(36.2, 37.16)),
            new Point(36.2, 37.16),
            List.of(side),
            Extent.ALL,
            false,
            "held by " + evil);
    ControlMap map =
        new ControlMap(
            "\"><b>",
            List.of(side),
            List.of(mark),
            List.of(new Unmapped("u", evil, evil, "lost")),
            List.of(mark.point()));
    String html = html(map);
    assertThat(html).doesNotContain("<script").doesNotContain("<b>");
    Document page = Jsoup.parse(html);
    assertThat(page.select("a.map-mark").attr("aria-label")).contains(evil);
    assertThat(page.select(".map-unmapped a").text()).isEqualTo(evil);
  }

  @Test
  void nothingInItCarriesAStyleOrAScriptOfItsOwn() {
    Document page = page(map(marksAround(31)));
    assertThat(page.select("[style], script, style, [onclick]")).isEmpty();
  }

  @Test
  void whatHasNoPointIsListedWithTheReason() {
    ControlMap map =
        new ControlMap(
            "s",
            List.of(REDS),
            List.of(),
            List.of(new Unmapped("u", "Nowhere", "held by The Reds", "no gazetteer knows it")),
            List.of());
    Document page = page(map);
    assertThat(page.select("svg")).isEmpty();
    assertThat(page.select(".map-unmapped li").text())
        .isEqualTo("Nowhere, held by The Reds: no gazetteer knows it.");
  }

  @Test
  void aDivisionThatSomebodyHoldsIsTinted() {
    Place idlib =
        new Place(
            Optional.of("x"),
            "Idlib",
            Optional.of(new Point(35.8, 36.7)),
            Optional.of("SY"),
            Optional.of("Idlib"),
            Precision.ADMIN1,
            0,
            Optional.empty());
    Held held =
        new Held("e", idlib, new Point(35.8, 36.7), List.of(REDS), Extent.ALL, false, "held");
    assertThat(page(map(List.of(held))).select(".map-area.map-c1")).hasSize(1);
  }

  @Test
  void aDivisionThatSomebodyLostOrEnteredIsNotTinted() {
    for (Extent extent : List.of(Extent.NONE, Extent.ENTERED, Extent.PART)) {
      Place idlib =
          new Place(
              Optional.of("x"),
              "Idlib",
              Optional.of(new Point(35.8, 36.7)),
              Optional.of("SY"),
              Optional.of("Idlib"),
              Precision.ADMIN1,
              0,
              Optional.empty());
      Held held = new Held("e", idlib, new Point(35.8, 36.7), List.of(REDS), extent, false, "x");
      Document page = page(map(List.of(held)));
      assertThat(page.select(".map-area")).isEmpty();
      assertThat(page.select(".map-division-name").eachText()).doesNotContain("Idlib");
    }
  }

  @Test
  void partsOfOneTownAreShownFromNearby() {
    List<Point> parts =
        List.of(new Point(36.2, 37.1), new Point(36.21, 37.12), new Point(36.22, 37.15));
    View view = View.of(parts);
    assertThat(view.kilometres() * View.WIDTH).isBetween(40.0, 60.0);
  }

  @Test
  void theScriptIsSmallAndSetsNoStyle() {
    assertThat(MapDrawing.script().length()).isLessThan(8_192);
    assertThat(MapDrawing.script()).doesNotContain(".style").doesNotContain("</");
    assertThat(MapDrawing.style()).doesNotContain("url(").doesNotContain("</");
  }

  // ---------------------------------------------------------------- making

  private static Names names(View view, List<Mark> marks) {
    return new Names(Backdrop.of(WORLD, view), marks);
  }

  private static ControlMap map(List<Mark> marks) {
    return new ControlMap(
        "story-1",
        List.of(REDS, BLUES),
        marks,
        List.of(),
        marks.stream().map(Mark::point).toList());
  }

  private static Held held(String entry, String name, Point point, boolean contested) {
    return new Held(
        entry,
        place(name, point),
        point,
        contested ? List.of(REDS, BLUES) : List.of(REDS),
        Extent.ALL,
        contested,
        contested ? "contested: The Reds or The Blues" : "held by The Reds");
  }

  private static Place place(String name, Point point) {
    return new Place(
        Optional.empty(),
        name,
        Optional.of(point),
        Optional.empty(),
        Optional.empty(),
        Precision.TOWN,
        0,
        Optional.empty());
  }

  private static String html(ControlMap map) {
    Html html = new Html();
    DRAWING.draw(html, map, entry -> "#" + entry);
    return html.toString();
  }

  private static Document page(ControlMap map) {
    return Jsoup.parse(html(map));
  }
}
