package org.zubda.mention;

import java.util.List;

/**
 * What the words of one report point at, each list in the order of the text.
 *
 * @param times times
 * @param places places
 * @param actors actors
 */
public record Mentions(
    List<TimeMention> times, List<PlaceMention> places, List<ActorMention> actors) {

  /** Copies that can't be changed. */
  public Mentions {
    times = List.copyOf(times);
    places = List.copyOf(places);
    actors = List.copyOf(actors);
  }
}
