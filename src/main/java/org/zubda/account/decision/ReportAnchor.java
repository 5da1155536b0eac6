package org.zubda.account.decision;

/**
 * What a decision remembers of the report that it is about.
 *
 * @param report the report's id
 * @param location where it came from
 */
public record ReportAnchor(String report, String location) {}
