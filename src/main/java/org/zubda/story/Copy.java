package org.zubda.story;

/**
 * This report's words stand, in so large a part, in an earlier one.
 *
 * @param report id of the report that repeats
 * @param of id of the report that it repeats
 * @param share of the repeating report's words that stand in the other, from 0 to 1
 */
public record Copy(String report, String of, double share) {}
