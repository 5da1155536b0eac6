package org.zubda.story;

import org.zubda.report.Span;

/**
 * These words of one report stand, in order and all but unchanged, in another.
 *
 * @param here where they stand in the report that repeats
 * @param there where they stand in the report that is repeated
 * @param words how many words of the report that repeats they take up, re-worded ones among them
 * @param quotation whether they are somebody's speech, which two reporters may well have heard
 */
public record Passage(Span here, Span there, int words, boolean quotation) {}
