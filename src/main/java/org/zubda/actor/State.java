package org.zubda.actor;

import java.util.List;

/**
 * A state, as words name it.
 *
 * @param code ISO 3166-1 alpha-2
 * @param names its names, the canonical one first ("Libya")
 * @param adjectives its adjectives and the names of its people, the usual adjective first
 * @param capitals its capital and other words that stand for its government
 */
public record State(
    String code, List<String> names, List<String> adjectives, List<String> capitals) {

  /** Copies that can't be changed. */
  public State {
    names = List.copyOf(names);
    adjectives = List.copyOf(adjectives);
    capitals = List.copyOf(capitals);
  }

  /** The usual adjective ("Libyan"). */
  public String adjective() {
    return adjectives.getFirst();
  }

  /** The canonical name. */
  public String name() {
    return names.getFirst();
  }
}
