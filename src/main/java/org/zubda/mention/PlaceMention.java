package org.zubda.mention;

import org.zubda.place.Place;
import org.zubda.report.Span;

/**
 * These words of a report name this place.
 *
 * @param span the words, the smallest whole name ("Aleppo International Airport")
 * @param place what they name
 * @param speaks whether the name stands for a government or a people there ("Washington said"): an
 *     actor, then, and no place of an event
 */
public record PlaceMention(Span span, Place place, boolean speaks) {}
