package org.zubda.claim;

/**
 * These words of a sentence name an event of this type.
 *
 * @param first index of the first token
 * @param last index of the last token
 * @param head index of the token that carries the event ("strike" in "Russian air strike")
 * @param type what kind of event
 * @param strength how surely the words name such an event, from 0 to 1
 */
public record Trigger(int first, int last, int head, EventType type, double strength) {}
