package org.zubda.export.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.zubda.export.map.WorldMap.Division;
import org.zubda.export.map.WorldMap.Kind;
import org.zubda.export.map.WorldMap.Ring;

class WorldMapTest {

  private static final WorldMap WORLD = WorldMap.load();

  @Test
  void piecesThatAreFoundAreThoseWithAPointInTheBoxAndNoneThatLiesElsewhere() {
    Random random = new Random(5);
    for (int n = 0; n < 60; n++) {
      double west = random.nextDouble() * 350 - 180;
      double south = random.nextDouble() * 160 - 85;
      Box box =
          new Box(west, south, west + random.nextDouble() * 10, south + random.nextDouble() * 8);
      for (Kind kind : Kind.values()) {
        Set<Integer> found = new HashSet<>();
        WORLD.pieces(kind, box, found::add);
        for (int piece = 0; piece < WORLD.pieces(); piece++) {
          if (WORLD.kind(piece) == kind && hasPointIn(piece, box)) {
            assertThat(found).contains(piece);
          }
        }
        assertThat(found).allMatch(piece -> WORLD.kind(piece) == kind && !allOnOneSide(piece, box));
      }
    }
  }

  private static boolean hasPointIn(int piece, Box box) {
    for (int i = 0; i < WORLD.points(piece); i++) {
      if (box.holds(WORLD.lon(piece, i), WORLD.lat(piece, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean allOnOneSide(int piece, Box box) {
    boolean west = true;
    boolean east = true;
    boolean south = true;
    boolean north = true;
    for (int i = 0; i < WORLD.points(piece); i++) {
      west &= WORLD.lon(piece, i) < box.west();
      east &= WORLD.lon(piece, i) > box.east();
      south &= WORLD.lat(piece, i) < box.south();
      north &= WORLD.lat(piece, i) > box.north();
    }
    return west || east || south || north;
  }

  @Test
  void aPieceThatGoesOnBeginsWhereTheOneBeforeItEnds() {
    for (int i = 0; i < WORLD.pieces(); i++) {
      assertThat(WORLD.points(i)).isBetween(2, WorldMap.PIECE);
      if (WORLD.goesOn(i)) {
        int last = WORLD.points(i - 1) - 1;
        assertThat(WORLD.lon(i, 0)).isEqualTo(WORLD.lon(i - 1, last));
        assertThat(WORLD.lat(i, 0)).isEqualTo(WORLD.lat(i - 1, last));
      }
    }
  }

  @Test
  void ringsOfLandAreClosed() {
    for (Ring ring : WORLD.land()) {
      int[] walked = ring.pieces();
      for (int i = 0; i < walked.length; i++) {
        int before = walked[i == 0 ? walked.length - 1 : i - 1];
        // Rounding parts the two in a few places of the source by a thousandth of a degree.
        assertThat(lonOfEnd(before, false)).isCloseTo(lonOfEnd(walked[i], true), within(0.0021));
        assertThat(latOfEnd(before, false)).isCloseTo(latOfEnd(walked[i], true), within(0.0021));
      }
    }
  }

  private static Offset<Double> within(double value) {
    return offset(value);
  }

  private static int end(int walked, boolean first) {
    return (walked < 0) != first ? 0 : WORLD.points(piece(walked)) - 1;
  }

  private static int piece(int walked) {
    return walked < 0 ? ~walked : walked;
  }

  private static double lonOfEnd(int walked, boolean first) {
    return WORLD.lon(piece(walked), end(walked, first));
  }

  private static double latOfEnd(int walked, boolean first) {
    return WORLD.lat(piece(walked), end(walked, first));
  }

  @Test
  void everyDivisionOfACountryThatHasANameHasRings() {
    List<String> found = new ArrayList<>();
    for (Division d : WORLD.divisions()) {
      assertThat(d.rings()).isNotEmpty();
      if (d.country().equals("SY")) {
        found.add(d.name());
      }
    }
    assertThat(found).hasSizeBetween(14, 16).contains("Aleppo", "Idlib", "Hama", "Homs");
    assertThat(WORLD.country("SY")).isEqualTo("Syria");
    assertThat(WORLD.country("??")).isEmpty();
  }

  @Test
  void townsStandWhereTheyLie() {
    assertThat(WORLD.towns()).hasSizeGreaterThan(80_000).allMatch(t -> t.people() >= 2_000);
    assertThat(WORLD.towns())
        .filteredOn(t -> t.name().equals("Aleppo") && t.people() > 1_000_000)
        .singleElement()
        .satisfies(t -> assertThat(t.lat()).isCloseTo(36.2, offset(0.1)))
        .satisfies(t -> assertThat(t.lon()).isCloseTo(37.16, offset(0.1)));
  }

  @Test
  void whatIsNoMapIsRefused() throws IOException {
    assertThatThrownBy(() -> WorldMap.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(IOException.class);
    try (InputStream cut = packed(new byte[] {3, 'a', 'b', 'c'})) {
      assertThatThrownBy(() -> WorldMap.read(cut)).hasMessageContaining("no map");
    }
    byte[] head = "Zubda map 1.".getBytes(StandardCharsets.UTF_8);
    byte[] begun = new byte[head.length + 2];
    begun[0] = (byte) head.length;
    System.arraycopy(head, 0, begun, 1, head.length);
    begun[head.length + 1] = 100;
    try (InputStream cut = packed(begun)) {
      assertThatThrownBy(() -> WorldMap.read(cut)).hasMessageContaining("cut short");
    }
  }

  private static InputStream packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return new ByteArrayInputStream(out.toByteArray());
  }
}
