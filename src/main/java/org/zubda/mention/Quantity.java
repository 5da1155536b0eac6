package org.zubda.mention;

import org.zubda.report.Span;

/**
 * These words of a sentence are a number.
 *
 * @param span the words with their bounds ("at least 120")
 * @param first index of the first token
 * @param last index of the last token
 * @param count the number
 */
public record Quantity(Span span, int first, int last, Count.Stated count) {}
