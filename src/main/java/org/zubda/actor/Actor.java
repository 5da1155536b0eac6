package org.zubda.actor;

import java.util.Optional;

/**
 * Someone who acts, suffers or speaks.
 *
 * @param id stable id in the actor knowledge; empty for one that it lacks
 * @param name canonical name; for one that the knowledge lacks, the longest name in the text
 * @param kind what it is
 * @param party id of the party to the conflict that it belongs to or speaks for, itself included:
 *     an army's government, a commander's group; empty for monitors, agencies, civilians
 */
public record Actor(Optional<String> id, String name, Kind kind, Optional<String> party) {

  /** What an actor is; the contract's list, in its order. */
  public enum Kind {
    GOVERNMENT,
    MILITARY,
    POLICE,
    REBEL,
    MILITIA,
    CIVILIANS,
    MONITOR,
    MEDIA,
    AGENCY,
    STATE_MEDIA,
    SOCIAL_MEDIA,
    INTERNATIONAL_ORGANISATION,
    AID_ORGANISATION,
    ANALYST,
    OFFICIAL,
    WITNESS,
    PERSON,
    UNNAMED,
    OTHER
  }

  /** An actor that the knowledge lacks. */
  public static Actor unknown(String name, Kind kind) {
    return new Actor(Optional.empty(), name, kind, Optional.empty());
  }

  /** What tells this actor from others: its id, or its name where it has none. */
  public String key() {
    return id.orElse(name);
  }

  /**
   * Whether it can fight, take and hold: a force, a group or a state, or one that belongs to a
   * party to the conflict.
   */
  public boolean canFight() {
    return switch (kind) {
      case GOVERNMENT, MILITARY, POLICE, REBEL, MILITIA, INTERNATIONAL_ORGANISATION -> true;
      case PERSON, OFFICIAL, OTHER -> party.isPresent();
      case CIVILIANS,
          MONITOR,
          MEDIA,
          AGENCY,
          STATE_MEDIA,
          SOCIAL_MEDIA,
          AID_ORGANISATION,
          ANALYST,
          WITNESS,
          UNNAMED ->
          false;
    };
  }
}
