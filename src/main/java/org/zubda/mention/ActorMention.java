package org.zubda.mention;

import org.zubda.actor.Actor;
import org.zubda.report.Span;

/**
 * These words of a report point at this actor.
 *
 * @param span the words, with what describes them ("HTS leader Abu Mohammad al-Julani")
 * @param actor whom they point at
 * @param named whether they name it; false for "the rebels", "the group", "it"
 */
public record ActorMention(Span span, Actor actor, boolean named) {}
