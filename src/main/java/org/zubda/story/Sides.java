package org.zubda.story;

import org.zubda.actor.Actor;

/** Which actors are of one side of a conflict. */
@FunctionalInterface
public interface Sides {

  /** What the actors themselves tell: the same actor, or the same party. */
  Sides BY_PARTY = Profile::sameSide;

  /** Whether both are one actor, or act for one party. */
  boolean same(Actor a, Actor b);
}
