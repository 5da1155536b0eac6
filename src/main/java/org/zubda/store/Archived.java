package org.zubda.store;

import java.time.Instant;
import java.util.Optional;
import org.zubda.report.Original;

/**
 * A report as it is kept.
 *
 * @param number its place in the order of arrival, from 1
 * @param id "sha256:" and the hash of its bytes
 * @param location the file or address it came from, as its report states it
 * @param recordId the record's own id, where it has one
 * @param original its bytes, with what was told beside them
 * @param source what it was brought in from
 * @param cameIn when it came in
 */
public record Archived(
    long number,
    String id,
    String location,
    Optional<String> recordId,
    Original original,
    String source,
    Instant cameIn) {}
