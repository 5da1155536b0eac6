package org.zubda.quality;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Figures by their names, in the order in which they were worked out: shares from 0 to 1, or
 * counts.
 */
public final class Figures {

  private final Map<String, Double> values = new LinkedHashMap<>();

  /** All figures. */
  public Map<String, Double> all() {
    return Collections.unmodifiableMap(values);
  }

  void say(String name, double value) {
    values.put(name, value);
  }

  /** A part of a whole; 0 where there is no whole. */
  void share(String name, double part, double whole) {
    say(name, share(part, whole));
  }

  /** Precision, recall and F1. */
  void three(String name, double hit, double said, double gold) {
    say(name + ".precision", share(hit, said));
    say(name + ".recall", share(hit, gold));
    say(name + ".f1", f1(share(hit, said), share(hit, gold)));
  }

  static double f1(double precision, double recall) {
    return share(2 * precision * recall, precision + recall);
  }

  static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
