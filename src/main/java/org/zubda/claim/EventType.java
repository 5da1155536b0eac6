package org.zubda.claim;

/** What happened; the contract's list, in its order. */
public enum EventType {
  ARMED_CLASH,
  AIR_STRIKE,
  SHELLING,
  SUICIDE_BOMBING,
  BOMBING,
  ATTACK_ON_CIVILIANS,
  ABDUCTION,
  DETENTION,
  ADVANCE,
  WITHDRAWAL,
  DISPLACEMENT,
  LOOTING,
  PROTEST,
  RIOT,
  CHEMICAL_ATTACK,
  PROPERTY_DESTRUCTION,
  AGREEMENT,
  CEASEFIRE,
  THREAT,
  DEMAND,
  MEETING,
  AID,
  REINFORCEMENT,
  OTHER;

  /** Whether somebody does harm to others by it, and can be held responsible. */
  public boolean isHarm() {
    return isViolent() || this == ABDUCTION || this == LOOTING || this == PROPERTY_DESTRUCTION;
  }

  /** Whether it is violence against people. */
  boolean isViolent() {
    return switch (this) {
      case ARMED_CLASH,
          AIR_STRIKE,
          SHELLING,
          SUICIDE_BOMBING,
          BOMBING,
          ATTACK_ON_CIVILIANS,
          CHEMICAL_ATTACK,
          RIOT ->
          true;
      case ABDUCTION,
          DETENTION,
          ADVANCE,
          WITHDRAWAL,
          DISPLACEMENT,
          LOOTING,
          PROTEST,
          PROPERTY_DESTRUCTION,
          AGREEMENT,
          CEASEFIRE,
          THREAT,
          DEMAND,
          MEETING,
          AID,
          REINFORCEMENT,
          OTHER ->
          false;
    };
  }
}
