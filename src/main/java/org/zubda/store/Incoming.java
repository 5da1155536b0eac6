package org.zubda.store;

import java.time.Instant;
import org.zubda.report.Original;
import org.zubda.report.Report;

/**
 * A report that is to be kept.
 *
 * @param report the report as it was read when it came in; its id is the hash of the original
 * @param original its bytes, with what was told beside them
 * @param source what it was brought in from: the path or address that was asked for
 * @param cameIn when
 */
public record Incoming(Report report, Original original, String source, Instant cameIn) {}
