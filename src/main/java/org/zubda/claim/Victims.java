package org.zubda.claim;

import java.util.Optional;
import org.zubda.actor.Actor;

/**
 * Who was harmed.
 *
 * @param category of which side
 * @param group the army or group that they belong to, where it is said
 * @param text as the report words it ("six students")
 */
public record Victims(Category category, Optional<Actor> group, Optional<String> text) {

  /** Of which side; the contract's list, in its order. */
  public enum Category {
    /** People, without saying who. */
    ALL,
    /** Civilians: residents, students, medics, journalists. */
    CIVILIANS,
    /** Fighters of more than one side, or of a side that is not said. */
    COMBATANTS,
    /** Soldiers, police and militias of a state. */
    GOVERNMENT_FORCES,
    /** Any armed group that is not a state's. */
    REBELS,
    /** Others: guards, prisoners. */
    OTHER
  }
}
