package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * How often a document's figure is right: over all, and where the right one is some and is none.
 */
final class Tolls {

  private int some;
  private int none;
  private final int[] someRight = new int[2];
  private final int[] noneRight = new int[2];
  private final int[] near = new int[2];

  private Tolls() {}

  /**
   * Adds a set's figures.
   *
   * @param gold the right figure; empty where the set gives none
   */
  static void score(
      List<Sample> samples,
      Map<String, JsonNode> readings,
      String effect,
      Function<Sample, OptionalInt> gold,
      String name,
      Figures figures) {
    Tolls tolls = new Tolls();
    for (Sample sample : samples) {
      OptionalInt want = gold.apply(sample);
      if (want.isPresent()) {
        JsonNode reading = readings.getOrDefault(sample.id(), MissingNode.getInstance());
        tolls.add(want.getAsInt(), Said.toll(reading, effect));
      }
    }
    tolls.say(name, figures);
  }

  private void add(int want, Said.Toll got) {
    some += want != 0 ? 1 : 0;
    none += want != 0 ? 0 : 1;
    int[] values = {got.largest(), got.sum()};
    for (int i = 0; i < values.length; i++) {
      int right = values[i] == want ? 1 : 0;
      someRight[i] += want != 0 ? right : 0;
      noneRight[i] += want != 0 ? 0 : right;
      near[i] += want != 0 && values[i] > 0 && Math.abs(values[i] - want) <= 1 ? 1 : 0;
    }
  }

  private void say(String name, Figures figures) {
    List<String> rules = List.of("largest", "sum");
    for (int i = 0; i < rules.size(); i++) {
      String of = name + "." + rules.get(i);
      figures.share(of + ".exact", someRight[i] + noneRight[i], some + none);
      figures.share(of + ".exact.some", someRight[i], some);
      figures.share(of + ".exact.none", noneRight[i], none);
      figures.share(of + ".within1.some", near[i], some);
    }
  }
}
