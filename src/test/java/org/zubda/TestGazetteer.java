package org.zubda;

import org.zubda.place.Gazetteer;

/** The gazetteer, loaded once for all tests. */
public final class TestGazetteer {

  private static final class Loaded {
    static final Gazetteer GAZETTEER = Gazetteer.load();
  }

  private TestGazetteer() {}

  /** The one gazetteer of the tests. */
  public static Gazetteer gazetteer() {
    return Loaded.GAZETTEER;
  }
}
