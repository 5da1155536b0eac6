package org.zubda.claim;

import java.util.List;
import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.report.Span;

/**
 * Who says so: a chain from the origin to the last relay. An empty chain is the outlet's own voice.
 *
 * @param links the origin first
 */
public record Attribution(List<Link> links) {

  /** The outlet's own voice. */
  public static final Attribution OWN_VOICE = new Attribution(List.of());

  /** A copy that can't be changed. */
  public Attribution {
    links = List.copyOf(links);
  }

  /** The first who said it, where the report names one. */
  public Optional<Actor> origin() {
    return links.stream().findFirst().map(Link::actor);
  }

  /**
   * One who says or passes on.
   *
   * @param actor who
   * @param text as the report words it
   * @param cue the word that attributes ("said", "according to"), where there is one
   * @param span the words that name who, where there are any in this report
   */
  public record Link(Actor actor, String text, Optional<String> cue, Optional<Span> span) {}
}
