package org.zubda.claim;

import java.util.List;
import java.util.Optional;
import org.zubda.actor.Actor;
import org.zubda.report.Span;

/**
 * This source, by this cue, says this content: one attribution as it stands in the text.
 *
 * @param source the words that name who speaks, in one or more runs; may be empty
 * @param cue the words that attribute
 * @param content the words that are attributed, in one or more runs
 * @param actor whom the source resolves to, across "the group", "it" and "he"
 * @param denies whether the source says that the content is not so
 * @param certainty how much the source or the report stands behind the content
 * @param asserts whether the source holds the content to be so (says, knows, shows it) or denies
 *     it; false where it wants, asks for, praises or merely talks of it
 */
public record Attributed(
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    Optional<Actor> actor,
    boolean denies,
    Certainty certainty,
    boolean asserts) {

  /** Copies that can't be changed. */
  public Attributed {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }

  /** The same words, put down to another speaker: a head of a monitor speaks for the monitor. */
  public Attributed by(Optional<Actor> speaker) {
    return new Attributed(source, cue, content, speaker, denies, certainty, asserts);
  }
}
