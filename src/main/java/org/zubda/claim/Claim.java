package org.zubda.claim;

import java.util.Optional;
import java.util.OptionalInt;
import org.zubda.actor.Actor;
import org.zubda.mention.Count;

/** One assertion, by one source, in one report, with the words that carry it. */
public sealed interface Claim {

  /** Who said it, where, when, how firmly, in which words. */
  Said said();

  /** The same claim with another of who says so, when and where. */
  default Claim with(Said said) {
    return switch (this) {
      case Toll t ->
          new Toll(
              said,
              t.effect(),
              t.victims(),
              t.count(),
              t.perpetrator(),
              t.means(),
              t.scope(),
              t.target());
      case Control c -> new Control(said, c.holder(), c.extent(), c.change(), c.from());
      case Event e -> new Event(said, e.type(), e.actor(), e.target(), e.number());
      case Statement s -> new Statement(said, s.subject(), s.responsible(), s.denies());
    };
  }

  /** The claim's id. */
  default String id() {
    return said().id();
  }

  /**
   * So many people were harmed so.
   *
   * @param effect how they were harmed
   * @param victims who
   * @param count how many
   * @param perpetrator by whom, where it is said
   * @param means the kind of violence that did it, where it is said
   * @param scope of what it is the count
   * @param target what was hit, in the report's words ("a field hospital"), where it is said
   */
  record Toll(
      Said said,
      Effect effect,
      Victims victims,
      Count count,
      Optional<Actor> perpetrator,
      Optional<EventType> means,
      Scope scope,
      Optional<String> target)
      implements Claim {}

  /**
   * This actor gained, holds or lost so much of a place (the claim's place, always present).
   *
   * @param holder who
   * @param extent how much of the place the holder has after it
   * @param change gained, lost, held
   * @param from who had it before, where it is said
   */
  record Control(Said said, Actor holder, Extent extent, Change change, Optional<Actor> from)
      implements Claim {

    /** How much of a place; the contract's list, from little to nothing left. */
    public enum Extent {
      ENTERED,
      PART,
      HALF,
      MOST,
      ALL,
      NONE
    }

    /** What changed. */
    public enum Change {
      GAINED,
      LOST,
      HELD,
      CONTESTED
    }
  }

  /**
   * Something of this type happened.
   *
   * @param type what
   * @param actor who did it, where it is said
   * @param target to whom, where it is said
   * @param number of such events, as in "23 air strikes"
   */
  record Event(
      Said said, EventType type, Optional<Actor> actor, Optional<Actor> target, OptionalInt number)
      implements Claim {}

  /**
   * Someone says or denies who did something, or that something happened at all.
   *
   * @param subject what it is about
   * @param responsible who is said (or denied) to have done it, where it is about that
   * @param denies the id of the claim of the same report that it denies, where there is one
   */
  record Statement(Said said, Subject subject, Optional<Actor> responsible, Optional<String> denies)
      implements Claim {

    /** What a statement is about. */
    public enum Subject {
      /** Who did it. */
      RESPONSIBILITY,
      /** Whether it happened. */
      OCCURRENCE
    }
  }
}
