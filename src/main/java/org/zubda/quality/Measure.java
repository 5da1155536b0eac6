package org.zubda.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Works out a set's figures from what was read of its records. */
@FunctionalInterface
interface Measure {

  /**
   * Adds the figures.
   *
   * @param samples the records
   * @param readings what was read of each, by its id: a line of {@code zubda read}
   * @param figures take the figures
   */
  void score(List<Sample> samples, Map<String, JsonNode> readings, Figures figures);
}
